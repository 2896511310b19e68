"""Formex 4: structure, paths, quotations, footnotes, tables, deletions, annexes, and what hostile files do."""

from __future__ import annotations

import datetime
import random

import pytest
from made_formex import act, article, bib, draft, pages, parts, points

from corpus.errors import SourceError
from corpus.importers import recognise
from corpus.importers.formex import formex
from corpus.model import Force, ResidueKind, Unit

ONE = article("1", "<ALINEA>Kites fly.</ALINEA>")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<ALINEA>Alone.</ALINEA>", {"art_1": "Alone."}),
        ("<ALINEA>One.</ALINEA><ALINEA>Two.</ALINEA>", {"art_1/para_1": "One.", "art_1/para_2": "Two."}),
        (
            f"<ALINEA><P>All of:</P>{points(('(a)', 'red,'), ('(b)', 'blue.'))}</ALINEA>",
            {"art_1": "All of:", "art_1/item_1": "(a) red,", "art_1/item_2": "(b) blue."},
        ),
        (
            f"<ALINEA><P>All of:</P>{points(('(a)', 'red;'))}<P>and no other.</P></ALINEA>",
            {"art_1": "All of:", "art_1/item_1": "(a) red;", "art_1/text_1": "and no other."},
        ),
        (
            '<PARAG IDENTIFIER="001.001"><NO.PARAG>1.</NO.PARAG><ALINEA>One.</ALINEA>'
            f"<ALINEA>More:{points(('(i)', 'x'))}</ALINEA></PARAG>",
            {"art_1/para_1": "1. One.", "art_1/para_1/text_1": "More:", "art_1/para_1/text_1/item_1": "(i) x"},
        ),
        (
            '<ALINEA>Intro.</ALINEA><PARAG IDENTIFIER="001.001A"><NO.PARAG>1a.</NO.PARAG><ALINEA>One.</ALINEA></PARAG>',
            {"art_1": "Intro.", "art_1/para_1A": "1a. One."},
        ),
        ("<ALINEA>List:<LIST TYPE='DASH'><ITEM><P>one</P></ITEM><ITEM><P>two</P></ITEM></LIST></ALINEA>",
         {"art_1": "List:", "art_1/item_1": "one", "art_1/item_2": "two"}),
        ("<P>Without ALINEA.</P><P>Second.</P>", {"art_1": "Without ALINEA.", "art_1/text_1": "Second."}),
        ("<UNKNOWN>What is <B>this</B>?</UNKNOWN>", {"art_1": "What is this?"}),
        (f"<ALINEA>{points(('(a)', 'red;'))}</ALINEA>", {"art_1/item_1": "(a) red;"}),
        (f"<ALINEA><P>As:</P>{points(('(a)', 'red'))}.</ALINEA>", {"art_1": "As:", "art_1/item_1": "(a) red."}),
    ],
)  # fmt: skip
def test_units_of_an_article(content: str, expected: dict[str, str]) -> None:
    found = pages(act(article("1", content)))["art_1"]
    assert parts(found) == expected


def test_levels_below_a_point() -> None:
    third = points(("—", "deepest"), kind="DASH")
    second = (
        f"<LIST TYPE='roman'><ITEM><NP><NO.P>(i)</NO.P><TXT>deep:</TXT><P>{third}</P><P>after.</P></NP></ITEM></LIST>"
    )
    data = act(
        article(
            "1", f"<ALINEA><LIST><ITEM><NP><NO.P>(1)</NO.P><TXT>one:</TXT><P>{second}</P></NP></ITEM></LIST></ALINEA>"
        )
    )
    assert parts(pages(data)["art_1"]) == {
        "art_1/item_1": "(1) one:",
        "art_1/item_1/subitem_1": "(i) deep:",
        "art_1/item_1/subitem_1/subitem_1": "— deepest",
        "art_1/item_1/subitem_1/text_1": "after.",
    }


def test_definitions_lists_and_their_separator() -> None:
    """A DLIST has the colon between term and definition as an attribute; its number is a PREFIX or a NO.P."""
    term = '<QUOT.START CODE="00AB"/>cerf-volant<QUOT.END CODE="00BB"/>'
    items = f"<DLIST.ITEM><PREFIX>1)</PREFIX><TERM>{term}</TERM><DEFINITION><P>objet volant:</P>{points(('a)', 'rouge'))}</DEFINITION></DLIST.ITEM>"
    found = pages(
        act(article("1", f'<ALINEA><P>On entend par:</P><DLIST SEPARATOR=":">{items}</DLIST></ALINEA>'), language="FR")
    )
    assert parts(found["art_1"]) == {
        "art_1": "On entend par:",
        "art_1/item_1": "1) «cerf-volant»: objet volant:",
        "art_1/item_1/subitem_1": "a) rouge",
    }


