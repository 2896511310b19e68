"""A law's name written together with what is looked for in it: 公司法担保, 刑法中的正当防卫, 公司法第十六条担保.

And the place of a law beside its name: TW Civil Code, 台湾民法.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from functools import cache

from corpus.folding import fold
from corpus.jurisdictions import JURISDICTIONS
from indexer.segmentation import cut, squeeze

_ARTICLE = re.compile(r"(第[^第条之]{1,9}条(?:之[一二三四五六七八九十\d]{1,3})?(?:第.{1,4}?[款项目])*)(.*)")
# What stands between the name and the words, and behind them.
_BETWEEN = frozenset(["中", "的", "里", "内", "上", "对", "对于", "关于", "有关", "中的", "规定"])
_BEHIND = frozenset(["的", "规定", "条款", "条文", "内容"])
_LONGEST_NAME = 40
_PLACES = {
    "cn": [
        "prc", "china", "chinese", "mainland", "mainland china", "chinese mainland", "people republic of china", "中国", "中国大陆",
        "大陆", "内地", "中华人民共和国",
    ],
    "tw": ["roc", "taiwan", "taiwanese", "republic of china", "台湾", "中华民国", "台湾地区"],
    "hk": ["hk", "hong kong", "hksar", "香港", "香港特区", "香港特别行政区"],
    "mo": ["macau", "macao", "澳门"],
    "jp": ["japan", "japanese", "日本"],
    "kr": ["korea", "korean", "south korea", "韩国"],
    "eu": ["eu", "european", "european union", "欧盟", "欧洲联盟"],
    "ca": ["canada", "canadian", "加拿大"],
    "ch": ["switzerland", "swiss", "瑞士"],
}  # fmt: skip
LONGEST_PLACE = 4
"""Words of the longest name of a place (people's republic of china)."""


def unglued(text: str, names: Collection[str], stands: Callable[[str], bool]) -> tuple[str, str, str] | None:
    """A run -> (law's name, article or "", words); None where it doesn't begin with a name, or is a string of its own.

    Args:
        text: a squeezed run.
        names: the laws' names.
        stands: whether a string stands in a text, heading or title; what does is no name with words behind it (宪法宣誓).
    """
    pieces = cut(text) if any(text[:n] in names for n in range(2, min(len(text) - 1, _LONGEST_NAME))) else []
    if "".join(pieces) != text or stands(text):
        return None
    ends = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces))]
    for n in reversed(range(len(pieces))):
        if text[: ends[n]] in names and (rest := _rest(pieces[n + 1 :])):
            return (text[: ends[n]], *rest)
    return None


def _rest(pieces: list[str]) -> tuple[str, str] | None:
    """What stands behind a name: the article, if one is named, and the words."""
    article = _ARTICLE.fullmatch("".join(pieces))
    if article:
        pieces = cut(article[2])
    while pieces and pieces[0] in _BETWEEN:
        pieces = pieces[1:]
    while len(pieces) > 1 and pieces[-1] in _BEHIND:
        pieces = pieces[:-1]
    words = "".join(pieces)
    return (article[1] if article else "", words) if len(words) > 1 or article else None


def place_before(text: str, names: Mapping[str, Collection[str]], of: Callable[[str], str]) -> str:
    """The place that a run begins with, a law's name of that place behind it: 台湾民法 -> 台湾; "" for others.

    Args:
        text: a squeezed run.
        names: the laws' names, each with ids.
        of: the jurisdiction of a law.
    """
    if text in names:
        return ""
    for n in reversed(range(2, min(len(text) - 2, _LONGEST_PLACE_RUN) + 1)):
        place = "" if text[:n].isascii() else place_named(text[:n])
        ends = range(n + 2, min(len(text), n + _LONGEST_NAME) + 1)
        if place and any(of(law) == place for end in ends for law in names.get(text[n:end], ())):
            return text[:n]
    return ""


_LONGEST_PLACE_RUN = 8


def place_named(text: str) -> str:
    """The jurisdiction that a word beside a law's name says: TW, Taiwan, 台湾 -> tw; "" if it says none."""
    return _places().get(text, "")


def place_in_words(text: str) -> str:
    """The same without the codes of two letters, which are words as well: be, it."""
    return "" if len(text) == 2 and text.isascii() and text not in _SHORT else place_named(text)


_SHORT = frozenset(["hk", "eu"])


def names_of_places() -> dict[str, str]:
    """What places are called, folded -> their jurisdiction."""
    return {fold(name): code for code, names in _PLACES.items() for name in names}


@cache
def _places() -> Mapping[str, str]:
    called = {squeeze(fold(name)).replace(" ", ""): code for code, names in _PLACES.items() for name in names}
    return called | {code: code for code in JURISDICTIONS if len(code) == 2}
