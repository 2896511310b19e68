"""The concordance in a real browser: what is used less is folded on a phone, and every law of a rendering is a click away."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect


def test_a_phone_folds_what_is_used_less(reader: Page) -> None:
    reader.set_viewport_size({"width": 390, "height": 844})
    reader.goto("/concordance?q=路灯")
    assert reader.locator(".kwic-form").evaluate("form => form.offsetHeight") < 200
    expect(reader.locator("#without")).to_be_hidden()
    fold = reader.locator(".kwic-form summary")
    fold.focus()
    reader.keyboard.press("Enter")
    reader.locator("#without").fill("street lamp")
    reader.locator(".kwic-form button").click()
    expect(reader).to_have_url(re.compile("without=street"))
    expect(reader.locator("#without")).to_be_visible()  # what is set is seen
    assert reader.evaluate("document.documentElement.scrollWidth") <= 390


def test_a_desk_shows_every_field(reader: Page) -> None:
    reader.goto("/concordance?q=路灯")
    for field in ("#term", "#language", "#beside", "#without"):
        expect(reader.locator(field)).to_be_visible()
    expect(reader.locator(".kwic-form summary")).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1280])
def test_each_row_says_whose_text_stands_beside_and_where_in_the_readers_words(reader: Page, width: int) -> None:
    reader.set_viewport_size({"width": width, "height": 844})
    reader.goto("/interface?language=en&next=/concordance?q=路灯")
    where = reader.locator(".kwic-where a", has_text="Article")
    assert where.count() > 0
    assert reader.locator(".kwic-where", has_text="第").count() == 0
    expect(reader.locator(".kwic-beside [title='Translator or publisher']").first).to_be_visible()
    reader.goto("/interface?language=zh-Hans&next=/concordance?q=路灯")
    assert reader.locator(".kwic-where", has_text="第").count() > 0
