"""Export and import give the same library: Akoma Ntoso as the lossless exchange."""

from __future__ import annotations

import io
import json
import random
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from made_laws import body, draft

from corpus import importing
from corpus.diagnostics import diagnose
from corpus.errors import NotFoundError, SourceError, UsageError
from corpus.exports import Selection, akn
from corpus.exports.akn_document import document
from corpus.given import Given, main_title
from corpus.importers import recognise
from corpus.importers.akn import exchange as akn_exchange
from corpus.importers.conservation import squeezed
from corpus.library import Library, SourceRecord, Writer
from corpus.model import (
    Container,
    Coverage,
    Draft,
    Force,
    Part,
    Provision,
    ProvisionPath,
    Residue,
    ResidueKind,
    Rights,
    Span,
    Statement,
    Text,
    Title,
    Unit,
)
from corpus.numbering import ArticleNumber
from corpus.sources import expand
from webapp.cli import main

SCHEMA = Path(__file__).parents[1] / "schemas" / "akomantoso30.xsd"
_TABLES = ("titles", "containers", "provisions", "statements", "residue", "diagnostics")
_SOURCE = "s.name, s.format, s.sha256, s.options, s.grammar"


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMA))


def rows(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """Everything that two libraries must share: all but row ids, times and the files that carried the exchange."""
    database = sqlite3.connect(library.file)
    queries = {table: f"SELECT * FROM {table} ORDER BY 1, 2, 3" for table in _TABLES}
    queries["laws"] = "SELECT id, jurisdiction, kind, redirect FROM laws ORDER BY id"
    queries["corrections"] = "SELECT law, expression, path, kind, value, author, made FROM corrections ORDER BY id"
    columns = [r[1] for r in database.execute("PRAGMA table_info(expressions)") if r[1] != "source"]
    queries["expressions"] = (
        f"SELECT {', '.join(f'e.{c}' for c in columns)}, {_SOURCE} FROM expressions e JOIN sources s ON s.id = e.source ORDER BY e.id"
    )
    carried = "s.format <> 'tongwen-akn'"
    queries["sources"] = f"SELECT {_SOURCE}, s.texts FROM sources s WHERE {carried} ORDER BY 1, 2, 3, 4, 5"
    queries["links"] = (
        f"SELECT {_SOURCE}, t.expression FROM source_texts t JOIN sources s ON s.id = t.source WHERE {carried} ORDER BY 1, 3, 6"
    )
    queries["originals"] = (
        f"SELECT sha256, size FROM originals WHERE sha256 IN (SELECT sha256 FROM sources s WHERE {carried}) ORDER BY 1"
    )
    found = {name: database.execute(query).fetchall() for name, query in queries.items()}
    database.close()
    return found


def exported(library: Library, file: Path, selection: Selection | None = None) -> Path:
    with file.open("wb") as stream:
        akn.save(library, selection or Selection(include_private=True), stream, file.name)
    return file


def imported(file: Path, folder: Path) -> Library:
    library = Library.open(folder, create=True)
    found = list(importing.import_sources(library, expand([file])))
    assert [f.message for f in found if f.status == "failed"] == []
    return library


def store(
    library: Library, drafts: list[tuple[Draft, str]], name: str = "made.json", data: bytes = b"the original"
) -> None:
    record = SourceRecord(name, "taiwan-json", data, '{"rights":"public"}', "2")
    with Writer.transaction(library, record) as writer:
        for one, law in drafts:
            writer.add(one, law, "cn", "law")


TEXT = body({"1": "甲。", "2": "下列事项：\n（一）乙；\n（二）丙。\n丁。", "120-1": "（删除）"}, chapters=["总则"])


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path / "from", create=True)
    first = replace(
        draft("某法", "2020-01-01", TEXT, statements=[Statement("adopted", "2019-12-31", "test", "十二月", "why", 3)]),
        residue=(Residue(ResidueKind.FURNITURE, "页\x0b首\u3000", 9),), licence="free", other_titles=(("en", "Some Law"), ("en", "SL")),
        diagnostics=(diagnose("item-gap", "It jumps.", path="art_2", start=1, end=2, found="（二）"),),
    )  # fmt: skip
    english = replace(
        draft("Some Law", "2020-01-01", body({"1": "A.\r\n", "2": "B:\n(1) c;"}, "en"), "en", key="en"),
        translator="T. R.",
    )
    partial = draft("某法", "2020-01-01", body({"2": "乙。"}), coverage="2-120-1", key="part", force=Force.DAMAGED)
    private = draft("私法", None, body({"1": "密。"}), rights=Rights.PRIVATE, key="private")
    store(made, [(first, "cn-mou"), (english, "cn-mou"), (partial, "cn-mou")])
    store(made, [(private, "cn-si")], "private.json", b"secret original")
    with sqlite3.connect(made.file) as database:
        database.execute("INSERT INTO laws VALUES ('cn-old', 'cn', 'law', 0, 'cn-mou')")
        database.execute("INSERT INTO laws VALUES ('cn-older', 'cn', 'law', 0, 'cn-old')")
        database.execute(
            "INSERT INTO corrections VALUES (7, 'cn-mou', NULL, 'art_1', 'split', 'x', 'me', '2024-01-01')"
        )
    database.close()
    yield made
    made.close()


