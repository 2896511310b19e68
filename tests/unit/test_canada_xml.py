"""Canada's XML: small made-up acts and regulations with every kind of unit, and files that must be refused."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.common_law import canada_xml
from corpus.model import Draft, Provision, Unit

HEAD = (
    '<?xml version="1.0" encoding="utf-8"?><Statute xmlns:lims="http://justice.gc.ca/lims" lims:pit-date="2021-03-04"'
    ' lims:lastAmendedDate="2021-03-04" xml:lang="{language}" in-force="yes"><Identification><LongTitle>{long}</LongTitle>'
    "<ShortTitle>{short}</ShortTitle><RunningHead>Kites</RunningHead><BillHistory>"
    '<Stages stage="assented-to"><Date><YYYY>1999</YYYY><MM>5</MM><DD>6</DD></Date></Stages></BillHistory>'
    "<Chapter><ConsolidatedNumber>K-1.5</ConsolidatedNumber></Chapter></Identification>"
)


def act(inside: str, language: str = "en") -> bytes:
    long, short = (
        ("An Act respecting kites", "Kites Act")
        if language == "en"
        else ("Loi concernant les cerfs-volants", "Loi sur les cerfs-volants")
    )
    return (HEAD.format(language=language, long=long, short=short) + inside + "</Statute>").encode()


def draft(data: bytes) -> Draft:
    """The draft of a file, with every character claimed once."""
    parsed = canada_xml.read(data, "x.xml")
    claimed = conservation.squeezed(text for _, text in conservation.claims(parsed.value))
    assert claimed == conservation.squeezed(canada_xml.leaves(data, "x.xml"))
    assert conservation.unclaimed(parsed.value) == []
    return parsed.value[0]


def only(inside: str, language: str = "en") -> Provision:
    """The one provision of an act whose Body holds `inside`."""
    (provision,) = draft(act(f"<Body>{inside}</Body>", language)).text.provisions
    return provision


def paths(provision: Provision) -> list[str]:
    return [str(p.path) for p in provision.parts]


def test_what_the_file_says_of_the_law() -> None:
    found = draft(act("<Body><Section><Label>1</Label><Text>Kites fly.</Text></Section></Body>", "fr"))
    assert (found.law_id, found.language, found.version) == ("ca-K-1.5", "fr", date(2021, 3, 4))
    assert found.title == "Loi sur les cerfs-volants"
    assert found.other_titles == (("fr", "Loi concernant les cerfs-volants"),)
    assert ("adopted", "1999-05-06") in {(s.field, s.value) for s in found.statements}
    assert found.kind == "law"
    assert found.source_key == "ca-K-1.5/fr"


@pytest.mark.parametrize(("number", "identity"), [
    ("SOR/2005-124", "ca-SOR-2005-124"), ("DORS/2005-124", "ca-SOR-2005-124"), ("TR/2001-1", "ca-SI-2001-1"),
    ("C.R.C., c. 870", "ca-CRC-c870"), ("C.R.C., ch. 870", "ca-CRC-c870"),
])  # fmt: skip
def test_regulations_have_one_id_in_both_languages(number: str, identity: str) -> None:
    data = (
        '<Regulation xml:lang="en"><Identification><InstrumentNumber>'
        + number
        + "</InstrumentNumber><RegistrationDate>"
        "<Date><YYYY>2005</YYYY><MM>5</MM><DD>10</DD></Date></RegistrationDate><LongTitle>Kite Regulations</LongTitle>"
        "</Identification><Body><Section><Label>1</Label><Text>Kites fly.</Text></Section></Body></Regulation>"
    ).encode()
    found = draft(data)
    assert recognise(data, "x.xml") == "canada-xml"
    assert (found.law_id, found.kind, found.version) == (identity, "regulation", None)
    assert ("promulgated", "2005-05-10") in {(s.field, s.value) for s in found.statements}


def test_units_of_a_section() -> None:
    section = only(
        "<Section><MarginalNote>Flying</MarginalNote><Label>3.01</Label><Subsection><Label>(1)</Label><Text>A kite may</Text>"
        "<Paragraph><Label>(a)</Label><Text>rise if</Text><Subparagraph><Label>(i)</Label><Text>there is wind, and</Text>"
        "<Clause><Label>(A)</Label><Text>a tail,</Text><Subclause><Label>(I)</Label><Text>of silk;</Text></Subclause></Clause>"
        "</Subparagraph></Paragraph><Paragraph><Label>(a.1)</Label><Text>fall,</Text></Paragraph><ContinuedSectionSubsection>"
        "<Text>but not both.</Text></ContinuedSectionSubsection></Subsection><Subsection><MarginalNote>Wind</MarginalNote>"
        "<Label>(2.1)</Label><Text>Wind is <Emphasis>air</Emphasis>.</Text></Subsection>"
        "<HistoricalNote><HistoricalNoteSubItem>1999, c. 1, s. 3</HistoricalNoteSubItem></HistoricalNote></Section>"
    )
    assert (str(section.path), section.label, section.heading) == ("art_3.01", "3.01", "Flying")
    assert paths(section) == [
        "art_3.01/para_1", "art_3.01/para_1/item_1", "art_3.01/para_1/item_1/subitem_1", "art_3.01/para_1/item_1/subitem_1/subitem_1",
        "art_3.01/para_1/item_1/subitem_1/subitem_1/subitem_1", "art_3.01/para_1/item_a.1", "art_3.01/para_1/text_1",
        "art_3.01/para_2.1/note_1", "art_3.01/para_2.1",
    ]  # fmt: skip
    assert section.text.splitlines() == [
        "(1) A kite may", "(a) rise if", "(i) there is wind, and", "(A) a tail,", "(I) of silk;", "(a.1) fall,", "but not both.",
        "Wind", "(2.1) Wind is air.",
    ]  # fmt: skip
    assert [p.label for p in section.parts][:3] == ["(1)", "(a)", "(i)"]


def test_a_section_of_one_sentence_has_no_paragraph() -> None:
    section = only(
        "<Section><Label>4</Label><Text>A kite is</Text><Paragraph><Label>(a)</Label><Text>light;</Text></Paragraph></Section>"
    )
    assert paths(section) == ["art_4", "art_4/item_1"]


def test_definitions_have_the_english_term_in_both_languages() -> None:
    english = only(
        "<Section><Label>2</Label><Text>In this Act,</Text><Definition><Text><DefinedTermEn>tail end</DefinedTermEn> means</Text>"
        "<Paragraph><Label>(a)</Label><Text>a ribbon. (<DefinedTermFr>queue</DefinedTermFr>)</Text></Paragraph></Definition></Section>"
    )
    french = only(
        "<Section><Label>2</Label><Text>Ici,</Text><Definition><Text><DefinedTermFr>queue</DefinedTermFr> Selon le sens de "
        "<DefinedTermEn>tail</DefinedTermEn>,</Text><Paragraph><Label>a)</Label><Text>un ruban. (<DefinedTermEn>tail end</DefinedTermEn>)"
        "</Text></Paragraph></Definition></Section>",
        "fr",
    )
    assert paths(english) == ["art_2", "art_2/def_tail-end", "art_2/def_tail-end/item_1"]
    assert paths(french) == paths(english)


def test_a_definition_of_two_terms_goes_by_the_first_in_both_languages() -> None:
    english = only(
        "<Section><Label>2</Label><Definition><Text><DefinedTermEn>kite</DefinedTermEn> or <DefinedTermEn>sail</DefinedTermEn> means"
        " cloth; (<DefinedTermFr>voile</DefinedTermFr>) or (<DefinedTermFr>toile</DefinedTermFr>)</Text></Definition></Section>"
    )
    french = only(
        "<Section><Label>2</Label><Definition><Text><DefinedTermFr>toile</DefinedTermFr> ou <DefinedTermFr>voile</DefinedTermFr> Sens de "
        "(<DefinedTermEn>rag</DefinedTermEn>), tissu. (<DefinedTermEn>kite</DefinedTermEn>) ou (<DefinedTermEn>sail</DefinedTermEn>)</Text>"
        "</Definition></Section>",
        "fr",
    )
    assert paths(english) == paths(french) == ["art_2/def_kite"]


def test_repealed_sections_and_runs_of_them_stay() -> None:
    found = draft(
        act(
            "<Body><Section><Label>5</Label><Text><Repealed>[Repealed, 2001, c. 2]</Repealed></Text></Section><Section>"
            "<Label>94 to 99</Label><Text><Repealed>[Repealed]</Repealed></Text></Section><Section><Label>100</Label><Text>Kites"
            " <Repealed>[Repealed]</Repealed></Text></Section></Body>"
        )
    )
    assert [(str(p.path), p.deleted) for p in found.text.provisions] == [
        ("art_5", True), ("art_94..99", True), ("art_100", False)
    ]  # fmt: skip
    assert found.text.provisions[0].text == "[Repealed, 2001, c. 2]"


def test_headings_nest_by_level() -> None:
    section = "<Section><Label>{}</Label><Text>x</Text></Section>"
    found = draft(
        act(
            '<Body><Heading level="1"><Label>PART I</Label><TitleText>Air</TitleText></Heading><Heading level="2"><TitleText>Wind'
            "</TitleText></Heading>"
            + section.format(1)
            + '<Heading level="1"><Label>PART II</Label><TitleText>Ground</TitleText>'
            "</Heading>" + section.format(2) + "</Body>"
        )
    )
    assert [(str(c.path), c.label, c.heading, c.parent) for c in found.text.containers] == [
        ("pt_1", "PART I", "Air", None), ("pt_1/div", "", "Wind", 0), ("pt_2", "PART II", "Ground", None),
    ]  # fmt: skip
    assert [p.container for p in found.text.provisions] == [1, 2]


def test_preamble_and_enacting_words() -> None:
    found = draft(
        act(
            "<Introduction><Preamble><Provision><MarginalNote>Preamble</MarginalNote><Text>Whereas kites fly;</Text></Provision>"
            "<Provision><Text>And whereas they fall;</Text></Provision></Preamble><Enacts><Provision><Text>Now, it is enacted:</Text>"
            "</Provision></Enacts></Introduction><Body><Section><Label>1</Label><Text>x</Text></Section></Body>"
        )
    )
    preamble = found.text.provisions[0]
    assert (preamble.unit, str(preamble.path)) == (Unit.PREAMBLE, "preamble")
    assert preamble.heading == "Preamble"
    assert paths(preamble) == ["preamble/item_1", "preamble/item_2", "preamble"]


def test_words_that_lead_in_recitals_are_none() -> None:
    """French says "Attendu :" once, where English begins every recital with "Whereas"."""
    found = draft(
        act(
            "<Introduction><Preamble><Provision><Text>Attendu :</Text></Provision><Provision><Text>que le vent souffle;</Text></Provision>"
            "</Preamble></Introduction><Body><Section><Label>1</Label><Text>x</Text></Section></Body>",
            "fr",
        )
    )
    assert paths(found.text.provisions[0]) == ["preamble", "preamble/item_1"]


def test_schedules_and_what_is_not_in_force_stand_apart() -> None:
    section = "<Section><Label>1</Label><Text>{}</Text></Section>"
    found = draft(
        act(
            "<Body>" + section.format("x") + "</Body><Schedule><ScheduleFormHeading><Label>SCHEDULE I</Label><OriginatingRef>"
            "(Section 1)</OriginatingRef><TitleText>Shapes</TitleText></ScheduleFormHeading><List><Item><Label>1</Label><Text>diamond"
            "</Text><List><Item><Label>(i)</Label><Text>flat</Text></Item></List></Item></List><TableGroup><table><tgroup><tbody><row>"
            "<entry>Name</entry><entry>Price</entry></row><row><entry>Box</entry><entry>5</entry></row></tbody></tgroup></table>"
            "</TableGroup></Schedule><Schedule><ScheduleFormHeading><Label>SCHEDULE II</Label></ScheduleFormHeading>"
            + section.format("of an agreement") + '</Schedule><Schedule id="NifProvs"><ScheduleFormHeading type="amending">'
            "<TitleText>AMENDMENTS NOT IN FORCE</TitleText></ScheduleFormHeading><BillPiece><RelatedOrNotInForce><Heading level='5'>"
            "<TitleText>2024, c. 9, s. 1</TitleText></Heading>" + section.format("to come<AmendedText><Section><Label>1</Label><Text>new"
            "</Text></Section></AmendedText>") + "</RelatedOrNotInForce></BillPiece></Schedule>"
        )
    )  # fmt: skip
    pages = {str(p.path): p for p in found.text.provisions}
    assert list(pages) == ["art_1", "annex_1", "annex_2/art_1", "suppl_1/note_1"]
    annex = pages["annex_1"]
    assert (annex.unit, annex.label, annex.heading) == (Unit.ANNEX, "SCHEDULE I", "(Section 1) Shapes")
    assert paths(annex) == ["annex_1/item_1", "annex_1/item_1/subitem_1", "annex_1/table_1"]
    assert annex.text.splitlines() == ["1 diamond", "(i) flat", "Name Price", "Box 5"]
    assert [str(c.path) for c in found.text.containers] == ["annex_2", "suppl_1"]
    assert [p.unit for p in found.text.provisions].count(Unit.ARTICLE) == 2
    assert pages["suppl_1/note_1"].heading == "2024, c. 9, s. 1"
    assert [(d.code, d.path) for d in found.diagnostics] == [("not-yet-in-force", "suppl_1/note_1")]


def test_parts_of_a_schedule_that_number_anew_are_in_the_path() -> None:
    part = '<Heading level="1"><Label>PART {0}</Label></Heading><Section><Label>1</Label><Text>x</Text></Section>'
    head = "<ScheduleFormHeading><Label>SCHEDULE</Label></ScheduleFormHeading>"
    found = draft(act(f"<Body/><Schedule>{head}{part.format(1)}{part.format(2)}</Schedule>"))
    assert [str(p.path) for p in found.text.provisions] == ["annex_1/pt_1/art_1", "annex_1/pt_2/art_1"]
    assert found.diagnostics == ()


def test_a_schedule_inside_a_section_after_another_schedule_keeps_its_heading() -> None:
    schedule = "<Schedule><ScheduleFormHeading><TitleText>{}</TitleText></ScheduleFormHeading>{}</Schedule>"
    section = "<Section><Label>1</Label><Text>x</Text>" + schedule.format("Strings", "") + "</Section>"
    found = draft(act(schedule.format("Shapes", "<Text>y</Text>") + f"<Body>{section}</Body>"))
    assert [p.text for p in found.text.provisions] == ["y", "x\nStrings"]


def test_a_row_is_one_line_whatever_stands_in_its_cells() -> None:
    cell = "<entry><Text>ten</Text><List><Item><Label>(a)</Label><Text>dollars</Text></Item></List></entry>"
    rows = f"<row><entry>1</entry>{cell}</row><row><entry>2</entry><entry>free</entry></row>"
    table = f"<TableGroup><table><tgroup><tbody>{rows}</tbody></tgroup></table></TableGroup>"
    provision = only(f"<Section><Label>1</Label><Text>Fees:</Text>{table}</Section>")
    assert provision.text.splitlines() == ["Fees:", "1 ten (a) dollars", "2 free"]


def test_a_list_that_begins_anew_belongs_to_the_text_before_it() -> None:
    section = only(
        "<Section><Label>6</Label><Text>If</Text><Paragraph><Label>(a)</Label><Text>one</Text></Paragraph><ContinuedSectionSubsection>"
        "<Text>then</Text></ContinuedSectionSubsection><Paragraph><Label>(a)</Label><Text>two</Text></Paragraph><Paragraph><Label>(b)"
        "</Label><Text>three</Text></Paragraph></Section>"
    )
    assert paths(section) == ["art_6", "art_6/item_1", "art_6/text_1", "art_6/text_1/item_1", "art_6/text_1/item_2"]


def test_formulas_notes_and_quotations_are_no_units() -> None:
    section = only(
        "<Section><Label><FootnoteRef>*</FootnoteRef>7</Label><Text>It is</Text><FormulaGroup><Formula><FormulaText>A + B</FormulaText>"
        "</Formula><FormulaConnector>where</FormulaConnector><FormulaDefinition><FormulaTerm>A</FormulaTerm><Text>is one;</Text>"
        "<FormulaParagraph><Label>(a)</Label><Text>or two</Text></FormulaParagraph></FormulaDefinition></FormulaGroup>"
        "<ReadAsText><Subsection><Label>(1)</Label><Text>quoted</Text></Subsection></ReadAsText>"
        "<Footnote><Label>*</Label><Text>In force.</Text></Footnote></Section>"
    )
    assert (section.label, str(section.number)) == ("7", "7")
    assert paths(section) == ["art_7", "art_7/text_1", "art_7/text_2", "art_7/note_1"]
    assert section.text.splitlines() == [
        "It is", "A + B", "where", "A is one;", "(a) or two", "(1) quoted", "* In force."
    ]  # fmt: skip


def test_unknown_elements_and_loose_text_are_kept() -> None:
    found = draft(
        act("<Novelty>Odd.</Novelty><Body><Section><Label>1</Label><Wing><Text>Left</Text></Wing></Section></Body>")
    )
    assert found.text.provisions[0].text == "Left"
    assert [(d.code, d.found) for d in found.diagnostics] == [("unparsed-text", "Odd.")]


def test_a_regulation_without_sections_is_one_text() -> None:
    found = draft(act("<Body><Provision><Text>Kites are free.</Text></Provision></Body>"))
    assert [(str(p.path), p.unit) for p in found.text.provisions] == [("body", Unit.BODY)]


def test_a_repealed_law_says_so() -> None:
    found = draft(act("<Repealed>[Repealed, 2021, c. 1]</Repealed><Body/>"))
    facts = {(s.field, s.value) for s in found.statements}
    assert {("status", "repealed"), ("repealed", "2021-03-04")} <= facts


DEEP = b"<Statute xml:lang='en'><Identification/><Body>" + b"<Paragraph>" * 5000
BOMB = b'<!DOCTYPE Statute [<!ENTITY a "aaaa">]><Statute xmlns:lims="http://justice.gc.ca/lims" xml:lang="en"><Body>&a;</Body></Statute>'
REFUSED = {
    "empty": b"",
    "cut": act("<Body><Section>")[:-12],
    "deep": DEEP,
    "bomb": BOMB,
    "external": b'<!DOCTYPE Statute [<!ENTITY x SYSTEM "file:///etc/passwd">]><Statute xml:lang="en"><Body>&x;</Body></Statute>',
    "other root": b"<Law xml:lang='en'><Identification/></Law>",
    "no language": b"<Statute><Identification/><Body/></Statute>",
    "binary": bytes(range(256)) * 20,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused(name: str) -> None:
    with pytest.raises(SourceError):
        canada_xml.read(REFUSED[name], "x.xml")


def test_recognised_by_the_root_alone() -> None:
    assert canada_xml.recognises(act("<Body/>"), "anything.txt")
    assert canada_xml.recognises(b"\xef\xbb\xbf" + act("<Body/>"), "x")
    assert canada_xml.recognises(BOMB, "x")
    assert not canada_xml.recognises(b"<Statute/>", "Statute.xml")
    assert not canada_xml.recognises(b"<Law><Identification/></Law>", "x")
    assert not canada_xml.recognises(b"\x00\x01", "x")
