"""Faults of a translator, planted in real bilingual laws, and what is said about these laws as they are: REAL_DATA names the folder that
holds data/. A sample; tests/real/fault_measure.py measures the rest."""

from __future__ import annotations

import os
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from bilingual_sources import SOURCES, taiwan
from fault_measure import Clean, Recall, clean, measured, measured_against_list, with_texts
from faulting import edited
from planting import page_of

from corpus.inspection import inspect_edition

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
# At least this share of the planted faults is told as what it is.
FLOORS = {"item": 0.9, "citation": 0.9, "sentence": 0.75, "duty": 0.7}
# Of a hundred articles as they are, so many at most are called faulty by a code. Some of them are.
CEILINGS = {"sentence-missing": 2.0, "duty-differs": 11.0, "term-inconsistent": 6.0, "citation-differs": 1.5, "length-unusual": 0.5, "brackets-differ": 1.5, "text-repeated": 0.5, "untranslated": 0.2}  # fmt: skip


@cache
def sample() -> tuple[Clean, ...]:
    """Laws of Taiwan and China, one of Switzerland, and the regulation of the Union in two of its languages."""
    laws = [*taiwan(DATA / "tw", take=slice(1, None, 14)), *SOURCES["cn"](DATA)]
    laws += [*list(SOURCES["ch"](DATA))[1:2], *list(SOURCES["gdpr"](DATA))[2:3]]
    return tuple(c for c in map(clean, laws) if c)


@pytest.mark.parametrize("kind", FLOORS)
def test_planted_faults_are_told(kind: str) -> None:
    recall = Recall()
    for law in sample():
        measured(kind, law, 0, recall, share=0.2)
    assert recall.planted > 40
    assert recall.named >= FLOORS[kind] * recall.planted, recall.missed
    assert recall.astray <= 0.1 * recall.planted


def test_swapped_terms_are_told_against_a_list() -> None:
    """Without a list next to none is told (docs/decisions/0019-the-workbench.md): there's no floor for it."""
    recall = Recall()
    for law in sample():
        for seed in range(3):
            measured_against_list(law, seed, recall)
    assert recall.planted > 40
    assert recall.named >= 0.75 * recall.planted, recall.missed


def test_names_of_institutions_that_were_swapped_are_told() -> None:
    """法務部 beside the name of another ministry: without a list, and in an article of its own."""
    names = (
        "Ministry of Justice",
        "Ministry of Finance",
        "Ministry of Education",
        "Executive Yuan",
        "Judicial Yuan",
        "Control Yuan",
    )
    planted = told = 0
    for known in filter(None, map(clean, taiwan(DATA / "tw", take=slice(0, None, 4)))):
        english = known.law.drafts[1]
        pages = list(english.text.provisions)
        swapped = {}
        for at, page in enumerate(pages):
            here = [n for n in names if n in page.text]
            if len(here) == 1 and len(swapped) < 5:
                other = next(n for n in names if n not in page.text)
                for match in reversed(list(re.finditer(here[0], page.text))):
                    page = edited(page, *match.span(), other)
                pages[at] = page
                swapped[str(page.path)] = other
        drafts = (known.law.drafts[0], replace(english, text=replace(english.text, provisions=tuple(pages))))
        found = [d for d in inspect_edition(with_texts(known.view, drafts)) if d.code == "institution-differs"]
        planted += len(swapped)
        told += sum(any(page_of(d) == path and swapped[path] in d.message for d in found) for path in swapped)
    assert planted > 15
    assert told >= 0.75 * planted, (told, planted)


def test_laws_as_they_are_have_few_findings() -> None:
    articles = sum(law.articles for law in sample())
    found = Counter(d.code for law in sample() for d in law.found)
    over = {code: found[code] * 100 / articles for code in CEILINGS}
    assert {code: share for code, share in over.items() if share > CEILINGS[code]} == {}
