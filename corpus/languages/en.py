"""English: the translations of Mainland and Taiwan laws, the European Union, and the common law countries.

"Section" is a container here. Where it is the article of an act, the jurisdiction says so (`article_words_of`).
"""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, letters, often, said, units, words
from corpus.languages.words import Language
from corpus.model import Unit

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
              "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
             "twentieth")  # fmt: skip
_TENS = {w: i * 10 for i, w in enumerate(("thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 3)}
_COMMON_LAW = ("hk", "ca", "uk", "gb", "ie", "sg", "my", "au", "nz", "in", "us", "za", "ke", "tz", "ng", "pk", "bd")

_FORMS = {
    form: word
    for word, forms in (
        ("article", "articles art. arts."),
        ("section", "sections sec. secs. s. ss."),
        ("chapter", "chapters"),
        ("part", "parts"),
        ("title", "titles"),
        ("paragraph", "paragraphs para. paras. par. pars."),
        ("subsection", "subsections sub-section sub-sections subsec. subsecs. subs."),
        ("subparagraph", "subparagraphs sub-paragraph sub-paragraphs subpara. subparas. sub-para. sub-paras."),
        ("point", "points pt. pts."),
        ("item", "items"),
        ("clause", "clauses cl. cls."),
        ("letter", "letters let. lit. litt."),
        ("subitem", "subitems sub-item sub-items"),
        ("subclause", "subclauses sub-clause sub-clauses"),
        ("indent", "indents"),
    )
    for form in forms.split()
}
_LAWS = ("law", "code", "act", "ordinance", "regulation", "regulations", "directive", "statute", "convention", "treaty", "agreement",
         "charter", "constitution", "decision", "interpretation", "interpretations", "provisions", "measures", "rules", "protocol",
         "covenant", "declaration", "order", "decree", "resolution")  # fmt: skip

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
    ordinals={w: i for words in (_CARDINALS, _ORDINALS) for i, w in enumerate(words, 1)} | _TENS,
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
    citing=CitingWords(
        articles=words("sections, section, secs., sec., ss., s., §§, §"),
        plurals=words("articles, arts., sections, secs., ss., §§, paragraphs, paras., pars., subsections, subparagraphs, points, items, "
                      "clauses, subclauses"),
        levels=units(paragraph="par., pars., sub-sections, subsecs.", item="subparas., sub-paragraphs, sub-para., sub-paras., pts., pt., cls., letters",
                     subitem="sub-items, sub-clauses, subclauses, indents"),
        forms=_FORMS,
        supplements=words("supplementary provisions, supplementary provision, addenda, addendum"),
        annexes=words("schedules, sched., scheds., sch., schs., annexes, appendices, app."),
        numbering=words("no., nos., number, numbers, numbered, nr."),
        ordinals={word: i for i, word in enumerate(_ORDINALS, 1)},
        sentences=words("first sentence, second sentence, third sentence, last sentence, sentences, sentence, proviso, chapeau, introductory part, introductory wording, opening words"),
        ands=words("and, and the, or, or the, nor, and/or, &, as well as, and also, and of, or of, and in, or in, and under, or under"),
        ranges=words("to, to the, through, through the, until, thru, up to, to and including"),
        glue=words("of, of the, in, in the, under, under the, to, thereof, pursuant to, set out in"),
        ascending=words("of, of the, in, in the, under, under the"),
        this_law=(*(f"this {law}" for law in _LAWS), *(f"the present {law}" for law in _LAWS), "hereof", "herein", "hereto"),
        same_law=tuple(f"{which} {law}" for law in _LAWS for which in ("the same", "same", "the said", "that", "said", "the aforesaid",
                                                                       "the aforementioned", "the above-mentioned")),
        nearby={"this": 0, "the present": 0, "present": 0, "the preceding": -1, "preceding": -1, "the previous": -1, "previous": -1, "the foregoing": -1,
                "foregoing": -1, "the immediately preceding": -1, "the last preceding": -1, "the next preceding": -1, "the above": -1,
                "the proceeding": -1, "proceeding": -1, "the preceeding": -1, "preceeding": -1,
                "the following": 1, "following": 1, "the next": 1, "next": 1, "the next following": 1, "the succeeding": 1, "the subsequent": 1},
        same_unit=words("the same, same, the said, that, said, the aforesaid, the aforementioned"),
        every=words("all, any of the, all of the"),
        counts={word: i for i, word in enumerate(_CARDINALS, 1)},
        following=words("et seq., et seqq., ff., and following, seq."),
        measures=words("year, years, month, months, week, weeks, day, days, hour, hours, minutes, percent, per cent, persons, people, "
                       "members, times, yuan, euros, dollars"),
    ),
)  # fmt: skip
