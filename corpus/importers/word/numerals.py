"""Numbers as a word processor counts them in lists: the number formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat).

The document stores only "the third of its list"; what a reader sees (第三条, iii., ๓, ג) is made here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corpus.numbering import format_han

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
# й, ё, ъ, ы and ь number nothing in Russian lists.
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
_IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン"
_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_HINDI = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"
_VOWELS = "अआइईउऊऋऌऍऎएऐऑऒओऔअंअः"
_HEBREW = ((400, "ת"), (300, "ש"), (200, "ר"), (100, "ק"), (90, "צ"), (80, "פ"), (70, "ע"), (60, "ס"), (50, "נ"),
           (40, "מ"), (30, "ל"), (20, "כ"), (10, "י"), (9, "ט"), (8, "ח"), (7, "ז"), (6, "ו"), (5, "ה"), (4, "ד"),
           (3, "ג"), (2, "ב"), (1, "א"))  # fmt: skip
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_LEGAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL = str.maketrans("零一二三四五六七八九十百千", "零壹貳參肆伍陸柒捌玖拾佰仟")
_LEGAL_JAPANESE = str.maketrans("一二三十", "壱弐参拾")
_KOREAN = "영일이삼사오육칠팔구"
_KOREAN_COUNT = ("하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉", "열")
_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
              "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
             "twentieth")  # fmt: skip
_LARGEST = 99_999


def numeral(value: int, form: str) -> str:
    """`value` as the number format `form` shows it; in Arabic digits where the format is unknown or has no such number.

    numeral(3, "lowerRoman") is "iii", numeral(12, "japaneseCounting") "十二", numeral(5, "none") "".
    """
    if form in ("none", "bullet"):
        return ""
    made = _FORMS.get(form)
    if made is None or not 0 < value <= _LARGEST:
        return str(value)
    return made(value) or str(value)


def _digits(zero: str) -> Callable[[int], str]:
    """Positional digits: from the zero of a script, or from ten given characters."""
    ten = "".join(chr(ord(zero) + n) for n in range(10)) if len(zero) == 1 else zero
    return lambda value: "".join(ten[int(d)] for d in str(value))


def _letters(alphabet: str) -> Callable[[int], str]:
    """a, b ... z, aa, bb: Word doubles the letter when the alphabet is through."""
    return lambda value: alphabet[(value - 1) % len(alphabet)] * min((value - 1) // len(alphabet) + 1, 30)


def _listed(names: Sequence[str]) -> Callable[[int], str]:
    """The value-th of some names; "" past the last."""
    return lambda value: names[value - 1] if value <= len(names) else ""


def _circled(first: str, count: int) -> Callable[[int], str]:
    return lambda value: chr(ord(first) + value - 1) if value <= count else ""


def _circled_decimal(value: int) -> str:
    """① to ㊿."""
    for first, last, start in ((1, 20, "①"), (21, 35, "㉑"), (36, 50, "㊱")):
        if first <= value <= last:
            return chr(ord(start) + value - first)
    return ""


def _roman(value: int) -> str:
    out = ""
    for worth, sign in _ROMAN:
        out += sign * (value // worth)
        value %= worth
    return out if len(out) < 60 else ""


def _han(value: int) -> str:
    return format_han(value) if value <= 9999 else ""


def _han_thousand(value: int) -> str:
    """As Word's counting "in thousands" writes it, and Taiwan: 118 is 一百一十八, 103 一百零三."""
    return _han(value)


def _han_japanese(value: int) -> str:
    """百十八, 千二百: no 一 before a unit and no zero."""
    return _han(value).replace("零", "").replace("一百", "百").replace("一千", "千").replace("一十", "十")


def _hebrew(value: int) -> str:
    """א, ב, ... with טו and טז for 15 and 16."""
    out = ""
    for worth, sign in _HEBREW:
        if value in (15, 16):
            return out + ("טו" if value == 15 else "טז")
        while value >= worth and len(out) < 20:
            out += sign
            value -= worth
    return out if not value else ""


def _korean(value: int) -> str:
    """십이, 백이십: Sino-Korean words without a one before the unit."""
    out = ""
    for worth, name in ((1000, "천"), (100, "백"), (10, "십")):
        digit, value = divmod(value, worth)
        out += ("" if digit < 2 else _KOREAN[digit % 10]) + name if digit else ""
    return out + (_KOREAN[value] if value else "")


def _ordinal(value: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def _zodiac_pair(value: int) -> str:
    return _STEMS[(value - 1) % 10] + _BRANCHES[(value - 1) % 12]


_FORMS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda value: f"{value:02d}",
    "decimalFullWidth": _digits("０"),
    "decimalFullWidth2": _digits("０"),
    "decimalEnclosedCircle": _circled_decimal,
    "decimalEnclosedCircleChinese": _circled_decimal,
    "decimalEnclosedFullstop": _circled("⒈", 20),
    "decimalEnclosedParen": _circled("⑴", 20),
    "numberInDash": lambda value: f"- {value} -",
    "hex": lambda value: f"{value:X}",
    "ordinal": _ordinal,
    "cardinalText": _listed([word.capitalize() for word in _CARDINALS]),
    "ordinalText": _listed([word.capitalize() for word in _ORDINALS]),
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": _letters(_LATIN.upper()),
    "lowerLetter": _letters(_LATIN),
    "russianUpper": _letters(_RUSSIAN.upper()),
    "russianLower": _letters(_RUSSIAN),
    "chicago": lambda value: "*†‡§"[(value - 1) % 4] * min((value - 1) // 4 + 1, 30),
    "chineseCounting": _han,
    "chineseCountingThousand": _han_thousand,
    "taiwaneseCounting": _han,
    "taiwaneseCountingThousand": _han_thousand,
    "japaneseCounting": _han_japanese,
    "koreanDigital2": _digits("零一二三四五六七八九"),
    "ideographDigital": _digits("〇一二三四五六七八九"),
    "japaneseDigitalTenThousand": _digits("〇一二三四五六七八九"),
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "chineseLegalSimplified": lambda value: _han(value).translate(_LEGAL),
    "ideographLegalTraditional": lambda value: _han(value).translate(_LEGAL_TRADITIONAL),
    "japaneseLegal": lambda value: _han_japanese(value).translate(_LEGAL_JAPANESE),
    "ideographEnclosedCircle": _circled("㊀", 10),
    "ideographTraditional": _letters(_STEMS),
    "ideographZodiac": _letters(_BRANCHES),
    "ideographZodiacTraditional": _zodiac_pair,
    "koreanDigital": _digits(_KOREAN),
    "koreanCounting": lambda value: _KOREAN_COUNT[value - 1] if value <= 10 else _korean(value),
    "koreanLegal": lambda value: _KOREAN_COUNT[value - 1] if value <= 10 else _korean(value),
    "ganada": _letters(_GANADA),
    "chosung": _letters(_CHOSUNG),
    "aiueo": _letters(_AIUEO),
    "aiueoFullWidth": _letters(_AIUEO),
    "iroha": _letters(_IROHA),
    "irohaFullWidth": _letters(_IROHA),
    "thaiNumbers": _digits("๐"),
    "thaiLetters": _letters(_THAI),
    "hindiNumbers": _digits("०"),
    "hindiConsonants": _letters(_HINDI),
    "hindiVowels": _letters(_VOWELS[:16]),
    "hebrew1": _hebrew,
    "hebrew2": _letters("אבגדהוזחטיכלמנסעפצקרשת"),
    "arabicAlpha": _letters(_ALPHA),
    "arabicAbjad": _letters(_ABJAD),
    "vietnameseCounting": str,
}
