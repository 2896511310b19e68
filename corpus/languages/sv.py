"""Swedish: Sweden, Åland, the Finnish statutes in Swedish and the European Union."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("första/förste andra/andre tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde "
             "femtonde sextonde sjuttonde artonde nittonde tjugonde tjugoförsta tjugoandra tjugotredje tjugofjärde tjugofemte "
             "tjugosjätte tjugosjunde tjugoåttonde tjugonionde trettionde")  # fmt: skip
_CARDINALS = (
    "ett/en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo"
)

_LAWS = "lag, lagen, balk, förordning, förordningen, direktiv, direktivet, konvention, stadga, avtal"

SWEDISH = Language(
    tag="sv",
    name="Swedish",
    own_name="svenska",
    containers=units(
        book="del, bok",
        part="avdelning, avd.",
        chapter="kapitel, kap.",
        section="avsnitt",
        subsection="underavsnitt, underavdelning",
    ),
    # "1 kap. Inledande bestämmelser", "FÖRSTA AVDELNINGEN", "2 AVD."
    containers_after=units(
        book="delen, del, boken, bok",
        part="avdelningen, avdelning, avd.",
        chapter="kapitlet, kapitel, kap., kap",
        section="avsnittet, avsnitt",
    ),
    article_words=words("artikel, artiklarna, artiklar, artikeln, art., §§, §, paragraf, paragrafen"),
    article_words_after=words("§§, §, paragrafen, paragraferna"),
    ordinals=numbers(_ORDINALS, _CARDINALS),
    unnumbered=said("Slutbestämmelser, Övergångsbestämmelser, Allmänna bestämmelser, Ikraftträdande- och övergångsbestämmelser, "
                    "Inledande bestämmelser, Övergångs- och slutbestämmelser"),
    supplements=said("Slutbestämmelser, Övergångsbestämmelser, Ikraftträdande- och övergångsbestämmelser, "
                     "Övergångs- och slutbestämmelser"),
    contents=said("Innehållsförteckning, Innehåll"),
    preambles=said("Inledning, Ingress, Preambel"),
    annexes=words("bilaga, bilagor, bihang, tillägg"),
    deleted=said("upphävd, upphävts, har upphävts, upphört att gälla, utgår, upphävd genom lag, paragrafen har upphävts, utgått"),
    inserted=LATIN_INSERTED,
    # w was no letter of its own before 2006 and isn't used for items of older laws.
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z å ä ö", "a b c d e f g h i j k l m n o p q r s t u v x y z å ä ö"),
    levels=units(
        paragraph="stycket, stycke, styckena, st., moment, mom.",
        item="punkten, punkterna, punkt, p., led, leden, nummer, nr",
        subitem="strecksatsen, strecksats, underled",
    ),
    common=often("och att det som en ett är av för på med den till inte de har i om ska skall eller kan vid från vara sin sitt sina var "
                 "envar rätt icke utan genom så får denna detta dessa hans må enligt när under mot någon ej"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artiklarna, artiklar, §§, punkterna, leden"),
        levels=units(paragraph="stycket, st.", item="punkterna, punkten, p.", subitem="strecksatserna"),
        levels_after=units(paragraph="st., stycket, stycke, mom.", item="p., punkten, pt."),
        forms=forms("kapitel kapitlet; artikel artiklarna artiklar artikeln art.; stycket stycke styckena st. st; moment mom.; punkten punkter punkterna punkt p. p pt.; led leden ledet; nummer nr; "
                    "strecksatsen strecksats strecksatserna"),
        containers_after=units(chapter="kap., kapitlet, kapitel", part="avd., avdelningen", book="delen"),
        ordinals=numbers(_ORDINALS) | {"1:a": 1, "2:a": 2},
        sentences=words("meningen, mening, första meningen, andra meningen, men."),
        ands=words("och, eller, samt, och/eller, och i, eller i, och enligt, jämfört med, jfr"),
        ranges=words("till, till och med, t.o.m., t o m"),
        glue=words("i, av, enligt, ur, den, de, det"),
        ascending=words("i, av, enligt"),
        this_law=pairs("denna, detta, dessa", _LAWS),
        same_law=pairs("samma, nämnda, sagda, den", _LAWS),
        nearby=each(0, "denna, detta") | each(-1, "föregående, närmast föregående") | each(1, "följande, nästa"),
        counts={"två": 2, "tre": 3, "fyra": 4},
        following=words("ff., och följande, o.f."),
        measures=words("år, månader, månad, veckor, dagar, dag, timmar, kronor, euro, personer, procent"),
    ),
)  # fmt: skip
