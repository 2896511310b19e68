"""The table of what is usual beside words of duty, counted anew in the sixty laws that are here of the thousands that it was counted in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from usage_counted import FOLDERS, of_law, usage

from corpus.checks.duty_usage import _table

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data" / "tw"


@pytest.mark.parametrize("language", sorted(FOLDERS))
def test_a_sample_of_the_laws_says_the_same(language: str) -> None:
    files = sorted((DATA / FOLDERS[language]).glob("*.json"))
    assert len(files) > 50
    here = usage(of_law(language, file) for file in files)
    told = {(place, words): says for (tag, place, words), says in _table().items() if tag == language}
    both = [
        (a, b) for words in here.keys() & told.keys() for a, b in zip(here[words], told[words], strict=True) if a and b
    ]
    assert len(both) > 20
    assert sum((a > 0) == (b > 0) for a, b in both) > 0.9 * len(both)
    strong = [words for words in here if max(map(abs, here[words])) > 1.5]
    assert sum(words in told for words in strong) > 0.8 * len(strong)
