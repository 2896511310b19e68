"""Looks, keys and the shelf in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

ARTICLE = "/laws/cn-dengta/art_2"


def paper(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_dark_and_large_stay_on_the_next_page(reader: Page) -> None:
    reader.emulate_media(color_scheme="light")
    reader.goto(ARTICLE)
    light = paper(reader)
    reader.get_by_text("Aa", exact=True).click()
    reader.get_by_role("button", name="dark").click()
    assert paper(reader) != light
    reader.get_by_role("button", name="largest").click()
    reader.keyboard.press("Escape")
    expect(reader.get_by_role("button", name="dark")).to_be_hidden()
    reader.goto("/about")
    assert paper(reader) != light
    assert reader.evaluate("getComputedStyle(document.documentElement).fontSize") == "21.6px"
    reader.get_by_text("Aa", exact=True).click()
    expect(reader.get_by_role("button", name="largest")).to_have_attribute("aria-pressed", "true")
    reader.get_by_role("button", name="as the device").click()
    assert paper(reader) == light
    reader.emulate_media(color_scheme="dark")
    assert paper(reader) != light


def test_paper_is_white_whatever_the_looks(reader: Page) -> None:
    reader.goto(ARTICLE)
    reader.evaluate("""localStorage.setItem("tongwen-looks", '{"theme": "dark", "size": 7}')""")
    reader.reload()
    reader.emulate_media(media="print")
    assert paper(reader) == "rgb(255, 255, 255)"
    expect(reader.locator(".running")).to_be_visible()
    expect(reader.get_by_role("search")).to_be_hidden()
    expect(reader.locator("[data-permalink]")).to_be_visible()


def test_keys_lead_through_a_law(reader: Page) -> None:
    reader.goto("/laws/cn-dengta/art_1")
    reader.keyboard.press("j")
    reader.wait_for_url("**/art_2")
    reader.keyboard.press("k")
    reader.wait_for_url("**/art_1")
    reader.keyboard.press("/")
    search = reader.get_by_role("search").locator("input")
    expect(search).to_be_focused()
    reader.keyboard.type("jk?b")
    expect(search).to_have_value("jk?b")
    expect(reader.get_by_role("dialog")).to_have_count(0)


def test_keys_go_from_one_provision_to_the_next(reader: Page) -> None:
    reader.goto("/laws/cn-ludengfa/read")
    for key, place in (("j", "art_1"), ("j", "art_2"), ("j", "art_3"), ("k", "art_2")):
        reader.keyboard.press(key)
        expect(reader.locator(f'tbody[data-at="{place}"] .article-head td:not(.margin) a').first).to_be_focused()
    reader.keyboard.press("l")
    expect(reader.locator("[data-picker] select").first).to_be_focused()


def test_keys_are_shown_and_switched_off(reader: Page) -> None:
    reader.goto(ARTICLE)
    reader.keyboard.press("?")
    help_box = reader.get_by_role("dialog", name="Keys")
    expect(help_box).to_contain_text("The next article or result")
    help_box.get_by_role("checkbox").uncheck()
    reader.keyboard.press("Escape")
    expect(help_box).to_be_hidden()
    reader.locator("h1").click()
    reader.keyboard.press("j")
    reader.goto("/laws/cn-dengta/art_1")
    reader.keyboard.press("?")
    reader.keyboard.press("j")
    reader.wait_for_timeout(300)
    expect(reader.get_by_role("dialog")).to_have_count(0)
    assert reader.url.endswith("art_1")
    reader.get_by_text("Aa", exact=True).click()
    reader.get_by_label("Keys such as").check()
    reader.get_by_role("link", name="What the keys do").click()
    expect(reader.get_by_role("dialog", name="Keys")).to_be_visible()


def test_the_letter_key_of_another_keyboard(reader: Page) -> None:
    reader.goto("/laws/cn-dengta/art_1")
    reader.evaluate(
        """document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "о", code: "KeyJ", bubbles: true }))"""
    )
    reader.wait_for_url("**/art_2")


def test_the_shelf_keeps_what_was_read_and_marked(reader: Page, tmp_path: Path) -> None:
    sent: list[str] = []
    reader.on("request", lambda request: sent.append(f"{request.method} {request.post_data or ''}"))
    reader.goto(ARTICLE)
    mark = reader.get_by_role("button", name="Bookmark")
    reader.keyboard.press("b")
    expect(mark).to_have_attribute("aria-pressed", "true")
    reader.goto("/laws/cn-dengta/art_3")
    expect(mark).to_have_attribute("aria-pressed", "false")
    reader.goto("/shelf")
    marks, lately = reader.locator("[data-list=marks] li"), reader.locator("[data-list=read] li")
    expect(marks).to_have_count(1)
    expect(lately).to_have_count(2)
    expect(lately.first).to_contain_text("Article 3 · 中华人民共和国灯塔法")
    with reader.expect_download() as saved:
        reader.get_by_role("button", name="Save the shelf").click()
    saved.value.save_as(file := tmp_path / "shelf.json")
    marks.get_by_role("button").click()
    expect(marks).to_have_count(0)
    expect(reader.get_by_text("None yet.")).to_be_visible()
    reader.locator("[data-import]").set_input_files(file)
    expect(reader.locator("[data-said]")).to_have_text("Added: 1")
    expect(marks).to_have_count(1)
    marks.get_by_role("link").click()
    assert reader.url.endswith(ARTICLE)
    assert {line.strip() for line in sent} == {"GET"}


def test_nothing_harmful_comes_from_a_file(reader: Page, tmp_path: Path) -> None:
    line = {"label": {"text": "<b>x</b>"}, "law": {"text": "y", "language": '"><script>'}, "at": "never"}
    bad = [
        {**line, "address": a}
        for a in ("javascript:alert(1)", "//evil.example/laws/x", "/laws/\\evil", "/laws/cn-dengta/art_1")
    ]
    (tmp_path / "a.json").write_text(json.dumps({"tongwen": "shelf", "bookmarks": [*bad, None, 3], "history": "x"}))
    (tmp_path / "b.json").write_text("[]")
    reader.goto("/shelf")
    reader.locator("[data-import]").set_input_files(tmp_path / "b.json")
    expect(reader.locator("[data-said]")).to_contain_text("no shelf")
    reader.locator("[data-import]").set_input_files(tmp_path / "a.json")
    expect(reader.locator("[data-said]")).to_have_text("Added: 1")
    expect(reader.locator("[data-list=marks] a")).to_have_text("<b>x</b> · y")


def test_a_history_that_isn_t_wanted(reader: Page) -> None:
    reader.goto("/shelf")
    reader.get_by_label("Keep the last hundred").uncheck()
    reader.goto(ARTICLE)
    reader.goto("/shelf")
    expect(reader.locator("[data-list=read] li")).to_have_count(0)


def test_a_pin_by_the_keyboard(reader: Page) -> None:
    reader.goto(ARTICLE)
    reader.locator("a.ref").first.focus()
    reader.keyboard.press("Shift+Tab")
    reader.keyboard.press("Tab")
    expect(reader.get_by_role("dialog")).to_be_visible()
    reader.keyboard.press("Tab")
    reader.keyboard.press("Enter")
    pins = reader.get_by_role("complementary", name="Pinned provisions")
    expect(pins).to_contain_text("灯塔应当登记")
    expect(reader.locator("a.ref").first).to_be_focused()
    pins.get_by_role("button").focus()
    reader.keyboard.press("Enter")
    expect(pins).to_be_hidden()


def test_without_scripts_nothing_is_shown_that_needs_them(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(ARTICLE)
    expect(page.locator(".scripted:visible")).to_have_count(0)
    page.goto("/shelf")
    expect(page.get_by_text("The shelf needs JavaScript")).to_be_visible()
    expect(page.locator("button:visible, input[type=file]:visible")).to_have_count(1)  # the search
    context.close()
