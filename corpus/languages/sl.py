"""Slovene. The number stands before its word in Slovene acts ("5. člen") and after it in the law of the Union ("Člen 5")."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("prvi/prva/prvo drugi/druga/drugo tretji/tretja/tretje četrti/četrta/četrto peti/peta/peto šesti/šesta/šesto "
             "sedmi/sedma/sedmo osmi/osma/osmo deveti/deveta/deveto deseti/deseta/deseto enajsti/enajsta/enajsto "
             "dvanajsti/dvanajsta/dvanajsto trinajsti/trinajsta/trinajsto štirinajsti/štirinajsta/štirinajsto "
             "petnajsti/petnajsta/petnajsto šestnajsti/šestnajsta/šestnajsto sedemnajsti/sedemnajsta/sedemnajsto "
             "osemnajsti/osemnajsta/osemnajsto devetnajsti/devetnajsta/devetnajsto dvajseti/dvajseta/dvajseto")  # fmt: skip

SLOVENE = Language(
    tag="sl",
    name="Slovene",
    own_name="slovenščina",
    containers=units(book="del, knjiga", part="naslov", chapter="poglavje", section="oddelek", subsection="pododdelek, odsek"),
    containers_after=units(book="del, knjiga", part="naslov", chapter="poglavje", section="oddelek", subsection="pododdelek, odsek"),
    article_words=words("člen, člena, členu, členom, členi, členov, členih, čl."),
    article_words_after=words("člen, člena, členu, členom, členi, členov, čl."),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Končne določbe, Prehodne določbe, Prehodne in končne določbe, Splošne določbe, Končna določba, Prehodna določba"),
    supplements=said("Končne določbe, Prehodne določbe, Prehodne in končne določbe, Končna določba, Prehodna določba"),
    contents=said("Kazalo, Vsebina"),
    preambles=said("Preambula, Uvod"),
    annexes=words("priloga, priloge, dodatek"),
    deleted=said("črtan, črtana, (črtan), prenehal veljati, razveljavljen, se črta, (prenehal veljati), razveljavljena"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c č d e f g h i j k l m n o p r s š t u v z ž"),
    levels=units(
        paragraph="odstavek, odstavka, odstavku, odstavkom, odstavki, odstavkov, odst., pododstavek",
        item="točka, točke, točki, točko, točk, alineja, alineje, alineji, črka",
        subitem="podtočka, podtočke, podtočki",
    ),
    common=often("in v na je se da o za z s ali iz so kot po ki ter pri ni biti lahko kar ne do ima zaradi brez vsakdo pravico če pravica "
                 "tega te ta to nihče tudi med mora svoje od njegove vsak člena odstavka drugih ki jih bi pred kadar"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("členi, členov, členih, odstavki, odstavkov, točke, točk"),
        levels=units(paragraph="odstavkih, pododstavka", item="točkah, točkama, alinejo, črke"),
        levels_after=units(item="točka, točke, točki, točko, alineja, alineje", paragraph="odstavek, odstavka, odstavku"),
        forms=forms("člen člena členu členom členi členov členih čl.; odstavek odstavka odstavku odstavkom odstavki odstavkov odstavkih odst.; pododstavek pododstavka; točka točke točki točko točk točkah; "
                    "alineja alineje alineji alinejo; črka črke; podtočka podtočke podtočki"),
        ordinals=numbers(_ORDINALS) | numbers("prvega/prvem/prvi drugega/drugem/drugi tretjega/tretjem/tretji četrtega/četrtem petega/petem šestega"),
        sentences=words("stavek, stavka, prvi stavek"),
        ands=words("in, ali, ter, in/ali, kot tudi, v zvezi s, v zvezi z"),
        ranges=words("do"),
        glue=words("iz, v, od, na podlagi"),
        ascending=words("iz, v"),
        this_law=pairs("tega, te, ta", "zakona, zakonika, uredbe, direktive, pravilnika"),
        same_law=pairs("istega, iste, navedenega, navedene", "zakona, zakonika, uredbe, direktive"),
        nearby=each(0, "tega, tem") | each(-1, "prejšnjega, prejšnji, prejšnjem, prejšnjih"),
        measures=words("let, leta, mesecev, tednov, dni, ur, evrov, oseb"),
    ),
)  # fmt: skip
