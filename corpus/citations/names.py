"""What stands beside a place: a law's name, without the words that tie it to the number; years in it."""

from __future__ import annotations

import re

from corpus.citations.folding import folded
from corpus.citations.lexicon import Lexicon, Role

_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTH = rf"(?:{_MONTHS})[a-z]{{0,6}}\.?"
# 2018, 2018年10月26日, 2018-10-26, 26 October 2018, October 26, 2018, 民國110年1月20日
_DATE = (
    r"(?:(?P<year>(?:19|20)\d\d)(?:\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?|[-./]\d{1,2}[-./]\d{1,2})?"
    rf"|\d{{1,2}}\s+{_MONTH}\s+(?P<year2>(?:19|20)\d\d)|{_MONTH}\s+\d{{1,2}},?\s+(?P<year3>(?:19|20)\d\d)"
    r"|民[国國]\s*(?P<roc>\d{2,3})\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?)"
)
_CHANGED = r"(?:第[一二三四五六七八九十]{1,2}次)?(?:修正本?|修订本?|修訂本?|修改|施行|公布|通过|通過|起施行|版)"
_AMENDED = r"(?:last\s+)?(?:as\s+)?(?:amended|revised|adopted|promulgated|effective)(?:\s+(?:on|in|of|from))?"
_YEAR = re.compile(
    rf"[（(]\s*(?:自|于|於|{_AMENDED}\s+)?{_DATE}\s*(?:的?{_CHANGED}|amended|revised|amendment|revision|version)?\s*[)）]\s*$",
    re.I,
)
_YEAR_FIRST = re.compile(r"^(?P<year>(?:19|20)\d\d)年(?:版|修正|修订|修訂)?的?")
_GLUE_LEFT = re.compile(
    r"(?:[\s,;:，；：、.)）】\]〕]|(?:of|in|under|from|the|to|per|see)\b(?=\s)|(?:根据|依照|依据|按照|违反|参照|依|参见|见)(?=[《「]))*",
    re.I,
)
_GLUE_RIGHT = " \t\n,;:，；：、(（【[〔的之中"
_GLUE_WORDS = ("of", "in", "under", "the", "see")
_SAID = re.compile(r"^\s*(?:[之的]?(?:规定|規定)|项下|項下)?[\s.。]*$")


def without_verb(name: str) -> str:
    """依照刑法 -> 刑法. Only where nothing is called by the whole."""
    return re.sub(r"^(?:根据|根據|依照|依据|依據|按照|违反|違反|违背|參照|参照|参见|參見|依|见|見)", "", name)


def without_year(name: str) -> str:
    """公司法(2018修正), 2018年公司法 -> 公司法."""
    return _YEAR_FIRST.sub("", _YEAR.sub("", name)).strip()


def year_of(name: str) -> int | None:
    """The year in brackets behind a name, or before it."""
    if found := _YEAR.search(name):
        written = found["year"] or found["year2"] or found["year3"]
        return int(written) if written else int(found["roc"]) + _FIRST_OF_ROC
    first = _YEAR_FIRST.search(name)
    return int(first["year"]) if first else None


_FIRST_OF_ROC = 1911
_EARLIER = re.compile(
    r"(?:原|旧|舊|(?:修订|修正|修改|修訂|修法)(?:之?前|以前)的?|(?:the\s+)?(?:former|old|previous|pre-amendment)\s)\s*(?=\S)",
    re.I,
)


def without_earlier(name: str) -> str:
    """旧公司法 -> 公司法, "former Company Law" -> "Company Law"."""
    return _EARLIER.sub("", name, count=1)


def says_earlier(name: str) -> bool:
    """Whether a name speaks of a text before an amendment without saying which: 旧公司法, "former Company Law"."""
    return _EARLIER.match(name) is not None


def cleaned(name: str, lex: Lexicon, *, ends: bool) -> tuple[str, int]:
    """A name without what ties it to a number ("of the Criminal Law" -> "Criminal Law"), and where it begins in `name`.

    The right end is taken off by hand: a pattern for it tries every way to divide a row of commas.

    Args:
        ends: the number follows the name; else it precedes it.
    """
    if not ends and _SAID.match(name):
        return "", 0
    start = _glue_before(name, lex, tied=not ends and lex.spaced)
    shown = name[start:]
    while True:
        shorter = shown.rstrip().rstrip(_GLUE_RIGHT)
        word = shorter.rpartition(" ")[2]
        if word != shorter and (word.lower() in _GLUE_WORDS or _is_glue(word, lex)):
            shorter = shorter[: -len(word)]
        if shorter == shown:
            break
        shown = shorter
    if shown.lower() in _GLUE_WORDS or _is_glue(shown, lex):
        return "", start
    if shown.endswith((")", "）")) and shown.count("(") + shown.count("（") < shown.count(")") + shown.count("）"):
        shown = shown[:-1].rstrip()
    return shown, start


def _glue_before(name: str, lex: Lexicon, *, tied: bool) -> int:
    match = _GLUE_LEFT.match(name + " ")
    start = min(match.end(), len(name)) if match else 0
    low = folded(name)
    for _ in range(3 if tied else 0):
        entry = next((e for e in lex.joins.get(low[start : start + 1], ()) if low.startswith(e.word, start)), None)
        if entry is None or entry.role not in (Role.GLUE, Role.ASCENDING):
            break
        end = start + len(entry.word)
        if lex.spaced and low[end - 1].isalpha() and low[end : end + 1].isalpha():
            break
        start = end
        while start < len(name) and name[start] in " ,，、":
            start += 1
    return start


def _is_glue(word: str, lex: Lexicon) -> bool:
    key = folded(word)
    return any(e.word == key and e.role in (Role.GLUE, Role.ASCENDING) for e in lex.joins.get(key[:1], ()))


# What leads to a citation in a sentence: "gemäß § 5", "ai sensi dell'art. 28", "en vertu de l'article 6".
_LED_BY = """
    gemäß gemaess nach laut vgl siehe sinne sinn im i.s.d sensi secondo cfr vedi vertu sens selon conformément application voir cf vu
    según conformidad virtud conforme nos termos artículo krachtens ingevolge overeenkomstig zgodnie podstawie stosownie согласно
    соответствии quy định tại theo berdasarkan sesuai enligt jf mukaan σύμφωνα βάσει pursuant according accordance under
"""
_LEADS = frozenset(_LED_BY.split())
_MOST_LEADS = 6


def leads(text: str, lex: Lexicon) -> bool:
    """Whether `text`, that stands before a place, only leads to it: function words, and "ai sensi", "gemäß"."""
    words = re.findall(r"[^\W\d_]+", folded(text))
    known = lex.words.common
    return (
        0 < len(words) <= _MOST_LEADS
        and text.strip()[:1].islower()
        and all(w in known or w in _LEADS or _is_glue(w, lex) or _is_glue(w + "'", lex) for w in words)
    )
