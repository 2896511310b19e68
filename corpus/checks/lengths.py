"""How long what renders a stretch of law usually is in these two texts, and the sentences that it is made of."""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.numbering import HAN_NUMERAL

# A Chinese character says as much as four and a half letters; a numeral, or what stands around it in a citation, as much as one and
# a half: 第三十七條第一項 is no longer than "Paragraph 1 of Article 37".
_PER_HAN, _PER_NUMERAL = 3.5, 3.0
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_NUMERAL = re.compile(rf"[{HAN_NUMERAL}]|第(?=[{HAN_NUMERAL}])|(?<=[{HAN_NUMERAL}])[條条項项款]")
_LETTER = re.compile(r"[^\W_]")


def letters(text: str) -> float:
    """How long a stretch is, in letters."""
    found = float(len(_LETTER.findall(text)))
    if text.isascii():
        return found
    return (
        found
        + _PER_HAN * len(_HAN.findall(text))
        - _PER_NUMERAL * len(_NUMERAL.findall(text))
        + len(_HANGUL.findall(text))
    )


_SLACK = 10.0  # letters
_SHORT_VARY = 4.0  # short stretches vary more: by this over their length, added to the square of the spread
_USUAL_SPREAD, _LEAN = 0.25, 12
_LEAST_SPREAD, _MOST_SPREAD = 0.12, 0.45


@dataclass(frozen=True, slots=True)
class Usual:
    """How long a stretch of the translation is for one of the law: log-normal, by median and spread.

    Attributes:
        same_count: the share of stretches of several sentences that have as many in both texts.
    """

    middle: float
    spread: float
    same_count: float = 0.8

    def deviation(self, source: float, target: float) -> float:
        """How far the translation's length is from what the law's lets expect, in spreads; negative if it is too short."""
        shorter = max(min(source, target * math.exp(-self.middle)), 0.0) + _SLACK
        return (_ratio(source, target) - self.middle) / math.sqrt(self.spread**2 + _SHORT_VARY / shorter)


def _ratio(source: float, target: float) -> float:
    return math.log((target + _SLACK) / (source + _SLACK))


def usual(lengths: Iterable[tuple[float, float]], counts: Iterable[tuple[int, int]]) -> Usual:
    """Fit to the lengths and the numbers of sentences of stretches beside each other; robust, for what is to be found is among them."""
    found = [(min(a, b), _ratio(a, b)) for a, b in lengths if a > 0 and b > 0]
    several = [a == b for a, b in counts if max(a, b) > 1]
    same = (sum(several) + 4.0) / (len(several) + 6.0)
    if not found:
        return Usual(0.0, _MOST_SPREAD, same)
    middle = statistics.median(r for _, r in found)
    off = sorted(abs(r - middle) / math.sqrt(1 + _SHORT_VARY / (a + _SLACK) / _USUAL_SPREAD**2) for a, r in found)
    own = max(1.4826 * statistics.median(off), off[int(0.9 * (len(off) - 1))] / 1.645)
    spread = (own * len(off) + _USUAL_SPREAD * _LEAN) / (len(off) + _LEAN)
    return Usual(middle, min(max(spread, _LEAST_SPREAD), _MOST_SPREAD), same)


# A full stop ends a sentence where a capital, a bracket or nothing follows, and no initial or number stands before it.
_STOP = re.compile(
    r"[。！？।؟۔](?![”’」』）)\"])|[。！？।؟۔][”’」』）)\"]"
    r"|(?<=[^\W\d_]{3})[.!?](?=\s+[\"“«„(]?[^\W\d_a-zà-ÿа-яё]|\s*$)"
    r"|(?<=[)\]”\"»’])\.(?=\s+[\"“«„(]?[^\W\d_a-zà-ÿа-яё]|\s*$)"
    r"|(?<=\d)\.(?=\s+[A-ZÀ-ÝА-ЯЁ][a-zà-ÿа-яё]+\s+[a-zà-ÿа-яё]|\s*$)|\n"
)
# "Kap. 3", "Nov. 2023", "alin. 2", "Abs. 4": what these end is no sentence.
_ABBREVIATED = re.compile(
    r"(?i)\b(?:art|arts|abs|kap|ziff|lit|let|chap|cap|alin|cpv|sec|reg|nos?|dec|dez|déc|nov|oct|okt|sept?|aug|jan|feb|febr|fév|mar|apr|jun|jul"
    r"|vgl|bzw|usw|etc|inc|ltd|corp|para|paras|pars?|pkt|ust|poz|nr|num|núm|pág|pag|pasal|стать|пункт|гл|разд|str|seq|ibid|viz|resp)\.$"
)
_LEAST = 6.0  # letters of a sentence


def sentences(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a text stand; what no stop ends is one too. Lines end sentences."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(text):
        if match[0] == "." and _ABBREVIATED.search(text, max(0, match.start() - 12), match.end()):
            continue
        if letters(text[start : match.end()]) >= _LEAST:
            found.append((start, match.end()))
            start = match.end()
    if letters(text[start:]) >= _LEAST or not found:
        found.append((start, len(text)))
    return found
