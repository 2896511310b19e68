"""Papers with articles that are no law: "by-laws art. 12", "Article 5 of the lease". Named, so that nobody takes their articles for those of
the law that was named before."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ALWAYS = r"by-?laws|articles of (?:association|incorporation|organi[sz]ation)|memorandum of association|terms (?:and conditions|of (?:service|use|reference))"
_BEHIND = rf"{_ALWAYS}|(?:[a-z-]+ ){{0,2}}(?:agreement|contract|lease|deed|memorandum|policy|handbook|statutes of the (?:company|association))"
# "of the contract law" and "of the policy holder" are others.
_NO_MORE = r"(?![\w-]|'s| (?:law|act|code|ordinance|holder|period|price|term|parties|party|note)s?\b)"
PAPERS = re.compile(
    rf"(?<![\w-])(?P<name>{_ALWAYS}){_NO_MORE}(?=,? ?\(?(?:art|sec|s\.|§|clause|para))"
    rf"|(?<=[\d)] of )(?:(?:the|this|that|its|their|our|such|said) ){{1,2}}(?P<behind>{_BEHIND}){_NO_MORE}"
)


def papers(folded: str) -> Iterator[tuple[int, int]]:
    """(start, end) of such papers beside a provision, in folded English text."""
    for match in PAPERS.finditer(folded):
        yield match.span(match.lastgroup or 0)