def test_export_and_import_give_the_same_library(library: Library, tmp_path: Path) -> None:
    again = imported(exported(library, tmp_path / "all.zip"), tmp_path / "to")
    assert rows(again) == rows(library)
    assert again.original(SourceRecord("", "", b"the original").sha256) == b"the original"
    assert again.law("cn-older").id == "cn-mou"
    assert [e.source for ed in again.law("cn-mou").editions for e in ed.expressions] == ["taiwan-json: made.json"] * 3
    assert exported(again, tmp_path / "again.zip").read_bytes() == (tmp_path / "all.zip").read_bytes()


def test_a_second_import_changes_nothing(library: Library, tmp_path: Path) -> None:
    file = exported(library, tmp_path / "all.zip")
    again = imported(file, tmp_path / "to")
    before = again.change()
    assert {f.status for f in importing.import_sources(again, expand([file]))} == {"unchanged"}
    assert {f.status for f in importing.import_sources(library, expand([file]))} == {"unchanged"}
    assert again.change() == before


def test_documents_are_valid(library: Library, tmp_path: Path, schema: etree.XMLSchema) -> None:
    with zipfile.ZipFile(exported(library, tmp_path / "all.zip")) as archive:
        names = archive.namelist()
        for name in names:
            schema.assertValid(etree.fromstring(archive.read(name)))
    assert names[0] == "laws/cn-mou/2020-01-01/zh-Hans/cn-mou.2020-01-01.zh-Hans.taiwan-json.xml"
    assert names[-1] == "laws/cn-si/undated/zh-Hans/cn-si.undated.zh-Hans.taiwan-json.xml"


def test_a_document_is_readable_as_a_law(library: Library) -> None:
    root = etree.fromstring("".join(akn.lines(library, Selection(("cn-si",), include_private=True))).encode())
    ns = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}
    assert root.xpath("string(//a:docTitle)", namespaces=ns) == "私法"
    assert root.xpath("string(//a:article[@eId='art_1']/a:num)", namespaces=ns) == "第一条"
    assert root.xpath("string(//a:paragraph[@eId='art_1__para_1']//a:p)", namespaces=ns) == "密。"
    assert root.xpath("string(//a:FRBRExpression/a:FRBRlanguage/@language)", namespaces=ns) == "zh-Hans"


def test_private_texts_and_their_originals_stay(library: Library, tmp_path: Path) -> None:
    again = imported(exported(library, tmp_path / "public.zip", Selection()), tmp_path / "to")
    assert again.law_ids() == ["cn-mou"]
    assert b"secret" not in (tmp_path / "public.zip").read_bytes()
    with pytest.raises(NotFoundError):
        again.original(SourceRecord("", "", b"secret original").sha256)
    kept = imported(exported(library, tmp_path / "all.zip"), tmp_path / "all")
    assert kept.law("cn-si").editions[0].expressions[0].rights is Rights.PRIVATE


