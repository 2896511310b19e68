"""Files, folders, archives: what a user points at, hostile ones included."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from corpus import sources
from corpus.errors import SourceError, UsageError
from corpus.sources import expand


def test_a_folder_is_its_files_in_order_without_the_machines_folders(tmp_path: Path) -> None:
    folder = tmp_path / "laws"
    (folder / "b").mkdir(parents=True)
    (folder / "b" / "2.txt").write_text("two")
    (folder / "a.txt").write_text("one")
    (folder / ".DS_Store").write_text("beside")
    found = expand([folder])
    assert [s.name for s in found] == ["laws/a.txt", "laws/b/2.txt"]
    assert found[1].read() == b"two"


def test_a_zip_is_its_members(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("laws/a.txt", "one")
    found = expand([tmp_path / "x.zip"])
    assert [(s.name, s.read()) for s in found] == [("x.zip/laws/a.txt", b"one")]


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        expand([tmp_path / "nowhere"])
    with pytest.raises(SourceError, match="no files"):
        expand([tmp_path])


def test_empty_and_huge_files_are_refused_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "empty.txt").touch()
    with pytest.raises(SourceError, match=r"empty\.txt is empty"):
        expand([tmp_path / "empty.txt"])[0].read()
    (tmp_path / "big.txt").write_text("0123456789")
    monkeypatch.setattr(sources, "MAX_FILE", 5)
    with pytest.raises(SourceError, match="10 bytes; the limit is 5"):
        expand([tmp_path / "big.txt"])[0].read()


def test_a_member_that_leads_out_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("../../etc/passwd", "x")
    with pytest.raises(SourceError, match="leads out"):
        expand([tmp_path / "x.zip"])


def test_a_bomb_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"\0" * 1_000_000)
    monkeypatch.setattr(sources, "MAX_ARCHIVE", 1000)
    with pytest.raises(SourceError, match="zip bomb"):
        expand([tmp_path / "x.zip"])


def test_a_damaged_member_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "hello world, " * 50)
    data = bytearray((tmp_path / "x.zip").read_bytes())
    data[40:50] = b"\xff" * 10
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(SourceError, match=r"x\.zip/a\.txt can't be unpacked"):
        expand([tmp_path / "x.zip"])[0].read()
