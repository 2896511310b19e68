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
from corpus.source_hash import source_hash
from corpus.titles import authority_version

# What finds citations and counts where they lead. When any of it changes, what is stored is found anew.
_FINDERS = ("citations", "references", "resolving/units.py", "identification/names.py", "folding.py", "jurisdictions", "languages",
            "model.py", "numbering.py")  # fmt: skip


@cache
def grammar() -> str:
    """The version of what finds references: that of the code, and of the names that ship with the project."""
    return f"{source_hash(*_FINDERS)[:16]}.{authority_version()}"


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
