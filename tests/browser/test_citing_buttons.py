"""The section Cite in a real browser: a button copies, the style last copied is remembered, without scripts all can be read."""

from __future__ import annotations

from playwright.sync_api import Browser, Page, expect

ARTICLE = "/laws/cn-dengta/art_2"


def copied(page: Page) -> str:
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_a_citation_is_copied_and_its_style_remembered(reader: Page) -> None:
    reader.goto(ARTICLE)
    line = reader.locator(".citations li[data-style=scholarly]").first
    text = line.locator(".cite-text").inner_text()
    line.get_by_role("button").click()
    expect(reader.locator(".cite-said")).to_contain_text(text)
    assert copied(reader) == text
    reader.goto("/laws/cn-dengta/art_3")
    expect(reader.locator(".citations li[data-style=scholarly].chosen")).to_have_count(1)
    reader.get_by_label("with the version").check()
    reader.get_by_label("with the address").check()
    reader.locator(".citations li[data-style=judgment]").first.get_by_role("button").click()
    expect(reader.locator(".cite-said")).to_contain_text("Copied")
    first, second = copied(reader).split("\n")
    assert "文本）" in first
    assert second.startswith("http://")
    assert "version=" in second


def test_without_scripts_the_citations_are_there(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto(ARTICLE)
    expect(page.locator(".citations .cite-text").first).to_be_visible()
    expect(page.locator("section.cite button")).to_have_count(0)
    context.close()
