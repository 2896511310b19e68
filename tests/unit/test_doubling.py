"""Words and marks that stand twice."""

from __future__ import annotations

import pytest

from corpus.importers.saved_pages.doubling import doubled
from corpus.importers.saved_pages.spacing import clean, join

TWICE = [
    ("安排 证人 或者 或者协助 调查", "或者或者协助"),
    ("刑罚 刑罚 , 或者", "刑罚刑罚"),
    ("进行 进行 进行 进行", "进行进行进行进行"),
    ("在 在 用工 前", "在在"),
    ("向 向外国 提出", "向向外国"),
    ("人身自由 人身自由不受限制", "人身自由人身自由不受限制"),
    ("附有 应当 应当附有 文件", "应当应当附有"),
    ("主管 机关 主管 机关 决定", "主管机关主管机关"),
    ("或者或者 协助", "或者或者"),
    ("的 的 请求", "的的"),
]


@pytest.mark.parametrize(("source", "said"), TWICE)
def test_words_twice(source: str, said: str) -> None:
    text = clean(source)
    flags = doubled(text, "art_1")
    assert [(d.code, d.found) for d in flags] == [("word-doubled", said)]
    assert text.text[flags[0].start : flags[0].end] == said


MARKS = [
    ("执行。。", "。。"),
    ("文书 , , 调查", ",,"),
    ("理由 ; ;", ";;"),
    ("起诉 、 、 执行", "、、"),
    ("机关 , 、 对外", ",、"),
    ("刑法。 ,", "。,"),
]


@pytest.mark.parametrize(("source", "said"), MARKS)
def test_marks_twice(source: str, said: str) -> None:
    assert [(d.code, d.found) for d in doubled(clean(source), "art_1")] == [("punctuation-doubled", said)]


@pytest.mark.parametrize(
    "source",
    ["人人 常常 各个 依法 依规", "国家 保护 国家 机关", "协助 、 协助", "该 国 国民", "其 其他 财产", "委员 会 会议 通过", "被 被告人 告知", "对 对外 联系",
     "第一 款 。 第二 款", "2 2", "通知 ……", "他 人人身 自由", "—— 说明"],
)  # fmt: skip
def test_what_is_no_repetition(source: str) -> None:
    assert doubled(clean(source), "art_1") == []


def test_lines_are_units_of_their_own() -> None:
    assert doubled(join([clean("提出 请求"), clean("请求 书")]), "art_1") == []
