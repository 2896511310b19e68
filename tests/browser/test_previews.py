"""Citations in the text of a law, in a real browser: links, previews beside them, pins."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

ARTICLE = "/laws/cn-dengta/art_2"


def test_a_citation_is_shown_beside_its_link_and_kept_when_pinned(reader: Page) -> None:
    reader.goto(ARTICLE)
    link = reader.locator("a.ref").first
    link.hover()
    preview = reader.get_by_role("dialog")
    expect(preview).to_contain_text("灯塔应当登记")
    preview.get_by_role("button", name="Keep this preview").click()
    pins = reader.get_by_role("complementary", name="Pinned provisions")
    expect(pins).to_contain_text("灯塔应当登记")
    expect(preview).to_have_count(0)
    reader.goto("/laws/cn-dengta/art_3")
    expect(pins).to_contain_text("灯塔应当登记")
    pins.get_by_role("button", name="Take this pin away").click()
    expect(pins).to_be_hidden()


def test_previews_follow_the_keyboard_and_can_be_switched_off(reader: Page) -> None:
    reader.goto(ARTICLE)
    reader.locator("table.parallel th a").first.focus()
    reader.keyboard.press("Tab")
    expect(reader.locator("a.ref").first).to_be_focused()
    preview = reader.get_by_role("dialog")
    expect(preview).to_be_visible()
    reader.keyboard.press("Tab")
    expect(preview.get_by_role("button", name="Keep this preview")).to_be_focused()
    reader.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    expect(reader.locator("a.ref").first).to_be_focused()
    reader.locator("a.ref").first.hover()
    preview.get_by_role("button", name="Show no more previews").click()
    reader.mouse.move(0, 0)
    reader.locator("a.ref").first.hover()
    reader.wait_for_timeout(600)
    expect(preview).to_have_count(0)
    expect(reader.get_by_role("button", name="Show previews of cited provisions")).to_be_visible()


def test_without_scripts_a_citation_is_a_link(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(ARTICLE)
    page.locator("a.ref").first.click()
    assert page.url.endswith("/laws/cn-dengta/art_1")
    page.locator("#cited-by a").first.click()
    assert "/laws/cn-dengta/art_2" in page.url
    context.close()
