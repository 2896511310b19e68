"""`tongwen terms`: what a term is called elsewhere, the lists that people added, and the term base as a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from corpus.errors import NotFoundError, UsageError
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import tag_matches
from corpus.showing import safe
from corpus.terms import Concept, Rendering, Term
from corpus.terms.lists import add_list, remove_list, term_lists
from corpus.terms.shipped import shipped
from corpus.terms.table import not_in_table, table_of
from corpus.terms.tbx import not_kept
from corpus.terms.tbx_writing import Form, left_out, tbx_of
from indexer import terminology
from indexer.segmentation import has_string_script, squeeze
from indexer.terminology import Terminology, script_groups
from webapp.config import read_config
from webapp.console import OK, note, print_json
from webapp.terms_json import terms_json

Settings = dict[str, Any]
TITLE = "Tongwen legal terms"
_LONGEST = 300


def terms(settings: Settings, **options: Any) -> int:
    """`tongwen terms`."""
    data = read_config(os.environ, **settings).data
    chosen = [name for name in ("term", "add", "remove", "lists", "export", "definitions") if options.get(name)]
    if set(chosen) == {"export", "definitions"}:
        chosen = ["definitions"]  # the definitions of a law, as a file
    if len(chosen) > 1:
        raise UsageError(f"{' and '.join(chosen)} don't go together.", "Ask one thing at a time.")
    if options["add"]:
        return _add(data, Path(options["add"]), options["name"] or "")
    if options["remove"]:
        return _remove(data, options["remove"])
    form = Form.asked(options.get("dialect") or "", options.get("style") or "", options.get("tbx_version") or 0)
    if options.get("definitions"):
        from webapp.definition_commands import definitions

        return definitions(settings, options, form)
    if options["export"]:
        return _export(data, options["export"], options["name"], options["output"], form)
    if options["term"]:
        return _term(data, options["term"], options["language"] or "", options["as_json"])
    return _lists(data, options["as_json"])


def _add(data: Path, source: Path, name: str) -> int:
    added = add_list(data, source, name)
    note(f"Added {added.name}: {len(added.concepts):,} concepts. Searches use them before any other.")
    said = {_named(c) for c in added.concepts}
    for other in term_lists(data):
        same = len(said & {_named(c) for c in other.concepts}) if other.name != added.name else 0
        if same:
            note(
                f"{same:,} of the {len(said):,} stand in {other.name} too; tongwen terms --remove {other.name} leaves one of each."
            )
    if added.file.suffix == ".tbx":
        for category, count in not_kept(added.file.read_bytes(), added.name).items():
            note(f"Not used, though it stays in the file: {category} ({count:,}).")
    return OK


def _named(concept: Concept) -> frozenset[tuple[str, str]]:
    """What a concept is called, by which it is known again in another list, whatever the file: each term with its language."""
    return frozenset((t.language, t.text) for t in concept.terms)


def _remove(data: Path, name: str) -> int:
    remove_list(data, name)
    note(f"Removed {name}.")
    return OK


def _lists(data: Path, as_json: bool) -> int:
    listed = term_lists(data)
    if as_json:
        rows = [{"name": one.name, "concepts": len(one.concepts), "problem": one.problem} for one in listed]
        print_json({"base": len(shipped()), "lists": rows})
        return OK
    click.echo(f"{len(shipped()):,} concepts ship with Tongwen.")
    for one in listed:
        click.echo(f"{one.name}: {f'{len(one.concepts):,} concepts' if not one.problem else safe(one.problem)}")
    if not listed:
        click.echo("No list was added: tongwen terms --add FILE.")
    return OK


def _export(data: Path, kind: str, name: str | None, output: str | None, form: Form) -> int:
    concepts = _of_list(data, name) if name else shipped()
    source = "" if name is None else f"The list {name} of a Tongwen library."
    write_concepts(concepts, kind, name or TITLE, output, form, source)
    return OK


def write_concepts(
    concepts: Sequence[Concept], kind: str, title: str, output: str | None, form: Form, source: str = ""
) -> None:
    """Concepts as CSV or TBX, into a file or on standard output; what the form has no place for is told.

    UsageError: the file can't be written.
    """
    written = tbx_of(concepts, title, form, source) if kind == "tbx" else table_of(concepts).encode()
    for category, count in (left_out(concepts, form) if kind == "tbx" else not_in_table(concepts)).items():
        note(f"Left out, for there is no place for it: {category} ({count:,}).")
    if not output:
        sys.stdout.buffer.write(written)
        return
    try:
        Path(output).write_bytes(written)
    except OSError as error:
        raise UsageError(f"Can't write {output}: {error.strerror}.", "Choose another file with -o.") from error


def _of_list(data: Path, name: str) -> Sequence[Concept]:
    listed = {one.name: one.concepts for one in term_lists(data)}
    if name not in listed:
        raise NotFoundError(f"No list is called {name!r}.", f"Lists: {', '.join(listed) or 'none'}.")
    return listed[name]


def _term(data: Path, term: str, language: str, as_json: bool) -> int:
    if len(term) > _LONGEST:
        raise UsageError(f"No term has {len(term):,} characters.", f"The longest has {_LONGEST}.")
    known = terminology.opened(data)
    concepts, learnt = looked_up(known, term, language)
    if not concepts and not learnt:
        if language and any(looked_up(known, term)):
            raise NotFoundError(
                f"No list and no text here renders {term!r} as a term in {language}.",
                "--language is the language of TERM itself; leave it out to see the renderings in all languages.",
            )
        near = [one for one in _near(known, term) if one != term]
        hint = f"Did you mean {', '.join(near)}?" if near else "A search takes its words as they are."
        raise NotFoundError(f"No list and no text here renders {term!r}.", hint)
    if as_json:
        print_json(terms_json(term, concepts, learnt))
        return OK
    for concept in concepts:
        _print(concept)
    for one in learnt:
        click.echo(
            f"{one.text}  {one.language}{_in(one.jurisdiction)}: in {one.count} aligned texts ({one.weight:.0%})"
        )
    return OK


def looked_up(known: Terminology, term: str, language: str = "") -> tuple[Sequence[Concept], Sequence[Rendering]]:
    """The concepts that a term names, and what was learnt of it; in any language that it may be of, if none is given."""
    groups = [language] if language else sorted(_groups(known, term))
    concepts = tuple(dict.fromkeys(c for group in groups for c in known.concepts(term, group)))
    learnt = [r for group in groups for r in known.lexicon.renderings(term, group)]
    return concepts, learnt


def _groups(known: Terminology, term: str) -> frozenset[str]:
    return script_groups(squeeze(term)) if has_string_script(term) else known.groups_of_words


def _near(known: Terminology, term: str) -> list[str]:
    texts = dict.fromkeys(t.text for concept in known.listed for t in concept.terms if abs(len(t.text) - len(term)) < 4)
    return get_close_matches(term, texts, 3, 0.75)


def _print(concept: Concept) -> None:
    named = concept.origin.value if concept.origin.value != "base" else concept.field
    click.echo(f"{concept.id} ({concept.kind}, {named})")
    for tag in dict.fromkeys(t.language for t in concept.terms):
        said = [_said(t) for t in concept.terms if tag_matches(tag, t.language) and t.language == tag]
        click.echo(f"  {tag:<11} {' | '.join(said)}")
    if concept.note:
        click.echo(f"  {safe(concept.note)}")


def _said(term: Term) -> str:
    return f"{safe(term.text)}{_in(term.jurisdiction) if term.language == 'en' else ''}"


def _in(code: str) -> str:
    place = JURISDICTIONS.get(code)
    return f" [{place.name if place else code}]" if code else ""
