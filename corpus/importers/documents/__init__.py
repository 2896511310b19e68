"""Blocks of any document -> drafts: one text for each language, with its title, structure and what stands around it.

What all formats that people hold share (plain text, Markdown, HTML, Word, PDF). Every block is claimed exactly once:
by a provision, a container, a statement or a residue.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers.documents.blocks import Block, BlockKind, refuse_too_much
from corpus.importers.documents.contents import contents_of
from corpus.importers.documents.dates import any_date
from corpus.importers.documents.head import Head, first_heading, head_of
from corpus.importers.documents.headings import with_headings
from corpus.importers.documents.languages import Version, language_among, language_of_text, versions
from corpus.importers.documents.lines import Line, finer, lines_of, stretches_of
from corpus.importers.documents.orders import LostTextError, placed
from corpus.importers.documents.places import is_source, place_of
from corpus.importers.documents.sections import sections_of
from corpus.importers.documents.tables import HIDDEN, Laid, laid_out, marks_joined, shown
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.told import furniture_told
from corpus.languages import language_of
from corpus.model import (
    Container,
    Draft,
    Force,
    Part,
    Piece,
    Provision,
    ProvisionPath,
    Residue,
    ResidueKind,
    Span,
    Statement,
    Text,
    Unit,
)
from corpus.parsing import headings_missing, parse_lines
from corpus.telling import tell

_DATE_IN_NAME = re.compile(r"(?<!\d)((?:1[89]|20)\d\d)[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})日?(?!\d)")
_NOTE_NUMBER = re.compile(r"[\[(（]?([0-9]{1,4}|[a-z]|[*†‡]{1,3})[\])）.]?(?=\s|$)")


@dataclass(frozen=True, slots=True)
class _Document:
    """What holds for all texts of one document."""

    name: str
    format_name: str
    hints: Hints
    title: str


def read_blocks(
    blocks: Sequence[Block], name: str, hints: Hints = NO_HINTS, *, format_name: str, title: str = "", language: str = "",
    statements: Sequence[Statement] = (), residue: Sequence[Residue] = (),
) -> Parsed[tuple[Draft, ...]]:  # fmt: skip
    """The texts of a document, a draft for each language.

    Args:
        blocks: what the format read, in order; no two share an order.
        name: of the file; a date in it is the version's.
        hints: what the user said.
        format_name: who says what the statements say.
        title: the title, where the format holds it apart from its text (a document's properties).
        language: BCP 47, where the format declares it for the whole.
        statements, residue: what the format made of text nodes that are no blocks; their orders are those of blocks.

    Raises:
        SourceError: no text stands in the blocks.
    """
    refuse_too_much(blocks, name)
    lines = lines_of(blocks)
    notes = [line for line in lines if line.kind is BlockKind.NOTE]
    rest = [line for line in lines if line.kind is not BlockKind.NOTE]
    if not any(line.kind is not BlockKind.FURNITURE for line in rest):
        raise SourceError(f"{name} holds no text.", "See whether it is the file you meant.")
    document = _Document(name, format_name, hints, title)
    found = versions(rest, hints.language or _believed(language, rest))
    by_version = _notes_of(notes, found)
    drafts = [_draft(document, version, by_version[i], i == 0) for i, version in enumerate(found)]
    own, left = finer(statements, residue)
    drafts[0] = _with(_sources_told(drafts, hints)[0], own, left)
    drafts = [drafts[0], *_sources_told(drafts, hints)[1:]]
    return Parsed(tuple(drafts), tuple(d for draft in drafts for d in draft.diagnostics))


def _believed(language: str, lines: Sequence[Line]) -> str:
    """The language that a format declares for the whole, unless the text is plainly in another: templates say "en"."""
    told = language_of_text("\n".join(line.text for line in lines if line.kind is not BlockKind.FURNITURE)[:20_000])
    return language if told is None or told.partition("-")[0] == language.partition("-")[0].lower() else ""


def _with(draft: Draft, statements: Sequence[Statement], residue: Sequence[Residue]) -> Draft:
    return replace(draft, statements=(*draft.statements, *statements), residue=(*draft.residue, *residue))


def _notes_of(notes: Sequence[Line], found: Sequence[Version]) -> list[list[Line]]:
    """The notes of each version: those in the language of no other one go with the text that they stand in."""
    out: list[list[Line]] = [[] for _ in found]
    tags = {version.language for version in found}
    for line in notes:
        said = line.block.language or language_among(line.text, tags) or ""
        same = [i for i, v in enumerate(found) if said and v.language.partition("-")[0] == said.partition("-")[0]]
        out[same[0] if same else 0].append(line)
    return out


def _draft(document: _Document, version: Version, notes: Sequence[Line], first: bool) -> Draft:
    """One text of the document."""
    lines, language = version.lines, version.language
    head = head_of(lines, language, document.title)
    title = " ".join(" ".join(lines[i].text.split()) for i in head.title) or document.title
    opening = "\n".join(line.text for line in lines[: first_heading(lines, language)][:60])
    place = document.hints.jurisdiction or place_of(title, opening)
    aside = head.aside
    body = [line for i, line in enumerate(lines) if i not in aside]
    contents = contents_of(body, language)
    listed = set(contents)
    grammar = place or sections_of(line.text for line in body) if language.startswith("en") else place
    text, residue, diagnostics = _read([line for i, line in enumerate(body) if i not in listed], language, grammar)
    text = with_headings(text, {line.block.order: line.block for line in body}, language, grammar)
    residue += [r for i in contents for r in _residue(body[i], ResidueKind.CONTENTS)]
    text = Text(text.containers, (*text.provisions, *_note_pages(notes)))
    residue += [r for i in head.furniture for r in _residue(lines[i])]
    residue += [
        r
        for i in (*head.title, *head.notes, *head.numbers, *head.updated)
        for r in _residue(lines[i], ResidueKind.REPEATED)[1:]
    ]
    statements = _statements(document, lines, head, title)
    return Draft(
        title=title, language=language, version=_version(document.name, lines, head),
        source_key=f"{PurePosixPath(document.name).name}/{language}", text=text, force=Force.UNOFFICIAL, publisher="",
        jurisdiction=place, is_source=first, statements=tuple(statements),
        residue=tuple(sorted(residue, key=lambda r: r.order)), diagnostics=(*_language_told(language), *furniture_told(len(head.furniture)), *_contents_told(contents), *diagnostics),
    )  # fmt: skip


def _sources_told(drafts: Sequence[Draft], hints: Hints) -> list[Draft]:
    """Drafts of one document: one law, so one jurisdiction; each other's titles; which of them is the law itself."""
    places = [d.jurisdiction for d in drafts if d.jurisdiction]
    place = hints.jurisdiction or (places[0] if places else None)
    out = []
    for i, draft in enumerate(drafts):
        others = tuple((d.language, d.title) for d in drafts if d is not draft and d.title)
        own = is_source(place, draft.language, i == 0)
        out.append(replace(draft, jurisdiction=place, other_titles=others, is_source=own))
    if place is None and not any(d.is_source for d in out):
        out[0] = replace(out[0], is_source=True)
    return out


def _read(
    lines: Sequence[Line], language: str, place: str | None
) -> tuple[Text, list[Residue], tuple[Diagnostic, ...]]:
    """The body of one text: its structure, tables shown, every stretch with its place in the source."""
    laid = laid_out(marks_joined(lines, language), language)
    parsed = parse_lines([row.shown for row in laid], language, place)
    hidden = [replace(row.line, text=row.shown) for row in laid]
    try:
        text, residue = placed(*parsed.value, hidden)
    except LostTextError:
        return _whole(lines), [], (diagnose("unparsed-text", "The structure of the text could not be read."),)
    rows = _hidden_rows(laid)
    pages = tuple(_shown(page, rows, language, place) for page in text.provisions)
    residue = [_own_words(r, rows) for r in residue]
    boxes = tuple(_headed_again(box, rows) for box in text.containers)
    return Text(boxes, pages), residue, (*parsed.diagnostics, *headings_missing(text.containers))


@dataclass(frozen=True, slots=True)
class _Rows:
    """The words of hidden rows: for each stretch where it begins in the source, its table and its characters."""

    starts: tuple[int, ...]
    stretches: tuple[tuple[int, str], ...]

    def words(self, order: int, length: int) -> tuple[int, str] | None:
        """The table and the characters that stand at `order`; None if no hidden row stands there."""
        at = bisect_right(self.starts, order) - 1
        if at < 0:
            return None
        table, text = self.stretches[at]
        found = text[order - self.starts[at] : order - self.starts[at] + length]
        return (table, found) if len(found) == length else None


def _hidden_rows(laid: Sequence[Laid]) -> _Rows:
    found = []
    for row in laid:
        if row.table >= 0:
            stops = [at for at, _ in row.line.runs[1:]] + [len(row.line.text)]
            found += [
                (order, (row.table, row.line.text[at:stop]))
                for (at, order), stop in zip(row.line.runs, stops, strict=True)
                if order >= 0
            ]
    found.sort()
    return _Rows(tuple(order for order, _ in found), tuple(stretch for _, stretch in found))


def _shown(page: Provision, rows: _Rows, language: str, place: str | None) -> Provision:
    """A page whose rows of tables were hidden, with their words."""
    if not rows.starts or HIDDEN not in page.label + page.heading + page.text:
        return page
    text, tables = _words_of(page.text, page.pieces, "text", rows)
    label, heading = (
        _words_of(v, page.pieces, of, rows)[0] for v, of in ((page.label, "label"), (page.heading, "heading"))
    )
    return shown(replace(page, label=label, heading=heading), tables, text, language, place)


def _headed_again(box: Container, rows: _Rows) -> Container:
    """A heading that took a row of a table for its second line, with its words."""
    if not rows.starts or HIDDEN not in box.label + box.heading:
        return box
    label, heading = (
        _words_of(v, box.pieces, of, rows)[0] for v, of in ((box.label, "label"), (box.heading, "heading"))
    )
    return replace(box, label=label, heading=heading)


def _words_of(text: str, pieces: Sequence[Piece], of: str, rows: _Rows) -> tuple[str, list[tuple[int, int, int]]]:
    """A field with the words of its hidden rows, and (table, start, end) of each."""
    tables = []
    for piece in pieces:
        found = rows.words(piece.order, piece.end - piece.start) if piece.of == of else None
        if found is not None and HIDDEN in text[piece.start : piece.end]:
            text = text[: piece.start] + found[1] + text[piece.end :]
            tables.append((found[0], piece.start, piece.end))
    return text, tables


def _own_words(residue: Residue, rows: _Rows) -> Residue:
    found = rows.words(residue.order, len(residue.text)) if HIDDEN in residue.text else None
    return replace(residue, text=found[1]) if found else residue


def _whole(lines: Sequence[Line]) -> Text:
    """All lines as one page: nothing is lost where nothing is understood."""
    text, pieces = "", []
    for line in lines:
        text += "\n" if text else ""
        stops = [at for at, _ in line.runs[1:]] + [len(line.text)]
        pieces += [
            Piece(order, "text", len(text) + at, len(text) + stop)
            for (at, order), stop in zip(line.runs, stops, strict=True)
            if order >= 0
        ]
        text += line.text
    path = ProvisionPath(("body",))
    part = Part(path.child("para", 1), Unit.PARAGRAPH, "", Span(0, len(text)))
    return Text(
        (),
        (
            Provision(
                path, Unit.BODY, None, "", "", text, (part,), order=lines[0].order if lines else 0, pieces=tuple(pieces)
            ),
        ),
    )


def _note_pages(notes: Sequence[Line]) -> list[Provision]:
    """Footnotes and their like as pages of their own; lines of one block belong together."""
    groups: dict[int, list[Line]] = {}
    for line in notes:
        groups.setdefault(line.block.order, []).append(line)
    out = []
    for number, lines in enumerate(groups.values(), 1):
        page = _whole(lines).provisions[0]
        path = ProvisionPath((f"note_{number}",))
        mark = _NOTE_NUMBER.match(page.text)
        parts = (Part(path, Unit.NOTE, mark[0] if mark else "", Span(0, len(page.text))),)
        out.append(replace(page, path=path, unit=Unit.NOTE, parts=parts))
    return out


def _residue(line: Line, kind: ResidueKind = ResidueKind.FURNITURE) -> list[Residue]:
    """A line as residue, each of its stretches where it stood. A statement claims the first of them."""
    return [Residue(kind, text, order) for order, text in stretches_of(line)]


def _claimed(line: Line) -> str:
    return next((text for _, text in stretches_of(line)), "")


def _language_told(language: str) -> tuple[Diagnostic, ...]:
    """A language whose words for an article aren't known, by its own right or by a slip of the pen (`jp` for `ja`)."""
    if language_of(language) is not None:
        return ()
    told = f"No words for articles are known in the language {language}, so the text was kept without articles."
    return (diagnose("unparsed-text", told, suggestion="Say another --language if this one is wrong."),)


def _contents_told(contents: Sequence[int]) -> tuple[Diagnostic, ...]:
    count = len(contents)
    return (
        (diagnose("contents-set-aside", tell("A table of contents of %(count)s lines was set aside.", count=count)),)
        if count
        else ()
    )


def _statements(document: _Document, lines: Sequence[Line], head: Head, title: str) -> list[Statement]:
    """What stands around the text, as statements."""
    source = document.format_name
    out = []
    for nth, i in enumerate(head.title):
        out.append(
            Statement("title", title if nth == 0 else lines[i].text, source, _claimed(lines[i]), order=lines[i].order)
        )
    dated = [i for i in head.notes if any_date(lines[i].text)]
    others = [i for i in head.notes if i not in dated]
    for name, indexes in (("adoption_note", dated), ("note", others), ("number", head.numbers)):
        out += [Statement(name, lines[i].text, source, _claimed(lines[i]), order=lines[i].order) for i in indexes]
    for i in head.updated:
        day = any_date(lines[i].text)
        value = day.isoformat() if day else lines[i].text
        out.append(Statement("updated", value, source, _claimed(lines[i]), order=lines[i].order))
    return sorted(out, key=lambda s: s.order)


def _version(name: str, lines: Sequence[Line], head: Head) -> date | None:
    """The day of the version: in the file's name, else the last one in the notes of adoption."""
    match = _DATE_IN_NAME.search(PurePosixPath(name).stem)
    if match:
        try:
            return date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError:
            pass
    days = [d for i in head.notes if (d := any_date(lines[i].text))]
    return max(days, default=None)
