"""Files, folders, archives: what a user points at, hostile ones included."""

from __future__ import annotations

import gc
import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from corpus import archives, sources
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


def test_only_the_last_archives_stay_open(tmp_path: Path) -> None:
    """A folder of a thousand archives would take more open files than a process has."""
    for n in range(archives._MOST_OPEN + 5):
        with zipfile.ZipFile(tmp_path / f"{n:02}.zip", "w") as archive:
            archive.writestr("a.txt", f"law {n}")
    found = expand([tmp_path])
    assert [s.read() for s in found] == [f"law {n}".encode() for n in range(len(found))]
    opened = [s.read.args[0] for s in found]  # type: ignore[attr-defined]
    assert sum(z._open is not None for z in opened) <= archives._MOST_OPEN
    assert found[0].read() == b"law 0"


def test_tar_archives_share_a_temporary_file(tmp_path: Path) -> None:
    for n in range(3):
        with tarfile.open(tmp_path / f"{n}.tar", "w") as archive:
            info = tarfile.TarInfo("a.txt")
            info.size = 5
            archive.addfile(info, io.BytesIO(f"law {n}".encode()))
    (tmp_path / "1.tar").write_bytes((tmp_path / "1.tar").read_bytes()[:514])
    found = expand([tmp_path])
    assert [found[i].read() for i in (0, 2)] == [b"law 0", b"law 2"]
    with pytest.raises(SourceError, match="damaged tar archive"):
        found[1].read()
    spool = archives._Spool.last()
    assert spool is not None
    assert spool.end == 10  # nothing of the damaged one
    del found, spool
    gc.collect()  # the error holds its frames, and they it
    assert archives._Spool.last() is None


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere"):
        expand([tmp_path / "nowhere"])
    [empty] = expand([tmp_path])
    with pytest.raises(SourceError, match="no files"):
        empty.read()


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
        archive.writestr("a.txt", "x")
        archive.writestr("../../etc/passwd", "x")
    [refused] = expand([tmp_path / "x.zip"])
    assert refused.asked
    with pytest.raises(SourceError, match="leads out"):
        refused.read()


def test_a_bomb_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"\0" * 1_000_000)
    monkeypatch.setattr(archives, "MAX_ARCHIVE", 1000)
    [bomb] = expand([tmp_path / "x.zip"])
    with pytest.raises(SourceError, match="zip bomb"):
        bomb.read()


def test_a_damaged_member_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", "hello world, " * 50)
    data = bytearray((tmp_path / "x.zip").read_bytes())
    data[40:50] = b"\xff" * 10
    (tmp_path / "x.zip").write_bytes(data)
    with pytest.raises(SourceError, match=r"x\.zip/a\.txt can't be unpacked"):
        expand([tmp_path / "x.zip"])[0].read()


@pytest.mark.parametrize("data", [b"no zip at all", b"PK\3\4 cut off", b""])
def test_a_broken_archive_leaves_the_other_files(tmp_path: Path, data: bytes) -> None:
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "a.txt").write_text("one")
    (folder / "b.zip").write_bytes(data)
    first, broken = expand([folder])
    assert (first.read(), first.asked) == (b"one", False)
    assert (broken.name, broken.asked) == ("laws/b.zip", True)
    with pytest.raises(SourceError, match="damaged zip archive"):
        broken.read()


def test_an_archive_without_files_says_so(tmp_path: Path) -> None:
    zipfile.ZipFile(tmp_path / "x.zip", "w").close()
    [empty] = expand([tmp_path / "x.zip"])
    with pytest.raises(SourceError, match="holds no files"):
        empty.read()


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("secret")
    folder = tmp_path / "laws"
    folder.mkdir()
    (folder / "a.txt").write_text("one")
    (folder / "inside.txt").symlink_to(folder / "a.txt")
    (folder / "out.txt").symlink_to("../secret.txt")
    found = {s.name: s for s in expand([folder])}
    assert found["laws/inside.txt"].read() == b"one"
    assert not found["laws/out.txt"].asked
    with pytest.raises(SourceError, match=r"laws/out\.txt is a link that leads out"):
        found["laws/out.txt"].read()
    assert expand([folder / "out.txt"])[0].read() == b"secret"


