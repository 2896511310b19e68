"""term-differs, term-inconsistent, institution-differs: terms of the law that are rendered otherwise than they should be; citation-differs
where the translation names another law.

Against a list that somebody chose: where the law has a term of it, the translation should have one of its renderings. Without
a list nothing is wrong by itself; what speaks is the law's own habit. 扣押 is "seizure" in nine articles; the tenth has no
"seizure" and, at that place, "confiscation", which elsewhere stands beside 没收, and 没收 isn't there. Names need no habit: a row
that says 法務部, and "Ministry of the Interior", says two things.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from corpus.checks.habits import features
from corpus.checks.known_terms import By, Lexicon, Place, Read, Term, forms_of, is_form, lexicons, places, read
from corpus.checks.values import Check, Segment, TextPair, units_to_compare
from corpus.diagnostics import Diagnostic, Severity
from corpus.folding import fold
from corpus.model import ProvisionPath
from corpus.telling import tell


@dataclass(frozen=True, slots=True)
class _Row:
    """A stretch of both texts with the terms in it: of each side those that the other side doesn't render; `page`: its article."""

    page: ProvisionPath
    segment: Segment
    texts: tuple[Read, Read]
    terms: tuple[Sequence[Place], Sequence[Place]]
    alone: tuple[Sequence[Place], Sequence[Place]]


@dataclass(slots=True)
class _Habit:
    """How often terms of one side stand in the law, and how often the other side renders them."""

    held: Counter[tuple[str, ...]] = field(default_factory=Counter)
    rendered: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def elsewhere(self, place: Place) -> tuple[int, float]:
        """Of a term that isn't rendered here: in how many other rows it stands, and the share of these that render it."""
        n = self.held[place.term.parts] - 1
        return n, self.rendered[place.term.parts] / n if n else 0.0


Key = tuple[str, ...]


def _look(pair: TextPair) -> Iterator[Diagnostic]:
    if pair.terms:
        yield from _against_list(pair)
        return
    from corpus.terms.shipped import shipped

    known = lexicons(shipped(), *pair.languages, pair.jurisdiction)
    if known[0].renderings:
        yield from _against_habit(pair, known)


def _rows(pair: TextPair, known: tuple[Lexicon, Lexicon], *, whole: bool = False) -> Iterator[_Row]:
    """The rows with their terms; `whole`: the terms of the law are those of a list, and only forms of them count."""
    for page in pair.pages:
        for segment in units_to_compare(page):
            said = segment.source.text
            texts = (
                read(said, pair.languages[0], By.STEM if whole else By.LETTERS),
                read(segment.target.text, pair.languages[1]),
            )
            terms = places(texts[0], known[0]), places(texts[1], known[1])
            held = [p for p in terms[0] if is_form(said[p.start : p.end], p.term, pair.languages[0])]
            theirs = segment.target.text
            terms = held, [p for p in terms[1] if whole or is_form(theirs[p.start : p.end], p.term, pair.languages[1])]
            alone = [
                [
                    p
                    for p in _once(terms[at])
                    if not any(texts[1 - at].holds(r.parts) for r in known[at].renderings[p.term.parts])
                ]
                for at in (0, 1)
            ]
            if whole and alone[0]:
                forms = read(theirs, pair.languages[1], By.FORM)
                alone[0] = [
                    p
                    for p in alone[0]
                    if not _has_form(theirs, forms, known[0].renderings[p.term.parts], pair.languages[1])
                ]
            yield _Row(page.path, segment, texts, terms, (alone[0], alone[1]))


def _has_form(said: str, text: Read, renderings: Sequence[Term], tag: str) -> bool:
    """Whether a text has a form of one of some terms: the plural of a short word begins otherwise."""
    for rendering in renderings:
        parts = forms_of(rendering.text, tag)
        for i in range(len(text.parts) - len(parts) + 1 if parts else 0):
            if text.parts[i : i + len(parts)] == parts:
                last = i + len(parts) - 1
                if is_form(said[text.starts[i] : text.ends[last]], rendering, tag):
                    return True
    return False


def _once(found: Sequence[Place]) -> Sequence[Place]:
    """The first place of each term."""
    return list({p.term.parts: p for p in reversed(found)}.values())


# -- a list that was chosen ----------------------------------------------------------------------------------------------


def _against_list(pair: TextPair) -> Iterator[Diagnostic]:
    known = lexicons(pair.terms, *pair.languages, "", whole=True)
    rows = list(_rows(pair, known, whole=True))
    elsewhere = _Elsewhere(rows, known[0])
    for row in rows:
        for place in sorted(row.alone[0], key=lambda p: p.start):
            wanted = " | ".join(r.text for r in known[0].renderings[place.term.parts])
            said = row.segment.source.text[place.start : place.end]
            institution = "institution" in known[0].kinds[place.term.parts]
            yield pair.say(
                "institution-differs" if institution else "term-differs", row.segment,
                _against(pair, said, place.term.text, wanted),
                at=(place.start, place.end), found=said, suggestion=wanted, in_source=True,
                severity=Severity.INFO if elsewhere.as_often(row, place.term) else Severity.WARNING,
            )  # fmt: skip


