"""Spaces between Chinese characters, and the way back."""

from __future__ import annotations

import pytest

from corpus.importers.saved_pages.spacing import clean, is_word_spaced, join, runs

CLEANED = [
    ("移 管 被 判刑 人", "移管被判刑人"),
    ("机关, 按照 职责 分工, 审核", "机关,按照职责分工,审核"),
    ("请求 书 , , 调查 取证", "请求书,,调查取证"),
    ("(2018 年 10 月 26 日 通过)", "(2018年10月26日通过)"),
    ("“ 三个代表 ” 重要", "“三个代表”重要"),
    ("第五\u3000十六\xa0条", "第五十六条"),
    ("  首尾  ", "首尾"),
    ("WTO 规则", "WTO 规则"),
    ("© 2020 Guodong Du dan Meng Yu.", "© 2020 Guodong Du dan Meng Yu."),
    ("Oktober 26, 2018", "Oktober 26, 2018"),
    ("。。", "。。"),
    ("协助 协助", "协助协助"),
    ("ＡＢ １２", "ＡＢ １２"),
    ("", ""),
]


@pytest.mark.parametrize(("source", "text"), CLEANED)
def test_only_spaces_beside_chinese_go(source: str, text: str) -> None:
    cleaned = clean(source)
    assert cleaned.text == text
    assert "".join(source[i] for i in cleaned.at) == text


def test_runs_lead_back_to_the_source() -> None:
    whole = join([clean("第 五条 有 WTO 规则"), clean("另 一 行")])
    assert whole.text == "第五条有 WTO 规则\n另一行"
    for start, there, length in runs(whole):
        assert whole.text[start : start + length] == whole.source[there : there + length]
    assert sum(length for _, _, length in runs(whole)) == len(whole.text)


def test_cut_keeps_the_way_back() -> None:
    piece = clean("第 五 条 国家 保护。").cut(3)
    assert (piece.text, piece.source) == ("国家保护。", "国家 保护。")
    assert [piece.source[i] for i in piece.at] == list(piece.text)
    assert clean("第五条").cut(3).text == ""


def test_broken_before() -> None:
    cleaned = clean("或者 或者协助")
    assert [cleaned.broken_before(i) for i in range(6)] == [True, False, True, False, False, False]


@pytest.mark.parametrize(("text", "spaced"), [("移 管 被 判刑 人 " * 8, True), ("第一条　为了保障国际刑事司法协助的正常进行。" * 20, False),
                                              ("移 管", False), ("plain words of English " * 50, False)])  # fmt: skip
def test_word_spaced(text: str, spaced: bool) -> None:
    assert is_word_spaced(text) is spaced


def test_long_runs_of_blanks_are_quick() -> None:
    assert clean("国" + " " * 200_000 + "家").text == "国家"
