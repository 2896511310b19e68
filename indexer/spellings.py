"""Spellings of one Chinese word, 账户 and 帐户, 记录 and 纪录, 抵销 and 抵消; and Japanese characters as Chinese writes them.

Only what is one word of law however it is written. 定金 and 订金, 制定 and 制订, 侦查 and 侦察, 权利 and 权力 are two, so they
aren't here, and nothing whose other spelling stands across words as often (准与 in 标准与, 当做 in 应当做好). What only the
script tells apart (帳戶, 計畫, 答覆) is one by folding already. All spellings of a word are as long as it is.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import islice, product

import regex

from corpus.folding import fold

_MOST_WAYS = 8
"""Ways in which a run is looked for; one with so many words that are spelt in two ways is a sentence."""
_SETS = (
    "抵销 抵消", "记录 纪录", "身份 身分", "部分 部份", "成分 成份", "水分 水份", "充分 充份", "撤销 撤消", "其他 其它", "犯罪分子 犯罪份子",
    "恐怖分子 恐怖份子", "不法分子 不法份子", "暴力分子 暴力份子", "唯一 惟一", "签订 签定", "坐落 座落", "交代 交待", "报道 报导", "想象 想像",
    "图像 图象", "彻底 澈底", "言词 言辞", "供词 供辞", "证词 证辞", "人才 人材", "看作 看做", "视作 视做", "作为 做为", "作出 做出", "作成 做成",
    "模仿 摹仿 模倣", "仿冒 倣冒", "仿制 倣制", "仿造 倣造", "仿效 倣效", "联结 连结", "联系 连系", "联络 连络", "蒸汽 蒸气", "度假 渡假", "拼装 拚装",
    "装潢 装璜", "部署 布署", "家具 家俱", "给予 给与", "赋予 赋与", "授予 授与", "赠与 赠予", "让与 让予", "参与 参予", "款项 欵项", "罚款 罚欵",
)  # fmt: skip
"""The first of each is the one that the others are compared as."""
_ACCOUNT = r"(?<![蚊营军])[账帐](?![篷幕幔])"
"""账 is 帐 in every word (帐簿, 转帐, 应收帐款), but for tents."""


@cache
def _sets() -> dict[str, tuple[str, ...]]:
    every = [tuple(words.split()) for words in (*_SETS, "账 帐")]
    return {word: words for words in every for word in words}


@cache
def _spot() -> regex.Pattern[str]:
    words = sorted((word for word in _sets() if len(word) > 1), key=len, reverse=True)
    return regex.compile(f"{'|'.join(words)}|{_ACCOUNT}")


def alike(text: str) -> tuple[str, ...]:
    """The other spellings of a folded string; () if there are none.

    >>> alike("冻结账户"), alike("蚊帐"), alike("定金")
    (('冻结帐户',), (), ())
    """
    return _alike(text) if len(text) < _LONGEST else ()


_LONGEST = 200


@lru_cache(maxsize=4_096)
def _alike(text: str) -> tuple[str, ...]:
    pieces: list[tuple[str, ...]] = []
    at = 0
    for found in _spot().finditer(text):
        own = found[0]
        pieces += [(text[at : found.start()],), (own, *(word for word in _sets()[own] if word != own))]
        at = found.end()
    if not pieces:
        return ()
    return tuple("".join(way) for way in islice(product(*pieces, (text[at:],)), 1, _MOST_WAYS))


def canonical(text: str) -> str:
    """A folded string with its words in one spelling, in Chinese characters, as long as it was: to compare by."""
    return _spot().sub(lambda found: _sets()[found[0]][0], text.translate(_kanji()))


@cache
def _chinese_for_kanji() -> dict[int, str]:
    """Characters that only Japanese writes so -> Chinese, from OpenCC's table: 権 -> 權."""
    from importlib.resources import files

    lines = files("opencc").joinpath("dictionary", "JPVariants.txt").read_text("utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if "\t" in line]
    return {ord(own): chinese for chinese, own in pairs if fold(own) == own != fold(chinese) and not _is_chinese(own)}


@cache
def _kanji() -> dict[int, str]:
    return {code: fold(chinese) for code, chinese in _chinese_for_kanji().items()}


def _is_chinese(char: str) -> bool:
    """Whether Chinese has a character as well, for something else mostly (予, 欠, 芸)."""
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def chinese_of(text: str) -> str:
    """A folded string with Japanese characters as Chinese has them, 著作権 -> 着作权; "" if it has none.

    >>> chinese_of("著作権"), chinese_of("商标")
    ('著作权', '')
    """
    found = text.translate(_kanji())
    return found if found != text else ""


def typed_in_chinese(typed: str) -> str:
    """The same for showing, of what was typed: 著作権 -> 著作權."""
    return typed.translate(_chinese_for_kanji())
