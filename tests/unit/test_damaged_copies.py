"""A damaged page beside a sound text: which edition it joins, what is told of it, and what a reader gets to see."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from damaged_pages import FOOT, FURNITURE
from made_laws import body

from corpus import lookup
from corpus.checking import check_edition
from corpus.diagnostics import Diagnostic
from corpus.identification import copies
from corpus.importing import import_sources
from corpus.library import Library
from corpus.model import Edition, Force, Law, Text
from corpus.numbering import format_han
from corpus.sources import SourceFile
from corpus.titles import minted_id

DAY = date(2026, 11, 22)
TITLE = "中华人民共和国路灯试验管理法"
LAW = minted_id(TITLE, "cn")  # what the page alone would be
# What the articles say, cut into words; each has another length, as the articles of a law have.
ARTICLES = (
    "为了 规范 路灯 试验 活动 ， 保障 行人 安全 ， 制定 本法 。",
    "国务院 路灯 主管 部门 负责 全国 路灯 试验 工作 的 监督 管理 ， 并 定期 公布 试验 结果 。",
    "任何 单位 发现 路灯 损坏 的 ， 应当 立即 报告 主管 机关 ， 由 主管 机关 在 三日 内 派员 修复 。",
    "试验 人员 应当 取得 合格 证书 。",
    "违反 本法 规定 ， 擅自 拆除 路灯 的 ， 由 主管 机关 责令 恢复 原状 ； 造成 损失 的 ， 依法 承担 赔偿 责任 。",
    "本法 自 公布 之日 起 施行 。",
)
AMENDED = (*ARTICLES[:4], ARTICLES[4].replace("责令 恢复 原状", "处以 一万元 以上 十万元 以下 罚款"), ARTICLES[5])


def clean(version: str, articles: tuple[str, ...] = ARTICLES) -> SourceFile:
    """The sound text of a version."""
    head = f"Tongwen-Text: 1\nLaw: {LAW}\nLanguage: zh-Hans\nVersion: {version}\nForce: authentic\nPublisher: Tests"
    body = [f"第{format_han(n)}条 {text.replace(' ', '')}" for n, text in enumerate(articles, 1)]
    return SourceFile(f"{version}.txt", "\n\n".join([f"{head}\nTitle: {TITLE}", *body]).encode)


def page(day: str, articles: tuple[str, ...] = ARTICLES) -> SourceFile:
    """A portal's page with 主管机关 lost in article 3; `day` stands in its bracket ("" for no bracket)."""
    bracket = [f"({day} 全国 人民 代表 大会 常务委员会 通过)"] if day else []
    damaged = list(articles)
    damaged[2] = damaged[2].replace("由 主管 机关 在", "由 在")
    body = [f"第 {format_han(n)} 条 {text}" for n, text in enumerate(damaged, 1)]
    text = "\n".join([*FURNITURE, TITLE.removeprefix("中华人民共和国"), "", TITLE, *bracket, *body, *FOOT])
    return SourceFile("page.txt", text.encode)


def bring(tmp_path: Path, *files: SourceFile) -> tuple[Library, Law]:
    library = Library.open(tmp_path / "data", create=True)
    for file in files:
        (outcome,) = import_sources(library, [file])
        assert (outcome.status, outcome.law) == ("added", LAW), outcome.message
    (law,) = library.laws()
    return library, law


def differences(library: Library, law: Law, edition: Edition) -> list[Diagnostic]:
    return [d for d in check_edition(library, law, edition).diagnostics if d.code == "differs-from-another"]


OWN, OTHER, NONE = "2018 年 10 月 26 日", "2003 年 2 月 1 日", ""


@pytest.mark.parametrize("day", [OWN, OTHER, NONE])
@pytest.mark.parametrize("page_first", [False, True])
def test_a_lost_word_is_told_whatever_the_date_and_the_order(tmp_path: Path, day: str, page_first: bool) -> None:
    files = (clean("2018-10-26"), page(day))
    if page_first and day == NONE:
        return  # without a date and a sound text nothing says which version it is: see below
    library, law = bring(tmp_path, *(files[::-1] if page_first else files))
    (edition,) = law.editions
    sound, damaged = edition.expressions
    (told,) = differences(library, law, edition)
    assert (told.path, told.found, told.suggestion) == ("art_3", "", "主管机关")
    assert told.expressions == (damaged.id, sound.id)
    assert [e.force for e in edition.expressions] == [Force.AUTHENTIC, Force.DAMAGED]


