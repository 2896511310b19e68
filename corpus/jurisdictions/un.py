"""United Nations: declarations and treaties in the organization's languages.

The Universal Declaration was adopted in 1948 in the five languages of the Charter's article 111; Arabic became official in 1973.
It is a resolution of the General Assembly and no statute.
"""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

UNITED_NATIONS = Jurisdiction(
    code="un",
    name="United Nations",
    source_languages=("zh-Hans", "en", "fr", "ru", "es"),
    prevailing=None,
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "zh": {"款": Unit.PARAGRAPH, "项": Unit.ITEM, "項": Unit.ITEM},
        "en": {"paragraph": Unit.PARAGRAPH, "subparagraph": Unit.ITEM},
        "fr": {"paragraphe": Unit.PARAGRAPH, "alinéa": Unit.ITEM},
        "es": {"párrafo": Unit.PARAGRAPH, "apartado": Unit.ITEM},
        "ar": {"الفقرة": Unit.PARAGRAPH, "البند": Unit.ITEM},
        "ru": {"пункт": Unit.PARAGRAPH, "подпункт": Unit.ITEM},
    },
    paragraphs_always=False,
)
