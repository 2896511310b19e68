"""The term base that ships is sound, and its TBX is the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from importlib.resources import files

import pytest

from corpus.terms import Concept, Origin
from corpus.terms.shipped import shipped
from corpus.terms.table import KINDS
from corpus.terms.tbx import read_tbx
from indexer.segmentation import group_of
from indexer.term_tables import key_of_term

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
BRACKETS = re.compile(r"[()（）\[\]【】…/;；]")


@pytest.fixture(scope="module")
def base() -> tuple[Concept, ...]:
    return shipped()


def test_there_are_three_thousand_concepts_with_ids_of_their_own(base: tuple[Concept, ...]) -> None:
    assert len(base) >= 3_000
    assert [i for i, n in Counter(c.id for c in base).items() if n > 1] == []
    assert [c.id for c in base if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", c.id)] == []
    assert [c.id for c in base if c.kind not in KINDS] == []


def test_every_concept_has_chinese_and_english(base: tuple[Concept, ...]) -> None:
    groups = {c.id: {group_of(t.language) for t in c.terms} for c in base}
    assert [i for i, found in groups.items() if not found >= {"zh", "en"}] == []


def test_terms_are_in_the_script_of_their_column(base: tuple[Concept, ...]) -> None:
    wrong = [
        (c.id, t.text)
        for c in base
        for t in c.terms
        if group_of(t.language) in ("zh", "en")
        if bool(HAN.search(t.text)) != (group_of(t.language) == "zh") or BRACKETS.search(t.text)
    ]
    assert wrong == []


def test_no_term_stands_twice_in_a_cell(base: tuple[Concept, ...]) -> None:
    wrong = []
    for concept in base:
        found = Counter((t.language, t.jurisdiction, t.text) for t in concept.terms)
        wrong += [(concept.id, term) for term, n in found.items() if n > 1]
    assert wrong == []


def test_no_pair_stands_in_two_concepts_of_a_kind(base: tuple[Concept, ...]) -> None:
    found: defaultdict[tuple[object, ...], list[str]] = defaultdict(list)
    for concept in base:
        of_law = concept.kind == "law"  # Taiwan's 所得稅法 is the Mainland's two laws
        for term in concept.terms:
            for other in concept.terms:
                if term.language in ("zh-Hans", "zh-Hant") and other.language == "en" and not of_law:
                    key = (key_of_term(term.text, "zh"), key_of_term(other.text, "en"), term.language, concept.kind)
                    found[key].append(concept.id)
    # Taiwan and English have one word for what is two in the Mainland's civil and criminal law (欺诈, 诈骗).
    assert {key[:2] for key, ids in found.items() if len(set(ids)) > 1} == {(("诈欺",), ("fraud",))}


def test_the_tbx_is_current() -> None:
    data = (files("corpus") / "terms" / "tongwen-legal-terms.tbx").read_bytes()
    assert read_tbx(data, "tongwen-legal-terms.tbx", Origin.BASE) == shipped(), "run: make terms"
