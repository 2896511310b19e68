"""Japan: 条 article, 項 paragraph, 号 item, then イ and （１） (法令用語; the schema's Paragraph, Item, Subitem1 ...)."""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

JAPAN = Jurisdiction(
    code="jp",
    name="Japan",
    source_languages=("ja",),
    prevailing="ja",
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "ja": {"項": Unit.PARAGRAPH, "项": Unit.PARAGRAPH, "号": Unit.ITEM, "號": Unit.ITEM},
        "en": {"paragraph": Unit.PARAGRAPH, "item": Unit.ITEM, "sub-item": Unit.SUBITEM, "subitem": Unit.SUBITEM},
    },
    paragraphs_always=False,
    # Law/@LawType of the schema.
    kinds={"Constitution": "constitution", "Act": "law", "CabinetOrder": "regulation", "ImperialOrder": "regulation",
           "MinisterialOrdinance": "regulation", "Rule": "regulation"},
)  # fmt: skip
