"""Pages in a real browser: they fit the screen, can be read, work without a mouse, and ask nobody else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

PAGES = {
    "home": "/",
    "results": "/search?q=street%20lamps",
    "laws": "/laws",
    "law": "/laws/cn-ludengfa",
    "article": "/laws/cn-ludengfa/art_3",
    "many scripts": "/laws/cn-fengzhengfa/art_1?languages=zh-Hans,ar,hi,ja",
    "source alone": "/laws/cn-fengzhengfa/art_1?view=source",
    "correspondence": "/laws/cn-ludengfa/correspondence",
    "one text": "/laws/tw-T0000001/art_2-1",
    "about": "/about",
    "error": "/laws/cn-ludengfa/art_71",
}

# Contrast of every piece of text with the nearest painted background behind it (WCAG 2.2, 1.4.3): 4.5, large text 3.
_POOR_CONTRAST = """() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = c => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1);
                      return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const light = c => { const [r, g, b] = c.slice(0, 3).map(v => { v /= 255;
      return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = e => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor);
      if (c[3] > 250) return c; } return [255, 255, 255, 255]; };
  const poor = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
    if (!walker.currentNode.textContent.trim() || box.width < 2 || s.visibility === 'hidden') continue;
    const [a, b] = [light(rgba(s.color)), light(behind(e))].sort((x, y) => y - x);
    const size = parseFloat(s.fontSize), large = size >= 24 || (size >= 18.66 && s.fontWeight >= 700);
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5))
      poor.push(`${((a + 0.05) / (b + 0.05)).toFixed(2)} <${e.tagName} class="${e.className}"> ${e.textContent.trim().slice(0, 40)}`);
  }
  return poor;
}"""


def _open(browser: Browser, address: str, width: int = 1280, scheme: str = "light", scripts: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,
        java_script_enabled=scripts,  # type: ignore[arg-type]
    )
    page = context.new_page()
    page.goto(address)
    return page


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_screen(browser: Browser, address: str, name: str, width: int) -> None:
    page = _open(browser, address + PAGES[name], width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(browser: Browser, address: str, name: str, scheme: str) -> None:
    page = _open(browser, address + PAGES[name], scheme=scheme)
    assert page.evaluate(_POOR_CONTRAST) == []
    page.context.close()


def test_pages_ask_nobody_else_and_break_no_rule_of_their_own(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in PAGES.values():
        page.goto(address + path)
    assert [url for url in asked if not url.startswith(address)] == []
    # The browser itself notes that the missing article came with status 404.
    assert [c for c in complaints if "404" not in c] == []
    page.close()


def test_rows_stand_side_by_side_on_a_wide_screen(browser: Browser, address: str) -> None:
    page = _open(browser, address + PAGES["article"] + "?languages=zh-Hans,en")
    cells = page.locator('[id="art_3.para_1"] td')
    boxes = [cells.nth(i).bounding_box() for i in range(2)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"] + 1
    page.context.close()


def test_rows_stand_below_one_another_on_a_phone(browser: Browser, address: str) -> None:
    page = _open(browser, address + PAGES["article"] + "?languages=zh-Hans,en", width=390)
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
    page = _open(browser, address + PAGES["article"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.context.close()
