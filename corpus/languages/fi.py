"""Finnish. The number stands before its word: "5 a §", "II luku", "5 artikla"."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
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
)  # fmt: skip
