"""Albanian: Albania and Kosovo."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = (
    "i_parë/e_parë/parë i_dytë/e_dytë/dytë i_tretë/e_tretë/tretë i_katërt/e_katërt/katërt i_pestë/e_pestë/pestë "
    "i_gjashtë/e_gjashtë/gjashtë i_shtatë/e_shtatë/shtatë i_tetë/e_tetë/tetë i_nëntë/e_nëntë/nëntë i_dhjetë/e_dhjetë/dhjetë"
)

ALBANIAN = Language(
    tag="sq",
    name="Albanian",
    own_name="shqip",
    containers=units(book="pjesa, libri", part="titulli", chapter="kreu, kapitulli", section="seksioni", subsection="nënseksioni"),
    article_words=words("neni, nenin, nenit, nenet, neneve, nen"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Dispozita të fundit, Dispozita kalimtare, Dispozita të përgjithshme, Dispozita kalimtare dhe të fundit, "
                    "Dispozitat kalimtare dhe përfundimtare, Dispozita përfundimtare"),
    supplements=said("Dispozita të fundit, Dispozita kalimtare, Dispozita kalimtare dhe të fundit, "
                     "Dispozitat kalimtare dhe përfundimtare, Dispozita përfundimtare"),
    contents=said("Përmbajtja, Tabela e përmbajtjes"),
    preambles=said("Preambula, Preambulë"),
    annexes=words("shtojca, aneksi, aneks, shtojcë"),
    deleted=said("shfuqizuar, i shfuqizuar, shfuqizohet, (shfuqizuar), u shfuqizua"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c ç d dh e ë f g gj h i j k l ll m n nj o p q r rr s sh t th u v x xh y z zh",
                      "a b c ç d e f g h i j k l m n o p q r s t u v x y z", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="paragrafi, paragrafin, paragrafit, paragrafët, pika, pikën, pikës, pikat",
        item="shkronja, shkronjën, shkronjës, shkronjat, germa, gërma, nënpika, nënpikën",
        subitem="nënparagrafi, nënparagrafin",
    ),
    common=often("dhe të në e i për me nga ose që një është nuk si këtij kësaj ka duhet mund se do kur çdo gjithë drejtë person ky "
                 "kjo janë jetë më pa prej sipas kundër shtetit ligj ligji tij saj asnjë gëzon atë"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("nenet, neneve, nenit, paragrafët, pikat, shkronjat"),
        levels=units(paragraph="paragraf, pikë", item="shkronjë"),
        forms=forms("paragrafi paragrafin paragrafit paragrafët paragraf; pika pikën pikës pikat pikë; shkronja shkronjën shkronjës shkronjat shkronjë; "
                    "germa gërma; nënpika nënpikën; nënparagrafi nënparagrafin"),
        ordinals=numbers(_ORDINALS),
        ands=words("dhe, ose, si dhe, e"),
        ranges=words("deri, deri në, deri te"),
        glue=words("i, e, të, së, në, nga"),
        ascending=words("i, e, të, së, në, nga"),
        this_law=pairs("këtij, kësaj, ky, kjo", "ligji, ligj, kodi, rregulloreje, vendimi"),
        same_law=pairs("të njëjtit, atij, të njëjtës", "ligji, ligj, kodi"),
        nearby=each(0, "këtij, kësaj"),
        nearby_after=each(-1, "paraardhës, i mësipërm, e mësipërme"),
        measures=words("vjet, vite, muaj, javë, ditë, orë, lekë, euro, persona"),
    ),
)  # fmt: skip
