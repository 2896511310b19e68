"""Pages in a real browser: rows stand beside or below one another, all works without a mouse and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ARTICLE = "/laws/cn-ludengfa/art_3"


def _open(browser: Browser, address: str, width: int = 1280, scheme: str = "light", scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        java_script_enabled=scripts,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(address)
    return page


def test_rows_stand_side_by_side_on_a_wide_screen(browser: Browser, address: str) -> None:
    page = _open(browser, address + ARTICLE + "?languages=zh-Hans,en")
    cells = page.locator('[id="art_3.para_1"] td')
    boxes = [cells.nth(i).bounding_box() for i in range(2)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"] + 1
    page.context.close()


def test_rows_stand_below_one_another_on_a_phone(browser: Browser, address: str) -> None:
    page = _open(browser, address + ARTICLE + "?languages=zh-Hans,en", width=390)
    cells = page.locator('[id="art_3.para_1"] td')
    boxes = [cells.nth(i).bounding_box() for i in range(2)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"] + 1
    assert page.locator('[id="art_3.para_1"] td .cell-tag').first.is_visible()
    page.context.close()


def test_a_person_searches_and_reads_without_scripts(browser: Browser, address: str) -> None:
    page = _open(browser, address + "/", scripts=False)
    page.fill("input[name=q]", "street lamps")
    page.press("input[name=q]", "Enter")
    page.click(".card h2 a >> nth=0")
    assert "/laws/cn-ludengfa/" in page.url
    page.click('a[rel="next"]')
    page.click(".picker > summary")
    page.locator("select[name=column]").nth(1).select_option("")
    page.click(".picker button >> nth=0")
    assert page.locator('.text[lang="en"]').count() == 0
    assert page.locator('.text[lang="zh-Hans"]').count() > 0
    page.context.close()


def test_a_citation_opens_its_article(browser: Browser, address: str) -> None:
    page = _open(browser, address + "/")
    page.fill("input[name=q]", "路灯管理法第三条第二款第一项")
    page.press("input[name=q]", "Enter")
    assert "/laws/cn-ludengfa/art_3" in page.url
    page.context.close()


def test_the_keyboard_reaches_the_content_first(browser: Browser, address: str) -> None:
    page = _open(browser, address + ARTICLE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.context.close()
