"""References that were marked by hand, and what is found beside them: matches, misses, false ones, each with its reading.

The conventions stand in gold_references/README.md.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from planting import read

from corpus.citations.values import Level, Place, Scope
from corpus.model import Draft, Unit
from corpus.references import Reference, of_text
from corpus.resolving.units import unit_meant

GOLD = Path(__file__).parent / "gold_references"
_CONTAINERS = frozenset(
    {Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION, Unit.SUPPLEMENT}
)
_KINDS = {Unit.PARAGRAPH: "para", Unit.ITEM: "item", Unit.SUBITEM: "subitem"}


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of the gold, or one place that was found. `reading` as the gold writes it; `path` what a place found counts to,
    `named` where its law's name stands."""

    start: int
    end: int
    kind: str
    reading: str
    path: str = ""
    named: tuple[int, int] | None = None


@dataclass(slots=True)
class Page:
    """One provision of the gold with what is found in it."""

    file: str
    language: str
    path: str
    text: str
    gold: list[Mark]
    found: list[Mark]
    missed: list[Mark] = field(default_factory=list)
    false: list[Mark] = field(default_factory=list)
    matched: int = 0


@cache
def _drafts(file: Path) -> tuple[Draft, ...]:
    return read(file)


@cache
def _references(file: Path, key: str) -> dict[str, list[Reference]]:
    draft = next(d for d in _drafts(file) if d.source_key == key)
    pages: dict[str, list[Reference]] = {}
    for reference in of_text(draft.text, draft.language, draft.jurisdiction, draft.title):
        pages.setdefault(str(reference.page), []).append(reference)
    return pages


def pages(data: Path, name: str) -> Iterator[Page]:
    """The provisions of one file of the gold, scored."""
    for line in (GOLD / f"{name}.jsonl").read_text().splitlines():
        row = json.loads(line)
        draft = next(
            d for d in _drafts(data / row["file"]) if d.source_key == row["key"] and d.language == row["language"]
        )
        provision = next(p for p in draft.text.provisions if str(p.path) == row["path"])
        assert hashlib.sha256(provision.text.encode()).hexdigest() == row["sha256"], (row["file"], row["path"])
        found = [
            mark
            for reference in _references(data / row["file"], row["key"]).get(row["path"], ())
            for mark in marks_of(reference, draft.jurisdiction or "")
        ]
        page = Page(row["file"], row["language"], row["path"], provision.text, [Mark(*m) for m in row["marks"]], found)
        _score(page)
        yield page


def marks_of(reference: Reference, jurisdiction: str) -> Iterator[Mark]:
    """A citation that was found as marks, one for each of its places."""
    citation = reference.citation
    named = (citation.name_span.start, citation.name_span.end) if citation.name_span else None
    law = citation.name if citation.scope is Scope.NAMED else citation.scope.value
    if not citation.places:
        span = citation.name_span or citation.span
        kind = "law" if citation.scope is Scope.NAMED else "law-word"
        yield Mark(span.start, span.end, kind, citation.name)
    for place, targets in zip(citation.places, reference.targets or [()] * len(citation.places), strict=True):
        path = " to ".join(dict.fromkeys(map(str, (targets[0], targets[-1])))) if targets else ""
        yield Mark(place.span.start, place.span.end, _kind(place), f"{law} {said(place, jurisdiction)}", path, named)


def _kind(place: Place) -> str:
    if place.relative is not None:
        return "container" if place.relative.unit in _CONTAINERS else "relative"
    return "provision" if place.numbers or place.levels or place.path else "container"


def said(place: Place, jurisdiction: str) -> str:
    """A place in the words of the gold: 12/para_2, ./item_3, "3 to 5"."""
    number = str(place.numbers[0]) if place.numbers else "."
    one = "/".join([number, *(_level(x, jurisdiction) for x in place.levels)])
    return f"{one} to {said(place.to, jurisdiction)}" if place.to else one


def _level(level: Level, jurisdiction: str) -> str:
    known = unit_meant(level, jurisdiction) if level.word not in ("(", "I") else None
    return f"{_KINDS.get(known, '(') if known else '('}_{level.label}".replace("(_", "(")


