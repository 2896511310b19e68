"""Downloads: /laws/{law}/export and /laws/{law}/{path}/export, a law or provisions of it as a file with texts side by side."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from flask import Blueprint, Response, redirect, request
from werkzeug.wrappers import Response as BaseResponse

from corpus import exports
from corpus.bundles import Places
from corpus.bundles.making import seen_by
from corpus.errors import UsageError
from corpus.exports.paper import file_name
from corpus.languages.naming import endonym
from corpus.model import Edition, Expression, Rights
from corpus.telling import tell
from webapp import browsing, columns, interface, words
from webapp.columns import Columns
from webapp.errors import BusyError
from webapp.telling import told_plain
from webapp.urls import Reading, law_url, path_of, provision_url, reading_of, with_query

blueprint = Blueprint("export", __name__)
MEDIA_TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "csv": "text/csv; charset=utf-8",
    "tmx": "application/x-tmx+xml; charset=utf-8",
    "xliff": "application/xliff+xml; charset=utf-8",
    "xliff2": "application/xliff+xml; charset=utf-8; version=2.1",
    "tbx": "application/x-tbx+xml",
}
"""The formats of downloads, in the order of the page, with their media types."""
_OF_TWO = frozenset({"xliff", "xliff2"})  # a text and its translation
_SUFFIXES = {"xliff": "xlf", "xliff2": "2.xlf"}
_WAIT = 20.0  # seconds that a download waits for the one before it
# A file takes a second or two of the machine; one at a time leaves it to those who read and search.
_ONE = threading.BoundedSemaphore(1)


@dataclass(frozen=True, slots=True)
class Download:
    """A link to a file: its format as people call it, and its address."""

    name: str
    url: str


_NAMES = {"pdf": "PDF", "html": "HTML", "md": "Markdown", "csv": "CSV", "tmx": "TMX 1.4b", "xliff": "XLIFF 1.2",
          "xliff2": "XLIFF 2.1"}  # fmt: skip
_MOST_PAIRS = 8  # languages beside the first
# A page with no known term has no such file; the page of definitions links to it.
_UNLINKED = frozenset({"tbx"})


def downloads(law_id: str, path: object, version: str | None, reading: Reading, shown: Columns | None = None) -> tuple[Download, ...]:  # fmt: skip
    """The links of a page to its files: with the texts that it shows, in their order, and its version and day."""
    texts = (
        {"languages": (), "expressions": tuple(x.id for x in shown.shown if x.rights is Rights.PUBLIC)} if shown else {}
    )
    fixed = replace(reading.of_texts(), version=version, **texts)  # type: ignore[arg-type]
    two = len(fixed.expressions or fixed.languages) == 2
    kinds = [kind for kind in MEDIA_TYPES if kind not in _UNLINKED and (two or kind not in _OF_TWO)]
    named = {kind: str(words.file.get(kind) or _NAMES[kind]) for kind in kinds}
    return tuple(Download(name, export_url(law_id, path, kind, fixed)) for kind, name in named.items())


def of_two(law_id: str, edition: Edition, reading: Reading) -> tuple[Download, ...]:
    """The links of a law's page to files for translators: its soundest text with the soundest of each other language."""
    texts: dict[str, Expression] = {}
    for x in sorted(edition.expressions, key=lambda x: x.sort_key):
        if x.rights is Rights.PUBLIC:
            texts.setdefault(x.language, x)
    source, *others = texts.values() or (None,)
    if source is None or len(reading.expressions or reading.languages) == 2:  # then `downloads` has them
        return ()
    of_texts = replace(reading.of_texts(), version=edition.key, languages=())
    return tuple(
        Download(
            f"{_NAMES[kind]}: \u2068{endonym(source.language)}\u2069 → \u2068{endonym(x.language)}\u2069",
            export_url(law_id, None, kind, replace(of_texts, expressions=(source.id, x.id))),
        )
        for x in others[:_MOST_PAIRS] for kind in ("xliff", "xliff2")
    )  # fmt: skip


def export_url(law_id: str, path: object, kind: str, reading: Reading) -> str:
    """Address of a file: of a law, or with `path` of provisions of it."""
    address = provision_url(law_id, f"{path}/export") if path else f"{law_url(law_id)}/export"
    return with_query(address, [("format", kind), *reading.of_texts().pairs()])


@blueprint.get("/laws/<law_id>/export")
def law(law_id: str) -> BaseResponse:
    """A law as a file: `format` is one of MEDIA_TYPES."""
    return _file(law_id, "")


@blueprint.get("/laws/<law_id>/<path:path_text>/export")
def provision(law_id: str, path_text: str) -> BaseResponse:
    """A provision, or several, as a file."""
    return _file(law_id, path_text)


def _file(law_id: str, path_text: str) -> BaseResponse:
    reading = reading_of(request.args)
    kind = (request.args.get("format") or "").strip().lower()
    if kind not in MEDIA_TYPES:
        raise UsageError(
            tell("format: %(value)s is no format of a download.", value=repr(kind[:40])),
            tell("One of: %(list)s.", list=", ".join(MEDIA_TYPES)),
        )
    summary = browsing.find_law(law_id, browsing.day_for(reading))
    now = browsing.as_now(law_id, summary, reading)
    if now != (law_id, reading):
        return redirect(export_url(now[0], path_text, kind, now[1]), code=301)
    found = browsing.find_edition(summary, columns.at_texts(summary.law, reading))
    browsing.check_languages(reading)
    chosen = columns.choose(summary.law, found.edition, path_of(path_text), reading, Reading(), interface.current())
    texts = tuple(x.id for x in chosen.shown if x.rights is Rights.PUBLIC)
    selection = exports.Selection(
        laws=(summary.law.id,), places=(Places(summary.law.id, path_text, found.edition.key),), expressions=texts,
        day=browsing.day_for(reading), bom=kind == "csv", say=told_plain, interface=interface.current(),
    )  # fmt: skip
    tags = [x.language for x in chosen.shown if x.rights is Rights.PUBLIC]
    name = file_name(summary.law.id, path_text, found.edition.key, tags, _SUFFIXES.get(kind, kind))
    with _one_at_a_time():
        return _answer(kind, selection, name)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    if not _ONE.acquire(timeout=_WAIT):
        raise BusyError(tell("Other files are being made just now."), tell("Try again in half a minute."))
    try:
        yield
    finally:
        _ONE.release()


def _answer(kind: str, selection: exports.Selection, name: str) -> Response:
    """The file, which a browser keeps under the name of what is in it. Private texts stay here, whatever pages show."""
    with seen_by(browsing.opened().library(), include_private=False) as library:
        exporter, packed = exports.exporter(kind), io.BytesIO()
        if isinstance(exporter, exports.LineExporter):
            packed.writelines(line.encode() for line in exporter.lines(library, selection))
        else:
            exporter.save(library, selection, packed, name)
    response = Response(packed.getvalue(), content_type=MEDIA_TYPES[kind])
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
