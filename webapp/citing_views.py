"""The section "Cite" of pages: citations in every style, the permanent address, files for reference managers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus import lookup
from corpus.citing.of_result import citations_of, edition_of
from corpus.citing.styles import STYLES
from corpus.lookup.results import ShowResult
from corpus.model import Expression
from webapp.urls import Reading, cite_as_url, permanent_url

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class CiteLine:
    """One citation: `label` says its style, `told` whether its language is said too, `shown` whether it is in a language of
    the texts that are shown (or English, which few readers lack)."""

    style: str
    label: str
    language: str
    told: bool
    text: str
    dated: str
    shown: bool


@dataclass(frozen=True, slots=True)
class CitePart:
    """What the section shows; `texts` are those that the citations are of.

    `others` are languages that it can be cited in too, at the address `every`.
    """

    lines: tuple[CiteLine, ...]
    permalink: str
    ris: str
    csl: str
    texts: tuple[Expression, ...]
    others: tuple[str, ...] = ()
    every: str = ""


def cite_part(library: Library, result: ShowResult, reading: Reading, *, whole: bool = False) -> CitePart:
    """The section for what a lookup found; with `whole`, its addresses are those of the law."""
    # Each is read back before it is shown, so those in twenty languages that nobody reads would cost more than the page.
    beside = {"", "en", *(e.language for e in result.expressions)}
    cited = citations_of(library, result, only=tuple(beside))
    often = Counter(c.style for c in cited)
    lines = tuple(
        CiteLine(
            c.style, STYLES[c.style].label, c.language, often[c.style] > 1 or not STYLES[c.style].languages, c.text,
            c.dated, c.language in beside,
        )
        for c in cited
    )  # fmt: skip
    path = "" if whole else result.address or (str(result.path) if result.path else "")
    fixed = Reading(reading.languages, reading.expressions, result.version, result.as_of)
    law_id = result.law.id if result.law else ""
    return CitePart(
        lines, permanent_url(result, path), cite_as_url(law_id, path, fixed, "ris"),
        cite_as_url(law_id, path, fixed, "csl"), tuple(c.expression for c in result.columns) or result.expressions,
        _others(result, beside), cite_as_url(law_id, path, fixed, "text"),
    )  # fmt: skip


def _others(result: ShowResult, beside: set[str]) -> tuple[str, ...]:
    edition = edition_of(result)
    return tuple(dict.fromkeys(x.language for x in edition.expressions if x.language not in beside)) if edition else ()


def whole_law(library: Library, law_id: str, version: str, reading: Reading, day: date) -> ShowResult:
    """A law as a whole, looked up."""
    return lookup.show_path(library, law_id, None, languages=reading.languages, as_of=day, version=version)
