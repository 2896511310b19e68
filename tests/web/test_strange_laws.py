"""Laws unlike those of every day: without articles, with numbers that begin again, without a source text, in thirty languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import strange_laws
from flask import Flask
from flask.testing import FlaskClient

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.outline import outline
from corpus.sources import SourceFile
from webapp import create_app
from webapp.config import Config

FINES = "/laws/cn-fakuanfa/art_1?languages="


@pytest.fixture(scope="module")
def strange(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder: Path = tmp_path_factory.mktemp("strange")
    library = Library.open(folder, create=True)
    sources = [SourceFile(name, text.encode) for name, text in strange_laws.TEXTS.items()]
    made = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    assert not [m for m in made if m.status != "added"]
    library.close()
    app = create_app(Config(folder, date(2026, 11, 22)))
    app.testing = True
    yield app
    app.extensions["tongwen"].close()


@pytest.fixture
def asking(strange: Flask) -> FlaskClient:
    return strange.test_client()


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, (address, response.text[:2000])
    return response.text


def test_every_page_of_every_law_can_be_read(strange: Flask, asking: FlaskClient) -> None:
    library = strange.extensions["tongwen"].library()
    for law in library.laws():
        for edition in law.editions:
            at, own = f"version={edition.key}", f"/laws/{law.id}"
            paths = [p.path for p in outline(library, edition).pages]
            assert paths
            for address in (
                "",
                "/read",
                "/read?whole=1",
                "/read?part=1",
                "/read?view=source",
                "/read?view=alternating",
                "/check",
            ):
                page(asking, f"{own}{address}{'&' if '?' in address else '?'}{at}")
            for path in paths:
                page(asking, f"{own}/{path}?{at}")
                page(asking, f"/preview/{law.id}/{path}?{at}")
                page(asking, f"{own}/read?from={path}&{at}")
            if len(paths) > 1:
                page(asking, f"{own}/{paths[0]}..{paths[-1]}?{at}")
    for address in ("/coverage", "/coverage.csv", "/api/v1/coverage", "/laws", "/about"):
        page(asking, address)


def cells(html: str, row: str) -> list[str]:
    """The words of the cells of a row, each text's flags before it."""
    found = re.search(rf'<tr id="{re.escape(row)}".*?</tr>', html, re.S)
    assert found, row
    spoken = (
        re.split(r'(?=<div|<p class="gap")', cell, maxsplit=1)[-1]
        for cell in re.findall(r"<td.*?</td>", found[0], re.S)
    )
    tagless = (re.sub("<[^>]+>", " ", cell) for cell in spoken)
    return [" ".join(text.split()) for text in tagless]


def test_a_law_of_many_languages_shows_three_and_offers_all(asking: FlaskClient) -> None:
    html = page(asking, "/laws/cn-wandengfa/art_1")
    assert re.findall(r'class="col-language" lang="([^"]+)"', html)[:2] == ["zh-Hans", "en"]
    assert len(set(re.findall(r'<option value="([^"]+)"', html))) == 2 + len(strange_laws.TONGUES)
    html = page(asking, "/laws/cn-wandengfa/read?languages=zh-Hans,en,ar,he,fa,ur,yi,de")
    assert len(re.findall(r'<th scope="col" class="column', html)) == 6
    assert "Left out" in html


def test_a_translation_of_an_older_version_says_so_in_each_cell_and_one_of_other_numbers_isn_t_shown(
    asking: FlaskClient,
) -> None:
    html = page(asking, "/laws/cn-chuandengfa/art_2?languages=zh-Hans,en,de")
    assert cells(html, "art_2.para_1")[1] == "text of 2015-01-01 Lamps shine."
    assert (
        cells(html, "art_2.para_1")[2]
        == "Not shown: this text renders the version of 1999-01-01 and is numbered differently."
    )
    assert "Lampe" not in html


def test_what_stands_together_apart_or_elsewhere_is_marked_before_its_words(asking: FlaskClient) -> None:
    html = page(asking, f"{FINES}zh-Hans,en,fr,de")
    first, second, third, fourth = (cells(html, f"art_1.para_{n}") for n in range(1, 5))
    assert first[3].startswith("moved here Whoever breaches rule 500")
    assert second[1].startswith("merged Whoever breaches rule 1200")
    assert "rule 3300" in second[1]
    assert second[2].startswith("split Whoever breaches rule 1200 be fined")
    assert second[3].startswith("moved here Whoever breaches rule 1200")
    assert third[1] == "Stands together with a neighbouring unit in this text."
    assert [cell.startswith("Whoever") for cell in (first[1], first[2], third[2], third[3], *fourth[1:])] == [True] * 7
    assert not any(re.match("merged|split|moved", row[0]) for row in (first, second, third, fourth))


def test_they_are_marked_where_the_law_is_read_and_on_demand(asking: FlaskClient) -> None:
    for address in ("/laws/cn-fakuanfa/read?languages=zh-Hans,en,fr,de", f"{FINES}zh-Hans,en,fr,de&view=source"):
        flags = re.findall(r'<span class="flag flag-(\w+)">', page(asking, address))
        assert sorted(flags) == ["merged", "moved", "moved", "split"]