def test_a_file_that_went_away_is_an_error_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    [source] = expand([tmp_path / "a.txt"])
    (tmp_path / "a.txt").unlink()
    with pytest.raises(SourceError, match=r"a\.txt can't be read"):
        source.read()


def packed_tar(path: Path, members: dict[str, bytes], mode: str = "w:xz") -> Path:
    with tarfile.open(path, mode) as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return path


@pytest.mark.parametrize(
    ("name", "mode"),
    [("x.tar", "w:"), ("x.tar.gz", "w:gz"), ("x.tgz", "w:gz"), ("x.tar.xz", "w:xz"), ("x.tar.bz2", "w:bz2")],
)
def test_a_tar_is_its_members(tmp_path: Path, name: str, mode: str) -> None:
    found = expand([packed_tar(tmp_path / name, {"laws/a.json": b"one", "b.json": b"two"}, mode)])
    assert [(s.name, s.read()) for s in found] == [(f"{name}/laws/a.json", b"one"), (f"{name}/b.json", b"two")]


def test_a_tar_that_leads_out_or_links_is_refused(tmp_path: Path) -> None:
    [out] = expand([packed_tar(tmp_path / "x.tar", {"../a": b"x"}, "w:")])
    with pytest.raises(SourceError, match="leads out"):
        out.read()
    with tarfile.open(tmp_path / "y.tar", "w") as archive:
        info = tarfile.TarInfo("a")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    with pytest.raises(SourceError, match="is a link"):
        expand([tmp_path / "y.tar"])[0].read()


def test_a_damaged_tar_says_so(tmp_path: Path) -> None:
    whole = packed_tar(tmp_path / "x.tar.gz", {"a": b"hello " * 5000}, "w:gz").read_bytes()
    (tmp_path / "x.tar.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(SourceError, match="damaged tar archive"):
        expand([tmp_path / "x.tar.gz"])[0].read()


def test_a_packed_file_is_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "law.xml.gz").write_bytes(gzip.compress(b"<law/>"))
    [law] = expand([tmp_path / "law.xml.gz"])
    assert (law.name, law.read(), law.asked) == ("law.xml", b"<law/>", True)
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(b"\0" * 100_000_000))
    with pytest.raises(SourceError, match="zip bomb"):
        expand([tmp_path / "bomb.gz"])[0].read()


def test_an_archive_in_an_archive_is_opened_but_no_third(tmp_path: Path) -> None:
    def zipped(members: dict[str, bytes]) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        return out.getvalue()

    third = zipped({"deep.txt": b"x"})
    (tmp_path / "x.zip").write_bytes(
        zipped({"in.zip": zipped({"a.txt": b"one", "third.zip": third}), "bad.zip": b"PK"})
    )
    found = expand([tmp_path / "x.zip"])
    assert [s.name for s in found] == ["x.zip/in.zip/a.txt", "x.zip/in.zip/third.zip", "x.zip/bad.zip"]
    assert found[0].read() == b"one"
    with pytest.raises(SourceError, match="archive inside an archive inside"):
        found[1].read()
    with pytest.raises(SourceError, match="damaged zip"):
        found[2].read()


def test_names_of_members_in_chinas_encoding_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        info = zipfile.ZipInfo("刑法.md".encode("gb18030").decode("cp437"))
        archive.writestr(info, "one")
    data = bytearray((tmp_path / "x.zip").read_bytes())
    raw, flagged = "刑法.md".encode("gb18030"), info.filename.encode()
    data = data.replace(flagged, raw + b"_" * (len(flagged) - len(raw)))
    for at in (6, data.index(b"PK\1\2") + 8):
        data[at + 1] &= ~0x08  # not flagged as UTF-8
    (tmp_path / "x.zip").write_bytes(bytes(data))
    assert expand([tmp_path / "x.zip"])[0].name.startswith("x.zip/刑法.md")
