"""Headings of articles in damaged lines: sound ones by the order of numbers, broken ones by what is left of them."""

from __future__ import annotations

import pytest

from corpus.importers.saved_pages.headings import find_headings
from corpus.importers.saved_pages.spacing import clean


def found(*lines: str) -> list[tuple[int, str, str, bool]]:
    """(line, number, label, repaired) of every heading."""
    cleaned = [clean(line) for line in lines]
    return [(h.line, str(h.number), cleaned[h.line].text[h.start : h.end], h.repaired) for h in find_headings(cleaned)]


def middle(
    line: str, before: str = "第五十五条 外国 可以 请求。", after: str = "第五十七条 请求 移管。"
) -> list[tuple[str, str, bool]]:
    """What is read between articles 55 and 57 of a part of a law that begins at 54."""
    return [
        (n, label, repaired)
        for i, n, label, repaired in found("第五十四条 对于 外国。", before, line, after)
        if n == "56"
    ]


@pytest.mark.parametrize(
    "line",
    ["第五 十六 条 应当", "第 五十 六条 应当", "第五十六条 应当", "第 五 十 六 条应当", "第56条 应当", "第５６条 应当"],
)
def test_split_numerals(line: str) -> None:
    assert [n for _, n, _, _ in found("第五十四条 甲。", "第五十五条 乙。", line, "第五十七条 丙。")] == [
        "54",
        "55",
        "56",
        "57",
    ]


BROKEN = [
    ("条件 十六 条 向 外国 移 管", "条件十六条"),  # the portal's own
    ("五十六 条 向 外国", "五十六条"),
    ("第五十 条 向 外国", "第五十条"),
    ("第六 条 向 外国", "第六条"),
    ("第 条 向 外国", "第条"),
    ("第四十一条 向 外国", "第四十一条"),
    ("第 五十六 修 向 外国", "第五十六修"),
    ("第五十六 外国 请求 的", "第五十六"),
    ("第五十六 向 外国", "第五十六"),
    ("笫五十六条 向 外国", "笫五十六条"),
    ("第五士六条 向 外国", "第五士六条"),
    ("第五十六 第五十六 条 向 外国", "第五十六第五十六条"),
    ("第第五十六条 向 外国", "第第五十六条"),
    ("五十六 向 外国 移 管", "五十六"),
]


@pytest.mark.parametrize(("line", "label"), BROKEN)
def test_broken_headings_in_the_one_place_left(line: str, label: str) -> None:
    assert middle(line) == [("56", label, True)]


MENTIONS = [
    "第十四条、第十五条规定的情形。",
    "第二十条第一款规定的事项。",
    "第五十六条第二款所列情形。",
    "第五十六条规定的条件。",
    "第五十六条和第五十七条的规定。",
    "本法第五十六条的规定。",
    "依照第五十六条处理。",
    "有下列情形之一的，可以拒绝移管：",
    "（四）条件。",
    "十五日内没有离境的，前款规定不再适用。",
    "管 下列 情形 之一 的 , 可以 拒绝 移 管:",
]


@pytest.mark.parametrize("line", MENTIONS)
def test_lines_that_are_no_headings_leave_the_hole(line: str) -> None:
    assert middle(line) == []


@pytest.mark.parametrize("line", MENTIONS)
def test_lines_that_are_no_headings_where_nothing_is_missing(line: str) -> None:
    assert [
        n for _, n, _, _ in found("第五十四条 甲。", "第五十五条 乙。", line, "第五十六条 丙。", "第五十七条 丁。")
    ] == ["54", "55", "56", "57"]


def test_a_heading_run_into_the_line_before() -> None:
    lines = ("第五十五条 外国 可以 请求。 第五十六条 向 外国 移 管。", "第五十七条 请求。")
    assert found("第五十四条 甲。", *lines)[2] == (1, "56", "第五十六条", True)


def test_a_heading_whose_first_word_was_lost() -> None:
    assert found("第四条 甲。", "第五条 、 国家 安全 机关 的。", "第六条 乙。")[1] == (1, "5", "第五条", False)
    assert found("第八十五条 甲。", "第八十六条 规定 本 行政区域 的 事项 应当 通过。", "第八十七条 乙。")[1][1] == "86"


