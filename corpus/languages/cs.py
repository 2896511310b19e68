"""Czech. An act has "§ 5", the Constitution and the European Union "Článek 5" ("Čl. 5")."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
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
)  # fmt: skip
