"""`tongwen correspond`: which article of one version of a law is which of another, as JSON or in words."""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

import click

from corpus import corresponding
from corpus.catalogue import find_laws
from corpus.citations import parse
from corpus.correspondence import Correspondence, Kind
from corpus.corresponding import Correspondences
from corpus.effects import title_of
from corpus.errors import NotFoundError
from corpus.library import Library
from corpus.model import Law, ProvisionPath
from corpus.resolving import pages
from corpus.showing import safe
from webapp.config import read_config, read_day
from webapp.console import OK, note, print_json
from webapp.presenters import correspondences_json

WORDS = {
    Kind.SAME: "same",
    Kind.RENUMBERED: "same words, other number",
    Kind.CHANGED: "changed",
    Kind.SPLIT: "split",
    Kind.MERGED: "merged",
    Kind.NEW: "new: no counterpart found",
    Kind.DELETED: "gone: no counterpart found",
    Kind.UNKNOWN: "outside the other text",
}


def correspond(
    settings: dict[str, Any], law: str, article: str | None, old: str | None, new: str | None, as_of: str | None,
    as_json: bool,
) -> int:  # fmt: skip
    """`tongwen correspond`. 3 for no such law, version or article, and for versions without a language in common."""
    config = read_config(os.environ, **settings)
    day = read_day(as_of, "--as-of") if as_of else config.day()
    library = Library.open(config.data)
    meant = law_named(library, law)
    versions = corresponding.default_versions(library, meant, day, _version(old, "--from"), _version(new, "--to"))
    found = corresponding.correspondences(library, meant, *versions)
    path = _page(found, article) if article else None
    if as_json:
        print_json(correspondences_json(found, str(path) if path else None))
    else:
        _print(library, found, path)
    return OK


def law_named(library: Library, name: str) -> Law:
    """The one law that is called so. NotFoundError lists what it may be."""
    found = find_laws(library, name)
    exact = [law for law in found if name in (law.id, *(t.text for t in law.titles))]
    if len(exact) == 1 or len(found) == 1:
        return (exact or found)[0]
    if not found:
        raise NotFoundError(f"No law is called {name!r}.", "`tongwen laws` lists what there is.")
    few = ", ".join(f"{title_of(law)} ({law.id})" for law in (exact or found)[:5])
    raise NotFoundError(f"{name!r} may be several laws: {few}.", "Give its id.")


def _version(given: str | None, option: str) -> str | None:
    return given if given in (None, "undated") else read_day(given, option).isoformat()


def _page(found: Correspondences, article: str) -> ProvisionPath:
    """The page that is meant by 16, art_16 or 第十六条, in either version. NotFoundError if neither has it."""
    try:
        wanted = [ProvisionPath.parse(article).page]
    except ValueError:
        read = parse(article)
        wanted = list(pages(read)) if read else []
    for page in wanted:
        if found.table.of_old(page) or found.table.of_new(page):
            return page
    raise NotFoundError(f"Neither {found.old.key} nor {found.new.key} has {article!r}.", "Write 16, 120-1 or art_16.")


def _print(library: Library, found: Correspondences, path: ProvisionPath | None) -> None:
    """A row a line; of one article, what it became and what it comes from."""
    old, new = ({p.path: p.label for p in library.text(x.id).provisions} for x in found.texts)
    click.echo(
        f"{safe(title_of(found.law))} ({found.law.id}): {found.old.key} -> {found.new.key}, computed from the texts "
        f"({found.texts[1].language})"
    )
    for told in found.notes:
        click.echo(f"! {told}")
    for row in found.table.rows:
        if path is None or path in row.old or path in row.new:
            click.echo(_line(row, old, new))
    counts = Counter(r.kind for r in found.table.rows)
    note(", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind]))


def _line(row: Correspondence, old: dict[ProvisionPath, str], new: dict[ProvisionPath, str]) -> str:
    sides = [
        " + ".join(f"{safe(labels.get(p, ''))} {p}".strip() for p in paths) or "-"
        for paths, labels in ((row.old, old), (row.new, new))
    ]
    share = f", {row.score:.0%} of the words in common" if row.score else ""
    return f"{sides[0]} -> {sides[1]}: {WORDS[row.kind]}{share}{', moved' if row.moved else ''}"