@pytest.mark.parametrize(
    ("code", "char"),
    [("201E", "„"), ("2019", "’"), ("00AB", "«"), ("0041", ""), ("", ""), ("ZZ", ""), ("D800", ""), ("22", '"')],
)
def test_quotation_marks_are_characters_of_the_law(code: str, char: str) -> None:
    """Only punctuation is taken from CODE: a letter there would be made up."""
    found = pages(act(article("1", f'<ALINEA>a <QUOT.START CODE="{code}"/>kite</ALINEA>')))
    assert found["art_1"].text == f"a {char}kite"


def test_provisions_of_another_act_are_no_units_of_this_one() -> None:
    quoted = f'<QUOT.S LEVEL="1">{article("5", "<PARAG><NO.PARAG>1.</NO.PARAG><ALINEA>New.</ALINEA></PARAG>")}</QUOT.S>'
    point = f"<ITEM><NP><NO.P>(1)</NO.P><TXT>it reads:</TXT><P>{quoted};</P></NP></ITEM>"
    found = pages(act(article("1", f"<ALINEA><P>Amended:</P><LIST>{point}</LIST></ALINEA>")))
    assert list(found) == ["art_1"]
    assert parts(found["art_1"]) == {"art_1": "Amended:", "art_1/item_1": "(1) it reads:\nArticle 5\n1. New.;"}


def test_footnotes_leave_the_sentence() -> None:
    note = '<NOTE NOTE.ID="E1" TYPE="FOOTNOTE"><P>OJ L 1.</P></NOTE>'
    data = act(
        f'<ARTICLE IDENTIFIER="001"><TI.ART>Article 1{note}</TI.ART><ALINEA>Kites{note} fly.</ALINEA></ARTICLE>',
        title=f"Regulation (EU) 2031/12{note} on kites",
    )
    found = pages(data)
    assert found["art_1"].label == "Article 1"
    assert parts(found["art_1"]) == {"art_1": "Kites fly.", "art_1/note_1": "OJ L 1.", "art_1/note_2": "OJ L 1."}
    assert found["note_1"].text == "OJ L 1."
    assert draft(data).title == "Regulation (EU) 2031/12 on kites"


def test_tables_have_a_line_for_each_row() -> None:
    table = (
        "<TBL COLS='2'><TITLE><TI><P>Table 1</P></TI></TITLE><GR.NOTES><NOTE><P>kg</P></NOTE></GR.NOTES><CORPUS>"
        "<ROW><CELL COL='1'>Step</CELL><CELL COL='2'><P>Weight</P><P>(kg)</P></CELL></ROW>"
        f"<ROW><CELL COL='1'>1</CELL><CELL COL='2'>{points(('(a)', 'x'))}</CELL></ROW></CORPUS></TBL>"
    )
    found = pages(act(article("1", f"<ALINEA>As in:{table}and so on</ALINEA>")))["art_1"]
    assert parts(found) == {
        "art_1": "As in:",
        "art_1/table_1": "Table 1\nStep Weight (kg)\n1 (a) x",
        "art_1/text_1": "and so on",
        "art_1/note_1": "kg",
    }


def test_formulas_and_images_are_told() -> None:
    data = act(
        article(
            "1",
            '<ALINEA>It is <FORMULA>a<OP.MATH TYPE="MINUS"/>b</FORMULA>.<INCL.ELEMENT FILEREF="x.tif"/></ALINEA>',
        )
    )
    assert pages(data)["art_1"].text == "It is a−b."
    assert [d.code for d in draft(data).diagnostics] == ["figure-not-shown"]


