"""Our order of results against plain BM25 over the same results, on the judged queries that the data here can answer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from shared_libraries import mainland_and_taiwan

from corpus import sources
from corpus.importing import import_sources
from corpus.library import Library
from indexer.build import build
from indexer.searching import Index

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
sys.path.append(str(Path(__file__).parents[1] / "benchmarks" / "ranking"))
MARGIN, FLOOR = 0.03, 0.55


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = mainland_and_taiwan(tmp_path_factory)
    paths = [REAL / name for name in ("gdpr_formex", "hk_xml")]
    list(import_sources(made, sources.expand(paths)))
    build(made, made.file.parent, jobs=2)
    return made


def test_better_than_bm25(library: Library) -> None:
    from judged import answerable, compare, queries, table

    asked = answerable(queries(), library)
    figures = compare(library, Index.open(library.file.parent), asked)
    print(f"\n{table(asked, figures)}")
    assert len(asked) > 60
    ours, bm25 = (sum(figures[name]) / len(asked) for name in ("ours", "bm25"))
    assert ours > bm25 + MARGIN
    assert ours > FLOOR
