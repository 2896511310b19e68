"""Days as a portal's pages write them in twenty languages."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date

from corpus.importers.saved_pages.portal_days import day_at_end, read_day

LOCALES = [
    "en",
    "ar",
    "ar_EG",
    "ar_LB",
    "zh_Hans",
    "nl",
    "fr",
    "de",
    "hi",
    "it",
    "ja",
    "ko",
    "pt",
    "ru",
    "es",
    "sv",
    "he",
    "id",
    "vi",
    "th",
    "tr",
    "ms",
]
FORMS = ("long", "medium", "MMMM d, y", "d MMMM y", "MMM d, y", "d. MMM y", "LLLL d y", "y MMMM d", "y-MM-dd")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("locale", LOCALES)
def test_every_month_in_every_language(locale: str, form: str) -> None:
    if form == "medium" and locale in ("ar", "ar_EG", "ar_LB", "vi", "pt", "id"):
        pytest.skip("its medium form is of numbers alone")
    days = [date(2018, month, 10 + month) for month in range(1, 13)]
    said = [format_date(day, form, locale=locale) for day in days]
    assert [read_day(s) for s in said] == days, said
    assert [day_at_end(f"Xyz – {s}") for s in said] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("26 ตุลาคม 2561", "2018-10-26"), ("วันที่ ๒๖ ตุลาคม พ.ศ. ๒๕๖๑", "2018-10-26"), ("26 ต.ค. 2561", "2018-10-26"), ("26 ตุลาคม 2018", "2018-10-26"),
        ("٢٦ تشرين الأول ٢٠١٨", "2018-10-26"), ("1 كانون الثاني 2019", "2019-01-01"), ("31 كانون الأول 2019", "2019-12-31"), ("26 اكتوبر 2018م", "2018-10-26"),
        ("26 באוקטובר, 2018", "2018-10-26"), ("26 Tháng Mười Một, 2018", "2018-11-26"), ("Tháng Năm 1 năm 2018", "2018-05-01"), ("Tháng 10 26, 2018", "2018-10-26"),
        ("ngày 5 tháng năm năm 2018", "2018-05-05"), ("十月 26，2018", "2018-10-26"), ("２０１８年１０月２６日", "2018-10-26"), ("10월 26일, 2018년", "2018-10-26"),
        ("October 26th, 2018", "2018-10-26"), ("26.10.2018", "2018-10-26"), ("1.2.2018", "2018-02-01"), ("10/26/2018", "2018-10-26"), ("26/10/2018", "2018-10-26"),
        ("2018/10/26", "2018-10-26"), ("\u200f26 أكتوبر 2018\u200f", "2018-10-26"), ("26 EKİM 2018", "2018-10-26"), ("1 KASIM 2018", "2018-11-01"), ("फ़रवरी 3, 2018", "2018-02-03"),
        ("26-го октября 2018 года", "2018-10-26"), ("1º de março de 2018", "2018-03-01"), ("5 März 2018", "2018-03-05"), ("MÄRZ 5, 2018", "2018-03-05"),
        # What may be two days, or is none.
        ("10/11/2018", None), ("October 2018", None), ("2018", None), ("October 36, 2018", None), ("February 30, 2018", None), ("", None), ("26 October 18", None),
        ("Decree 26, 2018", None), ("before October 26, 2018", None), ("October 26, 2018 and November 1, 2018", None), ("26 محرم 1440", None), ("October 26, 99999999999", None),
    ],
)  # fmt: skip
def test_days_in_other_forms(text: str, day: str | None) -> None:
    found = read_day(text)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [("Tarehe ya 3 October 26, 2018", "2018-10-26"), ("Law of 2017 October 26, 2018", None), ("公布2018年10月26日", "2018-10-26"),
     ("October 26, 2018 at noon", None), ("Nothing", None)],
)  # fmt: skip
def test_a_day_at_the_end_of_a_line(line: str, day: str | None) -> None:
    found = day_at_end(line)
    assert (found.isoformat() if found else None) == day