def test_preamble_recitals_and_final_formula() -> None:
    head = (
        "<PREAMBLE><PREAMBLE.INIT>THE COUNCIL,</PREAMBLE.INIT><GR.VISA><VISA>Having regard,</VISA></GR.VISA><GR.CONSID>"
        "<GR.CONSID.INIT>Whereas:</GR.CONSID.INIT><CONSID><NP><NO.P>(1)</NO.P><TXT>Kites fly.</TXT></NP></CONSID>"
        "<DIV.CONSID><TITLE><TI><NP><NO.P>1.</NO.P><TXT>WIND</TXT></NP></TI></TITLE>"
        "<CONSID><NP><NO.P>(2)</NO.P><TXT>Wind blows.</TXT></NP></CONSID></DIV.CONSID>"
        "<CONSID><P>Unnumbered.</P></CONSID></GR.CONSID><PREAMBLE.FINAL>HAS ADOPTED:</PREAMBLE.FINAL></PREAMBLE>"
    )
    rest = (
        "<FINAL><P>It is binding.</P><SIGNATURE><PL.DATE><P>Done at Y.</P></PL.DATE><SIGNATORY><P>A. KITE</P>"
        "</SIGNATORY></SIGNATURE></FINAL>"
    )
    found = pages(act(ONE, head=head, rest=rest))
    assert list(found) == ["preamble", "art_1", "note_final"]
    assert parts(found["preamble"]) == {
        "preamble": "THE COUNCIL,", "preamble/text_1": "Having regard,", "preamble/text_2": "Whereas:",
        "preamble/item_1": "(1) Kites fly.", "preamble/text_3": "1. WIND", "preamble/item_2": "(2) Wind blows.",
        "preamble/item_3": "Unnumbered.", "preamble/text_4": "HAS ADOPTED:",
    }  # fmt: skip
    assert found["note_final"].text == "It is binding.\nDone at Y.\nA. KITE"


@pytest.mark.parametrize(
    ("title", "path", "label", "heading"),
    [
        ("<TI><P>CHAPTER IV</P></TI><STI><P>Wind</P></STI>", "chp_4", "CHAPTER IV", "Wind"),
        ("<TI><P>II LUKU</P></TI><STI><P>Tuuli</P></STI>", "chp_2", "II LUKU", "Tuuli"),
        ("<TI><P>AFSNIT III</P></TI>", "pt_3", "AFSNIT III", ""),
        ("<TI><P>ČÁST DRUHÁ</P></TI><STI><P>Vítr</P></STI>", "bk_1", "ČÁST DRUHÁ", "Vítr"),
        ("<TI><P>Section 1a</P><P>Wind</P></TI>", "sec_1A", "Section 1a", "Wind"),
        ("<TI><P>FINAL PROVISIONS</P></TI>", "chp", "", "FINAL PROVISIONS"),
        ("<TI>ТРЕТИ РАЗДЕЛ</TI><STI><P>Вятър</P></STI>", "sec_1", "ТРЕТИ РАЗДЕЛ", "Вятър"),
    ],
)
def test_divisions(title: str, path: str, label: str, heading: str) -> None:
    found = draft(act(f"<DIVISION><TITLE>{title}</TITLE>{ONE}</DIVISION>"))
    assert [(str(c.path), c.label, c.heading) for c in found.text.containers] == [(path, label, heading)]
    assert found.text.provisions[0].container == 0


def test_divisions_nest() -> None:
    inner = f"<DIVISION><TITLE><TI><P>CHAPTER I</P></TI></TITLE>{ONE}</DIVISION>"
    data = act(
        f"<DIVISION><TITLE><TI><P>TITLE I</P></TI></TITLE>{inner}</DIVISION>"
        f"<DIVISION><TITLE><TI><P>FINAL</P></TI></TITLE>{article('2', '<ALINEA>End.</ALINEA>')}</DIVISION>"
    )
    assert [str(c.path) for c in draft(data).text.containers] == ["pt_1", "pt_1/chp_1", "pt"]


@pytest.mark.parametrize(
    ("identifier", "label", "number", "codes"),
    [
        ("006A", "Article 6 bis", "6A", []), ("006A", "6 a artikla", "6A", []), ("006A", "6/A. cikk", "6A", []),
        ("006BIS", "Artikel 6a", "6A", []), ("", "Член 6а", "6A", []), ("001", "Sole Article", "1", []),
        ("", "Article premier", "1", []), ("007", "Article 8", "8", ["number-disagrees"]), ("", "Articles 17 to 19", "17..19", []),
    ],
)  # fmt: skip
def test_numbers_of_articles(identifier: str, label: str, number: str, codes: list[str]) -> None:
    data = act(f'<ARTICLE IDENTIFIER="{identifier}"><TI.ART>{label}</TI.ART><ALINEA>x</ALINEA></ARTICLE>')
    found = draft(data)
    assert [(str(p.path), str(p.number), p.label) for p in found.text.provisions] == [(f"art_{number}", number, label)]
    assert [d.code for d in found.diagnostics] == codes


