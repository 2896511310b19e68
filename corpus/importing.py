"""Use case: sources into the library. Each source is one transaction; one that fails leaves the others standing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from corpus import bringing, ids, importers, said_before
from corpus.checking import of_texts
from corpus.diagnostics import Diagnostic
from corpus.errors import NoLawTextError, NotFoundError, SourceError, TongwenError, UsageError
from corpus.identification import Identified
from corpus.identification.joining import joined
from corpus.identification.known import KnownLaws
from corpus.imported import Imported
from corpus.importers.hints import Hints
from corpus.library import Library, SourceRecord, Writer
from corpus.library.rows import article_count
from corpus.model import Draft, Statement
from corpus.placing import ImportOptions, dated, gaps_told, identified, named, overruled, placed, recorded, titled
from corpus.reading import Asked, Drafts, Readers, fault_of, jobs_for
from corpus.sources import Origin, SourceFile

__all__ = ["GRAMMAR", "ImportOptions", "Imported", "import_sources"]

# Raised when a change of grammar or of identification should read unchanged sources again.
GRAMMAR = "8"

# Of so many texts an import also tells what is found between them and those that they stand beside. Of a whole collection
# that would take as long as reading it: `tongwen check` and the pages find it when they are asked.
_TOLD_BESIDE = 500


def import_sources(
    library: Library,
    sources: Sequence[SourceFile],
    options: ImportOptions | None = None,
    progress: Callable[[int, int, str], None] = lambda _done, _total, _name: None,
) -> Iterator[Imported]:
    """Bring `sources` into the library, one transaction each; yields one Imported for every text, or failed source.

    `progress(done, total, name)` is told before each source. Texts of official collections go first, saved pages last.
    """
    chosen = options or ImportOptions()
    todo, told = [], 0
    said = said_before.said_before(library)
    for source, record in _looked_at(library, sources, chosen, said):
        before = _before(library, record) if record else []
        if not before:
            todo.append(source)
            continue
        progress(told, len(sources), source.name)
        told += 1
        yield from before
    with Readers(jobs_for(len(todo))) as readers:
        outcomes = _read_all(
            library, readers, todo, chosen, said, lambda at, name: progress(told + at, len(sources), name)
        )
        yield from _with_beside(library, outcomes)
    progress(len(sources), len(sources), "")


def _looked_at(
    library: Library, sources: Iterable[SourceFile], options: ImportOptions, said: Mapping[tuple[str, str], str]
) -> Iterator[tuple[SourceFile, SourceRecord | None]]:
    """Each source with its record of an earlier import, if it was imported just as it is: then nothing is read again."""
    as_asked = library.known_formats(options.stored(), GRAMMAR)
    for source in sources:
        record = None
        used = said_before.as_said(said, source, options).stored()
        known = as_asked if used == options.stored() else library.known_formats(used, GRAMMAR)
        if known:
            with suppress(SourceError):  # reported when its turn comes
                data = source.read()
                formats = known.get((source.name, hashlib.sha256(data).hexdigest()), ())
                wanted = [f for f in formats if options.format in (None, f)]
                record = SourceRecord(source.name, wanted[0], data, used, GRAMMAR) if wanted else None
        yield source, record


def _read_all(
    library: Library, readers: Readers, sources: Sequence[SourceFile], options: ImportOptions,
    said: Mapping[tuple[str, str], str], progress: Callable[[int, str], None],
) -> Iterator[list[Imported]]:  # fmt: skip
    """Recognise all sources, then read and store them one by one: whole collections first, saved pages last."""
    formats = _formats(readers, sources, options)
    if options.language and len(sources) > 1:
        _refuse_two_languages(readers, sources, formats, options)
    ordered = sorted(zip(sources, formats, strict=True), key=lambda pair: _rank(pair[1]))
    readable = [(source, name) for source, name in ordered if isinstance(name, str)]
    hashes: dict[int, str] = {}
    drafts = readers.drafts(
        Asked(s.name, partial(_noted, s, hashes), name, _hints(said_before.as_said(said, s, options)))
        for s, name in readable
    )
    known = KnownLaws(library)
    for done, (source, name) in enumerate(ordered):
        progress(done, source.name)
        if isinstance(name, TongwenError):
            asked = source.asked or not isinstance(name, NoLawTextError)
            yield [replace(_failed(source, None, name), asked=asked)]
        else:
            parsed = next(drafts)
            used = said_before.as_said(said, source, options)
            outcome = _import_one(library, known, source, name, parsed, hashes.pop(id(source), ""), used)
            yield [_as_said(i, used, options) for i in outcome]


def _hints(options: ImportOptions) -> Hints:
    return Hints(options.language, ids.jurisdiction_of(options.law) if options.law else None)


def _as_said(imported: Imported, used: ImportOptions, options: ImportOptions) -> Imported:
    """A text with a note of what was not said now and still holds."""
    told = said_before.in_words(used, options)
    return replace(imported, note=" ".join(filter(None, (imported.note, told)))) if told else imported


def _noted(source: SourceFile, hashes: dict[int, str]) -> bytes:
    """The bytes of a source, whose hash is noted: what is stored must be what was read."""
    data = source.read()
    hashes[id(source)] = hashlib.sha256(data).hexdigest()
    return data


def _formats(readers: Readers, sources: Sequence[SourceFile], options: ImportOptions) -> list[str | TongwenError]:
    if options.format:
        importers.importer(options.format)  # UsageError for one that there isn't
        return [options.format] * len(sources)
    return list(readers.formats(Asked(source.name, source.read) for source in sources))


def _refuse_two_languages(
    readers: Readers, sources: Sequence[SourceFile], formats: Sequence[str | TongwenError], options: ImportOptions
) -> None:
    """--language says what one language is; over files in several it would mislabel all but one of them."""
    asked = [Asked(s.name, s.read, f) for s, f in zip(sources, formats, strict=True) if isinstance(f, str)]
    found: set[str] = set()
    for parsed in readers.drafts(asked):
        if not isinstance(parsed, TongwenError):  # else reported when its turn comes
            found |= {d.language for d in parsed.value}
    if len(found) > 1:
        raise UsageError(
            f"--language {options.language}: the sources hold texts in {', '.join(sorted(found))}.",
            "Leave --language out, or import the files of one language.",
        )


def _rank(format_name: str | TongwenError) -> int:
    return importers.rank(format_name) if isinstance(format_name, str) else 99


def _failed(source: SourceFile, format_name: str | None, error: TongwenError) -> Imported:
    return Imported(
        source.name, format_name, "failed", code=error.code, message=error.message, hint=error.hint
    )  # fmt: skip


def _import_one(
    library: Library, known: KnownLaws, source: SourceFile, format_name: str, parsed: Drafts | TongwenError,
    sha256: str, options: ImportOptions,
) -> list[Imported]:  # fmt: skip
    try:
        if isinstance(parsed, TongwenError):
            raise parsed
        record = SourceRecord(source.name, format_name, source.read(), options.stored(), GRAMMAR)
        if record.sha256 != sha256:
            raise SourceError(f"{source.name} changed while it was read: nothing was stored.", "Import it again.")
        return _before(library, record) or _store_all(library, known, record, parsed, options, source.origin)
    except UsageError:
        raise
    except TongwenError as error:
        return [_failed(source, format_name, error)]


def _with_beside(library: Library, outcomes: Iterable[list[Imported]]) -> Iterator[Imported]:
    """The first texts with what is found between them and those that they stand beside: of sources of one law that come one
    after the other only when the last of them is here, for eight languages needn't be compared eight times."""
    held: list[Imported] = []
    done = 0
    try:
        for outcome in outcomes:
            done += len(outcome)
            if held and {i.law for i in outcome} != {i.law for i in held}:
                yield from _beside_or_why_not(library, held)
                held = []
            if done > _TOLD_BESIDE:
                yield from outcome
            else:
                held = [*held, *outcome]
    except TongwenError:
        yield from _beside_or_why_not(library, held)  # they are stored
        raise
    yield from _beside_or_why_not(library, held)


