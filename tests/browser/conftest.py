"""A served small library and a headless Chromium."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "web")]

import shown_library  # noqa: E402
from find_chromium import find  # noqa: E402
from serving import served  # noqa: E402

from webapp import create_app  # noqa: E402
from webapp.config import Config  # noqa: E402

# Chromium's sandbox needs rights that containers don't have; everything else keeps it from calling home.
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the service listens."""
    folder = tmp_path_factory.mktemp("data")
    shown_library.fill(folder)
    app = create_app(Config(folder, date(2026, 11, 22), show_private=True))
    with served(app) as there:
        yield there


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium; fails, never skips, where there is none."""
    path = find()
    assert path, "no Chromium: `python tests/browser/find_chromium.py` says what to install"
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Page]:
    """A page on a desk, allowed to use the clipboard; the test fails if the browser reports an error."""
    context = browser.new_context(
        base_url=address, viewport={"width": 1280, "height": 900}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    yield page
    context.close()
    assert faults == []
