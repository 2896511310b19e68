"""What one place of a citation means on a day: law, version, pages, units, or why there is none."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, laws, store

from corpus.citations.values import Citation, Level, Place, Scope
from corpus.grammar.parts import parts_of
from corpus.library import Library
from corpus.model import Container, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.resolving.places import MOST, law_cited, resolved
from corpus.resolving.values import ShowStatus, Standing, Target

DAY = date(2026, 11, 22)
HERE = Span(0, 0)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = laws(tmp_path_factory.mktemp("library"))
    store(made, "hk-cap9876", draft("Lighthouses Ordinance", "2020-01-01", _ordinance(), "en", jurisdiction="hk", is_source=True))  # fmt: skip
    old = {"1": "一。", "2": "二。", "3": "（删除）"}
    store(made, "cn-dengtafa", draft("灯塔法", "2019-01-01", body({**old, "3": "三。"})), source="a")
    store(made, "cn-dengtafa", draft("灯塔法", "2022-01-01", body(old)), source="b")
    return made


def _ordinance() -> Text:
    """Two parts, a schedule with parts of its own."""
    paths = [("pt_1", "Part 1"), ("pt_2", "Part 2"), ("annex_1", "Schedule 1"), ("annex_1/pt_1", "Part 1")]
    boxes = tuple(Container(ProvisionPath.parse(p), Unit.PART, label, "") for p, label in paths)
    pages = [("art_1", 0), ("art_2", 1), ("annex_1/art_1", 3)]
    return Text(boxes, tuple(_page(p, box) for p, box in pages))


def _page(path: str, box: int) -> Provision:
    text, at = "(1) A.\n(2) B.", ProvisionPath.parse(path)
    number = ArticleNumber.parse(path.rpartition("_")[2])
    return Provision(at, Unit.ARTICLE, number, f"{number}.", "", text, parts_of(text, at, "en", "hk"), box)


def place(number: str = "", steps: str = "", within: str = "") -> Place:
    levels = tuple(Level(*s.split(":"), "" if s[0] == "(" else "zh") for s in steps.split())
    numbers = (ArticleNumber.parse(number),) if number else ()
    return Place(HERE, numbers, levels, tuple(within.split("/")) if within else ())


def cited(name: str, *places: Place, text: str = "", year: int | None = None) -> Citation:
    return Citation(text or name, HERE, name, places, Scope.NAMED if name else Scope.THIS, year=year)


def meant(library: Library, citation: Citation, standing: Standing | None = None) -> Target:
    return resolved(library, citation, day=DAY, standing=standing)


@pytest.mark.parametrize(
    ("citation", "law", "version", "unit"),
    [
        (cited("中华人民共和国刑法", place("56")), "cn-xingfa", "2020-12-26", "art_56"),
        (cited("中华人民共和国刑法", place("120-1", "款:2")), "cn-xingfa", "2020-12-26", "art_120-1/para_2"),
        (cited("刑法", place("56", "款:1 项:2")), "cn-xingfa", "2020-12-26", "art_56/para_1/item_2"),
        (cited("刑法", place("10-1", "項:2 款:1")), "tw-C0000001", "2024-07-31", "art_10-1/para_2/item_1"),
        (cited("中华人民共和国公司法", place("16")), "cn-gongsifa", "2023-12-29", "art_16"),
        (cited("中华人民共和国公司法", place("16"), year=2018), "cn-gongsifa", "2018-10-26", "art_16"),
        (cited("刑法修正案（十二）", place("1")), "cn-xingfa-xiuzhengan-12", "2023-12-29", "point_1"),
        (cited("Lighthouses Ordinance", place("1", "(:2")), "hk-cap9876", "2020-01-01", "art_1/para_2"),
        (cited("Lighthouses Ordinance", place("1", within="annex_1")), "hk-cap9876", "2020-01-01", "annex_1/art_1"),
        (cited("Lighthouses Ordinance", place("2", within="pt_2")), "hk-cap9876", "2020-01-01", "art_2"),
        (cited("cn-xingfa", Place(HERE, path=ProvisionPath.parse("art_57/para_2"))), "cn-xingfa", "2020-12-26", "art_57/para_2"),
    ],
)  # fmt: skip
def test_found(library: Library, citation: Citation, law: str, version: str, unit: str) -> None:
    found = meant(library, citation)
    assert (found.status, found.law, found.version) == (ShowStatus.FOUND, law, version)
    assert [str(u) for u in found.units] == [unit]
    assert [str(p) for p in found.pages] == [str(ProvisionPath.parse(unit).page)]
    assert found.edition is not None


@pytest.mark.parametrize(
    ("citation", "status", "choices"),
    [
        (cited("刑法", place("1")), "ambiguous", ["cn-xingfa art_1", "tw-C0000001 art_1"]),
        (cited("刑法", place("17")), "ambiguous", ["cn-xingfa art_17", "tw-C0000001 art_17"]),
        (cited("中华人民共和国刑法", place("57", "(:3")), "ambiguous", ["cn-xingfa art_57/para_1/item_3", "cn-xingfa art_57/para_2/item_3"]),
        (cited("中华人民共和国刑法", place("999")), "no_such_article", []),
        (cited("中华人民共和国刑法", place("56", "款:2")), "no_such_article", ["cn-xingfa art_56"]),
        (cited("中华人民共和国刑法", place("191-1")), "no_such_article", []),
        (cited("船舶法", place("1")), "no_such_law", []),
        (cited("Lighthouses Ordinance", place(within="pt_3")), "no_such_article", []),
        (cited("Lighthouses Ordinance", place("2", within="annex_1")), "no_such_article", []),
    ],
)  # fmt: skip
def test_what_is_not_found(library: Library, citation: Citation, status: str, choices: list[str]) -> None:
    found = meant(library, citation)
    assert str(found.status) == status
    assert [f"{c.law} {c.path}" for c in found.choices] == choices
    assert found.units == ()


def test_a_deleted_article_is_told_from_one_that_is_not_there(library: Library) -> None:
    found = meant(library, cited("灯塔法", place("3")))
    assert (found.status, found.version, [str(u) for u in found.units]) == (
        ShowStatus.REPEALED,
        "2022-01-01",
        ["art_3"],
    )
    assert meant(library, cited("灯塔法", place("4"))).status is ShowStatus.NO_SUCH_ARTICLE
    assert meant(library, cited("中華民國刑法", place("17"))).status is ShowStatus.REPEALED


def test_chapters_are_cited_as_such(library: Library) -> None:
    found = meant(library, cited("Lighthouses Ordinance", place(within="pt_1")))
    assert (found.status, str(found.container), found.units) == (ShowStatus.FOUND, "pt_1", ())
    assert str(meant(library, cited("Lighthouses Ordinance", place(within="annex_1/pt_1"))).container) == "annex_1/pt_1"
    assert str(meant(library, cited("Lighthouses Ordinance", place(within="annex"))).container) == "annex_1"
    whole = meant(library, cited("Lighthouses Ordinance"))
    assert (whole.status, whole.law, whole.pages, whole.container) == (ShowStatus.FOUND, "hk-cap9876", (), None)


def test_a_range_has_what_was_inserted(library: Library) -> None:
    found = meant(library, cited("中华人民共和国刑法", replace(place("119"), to=place("121"))))
    assert [str(u) for u in found.units] == ["art_119", "art_120", "art_120-1", "art_121"]
    assert [str(u) for u in found.ends] == ["art_119", "art_121"]
    items = replace(place("57", "款:2 项:1"), to=place("57", "款:2 项:3"))
    found = meant(library, cited("中华人民共和国刑法", items))
    assert [str(u) for u in found.units] == [f"art_57/para_2/item_{n}" for n in (1, 2, 3)]
    assert [str(p) for p in found.pages] == ["art_57"]
    long = meant(library, cited("中华人民共和国刑法", replace(place("1"), to=place("120"))))
    assert (len(long.units), long.left_out) == (MOST, 20)


@pytest.mark.parametrize(("first", "last"), [("119", "999"), ("999", "1000"), ("121", "119")])
def test_a_range_needs_both_ends(library: Library, first: str, last: str) -> None:
    found = meant(library, cited("中华人民共和国刑法", replace(place(first), to=place(last))))
    assert (found.status, found.units) == (ShowStatus.NO_SUCH_ARTICLE, ())


def test_in_a_law_names_are_those_of_its_place(library: Library) -> None:
    at_home, taiwan = Standing("cn-xingfa", "cn"), Standing("tw-C0000001", "tw")
    assert law_cited(library, cited("公司法", place("16")), at_home).law == "cn-gongsifa"
    assert law_cited(library, cited("公司法", place("16")), taiwan).law == "tw-J0080001"
    assert law_cited(library, cited("公司法", place("16"))).law is None
    this = meant(library, cited("", place("56")), at_home)
    assert (this.law, [str(u) for u in this.units]) == ("cn-xingfa", ["art_56"])
    assert meant(library, cited("", place("56"))).status is ShowStatus.NO_SUCH_LAW


def test_a_year_that_is_not_here_is_told(library: Library) -> None:
    found = meant(library, cited("中华人民共和国公司法", place("16"), year=2011))
    assert found.version == "2023-12-29"
    assert found.told == ("The library has no version of 中华人民共和国公司法 of 2011; this is that of 2023-12-29.",)


def test_what_is_kept_is_forgotten_when_somebody_writes(tmp_path: Path) -> None:
    library = laws(tmp_path)
    citation = cited("中华人民共和国个人信息保护法", place("14"))
    assert meant(library, citation).status is ShowStatus.NO_SUCH_ARTICLE
    newer = body({"13": "甲。", "14": "乙。"})
    store(library, "cn-gerenxinxibaohufa", draft("中华人民共和国个人信息保护法", "2022-08-20", newer), source="newer")
    assert meant(library, replace(citation, year=2022)).status is ShowStatus.FOUND