def test_a_lost_word_is_never_filled_in_and_never_the_law(tmp_path: Path) -> None:
    library, law = bring(tmp_path, page(OTHER), clean("2018-10-26"))
    (damaged,) = [x for e in law.editions for x in e.expressions if x.force is Force.DAMAGED]
    stored = library.text(damaged.id).provisions[2]
    assert "由在三日内" in stored.text
    assert "主管 机关 ， 由 在" in stored.source_text
    found = lookup.show(library, "路灯试验管理法第三条", as_of=DAY)
    assert found.version == "2018-10-26"
    assert found.columns[0].text is not None
    assert "由主管机关在三日内" in found.columns[0].text
    assert [e.force for e in found.expressions] == [Force.AUTHENTIC, Force.DAMAGED]


@pytest.mark.parametrize("day", [OWN, OTHER, NONE, "2024 年 5 月 1 日"])
@pytest.mark.parametrize(("words", "version"), [(ARTICLES, "2018-10-26"), (AMENDED, "2024-05-01")])
def test_of_two_versions_the_words_decide(tmp_path: Path, day: str, words: tuple[str, ...], version: str) -> None:
    library, law = bring(tmp_path, clean("2018-10-26"), clean("2024-05-01", AMENDED), page(day, words))
    (edition,) = [e for e in law.editions if any(x.force is Force.DAMAGED for x in e.expressions)]
    assert edition.key == version
    assert [(d.path, d.suggestion) for d in differences(library, law, edition)] == [("art_3", "主管机关")]


def test_where_the_words_do_not_decide_an_undated_page_is_held(tmp_path: Path) -> None:
    library, law = bring(tmp_path, clean("2018-10-26"), clean("2024-05-01"), page(NONE))
    (edition,) = [e for e in law.editions if any(x.force is Force.DAMAGED for x in e.expressions)]
    assert edition.key == "undated"
    assert differences(library, law, edition) == []
    assert lookup.show(library, "路灯试验管理法第三条", as_of=DAY).version != "undated"


@pytest.mark.parametrize("lost", [2, 4])
def test_a_short_law_that_lost_a_heading_is_still_compared(tmp_path: Path, lost: int) -> None:
    made = page(OTHER).read().decode()
    cut = made.replace(f"第 {format_han(lost)} 条 ", "")
    library, law = bring(tmp_path, clean("2018-10-26"), SourceFile("page.txt", cut.encode))
    (edition,) = law.editions
    assert all(e.numbers_trusted for e in edition.expressions)
    told = differences(library, law, edition)
    assert ("art_3", "主管机关") in [(d.path, d.suggestion) for d in told]
    assert (f"art_{lost - 1}", f"第{format_han(lost)}条") in [(d.path, d.suggestion) for d in told]


def test_where_a_copy_belongs_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every text that comes places all damaged copies of its law anew: a tenth one took twenty seconds."""

    def text(articles: tuple[str, ...]) -> Text:
        return body({str(n): t.replace(" ", "") for n, t in enumerate(articles, 1)})

    days = {date(2003, 2, 1): ARTICLES, date(2018, 10, 26): AMENDED}
    own = text(AMENDED)
    before = copies.copied_from(own, {day: text(a) for day, a in days.items()})
    assert before[0] == date(2018, 10, 26)
    monkeypatch.setattr(copies, "_likest", lambda *_: pytest.fail("worked out anew"))
    assert copies.copied_from(text(AMENDED), {day: text(a) for day, a in reversed(days.items())}) == before
    monkeypatch.setattr(copies, "_likest", lambda *_: [])
    assert copies.copied_from(text(AMENDED[:5]), {day: text(a) for day, a in days.items()}) == []
