"""Suggestions under the search box, in a real browser: by keyboard, by mouse, and a plain form without them."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, Page, expect


def test_a_law_is_chosen_by_keyboard(reader: Page) -> None:
    reader.goto("/laws")
    box = reader.locator("#q")
    box.press_sequentially("灯塔")
    options = reader.locator(".suggestions [role=option]")
    expect(options.first).to_contain_text("灯塔")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(box).to_have_attribute("aria-activedescendant", options.first.get_attribute("id") or "-")
    box.press("Escape")
    expect(box).to_have_value("灯塔")
    expect(reader.locator(".suggestions")).to_be_hidden()
    box.press("ArrowDown")
    box.press("ArrowDown")
    box.press("Enter")
    expect(reader).to_have_url(re.compile("/laws/cn-dengta"))


def test_a_suggestion_is_chosen_by_mouse_and_nothing_moves(reader: Page) -> None:
    reader.goto("/")
    below = reader.locator(".groups").bounding_box()
    reader.locator("#q-big").press_sequentially("dengta")
    reader.locator(".suggestions [role=option]").first.wait_for()
    assert reader.locator(".groups").bounding_box() == below
    reader.locator(".suggestions [role=option]").first.click()
    expect(reader).to_have_url(re.compile("/laws/cn-dengta"))


def test_without_javascript_the_box_searches(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    page.locator("input[name=q]").fill("登记")
    page.get_by_role("button", name="Search").click()
    expect(page).to_have_url(re.compile("/search"))
    expect(page.locator(".card").first).to_contain_text("登记")
    context.close()
