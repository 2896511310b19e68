"""Hong Kong's XML (HKLM): small made-up ordinances with every kind of unit, and files that must be refused."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.common_law import hklm
from corpus.importers.common_law.hklm_units import written_day
from corpus.model import Draft, Force, Provision, Unit

ROOT = (
    '<?xml version="1.0" encoding="UTF-8"?><{root} xmlns="http://www.xml.gov.hk/schemas/hklm/1.0"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:x="http://www.w3.org/1999/xhtml" xml:lang="{language}"><meta><docName>Cap. 999'
    "</docName><docType>cap</docType><docNumber>999</docNumber><docStatus>In effect</docStatus><dc:identifier>/hk/{identity}!{language}"
    "</dc:identifier><dc:date>2020-05-06</dc:date><dc:rights>the Government</dc:rights></meta><main>{inside}</main></{root}>"
)


def law(inside: str, language: str = "en", identity: str = "cap999", root: str = "ordinance") -> bytes:
    return ROOT.format(root=root, language=language, identity=identity, inside=inside).encode()


def draft(data: bytes) -> Draft:
    """The draft of a file, with every character claimed once."""
    parsed = hklm.read(data, "x.xml")
    claimed = conservation.squeezed(text for _, text in conservation.claims(parsed.value))
    assert claimed == conservation.squeezed(hklm.leaves(data, "x.xml"))
    assert conservation.unclaimed(parsed.value) == []
    return parsed.value[0]


def only(inside: str, language: str = "en") -> Provision:
    """The one provision of an ordinance whose main holds `inside`."""
    (provision,) = draft(law(inside, language)).text.provisions
    return provision


def paths(provision: Provision) -> list[str]:
    return [str(p.path) for p in provision.parts]


SECTION = '<section status="operational" reason="inEffect"><num value="1">1.</num><heading>{}</heading><content>{}</content></section>'


def test_what_the_file_says_of_the_law() -> None:
    data = law(SECTION.format("簡稱", "本條例可引稱為<shortTitle>《風箏條例》</shortTitle>。"), "zh-Hant-HK")
    found = draft(data)
    assert recognise(data, "x.xml") == "hklm"
    assert (found.law_id, found.language, found.version, found.title) == (
        "hk-cap999",
        "zh-Hant-HK",
        date(2020, 5, 6),
        "風箏條例",
    )
    assert (found.force, found.is_source, found.kind) == (Force.AUTHENTIC, True, "law")
    assert {("status", "In effect"), ("number", "Cap. 999")} <= {(s.field, s.value) for s in found.statements}


@pytest.mark.parametrize(("identity", "root", "law_id", "kind"), [
    ("cap999A", "subLeg", "hk-cap999A", "regulation"), ("A101", "lawDoc", "hk-A101", "law"), ("cap5", "ordinance", "hk-cap5", "law"),
])  # fmt: skip
def test_ids_of_chapters_and_instruments(identity: str, root: str, law_id: str, kind: str) -> None:
    found = draft(law(SECTION.format("x", "y"), identity=identity, root=root))
    assert (found.law_id, found.kind) == (law_id, kind)


def test_simplified_texts_are_conversions() -> None:
    found = draft(law(SECTION.format("简称", "风筝"), "zh-Hans-HK"))
    assert (found.language, found.force, found.is_source) == ("zh-Hans-HK", Force.UNOFFICIAL, False)


def test_an_ordinance_that_has_not_started_says_so() -> None:
    found = draft(law(SECTION.format("a", "b")).replace(b"In effect", b"Not yet in operation"))
    assert [s.value for s in found.statements if s.field == "status"] == ["not yet in force"]


def test_units_of_a_section() -> None:
    section = only(
        '<part><num value="1">Part 1</num><heading>Air</heading><section><num value="2A">2A.</num><heading>Flying</heading><subsection>'
        '<num value="1">(1)</num><leadIn>A kite\n     may—</leadIn><paragraph><num>(a)</num><leadIn>rise—</leadIn><subparagraph><num>(i)'
        '</num><content>high; or</content></subparagraph><subparagraph role="subSubParagraph"><num>(ii)</num><content>low; or</content>'
        "</subparagraph></paragraph><paragraph><num>(ba)</num><content>fall,</content></paragraph><continued>in wind.</continued>"
        "</subsection><subsection><num>(1A)</num><content>Wind is air.<sourceNote>(Added 1 of 2001 s. 2)</sourceNote></content>"
        "</subsection></section></part>"
    )
    assert (str(section.path), section.label, section.heading) == ("art_2A", "2A.", "Flying")
    assert paths(section) == [
        "art_2A/para_1", "art_2A/para_1/item_1", "art_2A/para_1/item_1/subitem_1", "art_2A/para_1/item_1/subitem_2",
        "art_2A/para_1/item_ba", "art_2A/para_1/text_1", "art_2A/para_1A",
    ]  # fmt: skip
    assert section.text.splitlines() == [
        "(1) A kite may—", "(a) rise—", "(i) high; or", "(ii) low; or", "(ba) fall,", "in wind.", "(1A) Wind is air.",
    ]  # fmt: skip


def test_notes_on_amendments_are_statements() -> None:
    found = draft(
        law(
            SECTION.format("x", "A kite <sourceNote>(Amended <ref>3 of 2004</ref>)</sourceNote>flies.")
            + "<sourceNote>(Format changes)</sourceNote>"
        )
    )
    assert found.text.provisions[0].text == "A kite flies."
    notes = [(s.value, s.source) for s in found.statements if s.field == "history"]
    assert notes == [
        ("(Amended 3 of 2004)", "Department of Justice, Hong Kong, art_1"), ("(Format changes)", "Department of Justice, Hong Kong")
    ]  # fmt: skip


def test_definitions_have_the_english_term_in_every_language() -> None:
    english = only(
        "<section><num>2.</num><leadIn>In this Ordinance—</leadIn><def><term>kite tail</term> (<term xml:lang='zh-Hant-HK'>風箏尾</term>)"
        " means a ribbon;</def><def><leadIn><term>wind</term> means—</leadIn><paragraph><num>(a)</num><content>air.</content></paragraph>"
        "</def></section>"
    )
    chinese = only(
        "<section><num>2.</num><leadIn>在本條例中——</leadIn><def><leadIn><term>風</term> (wind) 指——</leadIn><paragraph><num>(a)</num>"
        "<content>空氣。</content></paragraph></def><def><term>風箏尾</term> (<term xml:lang='en'>kite\n    tail</term>)指帶；</def></section>",
        "zh-Hant-HK",
    )
    assert paths(english) == ["art_2", "art_2/def_kite-tail", "art_2/def_wind", "art_2/def_wind/item_1"]
    assert sorted(paths(chinese)) == sorted(paths(english))
    assert chinese.text.splitlines()[-1] == "風箏尾 (kite tail)指帶；"


def test_long_title_commencement_and_preamble() -> None:
    found = draft(
        law(
            "<longTitle><content>An Ordinance on kites.</content></longTitle><commencementNote>[1 August 1996]<sourceNote>L.N. 3</sourceNote>"
            "</commencementNote><preamble><recital>Whereas kites fly.</recital></preamble>" + SECTION.format("x", "y")
        )
    )
    assert [str(p.path) for p in found.text.provisions] == ["preamble", "art_1"]
    assert paths(found.text.provisions[0]) == ["preamble", "preamble/item_1"]
    assert ("originally_effective", "1996-08-01") in {(s.field, s.value) for s in found.statements}


@pytest.mark.parametrize(("text", "day"), [
    ("[1 August 1996]", "1996-08-01"), ("[1996年8月1日]", "1996-08-01"), ("[1 May 1990 and 2 June 1991]", None), ("[1996年13月1日]", None),
    ("", None),
])  # fmt: skip
def test_days_of_commencement(text: str, day: str | None) -> None:
    found = written_day(text)
    assert (None if found is None else found.isoformat()) == day


def test_pending_repealed_and_omitted_sections_stay() -> None:
    found = draft(
        law(
            '<section status="pending" reason="notYetInOperation"><num>33.</num><heading>Later</heading><content>To come.</content></section>'
            '<section status="repealed" reason="repealed"><num>34.</num><heading/><sourceNote>(Repealed 1 of 2012)</sourceNote></section>'
            "<section><num>35.</num><heading>(Omitted as spent)</heading></section>"
        )
    )
    assert [(str(p.path), p.deleted) for p in found.text.provisions] == [
        ("art_33", False),
        ("art_34", True),
        ("art_35", True),
    ]
    assert [(d.code, d.path) for d in found.diagnostics] == [("not-yet-in-force", "art_33")]


def test_what_is_in_operation_has_the_number() -> None:
    """A coming version of a section may stand before the present one."""
    one = '<section status="{}"><num>7.</num><content>{}</content></section>'
    found = draft(law(one.format("pending", "new") + one.format("operational", "old")))
    assert [(str(p.path), p.text) for p in found.text.provisions] == [("art_7~2", "new"), ("art_7", "old")]


def test_cross_headings_hold_what_follows() -> None:
    found = draft(
        law(
            "<part><num value='1'>Part 1</num><crossHeading>Tails</crossHeading>" + SECTION.format("a", "b")
            + "</part><part><num value='2'>Part 2</num><section><num>2.</num><content>c</content></section></part>"
        )
    )  # fmt: skip
    assert [(str(c.path), c.heading) for c in found.text.containers] == [
        ("pt_1", ""),
        ("pt_1/sec", "Tails"),
        ("pt_2", ""),
    ]
    assert [p.container for p in found.text.provisions] == [1, 2]


def test_schedules_number_their_sections_anew() -> None:
    table = "<x:table><x:tr><x:td>Name</x:td><x:td>Price</x:td></x:tr><x:tr><x:td>Box</x:td><x:td><p>5</p><p>at<fillIn>.</fillIn></p></x:td></x:tr></x:table>"
    found = draft(
        law(
            SECTION.format("a", "b") + '<schedule><num value="1">Schedule 1</num><note role="crossReferences" type="inline">[s. 1]</note>'
            "<heading>Shapes</heading>" + SECTION.format("Box", "flat") + '</schedule><schedule><num value="2">Schedule 2</num><heading>'
            "Prices</heading><paragraph><num>1.</num><content>All.</content></paragraph>" + table + "</schedule>"
        )
    )  # fmt: skip
    assert [str(p.path) for p in found.text.provisions] == ["art_1", "annex_1/art_1", "annex_2"]
    (container,) = found.text.containers
    assert (str(container.path), container.label, container.heading) == ("annex_1", "Schedule 1", "[s. 1] Shapes")
    annex = found.text.provisions[-1]
    assert (annex.unit, annex.label, annex.heading) == (Unit.ANNEX, "Schedule 2", "Prices")
    assert paths(annex) == ["annex_2/item_1", "annex_2/table_1"]
    assert annex.text.splitlines() == ["1. All.", "Name Price", "Box 5 at."]


def test_parts_of_a_schedule_that_number_anew_are_in_the_path() -> None:
    part = '<part><num value="{0}">Part {0}</num>' + SECTION.format("a", "b") + "</part>"
    found = draft(law('<schedule><num value="0">Schedule</num>' + part.format(1) + part.format(2) + "</schedule>"))
    assert [str(p.path) for p in found.text.provisions] == ["annex_1/pt_1/art_1", "annex_1/pt_2/art_1"]


def test_paragraphs_without_a_number_go_on() -> None:
    section = only(
        "<section><num>4.</num><subsection><num>(1)</num><leadIn>If—</leadIn></subsection><subsection><paragraph><num>(a)</num><content>one"
        "</content></paragraph></subsection><subsection><num>(2)</num><content>two</content></subsection></section>"
    )
    assert paths(section) == ["art_4/para_1", "art_4/para_1/item_1", "art_4/para_2"]


def test_flush_text_below_the_paragraphs_of_a_section() -> None:
    section = only(
        "<section><num>4.</num><subsection><num>(1)</num><content>one</content></subsection><subsection><num>(2)</num><content>two"
        "</content></subsection><proviso>But not three.</proviso></section>"
    )
    assert paths(section) == ["art_4/para_1", "art_4/para_2", "art_4/text_1"]


def test_quotations_and_notes_are_no_units() -> None:
    section = only(
        "<section><num>5.</num><content>Substitute <quotedText>“kite”</quotedText> for</content><quotedStructure><section><num>9.</num>"
        "<content>quoted</content></section></quotedStructure><editorialNote><content>Note:</content><content>see</content></editorialNote>"
        "</section>"
    )
    assert paths(section) == ["art_5", "art_5/text_1", "art_5/note_1"]
    assert section.text.splitlines() == ["Substitute “kite” for", "9. quoted", "Note: see"]


def test_unknown_elements_and_loose_text_are_kept() -> None:
    found = draft(
        law(SECTION.format("a", "b<novelty>c</novelty>")).replace(b"<main>", b"<extra>Odd.</extra><main>Loose.")
    )
    assert [(str(p.path), p.text) for p in found.text.provisions] == [("note", "Loose."), ("art_1", "b c")]
    assert [(d.code, d.found) for d in found.diagnostics] == [("unparsed-text", "Odd.")]


def test_a_law_without_sections_is_one_text() -> None:
    found = draft(law("<text>Kites are free.</text>", root="lawDoc"))
    assert [(str(p.path), p.unit) for p in found.text.provisions] == [("body", Unit.BODY)]


NS = b'xmlns="http://www.xml.gov.hk/schemas/hklm/1.0"'
BOMB = b'<!DOCTYPE ordinance [<!ENTITY a "aaaa">]><ordinance ' + NS + b' xml:lang="en"><main>&a;</main></ordinance>'
REFUSED = {
    "empty": b"",
    "cut": law(SECTION.format("a", "b"))[:-30],
    "deep": b"<ordinance " + NS + b" xml:lang='en'><main>" + b"<paragraph>" * 5000,
    "bomb": BOMB,
    "external": b'<!DOCTYPE o SYSTEM "http://127.0.0.1/x.dtd" [<!ENTITY x SYSTEM "file:///etc/passwd">]><o '
    + NS
    + b">&x;</o>",
    "other namespace": b"<ordinance xml:lang='en'><main>x</main></ordinance>",
    "no language": b"<ordinance " + NS + b"><main>x</main></ordinance>",
    "French": b"<ordinance " + NS + b" xml:lang='fr'><main>x</main></ordinance>",
    "binary": bytes(range(256)) * 20,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused(name: str) -> None:
    with pytest.raises(SourceError):
        hklm.read(REFUSED[name], "x.xml")


def test_recognised_by_the_namespace_alone() -> None:
    assert hklm.recognises(law(""), "anything.txt")
    assert hklm.recognises(BOMB, "x")
    assert not hklm.recognises(REFUSED["other namespace"], "cap_999_en_c.xml")
    assert not hklm.recognises(b"\x00\x01", "x")
