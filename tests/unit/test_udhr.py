"""The Universal Declaration as XML: any of its languages, whole or not, and what hostile files do."""

from __future__ import annotations

import datetime
import random

import pytest

from corpus.errors import SourceError
from corpus.importers import recognise, udhr
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.model import Draft, Force

_XMLNS = 'xmlns="http://efele.net/udhr"'
ONE = '<article number="1"><title>Article 1</title><para>Kites for all.</para></article>'


def declaration(body: str = ONE, attributes: str = "xml:lang='en' key='eng' n='English' iso15924='Latn'") -> bytes:
    return f"<udhr iso639-3='eng' {attributes} {_XMLNS}><title>Declaration</title>{body}</udhr>".encode()


def draft(data: bytes) -> Draft:
    drafts = udhr.read(data, "x.xml").value
    assert squeezed(text for _, text in claims(drafts)) == squeezed(udhr.leaves(data, "x.xml"))
    assert unclaimed(drafts) == []
    return drafts[0]


def parts(found: Draft) -> dict[str, str]:
    return {str(q.path): p.text[q.span.start : q.span.end] for p in found.text.provisions for q in p.parts}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<para>One.</para>", {"art_1": "One."}),
        ("<para>One.</para><para>Two.</para>", {"art_1/para_1": "One.", "art_1/para_2": "Two."}),
        ("<orderedlist><listitem><para>One.</para></listitem><listitem tag='(2)'><para>Two.</para></listitem></orderedlist>",
         {"art_1/para_1": "One.", "art_1/para_2": "Two."}),
        ("<para>Both:</para><orderedlist><listitem><para>One.</para></listitem></orderedlist>",
         {"art_1": "Both:", "art_1/para_1": "One."}),
        ("<orderedlist><listitem><para>One.</para><para>More.</para></listitem></orderedlist>",
         {"art_1/para_1": "One.", "art_1/para_1/text_1": "More."}),
        ("<orderedlist><listitem><orderedlist><listitem><para>Deep.</para></listitem></orderedlist></listitem></orderedlist>",
         {"art_1/para_1/item_1": "Deep."}),
        ("<para>Line<sup>2</sup> one\n   goes on.</para>", {"art_1": "Line2 one goes on."}),
        ("", {}),
    ],
)  # fmt: skip
def test_units(content: str, expected: dict[str, str]) -> None:
    found = draft(
        declaration(f'<article number="1"><title>Article 1</title>{content}</article>' + ONE.replace("1", "2"))
    )
    assert {path: text for path, text in parts(found).items() if path.startswith("art_1")} == expected


@pytest.mark.parametrize(
    ("attributes", "tag"),
    [
        ("xml:lang='zh' iso15924='Hans'", "zh-Hans"), ("xml:lang='zh-Hant' iso15924='Hant'", "zh-Hant"), ("xml:lang='de-1996'", "de"),
        ("xml:lang='zlm-Latn' iso15924='Latn'", "ms"), ("xml:lang='zlm-Arab'", "ms-Arab"), ("xml:lang='pt-PT'", "pt-PT"),
        ("xml:lang='el-monoton'", "el"), ("xml:lang='ak-asante'", "ak"), ("xml:lang='und'", "und"), ("", "eng"),
        ("xml:lang='sr-cyrl'", "sr-Cyrl"), ("xml:lang='es-419'", "es-419"),
    ],
)  # fmt: skip
def test_languages(attributes: str, tag: str) -> None:
    assert draft(declaration(attributes=attributes)).language == tag


@pytest.mark.parametrize(
    ("tag", "force", "is_source"),
    [("en", Force.AUTHENTIC, True), ("ru", Force.AUTHENTIC, True), ("ar", Force.OFFICIAL_TRANSLATION, False),
     ("de-1996", Force.UNOFFICIAL, False), ("zh-Hant", Force.UNOFFICIAL, False)],
)  # fmt: skip
def test_what_a_text_is_worth(tag: str, force: Force, is_source: bool) -> None:
    found = draft(declaration(attributes=f"xml:lang='{tag}' key='k'"))
    assert (found.force, found.is_source, found.law_id, found.kind) == (force, is_source, "un-udhr", "declaration")
    assert (found.version, found.source_key) == (datetime.date(1948, 12, 10), "udhr/k")


