"""What a page is called in a language that the law has no text in."""

import pytest

from corpus.citing.pages import page_name, units_name
from corpus.model import ProvisionPath


@pytest.mark.parametrize(
    ("path", "language", "jurisdiction", "name"),
    [
        ("art_56", "en", "cn", "Article 56"),
        ("art_26", "en", "hk", "Section 26"),
        ("art_120-1", "zh-Hans", "cn", "第一百二十条之一"),
        ("art_118", "zh-Hant", "tw", "第一百十八條"),
        ("art_120-1", "ja", "cn", "第120条の1"),
        ("art_10-2", "ko", "kr", "제10조의2"),
        ("art_35A", "de", "hk", "Artikel 35A"),
        ("art_6", "ar", "eu", "المادة 6"),
        ("preamble", "th", "cn", "คำปรารภ"),
        ("annex_1", "fr", "eu", "Annexe 1"),
        # A number alone misleads where numbers restart, a range is called what its text calls it, a whole text has no number.
        ("suppl_1/art_2", "en", "jp", ""),
        ("art_94..99", "en", "jp", ""),
        ("body", "en", "un", ""),
    ],
)
def test_a_page_has_a_name_in_the_readers_language(path: str, language: str, jurisdiction: str, name: str) -> None:
    assert page_name(ProvisionPath.parse(path), language, jurisdiction) == name


@pytest.mark.parametrize(
    ("segments", "language", "jurisdiction", "name"),
    [
        (("para_1", "item_2"), "zh-Hans", "cn", "第一款第二项"),
        (("para_1", "item_2"), "zh-Hant", "tw", "第一項第二款"),
        (("para_1", "item_2"), "en", "cn", "paragraph 1, item (2)"),
        (("para_1", "item_2"), "ja", "jp", "第1項第2号"),
        (("para_1", "item_2"), "ar", "cn", "الفقرة 1، البند 2"),
        (("para_2", "item_b"), "de", "eu", "Absatz 2, Buchstabe b"),
        ((), "en", "cn", ""),
        (("table_1",), "en", "cn", ""),
    ],
)
def test_units_have_names_too(segments: tuple[str, ...], language: str, jurisdiction: str, name: str) -> None:
    assert units_name(segments, language, jurisdiction) == name
