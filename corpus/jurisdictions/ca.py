"""Canada: section, subsection (1), paragraph (a), subparagraph (i); in French article, paragraphe, alinéa, sous-alinéa.

Both languages are equally authentic (Official Languages Act, section 13).
"""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

CANADA = Jurisdiction(
    code="ca",
    name="Canada",
    source_languages=("en", "fr"),
    prevailing=None,
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "en": {"subsection": Unit.PARAGRAPH, "paragraph": Unit.ITEM, "subparagraph": Unit.SUBITEM, "clause": Unit.SUBITEM,
               "subclause": Unit.SUBITEM},
        "fr": {"paragraphe": Unit.PARAGRAPH, "alinéa": Unit.ITEM, "sous-alinéa": Unit.SUBITEM, "division": Unit.SUBITEM},
    },
    paragraphs_always=False,
    basic_unit={"en": "section"},
    version_applies=True,
    kinds={"act": "law", "loi": "law", "regulation": "regulation", "règlement": "regulation"},
)  # fmt: skip
