"""Definitions in real law: places and counts, read by hand once; every span is the words that it says."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from shared_libraries import _DATA as DATA
from shared_libraries import mainland_and_taiwan

from corpus import sources
from corpus.definitions import Scope
from corpus.definitions.gathering import LawDefinitions, definitions_of
from corpus.definitions.values import Sense
from corpus.importing import import_sources
from corpus.library import Library

DAY = date(2026, 11, 22)


def everything(library: Library) -> dict[str, LawDefinitions]:
    return {law.id: definitions_of(library, law, law.editions[-1], DAY) for law in library.laws() if law.editions}


def spans_hold(library: Library, found: LawDefinitions) -> None:
    pages = {x.id: {p.path: p for p in library.text(x.id).provisions} for x in found.texts}
    seen: Counter[tuple[str, str, int]] = Counter()
    for concept in found.concepts:
        for one in concept.found:
            made = one.definition
            page = pages[one.text.id][made.page]
            assert page.text[made.said.start : made.said.end] == one.said
            assert {page.text[t.span.start : t.span.end] for t in made.terms} >= set(one.terms)
            seen.update((one.text.id, str(made.page), t.span.start) for t in made.terms)
    assert set(seen.values()) <= {1}, "a term is defined once at a place"


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, LawDefinitions]:
    library = mainland_and_taiwan(tmp_path_factory, indexed=False)
    with library.at_once():
        made = everything(library)
        for one in made.values():
            spans_hold(library, one)
    return made


def test_laws_of_the_mainland_and_taiwan_define(found: dict[str, LawDefinitions]) -> None:
    """Measured by hand on samples: 98 of 100 found are definitions; of 30 articles with a word of the formulas and nothing found 6 had one."""
    taiwan = [c for i, one in found.items() if i.startswith("tw-") for c in one.concepts]
    assert len(taiwan) > 530
    both = [c for c in taiwan if len({d.text.language for d in c.found}) == 2]
    assert len(both) > 350
    mainland = [c for i, one in found.items() if i.startswith("cn-") for c in one.concepts]
    assert len(mainland) > 150
    assert sum(c.scope is Scope.LAW for c in mainland) > len(mainland) / 3


def test_a_list_of_definitions_is_whole(found: dict[str, LawDefinitions]) -> None:
    """The nineteen definitions of a list, each in both languages, for the whole act."""
    listed = [c for c in found["tw-J0070017"].concepts if str(c.path).startswith("art_3/para_1/item_")]
    assert [str(c.path) for c in listed] == [f"art_3/para_1/item_{n}" for n in range(1, 20)]
    assert {tuple(sorted(d.text.language for d in c.found)) for c in listed} == {("en", "zh-Hant")}
    assert {c.scope for c in listed} == {Scope.LAW}


def test_what_is_defined_by_its_kind_is_found_in_both_languages(found: dict[str, LawDefinitions]) -> None:
    """Sale, gift, lease, hire of services, mandate: "a contract whereby" stands where the original has its formula."""
    code = {str(c.path.page): c for c in found["tw-B0000001"].concepts}
    for article in ("art_345", "art_406", "art_421", "art_482", "art_528", "art_667"):
        assert {d.text.language for d in code[article].found} == {"en", "zh-Hant"}, article
    company = [c for c in found["tw-J0080001"].concepts if str(c.path.page) == "art_3"]
    terms = [{d.text.language: d.terms[0] for d in c.found} for c in company]
    assert terms == [
        {"en": "head office", "zh-Hant": "\u672c\u516c\u53f8"},
        {"en": "branch office", "zh-Hant": "\u5206\u516c\u53f8"},
    ]


def test_one_regulation_defines_alike_in_its_languages(tmp_path: Path) -> None:
    """Four of the eight languages, for an import of all takes half a minute."""
    tags = ("en", "fr", "fi", "de")
    texts = [DATA / "gdpr_formex" / f"gdpr-consolidated-{tag}.xml" for tag in tags]
    library = Library.open(tmp_path, create=True)
    outcomes = list(import_sources(library, sources.expand(texts)))
    assert [o.status for o in outcomes] == ["added"] * len(tags)
    law = library.law("eu-32016R0679")
    found = definitions_of(library, law, law.editions[-1], DAY)
    spans_hold(library, found)
    listed = [c for c in found.concepts if str(c.path).startswith("art_4/item_") and len(c.found) == len(tags)]
    assert {str(c.path) for c in listed} == {f"art_4/item_{n}" for n in range(1, 27)}
    assert {c.scope for c in listed if c.sense is Sense.MEANS} == {Scope.LAW}
    named = [c for c in found.concepts if c.sense is Sense.SHORT and str(c.path).startswith("art_5/")]
    assert [len(c.found) for c in named] == [len(tags)] * 7, "French has no quotation marks there"
    assert not [c for c in found.concepts if str(c.path.page) == "art_65"]
    library.close()
