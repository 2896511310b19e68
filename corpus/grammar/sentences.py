"""Whether what follows a number begins a text of its own, or goes on with a sentence that merely refers to the number.

"Article 5 of this Law shall…", "Artikel 5 Absatz 2 gilt…", المادة 5 من هذا القانون, 제5조에 따라, 第五条の規定により open no article.
Where a script has capital letters, a small letter tells; elsewhere the words that follow a reference do.
"""

from __future__ import annotations

import re

from corpus.grammar.patterns import plain, plain_set
from corpus.languages import Language

# By primary subtag, beside what the language's own record says: "of", "and", "or", "to", "under", "shall apply".
_GOES_ON: dict[str, tuple[str, ...]] = {
    "ar": ("من", "أو", "إلى", "المذكورة", "أعلاه", "هذا", "هذه", "بشأن", "المشار", "الفقرة", "فقرة", "البند"),
    "fa": ("این", "و", "یا", "از", "تا", "قانون", "به"),
    "ur": ("کے", "کی", "کا", "میں", "اور", "یا", "سے", "کو"),
    "he": ("של", "או", "עד", "לחוק", "לפקודה", "לתקנות", "לחוק־יסוד", "לחוק-יסוד", "רבתי", "קטן", "זה", "זו", "האמור", "האמורים"),
    "hi": ("के", "की", "का", "में", "और", "या", "से", "को", "तथा", "अथवा"),
    "mr": ("च्या", "मध्ये", "आणि", "किंवा", "ते"), "ne": ("को", "मा", "र", "वा", "बमोजिम"), "bn": ("এর", "ও", "এবং", "বা", "অথবা"),
    "th": ("แห่ง", "และ", "หรือ", "วรรค", "ของ", "ถึง", "มาตรา"), "lo": ("ຂອງ", "ແລະ", "ຫຼື", "ວັກ"),
    "km": ("នៃ", "និង", "ឬ", "ដល់"), "my": ("နှင့်", "သို့မဟုတ်", "ပါ", "အရ"), "ka": ("და", "ან"),
    "ko": ("및", "또는", "내지", "중"), "ja": ("及び", "又は", "若しくは", "並びに"),
}  # fmt: skip
_PARTICLES = {
    "ko": ("에", "의", "을", "를", "은", "는", "과", "와", "부터", "까지", "로", "으로", "중", "및"),
    "ja": ("の", "に", "を", "は", "及", "又", "第", "か", "若", "並", "、", "と", "で", "が"),
}
_LEAD = re.compile(r"[\s\d()\[\]（）\"'“”„«»‘’.§–—-]*")
_WORD = re.compile(r"[^\s,.;:،؛()（）]+")


def goes_on(body: str, words: Language, *, stopped: bool) -> bool:
    """Whether `body`, which follows an article's label, goes on with a sentence about it.

    Args:
        body: what follows the label, without white space before it.
        words: the language.
        stopped: a stop or dash closed the label, so that only a small letter speaks against a heading.
    """
    lead = _LEAD.match(body)
    rest = body[lead.end() :] if lead else body
    if rest[:1].islower():
        return not (_ITEM.match(body) or says_deleted(body, words))
    if stopped:
        return False
    if rest[:1].isupper() or rest[:1].istitle():
        return _names_level(body, words)
    return _refers(body, words)


_ITEM = re.compile(r"\(?[^\W\d_][.)]\s")  # "a) the first" begins a list, "a kapcsolat" a sentence


def says_deleted(text: str, words: Language) -> bool:
    """Whether a text says that an article is repealed: (aufgehoben), "Repealed by Act 5 of 2001", 삭제 <2010. 1. 1.>.

    A sentence that only begins so ("Deleted data shall be kept") doesn't: what may follow the word are brackets, a
    comma, or figures.
    """
    text = text.strip()
    known = plain_set(words.deleted)
    if not text or len(text) > _LONGEST_NOTE:
        return False
    if plain(text) in known or plain(_BRACKETS.sub("", text)) in known:
        return True
    opened = text[0] in "([（［<〈【"
    for match in _WORD_END.finditer(text[:_LONGEST_WORDS]):
        if plain(text[: match.start()]) in known:
            after = text[match.start() :].lstrip()
            if opened or after[:1] in "([（［<〈,;、" or after[:1].isdecimal():
                return True
    return False


_LONGEST_NOTE, _LONGEST_WORDS = 300, 60
_BRACKETS = re.compile(r"[（(<〈\[［][^（(<〈\[［）)>〉\]］]{0,200}\d[^（(<〈\[［）)>〉\]］]{0,200}[）)>〉\]］]")
_WORD_END = re.compile(r"(?<=\w)(?!\w)")


def goes_on_small(rest: str, words: Language) -> bool:
    """Whether a particle stands right behind a bracket: 제5조(정의)에 따라."""
    return bool(rest) and any(_is_particle(rest, p) for p in _PARTICLES.get(words.tag, ()))


def _is_particle(rest: str, particle: str) -> bool:
    """이 법은 begins a text, 에 따라 goes on; a particle is followed by a blank or a stop."""
    return rest.startswith(particle) and (len(rest) == len(particle) or rest[len(particle)] in " ,\u3000、.")


def _names_level(body: str, words: Language) -> bool:
    """Artikel 5 Absatz 2, Article 7 Paragraph 1: the next word names a level below the article."""
    match = _WORD.match(body)
    word = plain(match[0]) if match else ""
    return bool(word) and word in plain_set(frozenset(words.levels))


def _refers(body: str, words: Language) -> bool:
    """In scripts without capitals: the next word is one that follows a reference, or names a level below the article."""
    known = (*_GOES_ON.get(words.tag, ()), *words.goes_on)
    if _NUMBERED.match(body):  # 제5조 제2항, 第五条 第二項
        return True
    if not words.joiner:
        return body.startswith((*known, *words.levels)) and words.tag != "ja"
    match = _WORD.match(body)
    word = plain(match[0]) if match else ""
    if word in plain_set(frozenset((*known, *words.levels))):
        return True
    joined = word[1:].lstrip("-־") if word[:1] in ("و", "ו") else ""  # "and article 6", written as one word
    return bool(joined) and (joined[0].isdecimal() or joined in plain_set(frozenset(words.article_words)))


# 제5조 제2항 goes on; 제18조 제69조에 따라 … is article 18, which begins with a reference to another.
_NUMBERED = re.compile(r"[제第]\s?[\d一二三四五六七八九十百]+\s?(?![\d一二三四五六七八九十百\s조条])")
