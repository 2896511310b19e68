"""A law rewritten by a seeded chance, with the truth of what became of each article: for measuring correspondences."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.model import Provision, ProvisionPath, Text
from corpus.numbering import ArticleNumber, format_han

_REFERENCE = re.compile(r"第([一二三四五六七八九十百千]+)条(?!之)")
_SENTENCE = re.compile(r"(?<=[。；.])\s*")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """The new text, and old article -> (kind, new articles); new ones without an old one in `new`."""

    text: Text
    truth: Mapping[str, tuple[str, tuple[str, ...]]]
    new: frozenset[str]


def rewritten(text: Text, strangers: Sequence[str], seed: int, share: float = 0.1) -> Rewritten:
    """Rewrite a law.

    Args:
        text: its articles; those of annexes are left out.
        strangers: texts of articles of other laws, to put in as new ones.
        seed: the chance.
        share: of the articles: how many are deleted, put in, split, merged; twice as many are reworded.
    """
    chance = random.Random(seed)
    articles = [
        p for p in text.provisions if len(p.path.segments) == 1 and p.number and p.text.strip() and not p.deleted
    ]
    made: list[tuple[tuple[int, ...], str, str]] = []  # old indexes, kind, text
    i = 0
    while i < len(articles):
        body, roll = articles[i].text, chance.random()
        pieces = [s for s in _SENTENCE.split(body) if s.strip()]
        if roll < share:
            pass
        elif roll < 2 * share and len(pieces) > 1 and min(map(len, halves := _halves(pieces))) > 25:
            made += [((i,), "split", half) for half in halves]
        elif roll < 3 * share and i + 1 < len(articles) and min(len(body), len(articles[i + 1].text)) > 25:
            made.append(((i, i + 1), "merged", body + "\n" + articles[i + 1].text))
            i += 1
        elif roll < 5 * share:
            made.append(((i,), "changed", _reworded(body, strangers, chance)))
        else:
            made.append(((i,), "same", body))
        if chance.random() < share:
            made.append(((), "new", chance.choice(strangers)))
        i += 1
    if chance.random() < 0.7:  # a chapter that moved
        start = chance.randrange(max(1, len(made) - 12))
        block = made[start : start + 8]
        del made[start : start + 8]
        to = chance.randrange(len(made) + 1)
        made[to:to] = block
    return _numbered(articles, made)


def _halves(pieces: Sequence[str]) -> tuple[str, str]:
    middle = (len(pieces) + 1) // 2
    return "".join(pieces[:middle]), "".join(pieces[middle:])


def _reworded(body: str, strangers: Sequence[str], chance: random.Random) -> str:
    """Some stretches replaced by those of other laws, a sentence dropped or put in."""
    words = re.findall(r"[A-Za-z]+|\d+|\s+|.", body)
    for _ in range(max(1, len(words) // 40)):
        at = chance.randrange(len(words))
        other = re.findall(r"[A-Za-z]+|\s+|.", chance.choice(strangers))
        begin = chance.randrange(max(1, len(other) - 8))
        words[at : at + chance.randrange(2, 7)] = other[begin : begin + chance.randrange(2, 9)]
    if chance.random() < 0.3:
        words += re.findall(r"[A-Za-z]+|\s+|.", _SENTENCE.split(chance.choice(strangers))[0])
    return "".join(words)


def _numbered(articles: Sequence[Provision], made: Sequence[tuple[tuple[int, ...], str, str]]) -> Rewritten:
    """New numbers for all, and in the references to them."""
    first: dict[str, int] = {}
    places: dict[int, list[str]] = {}
    for number, (olds, _, _) in enumerate(made, 1):
        for old in olds:
            first.setdefault(str(articles[old].number), number)
            places.setdefault(old, []).append(str(number))

    def moved(match: re.Match[str]) -> str:
        from corpus.numbering import parse_han

        there = first.get(str(parse_han(match[1])))
        return f"第{format_han(there)}条" if there else match[0]

    provisions = tuple(
        replace(
            articles[0], path=ProvisionPath.article(str(n)), number=ArticleNumber.of(n), label=f"第{format_han(n)}条",
            heading="", text=_REFERENCE.sub(moved, body), parts=(), container=None, origin=(), source_text="", pieces=(),
        )
        for n, (_, _, body) in enumerate(made, 1)
    )  # fmt: skip
    kinds = {old: kind for olds, kind, _ in made for old in olds}
    truth = {str(a.number): (kinds.get(i, "deleted"), tuple(places.get(i, ()))) for i, a in enumerate(articles)}
    return Rewritten(Text((), provisions), truth, frozenset(str(n) for n, (o, _, _) in enumerate(made, 1) if not o))
