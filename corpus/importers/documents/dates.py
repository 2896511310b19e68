"""Days in the notes of adoption of any language."""

from __future__ import annotations

import re
from datetime import date

from corpus.importers.english_dates import dates_in
from corpus.importers.saved_pages.portal_facts import date_in, passed_dates

_YEAR = re.compile(r"(?<!\d)(?:1[89]\d\d|20\d\d|25\d\d)(?!\d)")
_BEFORE_YEAR, _LONGEST_DATED = 32, 1_000


def any_date(text: str) -> date | None:
    """A day on which something was passed, in a line of any of the languages that are known; the last of several."""
    days = [*passed_dates(text), *dates_in(text)]
    return max(days or _days(text), default=None)


def _days(text: str) -> list[date]:
    """The days of a line, year by year: "vom 25. September 2020 (Stand am 7. Juli 2025)"."""
    if len(text) > _LONGEST_DATED:
        return []
    found, at = [], 0
    for match in _YEAR.finditer(text):
        day = date_in(text[max(at, match.start() - _BEFORE_YEAR) : match.end()])
        found += [day] if day else []
        at = match.end()
    if not found and (one := date_in(text)):
        found.append(one)
    return found
