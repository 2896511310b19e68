"""Portuguese: Portugal, Brazil, Macau, Angola, Mozambique and the European Union."""

from __future__ import annotations

from corpus.languages.shorthand import LATIN_INSERTED, compounds, letters, numbers, often, said, units, words
from corpus.languages.words import Language

_UNITS = numbers("primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta "
                 "sétimo/sétima/setimo/setima oitavo/oitava nono/nona")  # fmt: skip
_HIGH = {word: value * 10 for word, value in numbers(
    "décimo/décima/decimo/decima vigésimo/vigésima/vigesimo/vigesima trigésimo/trigésima quadragésimo/quadragésima "
    "quinquagésimo/quinquagésima sexagésimo/sexagésima septuagésimo/septuagésima octogésimo/octogésima nonagésimo/nonagésima"
).items()}  # fmt: skip

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
)  # fmt: skip
