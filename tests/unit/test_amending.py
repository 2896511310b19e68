"""Which articles an amending law names, and which start on a day of their own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, store

from corpus import lookup
from corpus.days.amending import amended_articles
from corpus.days.effects import effects
from corpus.days.partial import clauses, not_started
from corpus.library import Library
from corpus.model import ProvisionPath, Statement

DAY = date(2026, 11, 22)
TEXT = {str(n): f"第{n}条的内容。" for n in range(1, 31)}


def amended(folder: Path, *points: str, title: str = "中华人民共和国渔船法修正案（二）") -> Library:
    library = Library.open(folder, create=True)
    store(library, "cn-yuchuanfa", draft("中华人民共和国渔船法", "2010-01-01", body(TEXT)))
    numbered = {str(i): text for i, text in enumerate(points, 1)}
    store(library, "cn-yuchuanfa-xiuzhengan-2", draft(title, "2015-01-01", body(numbered, kind="point"),
          kind="amendment"), kind="amendment", source="b")  # fmt: skip
    return library


@pytest.mark.parametrize(
    ("point", "wanted"),
    [
        ("将渔船法第五条修改为：“依照本法第七条处理。”", ["art_5"]),
        ('将第五条修改为："甲。\n"乙，依照第七条。\n（一）第八条的。"', ["art_5"]),
        ("在第五条中增加一款作为第二款：“依照第七条。\n“乙，第八条。”并删去第九条。", ["art_5", "art_9"]),
        ("在渔船法第五条之一后增加一条，作为第五条之二：“丙。”", ["art_5-2"]),
        ("删去渔船法第三条至第六条。", ["art_3", "art_4", "art_5", "art_6"]),
        ("渔船法第三条、第八条中的“甲”修改为“乙”。", ["art_3", "art_8"]),
        ("渔船法序言第七自然段“甲”修改为“乙”。", ["preamble"]),
        ("根据《中华人民共和国立法法》第九条，将《中华人民共和国渔船法》第十条删去。", ["art_10"]),
        ("将第十八条改为第十九条。条文顺序作相应调整。", []),
        ("本修正案自公布之日起施行。", []),
    ],
)
def test_an_amendment_names_its_articles(tmp_path: Path, point: str, wanted: list[str]) -> None:
    library = amended(tmp_path, point)
    act = effects(library).amendments["cn-yuchuanfa"][0]
    found = amended_articles(library, library.law("cn-yuchuanfa"), act)
    assert [str(p) for p in found] == wanted
    assert all(points == (ProvisionPath.parse("point_1"),) for points in found.values())


def told(library: Library, citation: str) -> list[str]:
    return [w for w in lookup.show(library, citation, as_of=DAY).warnings if "Amended by" in w]


def test_only_the_articles_that_are_amended_say_so(tmp_path: Path) -> None:
    library = amended(tmp_path, "将渔船法第五条修改为：“新。”", "在第七条后增加一条，作为第七条之一：“新。”")
    assert told(library, "渔船法第六条") == []
    assert told(library, "渔船法第五条") == [
        "Amended by 中华人民共和国渔船法修正案（二）, point 1 (第一条) (cn-yuchuanfa-xiuzhengan-2, 2015-01-01); "
        "no text that takes it up is here: read both."
    ]
    assert "point 2 (第二条)" in told(library, "渔船法第七条之一")[0]
    assert len(told(library, "渔船法")) == 1


def test_a_later_text_here_that_has_it_is_named(tmp_path: Path) -> None:
    library = amended(tmp_path, "将渔船法第五条修改为：“新。”")
    store(library, "cn-yuchuanfa", draft("中华人民共和国渔船法", "2018-03-11", body({"5": "新。"})), source="later")
    [found] = [
        w
        for w in lookup.show(library, "渔船法第五条", as_of=date(2016, 1, 1), version="2010-01-01").warnings
        if "Amended" in w
    ]
    assert found.endswith("; the text of 2018-03-11 has it: read both.")


def test_an_amendment_that_names_no_article_is_told_everywhere(tmp_path: Path) -> None:
    library = amended(tmp_path, "对渔船法作出修改。")
    assert "修正案（二） (" in told(library, "渔船法第六条")[0]


NOTE = (
    "1.一百十一年五月四日修正之第 68、70、95～97 條條文，施行日期由行政院定之。\n"
    "2.一百十二年五月二十四日修正之第 6、12-1 條條文，施行日期，自一百十三年五月一日施行；第 98-1  條自一百二十年一月一日施行。"
)


def test_clauses_on_parts_of_a_law() -> None:
    found = [(c.day, ["-".join((str(a), str(b))) if a != b else str(a) for a, b in c.articles]) for c in clauses(NOTE)]
    assert found == [
        (None, ["68", "70", "95-97"]),
        (date(2024, 5, 1), ["6", "12-1"]),
        (date(2031, 1, 1), ["98-1"]),
    ]


@pytest.mark.parametrize(
    ("path", "wanted"), [("art_96", 1), ("art_6", 0), ("art_98-1", 1), ("art_5", 0), ("suppl/art_70", 0), (None, 2)]
)
def test_only_articles_that_have_not_started_say_so(path: str | None, wanted: int) -> None:
    page = ProvisionPath.parse(path) if path else None
    assert len(not_started(("date not fixed", NOTE), DAY, page)) == wanted


def test_a_note_that_names_no_article_concerns_all_until_its_day() -> None:
    page = ProvisionPath.parse("art_1")
    assert not_started(("date not fixed",), DAY, page) == ("date not fixed",)
    assert not_started(("2024-04-01", NOTE), DAY, page) == ()


def test_a_lookup_says_that_an_article_has_not_started(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    note = Statement("partly_not_in_force", "第 3 條條文，施行日期由行政院定之。", "Ministry")
    store(library, "tw-A0000001", draft("漁船法", "2020-01-01", body(TEXT, "zh-Hant"), "zh-Hant", jurisdiction="tw",
          statements=[note]))  # fmt: skip
    for number, wanted in (("三", True), ("四", False)):
        found = lookup.show(library, f"漁船法第{number}條", as_of=DAY)
        assert any("starts on a day of its own" in w for w in found.warnings) is wanted
