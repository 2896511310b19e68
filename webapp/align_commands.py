"""`tongwen align`: the rows of an article or a law, and what people decide about them."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

import click

from corpus import lookup
from corpus.alignment import CellStatus, Row, displacing, setting
from corpus.alignment.decided import NONE
from corpus.alignment.overview import LaidPage, edition_rows
from corpus.alignment.setting import Standing
from corpus.alignment.units import parts_of_page
from corpus.days.effects import effects
from corpus.days.status import edition_for
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.meant import law_meant
from corpus.model import Edition, Law, ProvisionPath
from corpus.showing import safe
from webapp import presenters, printing
from webapp.config import read_config
from webapp.console import NOT_FOUND, OK, author_of, note, print_json, tell

Json = dict[str, Any]


def align(
    settings: dict[str, Any], law: str, article: str | None, version: str | None, sets: tuple[str, ...],
    unsets: tuple[str, ...], by: str | None, list_corrections: bool, as_json: bool,
) -> int:  # fmt: skip
    """`tongwen align`. Decisions are stored first; then what was asked for is shown as it stands with them."""
    config = read_config(os.environ, **settings)
    library = Library.open(config.data)
    meant = law_meant(library, law, article)
    found = meant.law
    tell(meant.told)
    edition = _edition(found, version) if version else edition_for(found, config.day(), effects(library))[0]
    for said in sets:
        setting.row_said(library, found, said, edition.key)  # one that can't be read must leave nothing half-done
    for said in unsets:
        if not setting.is_set(library, found, said, edition.key):
            raise NotFoundError(f"Nothing was set for {said}.", "`tongwen align LAW --corrections` lists what was.")
    who = author_of(by)
    for said in unsets:
        setting.unset_row(library, found, said, edition.key, who)
    for said in sets:
        _set(library, found, said, who, edition)
    if sets or unsets:
        note("Run `tongwen index` if whole articles were set: search finds their words in their new place then.")
    if list_corrections or ((sets or unsets) and article is None):
        return _corrections(setting.standing(library, found), as_json)
    if article is None:
        return _law(library, found, edition, as_json)
    at = setting.place(library, edition, article)
    result = lookup.show_path(library, found.id, at, as_of=config.day(), version=edition.key)
    return _article(result, setting.standing(library, found), as_json)


def _set(library: Library, law: Law, said: str, who: str, edition: Edition) -> None:
    """Store what was said of a row, and tell what it did to the rows beside it."""
    row = setting.row_said(library, law, said, edition.key)
    of = next((d for d in law.editions if any(e.id == row.expression for e in d.expressions)), edition)
    paths = [ProvisionPath.parse(p) for p in (row.unit, row.beside) if p != NONE]
    pages = {p.page for p in paths}
    before = displacing.placed(library, law, of, row.expression, pages)
    made = setting.set_row(library, law, said, who, edition.key)
    note(f"{made.expression}: {made.path} stands beside {'none' if made.value == NONE else made.value}")
    now = displacing.placed(library, law, of, row.expression, pages)
    page = library.provision(row.expression, paths[0].page)
    own = (
        {page.text[p.span.start : p.span.end] for p in parts_of_page(page) if p.path.starts_with(paths[0])}
        if page
        else ()
    )
    for one in displacing.displaced(before, now, own):
        note(f"  displaced: {safe(one.sentence)}")


def _edition(law: Law, key: str) -> Edition:
    for edition in law.editions:
        if edition.key == key:
            return edition
    raise UsageError(f"{law.id} has no version {key!r}.", f"Versions: {', '.join(e.key for e in law.editions)}.")


def _article(result: lookup.ShowResult, said: Sequence[Standing], as_json: bool) -> int:
    shown = result.status in (lookup.ShowStatus.FOUND, lookup.ShowStatus.REPEALED)
    if as_json:
        print_json({
            "law": result.law.id if result.law else None, "version": result.version,
            "path": str(result.path) if result.path else None,
            "expressions": [presenters.expression_json(e) for e in result.expressions],
            "rows": [presenters.row_json(r) for r in result.rows], "warnings": list(result.warnings),
            "corrections": [_standing_json(s) for s in said if _is_about(s, str(result.path))],
        })  # fmt: skip
    else:
        printing.show(result)
    return OK if shown else NOT_FOUND


def _is_about(said: Standing, path: str) -> bool:
    return any(f"{at}/".startswith(f"{path}/") for at in (said.decision.path, said.decision.value))


def _law(library: Library, law: Law, edition: Edition, as_json: bool) -> int:
    """How many cells of each status, and the rows that are not plainly matched, article by article."""
    counts: Counter[str] = Counter()
    odd: list[tuple[LaidPage, list[Row]]] = []
    for page in edition_rows(library, law, edition):
        counts.update(str(c.status) for row in page.rows for c in row.cells)
        rows = [
            r for r in page.rows if any(c.status is not CellStatus.MATCHED or c.set_by is not None for c in r.cells)
        ]
        odd += [(page, rows)] if rows else []
    said = setting.standing(library, law)
    if as_json:
        print_json({
            "law": law.id, "version": edition.key, "counts": dict(counts),
            "articles": [{"path": str(page.path), "label": page.label, "rows": [presenters.row_json(r) for r in rows]}
                         for page, rows in odd],
            "corrections": [_standing_json(s) for s in said],
        })  # fmt: skip
        return OK
    _print(law, edition, counts, odd)
    for one in said:
        click.echo(_line(one))
    return OK


def _print(law: Law, edition: Edition, counts: Counter[str], odd: list[tuple[LaidPage, list[Row]]]) -> None:
    """The counts, what concerns whole texts in a line each, then the rows that need a look."""
    names = _names(edition)
    closing = [r for _, rows in odd for r in rows if _is_closing(r)]
    for status in (c.status for r in closing for c in r.cells):
        counts[str(status)] -= 1
    click.echo(f"{law.id} {edition.key}: {', '.join(f'{n} {word}' for word, n in counts.most_common() if n)}")
    stale = Counter(c.expression for _, rows in odd for r in rows for c in r.cells if c.status is CellStatus.STALE)
    versions = {e.id: e.version for e in edition.expressions}
    for identity, n in sorted(stale.items()):
        click.echo(f"{names.get(identity, identity)} is stale in {n} rows: it renders "
                   f"{versions.get(identity) or 'an undated version'}, not {edition.key}")  # fmt: skip
    if closing:
        click.echo(f"{len(closing)} row{'' if len(closing) == 1 else 's'} with words that close a sentence below a list in one "
                   "language and above it in the other; `tongwen check` tells where words are missing")  # fmt: skip
    for page, rows in odd:
        lines = [line for r in rows if not _is_closing(r) and (line := _row_line(r, names))]
        if lines:
            click.echo("\n".join([f"{page.path}  {page.label}", *lines]))


def _is_closing(row: Row) -> bool:
    """Words below a list that one language has and the other put above it: 而……即屬犯罪。 beside "commits an offence if"."""
    kinds = {c.status for c in row.cells}
    closes = row.path.segments[-1].startswith("text_") and all(c.set_by is None for c in row.cells)
    return closes and kinds <= {CellStatus.MISSING, CellStatus.EXTRA, CellStatus.MATCHED} and len(kinds) > 1


def _row_line(row: Row, names: dict[str, str]) -> str:
    """A row's cells that need a look; "" where only a stale text is in it."""
    cells = [f"{names.get(c.expression, c.expression)} {_words(c.status, c.set_by)}" for c in row.cells
             if c.status not in (CellStatus.MATCHED, CellStatus.STALE) or c.set_by is not None]  # fmt: skip
    return f"  {row.path}: {', '.join(cells)}" if cells else ""


