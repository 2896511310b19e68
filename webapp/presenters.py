"""Results -> THE JSON of the contract. The command line and /api/v1 print the same objects, made here.

Pure functions over frozen results; what pages need beyond that is made in `webapp.views`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from typing import Any

from corpus.catalogue import LawSummary
from corpus.checking import Checked
from corpus.correspondence import Correspondence, Kind
from corpus.corresponding import Correspondences, Correspondent
from corpus.currency import PageCurrency
from corpus.days.untaken import AmendedBy
from corpus.importing import Imported
from corpus.lookup import Cell, Choice, Column, ContentsEntry, EditionStatus, Row, ShowResult
from corpus.model import Expression, Statement, Title
from indexer.results import Expanded, Heading, Nearest, Offer, ResultPage, SearchHit, Snippet
from webapp import terms_json
from webapp.search_urls import search_url
from webapp.urls import Reading

Json = dict[str, Any]

# The first title of a language is the preferred one: what the law is called, before what people call it.
_TITLE_ORDER = {"official": 0, "translated": 1, "short": 2, "alias": 3, "former": 4}


def sorted_titles(titles: Iterable[Title]) -> list[Title]:
    """Titles with the preferred kinds first, otherwise in the order given."""
    return sorted(titles, key=lambda t: _TITLE_ORDER.get(t.kind, len(_TITLE_ORDER)))


def titles_json(titles: Iterable[Title]) -> dict[str, list[str]]:
    """TITLES: {language: [text, ...]}, the first is preferred; no text twice."""
    out: dict[str, list[str]] = {}
    for title in sorted_titles(titles):
        texts = out.setdefault(title.language, [])
        if title.text not in texts:
            texts.append(title.text)
    return out


def expression_json(expression: Expression, *, articles: bool = False) -> Json:
    """EXPRESSION; with `articles` also how many articles the text has."""
    out: Json = {
        "id": expression.id,
        "language": expression.language,
        "version": expression.version.isoformat() if expression.version else None,
        "force": str(expression.force),
        "publisher": expression.publisher,
        "translator": expression.translator,
        "source": expression.source,
        "rights": str(expression.rights),
        "coverage": str(expression.coverage) if expression.coverage else None,
    }
    return {**out, "articles": expression.articles} if articles else out


def statement_json(statement: Statement) -> Json:
    """A fact with its source; `suspect` (why it can't be what it is called) only where there is one."""
    out: Json = {"field": statement.field, "value": statement.value, "source": statement.source}
    return {**out, "suspect": statement.suspect} if statement.suspect else out


def status_json(status: EditionStatus | None) -> Json:
    """Status on a day with its reason and what the sources claim; "unknown" where there is none."""
    if status is None:
        return {"status": "unknown", "basis": None, "since": None, "until": None, "claims": []}
    return {
        "status": str(status.status),
        "basis": status.basis,
        "since": status.since.isoformat() if status.since else None,
        "until": status.until.isoformat() if status.until else None,
        "claims": list(status.claims),
        **_earlier_json(status),
    }


def _earlier_json(status: EditionStatus) -> Json:
    """`earlier_text_missing` only where it is to be said: true, or null where it isn't known."""
    return {} if status.earlier_text_missing is False else {"earlier_text_missing": status.earlier_text_missing}


def show_json(result: ShowResult) -> Json:
    """The object `show`: a lookup's answer, however it ended."""
    law = result.law
    return {
        "status": str(result.status),
        "as_of": result.as_of.isoformat(),
        "citation": {
            "law": law.id if law else None,
            "version": result.version,
            "path": str(result.path) if result.path else None,
            "paths": [str(p) for p in result.paths],
            "canonical": dict(result.canonical),
        },
        "law": {
            "id": law.id,
            "titles": titles_json(law.titles),
            "jurisdiction": law.jurisdiction,
            **status_json(result.edition_status),
        }
        if law
        else None,
        "expressions": [expression_json(e) for e in result.expressions],
        "cells": [_column_json(c) for c in result.columns],
        "rows": [row_json(r) for r in result.rows],
        "choices": [_choice_json(c) for c in result.choices],
        "correspondences": [correspondent_json(c) for c in result.correspondences],
        "warnings": list(result.warnings),
        # Only where there is one, as `suspect` of a statement.
        **({"explained_by": [_choice_json(c) for c in result.explained_by]} if result.explained_by else {}),
        **({"left_out": result.left_out} if result.left_out else {}),
        **({"currency": [currency_json(one) for one in _currency(result)]} if _currency(result) else {}),
        **({"amended_by": [amended_by_json(a) for a in result.amended_by]} if result.amended_by else {}),
        **({"as_amended_by": [amended_by_json(a) for a in result.as_amended_by]} if result.as_amended_by else {}),
    }


def _currency(result: ShowResult) -> list[tuple[str, PageCurrency]]:
    """What is known of older texts, with the page that it is known of; of several pages, of each."""
    shown = result.articles or (result,)
    return [(str(one.path.page), known) for one in shown if one.path for known in one.currency]


def currency_json(one: tuple[str, PageCurrency]) -> Json:
    """What became of a page since the version that a text renders; `since` null where nothing changed or it isn't known."""
    path, known = one
    return {
        "expression": known.expression,
        "path": path,
        "version": known.renders.isoformat(),
        "status": str(known.found.status),
        "basis": str(known.found.basis),
        "since": known.found.since or None,
        "was": [str(p) for p in known.found.was],
    }


def amended_by_json(link: AmendedBy) -> Json:
    """A link to an amendment that the text shown has not taken up; `path` is its point, null where none is told."""
    return {
        "law": link.law,
        "title": link.title,
        "path": str(link.path) if link.path else None,
        "version": link.version.isoformat() if link.version else None,
        "effective": link.effective.isoformat() if link.effective else None,
    }


def correspondent_json(found: Correspondent) -> Json:
    """What a page is in another version of its law, found from the texts; `path` null where no counterpart was found."""
    return {
        "version": found.version,
        "path": str(found.path) if found.path else None,
        "kind": str(found.kind),
        "score": found.score,
        "status": str(found.status),
    }


def correspondences_json(found: Correspondences, path: str | None = None) -> Json:
    """The object `correspondence`: which page of one version is which of another; with `path` only its rows."""
    rows = [r for r in found.table.rows if path is None or path in map(str, (*r.old, *r.new))]
    counts = Counter(str(r.kind) for r in found.table.rows)
    return {
        "law": found.law.id,
        "titles": titles_json(found.law.titles),
        "from": {"version": found.old.key, "expression": found.texts[0].id},
        "to": {"version": found.new.key, "expression": found.texts[1].id},
        "language": found.texts[1].language,
        "computed": True,
        "notes": list(found.notes),
        "counts": {str(kind): counts[str(kind)] for kind in Kind if counts[str(kind)]},
        "rows": [_correspondence_json(r) for r in rows],
    }


def _correspondence_json(row: Correspondence) -> Json:
    return {
        "from": [str(p) for p in row.old],
        "to": [str(p) for p in row.new],
        "kind": str(row.kind),
        "score": row.score,
        "kept": row.kept,
        "added": row.added,
        "moved": row.moved,
    }


def _column_json(column: Column) -> Json:
    version = column.expression.version
    return {
        "expression": column.expression.id,
        "language": column.expression.language,
        "version": version.isoformat() if version else None,
        "label": column.label,
        "heading": column.heading,
        "text": column.text,
    }


def row_json(row: Row) -> Json:
    """A row of `show`: its path, and a cell per text. `set_by` only where a person put the text there."""
    return {"path": str(row.path), "unit": str(row.unit), "cells": {c.expression: _cell_json(c) for c in row.cells}}


def _cell_json(cell: Cell) -> Json:
    out: Json = {"label": cell.label, "text": cell.text, "status": str(cell.status)}
    return out if cell.set_by is None else {**out, "set_by": cell.set_by}


def _choice_json(choice: Choice) -> Json:
    return {"law": choice.law, "title": choice.title, "version": choice.version, "path": choice.path}


def search_json(page: ResultPage) -> Json:
    """The object `search`: one page of results."""
    return {
        "query": page.query,
        "read_as": page.read_as,
        "kind": page.kind,
        "total": page.total,
        "offset": page.offset,
        "limit": page.limit,
        "scope": {
            "as_of": page.scope.as_of.isoformat(),
            "laws": list(page.scope.laws),
            "excluded": dict(page.scope.excluded),
            **({"earlier_text_missing": page.scope.earlier_text_missing} if page.scope.earlier_text_missing else {}),
            **({"expanded": page.scope.expanded} if page.scope.expanded else {}),
        },
        **({} if page.cards is None else {"cards": page.cards}),
        "results": [_hit_json(h) for h in page.results],
        "facets": {name: [{"value": v, "count": n} for v, n in values] for name, values in page.facets},
        **({"facets_unlisted": dict(page.unlisted)} if page.unlisted else {}),
        "suggestions": list(page.suggestions),
        "did_you_mean": [_offer_json(offer, page) for offer in page.offers],
        **({"nearest": _nearest_json(page.nearest, page)} if page.nearest else {}),
        **({"headings": [_heading_json(h) for h in page.headings]} if page.headings else {}),
        **({"renderings": terms_json.renderings_json(page.renderings)} if page.renderings else {}),
        **({"sought": page.sought} if page.sought else {}),
    }


def _heading_json(heading: Heading) -> Json:
    """A chapter or provision that is called as the query."""
    first, last = heading.labels
    return {
        "kind": heading.kind, "text": heading.text, "law": heading.law, "title": heading.title, "version": heading.version,
        "path": heading.path, "first": first, "last": last, "url": heading.url,
    }  # fmt: skip


def _offer_json(offer: Offer, page: ResultPage) -> Json:
    """Another search that finds something, with its address."""
    wanted = replace(offer.request, limit=page.limit)
    url = search_url(wanted, Reading(as_of=page.scope.as_of))
    return {"kind": offer.kind, "why": offer.why, "query": offer.request.query, "total": offer.total, "url": url}


def _nearest_json(nearest: Nearest, page: ResultPage) -> Json:
    """The first results of the nearest search that finds something."""
    return {**_offer_json(nearest.offer, page), "results": [_hit_json(hit) for hit in nearest.results]}


def _hit_json(hit: SearchHit) -> Json:
    return {
        "law": hit.law,
        "version": hit.version,
        "path": hit.path,
        "status": str(hit.status),
        **({"earlier_text_missing": True} if hit.earlier_text_missing else {}),
        "titles": {language: list(texts) for language, texts in hit.titles},
        "labels": dict(hit.labels),
        "heading": hit.heading,
        **({"heading_highlights": [list(h) for h in hit.heading_highlights]} if hit.heading_highlights else {}),
        "matched": list(hit.matched),
        "expanded": [_expanded_json(e) for e in hit.expanded],
        "snippets": [_snippet_json(s) for s in hit.snippets],
        "url": hit.url,
        "folded_under": hit.folded_under or None,
        **({"versions": [_version_json(v) for v in hit.versions]} if hit.versions else {}),
        **({"more_in_law": hit.more_in_law} if hit.more_in_law else {}),
    }


def _expanded_json(expanded: Expanded) -> Json:
    return {
        "from": expanded.source,
        "to": expanded.target,
        "language": expanded.language,
        "jurisdiction": expanded.jurisdiction,
        "origin": expanded.origin.value,
    }


def _version_json(other: SearchHit) -> Json:
    kept = ("version", "path", "status", "matched", "snippets", "url")
    return {name: value for name, value in _hit_json(other).items() if name in kept}


def _snippet_json(snippet: Snippet) -> Json:
    return {
        "expression": snippet.expression,
        "language": snippet.language,
        "text": snippet.text,
        "highlights": [list(h) for h in snippet.highlights],
        "matched": snippet.matched,
        # Only where there is one: what stands between two stretches of a text is an ellipsis, and no word of the law.
        **({"gaps": [list(g) for g in snippet.gaps]} if snippet.gaps else {}),
    }


def laws_json(summaries: Sequence[LawSummary], total: int | None = None) -> Json:
    """The object `laws`; `total` counts all that match where `summaries` is one page of them."""
    return {"total": len(summaries) if total is None else total, "laws": [summary_json(s) for s in summaries]}


def summary_json(summary: LawSummary) -> Json:
    """One law of the object `laws`: titles, status, facts with their sources, every text."""
    law = summary.law
    return {
        "id": law.id,
        "titles": titles_json(law.titles),
        "jurisdiction": law.jurisdiction,
        "status": str(summary.status.status),
        **_earlier_json(summary.status),
        "statements": [statement_json(s) for s in law.statements],
        "expressions": [expression_json(x, articles=True) for e in law.editions for x in e.expressions],
    }


def law_json(summary: LawSummary, contents: Sequence[ContentsEntry], version: str | None = None) -> Json:
    """One law: as in `laws`, with its editions and the table of contents of `version` (else of the edition in force)."""
    shown = version or (summary.edition.key if summary.edition else None)
    return {
        **summary_json(summary),
        **{k: v for k, v in status_json(summary.status).items() if k != "status"},
        "version": shown,
        "editions": [{"version": e.key, **status_json(s)} for e, s in summary.statuses],
        "contents": [contents_json(c) for c in contents],
    }


def contents_json(entry: ContentsEntry) -> Json:
    """A node of a table of contents with all that stands below it."""
    return {
        "path": str(entry.path),
        "unit": str(entry.unit),
        "labels": dict(entry.labels),
        "headings": dict(entry.headings),
        "children": [contents_json(c) for c in entry.children],
    }


def imported_json(imported: Imported) -> Json:
    """The object `import`: what became of one text of a source."""
    return {
        "source": imported.source,
        "format": imported.format,
        "law": imported.law,
        "expression": imported.expression,
        "language": imported.language,
        "version": imported.version.isoformat() if imported.version else None,
        "articles": imported.articles,
        "status": imported.status,
        "against": imported.against,
        "changes": [c.to_json() for c in imported.changes],
        "note": imported.note,
        "part_of": imported.part_of,
        "evidence": list(imported.evidence),
        "candidates": [asdict(c) for c in imported.candidates],
        "diagnostics": [d.to_json() for d in imported.diagnostics],
        **(error_json(imported.code, imported.message, imported.hint) if imported.status == "failed" else {}),
    }


def checked_json(checked: Checked) -> Json:
    """The object `check`: what was found in one edition of a law."""
    return {
        "law": checked.law,
        "version": checked.version,
        "diagnostics": [d.to_json() for d in checked.diagnostics],
        "waived": len(checked.waived),
        "waivers": [waiver.to_json() for waiver in dict.fromkeys(waiver for _, waiver in checked.waived)],
        "off": list(checked.off),
        "off_because": {code: reason._asdict() for code, reason in checked.reasons},
        "compared": [
            {"source": c.source.id, "target": c.target.id, "articles": c.articles, "alone": list(c.alone)}
            for c in checked.compared
        ],
        "not_compared": [{"expression": u.expression.id, "why": str(u.why)} for u in checked.uncompared],
    }


def error_json(code: str, message: str, hint: str = "") -> Json:
    """The one shape of every failure."""
    return {"error": {"code": code, "message": message, "hint": hint}}
