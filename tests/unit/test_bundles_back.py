"""Bundles out to translators' tools and back, over a small law that exists nowhere."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from back_laws import CHINESE, DAY, ENGLISH, LAW, back, codes, opened, said, written
from lxml import etree

from corpus.bundles import Bundle, Places, make
from corpus.errors import UsageError
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.model import Force, ProvisionPath
from corpus.sources import SourceFile

FORMATS = ("tmx", "xliff", "xliff2")
SCHEMAS = {"tmx": "tmx14", "xliff": "xliff-1.2", "xliff2": "xliff-2.1"}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("back")
    opened(folder, CHINESE, ENGLISH).close()
    return folder / "made"


@pytest.fixture
def library(made: Path, tmp_path: Path) -> Library:
    shutil.copytree(made, tmp_path / "copy")
    return Library.open(tmp_path / "copy")


def beside(library: Library, *expressions: str | None) -> Bundle:
    return make(library, Places(LAW), day=DAY, expressions=[x for x in expressions if x])


# -- out --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_each_file_is_valid(library: Library, name: str) -> None:
    schema = etree.RelaxNG(etree.parse(Path(__file__).parents[1] / "schemas" / f"{SCHEMAS[name]}.rng"))
    schema.assertValid(etree.fromstring(written(library, name).encode()))


@pytest.mark.parametrize("name", FORMATS)
def test_a_row_has_its_path_and_the_words_of_both_texts(library: Library, name: str) -> None:
    text = written(library, name)
    held = beside(library, *(x.id for x in library.law(LAW).editions[0].expressions))
    for row in held.rows:
        if any(cell.words for cell in row.cells):
            assert row.id in text
            assert str(row.path) in text
    words = [e.text for e in etree.fromstring(text.encode()).iter("{*}seg", "{*}source", "{*}target")]
    assert sorted(words) == sorted(c.words for row in held.rows for c in row.cells if c.words)


def test_xliff_holds_two_texts(library: Library) -> None:
    with pytest.raises(UsageError, match="there would be 1: zh-Hans"):
        written(library, "xliff", languages=("zh-Hans",))


# -- back -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_what_nobody_touched_is_unchanged(library: Library, name: str) -> None:
    [found] = back(library, written(library, name), f"pond.{name}")
    assert (found.status, found.language, found.changes) == ("unchanged", "en", ())
    assert "Nothing was changed" in found.note
    assert len(library.law(LAW).editions[0].expressions) == 2


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_changed_becomes_a_text_of_its_own(library: Library, name: str) -> None:
    text = written(library, name).replace("the owner consents in writing", "the owner agrees in writing")
    text = text.replace("Chapter II Supplementary Provisions", "Chapter II Final Provisions")
    [found] = back(library, text, f"pond.{name}", translator="B. Bream")
    assert (found.status, found.law, found.version) == ("added", LAW, date(2018, 10, 26))
    assert said(found) == [
        ("art_2/para_1/item_2", "changed", "consents", "agrees"),
        ("chp_2", "heading", "Chapter II Supplementary Provisions", "Chapter II Final Provisions"),
    ]
    old = next(x for x in library.law(LAW).editions[0].expressions if x.translator == "A. Angler")
    new = library.expression(found.expression or "")
    assert (new.force, new.translator, found.against) == (Force.UNOFFICIAL, "B. Bream", old.id)
    for before, now in zip(library.text(old.id).provisions, library.text(new.id).provisions, strict=True):
        assert replace(now, text=before.text, parts=before.parts, order=before.order, rows=()) == before
        assert now.rows == (tuple(p.path for p in before.parts) if now.text != before.text else ())
        assert [(p.path, p.label) for p in now.parts] == [(p.path, p.label) for p in before.parts]
        assert now.text == before.text.replace("consents", "agrees")
    assert library.text(new.id).containers[1].heading == "Final Provisions"


def test_the_same_file_again_takes_its_own_place(library: Library) -> None:
    text = written(library, "tmx").replace("consents", "agrees")
    first, again = back(library, text)[0], back(library, text)[0]
    assert (first.status, again.status) == ("added", "unchanged")
    [other] = back(library, text.replace("agrees", "nods"))
    assert (other.status, other.expression) == ("replaced", first.expression)
    assert said(other) == [("art_2/para_1/item_2", "changed", "consents", "nods")]


def drop(pattern: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, "", text)


@pytest.mark.parametrize(
    ("name", "tool"),
    [
        ("tmx", drop(r"<prop type=\"x-tongwen-(expression|version|force)\">[^<]*</prop>")),
        ("tmx", drop(r"<prop [^>]*>[^<]*</prop>")),
        ("tmx", drop(r" tuid=\"[^\"]*\"")),
        ("tmx", lambda text: text.replace('xml:lang="en"', 'xml:lang="EN-US"')),
        ("tmx", lambda text: text.replace("<seg>Fish may", '<seg><bpt i="1">{b}</bpt>Fish<ept i="1">{/b}</ept> may')),
        ("tmx", lambda text: text.replace("<seg>Fish may", "<seg><hi>Fish</hi> may")),
        ("xliff", drop(r"<context-group.*?</context-group>")),
        ("xliff", drop(r"<note from.*?</note>")),
        ("xliff", lambda text: text.replace(">Fish may be kept", '><g id="1">Fish</g> <mrk mtype="seg" mid="0">may</mrk> be kept')),
        ("xliff", lambda text: text.replace("</trans-unit>", '<alt-trans><target>Other words</target></alt-trans></trans-unit>')),
        ("xliff", lambda text: text.replace('target-language="en"', 'target-language="en-GB"')),
        ("xliff2", drop(r"<mda:metadata.*?</mda:metadata>")),
        (
            "xliff2",
            lambda text: text.replace(
                "<target>Fish may be kept where:</target></segment>",
                "<target>Fish</target></segment><ignorable><source> </source></ignorable>"
                "<segment><source/><target>may <pc id='1'>be</pc> kept where:</target></segment>",
            ),
        ),
    ],
)  # fmt: skip
def test_what_a_tool_does_to_a_file_is_no_change(library: Library, name: str, tool: Callable[[str], str]) -> None:
    text = written(library, name)
    assert tool(text) != text
    [found] = back(library, tool(text), f"pond.{name}")
    assert (found.status, found.note, codes(found)) == (
        "unchanged",
        "Nothing was changed in it since it was written.",
        [],
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_other_encodings(library: Library, encoding: str) -> None:
    text = (
        written(library, "tmx")
        .replace("consents", "agrees")
        .replace('encoding="UTF-8"', 'encoding="UTF-16"' if encoding == "utf-16" else 'encoding="UTF-8"')
    )
    [found] = back(library, text.encode(encoding))
    assert said(found) == [("art_2/para_1/item_2", "changed", "consents", "agrees")]


@pytest.mark.parametrize("name", FORMATS)
def test_the_law_s_own_text_is_told_and_never_stored(library: Library, name: str) -> None:
    text = written(library, name).replace("为了管理鱼塘", "为了爱护鱼塘").replace("consents", "agrees")
    [changed, own] = back(library, text, f"pond.{name}")
    assert said(changed) == [("art_2/para_1/item_2", "changed", "consents", "agrees")]
    assert (own.status, own.language) == ("unchanged", "zh-Hans")
    assert [(d.code, d.path, d.found) for d in own.diagnostics if d.code == "source-edited"] == [
        ("source-edited", "art_1/para_1", "爱护")
    ]
    texts = [library.text(x.id) for x in library.law(LAW).editions[0].expressions if x.language == "zh-Hans"]
    assert ["爱护" in p.text for t in texts for p in t.provisions] == [False] * 3


def test_emptied_added_and_lost_rows(library: Library) -> None:
    text = written(library, "xliff").replace(">(2) the owner consents in writing.<", "><")
    text = re.sub(r'<trans-unit id="u[^>]*resname="art_3/para_1".*?</trans-unit>', "", text)
    [found] = back(library, text, "pond.xlf")
    assert said(found) == [
        ("art_2/para_1/item_2", "removed", "(2) the owner consents in writing.", ""),
        ("art_3/para_1", "removed", "This Law comes into force on January 1, 2019.", ""),
    ]
    held = library.text(found.expression or "").provisions
    assert [(str(p.path), len(p.parts)) for p in held] == [("art_1", 1), ("art_2", 2), ("art_3", 0)]


def test_rows_in_another_order_keep_their_paths(library: Library) -> None:
    text = written(library, "tmx")
    units = re.findall(r"<tu .*?</tu>\n", text)
    [found] = back(library, text.replace("".join(units), "".join((*units[1:], units[0]))))
    assert [(c.path, c.kind) for c in found.changes] == [("chp_1", "moved")]
    assert [str(p.path) for p in library.text(found.expression or "").provisions] == ["art_1", "art_2", "art_3"]


def test_words_of_no_row_are_kept_and_told(library: Library) -> None:
    strange = '<tu><tuv xml:lang="en"><seg>A note of mine.</seg></tuv></tu></body>'
    [found] = back(library, written(library, "tmx").replace("consents", "agrees").replace("</body>", strange))
    assert codes(found) == ["row-unplaced"]
    assert [r.text for r in library.residue(found.expression or "")] == ["A note of mine."]


def test_a_row_that_stands_twice(library: Library) -> None:
    text = written(library, "xliff")
    row = next(u for u in re.findall(r"<trans-unit .*?</trans-unit>\n", text) if "consents" in u)
    [found] = back(
        library, text.replace(row, row.replace("consents", "agrees") + row.replace("consents", "nods")), "pond.xlf"
    )
    assert said(found) == [("art_2/para_1/item_2", "changed", "consents", "agrees")]
    assert codes(found) == ["row-unplaced"]


def test_a_second_variant_of_one_language_is_nobody_s(library: Library) -> None:
    more = '<tuv xml:lang="en"><seg>Fish can be kept where:</seg></tuv></tu>'
    text = re.sub(r"(Fish may be kept where:</seg></tuv>)</tu>", rf"\1{more}", written(library, "tmx"))
    text = text.replace("consents", "agrees")
    [found] = back(library, text)
    assert said(found) == [("art_2/para_1/item_2", "changed", "consents", "agrees")]
    assert codes(found) == ["row-unplaced"]


def test_a_new_language(library: Library) -> None:
    text = written(library, "xliff").replace('target-language="en"', 'target-language="fr"')
    text = text.replace('target xml:lang="en"', 'target xml:lang="fr"').replace(
        ">(1) =1+1 fish are there;<", ">1° un poisson ;<"
    )
    [found] = back(library, text, "pond.xlf", translator="C. Carpe")
    assert (found.status, found.language, found.against) == ("added", "fr", None)
    held = library.text(found.expression or "")
    assert [str(p.path) for page in held.provisions for p in page.parts] == [
        "art_1/para_1",
        "art_2/para_1",
        "art_2/para_1/item_1",
        "art_2/para_1/item_2",
        "art_3/para_1",
    ]


def test_provisions_of_a_law_say_what_they_cover(library: Library) -> None:
    [found] = back(library, written(library, "tmx", "art_1,art_3").replace("January 1, 2019", "New Year's Day of 2019"))
    assert said(found) == [("art_3/para_1", "changed", "January 1,", "New Year's Day of")]
    assert str(library.expression(found.expression or "").coverage) == "1-1, 3-3"


def test_what_the_library_has_otherwise_meanwhile(library: Library) -> None:
    text = written(library, "tmx").replace("consents", "agrees")
    list(import_sources(library, [SourceFile("1.law.txt", ENGLISH.replace("carp", "tench").encode)], ImportOptions()))
    [found] = back(library, text)
    assert said(found) == [("art_2/para_1/item_2", "changed", "consents", "agrees")]
    assert codes(found) == ["text-moved-on"]
    assert "carp" in library.text(found.expression or "").provisions[0].text


@pytest.mark.parametrize("name", FORMATS)
def test_a_library_without_the_law_gets_both_texts_with_their_paths(
    library: Library, tmp_path: Path, name: str
) -> None:
    other = Library.open(tmp_path / "other", create=True)
    found = back(other, written(library, name), f"pond.{name}")
    assert [(i.status, i.law, i.language) for i in found] == [("added", LAW, "zh-Hans"), ("added", LAW, "en")]
    for imported in found:
        text = other.text(imported.expression or "")
        held = next(x for x in library.law(LAW).editions[0].expressions if x.language == imported.language)
        assert other.expression(imported.expression or "").force is Force.UNOFFICIAL
        assert [replace(p, order=0, rows=()) for p in text.provisions] == [
            replace(p, order=0) for p in library.text(held.id).provisions
        ]
        assert [replace(c, order=0) for c in text.containers] == [
            replace(c, order=0) for c in library.text(held.id).containers
        ]


def test_a_private_text_stays_private(tmp_path: Path) -> None:
    library = opened(tmp_path, CHINESE, ENGLISH.replace("Publisher:", "Rights: private\nPublisher:"))
    text = written(library, "tmx", include_private=True)
    [found] = back(library, text.replace("consents", "agrees"))
    assert library.expression(found.expression or "").rights == "private"


@pytest.mark.parametrize("name", FORMATS)
def test_signs_that_xml_cannot_hold_come_back(tmp_path: Path, name: str) -> None:
    library = opened(tmp_path, CHINESE, ENGLISH)
    source = SourceFile("1.law.txt", ENGLISH.replace("carp", "c\x01a\x1frp").encode)
    list(import_sources(library, [source], ImportOptions(format="tongwen-text")))
    [same] = back(library, written(library, name), f"pond.{name}")
    assert same.status == "unchanged"
    [found] = back(library, written(library, name).replace("consents", "agrees"), f"pond.{name}")
    new = library.provision(found.expression or "", ProvisionPath.article("1"))
    assert new is not None
    old = next(x for x in library.law(LAW).editions[0].expressions if x.translator == "A. Angler")
    assert new.text == library.text(old.id).provisions[0].text


@pytest.mark.parametrize("name", FORMATS)
def test_entities_are_refused(library: Library, name: str) -> None:
    text = written(library, name).replace("?>\n", '?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n', 1)
    [found] = back(library, text, f"pond.{name}")
    assert (found.status, found.code) == ("failed", "bad_source") or "entity" in found.message


@pytest.mark.parametrize("law", ["cn-nowhere", "zz-x"])
def test_a_file_that_names_another_law_is_of_that_law(library: Library, law: str) -> None:
    found = back(library, written(library, "tmx").replace(LAW, law))
    assert {i.law for i in found} == {law}
    assert len(library.law(LAW).editions[0].expressions) == 2
