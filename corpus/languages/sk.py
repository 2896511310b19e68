"""Slovak. An act has "§ 5", the Constitution "Čl. 5", the European Union "Článok 5"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("prvý/prvá/prvé druhý/druhá/druhé tretí/tretia/tretie štvrtý/štvrtá/štvrté piaty/piata/piate šiesty/šiesta/šieste "
             "siedmy/siedma/siedme ôsmy/ôsma/ôsme deviaty/deviata/deviate desiaty/desiata/desiate jedenásty/jedenásta/jedenáste "
             "dvanásty/dvanásta/dvanáste trinásty/trinásta/trináste štrnásty/štrnásta/štrnáste pätnásty/pätnásta/pätnáste "
             "šestnásty/šestnásta/šestnáste sedemnásty/sedemnásta/sedemnáste osemnásty/osemnásta/osemnáste "
             "devätnásty/devätnásta/devätnáste dvadsiaty/dvadsiata/dvadsiate")  # fmt: skip

SLOVAK = Language(
    tag="sk",
    name="Slovak",
    own_name="slovenčina",
    containers=units(book="časť, kniha", part="hlava", chapter="kapitola, diel", section="oddiel", subsection="pododdiel"),
    containers_after=units(book="časť, kniha", part="hlava", chapter="diel, kapitola", section="oddiel"),
    article_words=words("článok, článku, článkom, články, článkov, článkoch, čl., §§, §, paragraf, paragrafu"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Záverečné ustanovenia, Prechodné ustanovenia, Všeobecné ustanovenia, Prechodné a záverečné ustanovenia, "
                    "Spoločné ustanovenia, Základné ustanovenia, Záverečné ustanovenie, Spoločné a záverečné ustanovenia"),
    supplements=said("Záverečné ustanovenia, Prechodné ustanovenia, Prechodné a záverečné ustanovenia, Záverečné ustanovenie, "
                     "Spoločné a záverečné ustanovenia"),
    contents=said("Obsah"),
    preambles=said("Preambula"),
    annexes=words("príloha, prílohy, dodatok"),
    deleted=said("zrušený, zrušená, zrušené, (zrušený), zrušuje sa, vypustený, vypúšťa sa, vypustené"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f g h i j k l m n o p r s t u v y z",
                      "a b c d e f g h ch i j k l m n o p q r s t u v w x y z"),  # "písm. ch)" stands between h and i
    levels=units(
        paragraph="odsek, odseku, odseky, odsekov, odsekom, ods., pododsek, pododseku",
        item="písmeno, písmena, písmene, písmená, písm., bod, bodu, bodom, bode, body, bodov",
        subitem="podbod, zarážka, zarážky",
    ),
    common=often("a v na je sa že o do s alebo vo pre z k aj byť by od podľa ktoré ktorý ktorá jeho pri za po sú ako ku môže tiež nie je "
                 "má tohto tejto tento až zo každý právo svojich proti však musí inak ak ktorej pokiaľ aby"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("články, článkov, článkoch, §§, odseky, odsekov, písmená, body, bodov"),
        levels=units(paragraph="odsekoch, ods", item="písmenách, písmenom, písm", subitem="bodoch"),
        forms=forms("kapitola kapitoly kapitole; hlava hlavy; časť časti; oddiel oddielu; článok článku článkom články článkov článkoch čl.; odsek odseku odseky odsekov odsekom odsekoch ods. ods; pododsek pododseku; písmeno písmena písmene písmená písmenách písmenom písm. "
                    "písm; bod bodu bodom bode body bodov bodoch; zarážka zarážky"),
        ordinals=numbers(_ORDINALS) | numbers("prvého/prvom/prvý druhého/druhom tretieho/treťom štvrtého piateho šiesteho"),
        sentences=words("veta, vety, vete, prvá veta, druhá veta"),
        ands=words("a, alebo, či, aj, ako aj, a/alebo, v spojení s, v spojení so"),
        ranges=words("až, až do, do"),
        glue=words("z, zo, v, vo, podľa"),
        ascending=words("z, zo, v, vo"),
        this_law=pairs("tohto, tento, tomuto, tejto, týmto", "zákona, zákon, zákonníka, nariadenia, smernice, vyhlášky, ústavy"),
        same_law=pairs("toho istého, uvedeného, uvedenej, spomenutého", "zákona, zákonníka, nariadenia, smernice"),
        nearby=each(0, "tohto, tomto, tejto") | each(-1, "predchádzajúceho, predchádzajúcom, predošlého"),
        following=words("a nasl."),
        measures=words("rokov, roky, mesiacov, týždňov, dní, hodín, eur, osôb"),
    ),
)  # fmt: skip