def test_a_mention_does_not_beat_the_remnant() -> None:
    lines = ("第五十五条 甲。", "第五十六条、本章的事项适用本条。", "条件 十六 条 向 外国。", "第五十七条 乙。")
    assert found("第五十四条 子。", *lines)[2] == (3, "56", "条件十六条", True)


def test_two_holes_side_by_side() -> None:
    got = found("第六十五条 甲。", "第六士六条 乙。 第六十七条 丙。", "第六十八条 丁。")
    assert [n for _, n, _, _ in got] == ["65", "66", "67", "68"]
    got = found("第六十五条 甲。", "第 条 乙。", "七条 丙。", "六十八 条 丁。", "第六十九条 戊。")
    assert "68" in [n for _, n, _, _ in got]


def test_real_gaps_stay() -> None:
    assert [n for _, n, _, _ in found("第一条 甲。", "乙。", "丙。", "第五条 丁。", "第六条 戊。")] == ["1", "5", "6"]


def test_inserted_articles_and_a_lost_base() -> None:
    got = found("第一百二十条 甲。", "第一百二十条 之一 乙。", "第一百二十条之二 丙。", "第一百二十一条 丁。")
    assert [n for _, n, _, _ in got] == ["120", "120-1", "120-2", "121"]
    got = found("第二百零四条 甲。", "第二百零五 虚开。", "第二百零五条之一 乙。", "第二百零六条 丙。")
    assert [n for _, n, _, _ in got] == ["204", "205", "205-1", "206"]


def test_wrong_numerals_do_not_bend_the_run() -> None:
    assert [n for _, n, _, _ in found("第三十九条 甲。", "第四条 乙。", "第四十一条 丙。", "第四十二条 丁。")] == [
        "39",
        "40",
        "41",
        "42",
    ]
    assert [n for _, n, _, _ in found("第一条 甲。", "第七百条 乙。", "第三条 丙。", "第四条 丁。")] == [
        "1",
        "2",
        "3",
        "4",
    ]


def test_a_number_that_stands_twice() -> None:
    assert [(str(h.number), h.nth) for h in find_headings([clean(x) for x in ("第一条 甲。", "第二条 乙。", "第二条 丙。", "第三条 丁。")])] == [
        ("1", 1), ("2", 1), ("2", 2), ("3", 1)]  # fmt: skip


@pytest.mark.parametrize(
    "last",
    [
        "第七 条 本法 自 公布 之 日 起 施行。",
        "第 条 本法 自 2019年1月1日 起 施行。",
        "七十 条 本法。",
        "第七十 第七十 条 本法。",
    ],
)
def test_the_last_article(last: str) -> None:
    assert [n for _, n, _, _ in found("第六十八条 甲。", "第六十九条 乙。", last)] == ["68", "69", "70"]


def test_nothing_is_made_of_text_after_the_last_article() -> None:
    assert len(found("第一条 甲。", "第二条 乙。", "第一条规定的事项。", "三个月内提出。", "附件 第三 章")) == 2


def test_absurd_numbers_are_none() -> None:
    assert found("第99999999999条 甲。", "第二三十条 乙。") == []
    assert found() == []


def test_the_second_of_two_that_say_the_same_is_the_sound_one_where_one_is_missing_before() -> None:
    """54, 55, 57, 57, 58: what stands where 56 must be says 57."""
    told = found(
        "第五十四条 对于。", "第五十五条 外国。", "第五十七条 请求。", "第五十七条 移管。", "第五十八条 其他。"
    )
    assert [(n, label, repaired) for _, n, label, repaired in told[2:4]] == [
        ("56", "第五十七条", True),
        ("57", "第五十七条", False),
    ]


def test_a_numeral_of_one_character_that_is_another_one() -> None:
    told = found("第五条 对于 外国。", "第干 条 请求 移管。", "第七条 其他。")
    assert told[1] == (1, "6", "第干条", True)
