"""Which language a stretch of text is in: by its script first, then by function words, structure words and letters.

No model and no counts from texts, so that the same text always gives the same answer, and a reason can be read off the
tables. It is for laws: "artikel" and "stk." count, chatter doesn't.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from math import log

from corpus.languages import LANGUAGES
from corpus.languages.telling import JAPANESE_ONLY, LETTERS, WORDS

# First character of each range and the script it begins; "" is none of ours.
_RANGES = (
    (0x0, ""), (0x41, "Latn"), (0x5B, ""), (0x61, "Latn"), (0x7B, ""), (0xC0, "Latn"), (0x250, ""), (0x2B0, ""),
    (0x370, "Grek"), (0x400, "Cyrl"), (0x530, "Armn"), (0x590, "Hebr"), (0x600, "Arab"), (0x700, ""), (0x750, "Arab"), (0x780, ""),
    (0x8A0, "Arab"), (0x900, "Deva"), (0x980, "Beng"), (0xA00, ""), (0xB80, "Taml"), (0xC00, ""), (0xE00, "Thai"), (0xE80, "Laoo"),
    (0xF00, ""), (0x1000, "Mymr"), (0x10A0, "Geor"), (0x1100, "Hang"), (0x1200, "Ethi"), (0x13A0, ""), (0x1780, "Khmr"),
    (0x1800, ""), (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, ""), (0x3005, "Hani"), (0x3006, ""), (0x3041, "Kana"), (0x3100, ""),
    (0x3131, "Hang"), (0x3190, ""), (0x31F0, "Kana"), (0x3200, ""), (0x3400, "Hani"), (0x4DC0, ""), (0x4E00, "Hani"), (0xA000, ""),
    (0xAC00, "Hang"), (0xD7A4, ""), (0xF900, "Hani"), (0xFB00, ""), (0xFB50, "Arab"), (0xFE00, ""), (0xFE70, "Arab"), (0xFF00, ""),
    (0xFF66, "Kana"), (0xFFA0, ""), (0x20000, "Hani"), (0x32000, ""),
)  # fmt: skip
_STARTS = tuple(start for start, _ in _RANGES)
_ONLY = {"Grek": "el", "Hebr": "he", "Thai": "th", "Laoo": "lo", "Khmr": "km", "Mymr": "my", "Beng": "bn", "Taml": "ta",
         "Hang": "ko", "Armn": "hy", "Geor": "ka", "Ethi": "am"}  # fmt: skip
# A syllable or a word says as much as three letters.
_WORTH = {"Hani": 3, "Hang": 3, "Kana": 2}
_BETWEEN = re.compile(r"[\s\d.,;:!?()\[\]{}<>«»„“”\"'’/\\|।॥،؛؟*_=+°§–—-]+")
_LONGEST = 20_000
_FOREIGN_LETTER, _STRUCTURE = 1.5, 0.6
_ENOUGH, _AHEAD = 2.5, 1.2


def detect(text: str, among: Collection[str] | None = None) -> str | None:
    """The language of `text`.

    Args:
        text: any stretch of text; of a very long one the beginning is read.
        among: BCP 47 tags; the answer is one of them or None. Without it, any language that is known.

    Returns:
        A BCP 47 tag: zh-Hans and zh-Hant by their characters (zh where nothing in it tells), sr-Latn, uz-Cyrl; None where
        there is too little to tell.
    """
    text = unicodedata.normalize("NFC", text[:_LONGEST])
    scripts = _scripts(text)
    if not scripts:
        return None
    script = max(scripts, key=lambda s: (scripts[s] * _WORTH.get(s, 1), s))
    if script in ("Hani", "Kana", "Hang"):
        return _east_asian(text, scripts, among)
    if script in _ONLY:
        return _one_of(_ONLY[script], among) if among is not None else _ONLY[script]
    candidates = _candidates(script, among)
    if among is not None and len(candidates) < 2:
        return _one_of(candidates[0], among) if candidates else None
    best = _best(text.lower(), script, candidates, sure=among is None)
    return None if best is None else _tagged(best, script, among)


def languages_of_lines(lines: Iterable[str]) -> list[str | None]:
    """The language of each line of an interleaved text: a line too short to tell is one of the languages of the others."""
    lines = list(lines)
    found = [detect(line) for line in lines]
    among = {tag for tag in found if tag and tag != "zh"}
    return [
        detect(line, among) if tag in (None, "zh") and among else tag for line, tag in zip(lines, found, strict=True)
    ]


def _scripts(text: str) -> dict[str, int]:
    """How many letters of each script stand in the text."""
    found: dict[str, int] = {}
    for character, count in Counter(text).items():
        script = _RANGES[bisect_right(_STARTS, ord(character)) - 1][1]
        if script and character not in "×÷":
            found[script] = found.get(script, 0) + count
    return found


def _east_asian(text: str, scripts: Mapping[str, int], among: Collection[str] | None) -> str | None:
    """Chinese, Japanese or Korean: kana make it Japanese, also a tenth of it; so do forms that only Japanese writes."""
    han, kana, hangul = (scripts.get(s, 0) for s in ("Hani", "Kana", "Hang"))
    if hangul * 4 >= han + kana:
        language = "ko"
    elif kana * 10 >= han + kana or sum(c in JAPANESE_ONLY for c in text) * 25 > han:
        language = "ja"
    else:
        language = _chinese(text)
    return language if among is None else _one_of(language, among)


def _chinese(text: str) -> str:
    from corpus.folding import script_of  # OpenCC's tables load on first use

    script = script_of(text)
    return f"zh-{script}" if script else "zh"


def _one_of(language: str, among: Collection[str]) -> str | None:
    """Which of `among` is the language: the tag itself, else the only one of its primary subtag."""
    if language in among:
        return language
    same = sorted(tag for tag in among if _primary(tag) == _primary(language))
    script = language.partition("-")[2]
    fitting = [tag for tag in same if script and script.lower() in tag.lower().split("-")]
    return fitting[0] if fitting else same[0] if len(same) == 1 else None


def _primary(tag: str) -> str:
    primary = tag.partition("-")[0].lower()
    return "nb" if primary == "no" else primary


def _candidates(script: str, among: Collection[str] | None) -> tuple[str, ...]:
    """The languages of a script, of those that are asked for; () for a script without any."""
    known = tuple(LETTERS.get(script, ()))
    if among is None:
        return known
    wanted = {_primary(tag) for tag in among}
    return tuple(language for language in known if language in wanted)


def _best(text: str, script: str, candidates: tuple[str, ...], *, sure: bool) -> str | None:
    """The candidate that words and letters speak for, or None. `sure`: it must be well ahead, on enough evidence."""
    scores = dict.fromkeys(candidates, 0.0)
    if not scores:
        return None
    table = _words(script)
    for word, count in Counter(_BETWEEN.split(text)).items():
        for language, weight in table.get(word, {}).items():
            if language in scores:
                scores[language] += weight * min(count, 1 + log(count))
    _letters(text, script, scores)
    ordered = sorted(scores, key=lambda language: (-scores[language], language))
    first, second = ordered[0], ordered[1] if len(ordered) > 1 else None
    behind = scores[second] if second else 0.0
    if scores[first] <= 0 or scores[first] == behind:
        return None
    if sure and (scores[first] < _ENOUGH or scores[first] - behind < _AHEAD):
        return None
    return first


def _letters(text: str, script: str, scores: dict[str, float]) -> None:
    """A letter counts for the few languages that write it and against those that don't."""
    known = LETTERS[script]
    for letter, count in Counter(text).items():
        if letter.isascii() or not letter.isalpha():
            continue
        writers = [language for language, letters in known.items() if letter in letters]
        worth = min(count, 1 + log(count))
        for language in scores:
            if language in writers:
                scores[language] += worth * log(len(known) / len(writers)) / 2
            elif writers:
                scores[language] -= worth * _FOREIGN_LETTER