@pytest.mark.parametrize(
    ("number", "title", "path", "codes"),
    [
        ("7", "Article 7", "art_7", []), ("7", "Artiklo sepa", "art_7", []), ("7", "المادة ٧", "art_7", []), ("7", "Article 8", "art_7", ["number-disagrees"]),
        ("", "Article 7", "art_7", []), ("x", "7.", "art_7", []), ("0", "Anhang", "note", ["unparsed-text"]), ("7", "", "art_7", []),
    ],
)  # fmt: skip
def test_numbers_are_checked_against_titles(number: str, title: str, path: str, codes: list[str]) -> None:
    found = draft(declaration(f'<article number="{number}"><title>{title}</title><para>x</para></article>'))
    assert [str(p.path) for p in found.text.provisions] == [path]
    assert [d.code for d in found.diagnostics if d.code != "partial-coverage"] == codes


def test_notes_preamble_and_what_the_schema_does_not_have() -> None:
    body = "<note><para>Adopted.</para><para>By all.</para></note><preamble><title>Preamble</title><para>Whereas,</para></preamble>"
    found = draft(declaration(f"{body}{ONE}<misc>?</misc>stray<note><para>End.</para></note>"))
    preamble = found.text.provisions[0]
    assert (str(preamble.path), preamble.label, preamble.text) == ("preamble", "Preamble", "Whereas,")
    assert [s.value for s in found.statements if s.field == "adoption_note"] == ["Adopted. By all.", "End."]
    assert [r.text for r in found.residue] == ["?", "stray"]
    assert {d.code for d in found.diagnostics} == {"unparsed-text", "partial-coverage"}


def test_an_unfinished_text_says_what_it_lacks() -> None:
    told = next(d for d in draft(declaration()).diagnostics if d.code == "partial-coverage")
    assert told.found is not None
    assert told.found.startswith("2, 3, 4")
    whole = declaration("".join(ONE.replace("1", str(n)) for n in range(1, 31)))
    assert draft(whole).diagnostics == ()


def test_what_is_recognised() -> None:
    assert recognise(declaration(), "udhr_eng.xml") == "udhr-xml"
    assert not udhr.recognises(b"<udhrs><udhr f='007'/></udhrs>", "index.xml")
    assert not udhr.recognises(
        b'<grammar ns="http://efele.net/udhr" xmlns="http://relaxng.org/ns/structure/1.0"/>', "schema.rng"
    )
    assert not udhr.recognises(b"<udhr/>", "x")
    assert udhr.recognises(b'<!DOCTYPE udhr [<!ENTITY a "b">]>' + declaration(), "x")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (declaration()[:-9], "damaged"), (b"", "damaged"), (b"<x/>", "no text of the Declaration"),
        (declaration(attributes="xml:lang='q9-x!'"), "language"),
        (b'<!DOCTYPE udhr [<!ENTITY a "b">]>' + declaration(), "entity"),
        (declaration("<article number='1'>" + "<orderedlist><listitem>" * 70 + "</listitem></orderedlist>" * 70 + "</article>"), "nests"),
        (declaration("<p>" * 300 + "</p>" * 300), "damaged"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(data: bytes, says: str) -> None:
    with pytest.raises(SourceError) as error:
        udhr.read(data, "x.xml")
    assert says in str(error.value)


def test_mutated_bytes_raise_nothing_else() -> None:
    rng = random.Random(11)
    seed = declaration(
        ONE + "<article number='2'><orderedlist><listitem tag='a'><para>x</para></listitem></orderedlist></article>"
    )
    for _ in range(300):
        data = bytearray(seed)
        for _ in range(rng.randint(1, 5)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        try:
            udhr.recognises(bytes(data), "x")
            udhr.read(bytes(data), "x")
        except SourceError:
            continue
