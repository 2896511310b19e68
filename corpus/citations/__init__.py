"""Citations: read as people type them (`parse`), found in running text, and what they say (`values`)."""

from corpus.citations.finding import find
from corpus.citations.names import without_verb, without_year
from corpus.citations.naming import names_of, shipped_names
from corpus.citations.reading import mentions
from corpus.citations.shortening import definitions
from corpus.citations.typed import parse, readings
from corpus.citations.values import Citation, Level, Place, Relative, Scope

__all__ = [
    "Citation",
    "Level",
    "Place",
    "Relative",
    "Scope",
    "definitions",
    "find",
    "mentions",
    "names_of",
    "parse",
    "readings",
    "shipped_names",
    "without_verb",
    "without_year",
]
