"""Status on a day, from dates; claims are claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_laws import claim, effective

from corpus.days.dating import FIRST_VERSION_ONLY, NO_DAY
from corpus.days.effects import Effects, effects_of
from corpus.days.status import IS_NO_STATUTE, amendments_after, edition_for, in_scope, status_on
from corpus.errors import NotFoundError
from corpus.model import Edition, Expression, Force, Law, Rights, Statement, Status, Title

IN, OUT, SOON, GONE, OPEN = (
    Status.IN_FORCE, Status.SUPERSEDED, Status.NOT_YET_IN_FORCE, Status.REPEALED, Status.UNKNOWN,
)  # fmt: skip


def edition(
    version: str, *statements: Statement, law: str = "cn-x", source: bool = True, language: str = "zh-Hans"
) -> Edition:
    day = date.fromisoformat(version)
    text = Expression(
        f"{law}.{version}.{language}.t", law, version, language, day, Force.AUTHENTIC, "", "", "the package",
        Rights.PUBLIC, None, source, statements=statements,
    )  # fmt: skip
    return Edition(law, version, day, (text,))


def law(
    *editions: Edition, title: str = "中华人民共和国某法", law_id: str = "cn-x", kind: str = "law", place: str = "cn"
) -> Law:
    return Law(law_id, place, kind, (Title("zh-Hans", title),), editions)


def statuses(subject: Law, day: str, others: Sequence[Law] = ()) -> list[Status]:
    acts = effects_of([subject, *others])
    return [status_on(subject, e, date.fromisoformat(day), acts).status for e in subject.editions]


ORIGINAL = Statement("originally_effective", "1983-03-01", "its own provision art_73")
TRADEMARK = law(
    edition("2019-04-23", ORIGINAL, claim("历史版本")),
    edition("2026-06-26", effective("2027-01-01"), claim("现行有效")),
)


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2019-04-22", [SOON, SOON]),
        ("2019-05-01", [OPEN, SOON]),
        ("2021-01-01", [IN, SOON]),
        ("2026-11-22", [IN, SOON]),
        ("2026-12-31", [IN, SOON]),
        ("2027-01-01", [OUT, IN]),
    ],
)
def test_a_claim_of_an_earlier_version_is_in_force_until_the_later_takes_effect(day: str, wanted: list[Status]) -> None:
    assert statuses(TRADEMARK, day) == wanted


def test_a_damaged_copy_of_a_later_date_supersedes_nothing() -> None:
    sound, copy = edition("2012-12-28", effective("2013-07-01")), edition("2019-02-24", claim("现行有效"))
    damaged = replace(copy, expressions=tuple(replace(e, force=Force.DAMAGED) for e in copy.expressions))
    subject = law(sound, damaged)
    day = date(2026, 11, 22)
    assert status_on(subject, sound, day).status is Status.IN_FORCE
    assert edition_for(subject, day)[0] is sound


def test_until_and_basis_are_told() -> None:
    found = status_on(TRADEMARK, TRADEMARK.editions[0], date(2026, 11, 22))
    assert (found.since, found.until, found.claims) == (None, date(2027, 1, 1), ("历史版本",))
    assert "isn't known" in found.basis
    assert "2027-01-01" in status_on(TRADEMARK, TRADEMARK.editions[1], date(2026, 11, 22)).basis


ACCOUNTANTS = law(
    edition("2014-08-31", ORIGINAL, claim("历史版本")), edition("2026-06-26", ORIGINAL, claim("现行有效"))
)


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2020-01-01", [IN, SOON]),
        ("2026-06-26", [OPEN, OPEN]),
        ("2026-11-22", [OPEN, OPEN]),
        ("2028-06-01", [OUT, IN]),
    ],
)
def test_an_unknown_day_is_never_guessed(day: str, wanted: list[Status]) -> None:
    """Neither the text of 2026 nor that of 2014 is known to be the law on 2026-11-22."""
    assert statuses(ACCOUNTANTS, day) == wanted


CODE = law(
    edition(
        "2026-03-12", effective("2026-08-15", "its own provision art_1242"),
        Statement("repeals", "中华人民共和国环境保护法", "its own provision art_1242"), law="cn-code",
    ),
    title="中华人民共和国生态环境法典", law_id="cn-code",
)  # fmt: skip
ENVIRONMENT = law(edition("2014-04-24", effective("2015-01-01"), claim("已废止")), title="中华人民共和国环境保护法")


@pytest.mark.parametrize(
    ("day", "wanted"), [("2014-06-01", SOON), ("2026-08-14", IN), ("2026-08-15", GONE), ("2030-01-01", GONE)]
)
def test_repealed_by_another_law_from_its_day(day: str, wanted: Status) -> None:
    assert statuses(ENVIRONMENT, day, [CODE]) == [wanted]


def test_the_repealing_law_is_named() -> None:
    found = status_on(ENVIRONMENT, ENVIRONMENT.editions[0], date(2026, 11, 22), effects_of([ENVIRONMENT, CODE]))
    assert found.basis == "repealed on 2026-08-15 by 中华人民共和国生态环境法典 (art_1242)"
    before = status_on(ENVIRONMENT, ENVIRONMENT.editions[0], date(2026, 1, 1), effects_of([ENVIRONMENT, CODE]))
    assert before.until == date(2026, 8, 15)


def test_a_bare_claim_of_repeal_holds_from_the_source_s_newest_text() -> None:
    claimed = law(edition("1996-10-29", effective("1997-01-01"), claim("已废止")))
    newer = law(edition("2026-08-28", effective("2027-01-01"), law="cn-y"), law_id="cn-y", title="另法")
    assert statuses(claimed, "2020-01-01", [newer]) == [OPEN]
    assert statuses(claimed, "2026-11-22", [newer]) == [GONE]
    found = status_on(claimed, claimed.editions[0], date(2026, 11, 22), effects_of([claimed, newer]))
    assert (found.since, "isn't known" in found.basis) == (None, True)


def test_an_older_law_of_the_same_name_is_another_law() -> None:
    """1950年…《工会法》同时废止 stands in the law of the same name that lives on."""
    unions = law(
        edition(
            "2021-12-24", claim("现行有效"), Statement("repeals", "中华人民共和国工会法", "its own provision art_58")
        ),
        title="中华人民共和国工会法",
    )
    assert statuses(unions, "2026-11-22") == [IN]


def test_a_repeal_does_not_reach_a_later_law_of_the_name() -> None:
    later = law(edition("2027-05-01", effective("2027-06-01")), title="中华人民共和国环境保护法")
    assert statuses(later, "2028-01-01", [CODE]) == [IN]


def test_an_amended_law_repealed_what_it_repeals_when_it_was_new() -> None:
    """反恐怖主义法 as amended in 2018 still says which decision it replaced on 2016-01-01."""
    decision = law(edition("2011-10-29", effective("2011-10-29"), claim("现行有效")), title="关于反恐怖工作的决定")
    clause = Statement("repeals", "关于反恐怖工作的决定", "its own provision art_97")
    amended = law(
        edition("2018-04-27", Statement("originally_effective", "2016-01-01", "its own provision art_97"), clause, law="cn-y"),
        title="中华人民共和国反恐怖主义法", law_id="cn-y",
    )  # fmt: skip
    assert statuses(decision, "2015-12-31", [amended]) == [IN]
    assert statuses(decision, "2016-01-01", [amended]) == [GONE]


def test_the_amending_decision_says_from_when() -> None:
    """村民委员会组织法 of 2025-10-28 says 自公布之日起施行; the decision that amends it starts on 2026-01-01."""
    villages = law(
        edition("2025-10-28", effective("2025-10-28", suspect=FIRST_VERSION_ONLY), claim("现行有效")),
        title="中华人民共和国村民委员会组织法",
    )
    decision = law(
        edition("2025-10-28", effective("2026-01-01", "its own provision point_29"), law="cn-d"),
        title="全国人民代表大会常务委员会关于修改《中华人民共和国村民委员会组织法》的决定", law_id="cn-d", kind="decision",
    )  # fmt: skip
    assert statuses(villages, "2025-11-15", [decision]) == [SOON]
    assert statuses(villages, "2026-01-01", [decision]) == [IN]
    assert statuses(villages, "2025-11-15") == [IN]  # with nothing that speaks of an amendment


def test_amendments_that_no_text_contains_are_told() -> None:
    code = law(edition("2020-12-26", claim("已被修改")), title="中华人民共和国刑法")
    acts = [
        law(edition(day, effective(start), law=name), title=f"中华人民共和国刑法修正案（{n}）", law_id=name, kind="amendment")
        for n, day, start, name in (
            ("十一", "2020-12-26", "2021-03-01", "cn-11"), ("十二", "2023-12-29", "2024-03-01", "cn-12"),
        )
    ]  # fmt: skip
    known = effects_of([code, *acts])
    assert statuses(code, "2026-11-22", acts) == [IN]
    later = amendments_after(code, code.editions[0], known, date(2026, 11, 22))
    assert [(a.by, a.effective) for a in later] == [("cn-12", date(2024, 3, 1))]
    assert amendments_after(code, code.editions[0], known, date(2022, 1, 1)) == ()
    assert status_on(code, code.editions[0], date(2021, 1, 1), known).status is SOON  # starts with the amendment (11)


def test_taiwan() -> None:
    current = law(edition("2020-01-15", law="tw-1"), law_id="tw-1", place="tw")
    assert statuses(current, "2026-11-22") == [IN]
    assert statuses(current, "2020-03-01") == [OPEN]
    partly = law(edition("2023-05-31", Statement("effective", "9999-12-31", "Ministry"), law="tw-2"), place="tw")
    assert statuses(partly, "2026-11-22") == [IN]
    gone = law(
        edition("2020-07-30", claim("廢"), Statement("repealed", "2020-07-30", "Ministry"), law="tw-3"), place="tw"
    )
    assert statuses(gone, "2020-07-30") == [GONE]
    assert statuses(gone, "2019-01-01") == [OPEN]


def test_a_translation_that_stands_alone_is_superseded_by_the_newer_text() -> None:
    alone = law(
        edition("2014-07-21", source=False, language="en"), edition("2023-08-18", effective("2023-08-30")), place="tw"
    )
    assert statuses(alone, "2026-11-22") == [OUT, IN]
    newer = law(edition("2014-07-21", effective("2014-07-23")), edition("2016-01-01", source=False, language="en"))
    assert statuses(newer, "2026-11-22")[0] is IN
    assert edition_for(newer, date(2026, 11, 22))[0].key == "2014-07-21"


# a source's word | what it makes of a text of 2010 that nothing else speaks of
CLAIMS = [
    ("现行有效", IN), ("有效", IN), ("已被修改", IN), ("历史版本", IN), ("In force", IN), ("Effective", IN),
    ("失效", GONE), ("已失效", GONE), ("已被废止", GONE), ("全文废止", GONE), ("廢", GONE), ("[已废止]", GONE), ("Repealed", GONE),
    ("No longer in force", GONE), ("NO LONGER IN FORCE.", GONE),
    ("Not yet in force", OPEN), ("尚未生效", OPEN), ("not in force", OPEN), ("有效期届满", OPEN), ("in force in part of it", OPEN),
]  # fmt: skip


@pytest.mark.parametrize(("word", "wanted"), CLAIMS)
def test_a_claim_is_read_by_the_whole_word(word: str, wanted: Status) -> None:
    assert statuses(law(edition("2010-01-01", claim(word))), "2026-11-22") == [wanted]


def test_nothing_known_is_unknown() -> None:
    assert statuses(law(edition("2010-01-01")), "2026-11-22") == [OPEN]
    undated = Edition("cn-x", "undated", None, edition("2010-01-01", claim("现行有效")).expressions)
    assert status_on(law(undated), undated, date(2026, 1, 1)).status is OPEN


@pytest.mark.parametrize(
    ("day", "key"),
    [
        ("2018-01-01", "2019-04-23"),
        ("2026-11-22", "2019-04-23"),
        ("2027-01-01", "2026-06-26"),
        ("2040-01-01", "2026-06-26"),
    ],
)
def test_the_edition_of_a_day(day: str, key: str) -> None:
    assert edition_for(TRADEMARK, date.fromisoformat(day))[0].key == key


def test_a_law_without_texts_has_no_edition() -> None:
    with pytest.raises(NotFoundError, match="no text of cn-x"):
        edition_for(law(), date(2026, 1, 1))


def test_scope() -> None:
    assert [s for s in Status if in_scope(s)] == [IN, OPEN]
    assert Effects().repeals == {}


DATES = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(
    st.lists(st.tuples(DATES, st.none() | st.integers(0, 400), st.booleans()), min_size=1, max_size=4), st.lists(DATES)
)
def test_at_most_one_text_is_in_force_and_none_comes_back(
    texts: list[tuple[date, int | None, bool]], days: list[date]
) -> None:
    """Whatever the dates: two texts of one law are never in force on one day, and what is over stays over."""
    editions = {
        version: edition(
            version.isoformat(),
            *([] if wait is None else [effective((version + timedelta(days=wait)).isoformat())]),
            *([claim("现行有效")] if claimed else []),
        )
        for version, wait, claimed in texts
    }
    subject = law(*(editions[v] for v in sorted(editions)))
    ended: set[str] = set()
    for day in sorted({*days, *(v + timedelta(days=n) for v in editions for n in (-1, 0, 1, 400, 600))}):
        found = {e.key: status_on(subject, e, day).status for e in subject.editions}
        assert list(found.values()).count(IN) <= 1
        assert not any(found[key] in (IN, SOON) for key in ended)
        ended |= {key for key, status in found.items() if status in (OUT, GONE)}


def test_amendments_between_two_texts_count_for_the_earlier_one() -> None:
    subject = law(edition("1982-12-04", effective("1982-12-04")), edition("2018-03-11"), title="中华人民共和国宪法")
    acts = [
        law(edition(day), title=f"中华人民共和国宪法修正案({day[:4]}年)", law_id=f"cn-a{day[:4]}", kind="amendment")
        for day in ("1988-04-12", "2004-03-14", "2018-03-11", "2024-01-01")
    ]
    known = effects_of([subject, *acts])
    old, new = subject.editions

    def after(which: Edition, day: str) -> list[str]:
        return [a.by for a in amendments_after(subject, which, known, date.fromisoformat(day))]

    assert after(old, "2017-01-01") == ["cn-a1988", "cn-a2004"]
    assert after(old, "1990-01-01") == ["cn-a1988"]
    assert after(new, "2026-01-01") == ["cn-a2024"]


@pytest.mark.parametrize("source", ["its own provision art_160", "the source"])
def test_a_day_that_something_speaks_against_starts_nothing(source: str) -> None:
    own = source.startswith("its own")
    annex = effective("2021-03-31", source, "more than eight years after the version" if own else "")
    subject = law(edition("1990-04-04", annex, claim("有效")))
    found = status_on(subject, subject.editions[0], date(2010, 1, 1))
    assert found.status is IN
    assert found.since is None
    assert "2021" not in found.basis


@pytest.mark.parametrize(("day", "told"), [("2018-01-01", True), ("1980-01-01", False)])
def test_before_the_oldest_text_here_an_earlier_one_was_in_force(day: str, told: bool) -> None:
    found = status_on(TRADEMARK, TRADEMARK.editions[0], date.fromisoformat(day))
    assert found.status is SOON
    assert ("isn't here (the oldest here is of" in found.basis) is told


@pytest.mark.parametrize(
    ("day", "wanted"),
    [("2018-01-01", SOON), ("2019-06-01", OPEN), ("2026-08-27", OPEN), ("2026-08-28", GONE), ("2027-01-01", GONE)],
)
def test_a_bare_claim_of_repeal_leaves_the_time_before_it_open(day: str, wanted: Status) -> None:
    subject = law(edition("2018-12-29", effective("2019-01-01"), claim("已废止")))
    other = law(edition("2026-08-28"), title="中华人民共和国另法", law_id="cn-y")
    found = status_on(subject, subject.editions[0], date.fromisoformat(day), effects_of([subject, other]))
    assert found.status is wanted
    if wanted is OPEN:
        assert "by 2026-08-28 at the latest" in found.basis


def test_a_declaration_is_neither_in_force_nor_repealed() -> None:
    subject = law(edition("1948-12-10"), kind="declaration", place="un")
    found = status_on(subject, subject.editions[0], date(2026, 11, 22))
    assert (found.status, found.basis) == (OPEN, f"a declaration, adopted on 1948-12-10; {IS_NO_STATUTE}")


def test_a_clause_that_leaves_the_day_open_is_named() -> None:
    clause = Statement("note", "本法施行日期另定", "its own provision art_9", suspect=NO_DAY)
    subject = law(edition("2020-01-01", clause))
    found = status_on(subject, subject.editions[0], date(2026, 11, 22))
    assert found.status is OPEN
    assert "its own provision art_9 says when, but names no day that is known here: 本法施行日期另定" in found.basis


def test_an_adoption_before_the_version_shows_an_amended_text() -> None:
    adopted = Statement("adopted", "1991-04-09", "the source")
    hedged = replace(effective("2021-12-24"), suspect=FIRST_VERSION_ONLY)
    subject = law(edition("2021-12-24", adopted, hedged, claim("现行有效")))
    assert statuses(subject, "2022-01-15") == [OPEN]
    assert statuses(subject, "2024-01-15") == [IN]


def test_a_text_that_ends_by_itself_is_over() -> None:
    ends = Statement("repealed", "2024-01-01", "its own provision art_9")
    subject = law(edition("2020-01-01", effective("2020-02-01"), ends))
    assert statuses(subject, "2023-12-31") == [IN]
    assert status_on(subject, subject.editions[0], date(2024, 1, 1)).basis.startswith("expired on 2024-01-01")


def test_a_part_that_has_not_started_is_said_with_the_status() -> None:
    part = Statement(
        "partly_not_in_force", "第3～4条: ただし、第二章の規定は、三月を超えない範囲内で施行する。", "its own provision"
    )
    by = Statement("partly_not_in_force", "2020-06-30", "its own provision")
    subject = law(edition("2020-03-31", effective("2020-03-31"), part, by), place="jp")
    for day, told in (("2020-05-01", True), ("2020-06-30", False)):
        found = status_on(subject, subject.editions[0], date.fromisoformat(day))
        assert (found.status, "a part of it starts on a day of its own" in found.basis) == (IN, told)
