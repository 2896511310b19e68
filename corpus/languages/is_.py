"""Icelandic. The number stands before its word, with a full stop: "5. gr.", "II. kafli"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("fyrsti/fyrsta/fyrsti annar/önnur/annað þriðji/þriðja fjórði/fjórða fimmti/fimmta sjötti/sjötta sjöundi/sjöunda "
             "áttundi/áttunda níundi/níunda tíundi/tíunda ellefti/ellefta tólfti/tólfta")  # fmt: skip

ICELANDIC = Language(
    tag="is",
    name="Icelandic",
    own_name="íslenska",
    containers={},
    containers_after=units(book="hluti, bók", part="þáttur, bálkur", chapter="kafli, kap.", section="undirkafli"),
    article_words=(),
    article_words_after=words("gr., grein, greinar, greinin"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Ákvæði til bráðabirgða, Gildistaka, Almenn ákvæði, Lokaákvæði, Bráðabirgðaákvæði"),
    supplements=said("Ákvæði til bráðabirgða, Bráðabirgðaákvæði"),
    contents=said("Efnisyfirlit"),
    preambles=said("Formáli, Inngangur"),
    annexes=words("viðauki, fylgiskjal"),
    deleted=said("fellt brott, felld brott, fellur brott, felld úr gildi, fallin úr gildi"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a á b d ð e é f g h i í j k l m n o ó p r s t u ú v x y ý þ æ ö"),
    levels=units(
        paragraph="mgr., málsgrein, málsgreinar",
        item="tölul., töluliður, töluliðar, stafl., stafliður, stafliðar, liður, liðar, tl.",
        subitem="undirliður, undirliðar",
    ),
    common=often("og að í á um er sem til við það af með þess eða skal ekki fyrir en hefur hann þau þeir má rétt hver maður vera sé eftir "
                 "eru frá því ef hún hans án allir lögum laga þessum samkvæmt skulu heimilt getur verið"),
    citing=CitingWords(
        hyphens_join=False,
        levels=units(paragraph="málsgreinar, mgr", item="tölulið, staflið, lið"),
        levels_after=units(paragraph="mgr., málsgrein, málsgreinar", item="tölul., töluliður, töluliðar, tl., stafl., liður, liðar"),
        forms=forms("mgr. málsgrein málsgreinar; tölul. töluliður töluliðar tl.; stafl. stafliður stafliðar; liður liðar"),
        ordinals=numbers(_ORDINALS),
        ands=words("og, eða, ásamt"),
        ranges=words("til, til og með"),
        glue=words("í, af, samkvæmt"),
        ascending=words("í, af"),
        this_law=pairs("þessara, þessum, þessi", "laga, lögum, lög, reglugerðar"),
        same_law=pairs("sömu, nefndra", "laga, lögum"),
    ),
)  # fmt: skip
