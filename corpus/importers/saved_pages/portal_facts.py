"""The days in a line of any language of a law portal, and those in the bracket below a Chinese title: read by their form.

Dates can be told by the year, the day and the name of the month, whatever else stands in the line.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from corpus.importers.saved_pages.portal_days import day_at_end
from corpus.numbering import parse_han

# Beginnings of the names of the months in the twenty languages of the portal; the longest one that fits decides.
# Chinese, Japanese, Korean and Vietnamese number their months.
_MONTHS: tuple[tuple[int, str], ...] = (
    (1, "jan ene gen янв ינוא जनव يناير oca มกรา"),
    (2, "feb fév fev фев פבר फर फ़र فبراير şub กุมภา"),
    (3, "mar mär maa mac mrt März марта март מרץ मार्च مارس mart มีนา"),
    (4, "apr abr avr апр אפר अप्र أبريل ابريل إبريل nis เมษา"),
    (5, "may mai mei maj mag maio май мая מאי मई مايو mayıs พฤษภา"),
    (6, "jun juin giu июн יונ जून يونيو haz มิถุนา"),
    (7, "jul juil lug июл יול जुला يوليو tem กรกฎา"),
    (8, "aug ago aoû août ogos agu авг אוג अगस्त أغسطس اغسطس ağu สิงหา"),
    (9, "sep set сен ספט सित سبتمبر eyl กันยา"),
    (10, "oct okt ott out окт אוק अक्ट अक्तू أكتوبر اكتوبر eki ตุลา"),
    (11, "nov noi ноя נוב नव نوفمبر kas พฤศจิกา"),
    (12, "dec dez dic déc des dis дек דצמ दिस ديسمبر ara ธันวา"),
)  # fmt: skip
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d|25\d\d)(?!\d)")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_NUMBERED_MONTH = re.compile(
    r"(?<!\d)(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?|(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"
)
_VIETNAMESE = re.compile(r"(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})\D{1,9}(\d{4})(?!\d)", re.IGNORECASE)
_HAN_DATE = re.compile(
    r"([〇○零一二三四五六七八九]{4}|\d{4})年([一二三四五六七八九十]{1,3}|\d{1,2})月([一二三四五六七八九十]{1,3}|\d{1,2})日"
)
# Each names two months of the Levant, by the word behind it.
_LEVANT = ("كانون", "تشرين")
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f\u0900-\u097f\u0e00-\u0e7f]+[^\W\d_]*)*")
# In the bracket below a title, a date followed by these is when the law starts, not when it was passed.
_STARTS = re.compile(r"(?:之日)?起(?:施行|实施|生效|执行)|(?:施行|实施|生效)")


def date_in(line: str) -> date | None:
    """The one date in a line of any of the portal's languages; None if there is none, or more than one year."""
    if any(word in line for word in _LEVANT):
        return day_at_end(line)
    text = "".join(_digit(c) for c in line)
    for pattern, order in ((_NUMBERED_MONTH, (1, 2, 3)), (_VIETNAMESE, (3, 2, 1))):
        match = pattern.search(text)
        if match:
            parts = [g for g in match.groups() if g]
            return _date(*(int(parts[i - 1]) for i in order))
    years, months = _YEAR.findall(text), [m for w in _WORD.findall(text) if (m := _month(w))]
    days = [int(n) for n in _NUMBER.findall(text) if 1 <= int(n) <= 31]
    if len(years) != 1 or len(days) != 1 or not months:
        return None
    year = int(years[0])
    return _date(year - 543 if year >= 2400 else year, months[-1], days[0])


def passed_dates(bracket: str) -> list[date]:
    """The dates in the bracket below a Chinese title on which the law was passed or amended, in order.

    （1979年7月1日…通过 1997年3月14日…修订 自1997年10月1日起施行） gives the first two.
    """
    out = []
    for match in _HAN_DATE.finditer(bracket):
        found = _date(*(_han_number(g) for g in match.groups()))
        if found and not _STARTS.match(bracket, match.end()):
            out.append(found)
    return out


def has_date(bracket: str) -> bool:
    """Whether a Chinese date stands in `bracket`."""
    return bool(_HAN_DATE.search(bracket))


def _digit(char: str) -> str:
    """A digit of any script as the ASCII one."""
    return str(unicodedata.decimal(char)) if unicodedata.category(char) == "Nd" else char


def _month(word: str) -> int:
    lower = unicodedata.normalize("NFC", word).lower()
    fits = [(len(p), n) for n, names in _MONTHS for p in names.lower().split() if lower.startswith(p)]
    return max(fits, default=(0, 0))[1]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _han_number(text: str) -> int:
    return int(text) if text.isdigit() and text.isascii() else parse_han(text) or 0
