"""Lists that people add: kept as they came, refused whole, removed by name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from corpus.errors import NotFoundError, SourceError, UsageError
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
