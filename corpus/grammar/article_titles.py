"""Headings of articles that stand without brackets: behind the label, below it, or on the line above it.

"Art. 5 Zweck" has its heading on the line of its label, "Article 5" / "Definitions" below it, （目的） / 第一条 above. One line
proves nothing: what most articles of a text have is its style, and only in that style a line is taken as a heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.grammar.markers import readings
from corpus.grammar.sentences import says_deleted
from corpus.languages import Language

_LONGEST = 300
_LONGEST_STOPPED = 60
_MOST_WORDS_STOPPED = 8
_SHARE = 0.6
_SHARE_STOPPED = 0.9
_SHARE_ABOVE = 0.8
_FEWEST = 2
_FEWEST_STOPPED = 5
_FEWEST_ABOVE = 3
_ENDS = ".。;:,；：，।؛،।։"
_ABBREVIATED = re.compile(r"\b(?:etc|et al|Ltd|Inc|Co|u\.\s?a|usw|ff|m\.m|m\.fl|i\.c)\.$|\b(?:[A-ZÀ-Þ]\.){2,}$")
_BRACKETED = re.compile(r"[（(〔【\[]([^（）()【】\[\]]{1,60}(?:[（(][^（）()]{0,40}[）)][^（）()]{0,40})?)[）)〕】\]]")


@dataclass(slots=True)
class Lines:
    """The lines of one article: what stood behind its label, what stands below it, and what stood above.

    `rest` is "" if the label stood alone; `above` is the line before the label, "" if that is no plain line.
    """

    rest: str
    below: list[str]
    above: str = ""
    bracketed: str = ""  # a heading in brackets that was found already
    found: str = field(default="")  # "rest", "below", "above" or ""


def tell(articles: Sequence[Lines], words: Language | None) -> None:
    """Set `found` of each article to where its heading stands, "" if it has none."""
    open_ones = [a for a in articles if not a.bracketed]
    if not _above_bracketed(articles, words) and words is not None:
        if _behind(open_ones, words) or _below(open_ones, words) or _behind(open_ones, words, stopped=True):
            return
        _above(articles, words)


def like_title(line: str, words: Language | None, *, stopped: bool = False) -> bool:
    """Whether a line can be a heading: short, without a stop at its end, no item, no note of repeal.

    `stopped`: headings of this text end with a full stop ("Artículo 5. Objeto.").
    """
    line = line.strip()
    if not line or len(line) > (_LONGEST_STOPPED if stopped else _LONGEST) or "\n" in line:
        return False
    first = next((c for c in line if c.isalpha()), "")
    if not first or first.islower() or readings(line, words) or (words is not None and says_deleted(line, words)):
        return False
    if stopped:
        return (
            len(line.split()) <= _MOST_WORDS_STOPPED
            and line[-1] in ".。"
            and not re.search(r"[.。;:；：][\s\u3000]", line)
        )
    return line[-1] not in _ENDS or _ABBREVIATED.search(line) is not None


def _behind(articles: Sequence[Lines], words: Language, *, stopped: bool = False) -> bool:
    """Headings behind the label: most labels that text follows on their line are followed by a title, and have text below.

    A heading with a full stop looks like a sentence, so five of them are asked for, and nearly all.
    """
    given = [a for a in articles if a.rest and not says_deleted(a.rest, words)]
    like = [a for a in given if a.below and like_title(a.rest, words, stopped=stopped)]
    if len(like) < (_FEWEST_STOPPED if stopped else _FEWEST) or len(like) < (
        _SHARE_STOPPED if stopped else _SHARE
    ) * len(given):
        return False
    for article in like:
        article.found = "rest"
    return True


def _below(articles: Sequence[Lines], words: Language) -> bool:
    """Headings below the label: most labels stand alone, and below most of them stands a title with text below it."""
    alone = [a for a in articles if not a.rest and a.below and not says_deleted(a.below[0], words)]
    like = [a for a in alone if len(a.below) > 1 and like_title(a.below[0], words)]
    enough = len(like) >= _SHARE * len(alone) and len(alone) * 2 > len(articles)
    if len(like) < _FEWEST or not enough:
        return False
    for article in like:
        article.found = "below"
    return True


def _above_bracketed(articles: Sequence[Lines], words: Language | None) -> bool:
    """（目的） on the line above 第一条: a line of brackets alone, without figures. In Japan always; elsewhere above a third."""
    like = [
        a for a in articles if not a.bracketed and is_caption(a.above) and not (words and says_deleted(a.above, words))
    ]
    usual = words is not None and words.tag == "ja"
    if not like or (not usual and (len(like) < _FEWEST or 3 * len(like) < len(articles))):
        return False
    for article in like:
        article.found = "above"
    return True


def is_caption(line: str) -> bool:
    """Whether a line is words in brackets and no more."""
    match = _BRACKETED.fullmatch(line.strip())
    return match is not None and not any(c.isdecimal() for c in match[1]) and len(match[1]) > 1


def _above(articles: Sequence[Lines], words: Language) -> None:
    """Headings on the line above the label, as in Austria: nearly all articles have one, each below the end of a text."""
    like = [a for a in articles if a.above and not a.bracketed and like_title(a.above, words)]
    if len(like) < _FEWEST_ABOVE or len(like) < _SHARE_ABOVE * len(articles):
        return
    for article in like:
        article.found = "above"
