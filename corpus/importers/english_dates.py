"""Days as English pages write them: 2018-10-26, October 26, 2018, Dec 18, 2018, 26 October 2018, Oct. 26 2018."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = r"(?P<{0}>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{{0,6}})\.?"
_DATE = re.compile(
    r"(?<![\d-])(?:(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
    rf"|{_NAME.format('m2')}\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    rf"|(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?\s+{_NAME.format('m3')},?\s+(?P<y3>\d{{4}}))",
    re.IGNORECASE,
)
# effective as of January 1, 2019; shall enter into force on ...: when a law starts, not when it was passed.
_STARTS = re.compile(r"(?:effective|effect|force|implemented|commenc\w+)\b[^.;,)]{0,30}$", re.IGNORECASE)


def dates_in(line: str) -> list[date]:
    """The days in `line` on which something was passed, in order; the days on which it takes effect are left out."""
    return [
        d
        for m in _DATE.finditer(line)
        if (d := _date(m)) and not _STARTS.search(line[max(0, m.start() - 60) : m.start()])
    ]


def first_date(line: str) -> date | None:
    """The first day in `line`, whatever it is the day of; None if there is none."""
    return next((d for m in _DATE.finditer(line) if (d := _date(m))), None)


def _date(match: re.Match[str]) -> date | None:
    year, month, day = next((match[f"y{i}"], match[f"m{i}"], match[f"d{i}"]) for i in "123" if match[f"y{i}"])
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None
