"""Citations that name several provisions: the first is shown, the others are offered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, store

from corpus import lookup
from corpus.citations import parse
from corpus.library import Library


@pytest.mark.parametrize("word", ["但書", "前段", "後段", "但書的"])
def test_a_unit_may_stand_behind_the_proviso(word: str) -> None:
    read = parse(f"漁船法第六條第一項{word}第二款")
    assert read is not None
    assert (read.name, [x.label for x in read.pinpoint]) == ("漁船法", ["1", "2"])


def test_the_only_law_of_the_name_that_has_the_article(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    store(library, "cn-xingfa", draft("中华人民共和国刑法", "2020-12-26", body({"1": "一。", "133-1": "甲。"})))
    store(library, "tw-C0000001",
          draft("中華民國刑法", "2024-07-31", body({"1": "一。"}, "zh-Hant"), "zh-Hant", jurisdiction="tw"), source="b")  # fmt: skip
    day = date(2026, 11, 22)
    found = lookup.show(library, "刑法133之1", as_of=day)
    assert (found.status, found.law and found.law.id) == (lookup.ShowStatus.FOUND, "cn-xingfa")
    assert any("which only it has; the name is also that of 中華民國刑法" in w for w in found.warnings)
    assert lookup.show(library, "刑法1", as_of=day).status is lookup.ShowStatus.AMBIGUOUS
    assert lookup.show(library, "刑法9", as_of=day).status is lookup.ShowStatus.AMBIGUOUS


def test_amendments_of_several_years_are_numbered_on(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    for year, number in (("1988", "1"), ("1993", "3")):
        store(library, f"cn-a-{year}", draft(f"中华人民共和国宪法修正案（{year}年）", f"{year}-04-01", body({number: "修改。"}),
              kind="amendment"), kind="amendment", source=year)  # fmt: skip
    found = lookup.show(library, "宪法修正案第三条", as_of=date(2026, 11, 22))
    assert (found.status, found.law and found.law.id) == (lookup.ShowStatus.FOUND, "cn-a-1993")
    assert lookup.show(library, "宪法修正案第九条", as_of=date(2026, 11, 22)).status is lookup.ShowStatus.AMBIGUOUS
