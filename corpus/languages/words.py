"""What is known of a language: a frozen record of words. Data, not code: what reads texts with it is in corpus.grammar.headings,
corpus.grammar.markers and corpus.parsing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.languages.citing_words import CitingWords
from corpus.model import Unit

LATIN = tuple("abcdefghijklmnopqrstuvwxyz")


@dataclass(frozen=True, slots=True)
class Language:
    """The structure words of a language.

    Words are written as they stand in running text, lower case where the script has case; they are compared folded. The usual
    word comes first. Inflected forms that headings and references use are listed as well.

    Attributes:
        tag: primary subtag ("zh").
        containers: word that stands before its number -> unit, in the order in which they are tried (分编 before 编).
        article_words: words for an article before its number ("条", "Article", "Art.", "§").
        ordinals: numbers written as words, cardinal and ordinal, in the forms that headings use ("one", "first", "premier",
            "primera", "الخامسة"), lower case -> value. Chinese numerals are in numbering.py.
        unnumbered: headings that hold articles without a number of their own ("附则"), without white space, lower case.
        supplements: those of them that stand at the end of a law, beside its books or chapters ("附则").
        contents: what a table of contents is headed with, without white space, lower case.
        preambles: what a preamble is headed with, without white space, lower case.
        annexes: words an annex starts with ("annex", "schedule", "附件"), lower case.
        deleted: texts of an article that say that it is deleted, without brackets, full stops and white space, lower case.
        joiner: what stands between two lines that are joined: "" in Chinese.
        name: the English name; own_name: what its speakers call it.
        containers_after: container words that follow their number ("II luku", "2. poglavje"); an ordinal word ("Erster
            Abschnitt") may precede those of `containers` too.
        article_words_after: article words that follow their number ("5. cikk", "5 artikla", "5 §"). A language may have both.
        inserted: words that make an inserted article or item, in order -> 1, 2, 3 ("bis" 1, "ter" 2; مكرر 1; ทวิ 1).
        dot_inserts: "158.1" is an article put in after 158 (Russian; written 158¹ too), not a decimal (Canada's 3.01).
        alphabets: orders of letters that number items and inserted articles, the usual one first; each letter as printed,
            lower case ("đ" stands between d and e; Greek στ is the sixth; Hebrew goes on with יא, טו).
        levels: word for a level below the article -> unit, as citations name it ("absatz", "abs.", "para",
            "khoản"); all of them, with abbreviations.
        reversed_levels: citations name the smallest level first (Vietnamese điểm a khoản 2 Điều 5; Russian п. 2 ст. 158).
        lettered_paragraphs: letters in brackets right below an article number its paragraphs: סעיף 5(א)(1).
        dot_thousands: figures of four digits are printed with a full stop: "Art. 1.902" (Spanish, Portuguese).
        goes_on: words that, right after an article's number, show that a sentence merely refers to it (من, ของ, की). Only
            languages without capital letters need them: elsewhere a small letter tells.
        article_words_of: jurisdiction -> its further words for an article, where another's means a container: {"hk":
            ("section", "s.")}.
        closing: words that head a provision of a law's end with a count of its own ("disposición adicional primera", "geçici
            madde 1"), lower case; each word is a supplement of its own (`suppl_1/art_1`), by its place here.
        direction: "ltr" or "rtl".
        common: some forty of the language's most frequent function words, lower case: they tell it from its neighbours.
            Empty where the script alone tells it.
        citing: the words that citations have beside these.
    """

    tag: str
    containers: Mapping[str, Unit]
    article_words: tuple[str, ...]
    ordinals: Mapping[str, int] = field(default_factory=dict)
    unnumbered: frozenset[str] = frozenset()
    supplements: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()
    preambles: frozenset[str] = frozenset()
    annexes: tuple[str, ...] = ()
    deleted: frozenset[str] = frozenset()
    joiner: str = " "
    name: str = ""
    own_name: str = ""
    containers_after: Mapping[str, Unit] = field(default_factory=dict)
    article_words_after: tuple[str, ...] = ()
    inserted: Mapping[str, int] = field(default_factory=dict)
    dot_inserts: bool = False
    alphabets: tuple[tuple[str, ...], ...] = (LATIN,)
    levels: Mapping[str, Unit] = field(default_factory=dict)
    reversed_levels: bool = False
    lettered_paragraphs: bool = False
    dot_thousands: bool = False
    goes_on: frozenset[str] = frozenset()
    article_words_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    closing: tuple[str, ...] = ()
    direction: str = "ltr"
    common: frozenset[str] = frozenset()
    citing: CitingWords = field(default_factory=CitingWords)
