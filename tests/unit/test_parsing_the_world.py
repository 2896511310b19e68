"""Whole texts of the world, line by line: headings of articles, numbers that begin again, annexes, supplements, contents."""

from __future__ import annotations

from corpus.importers import conservation
from corpus.model import Draft, Force, ProvisionPath, Residue, ResidueKind, Text
from corpus.parsing import parse_lines


def read(text: str, language: str, jurisdiction: str | None = None) -> tuple[Text, tuple[Residue, ...]]:
    """The parsed lines; nothing is lost of them."""
    lines = text.strip().splitlines()
    parsed, residue = parse_lines(lines, language, jurisdiction).value
    draft = Draft("", language, None, "x", parsed, Force.UNOFFICIAL, "", residue=residue)
    assert conservation.squeezed(t for _, t in conservation.claims([draft])) == conservation.squeezed(lines)
    assert conservation.unclaimed([draft]) == []
    return parsed, residue


def pages(text: str, language: str, jurisdiction: str | None = None) -> list[str]:
    return [str(p.path) for p in read(text, language, jurisdiction)[0].provisions]


def titles(text: str, language: str, jurisdiction: str | None = None) -> list[tuple[str, str]]:
    return [(p.heading, p.text) for p in read(text, language, jurisdiction)[0].provisions]


def test_headings_behind_the_label() -> None:
    text = "Art. 1 Zweck\nBücher sind frei.\nArt. 2 Begriffe\nEin Buch ist ein Buch.\nArt. 3 (aufgehoben)"
    assert titles(text, "de") == [
        ("Zweck", "Bücher sind frei."),
        ("Begriffe", "Ein Buch ist ein Buch."),
        ("", "(aufgehoben)"),
    ]
    assert [p.deleted for p in read(text, "de")[0].provisions] == [False, False, True]


def test_headings_below_the_label() -> None:
    text = "Article 1\nScope\nBooks are free.\nArticle 2\nTerms\nA book is a book.\nArticle 3\nPapers are not free."
    assert titles(text, "en") == [
        ("Scope", "Books are free."),
        ("Terms", "A book is a book."),
        ("", "Papers are not free."),
    ]


def test_a_text_without_headings_keeps_its_first_lines() -> None:
    text = "Article 1\nBooks are free.\nThey stay so.\nArticle 2\nPapers are not.\nThey stay so."
    assert [heading for heading, _ in titles(text, "en")] == ["", ""]


def test_headings_that_end_with_a_stop() -> None:
    text = "\n".join(f"Artículo {n}. Objeto del libro.\nLos libros son libres." for n in range(1, 6))
    assert [heading for heading, _ in titles(text, "es")] == 5 * ["Objeto del libro."]
    few = "\n".join(text.splitlines()[:4])
    assert [heading for heading, _ in titles(few, "es")] == ["", ""]


def test_headings_in_brackets_above_the_label() -> None:
    text = "第一章　総則\n（目的）\n第一条　本を貸す。\n（定義）\n第二条　本とは、本をいう。\n第三条　削除"
    assert titles(text, "ja") == [("（目的）", "本を貸す。"), ("（定義）", "本とは、本をいう。"), ("", "削除")]


def test_headings_on_the_line_above_the_label() -> None:
    text = "Zweck\n§ 1. Bücher sind frei.\nBegriffe\n§ 2. Ein Buch ist ein Buch.\nDauer\n§ 3. Ein Monat ist genug.\nEnde\n§ 4. Aus."
    assert [heading for heading, _ in titles(text, "de")] == ["Zweck", "Begriffe", "Dauer", "Ende"]


def test_chapters_that_count_their_own_articles() -> None:
    text = "1 kap. Böcker\n1 §\nBöcker är fria.\n2 §\nÄven kartor.\n2 kap. Kartor\n1 §\nKartor är fria.\n2 §\nÄven de."
    assert pages(text, "sv") == ["chp_1/art_1", "chp_1/art_2", "chp_2/art_1", "chp_2/art_2"]


def test_chapters_that_count_on() -> None:
    text = "CHAPTER I\nBooks\nArticle 1\nx.\nArticle 2\ny.\nCHAPTER II\nMaps\nArticle 3\nz."
    assert pages(text, "en") == ["art_1", "art_2", "art_3"]


