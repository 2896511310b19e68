"""`tongwen cite`: what a person reads, what a script gets, and when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import memo_laws
import pytest
from click.testing import CliRunner, Result

from webapp.cli import main

MEMO = "《灯塔法》第三条规定：“灯塔管理人可以每日日落前点亮灯塔”。\n《灯塔法》第四条。《灯塔法》第八十条。"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("data")
    memo_laws.laws(made).close()
    return made


def run(folder: Path, *arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["--data", str(folder), "cite", *arguments], input=given)


def test_what_is_wrong_comes_first(folder: Path) -> None:
    done = run(folder, "-", "--as-of", "2026-11-22", given=MEMO)
    assert done.exit_code == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "3 citations on 2026-11-22: 1 quotation differs, 1 no such article, 1 verified"
    heads = [line for line in lines if line and not line.startswith(" ")][1:]
    assert heads == ["QUOTATION DIFFERS (1)", "NO SUCH ARTICLE (1)", "VERIFIED (1)"]
    assert "line 2: 《灯塔法》第八十条" in done.stdout
    assert "[-可以-]{+应当+}" in done.stdout


def test_json(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "memo.txt"
    file.write_text(MEMO, encoding="utf-8")
    done = run(folder, str(file), "--json", "--as-of", "2026-11-22")
    assert done.exit_code == 0
    found = json.loads(done.stdout)
    assert [c["status"] for c in found["citations"]] == ["quote_differs", "verified", "no_such_article"]
    assert all(found["text"][c["start"] : c["end"]] == c["text"] for c in found["citations"])
    assert found["citations"][1]["canonical"]["zh-Hans"] == "《中华人民共和国灯塔法》第四条"


def test_nothing_found_is_no_pass(folder: Path) -> None:
    done = run(folder, "-", given="今日天气晴。")
    assert (done.exit_code, "not a pass" in done.stdout) == (0, True)


def test_what_was_not_checked_is_said(folder: Path) -> None:
    assert "1 of 1 were not checked: they are no pass." in run(folder, "-", given="第三条").stdout


@pytest.mark.parametrize("given", [b"", b"PK\x03\x04x", b"\x00" * 50])
def test_a_memo_that_cannot_be_read_fails(folder: Path, given: bytes) -> None:
    done = run(folder, "-", given=given)
    assert done.exit_code == 1
    assert done.stderr.startswith("tongwen: Standard input")


def test_a_file_that_is_not_there(folder: Path) -> None:
    done = run(folder, "nowhere.docx")
    assert (done.exit_code, "can't be read" in done.stderr) == (1, True)


def test_a_wrong_day(folder: Path) -> None:
    assert run(folder, "-", "--as-of", "soon", given=MEMO).exit_code == 2
