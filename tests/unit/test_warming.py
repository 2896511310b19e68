"""What loads the dictionary, which takes a second, and what doesn't."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from made_laws import laws

from corpus.library import Library
from indexer import segmentation
from indexer.build import build
from indexer.opening import Index, Statuses

ASK = """
import sys
from datetime import date
from pathlib import Path
from corpus.library import Library
from indexer.searching import Index, SearchRequest, search
folder = Path(sys.argv[1])
library, index = Library.open(folder), Index.open(folder)
for query in sys.argv[2:]:
    search(library, index, SearchRequest(query, date(2026, 1, 1)))
    if "jieba" in sys.modules:
        sys.exit(f"{query} loads the dictionary")
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("data")
    library = laws(made)
    build(library, made)
    library.close()
    return made


def test_queries_with_nothing_to_cut_need_no_dictionary(folder: Path) -> None:
    queries = ("person", '"any of the following"', '"没收"', "没收", "刑法第五十六条", "article:56")
    done = subprocess.run([sys.executable, "-c", ASK, folder, *queries], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("run", ["没收", "移管", "的", "没", "a股", "不得没收", "并处", "abc", "第3"])
def test_short_runs_are_cut_as_the_dictionary_would(run: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = segmentation.cut(run)
    monkeypatch.setattr(segmentation, "_needs_cutting", lambda stretch: segmentation._HAN.search(stretch) is not None)
    assert quick == segmentation.cut(run)


def test_statuses_are_worked_out_for_what_is_asked_and_all_at_once_when_warm(folder: Path) -> None:
    library, index = Library.open(folder), Index.open(folder)
    generation, day = index.generation(), date(2026, 1, 1)
    statuses = generation.statuses(library, day)
    assert isinstance(statuses, Statuses)
    first = next(iter(generation.catalogue.editions))
    assert statuses[first]
    assert list(statuses) == [first]
    generation.warm(library, day)
    assert set(statuses) == set(generation.catalogue.editions)
    assert generation.statuses(library, day) is statuses
    library.close()
    index.close()
