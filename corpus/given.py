"""A text as a library holds it, whole: what the lossless exchange (Akoma Ntoso) carries from one library to another.

An importer makes a Draft, and the library works out the rest. What comes from another library brings the rest along: ids,
sources, hashes, people's corrections. `Draft.given` holds it; the library's writer then stores exactly that.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from corpus.diagnostics import Diagnostic
from corpus.model import Container, Draft, Provision, Title

EXCHANGE_FORMAT = "tongwen-akn"


@dataclass(frozen=True, slots=True)
class GivenSource:
    """A source that gave a text. `texts` counts the texts it holds; `data` are its bytes where they are brought along.

    `linked` is False where the source, read again, gave other texts: the text still stands as it came.
    """

    name: str
    format: str
    sha256: str
    options: str
    grammar: str
    texts: int
    linked: bool = True
    data: bytes | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Redirect:
    """The id of a law that was merged into `target`."""

    law_id: str
    jurisdiction: str
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person decided about a law or a text of it."""

    law_id: str
    expression: str | None
    path: str | None
    kind: str
    value: str
    author: str
    made: str


@dataclass(frozen=True, slots=True)
class Given:
    """A stored text.

    Attributes:
        expression: its id. law_id: the law's.
        text_hash: the library's hash over all that the importer read.
        stored: the text and its facts as they stand in the library; its title is in `titles`.
        titles: the rows of its titles.
        sources: what gave it, the one it is shown with first.
        redirects, corrections: those of its law.
    """

    expression: str
    law_id: str
    text_hash: str
    stored: Draft
    titles: tuple[Title, ...] = ()
    sources: tuple[GivenSource, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def seal(self) -> str:
        """A hash over everything here: it no longer fits when somebody changed the text in the file that carries it."""
        body = json.dumps(_plain(self), ensure_ascii=True, sort_keys=True)
        return hashlib.sha256(body.encode()).hexdigest()


def main_title(titles: Iterable[Title], language: str) -> str:
    """The title of a text in its own language, an alias only where there is no other; "" if it has none."""
    own = [t for t in titles if t.language == language]
    return next((t.text for kind in ("official", "translated", "") for t in own if kind in ("", t.kind)), "")


def _plain(given: Given) -> list[Any]:
    """A text as JSON values; orders of columns are those of the library's tables."""
    draft = given.stored
    facts = [given.expression, given.law_id, given.text_hash, draft.language, draft.version and draft.version.isoformat(),
             draft.force, draft.publisher, draft.translator, draft.source_key, draft.rights, draft.licence, str(draft.coverage or ""),
             draft.is_source, draft.jurisdiction, draft.kind]  # fmt: skip
    return [
        facts, [[t.language, t.text, t.kind] for t in given.titles], [_container(c) for c in draft.text.containers],
        [_provision(p) for p in draft.text.provisions],
        [[s.field, s.value, s.source, s.claimed, s.suspect, s.order] for s in draft.statements],
        [[r.kind, r.text, r.order] for r in draft.residue], [_diagnostic(d) for d in draft.diagnostics],
    ]  # fmt: skip


def _container(c: Container) -> list[Any]:
    return [str(c.path), c.unit, c.label, c.heading, c.parent, c.order]


def _provision(p: Provision) -> list[Any]:
    parts = [[str(q.path), q.unit, q.label, q.span.start, q.span.end] for q in p.parts]
    number = None if p.number is None else str(p.number)
    laid = [[str(path) for path in p.rows]] if p.rows else []  # seals of texts without them are older than they are
    return [
        str(p.path),
        p.unit,
        number,
        p.label,
        p.heading,
        p.text,
        parts,
        p.container,
        p.deleted,
        p.origin,
        p.source_text,
        p.order,
        *laid,
    ]


def _diagnostic(d: Diagnostic) -> dict[str, object]:
    return {**d.to_json(), "expressions": []}
