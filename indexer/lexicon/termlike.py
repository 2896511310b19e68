"""Whether what was learnt for a term can be one: a fine is no "000", no "NT", no "fine from" and no 拘役或.

Words of grammar and of measures by language, a closed list: what surrounds a term in every sentence is learnt with it.
"""

from __future__ import annotations

from collections.abc import Mapping

import regex

from corpus.folding import fold

_WORD = regex.compile(r"[\w\p{M}]+")
_DIGIT = regex.compile(r"\p{Nd}")
_FUNCTION: Mapping[str, frozenset[str]] = {
    group: frozenset(words.split())
    for group, words in {
        "en": "a an the and or of to in on at by for from with without within into upon under as than that which who whom whose this "
              "these those such any its his her their it he she they is are was were be been being has have had shall will may must "
              "can should would if when where while other than s not",
        "de": "der die das des dem den ein eine einer eines einem einen und oder von vom zu zum zur in im an am auf für mit bei durch "
              "nach dass ist sind war wird werden als",
        "fr": "le la les l un une des du de d et ou à au aux en par pour avec dans sur que qui ce cette ces est sont être a été",
        "es": "el la los las un una unos unas de del y e o u a al en por para con que se su sus es son",
        "it": "il lo la i gli le un uno una di del della dello dei degli delle dell e ed o a al alla ai in nel nella da dal dalla per con "
              "che si è sono",
        "pt": "o a os as um uma de do da dos das e ou em no na nos nas por para com que se é são ao à",
        "nl": "de het een en of van voor met in op aan door te dat die is zijn",
        "pl": "i oraz lub albo w we z ze na do od o przez dla jest są się których której który która",
        "el": "ο η το οι τα του της των τον την και ή σε στο στη στην στον στα με για από που να",
        "fi": "ja tai sekä on ovat että joka jotka", "sv": "och eller av för med i på till den det en ett som är att",
        "da": "og eller af for med i på til den det en et som er at", "ro": "și sau de la în cu din pe un o al a ale ai care",
    }.items()
}  # fmt: skip
_MONEY = frozenset(
    [
        "nt",
        "ntd",
        "nts",
        "twd",
        "rmb",
        "cny",
        "usd",
        "hkd",
        "dollar",
        "dollars",
        "yuan",
        "renminbi",
        "cent",
        "cents",
        "euro",
        "euros",
        "hundred",
        "thousand",
        "million",
        "billion",
    ]
)
"""A rendering with one of them tells how much, not what."""
_LABELS = frozenset(
    [
        "article",
        "articles",
        "paragraph",
        "paragraphs",
        "subparagraph",
        "subparagraphs",
        "section",
        "sections",
        "item",
        "items",
        "subsection",
        "chapter",
        "day",
        "days",
        "month",
        "months",
        "year",
        "years",
        "week",
        "weeks",
        "hour",
        "hours",
        "percent",
        "artikel",
        "absatz",
        "artículo",
        "apartado",
        "articolo",
        "paragrafo",
        "artigo",
        "artykuł",
        "ust",
        "paragraphe",
        "alinéa",
        "jour",
        "jours",
        "jahr",
        "jahre",
        "tag",
        "tage",
        "monat",
        "monate",
        "año",
        "años",
    ]
)
"""What stands beside numbers; a rendering that is made of nothing else says where or how long."""
_OF_MEASURES = regex.compile(r"^[元圆条章节款项目年月日天时周岁千万百亿第分之零一二三四五六七八九十\d币新台港人民美]+$")
"""Chinese that is itself a number, a measure or a label: what renders it may be one."""
_MONEY_ZH = regex.compile(r"新台币|人民币|港币|港元|美元|[零一二三四五六七八九十百千万亿]元")
_ENDS_ZH = regex.compile(
    r"(?:[或而之]|(?<![涉普])及|(?<![赠参给授让付])与|(?<![目标])的|(?<![合兼归吞])并|(?<![理自事缘案])由|(?<![予得])以|(?<![关对属归低高终])于|"
    r"(?<![缓调总饱])和|(?<![行作])为)$"
)
_BEGINS_ZH = regex.compile(r"[或而之的于为]|及(?![时格])|与(?!会)|以(?![色])|其(?![他它余])|由")


def is_term(text: str, group: str, source: str) -> bool:
    """Whether a rendering can be a term, of a `source` that was asked for.

    Nothing with digits or money, nothing that is only a label of an article or a measure, nothing that begins or ends with a
    word of grammar; unless the source is a number or a measure itself.

    >>> is_term("fine from", "en", "罰鍰"), is_term("fine", "en", "罰鍰"), is_term("拘役或", "zh", "detention")
    (False, True, False)
    """
    key, asked = fold(text), fold(source)
    measured = _OF_MEASURES.match(asked) is not None or not (_MONEY | _LABELS).isdisjoint(_WORD.findall(asked))
    if _DIGIT.search(key) and not _DIGIT.search(asked):
        return False
    if group == "zh":
        if _ENDS_ZH.search(key) or _BEGINS_ZH.match(key):
            return False
        return measured or not _MONEY_ZH.search(key)
    words = _WORD.findall(key)
    if not words:
        return True
    function = _FUNCTION.get(group, frozenset())
    if words[0] in function or words[-1] in function:
        return False
    return measured or (_MONEY.isdisjoint(words) and not _LABELS.issuperset(words))
