"""Sentences that one text has and the other hasn't: sentence-missing; stretches of an unusual length: length-unusual.

Fails: 主管机关应当公布名册。名册每年更新一次。 beside "The competent authority shall publish the register." Passes: one long sentence
of the law in two of the translation; a terse one. What is usual is measured on the two texts themselves: how long a stretch is for the
other, how often both have as many sentences, which words go together.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.checks import known_words
from corpus.checks.lengths import Usual, letters, sentences, usual
from corpus.checks.partner_words import Partners, words
from corpus.checks.values import Check, Segment, TextPair, units_to_compare
from corpus.diagnostics import Diagnostic
from corpus.folding import fold
from corpus.telling import tell

Cut = tuple[int, int]

# What each piece of evidence counts, and what has to come together: fitted to sentences that were taken out of 250 bilingual laws of
# eight sources, so that one article in a hundred is told of laws as they are.
_BY_LENGTH, _BY_COUNT, _BY_PARTNERS, _BY_TERMS, _WHOLE, _BY_SIZE, _PRIOR = 1.4, 0.7, 0.25, 0.4, 3.9, 0.9, -5.0
_TOLD = 0.7
_AVERAGE = 60.0  # letters: longer stretches are lost as a whole, shorter ones are said otherwise
_MOST_FROM_WORDS = 5.0 * (_BY_PARTNERS + _BY_TERMS)
_ASKED = 4  # stretches of a unit whose words are looked at
_LEANING = 0.3  # spreads: a stretch that isn't too long has nothing that the other lacks
# What stands elsewhere is at least so much of what one side lacks; the words that open a list stand so many units before its last.
_MOSTLY, _FARTHEST_LEAD = 0.7, 30
_UNUSUAL, _STRAY = 4.2, 1.5  # spreads: of a stretch, and of its whole article
_LEAST_UNUSUAL = 60.0  # letters of the longer side

# "In case of discrepancy the Chinese text shall govern": a note of the translator.
_ABOUT_THE_TEXT = re.compile(
    r"(?i)\b(?:Chinese|Japanese|Korean|original) (?:text|version)s?\b|\bEnglish (?:version|translation|text)s?\b"
)
_CLAUSE = re.compile(r"[，；,;：:]")
_LEAST_CLAUSE, _MOST_CLAUSES = 20.0, 40


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch of both texts with its sentences and its length in letters, side by side."""

    segment: Segment
    cuts: tuple[tuple[Cut, ...], tuple[Cut, ...]]
    lengths: tuple[float, float]

    @property
    def texts(self) -> tuple[str, str]:
        return self.segment.source.text, self.segment.target.text


@dataclass(frozen=True, slots=True)
class _Guess:
    """A stretch of one side that the other may lack: a whole sentence, or clauses of one. `score` without what its words say."""

    cut: Cut
    side: int
    score: float


def look(pair: TextPair) -> Iterator[Diagnostic]:
    """One diagnostic an article at most of each code. Nothing of a stale translation: what it lacks was put in since."""
    if pair.stale:
        return
    units = [_unit(s) for page in pair.pages for s in units_to_compare(page) if s.source.text and s.target.text]
    seen = _Seen(pair, units)
    told: dict[str, tuple[float, _Unit, _Guess]] = {}
    for at, unit in enumerate(units):
        best = seen.best(at)
        page = str(unit.segment.path.page)
        if best and best[0] >= _TOLD and (page not in told or best[0] > told[page][0]):
            told[page] = (best[0], unit, best[1])
    yield from (_told(pair, unit, guess) for _, unit, guess in told.values())
    for page, of_page in _by_page(units).items():
        unusual = [u for u in of_page if page not in told and seen.is_unusual(u.lengths)]
        # What is too short in one row and too long in the next only stands in another row.
        if unusual and seen.is_unusual([sum(u.lengths[at] for u in of_page) for at in (0, 1)], _STRAY):
            yield _unusual(pair, seen.usual, unusual[0])


def _by_page(units: Sequence[_Unit]) -> dict[str, list[_Unit]]:
    found: dict[str, list[_Unit]] = {}
    for unit in units:
        found.setdefault(str(unit.segment.path.page), []).append(unit)
    return found


def _unit(segment: Segment) -> _Unit:
    texts = segment.source.text, segment.target.text
    cuts = tuple(sentences(texts[0])), tuple(sentences(texts[1]))
    return _Unit(segment, cuts, (letters(texts[0]), letters(texts[1])))


