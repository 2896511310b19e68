"""Amounts that are changed in either text of real bilingual laws, and what is said about them as they are: REAL_DATA names the folder
that holds data/."""

from __future__ import annotations

import os
from collections import Counter
from functools import cache
from pathlib import Path

import amount_faults
from bilingual_sources import SOURCES, taiwan
from fault_measure import NAMED, Clean, Recall, clean, measured

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
AMOUNTS = ("number-differs", "date-differs", "period-differs", "money-differs", "percentage-differs")
NAMED.update({kind: set(AMOUNTS) for kind in amount_faults.KINDS})


@cache
def sample() -> tuple[Clean, ...]:
    """Laws of Taiwan and China."""
    laws = [*taiwan(DATA / "tw", take=slice(3, None, 14)), *SOURCES["cn"](DATA)]
    return tuple(c for c in map(clean, laws) if c)


def test_amounts_that_were_changed_are_told() -> None:
    recall, counts = Recall(), Counter[str]()
    for kind in ("number", *amount_faults.KINDS):
        before = recall.planted
        for law in sample():
            measured(kind, law, 0, recall, share=0.4)
        counts[kind] = recall.planted - before
    assert min(counts.values()) >= 3, counts
    assert recall.planted > 60
    assert recall.named >= 0.9 * recall.planted, recall.missed
    assert recall.astray <= 0.02 * recall.planted


def test_laws_as_they_are_have_few_amounts_that_differ() -> None:
    # Some of them do differ: a date of 民國 86 is in 1997, not in 1999.
    articles = sum(law.articles for law in sample())
    errors = [d for law in sample() for d in law.found if d.code in AMOUNTS and d.severity == "error"]
    warnings = [d for law in sample() for d in law.found if d.code in AMOUNTS and d.severity == "warning"]
    assert len(errors) <= 0.01 * articles, errors
    assert len(warnings) <= 0.01 * articles, warnings


def test_years_and_numbers_of_laws_that_were_changed_in_japanese_law_are_told() -> None:
    laws = [c for c in map(clean, SOURCES["jp"](DATA)) if c]
    assert [d for law in laws for d in law.found if d.code in AMOUNTS] == []
    recall = Recall()
    for law in laws:
        for seed in range(6):
            measured("number", law, seed, recall, share=0.4)
    assert recall.planted > 10
    assert recall.named >= 0.9 * recall.planted, recall.missed
