"""Polish. A statute has "Art. 5.", a regulation "§ 5."; "Dział" stands between title and chapter."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import LATIN_INSERTED, each, forms, letters, numbers, often, pairs, said, units, words
from corpus.languages.words import Language

_ORDINALS = ("pierwszy/pierwsza/pierwsze drugi/druga/drugie trzeci/trzecia/trzecie czwarty/czwarta/czwarte piąty/piąta/piąte "
             "szósty/szósta/szóste siódmy/siódma/siódme ósmy/ósma/ósme dziewiąty/dziewiąta/dziewiąte dziesiąty/dziesiąta "
             "jedenasty/jedenasta dwunasty/dwunasta trzynasty/trzynasta czternasty/czternasta piętnasty/piętnasta "
             "szesnasty/szesnasta siedemnasty/siedemnasta osiemnasty/osiemnasta dziewiętnasty/dziewiętnasta "
             "dwudziesty/dwudziesta")  # fmt: skip

_LAWS = "ustawy, ustawa, ustawie, ustawą, kodeksu, kodeks, rozporządzenia, rozporządzenie, rozporządzeniu, dyrektywy, konwencji, konstytucji, umowy"

POLISH = Language(
    tag="pl",
    name="Polish",
    own_name="polski",
    containers=units(
        book="księga, część",
        part="tytuł, dział, podtytuł",
        chapter="rozdział, rozdz.",
        section="oddział, sekcja",
        subsection="pododdział, podsekcja",
    ),
    containers_after=units(book="księga, część"),
    article_words=words("artykuł, artykułu, artykułowi, artykułem, artykule, artykuły, artykułów, artykułach, art., art, §§, §, paragraf"),
    ordinals=numbers(_ORDINALS),
    unnumbered=said("Przepisy końcowe, Przepisy przejściowe, Przepisy ogólne, Przepisy przejściowe i końcowe, Część ogólna, "
                    "Część szczególna, Część wojskowa, Przepisy wprowadzające"),
    supplements=said("Przepisy końcowe, Przepisy przejściowe, Przepisy przejściowe i końcowe"),
    contents=said("Spis treści"),
    preambles=said("Preambuła, Wstęp"),
    annexes=words("załącznik, załączniki, zał."),
    deleted=said("uchylony, uchylona, uchylone, (uchylony), (uchylona), skreślony, skreślona, pominięty, pominięte, utracił moc, "
                 "art. uchylony"),
    inserted=LATIN_INSERTED,
    # Items go through the Latin letters without the Polish ones (ą, ć, ł).
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f g h i j k l m n o p r s t u w y z"),
    levels=units(
        paragraph="ustęp, ustępu, ustępie, ustępem, ustępy, ustępów, ust., akapit, akapitu",
        item="punkt, punktu, punkcie, punkty, punktów, pkt, pkt., lit., litera, litery, literą",
        subitem="tiret, tire, podpunkt, ppkt",
    ),
    common=often("i w z na do o się nie oraz lub od przez jest dla jego że po za ze są być może ma każdy człowiek prawo jej ich które "
                 "który której którego jak tym tej także jeżeli przy albo innych bez ani nikt prawa"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artykuły, artykułów, §§, ustępy, ustępów, punkty, punktów, litery"),
        levels=units(paragraph="ustępami, ustępach, akapitem, akapicie, akapity, ust", item="punktem, punktach, lit, literze", subitem="tiretu"),
        forms=forms("rozdział rozdziału rozdziale rozdziały rozdziałów rozdziałach rozdziałem; dział działu dziale; tytuł tytułu; część części; oddział oddziału; artykuł artykułu artykułowi artykułem artykule artykuły artykułów artykułach art. art; ustęp ustępu ustępie ustępem ustępy ustępów ustępami ustępach ust. ust; akapit akapitu akapitem akapicie akapity; "
                    "punkt punktu punkcie punktem punkty punktów punktach pkt pkt.; litera litery literą literze lit. lit; tiret tire tiretu; "
                    "podpunkt ppkt"),
        ordinals=numbers(_ORDINALS) | numbers("pierwszego/pierwszej/pierwszym drugiego/drugiej/drugim trzeciego/trzeciej/trzecim czwartego/czwartej"),
        sentences=words("zdanie, zdania, zdanie pierwsze, zdanie drugie, zd., in fine, in principio"),
        ands=words("i, oraz, ani, lub, albo, a także, i/lub, i w, lub w, oraz w, lub na mocy, w związku z, w zw. z, w zw z, jak również"),
        ranges=words("do, po, aż do"),
        glue=words("w, ze, z, we, do"),
        ascending=words("w, ze, z"),
        this_law=pairs("niniejszej, niniejsza, niniejszego, niniejszy, niniejsze, niniejszym, tej, tego", _LAWS),
        same_law=pairs("tejże, tegoż, wymienionej, wymienionego, powołanej, tej samej, tego samego", _LAWS),
        nearby=each(0, "niniejszego, niniejszym, niniejszej, tego, tej")
        | each(-1, "poprzedniego, poprzednim, poprzedzającego, poprzedzającym, poprzedzającej"),
        following=words("i nast., i n., i następne, nn."),
        measures=words("lat, lata, roku, miesięcy, miesiące, tygodni, dni, godzin, złotych, euro, osób"),
    ),
)  # fmt: skip