def test_an_article_without_a_number_is_kept() -> None:
    found = draft(act(ONE + "<ARTICLE><TI.ART>Another</TI.ART><ALINEA>x</ALINEA></ARTICLE>"))
    assert [str(p.path) for p in found.text.provisions] == ["art_1", "note"]
    assert [d.code for d in found.diagnostics] == ["unparsed-text"]


def test_points_that_print_one_number_twice() -> None:
    """The Dutch GDPR prints d) twice in article 13(1)."""
    data = act(
        article("13", f"<ALINEA><P>As:</P>{points(('a)', 'x'), ('d)', 'y'), ('d)', 'z'))}</ALINEA>"), language="NL"
    )
    assert list(parts(pages(data)["art_13"])) == ["art_13", "art_13/item_1", "art_13/item_4", "art_13/item_4~2"]
    assert [d.code for d in draft(data).diagnostics] == ["item-gap"]


# --- consolidated texts


def consolidated(terms: str, info: str = 'START.DATE="20330101" END.DATE="99999999"', rest: str = "") -> bytes:
    return (
        f'<CONS.ACT><INFO.CONSLEG CONSLEG.REF="2031R0012" CONSLEG.DATE="20330215" {info} LEG.VAL="REG"/><CONS.DOC>{bib(number="")}'
        "<FAM.COMP LEG.VAL='REG'><BIB.DATA><NO.CELEX>32031R0012</NO.CELEX><DATE ISO='20310105'>20310105</DATE><TITLE><TI><P>Kites</P></TI>"
        "</TITLE></BIB.DATA><GR.MOD.ACT><MOD.ACT><BIB.DATA><NO.CELEX>32032R0100</NO.CELEX></BIB.DATA></MOD.ACT></GR.MOD.ACT></FAM.COMP>"
        f"<TITLE><TI><P>Regulation (EU) 2031/12 on kites (Kite Regulation)</P><P>(Text with EEA relevance)</P></TI></TITLE>"
        f"<PREAMBLE><PREAMBLE.INIT/></PREAMBLE><ENACTING.TERMS>{terms}</ENACTING.TERMS>{rest}</CONS.DOC></CONS.ACT>"
    ).encode()


def test_a_consolidated_text_has_no_legal_effect_and_a_day_of_its_own() -> None:
    found = draft(consolidated(ONE))
    assert (found.law_id, found.version, found.force) == (
        "eu-32031R0012",
        datetime.date(2033, 1, 1),
        Force.UNOFFICIAL,
    )
    assert (found.source_key, found.kind, found.is_source) == ("32031R0012-20330101/en", "regulation", True)
    facts = {(s.field, s.value) for s in found.statements}
    assert {("adopted", "2031-01-05"), ("promulgated", "2031-01-10"), ("effective", "2033-01-01"), ("updated", "2033-02-15"),
            ("amended_by", "32032R0100"), ("number", "32031R0012"), ("status", "in force")} <= facts  # fmt: skip
    assert any(s.field == "note" and "no legal effect" in s.value for s in found.statements)
    assert found.title == "Regulation (EU) 2031/12 on kites (Kite Regulation)"
    assert [name for _, name in found.other_titles] == ["Regulation (EU) 2031/12", "Kite Regulation", "32031R0012"]
    assert {r.kind for r in found.residue} == {ResidueKind.FURNITURE}


def test_an_ended_consolidation_is_superseded_and_the_first_takes_no_effect_by_its_publication() -> None:
    found = draft(consolidated(ONE, 'START.DATE="20310110" END.DATE="20321231"'))
    facts = {s.field: s.value for s in found.statements}
    assert facts["status"] == "superseded"
    assert "effective" not in facts


def deletion(content: str, level: str = "STRUCTURE") -> str:
    mark = f'ID="O1" IDREF="C1" ACTION="DELETED" LEVEL="{level}" ACTIVE.DOC="32032R0100"'
    return f'<?CLG.MDFO {mark}?>{content}<?CLG.MDFC ID="C1" IDREF="O1"?>'


