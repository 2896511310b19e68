"""The forms of a word that a concordance counts, and the other words of its stem."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer.build import build
from indexer.concordance import concordance, rendering_tables
from indexer.concordance_values import Concordance, ConcordanceRequest
from indexer.opening import Index

DAY = date(2026, 1, 1)
ENGLISH = """Tongwen-Text: 1
Law: cn-yutangfa
Version: 2018-10-26
Language: en
Force: unofficial
Title: Fish Ponds Law

Article 1 The limitation of ponds is limited. Limitations limit nobody.
Article 2 A pond is limited by the limits of its limitation; limited, limited ponds are limited.
Article 3 The arbitrator decides. Arbitration and an arbitral seat bind arbitrators.
Article 4 The execution of an order is executed by the executive.
"""
FRENCH = """Tongwen-Text: 1
Law: cn-yutangfa
Version: 2018-10-26
Language: fr
Force: unofficial
Title: Loi sur les étangs

Article 1 La limitation des étangs est limitée.
Article 2 L'exécution d'un ordre est exécutée.
"""
CHINESE = """Tongwen-Text: 1
Law: cn-yutangfa
Version: 2018-10-26
Language: zh-Hans
Force: authentic
Title: 中华人民共和国鱼塘法

第一条 鱼塘的限制（limitation）受限制。
第二条 鱼塘受限制。
第三条 仲裁员裁决。
第四条 执行命令。
"""


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Index]]:
    folder = tmp_path_factory.mktemp("forms")
    library = Library.open(folder, create=True)
    sources = [SourceFile(f"{n}.law.txt", text.encode) for n, text in enumerate((CHINESE, ENGLISH, FRENCH))]
    found = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    assert [i.status for i in found] == ["added"] * 3
    build(library, folder)
    index = Index.open(folder)
    yield library, index
    index.close()
    library.close()


def asked(opened: tuple[Library, Index], query: str, **options: object) -> Concordance:
    return concordance(*opened, ConcordanceRequest(query, DAY, **options))  # type: ignore[arg-type]


def forms(found: Concordance, counted: bool) -> dict[str, int]:
    return {form.word: form.count for form in found.forms if form.counted is counted}


@pytest.mark.parametrize(
    ("query", "language", "own", "others"),
    [
        ("limitation", "en", {"limitation": 2, "limitations": 1}, {"limited": 5, "limit": 1, "limits": 1}),
        ("Limitations", "en", {"limitation": 2, "limitations": 1}, {"limited": 5, "limit": 1, "limits": 1}),
        ("limit", "en", {"limited": 5, "limit": 1, "limits": 1}, {"limitation": 2, "limitations": 1}),
        ("arbitrator", "en", {"arbitrator": 1, "arbitrators": 1}, {"arbitration": 1, "arbitral": 1}),
        ("execution", "en", {"execution": 1}, {"executed": 1, "executive": 1}),
        ("limitation", "fr", {"limitation": 1}, {"limitée": 1}),
        ("pond", "en", {"ponds": 2, "pond": 1}, {}),
        ("nobody", "en", {}, {}),
        ('"limitation"', "en", {}, {}),
        ("limitation ponds", "en", {}, {}),
    ],
)
def test_forms_with_their_counts(
    opened: tuple[Library, Index], query: str, language: str, own: dict[str, int], others: dict[str, int]
) -> None:
    found = asked(opened, query, language=language)
    assert (forms(found, True), forms(found, False)) == (own, others)


def test_counts_are_those_of_a_scan(opened: tuple[Library, Index]) -> None:
    words = Counter(re.findall(r"[a-zé]+", f"{ENGLISH.split('Article 1')[1]} {FRENCH.split('Article 1')[1]}".lower()))
    for query, own in (
        ("limitation", "limitation limitations"),
        ("limit", "limit limits limited"),
        ("executed", "executed"),
    ):
        found = asked(opened, query)
        inside = sum(words[one] for one in own.split())
        assert sum(forms(found, True).values()) in (found.places, 0)
        # The Chinese text has the word itself in brackets.
        assert found.places == inside + (query == "limitation")


def test_a_row_lacks_a_word_if_it_has_only_others_of_its_stem(opened: tuple[Library, Index]) -> None:
    lacking = asked(opened, "限制", language="zh-Hans", beside=("en",), without="limitation")
    assert [line.path for line in lacking.lines] == []
    lacking = asked(opened, "执行", language="zh-Hans", beside=("en",), without="executive")
    assert lacking.places == 0
    lacking = asked(opened, "仲裁", language="zh-Hans", beside=("en",), without="arbitrate")
    assert lacking.places == 1  # arbitrator, arbitration and arbitral are other words


def test_the_table_of_renderings_has_the_same_forms(opened: tuple[Library, Index]) -> None:
    request = ConcordanceRequest("limitation", DAY, language="en")
    assert rendering_tables(*opened, request).forms == concordance(*opened, request).forms
