"""Korea: 조 article, 항 paragraph, 호 subparagraph, 목 item (법령 입안·심사 기준); the Ministry's English has these words."""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

KOREA = Jurisdiction(
    code="kr",
    name="Korea",
    source_languages=("ko",),
    prevailing="ko",
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "ko": {"항": Unit.PARAGRAPH, "項": Unit.PARAGRAPH, "호": Unit.ITEM, "號": Unit.ITEM, "목": Unit.SUBITEM, "目": Unit.SUBITEM},
        "en": {"paragraph": Unit.PARAGRAPH, "subparagraph": Unit.ITEM, "item": Unit.SUBITEM},
    },
    paragraphs_always=False,
    kinds={"헌법": "constitution", "법률": "law", "대통령령": "regulation", "총리령": "regulation", "부령": "regulation",
           "국회규칙": "regulation", "대법원규칙": "regulation"},
)  # fmt: skip
