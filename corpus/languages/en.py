"""English: the translations of Mainland and Taiwan laws, the European Union, and the common law countries.

"Section" is a container here. Where it is the article of an act, the jurisdiction says so (`article_words_of`).
"""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, letters, often, said, units
from corpus.languages.words import Language
from corpus.model import Unit

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
              "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
             "twentieth")  # fmt: skip
_COMMON_LAW = ("hk", "ca", "uk", "gb", "ie", "sg", "my", "au", "nz", "in", "us", "za", "ke", "tz", "ng", "pk", "bd")

ENGLISH = Language(
    tag="en",
    name="English",
    own_name="English",
    # "Part" translates 编 in both jurisdictions; 分编 is "Sub-part" or "Division". Taiwan translates the containers 款 and
    # 目 as "Subsection" / "Subparagraph" and "Item" ("Subparagraph 1 General").
    containers={
        "subpart": Unit.PART, "sub-part": Unit.PART, "division": Unit.PART, "part": Unit.BOOK, "book": Unit.BOOK,
        "volume": Unit.BOOK, "title": Unit.PART, "subtitle": Unit.PART, "chapter": Unit.CHAPTER, "subchapter": Unit.SECTION, "subsection": Unit.SUBSECTION,
        "sub-section": Unit.SUBSECTION, "section": Unit.SECTION, "subparagraph": Unit.SUBSECTION,
        "sub-paragraph": Unit.SUBSECTION, "subitem": Unit.DIVISION, "item": Unit.DIVISION,
    },
    article_words=("articles", "article", "arts.", "art."),
    article_words_of=dict.fromkeys(_COMMON_LAW, ("sections", "section", "secs.", "sec.", "ss.", "s.", "§§", "§")),
    ordinals={w: i for words in (_CARDINALS, _ORDINALS) for i, w in enumerate(words, 1)},
    unnumbered=frozenset({"generalprovisions", "supplementaryprovisions", "supplementaryprovision", "specificprovisions",
                          "addenda", "addendum"}),
    supplements=frozenset({"supplementaryprovisions", "supplementaryprovision", "addenda", "addendum"}),
    contents=said("contents, table of contents, arrangement of sections, arrangement of act, table of provisions, "
                  "contents of act, arrangement of articles"),
    preambles=frozenset({"preamble"}),
    annexes=("annex", "appendix", "schedule", "attachment"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="paragraph, paragraphs, paras., para., para, subsection, subsections, subs., subs, sub-section, subsec.",
        item="subparagraph, subparagraphs, sub-paragraph, subpara., point, points, item, items, clause, clauses, cl., letter",
        subitem="sub-item, subitem, subitems, subclause, sub-clause, indent, sub-point",
    ),
    common=often("the of and to in a is that for be or by on with as shall any this not are it which from his her has their an at no have "
                 "may such other under all every who everyone its where will if been"),
    deleted=frozenset({"deleted", "repealed", "thisarticleisdeleted", "thisarticlehasbeendeleted", "omitted", "abolished",
                       "delete", "(deleted)", "revoked", "rescinded", "spent", "expired", "repealedorspent"}),
)  # fmt: skip
