"""Finnish. The number stands before its word: "5 a §", "II luku", "5 artikla"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista kahdestoista "
             "kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista yhdeksästoista "
             "kahdeskymmenes")  # fmt: skip

FINNISH = Language(
    tag="fi",
    name="Finnish",
    own_name="suomi",
    containers={},
    # osasto is the TITLE of the European Union, osa its PART and the part of a Finnish act.
    containers_after=units(book="osa, kirja", part="osasto", chapter="luku", section="jakso", subsection="alajakso"),
    article_words=(),
    article_words_after=words("§, §:n, §:ssä, §:ään, §:ää, §:stä, artikla, artiklan, artiklassa, artiklaa, artiklaan, "
                              "artiklasta, artiklat, artiklojen, artikloissa, art."),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Siirtymäsäännökset, Loppusäännökset, Voimaantulo, Yleiset säännökset, Siirtymä- ja loppusäännökset, "
                    "Loppumääräykset, Siirtymäsäännös"),
    supplements=said("Siirtymäsäännökset, Loppusäännökset, Siirtymä- ja loppusäännökset, Siirtymäsäännös"),
    contents=said("Sisällysluettelo, Sisällys"),
    preambles=said("Johdanto, Johdanto-osa"),
    annexes=words("liite, liitteet, lisäys"),
    deleted=said("kumottu, on kumottu, kumottu lailla, pykälä kumottu, poistettu"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö", "a b c d e f g h i j k l m n o p r s t u v y ä ö"),
    levels=units(
        paragraph="momentti, momentin, momentissa, mom., kappale, kappaleen",
        item="kohta, kohdan, kohdassa, kohtaa, kohtien, alakohta, alakohdan, alakohdassa, alakohtien",
        subitem="luetelmakohta, luetelmakohdan",
    ),
    common=often("ja on tai ei että se ovat kun sekä jos mukaan joka jonka sen tämän tässä hän myös niin voi voidaan oikeus kuin ole "
                 "jotka olla vain niiden muun muu sitä tämä jollei kuitenkaan ilman saa ennen koskevat koskevan"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artiklat, artiklojen, artikloissa"),
        articles_after=words("artiklalla, artikloja, artikloiden, artikloihin, artikloista, artikloilla, §:issä, §:t"),
        levels_after=units(paragraph="momentti, momentin, momentissa, momenttia, momenttiin, momentista, mom., kappale, kappaleen, kappaleessa, kappaletta",
                           item="kohta, kohdan, kohdassa, kohtaa, kohtaan, kohdasta, kohtien, kohdissa, alakohta, alakohdan, alakohdassa, alakohtaa, "
                                "alakohtaan, alakohdasta, alakohtien, alakohdissa",
                           subitem="luetelmakohta, luetelmakohdan, luetelmakohdassa"),
        forms=forms("artikla artiklan artiklassa artiklaa artiklaan artiklasta artiklat artiklojen artikloissa art.; momentti momentin momentissa momenttia momenttiin momentista mom.; kappale kappaleen kappaleessa kappaletta; "
                    "kohta kohdan kohdassa kohtaa kohtaan kohdasta kohtien kohdissa; alakohta alakohdan alakohdassa alakohtaa alakohtaan alakohdasta "
                    "alakohtien alakohdissa; luetelmakohta luetelmakohdan luetelmakohdassa"),
        containers_after=units(chapter="luku, luvun, luvussa, lukua, luvun", book="osa, osan, osassa", part="osasto, osaston, osastossa",
                               section="jakso, jakson, jaksossa"),
        ordinals=numbers(_ORDINALS) | numbers("ensimmäisen/ensimmäisessä/ensimmäistä toisen/toisessa/toista kolmannen/kolmannessa neljännen/neljännessä "
                                              "viidennen/viidennessä kuudennen"),
        sentences=words("virke, virkkeen, virkkeessä, johdantokappale, johdantokappaleen"),
        ands=words("ja, tai, sekä, ja/tai, taikka"),
        ranges=words("viiva"),
        this_law=pairs("tämän, tässä, tällä, tämä, tätä", "lain, laissa, lailla, laki, asetuksen, asetuksessa, asetus, direktiivin, sopimuksen, "
                       "päätöksen"),
        same_law=pairs("saman, mainitun, kyseisen, sanotun, tuon", "lain, asetuksen, direktiivin, sopimuksen, päätöksen"),
        nearby=each(0, "tämän, tässä, tätä") | each(-1, "edellisen, edellisessä, edeltävän"),
        measures=words("vuotta, vuoden, vuosi, kuukautta, kuukauden, viikkoa, viikon, päivää, päivän, tuntia, tunnin, euroa, henkilöä"),
    ),
)  # fmt: skip
