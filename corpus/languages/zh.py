"""Chinese, both scripts: Mainland and Taiwan words in one table."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.words import Language
from corpus.model import Unit

_LAWS = ("法", "条例", "规定", "办法", "解释", "决定", "细则", "规则", "章程", "公约", "条约", "协定", "法典", "宪法", "规程", "准则", "通则", "标准",
         "议定书", "修正案", "意见", "批复", "规范", "纲要", "自治法", "附例", "规例", "令", "命令", "要点", "须知", "注意事项", "基本法", "通知", "宣言")  # fmt: skip

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
    # Traditional forms are folded to simplified ones before words are compared.
    citing=CitingWords(
        levels_after={"自然段": Unit.PARAGRAPH, "款": Unit.PARAGRAPH, "项": Unit.ITEM, "目": Unit.SUBITEM},
        levels_of={"hk": {"段": Unit.ITEM, "节": Unit.SUBITEM}, "tw": {"类": Unit.ITEM}},
        containers_after={"分编": Unit.PART, "编": Unit.BOOK, "章": Unit.CHAPTER, "节": Unit.SECTION, "部": Unit.BOOK, "分部": Unit.PART},
        supplements=("附则",),
        numbering=("第",),
        sentences=("前段", "后段", "中段", "但书", "本文", "前半段", "后半段", "前句", "后句", "首句", "末段"),
        ands=("和", "及", "与", "或", "或者", "以及", "并", "暨", "及其", "或其"),
        ranges=("至", "到"),
        range_ends=("止",),
        glue=("的", "之", "中", "中的"),
        this_law=tuple(f"本{law}" for law in _LAWS),
        same_law=tuple(f"{which}{law}" for law in _LAWS for which in ("同", "该", "前揭", "前述", "上述", "上开")),
        nearby={"本": 0, "前": -1, "上": -1, "次": 1},
        same_unit=("同", "该"),
        every=("各", "列各", "述各", "数", "几"),
        not_after={"条": "例件约款文幅", "项": "目", "目": "标的前录", "款": "项式", "章": "程", "节": "日约假目"},
        but_after=("例外", "约定", "约束", "目的规定"),
    ),
)  # fmt: skip
