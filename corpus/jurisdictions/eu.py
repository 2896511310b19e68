"""European Union: articles, paragraphs, points; 24 equal languages (Regulation No 1 of 1958; Treaty on European Union, article 55)."""

from __future__ import annotations

from corpus.jurisdictions.facts import Jurisdiction
from corpus.model import Unit

# A "subparagraph" is an unnumbered block of a paragraph (`para_1/text_1`); "point" is what stands in brackets.
EUROPEAN_UNION = Jurisdiction(
    code="eu",
    name="European Union",
    source_languages=("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
                      "pl", "pt", "ro", "sk", "sl", "sv"),
    prevailing=None,
    levels=(Unit.ARTICLE, Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM),
    level_words={
        "en": {"paragraph": Unit.PARAGRAPH, "point": Unit.ITEM, "item": Unit.ITEM, "subpoint": Unit.SUBITEM},
        "de": {"absatz": Unit.PARAGRAPH, "buchstabe": Unit.ITEM, "nummer": Unit.ITEM, "ziffer": Unit.SUBITEM},
        "fr": {"paragraphe": Unit.PARAGRAPH, "point": Unit.ITEM},
        "es": {"apartado": Unit.PARAGRAPH, "letra": Unit.ITEM, "punto": Unit.ITEM, "inciso": Unit.SUBITEM},
        "it": {"paragrafo": Unit.PARAGRAPH, "lettera": Unit.ITEM, "punto": Unit.ITEM},
        "pt": {"n.o": Unit.PARAGRAPH, "n.º": Unit.PARAGRAPH, "alínea": Unit.ITEM, "subalínea": Unit.SUBITEM},
        "nl": {"lid": Unit.PARAGRAPH, "punt": Unit.ITEM, "onder": Unit.ITEM},
        "sv": {"punkt": Unit.PARAGRAPH, "led": Unit.ITEM},
        "fi": {"kohta": Unit.PARAGRAPH, "alakohta": Unit.ITEM},
        "el": {"παράγραφος": Unit.PARAGRAPH, "στοιχείο": Unit.ITEM, "σημείο": Unit.ITEM},
        "pl": {"ust.": Unit.PARAGRAPH, "lit.": Unit.ITEM, "pkt": Unit.ITEM},
    },
    paragraphs_always=False,
    kinds={"REG": "regulation", "DIR": "directive", "DEC": "decision"},
)  # fmt: skip
