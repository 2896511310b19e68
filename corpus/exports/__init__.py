"""Exports: one module per output format. A module offers `lines(library, selection) -> Iterator[str]`; one whose output is no
text `save(library, selection, target, name)`, or both.

Private texts are left out unless the selection asks for them. Register here or by an entry point `tongwen.exports`.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import entry_points
from typing import BinaryIO, Protocol, cast, runtime_checkable

from corpus.bundles.values import Places
from corpus.errors import UsageError
from corpus.library import Library
from corpus.model import ProvisionPath

EXPORTERS: dict[str, str] = {
    "akn": "corpus.exports.akn",
    "csv": "corpus.exports.csv",
    "docx": "corpus.exports.docx",
    "html": "corpus.exports.html",
    "jsonl": "corpus.exports.jsonl",
    "md": "corpus.exports.markdown",
    "pdf": "corpus.exports.pdf",
    "tbx": "corpus.exports.tbx",
    "tmx": "corpus.exports.tmx",
    "xliff": "corpus.exports.xliff",
    "xliff2": "corpus.exports.xliff2",
    "xlsx": "corpus.exports.xlsx",
}
OF_TEXTS = frozenset({"akn", "jsonl"})
"""Formats that hold each text by itself; all others are bundles, with texts side by side (`corpus.bundles`)."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What to export: `laws` (() = all), one `version` (None = every edition), `path` (None = everything).

    Attributes:
        places: provisions of one or several laws; then `laws`, `version` and `path` are not looked at.
        languages, expressions: the columns of a bundle and their order; () and () are all texts.
        day: decides which edition of a law is in a bundle where no version is named.
        bom: a text format begins with a byte order mark, which Excel wants of CSV.
        blank: languages of columns more, which are empty: for a translation to be made.
        say: says what a bundle tells of itself in the language `interface`; English as it stands.
    """

    laws: tuple[str, ...] = ()
    version: str | None = None
    path: ProvisionPath | None = None
    include_private: bool = False
    places: tuple[Places, ...] = ()
    languages: tuple[str, ...] = ()
    expressions: tuple[str, ...] = ()
    day: date | None = None
    bom: bool = False
    say: Callable[[str], str] = str
    interface: str = "en"
    blank: tuple[str, ...] = ()


@runtime_checkable
class LineExporter(Protocol):
    """What a module that writes text offers."""

    def lines(self, library: Library, selection: Selection) -> Iterator[str]:
        """The output, a line (with its line break) at a time."""


@runtime_checkable
class FileExporter(Protocol):
    """An exporter that writes the file itself: an archive can't be written line by line."""

    def save(self, library: Library, selection: Selection, target: BinaryIO, name: str) -> None:
        """Write into `target`; `name` is the file's."""


Exporter = LineExporter | FileExporter


def exporter(name: str) -> Exporter:
    """The exporter of format `name`; UsageError lists the formats there are."""
    if name in EXPORTERS:
        return cast("Exporter", importlib.import_module(EXPORTERS[name]))
    extra = {e.name: e for e in entry_points(group="tongwen.exports")}
    if name in extra:
        return cast("Exporter", extra[name].load())
    raise UsageError(f"Unknown export format {name!r}.", f"Formats: {', '.join(sorted({*EXPORTERS, *extra}))}.")
