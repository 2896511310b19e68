"""Words that may have been meant for others."""

from __future__ import annotations

import pytest

from indexer.misspelling import Speller, terms_of

COUNTS = {"confiscation": 40, "confiscated": 30, "trademark": 25, "treatment": 9, "seizure": 12, "sezure": 1, "仲裁": 90, "仲夏": 3, "账户": 30, "定金": 9,
          "商业秘密": 21, "不可抗力": 14, "合同": 300, "的": 900}  # fmt: skip
SPELLER = Speller(COUNTS, terms_of(["商業秘密", "訴訟時效", "lamp post", "trade secret", "法"]))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("confiscaton", "confiscation"),
        ("confiscatoin", "confiscation"),
        ("tradmark", "trademark"),
        ("siezure", "seizure"),  # and not the slip of a text itself
        ("secert", "secret"),  # no text has it, but a list
        ("帐户", "账户"),  # one sound
        ("定今", "定金"),
        ("定经", "定金"),  # nearly one sound
        ("仲栽", "仲裁"),  # one shape: of the words that begin so one alone is said often
        ("商业密秘", "商业秘密"),
        ("商业秘", "商业秘密"),
        ("诉讼实效", "诉讼时效"),  # no text has it, but a list
        ("不可抗利", "不可抗力"),
    ],
)
def test_meant(typed: str, meant: str) -> None:
    assert SPELLER.meant(typed)[0] == meant


def test_words_of_lists_and_the_nearest_come_alone() -> None:
    speller = Speller(
        {"testimone": 90, "testimony": 9, "portion": 90, "pollution": 9}, terms_of(["testimony of a witness"])
    )
    assert speller.meant("testimoney") == ("testimony",)
    assert speller.meant("polution") == ("pollution",)


@pytest.mark.parametrize(
    "typed",
    ["", "law", "trade", "xqzzt", "2018", "a1b2", "商业秘密", "宇宙飞船", "的", "confiscation and", "\U0001f600"],
)
def test_nothing_is_meant(typed: str) -> None:
    assert SPELLER.meant(typed) == ()


def test_chinese_is_not_taken_for_japanese() -> None:
    speller = Speller({"没収": 50}, frozenset())
    assert speller.meant("没搜") == ()
    assert speller.meant("没捜") == ("没収",), "what is typed in Japanese characters is Japanese"
