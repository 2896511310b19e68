"""A law whose only text here is an amended one: an earlier text of another law cites it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, claim, draft, store

from corpus.days.dating import FIRST_VERSION_ONLY
from corpus.days.effects import effects
from corpus.days.status import status_on
from corpus.library import Library
from corpus.model import Statement, Status

HEDGED = Statement("effective", "2024-12-25", "its own provision art_9", suspect=FIRST_VERSION_ONLY)


def library_of(folder: Path, cited: str, version: str = "2020-06-20") -> Library:
    library = Library.open(folder, create=True)
    store(library, "cn-dengtafa", draft("中华人民共和国灯塔法", "2024-12-25", body({"1": "灯塔。"}),
          statements=[HEDGED, claim("现行有效")]))  # fmt: skip
    store(library, "cn-gangkoufa", draft("中华人民共和国港口法", version, body({"1": cited})), source="b")
    return library


# what another law says | its version | status of the text of 2024-12-25 on 2025-01-01
CITED = [
    ("根据《中华人民共和国灯塔法》，制定本法。", "2020-06-20", Status.UNKNOWN),
    ("依照灯塔法的规定处理。", "2020-06-20", Status.UNKNOWN),
    ("根据《中华人民共和国灯塔法》，制定本法。", "2025-06-20", Status.IN_FORCE),
    ("《中华人民共和国灯塔法（试行）》同时废止。", "2020-06-20", Status.IN_FORCE),
    ("1950年6月29日政务院公布的《灯塔法》同时废止。", "2020-06-20", Status.IN_FORCE),
    ("维护灯塔法治秩序。", "2020-06-20", Status.IN_FORCE),
    ("2024年12月25日起增加《中华人民共和国灯塔法》。", "2000-06-20", Status.IN_FORCE),
]


@pytest.mark.parametrize(("cited", "version", "wanted"), CITED)
def test_an_earlier_citation_shows_that_a_law_is_older(
    tmp_path: Path, cited: str, version: str, wanted: Status
) -> None:
    library = library_of(tmp_path, cited, version)
    law = library.law("cn-dengtafa")
    found = status_on(law, law.editions[0], date(2025, 1, 1), effects(library))
    assert found.status is wanted
    if wanted is Status.UNKNOWN:
        assert "cn-gangkoufa as of 2020-06-20 cites it in its art. 1" in found.basis


def test_long_after_its_version_it_is_in_force(tmp_path: Path) -> None:
    library = library_of(tmp_path, "根据《中华人民共和国灯塔法》，制定本法。")
    law = library.law("cn-dengtafa")
    assert status_on(law, law.editions[0], date(2026, 11, 22), effects(library)).status is Status.IN_FORCE