@cache
def _words(script: str) -> dict[str, dict[str, float]]:
    """Word -> language -> how much it says: the fewer languages share it the more; structure words a little less."""
    table: dict[str, dict[str, float]] = {}
    for language in LETTERS[script]:
        for word, worth in _worths(language).items():
            table.setdefault(word, {})[language] = worth
    languages = len(LETTERS[script])
    for sharing in table.values():
        rare = 0.4 + log(languages / len(sharing)) if len(sharing) < languages else 0.0
        sharing.update({language: worth * rare for language, worth in sharing.items()})
    return table


def _worths(language: str) -> dict[str, float]:
    words = LANGUAGES.get(language)
    listed = WORDS.get(language, frozenset()) | (words.common if words else frozenset())
    structure = (
        {*words.article_words, *words.article_words_after, *words.levels, *words.containers, *words.containers_after}
        if words
        else set()
    )
    found = {part: _STRUCTURE for word in structure for part in _BETWEEN.split(word) if len(part) > 2}
    return found | {part: 1.0 for word in listed for part in _BETWEEN.split(word) if part}


def _tagged(language: str, script: str, among: Collection[str] | None) -> str | None:
    """The tag with the script where it isn't the usual one of the language."""
    tag = {("sr", "Latn"): "sr-Latn", ("uz", "Cyrl"): "uz-Cyrl"}.get((language, script), language)
    return tag if among is None else _one_of(tag, among)
