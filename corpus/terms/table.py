"""A table of terms (CSV) -> concepts: the columns of the term base, or any list with language tags over its columns.

The columns of the base say a place with the language: what stands under zh-Hans is the Mainland's wording, under zh-Hant
Taiwan's, under zh-Hant-HK Hong Kong's; "hk:limitation period" is English that only Hong Kong's law uses.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from corpus.errors import SourceError
from corpus.spreadsheets import as_text, as_typed
from corpus.terms.values import Concept, Meaning, Origin, Term

PLACES: Mapping[str, str] = {
    "zh-Hans": "cn",
    "zh-Hans-CN": "cn",
    "zh-CN": "cn",
    "zh-Hant": "tw",
    "zh-Hant-TW": "tw",
    "zh-TW": "tw",
    "zh-Hant-HK": "hk",
    "zh-HK": "hk",
}
"""Whose wording a column of Chinese holds."""

COLUMNS = ("id", "kind", "zh-Hans", "zh-Hant", "zh-Hant-HK", "en", "note")
"""The columns of the term base that ships with the project."""

KINDS = ("concept", "charge", "institution", "document", "law")

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_PLACED = re.compile(r"([a-z]{2}):\s*(.+)")
LONGEST_TERM = 300
"""Characters; nothing longer is a term."""
_MOST_ROWS = 500_000
# "id" over the first column is the row's own name, over another one Indonesian; we write Indonesian as "ind" (ISO 639-3).
_INDONESIAN = {"ind": "id"}
_FACTS = ("id", "kind", "field", "note")
_DEFINITION = "definition:"  # definition:en over a column: what the concept is, in English
_SEPARATED = re.compile(r"sep=([,;\t])", re.IGNORECASE)


def concepts_of(text: str, name: str, origin: Origin = Origin.USER, field: str = "") -> tuple[Concept, ...]:
    """Read a table.

    Args:
        text: the table; the first row names the columns. Terms of a cell are parted by |, the preferred one first.
        name: what to call the table in messages, and in ids where it gives none.
        field: the part of the law that its rows belong to, where no column says so.

    Raises:
        SourceError: no column is a language, fewer than two terms in a row, a term that is too long. It says the line.
    """
    rows = _rows(*_delimited(text.removeprefix("\ufeff")), name)
    header = [cell.strip() for cell in next(rows, (0, []))[1]]
    facts = {n: key for n, key in enumerate(header) if key in _FACTS and (key != "id" or n == 0)}
    languages = {n: _INDONESIAN.get(tag, tag) for n, tag in enumerate(header) if n not in facts and _TAG.fullmatch(tag)}
    if len(languages) < 2:
        raise SourceError(
            f"{name}: the first line names {len(languages)} languages: {', '.join(header)[:100] or 'nothing'}.",
            "Begin with a line of language tags, such as: zh-Hans,zh-Hant,en,note",
        )
    said = {
        n: _INDONESIAN.get(tag := cell[len(_DEFINITION) :].strip(), tag)
        for n, cell in enumerate(header)
        if cell.startswith(_DEFINITION)
    }
    columns = _Columns(facts, languages, said, len(header))
    return tuple(_concept(line, row, columns, name, origin, field) for line, row in rows if any(row))


class _Columns(NamedTuple):
    """What stands in which column: facts about the row, terms of a language."""

    facts: Mapping[int, str]
    languages: Mapping[int, str]
    definitions: Mapping[int, str]
    width: int


def _delimited(text: str) -> tuple[str, str]:
    """The table without Excel's line "sep=;", and what parts its cells: a comma, a semicolon (Excel in much of Europe) or a tab."""
    first, _, rest = text.partition("\n")
    if (named := _SEPARATED.fullmatch(first.strip('\r" '))) is not None:
        return rest, named[1]
    parts = {sign: sum(bool(_TAG.fullmatch(c.strip(' "\r'))) for c in first.split(sign)) for sign in (",", ";", "\t")}
    return text, max(parts, key=lambda sign: parts[sign])


