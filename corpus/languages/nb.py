"""Norwegian, Bokmål and Nynorsk. Acts have "§ 5-1", the Constitution "§ 5", the law of the European Economic Area "artikkel 5"."""

from __future__ import annotations

from dataclasses import replace

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("første/fyrste annen/andre/annet/anna tredje fjerde femte sjette syvende/sjuende/sjuande åttende/åttande "
             "niende/niande tiende/tiande ellevte tolvte trettende/trettande fjortende/fjortande femtende/femtande sekstende/sekstande "
             "syttende/syttande attende/attande nittende/nittande tjuende/tyvende/tjuande")  # fmt: skip

NORWEGIAN = Language(
    tag="nb",
    name="Norwegian Bokmål",
    own_name="norsk bokmål",
    containers=units(book="del, bok", part="avdeling, avd.", chapter="kapittel, kapitel, kap.", section="avsnitt", subsection="underavsnitt"),
    containers_after=units(book="del, bok", part="avdeling", chapter="kapittel, kapitel, kap.", section="avsnitt"),
    article_words=words("artikkel, artikler, artikkelen, artiklar, artiklene, art., §§, §, paragraf, paragrafen"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Avsluttende bestemmelser, Overgangsbestemmelser, Alminnelige bestemmelser, Sluttbestemmelser, "
                    "Ikrafttredelse, Overgangsregler, Avsluttande føresegner, Overgangsreglar, Innledende bestemmelser"),
    supplements=said("Avsluttende bestemmelser, Overgangsbestemmelser, Sluttbestemmelser, Overgangsregler, Avsluttande føresegner, "
                     "Overgangsreglar"),
    contents=said("Innholdsfortegnelse, Innhold, Innhald, Kapitteloversikt"),
    preambles=said("Fortale, Innledning, Ingress, Føreord"),
    annexes=words("vedlegg, tillegg, bilag"),
    deleted=said("opphevet, (opphevet), oppheva, opphevd, opphevast, oppheves, utgår, utgått"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z æ ø å", "a b c d e f g h i j k l m n o p r s t u v x y z æ ø å"),
    levels=units(
        paragraph="ledd, leddet, stykke",
        item="bokstav, bokstavene, litra, nummer, nr., nr, punkt, pkt., punktum",
        subitem="strekpunkt, underpunkt",
    ),
    common=often("og i at det som en er av for på med til den ikke de har om skal eller kan ved fra være sin sitt sine var etter rett uten "
                 "således denne dette disse hans må ifølge når under mot noen blir bli der enhver et hvis også derfor hvilke hver "
                 "gjennom"),
    citing=CitingWords(
        plurals=words("artiklene, artikler, §§, bokstavene"),
        levels=units(item="bokstaver, nummer"),
        forms=forms("artikkel artikler artikkelen artiklar artiklene art.; ledd leddet; bokstav bokstavene bokstaver; nummer nr. nr; punkt pkt. punktum"),
        ordinals=numbers(_ORDINALS) | {"annet": 2, "1.": 1},
        sentences=words("punktum, første punktum, annet punktum, andre punktum, tredje punktum, setning"),
        ands=words("og, eller, samt, jf., jf, og/eller, og i, eller i, og etter"),
        ranges=words("til, til og med, t.o.m."),
        glue=words("i, av, etter, til, den"),
        ascending=words("i, av, etter"),
        this_law=pairs("denne, dette", "lov, loven, forskrift, forskriften, forordning, direktiv, konvensjon"),
        same_law=pairs("samme, nevnte", "lov, forskrift, forordning, direktiv"),
        nearby=each(0, "denne, dette") | each(-1, "foregående, forrige") | each(1, "følgende, neste"),
        counts={"to": 2, "tre": 3, "fire": 4},
        following=words("flg., ff., og følgende"),
        measures=words("år, måneder, uker, dager, timer, kroner, personer, prosent"),
    ),
)  # fmt: skip

NYNORSK = replace(
    NORWEGIAN,
    tag="nn",
    name="Norwegian Nynorsk",
    own_name="norsk nynorsk",
    common=often("og i at det som ein er av for på med til den ikkje dei har om skal eller kan ved frå vere sin sitt sine var etter rett "
                 "utan slik denne dette desse hans må når under mot nokon blir verte der kvar eit dersom også difor eg me vi ho kva "
                 "gjennom noko mellom"),
)  # fmt: skip
