"""English acts of common law whose place isn't known: where no article stands, sections are what the law is cited by."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from corpus.grammar.headings import article_of
from corpus.grammar.points import points_of
from corpus.importers.saved_pages.headings import Heading, best_run

_COMMON_LAW = "uk"  # any of the jurisdictions in which a section is what an article is elsewhere
_FEWEST = 2


def sections_of(lines: Iterable[str]) -> str | None:
    """The jurisdiction whose grammar reads the lines of an English text: common law's, if its sections rise and it has no
    articles; None otherwise.

    Passes: "Section 1 Short title", "Section 2 ...". Fails: "Chapter I", "Section 1", "Article 1".
    """
    lines = list(lines)
    found = []
    for index, line in enumerate(lines):
        if article_of(line, "en") is not None:
            return None
        if (section := article_of(line, "en", jurisdiction=_COMMON_LAW)) is not None:
            found.append(Heading(index, 0, 0, section.number))
    if len(best_run(found)) >= _FEWEST:
        return _COMMON_LAW
    return _COMMON_LAW if is_act(lines) and points_of(list(enumerate(lines)), "en", _COMMON_LAW) else None


def is_act(lines: Iterable[str]) -> bool:
    """Whether the first lines of a text are those of an act: its short title with the year, its chapter, how it is enacted.

    Passes: "Ferries Act 1968", "An Act to regulate ferries", "Cap. 104 Ferries Ordinance". Fails: "How to use ferries".
    """
    return any(
        _ACT.search(line) for line in islice((line for line in lines if line.strip()), _TOP) if len(line) < _LONGEST
    )


_TOP, _LONGEST = 60, 400
_ACT = re.compile(
    r"^.{0,120}\b(?:Act|Ordinance|Statute|Regulations|Rules|Order|Proclamation|Law)\b,?(?: \([^()]{1,60}\))?,? (?:of )?(?:1[5-9]|20)\d\d\.?$"
    r"|^(?:AN|An) (?:ACT|Act|ORDINANCE|Ordinance) to\b|^(?:Cap\.|CAP\.|Chapter|CHAPTER) ?\d{1,4}[A-Z]{0,2}(?=$| [A-Z(]|[.:] ?[A-Z])|\b(?:1[5-9]|20)\d\d CHAPTER \d"
    r"|\b[Bb]e it (?:therefore )?enacted\b|\bBE IT (?:THEREFORE )?ENACTED\b|^ENACTED by\b|^(?:Act )?(?:No\.|Number) ?\d{1,4} of (?:1[89]|20)\d\d"
    r"|^(?:חוק|תקנות|פקודת|צו|חוק[-־ ]יסוד)[ :].{2,200}"
)
