"""Amounts of one value that are two in law: three working days beside three days, 五万元 of China beside 50,000 dollars."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from corpus.amounts import Amount, Kind
from corpus.folding import fold

T = TypeVar("T")

# Which of more amounts of one value stands for which nobody could say.
_MOST = 50


def odd_pair(ours: Sequence[T], theirs: Sequence[T], agree: Callable[[T, T], bool]) -> tuple[T, T] | None:
    """The only two that agree with none of the other side, of as many on either side; None if there are more, or none."""
    if len(ours) != len(theirs):
        return None
    if len(ours) > _MOST:
        return None
    left, rest = [], list(theirs)
    for one in ours:
        at = next((n for n, x in enumerate(rest) if agree(one, x)), None)
        if at is not None:
            del rest[at]
            continue
        left.append(one)
        if len(left) > 1:
            return None
    return (left[0], rest[0]) if left else None


def alike(one: tuple[Amount, str], other: tuple[Amount, str], languages: tuple[str, str], jurisdiction: str) -> bool:
    """Whether two amounts of one value may be the same in law.

    Args:
        one, other: an amount, and its words with some that follow.
        languages: of the two, BCP 47.
        jurisdiction: whose law it is.
    """
    if one[0].kind is Kind.MONEY:
        coins = [_coins(*said, jurisdiction) for said in (one, other)]
        return not all(coins) or not coins[0].isdisjoint(coins[1])
    working = [_are_working(said[1], tag) for said, tag in zip((one, other), languages, strict=True)]
    return None in working or working[0] is working[1]


# -- days on which people work -----------------------------------------------------------------------------------------

_ALL_CHINESE = re.compile("工作|营业|営业|交易|取引|开庭|服务|上班|执勤")
_WORKING: Mapping[str, re.Pattern[str]] = {
    "zh": _ALL_CHINESE, "ja": _ALL_CHINESE, "ko": re.compile("영업일|근무일|업무일|거래일"),
    "en": re.compile(r"\b(?:working|business|banking|trading|court|sitting|juridical|work|week)\b|\b(?:week|work)days?\b"),
    "fr": re.compile(r"\bouvr(?:able|é)s?\b|\bfrancs?\b"), "de": re.compile(r"(?:arbeits|werk|geschäfts|handels|börsen|gerichts)tag"),
    "it": re.compile(r"\b(?:lavorativ|ferial)[ei]\b"), "es": re.compile(r"\b(?:hábil|laborable)(?:es)?\b"), "pt": re.compile(r"\b(?:úteis|útil)\b"),
    "nl": re.compile("werkdag"), "ru": re.compile(r"\bрабоч"), "pl": re.compile(r"\brobocz"),
}  # fmt: skip


def _are_working(words: str, tag: str) -> bool | None:
    """Whether days are said to be such; None in a language whose words aren't known."""
    known = _WORKING.get(tag.partition("-")[0].lower())
    return bool(known.search(fold(words))) if known else None


# -- whose money -------------------------------------------------------------------------------------------------------

_DOLLARS = frozenset({"USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD"})
_OWN: Mapping[str, str] = {"cn": "CNY", "tw": "TWD", "hk": "HKD", "mo": "MOP"}
_YUAN = re.compile("[元圆块]|yuan|renminbi|юан|يوان|युआन")
_DOLLAR = re.compile(r"\$|doll|dólar|dolar|долл|دولار|डॉलर|달러|ドル|ดอลลาร์")


def _coins(amount: Amount, words: str, jurisdiction: str) -> frozenset[str]:
    """The currencies that a sum may be of; none where it isn't known."""
    if amount.currency:
        return frozenset({amount.currency})
    folded = fold(words)
    if _DOLLAR.search(folded):
        return _DOLLARS
    if _YUAN.search(folded) and "银" not in folded and "silver" not in folded:
        own = _OWN.get(jurisdiction, "")
        return frozenset({own, "CNY"}) if own else frozenset()
    return frozenset()
