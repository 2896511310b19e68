"""Lists that people add: kept as they came, refused whole, removed by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import NotFoundError, SourceError, UsageError
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from corpus.terms import Origin
from corpus.terms.lists import add_list, remove_list, term_lists
from corpus.terms.table import concepts_of, table_of
from corpus.terms.tbx_writing import tbx_of
from indexer import terminology
from webapp import terms_commands

TABLE = "zh-Hans,en,note\n灯税|灯捐,lamp duty,\n"
ASKED: dict[str, object] = {
    "term": None, "language": None, "add": None, "name": None, "remove": None, "lists": False, "export": None,
    "output": None, "as_json": False,
}  # fmt: skip


def run(data: Path, **options: object) -> int:
    return terms_commands.terms({"data": str(data)}, **(ASKED | options))


def test_a_list_is_kept_as_it_came(tmp_path: Path) -> None:
    source = tmp_path / "house.csv"
    source.write_bytes(b"\xef\xbb\xbf" + TABLE.encode())
    assert len(add_list(tmp_path / "data", source).concepts) == 1
    assert (tmp_path / "data" / "terms" / "house.csv").read_bytes() == source.read_bytes()
    (listed,) = term_lists(tmp_path / "data")
    assert (listed.name, listed.problem) == ("house", "")
    assert listed.concepts[0].origin is Origin.USER
    remove_list(tmp_path / "data", "house")
    assert term_lists(tmp_path / "data") == ()


def test_a_term_base_is_a_list_as_well(tmp_path: Path) -> None:
    source = tmp_path / "x.tbx"
    source.write_bytes(tbx_of(concepts_of(TABLE, "x"), "x"))
    assert add_list(tmp_path, source, "灯").file.name == "灯.tbx"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("zh-Hans\n灯税\n", "names 1 languages"),
        ("zh-Hans,en\n灯税\n", "line 2"),
        ("zh-Hans,en\n灯税,lamp duty,x,y\n", "4 cells"),
        ('zh-Hans,en\n"灯税,lamp duty\n', "line"),
        ("zh-Hans,en\n", "holds no term"),
        ("zh-Hans,en\n" + "灯" * 400 + ",lamp\n", "400 characters"),
    ],
)
def test_a_mistake_refuses_the_whole(tmp_path: Path, content: str, said: str) -> None:
    source = tmp_path / "bad.csv"
    source.write_text(content, "utf-8")
    with pytest.raises(SourceError, match=said):
        add_list(tmp_path / "data", source)
    assert term_lists(tmp_path / "data") == ()


def test_names_are_checked(tmp_path: Path) -> None:
    source = tmp_path / "house.csv"
    source.write_text(TABLE, "utf-8")
    add_list(tmp_path, source)
    with pytest.raises(UsageError, match="There is a list"):
        add_list(tmp_path, source)
    with pytest.raises(UsageError, match="can't name"):
        add_list(tmp_path, source, "../out")
    with pytest.raises(NotFoundError, match="No list"):
        remove_list(tmp_path, "other")
    with pytest.raises(SourceError, match="can't be read"):
        add_list(tmp_path, tmp_path / "nothing.csv")


def test_a_list_that_was_damaged_later_is_told_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "house.csv"
    source.write_text(TABLE, "utf-8")
    add_list(tmp_path, source)
    before = terminology.stamp(tmp_path)
    (tmp_path / "terms" / "house.csv").write_text("broken", "utf-8")
    assert terminology.opened(tmp_path).concepts("theft", "en")
    assert run(tmp_path, lists=True) == 0
    assert "names" in capsys.readouterr().out
    remove_list(tmp_path, "house")
    assert terminology.stamp(tmp_path) != before


def test_the_command_shows_adds_and_exports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "house.csv"
    source.write_text(TABLE, "utf-8")
    assert run(tmp_path, add=str(source)) == 0
    assert run(tmp_path, term="Lamp Duties", as_json=True) == 0
    found = json.loads(capsys.readouterr().out)
    assert [t["text"] for t in found["concepts"][0]["terms"]] == ["灯税", "灯捐", "lamp duty"]
    assert run(tmp_path, term="燈稅") == 0
    assert "lamp duty" in capsys.readouterr().out
    out = tmp_path / "out.csv"
    assert run(tmp_path, export="csv", name="house", output=str(out)) == 0
    (concept,) = concepts_of(out.read_text("utf-8"), "out")
    assert concept.terms == concepts_of(TABLE, "x")[0].terms
    with pytest.raises(UsageError, match="don't go together"):
        run(tmp_path, term="x", lists=True)


def test_a_term_that_nothing_renders_offers_what_is_near(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError) as error:
        run(tmp_path, term="statut of limitation")
    assert "statute of limitations" in error.value.hint


@pytest.mark.parametrize("header", ["zh-Hans,en,id,note", "zh-Hans,en,ind,note", "id,zh-Hans,ind,note"])
def test_indonesian_is_told_from_the_name_of_a_row(header: str) -> None:
    (concept,) = concepts_of(f"{header}\n灯税,lamp duty,pajak lampu,\n", "x")
    assert ("pajak lampu", "id") in {(t.text, t.language) for t in concept.terms}
    assert concepts_of(table_of([concept]), "x")[0].terms == concept.terms


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_a_spreadsheets_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    source = tmp_path / "house.csv"
    source.write_bytes('zh-Hans;en;note\r\n灯税;lamp duty;"two\r\nlines"\r\n'.encode(encoding))
    added = add_list(tmp_path, source)
    assert [t.text for t in added.concepts[0].terms] == ["灯税", "lamp duty"]


LAW = """\
Tongwen-Text: 1
Law: cn-dengta
Language: zh-Hans
Version: 2020-01-01
Force: authentic
Publisher: Tests
{rights}Title: 中华人民共和国灯塔法

