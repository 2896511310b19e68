"""Days as a law portal's pages write them in any of its twenty languages: a stretch is read only if all of it is a day.

October 26, 2018; 26 de octubre de 2018; 26 Tháng Mười, 2018; 26 ตุลาคม 2561 (Buddhist years); ٢٦ أكتوبر ٢٠١٨; 十月26，2018.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from corpus.importers.saved_pages.portal_words import folded_word
from corpus.numbering import parse_han

# Names of the months, whole, in forms as they stand in dates and alone; Chinese, Japanese, Korean and Vietnamese number
# theirs. Compared without accents and case.
_MONTHS = (
    "january jan januari januar janvier janv gennaio gen janeiro enero ene января январь янв ינואר ינו يناير جانفي जनवरी जन ocak oca มกราคม มค",
    "february feb februari februar février févr fév febbraio fevereiro fev febrero февраля февраль февр фев פברואר פבר فبراير فيفري شباط फ़रवरी फरवरी फ़र फर şubat şub กุมภาพันธ์ กพ",
    "march mar maart mrt mars märz marzo março marco maret mac марта март мар מרץ מרס مارس آذار اذار मार्च mart มีนาคม มีค",
    "april apr avril avr aprile abril abr апреля апрель апр אפריל אפר أبريل ابريل إبريل أفريل نيسان अप्रैल अप्रेल अप्र nisan nis เมษายน เมย",
    "may mei mai maggio mag maio mayo maj мая май מאי مايو ماي أيار ايار मई mayıs พฤษภาคม พค",
    "june jun juni juin giugno giu junho junio июня июнь июн יוני יונ يونيو يونيه جوان حزيران जून haziran haz มิถุนายน มิย",
    "july jul juli juillet juil luglio lug julho julio julai июля июль июл יולי יול يوليو يوليه جويلية تموز जुलाई जुल temmuz tem กรกฎาคม กค",
    "august aug augustus août aout agosto ago augusti agustus agu agt ogos ogo августа август авг אוגוסט אוג أغسطس اغسطس أوت آب अगस्त अग ağustos ağu สิงหาคม สค",
    "september sep sept septembre settembre set setembro septiembre setiembre сентября сентябрь сент сен ספטמבר ספט سبتمبر أيلول ايلول सितंबर सितम्बर सित eylül eyl กันยายน กย",
    "october oct oktober okt octobre ottobre ott outubro out octubre октября октябрь окт אוקטובר אוק أكتوبر اكتوبر अक्टूबर अक्तूबर अक्टू अक्तू ekim eki ตุลาคม ตค",
    "november nov novembre novembro noviembre nopember ноября ноябрь нояб ноя נובמבר נוב نوفمبر नवंबर नवम्बर नव kasım kas พฤศจิกายน พย",
    "december dec dezember dez décembre déc dicembre dic dezembro diciembre desember des disember dis декабря декабрь дек דצמבר דצמ ديسمبر दिसंबर दिसम्बर दिस aralık ara ธันวาคม ธค",
)  # fmt: skip
# Words of the Levant that name two months each, by what follows.
_PAIRED = {"تشرين": (10, 11), "كانون": (12, 1)}
_FIRST, _SECOND = "الأول اول", "الثاني ثاني"
# Vietnamese: tháng 10, Tháng Mười, tháng mười một; năm is five behind tháng, else "year".
_VIETNAMESE = {"giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
               "chín": 9, "mười": 10, "chạp": 12}  # fmt: skip
_MONTH_WORDS = "tháng thg"
# What may stand beside the numbers and the month: articles, "of", "on", "day", "year", endings of ordinals, eras.
_BESIDE = (
    "of the on st nd rd th ad ce de del da di do du el le la il den der dem am vom op på från le er re eme ère e o a к г гг го года год году "
    "день дня число числа día dia ano año anno an année jahr jahres jaar år tahun tanggal tgl tarikh hari hb haribulan hingga ngày mồng năm yıl yılı yılının "
    "tarihi tarihinde gün günü te ta de da في من عام لعام سنة لسنة يوم الموافق م ميلادي ميلادية ב ה של ביום בשנת שנת יום को का के की दिनांक तारीख सन ई वर्ष "
    "วันที่ วัน เดือน ที่ พศ คศ ปี พุทธศักราช คริสต์ศักราช 年 日 号 號 年の 日に 년 일 년도 일자"
)
_ABBREVIATED_THAI = re.compile(r"([\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e4e]{0,2})\.\s?([\u0e01-\u0e2e])\.")
_BUDDHIST_ERA = 543


@dataclass(frozen=True, slots=True)
class _Token:
    text: str  # folded
    number: bool
    start: int


def read_day(text: str) -> date | None:
    """The day that `text` is, whole, in any of the portal's languages; None if anything else stands in it."""
    plain = _plain(text)
    return _day(_tokens(plain), plain)


