"""`tongwen correspond`: which article of one version of a law is which of another, as JSON or in words."""

from __future__ import annotations

import os
from collections import Counter
from typing import Any

import click

from corpus import corresponding
from corpus.citations import parse
from corpus.correspondence import Correspondence, Kind, per_cent
from corpus.corresponding import Correspondences
from corpus.days.effects import title_of
from corpus.errors import NotFoundError
from corpus.library import Library
from corpus.meant import law_meant
from corpus.model import ProvisionPath
from corpus.resolving.units import pages
from corpus.showing import safe
from webapp.config import read_config, read_day
from webapp.console import OK, note, print_json, tell
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
    everything: bool, as_json: bool,
) -> int:  # fmt: skip
    """`tongwen correspond`. 3 for no such law, version or article, and for versions without a language in common."""
    config = read_config(os.environ, **settings)
    day = read_day(as_of, "--as-of") if as_of else config.day()
    library = Library.open(config.data)
    meant = law_meant(
        library, law, article, lambda one: len(one.editions) > 1, "what was asked, for it alone has several versions"
    )
    versions = corresponding.default_versions(library, meant.law, day, _version(old, "--from"), _version(new, "--to"))
    found = corresponding.correspondences(library, meant.law, *versions)
    path = _page(found, article) if article else None
    if as_json:
        print_json(correspondences_json(found, str(path) if path else None))
    else:
        tell(meant.told)
        _print(library, found, path, everything=everything)
    return OK


def _version(given: str | None, option: str) -> str | None:
    return given if given in (None, "undated") else read_day(given, option).isoformat()


def _page(found: Correspondences, article: str) -> ProvisionPath:
    """The page that is meant by 16, art_16 or 第十六条, in either version. NotFoundError if neither has it."""
    try:
        wanted = [ProvisionPath.parse(article).page]
    except ValueError:
        read = parse(article)
        wanted = list(pages(read.places[0])) if read and read.places else []
    for page in wanted:
        if found.table.of_old(page) or found.table.of_new(page):
            return page
    raise NotFoundError(f"Neither {found.old.key} nor {found.new.key} has {article!r}.", "Write 16, 120-1 or art_16.")


def _print(library: Library, found: Correspondences, path: ProvisionPath | None, *, everything: bool) -> None:
    """A row a line: of one article, what it became and what it comes from; of a law what isn't the same, or everything."""
    old, new = ({p.path: p.label for p in library.text(x.id).provisions} for x in found.texts)
    click.echo(
        f"{safe(title_of(found.law))} ({found.law.id}): {found.old.key} -> {found.new.key}, computed from the texts "
        f"({found.texts[1].language})"
    )
    for told in found.notes:
        click.echo(f"! {told}")
    for row in found.table.rows:
        shown = everything or row.kind is not Kind.SAME if path is None else path in row.old or path in row.new
        if shown:
            click.echo(_line(row, old, new))
    same = sum(row.kind is Kind.SAME for row in found.table.rows)
    if same and path is None and not everything:
        click.echo(f"{same} article{' is' if same == 1 else 's are'} the same in both (--all lists them)")
    counts = Counter(r.kind for r in found.table.rows)
    note(", ".join(f"{counts[kind]} {kind}" for kind in Kind if counts[kind]))


def _line(row: Correspondence, old: dict[ProvisionPath, str], new: dict[ProvisionPath, str]) -> str:
    sides = [
        " + ".join(f"{safe(labels.get(p, ''))} {p}".strip() for p in paths) or "-"
        for paths, labels in ((row.old, old), (row.new, new))
    ]
    share = f", {per_cent(row.score, row.kind)}% of the words in common" if row.score else ""
    return f"{sides[0]} -> {sides[1]}: {WORDS[row.kind]}{share}{', moved' if row.moved else ''}"
