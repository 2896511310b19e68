"""Romanian: Romania, Moldova and the European Union. Both ș ț and the older ş ţ stand in texts."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("întâi/întîi/întâia/prima/primul al_doilea/a_doua/doua al_treilea/a_treia/treia al_patrulea/a_patra/patra "
             "al_cincilea/a_cincea/cincea al_șaselea/al_şaselea/a_șasea/a_şasea al_șaptelea/al_şaptelea/a_șaptea/a_şaptea "
             "al_optulea/a_opta al_nouălea/a_noua al_zecelea/a_zecea al_unsprezecelea al_doisprezecelea")  # fmt: skip
# "Secțiunea a 2-a", "Capitolul al II-lea": figures with the article and ending of an ordinal.
_ROMAN = letters("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx")[0]
_FIGURES = {
    form.format(written): value
    for value in range(2, 21)
    for written in (str(value), _ROMAN[value - 1])
    for form in ("a {}-a", "al {}-lea")
}

ROMANIAN = Language(
    tag="ro",
    name="Romanian",
    own_name="română",
    containers=units(
        book="cartea, partea, carte, parte",
        part="titlul, titlu, subtitlul",
        chapter="capitolul, capitol, cap.",
        section="secțiunea, secţiunea, secțiune, secţiune, sectiunea",
        subsection="subsecțiunea, subsecţiunea, subsecțiune, subsecţiune, subcapitolul",
        division="paragraful",
    ),
    article_words=words("articolul, articolului, articolele, articolelor, articole, articol, art., art"),
    ordinals=_FIGURES | numbers(_ORDINALS, "unu/una doi/două trei patru cinci șase/şase șapte/şapte opt nouă zece") | {"unic": 1, "unică": 1},
    unnumbered=said("Dispoziții finale, Dispoziţii finale, Dispoziții tranzitorii, Dispoziţii tranzitorii, Dispoziții generale, "
                    "Dispoziţii generale, Dispoziții tranzitorii și finale, Dispoziţii tranzitorii şi finale, Dispoziții finale și "
                    "tranzitorii, Titlul preliminar"),
    supplements=said("Dispoziții finale, Dispoziţii finale, Dispoziții tranzitorii, Dispoziţii tranzitorii, "
                     "Dispoziții tranzitorii și finale, Dispoziţii tranzitorii şi finale, Dispoziții finale și tranzitorii"),
    contents=said("Cuprins, Sumar"),
    preambles=said("Preambul, Preambulul"),
    annexes=words("anexa, anexă, anexe, anexele, apendice, apendicele"),
    deleted=said("abrogat, abrogată, abrogate, (abrogat), eliminat, se abrogă, se elimină, suprimat"),
    inserted=LATIN_INSERTED,
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f g h i j k l m n o p r s ș t ț u v x z"),
    levels=units(
        paragraph="alineatul, alineatului, alineatele, alineat, alin., al., paragraful, paragrafului, paragrafele",
        item="litera, literei, literele, lit., punctul, punctului, punctele, pct., numărul, nr.",
        subitem="liniuța, liniuţa, subpunctul, sublitera",
    ),
    common=often("și şi de în la a cu pe care sau din este nu să al ale o un pentru prin se că sunt ca fi mai sa lui ce ori după orice "
                 "persoană dreptul poate fără către dacă această acest acestea asupra între nici toate are"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("articolele, articolelor, alineatele, paragrafele, literele, punctele"),
        levels=units(paragraph="alineatului, alineatelor, paragrafelor", item="literelor, punctelor, numărului"),
        forms=forms("capitolul capitolului capitolele; titlul titlului; secțiunea secțiunii; articolul articolului articolele articolelor articole articol art. art; alineatul alineatului alineatele alineatelor alineat alin. al.; paragraful paragrafului paragrafele paragrafelor; "
                    "litera literei literele literelor lit.; punctul punctului punctele punctelor pct.; numărul numărului nr."),
        ordinals=numbers(_ORDINALS),
        sentences=words("teza, teza întâi, teza a doua"),
        ands=words("și, şi, sau, precum și, precum şi, ori, și la, sau la, și din, și ale"),
        ranges=words("până la, la, și până la"),
        glue=words("din, al, a, ale, la, de la, din cadrul, în, prevăzut la"),
        ascending=words("din, al, a, ale, de la, la"),
        this_law=pairs("prezenta, prezentei, prezentul, prezentului", "lege, legi, cod, regulament, directive, ordonanțe, ordonanță, convenții"),
        same_law=pairs("aceleiași, aceluiași, aceeași, respectiva, respectivului, menționată", "lege, legi, act, regulament, directive"),
        nearby=each(0, "prezentul, prezentului, prezenta, prezentei, prezentului"),
        nearby_after=each(-1, "precedent, precedentă, anterior, anterioară, precedente") | each(1, "următor, următoare"),
        following=words("și următoarele, și urm."),
        measures=words("ani, an, luni, lună, zile, ore, lei, euro, persoane"),
    ),
)  # fmt: skip
