"""What stands beside a place: a law's name, without the words that tie it to the number; years in it."""

from __future__ import annotations

import re

from corpus.citations.folding import folded
from corpus.citations.lexicon import Lexicon, Role

_YEAR = re.compile(
    r"[（(]\s*(?P<year>(?:19|20)\d\d)\s*(?:年\s*)?"
    r"(?:(?:修正|修订|修訂|修改|修正本|修订本|amended|revised|amendment|revision|version)\s*)?[)）]\s*$",
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
    year = _YEAR.search(name) or _YEAR_FIRST.search(name)
    return int(year["year"]) if year else None


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