def test_a_deleted_article_stands_without_its_old_text() -> None:
    found = draft(consolidated(ONE + deletion(article("2", "<STI.ART>Old</STI.ART><ALINEA>Gone for good.</ALINEA>"))))
    gone = found.text.provisions[1]
    assert (str(gone.path), gone.label, gone.heading, gone.text, gone.deleted) == ("art_2", "Article 2", "", "", True)
    assert [d.code for d in found.diagnostics] == ["deleted-article", "deleted-article"]
    assert any("Gone for good." in r.text for r in found.residue)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (f"<ALINEA>Kept {deletion('three dead words ', 'TEXT')}here.</ALINEA>", "Kept here."),
        (f"<ALINEA>Kept {deletion('and ', 'TEXT')}here.</ALINEA>", "Kept and here."),
        ('<ALINEA>Never <?CLG.MDFO ID="O9" ACTION="DELETED" LEVEL="STRUCTURE"?>closed here.</ALINEA>', "Never closed here."),
        ('<ALINEA>Never <?CLG.MDFC ID="O9" IDREF="C9"?>opened here.</ALINEA>', "Never opened here."),
        ('<ALINEA>Only <?CLG.MDFO ID="O1" ACTION="ADDED"?>added<?CLG.MDFC IDREF="O1"?> here<?PAGE NO="2"?>.</ALINEA>', "Only added here."),
    ],
)  # fmt: skip
def test_deleted_words(content: str, text: str) -> None:
    """One word in a range of text stays, as on the official site; a range that isn't closed deletes nothing."""
    assert pages(consolidated(article("1", content)))["art_1"].text == text


def test_deleted_points_leave_no_empty_parts() -> None:
    lists = "<LIST>" + "<ITEM><NP><NO.P>(a)</NO.P><TXT>x</TXT></NP></ITEM>"
    lists += deletion("<ITEM><NP><NO.P>(b)</NO.P><TXT>gone</TXT></NP></ITEM>") + "</LIST>"
    assert parts(pages(consolidated(article("1", f"<ALINEA><P>As:</P>{lists}</ALINEA>")))["art_1"]) == {
        "art_1": "As:",
        "art_1/item_1": "(a) x",
    }


FORCE = {
    "EN": "This Regulation shall enter into force on the twentieth day following that of its publication in the Journal.",
    "FR": "Le présent règlement entre en vigueur le vingtième jour suivant celui de sa publication au Journal.",
    "DE": "Diese Verordnung tritt am zwanzigsten Tag nach ihrer Veröffentlichung im Amtsblatt in Kraft.",
    "ES": "El presente Reglamento entrará en vigor a los veinte días de su publicación en el Diario.",
    "IT": "Il presente regolamento entra in vigore il ventesimo giorno successivo alla pubblicazione nella Gazzetta.",
}


@pytest.mark.parametrize("language", FORCE)
def test_entry_into_force_is_counted_from_the_publication(language: str) -> None:
    found = draft(act(ONE + article("2", f"<ALINEA>{FORCE[language]}</ALINEA>"), language=language))
    assert [(s.value, s.source) for s in found.statements if s.field == "effective"] == [
        ("2031-01-30", "its own provision art_2")
    ]


def test_a_later_consolidation_keeps_the_day_of_the_first_text() -> None:
    found = draft(consolidated(article("2", f"<ALINEA>{FORCE['EN'].replace('twentieth ', '')}</ALINEA>")))
    facts = {s.field: s.value for s in found.statements}
    assert (facts["originally_effective"], facts["effective"]) == ("2031-01-11", "2033-01-01")


@pytest.mark.parametrize(
    "sentence", ["It shall enter into force on the umpteenth day following that of its publication.", "It flies."]
)
def test_a_day_that_cannot_be_counted_is_not_stated(sentence: str) -> None:
    found = draft(act(article("1", f"<ALINEA>{sentence}</ALINEA>")))
    assert "effective" not in {s.field for s in found.statements}


# --- annexes


def annex(title: str, content: str) -> str:
    return f"<CONS.ANNEX><TITLE><TI><P>{title}</P></TI></TITLE><CONTENTS>{content}</CONTENTS></CONS.ANNEX>"


