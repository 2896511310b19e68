"""What `tongwen concordance` does."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from corpus.errors import UsageError
from corpus.library import Library
from corpus.showing import on_one_line
from indexer.concordance import concordance, rendering_tables
from indexer.concordance_values import Concordance, ConcordanceRequest, Line, RenderingTables, Table
from indexer.opening import Index
from webapp import concordance_files
from webapp.concordance_json import concordance_json, tables_json
from webapp.config import read_config, read_day
from webapp.console import OK, print_json
from webapp.workbooks import save

_FORMS_SHOWN = 20


def run(
    settings: dict[str, Any], query: str, beside: str | None, laws: tuple[str, ...], as_of: str | None, limit: int | None,
    as_csv: bool, xlsx: str | None, table: bool, as_json: bool, **options: Any,
) -> int:  # fmt: skip
    """`tongwen concordance`."""
    if sum((as_csv, xlsx is not None, as_json)) > 1:
        raise UsageError("--csv, --xlsx and --json are forms of the same lines.", "Choose one.")
    config = read_config(os.environ, **settings)
    library = Library.open(config.data)
    request = ConcordanceRequest(
        query=query,
        day=read_day(as_of, "--as-of") if as_of else config.day(),
        beside=tuple(dict.fromkeys(t.strip() for t in (beside or "").split(",") if t.strip())),
        laws=laws,
        **options,
    )
    if limit is not None:
        request = replace(request, limit=limit)
    index = Index.open(config.data)
    if as_csv:
        return _csv(library, index, request, limit, table)
    if xlsx is not None:
        make = concordance_files.table_workbook if table else concordance_files.workbook
        save(Path(xlsx), make(library, index, request))
        return OK
    if table:
        tables = rendering_tables(library, index, request)
        print_json(tables_json(tables)) if as_json else _print_tables(tables)
        return OK
    found = concordance(library, index, request)
    print_json(concordance_json(found)) if as_json else _print(found)
    return OK


def _csv(library: Library, index: Index, request: ConcordanceRequest, limit: int | None, table: bool) -> int:
    most = concordance_files.MOST_CSV if limit is None else limit
    lines = (
        concordance_files.table_lines(library, index, request)
        if table
        else concordance_files.lines(library, index, request, most=most)
    )
    sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
    sys.stdout.writelines(lines)
    return OK


def _print(found: Concordance) -> None:
    click.echo(f"{found.read_as}: {found.places} places in {found.provisions} provisions of {found.laws} laws")
    _print_forms(found)
    _print_excluded(found)
    for line in found.lines:
        _print_line(line, found.titles.get(line.law, line.law))


def _print_forms(found: Concordance | RenderingTables) -> None:
    """What the counts of a word are made of, and what has its stem and isn't in them."""
    for said, counted in (("forms of the word", True), ("not counted, other words of the same stem", False)):
        held = [f"{on_one_line(form.word)} {form.count}" for form in found.forms if form.counted is counted]
        if held:
            click.echo(f"{said}: {', '.join(held)}")


def _print_excluded(found: Concordance | RenderingTables) -> None:
    if found.excluded:
        left_out = ", ".join(f"{n} {status.replace('_', ' ')}" for status, n in found.excluded)
        click.echo(f"left out, provisions: {left_out} (--all-versions)")


def _print_line(line: Line, title: str) -> None:
    click.echo(f"\n{title}, {line.label or line.path} ({line.language}){' damaged copy' if line.damaged else ''}")
    click.echo(
        f"  {'…' * line.cut[0]}{on_one_line(line.left)}[{on_one_line(line.node)}]{on_one_line(line.right)}{'…' * line.cut[1]}"
    )
    for one in line.beside:
        said = one.rendering + (" (counted)" if one.counted else "") if one.rendering else "not identified"
        click.echo(f"  {one.language} {said}: {on_one_line(one.text)}")


def _print_tables(found: RenderingTables) -> None:
    click.echo(f"{found.read_as}: {found.places} places in {found.provisions} provisions of {found.laws} laws")
    _print_forms(found)
    _print_excluded(found)
    for table in found.tables:
        click.echo(f"\n{table.language}")
        _print_table(table)


def _print_table(table: Table) -> None:
    for one in table.renderings[:_FORMS_SHOWN]:
        laws = ", ".join(f"{law} {n}" for law, n in one.laws[:4])
        click.echo(f"{one.count:7}  {on_one_line(one.text)}{' (counted)' if one.counted else ''}  [{laws}]")
    if more := table.renderings[_FORMS_SHOWN:]:
        click.echo(f"{sum(one.count for one in more):7}  in {len(more)} other ways")
    click.echo(f"{table.unidentified.count:7}  not identified")
    click.echo(f"{table.no_text.count:7}  no text in this language")
