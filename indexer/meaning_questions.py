"""Questions for what a term means among what people type: 什么是正当防卫, "what is a legal person", 居住权的概念.

"Definition of consent" may be words of an article as well, so they are tried first; nobody looks for an article with "what is".
"""

from __future__ import annotations

from functools import cache

import regex

from corpus.folding import fold
from indexer.rendering_questions import bare, without_article

_LONGEST = 80
_FORMS = (
    r"(?:请问)?(?:什么|啥|何)(?:是|叫做?|谓|为)X", r"(?:请问)?何谓X", r"X(?:一词)?(?:到底)?(?:是|指的?是|是指|指|叫)(?:什么|啥)(?:意思)?", r"X(?:一词)?(?:是|有)?(?:什么|啥|何)(?:意思|含义|意义)",
    r"(?:如何|怎么|怎样)(?:理解|界定|定义)X", r"X(?:应当|应该|应)?(?:如何|怎么|怎样)(?:理解|界定|定义)", r"X(?:的)?(?:法律)?(?:概念|定义)(?:是什么|为何)",
    r"what(?:'s| is| are|s) (?:the )?(?:legal )?(?:definition|meaning) of X", r"what(?:'s| is| are|s) (?:meant by )?X", r"what does X mean", r"how is X defined",
    r"qu'?est-ce qu(?:e |')X", r"was (?:ist|bedeutet|sind|heißt) X", r"qu[eé] (?:es|significa|son) X", r"(?:che )?cos'?[eè] X", r"o que [eé] X", r"что такое X",
    r"X ?とは(?:何(?:ですか|か)?|なに|なんですか)?", r"X ?(?:이란|란) ?(?:무엇인가요?|무엇입니까)?",
    r"X ?的?(?:法律)?(?:概念|定义|含义|意思|界定|涵义)", r"(?:定义|概念) X",
    r"(?:the )?(?:legal )?(?:definition|meaning) of X", r"define X", r"X (?:definition|meaning|defined)", r"d[eé]finition (?:de |d'|du |des )X",
    r"definición de X", r"definition (?:von |des |der )X", r"X ?の ?(?:定义|意味)",
)  # fmt: skip


def meant(typed: str) -> tuple[str, bool]:
    """(term whose meaning a query asks for, whether it can't well be anything else); ("", False) for every other query.

    >>> meant("什么是正当防卫？"), meant("definition of the controller"), meant("正当防卫")
    (('正当防卫', True), ('controller', False), ('', False))
    """
    key = fold(typed)
    if len(typed) > _LONGEST or len(key) != len(typed):
        return "", False
    start, end = bare(key, 0, len(key))
    if key[start:end] != key.strip(" \t\u3000?？。") or not _hint().search(key):
        return "", False  # quoted as a whole: a string of a text
    for pattern in _patterns():
        if found := pattern.fullmatch(key, start, end):
            first, last = bare(key, *found.span("x"))
            term = without_article(typed[first:last])
            is_term = len(term) > 1 and not any(c in term for c in ':()*"“”')
            return (term, _asks().search(key) is not None) if is_term else ("", False)
    return "", False


@cache
def _patterns() -> tuple[regex.Pattern[str], ...]:
    return tuple(map(_compiled, _FORMS))


@cache
def _hint() -> regex.Pattern[str]:
    """What every question has: hardly any other query has to be held against the forms."""
    words = "什么|啥|何|怎么|怎样|概念|定义|含义|涵义|意思|界定|意义|what|how|defin|meaning|est-ce|was|qué|que|cos|что|とは|란|意味"
    return regex.compile(fold(words))


@cache
def _asks() -> regex.Pattern[str]:
    return regex.compile(
        fold(r"什么|啥|何|怎么|怎样|如何|\bwhat|\bhow\b|est-ce|\bwas\b|\bqu[eé] |cos'?[eè]|что|とは|란")
    )


def _compiled(form: str) -> regex.Pattern[str]:
    before, _, behind = fold(form.replace("X", "\0")).partition("\0")
    return regex.compile("".join((_blanks(before), "(?P<x>.{2,60}?)", _blanks(behind))))


def _blanks(piece: str) -> str:
    return piece.replace(" ?", r"\s*").replace(" ", r"\s+")