def test_annexes_are_pages_and_number_their_points() -> None:
    content = (
        "<GR.SEQ><TITLE><TI><P>PART A</P></TI></TITLE><NP><NO.P>1.</NO.P><TXT>One</TXT></NP></GR.SEQ>"
        "<GR.SEQ><TITLE><TI><P>PART B</P></TI></TITLE><NP><NO.P>1.</NO.P><TXT>One B</TXT></NP></GR.SEQ>"
        "<GR.SEQ><NO.GR.SEQ>3.1.</NO.GR.SEQ><P>Three</P></GR.SEQ>"
        "<GR.SEQ><TITLE><TI><P>Kites of old</P></TI></TITLE><P>Old.</P></GR.SEQ>"
    )
    found = pages(consolidated(ONE, rest=annex("ANNEX II", content)))
    assert found["annex_2"].label == "ANNEX II"
    assert parts(found["annex_2"]) == {
        "annex_2/item_1": "PART A", "annex_2/item_1/subitem_1": "1. One", "annex_2/item_2": "PART B",
        "annex_2/item_2/subitem_1": "1. One B", "annex_2/item_3.1": "3.1. Three", "annex_2/text_1": "Kites of old",
        "annex_2/text_2": "Old.",
    }  # fmt: skip


def test_articles_of_an_annex_collide_with_none() -> None:
    inner = f"<TITLE><TI><P>PROTOCOL</P></TI></TITLE><P>Agreed:</P>{article('1', '<ALINEA>Protocol.</ALINEA>')}"
    found = draft(consolidated(ONE, rest=annex("ANNEX I", "<P>List.</P>") + annex("ANNEX II", inner)))
    assert [str(p.path) for p in found.text.provisions] == ["art_1", "annex_1", "annex_2/body", "annex_2/art_1"]
    assert [(str(c.path), c.unit) for c in found.text.containers] == [("annex_2", Unit.ANNEX)]
    assert [str(p.path.page) for p in found.text.provisions][-1] == "annex_2/art_1"


def test_a_table_of_contents_is_set_aside() -> None:
    found = draft(consolidated("<TOC><TITLE><TI><P>CONTENTS</P></TI></TITLE></TOC>" + ONE))
    assert [r.text for r in found.residue if r.kind is ResidueKind.CONTENTS] == ["CONTENTS"]
    toc = "<TOC><TOC.ITEM><NO.ITEM>1.</NO.ITEM><ITEM.CONT>Kites</ITEM.CONT><ITEM.REF>38</ITEM.REF></TOC.ITEM></TOC>"
    found = draft(consolidated(ONE, rest=annex("ANNEX I", f"{toc}<P>List.</P>")))
    assert [r.text for r in found.residue if r.kind is ResidueKind.CONTENTS] == ["1.", "Kites", "38"]
    assert found.text.provisions[-1].text == "List."


def test_a_decision_without_articles_is_one_page() -> None:
    data = act("<P>The kite is approved.</P><P>It may fly.</P>", title="Decision 2031/12 on a kite")
    found = draft(data)
    assert [(str(p.path), p.unit, p.text) for p in found.text.provisions] == [
        ("body", Unit.BODY, "The kite is approved.\nIt may fly.")
    ]


def test_stray_text_is_kept_and_told() -> None:
    found = draft(act("stray" + ONE))
    assert [(r.kind, r.text) for r in found.residue if r.kind is ResidueKind.UNPARSED] == [
        (ResidueKind.UNPARSED, "stray")
    ]
    assert "unparsed-text" in {d.code for d in found.diagnostics}


# --- which act


@pytest.mark.parametrize(
    ("title", "number", "year", "law"),
    [
        ("Regulation (EU) 2031/12 of", "12", "2031", "eu-32031R0012"),
        ("Directive 95/46/EC of", "46", "95", "eu-31995L0046"),
        ("Durchführungsbeschluss (EU) 2031/7", "7", "2031", "eu-32031D0007"),
        ("ΟΔΗΓΊΑ (ΕΕ) 2031/7", "7", "2031", "eu-32031L0007"),
        ("Decyzja Rady zmieniająca rozporządzenie", "7", "2031", "eu-32031D0007"),
        ("Regulation (EEC) No 1408/71 of the Council", "", "", "eu-31971R1408"),
        ("Directive 2002/58/EC", "", "", "eu-32002L0058"),
        ("Az Európai Parlament (EU) 2031/679 rendelete", "", "", "eu-32031R0679"),
        ("Something else", "7", "2031", "eu-oj-L-2031007-01000101"),
    ],
)
def test_the_law_an_act_is(title: str, number: str, year: str, law: str) -> None:
    assert draft(act(ONE, title=title, about=bib(number=number, year=year))).law_id == law


