"""English, as the translations of Mainland and Taiwan laws use it."""

from __future__ import annotations

from corpus.languages.words import Language
from corpus.model import Unit

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
              "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
             "twentieth")  # fmt: skip

ENGLISH = Language(
    tag="en",
    # "Part" translates 编 in both jurisdictions; 分编 is "Sub-part" or "Division". Taiwan translates the containers 款 and
    # 目 as "Subsection" / "Subparagraph" and "Item" ("Subparagraph 1 General").
    containers={
        "subpart": Unit.PART, "sub-part": Unit.PART, "division": Unit.PART, "part": Unit.BOOK, "book": Unit.BOOK,
        "volume": Unit.BOOK, "title": Unit.BOOK, "chapter": Unit.CHAPTER, "subchapter": Unit.SECTION, "subsection": Unit.SUBSECTION,
        "sub-section": Unit.SUBSECTION, "section": Unit.SECTION, "subparagraph": Unit.SUBSECTION,
        "sub-paragraph": Unit.SUBSECTION, "subitem": Unit.DIVISION, "item": Unit.DIVISION,
    },
    article_words=("article", "art."),
    ordinals={w: i for words in (_CARDINALS, _ORDINALS) for i, w in enumerate(words, 1)},
    unnumbered=frozenset({"generalprovisions", "supplementaryprovisions", "supplementaryprovision", "specificprovisions"}),
    supplements=frozenset({"supplementaryprovisions", "supplementaryprovision"}),
    contents=frozenset({"contents", "tableofcontents"}),
    preambles=frozenset({"preamble"}),
    annexes=("annex", "appendix", "schedule", "attachment"),
    deleted=frozenset({"deleted", "repealed", "thisarticleisdeleted", "thisarticlehasbeendeleted", "omitted", "abolished",
                       "delete", "(deleted)"}),
)  # fmt: skip