def _score(page: Page) -> None:
    left = list(page.found)
    spoken_for: list[Mark] = []
    for mark in page.gold:
        if mark.kind in ("optional", "container"):
            spoken_for.append(mark)
            continue
        hit = next((f for f in left if _overlap(mark, f) and same(mark, f, page)), None)
        if hit is None:
            page.missed.append(mark)
        else:
            left.remove(hit)
            page.matched += 1
    page.false = [
        f for f in left
        if f.kind not in ("container", "law-word") and not any(_overlap(f, m) for m in spoken_for)
    ]  # fmt: skip


def _overlap(a: Mark, b: Mark) -> bool:
    return a.start < b.end and b.start < a.end


def same(mark: Mark, found: Mark, page: Page) -> bool:
    """Whether what was found says what the mark does."""
    if mark.kind == "law":
        return found.kind == "law" and _name(found.reading) == _name(page.text[mark.start : mark.end])
    if found.kind not in ("provision", "relative"):
        return False
    if mark.kind == "relative":
        return (mark.reading in ("", "quoted") and found.kind == "relative") or _path_is(found, mark.reading)
    law, _, place = mark.reading.partition(" ")
    own, read = _split(found.reading)
    if not _law_is(law, own, page.text, found.named):
        return False
    if _places_are(place, read):
        return True
    return law == "this" and _path_is(found, _path_of(place, page.path))


def _path_of(place: str, page: str) -> str:
    """12/para_2 -> art_12/para_2; ./para_2 -> the page's own; ranges as well."""
    ends = (f"{page}{p[1:]}" if p.startswith(".") else f"art_{p}" for p in place.split(" to "))
    return " to ".join(ends)


def _split(reading: str) -> tuple[str, str]:
    """ "刑法 12/para_2 to 14" -> (刑法, "12/para_2 to 14"); a name may hold spaces."""
    match = re.fullmatch(r"(.*?) ?(\S+(?: to \S+)?)", reading)
    assert match, reading
    return match[1], match[2]


def _law_is(gold: str, found: str, text: str, named: tuple[int, int] | None) -> bool:
    if gold == "any":
        return True
    if gold == "parent":
        return found not in ("", *Scope)
    if "-" in gold:
        start, end = map(int, gold.split("-"))
        # A short name that the text defines is given as the name that it stands for.
        return named == (start, end) or _name(found) == _name(text[start:end])
    return found == gold or (gold == "same" and found not in ("this", "none"))


def _name(text: str) -> str:
    plain = re.sub(r"\s*\([^)]*\d[^)]*\)$", "", text.strip("《》「」\"' "))
    return re.sub(r"^the\s+", "", " ".join(plain.split()).casefold())


def _places_are(gold: str, found: str) -> bool:
    ours, theirs = gold.split(" to "), found.split(" to ")
    return len(ours) == len(theirs) and all(_place_is(a, b) for a, b in zip(ours, theirs, strict=True))


def _place_is(gold: str, found: str) -> bool:
    ours, theirs = gold.lower().split("/"), found.lower().split("/")
    return len(ours) == len(theirs) and all(_step_is(a, b) for a, b in zip(ours, theirs, strict=True))


_STEP = re.compile(r"(?:(para|item|subitem)_|\()?(.*)")


def _step_is(gold: str, found: str) -> bool:
    """Numbers are the same; of units neither says another than the other: a bare bracket says none."""
    (unit, label), (other, read_as) = (m.groups() for m in map(_STEP.fullmatch, (gold, found)) if m)
    return label == read_as and (unit is None or other is None or unit == other)


def _path_is(found: Mark, gold: str) -> bool:
    """Whether it counts to the path of the gold; Roman and lettered items are numbered in paths as they stand."""
    return found.path == gold or _plainly(found.path) == _plainly(gold)


def _plainly(path: str) -> str:
    return re.sub(r"item_([a-h])\b", lambda m: f"item_{ord(m[1]) - 96}", path)


def shown(page: Page, mark: Mark) -> str:
    """A line for a reader who looks for the fault."""
    before, words = page.text[max(0, mark.start - 25) : mark.start], page.text[mark.start : mark.end]
    line = f"{before}[{words}]{page.text[mark.end : mark.end + 15]}".replace("\n", "|")
    return f"{page.file} {page.path} {mark.kind} {mark.reading} {mark.path} :: {line}"


def figures(scored: Sequence[Page]) -> tuple[float, float]:
    """Precision and recall."""
    right = sum(p.matched for p in scored)
    false, missed = sum(len(p.false) for p in scored), sum(len(p.missed) for p in scored)
    return right / max(1, right + false), right / max(1, right + missed)
