"""What provisions cite, and who cites them, as JSON: the keys `references` and `cited_by` of the object `show`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from corpus.library import Library
from corpus.lookup import Column, Row, ShowResult
from corpus.lookup.addresses import address_of
from corpus.model import ProvisionPath
from corpus.references.answers import Answer, references_of
from corpus.references.cited import CitedBy, Citing, cited_by
from webapp.urls import Reading, anchor, law_url, provision_url

Json = dict[str, Any]
LISTED = 50
"""So many provisions that cite are told with a page; the rest have an address of their own."""


def with_references(body: Json, library: Library, result: ShowResult, reading: Reading) -> Json:
    """The object `show` with what each cell cites and who cites the provision.

    Args:
        body: of `result`.
        reading: what was asked for: it goes on in addresses.
    """
    if result.law is None or result.path is None:
        return body
    cells = [
        {
            **cell,
            "references": [answer_json(a, column.text, reading, result) for a in column_answers(library, result, n)],
        }
        for n, (cell, column) in enumerate(zip(body["cells"], result.columns, strict=True))
    ]
    if len(result.articles) > 1:
        return {**body, "cells": cells}  # who cites each of them is asked of each
    found = cited_by(library, result.law, result.path, result.as_of, version=result.version, limit=LISTED)
    return {**body, "cells": cells, "cited_by": cited_by_json(found, reading)}


def column_answers(library: Library, result: ShowResult, n: int) -> Iterator[Answer]:
    """What the text of the nth column cites; offsets are into its `text`, which may hold several pages or units of one."""
    column = result.columns[n]
    found: dict[ProvisionPath, tuple[Answer, ...]] = {}
    pages = dict.fromkeys(row.path.page for row in result.rows)
    for page in pages:
        if provision := library.provision(column.expression.id, page):
            found[page] = references_of(library, column.expression, provision, result.as_of)
            if len(pages) == 1 and column.text == provision.text:
                yield from found[page]
                return
    if any(found.values()):
        yield from _moved(found, column, result.rows)


def _moved(found: Mapping[ProvisionPath, Sequence[Answer]], column: Column, rows: Sequence[Row]) -> Iterator[Answer]:
    """The citations of pages where a column, which holds the words of rows, has them."""
    cells = [
        (r.path.page, c) for r in rows for c in r.cells if c.expression == column.expression.id and c.text is not None
    ]
    at = 0
    for page, cell in cells:
        words = cell.text or ""
        base = column.text.find(words, at)  # labels stand between the pages
        if base < 0:
            continue
        at = base + len(words)
        for run in cell.runs:
            for answer in found.get(page, ()):
                if run.start <= answer.start and answer.end <= run.end:
                    yield replace(answer, start=base + answer.start - run.start, end=base + answer.end - run.start)
            base += run.end - run.start + 1


def answer_json(answer: Answer, text: str, reading: Reading, result: ShowResult) -> Json:
    """One cited place: where it stands in the cell's text, and what it means."""
    out: Json = {
        "start": answer.start,
        "end": answer.end,
        "text": text[answer.start : answer.end],
        "name": answer.name,
        "law": answer.law,
        "title": answer.title,
        "version": answer.version,
        "path": str(answer.paths[0]) if answer.paths else None,
        "paths": [str(p) for p in answer.paths],
        "to": str(answer.to) if answer.to else None,
        "status": answer.status,
        "url": answer_url(answer, reading, result),
        "note": answer.note,
        "choices": [{"law": c.law, "title": c.title, "version": c.version, "path": c.path} for c in answer.choices],
    }
    if answer.then is not None:
        out["then"] = {
            "version": answer.then.version,
            "path": str(answer.then.path) if answer.then.path else None,
            "now": [str(p) for p in answer.then.now],
        }
    return out


def answer_url(answer: Answer, reading: Reading, result: ShowResult) -> str:
    """Address of what is cited, "" where it isn't here.

    The text's own law is read on in the version that is shown; another law in that of the day, but where the article has
    another number by now in the version that the citation was written of.
    """
    if answer.law is None or answer.status not in ("found", "repealed"):
        return ""
    own = result.law is not None and answer.law == result.law.id
    here = replace(reading.at_home(), version=reading.version or (result.version if reading.expressions else None))
    wanted = here if own else reading.at_home()
    if answer.then is not None and answer.then.path and answer.then.now != (answer.then.path,) and answer.then.version:
        wanted = replace(wanted, version=answer.then.version)
    if len(answer.paths) < 2 or answer.paths[0].segments[-1].startswith(_CONTAINERS):
        return _url(answer.law, answer.paths[0] if answer.paths else None, wanted)
    stretches = [answer.paths] if answer.to else [[path] for path in answer.paths]
    return provision_url(answer.law, address_of(stretches), wanted)


_CONTAINERS = ("bk_", "pt_", "chp_", "sec_", "subsec_", "div_")


def _url(law: str, path: ProvisionPath | None, reading: Reading) -> str:
    if path is None or path.segments[-1].startswith(_CONTAINERS):
        # a chapter is a heading in the contents
        return f"{law_url(law, reading)}#{anchor(path)}" if path else law_url(law, reading)
    return provision_url(law, path, reading)


def cited_by_json(found: CitedBy, reading: Reading) -> Json:
    """The object `cited_by`."""
    return {
        "total": found.total,
        "superseded": found.superseded,
        "items": [citing_json(c, reading) for c in found.items],
    }


def citing_json(citing: Citing, reading: Reading) -> Json:
    """A provision that cites another one."""
    return {
        "law": citing.law,
        "title": citing.title,
        "version": citing.version,
        "path": str(citing.path),
        "at": str(citing.at),
        "label": citing.label,
        "language": citing.language,
        "languages": list(citing.languages),
        "text": citing.text,
        "start": citing.mark.start,
        "end": citing.mark.end,
        "cites": [str(p) for p in citing.cites],
        "status": str(citing.status.status),
        "url": provision_url(citing.law, citing.at, citing_reading(citing, reading)),
        "note": citing.note,
    }


def citing_reading(citing: Citing, reading: Reading) -> Reading:
    """How the page of a provision that cites is read: its version is named where it isn't that of the day."""
    over = str(citing.status.status) in ("superseded", "not_yet_in_force")
    return replace(reading.at_home(), version=citing.version if over else None)
