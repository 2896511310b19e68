"""What a lawyer, a student and a translator come for, on a phone, a tablet and a desk, in three ways of writing, with and without scripts.

A journey is a function; what a person does counts as a step: a click that opens a page, a line typed and sent.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from going import watched
from playwright.sync_api import Browser, Locator, Page, expect

pytestmark = pytest.mark.browser

WIDTHS = {"phone": 390, "tablet": 820, "desk": 1280}
LAW = "/laws/cn-ludengfa"


class Walk:
    """A page and the steps that were taken on it."""

    def __init__(self, page: Page) -> None:
        self.page, self.steps = page, 0

    def ask(self, query: str) -> None:
        """Type into the search and send it."""
        field = self.page.locator("form.search input[name=q]").first
        field.fill(query)
        with self.page.expect_navigation():
            field.press("Enter")
        self.steps += 1

    def follow(self, link: Locator) -> None:
        """Click what leads to another page; it must be in sight, by scrolling alone."""
        with self.page.expect_navigation():
            link.click()
        self.steps += 1

    def at(self, path: str) -> bool:
        """Whether the page that is open is at `path`, whatever its query says."""
        return re.sub(r"[?#].*", "", self.page.url).endswith(path)


def lawyer(walk: Walk) -> int:
    """Has a citation, wants the words, whether they are in force, what they are called in a judgment, and who cites them."""
    page = walk.page
    walk.ask("路灯管理法第三条第二款第一项")
    assert walk.at(f"{LAW}/art_3/para_2/item_1") or walk.at(f"{LAW}/art_3")
    expect(page.locator(".text[lang=zh-Hans]").filter(has_text="路灯正在点亮").first).to_be_visible()
    expect(page.locator(".page-head .badge-in_force:visible").first).to_be_visible()
    expect(page.locator("section.cite .cite-text").first).to_contain_text("路灯管理法")
    return walk.steps


def student(walk: Walk) -> int:
    """Looks for a law, reads it from the beginning, goes on to the next article."""
    page = walk.page
    walk.follow(page.locator('nav.site a[href="/laws"]'))
    walk.follow(page.locator(f'main a[href^="{LAW}"]').first)
    walk.follow(page.locator("a.read-action"))
    expect(page.locator('tbody[data-at="art_1"] .text[lang=zh-Hans]')).to_contain_text("为了规范路灯管理")
    walk.follow(page.locator('tbody[data-at="art_2"] .article-head a').first)
    assert walk.at(f"{LAW}/art_2")
    walk.follow(page.locator("a[rel=next]").first)
    assert walk.at(f"{LAW}/art_3")
    return walk.steps


def translator(walk: Walk) -> int:
    """Asks what a term is called, then sets the two texts that hold it beside one another."""
    page = walk.page
    walk.ask("how is 没收 translated")
    expect(page.locator("section.renderings .said [lang=en]").filter(has_text="confiscation").first).to_be_visible()
    walk.ask("路灯 登记")
    walk.follow(page.locator(".card h2 a").first)
    page.locator(".picker > summary").click()
    choices = page.locator("select[name=column]")
    choices.nth(0).select_option("en")
    choices.nth(1).select_option("zh-Hans")
    walk.follow(page.locator("button[name=keep][value='1']"))
    assert "languages=en,zh-Hans" in page.url
    tags = [text.get_attribute("lang") for text in page.locator(".parallel tbody tr[id]").first.locator(".text").all()]
    assert tags[:2] == ["en", "zh-Hans"]
    return walk.steps


JOURNEYS: dict[Callable[[Walk], int], int] = {lawyer: 1, student: 5, translator: 4}


SCREENS, LANGUAGES = tuple(WIDTHS), ("en", "ar", "zh-Hans")
# Every screen and every language with scripts and without; what of the three has to do with one another is in pairs of them.
WAYS = [(s, t, (i + j) % 2 == 0) for i, s in enumerate(SCREENS) for j, t in enumerate(LANGUAGES)]


@pytest.mark.parametrize(("screen", "language", "scripts"), WAYS)
def test_journeys(browser: Browser, address: str, screen: str, language: str, scripts: bool) -> None:
    size = {"width": WIDTHS[screen], "height": 800}
    with watched(browser, address, locale=language, viewport=size, java_script_enabled=scripts) as (page, wrong):
        for journey, steps in JOURNEYS.items():
            page.goto("/")
            assert page.locator("html").get_attribute("dir") == ("rtl" if language == "ar" else "ltr")
            assert journey(Walk(page)) == steps, journey
    assert wrong == []