def _beside_or_why_not(library: Library, outcome: list[Imported]) -> list[Imported]:
    """As `_beside`; where a rule has a fault of its own the texts stand, and it is told with the place in our code."""
    try:
        return _beside(library, outcome)
    except TongwenError:
        raise
    except Exception as error:  # noqa: BLE001 - reported by name; the sources that follow must be read
        why = f"It was not compared with the texts beside it: {fault_of(error)}. Please report this line."
        return [replace(i, note=" ".join(filter(None, (i.note, why)))) if i.law else i for i in outcome]


def _beside(library: Library, outcome: list[Imported]) -> list[Imported]:
    """Texts with what is found between them and the texts that they now stand beside, each told once."""
    # A book or page is read as a part of its law: what is found is found of the whole.
    read_as = {
        i.expression: library.text_now(i.expression) for i in outcome if i.expression and i.law and not i.standing
    }
    here = {now: i.law for i in outcome if i.law and (now := read_as.get(i.expression or ""))}
    found: dict[str | None, list[Diagnostic]] = {}
    for law in dict.fromkeys(here.values()):
        with suppress(NotFoundError):  # all its texts are out of sight
            for diagnostic in of_texts(library, law, [e for e in here if here[e] == law]):
                at = next(e for e in diagnostic.expressions if e in here)
                found.setdefault(at, []).append(diagnostic)
    return [_read_as(i, read_as.get(i.expression or ""), found) for i in outcome]


