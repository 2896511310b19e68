"""Danish. An act has "§ 5", the European Union "Artikel 5"; AFSNIT is above the chapters, Afdeling below them."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
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
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artiklerne, artikler, §§"),
        levels=units(paragraph="stykker, stk", item="litraer, numre"),
        forms=forms("kapitel kapitler; artikel artikler artiklen artiklerne art.; stykke stykket stykker stk. stk; nummer nr. nr numre; litra litraerne litraer; bogstav bogstaver; punkt pkt."),
        ordinals=numbers(_ORDINALS),
        sentences=words("punktum, 1. pkt., 2. pkt., 3. pkt., første punktum, andet punktum, sætning, led"),
        ands=words("og, eller, samt, jf., jf, og/eller, og i, eller i, og efter, og stk., sammenholdt med"),
        ranges=words("til, til og med"),
        glue=words("i, af, efter, den, det, fra"),
        ascending=words("i, af, efter"),
        this_law=pairs("denne, dette, nærværende", "lov, loven, forordning, direktiv, bekendtgørelse, konvention, aftale"),
        same_law=pairs("samme, nævnte, den nævnte", "lov, forordning, direktiv, bekendtgørelse"),
        nearby=each(0, "denne, dette, nærværende") | each(-1, "foregående, forrige") | each(1, "følgende, næste"),
        counts={"to": 2, "tre": 3, "fire": 4},
        following=words("ff., og følgende"),
        measures=words("år, måneder, uger, dage, timer, kroner, euro, personer, procent"),
    ),
)  # fmt: skip