def _rows(text: str, delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for n, row in enumerate(reader):
            if n > _MOST_ROWS:
                raise SourceError(f"{name} has more than {_MOST_ROWS:,} rows.", "Part it.")
            yield reader.line_num, [as_typed(cell) for cell in row]
    except csv.Error as error:
        raise SourceError(f"{name}, line {reader.line_num}: {error}.", "Save it as CSV in UTF-8.") from error


def _concept(
    line: int, row: Sequence[str], columns: _Columns, name: str, origin: Origin, field: str
) -> Concept:  # fmt: skip
    while len(row) > columns.width and not row[-1].strip():
        row = row[:-1]  # Excel adds empty cells to the end of a line
    if len(row) > columns.width:
        raise SourceError(
            f"{name}, line {line}: {len(row)} cells under {columns.width} columns: {','.join(row)[:100]}",
            "Put a cell that holds a comma into quotation marks.",
        )
    facts = {key: row[n].strip() for n, key in columns.facts.items() if n < len(row)}
    terms = tuple(t for n, tag in columns.languages.items() if n < len(row) for t in _terms(row[n], tag))
    if len(terms) < 2:
        raise SourceError(
            f"{name}, line {line}: a concept needs two terms: {','.join(row)[:100]}",
            "Add its translation, or leave it out.",
        )
    if long := next((t.text for t in terms if len(t.text) > LONGEST_TERM), None):
        raise SourceError(
            f"{name}, line {line}: no term has {len(long)} characters: {long[:60]}…", "A cell holds terms, parted by |."
        )
    meanings = tuple(
        Meaning(row[n].strip(), tag) for n, tag in columns.definitions.items() if n < len(row) and row[n].strip()
    )
    return Concept(
        facts.get("id") or f"{name}-{line}", facts.get("kind") or "concept", facts.get("field") or field, terms,
        facts.get("note", ""), origin, meanings,
    )  # fmt: skip


def _terms(cell: str, language: str) -> Iterator[Term]:
    for n, text in enumerate(part.strip() for part in cell.split("|")):
        placed = _PLACED.fullmatch(text)
        if placed:
            yield Term(placed[2], language, placed[1], n == 0)
        elif text:
            yield Term(text, language, PLACES.get(language, ""), n == 0)


def table_of(concepts: Sequence[Concept]) -> str:
    """Concepts -> a table with the columns of the base, one for every further language, and one for the definitions of each
    language that has any; `concepts_of` reads it back. A spreadsheet takes none of its cells for a formula. What it has no place for is told by `not_in_table`."""
    tags = list(dict.fromkeys([*COLUMNS[2:6], *(t.language for c in concepts for t in c.terms)]))
    defined = list(dict.fromkeys(m.language for c in concepts for m in c.definitions))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    heads = [f"{_DEFINITION}{_named(tag)}" for tag in defined]
    writer.writerow(["id", "kind", "field", *map(_named, tags), "note", *heads])
    for concept in concepts:
        cells = ["|".join(_written(t) for t in concept.terms if t.language == tag) for tag in tags]
        said = ["\n".join(m.text for m in concept.definitions if m.language == tag) for tag in defined]
        row = [concept.id, concept.kind, concept.field, *cells, concept.note, *said]
        writer.writerow([as_text(cell) for cell in row])
    return out.getvalue()


def not_in_table(concepts: Sequence[Concept]) -> Mapping[str, int]:
    """What a table has no place for: what -> how often."""
    counts = {
        "source of a definition": sum(bool(m.source) for c in concepts for m in c.definitions),
        "part of speech": sum(bool(t.part_of_speech) for c in concepts for t in c.terms),
        "context": sum(bool(t.context) for c in concepts for t in c.terms),
    }
    return {what: count for what, count in counts.items() if count}


def _named(tag: str) -> str:
    return "ind" if tag == "id" else tag


def _written(term: Term) -> str:
    return term.text if term.jurisdiction == PLACES.get(term.language, "") else f"{term.jurisdiction}:{term.text}"
