"""Addresses of several provisions, and what they show."""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_laws import LIST, body, draft, store

from corpus import lookup
from corpus.errors import UsageError
from corpus.library import Library
from corpus.lookup import ShowStatus
from corpus.lookup.addresses import address_of, is_several, places_of

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("address", "stretches"),
    [
        ("art_5", [("art_5", None)]),
        ("art_94..99", [("art_94..99", None)]),
        ("art_20..art_23", [("art_20", "art_23")]),
        ("art_3,art_9", [("art_3", None), ("art_9", None)]),
        ("art_3/para_2,art_5..art_7/para_1", [("art_3/para_2", None), ("art_5", "art_7/para_1")]),
        ("art_94..99..art_101", [("art_94..99", "art_101")]),
        ("annex_1/art_1..annex_1/art_3", [("annex_1/art_1", "annex_1/art_3")]),
    ],
)
def test_addresses(address: str, stretches: list[tuple[str, str | None]]) -> None:
    read = places_of(address)
    assert [(str(p.path), str(p.to.path) if p.to else None) for p in read] == stretches
    assert is_several(address) is (len(stretches) > 1 or stretches[0][1] is not None)
    assert address_of([[p.path, *([p.to.path] if p.to and p.to.path else [])] for p in read if p.path]) == address


@pytest.mark.parametrize("address", ["", ",", "art_3,", "..art_3", "art_3..9x_1", "第三条", "x" * 99])
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(ValueError, match="not a provision path"):
        places_of(address)


@given(st.text(alphabet="art_.,~/0123456789-", max_size=400))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    with contextlib.suppress(ValueError):
        places_of(text)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("library")
    made = Library.open(folder, create=True)
    text = {"3": LIST + "\n第二款。", "4": "四。\n又。", "4-1": "四之一。", "6": "六。", "7": "七。"}
    store(made, "cn-yuchuanfa", draft("渔船法", "2019-04-23", body(text)))
    english = {"3": "c.", "4": "d.\ne.", "6": "f."}
    store(made, "cn-yuchuanfa", draft("Fishing Vessel Law", "2019-04-23", body(english, "en"), "en"), source="en")
    long = {str(n): f"第{n}。" for n in range(1, 151)}
    store(made, "cn-dengtafa", draft("灯塔法", "2020-04-23", body(long)), source="long")
    return made


def shown(library: Library, address: str, law: str = "cn-yuchuanfa") -> lookup.ShowResult:
    return lookup.show_path(library, law, address, as_of=DAY)


def test_a_range_has_all_articles_that_the_law_has(library: Library) -> None:
    found = shown(library, "art_3..art_6")
    assert found.status is ShowStatus.FOUND
    assert [str(p) for p in found.paths] == ["art_3", "art_4", "art_4-1", "art_6"]
    assert (str(found.path), found.address) == ("art_3", "art_3..art_6")
    assert dict(found.canonical)["zh-Hans"] == "《渔船法》第三条至第六条"
    assert [str(a.path) for a in found.articles] == ["art_3", "art_4", "art_4-1", "art_6"]
    pages = [str(r.path.page) for r in found.rows]
    assert list(dict.fromkeys(pages)) == ["art_3", "art_4", "art_4-1", "art_6"]
    chinese, english = found.columns
    assert chinese.label == "第三条–第六条"
    assert "第四条\n四。\n又。\n\n第四之一条\n四之一。" in chinese.text
    assert english.label == "Article 3–Article 6"
    assert found.previous is None
    assert found.next
    assert str(found.next.path) == "art_7"


def test_units_of_pages_are_cited_together(library: Library) -> None:
    found = shown(library, "art_3/para_1/item_1..art_3/para_1/item_3,art_4/para_2")
    assert [str(p) for p in found.paths] == [*(f"art_3/para_1/item_{n}" for n in (1, 2, 3)), "art_4/para_2"]
    assert [str(r.path) for r in found.rows] == [str(p) for p in found.paths]
    assert dict(found.canonical)["zh-Hans"] == "《渔船法》第三条第一款第一项至第三项、第四条第二款"
    assert [[str(p) for p in a.paths] for a in found.articles] == [[str(p) for p in found.paths[:3]], ["art_4/para_2"]]


def test_a_unit_within_a_page_is_not_told_twice(library: Library) -> None:
    found = shown(library, "art_3,art_3/para_1")
    assert [str(p) for p in found.paths] == ["art_3"]
    assert len(found.rows) == len(shown(library, "art_3").rows)


def test_ends_that_are_not_there(library: Library) -> None:
    found = shown(library, "art_6..art_9")
    assert found.status is ShowStatus.NO_SUCH_ARTICLE
    assert found.warnings[0] == "No article 9 in 渔船法 (it has 3 to 4-1, 6-7)."
    assert [c.path for c in found.choices] == ["art_6"]
    found = shown(library, "art_3,art_5,art_6")
    assert (found.status, [c.path for c in found.choices]) == (ShowStatus.NO_SUCH_ARTICLE, ["art_3", "art_6"])
    found = shown(library, "art_6..art_3")
    assert found.status is ShowStatus.NO_SUCH_ARTICLE
    assert "its ends don't follow one another" in found.warnings[-1]


def test_a_long_range_says_what_is_left_out(library: Library) -> None:
    found = shown(library, "art_10..art_140", "cn-dengtafa")
    assert (len(found.articles), found.left_out, found.address) == (100, 31, "art_10..art_140")
    assert dict(found.canonical)["zh-Hans"] == "《灯塔法》第十条至第一百四十条"
    assert found.warnings[-1].startswith("31 more articles are cited than the 100 shown")


def test_a_list_is_as_long_as_an_address_may_be(library: Library) -> None:
    with pytest.raises(UsageError, match="more than 100 provisions"):
        shown(library, ",".join(["art_3"] * 101))
