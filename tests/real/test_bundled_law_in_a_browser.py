"""The law that ships, in all its languages, in a real browser: rows stand level, and how many steps it takes to get to them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

_TESTS = Path(__file__).parents[1]
sys.path += [str(_TESTS / "browser"), str(_TESTS / "web")]

from find_chromium import find  # noqa: E402
from serving import served  # noqa: E402

from corpus import sources  # noqa: E402
from corpus.importing import import_sources  # noqa: E402
from corpus.library import Library  # noqa: E402
from indexer.build import build  # noqa: E402
from webapp import create_app  # noqa: E402
from webapp.config import Config  # noqa: E402

if "REAL_DATA" not in os.environ:
    pytest.skip("REAL_DATA names no folder with real law", allow_module_level=True)
SEEDS = Path(os.environ["REAL_DATA"]) / "seeds"
LAW = "/laws/cn-guojixingshisifaxiezhufa"
LANGUAGES = (
    "zh-Hans", "en", "ar", "de", "es", "fr", "he", "hi", "id", "it", "ja", "ko", "ms", "nl", "pt", "ru", "sv", "th", "tr", "vi",
)  # fmt: skip
# Of every row: the upper edges of its texts, and the lines that their first words stand on.
_STARTS = """() => [...document.querySelectorAll('.parallel tbody tr[id]')].map(row => {
  const texts = [...row.querySelectorAll('td .text, td .gap')];
  return [texts.map(t => t.getBoundingClientRect().top), texts.map(t => {
    const mark = document.createElement('span');
    mark.style.display = 'inline-block';
    t.prepend(mark); const at = mark.getBoundingClientRect().bottom; mark.remove(); return at; })];
})"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The law with every text of it that ships; its Chinese is the copy that lies with the real data."""
    folder = tmp_path_factory.mktemp("shipped")
    library = Library.open(folder, create=True)
    with as_file(files("corpus") / "texts") as texts:
        list(import_sources(library, sources.expand([texts, SEEDS])))
    build(library, folder)
    library.close()
    with served(create_app(Config(folder, date(2026, 11, 22), show_private=True))) as there:
        yield there


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "no Chromium: `python tests/browser/find_chromium.py` says what to install"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-quic"]
        )
        yield started
        started.close()


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(base_url=address, locale="en", viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def ask(page: Page, query: str) -> None:
    field = page.locator("form.search input[name=q]").first
    field.fill(query)
    with page.expect_navigation():
        field.press("Enter")


@pytest.mark.parametrize("article", [56, 60])
def test_rows_start_level_in_every_language_of_the_law(desk: Page, article: int) -> None:
    """Chinese beside five others at a time, until every language has stood beside it."""
    for at in range(1, len(LANGUAGES), 5):
        tags = ("zh-Hans", *LANGUAGES[at : at + 5])
        desk.goto(f"{LAW}/art_{article}?languages={','.join(tags)}")
        assert {h.get_attribute("lang") for h in desk.locator("th.column .col-language").all()} == set(tags)
        rows = desk.evaluate(_STARTS)
        assert rows
        for row in rows:
            for starts in row:
                assert len(starts) == len(tags)
                assert max(starts) - min(starts) <= 1, (tags, starts)


@pytest.mark.parametrize(
    "query",
    [
        "国际刑事司法协助法第五十六条",
        "国际刑事司法协助法 56",
        "Law on International Judicial Assistance in Criminal Matters art. 56",
    ],
)
def test_an_article_in_chinese_and_english_in_two_steps_and_the_next_in_one(desk: Page, query: str) -> None:
    desk.goto("/")
    ask(desk, query)  # one step
    if f"{LAW}/art_56" not in desk.url:
        desk.locator(f'main a[href*="{LAW}/art_56"]').first.click()  # two steps
    for tag in ("zh-Hans", "en"):
        expect(desk.locator(f'[id="art_56.para_1"] .text[lang={tag}]').first).to_be_visible()
    desk.locator("a[rel=next]").first.click()
    expect(desk.locator("h1")).to_contain_text("57")


@pytest.mark.parametrize("query", ["how is 扣押 translated", "扣押"])
def test_how_a_term_is_translated_in_two_steps(desk: Page, query: str) -> None:
    desk.goto("/")
    ask(desk, query)
    expect(desk.locator("section.renderings [lang=en]").filter(has_text="seizure").first).to_be_visible()
