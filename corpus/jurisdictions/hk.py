"""Hong Kong: 條 section, 款 subsection (1), 段 paragraph (a), 節 subparagraph (i).

English and Chinese texts of an ordinance are equally authentic (Cap. 5, section 10B). 條例 is an ordinance here.
"""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

HONG_KONG = Jurisdiction(
    code="hk",
    name="Hong Kong",
    source_languages=("en", "zh-Hant"),
    prevailing=None,
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "en": {
            "subsection": Unit.PARAGRAPH,
            "paragraph": Unit.ITEM,
            "subparagraph": Unit.SUBITEM,
            "sub-subparagraph": Unit.SUBITEM,
        },
        "zh": {"款": Unit.PARAGRAPH, "段": Unit.ITEM, "節": Unit.SUBITEM, "节": Unit.SUBITEM},
    },
    paragraphs_always=False,
    basic_unit={"en": "section"},
    version_applies=True,
    kinds={"ordinance": "law", "條例": "law", "subLeg": "regulation", "附屬法例": "regulation"},
)