def test_what_people_decided_of_private_texts_stays_too(library: Library, tmp_path: Path) -> None:
    notes = replace(draft("Notes", "2020-01-01", body({"1": "N."}, "en"), "en", key="notes"), rights=Rights.PRIVATE)
    store(library, [(notes, "cn-mou")], "notes.json", b"notes")
    with sqlite3.connect(library.file) as database:
        [(identity,)] = database.execute("SELECT id FROM expressions WHERE source_key = 'notes'").fetchall()
        database.execute(
            "INSERT INTO corrections VALUES (8, 'cn-mou', ?, 'art_1', 'row', '-', 'a secret hand', '2024-01-01')",
            (identity,),
        )
    database.close()
    texts = []
    for private in (False, True):
        with zipfile.ZipFile(
            exported(library, tmp_path / "x.zip", Selection(("cn-mou",), include_private=private))
        ) as z:
            texts.append("".join(z.read(name).decode() for name in z.namelist()))
    public, everything = texts
    assert "a secret hand" in everything
    assert identity not in public
    assert "a secret hand" not in public
    assert '"split"' in public


def test_an_original_goes_only_with_all_its_texts(library: Library, tmp_path: Path) -> None:
    one = Selection(("cn-mou",), "2020-01-01")
    store(library, [(draft("他法", "2021-01-01", TEXT, key="other"), "cn-ta")])  # of the same original
    again = imported(exported(library, tmp_path / "one.zip", one), tmp_path / "to")
    expression = again.law("cn-mou").editions[0].expressions[0]
    assert expression.source == "taiwan-json: made.json"
    with pytest.raises(NotFoundError):
        again.original(SourceRecord("", "", b"the original").sha256)


def test_what_cannot_be_exported(library: Library, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="3 documents"):
        list(akn.lines(library, Selection(("cn-mou",))))
    with pytest.raises(NotFoundError):
        exported(library, tmp_path / "x.zip", Selection(("cn-si",)))
    with pytest.raises(UsageError, match="whole texts"):
        list(akn.lines(library, Selection(("cn-mou",), path=ProvisionPath.parse("art_1"))))


def test_a_text_changed_by_hand_is_another_state(library: Library, tmp_path: Path) -> None:
    text = "".join(akn.lines(library, Selection(("cn-si",), include_private=True)))
    (changed,) = akn_exchange.read(text.replace("密。", "改。").encode(), "x.xml").value
    assert changed.given is not None
    assert changed.given.text_hash.startswith("edited-")
    file = tmp_path / "x.xml"
    file.write_text(text.replace("密。", "改。"), encoding="utf-8")
    assert [f.status for f in importing.import_sources(library, expand([file]))] == ["replaced"]


def test_what_the_user_says_wins(library: Library, tmp_path: Path) -> None:
    file = exported(library, tmp_path / "x.xml", Selection(("cn-si",), include_private=True))
    to = Library.open(tmp_path / "to", create=True)
    options = importing.ImportOptions(law="cn-xin", rights=Rights.PUBLIC)
    (found,) = importing.import_sources(to, expand([file]), options)
    assert (found.law, found.expression) == ("cn-xin", "cn-xin.undated.zh-Hans.tongwen-akn")
    (kept,) = importing.import_sources(to, expand([file]), importing.ImportOptions(rights=Rights.PUBLIC))
    assert kept.expression == "cn-si.undated.zh-Hans.taiwan-json"
    assert to.expression(kept.expression).rights is Rights.PUBLIC


def test_the_command(library: Library, tmp_path: Path) -> None:
    runner = CliRunner()
    file = tmp_path / "all.zip"
    result = runner.invoke(
        main, ["--data", str(library.file.parent), "export", "--all", "--format", "akn", "--private", "-o", str(file)]
    )
    assert result.exit_code == 0, result.output
    result = runner.invoke(main, ["--data", str(tmp_path / "to"), "import", str(file), "--json"])
    assert result.exit_code == 0, result.output
    jsonl = [
        runner.invoke(main, ["--data", str(d), "export", "--all", "--private", "--format", "jsonl"]).stdout
        for d in (library.file.parent, tmp_path / "to")
    ]
    laws = [
        json.loads(runner.invoke(main, ["--data", str(d), "laws", "--json"]).stdout)
        for d in (library.file.parent, tmp_path / "to")
    ]
    assert jsonl[0] == jsonl[1] != ""
    assert laws[0] == laws[1]


# -- any text at all --------------------------------------------------------------------------------------------------