def test_supplementary_provisions_begin_again() -> None:
    text = "第一条　本を貸す。\n第二条　終わる。\n附　則\n第一条　施行する。\n附　則　（平成十年法律第百一号）　抄\n第一条　また施行する。"
    assert pages(text, "ja") == ["art_1", "art_2", "suppl_1/art_1", "suppl_2/art_1"]
    korean = "제1조(목적) 책.\n제2조(끝) 끝.\n부칙 <제1호, 2020. 1. 1.>\n제1조(시행일) 오늘.\n부칙 <제25호, 2021. 1. 1.>\n이 법은 오늘 시행한다."
    assert pages(korean, "ko") == ["art_1", "art_2", "suppl_1/art_1", "suppl_25"]


def test_a_supplement_that_counts_on_is_a_container() -> None:
    assert pages("第一条　甲。\n附则\n第二条　乙。", "zh-Hans", "cn") == ["art_1", "art_2"]


def test_annexes_have_articles_of_their_own() -> None:
    text = "Article 1\nBooks are free.\nANNEX I\nArticle 1\nFees.\nANNEX IV\nList of fees"
    assert pages(text, "en", "eu") == ["art_1", "annex_1", "annex_1/art_1", "annex_4"]


def test_a_table_in_the_middle_of_a_law_ends_where_its_numbers_go_on() -> None:
    assert pages("Article 1\nAs follows.\nSchedule\nArticle 2\nEnds.", "en") == ["art_1", "annex_1", "art_2"]


def test_sections_that_are_numbers_alone() -> None:
    text = "1. Short title\nThis Act is the Books Act.\n2. Terms\n(1) A book is a book.\n(2) A map is not.\n2A. Maps\nMaps are free.\n3. End\nIt ends."
    found, _ = read(text, "en", "ca")
    assert [(str(p.path), p.label, p.heading) for p in found.provisions] == [
        ("art_1", "1.", "Short title"), ("art_2", "2.", "Terms"), ("art_2A", "2A.", "Maps"), ("art_3", "3.", "End"),
    ]  # fmt: skip
    assert [str(part.path) for part in found.provisions[1].parts] == ["art_2/para_1", "art_2/para_2"]


def test_numbered_points_of_a_declaration() -> None:
    assert pages("We declare:\n1. Books are free.\n2. Maps are free.\n3. All is free.", "en") == [
        "preamble",
        "point_1",
        "point_2",
        "point_3",
    ]


def test_a_range_that_was_repealed_is_one_article() -> None:
    found, _ = read("Article 1\nBooks.\nArticles 2 to 5 [Repealed]\nArticle 6\nMaps.", "en")
    assert [(str(p.path), p.deleted) for p in found.provisions] == [
        ("art_1", False),
        ("art_2..5", True),
        ("art_6", False),
    ]


def test_a_sentence_that_a_page_broke_before_its_reference() -> None:
    text = "Article 1\nBooks are free.\nArticle 2\nA person shall return a book that was lent in accordance with\nArticle 1\nwithin a month."
    assert pages(text, "en") == ["art_1", "art_2"]


def test_contents_are_set_aside_with_and_without_their_word() -> None:
    law = "Chapter I Books\nArticle 1\nBooks are free.\nChapter II Maps\nArticle 2\nMaps are free."
    for contents in (
        "Contents\nChapter I Books .... 1\nChapter II Maps .... 3\n",
        "Chapter I Books\nArticle 1\nChapter II Maps\nArticle 2\n",
    ):
        found, residue = read(contents + law, "en")
        assert [str(p.path) for p in found.provisions] == ["art_1", "art_2"]
        assert {r.kind for r in residue} == {ResidueKind.CONTENTS}


def test_the_preamble_has_a_heading_of_its_own() -> None:
    found, _ = read("Adopted by all.\nPréambule\nLes livres sont bons.\nArticle premier\nIls sont libres.", "fr")
    assert [(str(p.path), p.label) for p in found.provisions] == [
        ("note", ""),
        ("preamble", "Préambule"),
        ("art_1", "Article premier"),
    ]


def test_levels_are_learnt_from_the_order_in_the_text() -> None:
    text = "Abschnitt 1\nBücher\nTitel 1\nLeihe\n§ 1\nx.\nTitel 2\nKauf\n§ 2\ny.\nAbschnitt 2\nKarten\n§ 3\nz."
    found, _ = read(text, "de")
    assert [str(c.path) for c in found.containers] == ["sec_1", "sec_1/pt_1", "sec_1/pt_2", "sec_2"]


def test_a_language_that_nobody_knows_loses_nothing() -> None:
    found, _ = read("Kapu 1\nNeno 1\nVitabu.", "xx")
    assert [str(p.path) for p in found.provisions] == ["body"]
    assert found.provisions[0].path == ProvisionPath(("body",))
