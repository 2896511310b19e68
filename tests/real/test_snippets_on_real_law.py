"""Snippets over real laws: stored characters, whole words, and beside them the same place in the other language.

REAL_DATA names the folder that holds data/.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
import regex
from shared_libraries import mainland_and_taiwan

from corpus import sources
from corpus.importing import import_sources
from corpus.library import Library
from corpus.model import ProvisionPath
from indexer.build import build
from indexer.results import SearchHit, SearchRequest, Snippet
from indexer.searching import Index, search
from indexer.segmentation import group_of, is_string_language

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
DAY = date(2026, 11, 22)
QUERIES = (
    "營業秘密", "损害赔偿", "撤銷 訴訟", "「主管機關」", "法院 NEAR/10 裁定", "消滅時效", "公司 AND (股東 OR 董事)",
    "seizure", "statute of limitations", '"competent authority"', "damages court", "shall NEAR/4 notify", "regist*",
    "personenbezogene Daten", "Verarbeitung Verantwortliche", "الحق", "権利", "권리", "свобода", "sloboda OR liberté", "สิทธิ",
    "derecho educación", "זכות", "Quyền", "ελευθερία", "χωρίς",
)  # fmt: skip
_WORD = regex.compile(r"[\p{L}\p{N}\p{M}]")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = mainland_and_taiwan(tmp_path_factory)
    gdpr = [REAL / "data" / "gdpr_formex" / f"gdpr-consolidated-{tag}.xml" for tag in ("en", "de")]
    outcomes = list(import_sources(made, sources.expand([REAL / "data" / "udhr", *gdpr])))
    assert sum(o.status == "added" for o in outcomes) > 20
    build(made, made.file.parent, jobs=2)
    return made


@pytest.fixture(scope="module")
def found(library: Library) -> Iterator[list[SearchHit]]:
    index = Index.open(library.file.parent)
    yield [hit for query in QUERIES for hit in search(library, index, SearchRequest(query, DAY, limit=60)).results]
    index.close()


def stored(library: Library, hit: SearchHit, snippet: Snippet) -> str:
    provision = library.provision(snippet.expression, ProvisionPath.parse(hit.path))
    assert provision is not None
    return provision.text


def stretches(snippet: Snippet) -> list[str]:
    edges = [0, *(at for gap in snippet.gaps for at in gap), len(snippet.text)]
    return [snippet.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


def test_snippets_are_stored_characters(library: Library, found: list[SearchHit]) -> None:
    assert len(found) > 700
    for hit in found:
        for snippet in hit.snippets:
            text, at = stored(library, hit, snippet), 0
            for part in stretches(snippet):
                at = text.find(part, at)
                assert at >= 0, (hit.law, hit.path, snippet.language)
                if not is_string_language(group_of(snippet.language)):
                    assert not (at and _WORD.match(text[at - 1]) and _WORD.match(text[at])), (hit.path, part[:20])
                at += len(part)


def test_every_match_is_marked_inside_its_snippet(found: list[SearchHit]) -> None:
    for hit in found:
        # What is found by its heading or by a name of its own may hold nothing of the query.
        assert any(s.matched for s in hit.snippets) == bool(hit.matched)
        for snippet in hit.snippets:
            marks = snippet.highlights
            assert all(0 <= a < b <= len(snippet.text) for a, b in marks)
            assert all(b <= c for (_, b), (c, _) in pairwise(marks))
            assert marks or not snippet.matched, (hit.law, hit.path, snippet.language)
            assert len(snippet.text) < 900


def test_a_counterpart_is_in_another_language_and_shows_the_same_row(library: Library, found: list[SearchHit]) -> None:
    beside = same = 0
    for hit in found:
        matched = [s for s in hit.snippets if s.matched]
        if not matched:
            continue
        others = [s for s in hit.snippets if not s.matched]
        assert len(others) <= 2
        assert not {group_of(s.language) for s in others} & {group_of(s.language) for s in matched}
        for other in others:
            mine, theirs = (
                [line for line in stored(library, hit, s).split("\n") if line.strip()] for s in (matched[0], other)
            )
            if len(mine) == len(theirs) > 2:
                rows = {n for n, line in enumerate(mine) if _shows(matched[0], line)}
                beside += 1
                same += any(_shows(other, theirs[n]) for n in rows)
    assert beside > 100
    assert same >= 0.97 * beside, (same, beside)


def _shows(snippet: Snippet, line: str) -> bool:
    """Whether a snippet shows something of a line."""
    parts = [part.strip() for stretch in stretches(snippet) for part in stretch.split("\n") if part.strip()]
    return any(part in line for part in parts)
