"""Every law of the real data has a page, and so have the first, the middle and the last provision of every text."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from shared_libraries import mainland_and_taiwan

from corpus import sources
from corpus.importing import import_sources
from corpus.library import Library
from webapp import create_app
from webapp.config import Config

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = mainland_and_taiwan(tmp_path_factory, indexed=False)
    folders = ("canada_xml", "hk_xml", "japan_xml", "korea_xml", "swiss", "gdpr_formex")
    data = REAL / "data"
    paths = [*(data / name for name in folders), REAL / "seeds"]
    assert [o for o in import_sources(made, sources.expand(paths)) if o.status == "added"]
    yield made
    made.close()


def _app(library: Library, private: bool) -> Flask:
    made = create_app(Config(library.file.parent, DAY, show_private=private))
    made.testing = True
    return made


def test_every_law_and_provision_has_a_page(library: Library) -> None:
    client = _app(library, private=True).test_client()
    for law in library.laws():
        for page in ("", "/check"):
            assert client.get(f"/laws/{law.id}{page}").status_code == 200, law.id
        for edition in law.editions:
            for expression in edition.expressions:
                pages = [p.path for p in library.text(expression.id).provisions]
                for path in {pages[0], pages[len(pages) // 2], pages[-1]} if pages else ():
                    for root in ("", "/api/v1"):
                        address = f"{root}/laws/{law.id}/{path}?version={edition.key}"
                        assert client.get(address).status_code == 200, address


def test_every_link_of_a_table_of_contents_leads_somewhere(library: Library) -> None:
    client = _app(library, private=False).test_client()
    for law in [w for w in library.laws() if len(w.editions) > 1][:10]:
        html = client.get(f"/laws/{law.id}").text
        for address in re.findall(rf'href="(/laws/{re.escape(law.id)}/[^"]+)"', html):
            assert client.get(address.replace("&amp;", "&")).status_code == 200, address


def test_a_private_page_stays_private(library: Library) -> None:
    private = [x for w in library.laws() for e in w.editions for x in e.expressions if x.rights == "private"]
    assert private, "seed 002 carries a notice that forbids reproduction"
    client = _app(library, private=False).test_client()
    for expression in private:
        path = library.text(expression.id).provisions[0].path
        for address in (
            f"/laws/{expression.law_id}",
            f"/laws/{expression.law_id}/{path}",
            f"/api/v1/laws/{expression.law_id}",
        ):
            assert expression.id not in client.get(address).text
        assert client.get(f"/laws/{expression.law_id}/{path}?expressions={expression.id}").status_code >= 400