CHARS = st.characters(codec="utf-8", exclude_categories=("Cs",))
STRINGS = st.text(
    st.one_of(CHARS, st.sampled_from("\n\r\t \x00\x0b\x1f\x7f\x85\u2028\u3000\ue000\ufffe\uffff<&]]>\"'")), max_size=12
)
LINES = st.text(st.one_of(CHARS, st.sampled_from(" \n（一）(1)")), min_size=1, max_size=12)
SEGMENTS = st.sampled_from(
    ["para_1", "para_2", "item_1", "item_2", "item_ga", "subitem_1", "text_1", "table_1", "note_1", "def_x", "annex_1"]
)
UNITS = st.sampled_from([Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM, Unit.TABLE, Unit.NOTE, Unit.DEFINITION, Unit.ANNEX])
PAGE_UNITS = st.sampled_from([Unit.ARTICLE, Unit.POINT, Unit.PREAMBLE, Unit.BODY, Unit.NOTE, Unit.ANNEX, Unit.TABLE])
CONTAINER_UNITS = st.sampled_from(
    [Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION, Unit.SUBSECTION, Unit.DIVISION, Unit.SUPPLEMENT, Unit.ANNEX]
)
NUMBERS = st.one_of(st.none(), st.sampled_from(["1", "120-1", "35A", "3.01", "94..99"]).map(ArticleNumber.parse))
ORDERS = st.integers(0, 10**9)


@st.composite
def pages(draw: st.DrawFn, index: int, containers: int) -> Provision:
    path = ProvisionPath.parse(f"art_{index + 1}")
    text, parts, seen = "", [], set[ProvisionPath]()
    for _ in range(draw(st.integers(0, 5))):
        below = ProvisionPath((*path.segments, *draw(st.lists(SEGMENTS, max_size=3))))
        if below in seen:
            continue
        seen.add(below)
        text += draw(st.sampled_from(["\n", "", " \n ", "\u3000"])) if parts else draw(st.sampled_from(["", "\n"]))
        own = draw(LINES)
        label = draw(st.one_of(st.just(""), st.just(own[:2]), STRINGS))
        parts.append(Part(below, draw(UNITS), label, Span(len(text), len(text) + len(own))))
        text += own
    text += draw(st.sampled_from(["", "\n", " "]))
    container = draw(st.one_of(st.none(), st.integers(0, containers - 1))) if containers else None
    return Provision(
        path, draw(PAGE_UNITS), draw(NUMBERS), draw(STRINGS), draw(STRINGS), text, tuple(parts), container, draw(st.booleans()),
        tuple(draw(st.lists(st.tuples(ORDERS, ORDERS, ORDERS), max_size=2))), draw(STRINGS), draw(ORDERS),
    )  # fmt: skip


@st.composite
def texts(draw: st.DrawFn) -> Given:
    boxes: list[Container] = []
    for i in range(draw(st.integers(0, 4))):
        parent = draw(st.one_of(st.none(), st.integers(0, i - 1))) if i else None
        boxes.append(
            Container(
                ProvisionPath.parse(f"chp_{i + 1}"),
                draw(CONTAINER_UNITS),
                draw(STRINGS),
                draw(STRINGS),
                parent,
                draw(ORDERS),
            )
        )
    provisions = tuple(draw(pages(i, len(boxes))) for i in range(draw(st.integers(0, 4))))
    titles = tuple(
        Title(t, x, k)
        for t, x, k in draw(
            st.lists(st.tuples(st.sampled_from(["en", "zh-Hant"]), STRINGS, st.just("alias")), max_size=3)
        )
    )
    stored = Draft(
        "", draw(st.sampled_from(["en", "zh-Hant", "und"])), draw(st.one_of(st.none(), st.dates(date(1800, 1, 1)))), draw(STRINGS),
        Text(tuple(boxes), provisions), draw(st.sampled_from(list(Force))), draw(STRINGS), draw(st.one_of(st.none(), st.just("cn"))),
        "cn-x", draw(STRINGS), draw(STRINGS), draw(st.sampled_from(list(Rights))), draw(STRINGS),
        draw(st.one_of(st.none(), st.just(Coverage(ArticleNumber.parse("5-1"), ArticleNumber.parse("70"))))), draw(st.booleans()),
        statements=tuple(Statement(*row) for row in draw(st.lists(st.tuples(STRINGS, STRINGS, STRINGS, STRINGS, STRINGS, ORDERS), max_size=2))),
        residue=tuple(Residue(*row) for row in draw(st.lists(st.tuples(st.sampled_from(list(ResidueKind)), STRINGS, ORDERS), max_size=2))),
        diagnostics=tuple(diagnose("item-gap", m, path=p, line=n, found=m) for m, p, n in draw(st.lists(st.tuples(STRINGS, st.one_of(st.none(), STRINGS), ORDERS), max_size=2))),
    )  # fmt: skip
    stored = replace(stored, title=main_title(titles, stored.language))
    return Given("cn-x.text", "cn-x", draw(STRINGS), stored, titles)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(texts())
