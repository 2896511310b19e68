"""Every page in every language of the interface is valid HTML, as the validator of the standard says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import page_types
import pytest
import shown_library
from conftest import DAY
from flask import Flask
from flask.testing import FlaskClient
from html_validator import complaints
from page_types import PageType

from webapp import create_app
from webapp.config import Config
from webapp.interface import LANGUAGES


@pytest.fixture(scope="module")
def every_page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A service that shows everything."""
    folder = tmp_path_factory.mktemp("shown")
    shown_library.fill(folder)
    app = create_app(Config(folder, DAY, show_private=True))
    app.testing = True
    yield app
    app.extensions["tongwen"].close()


def html(client: FlaskClient, page: PageType, language: str) -> bytes:
    headers = {"Accept-Language": language}
    sent = {"data": {"text": page.memo}} if page.memo else {}
    answer = client.open(page.address, method="POST" if page.memo else "GET", headers=headers, **sent)  # type: ignore[arg-type]
    assert answer.status_code == page.status, page
    assert answer.headers["Content-Language"] == language
    return answer.get_data()


def test_no_page_is_forgotten(every_page: Flask) -> None:
    listed = {page.endpoint for page in (*page_types.PAGES, *page_types.FRAGMENTS)}
    rules = {rule.endpoint for rule in every_page.url_map.iter_rules() if not rule.rule.startswith("/api/")}
    assert listed == rules - page_types.NO_PAGES
    assert {rule.endpoint for rule in every_page.url_map.iter_rules()} >= page_types.NO_PAGES


def test_pages_are_valid_in_every_language(every_page: Flask, tmp_path: Path) -> None:
    client, made = every_page.test_client(), {}
    for language in LANGUAGES:
        states = page_types.STATES if language in ("en", "ar", "zh-Hans") else ()
        for nth, page in enumerate((*page_types.PAGES, *states)):
            made[f"{nth}-{page.name.replace(' ', '-')}.{language}.html"] = html(client, page, language)
        for page in page_types.FRAGMENTS:
            shell = f'<!doctype html>\n<html lang="{language}"><head><title>A piece</title></head><body>\n'
            piece = html(client, page, language)
            assert b"<html" not in piece
            made[f"{page.name.replace(' ', '-')}.{language}.html"] = shell.encode() + piece + b"</body></html>\n"
    made["file.html"] = client.get("/laws/cn-fengzhengfa/export?format=html&languages=zh-Hans,ar,en").data
    found = complaints(made, tmp_path)
    assert found == [], "\n".join(found[:20])


def test_the_validator_finds_what_is_wrong(tmp_path: Path) -> None:
    wrong = ("<p><ul></ul></p>", '<div role="nothing"></div>', '<a id="x"></a><b id="x"></b>', "<p foo>")
    page = '<!doctype html>\n<html lang="en"><head><title>x</title></head><body>{}</body></html>\n'
    found = complaints({f"{n}.html": page.format(part).encode() for n, part in enumerate(wrong)}, tmp_path)
    assert {said.partition(".")[0] for said in found} == {"0", "1", "2", "3"}
