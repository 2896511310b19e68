"""axe in a page: what it finds against WCAG 2.2 AA and its own best practices.

Nine tenths of its time go into the contrast of every piece of text, which depends on the style sheet and hardly on a language:
that rule can be left out.
"""

from __future__ import annotations

from importlib.resources import files

from page_types import PageType
from playwright.sync_api import Page

_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_RUN = """async (contrast) => (await axe.run(document, {
  runOnly: { type: "tag", values: %s }, rules: { "color-contrast": { enabled: contrast } },
  resultTypes: ["violations"], selectors: false, ancestry: false,
})).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html.slice(0, 200)} | ${node.failureSummary}`))"""
# The same page in another language, put in place of the one that is open: a third of the work of going there. Scripts would
# find what they left behind, so they stay out: it is the page without them.
_REPLACE = """async ([address, language, memo]) => {
  const form = new FormData();
  form.append("text", memo);
  const asked = memo ? { method: "POST", body: form } : {};
  const answer = await fetch(address, { ...asked, headers: { "Accept-Language": language } });
  const html = (await answer.text()).replace(/<script[^]*?<\\/script>/g, "");
  document.open();
  const there = new Promise(done => window.addEventListener("load", done, { once: true }));
  document.write(html);
  document.close();
  await there;
  return [answer.status, document.documentElement.lang, document.documentElement.scrollWidth];
}"""


def inject(page: Page) -> None:
    """Make axe known to the page that is open; past its Content-Security-Policy, which holds for what it loads itself."""
    page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8"))


def violations(page: Page, *, contrast: bool = True) -> list[str]:
    """What axe finds in the page that is open: "rule: element | how to mend it"."""
    found: list[str] = page.evaluate(_RUN % _TAGS, contrast)
    return found


def replace(page: Page, shown: PageType, language: str) -> tuple[int, str, int]:
    """Put another page of the service in place of the one that is open: its status, language and width. axe stays."""
    status, tag, width = page.evaluate(_REPLACE, [shown.address, language, shown.memo])
    return status, tag, width
