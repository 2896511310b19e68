"""nDCG@10 of our ranking and of plain BM25 on the same tokens, over the judged set (README.md beside).

`BENCH_DATA=FOLDER make bench` takes a data folder that `tongwen` has made of the laws that were judged; without it nothing is
measured. The figures are printed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from judged import answerable, compare, queries, table

from corpus.library import Library
from indexer.searching import Index


def test_ours_and_bm25() -> None:
    given = os.environ.get("BENCH_DATA")
    if not given:
        pytest.skip("BENCH_DATA names no data folder")
    library, index = Library.open(Path(given)), Index.open(Path(given))
    asked = answerable(queries(), library)
    figures = compare(library, index, asked)
    print(f"\n{table(asked, figures)}")
    assert sum(figures["ours"]) > sum(figures["bm25"])
