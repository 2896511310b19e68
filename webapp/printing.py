"""Results as words on a terminal: what `--json` would give, for people."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from corpus.changes import in_words
from corpus.correspondence import per_cent
from corpus.days.status import in_scope
from corpus.errors import NoLawTextError
from corpus.lookup import Cell, CellStatus, ShowResult, ShowStatus
from corpus.model import Expression, Force, Rights, Status
from corpus.showing import on_one_line, safe
from webapp.presenters import titles_json
from webapp.views import source_language

if TYPE_CHECKING:
    from corpus.catalogue import LawSummary
    from corpus.citing.values import StyledCitation
    from corpus.importing import Imported
    from indexer.build import BuildReport
    from indexer.lexicon import BuildReport as LexiconReport
    from indexer.results import Renderings
    from indexer.searching import ResultPage, SearchHit, Snippet
    from webapp.health import Check

FORCE_WORDS = {
    Force.AUTHENTIC: "authentic text",
    Force.OFFICIAL_TRANSLATION: "official translation, for reference",
    Force.UNOFFICIAL: "unofficial translation",
    Force.MACHINE: "machine translation",
    Force.DAMAGED: "DAMAGED copy: don't rely on it",
}
EARLIER_MISSING = "earlier text not here"
_IN_SCOPE = frozenset(status.value for status in Status if in_scope(status))
_NO_TEXT = {
    CellStatus.MISSING: "[missing here]",
    CellStatus.OUTSIDE_SOURCE: "[outside this source]",
    CellStatus.STALE: "[this translation renders another version; its numbers can't be trusted]",
    CellStatus.MERGED: "[merged with the unit above]",
    CellStatus.SPLIT: "[split over the units below]",
    CellStatus.MOVED: "[stands elsewhere]",
}


_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
# What stays together on a line: a word with the blanks after it, or one wide character with what closes after it.
_BREAKABLE = re.compile(
    r"(?:\x1b\[[0-9;]*m)*(?:[^\s\u2e80-\uffef\x1b]+|.)(?:\x1b\[[0-9;]*m|[\s，。；：、！？）》〉」』”’])*"
)


def imported(item: Imported, *, brief: bool = False, alone: bool = True) -> None:
    """One text of a source, or why it was refused: a line each if `brief`, or if it stands there already as one of several.

    What is no law text and merely lay in a folder is skipped. All formats are listed only for a file that was named
    `alone`: whoever imports a folder wants to see its laws.
    """
    if item.status == "failed":
        _refused(item, brief=brief, alone=alone)
        return
    version = item.version.isoformat() if item.version else "undated"
    title = safe(item.title)
    # Of several files each line says which it is of: the books of a code have one title.
    file = "" if alone else f"  [{safe(item.source)}]"
    click.echo(f"{item.status:<10} {item.law} {version} {item.language} {item.articles} articles  {title}{file}")
    if brief or (item.status == "unchanged" and not alone and not item.note):
        return
    for sentence in item.evidence:
        click.echo(f"           {safe(sentence)}")
    if item.against:
        click.echo(f"           {in_words(item.changes)}, against {_stood(item.against, item.expression)}")
    if item.note:
        click.echo(f"           {safe(item.note)}")
    _diagnostics(item)


def _stood(against: str, expression: str | None) -> str:
    """The text that another one was compared with."""
    return "what stood there before" if against == expression else against


def _refused(item: Imported, *, brief: bool, alone: bool) -> None:
    if not item.asked:
        click.echo(f"skipped    {safe(item.source)}: no law text", err=True)
        return
    message = safe(item.message)
    click.echo(f"failed     {message if item.source in message else f'{safe(item.source)}: {message}'}", err=True)
    if item.hint and not brief and (alone or item.code != NoLawTextError.code):
        click.echo(f"           {safe(item.hint)}", err=True)
    for candidate in item.candidates[: 0 if brief else 5]:
        click.echo(f"           candidate {candidate.law_id}  {safe(candidate.title)}", err=True)


def _diagnostics(item: Imported) -> None:
    shown = [d for d in item.diagnostics if d.severity != "info"][:8]
    for diagnostic in shown:
        place = f"{diagnostic.path}: " if diagnostic.path else ""
        found = f" [{diagnostic.found}]" if diagnostic.found else ""
        told = f"           {diagnostic.severity} {diagnostic.code} {place}{diagnostic.message}{found}"
        click.echo(on_one_line(told))
    if len(item.diagnostics) > len(shown):
        click.echo(f"           {len(item.diagnostics) - len(shown)} more diagnostics (--json shows all)")


def laws(found: Sequence[LawSummary]) -> None:
    """A law a line: id, status, languages, versions, title."""
    for summary in found:
        languages = sorted({x.language for e in summary.law.editions for x in e.expressions})
        versions = ", ".join(e.key for e in summary.law.editions)
        status = EARLIER_MISSING if summary.status.earlier_text_missing else _words(summary.status.status)
        click.echo(f"{summary.law.id}  [{status}]  {' '.join(languages)}  {versions}")
        own = source_language(x for e in summary.law.editions for x in e.expressions)
        click.echo(f"    {_title(titles_json(summary.law.titles), [own])}")
        if summary.status.earlier:
            click.echo(f"    {summary.status.earlier}")
    click.echo(f"{len(found)} law{'' if len(found) == 1 else 's'}", err=True)


def _title(titles: dict[str, list[str]], first: Sequence[str] = ()) -> str:
    """The preferred titles in two languages, `first` before others; how many more there are."""
    ordered = sorted(titles, key=lambda tag: first.index(tag) if tag in first else len(first))
    named = list(dict.fromkeys(titles[tag][0] for tag in ordered if titles[tag]))
    more = f" (+{len(named) - 2} languages)" if len(named) > 2 else ""
    return " / ".join(named[:2]) + more


def _words(status: str) -> str:
    return status.replace("_", " ")


def show(result: ShowResult) -> None:
    """A provision in parallel: what each text is, then the rows in step, one text under the other."""
    if result.law and result.path:
        _heading(result)
    _elsewhere(result)
    for link in result.as_amended_by:
        click.echo(f"As amended by {link.title} ({link.law} {link.path}, {link.version})")
    for warning in result.warnings:
        click.echo(f"! {warning}")
    if result.status is ShowStatus.AMBIGUOUS or (result.choices and not result.columns):
        click.echo("Which one?")
    for text in result.explained_by:
        click.echo(f"Named in the title of {text.title} ({text.law})")
    for choice in result.choices:
        named = ", ".join(filter(None, (choice.law, choice.version)))
        click.echo(f"  {choice.title} ({named})" + (f": {choice.path}" if choice.path else ""))
    for number, expression in enumerate(result.expressions, 1):
        click.echo(f"[{number}] {describe(expression)}")
    numbers = {e.id: i for i, e in enumerate(result.expressions, 1)}
    for part in result.articles or (result,):
        _rows(part, numbers)


def _rows(result: ShowResult, numbers: Mapping[str, int]) -> None:
    """The labels of a page and its rows."""
    labels = {c.expression.id: f"{c.label} {c.heading}".strip() for c in result.columns}
    if any(labels.values()):
        click.echo("")
        for identity, label in labels.items():
            click.echo(f"[{numbers[identity]}] {label}")
    for row in result.rows:
        click.echo(f"\n{row.path}")
        for cell in row.cells:
            click.echo(_hanging(f"[{numbers.get(cell.expression, '?')}] ", _cell(cell)))


def citations(cited: Iterable[StyledCitation], *, named: bool) -> None:
    """A citation a line; with `named` its style and language before it."""
    for one in cited:
        click.echo(f"{one.style:<12}{one.language:<12}{one.text}" if named else one.text)


def _heading(result: ShowResult) -> None:
    for text in dict.fromkeys(text for _, text in result.canonical):
        click.echo(text)
    status = result.edition_status
    if status:
        claims = f"; the source says: {', '.join(status.claims)}" if status.claims else ""
        words = _words(status.status)
        known = "" if status.basis.startswith(words) else f"{words}: "
        click.echo(f"On {result.as_of} {known}{status.basis}{claims}")


def _elsewhere(result: ShowResult) -> None:
    """Which article this is in other versions, a line a version."""
    for version in dict.fromkeys(c.version for c in result.correspondences):
        found = [c for c in result.correspondences if c.version == version]
        there = ", ".join(f"{c.label or c.path} ({c.path})" for c in found if c.path) or "no counterpart found"
        share = f", {per_cent(found[0].score, found[0].kind)}% of the words in common" if found[0].path else ""
        kind = f": {found[0].kind}{share}" if found[0].path else ""
        click.echo(f"In the text of {version} ({_words(found[0].status)}): {there}{kind}; computed from the texts")


def _cell(cell: Cell) -> str:
    if cell.text is None:
        return _NO_TEXT.get(cell.status, f"[{cell.status}]")
    mark = "" if cell.status is CellStatus.MATCHED else f"({_words(cell.status)}) "
    if cell.set_by is not None:
        mark += f"(set by {cell.set_by or 'hand'}) "
    return mark + cell.text


def describe(expression: Expression) -> str:
    """What a text is, in one line."""
    version = expression.version.isoformat() if expression.version else "version not known"
    # A consolidated text of the Union is in the law's own language, and yet not the law.
    unbinding = expression.is_source and expression.force is Force.UNOFFICIAL
    force = "text without legal effect" if unbinding else FORCE_WORDS[expression.force]
    parts = [expression.language, version, force, expression.publisher]
    if expression.translator:
        parts.append(f"translated by {expression.translator}")
    if expression.coverage:
        parts.append(f"articles {expression.coverage} only")
    if expression.rights is Rights.PRIVATE:
        parts.append("private: not for others")
    return " · ".join(p for p in parts if p)


def search(page: ResultPage) -> None:
    """Results: how the query was read, what was searched, then a card each."""
    from indexer.suggesting import in_words as left_out_words

    left_out = ", ".join(f"{n} {left_out_words(status)}" for status, n in page.scope.left_out)
    laws = [s for s in page.suggestions if s.startswith("Law: ")] if page.kind == "keyword" else []
    for law in laws:  # the whole query is their name: they are what was asked for, before any article
        click.echo(law)
    for heading in page.headings:
        labels = "–".join(dict.fromkeys(heading.labels))
        click.echo(f"Heading: {heading.text} ({heading.title}, {labels}) {heading.url}")
    click.echo(f"{page.total} provisions; read as: {page.read_as}{_scope(page)}", err=True)
    if left_out:
        click.echo(f"not shown: {left_out} (--all-versions shows them)", err=True)
    if page.renderings and page.renderings.asked:
        for line in _renderings(page.renderings):
            click.echo(line)
    for number, hit in enumerate(page.results, page.offset + 1):
        _hit(number, hit)
    for suggestion in page.suggestions:
        if suggestion not in laws:
            click.echo(suggestion, err=True)
    for offer in page.offers:
        click.echo(f"{offer.why}: {offer.request.query} ({offer.total})", err=True)


def _renderings(found: Renderings) -> Iterator[str]:
    """What a term that was asked for is called elsewhere, a line each."""
    for sense in found.senses:
        for said in sense.said:
            counted = [f"{code} {count}".removesuffix(" 0") for code, count in said.places if code]
            where = f" [{', '.join(counted)}]" if counted else ""
            told = sense.field if said.origin.value == "base" else said.origin.value
            yield f"{found.term} -> {safe(said.text)}  {said.language}{where}  {told}"


def _scope(page: ResultPage) -> str:
    """What is in force on which day, and of how many that isn't known. Nothing is said so of results whose status counts
    for nothing: those of a citation, and of a search of all versions that found others."""
    found = dict(dict(page.facets).get("status", ()))
    if page.kind == "citation" or any(n for status, n in found.items() if status not in _IN_SCOPE):
        return f"; status on {page.scope.as_of}"
    unknown = found.get(Status.UNKNOWN, 0)
    return f"; in force on {page.scope.as_of}" + (f" ({unknown} of unknown status)" if unknown else "")


def _hit(number: int, hit: SearchHit) -> None:
    matched = [s.language for s in hit.snippets]
    title = _title({k: list(v) for k, v in hit.titles}, matched)
    ordered = sorted(hit.labels, key=lambda pair: pair[0] not in matched)
    labels = " / ".join(list(dict.fromkeys(label for _, label in ordered if label))[:2])
    status = EARLIER_MISSING if hit.earlier_text_missing else _words(hit.status)
    click.echo(f"{number}. {title} {labels} ({hit.version}, {status})  {hit.law} {hit.path}")
    for snippet in hit.snippets:
        click.echo(_hanging(f"   [{snippet.language}] ", _marked(snippet)))


def _marked(snippet: Snippet) -> str:
    text, (before, after) = snippet.text, snippet.cut
    out, last = "…" * before, 0
    for start, end in snippet.highlights:
        out += text[last:start] + click.style(text[start:end], bold=True, underline=True)
        last = end
    return (out + text[last:] + "…" * after).replace("\n", " ")


def _hanging(first: str, text: str) -> str:
    """`text` wrapped to the terminal, lines after the first set in under it. Chinese characters are two columns wide."""
    width = max(40, min(shutil.get_terminal_size((100, 24)).columns, 120)) - len(first)
    lines = [piece for line in text.split("\n") for piece in _wrapped(line, width)]
    return "\n".join((first if i == 0 else " " * len(first)) + line for i, line in enumerate(lines or [""]))


def _columns(text: str) -> int:
    """Width on a terminal: Chinese characters take two columns, escape sequences none."""
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in _ESCAPE.sub("", text))


def _wrapped(line: str, width: int) -> Iterator[str]:
    """Break after blanks and between Chinese characters, never before closing punctuation or inside an escape."""
    current = ""
    for piece in _BREAKABLE.findall(line):
        if current and _columns(current) + _columns(piece.rstrip()) > width:
            yield current.rstrip()
            current = ""
        current += piece
    yield current


def build_report(report: BuildReport) -> str:
    """What an index run did."""
    if not report.changed:
        return f"The index is up to date ({report.documents} provisions)."
    return f"Indexed {report.indexed} laws, {report.documents} provisions in all, in {report.seconds:.1f} s."


def lexicon_report(report: LexiconReport) -> str:
    """What learning did."""
    laws = f"{report.laws} law{'' if report.laws == 1 else 's'}"
    pairs = f"{report.pairs} pair{'' if report.pairs == 1 else 's'} of languages"
    return f"Learnt which terms translate which from {laws}, {pairs}, in {report.seconds:.1f} s."


def health(checks: Iterable[Check]) -> None:
    """A check a line."""
    for check in checks:
        click.echo(f"{'ok  ' if check.sound else 'BAD '} {check.name}: {check.message}")
        if check.hint:
            click.echo(f"      {check.hint}")
