"""Blocks of documents -> drafts: languages, titles, tables, notes, contents, and where every character stood."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from corpus.errors import SourceError
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.documents import read_blocks
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.hints import Hints
from corpus.model import Draft, Residue, ResidueKind, Unit


def paragraphs(*texts: str) -> list[Block]:
    return [Block(text, i) for i, text in enumerate(texts)]


def table(*rows: tuple[str, ...], start: int = 0, number: int = 0) -> list[Block]:
    cells = [(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row)]
    return [Block(t, start + i, BlockKind.CELL, table=number, row=r, column=c) for i, (r, c, t) in enumerate(cells)]


def read(blocks: list[Block], name: str = "law.txt", hints: Hints | None = None) -> tuple[Draft, ...]:
    """Read blocks and hold the drafts against them: each character is claimed once, in its place."""
    drafts = read_blocks(blocks, name, hints or Hints(), format_name="test").value
    leaves = [b.text for b in sorted(blocks, key=lambda b: b.order)]
    assert squeezed(text for _, text in claims(drafts)) == squeezed(leaves)
    assert unclaimed(drafts) == []
    return drafts


def articles(draft: Draft) -> dict[str, str]:
    return {str(p.path): p.text for p in draft.text.provisions if p.unit is Unit.ARTICLE}


CHINESE = ("中华人民共和国灯塔法", "（2011年3月4日第一届大会第一次会议通过）", "第一章　总则", "第一条　为了保护灯塔，制定本法。",
           "第二条　灯塔由国家管理：", "（一）海上的；", "（二）河上的。")  # fmt: skip
ENGLISH = ("Lighthouse Law of the People's Republic of China", "(Adopted on March 4, 2011)", "Chapter I General Provisions",
           "Article 1 This Law is made to protect lighthouses.", "Article 2 The State keeps the lighthouses:", "(1) at sea;",
           "(2) on rivers.")  # fmt: skip
GERMAN = ("Gesetz über die Leuchttürme", "Art. 1 Zweck", "Dieses Gesetz schützt die Leuchttürme und ihre Wärter.",
          "Art. 2 Aufsicht", "Die Leuchttürme stehen unter der Aufsicht der Behörde.")  # fmt: skip
FRENCH = ("Loi sur les phares", "Art. 1 But", "La présente loi protège les phares et leurs gardiens.",
          "Art. 2 Surveillance", "Les phares sont placés sous la surveillance de l’autorité.")  # fmt: skip


def test_one_language() -> None:
    (draft,) = read(paragraphs(*CHINESE))
    assert (draft.title, draft.language, draft.version) == ("中华人民共和国灯塔法", "zh-Hans", date(2011, 3, 4))
    assert (draft.jurisdiction, draft.is_source) == ("cn", True)
    assert articles(draft) == {
        "art_1": "为了保护灯塔，制定本法。",
        "art_2": "灯塔由国家管理：\n（一）海上的；\n（二）河上的。",
    }
    assert [s.field for s in draft.statements] == ["title", "adoption_note"]


def test_the_date_of_the_file_is_that_of_the_version() -> None:
    (draft,) = read(paragraphs(*CHINESE), "somewhere/灯塔法(2015-06-07).txt")
    assert (draft.version, draft.source_key) == (date(2015, 6, 7), "灯塔法(2015-06-07).txt/zh-Hans")


@pytest.mark.parametrize(
    "rows", [list(zip(CHINESE, ENGLISH, strict=True)), [("中文", "English"), *zip(CHINESE, ENGLISH, strict=True)]]
)
def test_columns_of_a_table_are_languages(rows: list[tuple[str, str]]) -> None:
    english, chinese = sorted(read(table(*rows)), key=lambda d: d.language)
    assert (chinese.language, english.language) == ("zh-Hans", "en")
    assert (chinese.title, english.title) == (CHINESE[0], ENGLISH[0])
    assert (chinese.is_source, english.is_source) == (True, False)
    assert english.other_titles == (("zh-Hans", CHINESE[0]),)
    assert list(articles(chinese)) == list(articles(english)) == ["art_1", "art_2"]
    assert articles(english)["art_1"] == "This Law is made to protect lighthouses."


def test_three_columns_with_a_column_of_numbers() -> None:
    texts = [("为了保护灯塔，制定本法，并规定其管理。", "This Law is made to protect lighthouses and for their keeping."),
             ("灯塔由国家管理，任何人不得损坏。", "The State keeps the lighthouses; nobody may damage them.")]  # fmt: skip
    drafts = read(table(("No.", "中文", "English"), *((str(n), *pair) for n, pair in enumerate(texts, 1))))
    assert {d.language: list(articles(d)) for d in drafts} == {"zh-Hans": ["art_1", "art_2"], "en": ["art_1", "art_2"]}
    assert {d.language: articles(d)["art_2"] for d in drafts} == {"zh-Hans": texts[1][0], "en": texts[1][1]}


def test_numbers_that_count_rows_are_furniture() -> None:
    drafts = read(table(*((str(n), *pair) for n, pair in enumerate(zip(CHINESE, ENGLISH, strict=True), 1))))
    assert {d.language: list(articles(d)) for d in drafts} == {"zh-Hans": ["art_1", "art_2"], "en": ["art_1", "art_2"]}


def interleaved(*texts: tuple[str, ...]) -> list[str]:
    return [line for lines in zip(*texts, strict=True) for line in lines]


@pytest.mark.parametrize(
    ("lines", "languages"),
    [
        (interleaved(CHINESE, ENGLISH), ["zh-Hans", "en"]),
        (interleaved(GERMAN, FRENCH), ["de", "fr"]),
        ([*GERMAN, *FRENCH], ["de", "fr"]),
        ([*CHINESE, *ENGLISH], ["zh-Hans", "en"]),
    ],
)
def test_languages_among_one_another(lines: list[str], languages: list[str]) -> None:
    drafts = read(paragraphs(*lines))
    assert [d.language for d in drafts] == languages
    assert all(list(articles(d)) == ["art_1", "art_2"] for d in drafts)
    by = {d.language: d for d in drafts}
    titles = {"zh-Hans": CHINESE[0], "en": ENGLISH[0], "de": GERMAN[0], "fr": FRENCH[0]}
    assert {tag: d.title for tag, d in by.items()} == {tag: titles[tag] for tag in languages}


def test_headings_alike_in_two_languages_go_with_the_text_below() -> None:
    dutch = ("Artikel 1", "De vuurtorens worden beschermd door deze wet en door de overheid.",
             "Artikel 2", "Niemand mag een vuurtoren beschadigen of zonder vergunning betreden.")  # fmt: skip
    german = ("Artikel 1", "Die Leuchttürme werden durch dieses Gesetz und durch die Behörden geschützt.",
              "Artikel 2", "Niemand darf einen Leuchtturm beschädigen oder ohne Erlaubnis betreten.")  # fmt: skip
    for lines in (interleaved(dutch, german), [*dutch[:2], *german[:2], *dutch[2:], *german[2:]]):
        drafts = read(paragraphs("Vuurtorenwet", "Leuchtturmgesetz", *lines))
        assert {d.language: list(articles(d)) for d in drafts} == {"nl": ["art_1", "art_2"], "de": ["art_1", "art_2"]}


def test_a_table_of_data_is_a_part_of_its_article() -> None:
    blocks = [*paragraphs("Fisheries Act", "Article 1 The fees are:"),
              *table(("Fish", "Fee"), ("Article 5 fish", "500"), ("other", "600"), start=2),
              Block("They are paid yearly.", 8), Block("Article 2 Nothing else is due.", 9)]  # fmt: skip
    (draft,) = read(blocks)
    assert list(articles(draft)) == ["art_1", "art_2"]
    page = draft.text.provisions[0]
    assert page.text == "The fees are:\nFish\tFee\nArticle 5 fish\t500\nother\t600\nThey are paid yearly."
    (part,) = [p for p in page.parts if p.unit is Unit.TABLE]
    assert page.text[part.span.start : part.span.end] == "Fish\tFee\nArticle 5 fish\t500\nother\t600"
    assert [str(p.path) for p in page.parts] == ["art_1/para_1", "art_1/table_1", "art_1/para_2"]


def test_a_layout_table_holds_articles() -> None:
    blocks = table(("Art. 1", "Dieses Gesetz schützt die Leuchttürme."), ("Art. 2", "Es gilt auf See und auf Flüssen."))
    (draft,) = read([Block("Gesetz über die Leuchttürme", 0), *[replace(b, order=b.order + 1) for b in blocks]])
    assert articles(draft) == {
        "art_1": "Dieses Gesetz schützt die Leuchttürme.",
        "art_2": "Es gilt auf See und auf Flüssen.",
    }


def test_notes_are_pages_of_their_own() -> None:
    (draft,) = read(
        [
            *paragraphs("Lamp Act", "Article 1 Lamps are lit.", "Article 2 Lamps are put out."),
            Block("1 At dusk.", 3, BlockKind.NOTE),
        ]
    )
    assert [(str(p.path), p.text) for p in draft.text.provisions][-1] == ("note_1", "1 At dusk.")


def test_what_was_joined_keeps_its_places() -> None:
    text = "Article 1 Lamps are lit at dusk and put out at dawn."
    at = text.index("and put")
    blocks = [Block("Lamp Act", 0), Block(text, 1, stretches=((at, 3),)), Block("- 7 -", 2, BlockKind.FURNITURE),
              Block("Article 2 Nobody may put out a lamp at night.", 4)]  # fmt: skip
    drafts = read_blocks(blocks, "x", format_name="test").value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(
        ["Lamp Act", text[:at], "- 7 -", text[at:], "Article 2 Nobody may put out a lamp at night."]
    )
    assert articles(drafts[0])["art_1"] == "Lamps are lit at dusk and put out at dawn."


def test_numbers_that_the_format_counts_are_read_and_not_claimed() -> None:
    blocks = [Block("Lamp Act", 0), Block("Lamps are lit.", 1, label="Article 1"), Block("There are:", 2, label="Article 2"),
              Block("oil lamps;", 3, label="(a)"), Block("gas lamps.", 4, label="(b)")]  # fmt: skip
    (draft,) = read(blocks)
    assert articles(draft) == {"art_1": "Lamps are lit.", "art_2": "There are:\n(a) oil lamps;\n(b) gas lamps."}


def test_contents_without_a_heading_of_their_own() -> None:
    listed = ("Chapter I Lamps", "Article 1 Lighting", "Article 2 Putting out")
    body = ("Chapter I Lamps", "Article 1 Lighting", "Lamps are lit.", "Article 2 Putting out", "Lamps are put out.")
    (draft,) = read(paragraphs("Lamp Act", *listed, *body))
    assert list(articles(draft)) == ["art_1", "art_2"]
    assert [r.text for r in draft.residue if r.kind is ResidueKind.CONTENTS] == list(listed)


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("ar", [f"المادة {n}" for n in range(1, 12)]),
        ("ru", ["Статья 1", "Статья 1.1", "Статья 2", "Статья 3"]),
        ("zh-Hans", ["第一条", "第一条之一", "第二条", "第三条"]),
        ("en", ["Article 1", "Article 1 bis", "Article 2", "Article 3"]),
    ],
)
def test_bare_contents_end_above_the_first_article(language: str, labels: list[str]) -> None:
    # "Article 1" is how "Article 10" and "Article 1 bis" begin, so it seemed to stand again below itself.
    sentence = {"ar": "تضاء المصابيح.", "ru": "Лампы зажигают.", "zh-Hans": "灯应当点亮。", "en": "Lamps are lit."}[
        language
    ]
    body = [line for label in labels for line in (label, sentence)]
    (draft,) = read(paragraphs("Lamp Act", "Contents", *labels, *body), hints=Hints(language=language))
    assert [p.text for p in draft.text.provisions] == [sentence] * len(labels)
    assert [r.text for r in draft.residue if r.kind is ResidueKind.CONTENTS] == ["Contents", *labels]


def test_a_language_without_words_is_told() -> None:
    (draft,) = read(paragraphs("Lamp Act", "Article 1 Lamps are lit.", "Article 2 Ends."), hints=Hints(language="jp"))
    assert [d.code for d in draft.diagnostics if "language jp" in d.message] == ["unparsed-text"]


def test_headings_by_the_format() -> None:
    heading = BlockKind.HEADING
    blocks = [Block("Lamp Act", 0, heading, 1), Block("Article 1", 1, heading, 2), Block("Lighting", 2, heading, 3),
              Block("Lamps are lit.", 3), Block("Article 2", 4, heading, 2), Block("Putting out", 5, heading, 3),
              Block("Lamps are put out.", 6)]  # fmt: skip
    (draft,) = read(blocks)
    assert [(p.label, p.heading, p.text) for p in draft.text.provisions] == [
        ("Article 1", "Lighting", "Lamps are lit."), ("Article 2", "Putting out", "Lamps are put out.")]  # fmt: skip


def test_a_decree_above_the_title_notes_the_adoption() -> None:
    lines = ("Order of the Council No. 7", "The Lamp Regulations, adopted on March 4, 2011, are hereby promulgated.",
             "Lamp Regulations", "Article 1 Lamps are lit.", "Article 2 Lamps are put out.")  # fmt: skip
    (draft,) = read(paragraphs(*lines))
    assert (draft.title, draft.version) == ("Lamp Regulations", date(2011, 3, 4))


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("中华人民共和国灯塔法", "cn"), ("Lighthouse Act of the Republic of China", "tw"), ("REGULATION (EU) 2031/7 on lamps", "eu"),
        ("พระราชบัญญัติประภาคาร", "th"), ("Lamp Act", None), ("대한민국 등대법", "kr"),
    ],
)  # fmt: skip
def test_whose_law_it_is(title: str, place: str | None) -> None:
    drafts = read(
        paragraphs(title, "Article 1 Lamps are lit at dusk by the keeper.", "Article 2 Lamps are put out at dawn.")
    )
    assert drafts[0].jurisdiction == place


def test_hints_decide() -> None:
    (draft,) = read(paragraphs(*ENGLISH), hints=Hints(language="en-GB", jurisdiction="gb"))
    assert (draft.language, draft.jurisdiction) == ("en-GB", "gb")


def test_a_declared_language_is_believed_only_if_the_text_agrees() -> None:
    drafts = read_blocks(paragraphs(*GERMAN), "x", format_name="test", language="en").value
    assert [d.language for d in drafts] == ["de"]


def test_residue_of_the_format_keeps_its_place() -> None:
    text = "Article 1 The lighthouse keeper lights the lamps."
    at = text.index("house")
    blocks = [Block("Lamp Act", 0), Block(text, 1, stretches=((at, 2),)), Block("Article 2 He puts them out.", 3)]
    drafts = read_blocks(blocks, "x", format_name="test", residue=[Residue(ResidueKind.FURNITURE, "-", 1)]).value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(
        ["Lamp Act", text[:at], "-", text[at:], "Article 2 He puts them out."]
    )


@pytest.mark.parametrize("blocks", [[], [Block("  \n ", 0)], [Block("Home", 0, BlockKind.FURNITURE)]])
def test_nothing_is_no_law(blocks: list[Block]) -> None:
    with pytest.raises(SourceError):
        read_blocks(blocks, "x", format_name="test")