def _read_as(imported: Imported, now: str | None, found: dict[str | None, list[Diagnostic]]) -> Imported:
    """A text with what is found of it; `now` is the id under which it is read."""
    whole = now if now != imported.expression else None
    return replace(imported, part_of=whole, diagnostics=(*imported.diagnostics, *found.pop(now, ())))


def _before(library: Library, record: SourceRecord) -> list[Imported]:
    """The texts of a source that was imported before exactly as it is; [] if it is new."""
    return [
        Imported(record.name, record.format, "unchanged", t.law_id, "", t.id, t.language, t.version, t.articles,
                 t.evidence, diagnostics=t.diagnostics, note=t.note)
        for t in library.given_texts(record)
    ]  # fmt: skip


def _store_all(
    library: Library,
    known: KnownLaws,
    record: SourceRecord,
    parsed: Drafts,
    options: ImportOptions,
    origin: Origin | None,
) -> list[Imported]:
    if not parsed.value:
        raise SourceError(f"{record.name} holds no law text.", "See whether it is the file you meant.")
    bundle = bringing.brought(library, parsed, record.name, options)
    parsed = bundle.parsed
    if not parsed.value:
        return bringing.reported((), bundle, record)
    _refuse_impossible(parsed.value, options, record.name)
    _refuse_empty(parsed.value, record.name)
    drafts = [
        gaps_told(placed(recorded(overruled(d, options), origin), record.format, options))
        for d in named(parsed.value, options)
    ]
    told = {diagnostic for draft in drafts for diagnostic in draft.diagnostics}
    of_source = tuple(d for d in parsed.diagnostics if d not in told)
    laws = known.now() if any(d.law_id is None for d in drafts) else ()
    found = identified(drafts, laws, record.format, options)
    ready = [(dated(d, i) if options.title else titled(dated(d, i), i, laws), i) for d, i in found]
    if options.dry_run:
        seen = [_report(record, d, i, None, "added" if i.law_id else "failed", of_source) for d, i in ready]
        return bringing.reported(seen, bundle, record)
    with Writer.transaction(library, record) as writer:
        stored = [_store(writer, record, d, i, of_source) for d, i in ready]
        writer.worked_on = bringing.worked_on(stored, bundle)
    return bringing.reported([_with_changes(writer, one) for one in stored], bundle, record)


def _with_changes(writer: Writer, imported: Imported) -> Imported:
    """A text that was stored, with what changed by it and what else is to be told; both are known when all is stored."""
    if imported.expression is None:
        return imported
    changed = writer.changed.get(imported.expression)
    told = replace(imported, note=" ".join(filter(None, (imported.note, writer.notes.get(imported.expression)))))
    return replace(told, against=changed.against, changes=changed.changes) if changed else told


