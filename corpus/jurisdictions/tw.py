"""Taiwan: 條 article, 項 paragraph, 款 subparagraph, 目 item (中央法規標準法 article 8)."""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

TAIWAN = Jurisdiction(
    code="tw",
    name="Taiwan",
    source_languages=("zh-Hant",),
    prevailing="zh-Hant",
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "zh": {
            "項": Unit.PARAGRAPH,
            "项": Unit.PARAGRAPH,
            "款": Unit.ITEM,
            "类": Unit.ITEM,
            "類": Unit.ITEM,
            "目": Unit.SUBITEM,
        },
        "en": {"paragraph": Unit.PARAGRAPH, "subparagraph": Unit.ITEM, "item": Unit.SUBITEM, "section": Unit.SUBITEM},
    },
    paragraphs_always=True,
    kinds={"憲法": "constitution", "法律": "law", "命令": "regulation"},
    kind_suffixes={},
    continued_after_items=False,
)
