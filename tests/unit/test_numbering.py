"""Article numbers and numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.numbering import ArticleNumber, format_han, parse_han, parse_numeral, parse_roman


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一百零三", 103), ("一百〇三", 103), ("一零三", 103), ("一百十八", 118), ("一百一十八", 118), ("五百", 500),
        ("十", 10), ("一十", 10), ("廿三", 23), ("卅", 30), ("一千二百六十", 1260), ("一八四", 184), ("两百", 200),
        ("二三十", None), ("十百", None), ("", None), ("条", None), ("一万", None),
    ],
)  # fmt: skip
def test_chinese_numerals(text: str, value: int | None) -> None:
    assert parse_han(text) == value


@given(st.integers(1, 9999))
def test_chinese_numerals_round_trip(value: int) -> None:
    assert parse_han(format_han(value)) == value


def test_format_han_refuses_what_it_cannot_write() -> None:
    for value in (0, 10_000):
        with pytest.raises(ValueError, match=str(value)):
            format_han(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("５６", 56),
        ("٥٦", 56),
        ("५६", 56),
        ("๕๖", 56),
        ("56", 56),
        ("五十六", 56),
        ("5a", None),
        ("", None),
        ("9" * 12, None),
    ],
)
def test_numerals_of_every_script(text: str, value: int | None) -> None:
    assert parse_numeral(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("VIII", 8), ("ix", 9), ("XL", 40), ("Ⅷ", 8), ("IIII", None), ("", None), ("ABC", None)]
)
def test_roman(text: str, value: int | None) -> None:
    assert parse_roman(text) == value


CANONICAL = st.builds(
    lambda base, letters, inserted: f"{base}{letters}" + "".join(f"-{i}" for i in inserted),
    st.integers(1, 2000),
    st.sampled_from(["", "A", "B", "AB"]),
    st.lists(st.integers(1, 30), max_size=2),
)


@given(CANONICAL)
def test_a_canonical_number_parses_back(text: str) -> None:
    number = ArticleNumber.parse(text)
    assert ArticleNumber.parse(str(number)) == number
    assert str(ArticleNumber.parse(str(number))) == str(number)


@given(st.lists(CANONICAL, min_size=2, max_size=3))
def test_numbers_are_totally_ordered(texts: list[str]) -> None:
    a, b, *rest = map(ArticleNumber.parse, texts)
    assert (a < b) + (b < a) + (a == b) == 1
    assert (a == b) == (hash(a) == hash(b)) or a != b
    for c in rest:
        if a < b < c:
            assert a < c


def test_order_of_inserted_articles() -> None:
    given_order = ["121", "120-2", "120", "35A", "120-1", "35", "94..99", "93", "100", "10-2", "10", "10-10"]
    ordered = [str(n) for n in sorted(map(ArticleNumber.parse, given_order))]
    assert ordered == ["10", "10-2", "10-10", "35", "35A", "93", "94..99", "100", "120", "120-1", "120-2", "121"]


def test_of_and_base() -> None:
    assert str(ArticleNumber.of(120, 1)) == "120-1"
    assert ArticleNumber.of(120, 1).base == 120
    assert ArticleNumber.parse("3.01") != ArticleNumber.parse("3")


@pytest.mark.parametrize("text", ["", "A", "120-", "..", "3..", "12 3", "第五条"])
def test_what_is_no_number_is_shown(text: str) -> None:
    with pytest.raises(ValueError, match="not an article number"):
        ArticleNumber.parse(text)


@pytest.mark.parametrize(("text", "canonical"), [("1.٣", "1.3"), ("٣", "3"), ("１２-１", "12-1"), ("३.०१", "3.01")])
def test_digits_of_every_script_are_canonical(text: str, canonical: str) -> None:
    assert str(ArticleNumber.parse(text)) == canonical
