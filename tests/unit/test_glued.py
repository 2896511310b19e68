"""A law's name and what is looked for in it in one run, and the place of a law beside its name."""

from __future__ import annotations

import pytest

from indexer.glued import place_named, unglued

NAMES = {"公司法", "刑法", "刑法修正案", "民法典", "民法", "宪法"}


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("公司法担保", ("公司法", "", "担保")),
        ("刑法中的正当防卫", ("刑法", "", "正当防卫")),
        ("民法典关于居住权的规定", ("民法典", "", "居住权")),
        ("公司法第十六条担保", ("公司法", "第十六条", "担保")),
        ("刑法第一百二十条之一恐怖活动", ("刑法", "第一百二十条之一", "恐怖活动")),
        ("民法典物权", ("民法典", "", "物权")),
        ("刑法", None),
        ("公司法人", None),
        ("公司法人治理", None),
        ("担保公司法", None),
        ("民法典的", None),
        ("法", None),
        ("", None),
    ],
)
def test_a_name_with_words_behind_it(typed: str, found: tuple[str, str, str] | None) -> None:
    assert unglued(typed, NAMES, lambda _: False) == found


def test_what_stands_somewhere_as_it_is_has_no_name_in_it() -> None:
    assert unglued("宪法宣誓", NAMES, lambda run: run == "宪法宣誓") is None
    assert unglued("宪法宣誓", NAMES, lambda _: False) == ("宪法", "", "宣誓")


def test_places_are_named_in_many_ways() -> None:
    assert [place_named(t) for t in ("tw", "taiwan", "台湾", "hongkong", "prc", "lamp", "")] == [
        "tw", "tw", "tw", "hk", "cn", "", "",
    ]  # fmt: skip
