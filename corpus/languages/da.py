"""Danish. An act has "§ 5", the European Union "Artikel 5"; AFSNIT is above the chapters, Afdeling below them."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("første anden/andet tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende "
             "sekstende syttende attende nittende tyvende")  # fmt: skip

DANISH = Language(
    tag="da",
    name="Danish",
    own_name="dansk",
    containers=units(book="bog, del", part="afsnit", chapter="kapitel, kap.", section="afdeling", subsection="underafdeling, underafsnit"),
    containers_after=units(book="bog, del", part="afsnit", chapter="kapitel, kap.", section="afdeling"),
    article_words=words("artikel, artikler, artiklen, artiklerne, art., §§, §, paragraf, paragraffen"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Afsluttende bestemmelser, Overgangsbestemmelser, Almindelige bestemmelser, Slutbestemmelser, "
                    "Ikrafttrædelses- og overgangsbestemmelser, Ikrafttræden"),
    supplements=said("Afsluttende bestemmelser, Overgangsbestemmelser, Slutbestemmelser, Ikrafttrædelses- og overgangsbestemmelser"),
    contents=said("Indholdsfortegnelse, Indhold"),
    preambles=said("Præambel, Indledning"),
    annexes=words("bilag, tillæg, appendiks"),
    deleted=said("ophævet, (ophævet), ophæves, ophævede, udgår, udgået, bortfalder"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å", "a b c d e f g h i j k l m n o p r s t u v x y z æ ø å"),
    levels=units(
        paragraph="stykke, stykket, stk., afsnit",
        item="nummer, nr., nr, litra, litraerne, punkt, punktum, pkt., bogstav",
        subitem="led, underpunkt, underlitra",
    ),
    common=often("og i at det som en er af for på med til den ikke de har om skal eller kan ved fra være sin sit sine var efter ret uden "
                 "således denne dette disse hans må ifølge når under mod nogen af bliver blive der enhver et hvis også derfor efter hvilke"),
)  # fmt: skip