def _names(edition: Edition) -> dict[str, str]:
    """What to call a text in a line: its language, or its id where the edition has several texts in it."""
    several = Counter(e.language for e in edition.expressions)
    return {e.id: e.language if several[e.language] == 1 else e.id for e in edition.expressions}


def _words(status: CellStatus, by: str | None) -> str:
    return str(status).replace("_", " ") + ("" if by is None else f" (set by {by})" if by else " (set by hand)")


def _corrections(said: Sequence[Standing], as_json: bool) -> int:
    if as_json:
        print_json({"corrections": [_standing_json(s) for s in said]})
        return OK
    _echo(map(_line, said), "Nobody set anything in this law.")
    return OK


def _echo(lines: Iterable[str], otherwise: str) -> None:
    shown = list(lines)
    for line in shown or [otherwise]:
        click.echo(line)


def _line(said: Standing) -> str:
    made = said.decision
    where = "none" if made.value == "-" else made.value
    signed = f" by {made.author}" if made.author else ""
    gone = f"  (no longer fits: {said.why_not})" if said.why_not else ""
    return f"set: {made.expression}:{made.path} beside {where}, {made.made[:10]}{signed}{gone}"


def _standing_json(said: Standing) -> Json:
    made = said.decision
    return {
        "expression": made.expression, "unit": made.path, "beside": None if made.value == "-" else made.value,
        "by": made.author, "made": made.made, "fits": not said.why_not, "note": said.why_not or None,
    }  # fmt: skip
