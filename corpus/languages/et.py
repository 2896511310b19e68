"""Estonian. An act has "§ 5.", the European Union "Artikkel 5"; containers follow their number: "1. peatükk"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("esimene teine kolmas neljas viies kuues seitsmes kaheksas üheksas kümnes üheteistkümnes kaheteistkümnes "
             "kolmeteistkümnes neljateistkümnes viieteistkümnes kuueteistkümnes seitsmeteistkümnes kaheksateistkümnes "
             "üheksateistkümnes kahekümnes")  # fmt: skip

ESTONIAN = Language(
    tag="et",
    name="Estonian",
    own_name="eesti",
    containers=units(chapter="peatükk"),
    # JAOTIS is the TITLE of the European Union; in Estonian acts it stands below jagu, where the order in the text tells.
    containers_after=units(book="osa, raamat", part="jaotis", chapter="peatükk, ptk", section="jagu", subsection="alajagu, alljagu",
                           division="alljaotis"),
    article_words=words("artikkel, artikli, artiklis, artikleid, artiklite, artiklid, artiklile, artikliga, art., §§, §, paragrahv, "
                        "paragrahvi, paragrahvis"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Lõppsätted, Üldsätted, Rakendussätted, Üleminekusätted, Rakendus- ja üleminekusätted"),
    supplements=said("Lõppsätted, Rakendussätted, Üleminekusätted, Rakendus- ja üleminekusätted"),
    contents=said("Sisukord"),
    preambles=said("Preambul, Preambula, Sissejuhatus"),
    annexes=words("lisa, liide"),
    deleted=said("kehtetu, kehtetuks tunnistatud, on kehtetu, välja jäetud, välja jäetakse"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f g h i j k l m n o p r s t u v õ ä ö ü"),
    levels=units(
        paragraph="lõige, lõike, lõikes, lõiked, lõigete, lõigetes, lg, lõik, lõigu",
        item="punkt, punkti, punktis, punktid, punktide, p, täht",
        subitem="alapunkt, alapunkti, taane, taande",
    ),
    common=often("ja on ei või et see kui mis ning ka selle kes tema oma olema igal vastavalt peab võib tuleb käesoleva käesolevas "
                 "õigus kohta alusel poolt ole seda nende neid mille kelle millest isik isiku isikute sellest juhul korral eest üle"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artiklid, artiklite, artikleid, §§, lõiked, lõigete, punktid, punktide"),
        levels=units(paragraph="lõikele, lõikest, lõiget, lg., lõikega", item="punktile, punktist, p."),
        forms=forms("lõige lõike lõikes lõiked lõigete lõigetes lõikele lõikest lõiget lõikega lg lg.; lõik lõigu; punkt punkti punktis punktid punktide "
                    "punktile punktist p p.; alapunkt alapunkti; taane taande; täht tähe"),
        ordinals=numbers(_ORDINALS),
        sentences=words("lause, esimene lause, teine lause"),
        ands=words("ja, või, ning, samuti, ja/või"),
        ranges=words("kuni"),
        this_law=pairs("käesoleva, selle", "seaduse, seadustiku, määruse, direktiivi, otsuse, konventsiooni"),
        same_law=pairs("sama, nimetatud, viidatud", "seaduse, seadustiku, määruse, direktiivi"),
        nearby=each(0, "käesoleva, käesolevas") | each(-1, "eelmise, eelmises, eelneva"),
        measures=words("aasta, aastat, kuu, kuud, nädala, päeva, tunni, tundi, euro, eurot, isiku, isikut"),
    ),
)  # fmt: skip
