"""What a concordance leaves out for its speed changes nothing that it tells."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import permutations
from pathlib import Path

import concordance_laws as laws
import pytest

from corpus.alignment import align
from corpus.library import Library
from indexer import occurrences
from indexer.beside_rows import KeptRows, Rows
from indexer.catalogue import StoredText
from indexer.concordance import concordance, rendering_tables
from indexer.concordance_values import ConcordanceRequest
from indexer.opening import Index
from indexer.renderings_beside import BesideTexts

DAY = date(2026, 1, 1)
TERMS = (
    "守灯人",
    "lamp warden",
    "shall",
    "the",
    "lamp lamp",
    "of the",
    "tower",
    "лампа",
    "灯台守",
    "应当",
    "oil OR shall",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("shortcuts")
    laws.fill(made)
    return made


@pytest.fixture
def index(folder: Path) -> Iterator[Index]:
    opened = Index.open(folder)
    yield opened
    opened.close()


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    opened = Library.open(folder)
    yield opened
    opened.close()


def everything(folder: Path, query: str) -> tuple[object, object]:
    """All lines and tables, by an index that has kept nothing."""
    library, index = Library.open(folder), Index.open(folder)
    try:
        asked = ConcordanceRequest(query, DAY, limit=1000, beside=("en", "zh"))
        return concordance(library, index, asked).lines, rendering_tables(library, index, asked).tables
    finally:
        index.close()
        library.close()


@pytest.mark.parametrize("term", TERMS)
def test_no_row_is_laid_for_what_nobody_knows(folder: Path, term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = everything(folder, term)
    monkeypatch.setattr(BesideTexts, "_is_unheard_of", lambda *_: False)
    assert quick == everything(folder, term)


@pytest.mark.parametrize("term", TERMS)
def test_no_text_is_read_that_tokens_rule_out(folder: Path, term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    quick = everything(folder, term)
    monkeypatch.setattr("indexer.occurrences._is_lacking", lambda *_: False)
    assert quick == everything(folder, term)


@pytest.mark.parametrize(
    "name", ["indexer.renderings_beside.BesideTexts._is_unheard_of", "indexer.occurrences._is_lacking"]
)
def test_the_shortcuts_are_taken(folder: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = BesideTexts if "Beside" in name else occurrences
    old, taken = getattr(owner, name.rpartition(".")[2]), list[bool]()

    def noting(*given: object) -> bool:
        taken.append(old(*given))
        return taken[-1]

    monkeypatch.setattr(name, noting)
    for term in TERMS:
        everything(folder, term)
    assert any(taken)


def test_rows_of_two_texts_need_only_those_they_depend_on(library: Library) -> None:
    """As laid with all texts of the edition beside them."""
    compared = 0
    for law in library.laws():
        for edition in law.editions:
            texts = {e.id: {p.path: p for p in library.text(e.id).provisions} for e in edition.expressions}
            trusted = [e for e in edition.expressions if e.numbers_trusted]
            for one, other in permutations(trusted, 2):
                for path in texts[one.id].keys() & texts[other.id].keys():
                    pages = [texts[e.id][path] for e in (one, other)]
                    stored = [StoredText(n, "", "", page.text) for n, page in enumerate(pages)]
                    rows = Rows(library, KeptRows())._laid(edition, str(path), (one, stored[0]), (other, stored[1]))
                    every = [(e, texts[e.id].get(path)) for e in trusted]
                    full = align(path, [(one, pages[0]), (other, pages[1])], edition.version, beside=every)
                    assert [(row.runs, row.beside) for row in rows] == [
                        (tuple((a.start, a.end) for a in row.cells[0].runs), row.cells[1].text or "")
                        for row in full
                        if row.cells[0].runs
                    ]
                    compared += 1
    assert compared > 20
