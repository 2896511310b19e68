"""References of real laws, from either end: REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from corpus.importing import import_sources
from corpus.library import Library, referring
from corpus.model import ProvisionPath
from corpus.references.answers import answered
from corpus.references.cited import cited_by
from corpus.references.packing import unpacked
from corpus.sources import expand

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
DAY = date(2026, 6, 1)
SOURCES = (
    "hk_xml",
    "korea_xml",
    "japan_xml",
    "prc_bilingual",
    "tw/FalVMingLing/C0000001.json",
    "tw/FalVMingLing/C0010001.json",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    found = Library.open(tmp_path_factory.mktemp("references"), create=True)
    assert [
        i.message
        for i in import_sources(found, expand([DATA / s for s in SOURCES]))
        if i.status == "failed" and i.asked
    ] == []
    return found


def test_every_reference_stands_in_its_text_and_leads_into_it(library: Library) -> None:
    total = 0
    for law in library.laws():
        for expression in (x for e in law.editions for x in e.expressions):
            for page in library.text(expression.id).provisions:
                body = referring.body(library.connection, expression.id, str(page.path)) or "[]"
                for reference in unpacked(body, page.path, page.text):
                    total += 1
                    assert page.whole(reference.at) is not None
                    assert (
                        reference.citation.text
                        == page.text[reference.citation.span.start : reference.citation.span.end]
                    )
                    for answer in answered(library, reference, law, expression, DAY):
                        assert 0 <= answer.start < answer.end <= len(page.text)
                        assert (answer.status in ("found", "repealed")) <= (answer.law is not None)
    assert total > 1800


@pytest.mark.parametrize(
    ("law", "language", "page", "paths"),
    [
        ("tw-C0000001", "zh-Hant", "art_17", []),
        ("tw-C0000001", "zh-Hant", "art_335", ["art_335/para_1"]),
        ("hk-cap486", "en", "art_25", ["art_25/para_1"]),
        ("kr-014820", "ko", "art_43", ["art_40/para_3"]),
        ("jp-507AC0000000053", "ja", "art_8", ["art_4", "art_5"]),
    ],
)
def test_what_an_article_cites(library: Library, law: str, language: str, page: str, paths: list[str]) -> None:
    found = library.law(law)
    expression = next(x for e in found.editions for x in e.expressions if x.language == language)
    provision = library.provision(expression.id, ProvisionPath.parse(page))
    assert provision is not None
    body = referring.body(library.connection, expression.id, page) or "[]"
    cited = [
        a for r in unpacked(body, provision.path, provision.text) for a in answered(library, r, found, expression, DAY)
    ]
    told = [str(path) for answer in cited for path in answer.paths if answer.law == law]
    assert [p for p in paths if p not in told] == []
    assert paths or not told


@pytest.mark.parametrize("law", ["hk-cap486", "kr-014820", "tw-C0010001"])
def test_both_ends_say_the_same(library: Library, law: str) -> None:
    """An article that cites another one of its law is among those that the other is cited by, and the other way round."""
    found = library.law(law)
    edition = found.editions[-1]
    expression = next(x for x in edition.expressions if x.is_source)
    cites: set[tuple[str, str]] = set()
    pages = library.text(expression.id).provisions
    for page in pages:
        body = referring.body(library.connection, expression.id, str(page.path)) or "[]"
        for reference in unpacked(body, page.path, page.text):
            targets = {str(t.page) for of_place in reference.targets for t in of_place}
            cites |= {(str(page.path), t) for t in targets if t != str(page.path)}
    assert len(cites) > 20
    for page in pages[:60]:
        entries = cited_by(library, found, page.path, DAY, version=edition.key, limit=1000).items
        citing = {str(c.path) for c in entries if c.law == law and expression.language in c.languages}
        assert citing == {a for a, b in cites if b == str(page.path)}, page.path
