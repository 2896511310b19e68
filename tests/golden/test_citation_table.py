"""Citations in every language that has structure words, and what a lawyer of the place reads in them.

The tables in `citations/` have a row for each:

    language, mode    typed: in a search box; text: in running text; inside: in the text of a law itself
    text              the citation, or a sentence with citations
    name              of what is typed: the law as named; "+2018" behind it: the year in brackets
    places            20 款:1 项:3        article, then levels with the word that the language has for them
                      120A/120-1         readings, where both are pinned; else the first one counts
                      3; 5               several places; 3 .. 5 a range
                      {annex_1} 3        what stands above the article
                      款:@-1, 款:@-2..-1  counted from where it stands: the one before, the two before; @* all before
                      =preamble          a path
                      5 | this! 7        several citations; this!, same! where the scope isn't the usual one of the mode
                      -                  no citation, or a name alone
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from corpus.citations import mentions, parse
from corpus.citations.values import Citation, Level, Place, Relative, Scope
from corpus.folding import fold
from corpus.languages import LANGUAGES

TABLES = sorted((Path(__file__).parent / "citations").glob("*.tsv"))
USUAL = {"text": Scope.NONE, "inside": Scope.THIS}


class Row(NamedTuple):
    """One line of a table."""

    language: str
    mode: str
    text: str
    name: str
    places: str
    note: str


def rows() -> Iterator[Row]:
    """All lines, in order."""
    for table in TABLES:
        with table.open(encoding="utf-8") as lines:
            for row in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if row[0] != "language":
                    yield Row(*(*row, *[""] * 6)[:6])


ROWS = list(rows())


def plain(word: str, language: str) -> str:
    """A level's word as it is compared: the plain form, folded."""
    forms = {fold(form): fold(word) for form, word in LANGUAGES[language].citing.forms.items()}
    word = fold(word.replace("_", " "))
    return forms.get(word) or forms.get(word + ".") or forms.get(word.rstrip(".")) or word


def level(one: Level, language: str) -> str:
    """款:1"""
    return f"{plain(one.word, one.language or language)}:{fold(one.label)}"


def relative(one: Relative, language: str) -> str:
    """款:@-1, 款:@-2..-1, 款:@*..-1"""
    first = "*" if one.first is None else str(one.first)
    counted = str(one.last) if one.first == one.last else f"{first}..{one.last}"
    return f"{plain(one.word, one.language or language)}:@{counted}"


def place(one: Place, language: str, *, readings: bool) -> str:
    """A place in the way of the tables."""
    parts = ["{" + "/".join(one.within) + "}"] if one.within else []
    parts += ["/".join(map(str, one.numbers if readings else one.numbers[:1]))] if one.numbers else []
    parts += [relative(one.relative, language)] if one.relative else []
    parts += [level(each, language) for each in one.levels]
    parts += [f"={one.path}"] if one.path else []
    said = " ".join(parts)
    return f"{said} .. {place(one.to, language, readings=readings)}" if one.to else said


def places(one: Citation, language: str, *, readings: bool) -> str:
    """All places of a citation."""
    return "; ".join(place(each, language, readings=readings) for each in one.places)


def wanted(row: Row) -> str:
    """The places of a row as they are compared."""
    return " ".join(
        f"{plain(word, row.language)}:{fold(rest)}" if (word := token.partition(":")[0]) != token and not token.startswith(("{", "="))
        else token
        for token in row.places.split(" ")
        for rest in [token.partition(":")[2]]
    )  # fmt: skip


def read(row: Row) -> tuple[str, str]:
    """The name and the places that are read in a row."""
    readings = bool(re.search(r"\d[A-Z]?/\d", row.places))
    if row.mode != "typed":
        found = mentions(row.text, row.language, inside=row.mode == "inside")
        prefix = {Scope.THIS: "this! ", Scope.SAME: "same! ", Scope.NONE: "none! ", Scope.NAMED: "named! "}
        said = [
            ("" if one.scope is USUAL[row.mode] else prefix[one.scope]) + places(one, row.language, readings=readings)
            for one in found
        ]
        return "", " | ".join(said) or "-"
    one = parse(row.text)
    if one is None:
        return "", "-"
    name = one.name
    if "+" in row.name:
        name = re.sub(r"\s*[（(]\s*(?:19|20)\d\d[^)）]*[)）]\s*$|^(?:19|20)\d\d年的?", "", name) + f" +{one.year}"
    return name, places(one, row.language, readings=readings) or "-"


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.language}-{row.mode}-{row.text}" for row in ROWS])
def test_a_citation_is_read_as_a_lawyer_reads_it(row: Row) -> None:
    assert read(row) == (row.name, wanted(row)), row.note


def test_the_table_is_wide() -> None:
    """Every language that the project has words for is there, and enough of what is no citation."""
    assert len(ROWS) >= 450
    assert {row.language for row in ROWS} >= set(LANGUAGES) - {"bs", "nn"}
    assert sum(row.places == "-" for row in ROWS) >= 60
    assert len({(row.language, row.mode, row.text) for row in ROWS}) == len(ROWS)
