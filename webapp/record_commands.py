"""`tongwen changes`, `tongwen withdraw`, `tongwen merge`: what was done to the library, and what people decide about it."""

from __future__ import annotations

import os
from typing import Any

import click

from corpus.catalogue import find_laws
from corpus.changes import in_words
from corpus.errors import GoneError, UsageError
from corpus.library import Library, merging, recording, separating, withdrawing
from corpus.library.recording import Record
from corpus.meant import law_meant
from corpus.resolving.withdrawn import withdrawn_called
from corpus.showing import safe
from webapp.config import read_config, read_day
from webapp.console import OK, author_of, note, print_json, tell
from webapp.record_views import record_json

Settings = dict[str, Any]
_FEW_HEADINGS = 5  # of so few changes headings are shown too
_MOST_CHANGES = 20  # a line each for a record that is shown alone


def changes(settings: Settings, law: str | None, since: str | None, as_json: bool) -> int:
    """`tongwen changes`."""
    library = Library.open(read_config(os.environ, **settings).data)
    day = read_day(since, "--since") if since else None
    found = recording.records(library, _law_id(library, law) if law else None, day)
    for done in found:
        if as_json:
            print_json(record_json(done))
        else:
            _print(done, alone=law is not None)
    if not found and not as_json:
        note("Nothing was done to these texts." if law else "Nothing was done to the texts here.")
    return OK


def _law_id(library: Library, law: str) -> str:
    """The id of a law that may be out of sight."""
    try:
        meant = law_meant(library, law)
    except GoneError:
        return next(iter(withdrawn_called(library, [law])), law)
    tell(meant.told)
    return meant.law.id


def _print(done: Record, *, alone: bool) -> None:
    against = f", against {done.against}" if done.against and done.against != done.expression else ""
    said = f": {in_words(done.changes)}{against}" if done.against else ""
    told = f" ({safe(done.note)})" if done.note else ""
    by = f"  {safe(done.source)}" if done.source else ""
    click.echo(f"{done.made[:10]} {done.kind:<9} {done.expression}{by}{said}{told}")
    if alone:
        headings = [c for c in done.changes if c.kind == "heading"]
        of_text = [c for c in done.changes if c.kind != "heading"]
        few = len(done.changes) <= _FEW_HEADINGS
        shown = [*of_text, *(headings if few else [])]
        for change in shown[:_MOST_CHANGES]:
            before = f"{change.before} → " if change.before else ""
            words = f": {change.was or '-'} → {change.now or '-'}" if change.kind in ("changed", "heading") else ""
            click.echo(f"    {change.kind:<10} {before}{change.path}{safe(words)}")
        if len(shown) > _MOST_CHANGES:
            click.echo(f"    {len(shown) - _MOST_CHANGES} more (--json shows all)")
        if headings and not few:
            click.echo(f"    heading    {len(headings)} headings are others (--json shows all)")


def withdraw(settings: Settings, what: str, reason: str, undo: bool, by: str | None, as_json: bool) -> int:
    """`tongwen withdraw`. 3 for an id that neither a law nor a text has."""
    library = Library.open(read_config(os.environ, **settings).data)
    act = withdrawing.restore if undo else withdrawing.withdraw
    done = act(library, _known(library, what), reason, author_of(by))
    if as_json:
        print_json(done.to_json())
        return OK
    if undo:
        note(f"{what} is in sight again. Run `tongwen index` to make it searchable.")
    else:
        note(
            f"{what} is out of sight: {len(done.texts)} text{'' if len(done.texts) == 1 else 's'}, kept with the record."
        )
        note(f"`tongwen withdraw {what} --undo` brings it back.")
    return OK


def _known(library: Library, what: str) -> str:
    """A law's whole name does as well as its id, if it is one law's; a part of a name never does."""
    named = [law.id for law in find_laws(library, what) if what in (law.id, *(t.text for t in law.titles))]
    return named[0] if len(named) == 1 else what


def merge(
    settings: Settings, law: str, into: str | None, anyway: bool, undo: bool, by: str | None, as_json: bool
) -> int:
    """`tongwen merge`. 2 for laws that can't be one, or that nothing says are; 3 for an id that no law has."""
    library = Library.open(read_config(os.environ, **settings).data)
    if undo:
        return _separate(library, law, by, as_json)
    if into is None:
        raise UsageError("Which law is it?", f"Write `tongwen merge {law} INTO`, or --undo to take a merge back.")
    done = merging.merge(library, law, into, author_of(by), anyway=anyway)
    if as_json:
        print_json(done.to_json())
    else:
        note(
            f"{law} is {into} now: {len(done.texts)} text{'' if len(done.texts) == 1 else 's'} moved; old addresses lead there."
        )
        note("Run `tongwen index` to bring the search up to date.")
    return OK


def _separate(library: Library, law: str, by: str | None, as_json: bool) -> int:
    done = separating.separate(library, law, author_of(by))
    if as_json:
        print_json(done.to_json())
        return OK
    n = len(done.texts)
    note(f"{law} is a law of its own again, with {n} text{'' if n == 1 else 's'}; its addresses lead to it.")
    if done.left:
        note(f"Not there any more, and left where they are: {', '.join(done.left)}")
    note("Run `tongwen index` to bring the search up to date.")
    return OK
