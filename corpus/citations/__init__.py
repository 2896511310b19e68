"""Citations: read as people type them (`parse`), found in running text, and what they say (`values`)."""

from corpus.citations.names import without_verb, without_year
from corpus.citations.typed import parse, readings
from corpus.citations.values import Citation, Level, Place, Relative, Scope

__all__ = ["Citation", "Level", "Place", "Relative", "Scope", "parse", "readings", "without_verb", "without_year"]
