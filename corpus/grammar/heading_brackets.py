"""Headings of articles in brackets, right behind the label: 【立法目的】, （目的）, 제1조(목적), "Article 1 (Purpose)"."""

from __future__ import annotations

import re

from corpus.grammar.patterns import plain, plain_set
from corpus.languages import Language
from corpus.numbering import parse_numeral

_HEADING_BRACKET = re.compile(r"【([^【】\n]{1,60})】|[（(]([^（）()\n]{1,40})[）)](?=[ \t\u3000\xa0]|$)")
# （略）, （已被某法废止）: what an editor says in the place of the text, which is neither a heading nor a deletion.
_IN_PLACE_OF_TEXT = re.compile(
    r"[本此]?[条條]?(?:内容|內容)?(?:从|從|省|节|節)?略|保留|[^\d]{0,3}被.{1,30}(?:[废廢]止|[删刪][去除]|取代|代替)"
)
ROUND_BRACKET = re.compile(r"[（(]((?:[^（）()\n]|[（(][^（）()\n]{0,40}[）)]){2,120})[）)]")


def own_heading(rest: str, words: Language) -> tuple[str, str]:
    """Take 【立法目的】 or （目的） off the start of an article's text; （刪除） and （略） are no headings."""
    if words.tag != "zh":
        return _heading_in_brackets(rest, words)
    match = _HEADING_BRACKET.match(rest)
    inner = (match[1] or match[2]) if match else ""
    if match is None or plain(inner) in plain_set(words.deleted) or parse_numeral(inner) is not None:
        return "", rest
    if _IN_PLACE_OF_TEXT.fullmatch(inner.strip()):
        return "", rest
    return match[0], rest[match.end() :].strip()


def _heading_in_brackets(rest: str, words: Language) -> tuple[str, str]:
    """제1조(목적) …, "Article 1 (Purpose)": words in brackets, not a number, a date or a note of repeal."""
    match = ROUND_BRACKET.match(rest)
    inner = match[1].strip() if match else ""
    if match is None or len(inner) < 2 or any(c.isdecimal() for c in inner) or inner[0].islower():
        return "", rest
    if any(plain(inner).startswith(plain(word)) for word in words.deleted) or _NOTE_OF_HISTORY.match(inner):
        return "", rest
    after = rest[match.end() :]
    glued = after and not after[0].isspace() and after[0] not in ".:"
    if (
        (glued and words.tag not in ("ko", "ja"))
        or after.lstrip()[:1].islower()
        or (words.tag != "ko" and len(inner) < 3 and inner.isascii())
    ):
        return "", rest
    return match[0], after.strip()


_NOTE_OF_HISTORY = re.compile(r"(?:Amended|Added|Inserted|As amended|New|Revised)\b", re.IGNORECASE)
