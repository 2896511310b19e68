"""What is found cited inside real provisions, beside what a reader marked: REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from reference_gold import figures, pages, shown

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
PRECISION, RECALL = 0.99, 0.97


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_references_beside_the_gold(language: str) -> None:
    scored = [page for name in (language, f"dense.{language}") for page in pages(DATA, name)]
    precision, recall = figures(scored)
    faults = [f"missed {shown(p, m)}" for p in scored for m in p.missed]
    faults += [f"false {shown(p, m)}" for p in scored for m in p.false]
    assert (precision >= PRECISION, recall >= RECALL) == (True, True), "\n".join(
        [f"{precision:.4f} {recall:.4f}", *faults]
    )
