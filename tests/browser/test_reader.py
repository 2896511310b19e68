"""A law read through in a real browser: it goes on by itself, the contents follow, the address keeps the place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import long_law
import pytest
from playwright.sync_api import Browser, Page
from serving import served

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from webapp import create_app
from webapp.config import Config

# What moves without the reader's doing; kept by the browser itself.
_SHIFTS = """window.moved = 0;
new PerformanceObserver((list) => { for (const e of list.getEntries()) window.moved += e.value; })
  .observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture(scope="module")
def long_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the long law is served."""
    folder: Path = tmp_path_factory.mktemp("long")
    library = Library.open(folder, create=True)
    list(import_sources(library, [SourceFile(name, text.encode) for name, text in long_law.TEXTS.items()]))
    library.close()
    app = create_app(Config(folder, date(2026, 11, 22)))
    with served(app) as there:
        yield f"{there}{long_law.LAW}"


@pytest.fixture
def desk(browser: Browser) -> Iterator[Page]:
    """A page on a desk; the test fails if the browser reports an error."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(_SHIFTS)
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert faults == []


def at_top(page: Page) -> str:
    """The provision under the head of the table."""
    return str(
        page.evaluate(
            "[...document.querySelectorAll('tbody[data-at]')].filter(b => b.getBoundingClientRect().top < 100).at(-1)?.dataset.at"
        )
    )


def scroll_to(page: Page, path: str) -> None:
    """Scroll as a reader does, until a provision is there and at the top."""
    for _ in range(200):
        found = page.locator(f'tbody[data-at="{path}"]')
        if found.count():
            found.evaluate("one => window.scrollTo(0, one.getBoundingClientRect().top + scrollY - 60)")
            page.wait_for_timeout(400)
            return
        page.mouse.wheel(0, 1200)
        page.wait_for_timeout(50)
    raise AssertionError(f"{path} never came")


def test_the_text_goes_on_by_itself_and_nothing_jumps(desk: Page, long_address: str) -> None:
    desk.goto(f"{long_address}/read")
    scroll_to(desk, "art_90")
    places = desk.evaluate("[...document.querySelectorAll('tbody[data-at]')].map(b => b.dataset.at)")
    assert places == [f"art_{n}" for n in range(1, len(places) + 1)], "each once, in order"
    assert desk.evaluate("window.moved") < 0.02


def test_contents_follow_and_the_address_keeps_the_place(desk: Page, long_address: str) -> None:
    desk.goto(f"{long_address}/read")
    scroll_to(desk, "art_60")
    assert desk.locator(".way-tree [aria-current]").get_attribute("data-to") == "chp_2"
    assert desk.locator(".way-pages [aria-current]").get_attribute("data-to") == "art_60"
    desk.wait_for_url("**from=art_60*")
    desk.goto(f"{long_address}/art_1")
    desk.go_back()
    desk.wait_for_selector('tbody[data-at="art_60"]')
    desk.wait_for_timeout(300)
    assert at_top(desk) == "art_60"


def test_a_jump_by_the_form_lands_on_the_article(desk: Page, long_address: str) -> None:
    desk.goto(f"{long_address}/read")
    desk.locator(".way input[name=n]").fill("77")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**from=art_77*")
    desk.wait_for_timeout(300)
    assert at_top(desk) == "art_77"
    assert desk.locator(".way-pages [aria-current]").get_attribute("data-to") == "art_77"


def test_contents_lead_inside_the_page_and_back(desk: Page, long_address: str) -> None:
    desk.goto(f"{long_address}/read")
    desk.locator('.way-pages a[data-to="art_20"]').click()
    desk.wait_for_timeout(200)
    assert at_top(desk) == "art_20"
    assert "from=art_20" in desk.url
    desk.locator('.way-pages a[data-to="art_5"]').click()
    desk.go_back()
    desk.wait_for_timeout(300)
    assert at_top(desk) == "art_20"


def test_without_javascript_every_stretch_is_a_page(browser: Browser, long_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{long_address}/read")
    page.locator("a.onward[rel=next]").click()
    first = page.locator("tbody[data-at]").first.get_attribute("data-at")
    assert first is not None
    assert first != "art_1"
    page.locator("a.onward[rel=prev]").click()
    assert page.locator("tbody[data-at]").first.get_attribute("data-at") == "art_1"
    page.locator(".way-tree a[data-to=chp_3]").click()
    assert page.locator(".way-tree [aria-current]").get_attribute("data-to") == "chp_3"
    context.close()


@pytest.mark.parametrize("width", [320, 390, 768])
@pytest.mark.parametrize("address", ["/read", "", "/read?languages=zh-Hans,en&from=art_51"])
def test_nothing_overflows_a_narrow_screen(browser: Browser, long_address: str, width: int, address: str) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(long_address + address)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_on_a_phone_the_contents_unfold_and_lead_on(browser: Browser, long_address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    page.goto(f"{long_address}/read")
    assert not page.locator(".way-tree").is_visible()
    page.locator(".way-box > summary").click()
    page.locator(".way-tree a[data-to=chp_2]").click()
    page.wait_for_timeout(500)
    assert page.locator("tbody#chp_2").bounding_box() is not None
    context.close()


def test_the_matrix_scrolls_in_its_box_alone(browser: Browser, long_address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(long_address.split("/laws")[0] + "/coverage")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()
