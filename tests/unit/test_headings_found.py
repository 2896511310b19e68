"""Headings that a whole query is: what comes first, what is told as a link, what strangers see."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Container, Draft, Force, Provision, ProvisionPath, Rights, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.headings import heading_key, own_keys
from indexer.searching import Index, ResultPage, SearchRequest, search

DAY = date(2026, 1, 1)
LAMPS = {
    "1": ("Reach of this Act", "It binds everybody with a lamp."),
    "2": ("Right to darkness (‘right to be left unlit’)", "A sleeper may ask that a lamp goes out."),
    "3": ("Definitions", "A lamp means what gives light."),
    "4": ("Lamp keeper", "Somebody keeps it."),
    "5": ("Duties of the lamp keeper", "The lamp keeper trims the wick."),
}
WELLS = {"1": ("Definitions", "A well is a hole."), "2": ("", "The reach of this act is small; a lamp keeper drinks.")}
CHINESE = {"1": ("点灯义务人", "天黑应当照明。"), "2": ("", "熄灯另定。")}
SECRET = {"1": ("Hidden ponds", "Nobody swims.")}


def store(
    library: Library, law: str, language: str, pages: dict[str, tuple[str, str]], chapter: tuple[str, str] = ("", ""),
    rights: Rights = Rights.PUBLIC,
) -> None:  # fmt: skip
    boxes = (Container(ProvisionPath.parse("chp_1"), Unit.CHAPTER, *chapter),) if chapter[1] else ()
    provisions = tuple(
        Provision(ProvisionPath.article(n), Unit.ARTICLE, ArticleNumber.parse(n), f"§ {n}", heading, text, (), 0 if boxes else None)
        for n, (heading, text) in pages.items()
    )  # fmt: skip
    draft = Draft(law, language, date(2020, 1, 1), law, Text(boxes, provisions), Force.AUTHENTIC, "p", rights=rights)
    with Writer.transaction(library, SourceRecord(law, "made-up", law.encode())) as writer:
        writer.add(draft, law, "xx", "law")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    library = Library.open(folder, create=True)
    store(library, "xx-lamps", "en", LAMPS, ("CHAPTER IV", "Light at night"))
    store(library, "xx-wells", "en", WELLS)
    store(library, "xx-deng", "zh-Hans", CHINESE, ("第二章", "灯火管理"))
    store(library, "xx-ponds", "en", SECRET, ("Part 1", "Dark waters"), Rights.PRIVATE)
    build(library, folder)
    library.close()
    return folder


@pytest.fixture
def library(data: Path) -> Iterator[Library]:
    opened = Library.open(data)
    yield opened
    opened.close()


def ask(library: Library, query: str, **more: object) -> ResultPage:
    index = Index.open(library.file.parent)
    try:
        return search(library, index, SearchRequest(query, DAY, all_versions=True, **more))  # type: ignore[arg-type]
    finally:
        index.close()


def found(page: ResultPage) -> list[str]:
    assert page.total == len(page.results)
    return [f"{hit.law} {hit.path}" for hit in page.results]


@pytest.mark.parametrize(
    ("query", "places"),
    [
        ("reach of this act", ["xx-lamps art_1", "xx-wells art_2"]),
        ('"reach of this act"', ["xx-wells art_2"]),
        ("right to be left unlit", ["xx-lamps art_2"]),
        ('"right to be left unlit"', ["xx-lamps art_2"]),
        ("Definitions", ["xx-lamps art_3", "xx-wells art_1"]),
        ("law:xx-wells Definitions", ["xx-wells art_1"]),
        ("lamp keeper", ["xx-lamps art_4", "xx-lamps art_5", "xx-wells art_2"]),
        ('"lamp keeper"', ["xx-lamps art_5", "xx-wells art_2"]),
        ("unlit", []),
        ("点灯义务人", ["xx-deng art_1"]),
        ('"点灯义务人"', []),
        ("unlit OR darkness", []),
    ],
)
def test_what_is_headed_so_comes_first(library: Library, query: str, places: list[str]) -> None:
    assert found(ask(library, query)) == places


def test_a_heading_is_marked(library: Library) -> None:
    (hit,) = ask(library, "right to be left unlit").results
    ((start, end),) = hit.heading_highlights
    assert hit.heading[start:end] == "right to be left unlit"
    assert not ask(library, "swims").results[0].heading_highlights


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("灯火管理", [("chapter", "xx-deng", "art_1..art_2")]),
        ('"灯火管理"', [("chapter", "xx-deng", "art_1..art_2")]),
        ("第二章 灯火管理", [("chapter", "xx-deng", "art_1..art_2")]),
        ("Light at night", [("chapter", "xx-lamps", "art_1..art_5")]),
        ("chapter iv light at night", [("chapter", "xx-lamps", "art_1..art_5")]),
        ('"点灯义务人"', [("provision", "xx-deng", "art_1")]),
        ("unlit", [("provision", "xx-lamps", "art_2")]),
        ('"reach of this act"', [("provision", "xx-lamps", "art_1")]),
        ("light", []),
    ],
)
def test_headings_are_told(library: Library, query: str, told: list[tuple[str, str, str]]) -> None:
    assert [(h.kind, h.law, h.path) for h in ask(library, query).headings] == told


def test_limits_hold_for_headings(library: Library) -> None:
    assert found(ask(library, "right to be left unlit", laws=("xx-wells",))) == []
    assert ask(library, "灯火管理", laws=("xx-wells",)).headings == ()
    assert found(ask(library, "right to be left unlit", filters=(("missing", "zh"),))) == ["xx-lamps art_2"]
    assert found(ask(library, "点灯义务人", languages=("en",))) == []


def test_nothing_is_said_to_lack_what_a_heading_has(library: Library) -> None:
    assert ask(library, "unlit").suggestions == ("No text has unlit; headings do.",)
    assert "No text has unlit; headings do." in ask(library, "unlit well").suggestions
    assert "Nothing in xx-wells has unlit." in ask(library, "unlit well", laws=("xx-wells",)).suggestions


def test_strangers_see_no_heading_of_a_private_text(library: Library, data: Path) -> None:
    assert found(ask(library, "hidden ponds")) == ["xx-ponds art_1"]
    assert ask(library, "dark waters").headings
    stranger = Library.open(data, private=False)
    assert found(ask(stranger, "hidden ponds")) == []
    assert not ask(stranger, "dark waters").headings
    assert not ask(stranger, "hidden").headings
    assert all("headings" not in s for s in ask(stranger, "hidden ponds").suggestions)
    stranger.close()


def test_keys() -> None:
    assert heading_key("Reach — of this Act.") == "reach of this act"
    assert own_keys("CHAPTER IV Light") == ("chapter iv light", "light")
    assert own_keys("IV LUKU Valo")[1:] == ("luku valo", "valo")
    assert own_keys("第 二 章 燈火")[1] == heading_key("灯火")
