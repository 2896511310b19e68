"""Headings that a source ran into the text of the article before them: chapters at its end, articles in its middle."""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus.grammar.headings import ContainerHeading, article_of, container_of
from corpus.model import Unit
from corpus.numbering import ArticleNumber

_LINE_END = re.compile(r"\r\n|\r|\n")


def headings_below(
    text: str, language: str, units: Collection[Unit]
) -> tuple[str, tuple[tuple[str, ContainerHeading], ...]]:
    """Take headings of containers off the end of an article's text.

    刑法 101 ends with the line 第二编　分　则 and 451 with 附　则; the English of 銀行法 99 with "Chapter VI Investment And
    Trust Companies". A text that is nothing else stays.

    Args:
        text: the article's text.
        language: BCP 47 tag.
        units: the levels that are looked for; a heading without a number (附则) always is.

    Returns:
        The text without them, and (line as it stands, heading) for each, in order.
    """
    found: list[tuple[str, ContainerHeading]] = []
    while (cut := text.rstrip().rfind("\n")) > 0:
        line = text[cut:].strip()
        heading = container_of(line, language)
        if heading is None or (heading.number and heading.unit not in units):
            break
        found.insert(0, (line, heading))
        text = text[:cut].rstrip()
    return text, tuple(found)


def articles_inside(
    text: str, language: str, number: ArticleNumber, known: Collection[ArticleNumber]
) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Cut an article's text where the label of the next article stands alone on a line.

    The English of Taiwan's A0030005 has both articles 16 and 17 under 16. Only the number that follows counts, and only if
    the source has it nowhere else (`known`): a form of contract that an article quotes has articles of its own.

    Returns:
        The article's own text, and (label, text) for each article inside.
    """
    pieces: list[tuple[str, list[str]]] = [("", [])]
    for line in _LINE_END.split(text):
        found = article_of(line, language)
        alone = found is not None and not found.rest and not found.heading and found.sure
        after = ArticleNumber.of(number.base + 1)
        if found is not None and alone and found.number == after and after not in known and pieces[-1][1]:
            pieces.append((line.strip(), []))
            number = found.number
        else:
            pieces[-1][1].append(line)
    texts = [(label, "\n".join(lines)) for label, lines in pieces]
    return texts[0][1], tuple(texts[1:])
