"""Whether a document is built like a law: articles whose numbers rise, or a decision's title with numbered points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.grammar.headings import article_of
from corpus.grammar.markers import readings
from corpus.grammar.points import points_of
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.documents.head import head_of
from corpus.importers.documents.languages import Version, versions
from corpus.importers.documents.lines import lines_of
from corpus.importers.documents.sections import is_act, sections_of
from corpus.importers.saved_pages.headings import Heading, best_run

_FEWEST = 2
_FEWEST_POINTS = 2
_DECISION = re.compile(
    r"(?:决定|決定|决议|決議|解释|解釋|规定|規定|办法|辦法|细则|細則|修正案|条例|條例|法)(?:[（(].{1,20}[）)])?$|^(?:Decision|Resolution|Amendment|Interpretation)\b"
)


def is_law(blocks: Sequence[Block]) -> bool:
    """Whether any text of a document has two rising articles, or is a titled decision of two points or more."""
    lines = [line for line in lines_of(blocks) if line.kind not in (BlockKind.FURNITURE, BlockKind.NOTE)]
    return bool(lines) and any(_has_articles(v) or _has_points(v) for v in versions(lines))


def _has_articles(version: Version) -> bool:
    found = []
    for index, line in enumerate(version.lines):
        article = article_of(line.text, version.language)
        if article is not None:
            found.append(Heading(index, 0, 0, article.number))
    if len(best_run(found)) >= _FEWEST:
        return True
    if version.language.startswith("he"):
        lines = [line.text for line in version.lines]
        return is_act(lines) and bool(points_of(list(enumerate(lines)), "he", None))
    return version.language.startswith("en") and sections_of(line.text for line in version.lines) is not None


def _has_points(version: Version) -> bool:
    head = head_of(version.lines, version.language)
    title = "".join(version.lines[i].text for i in head.title)
    if not head.notes or not _DECISION.search(title):
        return False
    points = {m.value for line in version.lines for m in readings(line.text) if m.kind.startswith("han.")}
    return sum((n,) in points for n in range(1, 4)) >= _FEWEST_POINTS
