"""What provisions cite, and who cites them, as JSON: the keys `references` and `cited_by` of the object `show`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from corpus.library import Library
from corpus.lookup import Column, ShowResult
from corpus.model import ProvisionPath, Span
from corpus.references.answers import Answer, references_of
from corpus.references.cited import CitedBy, Citing, cited_by
from corpus.together import heading_of
from webapp.urls import Reading, law_url, provision_url

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
    """What the text of the nth column cites; offsets are into its `text`."""
    column = result.columns[n]
    if result.path is None:
        return
    if result.articles:
        yield from _of_articles(library, result, column)
        return
    provision = library.provision(column.expression.id, result.path.page)
    if provision is None:
        return
    found = references_of(library, column.expression, provision, result.as_of)
    if column.text == provision.text:
        yield from found
    elif found:
        yield from _moved(found, _runs(column, result))


def _of_articles(library: Library, result: ShowResult, column: Column) -> Iterator[Answer]:
    """As `column_answers`, of a column that holds several pages, each under its label."""
    at = 0
    for article in result.articles:
        number = next((i for i, c in enumerate(article.columns) if c.expression.id == column.expression.id), None)
        if number is None:
            continue
        own = article.columns[number]
        head = heading_of(own) if len(result.articles) > 1 else ""
        at += len(head) + bool(head and own.text)
        for answer in column_answers(library, article, number):
            yield replace(answer, start=answer.start + at, end=answer.end + at)
        at += len(own.text) + 2


def _runs(column: Column, result: ShowResult) -> list[tuple[int, Span]]:
    """Where in a column's text the stretches of the stored text begin that it is made of."""
    runs: list[tuple[int, Span]] = []
    at = 0
    for row in result.rows:
        cell = next((c for c in row.cells if c.expression == column.expression.id), None)
        if cell is None or cell.text is None:
            continue
        base = at
        for run in cell.runs:
            runs.append((base, run))
            base += run.end - run.start + 1
        at += len(cell.text) + 1
    return runs


def _moved(found: Sequence[Answer], runs: Sequence[tuple[int, Span]]) -> Iterator[Answer]:
    for answer in found:
        for base, run in runs:
            if run.start <= answer.start and answer.end <= run.end:
                yield replace(answer, start=base + answer.start - run.start, end=base + answer.end - run.start)
                break


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
    path = answer.paths[0] if answer.paths else None
    return _url(answer.law, path, wanted)


_CONTAINERS = ("bk_", "pt_", "chp_", "sec_", "subsec_", "div_")


def _url(law: str, path: ProvisionPath | None, reading: Reading) -> str:
    if path is None or path.segments[-1].startswith(_CONTAINERS):
        return law_url(law, reading)  # a chapter is a heading in the contents
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
