"""Dates and repeals that a law's own provisions state."""

from __future__ import annotations

from datetime import date

import pytest
from made_laws import body

from corpus.days.dating import FIRST_VERSION_ONLY, NO_DAY, statements_from_text
from corpus.days.repeals import brackets
from corpus.model import Statement

CLAIMS_VERSION = (Statement("effective", "2020-06-01", "the source"),)

# last article | version | field value
CLAUSES = [
    ("本法自2021年1月1日起施行。", "2020-05-28", "effective 2021-01-01"),
    ("本法自 2026年8月15日起施行。", "2026-03-12", "effective 2026-08-15"),
    ("本法自二〇二一年一月一日起施行。", "2020-05-28", "effective 2021-01-01"),
    ("本条例自2020年5月28日起施行。", "2020-05-28", "effective 2020-05-28"),
    ("本法自1983年3月1日起施行。", "2019-04-23", "originally_effective 1983-03-01"),
    ("本法由全国人民代表大会通过，自1984年10月1日起施行。", "2001-02-28", "originally_effective 1984-10-01"),
    ("本法（原称《某条例》）自1989年1月1日起施行。", "2000-12-28", "originally_effective 1989-01-01"),
    ("本修正案自公布之日起施行。", "2017-11-04", "effective 2017-11-04"),
    ("本决定自2026年1月1日起施行。", "2025-10-28", "effective 2026-01-01"),
    ("本辦法自中華民國一百十年七月一日施行。", "2021-06-30", "effective 2021-07-01"),
    ("本法自九十五年七月一日施行。", "2010-01-01", "originally_effective 2006-07-01"),
    ("本法施行日期，由行政院定之。", "2020-06-01", "note 本法施行日期，由行政院定之"),
    ("本條例自公布後六個月施行。", "2020-06-01", "note 本條例自公布後六個月施行"),
    ("本法自2021年2月30日起施行。", "2020-06-01", "note 本法自2021年2月30日起施行"),
    ("本法施行细则由某部规定。", "2020-06-01", ""),
    ("本法施行前成立的，自本法施行之日起适用。", "2020-06-01", ""),
    ("合同自成立之日起生效。", "2020-06-01", ""),
    ("修改为：“本法自2021年1月1日起施行。”", "2020-06-01", ""),
]


@pytest.mark.parametrize(("clause", "version", "wanted"), CLAUSES)
def test_commencement(clause: str, version: str, wanted: str) -> None:
    text = body({"1": "本法适用于某事。", "2": clause})
    found = statements_from_text(text, "zh-Hans", date.fromisoformat(version), ())
    assert [f"{s.field} {s.value}" for s in found] == ([wanted] if wanted else [])
    assert all(s.source == "its own provision art_2" for s in found)


# last article | jurisdiction | day: only Taiwan counts the day of promulgation as the first of three
PROMULGATED = [
    ("本法自公布日施行。", "tw", "2020-06-03"),
    ("本辦法自發布日施行。", "tw", "2020-06-03"),
    ("本法自公布之日起施行。", "tw", "2020-06-03"),
    ("本辦法除另定施行日期者外，自發布日施行。", "tw", None),
    ("本法自公布日起施行。", "cn", "2020-06-01"),
    ("本法自发布日起施行。", "cn", "2020-06-01"),
    ("本法自公布之日起施行。", "cn", "2020-06-01"),
    ("本法自公布日起施行。", None, "2020-06-01"),
]


@pytest.mark.parametrize(("clause", "place", "wanted"), PROMULGATED)
def test_the_day_of_promulgation(clause: str, place: str | None, wanted: str | None) -> None:
    text = body({"1": "本法适用于某事。", "2": clause})
    found = statements_from_text(text, "zh-Hant", date(2020, 6, 1), CLAIMS_VERSION, place)
    assert [s.value for s in found if s.field == "effective"] == ([wanted] if wanted else [])


def test_from_promulgation_holds_for_a_first_version_only() -> None:
    text = body({"1": "本法自公布之日起施行。"})
    version = date(2020, 6, 1)
    [open_] = statements_from_text(text, "zh-Hans", version, ())
    assert (open_.field, open_.suspect) == ("note", NO_DAY)
    [claimed] = statements_from_text(text, "zh-Hans", version, CLAIMS_VERSION)
    assert (claimed.value, claimed.suspect) == ("2020-06-01", FIRST_VERSION_ONLY)
    adopted = (Statement("adoption_note", "2020年6月1日第十三届全国人大常委会第十八次会议通过", "page"),)
    [sure] = statements_from_text(text, "zh-Hans", version, adopted)
    assert (sure.value, sure.suspect) == ("2020-06-01", "")
    amended = (Statement("adoption_note", "2001年通过 2020年6月1日修正", "page"), *CLAIMS_VERSION)
    assert [s.field for s in statements_from_text(text, "zh-Hans", version, amended)] == ["note"]
    revised = (Statement("adoption_note", "2001年通过 2005年修正 2020年6月1日修订", "page"), *CLAIMS_VERSION)
    [sure] = statements_from_text(text, "zh-Hans", version, revised)
    assert (sure.value, sure.suspect) == ("2020-06-01", "")


