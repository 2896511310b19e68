"""Laws of several languages out as TMX and XLIFF, and in again: the same texts, unit by unit."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date

import pytest
from shared_libraries import mainland_and_taiwan

from corpus import exports, importers
from corpus.bundles import Places, RowKind, make
from corpus.bundles.returning import bring_back
from corpus.library import Library

if "REAL_DATA" not in os.environ:
    pytest.skip("REAL_DATA names no folder with real law", allow_module_level=True)
DAY = date(2026, 11, 22)
LAWS = ("tw-A0000001", "tw-J0070017")
FORMATS = {"tmx": "tmx", "xliff": "xliff", "xliff2": "xliff"}


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Library]]:
    full = mainland_and_taiwan(tmp_path_factory, indexed=False)
    empty = Library.open(tmp_path_factory.mktemp("empty"), create=True)
    yield full, empty
    full.close()
    empty.close()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("law", LAWS)
def test_the_same_texts_come_back(libraries: tuple[Library, Library], law: str, name: str) -> None:
    library, empty = libraries
    bundle = make(library, Places(law), day=DAY, languages=("zh-Hant", "en"))
    ids = tuple(t.id for t in bundle.texts)
    selection = exports.Selection(places=(Places(law),), day=DAY, expressions=ids)
    exporter = exports.exporter(name)
    assert isinstance(exporter, exports.LineExporter)
    data = "".join(exporter.lines(library, selection)).encode()
    [returned] = importers.read(FORMATS[name], data, f"law.{name}").value[0].returned
    assert [(b.draft, b.diagnostics) for b in bring_back(library, returned, "law")] == [(None, ())] * 2
    fresh = bring_back(empty, returned, "law")
    assert [b.column.expression for b in fresh] == list(ids)
    for n, back in enumerate(fresh):
        assert back.draft is not None
        units = {r.path: r.cells[n].text for r in bundle.rows if r.kind is RowKind.UNIT and r.cells[n].words}
        assert {q.path: p.text[q.span.start : q.span.end] for p in back.draft.text.provisions for q in p.parts} == units
        held = library.text(ids[n]).provisions
        assert [(p.path, p.number, p.label, p.heading) for p in back.draft.text.provisions] == [
            (p.path, p.number, p.label, p.heading) for p in held
        ]
        assert ["".join(p.text.split()) for p in back.draft.text.provisions] == ["".join(p.text.split()) for p in held]
