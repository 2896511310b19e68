"""Pages with what makes them comfortable: it is there without scripts too, or says that it needs them."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from webapp.application import STATIC

ARTICLE = "/laws/cn-ludengfa/art_3"
FIRST_PAGES = ["/", "/search?q=路灯", "/laws/cn-ludengfa", "/laws/cn-ludengfa/read", ARTICLE, "/about", "/shelf"]


def page(client: FlaskClient, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_the_shelf_knows_nobody(client: FlaskClient) -> None:
    html = page(client, "/shelf")
    assert "The shelf needs JavaScript" in html
    assert "Set-Cookie" not in client.get("/shelf").headers
    client.set_cookie("interface", "en")
    assert page(client, "/shelf") == html


def test_the_keys_stand_on_a_page(client: FlaskClient) -> None:
    section = re.search(r'<section id="keys".*?</section>', page(client, "/about"), re.DOTALL)
    assert section is not None
    shown = set(re.findall(r"<kbd>(.+?)</kbd>", section[0]))
    script = (STATIC / "keys.js").read_text("utf-8")
    acts = re.search(r"const acts = \{(.*?)\n  \};", script, re.DOTALL)
    assert acts is not None
    assert shown == {a or b for a, b in re.findall(r'^    (?:"(.)"|(\w)):', acts[1], re.MULTILINE)} | {"Esc"}


def test_what_needs_scripts_is_marked_so(client: FlaskClient) -> None:
    html = page(client, ARTICLE)
    for button in re.findall(r"<button[^>]*type=\"button\"[^>]*>", html):
        assert "scripted" in button or "data-looks" in button
    assert 'class="looks scripted"' in html
    assert html.index("looks.js") < html.index("tongwen.css")  # before anything is drawn


@pytest.mark.parametrize("address", FIRST_PAGES)
def test_a_first_page_is_light_and_all_of_it_from_here(client: FlaskClient, address: str) -> None:
    html = page(client, address)
    files = re.findall(r'<(?:script src|link rel="(?:stylesheet|icon)" href)="([^"]+)"', html)
    assert all(file.startswith("/static/") for file in files)
    sizes = [len(client.get(file, headers={"Accept-Encoding": "gzip"}, buffered=True).get_data()) for file in files]
    assert len(gzip.compress(html.encode(), 5)) + sum(sizes) < 60_000
    assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son[a-z]+=\"", html)
    assert "default-src 'self'" in client.get(address).headers["Content-Security-Policy"]


def test_columns_carry_what_is_copied_with_them(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?languages=zh-Hans,en")
    columns = re.findall(r"<span hidden data-column[^>]*>", html)
    assert len(columns) == 2
    assert 'data-law="中华人民共和国路灯管理法"' in columns[0]
    assert 'data-label="第三条"' in columns[0]
    assert "unofficial, version 2018-10-26, translated by A. Translator" in columns[1]


def test_a_conversion_is_named_in_what_is_copied(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?languages=zh-Hans&script=Hant")
    assert "converted for reading, not the stored text" in re.findall(r"<span hidden data-column[^>]*>", html)[0]


def test_every_page_of_paper_has_a_head(client: FlaskClient) -> None:
    for address in (ARTICLE, "/laws/cn-ludengfa/read?whole=1", "/laws/cn-ludengfa/art_1..art_2"):
        html = page(client, address)
        running = re.search(r'<thead>\s*<tr class="running">.*?</tr>', html, re.DOTALL)
        assert running is not None
        assert "Street Lamp" in running[0]
        assert "中华人民共和国路灯管理法" in running[0]
        assert 'media="print"' in html


def test_only_what_is_shown_is_styled_for_the_dark_once() -> None:
    css = "".join(path.read_text("utf-8") for path in Path(STATIC).glob("*.css"))
    assert "prefers-color-scheme" not in css
