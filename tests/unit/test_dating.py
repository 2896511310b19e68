"""Dates and repeals that a law's own provisions state."""

from __future__ import annotations

from datetime import date

import pytest
from made_laws import body

from corpus.dating import FIRST_VERSION_ONLY, brackets, statements_from_text
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
    ("本法自公布日施行。", "2020-06-01", "effective 2020-06-03"),
    ("本辦法自發布日施行。", "2020-06-01", "effective 2020-06-03"),
    ("本辦法自中華民國一百十年七月一日施行。", "2021-06-30", "effective 2021-07-01"),
    ("本法自九十五年七月一日施行。", "2010-01-01", "originally_effective 2006-07-01"),
    ("本法施行日期，由行政院定之。", "2020-06-01", ""),
    ("本辦法除另定施行日期者外，自發布日施行。", "2020-06-01", ""),
    ("本法自2021年2月30日起施行。", "2020-06-01", ""),
    ("合同自成立之日起生效。", "2020-06-01", ""),
    ("修改为：“本法自2021年1月1日起施行。”", "2020-06-01", ""),
]


@pytest.mark.parametrize(("clause", "version", "wanted"), CLAUSES)
def test_commencement(clause: str, version: str, wanted: str) -> None:
    text = body({"1": "本法适用于某事。", "2": clause})
    found = statements_from_text(text, "zh-Hans", date.fromisoformat(version), ())
    assert [f"{s.field} {s.value}" for s in found] == ([wanted] if wanted else [])
    assert all(s.source == "its own provision art_2" for s in found)


def test_from_promulgation_holds_for_a_first_version_only() -> None:
    text = body({"1": "本法自公布之日起施行。"})
    version = date(2020, 6, 1)
    assert statements_from_text(text, "zh-Hans", version, ()) == ()
    [claimed] = statements_from_text(text, "zh-Hans", version, CLAIMS_VERSION)
    assert (claimed.value, claimed.suspect) == ("2020-06-01", FIRST_VERSION_ONLY)
    adopted = (Statement("adoption_note", "2020年6月1日第十三届全国人大常委会第十八次会议通过", "page"),)
    [sure] = statements_from_text(text, "zh-Hans", version, adopted)
    assert (sure.value, sure.suspect) == ("2020-06-01", "")
    amended = (Statement("adoption_note", "2001年通过 2020年6月1日修正", "page"), *CLAIMS_VERSION)
    assert statements_from_text(text, "zh-Hans", version, amended) == ()


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
