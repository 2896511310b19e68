"""Titles of laws in Hanyu Pinyin, words divided: 中华人民共和国民事诉讼法 -> Zhonghua Renmin Gongheguo Minshi Susong Fa."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.folding import fold

_HAN = r"\u3400-\u9fff"
_PIECES = re.compile(
    rf"(?P<state>中华人民共和国|中华民国)|(?P<number>第[零一二三四五六七八九十百千]+[条款项章节届次])|(?P<han>[{_HAN}])|(?P<other>[0-9A-Za-z.]+|[^\s{_HAN}])|\s+"
)
# Chinese words have two syllables for the most part; these have more, or stand alone.
_LONGER_WORDS = (
    "委员会 修正案 国务院 合作社 管理局 增值税 中医药 消费者 银行业 管辖权 试验区 毗连区 图书馆 房地产 职业病 购置税 信用卡 民法典 "
    "车船税 博物院 交通部 会计师 监察官 检察官 行政院 研究所 所有制 入出境 传染病 纪念日 教育部 无障碍 标准化 印花税 天然气 预备役 "
    "放射性 渎职罪 残疾人 消费税 营业税 衍生品 大陆架 荣誉章 动植物 化学品 机械化 污染源 污染物 老年人 红十字 原子能 公务员 陪审员 "
    "身份证 农产品 古人类 烟叶税 解放军 著作权 所得税 进出口 进出境 检察院 行政区 经济区 自治区 共产党 青少年 未成年人 社会主义 爱国主义 "
    "恐怖主义 资源税 契税 吨税 保护区 负责人 代理人 当事人 证券商 保证金 基金会 俱乐部 博览会 奖学金 助学金 工程师 建筑师 "
    "药剂师 护理师 脊椎动物 地方制度 高新技术 不正当 有组织 非物质 非政府 可再生 水污染 黑土地 红十字会 贸易港 广东省 危害性 监察院 公证人 "
    "着作权 著作权 国务院 基金会 戴奥辛 重金属 化学物质 空气污染物 信托业 证券业 保险业 事务所 博士后 研究生 大学生 学校法 卫生署 教育署"
)
_LONGER = frozenset(_LONGER_WORDS.split())
_ALONE = frozenset("的和与及或在对于等反法章罪案税衔核新所部省")
# A word is hardly made of these and a neighbour, but for what stands behind.
_TYING = frozenset("的与及之")
_TIED = frozenset(("以及", "及其", "之间", "与其", "参与"))
_ENDINGS = frozenset(("办法", "条例", "规则", "标准", "决定", "细则", "解释", "通则", "规定", "决议"))
_SMALL = frozenset("的和与及或在对于等") | {"关于", "对于", "以及", "或者"}
_SIGNS = str.maketrans("（）、，：；《》〈〉「」", "(),,:;“”‘’“”")
# Where the dictionary's first reading isn't the one that titles mean.
_READINGS: dict[str, str] = {}


@lru_cache(maxsize=2048)
def pinyin(title: str) -> str:
    """A title in pinyin without tones; ü stays, letters and figures too. Brackets become Latin ones."""
    words: list[str] = []
    run: list[str] = []

    def end_run() -> None:
        if run:
            words.extend(_written("".join(run)))
            run.clear()

    for match in _PIECES.finditer(fold_script(title)):
        if match["han"]:
            run.append(title[match.start()])
            continue
        end_run()
        if match["state"]:
            words.append("Zhonghua Renmin Gongheguo" if match["state"][-3] == "共" else "Zhonghua Minguo")
        elif match["number"]:
            inner = "".join(_syllables(match["number"][1:-1]))  # numerals are alike in both scripts
            words.append(f"Di {inner.capitalize()} {_syllables(match['number'][-1])[0].capitalize()}")
        elif match["other"]:
            words.append("\0" + match["other"].translate(_SIGNS))
    end_run()
    text = _spaced(words)
    return text[:1].upper() + text[1:]


def fold_script(title: str) -> str:
    """Simplified characters, for the words above only: 著 of 著作權 becomes 着, which is read otherwise."""
    return "".join(f if "\u3400" <= c <= "\u9fff" else c for c, f in zip(title, fold(title), strict=True))


def _written(run: str) -> list[str]:
    syllables = _syllables(run)
    found, at = [], 0
    for word in divided(fold_script(run)):
        text = _spelt(syllables[at : at + len(word)])
        at += len(word)
        found.append(text if word in _SMALL else text[:1].upper() + text[1:])
    return found


def _spelt(syllables: list[str]) -> str:
    """dang + an -> dang'an: an apostrophe where a syllable inside a word begins with a vowel."""
    return "".join(f"'{s}" if i and s[:1] in "aeo" else s for i, s in enumerate(syllables))


def _syllables(run: str) -> list[str]:
    from pypinyin import lazy_pinyin  # its dictionaries take a moment to load

    text = lazy_pinyin(run, v_to_u=True)
    for word, reading in _READINGS.items():
        if (at := run.find(word)) >= 0:
            text[at : at + len(word)] = reading.split()
    return text


def divided(run: str) -> list[str]:
    """A run of characters in words: the division with the least cost, where two syllables are the rule.

    知识产权 -> 知识 产权; 反洗钱法 -> 反 洗钱 法; a law's name of two characters (刑法) is one word.
    """
    costs: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(run) + 1):
        options = []
        for size in range(1, min(end, 4) + 1):
            word = run[end - size : end]
            options.append((costs[end - size][0] + _cost(word, len(run)), size))
        costs.append(min(options))
    words, end = [], len(run)
    while end:
        size = costs[end][1]
        words.append(run[end - size : end])
        end -= size
    return words[::-1]


def _cost(word: str, length: int) -> float:
    if word in _LONGER:
        return 0.9
    if len(word) == 1:
        return 0.55 if word in _ALONE else 1.6
    if len(word) == 2:
        if word in _ENDINGS or word in _TIED:
            return 0.9
        doubtful = any(c in _TYING for c in word) or (word[-1] == "法" and length > 2)
        return 1.7 if doubtful else 1.0
    return 9.0


def _spaced(words: list[str]) -> str:
    """Blanks between words; none behind what opens and before what closes."""
    text = ""
    for word in words:
        sign = word.startswith("\0")
        closes = sign and word[1] in ",;:)”’"
        text += word.strip("\0") if closes or not text or text[-1] in "(“‘" else " " + word.strip("\0")
    return text
