"""Files that are too large or unpack to too much, through the command: one clear line, and nothing of them stays."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from back_laws import CHINESE, DAY, ENGLISH, LAW, opened, written
from click.testing import CliRunner

from corpus import exports
from corpus.bundles import Places
from corpus.importers import markup
from corpus.importers.documents import aligned
from corpus.importers.word import package
from corpus.library import Library
from webapp.cli import main


def bomb(library: Library) -> bytes:
    """A bundle in Word with a part that is nearly all zeros."""
    asked = exports.Selection(laws=(LAW,), places=(Places(LAW),), day=DAY, languages=("zh-Hans", "en"))
    out = io.BytesIO()
    exports.exporter("docx").save(library, asked, out, "pond")  # type: ignore[union-attr]
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/pond.bin", bytes(15_000_000))
    return out.getvalue()


def memory(library: Library) -> bytes:
    return written(library, "tmx").replace("consents", "agrees").encode()


def held(data: Path) -> list[tuple[object, ...]]:
    """All that the library holds."""
    library = Library.open(data)
    try:
        tables = [
            name
            for (name,) in library.connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
            )
        ]
        return [(name, *row) for name in tables for row in library.connection.execute(f"SELECT * FROM {name}")]
    finally:
        library.close()


@pytest.mark.parametrize(
    ("name", "made", "limit", "why"),
    [
        ("pond.docx", bomb, (package, "_SMALL", 100_000), "refused as a zip bomb"),
        ("pond.tmx", memory, (markup, "LARGEST", 2_000), "bytes of XML; the limit is 2,000"),
        ("pond.tmx", memory, (markup, "MOST_ELEMENTS", 20), "elements of XML; the limit is 20"),
        ("pond.tmx", memory, (aligned, "_MOST_ROWS", 5), "rows, too many for a law"),
        ("pond.tmx", memory, (aligned, "_MOST_CHARACTERS", 100), "characters in 10 rows, too many for a law"),
    ],
)
def test_too_much_is_refused_and_nothing_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, made: Callable[[Library], bytes],
    limit: tuple[object, str, int], why: str,
) -> None:  # fmt: skip
    library = opened(tmp_path, CHINESE, ENGLISH)
    file = tmp_path / name
    file.write_bytes(made(library))
    library.close()
    before = held(tmp_path / "made")
    monkeypatch.setattr(*limit)
    result = CliRunner().invoke(main, ["--data", str(tmp_path / "made"), "import", str(file)])
    assert result.exit_code == 1
    [line] = [line for line in result.stderr.splitlines() if line.startswith("failed ")]
    assert name in line
    assert why in line
    assert held(tmp_path / "made") == before


def test_the_same_files_within_the_limits_come_in(tmp_path: Path) -> None:
    library = opened(tmp_path, CHINESE, ENGLISH)
    (tmp_path / "pond.tmx").write_bytes(memory(library))
    library.close()
    result = CliRunner().invoke(main, ["--data", str(tmp_path / "made"), "import", str(tmp_path / "pond.tmx")])
    assert (result.exit_code, "added" in result.stdout + result.stderr) == (0, True)
