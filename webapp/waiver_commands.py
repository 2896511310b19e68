"""`tongwen check --waive`, `--unwaive`, `--waivers`, `--off`, `--on`: what people say of findings."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import click

from corpus import waiving
from corpus.checking import Checked, against_terms, check_edition
from corpus.days.effects import effects
from corpus.days.status import edition_for
from corpus.errors import UsageError
from corpus.library import Library
from corpus.meant import law_meant
from corpus.model import Edition, Law
from corpus.showing import on_one_line
from corpus.waiving import Waiver, codes_off, holds, set_codes, waivers
from webapp.config import Config, read_config, read_day
from webapp.console import OK, author_of, note, print_json, tell


def decided(
    settings: dict[str, Any], law: str | None, version: str | None, as_of: str | None, as_json: bool, *,
    terms: str | None = None, waive: str | None = None, unwaive: str | None = None, at: str | None = None,
    expression: str | None = None, because: str | None = None, by: str | None = None, list_waivers: bool = False,  # noqa: ARG001
    off: tuple[str, ...] = (), on: tuple[str, ...] = (),
) -> int:  # fmt: skip
    """Store what was said, then list the waivers of the law and the codes that are off."""
    if law is None:
        raise UsageError(
            "Findings are waived law by law.", "Write `tongwen check LAW --waive CODE --at PATH --because TEXT`."
        )
    if waive and unwaive:
        raise UsageError("--waive and --unwaive exclude each other.", "Leave one out.")
    if because and (off or on) and not (waive or unwaive):
        raise UsageError(
            "No reason is kept for a code that is off or on.",
            "Leave --because out, or waive findings one by one: --waive CODE --at PATH.",
        )
    _whole(waive or unwaive, at, because, waive, expression)
    config = read_config(os.environ, **settings)
    library = Library.open(config.data)
    meant = law_meant(library, law)
    tell(meant.told)
    who = author_of(by)
    if waive and at:
        edition = _edition(config, library, meant.law, version, as_of)
        _waive(
            library,
            meant.law,
            _found(config, library, meant.law, edition, terms),
            waive,
            at,
            because or "",
            expression,
            who,
        )
    if unwaive and at:
        for waiver in waiving.unwaive(library, meant.law, unwaive, at, expression=expression, by=who):
            note(f"{waiver.code} at {waiver.path} speaks again")
    if off or on:
        now = set_codes(library, meant.law, off=off, on=on, by=who)
        note(f"off for this law: {', '.join(now) or 'nothing'}")
    held = [(w, holds(library, meant.law, w)) for w in waivers(library, meant.law.id)]
    return _list(held, codes_off(library, meant.law.id), as_json)


def _whole(code: str | None, at: str | None, because: str | None, waiving: str | None, expression: str | None) -> None:
    """UsageError where half of a decision was said."""
    if code and not at:
        raise UsageError(
            "Say where the finding stands.",
            "--at art_5, as `tongwen check` prints it; `--at law` for a text as a whole.",
        )
    if not code and (at or expression or because):
        raise UsageError("--at, --expression and --because go with --waive or --unwaive.", "Add --waive CODE.")
    if waiving and not (because or "").strip():
        raise UsageError("A waiver needs a reason.", 'Say it: --because "..."')


def _edition(config: Config, library: Library, law: Law, version: str | None, as_of: str | None) -> Edition:
    if version is None:
        day = read_day(as_of, "--as-of") if as_of else config.day()
        return edition_for(law, day, effects(library))[0]
    key = version if version == "undated" else read_day(version, "--version").isoformat()
    found = next((e for e in law.editions if e.key == key), None)
    if found is None:
        raise UsageError(f"The law has no version {version!r}.", f"Versions: {', '.join(e.key for e in law.editions)}.")
    return found


def _found(config: Config, library: Library, law: Law, edition: Edition, terms: str | None) -> Checked:
    """What is found now, or what a chosen list finds."""
    from webapp.check_commands import concepts_of

    if terms is None:
        return check_edition(library, law, edition)
    return against_terms(library, law, edition, concepts_of(config.data, terms))


def _waive(
    library: Library, law: Law, checked: Checked, code: str, at: str, because: str, expression: str | None, who: str
) -> None:  # fmt: skip
    # One that is waived may be waived anew, with another reason.
    found = [*checked.diagnostics, *(d for d, _ in checked.waived)]
    waiver = waiving.waive(library, law, found, code, at, because, expression=expression, by=who)
    note(f"{waiver.code} at {waiver.path} of {waiver.expression or 'the law'} is quiet until its words change")


def _list(held: Sequence[tuple[Waiver, bool]], off: tuple[str, ...], as_json: bool) -> int:
    """Each waiver, and whether it still holds."""
    if as_json:
        print_json({"waivers": [{**w.to_json(), "holds": still} for w, still in held], "off": list(off)})
        return OK
    for waiver, still in held:
        signed = f" ({waiver.by}, {waiver.made[:10]})" if waiver.by else f" ({waiver.made[:10]})"
        click.echo(
            on_one_line(
                f"{waiver.code} at {waiver.path} in {waiver.expression or 'the law'}: {waiver.because}{signed}"
                f"{'' if still else '; holds no longer, for the words changed'}"
            )
        )
    if not held:
        click.echo("nothing is waived")
    if off:
        click.echo(f"off for this law: {', '.join(off)}")
    return OK