def _against(pair: TextPair, said: str, term: str, wanted: str) -> str:
    if fold(said) == fold(term):
        return tell(
            "The %(source)s text has “%(said)s”; the %(target)s text has none of what the list gives for it: %(list)s.",
            **pair.tongues(), said=said, list=wanted,
        )  # fmt: skip
    return tell(
        "The %(source)s text has “%(said)s” (%(term)s); the %(target)s text has none of what the list gives for it: %(list)s.",
        **pair.tongues(), said=said, term=term, list=wanted,
    )  # fmt: skip


class _Elsewhere:
    """How often a term of the law and its renderings stand in an article: a translator may say it in the next paragraph."""

    def __init__(self, rows: Sequence[_Row], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._held = Counter((row.page, place.term.parts) for row in rows for place in row.terms[0])
        self._said = Counter((row.page, place.term.parts) for row in rows for place in row.terms[1])

    def as_often(self, row: _Row, term: Term) -> bool:
        """Whether the article says the renderings as often as the law says the term."""
        said = sum(self._said[row.page, r.parts] for r in self._lexicon.renderings[term.parts])
        return said >= self._held[row.page, term.parts]


# -- the law's own habit -------------------------------------------------------------------------------------------------

# A term that others show: in so many other rows, this share of which render it.
_FEWEST, _SHARE = 2, 0.75
# As far from one another, as shares of their texts, may the term and what stands for it be.
_APART = 0.3
# A law of whose terms the base knows fewer by their renderings is translated with other words: what it shows is told, not urged.
_KNOWN = 0.7
# Of a law that shows more, by page, all is told for information; of one that shows still more nothing: a translation with words of its own.
_MOST_URGED, _MOST_SHOWN = 0.08, 0.3


def _against_habit(pair: TextPair, known: tuple[Lexicon, Lexicon]) -> Iterator[Diagnostic]:
    rows = list(_rows(pair, known))
    yield from (_named(pair, known, row, *names) for row in rows for names in _names_apart(row, known))
    habits = _Habit(), _Habit()
    for row in rows:
        for at in (0, 1):
            held = {p.term.parts for p in row.terms[at]}
            habits[at].held.update(held)
            habits[at].rendered.update(held - {p.term.parts for p in row.alone[at]})
    beside = _Beside(rows)
    found = [(row, *swap) for row in rows if (swap := _swapped(row, known, habits, beside))]
    total = sum(habits[0].held.values())
    if len(found) > max(2, _MOST_SHOWN * len(pair.pages)):
        return
    known_by_us = sum(habits[0].rendered.values()) >= _KNOWN * total
    sure = known_by_us and len(found) <= max(2, _MOST_URGED * len(pair.pages))
    for row, lost, instead in found:
        yield _told(pair, known, row, lost, instead, Severity.WARNING if sure else Severity.INFO)


# What has a name of its own, which no translator changes: 法務部 is never the Ministry of the Interior, 民法 never the Criminal Code.
_NAMES = {"institution": "institution-differs", "law": "citation-differs"}


_ITSELF = re.compile(r"本[法律條条例規规辦办細细則则]|(?i:\bth(?:is|e) (?:act|law|code|ordinance|regulations?)\b)")


def _names_apart(row: _Row, known: tuple[Lexicon, Lexicon]) -> Iterator[tuple[Place, Place]]:
    """A name of each side that the other side has nothing for: of one kind, one each, so that they stand for one another.

    First of those that are written with capitals (法務部, Ministry of Justice), then of all that are no word for many (人民法院).
    """
    for kind in _NAMES:
        if kind == "law" and any(_ITSELF.search(piece.text) for piece in (row.segment.source, row.segment.target)):
            continue  # 本法 in the rules made under a law is that law, which the translation may name
        for proper in (True, False):
            lost, instead = ([p for p in row.alone[at] if _is_name(p, kind, known[at], proper=proper)] for at in (0, 1))
            if len(lost) == len(instead) == 1:
                yield lost[0], instead[0]
                break


_LONG_NAME = 4  # characters of a dense script: 人民法院, and not 机关
_PERSON = "長长員员人官師师"


def _is_name(place: Place, kind: str, lexicon: Lexicon, *, proper: bool) -> bool:
    """Whether a term names one institution or law; `proper`: with capitals of its own, on either side."""
    if kind not in lexicon.kinds[place.term.parts]:
        return False
    if not proper:
        long = len(place.term.parts) >= _LONG_NAME if lexicon.dense else len(place.term.parts) > 1
        return kind == "institution" and long and not place.term.text.endswith(tuple(_PERSON))
    texts = (place.term.text, *(r.text for r in lexicon.renderings[place.term.parts]))
    return any(" " in t and all(w[0].isupper() for w in t.split() if len(w) > 3) for t in texts)


def _named(pair: TextPair, known: tuple[Lexicon, Lexicon], row: _Row, lost: Place, instead: Place) -> Diagnostic:
    source = row.segment.source.text[lost.start : lost.end]
    target = row.segment.target.text[instead.start : instead.end]
    kind = next(k for k in _NAMES if k in known[0].kinds[lost.term.parts])
    return pair.say(
        _NAMES[kind], row.segment,
        tell("The %(target)s text says “%(said)s” here, the %(source)s text “%(other)s”.", **pair.tongues(), said=target, other=source),
        at=(instead.start, instead.end), found=target, suggestion=tell("Look which of the two the law says."),
    )  # fmt: skip


class _Beside:
    """Which words of the law stand beside a term of the translation, row by row; counted when they are asked for."""

    def __init__(self, rows: Sequence[_Row]) -> None:
        self._rows = rows
        self._at: dict[Key, list[int]] = {}
        for i, row in enumerate(rows):
            for parts in {p.term.parts for p in row.terms[1]}:
                self._at.setdefault(parts, []).append(i)

    @cached_property
    def _words(self) -> list[frozenset[str]]:
        """The words of the law in each row."""
        return [frozenset(features(fold(r.segment.source.text))) for r in self._rows]

    @cached_property
    def _held(self) -> Counter[str]:
        """In how many rows each stands."""
        return Counter(w for words in self._words for w in words)

    def usual(self, row: _Row, place: Place) -> bool:
        """Whether the other rows with this term share a word of the law that is rare elsewhere, and this row hasn't it."""
        at = self._at[place.term.parts]
        others = [i for i in at if self._rows[i] is not row]
        if len(others) < _FEWEST:
            return False
        here = next(self._words[i] for i in at if self._rows[i] is row)
        counts = Counter(w for i in others for w in self._words[i] if w not in here)
        near = Counter(w for i in others for w in self._words[i] if w in here)
        told = any(n >= _SHARE * len(others) and n >= _SPECIFIC * self._held[w] for w, n in counts.items())
        return told and not any(n >= _SPECIFIC * self._held[w] and n >= len(others) / 2 for w, n in near.items())


# A word stands mostly beside one term.
_SPECIFIC = 0.5


def _swapped(
    row: _Row, known: tuple[Lexicon, Lexicon], habits: tuple[_Habit, _Habit], beside: _Beside
) -> tuple[Place, Place] | None:  # fmt: skip
    """A term of the law that isn't rendered as elsewhere, and what stands in its place; the nearest two."""
    best: tuple[float, Place, Place] | None = None
    lengths = [max(1, len(p.text)) for p in (row.segment.source, row.segment.target)]
    for lost in row.alone[0]:
        n, share = habits[0].elsewhere(lost)
        if n < _FEWEST or share < _SHARE:
            continue
        usual = {part for r in known[0].renderings[lost.term.parts] for part in r.parts}
        for instead in row.alone[1]:
            others, licensed = habits[1].elsewhere(instead)
            apart = abs((lost.start + lost.end) / lengths[0] - (instead.start + instead.end) / lengths[1]) / 2
            if apart > _APART or usual.intersection(instead.term.parts) or (best is not None and apart >= best[0]):
                continue
            if (others and licensed >= _SHARE) or beside.usual(row, instead):
                best = apart, lost, instead
    return best[1:] if best else None


def _told(
    pair: TextPair, known: tuple[Lexicon, Lexicon], row: _Row, lost: Place, instead: Place, severity: Severity
) -> Diagnostic:  # fmt: skip
    source = row.segment.source.text[lost.start : lost.end]
    target = row.segment.target.text[instead.start : instead.end]
    institution = "institution" in known[0].kinds[lost.term.parts]
    usual = " | ".join(r.text for r in known[0].renderings[lost.term.parts][:4])
    code = "institution-differs" if institution else "term-inconsistent"
    if severity is Severity.INFO:
        # Where a translator has words of their own, what stands instead is a guess that is seldom right.
        return pair.say(
            code, row.segment,
            tell("“%(term)s” isn't rendered here as elsewhere in this law (%(usual)s).", term=source, usual=usual),
            at=(lost.start, lost.end), found=source, severity=severity, in_source=True,
        )  # fmt: skip
    return pair.say(
        code, row.segment,
        tell("“%(term)s” isn't rendered here as elsewhere in this law (%(usual)s); perhaps “%(instead)s” stands for it.",
             term=source, usual=usual, instead=target),
        at=(instead.start, instead.end), found=target, severity=severity,
    )  # fmt: skip


CHECK = Check(("term-differs", "term-inconsistent", *_NAMES.values()), _look)
