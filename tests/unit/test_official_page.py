"""A saved official English page of a law."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.errors import SourceError
from corpus.importers.conservation import claims, squeezed
from corpus.importers.english_dates import dates_in, first_date
from corpus.importers.saved_pages import official_page
from corpus.model import Draft, Force, ResidueKind, Rights

PAGE = """Law of the People's Republic of China on Trials of Software

Updated: 2018-10-26

Chapter VIII Review of Tests

\xa0

Section 1 Review by Others

Article 55 A person may request a review.\xa0 \xa0 \xa0

Article 56 A review shall comply with the following conditions:\xa0

\xa0 (1) The test is written;\xa0 \xa0

\xa0 (2) The test has failed.

A review may be refused under any of the following circumstances:

\xa0 (1) The person is the author;

\xa0 (2) Other circumstances.

Chapter IX Supplementary Provisions

Article 57 In this Law, Article 55 of another law has no meaning.

Article 58 of this Law is no heading here.

Article 58 This Law shall be effective as of January 1, 2019.

< 1 2 3 4

Copyright © The National People's Congress of the People's Republic of China. All Rights Reserved. Presented by Somebody.
"""


def read(text: str) -> Draft:
    """Read a page, and hold that no character of it is lost."""
    data = text.encode()
    (draft,) = official_page.read(data, "page.txt").value
    assert squeezed(official_page.leaves(data, "page.txt")) == squeezed(t for _, t in claims([draft]))
    return draft


def test_a_part_of_a_law() -> None:
    assert official_page.recognises(PAGE.encode(), "page.txt")
    draft = read(PAGE)
    assert draft.title == "Law of the People's Republic of China on Trials of Software"
    assert (draft.language, draft.version, draft.is_source, draft.jurisdiction) == ("en", None, False, "cn")
    assert (draft.force, draft.rights) == (Force.OFFICIAL_TRANSLATION, Rights.PUBLIC)
    assert draft.publisher == "The National People's Congress of the People's Republic of China"
    assert str(draft.coverage) == "55-58"
    assert [str(p.path) for p in draft.text.provisions] == ["art_55", "art_56", "art_57", "art_58"]
    assert [str(c.path) for c in draft.text.containers] == ["chp_8", "chp_8/sec_1", "chp_9"]


def test_items_and_paragraphs() -> None:
    parts = [str(p.path) for p in read(PAGE).text.provisions[1].parts]
    items = ("para_1", "para_1/item_1", "para_1/item_2", "para_2", "para_2/item_1", "para_2/item_2")
    assert parts == [f"art_56/{p}" for p in items]


def test_the_day_of_the_page_is_not_the_law_s() -> None:
    statements = {s.field: s.value for s in read(PAGE).statements}
    assert statements["updated"] == "2018-10-26"
    assert "adopted" not in statements


def test_furniture() -> None:
    furniture = [r.text for r in read(PAGE).residue if r.kind is ResidueKind.FURNITURE]
    assert [f[:9] for f in furniture] == ["< 1 2 3 4", "Copyright"]


def test_a_whole_law_with_its_note_of_adoption() -> None:
    text = (
        PAGE.replace("Article 55 A", "Article 1 A")
        .replace("Article 56", "Article 2")
        .replace("Article 57 In", "Article 3 In")
    )
    text = (
        text.replace("Article 58", "Article 4")
        .replace("< 1 2 3 4\n", "")
        .replace(
            "Updated: 2018-10-26",
            "(Adopted at the 6th Session on October 26, 2018 and effective as of January 1, 2019; amended on April 2, 2021)",
        )
    )
    draft = read(text)
    assert (draft.coverage, draft.version) == (None, date(2021, 4, 2))
    assert ("adopted", "2018-10-26") in {(s.field, s.value) for s in draft.statements}


def test_lines_above_the_title_and_a_title_over_two_lines() -> None:
    text = PAGE.replace("China on Trials of Software", "China\non Trials of Software")
    draft = read(f"Home\n\nLaws of the land, in brief.\n\n{text}")
    assert draft.title == "Law of the People's Republic of China on Trials of Software"
    assert draft.residue[0].text == "Home"


def test_without_a_copyright_line_nobody_vouches() -> None:
    draft = read(PAGE.partition("Copyright")[0])
    assert (draft.publisher, draft.force) == ("", Force.UNOFFICIAL)


NEWS = """Judicial Administration

Updated: Dec 18, 2018

1. China has concluded treaties. The articles of judicial assistance cover the serving of documents.

2. Article 5 of the treaty says so.

Copyright©2024 Somebody Daily. All rights reserved.
"""


@pytest.mark.parametrize("text", ["", NEWS, "Article 1 Only one.\n", '{"a": "Article 1"}\nArticle 1 A.\nArticle 2 B.\n', "<html>\nArticle 1 A.\nArticle 2 B.\n",
                                  "Tongwen-Text: 1\n\nArticle 1 A.\nArticle 2 B.\n", "第一条 甲。\n第二条 乙。\n"])  # fmt: skip
def test_what_is_no_such_page(text: str) -> None:
    assert not official_page.recognises(text.encode(), "page.txt")


def test_no_articles_is_an_error() -> None:
    with pytest.raises(SourceError, match="no articles"):
        official_page.read(NEWS.encode(), "news.txt")


DATES = [("Updated: Dec 18, 2018 x", "2018-12-18"), ("26 October 2018", "2018-10-26"), ("on Oct. 26th, 2018", "2018-10-26"), ("2018/1/2", "2018-01-02"),
         ("February 30, 2018", None), ("no day", None), ("12018-10-26", None)]  # fmt: skip


@pytest.mark.parametrize(("line", "day"), DATES)
def test_days(line: str, day: str | None) -> None:
    found = first_date(line)
    assert (found.isoformat() if found else None) == day


def test_days_of_effect_are_not_days_of_passing() -> None:
    line = "(Adopted on July 1, 1979, and shall come into force on October 1, 1997; revised March 14, 1997)"
    assert dates_in(line) == [date(1979, 7, 1), date(1997, 3, 14)]


def test_whose_page_it_is_belongs_to_its_key() -> None:
    other = PAGE.replace("The National People's Congress of the People's Republic of China", "Another Publisher")
    assert read(PAGE).source_key != read(other).source_key


def test_sentences_about_copyright_and_rows_of_numbers_are_text() -> None:
    lines = [
        "Copyright Act", "Article 90 The copyright owner may claim damages.", "A notice of copyright such as © may be put on copies.",
        "Article 91 The rates are:", "1 2 3", "Article 92 Copyright shall be protected.", "Infringed copyright is restored.",
        "Copyright © 2019 Ministry of Lamps. All rights reserved.",
    ]  # fmt: skip
    (draft,) = official_page.read("\n".join(lines).encode(), "page.txt").value
    texts = [p.text for p in draft.text.provisions]
    assert texts[0].endswith("may be put on copies.")
    assert texts[1].endswith("1 2 3")
    assert texts[2].endswith("Infringed copyright is restored.")
    assert [r.text for r in draft.residue] == [lines[-1]]


@pytest.mark.parametrize("title", ["Ferry Law (as amended in 2018)", "Ferry Law (Draft for Comments)"])
def test_a_title_with_a_mark_in_brackets(title: str) -> None:
    body = "\n".join(f"Article {n} The ferry office keeps register {n}." for n in range(1, 5))
    note = (
        "(Adopted at the 6th Session on October 26, 2018, amended\nby the Decision on Amending the Law on May 1, 2020)"
    )
    (found,) = official_page.read(f"{title}\n{note}\n{body}\n".encode(), "x.txt").value
    assert found.title == title