def _told(pair: TextPair, unit: _Unit, guess: _Guess) -> Diagnostic:
    words_ = " ".join(unit.texts[guess.side][slice(*guess.cut)].split())
    quoted = words_ if len(words_) <= 120 else f"{words_[:117]}..."
    if guess.side == 0:
        message = tell(
            "The %(target)s text seems to have nothing for “%(words)s” of the %(source)s text.",
            **pair.tongues(),
            words=quoted,
        )
        return pair.say("sentence-missing", unit.segment, message, suggestion=tell("Look whether a sentence was lost."))
    message = tell(
        "The %(target)s text has “%(words)s” here, for which the %(source)s text seems to have nothing.",
        **pair.tongues(), words=quoted,
    )  # fmt: skip
    return pair.say(
        "sentence-missing", unit.segment, message, at=guess.cut, found=words_[:200],
        suggestion=tell("Look whether it was added, or lost in the other text."),
    )  # fmt: skip


def _unusual(pair: TextPair, usual_: Usual, unit: _Unit) -> Diagnostic:
    expected = unit.lengths[0] * math.exp(usual_.middle)
    share = round(100 * unit.lengths[1] / max(expected, 1.0))
    message = tell(
        "The %(target)s text has about %(share)s %% of the length here that the %(source)s text lets expect of it.",
        **pair.tongues(), share=share,
    )  # fmt: skip
    return pair.say(
        "length-unusual", unit.segment, message, suggestion=tell("Look whether something was lost or added.")
    )


# How a language opens a proviso that is a sentence of its own, and what makes one of a clause.
_PROVISO = {
    tag: (re.compile(opens), re.compile(excepts))
    for tag, opens, excepts in (
        ("zh", "但(?!是不)", "(?<!不)但(?!不)|(?<![解免删废排扣消清拆开])除(?![名去害外籍夕])|不在此限|例外|不适用"),
        ("ja", "ただし|但し", "ただし|但し|除く|除き|限りでない|この限り"),
        ("ko", "다만|단,", "다만|제외|외에는|그러하지"),
        ("en", r"(?:provided(?:,? however,?)? that|however|but|except|this (?:shall|does) not apply)\b",
         r"\b(?:unless|except\w*|provided,?(?: however,?)? that|however|(?<!only )but(?! also)|save (?:as|for|where|that|in))\b|not apply"),
    )
}  # fmt: skip


