"""A day before the oldest text here: the law was there in another text, may have been, or wasn't there yet."""

from __future__ import annotations

from datetime import date

import pytest
from made_laws import effective
from test_status import edition, law

from corpus.days.earlier import Mention
from corpus.days.effects import Act, Effects
from corpus.days.status import edition_for
from corpus.lookup.warnings import edition_warnings
from corpus.model import Law, Statement, Status
from corpus.options import Options


def says(field: str, value: str) -> Statement:
    return Statement(field, value, "the source")


FIRST = says("originally_effective", "2006-01-01")
TAIWAN = says("history", "1.中華民國十八年十一月二十二日國民政府制定公布全文 20 條\n2.中華民國一百十年一月二十日修正")
START = effective("2024-07-01")


@pytest.mark.parametrize(
    ("subject", "day", "missing"),
    [
        (law(edition("2018-10-26", FIRST), edition("2023-12-29", START)), "2010-01-01", True),
        # Its own clause may be that of a law that was revised as a whole: 刑法 of 1979 took effect on 1997-10-01, it says.
        (law(edition("2018-10-26", FIRST), edition("2023-12-29", START)), "2005-12-31", None),
        (law(edition("2018-10-26", FIRST), kind="decision"), "2005-12-31", False),
        (law(edition("2018-10-26", FIRST, says("history", "2005年10月27日通过"))), "2005-01-01", False),
        (law(edition("2018-10-26", FIRST), place="jp"), "2005-12-31", False),
        (law(edition("2021-01-20", TAIWAN), place="tw"), "2020-01-01", True),
        (law(edition("2021-01-20", TAIWAN), place="tw"), "1929-11-21", False),
        (law(edition("2025-06-02", says("history", "1992, c. 1, s. 144(F), c. 21")), place="ca"), "2020-01-01", True),
        (law(edition("2025-06-02"), place="ca"), "2020-01-01", None),
        (law(edition("2025-06-02", says("promulgated", "1997-03-01")), place="jp"), "2020-01-01", True),
        (law(edition("2025-06-02", says("history", "일부개정")), place="kr"), "2020-01-01", None),
        (law(edition("2025-06-02", says("history", "제정")), place="kr"), "2020-01-01", False),
        # A collection of the Mainland tells the day of one text: it may be the law's first or its fifth.
        (law(edition("2023-12-29", START)), "2020-01-01", None),
        (law(edition("2023-12-29", START), kind="decision"), "2020-01-01", False),
        (law(edition("2023-12-29", START, says("history", "2023年12月29日第十四届会议通过"))), "2020-01-01", False),
    ],
)  # fmt: skip
def test_before_the_oldest_text(subject: Law, day: str, missing: bool | None) -> None:
    _, found = edition_for(subject, date.fromisoformat(day))
    assert (found.status, found.earlier_text_missing) == (Status.NOT_YET_IN_FORCE, missing)
    assert found.basis.endswith(found.earlier)
    assert bool(found.earlier) is (missing is not False)


def test_the_words_name_the_day_the_oldest_text_and_the_reason() -> None:
    _, found = edition_for(law(edition("2018-10-26", FIRST)), date(2010, 1, 1))
    assert found.earlier == (
        "the text that applied on 2010-01-01 isn't here (the oldest here is of 2018-10-26; the law first took effect on "
        "2006-01-01)"
    )


def test_a_text_that_is_adopted_and_has_not_started_leaves_an_earlier_one_in_force() -> None:
    acts = Effects(mentions={"cn-x": Mention("cn-y", date(2015, 1, 1), "art_3")})
    _, found = edition_for(law(edition("2023-12-29", START)), date(2024, 1, 1), acts)
    assert found.earlier_text_missing is True
    assert "cn-y as of 2015-01-01 cites it" in found.earlier


def test_a_law_that_was_amended_on_the_day_of_its_oldest_text_is_older() -> None:
    act = Act("cn-a", "某修改决定", date(2023, 12, 29), date(2024, 7, 1))
    _, found = edition_for(law(edition("2023-12-29")), date(2020, 1, 1), Effects(amendments={"cn-x": (act,)}))
    assert (found.earlier_text_missing, "某修改决定" in found.earlier) == (None, True)


def test_where_another_text_here_counts_nothing_is_missing() -> None:
    subject = law(edition("2007-08-30", effective("2008-08-01")), edition("2023-12-29", START))
    for day in ("2024-01-01", "2010-01-01"):
        assert edition_for(subject, date.fromisoformat(day))[1].earlier_text_missing is False


def test_an_amended_text_without_a_day_counts_as_started_after_18_months() -> None:
    subject = law(edition("2018-10-26", FIRST), edition("2023-12-29", START))
    wait = edition_for(subject, date(2019, 1, 1))[1]
    assert (wait.status, "from 2020-04-27 on it counts as started" in wait.basis) == (Status.UNKNOWN, True)
    then = edition_for(subject, date(2020, 4, 27))[1]
    assert (then.status, then.since, then.until) == (Status.IN_FORCE, None, date(2024, 7, 1))
    assert then.basis.startswith("in force by now")


def test_a_bare_claim_of_repeal_says_that_no_law_here_repeals() -> None:
    subject = law(edition("2018-12-29", FIRST, says("status", "已废止")))
    found = edition_for(subject, date(2026, 1, 1))[1]
    assert "its source says that it is repealed" in found.basis
    assert "no law here repeals it, and the day isn't known" in found.basis


def test_what_is_no_statute_is_said_by_its_status_alone() -> None:
    day = date(2026, 11, 22)
    chosen, status = edition_for(law(edition("1948-12-10"), kind="declaration", place="un"), day)
    assert "no statute" in status.basis
    assert edition_warnings(chosen, status, Options((), day, None, ())) == []


@pytest.mark.parametrize("place", ["ch", "hk", "ca"])
def test_the_day_of_a_consolidated_text_is_not_called_that_of_the_law(place: str) -> None:
    _, found = edition_for(law(edition("2025-07-07"), place=place), date(2026, 1, 1))
    assert (found.status, found.since) == (Status.IN_FORCE, date(2025, 7, 7))
    assert found.basis.startswith("in force; this text applies since 2025-07-07 (")


def test_a_day_that_a_text_states_itself_is_that_of_the_law() -> None:
    _, found = edition_for(law(edition("2025-07-07", effective("2025-07-07")), place="ch"), date(2026, 1, 1))
    assert found.basis.startswith("in force since 2025-07-07 (")
