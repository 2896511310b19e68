"""What comes first: on made-up laws of wines, bees and boats that nobody ever enacted."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Container, Draft, Force, Provision, ProvisionPath, Statement, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.closeness import defines
from indexer.searching import Index, SearchRequest, search

sys.path.append(str(Path(__file__).parents[1] / "benchmarks" / "ranking"))
DAY = date(2026, 1, 1)
Laws = tuple[Library, Index]

BEES = {
    "1": "为了保护养蜂，制定本法。",
    "2": "本法所称转地放蜂，是指随花期搬动蜂箱的养蜂活动。",
    "3": "检查人员检查蜂箱、车辆、花田以及转地放蜂的其他设备，发现病虫的，应当记录，并通知转地放蜂的人和花田的主人。",
    "4": "蜂箱被盗的，由乡政府登记。蜂箱被毁的，依照转地放蜂的规定处理。",
    "5": "养蜂人应当每年登记蜂箱。",
    "6": "运输蜂蜜的车辆不用登记；车辆上装有其他货物的，应当分开装运，并且每批货物附有清单，由养蜂人签名。蜂箱另行装运。",
}
WINE = {
    "1": "酒窖的租金由市价决定，但是租约另有规定的除外。",
    "2": "酒窖的租金不付的，出租人可以解除租约。",
    "3": "酒窖主人死亡的，租约不因此终止。租金由继承人支付。",
    "4": "酒窖检查由商会负责。",
}
BOATS = {
    "1": "A ferry carries persons and goods across the lake.",
    "2": '"Lake toll" means the sum that a ferry pays for every crossing.',
    "3": "The keeper of the lake may remit a toll, and shall enter the lake and every ferry in a book of the harbour.",
    "4": "Whoever crosses the lake without paying the toll of the lake pays it twice.",
    "5": "Natural persons own ferries. Natural lakes are public, and nature is free.",
    "6": "Naturalization of a ferry is asked for at the harbour.",
}


def store(
    library: Library, law: str, place: str, articles: dict[str, str], language: str = "zh-Hans", kind: str = "law",
    chapters: dict[str, str] | None = None, repealed: str = "", force: Force = Force.AUTHENTIC,
) -> None:  # fmt: skip
    """`chapters` is the heading of every chapter by the number of its first article."""
    containers, pages = [], []
    for number, text in articles.items():
        if chapters and number in chapters:
            path = ProvisionPath.parse(f"chp_{len(containers) + 1}")
            containers.append(Container(path, Unit.CHAPTER, f"第{'一二'[len(containers)]}章", chapters[number]))
        at = len(containers) - 1 if containers else None
        pages.append(
            Provision(
                ProvisionPath.article(number), Unit.ARTICLE, ArticleNumber.parse(number), number, "", text, (), at
            )
        )
    facts = (Statement("repealed", repealed, "p"),) if repealed else ()
    draft = Draft(law, language, date(2020, 1, 1), f"{law}{language}", Text(tuple(containers), tuple(pages)), force, "p",
                  statements=facts)  # fmt: skip
    with Writer.transaction(library, SourceRecord(law, "made-up", f"{law}{language}".encode())) as writer:
        writer.add(draft, law, place, kind)


@pytest.fixture(scope="module")
def laws(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laws]:
    library = Library.open(tmp_path_factory.mktemp("library"), create=True)
    store(library, "cn-bees", "cn", BEES, chapters={"1": "总则", "4": "蜂箱登记"})
    store(library, "cn-bees-amending", "cn", {"1": "将第五条修改为：养蜂人应当每年登记蜂箱。"}, kind="decision")
    store(library, "cn-wine", "cn", WINE)
    store(library, "tw-wine", "tw", {"1": "酒窖之租金，由市價定之。酒窖無租金者，依習慣。"}, language="zh-Hant")
    store(library, "cn-wine-old", "cn", {"1": "酒窖的租金由官府决定。"}, repealed="2021-01-01")
    store(library, "hk-boats", "hk", BOATS, language="en")
    build(library, library.file.parent)
    index = Index.open(library.file.parent)
    yield library, index
    index.close()
    library.close()


def found(laws: Laws, query: str, all_versions: bool = False, limit: int = 20, offset: int = 0) -> list[str]:
    request = SearchRequest(query, DAY, all_versions=all_versions, expand=False, limit=limit, offset=offset)
    return [f"{hit.law.partition('-')[2]} {hit.path.removeprefix('art_')}" for hit in search(*laws, request).results]


def test_what_says_what_a_term_is_comes_first(laws: Laws) -> None:
    assert found(laws, "转地放蜂")[0] == "bees 2"
    assert found(laws, "lake toll")[0] == "boats 2"


def test_words_as_they_were_typed_come_before_others_of_their_stem(laws: Laws) -> None:
    assert found(laws, "naturalization")[0] == "boats 6"
    assert "boats 5" in found(laws, "naturalization")


def test_the_law_comes_before_the_decision_that_amends_it(laws: Laws) -> None:
    order = found(laws, "养蜂人 登记 蜂箱")
    assert order.index("bees 5") < order.index("bees-amending 1")


def test_the_chapter_about_it_and_terms_that_stand_together_come_first(laws: Laws) -> None:
    order = found(laws, "登记 蜂箱")
    assert order[0] in ("bees 4", "bees 5")
    assert order.index("bees 5") < order.index("bees 6")


def test_the_script_of_the_query_says_whose_law_is_meant(laws: Laws) -> None:
    assert found(laws, "酒窖 租约 租金")[0].startswith("wine")
    assert found(laws, "酒窖 市价")[0] == "wine 1"
    order = [hit.law for hit in search(*laws, SearchRequest("酒窖 市價", DAY, expand=False)).results]
    assert order == ["tw-wine", "cn-wine"]


def test_what_is_repealed_comes_last(laws: Laws) -> None:
    assert "wine-old 1" not in found(laws, "酒窖 租金 决定")
    assert found(laws, "酒窖 租金 决定", all_versions=True)[-1] == "wine-old 1"


def test_pages_are_parts_of_one_order(laws: Laws) -> None:
    whole = found(laws, "蜂箱 OR lake OR 酒窖")
    assert len(whole) > 10
    assert [one for n in range(len(whole)) for one in found(laws, "蜂箱 OR lake OR 酒窖", limit=1, offset=n)] == whole


@pytest.mark.parametrize(
    ("term", "key", "by_string"),
    [
        ("花期", "本法所称花期,是指四月。", True),
        ("花期", "前条所称花期,依照习惯。", True),
        ("花期", "称花期者,谓四月。", True),
        ("花期", "花期:指开花的时间。", True),
        ("花期", "花期(bloom)指开花的时间。", True),
        ("花期", "四月至五月是花期。", True),
        ("花期", "花期是开花的时间。", True),
        ("bloom", " bloom means the time of flowers ", False),
        ("bloom", " bloom 花期 in relation to bees means the time of flowers ", False),
    ],
)
def test_definitions(term: str, key: str, by_string: bool) -> None:
    assert defines(term, key, by_string)


@pytest.mark.parametrize(
    ("term", "key", "by_string"),
    [
        ("花期", "花期指定的车辆,应当登记。", True),
        ("花期", "在花期,可以放蜂。", True),
        ("花期", "不在花期的,不用登记。", True),
        ("bloom", " a bloom by all means is free ", False),
        ("bloom", " in bloom the keeper registers every hive ", False),
    ],
)
def test_no_definitions(term: str, key: str, by_string: bool) -> None:
    assert not defines(term, key, by_string)


def test_as_good_as_bm25_on_a_small_judged_set(laws: Laws) -> None:
    from judged import Query, compare

    grades = {
        "转地放蜂": {"cn-bees 2": 3, "cn-bees 3": 1, "cn-bees 4": 1},
        "登记 蜂箱": {"cn-bees 5": 3, "cn-bees 4": 2, "cn-bees-amending 1": 1, "cn-bees 6": 1},
        "酒窖 租金": {"cn-wine 1": 3, "cn-wine 2": 3, "tw-wine 1": 2, "cn-wine 3": 1},
        "lake toll": {"hk-boats 2": 3, "hk-boats 4": 2, "hk-boats 3": 1},
        "naturalization": {"hk-boats 6": 3},
    }
    asked = [
        Query(f"x{n}", "en" if text.isascii() else "zh-Hans", text, {_key(k): g for k, g in judged.items()})
        for n, (text, judged) in enumerate(grades.items(), 1)
    ]
    figures = compare(*laws, asked)
    assert sum(figures["ours"]) >= sum(figures["bm25"])
    assert all(0 <= value <= 1 for several in figures.values() for value in several)


def _key(short: str) -> tuple[str, str, str]:
    law, number = short.split()
    return law, "2020-01-01", f"art_{number}"
