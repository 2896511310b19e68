"""Latvian. The number stands before its word, with a full stop: "5. pants", "1. iedaļa", "II NODAĻA"."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("pirmā/pirmais otrā/otrais trešā/trešais ceturtā/ceturtais piektā/piektais sestā/sestais septītā/septītais "
             "astotā/astotais devītā/devītais desmitā/desmitais vienpadsmitā/vienpadsmitais divpadsmitā/divpadsmitais "
             "trīspadsmitā/trīspadsmitais četrpadsmitā/četrpadsmitais piecpadsmitā/piecpadsmitais sešpadsmitā/sešpadsmitais "
             "septiņpadsmitā/septiņpadsmitais astoņpadsmitā/astoņpadsmitais deviņpadsmitā/deviņpadsmitais "
             "divdesmitā/divdesmitais")  # fmt: skip

LATVIAN = Language(
    tag="lv",
    name="Latvian",
    own_name="latviešu",
    containers={},
    containers_after=units(book="grāmata, daļa", part="sadaļa", chapter="nodaļa", section="iedaļa", subsection="apakšiedaļa, apakšnodaļa"),
    article_words=(),
    article_words_after=words("pants, panta, pantā, pantam, pantu, panti, pantos, pantiem"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Nobeiguma noteikumi, Pārejas noteikumi, Vispārīgie noteikumi, Vispārīgi noteikumi, Noslēguma jautājumi"),
    supplements=said("Nobeiguma noteikumi, Pārejas noteikumi"),
    contents=said("Saturs, Satura rādītājs"),
    preambles=said("Preambula, Ievads"),
    annexes=words("pielikums, papildinājums, pielikumi"),
    deleted=said("izslēgts, izslēgta, svītrots, svītrota, zaudējis spēku, atcelts, (izslēgts)"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z",
                      "a ā b c č d e ē f g ģ h i ī j k ķ l ļ m n ņ o p r s š t u ū v z ž"),
    levels=units(
        paragraph="daļa, daļas, daļā, daļu, daļai, daļās, rindkopa, rindkopas",
        item="punkts, punkta, punktā, punktu, punktam, punkti, punktos, p., burts",
        subitem="apakšpunkts, apakšpunkta, apakšpunktā, apakšpunktu, ievilkums, ievilkuma",
    ),
    common=often("un ir ar ka par no uz vai kas to tā pie kā lai ne arī pēc tiek šo šā šī tiesības katram nevar var būt kurš kura kuru "
                 "kuri tas tās viņa viņu savu ja līdz šajā saskaņā ikviens ikvienam tikai pret starp persona personas"),
)  # fmt: skip
