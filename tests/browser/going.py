"""To go where a test of all pages goes, and to hear what the browser complains of on the way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from page_types import PageType
from playwright.sync_api import Browser, BrowserContext, Page

RIGHT_TO_LEFT = ("ar", "he")


def go(page: Page, shown: PageType) -> None:
    """Open a page, by its form if one has to be sent."""
    if not shown.memo:
        answer = page.goto(shown.address)
        assert answer is not None
        assert answer.status == shown.status, shown
        return
    page.goto(shown.address)
    page.fill("textarea[name=text]", shown.memo)
    with page.expect_navigation():
        page.locator("form.memo-form button[type=submit], main form button[type=submit]").first.click()


@contextmanager
def watched(browser: Browser, address: str, **how: object) -> Iterator[tuple[Page, list[str]]]:
    """A page, and what went wrong on it: errors of scripts, what the content policy stopped, requests to somebody else."""
    context: BrowserContext = browser.new_context(base_url=address, **how)  # type: ignore[arg-type]
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("console", lambda said: wrong.append(f"{page.url}: {said.text}") if _bad(said.type, said.text) else None)
    page.on("request", lambda asked: wrong.append(asked.url) if not asked.url.startswith((address, "blob:")) else None)
    try:
        yield page, wrong
    finally:
        context.close()


def _bad(kind: str, text: str) -> bool:
    # The browser itself notes that a page that was asked for came with 404 or 400.
    return kind in ("error", "warning") and "the server responded with a status of 40" not in text
