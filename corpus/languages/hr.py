"""Croatian and Bosnian. "Članak 5." in Croatia, "Član 5." in Bosnia and Herzegovina."""

from __future__ import annotations

from dataclasses import replace

from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("prvi/prva/prvo drugi/druga/drugo treći/treća/treće četvrti/četvrta/četvrto peti/peta/peto šesti/šesta/šesto "
             "sedmi/sedma/sedmo osmi/osma/osmo deveti/deveta/deveto deseti/deseta/deseto jedanaesti/jedanaesta "
             "dvanaesti/dvanaesta trinaesti/trinaesta četrnaesti/četrnaesta petnaesti/petnaesta šesnaesti/šesnaesta "
             "sedamnaesti/sedamnaesta osamnaesti/osamnaesta devetnaesti/devetnaesta dvadeseti/dvadeseta "
             "dvadeset_prvi/dvadeset_prva dvadeset_drugi/dvadeset_druga dvadeset_treći/dvadeset_treća "
             "dvadeset_četvrti/dvadeset_četvrta dvadeset_peti/dvadeset_peta")  # fmt: skip

CROATIAN = Language(
    tag="hr",
    name="Croatian",
    own_name="hrvatski",
    containers=units(book="dio, knjiga", part="glava", chapter="poglavlje", section="odjeljak", subsection="pododjeljak, odsjek"),
    containers_after=units(book="dio, knjiga", part="glava", chapter="poglavlje", section="odjeljak", subsection="pododjeljak"),
    article_words=words("članak, članka, članku, člankom, članci, članaka, člancima, čl., čl"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Završne odredbe, Prijelazne odredbe, Prijelazne i završne odredbe, Opće odredbe, Osnovne odredbe"),
    supplements=said("Završne odredbe, Prijelazne odredbe, Prijelazne i završne odredbe"),
    contents=said("Sadržaj"),
    preambles=said("Preambula, Uvod"),
    annexes=words("prilog, prilozi, dodatak, privitak"),
    deleted=said("brisan, brisana, brisano, briše se, (brisan), prestao važiti, ukinut, ukinuta, stavljen izvan snage"),
    inserted=LATIN_INSERTED,
    # Items go through the Latin letters; older lists have the Croatian ones.
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z",
                      "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž"),
    levels=units(
        paragraph="stavak, stavka, stavku, stavkom, stavci, stavaka, stavcima, st., podstavak, podstavka",
        item="točka, točke, točki, točkom, toč., slovo, slova, slovu, alineja, alineje, al.",
        subitem="podtočka, podtočke, podtočki",
    ),
    common=often("i u na je se da o za s ili od iz su kao po koji koja koje te uz nije biti može što ne do ima radi bez svatko pravo ako "
                 "prema ovog ove ovaj ova ovoga članka stavka nitko tijekom također uvjeti tko svi kojima tijelo"),
)  # fmt: skip
BOSNIAN = replace(
    CROATIAN,
    tag="bs",
    name="Bosnian",
    own_name="bosanski",
    containers=units(book="dio, knjiga", part="glava", chapter="poglavlje", section="odjeljak, odsjek", subsection="pododjeljak"),
    article_words=words("član, člana, članu, članom, članovi, članova, članovima, čl., čl, članak"),
    levels=units(
        paragraph="stav, stava, stavu, stavom, stavovi, stavova, st.",
        item="tačka, tačke, tački, tač., alineja, alineje, al., slovo",
        subitem="podtačka, podtačke, podtački",
    ),
    common=often("i u na je se da o za s ili od iz su kao po koji koja koje te uz nije biti može što ne do ima radi bez svako pravo ako "
                 "prema ovog ove ovaj ova ovoga člana stava niko tokom također uslovi ko svi kojima tijelo"),
)  # fmt: skip
