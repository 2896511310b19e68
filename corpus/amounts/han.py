"""Amounts in Chinese and Japanese, of folded text: one pattern for each kind, tried in order at every place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction

from corpus.amounts.enactments import numbers_a_law
from corpus.amounts.numerals import han_number
from corpus.amounts.values import Amount, Day, Kind, Reading

_DIGITS = "零一二两三四五六七八九"
_HAN = _DIGITS + "十百千廿卅卌"
# Written so that nobody changes them; a single one is a word of its own: 陆 in 陆海空军.
_FORMAL = "壹贰叁肆伍陆柒捌玖"
_NUMBER = (
    r"(?:(?<![\d.])\d(?:[\d,]*\d)?(?:\.\d+)?(?:[十百千万亿兆]+(?:\d[\d,]*[十百千万亿]+)*)?"
    rf"|[{_HAN}][{_HAN}万亿兆]*(?:[点.‧・·][{_DIGITS}]+)?|[{_FORMAL}][拾佰仟万亿][{_FORMAL}零拾佰仟万亿]*)"
)
_ABOUT = "(?:余|多|几)?"
_ERAS = {
    "中华民国": 1911,
    "民国": 1911,
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "平成": 1988,
    "令和": 2018,
    "公元": 0,
    "西历": 0,
}
_COINS = {"元": "", "圆": "", "块": "", "美元": "USD", "美金": "USD", "港元": "HKD", "港币": "HKD", "欧元": "EUR", "日元": "JPY", "円": "", "日圆": "JPY",
          "英镑": "GBP", "人民币": "CNY", "新台币": "TWD", "新台幣": "TWD", "nt$": "TWD", "rmb": "CNY", "hk$": "HKD", "us$": "USD", "usd": "USD",
          "$": "", "eur": "EUR", "澳门元": "MOP", "银元": "", "ドル": "USD", "ユーロ": "EUR", "€": "EUR", "£": "GBP"}  # fmt: skip
_UNITS: dict[str, Reading] = {
    "日": ("day", Fraction(1)), "天": ("day", Fraction(1)), "周岁": ("month", Fraction(12)), "岁": ("month", Fraction(12)), "年": ("month", Fraction(12)),
    "歳": ("month", Fraction(12)), "才": ("month", Fraction(12)), "学年": ("month", Fraction(12)), "周年": ("month", Fraction(12)), "载": ("month", Fraction(12)),
    "周": ("day", Fraction(7)), "週": ("day", Fraction(7)), "星期": ("day", Fraction(7)), "礼拜": ("day", Fraction(7)), "周间": ("day", Fraction(7)),
    "月": ("month", Fraction(1)), "季": ("month", Fraction(3)), "季度": ("month", Fraction(3)), "旬": ("day", Fraction(10)),
    "小时": ("hour", Fraction(1)), "时间": ("hour", Fraction(1)), "时": ("hour", Fraction(1)), "钟头": ("hour", Fraction(1)),
    "分钟": ("hour", Fraction(1, 60)), "秒": ("hour", Fraction(1, 3600)), "秒钟": ("hour", Fraction(1, 3600)),
}  # fmt: skip
_COUNTERS = (
    "个人名位件次回份项种类所家户间台辆张票席层级等代倍度页字处幅片支只头栋幢座班组队股批版场届科门样面边侧方者岁米吨克升亩里瓦伏分公平立毫厘千海吋尺"
    "款条号点道根棵粒艘架部套箱桶瓶本册枚枝轮圈段元円圆以未亲"
)
_VAGUE = "者方样面边等侧端头"
_ANY_COIN = "|".join(re.escape(c) for c in sorted(_COINS, key=len, reverse=True))
_ANY_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))

_PATTERNS: tuple[tuple[str, str], ...] = (
    # 法律第八十七号; 第二百三十四号 behind other words is no amount.
    ("law", rf"(?:第(?P<law>{_NUMBER})|(?P<law2>[0-9]+))号"),
    # No amounts: 附表二, （一）, 一、 at the beginning of a line, 二氧化碳.
    ("none", rf"第?\d+[a-z]{{0,2}}(?:\([0-9a-z]{{1,3}}\))+|第\({_NUMBER}\)|第{_NUMBER}[条款项目章节编篇页]|附[表件图]{_NUMBER}|\({_NUMBER}\)|(?m:^)\s*{_NUMBER}[、.)](?!\d)|"
             rf"[a-z]\d[\d.\-]*|\d+[a-z](?![a-z])|\d+[-/]\d+(?:[-/]\d+)*|[一二三四五六]氧化|两岸|三角|十字路|(?<![每满逾足达约前后或至、])四周(?![内以之后前年岁间期])|百货|十分(?![之钟])|万一|万国|千万不|百姓|星期[一二三四五六]|"
             rf"[同统唯单任之另每某万]一(?![{_HAN}个年月日周])|一[般切定律致并方旦经样同齐带概应且再贯体起共直]"),
    ("date", rf"(?P<era>{'|'.join(_ERAS)})?(?P<year>{_NUMBER}|元)年(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号])?"),
    ("era", rf"(?P<name>{'|'.join(_ERAS)})(?P<of>{_NUMBER}|元)年度?"),
    ("monthday", rf"(?P<mon>{_NUMBER})月(?P<mday>{_NUMBER})[日号]"),
    ("share", rf"(?P<below>{_NUMBER}|百|千|万)(?:分之|分の)(?P<above>{_NUMBER})"),
    ("percent", rf"(?P<percents>{_NUMBER}) ?(?P<sign>[%‰]|个?百分点|パーセント)"),
    ("tenths", rf"(?P<tenths>{_NUMBER})(?:成(?![年员立为交分本果品人效功套])|割(?!合|引|让|裂|据))(?P<more>[{_DIGITS}](?=[^{_HAN}]|$))?"),
    ("money", rf"(?P<coin>{_ANY_COIN})? ?(?P<sum>{_NUMBER}){_ABOUT} ?(?P<coin2>{_ANY_COIN})"),
    ("coinfirst", rf"(?P<coin3>{'|'.join(re.escape(c) for c in sorted((c for c in _COINS if len(c) > 1 or not c.isalpha()), key=len, reverse=True))}) ?(?P<sum2>{_NUMBER})"),
    ("half", r"半(?P<halfof>个?月|年|日|天|小时)|(?P<halves>一半|半数|半额|过半|二分之一)"),
    ("period", rf"(?P<many>{_NUMBER}){_ABOUT} ?(?P<piece>[个個箇ケヵヶかカ])?(?P<plus>半)?(?:整|足|完整|连续|工作|营业|営业|交易|取引|自然|历|公历|会计|学)?(?P<unit>{_ANY_UNIT})(?P<plus2>半(?!数|径|额|成))?"),
    ("ordinal", rf"第(?P<place>{_NUMBER})"),
    ("count", rf"(?P<count>{_NUMBER}){_ABOUT}(?P<counter>[{_COUNTERS}])?"),
)  # fmt: skip
_ALL = re.compile("|".join(f"(?P<p_{name}>{pattern})" for name, pattern in _PATTERNS))


def amounts_of_han(text: str, *, republic: bool) -> Iterator[Amount]:
    """The amounts of a folded text; `republic`: years may be those of the Republic of China (107年 is 2018)."""
    for match in _ALL.finditer(text):
        kind = next(n for n, _ in _PATTERNS if match[f"p_{n}"] is not None)
        if kind != "none":
            made = _READERS[kind](match, republic)
            if made:
                yield made


def _made(match: re.Match[str], kind: Kind, numbers: Fraction | None, unit: Reading | None = None, days: tuple[Day, ...] = (),
          certain: bool = True, currency: str = "") -> Amount | None:  # fmt: skip
    if numbers is None:
        return None
    readings = frozenset({(unit[0], numbers * unit[1])}) if unit else frozenset()
    end = match.end("count") if kind is Kind.COUNT else match.end()
    return Amount(match.start(), end, kind, readings, days, frozenset({numbers}), certain, False, currency)


def years_of(number: int, era: str | None, republic: bool) -> tuple[int, ...]:
    """What a year may be in the Common Era: 107 in Taiwan is 2018; 昭和二十三年 is 1948."""
    if era:
        return (number + _ERAS[era],)
    return (number, number + 1911) if republic and number < 200 else (number,)


def _whole(text: str | None) -> int | None:
    value = han_number(text) if text else None
    return int(value) if value is not None and value.denominator == 1 and value < 10_000 else None


def _law(match: re.Match[str], _republic: bool) -> Amount | None:
    if not numbers_a_law(match.string, match.start(), "zh"):
        return None
    return _made(match, Kind.LAW, han_number(match["law"] or match["law2"]))


def _date(match: re.Match[str], republic: bool) -> Amount | None:
    year, month, day = (
        1 if match["year"] == "元" else _whole(match["year"]),
        _whole(match["month"]),
        _whole(match["day"]),
    )
    if year is None or month is None or not 1 <= month <= 12:
        return None
    days = tuple(Day(y, month, day) for y in years_of(year, match["era"], republic))
    return _made(match, Kind.DATE, Fraction(day or month), days=days)


def _era(match: re.Match[str], _republic: bool) -> Amount | None:
    number = 1 if match["of"] == "元" else _whole(match["of"])
    if number is None:
        return None
    return _made(match, Kind.DATE, Fraction(number), days=(Day(number + _ERAS[match["name"]]),))


def _monthday(match: re.Match[str], _republic: bool) -> Amount | None:
    month, day = _whole(match["mon"]), _whole(match["mday"])
    if month is None or day is None or not 1 <= month <= 12:
        return None
    return _made(match, Kind.DATE, Fraction(day), days=(Day(None, month, day),))


def _share(match: re.Match[str], _republic: bool) -> Amount | None:
    below, above = han_number(match["below"]), han_number(match["above"])
    below = {"百": Fraction(100), "千": Fraction(1000), "万": Fraction(10_000)}.get(match["below"], below)
    if not below or above is None:
        return None
    return _made(match, Kind.SHARE, above, ("%", 1 / below))


def _percent(match: re.Match[str], _republic: bool) -> Amount | None:
    return _made(
        match, Kind.SHARE, han_number(match["percents"]), ("%", Fraction(1, 1000 if match["sign"] == "‰" else 100))
    )


def _tenths(match: re.Match[str], _republic: bool) -> Amount | None:
    number, more = han_number(match["tenths"]), han_number(match["more"]) if match["more"] else 0
    if number is None or number > 10:
        return None
    return _made(match, Kind.SHARE, number + Fraction(more or 0) / 10, ("%", Fraction(1, 10)))


def _money(match: re.Match[str], _republic: bool) -> Amount | None:
    code = _COINS.get(match["coin"] or "", "") or _COINS[match["coin2"]]
    return _made(match, Kind.MONEY, han_number(match["sum"]), ("money", Fraction(1)), currency=code)


def _coinfirst(match: re.Match[str], _republic: bool) -> Amount | None:
    return _made(match, Kind.MONEY, han_number(match["sum2"]), ("money", Fraction(1)), currency=_COINS[match["coin3"]])


def _half(match: re.Match[str], _republic: bool) -> Amount | None:
    of = (match["halfof"] or "").lstrip("个")
    if not of:
        return Amount(match.start(), match.end(), Kind.SHARE, frozenset({("%", Fraction(1, 2))}), certain=False)
    unit, size = _UNITS[of]
    return _made(match, Kind.PERIOD, Fraction(1, 2), (unit, size))


def _period(match: re.Match[str], republic: bool) -> Amount | None:
    number = han_number(match["many"])
    if number is None:
        return None
    if match["plus"] or match["plus2"]:
        number += Fraction(1, 2)
    unit, name = _UNITS[match["unit"]], match["unit"]
    whole = int(number) if number.denominator == 1 and not match["piece"] else -1
    days: tuple[Day, ...] = ()
    if name == "年" and 1000 <= whole < 2700:
        return _made(match, Kind.DATE, number, days=(Day(whole),))
    if name == "年" and republic and 20 <= whole < 150:
        days = (Day(whole + 1911),)
    elif name == "月" and 1 <= whole <= 12:
        days = (Day(None, whole, None),)  # 三月 of Japan and Taiwan: March, or three months
    elif name == "日" and 1 <= whole <= 31:
        days = (Day(None, None, whole),)
    vague = number == 1 and match.string[match.end() : match.end() + 1] in ("度", "级")  # 次一会计年度, 一年级
    return _made(match, Kind.PERIOD, number, unit, days, certain=not vague)


def _ordinal(match: re.Match[str], _republic: bool) -> Amount | None:
    number = han_number(match["place"])
    return _made(match, Kind.ORDINAL, number, certain=bool(number and number > 2))


def _count(match: re.Match[str], _republic: bool) -> Amount | None:
    number = han_number(match["count"])
    if number is None:
        return None
    figures = match["count"][0].isdigit() and match["count"][0].isascii()
    if not (figures or match["counter"] or len(match["count"]) > 1):
        return None
    # 二者, 两样, 一人: other languages say "both", "the former", "a person".
    vague = number < 2 or (number == 2 and (match["counter"] or "等") in _VAGUE)
    return _made(match, Kind.COUNT, number, certain=not vague)


_READERS: dict[str, Callable[[re.Match[str], bool], Amount | None]] = {
    "law": _law, "date": _date, "era": _era, "monthday": _monthday, "share": _share, "percent": _percent, "tenths": _tenths, "money": _money,
    "coinfirst": _coinfirst, "half": _half, "period": _period, "ordinal": _ordinal, "count": _count,
}  # fmt: skip
