"""Hungarian. The number stands before its word, with a full stop: "5. §", "5/A. §", "5. cikk", "II. FEJEZET"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik tizenegyedik tizenkettedik "
             "tizenharmadik tizennegyedik tizenötödik tizenhatodik tizenhetedik tizennyolcadik tizenkilencedik huszadik "
             "huszonegyedik huszonkettedik huszonharmadik huszonnegyedik huszonötödik huszonhatodik huszonhetedik huszonnyolcadik "
             "huszonkilencedik harmincadik")  # fmt: skip

HUNGARIAN = Language(
    tag="hu",
    name="Hungarian",
    own_name="magyar",
    containers={},
    containers_after=units(book="könyv, rész", part="cím", chapter="fejezet", section="szakasz, alcím", subsection="alszakasz"),
    article_words=(),
    article_words_after=words("§, §-a, §-ának, §-ában, §-át, §-ára, §-ai, §-ok, cikk, cikke, cikkének, cikkében, "
                              "cikkét, cikkére, cikkek, cikkei, cikkel, cikkben, cikket, cikknek, cikkre"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Záró rendelkezések, Átmeneti rendelkezések, Általános rendelkezések, Átmeneti és záró rendelkezések, Záró és "
                    "vegyes rendelkezések, Zárórendelkezések, Nemzeti hitvallás, Alapvetés"),
    supplements=said("Záró rendelkezések, Átmeneti rendelkezések, Átmeneti és záró rendelkezések, Záró és vegyes rendelkezések, "
                     "Zárórendelkezések"),
    contents=said("Tartalomjegyzék, Tartalom"),
    preambles=said("Preambulum, Bevezetés"),
    annexes=words("melléklet, függelék"),
    deleted=said("hatályon kívül helyezve, hatályát vesztette, hatályon kívül helyezett, törölve, hatálytalan, elhagyva"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f g h i j k l m n o p r s t u v z",
                      "a á b c cs d dz dzs e é f g gy h i í j k l ly m n ny o ó ö ő p q r s sz t ty u ú ü ű v w x y z zs"),
    levels=units(
        paragraph="bekezdés, bekezdése, bekezdésének, bekezdésében, bekezdését, bekezdésben, bekezdések, bek., albekezdés",
        item="pont, pontja, pontjának, pontjában, pontjai, pontban, betű",
        subitem="alpont, alpontja, alpontjában, alpontjának, francia bekezdés",
    ),
    common=often("a az és hogy nem egy is vagy van ez meg csak de ha mint azt ezt után által szerint kell lehet valamint továbbá minden "
                 "joga aki amely amelyek ki történő illetve e alapján esetén során között való azok ezen olyan sem"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("cikkek, cikkei, §-ok, §-ai"),
        articles_after=words("§-ban, §-ből, §-hoz, §-nak, §-sal, §-ról, §-on, §-án, §-ig, cikkéből, cikkéhez, cikkeinek, cikkeiben, cikkeit"),
        levels_after=units(paragraph="bekezdés, bekezdése, bekezdésének, bekezdésében, bekezdését, bekezdésben, bekezdések, bekezdései, bekezdésére, "
                                     "bekezdésnek, bekezdést, bek.",
                           item="pont, pontja, pontjának, pontjában, pontját, pontjai, pontban, pontot, pontok, pontjára, pontjáig",
                           subitem="alpont, alpontja, alpontjában, alpontjának"),
        forms=forms("bekezdés bekezdése bekezdésének bekezdésében bekezdését bekezdésben bekezdések bekezdései bekezdésére bekezdésnek bekezdést bek.; "
                    "albekezdés; pont pontja pontjának pontjában pontját pontjai pontban pontot pontok pontjára pontjáig; "
                    "alpont alpontja alpontjában alpontjának"),
        ordinals=numbers(_ORDINALS),
        sentences=words("mondat, mondata, első mondata, második mondata"),
        ands=words("és, vagy, valamint, illetve, továbbá, és a, és az, vagy a, vagy az, illetve a, illetve az, valamint a, valamint az, ill."),
        ranges=words("-tól, -től, tól"),
        range_ends=words("-ig, ig"),
        glue=words("az, szerinti"),
        this_law=pairs("e, ezen, jelen", "törvény, törvénykönyv, rendelet, irányelv, határozat, egyezmény"),
        same_law=pairs("ugyanazon, ugyanezen, említett, hivatkozott", "törvény, törvénykönyv, rendelet, irányelv"),
        nearby=each(0, "ezen, e, jelen") | each(-1, "előző, megelőző"),
        measures=words("év, évet, hónap, hét, nap, napon, óra, forint, euró, fő"),
    ),
)  # fmt: skip