def test_the_law_s_own_clause_beats_one_in_its_annex() -> None:
    text = body({"1": "本法自1997年7月1日起实施。", "2": "本法本法。附件：\n本办法自2021年3月31日起施行。"})
    [found] = statements_from_text(text, "zh-Hans", date(1990, 4, 4), ())
    assert (found.value, found.source) == ("1997-07-01", "its own provision art_1")


def test_english_clauses_name_days() -> None:
    text = body({"1": "This Law shall come into force as of January 1, 2021."}, "en")
    assert [s.value for s in statements_from_text(text, "en", date(2020, 5, 28), ())] == ["2021-01-01"]


REPEALS = [
    ("《甲法》同时废止。", ["甲法"]),
    ("《甲法》、《乙法》和《丙条例》同时废止。", ["甲法", "乙法", "丙条例"]),
    ("《全国人民代表大会常务委员会关于〈甲法〉的决定》同时废止。", ["全国人民代表大会常务委员会关于〈甲法〉的决定"]),
    ("《全国人大常委会关于《甲法》的决定》同时废止。", ["全国人大常委会关于《甲法》的决定"]),
    ("1957年6月25日公布的《甲条例》同时废止。", ["甲条例"]),
    (
        "1991年4月9日第七届全国人民代表大会第四次会议通过的《甲法》和1993年12月13日国务院发布的《乙条例》同时废止。",
        ["甲法", "乙条例"],
    ),
    ("1978年8月18日常务委员会批准、1978年8月19日国务院和中央军事委员会颁布的《甲条例》同时废止。", ["甲条例"]),
    ("本法自2007年6月1日起施行，《甲法（试行）》（主席令第45号）同时废止。", ["甲法（试行）"]),
    ("《甲法》《乙法》自本法施行之日起即行废止。", ["甲法", "乙法"]),
    ("国务院《甲规定》，财政部1995年发布的《乙规定》同时废止。", ["甲规定", "乙规定"]),
    ("现将《甲规定》予以废止。", ["甲规定"]),
    ("《甲法》、\n《乙法》同时废止。", ["甲法", "乙法"]),
    # A law that is only cited stays.
    ("依照《中华人民共和国道路交通安全法》，被吊销的驾驶证自吊销之日起失效。", []),
    ("依照《立法法》，与上位法抵触的规章应当予以废止。", []),
    ("依照《立法法》，自吊销之日起失效。", []),
    ("根据《甲法》和《乙法》，《丙条例》同时废止。", ["丙条例"]),
    ("与《甲法》同时废止。", []),
    ("违反国务院发布的《甲条例》取得的证书，自吊销之日起失效。", []),
    ("可以依照《甲法》规定的程序，请求人民法院宣告该股票自公告之日起失效。", []),
    ("由省政府按照《甲法》予以废止。", []),
    ("《甲法》规定的许可同时废止。", []),
    ("《甲法》，依照它取得的证书同时废止。", []),
    ("《关于废止〈甲法〉的决定》已经公布。", []),
    ("决定：废止《甲条例》，修改《乙条例》。", ["甲条例"]),
    ("决定：废止《甲条例》、国务院1990年发布的《乙条例》。", ["甲条例", "乙条例"]),
    ("决定：废止《甲条例》第三条。", []),
    ("《甲法》第三条和《乙法》同时废止。", ["乙法"]),
    ("《甲法》和《乙法》第三条同时废止。", []),
    ("《甲法》第三条同时废止。", []),
    ("《甲法》中有关乙的规定同时废止。", []),
    ("依照《乙法》办理。《甲法》同时废止。", ["甲法"]),
    ("决定：废止《甲条例》。", ["甲条例"]),
    ("修改为：“《甲法》同时废止。”", []),
    ("本法施行前依照《甲法》设立的，继续有效。", []),
    (
        "《甲法》、 《乙法（试行）》同时废止；其他规定与本法抵触的，以本法为准。",
        ["甲法", "乙法（试行）"],
    ),
]


@pytest.mark.parametrize(("clause", "titles"), REPEALS)
def test_repeals(clause: str, titles: list[str]) -> None:
    found = statements_from_text(body({"7": clause}), "zh-Hans", date(2020, 1, 1), ())
    assert [s.value for s in found if s.field == "repeals"] == titles


def test_brackets_nest() -> None:
    assert [("《a《b》》》c《d》")[s:e] for s, e in brackets("《a《b》》》c《d》")] == ["《a《b》》", "《d》"]
