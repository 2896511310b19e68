"""Maltese: Malta and the European Union."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, forms, letters, numbers, often, said, units, words
from corpus.languages.words import Language

MALTESE = Language(
    tag="mt",
    name="Maltese",
    own_name="Malti",
    containers=units(
        book="parti, ktieb",
        part="titolu, sub-titolu",
        chapter="kapitolu, kapitlu",
        section="taqsima, sezzjoni",
        subsection="sottotaqsima, subtaqsima, sottosezzjoni",
    ),
    containers_after=units(book="parti"),
    article_words=words("artikolu, artikoli, l-artikolu, l-artikoli, tal-artikolu, fl-artikolu, mill-artikolu, bl-artikolu, art."),
    ordinals=numbers("l-ewwel/ewwel it-tieni/tieni it-tielet/tielet ir-raba’/ir-raba'/raba’ il-ħames/ħames is-sitt/sitt is-seba’/seba’ "
                     "it-tmien/tmien id-disa’/disa’ l-għaxar/għaxar"),
    unnumbered=said("Dispożizzjonijiet finali, Dispożizzjonijiet ġenerali, Dispożizzjonijiet tranżitorji"),
    supplements=said("Dispożizzjonijiet finali, Dispożizzjonijiet tranżitorji"),
    contents=said("Werrej, Kontenut"),
    preambles=said("Preambolu"),
    annexes=words("anness, skeda, appendiċi"),
    deleted=said("imħassar, imħassra, jitħassar, titħassar"),
    inserted=LATIN_INSERTED,
    # Items go through the Latin letters or the Maltese ones.
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z",
                      "a b ċ d e f ġ g h ħ i ie j k l m n għ o p q r s t u v w x ż z"),
    levels=units(
        paragraph="paragrafu, paragrafi, il-paragrafu, tal-paragrafu, subartikolu, subparagrafu",
        item="punt, il-punt, tal-punt, punti, ittra",
        subitem="subpunt, inċiż",
    ),
    common=often("u li ta' ta’ il- l- ma fil- għandu tal- fi jew minn f' f’ għal din dan huwa hija għall- b' b’ biex kull mhux dawk "
                 "bħala meta kif tad- tas- tat- dwar bejn mill- għandha għandhom persuna dritt"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artikoli, l-artikoli, paragrafi, punti"),
        levels=units(paragraph="fil-paragrafu, tal-paragrafi, is-subparagrafu, tas-subparagrafu, il-paragrafi", item="fil-punt, tal-punti, il-punti"),
        forms=forms("paragrafu paragrafi il-paragrafu tal-paragrafu fil-paragrafu tal-paragrafi il-paragrafi; "
                    "subparagrafu is-subparagrafu tas-subparagrafu; punt il-punt tal-punt punti fil-punt tal-punti il-punti"),
        ands=words("u, jew, kif ukoll"),
        ranges=words("sa"),
        glue=words("ta', ta’, tal-, tar-, ta, fi"),
        ascending=words("ta', ta’, tal-, tar-"),
        this_law=words("dan ir-regolament, dan l-att, din id-direttiva, din il-liġi"),
        measures=words("sena, snin, xhur, ġimgħat, jiem, sigħat, ewro, persuni"),
    ),
)  # fmt: skip
