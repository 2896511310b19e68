"""Lithuanian. The number stands before its word: "5 straipsnis", "II SKYRIUS", "PIRMASIS SKIRSNIS"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("pirmasis/pirmoji/pirmas/pirma antrasis/antroji/antras/antra trečiasis/trečioji/trečias/trečia "
             "ketvirtasis/ketvirtoji/ketvirtas/ketvirta penktasis/penktoji/penktas/penkta šeštasis/šeštoji/šeštas/šešta "
             "septintasis/septintoji/septintas/septinta aštuntasis/aštuntoji/aštuntas/aštunta devintasis/devintoji/devintas/devinta "
             "dešimtasis/dešimtoji/dešimtas/dešimta vienuoliktasis/vienuoliktas dvyliktasis/dvyliktas tryliktasis/tryliktas "
             "keturioliktasis/keturioliktas penkioliktasis/penkioliktas šešioliktasis/šešioliktas septynioliktasis/septynioliktas "
             "aštuonioliktasis/aštuonioliktas devynioliktasis/devynioliktas dvidešimtasis/dvidešimtas")  # fmt: skip

LITHUANIAN = Language(
    tag="lt",
    name="Lithuanian",
    own_name="lietuvių",
    containers={},
    containers_after=units(book="knyga, dalis", part="antraštinė dalis", chapter="skyrius", section="skirsnis", subsection="poskirsnis"),
    article_words=(),
    article_words_after=words("straipsnis, straipsnio, straipsnyje, straipsniui, straipsnį, straipsniu, straipsniai, straipsnių, "
                              "straipsniuose, str."),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Baigiamosios nuostatos, Pereinamosios nuostatos, Bendrosios nuostatos"),
    supplements=said("Baigiamosios nuostatos, Pereinamosios nuostatos"),
    contents=said("Turinys"),
    preambles=said("Preambulė, Įžanga"),
    annexes=words("priedas, priedėlis, priedai"),
    deleted=said("neteko galios, netenka galios, panaikintas, panaikinta, išbrauktas, neteko galios nuo"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z",
                      "a b c č d e f g h i j k l m n o p r s š t u v z ž", "a ą b c č d e ę ė f g h i į y j k l m n o p r s š t u ų ū v z ž"),
    levels=units(
        paragraph="dalis, dalies, dalyje, daliai, dalį, dalys, dalių, dalyse, d., pastraipa, pastraipos",
        item="punktas, punkto, punkte, punktą, punktai, punktų, punktuose, p., raidė",
        subitem="papunktis, papunkčio, papunktyje, įtrauka, įtraukos",
    ),
    common=often("ir yra kad į su iš ar kaip ne to tai už jo arba turi nuo po apie būti kurie kuri kuris gali bei dėl pagal šio šis ši "
                 "jų kiekvienas teisę negali asmuo asmens asmenų taip šiame jei kai taikomas prie jeigu"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("straipsniai, straipsnių, straipsniuose"),
        levels_after=units(paragraph="dalis, dalies, dalyje, daliai, dalį, dalys, dalių, dalyse, d., pastraipa, pastraipos",
                           item="punktas, punkto, punkte, punktą, punktai, punktų, punktuose, p.", subitem="papunktis, papunkčio, papunktyje"),
        forms=forms("dalis dalies dalyje daliai dalį dalys dalių dalyse d.; pastraipa pastraipos; punktas punkto punkte punktą punktai punktų punktuose p.; "
                    "raidė raidės; papunktis papunkčio papunktyje; įtrauka įtraukos"),
        ordinals=numbers(_ORDINALS) | numbers("pirmoji/pirmosios/pirma/pirmos antroji/antrosios/antra/antros trečioji/trečiosios/trečia ketvirtoji/ketvirtosios"),
        sentences=words("sakinys, sakinio"),
        ands=words("ir, arba, bei, ar, taip pat"),
        ranges=words("iki"),
        this_law=pairs("šio, šis, šiame, šiuo, šios", "įstatymo, įstatymas, įstatyme, kodekso, reglamento, direktyvos, įsakymo"),
        same_law=pairs("to paties, minėto, nurodyto, tos pačios", "įstatymo, kodekso, reglamento, direktyvos"),
        nearby=each(0, "šio, šios, šiame") | each(-1, "ankstesnio, ankstesnės, pirmesnės"),
        measures=words("metų, metai, mėnesių, savaičių, dienų, valandų, eurų, asmenų"),
    ),
)  # fmt: skip