def test_any_text_comes_back_to_the_character(schema: etree.XMLSchema, text: Given) -> None:
    data = document(text)
    schema.assertValid(etree.fromstring(data))
    assert recognise(data, "x.xml") == "tongwen-akn"
    (found,) = akn_exchange.read(data, "x.xml").value
    assert found.given == text
    leaves = squeezed(akn_exchange.leaves(data, "x.xml"))
    assert all(squeezed([p.text]) in leaves for p in text.stored.text.provisions if len(p.parts) < 2)


# -- what is none -----------------------------------------------------------------------------------------------------


def test_hostile_documents_are_refused(library: Library) -> None:
    data = "".join(akn.lines(library, Selection(("cn-si",), include_private=True)))
    for old, new in (
        ('"law":"cn-si"', '"law":"../x"'), ('"expression":"cn-si', '"expression":"../../cn-si'), ('"rights":"private"', '"rights":"all"'),
        ('tongwen:path="art_1"', 'tongwen:path="../art_1"'), ('size="15"', 'size="99999999999"'), ('size="15"', 'size="14"'),
        ("<tongwen:bytes>", "<tongwen:bytes>!!!"), ('tongwen:page="0"', 'tongwen:page="x"'), ('"is_source":', '"other":'),
        ("<tongwen:text", "<tongwen:nothing"), ('tongwen:unit="article"', 'tongwen:unit="planet"'), ("</act>", ""),
        ('tongwen:order="0"', 'tongwen:order="0" tongwen:in="5"'), ('"version":null', '"version":"soon"'),
    ):  # fmt: skip
        assert old in data, old
        with pytest.raises(SourceError):
            akn_exchange.read(data.replace(old, new).encode(), "x.xml")


def test_mutated_documents_give_no_other_error(library: Library) -> None:
    data = "".join(akn.lines(library, Selection(("cn-si",), include_private=True))).encode()
    chance = random.Random(5)
    for _ in range(400):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(changed))
            changed[at : at + chance.randint(0, 20)] = bytes(chance.randrange(256) for _ in range(chance.randint(0, 4)))
        try:
            akn_exchange.read(bytes(changed), "x.xml")
        except SourceError:
            continue


def test_a_zip_is_the_same_every_time(library: Library) -> None:
    first, second = io.BytesIO(), io.BytesIO()
    akn.save(library, Selection(), first, "a.zip")
    akn.save(library, Selection(), second, "a.zip")
    assert first.getvalue() == second.getvalue()


@pytest.mark.parametrize("row", [
    '<tongwen:redirect>["cn-xingfa","cn","law","cn-other"]</tongwen:redirect>',
    '<tongwen:correction>["cn-xingfa",null,"art_1","split","x","me","2024-01-01"]</tongwen:correction>',
])  # fmt: skip
def test_a_document_speaks_of_its_own_law_alone(library: Library, tmp_path: Path, row: str) -> None:
    with zipfile.ZipFile(exported(library, tmp_path / "all.zip")) as archive:
        data = archive.read(next(n for n in archive.namelist() if "/cn-mou/" in n))
    changed = data.replace(b"</proprietary>", row.encode() + b"</proprietary>")
    assert changed != data
    assert akn_exchange.read(data, "x.xml").value
    with pytest.raises(SourceError, match="which is another law"):
        akn_exchange.read(changed, "x.xml")


def test_a_version_that_the_user_says_holds_for_an_undated_text(library: Library, tmp_path: Path) -> None:
    selection = Selection(laws=("cn-si",), include_private=True)
    with (tmp_path / "one.xml").open("wb") as target:
        akn.save(library, selection, target, "one.xml")
    again = Library.open(tmp_path / "to", create=True)
    options = importing.ImportOptions(version=date(2020, 1, 1))
    list(importing.import_sources(again, expand([tmp_path / "one.xml"]), options))
    assert [e.version for edition in again.law("cn-si").editions for e in edition.expressions] == [date(2020, 1, 1)]
    again.close()
