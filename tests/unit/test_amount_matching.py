"""Amounts laid beside each other by their keys are those that are found by asking every pair; long articles cost no more a word."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_bilingual import view
from made_pairs import pair_of

from corpus.amounts import Amount, Day, Kind, amounts
from corpus.checks.amount_matching import BARE, Said, unmatched
from corpus.checks.amounts import CHECK
from corpus.checks.values import TextPair
from corpus.inspection.between import text_pairs

_NUMBERS = st.sampled_from([Fraction(n) for n in (1, 2, 24, 48)] + [Fraction(1, 2)])
_PARTS = _NUMBERS | st.sampled_from([Fraction(24, 100), Fraction(2, 1000)])
_DAYS = st.builds(
    Day,
    st.sampled_from([None, 2018, 2019]),
    st.sampled_from([None, 1, 2]),
    st.sampled_from([None, 1, 2]),
)
_AMOUNTS = st.builds(
    Amount,
    st.just(0),
    st.just(1),
    st.sampled_from(list(Kind)),
    st.frozensets(st.tuples(st.sampled_from(["day", "hour", "money", "%"]), _PARTS), max_size=2),
    st.lists(_DAYS, max_size=2).map(tuple),
    st.frozensets(_NUMBERS, max_size=2),
)


# -- the rules as they are said, asked of every pair -------------------------------------------------------------------


def _exactly(one: Amount, other: Amount) -> bool:
    return bool(one.readings & other.readings or set(one.days) & set(other.days))


def _the_same(one: Amount, other: Amount) -> bool:
    return bool(one.readings & other.readings) or any(a.agrees(b) for a in one.days for b in other.days)


def _the_number(one: Amount, other: Amount) -> bool:
    if one.kind is not other.kind or one.kind not in (*BARE, Kind.LAW) or one.readings or other.readings:
        return False
    return bool(one.numbers & other.numbers)


def _perhaps(one: Amount, other: Amount) -> bool:
    if _bare(one) & _bare(other) and (one.kind in BARE or other.kind in BARE):
        return not (_is_third(one) and other.kind not in BARE) and not (_is_third(other) and one.kind not in BARE)
    return bool(_in_hours(one) & _in_hours(other))


def _bare(amount: Amount) -> set[Fraction]:
    shares = amount.kind is Kind.SHARE
    return {n for n in amount.numbers if not shares or any(("%", n / w) in amount.readings for w in (10, 100, 1000))}


def _is_third(amount: Amount) -> bool:
    return amount.kind is Kind.ORDINAL and bool(amount.readings or max(amount.numbers, default=0) <= 3)


def _in_hours(amount: Amount) -> set[Fraction]:
    return {n * 24 if unit == "day" else n for unit, n in amount.readings if unit in ("day", "hour")}


def _by_every_pair(ours: Sequence[Amount], theirs: Sequence[Amount]) -> tuple[list[int], list[int]]:
    left = list(range(len(ours))), list(range(len(theirs)))
    for agree in (_exactly, _the_same, _the_number, _perhaps):
        for i in list(left[0]):
            j = next((j for j in left[1] if agree(ours[i], theirs[j])), None)
            if j is not None:
                left[0].remove(i)
                left[1].remove(j)
    return left


@settings(deadline=None, max_examples=500)
@given(st.lists(_AMOUNTS, max_size=7), st.lists(_AMOUNTS, max_size=7))
def test_keys_find_what_every_pair_would(ours: list[Amount], theirs: list[Amount]) -> None:
    assert unmatched(ours, theirs) == _by_every_pair(ours, theirs)


@settings(deadline=None, max_examples=500)
@given(_AMOUNTS, st.lists(_AMOUNTS, max_size=5))
def test_a_text_may_say_what_one_of_its_amounts_says(amount: Amount, others: list[Amount]) -> None:
    rules = (_exactly, _the_same, _the_number, _perhaps)
    assert Said(others).may_say(amount) is any(agree(amount, o) for agree in rules for o in others)


# -- growth ------------------------------------------------------------------------------------------------------------


def _lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python a piece of work runs: the same on every machine."""
    count = 0

    def each(_frame: object, event: str, _arg: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return each

    before = sys.gettrace()
    sys.settrace(each)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def _items(many: int) -> TextPair:
    """An article of many items that say amounts, half of them others than the law's."""
    chinese = "".join(f"\n（{i}）在{i}日内缴纳{i + 7000}元；" for i in range(1, many + 1))
    english = "".join(f"\n({i}) pay {i + 7000 + i % 2 * 1000} yuan within {i} days;" for i in range(1, many + 1))
    (pair,) = text_pairs(view({"1": f"有下列义务：{chinese}"}, {"1": f"The following duties apply:{english}"}))
    return pair


def test_an_article_of_many_items_takes_no_longer_than_its_words() -> None:
    few, many = _items(100), _items(800)
    assert [len(page.segments) for page in (*few.pages, *many.pages)] == [101, 801]
    _is_linear(few, many)


def test_an_article_in_one_run_takes_no_longer_than_its_words() -> None:
    def article(many: int) -> TextPair:
        numbers = range(1000, 1000 + many)
        ours = "".join(f"第{n}类缴纳{n}元；" for n in numbers)
        theirs = " ".join(f"Class {n} pays {n + n % 2 * 5000} yuan;" for n in numbers)
        return pair_of([(ours, theirs)], ("zh-Hans", "en"))

    _is_linear(article(100), article(800))


def _is_linear(few: TextPair, many: TextPair) -> None:
    """Eight times as much takes eight times as long, or so."""
    for pair in (few, many):
        list(CHECK.look(pair))  # numbers that are read are kept
    assert _lines_run(lambda: list(CHECK.look(many))) < 1.25 * 8 * _lines_run(lambda: list(CHECK.look(few)))


# -- contexts of an amount ---------------------------------------------------------------------------------------------

CONTEXTS = [
    ("Table 24 applies.", [True]),
    ("It applies.   \n Table 24 applies.", [True]),
    ("It applies, see the\n  Table 24", [False]),
    ("see   Table 24 or 30 days", [False, True]),
    ("   (5) pay 30 yuan", [True]),
    ("pay  5) or 30 yuan", [True, True]),
    ("under (  5) 30 yuan", [True]),
]


@pytest.mark.parametrize(("text", "certain"), CONTEXTS)
def test_what_stands_before_a_number_says_whether_it_is_a_label(text: str, certain: list[bool]) -> None:
    assert [a.certain for a in amounts(text, "en")] == certain
