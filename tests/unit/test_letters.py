"""How letters and words are spelt for looking them up."""

from __future__ import annotations

import unicodedata

import pytest

from indexer.letters import bare, letter_end, spelled, spoken, squeeze, squeeze_map

SAME_KEY = [
    ("“國　家”", "「国家」"),
    ("计\u200b划", "計畫"),
    ("第\ufeff５條", "第5条"),
    ("葛\U000e0100城", "葛城"),
    ("⻓⻚", "長頁"),
    ("ガイドﾗｲﾝ", "カ\u3099イト\u3099ライン"),
    (unicodedata.normalize("NFD", "개인정보"), "개인정보"),
    ("น\u0e4d\u0e49\u0e32", "น้ำ"),
    ("เเห่ง", "แห่ง"),
    ("มาตรา ๑๒", "มาตรา12"),
    ("二〇二四", "二零二四"),
]
OTHER_KEY = [("甲—乙", "甲-乙"), ("か", "が"), ("가", "각"), ("账户", "帐户"), ("甲、乙", "甲,乙")]
SAME_WORD = [
    ("con\u00adfis\u200bcation", "CONFISCATION", ""),
    ("oﬃce", "office", ""),
    ("ΝΌΜΟΣ", "νόμος", ""),
    ("كِتَـابٌ", "کتاب", ""),
    ("كتاب", "کتاب", "fa"),
    ("شَيء", "شيء", "ar"),
    ("שָׁלוֹם", "שלום", "he"),
    ("שׁלום", "שלום", "he"),
    ("SINIR", "sınır", "tr"),
    ("İL", "il", "tr"),
    ("hòa", "hoà", "vi"),
    ("THUỶ", "thủy", "vi"),
    ("ещё", "ЕЩЕ", "ru"),
    ("socie\u0301té", "société", "fr"),
    ("अधि\u200dकार", "अधिकार", "hi"),
    ("٢٠٢٤", "2024", "ar"),
]
OTHER_WORD = [("société", "societe", "fr"), ("Maße", "Masse", "de"), ("sınır", "sinir", "tr"), ("hợp", "họp", "vi"), ("علي", "على", "ar")]  # fmt: skip


def word(text: str, group: str) -> str:
    return spelled(spoken(text, group), group)


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_strings_that_are_one(one: str, other: str) -> None:
    assert squeeze(one) == squeeze(other)


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_strings_that_are_not(one: str, other: str) -> None:
    assert squeeze(one) != squeeze(other)


@pytest.mark.parametrize(("one", "other", "group"), SAME_WORD)
def test_words_that_are_one(one: str, other: str, group: str) -> None:
    assert word(one, group) == word(other, group)


@pytest.mark.parametrize(("one", "other", "group"), OTHER_WORD)
def test_words_that_are_not(one: str, other: str, group: str) -> None:
    assert word(one, group) != word(other, group)


@pytest.mark.parametrize(
    ("marked", "unmarked"),
    [("hợp", "hop"), ("đồng", "dong"), ("société", "societe"), ("sınır", "sinir"), ("łódź", "lodz"), ("νόμοσ", "νομοσ"),
     ("straße", "strasse"), ("court", "court"), ("कानून", "कानून"), ("мой", "мой")],
)  # fmt: skip
def test_words_without_accents(marked: str, unmarked: str) -> None:
    assert bare(marked) == unmarked


def test_a_letter_is_marked_whole() -> None:
    text = "甲 " + unicodedata.normalize("NFD", "가") + "乙"
    key, offsets = squeeze_map(text)
    assert key == "甲가乙"
    assert offsets == [0, 2, 4]
    assert letter_end(text, 3) == 4
    assert letter_end(text, 5) == 5
