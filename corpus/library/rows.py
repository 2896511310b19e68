"""Rows <-> frozen values. Nothing here knows SQL beyond the order of columns."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from corpus.diagnostics import Diagnostic, Severity
from corpus.identification.shapes import ArticleShape, ContainerShape, Shape
from corpus.model import (
    Container,
    Coverage,
    Draft,
    Expression,
    Force,
    Part,
    Provision,
    ProvisionPath,
    Residue,
    ResidueKind,
    Rights,
    Span,
    Statement,
    Text,
    Unit,
)
from corpus.numbering import ArticleNumber
from corpus.telling import from_data, to_data

Row = Sequence[Any]
PROVISION_COLUMNS = (
    "path, unit, number, label, heading, text, parts, container, deleted, origin, source_text, position, rows"
)


def provision_row(expression: str, seq: int, p: Provision) -> tuple[object, ...]:
    """Provision -> row of `provisions`."""
    depth = len(p.path.segments)
    parts = [["/".join(q.path.segments[depth:]), q.unit, q.label, q.span.start, q.span.end] for q in p.parts]
    return (
        expression, seq, str(p.path), p.unit, None if p.number is None else str(p.number), p.label, p.heading, p.text,
        json.dumps(parts, ensure_ascii=False, separators=(",", ":")), p.container, int(p.deleted),
        json.dumps(p.origin, separators=(",", ":")) if p.origin else "", p.source_text, p.order,
        json.dumps(["/".join(path.segments[depth:]) for path in p.rows], ensure_ascii=False) if p.rows else "",
    )  # fmt: skip


def provision_of(row: Row) -> Provision:
    """Row of `provisions` without its first two columns -> Provision."""
    path, unit, number, label, heading, text, parts, container, deleted, origin, source_text, position, below = row
    page = ProvisionPath(tuple(path.split("/")))
    return Provision(
        page, Unit(unit), None if number is None else ArticleNumber.parse(number), label, heading, text,
        tuple(_part(page, *part) for part in json.loads(parts)), container, bool(deleted),
        tuple((a, b, c) for a, b, c in json.loads(origin)) if origin else (), source_text, position,
        rows=tuple(_below(page, one) for one in json.loads(below)) if below else (),
    )  # fmt: skip


def _part(page: ProvisionPath, below: str, unit: str, label: str, start: int, end: int) -> Part:
    return Part(_below(page, below), Unit(unit), label, Span(start, end))


def _below(page: ProvisionPath, below: str) -> ProvisionPath:
    return ProvisionPath(page.segments + (tuple(below.split("/")) if below else ()))


def container_row(expression: str, seq: int, c: Container) -> tuple[object, ...]:
    """Container -> row of `containers`."""
    return expression, seq, str(c.path), c.unit, c.label, c.heading, c.parent, c.order


def container_of(row: Row) -> Container:
    """Row of `containers` without its first two columns -> Container."""
    path, unit, label, heading, parent, position = row
    return Container(ProvisionPath(tuple(path.split("/"))), Unit(unit), label, heading, parent, position)


def statement_of(row: Row) -> Statement:
    """Row of `statements` without its first two columns -> Statement."""
    return Statement(*row)


def residue_of(row: Row) -> Residue:
    """Row of `residue` without its first two columns -> Residue."""
    return Residue(ResidueKind(row[0]), row[1], row[2])


def diagnostic_of(body: str) -> Diagnostic:
    """What `diagnostic_row` gave, or JSON object D, whose sentences stay English -> Diagnostic."""
    return finding_of(json.loads(body))


def diagnostic_row(expression: str, seq: int, found: Diagnostic) -> tuple[str, int, str]:
    """A finding of one text -> row of `diagnostics`."""
    return expression, seq, json.dumps(finding_kept(replace(found, expressions=(expression,))), ensure_ascii=False)


def finding_kept(found: Diagnostic) -> dict[str, object]:
    """A finding as it is kept: JSON object D with how its sentences were made, so that they can be said in any language."""
    return found.to_json() | {"message": to_data(found.message), "suggestion": to_data(found.suggestion)}


def finding_of(kept: Mapping[str, Any]) -> Diagnostic:
    """What `finding_kept` gave."""
    sentences = {name: from_data(kept[name]) for name in ("message", "suggestion")}
    return Diagnostic(
        **{**kept, **sentences, "severity": Severity(kept["severity"]), "expressions": tuple(kept["expressions"])}
    )


EXPRESSION_COLUMNS = (
    "e.id, e.law, e.edition, e.language, e.version, e.force, e.publisher, e.translator, s.format || ': ' || s.name, "
    "e.rights, e.coverage_first, e.coverage_last, e.is_source, e.numbers_trusted, e.articles, e.coverage_gaps, "
    "(SELECT count(*) FROM composed c WHERE c.whole = e.id)"
)


# Whose the numbers of a text are trusted by: nobody, everybody, those alone who see private texts, strangers alone.
_NOBODY, _EVERYBODY, _SEERS, _STRANGERS = range(4)


def trusted_by(seers: bool, strangers: bool) -> int:
    """What is stored of a text whose numbers those who see private texts trust, and those who don't."""
    if seers == strangers:
        return _EVERYBODY if seers else _NOBODY
    return _SEERS if seers else _STRANGERS


