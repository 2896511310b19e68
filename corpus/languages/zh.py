"""Chinese, both scripts: Mainland and Taiwan words in one table."""

from __future__ import annotations

from corpus.languages.words import Language
from corpus.model import Unit

CHINESE = Language(
    tag="zh",
    name="Chinese",
    own_name="中文",
    # 款 and 目 are levels inside an article, but also containers in Taiwan (民法 "第一款 通則"); which one a line means
    # is decided by its being a heading line of its own.
    containers={
        "部分": Unit.PART, "分编": Unit.PART, "分編": Unit.PART, "分部": Unit.PART, "编": Unit.BOOK, "編": Unit.BOOK, "章": Unit.CHAPTER,
        "节": Unit.SECTION, "節": Unit.SECTION, "款": Unit.SUBSECTION, "目": Unit.DIVISION,
        "部": Unit.BOOK,  # Hong Kong's "Part", above its 分部
    },
    article_words=("条", "條"),
    # 刑法 ends with an 附则 that no number precedes.
    unnumbered=frozenset({"总则", "總則", "分则", "分則", "附则", "附則"}),
    supplements=frozenset({"附则", "附則"}),
    contents=frozenset({"目录", "目錄", "目次"}),
    preambles=frozenset({"序言", "前言"}),
    annexes=("附：", "附:", "附件", "附表", "附录", "附錄"),
    deleted=frozenset({
        "刪除", "删除", "已刪除", "已删除", "（刪除）", "删去", "刪去", "已删去", "已刪去", "廢止", "废止", "已廢止", "已废止",
        "本条删除", "本條刪除", "本条已删除", "本條已刪除", "本条删去", "本條刪去", "本条废止", "本條廢止", "本条已废止", "本條已廢止",
    }),
    joiner="",
)  # fmt: skip
