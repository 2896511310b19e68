"""Paragraphs, items and sub-items inside a page."""

from __future__ import annotations

import pytest

from corpus.grammar.parts import item_gaps, parts_of
from corpus.model import ProvisionPath

PAGE = ProvisionPath(("art_1",))


def paths(text: str, language: str = "zh-Hans", jurisdiction: str = "cn") -> list[str]:
    return [str(p.path).removeprefix("art_1/") for p in parts_of(text, PAGE, language, jurisdiction)]


CASES = {
    "one paragraph": ("本法自公布之日起施行。", ["para_1"]),
    "two paragraphs": ("甲。\n乙。", ["para_1", "para_2"]),
    "items, then a new paragraph": (
        "有下列情形之一的：\n（一）甲；\n（二）乙。\n有前款行为，同时构成其他犯罪的，从重处罚。",
        ["para_1", "para_1/item_1", "para_1/item_2", "para_2"],
    ),
    "Taiwan's items and sub-items": (
        "如下：\n一、甲：\n（一）子。\n（二）丑。\n二、乙。\n前項乙。",
        ["para_1", "para_1/item_1", "para_1/item_1/subitem_1", "para_1/item_1/subitem_2", "para_1/item_2", "para_2"],
    ),
    "the third level": (
        "如下：\n一、甲：\n（一）子：\n1.一。\n2.二。",
        ["para_1", "para_1/item_1", "para_1/item_1/subitem_1", "para_1/item_1/subitem_1/subitem_1",
         "para_1/item_1/subitem_1/subitem_2"],
    ),
    "inserted items": (
        "如下：\n一、甲。\n一之一、乙。\n二、丙。", ["para_1", "para_1/item_1", "para_1/item_1-1", "para_1/item_2"],
    ),
    "a number that stands twice": ("如下：\n（一）甲；\n（一）乙。", ["para_1", "para_1/item_1", "para_1/item_1~2"]),
    "a list that goes on below a plain line": (
        "升挂国旗：\n（一）新华门；\n（二）最高人民检察院；\n全国委员会；\n（三）外交部。\n港口升挂国旗。",
        ["para_1", "para_1/item_1", "para_1/item_2", "para_1/item_3", "para_2"],
    ),
    "an enumeration is no marker": (
        "甲。\n二、三类动物疫病呈暴发性流行时，按照一类动物疫病处理。", ["para_1", "para_2"],
    ),
    "decimals are no markers": ("甲：\n1.5公尺以上。\n2公尺以上。", ["para_1", "para_2", "para_3"]),
    "an item that begins with a number": ("赔偿：\n1.300总吨；\n2.超过的。", ["para_1", "para_1/item_1", "para_1/item_2"]),
    "quoted paragraphs of an amendment": (
        '将刑法第一百六十八条修改为："国有公司处罚。\n"有前款行为的，依照前款处罚。\n"从重处罚。"\n本修正案自公布之日起施行。',
        ["para_1", "para_2"],
    ),
    "quoted items of an amendment": ("修改为：“有下列情形：\n（一）甲；\n（二）乙。”", ["para_1"]),
    "a quotation that is never closed": ("修改为：“有下列情形：\n（一）甲；", ["para_1", "para_1/item_1"]),
    # An article that begins with a marker numbers its paragraphs.
    "a defined term in quotes": ("（一）“近亲属”是指：\n（二）乙。", ["para_1", "para_2"]),
    "blank lines": ("\n甲。\n\n　　乙。\n", ["para_1", "para_2"]),
    "nothing": (" \n ", []),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_chinese(name: str) -> None:
    text, expected = CASES[name]
    assert paths(text) == expected


ENGLISH = {
    "digits and letters": (
        "The following:\n1. one\n(a) x\n(b) y\n2. two", ["para_1", "para_1/item_1", "para_1/item_1/subitem_1",
                                                         "para_1/item_1/subitem_2", "para_1/item_2"],
    ),
    "Roman numerals, letters": ("The following:\nI. one\nA. x\nB. y\nII. two", ["para_1", "para_1/item_1",
                                "para_1/item_1/subitem_1", "para_1/item_1/subitem_2", "para_1/item_2"]),
    "the letter i after h": (
        "The following:\n" + "\n".join(f"{c}. x" for c in "abcdefghij"), ["para_1", *(f"para_1/item_{n}" for n in range(1, 11))],
    ),
    "numbered paragraphs": (
        "1. The fund:\n(1) x\n(2) y\n2. The rules", ["para_1", "para_1/item_1", "para_1/item_2", "para_2"],
    ),
    "a sentence that begins with A": ("A person\nA. Smith", ["para_1", "para_1/item_1"]),
    "Roman numerals of which one has no line": (
        "The following:\nI. one. II. two.\nIII. three\nIV. four", ["para_1", "para_1/item_1", "para_1/item_3", "para_1/item_4"],
    ),
    "numbers in words": (
        "Matters:\nSubparagraph (1)\nOne.\nSubparagraph (2)\nTwo.", ["para_1", "para_1/item_1", "para_1/item_2"],
    ),
    "a sentence about one": ("Subparagraph (1) applies.\nItem 2 does not.", ["para_1", "para_2"]),
    "missing items": ("The following:\n(1) x\n(4) y", ["para_1", "para_1/item_1", "para_1/item_4"]),
}  # fmt: skip


@pytest.mark.parametrize("name", ENGLISH)
def test_english_has_the_paths_of_its_source(name: str) -> None:
    text, expected = ENGLISH[name]
    assert paths(text, "en", "tw") == expected


def test_labels_and_spans_are_as_printed() -> None:
    text = "　　如下：\n　一、甲。\n"
    parts = parts_of(text, PAGE, "zh-Hant", "tw")
    assert [(p.label, text[p.span.start : p.span.end]) for p in parts] == [("", "如下："), ("一、", "一、甲。")]


def test_gaps_between_items_are_reported() -> None:
    gaps = item_gaps(parts_of("如下：\n（一）甲；\n（三）乙；\n（三）丙。", PAGE, "zh-Hans", "cn"))
    assert [(d.code, d.found) for d in gaps] == [("item-gap", "（三）"), ("item-gap", "（三）")]
    assert not item_gaps(parts_of("如下：\n一、甲。\n一之一、乙。\n二、丙。", PAGE, "zh-Hant", "tw"))
