"""Values of fields: days, article numbers and chapters as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.errors import UsageError
from indexer.field_values import chapter_number, has_chapter, numbers, span
from indexer.query_fields import FIELD_NAMES, FIELDS, LANGUAGE_NAMES, OPERATOR_WORDS, TEXT

SPANS = [
    ("2018", "2018-01-01", "2018-12-31"),
    ("2018-10", "2018-10-01", "2018-10-31"),
    ("2018/2", "2018-02-01", "2018-02-28"),
    ("2018-10-26", "2018-10-26", "2018-10-26"),
    ("2018.10.26", "2018-10-26", "2018-10-26"),
    ("2018年", "2018-01-01", "2018-12-31"),
    ("２０１８年１０月", "2018-10-01", "2018-10-31"),
    ("2018年10月26日", "2018-10-26", "2018-10-26"),
    ("二〇一八年十月二十六日", "2018-10-26", "2018-10-26"),
    ("民國107年10月26日", "2018-10-26", "2018-10-26"),
    ("26 October 2018", "2018-10-26", "2018-10-26"),
    ("October 26, 2018", "2018-10-26", "2018-10-26"),
    ("2018..2022", "2018-01-01", "2022-12-31"),
    ("2018-2022", "2018-01-01", "2022-12-31"),
    ("2018～2022", "2018-01-01", "2022-12-31"),
    ("2018年至2022年3月", "2018-01-01", "2022-03-31"),
    ("2022..2018", "2018-01-01", "2022-12-31"),
    ("2018..", "2018-01-01", None),
    ("..2018", None, "2018-12-31"),
    (">=2018", "2018-01-01", None),
    ("≥2018-10-26", "2018-10-26", None),
    (">2018", "2019-01-01", None),
    ("<2018", None, "2017-12-31"),
    ("<=2018年10月26日", None, "2018-10-26"),
    ("2018年以后", "2018-01-01", None),
    ("2018年10月26日起", "2018-10-26", None),
    ("2018年以前", None, "2018-12-31"),
    ("2018年之前", None, "2017-12-31"),
    ("=2018", "2018-01-01", "2018-12-31"),
    (">9999", "9999-12-31", None),
    ("<0001", None, "0001-01-01"),
]
NUMBERS = [
    ("56", "56", "55 57 56-1"),
    ("第五十六条", "56", "55"),
    ("第一百二十条之一", "120-1", "120 121"),
    ("120-1", "120-1", "120"),
    ("35a", "35A", "35"),
    ("art. 56", "56", "57"),
    ("§ 56", "56", "57"),
    ("5..9", "5 7 8-1 9 4..6", "4 9-1 10 10..12"),
    ("第五条至第九条", "5 9", "4 10"),
    ("9..5", "5 9", "4 10"),
    (">=56", "56 56-1 57", "55 55-1"),
    (">56", "56-1 57 56..58", "56 55"),
    ("<56", "55 55-9 1", "56 56-1"),
    ("≤56", "56 1", "56-1 57"),
    ("..5", "1 5", "6"),
    ("5、7", "5 7", "6"),
    ("5,7..9", "5 7 8", "6"),
    ("95", "95 94..99", "94 96"),
]


@pytest.mark.parametrize(("value", "first", "last"), SPANS)
def test_days(value: str, first: str | None, last: str | None) -> None:
    found = span(value, "date")
    assert (found.first and found.first.isoformat(), found.last and found.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "value", ["", "x", "2018-13", "2018-02-30", "10000", "..x", ">", "2018年13月", "0000", "昨天", "1" * 500]
)
def test_no_day(value: str) -> None:
    with pytest.raises(UsageError, match=r"No (date|year)") as error:
        span(value, "date")
    assert "2018-10-26" in error.value.hint


def test_a_span_holds_days_and_nothing_else() -> None:
    found = span("2018..2019", "year")
    assert found.holds("2018-01-01")
    assert found.holds("2019-12-31")
    assert not found.holds("2020-01-01")
    assert not found.holds("undated")
    assert span("..", "date").holds(date.min.isoformat())
    assert not span("..", "date").holds("undated")


@pytest.mark.parametrize(("value", "inside", "outside"), NUMBERS)
def test_article_numbers(value: str, inside: str, outside: str) -> None:
    wanted = numbers(value)
    for one in inside.split():
        assert any(w.holds(one) for w in wanted), one
    for one in outside.split():
        assert not any(w.holds(one) for w in wanted), one


@pytest.mark.parametrize("value", ["x", "", "..", ">", "第", "一百x", "1" * 2000, "-", "5..x"])
def test_no_article_number(value: str) -> None:
    with pytest.raises(UsageError, match="no article number") as error:
        numbers(value)
    assert "article:56" in error.value.hint


def test_chapters() -> None:
    assert [chapter_number(v) for v in ("3", "III", "三", "十二", "xiv", "总则", "civil")] == [
        3,
        3,
        3,
        12,
        14,
        None,
        None,
    ]
    assert has_chapter("第一编 总则\n第三章 没收", 3)
    assert has_chapter("第一编 总则\n第三章 没收", 1)
    assert not has_chapter("第十三章 没收", 3)
    assert has_chapter("Chapter III. Seizure", 3)
    assert not has_chapter("Chapter XIII Seizure", 3)
    assert has_chapter("第 六 章 罰則", 6)


def test_names_are_folded_and_of_fields_that_there_are() -> None:
    assert set(FIELD_NAMES.values()) == {*FIELDS, TEXT}
    assert not set(FIELD_NAMES) & set(LANGUAGE_NAMES)
    assert set(OPERATOR_WORDS.values()) == {"and", "or", "not"}
