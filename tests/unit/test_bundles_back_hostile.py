"""Files that came back torn, mixed up or made to do harm: nothing is lost, nothing invented, and each fault is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from back_laws import CHINESE, DAY, ENGLISH, LAW, back, codes, opened, said, written
from lxml import etree

from corpus.bundles import Places, RowKind, make
from corpus.imported import Imported
from corpus.importers.documents import returned_xliff
from corpus.importers.documents.returned_rows import Gathered
from corpus.library import Library
from corpus.library.recording import records
from corpus.model import Rights

FORMATS = ("tmx", "xliff", "xliff2")
UNIT = {"tmx": r"<tu .*?</tu>\n", "xliff": r"<trans-unit .*?</trans-unit>\n", "xliff2": r"<unit .*?</unit>\n"}
AGREES = ("art_2/para_1/item_2", "changed", "consents", "agrees")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return opened(tmp_path, CHINESE, ENGLISH)


def texts(library: Library) -> dict[str, list[tuple[str, str]]]:
    """All that the library holds, by id."""
    return {
        x.id: [(str(p.path), p.text) for p in library.text(x.id).provisions]
        for law in library.laws() for e in law.editions for x in e.expressions
    }  # fmt: skip


def units(text: str, name: str) -> list[str]:
    found = re.findall(UNIT[name], text, re.DOTALL)
    assert len(found) == 10
    return found


# -- files that are damaged or made to do harm ----------------------------------------------------------------------------

BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>\n'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>\n'


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("harm", "why"),
    [
        (lambda t: t[: len(t) // 2], "damaged XML"),
        (lambda t: t[:-20], "damaged XML"),
        (lambda t: t.replace("?>\n", f"?>\n{BOMB}", 1).replace("consents", "&c;"), "entit"),
        (lambda t: t.replace("?>\n", f"?>\n{OUTSIDE}", 1).replace("consents", "&a;"), "entit"),
        (lambda t: t.replace("consents", "con\x01sents"), "damaged XML"),
        (lambda t: t.replace("consents", "<x>" * 2000 + "</x>" * 2000), "XML"),
    ],
)
def test_a_harmful_file_is_refused_whole(library: Library, name: str, harm: Callable[[str], str], why: str) -> None:
    before = texts(library)
    [found] = back(library, harm(written(library, name)), f"pond.{name}")
    assert found.status == "failed"
    assert why in f"{found.message} {found.hint}"
    assert texts(library) == before


@pytest.mark.parametrize("name", FORMATS)
def test_a_doctype_leads_nowhere(library: Library, name: str) -> None:
    text = written(library, name).replace("consents", "agrees")
    declared = '?>\n<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">\n'
    [found] = back(library, text.replace("?>\n", declared, 1), f"pond.{name}")
    assert said(found) == [AGREES]


# -- ids ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FORMATS)
def test_units_in_another_order_say_the_same(library: Library, name: str) -> None:
    text = written(library, name).replace("consents", "agrees")
    found = units(text, name)
    [told] = back(library, text.replace("".join(found), "".join(reversed(found))), f"pond.{name}")
    assert [c for c in said(told) if c[1] != "moved"] == [AGREES]
    new = make(library, Places(LAW), day=DAY, expressions=[told.expression or ""])
    old = make(library, Places(LAW), day=DAY, expressions=[told.against or ""])
    assert [(r.path, r.cells[0].words.replace("agrees", "consents")) for r in new.rows] == [
        (r.path, r.cells[0].words) for r in old.rows
    ]


@pytest.mark.parametrize("name", FORMATS)
def test_every_unit_with_one_id(library: Library, name: str) -> None:
    text = written(library, name)
    first, *others = (re.search(r' (?:tuid|id)="([^"]*)"', u)[1] for u in units(text, name))  # type: ignore[index]
    for other in others:
        text = text.replace(other, first)
    before = texts(library)
    found = back(library, re.sub(r"<prop type=\"x-tongwen-row\">[^<]*</prop>", "", text), f"pond.{name}")
    assert {i.status for i in found} == {"unchanged"}
    assert [i.note for i in found if i.language == "en"] == [
        "The file has no provision of it any more: nothing was stored."
    ]
    assert texts(library) == before
    told = {d.found for i in found for d in i.diagnostics if d.code == "row-unplaced"}
    assert "This Law comes into force on January 1, 2019." in told


@pytest.mark.parametrize("name", FORMATS)
def test_a_unit_of_another_law_is_nobody_s(library: Library, name: str) -> None:
    text = written(library, name).replace("consents", "agrees")
    strange = units(text, name)[2]
    mine = re.sub(r"u[0-9a-f]{12}", "uffffffffffff", strange).replace(">This Law is", ">Another law is")
    [found] = back(library, text.replace(strange, strange + mine), f"pond.{name}")
    assert said(found) == [AGREES]
    assert codes(found)
    assert set(codes(found)) == {"row-unplaced"}
    kept = [r.text for r in library.residue(found.expression or "")]
    assert any(t.startswith("Another law is") for t in kept)


def test_a_file_cut_in_two_is_one_text(library: Library) -> None:
    text = written(library, "xliff").replace("consents", "agrees").replace("carp", "tench")
    [whole] = re.findall(r"<file .*?</file>", text, re.DOTALL)
    found = units(text, "xliff")
    halves = [whole, whole]
    for n, half in enumerate((found[4:], found[:4])):
        for unit in half:
            halves[n] = halves[n].replace(unit, "")
    [told] = back(library, text.replace(whole, "".join(halves)), "pond.xlf")
    assert said(told) == [("art_1/para_1", "changed", "carp", "tench"), AGREES]


@pytest.mark.parametrize("name", ["tmx", "xliff2"])
def test_files_of_some_provisions_put_together(library: Library, name: str) -> None:
    one, other = (written(library, name, address) for address in ("art_1", "art_3"))
    part = r"(<file .*</file>)" if name == "xliff2" else r"(<body>\n)(.*)(?=</body>)"
    more = re.search(part, other, re.DOTALL)
    assert more
    if name == "tmx":
        text = one.replace("</body>", f"{more[2]}</body>")
    else:
        text = one.replace("</file>", "</file>" + more[1].replace('id="f1"', 'id="f2"'))
    [told] = back(library, text.replace("January 1, 2019", "New Year").replace("carp", "tench"), f"pond.{name}")
    assert [c[0] for c in said(told) if c[1] == "changed"] == ["art_1/para_1", "art_3/para_1"]
    assert not [c for c in said(told) if c[1] == "removed"]


# -- words ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("xliff", lambda t: re.sub(r"(<target[^>]*>)[^<]*</target>", r"\1</target>", t)),
        ("xliff", lambda t: re.sub(r"<target[^>]*>[^<]*</target>", "", t)),
        ("xliff2", lambda t: re.sub(r"<target[^>]*>[^<]*</target>", "", t)),
        ("tmx", lambda t: re.sub(r'(<tuv xml:lang="en".*?<seg>)[^<]*', r"\1", t)),
    ],
)
def test_a_text_that_lost_all_its_words_is_told(library: Library, name: str, empty: Callable[[str], str]) -> None:
    before = texts(library)
    [found] = back(library, empty(written(library, name)), f"pond.{name}")
    assert (found.status, found.language) == ("unchanged", "en")
    assert found.note == "The file has no provision of it any more: nothing was stored."
    assert ("art_2/para_1", "removed", "Fish may be kept where:", "") in said(found)
    assert texts(library) == before


MORE_CHINESE = CHINESE.replace(
    "（二）塘主书面同意。\n", "（二）塘主书面同意。\n塘主应当：\n（一）记录；\n（二）公布。\n"
)
MORE_ENGLISH = ENGLISH.replace(
    "(2) the owner consents in writing.\n",
    "(2) the owner consents in writing.\nThe owner shall:\n(1) write it down;\n(2) make it known.\n",
)


@pytest.mark.parametrize("gone", ["art_2/para_1", "art_2/para_2"])
def test_items_whose_paragraph_is_gone_stay_its_items(tmp_path: Path, gone: str) -> None:
    library = opened(tmp_path, MORE_CHINESE, MORE_ENGLISH)
    text = written(library, "xliff")
    lost = next(u for u in re.findall(UNIT["xliff"], text, re.DOTALL) if f'resname="{gone}"' in u)
    [found] = back(library, text.replace(lost, ""), "pond.xlf")
    assert [c[:2] for c in said(found)] == [(gone, "removed")]
    assert [d.path for d in found.diagnostics if d.code == "text-missing"] == [gone]
    own = next(x.id for x in library.law(LAW).editions[0].expressions if x.language == "zh-Hans")
    held = make(library, Places(LAW, "art_2"), day=DAY, expressions=[own, found.expression or ""])
    rows = {str(r.path): r.cells[1].text for r in held.rows if r.kind is RowKind.UNIT}
    assert rows[gone] is None
    assert rows["art_2/para_1/item_1"] == "(1) =1+1 fish are there;"
    assert rows["art_2/para_2/item_1"] == "(1) write it down;"


def test_what_is_found_of_the_law_s_own_text_is_not_told_again(library: Library) -> None:
    text = written(library, "tmx").replace("为了管理鱼塘", "为了爱护鱼塘").replace("may be kept", "shall be kept")
    list(back(library, text, "first.tmx"))
    own = [i for i in back(library, text, "second.tmx") if i.language == "zh-Hans"]
    assert [d.code for i in own for d in i.diagnostics] == ["source-edited"]


# -- what the library remembers -------------------------------------------------------------------------------------------


def test_the_record_says_which_articles_differ_from_the_text_taken_out(library: Library) -> None:
    [found] = back(library, written(library, "tmx").replace("consents", "agrees"))
    record = next(r for r in records(library, LAW) if r.expression == found.expression)
    assert record.against == found.against
    assert [(c.path, c.kind, c.was, c.now) for c in record.changes] == [("art_2", "changed", "consents", "agrees")]


PRIVATE = "Rights: private\nPublisher:"


@pytest.mark.parametrize(
    ("chinese", "english", "rights"),
    [
        (CHINESE, ENGLISH, Rights.PUBLIC),
        (CHINESE.replace("Publisher:", PRIVATE), ENGLISH, Rights.PRIVATE),
        (CHINESE, ENGLISH.replace("Publisher:", PRIVATE), Rights.PRIVATE),
    ],
)
@pytest.mark.parametrize("name", FORMATS)
def test_a_text_is_no_more_open_than_those_beside_it(
    tmp_path: Path, name: str, chinese: str, english: str, rights: Rights
) -> None:
    library = opened(tmp_path, chinese, english)
    text = written(library, name, include_private=True)

    def of(found: list[Imported]) -> list[Rights]:
        return [library.expression(i.expression or "").rights for i in found]

    assert of(back(library, text.replace("consents", "agrees"), f"pond.{name}")) == [rights]
    tag = {"tmx": 'xml:lang="en"', "xliff": 'target-language="en"', "xliff2": 'trgLang="en"'}[name]
    french = text.replace(tag, tag.replace('"en"', '"fr"')).replace('target xml:lang="en"', 'target xml:lang="fr"')
    assert of(back(library, french, f"french.{name}")) == [rights]


# -- files of many parts ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["tmx", "xliff"])
def test_a_file_of_hundreds_of_languages_is_refused(library: Library, name: str) -> None:
    unit = {
        "tmx": '<tu><tuv xml:lang="x-l{n}"><seg>Pond {n}</seg></tuv></tu>',
        "xliff": '<trans-unit id="{n}"><source xml:lang="x-l{n}">Pond {n}</source></trans-unit>',
    }[name]
    held = "".join(unit.format(n=n) for n in range(201))
    text = {
        "tmx": f'<tmx version="1.4"><header srclang="en"/><body>{held}</body></tmx>',
        "xliff": f'<xliff version="1.2"><file source-language="en"><body>{held}</body></file></xliff>',
    }[name]
    [found] = back(library, text, f"many.{name}")
    assert (found.status, "200 languages" in found.message) == ("failed", True)


@pytest.mark.parametrize(
    ("addresses", "whole"),
    [(["art_1", "art_2,art_1", "art_3"], "art_1,art_2,art_3"), (["art_1", "", "art_3"], ""), (["", "art_1"], ""), (["art_2"], "art_2")],
)  # fmt: skip
def test_parts_of_a_file_hold_what_all_of_them_hold(addresses: list[str], whole: str) -> None:
    first, *others = (Gathered(LAW, "2018-10-26", address) for address in addresses)
    for other in others:
        first.take(other)
    assert first.value().address == whole


def test_segments_of_one_order_stay_as_they_stand() -> None:
    unit = etree.fromstring(
        '<unit id="u1"><segment><source>1</source><target order="2">Zander. </target></segment>'
        '<segment><source>2</source><target order="2">Ate. </target></segment>'
        '<segment><source>3</source><target order="1">Carp. </target></segment></unit>'
    )
    assert returned_xliff._sides(unit) == ("123", "Carp. Zander. Ate. ")


# -- headings -------------------------------------------------------------------------------------------------------------

NO_CHAPTERS = CHINESE.replace("第一章 总则\n", "").replace("第二章 附则\n", "")
SECTIONS = ENGLISH.replace("Article 1 ", "Section 1 Aims\nArticle 1 ").replace(
    "Article 2 ", "Section 2 Conditions\nArticle 2 "
)


@pytest.mark.parametrize(
    ("chinese", "english", "headings"),
    [
        (CHINESE, ENGLISH, {0: "Chapter I General Provisions", 2: "Chapter II Supplementary Provisions"}),
        (NO_CHAPTERS, ENGLISH, {0: "Chapter I General Provisions", 2: "Chapter II Supplementary Provisions"}),
        (CHINESE, SECTIONS, {0: "Section 1 Aims", 1: "Section 2 Conditions", 2: "Chapter II Supplementary Provisions"}),
    ],
)
def test_headings_that_only_a_translation_has_go_out_and_come_back(
    tmp_path: Path, chinese: str, english: str, headings: dict[int, str]
) -> None:
    library = opened(tmp_path, chinese, english)
    every = [x.id for x in library.law(LAW).editions[0].expressions]
    held = make(library, Places(LAW), day=DAY, expressions=sorted(every, key=lambda i: "zh" not in i))
    last, found, articles = "", {}, 0
    for row in held.rows:
        if row.kind is RowKind.CONTAINER:
            last = row.cells[1].words or last
        elif row.kind is RowKind.PAGE:
            found[articles], last, articles = last, "", articles + 1
    assert {n: words for n, words in found.items() if words} == headings
    [told] = back(library, written(library, "xliff").replace("consents", "agrees"), "pond.xlf")
    assert said(told) == [AGREES]
    old, new = library.text(told.against or ""), library.text(told.expression or "")
    assert [(c.path, c.label, c.heading, c.parent) for c in new.containers] == [
        (c.path, c.label, c.heading, c.parent) for c in old.containers
    ]
    assert [p.container for p in new.provisions] == [p.container for p in old.provisions]
