"""Every page in three ways of writing: it fits every screen, nothing jumps, it is light, breaks no rule and asks nobody else.

Pictures of all of them are kept in build/screenshots, or in the folder that SCREENSHOTS names, for people to look at; no test
looks at them.
"""

from __future__ import annotations

import os
from pathlib import Path

import page_types
import pytest
from going import go, watched
from page_types import PageType
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

KEPT = Path(os.environ.get("SCREENSHOTS") or Path(__file__).parents[2] / "build" / "screenshots")
LOOKS = """localStorage.setItem("tongwen-looks", '{"theme": "dark", "size": "large"}')"""
_SHIFTS = """window.moved = 0;
new PerformanceObserver((list) => { for (const e of list.getEntries()) window.moved += e.value; })
  .observe({ type: "layout-shift", buffered: true });"""
_SETTLED = """() => new Promise(done => {
  const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(window.moved), 50)));
  document.readyState === "complete" ? drawn() : window.addEventListener("load", drawn);
})"""
# What came over the line for this page, as it was sent: compressed.
_BYTES = """() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .reduce((sum, e) => sum + e.encodedBodySize, 0)"""
_WIDTH = "document.documentElement.scrollWidth"


@pytest.mark.parametrize("language", ["en", "ar", "zh-Hans"])
def test_pages_fit_every_screen(browser: Browser, address: str, language: str) -> None:
    with watched(browser, address, locale=language, viewport={"width": 1280, "height": 800}) as (page, wrong):
        page.add_init_script(_SHIFTS)
        for shown in (*page_types.PAGES, *page_types.STATES):
            page.set_viewport_size({"width": 1280, "height": 800})
            go(page, shown)
            assert page.evaluate(_SETTLED) < 0.02, shown
            assert shown in page_types.STATES or 0 < page.evaluate(_BYTES) < 60_000, shown
            for width in (1280, 820, 390, 320):
                page.set_viewport_size({"width": width, "height": 800})
                assert page.evaluate(_WIDTH) <= width, (shown, width)
                if width in (1280, 390) and shown in page_types.PAGES:
                    keep(page, shown, f"{language}-{width}")
    assert wrong == []


def keep(page: Page, shown: PageType, how: str) -> None:
    """A picture of what is in sight."""
    KEPT.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=KEPT / f"{shown.name.replace(' ', '-')}-{how}.png")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_where_looks_are_kept(browser: Browser, address: str, width: int) -> None:
    """A reader who has chosen a dark paper and large letters, and comes back."""
    with watched(browser, address, viewport={"width": width, "height": 800}) as (page, wrong):
        page.add_init_script(_SHIFTS)
        page.goto("/about")
        page.evaluate(LOOKS)
        for shown in page_types.PAGES:
            go(page, shown)
            assert page.evaluate(_SETTLED) < 0.02, shown
            assert page.evaluate(_WIDTH) <= width, shown
    assert wrong == []
