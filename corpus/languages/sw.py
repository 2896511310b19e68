"""Swahili: Tanzania and Kenya. Acts have kifungu, the Constitution ibara."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, letters, numbers, often, said, units, words
from corpus.languages.words import Language

SWAHILI = Language(
    tag="sw",
    name="Swahili",
    own_name="Kiswahili",
    containers=units(book="sehemu ya, sehemu", chapter="sura ya, sura"),
    article_words=words("kifungu cha, kifungu, vifungu, ibara ya, ibara"),
    ordinals=numbers("kwanza pili tatu nne tano sita saba nane tisa kumi kumi_na_moja kumi_na_mbili kumi_na_tatu kumi_na_nne "
                     "kumi_na_tano kumi_na_sita kumi_na_saba kumi_na_nane kumi_na_tisa ishirini"),
    unnumbered=said("Masharti ya jumla, Masharti ya mpito, Mengineyo"),
    contents=said("Yaliyomo, Mpangilio wa vifungu"),
    preambles=said("Utangulizi, Dibaji"),
    annexes=words("jedwali, jedwali la, kiambatisho, nyongeza"),
    deleted=said("kimefutwa, imefutwa, kilichofutwa, vimefutwa, [kimefutwa]"),
    inserted=LATIN_INSERTED,
    levels=units(
        paragraph="kifungu kidogo cha, kifungu kidogo, ibara ndogo ya, ibara ndogo, vifungu vidogo",
        item="aya ya, aya",
        subitem="aya ndogo ya, aya ndogo",
    ),
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    common=often("na ya wa kwa katika la za ni kama au yake wake cha kila mtu ana haki hii huu hayo yoyote kuwa si ambayo hilo bila pia vya "
                 "wote kutoka yao wao lake atakuwa nchi sheria hiyo hakuna ili ndani kwamba ambao"),
    citing=CitingWords(
        plurals=words("vifungu"),
        ands=words("na, au, pamoja na"),
        ranges=words("hadi, mpaka"),
        glue=words("cha, ya, vya, kwa, katika, wa"),
        ascending=words("cha, ya, vya, wa"),
        this_law=words("sheria hii, katiba hii, kanuni hizi"),
        same_law=words("sheria hiyo, sheria hiyohiyo"),
        measures=words("miaka, mwaka, miezi, wiki, siku, saa, shilingi, watu"),
    ),
)  # fmt: skip
