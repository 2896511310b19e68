"""Titles with their gloss, as American law reviews cite: Xingfa (刑法) [Criminal Law] (promulgated ..., effective ...) art. 56 (China)."""

from __future__ import annotations

import re

_HAN = re.compile(r"[\u3400-\u9fff]")
_OPENING, _CLOSING = "([（［【", ")]）］】"
_COUNTRY = re.compile(
    r"[(（]\s*(?:china|p\.?\s?r\.?\s?c\.?|prc|taiwan|r\.?o\.?c\.?|hong kong|h\.?k\.?)\s*[)）]\s*\.?\s*$", re.I
)
_LETTERS = re.compile(r"[^\W\d_]")


def without_gloss(text: str) -> str:
    """`text` with everything but the title in characters and the place blanked, so that positions stay; `text` itself if
    it has no such form: Latin words, a title in characters in brackets, further brackets, a place.

    One pass: brackets are matched by depth, for titles have brackets of their own (刑法修正案（十一）).
    """
    start = len(text) - len(text.lstrip())
    if not text[start : start + 1].isascii() or not _LETTERS.match(text[start : start + 1]):
        return text
    title = _title(text, start)
    if title is None:
        return text
    end = title[1] + 1
    translated = text[_skip(text, end) : _skip(text, end) + 1] == "["
    if not translated and any(c.isdecimal() for c in text[: title[0]]):
        return text  # "Article 5 of the Criminal Law (刑法)": the place stands before
    while (behind := _skip(text, end)) < len(text) and text[behind] in _OPENING and (close := _close(text, behind)):
        end = close + 1
    country = _COUNTRY.search(text, end)
    last = country.start() if country else len(text)
    kept = " " * title[0] + text[title[0] : title[1]]
    if country and len(kept) + len(country[0].strip(" .")) + 1 <= end:
        kept += " " + country[0].strip(" .")  # 公司法 (Taiwan): the name alone may be another place's
    return (kept.ljust(end) + text[end:last]).ljust(len(text))


def _title(text: str, start: int) -> tuple[int, int] | None:
    """Where the title in characters stands, inside the first brackets that hold some; before them there may be none."""
    at = start
    while at < len(text):
        if _HAN.match(text[at]):
            return None
        if text[at] in _OPENING:
            close = _close(text, at)
            if close is None:
                return None
            if _HAN.search(text, at, close):
                return at + 1, close
            at = close
        at += 1
    return None


def _close(text: str, at: int) -> int | None:
    """Where the bracket that opens at `at` closes; None if it doesn't."""
    depth = 0
    for i in range(at, len(text)):
        depth += (text[i] in _OPENING) - (text[i] in _CLOSING)
        if not depth:
            return i
    return None


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
