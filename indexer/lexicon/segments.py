"""The texts of a library that render each other, cut into small stretches that stand beside each other.

Whose translations teach: public, sound texts whose numbers can be trusted. An article is cut where both texts are built
alike: into its paragraphs and items, and these into sentences where both have as many of like length. The smaller the
stretch, the fewer words a word can be mistaken for the translation of.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import regex

from corpus.alignment.units import parts_of_page
from corpus.library import Library
from corpus.model import Edition, Expression, Force, Law, Provision, Rights
from indexer.segmentation import group_of

_SENTENCE = regex.compile(r"(?<=[。；！？])|(?<=[.;!?:])\s+(?=[\p{Lu}\p{Lt}\p{Lo}(（\d])|\n+")
_ALIKE = 2.2  # sentences are paired only where none is so many times longer, or shorter, than the whole would have it


_TOO_LONG = 2_500_000  # characters times characters: where everything may render everything nothing is learnt


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of one edition in different languages."""

    law: str
    jurisdiction: str
    one: Expression
    other: Expression


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text and what renders it. `languages` are their tags, `jurisdiction` that of the law."""

    languages: tuple[str, str]
    jurisdiction: str
    texts: tuple[str, str]


def teaches(expression: Expression) -> bool:
    """Whether a text may teach: public, not damaged or made by a machine, and its article 20 is article 20."""
    sound = expression.force not in (Force.DAMAGED, Force.MACHINE)
    return sound and expression.rights is Rights.PUBLIC and expression.numbers_trusted


def pairs(laws: Iterable[Law]) -> Iterator[Pair]:
    """The pairs of texts that teach, the languages of each in alphabetical order of their groups.

    Of several versions of a law those that have the same text in one language teach once, for a translation
    that stands beside two versions would count twice.
    """
    for law in laws:
        seen: set[tuple[str, str]] = set()
        for edition in reversed(law.editions):
            for pair in _pairs_of(law, edition):
                key = (pair.one.id, pair.other.id)
                if key not in seen:
                    seen.add(key)
                    yield pair


def _pairs_of(law: Law, edition: Edition) -> Iterator[Pair]:
    texts = sorted((e for e in edition.expressions if teaches(e)), key=lambda e: (group_of(e.language), e.id))
    for one, other in combinations(texts, 2):
        if group_of(one.language) != group_of(other.language):
            yield Pair(law.id, law.jurisdiction, one, other)


def digest(found: Sequence[Pair], revisions: Mapping[str, int]) -> dict[str, str]:
    """Law id -> a short hash of the texts of it that teach; another hash means that the law teaches something else."""
    texts: dict[str, set[str]] = {}
    for pair in found:
        texts.setdefault(pair.law, set()).update((pair.one.id, pair.other.id))
    return {
        law: hashlib.sha256("\n".join([str(revisions.get(law, 0)), *sorted(ids)]).encode()).hexdigest()[:16]
        for law, ids in texts.items()
    }


def segments_of(library: Library, pair: Pair) -> Iterator[Segment]:
    """The stretches of two texts that stand beside each other."""
    languages = (pair.one.language, pair.other.language)
    theirs = {p.path: p for p in library.text(pair.other.id).provisions}
    for provision in library.text(pair.one.id).provisions:
        other = theirs.get(provision.path)
        if other is not None and provision.text.strip() and other.text.strip():
            for texts in cut(provision, other):
                if len(texts[0]) * len(texts[1]) <= _TOO_LONG:
                    yield Segment(languages, pair.jurisdiction, texts)


def cut(one: Provision, other: Provision) -> Iterator[tuple[str, str]]:
    """Two provisions -> stretches that stand beside each other; together they are the whole of both."""
    for level in (_units, _paragraphs):
        ours, theirs = level(one), level(other)
        if list(ours) == list(theirs):
            for path, text in ours.items():
                yield from sentences(text, theirs[path])
            return
    yield from sentences(one.text, other.text)


def _units(page: Provision) -> dict[tuple[str, ...], str]:
    return _joined(page, lambda path: path)


def _paragraphs(page: Provision) -> dict[tuple[str, ...], str]:
    return _joined(page, lambda path: path[:1])


def _joined(page: Provision, key: Callable[[tuple[str, ...]], tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    depth = len(page.path.segments)
    found: dict[tuple[str, ...], str] = {}
    for part in parts_of_page(page):
        at = key(tuple(part.path.segments[depth:]))
        text = page.text[part.span.start : part.span.end]
        found[at] = f"{found[at]}\n{text}" if at in found else text
    return found


def sentences(one: str, other: str) -> list[tuple[str, str]]:
    """Sentence beside sentence where both texts have as many, of like length; else the two texts as they are."""
    ours, theirs = _sentences(one), _sentences(other)
    if len(ours) == len(theirs) > 1:
        whole = sum(map(len, ours)) / sum(map(len, theirs))
        # A few words say little by their length.
        ratios = [
            (len(a) + 10 * whole**0.5) / (len(b) + 10 / whole**0.5) / whole for a, b in zip(ours, theirs, strict=True)
        ]
        if all(1 / _ALIKE < ratio < _ALIKE for ratio in ratios):
            return list(zip(ours, theirs, strict=True))
    return [(one, other)]


def _sentences(text: str) -> list[str]:
    return [s for s in _SENTENCE.split(text) if s and s.strip()]
