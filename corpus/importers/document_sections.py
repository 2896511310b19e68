"""English acts of common law whose place isn't known: where no article stands, sections are what the law is cited by."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.headings import article_of
from corpus.importers.headings import Heading, best_run

_COMMON_LAW = "uk"  # any of the jurisdictions in which a section is what an article is elsewhere
_FEWEST = 2


def sections_of(lines: Iterable[str]) -> str | None:
    """The jurisdiction whose grammar reads the lines of an English text: common law's, if its sections rise and it has no
    articles; None otherwise.

    Passes: "Section 1 Short title", "Section 2 ...". Fails: "Chapter I", "Section 1", "Article 1".
    """
    found = []
    for index, line in enumerate(lines):
        if article_of(line, "en") is not None:
            return None
        if (section := article_of(line, "en", jurisdiction=_COMMON_LAW)) is not None:
            found.append(Heading(index, 0, 0, section.number))
    return _COMMON_LAW if len(best_run(found)) >= _FEWEST else None
