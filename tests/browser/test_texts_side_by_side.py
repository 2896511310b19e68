"""Texts of many scripts beside one another: rows start level, nothing overflows, the form works without scripts."""

from __future__ import annotations

import itertools

import many_tongues
import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ARTICLE = "/laws/cn-fengzhengfa/art_1"
SIXES = [many_tongues.LANGUAGES[i : i + 6] for i in (0, 3, 6)]
# Of every row: the upper edges of its texts, and the lines that their first words stand on.
_STARTS = """() => [...document.querySelectorAll('.parallel tbody tr[id]')].map(row => {
  const texts = [...row.querySelectorAll('td .text, td .gap')];
  return [texts.map(t => t.getBoundingClientRect().top), texts.map(t => {
    const mark = document.createElement('span');
    mark.style.display = 'inline-block';
    t.prepend(mark); const at = mark.getBoundingClientRect().bottom; mark.remove(); return at; })];
})"""


def _open(browser: Browser, address: str, width: int = 1280, **more: object) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 800}, **more)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("tags", SIXES, ids="+".join)
@pytest.mark.parametrize("locale", ["en-US", "ar"])
def test_rows_start_level_in_every_script(browser: Browser, address: str, tags: tuple[str, ...], locale: str) -> None:
    page = _open(browser, f"{address}{ARTICLE}?languages={','.join(tags)}", locale=locale)
    rows = page.evaluate(_STARTS)
    assert len(rows) == 4
    for row in rows:
        for starts in row:
            assert len(starts) == 6
            assert max(starts) - min(starts) <= 1
    page.context.close()


def test_columns_follow_the_direction_of_the_interface(browser: Browser, address: str) -> None:
    for locale, forward in (("en-US", True), ("ar", False)):
        page = _open(browser, f"{address}{ARTICLE}?languages=ar,en,he", locale=locale)
        cells = page.locator('[id="art_1.para_1"] td').all()
        lefts = [box["x"] for cell in cells if (box := cell.bounding_box())]
        assert len(lefts) == 3
        assert lefts == sorted(lefts, reverse=not forward)
        ends = page.evaluate(
            "[...document.querySelectorAll('[id=\"art_1.para_1\"] .text')].map(t => getComputedStyle(t).direction)"
        )
        assert ends == ["rtl", "ltr", "rtl"]
        page.context.close()


@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280])
@pytest.mark.parametrize("view", ["", "alternating", "source"])
def test_six_texts_are_never_wider_than_the_screen(browser: Browser, address: str, width: int, view: str) -> None:
    page = _open(browser, f"{address}{ARTICLE}?languages={','.join(SIXES[0])}&view={view}", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    inner = page.evaluate(
        "[...document.querySelectorAll('.parallel td, .parallel-box')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
    )
    assert inner == 0
    page.context.close()


def test_the_first_words_are_in_sight(browser: Browser, address: str) -> None:
    page = _open(browser, f"{address}{ARTICLE}")
    box = page.locator('[id="art_1.para_1"]').bounding_box()
    assert box
    assert box["y"] + 40 < 800
    page.context.close()


def test_what_a_column_is_stays_in_sight(browser: Browser, address: str) -> None:
    page = _open(browser, f"{address}{ARTICLE}?languages=zh-Hans,en,ar")
    page.set_viewport_size({"width": 1280, "height": 300})
    page.evaluate("document.querySelector('[id=\"art_1.para_2\"]').scrollIntoView({block: 'center'})")
    heads = [h.bounding_box() for h in page.locator("th.column").all()]
    assert all(box and -1 <= box["y"] < 5 for box in heads)
    page.context.close()


def test_texts_stand_below_one_another_where_that_is_asked(browser: Browser, address: str) -> None:
    page = _open(browser, f"{address}{ARTICLE}?languages=zh-Hans,en&view=alternating")
    boxes = [cell.bounding_box() for cell in page.locator('[id="art_1.para_1"] td').all()]
    for above, below in itertools.pairwise(boxes):
        assert above
        assert below
        assert above["y"] + above["height"] <= below["y"] + 1
    assert page.locator('[id="art_1.para_1"] .cell-tag').first.is_visible()
    page.context.close()


def test_columns_are_picked_and_kept_without_scripts(browser: Browser, address: str) -> None:
    page = _open(browser, f"{address}{ARTICLE}", java_script_enabled=False)
    page.click(".picker > summary")
    choices = page.locator("select[name=column]")
    choices.nth(0).select_option("he")
    choices.nth(1).select_option("zh-Hans")
    choices.nth(2).select_option("ja")
    page.click("button[name=keep][value='1']")
    assert page.url.endswith(f"{ARTICLE}?languages=he,zh-Hans,ja")
    tags = [t.get_attribute("lang") for t in page.locator('[id="art_1.para_1"] .text').all()]
    assert tags == ["he", "zh-Hans", "ja"]
    page.goto(f"{address}{ARTICLE}")
    assert [t.get_attribute("lang") for t in page.locator('[id="art_1.para_1"] .text').all()] == tags
    page.context.close()


def test_a_text_is_never_in_two_columns(browser: Browser, address: str) -> None:
    page = _open(browser, f"{address}{ARTICLE}?languages=zh-Hans,en,ja")
    page.click(".picker > summary")
    choices = page.locator("select[name=column]")
    assert [c.is_visible() for c in choices.all()] == [True, True, True, True, False, False]
    choices.nth(0).select_option("ja")
    assert [c.input_value() for c in choices.all()] == ["ja", "en", "zh-Hans", "", "", ""]
    choices.nth(3).select_option("ar")
    assert choices.nth(4).is_visible()
    page.click("button[name=keep][value='1']")
    assert page.url.endswith(f"{ARTICLE}?languages=ja,en,zh-Hans,ar")
    page.context.close()
