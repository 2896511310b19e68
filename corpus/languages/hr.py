"""Croatian and Bosnian. "Članak 5." in Croatia, "Član 5." in Bosnia and Herzegovina."""

from __future__ import annotations

from dataclasses import replace

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
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
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("članci, članaka, člancima, stavci, stavaka, stavcima, točke"),
        levels=units(paragraph="podstavci", item="točku, točaka, točkama"),
        forms=forms("poglavlje poglavlja poglavlju; glava glave glavi; odjeljak odjeljka; članak članka članku člankom članci članaka člancima čl. čl; stavak stavka stavku stavkom stavci stavaka stavcima st.; podstavak podstavka podstavci; točka točke točki točkom točku točaka toč.; "
                    "slovo slova slovu; alineja alineje al.; podtočka podtočke podtočki"),
        ordinals=numbers(_ORDINALS),
        sentences=words("rečenica, prva rečenica, druga rečenica"),
        ands=words("i, ili, te, kao i, i/ili, u vezi s, u vezi sa"),
        ranges=words("do"),
        glue=words("od, iz, na, po, u"),
        ascending=words("od, iz"),
        this_law=pairs("ovog, ovoga, ovaj, ovom, ove", "zakona, zakon, zakonika, uredbe, uredba, direktive, pravilnika, konvencije"),
        same_law=pairs("istog, istoga, navedenog, tog, toga, spomenutog, te", "zakona, zakonika, uredbe, direktive, pravilnika"),
        nearby=each(0, "ovog, ovoga, ovom") | each(-1, "prethodnog, prethodni, prethodnom, prethodnoga"),
        measures=words("godina, godine, mjeseci, tjedana, dana, sati, kuna, eura, osoba"),
    ),
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
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("članovi, članova, članovima, stavovi, stavova"),
        forms=forms("stav stava stavu stavom stavovi stavova st.; tačka tačke tački tačku tač.; alineja alineje al.; podtačka podtačke podtački"),
        ordinals=numbers(_ORDINALS),
        ands=words("i, ili, te, kao i"),
        ranges=words("do"),
        glue=words("od, iz, na, po, u"),
        ascending=words("od, iz"),
        this_law=pairs("ovog, ovoga, ovaj, ovom", "zakona, zakon, zakonika, pravilnika"),
        same_law=pairs("istog, istoga, navedenog, tog", "zakona, zakonika, pravilnika"),
        nearby=each(0, "ovog, ovoga, ovom") | each(-1, "prethodnog, prethodni, prethodnom"),
        measures=words("godina, godine, mjeseci, dana, sati, maraka, osoba"),
    ),
)  # fmt: skip
