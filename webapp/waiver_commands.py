"""`tongwen check --waive`, `--unwaive`, `--waivers`, `--off`, `--on`: what people say of findings."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
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
from corpus.waiving import Reason, Waiver, codes_off, holds, reasons_off, set_codes, waivers
from webapp.check_commands import concepts_of, off_lines
from webapp.config import Config, read_config, read_day
from webapp.console import OK, author_of, note, print_json, tell


def decided(
    settings: dict[str, Any], law: str | None, version: str | None, as_of: str | None, as_json: bool, *,
    terms: str | None = None, waive: str | None = None, unwaive: str | None = None, at: str | None = None,
    expression: str | None = None, because: str | None = None, by: str | None = None, list_waivers: bool = False,  # noqa: ARG001
    found: str | None = None, off: tuple[str, ...] = (), on: tuple[str, ...] = (),
) -> int:  # fmt: skip
    """Store what was said, then list the waivers of the law and the codes that are off."""
    if law is None:
        raise UsageError(
            "Findings are waived law by law.", "Write `tongwen check LAW --waive CODE --at PATH --because TEXT`."
        )
    if waive and unwaive:
        raise UsageError("--waive and --unwaive exclude each other.", "Leave one out.")
    _whole(waive or unwaive, at, because, waive, expression, found, off)
    config = read_config(os.environ, **settings)
    library = Library.open(config.data)
    meant = law_meant(library, law)
    tell(meant.told)
    who = author_of(by)
    if waive and at:
        edition = _edition(config, library, meant.law, version, as_of)
        checked = _found(config, library, meant.law, edition, terms)
        _waive(library, meant.law, checked, waive, at, because or "", expression, found, who)
    if unwaive and at:
        for waiver in waiving.unwaive(library, meant.law, unwaive, at, expression=expression, by=who):
            note(f"{waiver.code} at {waiver.path} speaks again")
    if off or on:
        now = set_codes(library, meant.law, off=off, on=on, because=because or "", by=who)
        note(f"off for this law: {', '.join(now) or 'nothing'}")
    held = [(w, holds(library, meant.law, w)) for w in waivers(library, meant.law.id)]
    return _list(held, codes_off(library, meant.law.id), reasons_off(library, meant.law.id), as_json)


def _whole(
    code: str | None, at: str | None, because: str | None, waiving: str | None, expression: str | None,
    found: str | None, off: Sequence[str],
) -> None:  # fmt: skip
    """UsageError where half of a decision was said."""
    if code and not at:
        raise UsageError(
            "Say where the finding stands.",
            "--at art_5, as `tongwen check` prints it; `--at law` for a text as a whole.",
        )
    if not code and (at or expression):
        raise UsageError("--at and --expression go with --waive or --unwaive.", "Add --waive CODE.")
    if not code and because is not None and not off:
        raise UsageError("--because goes with --waive or --off.", "Add --waive CODE --at PATH, or --off CODE.")
    if found is not None and not waiving:
        raise UsageError("--found goes with --waive.", "Add --waive CODE --at PATH.")
    if not code and off and because is not None and not because.strip():
        raise UsageError("The reason is empty.", 'Say it, --because "...", or leave --because out.')
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
    if terms is None:
        return check_edition(library, law, edition)
    return against_terms(library, law, edition, concepts_of(config.data, terms))


def _waive(
    library: Library, law: Law, checked: Checked, code: str, at: str, because: str, expression: str | None,
    found: str | None, who: str,
) -> None:  # fmt: skip
    # One that is waived may be waived anew, with another reason.
    quiet = [d for d, _ in checked.waived]
    waiver = waiving.waive(
        library, law, checked.diagnostics, code, at, because, expression=expression, words=found, by=who, quiet=quiet
    )
    place = f"{waiver.code} at {waiver.path} of {waiver.expression or 'the law'}"
    stood = [w for _, w in checked.waived if (w.code, w.path, w.expression) == (code, waiver.path, waiver.expression)]
    for before in dict.fromkeys(w for w in stood if waiver.replaces(w)):
        note(f"{place} was waived already, because {before.because}; what you say now stands in its place")
    note(f"{place} is quiet until its words change")


def _of(waiver: Waiver) -> str:
    """The words that a waiver was given for; "" for one that was given for all at its place."""
    words = ", ".join(f"“{q[0]}”" for q in waiver.findings or () if q[0])
    return f" for {words}" if words else ""


def _list(
    held: Sequence[tuple[Waiver, bool]], off: tuple[str, ...], reasons: Mapping[str, Reason], as_json: bool
) -> int:  # fmt: skip
    """Each waiver, and whether it still holds; each code that is off, and why."""
    if as_json:
        why = {code: reason._asdict() for code, reason in reasons.items()}
        listed = [{**w.to_json(), "holds": still} for w, still in held]
        print_json({"waivers": listed, "off": list(off), "off_because": why})
        return OK
    for waiver, still in held:
        signed = f" ({waiver.by}, {waiver.made[:10]})" if waiver.by else f" ({waiver.made[:10]})"
        click.echo(
            on_one_line(
                f"{waiver.code} at {waiver.path} in {waiver.expression or 'the law'}{_of(waiver)}: {waiver.because}{signed}"
                f"{'' if still else '; holds no longer, for the words changed'}"
            )
        )
    if not held:
        click.echo("nothing is waived")
    for line in off_lines(off, reasons):
        click.echo(on_one_line(line))
    return OK
