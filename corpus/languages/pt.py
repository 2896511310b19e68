"""Portuguese: Portugal, Brazil, Macau, Angola, Mozambique and the European Union."""

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

_UNITS = numbers("primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta "
                 "sétimo/sétima/setimo/setima oitavo/oitava nono/nona")  # fmt: skip
_HIGH = {word: value * 10 for word, value in numbers(
    "décimo/décima/decimo/decima vigésimo/vigésima/vigesimo/vigesima trigésimo/trigésima quadragésimo/quadragésima "
    "quinquagésimo/quinquagésima sexagésimo/sexagésima septuagésimo/septuagésima octogésimo/octogésima nonagésimo/nonagésima"
).items()}  # fmt: skip

_LAWS = "lei, código, regulamento, diretiva, directiva, decreto, decreto-lei, convenção, tratado, acordo, estatuto, constituição, decisão, protocolo"

PORTUGUESE = Language(
    tag="pt",
    name="Portuguese",
    own_name="português",
    containers=units(
        book="livro, parte",
        part="título, titulo, subtítulo, subtitulo",
        chapter="capítulo, capitulo, cap.",
        section="secção, seção, seccao, secao",
        subsection="subsecção, subseção, subseccao, subsecao",
        division="divisão, subdivisão",
    ),
    containers_after=units(book="parte"),
    article_words=words("artigo, artigos, art., arts., art, art.os"),
    ordinals=_UNITS
    | _HIGH
    | compounds(_HIGH, _UNITS, " ")
    | compounds(_HIGH, _UNITS, "-")
    | numbers("undécimo/undécima duodécimo/duodécima", start=11)
    | numbers("um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze")
    | {"único": 1, "única": 1, "unico": 1, "unica": 1},
    unnumbered=said("Disposições finais, Disposições transitórias, Disposições finais e transitórias, Disposições gerais, "
                    "Disposições transitórias e finais, Princípios fundamentais, Título preliminar, "
                    "Ato das Disposições Constitucionais Transitórias"),
    supplements=said("Disposições finais, Disposições transitórias, Disposições finais e transitórias, "
                     "Disposições transitórias e finais, Ato das Disposições Constitucionais Transitórias"),
    contents=said("Índice, Indice, Sumário, Sumario"),
    preambles=said("Preâmbulo, Preambulo"),
    annexes=words("anexo, anexos, apêndice, apendice"),
    deleted=said("revogado, revogada, revogados, revogadas, suprimido, suprimida, eliminado, eliminada, vetado, vetada, "
                 "sem efeito, caducado"),
    inserted=LATIN_INSERTED,
    # Portugal left k, w and y out before 2009; their items go from j to l.
    alphabets=letters("a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c d e f g h i j l m n o p q r s t u v x z"),
    levels=units(
        paragraph="n.º, n.os, n.ºs, nº, número, números, parágrafo, parágrafos, §, §§, par.",
        item="alínea, alíneas, alinea, al., inciso, incisos, inc., ponto, pontos, letra",
        subitem="subalínea, subalíneas, subal., item, itens, travessão",
    ),
    dot_thousands=True,
    common=often("o a os as de do da dos das e em no na nos nas um uma que por para com não se ao à aos às ou é são seu sua pelo pela "
                 "como mais quando sem toda todo ser ter tem nem qualquer podem pessoa direito"),
    citing=CitingWords(
        hyphens_join=False,
        plurals=words("artigos, arts., art.os, n.os, n.ºs, números, parágrafos, §§, alíneas, incisos"),
        levels=units(paragraph="n.o, n.ºs, n.", item="als."),
        forms=forms("capítulo capítulos; título títulos; secção secções seção seções; livro livros; artigo artigos art. arts. art art.os; n.º n.os n.ºs nº n.o; número números; parágrafo parágrafos par.; § §§; alínea alíneas alinea al. als.; inciso incisos inc.; "
                    "ponto pontos; subalínea subalíneas subal.; item itens"),
        ordinals=_UNITS | _HIGH,
        sentences=words("caput, in fine, primeira parte, segunda parte, parte final, 1.ª parte, 2.ª parte"),
        ands=words("e, ou, bem como, e/ou, e no, ou no, e do, ou do, e ao, ou ao, e na, ou na, e da, ou da, e nos, e dos, e o, e a, c/c"),
        ranges=words("a, ao, até, até ao"),
        glue=words("do, da, dos, das, de, no, na, nos, nas, ao, à, o, a"),
        ascending=words("do, da, dos, das, de, no, na, ao"),
        this_law=pairs("presente, desta, deste, esta, este", _LAWS),
        same_law=pairs("mesma, mesmo, referida, referido, citada, citado, dita, dito, aludida, aludido", _LAWS),
        nearby=each(0, "presente, deste, este") | each(-1, "anterior, anteriores, precedente"),
        nearby_after=each(-1, "anterior, anteriores, precedente, precedentes") | each(1, "seguinte, seguintes"),
        counts={"dois": 2, "três": 3, "quatro": 4, "cinco": 5},
        following=words("e seguintes, e ss., ss., e segs."),
        measures=words("anos, ano, meses, mês, semanas, dias, dia, horas, euros, reais, pessoas, por cento"),
    ),
)  # fmt: skip
