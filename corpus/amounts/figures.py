"""Figures -> numbers: 1,000 and 1.000 and 1 000 by what a language parts thousands and decimals with; digits of every script."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

from corpus.folding import fold

_OTHER_DIGIT = re.compile(r"[^\W\D0-9]")
_MARKS = str.maketrans({"٫": ".", "٬": ",", "ё": "е", "٪": "%"})
_LONGEST = 24  # characters: no number of a law is longer, and int() refuses thousands of digits

BLOT = "\x00"  # stands for each character of a citation

# A number in figures; blanks and apostrophes part thousands in all languages but English and those of East Asia.
PLAIN = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:[.,]\d+)*"
PARTED = r"\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?(?!\d)|" + PLAIN


# Raised and lowered figures are no figures of the number before them: a note's mark (30¹ days), an exponent, a unit (m²), H₂O; nor are
# those in a circle behind a figure.
_LIFTED = "\x01"
_RAISED = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾₀₁₂₃₄₅₆₇₈₉₍₎", _LIFTED))
_CIRCLED = re.compile(r"(?<=\d)[①-⑳]+")
_POWER = re.compile(rf"(?<![\d.,])10{_LIFTED}+")
GAP = "\x0b"  # white space that parts no thousands, as a blank may


def plain(text: str, gap: str = GAP) -> str:
    """Folded text with digits 0-9 for those of every script, character for character; what is raised is a `gap`.

    So is a power of ten: what 10⁵ is beside 100,000 nobody asks here, but 105 it isn't.
    """
    lifted = _CIRCLED.sub(lambda m: _LIFTED * len(m[0]), text.translate(_RAISED))
    folded = fold(lifted)
    if lifted != text:
        folded = _POWER.sub(lambda m: gap * len(m[0]), folded).replace(_LIFTED, gap)
    text = folded.translate(_MARKS)
    return text if text.isascii() else _OTHER_DIGIT.sub(lambda m: str(unicodedata.digit(m[0], 0)), text)


@lru_cache(maxsize=4096)
def numbers_of(figures: str, decimal: str) -> frozenset[Fraction]:
    """What figures may say: "1,500" with "." as decimal sign 1500, with "," 1.5 or 1500; "1.234,5" 1234.5; "" for none."""
    figures = figures.replace(" ", "").replace("'", "")
    if len(figures) > _LONGEST:
        return frozenset()
    signs = [c for c in figures if not c.isdigit()]
    groups = re.split(r"[.,]", figures)
    if not signs:
        return frozenset({Fraction(int(figures))})
    whole = Fraction(int("".join(groups)))
    by_thousands = all(len(g) == 3 for g in groups[1:]) and len(groups[0]) <= 3 and groups[0] != "0"
    if len(signs) > 1:
        mixed = len(set(signs)) == 2 and signs[-1] not in signs[:-1]
        if any(len(g) != 3 for g in groups[1 : -1 if mixed else None]):
            return frozenset()  # 2,3,7,8: a list, or a number of another kind
        return frozenset({whole / 10 ** len(groups[-1]) if mixed else whole})
    broken = whole / 10 ** len(groups[1])
    if not by_thousands:
        return frozenset({broken})
    # "1.500" of a text with decimal points: translators keep the other language's signs.
    return frozenset({whole} if signs[0] != decimal else {whole, broken})
