"""TBX in every form that is written: each keeps its schema, reads back, and tells what it has no place for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from corpus.errors import SourceError, UsageError
from corpus.terms import Concept, Meaning, Origin, Term
from corpus.terms.table import concepts_of, not_in_table, table_of
from corpus.terms.tbx import not_kept, read_tbx
from corpus.terms.tbx_writing import Form, left_out, tbx_of

SCHEMAS = Path(__file__).parents[1] / "schemas"
LAMP = Concept(
    "lamp",
    "concept",
    "harbours",
    (
        Term("灯", "zh-Hans", "cn", True),
        Term("lamp", "en", "", True, "noun", "The lamp is lit."),
        Term("lantern & light", "en", "tw"),
    ),
    "Not the <lighthouse>.",
    Origin.USER,
    (Meaning("Any light.", "en", "cn-dengta art_1 & more"), Meaning("会发光的东西", "zh-Hans"), Meaning("Of all.", "")),
)
FORMS = {
    "tbx-basic-dca.rng": Form(),
    "tbx-basic-dct.rng": Form(style="dct"),
    "tbx-2-basic.rng": Form(version=2),
}


@pytest.mark.parametrize(("schema", "form"), FORMS.items())
def test_basic_keeps_its_schema_and_reads_back(schema: str, form: Form) -> None:
    written = tbx_of((LAMP, replace(LAMP, id="lamp!"), replace(LAMP, id="lamp?")), "Lamps", form)
    etree.RelaxNG(etree.parse(SCHEMAS / schema)).assertValid(etree.fromstring(written))
    read = read_tbx(written, "lamps")
    assert read[0] == replace(LAMP, definitions=(LAMP.definitions[2], LAMP.definitions[1], LAMP.definitions[0]))
    assert len({c.id for c in read}) == 3
    assert (left_out((LAMP,), form), not_kept(written, "lamps")) == ({}, {})


@pytest.mark.parametrize("style", ["dca", "dct"])
@pytest.mark.parametrize(
    ("dialect", "lost"), [("min", {"context", "definition", "geographicalUsage", "source"}), ("core", None)]
)
def test_smaller_dialects_tell_what_they_have_no_place_for(style: str, dialect: str, lost: set[str] | None) -> None:
    form = Form.asked(dialect, style)
    written = tbx_of((LAMP,), "Lamps", form)
    (read,) = read_tbx(written, "lamps")
    assert [t.text for t in read.terms] == [t.text for t in LAMP.terms]
    assert read.definitions == ()
    told = set(left_out((LAMP,), form))
    assert told == (
        lost
        or {
            "administrativeStatus",
            "context",
            "definition",
            "geographicalUsage",
            "partOfSpeech",
            "source",
            "subjectField",
        }
    )
    assert etree.fromstring(written).get("type") == {"min": "TBX-Min", "core": "TBX-Core"}[dialect]


@pytest.mark.parametrize(
    ("dialect", "style", "version"), [("huge", "", 0), ("", "dcx", 0), ("", "dct", 2), ("min", "", 2), ("", "", 4)]
)
def test_there_is_no_such_tbx(dialect: str, style: str, version: int) -> None:
    with pytest.raises(UsageError):
        Form.asked(dialect, style, version)


OTHERS = """<martif type="TBX-Default" xml:lang="en"><text><body>
<termEntry id="e1"><transacGrp><transac type="transactionType">origination</transac><date>2010-04-17</date></transacGrp>
<descrip type="definition">What <hi>burns</hi>.</descrip><xref type="xGraphic" target="x.jpg">picture</xref>
<langSet xml:lang="en"><ntig><termGrp><term>lamp <foreign>oil</foreign></term><termNote type="partOfSpeech">noun</termNote></termGrp>
<note>seldom</note></ntig><tig><term>train oil</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="de"><tig><term>Lampenöl</term></tig></langSet></termEntry>
<termEntry id="e2"><langSet xml:lang="de"><tig><term>Docht</term></tig></langSet></termEntry></body></text></martif>"""


def test_what_is_read_and_not_kept_is_told() -> None:
    (read,) = read_tbx(OTHERS.encode(), "others")
    assert [(t.text, t.part_of_speech) for t in read.terms] == [
        ("lamp oil", "noun"),
        ("train oil", ""),
        ("Lampenöl", ""),
    ]
    assert read.definitions == (Meaning("What burns."),)
    assert not_kept(OTHERS.encode(), "others") == {
        "<foreign> (its words are kept)": 1,
        "<hi> (its words are kept)": 1,
        "administrativeStatus deprecatedTerm-admn-sts": 1,
        "concept of one term": 1,
        "date": 1,
        "note of ntig": 1,
        "transacGrp": 1,
        "transactionType": 1,
        "xGraphic": 1,
    }


def test_signs_that_xml_cannot_hold_are_replaced() -> None:
    strange = replace(LAMP, note="a\x00b\x1f", field="\ud800")
    (read,) = read_tbx(tbx_of((strange,), "x"), "x")
    assert read.note == "a\ufffdb\ufffd"


def test_a_table_holds_definitions_and_tells_what_it_does_not() -> None:
    (read,) = concepts_of(table_of((LAMP,)), "lamps")
    assert {(m.language, m.text) for m in read.definitions} == {
        ("en", "Any light."),
        ("zh-Hans", "会发光的东西"),
        ("", "Of all."),
    }
    assert not_in_table((LAMP,)) == {"source of a definition": 1, "part of speech": 1, "context": 1}


ROWS = 'zh-Hans{0}en{0}note\n灯{0}lamp|light{0}"two\nlines"{0}{0}\n'


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("before", ["", "\ufeff", "sep={0}\r\n"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_tables_of_other_programs_are_read(delimiter: str, before: str, ends: str) -> None:
    """Excel parts cells by a semicolon in much of Europe, names it in a first line, and leaves empty cells at the end."""
    text = before.format(delimiter) + ROWS.format(delimiter).replace("\n", ends)
    (read,) = concepts_of(text, "rows")
    assert [t.text for t in read.terms] == ["灯", "lamp", "light"]
    assert read.note.splitlines() == ["two", "lines"]


def test_a_table_of_other_signs_is_told() -> None:
    with pytest.raises(SourceError, match="first line names"):
        concepts_of("zh-Hans/en\n灯/lamp\n", "rows")
