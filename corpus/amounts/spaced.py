"""Amounts in languages that write words apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from corpus.amounts.dates import (
    ERAS,
    ORDINAL_ENDINGS,
    Found,
    amount_of,
    behind_year,
    month_first,
    of_era,
    with_month,
    years_of,
)
from corpus.amounts.figures import numbers_of
from corpus.amounts.lexicon import Lexicon, Phrases, T, Token, lexicon_of, tokens_of
from corpus.amounts.values import Amount, Day, Kind, Reading
from corpus.amounts.written import Written, number_at

_ONE = frozenset({Fraction(1)})
_YEARS = range(1000, 2700)
_LABEL_END = frozenset(").")


def amounts_of_words(text: str, primary: str) -> Iterator[Amount]:
    """The amounts of a text that `figures.plain` made, citations blotted out."""
    lex = lexicon_of(primary)
    if lex.is_silent(text):
        return
    tokens = tokens_of(text, primary)
    i = 0
    while i < len(tokens):
        found = _at(tokens, i, lex, text) if _may_begin(tokens[i], lex) else None
        if found is None:
            i += 1
            continue
        amount, i = found
        if amount is not None:
            yield amount


def _may_begin(token: Token, lex: Lexicon) -> bool:
    if token.figure or token.word in lex.starts or token.word in ERAS:
        return True
    return any(token.word.startswith(p) and token.word[len(p) :] in lex.starts for p in lex.words.prefixes)


def _at(tokens: Sequence[Token], i: int, lex: Lexicon, text: str) -> Found | None:
    """The amount that begins at token `i`; None for a number that counts nothing."""
    for read in (_signed_share, _money_first, _period_word, _share_word, month_first, of_era):
        found = read(tokens, i, lex)
        if found:
            return found
    if tokens[i].figure and _is_label(tokens, i, text):
        value = tokens[i].word
        return (with_month(tokens, i, i + 1, Fraction(value), lex) if value.isdigit() and len(value) < 3 else None) or (
            None,
            i + 1,
        )
    number = number_at(tokens, i, lex)
    if number is not None:
        return _of_number(tokens, i, number, lex)
    return _article(tokens, i, lex) or _ordinal(tokens, i, lex) or _times(tokens, i, lex)


# -- what begins with a word -------------------------------------------------------------------------------------------


def _signed_share(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    """yüzde 30."""
    sign = lex.percent_first.at(tokens, i)
    number = number_at(tokens, i + sign[1], lex) if sign and i + sign[1] < len(tokens) else None
    if not sign or number is None:
        return None
    unit = ("%", Fraction(1, sign[0]))
    return amount_of(tokens, i, number.next, Kind.SHARE, number.numbers, unit=unit, torn=number.torn), number.next


def _money_first(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    """NT$1,000, EUR 10 000."""
    coin = lex.currencies.at(tokens, i)
    at = i + coin[1] if coin else i
    while coin and at < len(tokens) and tokens[at].word in ("$", "."):
        at += 1
    number = number_at(tokens, at, lex) if coin and at < len(tokens) else None
    if (
        not coin
        or number is None
        or number.article
        or not (tokens[at].figure or tokens[at].start - tokens[at - 1].end <= 1)
    ):
        return None
    if not tokens[at].figure and _units_of(tokens, number.next, lex):
        return None
    after = lex.currencies.at(tokens, number.next)
    end = number.next + (after[1] if after else 0)
    return _money(tokens, i, end, number, coin[0] or (after[0] if after else "")), end


def _money(tokens: Sequence[Token], i: int, j: int, number: Written, code: str) -> Amount:
    return amount_of(
        tokens, i, j, Kind.MONEY, number.numbers, unit=("money", Fraction(1)), torn=number.torn, currency=code
    )


def _period_word(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    """A fortnight, annually, dreijährig."""
    found = _of_forms(lex.periods, tokens, i, lex)
    if not found:
        return None
    (unit, size), many = found
    certain = size not in (1, 3, 7, 12, Fraction(1, 60))
    made = Amount(
        tokens[i].start, tokens[i + many - 1].end, Kind.PERIOD, frozenset({(unit, size)}), (), frozenset(), certain
    )
    return made, i + many


def _share_word(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    """Half, die Hälfte, dua pertiga."""
    found = _of_forms(lex.halves, tokens, i, lex)
    if not found:
        return None
    half = _half_of_unit(tokens, i, i + found[1], found[0], lex)
    if half:
        return half
    made = Amount(
        tokens[i].start,
        tokens[i + found[1] - 1].end,
        Kind.SHARE,
        frozenset({("%", found[0])}),
        (),
        frozenset(),
        found[0] != Fraction(1, 2),
    )
    return made, i + found[1]


def _half_of_unit(tokens: Sequence[Token], i: int, at: int, part: Fraction, lex: Lexicon) -> Found | None:
    """Half a month, half of a month."""
    while at < len(tokens) and (tokens[at].word == "of" or lex.articles.at(tokens, at)) and at - i < 4:
        at += 1
    unit = lex.units.at(tokens, at)
    if not unit:
        return None
    end = at + unit[1]
    return amount_of(tokens, i, end, Kind.PERIOD, frozenset({part}), unit=unit[0]), end


def _of_forms(phrases: Phrases[T], tokens: Sequence[Token], i: int, lex: Lexicon) -> tuple[T, int] | None:  # fmt: skip
    """A phrase at token `i`, also behind what is glued to its first word."""
    word = tokens[i].word
    for prefix in ("", *lex.words.prefixes):
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            found = phrases.at(tokens, i, word[len(prefix) :])
            if found:
                return found
    return None


def _article(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    """A year: one, or none at all in another language."""
    found = lex.articles.at(tokens, i)
    unit = _units_of(tokens, i + found[1], lex) if found else None
    if not unit:
        return None
    (name, size), end = unit
    half = lex.and_half.at(tokens, end)
    numbers = frozenset({Fraction(3, 2) if half else Fraction(1)})
    end += half[1] if half else 0
    return amount_of(tokens, i, end, Kind.PERIOD, numbers, unit=(name, size), certain=bool(half)), end


def _ordinal(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    found = _of_forms(lex.ordinals, tokens, i, lex)
    if not found:
        return None
    value = Fraction(found[0])
    end = i + found[1]
    date = with_month(tokens, i, end, value, lex)
    return date or (_place(tokens, i, end, frozenset({value}), lex, certain=value > 2), end)


def _place(
    tokens: Sequence[Token], i: int, end: int, numbers: frozenset[Fraction], lex: Lexicon, *, certain: bool = True
) -> Amount:
    """A place, the tokens [i, end): of "the sixteenth year" the years that are full with it."""
    unit = _units_of(tokens, end, lex)
    if unit and unit[0] == ("month", Fraction(12)) and (day := behind_year(tokens, unit[1], int(min(numbers)))):
        return amount_of(tokens, i, unit[1], Kind.DATE, numbers, days=(day,))
    telling = unit[0] if unit and min(numbers) > 1 else None
    return amount_of(tokens, i, end, Kind.ORDINAL, numbers, unit=telling, certain=certain)


def _times(tokens: Sequence[Token], i: int, lex: Lexicon) -> Found | None:
    found = lex.times.at(tokens, i)
    if not found:
        return None
    return amount_of(
        tokens, i, i + found[1], Kind.COUNT, frozenset({Fraction(found[0])}), certain=found[0] > 2
    ), i + found[1]


# -- what begins with a number -----------------------------------------------------------------------------------------


def _of_number(tokens: Sequence[Token], i: int, number: Written, lex: Lexicon) -> Found:
    """A number and what it counts."""
    at = number.next
    place = _compound_ordinal(tokens, i, number, lex)
    if place:
        return place
    if (
        at < len(tokens)
        and number.figure
        and tokens[at].word in ORDINAL_ENDINGS
        and tokens[at].start == tokens[at - 1].end
    ):
        return _ordinal_figure(tokens, i, at + 1, number, lex)
    share = lex.percent.at(tokens, at)
    if share:
        unit = ("%", Fraction(1, share[0]))
        return amount_of(tokens, i, at + share[1], Kind.SHARE, number.numbers, unit=unit, torn=number.torn), at + share[
            1
        ]
    for n in number.numbers:
        date = with_month(tokens, i, at, n, lex) if number.figure else None
        if date:
            return date
    made = _part_of(tokens, i, number, lex) or _of_coins(tokens, i, number, lex) or _of_units(tokens, i, number, lex)
    if made:
        return made
    if number.article or _is_ratio(tokens, i, at):
        return None, at
    years = [int(n) for n in number.numbers if number.figure and n.denominator == 1 and int(n) in _YEARS]
    days = tuple(Day(y) for n in years for y in years_of(n))
    return amount_of(
        tokens,
        i,
        at,
        Kind.DATE if days else Kind.COUNT,
        number.numbers,
        days=days,
        torn=number.torn,
        certain=number.numbers != _ONE,
    ), at


def _is_ratio(tokens: Sequence[Token], i: int, at: int) -> bool:
    """2016/679, 12:30: no amounts."""
    if not tokens[i].figure:
        return False
    before = i >= 2 and tokens[i - 1].word in "/:" and tokens[i - 2].figure and tokens[i - 2].end + 1 == tokens[i].start
    return before or (
        at + 1 < len(tokens)
        and tokens[at].word in "/:"
        and tokens[at + 1].start == tokens[at].start + 1 == tokens[i].end + 1
    )


def _compound_ordinal(tokens: Sequence[Token], i: int, number: Written, lex: Lexicon) -> Found | None:
    """Thirty-first, one hundred and eightieth."""
    if number.figure or number.torn:
        return None
    joint = lex.joints.at(tokens, number.next)
    found = lex.ordinals.at(tokens, number.next + (joint[1] if joint else 0))
    value = int(min(number.numbers))
    if not found or not (
        (found[0] < 10 <= value and value % 10 == 0)
        or (found[0] < 100 <= value and value % 100 == 0)
        or (value in (60, 80) and 10 <= found[0] < 20)  # soixante et onzième
    ):
        return None
    end = number.next + (joint[1] if joint else 0) + found[1]
    return _place(tokens, i, end, frozenset({Fraction(value + found[0])}), lex), end


def _ordinal_figure(tokens: Sequence[Token], i: int, j: int, number: Written, lex: Lexicon) -> Found:
    for n in number.numbers:
        date = with_month(tokens, i, j, n, lex)
        if date:
            return date
    return _place(tokens, i, j, number.numbers, lex), j


def _part_of(tokens: Sequence[Token], i: int, number: Written, lex: Lexicon) -> Found | None:
    """Two thirds, 3/4."""
    at = number.next
    if at + 1 < len(tokens) and tokens[at].word == "/" and tokens[at + 1].figure and tokens[i].figure and at == i + 1:
        above, below = (min(numbers_of(tokens[k].word, ".") or {Fraction(0)}) for k in (i, at + 1))
        closed = at + 2 >= len(tokens) or tokens[at + 2].word != "/"
        if 0 < above < below <= 1000 and closed and tokens[at + 1].end - tokens[i].start < 8:
            return amount_of(tokens, i, at + 2, Kind.SHARE, frozenset({above}), unit=("%", Fraction(1) / below)), at + 2
    part = lex.parts.at(tokens, at)
    if not part or not any(n < part[0] for n in number.numbers):
        return None
    end = at + part[1]
    unit = lex.units.at(tokens, end)
    if unit:  # one-half year
        size = (unit[0][0], unit[0][1] / part[0])
        return amount_of(tokens, i, end + unit[1], Kind.PERIOD, number.numbers, unit=size), end + unit[1]
    return amount_of(tokens, i, end, Kind.SHARE, number.numbers, unit=("%", Fraction(1, part[0]))), end


def _of_coins(tokens: Sequence[Token], i: int, number: Written, lex: Lexicon) -> Found | None:
    at = number.next
    if at < len(tokens) and tokens[at].word in ("de", "d", "di"):  # un million d'euros, milioni di euro
        at += 1
    coin = lex.currencies.at(tokens, at)
    if not coin:
        return None
    return _money(tokens, i, at + coin[1], number, coin[0]), at + coin[1]


def _of_units(tokens: Sequence[Token], i: int, number: Written, lex: Lexicon) -> Found | None:
    unit = _units_of(tokens, number.next, lex)
    if not unit:
        return None
    (name, size), end = unit
    half = lex.and_half.at(tokens, end)
    numbers = frozenset(n + Fraction(1, 2) for n in number.numbers) if half else number.numbers
    end += half[1] if half else 0
    return amount_of(tokens, i, end, Kind.PERIOD, numbers, unit=(name, size), torn=number.torn), end


def _units_of(tokens: Sequence[Token], at: int, lex: Lexicon) -> tuple[Reading, int] | None:
    """The unit that stands at token `at`, behind words as "calendar" or "'"."""
    for _ in range(3):
        unit = lex.units.at(tokens, at)
        if unit:
            return unit[0], at + unit[1]
        filler = lex.fillers.at(tokens, at)
        if not filler:
            return None
        at += filler[1]
    return None


# -- what is no amount -------------------------------------------------------------------------------------------------


def _opens_line(text: str, at: int) -> bool:
    """Whether nothing but blanks stands before a place in its line, or in its bracket."""
    while at and text[at - 1] == " ":
        at -= 1
    return not at or text[at - 1] in "(\n"


def _is_label(tokens: Sequence[Token], i: int, text: str) -> bool:
    """(1), 2. at the beginning of a line, CO2, A4, 35A."""
    start, end = tokens[i].start, tokens[i].end
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before.isalpha() and before.isascii()) or before == "_":
        return True
    short = end - start <= 2
    if short and after in _LABEL_END and after and (before == "(" or _opens_line(text, start)):
        return True
    return (
        i + 1 < len(tokens)
        and tokens[i + 1].start == end
        and len(tokens[i + 1].word) == 1
        and tokens[i + 1].word.isalpha()
        and tokens[i + 1].word not in ORDINAL_ENDINGS
    )
