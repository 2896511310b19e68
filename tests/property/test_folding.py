"""Folding keeps the length: an offset into folded text is an offset into stored text."""

from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.folding import fold, fold_key, script_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF))


@given(TEXT)
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXT, TEXT)
def test_folding_is_character_by_character(a: str, b: str) -> None:
    assert fold(a + b) == fold(a) + fold(b)


@given(HAN)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("營業秘密", "营业秘密"), ("沒收", "没收"), ("著作權", "著作权"), ("第１２條", "第12条"), ("“甲”", "「甲」"), ("Art", "ART"),
     ("關於", "关于"), ("臺灣", "台湾"), ("一百〇三", "一百零三"), ("a\u3000b", "a b"), ("計畫", "计划"), ("答覆", "答复"),
     ("牴觸", "抵触"), ("沈沒", "沉没"), ("頭髮與發生", "头发与发生"), ("裏裡", "里里"), ("逕向店舖", "径向店铺"), ("⻚⻓", "页长"), ("⾏", "行")],
)  # fmt: skip
def test_what_counts_as_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("干涉", "幹部"), ("后", "前"), ("款", "项")])
def test_what_does_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


# Names, bookish words and chemistry in OpenCC's phrases that take a character which is another word elsewhere.
_APART = frozenset(
    [
        "链鍊",
        "鍊链",
        "炼鍊",
        "夫伕",
        "仇讎",
        "鲶鮎",
        "熏薰",
        "呆待",
        "周賙",
        "坐座",
        "酰醯",
        "具俱",
        "俱具",
        "戚鏚",
        "穗繐",
        "吣唚",
        "蔽庇",
        "么幺",
        "噁𫫇",
    ]
)


@pytest.mark.parametrize("table", ["STPhrases", "TSPhrases"])
def test_either_script_of_a_word_folds_alike(table: str) -> None:
    """Whatever a word becomes in the other script, the two fold to one, character by character."""
    apart = set()
    for line in files("opencc").joinpath("dictionary", f"{table}.txt").read_text("utf-8").splitlines():
        one, _, others = line.partition("\t")
        for other in others.split(" "):
            if len(one) == len(other):
                apart |= {a + b for a, b in zip(one, other, strict=True) if fold(a) != fold(b)}
    assert apart <= _APART


def test_keys_drop_spaces_and_title_marks() -> None:
    assert fold_key("《中華人民共和國 刑法》") == fold_key("中华人民共和国刑法")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("刑法第三十条", "Hans"),
        ("刑法第三十條", "Hant"),
        ("刑法 30", None),
        ("著作權法§65", "Hant"),
        ("Art. 5", None),
        ("", None),
    ],
)
def test_script(text: str, script: str | None) -> None:
    assert script_of(text) == script
