"""Figures: what a text shows that its translation shows too."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runaway import no_runaway

from corpus.alignment.figures import REFERENCE, are_kin, figures_of, kin_words, length_of


def numbers(text: str, language: str) -> set[str]:
    return {f for f in figures_of(text, language).shown if f[0].isdigit()}


@pytest.mark.parametrize(
    ("chinese", "english", "expected"),
    [
        ("一千万元以下", "not more than ten million yuan (CNY 10,000,000)", {"10000000"}),
        ("一億二千萬元", "120 million dollars", {"120000000"}),
        ("5000萬元", "NT$50,000,000", {"50000000"}),
        ("三年以上十年以下", "not less than three (3) years and not more than ten years", {"3", "10"}),
        ("一百五十人", "one hundred and fifty persons", {"150"}),
        ("二十五日", "twenty-five days", {"25"}),
        ("三分之二", "two-thirds", {"2/3"}),
        ("二分之一", "one-half", {"1/2"}),
        ("百分之五十", "fifty percent", {"50"}),
        ("第一百八十五条至第一百八十八条", "Articles 185 through 188", {"185", "188"}),
        ("１，０００米", "1,000 metres", {"1000"}),
        ("3.5米", "3.5 metres", {"3.5"}),
        ("万一", "by any chance", set()),
        ("五人、六人", "five and six persons", {"5", "6"}),
    ],
)
def test_numbers_are_the_same_in_both_languages(chinese: str, english: str, expected: set[str]) -> None:
    assert numbers(chinese, "zh-Hant") == expected
    assert numbers(english, "en") == expected


@pytest.mark.parametrize(
    ("text", "language", "refers"),
    [
        ("前项规定", "zh-Hans", True), ("前二項規定", "zh-Hant", True), ("依第一項規定", "zh-Hant", True),
        ("依第十二條第一項規定", "zh-Hant", False), ("the preceding paragraph", "en", True), ("under paragraph 1", "en", True),
        ("under Article 12, paragraph 1", "en", False), ("paragraph 2 of Article 12", "en", False),
    ],
)  # fmt: skip
def test_references_to_other_paragraphs(text: str, language: str, refers: bool) -> None:
    assert (REFERENCE in figures_of(text, language).shown) is refers


def test_a_text_and_its_translation_are_about_as_long() -> None:
    chinese = figures_of("公司应当在办公地点置备档案，供股东查阅。", "zh-Hans").length
    english = figures_of("A company shall keep records at its offices for inspection by shareholders.", "en").length
    assert 0.7 < chinese / english < 1.4


@given(
    st.text(st.sampled_from("一二十百千万億分之0123456789,. onetwhudrfi-aml前第項")),
    st.sampled_from(["en", "zh-Hant", "ja"]),
)
def test_no_text_is_too_odd(text: str, language: str) -> None:
    assert figures_of(text, language).length >= 0


@pytest.mark.parametrize(
    "piece", ["一", "前", "第一", "1", "1,", "one ", "one-", "hundred and ", "paragraph ", "分之", "一分之", "a.", " "]
)
def test_long_runs_are_read_in_time(piece: str) -> None:
    with no_runaway():
        for language in ("en", "zh-Hant"):
            figures_of(piece * (20_000 // len(piece)), language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("bis zu 20 000 000 EUR oder 10'000 Franken", "de", {"20000000", "10000"}),
        ("une amende de 1.000.000 euros, vingt et un jours", "fr", {"1000000", "21"}),
        ("le 12 mai 2016 679 personnes", "fr", {"12", "2016", "679"}),
        ("Articles 5 100 and 7", "en", {"5", "100", "7"}),
        ("خلال ٣٠ يوما", "ar", {"30"}),
        ("३ दिन", "hi", {"3"}),
    ],
)
def test_numbers_as_other_languages_write_them(text: str, language: str, expected: set[str]) -> None:
    assert {shown for shown in figures_of(text, language).shown if shown[0].isdigit()} == expected


def test_related_languages_share_how_words_begin() -> None:
    assert kin_words("la información personal") & kin_words("the personal information") == {"infor", "perso"}
    assert kin_words("個人資料") == kin_words("个人资料")
    assert are_kin("fr", "en")
    assert are_kin("zh-Hant", "ja")
    assert not are_kin("zh", "en")
    assert not are_kin("el", "en")


@given(st.text(st.sampled_from("一千萬 a1,0٣3½①ﬁ’.第é_\n")), st.sampled_from(["en", "zh-Hans", "fr", ""]))
def test_a_text_is_as_long_in_whatever_language_it_is_read(text: str, language: str) -> None:
    assert length_of(text) == figures_of(text, language).length
