"""Memos written for the tests, over laws that exist nowhere: each citation with what became of it.

NAME.txt is the memo, NAME.expected a line for each entry: status, path ("-" for none), the citation's characters.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "unit"))

import memo_laws

from corpus.library import Library
from corpus.memo.checking import check_memo

FOLDER = Path(__file__).parent / "memos"
MEMOS = sorted(f.name.removesuffix(".expected") for f in FOLDER.glob("*.expected"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = memo_laws.laws(tmp_path_factory.mktemp("laws"))
    yield made
    made.close()


@pytest.mark.parametrize("name", MEMOS)
def test_memo(library: Library, name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    expected = [tuple(line.split(None, 2)) for line in (FOLDER / f"{name}.expected").read_text("utf-8").splitlines()]
    report = check_memo(library, text, date(2026, 11, 22))
    found = [
        (str(f.status), (f.where.path if f.where else None) or "-", " ".join(f.text.split())) for f in report.findings
    ]
    notes = "\n".join(f"{f.text}: {f.status}: {f.note}" for f in report.findings)
    assert found == expected, notes
    assert all(text[f.span.start : f.span.end] == f.text for f in report.findings)
