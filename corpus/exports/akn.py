"""Akoma Ntoso 3.0, the lossless exchange: one text one document; several in a zip, a document each (docs/akoma-ntoso.md).

Each document is a valid act that any reader of the standard can use. What the standard has no place for stands in its
`proprietary` part and in attributes of the project's own namespace; corpus.importers.akn.exchange reads it all back.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from corpus.errors import NotFoundError, UsageError
from corpus.exports import Selection
from corpus.exports.akn_document import document
from corpus.given import EXCHANGE_FORMAT, Given
from corpus.library import Library
from corpus.model import Expression, Rights

_EPOCH = (1980, 1, 1, 0, 0, 0)  # of every member: the same library gives the same bytes


def lines(library: Library, selection: Selection) -> Iterator[str]:
    """The one document of a selection of one text. UsageError for several: they need a file."""
    chosen = _chosen(library, selection)
    several = sum(len(library.parts(e.id)) for e in chosen)
    if several > 1:
        raise UsageError(
            f"{several} texts are {several} documents of Akoma Ntoso.",
            "Write them into an archive with -o FILE.zip.",
        )
    for packed in _documents(library, chosen, selection.include_private):
        yield packed[1].decode()


def save(library: Library, selection: Selection, target: BinaryIO, name: str) -> None:
    """Write the selection: a zip with a document a text, or the bare document of one text if `name` doesn't end in .zip.

    Raises:
        NotFoundError: nothing is selected. UsageError: several texts and no .zip.
    """
    if not name.lower().endswith(".zip"):
        for line in lines(library, selection):
            target.write(line.encode())
        return
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for path, data in _documents(library, _chosen(library, selection), selection.include_private):
            info = zipfile.ZipInfo(path, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)


def _chosen(library: Library, selection: Selection) -> list[Expression]:
    if selection.path is not None:
        raise UsageError("Akoma Ntoso holds whole texts.", "Give the law, or take --format jsonl for one provision.")
    laws = [library.law(i) for i in selection.laws] if selection.laws else library.laws()
    found = [
        expression
        for law in laws
        for edition in law.editions
        if selection.version in (None, edition.key)
        for expression in edition.expressions
        if expression.rights is Rights.PUBLIC or selection.include_private
    ]
    if not found:
        raise NotFoundError("There is no text to export.", "Private texts need --include-private.")
    return found


def _documents(library: Library, chosen: list[Expression], private: bool) -> Iterator[tuple[str, bytes]]:
    """(path in the archive, document) of each text. An original goes with the first text that was read of it.

    It goes only if all its texts go: the whole of a collection doesn't belong to one law, nor a private text to a public one.
    """
    # Books and pages of a law go as they came: the whole is derived, and is put together again where they are imported.
    ids = list(dict.fromkeys(part for e in chosen for part in library.parts(e.id)))
    whole = {sha for sha, texts in library.texts_by_original().items() if texts <= set(ids)}
    for identity in ids:
        given = library.given(identity, private=private)
        carried = {s.sha256 for s in given.sources if s.sha256 in whole}
        whole -= carried
        yield _path(given), document(_with_originals(library, given, carried))


def _with_originals(library: Library, given: Given, carried: set[str]) -> Given:
    sources = tuple(
        replace(s, data=library.original(s.sha256)) if s.sha256 in carried and s.format != EXCHANGE_FORMAT else s
        for s in given.sources
    )
    return replace(given, sources=sources)


def _path(given: Given) -> str:
    """laws/tw-A0000001/2005-06-10/zh-Hant/EXPRESSION.xml: work, version and language, as FRBR has them."""
    version = given.stored.version.isoformat() if given.stored.version else "undated"
    return f"laws/{given.law_id}/{version}/{given.stored.language}/{given.expression}.xml"


__all__ = ["lines", "save"]
