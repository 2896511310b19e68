"""CSV, TMX and XLIFF: columns told by header or content, numbers of rows, codes of markup; hostile files."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import NoLawTextError, SourceError
from corpus.importers import conservation, importer, read, recognise
from corpus.importers.documents.aligned_numbers import row_number
from corpus.model import Draft, ResidueKind


def drafts(format_name: str, data: bytes, name: str = "ponds") -> dict[str, Draft]:
    found = read(format_name, data, name).value
    claimed = conservation.squeezed(text for _, text in conservation.claims(found))
    assert claimed == conservation.squeezed(importer(format_name).leaves(data, name))
    assert conservation.unclaimed(found) == []
    return {d.language: d for d in found}


def texts(draft: Draft) -> list[tuple[str, str]]:
    return [(str(p.path), p.text) for p in draft.text.provisions]


@pytest.mark.parametrize(
    ("said", "number", "name"),
    [
        ("5", "5", ""),
        ("5.", "5", ""),
        ("120-1", "120-1", ""),
        ("35A", "35A", ""),
        ("3.01", "3.01", ""),
        ("Art. 7", "7", ""),
        ("§ 12", "12", ""),
        ("5(2)", "5", ""),
        ("第一百二十条之一", "120-1", ""),
        ("٥", "5", ""),
        ("๑๒", "12", ""),
        ("art_4/para_2", "4", ""),
        ("annex_1/art_2", "2", ""),
        ("preamble", None, "preamble"),
        ("Annex 2", None, "annex_2"),
        ("标题", None, "title"),
        ("whatever", None, ""),
    ],
)
def test_numbers_of_rows(said: str, number: str | None, name: str) -> None:
    found = row_number(said, ("zh-Hans", "en"))
    assert (str(found.number) if found.number else None, found.name) == (number, name)


CSV = {
    "languages as columns": 'article,en,zh-Hans\n1,"Ponds are kept, ""clean"".\nAlways.",池塘保持清洁。\n2,Frogs are free.,青蛙自由。\n2-1,Toads too.,蟾蜍亦然。\n',
    "semicolons": 'Artikel;en;zh-Hans\n1;"Ponds are kept, ""clean"".\nAlways.";池塘保持清洁。\n2;Frogs are free.;青蛙自由。\n2-1;Toads too.;蟾蜍亦然。\n',
    "names of languages": 'No.\tEnglish\t简体中文\n1\t"Ponds are kept, ""clean"".\nAlways."\t池塘保持清洁。\n2\tFrogs are free.\t青蛙自由。\n2-1\tToads too.\t蟾蜍亦然。\n',
    "a language a row": 'lang,number,text\nen,1,"Ponds are kept, ""clean"".\nAlways."\nzh-Hans,1,池塘保持清洁。\nen,2,Frogs are free.\nzh-Hans,2,青蛙自由。\nen,2-1,Toads too.\nzh-Hans,2-1,蟾蜍亦然。\n',
    "labels in the texts": 'en,zh-Hans\n"Article 1 Ponds are kept, ""clean"".\nAlways.",第一条 池塘保持清洁。\nArticle 2 Frogs are free.,第二条 青蛙自由。\nArticle 2-1 Toads too.,第二条之一 蟾蜍亦然。\n',
    "Excel's first line": 'sep=;\narticle;en;zh-Hans\n1;"Ponds are kept, ""clean"".\nAlways.";池塘保持清洁。\n2;Frogs are free.;青蛙自由。\n2-1;Toads too.;蟾蜍亦然。\n',
}


@pytest.mark.parametrize("name", CSV)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tables(name: str, encoding: str) -> None:
    data = CSV[name].encode(encoding)
    if name == "Excel's first line":
        found = {d.language: d for d in read("csv", data, "x.csv").value}
    else:
        assert recognise(data, "x") == "csv"
        found = drafts("csv", data)
    assert texts(found["en"]) == [
        ("art_1", 'Ponds are kept, "clean".\nAlways.'),
        ("art_2", "Frogs are free."),
        ("art_2-1", "Toads too."),
    ]
    assert [path for path, _ in texts(found["zh-Hans"])] == ["art_1", "art_2", "art_2-1"]


def test_a_language_that_is_also_a_word_for_numbers() -> None:
    rows = "article,id,no\n1,Kolam dijaga tetap bersih oleh semua orang.,Dammer skal holdes rene av alle.\n2,Katak dilindungi oleh undang-undang ini.,Frosker er vernet etter denne loven.\n"
    assert set(drafts("csv", rows.encode())) == {"id", "no"}


def test_a_table_without_header() -> None:
    rows = "1\tPonds shall be kept clean by everybody.\t池塘应当由大家保持清洁。\n2\tFrogs shall be left alone by everybody.\t任何人不得打扰青蛙的生活。\n"
    assert [p for p, _ in texts(drafts("csv", rows.encode())["en"])] == ["art_1", "art_2"]


def test_rows_of_one_number_are_lines_of_one_article_and_chapters_are_containers() -> None:
    rows = "article,en\n,Act on Ponds\n,Chapter I Ponds\n1,Ponds are kept.\n1,They are clean.\n,Chapter II Frogs\n2,Frogs are free.\n"
    draft = drafts("csv", rows.encode())["en"]
    assert draft.title == "Act on Ponds"
    assert texts(draft) == [("art_1", "Ponds are kept.\nThey are clean."), ("art_2", "Frogs are free.")]
    assert [c.heading for c in draft.text.containers] == ["Ponds", "Frogs"]


def test_a_column_of_chapters_for_all_languages() -> None:
    rows = "chapter,article,heading_en,text_en,text_fr\nChapter I,1,Ponds,Ponds are kept.,Les étangs sont gardés.\nChapter I,2,Frogs,Frogs are free.,Les grenouilles sont libres.\n"
    found = drafts("csv", rows.encode())
    assert [p.heading for p in found["en"].text.provisions] == ["Ponds", "Frogs"]
    assert [c.label for c in found["en"].text.containers] == ["Chapter I"]


@pytest.mark.parametrize(
    "text",
    [
        "name,age\nAnn,5\nBob,6\n",
        "term,definition\npond,a small lake\nfrog,a small animal\n",
        "a,b\n",
        "",
        "Ponds, frogs, and reeds.\nAll of them, always.\n",
    ],
)
def test_tables_that_are_no_law_are_not_claimed(text: str) -> None:
    with pytest.raises((NoLawTextError, SourceError)):
        recognise(text.encode(), "x.csv")


TMX = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="en"><prop type="title">Act on Ponds</prop></header><body>
<tu><prop type="x-article">1</prop><note>checked</note><tuv xml:lang="en"><seg>Ponds are <bpt i="1">&lt;b&gt;</bpt>kept<ept i="1">&lt;/b&gt;</ept> <hi>clean</hi><ph>{1}</ph>.</seg></tuv><tuv xml:lang="fr-FR"><seg>Les étangs sont gardés.</seg></tuv></tu>
<tu><prop type="x-article">1</prop><tuv xml:lang="en"><seg>Always.</seg></tuv></tu>
<tu tuid="art_2"><tuv xml:lang="en"><seg>Frogs are free.</seg></tuv><tuv xml:lang="fr-FR"><seg>Les grenouilles sont libres.</seg></tuv></tu></body></tmx>"""
LABELLED = """<tmx version="1.4"><header srclang="en"/><body>{}</body></tmx>""".format(
    "".join(
        f'<tu><tuv xml:lang="en"><seg>{a}</seg></tuv><tuv xml:lang="de"><seg>{b}</seg></tuv></tu>'
        for a, b in (
            ("Article 1", "Artikel 1"),
            ("Ponds are kept.", "Teiche bleiben."),
            ("Article 2", "Artikel 2"),
            ("Frogs stay.", "Frösche auch."),
        )
    )
)


