"""A page in Arabic in a real browser: days read from left to right, keys open and close what they say."""

from __future__ import annotations

from playwright.sync_api import Page, expect

ARTICLE = "/laws/cn-dengta/art_2"

# Where the year and the day of a date stand: it is written 2018-10-26 from left to right, whatever is around it.
_ENDS = """node => [[0, 4], [8, 10]].map(([from, to]) => {
  const range = document.createRange();
  range.setStart(node.firstChild, from);
  range.setEnd(node.firstChild, to);
  return range.getBoundingClientRect().left;
})"""


def test_days_stand_left_to_right_and_what_keys_open_esc_closes(reader: Page) -> None:
    reader.goto(f"/interface?language=ar&next={ARTICLE}")
    day = reader.locator(".status-line time").first
    year, end = day.evaluate(_ENDS)
    assert year < end
    reader.keyboard.press("l")
    picker = reader.locator(".picker")
    expect(picker.locator("form").first).to_be_visible()
    reader.keyboard.press("Escape")
    expect(picker.locator("form").first).to_be_hidden()
    expect(picker.locator("summary")).to_be_focused()
    reader.keyboard.press("g")
    expect(reader.locator("[data-jump]")).to_be_focused()
    reader.keyboard.press("Tab")
    reader.keyboard.press("b")
    expect(reader.locator(".copied-said")).not_to_be_empty()
