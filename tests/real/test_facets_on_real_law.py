"""Facets, orders and pages over real laws: counts hold against a scan of the results, and pages are the whole.

REAL_DATA names the folder that holds data/ and seeds/.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from shared_libraries import mainland_and_taiwan

from corpus import sources
from corpus.importing import import_sources
from corpus.library import Library
from indexer.build import build
from indexer.ordering import SORTS
from indexer.results import ResultPage, SearchHit
from indexer.searching import Index, SearchRequest, search

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
DAY = date(2026, 11, 22)
QUERIES = (
    "没收",
    "应当",
    "court",
    "法院 OR court",
    "机关 NOT 应当",
    '"主管机关"',
    "人 lang:en",
    "year:2018..2020",
    "right",
)
WIDE = (
    "没收", "主管机关", "seizure", "confiscation", "competent authority", "Definitions", "personal data", "公司法 担保", "刑法 没收",
    '"主管机关"', '"personal data"', "没收 court", "法院 OR court", "机关 NOT 应当", "人 lang:en", "year:2018..2020", "契约", "合同",
    "帮信罪", "定义", "总则", "诉讼时效", "時效", "Verantwortlicher", "zh:机关 -en:authority", "en:court", "confisc*",
    "transfer NEAR/5 person", "不可抗力", "force majeure", "erasure", "human rights", "title:刑法 罚金", "chapter:总则", "article:1",
    "营业秘密", "trade secret", "担保 mortgage", "punitive damages", "theft", "营业秘密 competent authority", "right to education",
)  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = mainland_and_taiwan(tmp_path_factory)
    paths = [
        REAL / "seeds",
        REAL / "data" / "udhr",
    ]
    list(import_sources(made, sources.expand(paths)))
    build(made, made.file.parent, jobs=2)
    return made


@pytest.fixture(scope="module")
def index(library: Library) -> Iterator[Index]:
    opened = Index.open(library.file.parent)
    yield opened
    opened.close()


def ask(library: Library, index: Index, query: str, **more: object) -> ResultPage:
    given = {"expand": False, "all_versions": True, "limit": 1000, **more}
    return search(library, index, SearchRequest(query, DAY, **given))  # type: ignore[arg-type]


def whole(library: Library, index: Index, query: str, **more: object) -> list[SearchHit]:
    found: list[SearchHit] = []
    while True:
        page = ask(library, index, query, offset=len(found), **more)
        found += page.results
        if len(found) >= page.total or not page.results:
            return found


@pytest.mark.parametrize("query", QUERIES)
def test_counts_are_what_a_scan_of_all_results_counts(library: Library, index: Index, query: str) -> None:
    facets = dict(ask(library, index, query, limit=0).facets)
    hits = whole(library, index, query)
    laws = {law.id: law for law in library.laws()}
    by_path = Counter((h.law, h.version, h.path) for h in hits)
    assert max(by_path.values()) == 1
    expected = {
        "law": Counter(h.law for h in hits),
        "jurisdiction": Counter(laws[h.law].jurisdiction for h in hits),
        "status": Counter(h.status.value for h in hits),
        "year": Counter(h.version[:4] if h.version[:4].isdigit() else "undated" for h in hits),
        "issuer": Counter(
            v for h in hits for v in {s.value for s in laws[h.law].statements if s.field == "issuer" and s.value}
        ),
        "missing": Counter(
            tag for h in hits for tag in ("zh", "en") if not any(t.partition("-")[0] == tag for t, _ in h.labels)
        ),
    }
    for name, counted in expected.items():
        assert dict(facets[name]) == dict(counted.most_common(100)) or len(counted) > 100, name


@pytest.mark.parametrize("query", QUERIES)
def test_a_count_is_what_the_search_gives_with_the_value(library: Library, index: Index, query: str) -> None:
    chosen = random.Random(query)
    facets = dict(ask(library, index, query, limit=0).facets)
    for name, values in facets.items():
        for value, count in chosen.sample(values, min(4, len(values))):
            assert ask(library, index, query, limit=0, filters=((name, value),)).total == count, (name, value)
    several = [(n, v) for n in ("jurisdiction", "year") for v, _ in facets[n][:2]]
    narrowed = ask(library, index, query, limit=0, filters=tuple(several))
    for value, count in dict(narrowed.facets)["year"][:5]:
        others = tuple(f for f in several if f[0] != "year")
        assert ask(library, index, query, limit=0, filters=(*others, ("year", value))).total == count


@pytest.mark.parametrize(
    "limits", [{}, {"languages": ("en",)}, {"filters": (("language", "zh"), ("status", "unknown"))}], ids=str
)
def test_choosing_any_value_leaves_as_many_as_it_says(library: Library, index: Index, limits: dict[str, Any]) -> None:
    """With other words and languages looked for as well: a filter never reaches more than was found without it."""
    chosen = random.Random(5)
    asked = 0
    for query in WIDE if not limits else WIDE[::4]:
        facets = ask(library, index, query, limit=0, expand=True, all_versions=False, **limits).facets
        for name, values in facets:
            others = [f for f in limits.get("filters", ()) if f[0] != name]
            for value, count in chosen.sample(values, min(8, len(values))) if name == "law" else values:
                more = {**limits, "filters": (*others, (name, value))}
                found = ask(library, index, query, limit=0, expand=True, all_versions=False, **more).total
                assert found == count, (query, name, value)
                asked += 1
    assert asked > 30


@pytest.mark.parametrize("sort", SORTS)
def test_pages_of_any_size_put_together_are_the_whole(library: Library, index: Index, sort: str) -> None:
    chosen = random.Random(sort)
    hits = [(h.law, h.version, h.path) for h in whole(library, index, "没收 OR 申请", sort=sort)]
    assert len(set(hits)) == len(hits) == ask(library, index, "没收 OR 申请", limit=0).total > 300
    at = 0
    while at < len(hits):
        step = chosen.randint(20, 300)
        page = ask(library, index, "没收 OR 申请", sort=sort, offset=at, limit=step)
        assert [(h.law, h.version, h.path) for h in page.results] == hits[at : at + step]
        at += step + chosen.choice((0, 0, 200))
    assert ask(library, index, "没收 OR 申请", sort=sort, offset=10**7).results == ()


@pytest.mark.parametrize("sort", SORTS)
def test_versions_of_an_article_stand_together(library: Library, index: Index, sort: str) -> None:
    hits = whole(library, index, "申请", sort=sort)
    runs = [(place, list(run)) for place, run in groupby(hits, key=lambda h: (h.law, h.path))]
    assert len({place for place, _ in runs}) == len(runs)
    for _, (first, *others) in runs:
        assert first.folded_under == ""
        assert {h.folded_under for h in others} <= {first.version}
    cards = ask(library, index, "申请", sort=sort, group="version", limit=50)
    assert cards.cards == len(runs)
    assert [(c.law, c.path, c.version) for c in cards.results] == [(*p, run[0].version) for p, run in runs[:50]]
    assert [[v.version for v in c.versions] for c in cards.results] == [
        [h.version for h in run[1:]] for _, run in runs[:50]
    ]


def test_by_law_every_law_comes_once(library: Library, index: Index) -> None:
    hits = whole(library, index, "申请")
    cards = ask(library, index, "申请", group="law").results
    assert [c.law for c in cards] == list(dict.fromkeys(h.law for h in hits))
    assert {c.law: c.more_in_law + 1 for c in cards} == Counter(h.law for h in hits)
