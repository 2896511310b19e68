"""Spanish: Spain, Latin America and the European Union."""

from __future__ import annotations

from corpus.languages.citing_words import CitingWords
from corpus.languages.shorthand import (
    LATIN_INSERTED,
    compounds,
    each,
    forms,
    letters,
    numbers,
    often,
    pairs,
    said,
    units,
    words,
)
from corpus.languages.words import Language

_UNITS = numbers(
    "primero/primera/primer segundo/segunda tercero/tercera/tercer cuarto/cuarta quinto/quinta sexto/sexta "
    "séptimo/séptima/septimo/septima/sétimo/sétima octavo/octava noveno/novena/nono/nona"
)
_ORDINALS = _UNITS | numbers(
    "décimo/décima/decimo/decima undécimo/undécima/decimoprimero/decimoprimera/undecimo/undecima "
    "duodécimo/duodécima/decimosegundo/decimosegunda/duodecimo/duodecima",
    start=10,
)
_TENS = numbers("vigésimo/vigésima/vigesimo/vigesima trigésimo/trigésima/trigesimo/trigesima "
                "cuadragésimo/cuadragésima quincuagésimo/quincuagésima sexagésimo/sexagésima septuagésimo/septuagésima "
                "octogésimo/octogésima nonagésimo/nonagésima")  # fmt: skip
_HIGH = {word: (value + 1) * 10 for word, value in _TENS.items()} | {
    "décimo": 10,
    "décima": 10,
    "decimo": 10,
    "decima": 10,
}
_CARDINALS = ("uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho "
              "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho "
              "veintinueve treinta")  # fmt: skip

_LAWS = "ley, código, reglamento, directiva, decreto, ordenanza, convenio, convención, tratado, acuerdo, estatuto, constitución, decisión, protocolo"

SPANISH = Language(
    tag="es",
    name="Spanish",
    own_name="español",
    containers=units(
        book="libro, parte",
        part="título, titulo, subtítulo, subtitulo",
        chapter="capítulo, capitulo, cap.",
        section="sección, seccion, secc.",
        subsection="subsección, subseccion",
        division="párrafo, parrafo",
    ),
    # "SECCIÓN 1.ª", "PRIMERA PARTE"
    containers_after=units(book="parte", section="sección, seccion"),
    article_words=words("artículo, artículos, articulo, articulos, art., arts., art"),
    ordinals=numbers(_CARDINALS)
    | _ORDINALS
    | compounds(_HIGH, _UNITS, " ")
    | compounds({"decimo": 10, "vigesimo": 20, "vigésimo": 20, "trigésimo": 30}, _UNITS, "")
    | {word: value for word, value in _HIGH.items() if value > 10}
    | {"único": 1, "única": 1, "unico": 1, "unica": 1},
    unnumbered=said("Disposiciones finales, Disposiciones transitorias, Disposiciones adicionales, Disposiciones generales, "
                    "Título preliminar, Titulo preliminar, Capítulo preliminar, Transitorios, Disposición derogatoria, "
                    "Disposiciones derogatorias, Artículos transitorios"),
    supplements=said("Disposiciones finales, Disposiciones transitorias, Disposiciones adicionales, Transitorios, "
                     "Disposiciones derogatorias, Artículos transitorios"),
    contents=said("Índice, Indice, Sumario, Tabla de contenidos, Tabla de contenido"),
    preambles=said("Preámbulo, Preambulo, Exposición de motivos, Exposicion de motivos"),
    annexes=words("anexo, anexos, apéndice, apendice"),
    deleted=said("derogado, derogada, derogados, suprimido, suprimida, sin contenido, se deroga, se suprime, sin efecto, vacante"),
    inserted=LATIN_INSERTED | {"quáter": 3, "quinquies": 4, "sexties": 5},
    alphabets=letters("a b c d e f g h i j k l m n ñ o p q r s t u v w x y z", "a b c d e f g h i j k l m n o p q r s t u v w x y z"),
    levels=units(
        paragraph="apartado, apartados, apdo., ap., párrafo, párrafos, párr., parrafo, parágrafo, numeral, numerales, num.",
        item="letra, letras, inciso, incisos, inc., fracción, fracciones, fracc., punto, puntos, literal, literales, lit., número, "
             "números, núm., ordinal",
        subitem="subinciso, sublitera, guion, guión, subpárrafo",
    ),
    closing=("disposición adicional", "disposición transitoria", "disposición derogatoria", "disposición final"),
    dot_thousands=True,
    common=often("el la los las de del y en que a un una por para con se no al o es su sus lo como más este esta ser son será serán "
                 "podrá cuando sin sobre entre todo toda sea haya cualquier según tiene derecho"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artículos, articulos, arts., apartados, párrafos, letras, fracciones, incisos, numerales, puntos"),
        levels=units(paragraph="apartado, apartados, apdo., aptdo., ap., párrafo, párrafos, parrafo, párr., numeral, numerales, núm., nº",
                     item="letra, letras, fracción, fracciones, fraccion, frac., inciso, incisos, literal, literales, lit., punto, puntos"),
        forms=forms("capítulo capítulos; título títulos; sección secciones; libro libros; artículo artículos articulo articulos art. arts.; apartado apartados apdo. aptdo. ap.; párrafo párrafos parrafo párr. parr.; letra letras; literal literales lit.; "
                    "fracción fracciones fraccion frac.; inciso incisos inc.; numeral numerales núm. nº; punto puntos"),
        ordinals=_ORDINALS,
        numbering=words("del, de, núm., número"),
        sentences=words("inciso primero, inciso segundo, in fine, frase, primera frase, segunda frase"),
        ands=words("y, e, o, u, ni, así como, y/o, y en el, o en el, y al, o al, y del, o del, y de los, y el, o el, y los, o los, y la, o la"),
        ranges=words("a, al, hasta, hasta el"),
        glue=words("de la, del, de los, de las, de, en el, en la, en los, en, al, a la, a los, el, la, los"),
        ascending=words("del, de la, de los, de, en el, en la, al, a que se refiere el"),
        this_law=pairs("presente, esta, este", _LAWS),
        same_law=pairs("misma, mismo, dicha, dicho, citada, citado, referida, referido, aquella, aquel", _LAWS),
        nearby=each(0, "presente, este") | each(-1, "anterior, anteriores, precedente"),
        nearby_after=each(-1, "anterior, anteriores, precedente, precedentes, que antecede") | each(1, "siguiente, siguientes"),
        counts={"dos": 2, "tres": 3, "cuatro": 4, "cinco": 5},
        following=words("y siguientes, y ss., ss., y sigs."),
        measures=words("años, año, meses, mes, semanas, días, día, horas, euros, pesos, personas, por ciento"),
    ),
)  # fmt: skip
