"""Irish: Ireland and the European Union. An act has sections (alt), the European Union "Airteagal 5"."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, forms, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("a_haon/an_chéad a_dó/an_dara a_trí/an_tríú a_ceathair/an_ceathrú a_cúig/an_cúigiú a_sé/an_séú a_seacht/an_seachtú "
             "a_hocht/an_t-ochtú a_naoi/an_naoú a_deich/an_deichiú")  # fmt: skip

IRISH = Language(
    tag="ga",
    name="Irish",
    own_name="Gaeilge",
    containers=units(book="cuid, leabhar", part="teideal", chapter="caibidil", section="roinn", subsection="foroinn"),
    article_words=words("airteagal, airteagail, alt, ailt, d'airteagal, d’airteagal, hairteagal"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Forálacha críochnaitheacha, Forálacha deiridh, Forálacha ginearálta"),
    supplements=said("Forálacha críochnaitheacha, Forálacha deiridh"),
    contents=said("Clár an ábhair, Clár"),
    preambles=said("Brollach, Réamhrá"),
    annexes=words("iarscríbhinn, sceideal"),
    deleted=said("scriosta, aisghairthe, arna scriosadh, scriostar, aisghairtear"),
    inserted=LATIN_INSERTED,
    levels=units(
        paragraph="mír, míreanna, fo-alt, fo-ailt, fomhír",
        item="pointe, pointí, litir",
        subitem="fophointe, fophointí, fleasc",
    ),
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    common=often("an na agus ar le i do go is a de nó ag leis sin seo chun faoi ó mar ní nach bhfuil atá gach duine ina sa don den dá "
                 "má aon lena chuig idir trí bheith eile beidh féadfaidh maidir"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("airteagail, ailt, míreanna, pointí"),
        levels=units(paragraph="mhír, fhomhír", item="phointe, litreacha"),
        forms=forms("mír míreanna mhír; fo-alt fo-ailt; fomhír fhomhír; pointe pointí phointe; litir litreacha; fophointe fophointí"),
        ands=words("agus, nó, chomh maith le"),
        ranges=words("go, go dtí"),
        glue=words("de, den, i, in, an, na, d'"),
        ascending=words("de, den, d', i, in"),
        this_law=words("an achta seo, an acht seo, an rialachán seo, an rialacháin seo, an treoir seo, an treorach seo"),
        same_law=words("an achta sin, an acht sin, an rialacháin sin, an treoir sin"),
        measures=words("bliain, bliana, mí, seachtaine, lá, uair, euro, duine"),
    ),
)  # fmt: skip
