"""axe finds nothing on any page in any language of the interface, in light and dark, with scripts and without."""

from __future__ import annotations

import axe
import page_types
import pytest
from going import go, watched
from page_types import PageType
from playwright.sync_api import Browser

from webapp.interface import LANGUAGES

pytestmark = pytest.mark.browser

# In both directions of writing all rules run on the page as a reader has it: its scripts and a paper of its own.
WHOLE = {"en": "light", "ar": "dark"}
OTHERS = [tag for tag in LANGUAGES if tag not in WHOLE]
_TURNS = 18
# Of the pages that languages share all but the words: each is looked at in six of them.
_EVERY = 3


@pytest.mark.parametrize("language", WHOLE)
@pytest.mark.parametrize("part", [0, 1])
def test_pages_as_readers_have_them(browser: Browser, address: str, language: str, part: int) -> None:
    pages: list[PageType] = [*page_types.PAGES, *(page_types.STATES if language == "en" else ())]
    with watched(browser, address, locale=language, color_scheme=WHOLE[language]) as (page, wrong):
        for shown in pages[part::2]:
            go(page, shown)
            axe.inject(page)
            assert axe.violations(page) == [], shown
    assert wrong == []


def test_english_pages_in_the_dark(browser: Browser, address: str) -> None:
    with watched(browser, address, locale="en", color_scheme="dark", viewport={"width": 390, "height": 800}) as (
        page,
        _,
    ):
        for shown in page_types.PAGES:
            go(page, shown)
            axe.inject(page)
            assert axe.violations(page) == [], shown


@pytest.mark.parametrize("language", OTHERS)
def test_pages_in_every_language(browser: Browser, address: str, language: str) -> None:
    """All rules but contrast on every third page, others in each language; contrast on one: colours hardly depend on it."""
    with watched(browser, address, viewport={"width": 1280, "height": 800}) as (page, _):
        page.goto("/about")
        axe.inject(page)
        for nth, shown in enumerate(page_types.PAGES):
            if (nth + OTHERS.index(language)) % _EVERY:
                continue
            status, tag, width = axe.replace(page, shown, language)
            assert (status, tag) == (shown.status, language)
            assert width <= 1280, shown
            contrast = (nth + OTHERS.index(language)) % _TURNS == 0
            assert axe.violations(page, contrast=contrast) == [], (shown, language)


def test_axe_finds_what_is_wrong(browser: Browser, address: str) -> None:
    with watched(browser, address) as (page, _):
        page.goto("/about")
        page.evaluate("""() => {
          document.querySelector("main").insertAdjacentHTML("beforeend", '<button></button><p class="pale">Pale</p>');
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(".pale { color: #ccc; background: #fff }");
          document.adoptedStyleSheets.push(sheet);
        }""")
        axe.inject(page)
        found = {said.partition(":")[0] for said in axe.violations(page)}
        assert {"button-name", "color-contrast"} <= found
        assert "color-contrast" not in {said.partition(":")[0] for said in axe.violations(page, contrast=False)}