def expression_of(
    row: Row, statements: Iterable[Statement], diagnostics: Iterable[Diagnostic], *, private: bool = True
) -> Expression:
    """Row of EXPRESSION_COLUMNS -> Expression, as those see it who see private texts, or who don't."""
    (identity, law, edition, language, version, force, publisher, translator, source, rights, first, last, is_source,
     trusted, articles, gaps, parts) = row  # fmt: skip
    is_trusted = trusted in (_EVERYBODY, _SEERS if private else _STRANGERS)
    coverage = coverage_of(first, last, gaps)
    if parts > 1:
        source = f"{source} and {parts - 1} more"
    return Expression(
        identity, law, edition, language, date.fromisoformat(version) if version else None, Force(force), publisher,
        translator, source, Rights(rights), coverage, bool(is_source), is_trusted, articles, tuple(statements),
        tuple(diagnostics),
    )  # fmt: skip


def coverage_of(first: str | None, last: str | None, gaps: str = "") -> Coverage | None:
    """Columns of the coverage -> Coverage; None for a whole text."""
    if not first or not last:
        return None
    number = ArticleNumber.parse
    missing = [gap.partition("-") for gap in gaps.split(",") if gap]
    return Coverage(number(first), number(last), tuple((number(a), number(b)) for a, _, b in missing))


def coverage_row(coverage: Coverage | None) -> tuple[str | None, str | None, str]:
    """Coverage -> its columns: first, last, gaps."""
    if coverage is None:
        return None, None, ""
    return str(coverage.first), str(coverage.last), ",".join(f"{a}-{b}" for a, b in coverage.gaps)


# Raised when corpus.identification.shapes counts otherwise: what is stored under another version is derived again when it is read.
SHAPE_VERSION = 1


def shape_row(shape: Shape) -> str:
    """Shape -> JSON: version, containers, articles."""
    containers = [[c.unit, c.number, str(c.first), str(c.last)] for c in shape.containers]
    articles = [[str(a.number), a.paragraphs, a.items] for a in shape.articles]
    return json.dumps([SHAPE_VERSION, containers, articles], separators=(",", ":"))


def shape_of(stored: str) -> Shape | None:
    """What `shape_row` wrote -> Shape; None if it is another version's."""
    version, containers, articles = json.loads(stored)
    if version != SHAPE_VERSION:
        return None
    number = ArticleNumber.parse
    return Shape(
        tuple(
            ContainerShape(Unit(unit), label, number(first), number(last)) for unit, label, first, last in containers
        ),
        tuple(ArticleShape(number(n), paragraphs, items) for n, paragraphs, items in articles),
    )


_OF_THE_DAY = frozenset({"evidence", "retrieved"})


def text_hash(draft: Draft) -> str:
    """SHA-256 over everything that the importer read into `draft`: equal hashes mean nothing changed.

    What is of the day of the import is left out: when it was fetched, and what speaks for its being that law's text (it
    says how many laws were in the library).
    """
    read = replace(draft, statements=tuple(s for s in draft.statements if s.field not in _OF_THE_DAY))
    laid = [p.rows for p in draft.text.provisions if p.rows]
    return hashlib.sha256((repr(read) + (repr(laid) if laid else "")).encode()).hexdigest()


def expression_id(law_id: str, draft: Draft, format_name: str) -> str:
    """Permanent id of a text: law, version, language, format it came from and, for part of a law, its coverage."""
    version = draft.version.isoformat() if draft.version else "undated"
    tail = f"-{draft.coverage}" if draft.coverage else ""
    return re.sub(r"[^A-Za-z0-9.\-]", "-", f"{law_id}.{version}.{draft.language}.{format_name}{tail}")


def article_count(text: Text) -> int:
    """How many articles a text has."""
    return sum(p.unit is Unit.ARTICLE for p in text.provisions)
