"""Made-up stretches in Chinese and English that render each other, for the lexicon."""

from __future__ import annotations

from itertools import pairwise, product

from indexer.lexicon.segments import Segment

_WHO = (
    ("債權人", "creditor"),
    ("債務人", "debtor"),
    ("保證人", "guarantor"),
    ("承租人", "lessee"),
    ("監護人", "guardian"),
)
_DOES = (("應證明", "shall prove"), ("得主張", "may invoke"), ("不得隱瞞", "shall not conceal"))
_WHAT = (
    ("營業秘密", "trade secrets"),
    ("不可抗力", "force majeure"),
    ("消滅時效", "the extinctive prescription"),
    ("善意", "good faith"),
)


def made_stretches(jurisdiction: str = "tw", tag: str = "zh-Hant") -> list[Segment]:
    """Five persons, alone and in twos, do each of three things with each of four others."""
    texts = []
    for (does, do), (what, thing) in product(_DOES, _WHAT):
        texts += [(f"The {name} {do} {thing}.", f"{who}{does}{what}。") for who, name in _WHO]
        for (one, first), (other, second) in pairwise(_WHO):
            texts.append((f"The {first} and the {second} {do} {thing}.", f"{one}及{other}{does}{what}。"))
    return [Segment(("en", tag), jurisdiction, pair) for pair in texts]
