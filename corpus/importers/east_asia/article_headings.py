"""Headings of articles that a source prints as the first line of the article's text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.grammar.headings import plain
from corpus.grammar.markers import readings
from corpus.languages import language_of
from corpus.numbering import parse_numeral

_BRACKETED = re.compile(
    r"[（(【\[〔]([^（()）【】\[\]〔〕]{1,200}(?:[（(][^（()）]{0,80}[）)][^（()）【】\[\]〔〕]{0,120}){0,3})[）)】\]〕]"
)
_LONGEST = 250  # the English of 商標法 31 has 162
# "Priority claim under WTO membership, etc." (專利法 28): the full stop belongs to the word, not to a sentence.
_ABBREVIATED = re.compile(r"\b(?:etc|et al|Ltd|Inc|Co|Corp)\.$|\b(?:[A-Z]\.){2,}$")
_SHARE = 0.8
_FEWEST = 5


def heads_articles(texts: Sequence[str], language: str) -> bool:
    """Whether a law prints headings as first lines without brackets, judged over all its articles.

    The English Patent Act has "Principle of ne bis in idem" above the text of (nearly) every article. One such line
    proves nothing, so at least five articles and four fifths of those with several lines must have it.
    """
    if language.split("-")[0] == "zh":
        return False  # Chinese headings stand in brackets
    several = [text for text in texts if "\n" in text and not readings(text)]
    like = sum(1 for text in several if _like_heading(text.split("\n", 1)[0]))
    return like >= max(_FEWEST, _SHARE * len(several))


def take_heading(text: str, language: str, heads: bool) -> tuple[str, str]:
    """Text -> (heading or "", text without it). A first line in brackets is one; one without only if `heads`.

    （刪除） above an explanation is none, nor is a marker such as （一）.
    """
    first, broken, rest = text.partition("\n")
    if not broken or not rest.strip():
        return "", text
    if match := _BRACKETED.fullmatch(first.strip()):
        words = language_of(language)
        numeral = parse_numeral(match[1]) is not None or bool(readings(first.strip()))
        deleted = words is not None and plain(match[1]) in words.deleted
        return ("", text) if numeral or deleted else (first.strip(), rest)
    if heads and _like_heading(first):
        return first.strip(), rest
    return "", text


def _like_heading(line: str) -> bool:
    line = line.strip()
    ends = line[-1:] in ".;:,。；：，" and _ABBREVIATED.search(line) is None
    return 0 < len(line) <= _LONGEST and line[0].isupper() and not ends and not readings(line)
