"""What a language says around the numbers of a citation: data for corpus.citations.

Words are lower case, as they stand in running text, inflected forms and abbreviations listed too; several words of one
phrase stand between blanks ("of this law"). Script, width, case and dashes are folded before comparing, and a full stop at
the end of an abbreviation may be left out: "art." finds "art" as well.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.model import Unit


@dataclass(frozen=True, slots=True)
class CitingWords:
    """The words of citations that headings don't need. Articles, levels, containers and annexes are in `Language`.

    Attributes:
        articles: further words for an article before its number, used in citations only ("ss.", "sec").
        articles_after: the same behind it ("§" in Swedish, "-moddasi").
        plurals: those article and level words that announce several ("arts.", "§§", "ss."): 3-5 is a range behind them.
        levels: further words for a level before its number.
        levels_after: words for a level behind its number: {"款": ...} (第二款), "st." (2 st.), "momentti". A word may be here
            and in `Language.levels`. Behind an ordinal ("tweede lid", "1st paragraph") every level word may stand; those
            needn't be listed.
        levels_of: jurisdiction -> its words for levels behind a number that mean something else in other places ({"hk":
            {"段": ITEM}}); read only inside of a citation that has an article or a bracket.
        forms: level word -> the word that it is a form of ("paragraphs" -> "paragraph", "para." -> "paragraph"); the word
            that jurisdictions' tables have. A word that is missing here stands for itself.
        containers_after: container words behind their number that a citation may have (编, 章, 节; "kap.").
        supplements: words for the end of a law with numbers of its own, as written ("supplementary provisions", "附则").
        numbering: what may stand before any number: 第, 제, "no.", "số", "thứ", "ke-".
        ordinals: true ordinals that stand before their unit ("first paragraph", "tweede lid", "1er alinéa" needs none: figures
            with an ordinal's ending are known). Never cardinals: "two paragraphs" is no citation.
        sentences: words for parts that have no number in paths (前段, 但书, "Satz", "sentence"); passed over with their number.
        ands: what joins the members of a list ("and", "or", "as well as", 和, 及); commas and 、 are known.
        ranges: "to", "through", 至, "bis"; dashes are known.
        range_ends: what closes a range behind its last member: まで, 까지.
        glue: what ties the parts of a citation together: "of", "of the", "des", 的, の, 의. Also before a law's name.
        ascending: those of `glue` that tie a smaller unit to the larger one behind it ("of", "de", "des"); empty where units go
            down from the article only (Chinese, Japanese, Korean).
        this_law: "this law", 本法, "hereof"; with the glue left out. Behind or before the place.
        same_law: "the same act", "the said law", 同法, 该法.
        nearby: words before a unit -> where it stands from here: {"this": 0, "preceding": -1, "next": 1, 前: -1, 次: 1}.
        nearby_after: the same behind the unit: "alinéa précédent", المادة السابقة.
        same_unit: words before a unit for the one named last: 同 (同条), "the said"; 0 from here where none was named.
        every: words between `nearby` and the unit for all of them: 各 (前各款), "all".
        counts: small numbers as words for 前两款, "the two preceding paragraphs": {"two": 2}. Chinese numerals are known.
        following: "ff.", "et seq."; passed over.
        hyphens_join: an article that was put in may have a hyphen and a figure (120-1), so that 3-5 is not always a range.
        prefixes: what is written as one word with the unit behind it (Arabic و ب ل ال, Hebrew ו כ ש מ ב ה ל).
        measures: what is counted, so that a figure before it isn't an article's: "years", "days".
        documents: words before a number that is a law's own: 法律第五十三号, 대통령령 제12345호.
        not_after: characters that may not follow a level or article word, for another word begins so (条例, 项目); only where
            words aren't separated by blanks. {"条": "例件约"}.
        annexes: further words for an annex ("sch.").
        roman_paragraphs: a Roman numeral behind an article's number is a paragraph: Art. 6 I lit. f.
        but_after: what begins with such a character and may follow all the same (第五条约定, 第五条例外).
    """

    articles: tuple[str, ...] = ()
    articles_after: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    levels: Mapping[str, Unit] = field(default_factory=dict)
    levels_after: Mapping[str, Unit] = field(default_factory=dict)
    levels_of: Mapping[str, Mapping[str, Unit]] = field(default_factory=dict)
    forms: Mapping[str, str] = field(default_factory=dict)
    containers_after: Mapping[str, Unit] = field(default_factory=dict)
    supplements: tuple[str, ...] = ()
    numbering: tuple[str, ...] = ()
    ordinals: Mapping[str, int] = field(default_factory=dict)
    sentences: tuple[str, ...] = ()
    ands: tuple[str, ...] = ()
    ranges: tuple[str, ...] = ()
    range_ends: tuple[str, ...] = ()
    glue: tuple[str, ...] = ()
    ascending: tuple[str, ...] = ()
    this_law: tuple[str, ...] = ()
    same_law: tuple[str, ...] = ()
    nearby: Mapping[str, int] = field(default_factory=dict)
    nearby_after: Mapping[str, int] = field(default_factory=dict)
    same_unit: tuple[str, ...] = ()
    every: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    following: tuple[str, ...] = ()
    hyphens_join: bool = True
    prefixes: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    not_after: Mapping[str, str] = field(default_factory=dict)
    but_after: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    roman_paragraphs: bool = False
