"""Export of a library of real law, and import elsewhere: the same library."""

from __future__ import annotations

import io
import json
import os
import sqlite3
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree
from shared_libraries import mainland_and_taiwan

from corpus import importing
from corpus.exports import Selection, akn, jsonl
from corpus.library import Library
from corpus.sources import expand
from webapp.cli import main

if "REAL_DATA" not in os.environ:
    pytest.skip("REAL_DATA names no folder with real law", allow_module_level=True)
DATA = Path(os.environ["REAL_DATA"]) / "data"
# Beside the laws of Taiwan and the Mainland.
SOURCES = [DATA / "swiss" / "akn", DATA / "swiss" / "md", DATA / "cjo_mangled"]
SCHEMA = Path(__file__).parents[1] / "schemas" / "akomantoso30.xsd"


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, Library, Path]:
    folder = tmp_path_factory.mktemp("exchange")
    first = mainland_and_taiwan(tmp_path_factory, indexed=False)
    list(importing.import_sources(first, expand([s for s in SOURCES if s.exists()])))
    file = folder / "all.zip"
    with file.open("wb") as stream:
        akn.save(first, Selection(include_private=True), stream, file.name)
    second = Library.open(folder / "second", create=True)
    failed = [i.message for i in importing.import_sources(second, expand([file])) if i.status == "failed"]
    assert failed == []
    return first, second, file


@pytest.mark.parametrize("table", ["titles", "containers", "provisions", "statements", "residue", "diagnostics"])
def test_rows_are_the_same(libraries: tuple[Library, Library, Path], table: str) -> None:
    first, second = (sqlite3.connect(library.file) for library in libraries[:2])
    query = f"SELECT * FROM {table} ORDER BY 1, 2, 3"
    assert first.execute(query).fetchall() == second.execute(query).fetchall() != []


def test_texts_and_sources_are_the_same(libraries: tuple[Library, Library, Path]) -> None:
    first, second, _ = libraries
    assert [law.id for law in first.laws()] == [law.id for law in second.laws()]
    assert len(first.laws()) > 100
    for law in first.laws():
        assert second.law(law.id) == law
        for edition in law.editions:
            for expression in edition.expressions:
                assert second.given(expression.id) == first.given(expression.id)
                for source in first.given(expression.id).sources:
                    assert second.original(source.sha256) == first.original(source.sha256)
    selection = Selection(include_private=True)
    assert list(jsonl.lines(first, selection)) == list(jsonl.lines(second, selection))


def test_laws_are_told_the_same(libraries: tuple[Library, Library, Path]) -> None:
    told = [
        CliRunner().invoke(main, ["--data", str(lib.file.parent), "laws", "--json"]).stdout for lib in libraries[:2]
    ]
    assert json.loads(told[0]) == json.loads(told[1])


def test_every_document_is_valid_and_another_export_is_the_same(libraries: tuple[Library, Library, Path]) -> None:
    _, second, file = libraries
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    with zipfile.ZipFile(file) as archive:
        for name in archive.namelist():
            schema.assertValid(etree.fromstring(archive.read(name)))
    again = io.BytesIO()
    akn.save(second, Selection(include_private=True), again, "all.zip")
    assert again.getvalue() == file.read_bytes()
