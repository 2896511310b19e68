"""Czech. An act has "§ 5", the Constitution and the European Union "Článek 5" ("Čl. 5")."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("první/prvý/prvá druhý/druhá/druhé třetí čtvrtý/čtvrtá/čtvrté pátý/pátá/páté šestý/šestá/šesté sedmý/sedmá/sedmé "
             "osmý/osmá/osmé devátý/devátá/deváté desátý/desátá/desáté jedenáctý/jedenáctá/jedenácté dvanáctý/dvanáctá/dvanácté "
             "třináctý/třináctá/třinácté čtrnáctý/čtrnáctá/čtrnácté patnáctý/patnáctá/patnácté šestnáctý/šestnáctá/šestnácté "
             "sedmnáctý/sedmnáctá/sedmnácté osmnáctý/osmnáctá/osmnácté devatenáctý/devatenáctá/devatenácté "
             "dvacátý/dvacátá/dvacáté")  # fmt: skip

CZECH = Language(
    tag="cs",
    name="Czech",
    own_name="čeština",
    # In acts: část, hlava, díl, oddíl, pododdíl; the European Union has kapitola and oddíl.
    containers=units(book="část, kniha", part="hlava", chapter="kapitola, díl", section="oddíl", subsection="pododdíl"),
    containers_after=units(book="část, kniha", part="hlava", chapter="díl, kapitola", section="oddíl"),
    article_words=words("článek, článku, článkem, články, článků, článcích, čl., §§, §, paragraf, paragrafu"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Závěrečná ustanovení, Přechodná ustanovení, Obecná ustanovení, Přechodná a závěrečná ustanovení, "
                    "Společná a závěrečná ustanovení, Společná ustanovení, Úvodní ustanovení, Závěrečné ustanovení"),
    supplements=said("Závěrečná ustanovení, Přechodná ustanovení, Přechodná a závěrečná ustanovení, "
                     "Společná a závěrečná ustanovení, Závěrečné ustanovení"),
    contents=said("Obsah"),
    preambles=said("Preambule"),
    annexes=words("příloha, přílohy, dodatek"),
    deleted=said("zrušen, zrušena, zrušeno, (zrušen), zrušený, vypuštěn, vypouští se, zrušuje se, vypuštěno"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f g h i j k l m n o p r s t u v y z",
                      "a b c d e f g h ch i j k l m n o p q r s t u v w x y z"),  # "písm. ch)" stands between h and i
    levels=units(
        paragraph="odstavec, odstavce, odstavci, odstavcem, odstavců, odst., pododstavec, pododstavce",
        item="písmeno, písmene, písmena, písmeni, písm., bod, bodu, bodem, bodě, body, bodů",
        subitem="podbod, odrážka, odrážky",
    ),
    common=often("a v na je se že o do s nebo ve pro z k i být by od podle které který která jeho při za po jsou jako ke může také není "
                 "má tohoto této tento nejsou až ze každý právo svých proti však musí jinak pokud"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("články, článků, článcích, §§, odstavce, odstavců, písmena, body, bodů"),
        levels=units(paragraph="odstavcích, odst", item="písmenech, písmenem, písm", subitem="bodech"),
        forms=forms("kapitola kapitoly kapitole kapitolou; hlava hlavy hlavě; část části; oddíl oddílu; článek článku článkem články článků článcích čl.; odstavec odstavce odstavci odstavcem odstavců odstavcích odst. odst; pododstavec pododstavce; "
                    "písmeno písmene písmena písmeni písmenech písmenem písm. písm; bod bodu bodem bodě body bodů bodech; odrážka odrážky"),
        ordinals=numbers(_ORDINALS) | numbers("prvním/prvního druhým/druhého/druhé třetím/třetího čtvrtým/čtvrtého pátým/pátého šestým/šestého"),
        sentences=words("věta, věty, větě, věta první, věta druhá, první věta, druhá věta"),
        ands=words("a, nebo, či, i, jakož i, a/nebo, anebo, ve spojení s, ve spojení se, ve sp. s, a v, nebo v, a podle, nebo podle"),
        ranges=words("až, až do, do"),
        glue=words("z, ze, v, ve, podle"),
        ascending=words("z, ze, v, ve"),
        this_law=pairs("tohoto, tento, tomuto, tomto, této, tímto", "zákona, zákon, zákoníku, zákoník, nařízení, směrnice, vyhlášky, úmluvy, ústavy"),
        same_law=pairs("téhož, uvedeného, uvedené, zmíněného, tohotéž, citovaného", "zákona, zákoníku, nařízení, směrnice, vyhlášky"),
        nearby=each(0, "tohoto, tomto, této") | each(-1, "předchozího, předchozím, předcházejícího, předcházejícím"),
        following=words("a násl., a následující, an."),
        measures=words("let, roku, roky, měsíců, měsíce, týdnů, dnů, dní, hodin, korun, osob"),
    ),
)  # fmt: skip
