"""The strip along a law, and the matrix of laws by languages."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import long_law
import pytest
import small_library
from flask.testing import FlaskClient

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from webapp import create_app
from webapp.config import Config


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """The small library with the long law beside it."""
    folder: Path = tmp_path_factory.mktemp("shelf")
    small_library.fill(folder)
    library = Library.open(folder)
    sources = [SourceFile(name, text.encode) for name, text in long_law.TEXTS.items()]
    list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    library.close()
    app = create_app(Config(folder, date(2026, 11, 22)))
    yield app.test_client()
    app.extensions["tongwen"].close()


def test_the_strip_tells_what_is_missing_and_what_is_short(shelf: FlaskClient) -> None:
    html = shelf.get(long_law.LAW).text
    strips = html.split('class="strips"')[1].split("</section>")[0]
    words = re.sub(r"<[^>]+>|\s+", " ", strips)
    assert "missing (3)" in re.sub(r"\s+", " ", words)
    assert "第七条–第八条" in strips
    assert "much shorter than usual" in words
    assert f'href="{long_law.LAW}/read?from=art_60&amp;languages=zh-Hans,en#art_60"' in strips


def test_what_is_drawn_is_also_said(shelf: FlaskClient) -> None:
    html = shelf.get(long_law.LAW).text
    for drawing in re.findall(r"<svg[^>]*>", html):
        assert 'aria-hidden="true"' in drawing
    assert not re.search(r'<svg.*?<a href="[^"]*">', html), "no link of a drawing is reached by keyboard"


def test_texts_that_hold_everything_are_told_in_one_line(shelf: FlaskClient) -> None:
    html = shelf.get("/laws/cn-ludengfa").text
    assert "All 2 texts are complete" in html


def test_the_matrix_says_how_complete_each_text_is(shelf: FlaskClient) -> None:
    html = shelf.get("/coverage").text
    row = html.split('href="/laws/cn-qiaolianglv"')[1].split("</tr>")[0]
    assert "complete, " in row
    assert "partial, " in row
    assert "3 missing" in row
    assert "unofficial" in row


def test_the_matrix_can_be_filtered(shelf: FlaskClient) -> None:
    def laws(query: str) -> list[str]:
        return [law["id"] for law in shelf.get(f"/api/v1/coverage?{query}").json["laws"]]  # type: ignore[index]

    assert laws("jurisdiction=tw") == ["tw-T0000001"]
    assert laws("language=en") == ["cn-ludengfa", "cn-qiaolianglv"]
    assert laws("missing=en") == ["tw-T0000001"]
    assert laws("limit=1&offset=1") == ["cn-qiaolianglv"]


def test_a_filter_that_isnt_known_is_refused(shelf: FlaskClient) -> None:
    assert shelf.get("/coverage?jurisdiction=xx").status_code == 400
    assert shelf.get("/coverage?language=tlh").status_code == 400
    assert shelf.get("/api/v1/coverage?langauge=en").status_code == 400


def test_coverage_as_json_names_the_paths(shelf: FlaskClient) -> None:
    found = shelf.get("/api/v1/coverage?language=en&limit=200").json
    assert found is not None
    law = next(x for x in found["laws"] if x["id"] == "cn-qiaolianglv")
    assert law["provisions"] == 130
    english = next(t for t in law["texts"] if t["language"] == "en")
    assert english["state"] == "partial"
    assert english["missing"] == [f"art_{n}" for n in long_law.LACKING]
    assert english["provisions"] == 127


def test_coverage_as_a_table(shelf: FlaskClient) -> None:
    rows = list(csv.DictReader(io.StringIO(shelf.get("/coverage.csv").text.removeprefix("\ufeff"))))
    english = next(r for r in rows if r["law"] == "cn-qiaolianglv" and r["language"] == "en")
    assert (english["state"], english["provisions"], english["of"]) == ("partial", "127", "130")


def test_private_texts_are_not_counted(shelf: FlaskClient) -> None:
    assert "cn-anmenfa" not in shelf.get("/coverage").text
    found = shelf.get("/api/v1/coverage?jurisdiction=cn").json
    assert found is not None
    assert "zh-Hant" not in [text["language"] for law in found["laws"] for text in law["texts"]]