第一条 本法所称灯塔，是指为航行而设的灯。
"""


@pytest.fixture
def lighthouses(tmp_path: Path) -> Path:
    library = Library.open(tmp_path, create=True)
    secret = (
        LAW.format(rights="Rights: private\n")
        .replace("zh-Hans", "fr")
        .replace("第一条 本法所称灯塔，是指为航行而设的灯。", "Article 1 On entend par «phare secret» une tour.")
    )
    sources = [SourceFile("zh.law.txt", LAW.format(rights="").encode), SourceFile("fr.law.txt", secret.encode)]
    assert {f.status for f in import_sources(library, sources, ImportOptions(format="tongwen-text"))} == {"added"}
    library.close()
    return tmp_path


def test_the_command_tells_and_exports_definitions(lighthouses: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = {"definitions": "cn-dengta", "version": None, "as_of": None, "include_private": False}
    assert run(lighthouses, **asked, as_json=True) == 0
    body = json.loads(capsys.readouterr().out)
    assert [t["terms"][0]["text"] for d in body["definitions"] for t in d["texts"]] == ["灯塔"]
    assert run(lighthouses, **asked) == 0
    assert "灯塔: 为航行而设的灯" in capsys.readouterr().out
    out = lighthouses / "out.tbx"
    assert run(lighthouses, **asked, export="tbx", style="dct", output=str(out)) == 0
    written = out.read_text("utf-8")
    assert "<basic:definition>为航行而设的灯" in written
    assert "phare" not in written
    assert run(lighthouses, **asked | {"include_private": True}) == 0
    assert "phare secret" in capsys.readouterr().out
    with pytest.raises(UsageError, match="version"):
        run(lighthouses, **asked | {"version": "1999-01-01"})


def test_a_law_without_definitions_is_told(lighthouses: Path) -> None:
    asked = {"definitions": "cn-dengta", "version": None, "as_of": None, "include_private": False, "language": "en"}
    with pytest.raises(NotFoundError, match="No definition"):
        run(lighthouses, **asked)


def test_what_a_list_holds_and_is_not_used_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "x.tbx"
    source.write_text(
        '<martif type="TBX" xml:lang="en"><text><body><termEntry id="a"><xref type="xGraphic" target="p">p</xref><langSet xml:lang="en"><tig>'
        '<term>lamp</term></tig></langSet><langSet xml:lang="de"><tig><term>Lampe</term></tig></langSet></termEntry></body></text></martif>',
        "utf-8",
    )
    assert run(tmp_path, add=str(source)) == 0
    assert "xGraphic (1)" in capsys.readouterr().err
    assert run(tmp_path, export="tbx", name="x", dialect="core", output=str(tmp_path / "o.tbx")) == 0
    assert "administrativeStatus (2)" in capsys.readouterr().err