def _refuse_impossible(drafts: Sequence[Draft], options: ImportOptions, name: str) -> None:
    languages = sorted({d.language for d in drafts})
    if options.language and len(languages) > 1:
        raise UsageError(
            f"--language {options.language}: {name} holds texts in {', '.join(languages)}.", "Leave --language out."
        )
    if len(drafts) > len(languages) and (options.law or options.version or options.title):
        option = "--law" if options.law else "--version" if options.version else "--title"
        raise UsageError(f"{option}: {name} holds {len(drafts)} texts, not one.", f"Leave {option} out.")


def _refuse_empty(drafts: Sequence[Draft], name: str) -> None:
    """A text without a single character must not take a sound one's place; nor can broken characters be stored."""
    for draft in drafts:
        if not any(p.text.strip() or p.deleted for p in draft.text.provisions):
            raise SourceError(
                f"{name} holds no text of {draft.title or 'a law'}: nothing was stored.", "See whether it is complete."
            )
        try:
            for written in _written(draft):
                written.encode()
        except UnicodeEncodeError as error:
            raise SourceError(
                f"{name} holds half a character (U+{ord(error.object[error.start]):04X}) in {draft.title[:40]!a}.",
                "See how the file was made; it is no valid Unicode.",
            ) from error


def _written(draft: Draft) -> Iterator[str]:
    """All that is stored of a draft and comes from its source."""
    yield from (draft.title, draft.source_key, draft.publisher, draft.translator, draft.licence)
    yield from (t for _, t in draft.other_titles)
    yield from (p.text + p.source_text + p.label + p.heading for p in draft.text.provisions)
    yield from (c.label + c.heading for c in draft.text.containers)
    yield from (s.value + s.claimed + s.suspect + s.source for s in draft.statements)
    yield from (r.text for r in draft.residue)
    yield from (f"{d.message}{d.found}{d.suggestion}" for d in draft.diagnostics)


def _store(
    writer: Writer, record: SourceRecord, draft: Draft, identified: Identified, diagnostics: tuple[Diagnostic, ...]
) -> Imported:
    if identified.law_id is None:
        writer.skip()
        return _report(record, draft, identified, None, "failed", diagnostics)
    evidence = tuple(Statement("evidence", e, "identification") for e in identified.evidence)
    # A text of another library that is undated there stays so, unless the user says a version.
    guessed = identified.version if draft.given is None else None
    located = replace(draft, version=draft.version or guessed, statements=(*draft.statements, *evidence))
    jurisdiction = draft.jurisdiction or ids.jurisdiction_of(identified.law_id)
    kind = identified.kind or draft.kind
    expression, outcome = writer.add(located, identified.law_id, jurisdiction, kind)
    law_id = writer.law_of(expression)
    same = joined(located, law_id, writer.unplaced)
    if same.law_id is not None:
        writer.join(same.law_id, law_id)
    merge = "".join(f"{c.evidence}: if they are one, tongwen merge {c.law_id} {law_id}" for c in same.candidates)
    shown = replace(
        identified, law_id=law_id, evidence=(*identified.evidence, *same.evidence),
        candidates=(*identified.candidates, *same.candidates),
    )  # fmt: skip
    return replace(_report(record, located, shown, expression, outcome, diagnostics), note=merge)


def _report(
    record: SourceRecord, draft: Draft, identified: Identified, expression: str | None, status: str,
    diagnostics: Iterable[Diagnostic],
) -> Imported:  # fmt: skip
    unknown = identified.law_id is None
    title = draft.title or "without a title"
    return Imported(
        record.name, record.format, status, identified.law_id, draft.title, expression, draft.language, draft.version,
        article_count(draft.text), identified.evidence, identified.candidates,
        (*draft.diagnostics, *diagnostics),
        "not_identified" if unknown else "",
        f"{record.name} ({title}, {draft.language}) could not be tied to one law." if unknown else "",
        _way_out(identified) if unknown else "",
    )  # fmt: skip


def _way_out(identified: Identified) -> str:
    if identified.candidates:
        return (
            "Say which: --law ID. Laws that come near are listed; if it is none of them, make an id of the jurisdiction "
            "and a name, such as cn-xingfa."
        )
    return (
        "Say which law it is: --law ID, such as cn-xingfa (the jurisdiction, then a name), for a new law too; or what it is "
        "called: --title TEXT."
    )