def day_at_end(line: str) -> date | None:
    """The day with which a line ends, whatever stands before it, if it names one year only."""
    plain = _plain(line)
    tokens = _tokens(plain)
    if sum(_year(t.text) is not None for t in tokens if t.number) != 1:
        return None
    for at, token in enumerate(tokens):
        starts = token.number or token.text not in _beside()
        if starts and (found := _day(tokens[at:], plain[token.start :])):
            return found
    return None


def made(year: int, month: int, day: int) -> date | None:
    """That day, if the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(text: str) -> str:
    """Digits of any script as ASCII, full width as usual, Thai abbreviations without their dots (ต.ค.)."""
    wide = unicodedata.normalize("NFKC", text)
    digits = "".join(str(unicodedata.decimal(c)) if unicodedata.category(c) == "Nd" else c for c in wide)
    return _ABBREVIATED_THAI.sub(r"\1\2 ", digits)


def _tokens(plain: str) -> list[_Token]:
    """Runs of digits and runs of letters with their marks."""
    out: list[_Token] = []
    kinds = ["n" if c.isdigit() else unicodedata.category(c)[0] for c in plain]
    kinds = ["n" if k == "n" else "w" if k in "LM" else "" for k in kinds]
    at = 0
    while at < len(plain):
        end = at + 1
        while end < len(plain) and kinds[end] == kinds[at]:
            end += 1
        if kinds[at]:
            word = plain[at:end]
            out.append(_Token(word if kinds[at] == "n" else folded_word(word), kinds[at] == "n", at))
        at = end
    return [t for t in out if t.text]


def _day(tokens: Sequence[_Token], plain: str) -> date | None:
    """The day that tokens say if they say nothing else."""
    months: list[int] = []
    numbers: list[str] = []
    at = 0
    while at < len(tokens):
        month, used = _month(tokens, at)
        if month:
            months.append(month)
        elif tokens[at].number:
            numbers.append(tokens[at].text)
        elif tokens[at].text not in _beside():
            return None
        at += used
    if len(months) == 1 and len(numbers) == 2:
        return _of_named(months[0], numbers)
    return _of_numbers(numbers, plain) if not months and len(numbers) == 3 else None


def _month(tokens: Sequence[_Token], at: int) -> tuple[int, int]:
    """(month, tokens it takes) at a place; (0, 1) if none stands there."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.number:
        is_month = after is not None and not after.number and after.text in (folded_word("月"), folded_word("월"))
        return (_whole(token.text), 2) if is_month and _whole(token.text) <= 12 else (0, 1)
    if token.text in map(folded_word, _MONTH_WORDS.split()):
        return _vietnamese(tokens, at)
    if after is not None and (pair := {folded_word(k): v for k, v in _PAIRED.items()}.get(token.text)):
        for words, month in zip((_FIRST, _SECOND), pair, strict=True):
            if after.text in map(folded_word, words.split()):
                return month, 2
    if token.text.endswith("月") and 1 <= (number := parse_han(token.text[:-1]) or 0) <= 12:
        return number, 1
    # Hebrew says "in" before the name, in one word: 26 באוקטובר.
    return _names().get(token.text) or _names().get(token.text.removeprefix("ב"), 0), 1


def _vietnamese(tokens: Sequence[_Token], at: int) -> tuple[int, int]:
    """(month, tokens) of tháng 10, tháng mười, tháng mười hai."""
    rest = tokens[at + 1 : at + 3]
    if rest and rest[0].number and 1 <= _whole(rest[0].text) <= 12:
        return _whole(rest[0].text), 2
    known = {folded_word(k): v for k, v in _VIETNAMESE.items()}
    said = [known.get(t.text, 0) for t in rest]
    if said == [10, 1] or said == [10, 2]:
        return sum(said), 3
    return (said[0], 2) if said and said[0] else (0, 1)


def _of_named(month: int, numbers: Sequence[str]) -> date | None:
    first, second = numbers
    for day, year in ((first, _year(second)), (second, _year(first))):
        if year is not None and len(day) <= 2:
            return made(year, month, int(day))
    return None


def _of_numbers(numbers: Sequence[str], plain: str) -> date | None:
    """A day of numbers alone: the year first, or days before months where that is sure: 26.10.2018, 10/26/2018."""
    if (year := _year(numbers[0])) is not None:
        return made(year, _whole(numbers[1]), _whole(numbers[2]))
    year, first, second = _year(numbers[2]), _whole(numbers[0]), _whole(numbers[1])
    if year is None:
        return None
    if first > 12 or first == second or plain.count(".") == 2:
        return made(year, second, first)
    return made(year, first, second) if second > 12 else None


def _year(number: str) -> int | None:
    """The year that four digits are, of our era or the Buddhist one; None for other numbers."""
    if len(number) != 4:
        return None
    year = int(number) - (_BUDDHIST_ERA if number >= "2400" else 0)
    return year if 1900 <= year < 2100 else None


def _whole(number: str) -> int:
    return int(number) if len(number) <= 2 else 99


@cache
def _names() -> dict[str, int]:
    return {folded_word(name): n for n, names in enumerate(_MONTHS, 1) for name in names.split()}


@cache
def _beside() -> frozenset[str]:
    return frozenset(map(folded_word, _BESIDE.split()))