def test_treaties_and_files_with_a_namespace() -> None:
    treaty = consolidated(ONE).replace(b"<NO.CELEX>32031R0012", b"<NO.CELEX>12031E/TXT")
    assert (draft(treaty).law_id, draft(treaty).kind) == ("eu-12031E", "treaty")
    named = act(ONE).replace(b"<ACT ", b'<ACT xmlns="http://formex.publications.europa.eu" ')
    assert formex.recognises(named, "x")
    assert draft(named).law_id == "eu-32031R0012"


def test_an_act_of_the_official_journal_is_authentic() -> None:
    found = draft(act(ONE))
    assert (found.force, found.version, found.is_source) == (Force.AUTHENTIC, datetime.date(2031, 1, 10), True)
    assert found.licence.startswith("© European Union")


@pytest.mark.parametrize(("code", "tag"), [("EL", "el"), ("GA", "ga"), ("HR", "hr"), ("MT", "mt"), ("DA", "da")])
def test_languages(code: str, tag: str) -> None:
    assert draft(act(ONE, language=code)).language == tag


# --- what is refused


def test_what_is_recognised() -> None:
    assert recognise(act(ONE), "x") == "formex"
    assert recognise(consolidated(ONE), "x") == "formex"
    assert formex.recognises(b"<ANNEX><BIB.INSTANCE/><TITLE/></ANNEX>", "x")
    assert not formex.recognises(b"<DOC><BIB.DOC/><FMX/></DOC>", "x.doc.xml")
    assert not formex.recognises(b"<ACT><section>Some other act</section></ACT>", "x")
    assert not formex.recognises(b"<akomaNtoso/>", "x")
    assert not formex.recognises(b"", "x")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<ANNEX><BIB.INSTANCE><LG.DOC>EN</LG.DOC></BIB.INSTANCE><TITLE><TI><P>ANNEX</P></TI></TITLE></ANNEX>", "annex"),
        (act(ONE)[:-30], "damaged"), (b"<ACT>", "damaged"), (b"", "damaged"), (b"\0\1\2", "damaged"),
        (act(ONE).replace(b"<LG.DOC>EN</LG.DOC>", b"").replace(b"L_2031007EN", b""), "language"),
        (b"<JUDGMENT><P>No act</P></JUDGMENT>", "no act"),
        (act("<LIST>" * 200 + "</LIST>" * 200), "nests"),
        (b'<!DOCTYPE ACT [<!ENTITY a "b">]>' + act(ONE).partition(b"?>")[2], "entity"),
        (act("&nbsp;" + ONE), "damaged"),
        (b"PK\x03\x04 not a zip", "zip"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(data: bytes, says: str) -> None:
    with pytest.raises(SourceError) as error:
        formex.read(data, "x.xml")
    assert says in str(error.value)


def test_entities_are_recognised_so_that_they_are_refused_by_name() -> None:
    data = b'<!DOCTYPE ACT [<!ENTITY a "b">]>' + act(ONE).partition(b"?>")[2]
    assert formex.recognises(data, "x")


def test_an_external_dtd_is_never_loaded() -> None:
    data = b'<!DOCTYPE ACT SYSTEM "http://127.0.0.1:9/x.dtd">' + act(ONE).partition(b"?>")[2]
    assert draft(data).law_id == "eu-32031R0012"


def test_mutated_bytes_raise_nothing_else() -> None:
    rng = random.Random(7)
    seeds = [act(ONE, head="<PREAMBLE><GR.CONSID><CONSID><P>x</P></CONSID></GR.CONSID></PREAMBLE>"),
             consolidated(deletion(article("2", f"<ALINEA><P>a</P>{points(('(a)', 'b'))}</ALINEA>")), rest=annex("ANNEX I", "<P>y</P>"))]  # fmt: skip
    for _ in range(300):
        data = bytearray(rng.choice(seeds))
        for _ in range(rng.randint(1, 6)):
            at = rng.randrange(len(data))
            data[at : at + rng.randint(0, 3)] = bytes(rng.randrange(256) for _ in range(rng.randint(0, 3)))
        try:
            formex.recognises(bytes(data), "x")
            formex.read(bytes(data), "x")
        except SourceError:
            continue
