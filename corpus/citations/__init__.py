"""Citations: read as people type them (`parse`), found in running text, and what they say (`values`)."""

from corpus.citations.typed import Citation, Level, parse, without_verb, without_year

__all__ = ["Citation", "Level", "parse", "without_verb", "without_year"]
