"""Status, alignment and lookup on real law: REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from shared_libraries import mainland_and_taiwan

from corpus import lookup
from corpus.alignment import CellStatus, align_edition
from corpus.citing import canonical
from corpus.days.effects import effects
from corpus.days.status import edition_for, status_on
from corpus.library import Library
from corpus.model import ProvisionPath, Status

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return mainland_and_taiwan(tmp_path_factory, indexed=False)


def test_no_law_has_two_texts_in_force_on_one_day(library: Library) -> None:
    acts = effects(library)
    for day in (date(year, month, 1) for year in range(1990, 2030) for month in (1, 7)):
        for law in library.laws():
            own = [e for e in law.editions if any(x.is_source for x in e.expressions)]
            found = [status_on(law, e, day, acts).status for e in own]
            assert found.count(Status.IN_FORCE) <= 1, (law.id, day)


def test_the_edition_of_today_is_a_source_text(library: Library) -> None:
    for law in library.laws():
        edition, status = edition_for(law, DAY, effects(library))
        assert any(e.is_source for e in edition.expressions)
        assert status.basis


def test_every_number_that_both_languages_have_aligns(library: Library) -> None:
    """Within an edition; what only one has is a named gap."""
    pairs = 0
    for law in library.laws():
        for edition in law.editions:
            texts = [(x, library.text(x.id)) for x in edition.expressions]
            if len(texts) < 2:
                continue
            pairs += 1
            rows = {r.path: r.cells for r in align_edition(texts, edition.version)}
            for i, (expression, text) in enumerate(texts):
                have = {p.path for p in text.provisions}
                for path, cells in rows.items():
                    expected = path in have
                    assert (cells[i] in (CellStatus.MATCHED, CellStatus.STALE, CellStatus.EXTRA)) >= expected
                    if not expected and expression.version == edition.version:
                        assert cells[i] is CellStatus.MISSING
                assert have <= set(rows)
    assert pairs > 30


def test_rows_hold_every_character_of_a_page(library: Library) -> None:
    for law in library.laws():
        edition = edition_for(law, DAY, effects(library))[0]
        base = library.text(edition.expressions[0].id)
        for page in base.provisions[::9]:
            found = lookup.show_path(library, law.id, page.path, as_of=DAY, version=edition.key)
            for i, expression in enumerate(found.expressions):
                provision = library.provision(expression.id, page.path)
                if provision is None or not expression.numbers_trusted:
                    continue
                cells = "".join(r.cells[i].text or "" for r in found.rows)
                assert sorted("".join(cells.split())) == sorted("".join(provision.text.split()))


def test_canonical_citations_find_their_provision(library: Library) -> None:
    for law in library.laws():
        for edition in law.editions:
            for page in library.text(edition.expressions[0].id).provisions[::11]:
                for _, text in canonical(law, page.path):
                    if "~" in str(page.path):
                        continue
                    found = lookup.show(library, text, as_of=DAY, version=edition.key)
                    assert found.law is not None, text
                    assert (found.law.id, found.path) == (law.id, page.path), text


def test_a_rewritten_law_is_not_aligned_by_number(library: Library) -> None:
    """審理法 and other laws whose English is of a version before 全文 was enacted anew."""
    alone = [e for law in library.laws() for e in law.editions if not any(x.is_source for x in e.expressions)]
    assert alone
    assert all(not x.numbers_trusted for e in alone for x in e.expressions)
    taiwan = library.law("tw-C0000001")
    [edition] = taiwan.editions
    assert {x.version == edition.version for x in edition.expressions} == {True, False}  # stale, yet trusted
    rows = lookup.show_path(library, "tw-C0000001", ProvisionPath.parse("art_10"), as_of=DAY).rows
    assert {row.cells[1].status for row in rows} == {CellStatus.STALE}
