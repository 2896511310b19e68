"""Which generations stay, and what a generation was built with."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import titles
from indexer import generations
from indexer.generations import SCHEMA_VERSION, Manifest


def finished(folder: Path) -> str:
    with generations.building(folder):
        new = generations.begin(folder, None)
        return generations.finish(folder, new, Manifest(SCHEMA_VERSION, "memory", generations.versions(), {}, 0)).name


def standing(folder: Path) -> set[str]:
    return {path.name for path in generations.root(folder).glob("gen-*")}


def test_the_one_that_was_in_use_stays(tmp_path: Path) -> None:
    assert [finished(tmp_path) for _ in range(3)] == ["gen-0001", "gen-0002", "gen-0003"]
    assert standing(tmp_path) == {"gen-0002", "gen-0003"}


def test_a_crash_before_the_switch_does_not_cost_the_one_in_use(tmp_path: Path) -> None:
    finished(tmp_path)
    stranded = generations.begin(tmp_path, None)
    stranded.rename(stranded.with_suffix(""))  # died here: CURRENT still names gen-0001
    assert finished(tmp_path) == "gen-0003"
    assert standing(tmp_path) == {"gen-0001", "gen-0003"}


def test_numbers_of_five_digits_are_removed_too(tmp_path: Path) -> None:
    (generations.root(tmp_path) / "gen-9999").mkdir(parents=True)
    assert [finished(tmp_path) for _ in range(3)] == ["gen-10000", "gen-10001", "gen-10002"]
    assert standing(tmp_path) == {"gen-10001", "gen-10002"}


def test_everything_is_on_the_disk_before_the_switch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        assert {"manifest.json", "gen-0001.building", "CURRENT.new", "index"} <= set(synced)
        return replace(path, target)

    monkeypatch.setattr(generations, "_sync", lambda path: synced.append(path.name))
    monkeypatch.setattr(Path, "replace", noted)
    assert finished(tmp_path) == "gen-0001"


def test_other_names_in_the_authority_make_another_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finished(tmp_path)
    manifest = generations.read_manifest(generations.current(tmp_path))
    assert not manifest.mismatch
    monkeypatch.setattr(titles, "authority_version", lambda: "other")
    assert "title authority" in manifest.mismatch


def test_the_fingerprint_of_the_authority_is_of_the_index() -> None:
    assert len(titles.authority_version()) == 12
    assert generations.versions()["title authority"] == titles.authority_version()
