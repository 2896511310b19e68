"""Latvian. The number stands before its word, with a full stop: "5. pants", "1. iedaļa", "II NODAĻA"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
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
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("panti, pantos, pantiem"),
        levels=units(item="punkti, burtu"),
        levels_after=units(paragraph="daļa, daļas, daļā, daļu, daļai, daļās", item="punkts, punkta, punktā, punktu, punktam, punkti, punktos, p.",
                           subitem="apakšpunkts, apakšpunkta, apakšpunktā, apakšpunktu"),
        forms=forms("daļa daļas daļā daļu daļai daļās; rindkopa rindkopas; punkts punkta punktā punktu punktam punkti punktos p.; burts burtu; "
                    "apakšpunkts apakšpunkta apakšpunktā apakšpunktu; ievilkums ievilkuma"),
        ordinals=numbers(_ORDINALS) | numbers("pirmā/pirmās/pirmo otrā/otrās/otro trešā/trešās/trešo ceturtā/ceturtās/ceturto piektā/piektās/piekto sestā/sestās"),
        sentences=words("teikums, teikuma, teikumā"),
        ands=words("un, vai, kā arī, un/vai"),
        ranges=words("līdz"),
        this_law=pairs("šā, šī, šo, šajā, šis", "likuma, likumu, likumā, kodeksa, regulas, direktīvas, noteikumu, satversmes"),
        same_law=pairs("tā paša, minētā, minētās, tās pašas", "likuma, kodeksa, regulas, direktīvas"),
        nearby=each(0, "šā, šī, šajā") | each(-1, "iepriekšējā, iepriekšējās, iepriekšējo"),
        measures=words("gadi, gadu, gadiem, mēneši, mēnešu, dienas, dienu, stundas, eiro, personas"),
    ),
)  # fmt: skip
