"""Word documents: numbers that Word counts, tables, notes, fields, tracked changes; hostile packages."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, read, recognise
from corpus.importers.hints import Hints
from corpus.importers.word import docx
from corpus.importers.word.numerals import numeral
from corpus.model import Draft, ResidueKind

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def relations(*pairs: tuple[str, str], more: str = "") -> str:
    inner = "".join(
        f'<Relationship Id="r{i}" Type="{R}/{kind}" Target="{target}"/>' for i, (kind, target) in enumerate(pairs)
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}{more}</Relationships>'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def made(body: str, namespace: str = W, **parts: str) -> bytes:
    """A document with `body`; other parts by their kind: styles="<w:style ...>"."""
    held = {"[Content_Types].xml": TYPES, "_rels/.rels": relations(("officeDocument", "word/document.xml"))}
    held["word/_rels/document.xml.rels"] = relations(*((kind, f"{kind}.xml") for kind in parts))
    held["word/document.xml"] = (
        f'<w:document xmlns:w="{namespace}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'
    )
    for kind, inner in parts.items():
        held[f"word/{kind}.xml"] = f'<w:{kind} xmlns:w="{namespace}">{inner}</w:{kind}>'
    return packed(held)


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def drafts(data: bytes) -> tuple[Draft, ...]:
    found = docx.read(data, "made.docx").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(found))
    assert claimed == conservation.squeezed(docx.leaves(data, "made.docx"))
    return found


def texts(data: bytes) -> list[tuple[str, str, str]]:
    return [(str(q.path), q.label, q.text) for d in drafts(data) for q in d.text.provisions]


TITLE = p("Act on Ponds")
ARTICLES = TITLE + p("Article 1 Ponds are kept clean.") + p("Article 2 Frogs are left alone.")


def test_a_plain_document_is_read() -> None:
    data = made(ARTICLES)
    assert recognise(data, "any.bin") == "docx"
    assert drafts(data)[0].title == "Act on Ponds"
    assert texts(data) == [
        ("art_1", "Article 1", "Ponds are kept clean."),
        ("art_2", "Article 2", "Frogs are left alone."),
    ]


def test_strict_documents_are_read_alike() -> None:
    assert texts(made(ARTICLES, STRICT)) == texts(made(ARTICLES))


@pytest.mark.parametrize(
    ("form", "values", "shown"),
    [
        ("chineseCounting", (1, 10, 12, 103), "一 十 十二 一百零三"),
        ("japaneseCounting", (10, 12, 118), "十 十二 百十八"),
        ("chineseLegalSimplified", (3, 20), "叁 贰拾"),
        ("ideographDigital", (10, 24), "一〇 二四"),
        ("ideographTraditional", (1, 10), "甲 癸"),
        ("lowerLetter", (1, 26, 27), "a z aa"),
        ("upperRoman", (4, 9, 14), "IV IX XIV"),
        ("thaiNumbers", (1, 25), "๑ ๒๕"),
        ("thaiLetters", (1, 2), "ก ข"),
        ("hebrew1", (1, 15, 16, 21), "א טו טז כא"),
        ("arabicAlpha", (1, 2), "أ ب"),
        ("arabicAbjad", (3,), "ج"),
        ("hindiNumbers", (12,), "१२"),
        ("koreanDigital", (12,), "일이"),
        ("ganada", (1, 14), "가 하"),
        ("russianLower", (7, 10), "ж к"),
        ("decimalZero", (3,), "03"),
        ("decimalEnclosedCircle", (1, 21), "① ㉑"),
        ("ordinal", (1, 2, 11), "1st 2nd 11th"),
        ("unheard-of", (7,), "7"),
        ("none", (7,), ""),
    ],
)
def test_numbers_are_shown_as_word_shows_them(form: str, values: tuple[int, ...], shown: str) -> None:
    assert " ".join(numeral(v, form) for v in values) == shown


def numbering(levels: str, instance: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/>{instance}</w:num>'


def level(at: int, form: str, text: str, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def listed(text: str, at: int = 0) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="5"/></w:numPr>')


def test_articles_that_word_numbers_have_their_numbers() -> None:
    levels = level(0, "decimal", "Article %1") + level(1, "lowerLetter", "(%2)")
    body = (
        TITLE
        + listed("Ponds:")
        + listed("round", 1)
        + listed("square", 1)
        + listed("Frogs.")
        + listed("green", 1)
        + listed("brown", 1)
    )
    assert texts(made(body, numbering=numbering(levels))) == [
        ("art_1", "Article 1", "Ponds:\n(a) round\n(b) square"),
        ("art_2", "Article 2", "Frogs.\n(a) green\n(b) brown"),
    ]


def test_a_list_may_begin_elsewhere() -> None:
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="55"/></w:lvlOverride>'
    body = TITLE + listed("Ponds are kept.") + listed("Frogs are kept.")
    found = texts(made(body, numbering=numbering(level(0, "decimal", "Article %1"), start)))
    assert [path for path, _, _ in found] == ["art_55", "art_56"]


def test_a_style_may_number() -> None:
    style = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Art"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    body = TITLE + p("Ponds are kept.", '<w:pStyle w:val="A"/>') + p("Frogs are kept.", '<w:pStyle w:val="A"/>')
    levels = level(0, "decimal", "Article %1")
    assert [label for _, label, _ in texts(made(body, numbering=numbering(levels), styles=style))] == [
        "Article 1",
        "Article 2",
    ]


def test_a_table_of_two_languages_is_two_texts() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{p(c)}</w:tc>" for c in cells) + "</w:tr>"

    table = (
        "<w:tbl>"
        + row("池塘法", "Act on Ponds")
        + row("第一条 池塘应当保持清洁，任何人不得污染。", "Article 1 Ponds shall be kept clean by everybody.")
    )
    table += (
        row("第二条 青蛙受到保护，任何人不得捕捉。", "Article 2 Frogs are protected and shall not be caught.")
        + "</w:tbl>"
    )
    found = drafts(made(table))
    assert [d.language for d in found] == ["zh-Hans", "en"]
    assert [[str(q.path) for q in d.text.provisions] for d in found] == [["art_1", "art_2"]] * 2


def test_a_cell_over_all_columns_and_one_over_rows_stand_once() -> None:
    cell = "<w:tc><w:tcPr>{}</w:tcPr>{}</w:tc>"
    table = "<w:tbl><w:tr>" + cell.format('<w:gridSpan w:val="2"/>', p("Fees")) + "</w:tr><w:tr>"
    table += cell.format('<w:vMerge w:val="restart"/>', p("Pond")) + cell.format("", p("5")) + "</w:tr><w:tr>"
    table += cell.format("<w:vMerge/>", "<w:p/>") + cell.format("", p("7")) + "</w:tr></w:tbl>"
    (_, _, text) = texts(made(ARTICLES + table))[-1]
    assert text.count("Fees") == text.count("Pond") == 1


def test_what_stands_twice_for_old_programs_is_read_once() -> None:
    box = "<w:txbxContent>" + p("Boxed words.") + "</w:txbxContent>"
    run = f"<w:p><w:r><w:t>Article 3 Reeds</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> stay.</w:t></w:r></w:p>"
    assert texts(made(ARTICLES + run))[-1] == ("art_3", "Article 3", "Reeds stay.\nBoxed words.")


def test_insertions_are_text_and_deletions_are_kept_beside_it() -> None:
    change = "<w:p><w:r><w:t>Article 3 Reeds </w:t></w:r><w:del><w:r><w:delText>may</w:delText></w:r></w:del><w:ins><w:r><w:t>shall</w:t></w:r></w:ins><w:r><w:t> stay.</w:t></w:r></w:p>"
    (draft,) = drafts(made(ARTICLES + change))
    assert draft.text.provisions[-1].text == "Reeds shall stay."
    assert [(r.kind, r.text) for r in draft.residue] == [(ResidueKind.UNPARSED, "may")]
    assert "tracked-changes" in [d.code for d in draft.diagnostics]


def test_notes_are_taken_out_of_the_sentence() -> None:
    body = (
        ARTICLES
        + '<w:p><w:r><w:t>Article 3 Reeds</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> stay.</w:t></w:r></w:p>'
    )
    note = f'<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">{p("See the pond plan.")}</w:footnote>'
    found = texts(made(body, footnotes=note))
    assert found[2:] == [("art_3", "Article 3", "Reeds stay."), ("note_1", "", "1 See the pond plan.")]


def test_contents_page_numbers_hidden_text_and_edges_are_no_text() -> None:
    begin, part, end = (f'<w:r><w:fldChar w:fldCharType="{k}"/></w:r>' for k in ("begin", "separate", "end"))
    toc = f"<w:p>{begin}<w:r><w:instrText> TOC \\o </w:instrText></w:r>{part}<w:r><w:t>Article 1 ... 1</w:t></w:r></w:p><w:p><w:r><w:t>Article 2 ... 2</w:t></w:r>{end}</w:p>"
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>draft only</w:t></w:r></w:p>"
    (draft,) = drafts(
        made(
            TITLE + toc + hidden + ARTICLES.removeprefix(TITLE),
            header=p("Ponds today"),
            comments=f"<w:comment>{p('why?')}</w:comment>",
        )
    )
    kinds = {r.text: r.kind for r in draft.residue}
    assert [k for t, k in kinds.items() if "..." in t] == [ResidueKind.CONTENTS] * len([t for t in kinds if "..." in t])
    assert kinds["draft only"] == kinds["Ponds today"] == kinds["why?"] == ResidueKind.FURNITURE
    assert [str(q.path) for q in draft.text.provisions] == ["art_1", "art_2"]


def test_symbols_hyphens_and_breaks() -> None:
    run = '<w:p><w:r><w:t>Article 3</w:t><w:tab/><w:t>Size</w:t><w:noBreakHyphen/><w:t>limit </w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t> 5</w:t><w:br/><w:t>metres</w:t></w:r></w:p>'
    assert texts(made(ARTICLES + run))[-1] == ("art_3", "Article 3", "Size-limit ≥ 5\nmetres")


def test_hints_decide_the_language() -> None:
    parsed = read("docx", made(p("Pasal 1 Kolam.") + p("Pasal 2 Katak.")), "x.docx", Hints("id", "id"))
    assert [d.language for d in parsed.value] == ["id"]


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="'
    + W
    + '"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
)
HOSTILE: dict[str, bytes] = {
    "truncated": made(ARTICLES)[:-60],
    "no main part": packed({"[Content_Types].xml": TYPES, "word/styles.xml": "<x/>"}),
    "main part is a picture": packed({"[Content_Types].xml": TYPES, "word/document.xml": b"\x89PNG\r\n"}),
    "main part is another format": packed({"[Content_Types].xml": TYPES, "word/document.xml": "<html/>"}),
    "entities": packed({"[Content_Types].xml": TYPES, "word/document.xml": BOMB}),
    "leads out": packed({"[Content_Types].xml": TYPES, "word/document.xml": "<x/>", "../word/evil.xml": "<x/>"}),
    "bomb": packed({"[Content_Types].xml": TYPES, "word/document.xml": b" " * 60_000_000}),
    "deep": made("<w:p>" * 3000 + "</w:p>" * 3000),
    "empty": made("<w:p/>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_read_is_refused_by_name(name: str) -> None:
    with pytest.raises(SourceError, match=r"evil\.docx"):
        docx.read(HOSTILE[name], "evil.docx")


def test_other_zips_are_not_claimed() -> None:
    assert not docx.recognises(
        packed({"[Content_Types].xml": TYPES, "xl/workbook.xml": "<x/>", "_rels/.rels": relations()}), "a.xlsx"
    )
    assert not docx.recognises(packed({"laws/a.txt": "Article 1"}), "a.zip")
    assert docx.recognises(HOSTILE["truncated"], "a.docx")


def test_addresses_outside_the_package_lead_nowhere() -> None:
    outside = (
        '<Relationship Id="x" Type="' + R + '/footnotes" Target="http://127.0.0.1:9/notes.xml" TargetMode="External"/>'
    )
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": relations(("officeDocument", "/word/document.xml")),
             "word/_rels/document.xml.rels": relations(more=outside),
             "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{ARTICLES}</w:body></w:document>'}  # fmt: skip
    assert len(texts(packed(parts))) == 2