class _Seen:
    """All stretches of two texts, with what is usual between them."""

    def __init__(self, pair: TextPair, units: Sequence[_Unit]) -> None:
        self._languages = pair.languages
        self._units = units
        self.usual = usual([u.lengths for u in units], [(len(u.cuts[0]), len(u.cuts[1])) for u in units])
        self._odds = math.log(self.usual.same_count / (1 - self.usual.same_count))

    def is_unusual(self, lengths: Sequence[float], spreads: float = _UNUSUAL) -> bool:
        """Whether one side is far longer than the other lets expect."""
        return max(lengths) >= _LEAST_UNUSUAL and abs(self.usual.deviation(*lengths)) >= spreads

    def best(self, at: int) -> tuple[float, _Guess] | None:
        """What of a unit is likeliest to be missing on the other side, and how likely that is."""
        unit = self._units[at]
        off = self.usual.deviation(*unit.lengths)
        if abs(off) < _LEANING:
            return None
        side = 0 if off < 0 else 1
        provisos = self._provisos(unit, side)
        guesses = [g for g in self._guesses(unit, side, off, len(provisos)) if g.score + _MOST_FROM_WORDS >= _TOLD]
        guesses = [g for g in guesses if g.cut not in provisos and not self._stands_beside(at, g)]
        asked = sorted(guesses, key=lambda g: -g.score)[:_ASKED]
        return max(((g.score + self._by_words(at, g), g) for g in asked), key=lambda x: x[0], default=None)

    def _guesses(self, unit: _Unit, side: int, off: float, provisos: int) -> Iterator[_Guess]:
        ours, theirs = len(unit.cuts[side]) - provisos, len(unit.cuts[1 - side])
        for cut, whole in _stretches(unit.texts[side], unit.cuts[side]):
            if _ABOUT_THE_TEXT.search(unit.texts[side], *cut):
                continue
            size = letters(unit.texts[side][slice(*cut)])
            left = list(unit.lengths)
            left[side] -= size
            by_length = _tail(self.usual.deviation(*left)) - _tail(off)
            fewer = ours - 1 if whole else ours
            by_count = self._odds * ((fewer == theirs) - (ours == theirs))
            score = _PRIOR + _BY_LENGTH * by_length + _BY_COUNT * by_count + _WHOLE * whole
            yield _Guess(cut, side, score + _BY_SIZE * math.log(max(size, 5.0) / _AVERAGE))

    def _stands_beside(self, at: int, guess: _Guess) -> bool:
        """Whether the other side has as much more in the words that open the list, or in the units beside: Chinese repeats in each item
        what English says once before them ("Subsection (3)(d) shall not operate so as to excuse a data user")."""
        path = self._units[at].segment.path
        size = letters(self._units[at].texts[guess.side][slice(*guess.cut)])
        for near in (at - 1, at + 1, *range(at - 2, max(-1, at - _FARTHEST_LEAD), -1)):
            if not 0 <= near < len(self._units):
                continue
            other = self._units[near].segment.path
            if abs(near - at) > 1 and other != path.parent:
                continue
            if other.page != path.page or (other.parent not in (path.parent, path) and other != path.parent):
                continue
            lengths = self._units[near].lengths
            off = self.usual.deviation(*lengths) * (-1 if guess.side else 1)  # above zero where the other side has more
            ratio = math.exp(self.usual.middle)
            expected = lengths[0] * ratio if guess.side == 0 else lengths[1] / ratio
            more = lengths[1 - guess.side] - expected
            if off > _LEANING and more >= _MOSTLY * size * (ratio if guess.side == 0 else 1 / ratio):
                return True
        return False

    def _provisos(self, unit: _Unit, side: int) -> tuple[Cut, ...]:
        """Sentences of a side that are clauses of the other: 但自己有先為給付之義務者，不在此限。 is "unless he is bound to perform first"."""
        ours, theirs = (_PROVISO.get(self._languages[at].partition("-")[0]) for at in (side, 1 - side))
        if ours is None or theirs is None:
            return ()
        text, other = fold(unit.texts[side]), fold(unit.texts[1 - side])
        found = tuple(cut for cut in unit.cuts[side] if ours[0].match(text[slice(*cut)].strip()))
        return found if len(theirs[1].findall(other)) >= len(found) else ()

    def _by_words(self, at: int, guess: _Guess) -> float:
        unit = self._units[at]
        text, other = unit.texts[guess.side], unit.texts[1 - guess.side]
        asked = text[slice(*guess.cut)]
        rest = f"{text[: guess.cut[0]]}\n{text[guess.cut[1] :]}"
        ours, theirs = self._languages[guess.side], self._languages[1 - guess.side]
        partners = self._partners[guess.side].missing(words(asked) - words(rest), self._bags[at][1 - guess.side])
        return _BY_PARTNERS * partners + _BY_TERMS * known_words.missing(asked, ours, other, theirs, rest)

    @cached_property
    def _bags(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        return [(words(u.texts[0]), words(u.texts[1])) for u in self._units]

    @cached_property
    def _partners(self) -> tuple[Partners, Partners]:
        return Partners(self._bags), Partners([(b, a) for a, b in self._bags])


def _tail(deviation: float) -> float:
    """The logarithm of how likely a length is: a Student distribution, for lengths have long tails."""
    return -2.5 * math.log1p(deviation * deviation / 4.0)


def _stretches(text: str, cuts: Sequence[Cut]) -> Iterator[tuple[Cut, bool]]:
    """Each sentence (True), and each run of clauses of one (False), but not the whole text."""
    if len(cuts) > 1:
        yield from ((cut, True) for cut in cuts)
    for cut in cuts:
        clauses = _clauses(text, cut)[:_MOST_CLAUSES]
        for i in range(len(clauses)):
            for j in range(i, min(i + 4, len(clauses))):
                if j - i + 1 < len(clauses):
                    yield (clauses[i][0], clauses[j][1]), False


def _clauses(text: str, cut: Cut) -> list[Cut]:
    found: list[Cut] = []
    start = cut[0]
    for match in _CLAUSE.finditer(text, *cut):
        if letters(text[start : match.end()]) >= _LEAST_CLAUSE:
            found.append((start, match.end()))
            start = match.end()
    return [*found, (start, cut[1])] if start < cut[1] else found


CHECK = Check(("sentence-missing", "length-unusual"), look)
