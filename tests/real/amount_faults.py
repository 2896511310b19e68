"""Amounts that are changed in a text: a number word, a unit, a date, a sum, a share. Kinds for `faulting.faulty`.

The words that are changed are found by patterns of this module's own, not by the readers whose checks are measured.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from faulting import CHANGES, Change

from corpus.model import Draft, Provision
from corpus.numbering import format_han, parse_numeral

# Number words and what they are changed into, round and round.
_WORDS: Mapping[str, str] = {
    "en": "two three four five six seven eight nine ten twelve fifteen twenty thirty forty sixty ninety hundred",
    "de": "zwei drei vier fünf sechs sieben acht zehn zwölf fünfzehn zwanzig dreissig dreißig sechzig",
    "fr": "deux trois quatre cinq six sept huit dix douze quinze vingt trente soixante",
    "it": "due tre quattro cinque sei sette otto dieci dodici quindici venti trenta sessanta",
    "es": "dos tres cuatro cinco seis siete ocho diez doce quince veinte treinta sesenta",
    "pl": "dwóch trzech czterech pięciu sześciu siedmiu ośmiu dziesięciu",
    "fi": "kahden kolmen neljän viiden kuuden", "el": "δύο τρεις πέντε έξι δέκα",
    "pt": "dois três quatro cinco seis dez trinta", "nl": "twee drie vier vijf zes tien dertig", "ru": "двух трех пяти шести десяти",
    "sv": "två tre fyra fem sex tio", "id": "dua tiga empat lima enam sepuluh", "ms": "dua tiga empat lima enam sepuluh",
    "vi": "hai ba bốn sáu tám", "tr": "iki üç beş altı",
}  # fmt: skip
# A unit, and another of the same form.
_UNITS: Mapping[str, str] = {
    "en": "days>months months>days years>months weeks>months hours>days day>month month>day", "zh": "個月>日 个月>日 天>个月",
    "de": "Tagen>Monaten Monaten>Tagen Jahre>Monate Jahren>Monaten Monate>Jahre Stunden>Tagen Wochen>Monaten", "fr": "jours>mois mois>jours ans>mois heures>jours",
    "it": "giorni>mesi mesi>giorni anni>mesi ore>giorni", "es": "días>meses meses>días años>meses horas>días", "pl": "dni>miesięcy miesięcy>dni lat>miesięcy godzin>dni",
    "fi": "kuukauden>päivän päivän>kuukauden tunnin>päivän vuoden>kuukauden", "el": "ημερών>μηνών μηνών>ημερών ωρών>ημερών ετών>μηνών",
    "ja": "年>日 日>年", "ko": "개월>일 일>개월",
}  # fmt: skip
_HAN = "一二三四五六七八九十百千"
_NEXT = dict(zip("一二三四五六七八九", "二三四五六七八九六", strict=True)) | {"十": "八"}
_MONTHS = "January February March April June July August September October November December"


def _other(old: str) -> str:
    """Another number, written alike."""
    bare = re.sub(r"[,.  '’]", "", old)
    if bare.isascii():
        head = str((int(old[0]) % 8) + 1 if old[0] != "8" else 3)
        return head + old[1:]
    value = parse_numeral(old) or 0
    return format_han(value + 3 if value and value < 9000 else 7)


def _words(language: str) -> list[tuple[re.Pattern[str], Callable[[str], str]]]:
    row = _WORDS.get(language, "").split()
    if not row:
        return []
    turned = {word: row[(i + 3) % len(row)] for i, word in enumerate(row)}
    return [(re.compile(rf"\b(?P<n>{'|'.join(row)})\b"), turned.__getitem__)]


def _units(language: str) -> list[tuple[re.Pattern[str], Callable[[str], str]]]:
    turned = dict(entry.split(">") for entry in _UNITS.get(language, "").split())
    if not turned:
        return []
    number = rf"(?<=[{_HAN}\d])" if language in ("zh", "ja", "ko") else r"(?<=[\w)][  -])"
    names = "|".join(turned)
    edge = "" if language in ("zh", "ja", "ko") else r"\b"
    before = (
        r"(?:\d|two|three|four|five|six|seven|ten|fifteen|twenty|thirty|sixty|ninety|\))[  -]"
        if language == "en"
        else r"\d[  ]"
    )
    pattern = rf"{number}(?P<n>{names})" if language in ("zh", "ja", "ko") else rf"{before}(?P<n>{names}){edge}"
    return [(re.compile(pattern), turned.__getitem__)]


def _dates(language: str) -> list[tuple[re.Pattern[str], Callable[[str], str]]]:
    if language in ("zh", "ja"):
        return [(re.compile(rf"年[{_HAN}\d]{{1,3}}月(?P<n>[{_HAN}]{{1,3}}|\d{{1,2}})日"), _day), (re.compile(rf"年(?P<n>[{_HAN}])月[{_HAN}]{{1,3}}日"), _NEXT.__getitem__)]  # fmt: skip
    if language == "en":
        months = _MONTHS.split()
        turned = {m: months[(i + 2) % len(months)] for i, m in enumerate(months)}
        return [(re.compile(rf"(?:{'|'.join(months)}) (?P<n>\d{{1,2}}),? \d{{4}}"), _day), (re.compile(rf"(?P<n>{'|'.join(months)}) \d{{1,2}},? \d{{4}}"), turned.__getitem__),
                (re.compile(rf"\b(?P<n>\d{{1,2}}) (?:{'|'.join(months)}) \d{{4}}"), _day)]  # fmt: skip
    return [
        (re.compile(r"(?<![\d.,])(?P<n>\d{1,2})(?:er|\.|º|°)? (?:de )?[^\W\d_]{3,10}\.? (?:de )?(?:19|20)\d\d\b"), _day)
    ]


def _day(old: str) -> str:
    value = parse_numeral(old) or 1
    new = value - 1 if value > 1 else 2
    return str(new) if old.isdecimal() else format_han(new)


def _sums(language: str) -> list[tuple[re.Pattern[str], Callable[[str], str]]]:
    if language == "zh":
        return [(re.compile(rf"(?<![{_HAN}万萬\d])(?P<n>[{_HAN}]{{1,4}})[万萬億亿]?[元圓]"), _other), (re.compile(r"[元圓]?(?P<n>[万萬])[元圓]"), lambda _: "億")]  # fmt: skip
    if language == "en":
        return [
            (re.compile(r"(?:\$|RMB|EUR) ?(?P<n>\d[\d,]*)"), _other),
            (re.compile(r"(?P<n>million)\b"), lambda _: "billion"),
        ]
    return [
        (
            re.compile(
                r"(?<![\d.,])(?P<n>\d{1,3}(?:[  .'’]\d{3})+|\d+)[  ](?:EUR|euros?|Euro|francs?|Franken|franchi)\b"
            ),
            _other,
        )
    ]


def _shares(language: str) -> list[tuple[re.Pattern[str], Callable[[str], str]]]:
    if language == "zh":
        return [
            (re.compile(rf"百分之(?P<n>[{_HAN}]{{1,3}})"), _other),
            (re.compile(r"(?P<n>[三四五])分之[一二]"), _NEXT.__getitem__),
        ]
    if language == "en":
        turned = {
            "two-thirds": "three-quarters",
            "one-third": "one-fourth",
            "one-half": "one-third",
            "two thirds": "three fourths",
        }
        return [(re.compile(rf"(?P<n>{'|'.join(turned)})\b"), turned.__getitem__), (re.compile(r"(?<![\d.,])(?P<n>\d{1,2})(?: ?%| percent| per cent)"), _other)]  # fmt: skip
    return [(re.compile(r"(?<![\d.,])(?P<n>\d{1,2})[  ]?(?:%|Prozent|pour cent|per cento)"), _other)]


KINDS = {
    "amount-word": _words,
    "amount-unit": _units,
    "amount-date": _dates,
    "amount-sum": _sums,
    "amount-share": _shares,
}


def _planted(make: Callable[[str], list[tuple[re.Pattern[str], Callable[[str], str]]]]) -> Callable[[Draft], Callable[[Provision], list[Change]]]:  # fmt: skip
    patterns = cache(make)

    def changes(draft: Draft) -> Callable[[Provision], list[Change]]:
        language = draft.language.partition("-")[0]

        def found(page: Provision) -> list[Change]:
            return [
                Change(m.start("n"), m.end("n"), turn(m["n"]))
                for pattern, turn in patterns(language)
                for m in pattern.finditer(page.text)
                if turn(m["n"]) != m["n"]
            ]

        return found

    return changes


CHANGES.update({name: _planted(make) for name, make in KINDS.items()})
