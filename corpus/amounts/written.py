"""Numbers in a row of tokens: in figures, in words, in both ("sixty (60)"); "twenty-one", einundzwanzig, خمسة وعشرون."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from corpus.amounts.figures import numbers_of
from corpus.amounts.lexicon import Lexicon, Token

_HALF = Fraction(1, 2)
_MOST_TOKENS = 24
_DECIMALS = re.compile(r"\bpoint\b")


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it is written.

    Attributes:
        numbers: what it may be.
        next: the token behind it.
        article: it is a word for one that may be an article.
        figure: it is in figures.
        torn: words and figures differ: then both are among `numbers`.
    """

    numbers: frozenset[Fraction]
    next: int
    article: bool = False
    figure: bool = False
    torn: bool = False


def number_at(tokens: Sequence[Token], i: int, lex: Lexicon) -> Written | None:
    """The number that begins at token `i`, with the one in brackets behind it that says the same; None if there is none."""
    first = _figures(tokens, i, lex) if tokens[i].figure else _in_words(tokens, i, lex)
    if first is None:
        return None
    first = _and_a_half(tokens, first, lex)
    return _with_brackets(tokens, first, lex)


def _and_a_half(tokens: Sequence[Token], number: Written, lex: Lexicon) -> Written:
    found = lex.and_half.at(tokens, number.next)
    if not found:
        return number
    return Written(frozenset(n + _HALF for n in number.numbers), number.next + found[1])


def _with_brackets(tokens: Sequence[Token], number: Written, lex: Lexicon) -> Written:
    """ "thirty (30) days", "30 (thirty) days"."""
    at = number.next
    if at + 2 >= len(tokens) or tokens[at].word != "(":
        return number
    second = _figures(tokens, at + 1, lex) if tokens[at + 1].figure else _in_words(tokens, at + 1, lex)
    if (
        second is None
        or second.figure == number.figure
        or second.next >= len(tokens)
        or tokens[second.next].word != ")"
    ):
        return number
    same = number.numbers & second.numbers
    if not same and _DECIMALS.search(" ".join(t.word for t in tokens[max(0, at - 4) : at])):
        return Written(second.numbers, second.next + 1, False, True)  # zero point five (0.5)
    return Written(same or number.numbers | second.numbers, second.next + 1, False, True, not same)


def _figures(tokens: Sequence[Token], i: int, lex: Lexicon) -> Written | None:
    numbers = numbers_of(tokens[i].word, lex.words.decimal)
    scale = lex.scales.at(tokens, i + 1)
    at = i + 1
    while scale and scale[0] >= 100:
        numbers, at = frozenset(n * scale[0] for n in numbers), at + scale[1]
        scale = lex.scales.at(tokens, at)
    return Written(numbers, at, figure=True) if numbers else None


def _in_words(tokens: Sequence[Token], i: int, lex: Lexicon) -> Written | None:
    """A number in words; the parts are put together as long as each fits behind the one before."""
    total, current, at = 0, -1, i
    scale_before, done = 10**15, (0, i)
    while at < len(tokens) and at - i < _MOST_TOKENS:
        joint, step = _past_joint(tokens, at, i, lex)
        found = _part(tokens, at + step, lex, first=at == i)
        if found is None:
            break
        value, size, multiplies = found
        if multiplies and value == 100:
            if current >= 100 or current == 0:
                break
            current = max(current, 1) * 100
        elif multiplies:
            if value >= scale_before and current >= 0:
                return _made(done[0], i, done[1], tokens, lex)  # "twenty thousand and one hundred thousand" are two
            if value >= scale_before:  # mil millones: a thousand millions
                total, current = total * value, -1
            else:
                total, current = total + max(current, 1) * value, -1
            scale_before, done = value, (total, at + step + size)
        elif current < 0:
            if at > i and not total:
                break
            current = value
        elif _fits(current, value, bool(joint), lex):
            current += value
        else:
            break
        at += step + size
    return _made(total + max(current, 0), i, at, tokens, lex)


def _made(value: int, start: int, end: int, tokens: Sequence[Token], lex: Lexicon) -> Written | None:
    if end == start:
        return None
    article = value == 1 and lex.articles.at(tokens, start) is not None
    return Written(frozenset({Fraction(value)}), end, article)


def _past_joint(tokens: Sequence[Token], at: int, start: int, lex: Lexicon) -> tuple[str, int]:
    """What joins the next part to those before: a word ("and"), or a letter written as one with it (و)."""
    if at == start:
        return "", 0
    found = lex.joints.at(tokens, at)
    if found:
        return tokens[at].word, found[1]
    return (tokens[at].word[0] if lex.words.prefixes and tokens[at].word[:1] in lex.words.prefixes else ""), 0


def _part(tokens: Sequence[Token], at: int, lex: Lexicon, *, first: bool) -> tuple[int, int, bool] | None:
    """A word of a number: its value, how many tokens it has, whether it multiplies; without what is glued before it."""
    if at >= len(tokens) or tokens[at].figure:
        return None
    for word in _forms(tokens[at].word, lex):
        scale = lex.scales.at(tokens, at, word)
        if scale:
            return scale[0], scale[1], True
        found = lex.cardinals.at(tokens, at, word)
        if found and (found[1] > 1 or not _is_unit(tokens, at, lex, first)):
            return found[0], found[1], False
    return None


def _is_unit(tokens: Sequence[Token], at: int, lex: Lexicon, first: bool) -> bool:
    """Whether a word that is a number and a unit (năm: five, year) is the unit here: năm năm."""
    if tokens[at].word not in lex.units.table:
        return False
    return not (first and (lex.units.at(tokens, at + 1) or lex.scales.at(tokens, at + 1)))


def _forms(word: str, lex: Lexicon) -> list[str]:
    return [word, *(word[len(p) :] for p in lex.words.prefixes if word.startswith(p) and len(word) > len(p) + 1)]


def _fits(current: int, value: int, joined: bool, lex: Lexicon) -> bool:
    """Whether a value may stand behind a number below a thousand: 7 behind 120 or 100, and 20 behind 5 in خمسة وعشرون."""
    rest = current % 100
    if value >= 100:
        return False
    if current >= 100 and rest == 0:
        return True
    if value < 10 and rest >= 20 and rest % 10 == 0:
        return value > 0
    return lex.words.small_first and joined and 0 < rest < 10 and value >= 20 and value % 10 == 0
