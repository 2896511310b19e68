"""Citations as lawyers write them, over laws of six places, with what each leads to: REAL_DATA names the folder that holds data/.

looked_up.tsv: the citation, how the lookup ends, the law, and the address of what is found (of what is offered, else). Written by hand and
read by the eye against the texts; a line that changes is a decision.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest
from shared_libraries import mainland_and_taiwan

from corpus import lookup, sources
from corpus.citations import readings
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.lookup import ShowResult, ShowStatus
from corpus.resolving.places import resolved

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
DAY = date(2026, 11, 22)
TABLE = [
    line.split("\t") for line in (Path(__file__).parent / "looked_up.tsv").read_text(encoding="utf-8").splitlines()[1:]
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = mainland_and_taiwan(tmp_path_factory, indexed=False)
    files: list[sources.SourceFile] = []
    for folder in ("hk_xml", "canada_xml", "japan_xml", "korea_xml"):
        files += [f for f in sources.expand([DATA / folder]) if f.name.endswith(".xml")]
    files += [f for f in sources.expand([DATA / "gdpr_formex"]) if f.name.endswith(("en.xml", "de.xml"))]
    assert all(outcome.status == "added" for outcome in import_sources(made, files, ImportOptions()))
    return made


def where(found: ShowResult) -> str:
    if found.status in (ShowStatus.FOUND, ShowStatus.REPEALED) and found.law:
        return found.address or str(found.path or "")
    return " ".join(list(dict.fromkeys(f"{c.law}:{c.path}" for c in found.choices if c.path))[:6])


def test_every_citation_leads_where_a_lawyer_means(library: Library) -> None:
    assert len(TABLE) > 250
    wrong = []
    for citation, status, law, place in TABLE:
        found = lookup.show(library, citation, as_of=DAY)
        got = [str(found.status), found.law.id if found.law else "", where(found)]
        if got != [status, law, place]:
            wrong.append((citation, [status, law, place], got))
    assert not wrong, wrong


def test_what_is_found_is_what_is_resolved(library: Library) -> None:
    """`resolved`, which references and memos rest on, and `show` agree on every provision."""
    for citation, status, law, place in TABLE:
        read = readings(citation)
        if status != "found" or not read or len(read[0].places) != 1 or ".." in place:
            continue
        target = resolved(library, read[0], day=DAY)
        if target.status is ShowStatus.FOUND:
            units = [str(u) for u in target.units] or [str(target.container or "")]
            assert (target.law, units) == (law, [place]), citation
