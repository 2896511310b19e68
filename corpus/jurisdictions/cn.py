"""Mainland China: 条 article, 款 paragraph, 项 item, 目 sub-item (立法法 article 65, 2023)."""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

MAINLAND = Jurisdiction(
    code="cn",
    name="China (Mainland)",
    source_languages=("zh-Hans",),
    prevailing="zh-Hans",
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "zh": {"款": Unit.PARAGRAPH, "项": Unit.ITEM, "項": Unit.ITEM, "目": Unit.SUBITEM},
        "en": {"paragraph": Unit.PARAGRAPH, "item": Unit.ITEM, "subparagraph": Unit.ITEM, "subitem": Unit.SUBITEM},
    },
    paragraphs_always=True,
    kinds={"宪法": "constitution", "法律": "law", "立法解释": "interpretation", "修正案": "amendment", "修改决定": "decision",
           "行政法规": "regulation", "司法解释": "interpretation"},
    kind_suffixes={"的决定": "decision", "的决议": "decision", "的解释": "interpretation", "修正案": "amendment"},
    continued_after_items=False,
)  # fmt: skip
