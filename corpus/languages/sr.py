"""Serbian and Montenegrin in Cyrillic and Latin letters: "Члан 5." and "Član 5."."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_CYRILLIC = ("први/прва/прво други/друга/друго трећи/трећа/треће четврти/четврта/четврто пети/пета/пето шести/шеста/шесто "
             "седми/седма/седмо осми/осма/осмо девети/девета/девето десети/десета/десето једанаести/једанаеста "
             "дванаести/дванаеста тринаести/тринаеста четрнаести/четрнаеста петнаести/петнаеста шеснаести/шеснаеста "
             "седамнаести/седамнаеста осамнаести/осамнаеста деветнаести/деветнаеста двадесети/двадесета "
             "двадесет_први/двадесет_прва двадесет_други/двадесет_друга двадесет_трећи/двадесет_трећа "
             "двадесет_четврти/двадесет_четврта двадесет_пети/двадесет_пета")  # fmt: skip
_LATIN = ("prvi/prva/prvo drugi/druga/drugo treći/treća/treće četvrti/četvrta/četvrto peti/peta/peto šesti/šesta/šesto "
          "sedmi/sedma/sedmo osmi/osma/osmo deveti/deveta/deveto deseti/deseta/deseto jedanaesti/jedanaesta dvanaesti/dvanaesta "
          "trinaesti/trinaesta četrnaesti/četrnaesta petnaesti/petnaesta šesnaesti/šesnaesta sedamnaesti/sedamnaesta "
          "osamnaesti/osamnaesta devetnaesti/devetnaesta dvadeseti/dvadeseta dvadeset_prvi/dvadeset_prva "
          "dvadeset_drugi/dvadeset_druga dvadeset_treći/dvadeset_treća dvadeset_četvrti/dvadeset_četvrta "
          "dvadeset_peti/dvadeset_peta")  # fmt: skip

SERBIAN = Language(
    tag="sr",
    name="Serbian",
    own_name="српски",
    containers=units(
        book="део, књига, deo, dio, knjiga",
        chapter="глава, поглавље, glava, poglavlje",
        section="одељак, одјељак, odeljak, odjeljak",
        subsection="пододељак, одсек, pododeljak, odsek",
    ),
    containers_after=units(book="део, књига, deo, dio, knjiga", chapter="глава, поглавље, glava, poglavlje", section="одељак, odeljak"),
    article_words=words("члан, члана, члану, чланом, чланови, чланова, члановима, чл., чл, član, člana, članu, članom, članovi, članova, "
                        "članovima, čl., čl"),
    ordinals=numbers(_CYRILLIC, _LATIN),
    unnumbered=said("Прелазне и завршне одредбе, Завршне одредбе, Прелазне одредбе, Опште одредбе, Основне одредбе, "
                    "Prelazne i završne odredbe, Završne odredbe, Prelazne odredbe, Opšte odredbe, Osnovne odredbe"),
    supplements=said("Прелазне и завршне одредбе, Завршне одредбе, Прелазне одредбе, Prelazne i završne odredbe, Završne odredbe, "
                     "Prelazne odredbe"),
    contents=said("Садржај, Sadržaj"),
    preambles=said("Преамбула, Preambula, Увод, Uvod"),
    annexes=words("прилог, додатак, prilog, dodatak, анекс, aneks"),
    deleted=said("брисан, брисана, брисано, (брисан), престао да важи, brisan, brisana, brisano, (brisan), prestao da važi"),
    inserted=LATIN_INSERTED,
    alphabets=letters("а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
                      "a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š",
                      "a b c č ć d dž đ e f g h i j k l lj m n nj o p r s š t u v z ž",
                      "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="став, става, ставу, ставом, ставови, ставова, ст., stav, stava, stavu, stavom, stavovi, stavova, st.",
        item="тачка, тачке, тачки, тачком, тач., tačka, tačke, tački, tačkom, tač., алинеја, алинеје, alineja, alineje",
        subitem="подтачка, подтачке, подтачки, podtačka, podtačke, podtački",
    ),
    common=often("и у на је се да о за с или од из су као по који која које те уз није бити може што не до има ради без свако право ако "
                 "према овог ове овај ова овога члана става нико током такође услови ко сви којима орган "
                 "i u na je se da o za s ili od iz su kao po koji koja koje te uz nije biti može što ne do ima radi bez svako pravo ako "
                 "prema ovog ove ovaj ova ovoga člana stava niko tokom takođe uslovi ko svi kojima organ lice lica"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("чланови, чланова, члановима, članovi, članova, članovima, ставови, ставова, stavovi, stavova"),
        forms=forms("став става ставу ставом ставови ставова ст.; тачка тачке тачки тачком тачку тачка тач.; stav stava stavu stavom stavovi stavova st.; "
                    "tačka tačke tački tačkom tačku tač.; алинеја алинеје; alineja alineje; подтачка подтачке подтачки; podtačka podtačke podtački"),
        ordinals=numbers(_CYRILLIC) | numbers(_LATIN),
        ands=words("и, или, као и, i, ili, kao i, у вези са, u vezi sa"),
        ranges=words("до, do"),
        glue=words("од, из, на, по, od, iz, na, po"),
        ascending=words("од, из, iz, od"),
        this_law=pairs("овог, овога, овај, ovog, ovoga, ovaj", "закона, закон, законика, правилника, уредбе, zakona, zakon, zakonika, pravilnika, uredbe"),
        same_law=pairs("истог, истога, наведеног, тог, istog, istoga, navedenog, tog", "закона, законика, zakona, zakonika"),
        nearby=each(0, "овог, овога, ovog, ovoga") | each(-1, "претходног, претходни, prethodnog, prethodni"),
        measures=words("година, године, месеци, дана, часова, динара, лица, godina, meseci, dana, sati, dinara, lica"),
    ),
)  # fmt: skip
