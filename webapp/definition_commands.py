"""`tongwen terms --definitions LAW`: what a law defines, in all its languages, to read or as a file of terms."""

from __future__ import annotations

import os
from typing import Any

import click

from corpus.bundles.making import seen_by
from corpus.definitions.concepts import concepts_of_definitions
from corpus.definitions.gathering import DefinedConcept, LawDefinitions, definitions_of
from corpus.errors import NotFoundError
from corpus.library import Library
from corpus.lookup.answering import show_path
from corpus.meant import law_meant
from corpus.showing import safe
from corpus.terms.tbx_writing import Form
from webapp.config import read_config, read_day
from webapp.console import OK, print_json
from webapp.definitions_json import definitions_json

_SHOWN = 300  # characters of a definition on the terminal; --json has all


def definitions(settings: dict[str, Any], options: dict[str, Any], form: Form) -> int:
    """Print what a law defines, or write it as CSV or TBX with `--export`. Exit status 3 (NotFoundError): it defines nothing."""
    config = read_config(os.environ, **settings)
    with seen_by(Library.open(config.data), options["include_private"]) as library:
        found = _found(library, options, config)
        if not found.concepts:
            raise NotFoundError(
                f"No definition was found in {found.law.id}, {found.edition.key}.",
                "It may define its terms in words that aren't known here (docs/definitions.md).",
            )
        if options["export"]:
            from webapp.terms_commands import write_concepts

            title = next((t.text for t in found.law.titles), found.law.id)
            source = f"Definitions found by machine in {found.law.id}, version {found.edition.key}."
            write_concepts(concepts_of_definitions(found), options["export"], title, options["output"], form, source)
        elif options["as_json"]:
            print_json(definitions_json(found))
        else:
            _print(found)
    return OK


def _found(library: Library, options: dict[str, Any], config: Any) -> LawDefinitions:
    day = read_day(options["as_of"], "--as-of") if options.get("as_of") else config.day()
    law = law_meant(library, options["definitions"]).law
    version = read_day(options["version"], "--version").isoformat() if options["version"] else None
    about = show_path(library, law.id, None, as_of=day, version=version)
    edition = next(e for e in law.editions if e.key == about.version)
    languages = (options["language"],) if options["language"] else ()
    return definitions_of(library, law, edition, day, languages=languages)


def _print(found: LawDefinitions) -> None:
    click.echo(f"{found.law.id} {found.edition.key}: {len(found.concepts):,} definitions, found by machine.")
    for concept in found.concepts:
        click.echo(f"\n{concept.path}  {_about(concept)}")
        for one in concept.found:
            said = " ".join(one.said.split())
            cut = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
            click.echo(f"  {one.text.language:<11} {safe(' | '.join(one.terms))}: {safe(cut)}")


def _about(concept: DefinedConcept) -> str:
    reach = (
        ""
        if concept.scope == "unsaid"
        else f"for this {concept.scope}"
        if concept.scope != "cited"
        else "for what it cites"
    )
    kind = {"includes": "says what is included", "short": "a short name"}.get(str(concept.sense), "")
    return ", ".join(filter(None, (reach, kind)))
