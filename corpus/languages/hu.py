"""Hungarian. The number stands before its word, with a full stop: "5. §", "5/A. §", "5. cikk", "II. FEJEZET"."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
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
)  # fmt: skip
