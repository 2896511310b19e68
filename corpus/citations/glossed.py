"""Citations with their version, and titles with their gloss, as American law reviews cite: Xingfa (刑法) [Criminal Law] (promulgated ..., effective ...) art. 56 (China)."""

from __future__ import annotations

import re

_HAN = re.compile(r"[\u3400-\u9fff]")
_OPENING, _CLOSING = "([（［【", ")]）］】"
_FIRST = re.compile(rf"[\u3400-\u9fff{re.escape(_OPENING)}]")
_COUNTRY = re.compile(
    r"[(（]\s*(?:china|p\.?\s?r\.?\s?c\.?|prc|taiwan|r\.?o\.?c\.?|hong kong|h\.?k\.?)\s*[)）]\s*\.?\s*$", re.I
)
_LETTERS = re.compile(r"[^\W\d_]")
# Whose law it is, behind the number: 票据法第十条（中国）, Civil Code § 191-2 (Taiwan).
_BEHIND = re.compile(
    r"(?<=[\w①-⑳)）]) ?[(（](?P<place>(?:mainland )?china|p\.?r\.?c\.?|taiwan|r\.?o\.?c\.?|hong kong|japan|(?:south )?korea|switzerland|canada"
    r"|中[国國](?:大[陆陸])?|大[陆陸](?:地[区區])?|[台臺][湾灣](?:地[区區])?|中[华華]民[国國]|中华人民共和国|香港)[)）]\s*$",
    re.I,
)


# The version behind a citation, as `corpus.citing` writes it: （2020年12月26日文本）, (as amended on 26 December 2020), (2020-12-26).
_VERSION = re.compile(
    r"[(（](?:(?P<y>\d{4})年\d{1,2}月\d{1,2}日(?:文本|版本|版)?"
    r"|(?:(?<=[\d条條款项項目)）][(（])|(?<=[\d条條款项項目)）] [(（]))(?P<y4>(?:19|20)\d\d)(?:年?(?:第.次)?(?:修正本?|修订本?|修訂本?|修改|版|文本|版本)|年| amend(?:ment|ed)| revision| version)?"
    r"|(?:(?:version of|as amended on) )?\d{1,2} [A-Z][a-z]{2,8} (?P<y2>\d{4})|(?P<y3>\d{4})-\d\d-\d\d)[)）]\s*$"
)


def without_version(text: str) -> tuple[str, int | None]:
    """`text` with the version at its end blanked, and the version's year; `text` itself and None without one."""
    found = _VERSION.search(text, max(0, len(text) - 60))
    if not found or not text[: found.start()].strip():
        return text, None
    return text[: found.start()].ljust(len(text)), int(found["y"] or found["y2"] or found["y3"] or found["y4"])


def without_country(text: str) -> tuple[str, str]:
    """`text` with the place in brackets at its end blanked, and the place; `text` itself and "" without one."""
    found = _BEHIND.search(text, max(0, len(text) - 40))
    if not found:
        return text, ""
    return text[: found.start("place") - 1].ljust(len(text)), found["place"]


# Halves of a sentence in Taiwan's shorthand, which have no path: 民§184Ⅰ前.
_HALF = re.compile(r"(?<=[\dIVXⅠ-Ⅻ①-⑳])(?:[前後后]|但)\s*$")


def plainly(text: str) -> str:
    """`text` with all blanked that says nothing of the place: a version at the end, a title's gloss, 前 and 後 behind §."""
    text = without_gloss(without_version(text)[0])
    half = _HALF.search(text, max(0, len(text) - 10)) if "§" in text else None
    return text[: half.start()].ljust(len(text)) if half else text


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
    while first := _FIRST.search(text, at):
        if first[0] not in _OPENING:
            return None
        close = _close(text, first.start())
        if close is None:
            return None
        if _HAN.search(text, first.start(), close):
            return first.end(), close
        at = close + 1
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