def test_translation_memories() -> None:
    assert recognise(TMX.encode(), "x") == "tmx"
    found = drafts("tmx", TMX.encode())
    assert texts(found["en"]) == [("art_1", "Ponds are kept clean.\nAlways."), ("art_2", "Frogs are free.")]
    assert texts(found["fr-FR"])[1] == ("art_2", "Les grenouilles sont libres.")
    assert found["en"].title == "Act on Ponds"
    assert found["en"].is_source
    assert not found["fr-FR"].is_source
    codes = [r.text for r in found["en"].residue if r.kind is ResidueKind.FURNITURE]
    assert {"<b>", "</b>", "{1}", "checked"} <= set(codes)


def test_a_memory_without_numbers_is_read_by_its_labels() -> None:
    found = drafts("tmx", LABELLED.encode())
    assert texts(found["de"]) == [("art_1", "Teiche bleiben."), ("art_2", "Frösche auch.")]


XLIFF = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" target-language="fr"><body>
<trans-unit id="1" resname="art_1"><source>Ponds <g id="1">are</g> kept<ph id="2">{x}</ph>.</source><seg-source><mrk mtype="seg">Ponds</mrk></seg-source><target>Les étangs restent.</target><alt-trans><target>Autre.</target></alt-trans></trans-unit>
<trans-unit id="2" resname="art_2"><source>Frogs stay.</source><target>Les grenouilles restent.</target></trans-unit></body></file></xliff>"""
XLIFF2 = """<xliff version="2.0" srcLang="en" trgLang="fr" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"><unit id="u1" name="art_1"><originalData><data id="d">[b]</data></originalData>
<segment><source>Ponds <pc id="1">are</pc> kept.</source><target>Les étangs restent.</target></segment></unit><unit id="u2" name="art_2"><segment><source>Frogs stay.</source><target>Les grenouilles restent.</target></segment></unit></file></xliff>"""


@pytest.mark.parametrize("text", [XLIFF, XLIFF2])
def test_files_of_translation_tools(text: str) -> None:
    assert recognise(text.encode(), "x") == "xliff"
    found = drafts("xliff", text.encode())
    assert texts(found["en"]) == [("art_1", "Ponds are kept."), ("art_2", "Frogs stay.")]
    assert texts(found["fr"]) == [("art_1", "Les étangs restent."), ("art_2", "Les grenouilles restent.")]


HOSTILE = {
    "truncated": ("tmx", TMX[:400]),
    "entities": ("tmx", TMX.replace('SYSTEM "tmx14.dtd"', '[<!ENTITY a "b">]')),
    "no segment": ("tmx", '<tmx version="1.4"><header/><body/></tmx>'),
    "deep": ("tmx", "<tmx>" + "<tu>" * 5000),
    "xliff cut": ("xliff", XLIFF[:300]),
    "zero bytes": ("csv", "article,en\n1,Pon\0ds\n"),
    "no text column": ("csv", "a,b\n1,2\n3,4\n"),
    "empty": ("csv", "article,en\n"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_refused(name: str) -> None:
    format_name, text = HOSTILE[name]
    with pytest.raises(SourceError):
        read(format_name, text.encode(), "evil")


WORDS = st.text("abc ,;\"'\n第条一。", max_size=30)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["", "1", "2", "2-1", "x", "title", "Chapter I"]), WORDS, WORDS),
        min_size=1,
        max_size=8,
    )
)
def test_nothing_of_a_table_is_lost(rows: list[tuple[str, str, str]]) -> None:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["article", "en", "zh-Hans"])
    writer.writerows(rows)
    data = out.getvalue().encode()
    try:
        drafts("csv", data)
    except SourceError:
        assert not any(cell.strip() for _, *cells in rows for cell in cells)
