"""The judged set: what lawyers ask and which provisions answer, nDCG over it, and plain BM25 on the same tokens as a peer."""

from __future__ import annotations

import csv
import math
import random
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from corpus.days.effects import effects
from corpus.days.status import in_scope, status_on
from corpus.library import Library
from indexer.documents import documents_of
from indexer.searching import Index, SearchRequest, search
from indexer.segmentation import STEMS, group_of, tokens

HERE = Path(__file__).parent
DAY = date(2026, 11, 22)
Key = tuple[str, str, str]
"""(law, version, path)."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its judgements: 3 answers it, 2 is important, 1 mentions it, 0 is beside the point."""

    id: str
    language: str
    text: str
    grades: Mapping[Key, int]

    @property
    def group(self) -> str:
        """zh or en."""
        return group_of(self.language)


def queries(folder: Path = HERE) -> list[Query]:
    """The judged queries, in order."""
    grades: dict[str, dict[Key, int]] = defaultdict(dict)
    for row in _rows(folder / "judgements.csv"):
        grades[row["id"]][row["law"], row["version"], row["path"]] = int(row["grade"])
    return [Query(r["id"], r["language"], r["query"], grades[r["id"]]) for r in _rows(folder / "queries.csv")]


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def answerable(asked: Iterable[Query], library: Library) -> list[Query]:
    """Those whose best answers the library has, with the judgements of what it has: a part of the laws judges a part."""
    held = {(law.id, edition.key) for law in library.laws() for edition in law.editions}
    return [
        Query(q.id, q.language, q.text, {k: g for k, g in q.grades.items() if k[:2] in held})
        for q in asked
        if all(key[:2] in held for key, grade in q.grades.items() if grade == 3)
    ]


def ndcg(found: Sequence[Key], grades: Mapping[Key, int], most: int = 10) -> float:
    """nDCG of the first `most`, with gains of 2^grade - 1; what was not judged counts as 0."""
    best = _dcg(sorted(grades.values(), reverse=True)[:most])
    return _dcg([grades.get(key, 0) for key in found[:most]]) / best if best else 0.0


def _dcg(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place) for place, grade in enumerate(grades, 2))


def ours(library: Library, index: Index, text: str, most: int = 10) -> list[Key]:
    """What a search finds without other renderings of the terms, in its order."""
    page = search(library, index, SearchRequest(text, DAY, expand=False, limit=most))
    return [(hit.law, hit.version, hit.path) for hit in page.results]


class Bm25:
    """Plain BM25 (k1 1.2, b 0.75) over the ranking tokens of texts and headings, one language at a time."""

    def __init__(self, library: Library, group: str) -> None:
        self._postings: dict[str, list[tuple[Key, int]]] = defaultdict(list)
        self._lengths: dict[Key, int] = {}
        self._group = group
        acts = effects(library)
        for law in library.laws():
            for edition in law.editions:
                if in_scope(status_on(law, edition, DAY, acts).status):
                    for document in documents_of(edition, library.text):
                        texts = [t for t in document.texts if group_of(t.language) == group]
                        self._add((law.id, edition.key, document.path), [f"{t.heading}\n{t.text}" for t in texts])

    def _add(self, key: Key, texts: Sequence[str]) -> None:
        found = [token for text in texts for token in tokens(text, self._group)[STEMS]]
        if found:
            self._lengths[key] = len(found)
            for token, n in Counter(found).items():
                self._postings[token].append((key, n))

    def best(self, text: str, among: Collection[Key] | None = None) -> list[Key]:
        """What holds any of the words, the best first; with `among` all of that and nothing else."""
        average = sum(self._lengths.values()) / max(len(self._lengths), 1)
        scores: dict[Key, float] = dict.fromkeys(among or (), 0.0)
        for token in dict.fromkeys(tokens(text.replace('"', " "), self._group)[STEMS]):
            held = self._postings.get(token, [])
            rarity = math.log(1 + (len(self._lengths) - len(held) + 0.5) / (len(held) + 0.5))
            for key, n in held:
                if among is None or key in scores:
                    length = 1 - 0.75 + 0.75 * self._lengths[key] / average
                    scores[key] = scores.get(key, 0.0) + rarity * n * 2.2 / (n + 1.2 * length)
        return sorted(scores, key=lambda key: (-scores[key], key))


def better_by_chance(one: Sequence[float], other: Sequence[float], rounds: int = 10_000) -> float:
    """How often chance alone makes `one` better than `other` by as much: a paired randomisation test, one-sided."""
    chosen, gains = random.Random(1), [a - b for a, b in zip(one, other, strict=True)]
    total = sum(gains)
    reached = sum(sum(g if chosen.random() < 0.5 else -g for g in gains) >= total - 1e-12 for _ in range(rounds))
    return (reached + 1) / (rounds + 1)


def compare(library: Library, index: Index, asked: Sequence[Query]) -> dict[str, list[float]]:
    """nDCG@10 of every query: ours, BM25 over what we find, and BM25 over what holds any of the words."""
    peers = {group: Bm25(library, group) for group in {q.group for q in asked}}
    out: dict[str, list[float]] = {"ours": [], "bm25": [], "bm25 any word": []}
    for query in asked:
        found = ours(library, index, query.text, 1_000)
        peer = peers[query.group]
        out["ours"].append(ndcg(found, query.grades))
        out["bm25"].append(ndcg(peer.best(query.text, found), query.grades))
        out["bm25 any word"].append(ndcg(peer.best(query.text), query.grades))
    return out


def table(asked: Sequence[Query], figures: Mapping[str, Sequence[float]]) -> str:
    """The figures in words: by language, over both halves, and all."""
    chosen = {
        **{tag: [n for n, q in enumerate(asked) if q.language == tag] for tag in ("zh-Hans", "zh-Hant", "en")},
        "even ids": [n for n, q in enumerate(asked) if not int(q.id[1:]) % 2],
        "odd ids": [n for n, q in enumerate(asked) if int(q.id[1:]) % 2],
        "all": list(range(len(asked))),
    }
    lines = [f"{'nDCG@10':10}{'queries':>9}" + "".join(f"{name:>15}" for name in figures) + f"{'by chance':>12}"]
    for name, places in chosen.items():
        if places:
            parts = {who: [several[n] for n in places] for who, several in figures.items()}
            means = "".join(f"{sum(part) / len(part):>15.3f}" for part in parts.values())
            chance = better_by_chance(parts["ours"], parts["bm25"])
            lines.append(f"{name:10}{len(places):>9}{means}{chance:>12.4f}")
    return "\n".join(lines)
