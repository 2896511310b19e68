"""Heading lines of articles and containers."""

from __future__ import annotations

import pytest

from corpus.grammar.headings import article_number, article_of, container_of

NUMBERS = [
    ("第五十六条", "zh-Hans", "56"), ("第一百二十条之一", "zh-Hans", "120-1"), ("第 10-1 條", "zh-Hant", "10-1"),
    ("第10條之1", "zh-Hant", "10-1"), ("第一百十八條", "zh-Hant", "118"), ("第　十　二　条", "zh-Hans", "12"), ("1", "zh-Hant", "1"),
    ("Article 56", "en", "56"), ("Article 10-1", "en", "10-1"), ("Article 12-3.", "en", "12-3"), ("Article 10 bis", "en", "10-1"),
    ("Article L", "en", "50"), ("ARTICLE IV", "en", "4"), ("Article 35A", "en", "35A"), ("Article 3.01", "en", "3.01"),
    ("Article One", "en", "1"),
]  # fmt: skip


@pytest.mark.parametrize(("label", "language", "number"), NUMBERS)
def test_article_numbers(label: str, language: str, number: str) -> None:
    found = article_number(label, language)
    assert found is not None
    assert str(found) == number


@pytest.mark.parametrize(("label", "language"), [("全文", "zh-Hans"), ("第条", "zh-Hans"), ("Articles", "en"), ("Article 5", "zh"),
                                                 ("第五条", "en"), ("第五条", "xx"), ("", "en"), ("第二三十条", "zh-Hans")])  # fmt: skip
def test_what_is_no_article_number(label: str, language: str) -> None:
    assert article_number(label, language) is None


def test_text_and_heading_on_the_line_of_the_label() -> None:
    found = article_of("第一条　【立法目的】为了保护权利，制定本法。", "zh-Hans")
    assert found is not None
    assert found[1:] == ("第一条", "【立法目的】", "为了保护权利，制定本法。", True)
    deleted = article_of("第九條 （刪除）", "zh-Hant")
    assert deleted is not None
    assert (deleted.heading, deleted.rest) == ("", "（刪除）")


@pytest.mark.parametrize(("line", "language"), [("第七条第一款规定的行为", "zh-Hans"), ("第二十条、第三十条规定的", "zh-Hans"),
                                                ("第五条的规定", "zh-Hans"), ("Article 56 of this Law", "en"), ("Article 5, 6", "en")])  # fmt: skip
def test_a_sentence_that_begins_with_a_reference_is_no_heading(line: str, language: str) -> None:
    assert article_of(line, language) is None


CONTAINERS = [
    ("第八章　移管被判刑人", "zh-Hans", "chapter", "第八章", "移管被判刑人", "8"),
    ("第 三 章之一  資通安全管理", "zh-Hant", "chapter", "第 三 章之一", "資通安全管理", "3-1"),
    ("第二编　分　则", "zh-Hans", "book", "第二编", "分　则", "2"), ("第一分编 通 则", "zh-Hans", "part", "第一分编", "通 则", "1"),
    ("第一款　通則", "zh-Hant", "subsection", "第一款", "通則", "1"), ("附　则", "zh-Hans", "supplement", "附　则", "", ""),
    ("第 一 節 （刪除）", "zh-Hant", "section", "第 一 節", "（刪除）", "1"),
    ("Chapter VIII", "en", "chapter", "Chapter VIII", "", "8"), ("Chapter (1) General", "en", "chapter", "Chapter (1)", "General", "1"),
    ("Section 4 - Conditions", "en", "section", "Section 4 -", "Conditions", "4"),
    ("Chapter Three The Persons", "en", "chapter", "Chapter Three", "The Persons", "3"),
    ("Sub-section Ⅰ General", "en", "subsection", "Sub-section Ⅰ", "General", "1"),
    ("Part I. General", "en", "book", "Part I.", "General", "1"), ("Chapter 3-1 Penalties", "en", "chapter", "Chapter 3-1", "Penalties", "3-1"),
    ("Chapter Iv：Collision", "en", "chapter", "Chapter Iv：", "Collision", "4"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "language", "unit", "label", "heading", "number"), CONTAINERS)
def test_containers(line: str, language: str, unit: str, label: str, heading: str, number: str) -> None:
    assert container_of(line, language) == (unit, label, heading, number)


def test_a_misspelt_heading_is_read_where_the_source_says_that_it_is_one() -> None:
    assert container_of("Setcion 3   PARTITION", "en") is None
    assert container_of("Setcion 3   PARTITION", "en", certain=True) == ("section", "Setcion 3", "PARTITION", "3")


@pytest.mark.parametrize(("line", "language"), [("第一款规定的行为", "zh-Hans"), ("第二章的规定，适用于", "zh-Hans"), ("章", "zh-Hans"),
                                                ("第一目甲", "zh-Hant"), ("Section 5 of this Chapter", "en"), ("Chapters", "en"),
                                                ("Item 3, Article 19 of this Act", "en"), ("", "en"), ("x", "xx")])  # fmt: skip
def test_what_is_no_container(line: str, language: str) -> None:
    assert container_of(line, language) is None


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("Chapter IV-1 Electronic Rights", "4-1", "Electronic Rights"),
        ("Chapter VI-I Close Companies", "6-1", "Close Companies"),
        ("Chapter IV - General", "4", "General"),
    ],
)
def test_inserted_chapters_in_roman(line: str, number: str, heading: str) -> None:
    found = container_of(line, "en")
    assert found is not None
    assert (found.number, found.heading) == (number, heading)
