"""Ranges and lists of provisions in one citation: 第五十五条至第五十七条, 第3、5条, "arts. 3 to 5". The first is looked up."""

from __future__ import annotations

import re

from corpus.numbering import HAN_NUMERAL

_NUM = rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,12}})"
_AND = r"\s*(?:以及|[、,和及与或至到~]|-(?=\s*第))\s*"
_BELOW = rf"(?:\s*第\s*{_NUM}\s*[款项目](?:之{_NUM})?)*"
_ARTICLE = rf"第\s*{_NUM}\s*条(?:\s*之\s*{_NUM})?{_BELOW}"
_NEXT_ARTICLE = rf"(?:第\s*)?{_NUM}\s*条(?:\s*之\s*{_NUM})?{_BELOW}"  # 第1043条、1044条
# A list counts only where nothing but 的规定 follows: in 关于《刑法》第三百四十一条、第三百一十二条的解释 it is part of a name.
_END = r"(?=\s*(?:的?规定)?\s*$)"
# Each with the part that is kept as `first`, and what closes it where the unit's word stands at the end only (第3、5条).
_LISTS = (
    re.compile(rf"(?P<first>{_ARTICLE})(?P<more>(?:{_AND}{_NEXT_ARTICLE})+){_END}"),
    re.compile(rf"(?P<first>第\s*{_NUM}\s*(?P<unit>[款项目]))(?P<more>(?:{_AND}第\s*{_NUM}\s*(?P=unit))+){_END}"),
    re.compile(
        rf"(?P<first>第\s*{_NUM}|(?<!\d)\d{{1,5}})(?P<more>(?:{_AND}(?:第\s*)?{_NUM})+)\s*(?P<close>[条款项目]){_END}"
    ),
)
_NEXT = r"(?:\s*[,、;&]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|to|through)\s+)"
_WORD = r"(?:§+|\b(?:articles?|arts?|sections?|secs?|ss?)\b\.?)"
_DIGITS = r"\d{1,5}(?:-\d{1,5})?(?:[a-z](?![a-z]))?"
_ENGLISH = re.compile(
    rf"(?P<first>{_WORD}\s*{_DIGITS})(?P<more>(?:{_NEXT}(?:{_WORD}\s*)?{_DIGITS})+)(?=\s*(?:$|\)|,|;|\s(?:of|in|under)\s))"
)


def first_of_many(text: str, folded: str) -> tuple[str, str]:
    """`text` with only the first of the provisions that it lists, and the rest of the list; (text, "") if it lists none.

    Args:
        text: a citation as typed.
        folded: the same folded.
    """
    for pattern in (*_LISTS, _ENGLISH):
        match = pattern.search(folded)
        if match:
            close = match.groupdict().get("close") or ""
            more = text[match.end("first") : match.end("more")]
            return text[: match.end("first")] + close + text[match.end() :], (more + close).strip()
    return text, ""
