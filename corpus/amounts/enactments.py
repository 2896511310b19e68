"""The number that a law was given: 法律第六十三号, Act No. 63, 법률 제20676호, loi no 78.

It counts nothing, but both texts of a law show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from corpus.amounts.values import Amount, Kind
from corpus.folding import fold
from corpus.languages import language_of

# 平成二十年法律第六十三号; 国务院令第790号 and 字第8900號 need no year before them, for 令第三号 is no item of an order as it would
# be written (令第二条第三号).
_OF_A_YEAR = re.compile(r"年[^\W\d_年月日条项款]{0,8}(?:[·・][^\W\d_年月日条项款]{1,8}){0,3}$")
_ORDERS = ("令", "字")
_NUMBERED = re.compile(r"(?P<what>[^\W\d_]+),? *\(?(?:no|nos|nr|nrn|n|num|núm|nº|n°|№|nomor|số)[.:º°]{0,2} *\(?$")
_HALF_OF_ONE = re.compile(r"[-/]\d")  # loi no 95-115
# What is numbered so in languages that write words apart; orders and notices are, too.
_WORDS = frozenset(
    re.findall(
        r"\w+",
        """
        act acts law laws order orders ordinance ordinances decree decrees regulation regulations rule rules statute statutes
        proclamation notification notice announcement resolution decision edict convention treaty directive directives
        gesetz gesetzes verordnung erlass richtlinie beschluss beschlusses wet besluit verordening richtlijn
        loi lois décret décrets ordonnance règlement arrêté décision legge leggi decreto decreti regolamento direttiva
        ley leyes decretos orden reglamento directiva decisión lei leis portaria regulamento diretiva decisão
        закон закона указ указа постановление постановления постановлением undang peraturan keputusan
        """,
    )
)


@cache
def _documents(primary: str) -> tuple[str, ...]:
    known = language_of(primary)
    return tuple(fold(w) for w in known.citing.documents) if known else ()


def numbers_a_law(text: str, at: int, primary: str) -> bool:
    """Whether a number is the number of a law, by what stands before it.

    Args:
        text: folded.
        at: where the number begins, with the 第 or 제 before it, or without "No.".
    """
    before = text[max(0, at - 60) : at]
    if primary == "zh":
        return before.endswith(_ORDERS) or (before.endswith(_documents("ja")) and bool(_OF_A_YEAR.search(before)))
    if primary == "ko":
        return before.rstrip().endswith(_documents("ko"))
    found = _NUMBERED.search(before)
    return found is not None and found["what"] in _WORDS


def numbered_laws(text: str, found: Iterable[Amount], primary: str) -> Iterator[Amount]:
    """The amounts, those that are numbers of laws as such: of languages that write words apart."""
    for amount in found:
        bare = amount.kind in (Kind.COUNT, Kind.DATE) and not amount.readings and text[amount.start].isdigit()
        if bare and not _HALF_OF_ONE.match(text, amount.end) and numbers_a_law(text, amount.start, primary):
            yield replace(amount, kind=Kind.LAW, days=(), certain=True)
        else:
            yield amount
