"""`tongwen export`: what is written, in which texts, and where to."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from corpus import exports, lookup
from corpus.bundles import Places
from corpus.bundles.making import seen_by
from corpus.catalogue import find_laws
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.model import ProvisionPath
from webapp.config import read_config, read_day
from webapp.console import OK, note

_FEW = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed after `tongwen export`."""

    what: tuple[str, ...]
    everything: bool
    format_name: str
    output: str | None
    languages: str | None = None
    expressions: str | None = None
    version: str | None = None
    as_of: str | None = None
    include_private: bool = False
    bom: bool = False
    blank: str | None = None


def export(settings: dict[str, Any], asked: Asked) -> int:
    """Write the selection."""
    if bool(asked.what) == asked.everything:
        raise UsageError("Say what to export.", "Give a law, a citation, or --all.")
    config = read_config(os.environ, **settings)
    library = Library.open(config.data)
    exporter = exports.exporter(asked.format_name)
    day = read_day(asked.as_of, "--as-of") if asked.as_of else config.day()
    selection = selection_of(library, asked, day)
    if asked.output and Path(asked.output).suffix.lower() == ".zip" and not isinstance(exporter, exports.FileExporter):
        raise UsageError(
            f"{asked.output} would be no archive: {asked.format_name} is one file of text.",
            f"Give it another name: -o {Path(asked.output).stem}.{asked.format_name}; akn writes archives.",
        )
    if asked.output is None:
        _print(exporter, library, selection, asked.format_name)
    elif isinstance(exporter, exports.FileExporter):
        _write(Path(asked.output), partial(exporter.save, library, selection, name=Path(asked.output).name))
    else:
        lines = exporter.lines(library, selection)
        _write(Path(asked.output), lambda target: target.writelines(line.encode() for line in lines))
    return OK


def _print(exporter: exports.Exporter, library: Library, selection: exports.Selection, name: str) -> None:
    """On standard output; a file of bytes goes to another program or a file, never to a terminal."""
    if isinstance(exporter, exports.LineExporter):
        sys.stdout.reconfigure(encoding="utf-8", newline="")  # type: ignore[union-attr]
        sys.stdout.writelines(exporter.lines(library, selection))
        return
    if sys.stdout.isatty():
        raise UsageError(f"{name} is no text that a terminal can show.", f"Write it into a file with -o FILE.{name}.")
    packed = io.BytesIO()
    exporter.save(library, selection, packed, f"tongwen.{name}")
    sys.stdout.buffer.write(packed.getvalue())
    sys.stdout.buffer.flush()


def selection_of(library: Library, asked: Asked, day: date) -> exports.Selection:
    """What the words mean.

    Raises:
        NotFoundError: one of them is no one law or provision.
        UsageError: the format can't hold what is asked.
    """
    key = read_day(asked.version, "--version").isoformat() if asked.version else None
    selection = exports.Selection((), key, None, asked.include_private, (), _list(asked.languages), _list(asked.expressions),
                                  day, asked.bom, blank=_list(asked.blank))  # fmt: skip
    bundle = asked.format_name not in exports.OF_TEXTS
    if not bundle and (asked.languages or asked.expressions or asked.bom or asked.blank):
        raise UsageError(
            f"{asked.format_name} holds each text alone: --languages, --expressions, --blank and --bom are for texts side by side.",
            f"Take one of {_side_by_side()}.",
        )
    if not asked.what:
        return selection
    # Of private texts not even the choice of an edition may depend, where they aren't exported.
    with seen_by(library, asked.include_private) if bundle else nullcontext(library) as seen:
        places = tuple(_place(seen, library, what, key, day) for what in asked.what)
    return (
        replace(selection, laws=tuple(p.law_id for p in places), places=places)
        if bundle
        else _of_texts(selection, places)
    )


def _side_by_side() -> str:
    return ", ".join(sorted(exports.EXPORTERS.keys() - exports.OF_TEXTS))


def _list(given: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(t.strip() for t in (given or "").split(",") if t.strip()))


def _place(seen: Library, library: Library, what: str, version: str | None, day: date) -> Places:
    """A law by its id or title, or provisions as a citation names them."""
    exact = [law for law in find_laws(seen, what) if what in (law.id, *(t.text for t in law.titles))]
    if len(exact) == 1:
        return Places(exact[0].id, "", version)
    result = lookup.show(seen, what, as_of=day, version=version)
    if result.law is not None and result.status is not lookup.ShowStatus.AMBIGUOUS:
        if result.path is not None:
            if result.status is lookup.ShowStatus.REPEALED and result.choices:
                note(f"{what}: {result.warnings[0]}" if result.warnings else what)
            return Places(result.law.id, result.address or str(result.path), result.version)
        if result.status in (lookup.ShowStatus.FOUND, lookup.ShowStatus.REPEALED):
            return Places(result.law.id, "", version)
    if seen is not library and find_laws(library, what) and not find_laws(seen, what):
        raise NotFoundError(f"{what!r} has only private texts.", "Private texts need --include-private.")
    may_be = "; ".join(f"{c.law} {c.path}".strip() for c in result.choices[:_FEW])
    hint = f"It may be: {may_be}." if may_be else "Give a law's id (`tongwen laws`) or a full citation."
    raise NotFoundError(f"{what!r} is no one law or provision here.", hint)


def _of_texts(selection: exports.Selection, places: tuple[Places, ...]) -> exports.Selection:
    """Laws, or one page of one, for formats of single texts."""
    first = places[0].address
    if len(places) == 1 and first and "," not in first and ".." not in first:
        page = ProvisionPath.parse(first).page
        return replace(selection, laws=(places[0].law_id,), version=places[0].version, path=page)
    named = [p.address for p in places if p.address]
    if named:
        raise UsageError(
            f"{', '.join(named)}: this format holds laws, or one provision.",
            f"Take one of {_side_by_side()} for several.",
        )
    return replace(selection, laws=tuple(dict.fromkeys(p.law_id for p in places)))


def _write(target: Path, write: Callable[[BinaryIO], None]) -> None:
    """Write beside the target and put it in place at the end: nothing half-done stays."""
    beside = target.with_name(target.name + ".partial")
    try:
        with beside.open("wb") as stream:
            write(stream)
        beside.replace(target)
    except OSError as error:
        raise UsageError(f"Can't write {target}: {error.strerror}.", "Choose another file with -o.") from error
    finally:
        beside.unlink(missing_ok=True)
