"""The references of a text in the form in which they are stored, and whether those that are stored still hold."""

from __future__ import annotations

from functools import cache
from itertools import groupby

from corpus.model import Draft, Text
from corpus.references.amending import amends
from corpus.references.finding import of_text
from corpus.references.keys import rows_of
from corpus.references.packing import packed
from corpus.references.values import Packed
from corpus.titles import authority_version

# Raised when citations are found otherwise than before: what is stored is then found anew.
GRAMMAR = "3"


@cache
def grammar() -> str:
    """The version of what finds references: the grammar's, and that of the names that ship with the project."""
    return f"{GRAMMAR}.{authority_version()}"


def made(text: Text, language: str, jurisdiction: str | None, title: str) -> Packed:
    """Find the references of a text (`of_text`) and pack them."""
    found = of_text(text, language, jurisdiction, title)
    pages = tuple((str(page), packed(of_page)) for page, of_page in groupby(found, key=lambda r: r.page))
    return Packed(_read_as(language, jurisdiction, title), grammar(), pages, rows_of(found))


def of_draft(draft: Draft, jurisdiction: str | None) -> Packed:
    """The references of a draft: those that came with it, if they were found as they would be now, else found here."""
    given = draft.references
    read_as = _read_as(draft.language, jurisdiction, draft.title)
    if given is not None and (given.grammar, given.read_as) == (grammar(), read_as):
        return given
    return made(draft.text, draft.language, jurisdiction, draft.title)


def _read_as(language: str, jurisdiction: str | None, title: str) -> tuple[str, str, str]:
    about = amends(title, language)
    return language, jurisdiction or "", f"{about.law} {about.amends}"
