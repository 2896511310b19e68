"""Texts of one language and version held against each other: each lost, changed or doubled word on its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from made_laws import body
from runaway import no_runaway

from corpus.diagnostics import Diagnostic
from corpus.inspection.rivals import check
from corpus.inspection.rules import EditionView, Side
from corpus.model import Coverage, Expression, Force, Rights, Text
from corpus.numbering import ArticleNumber, format_han

DAY = date(2018, 10, 26)
LAW = {
    "1": "为了保障试验活动的正常进行，加强试验领域的合作，制定本法。",
    "2": "开展试验活动，由对外联系机关转交有关主管机关办理，并通知申请人。",
    "3": "办案机关收到请求后，应当对请求书及所附材料进行审查，并在三十日内作出决定。",
    "4": "请求书形式和内容不符合要求的，可以要求请求人补充材料或者重新提出请求。",
    "5": "违反本法规定的，由试验主管部门责令改正，给予警告；情节严重的，处以罚款。",
    "6": "本法自公布之日起施行。",
}


def side(name: str, text: Text | Mapping[str, str], *, force: Force = Force.AUTHENTIC, version: date | None = DAY,
         language: str = "zh-Hans", coverage: Coverage | None = None, is_source: bool = True) -> Side:  # fmt: skip
    read = text if isinstance(text, Text) else body(text, language)
    return Side(
        Expression(name, "x", "k", language, version, force, "", "", "s", Rights.PUBLIC, coverage, is_source), read
    )


def told(*sides: Side) -> list[Diagnostic]:
    return list(check(EditionView("x", "cn", DAY, sides)))


def page(**changed: str | None) -> Side:
    """A damaged copy of LAW, in which the articles a1, a2, ... are `changed` (None: gone)."""
    texts = LAW | {n.removeprefix("a"): t for n, t in changed.items()}
    return side("page", {n: t for n, t in texts.items() if t is not None}, force=Force.DAMAGED)


CLEAN = side("clean", LAW)


def brief(found: list[Diagnostic]) -> list[tuple[str | None, str | None, str | None]]:
    return [(d.path, d.found, d.suggestion) for d in found]


def test_a_sound_copy_has_nothing_to_tell() -> None:
    assert told(CLEAN, page()) == []
    assert told(CLEAN) == []


def test_a_lost_word_is_told_and_not_filled_in() -> None:
    lost = page(a2=LAW["2"].replace("主管机关", ""))
    (found,) = told(CLEAN, lost)
    text = lost.text.provisions[1].text
    assert (found.code, found.path, found.found, found.suggestion) == ("differs-from-another", "art_2", "", "主管机关")
    assert found.start == found.end == text.index("办理")
    assert "主管机关" not in text
    assert found.expressions == ("page", "clean")
    assert "lacks “主管机关”" in found.message
    assert "…联系机关转交有关[主管机关]办理，并通知申请…" in found.message


def test_words_that_stand_twice_or_more_or_instead() -> None:
    damaged = page(
        a3=LAW["3"].replace("应当", "应当应当").replace("决定。", "决定。。。"),
        a4=LAW["4"].replace("补充", "条件"),
        a5=LAW["5"].replace("警告", "充分警告"),
    )
    found = told(CLEAN, damaged)
    assert brief(found) == [
        ("art_3", "应当", ""), ("art_3", "。。", ""), ("art_4", "条件", "补充"), ("art_5", "充分", "")
    ]  # fmt: skip
    assert [m.split(" in ")[0] for m in (d.message for d in found[:2])] == [
        "“应当” stands twice",
        "“。” stands 3 times",
    ]
    for d in found:
        text = next(p.text for p in damaged.text.provisions if str(p.path) == d.path)
        assert text[d.start : d.end] == d.found


def test_either_order_and_either_script() -> None:
    lost = page(a2=LAW["2"].replace("主管机关", ""))
    assert brief(told(lost, CLEAN)) == brief(told(CLEAN, lost))
    traditional = side("hant", {"1": "國家保護公民的合法權益，並對試驗活動進行監督。"}, language="zh-Hant")
    simplified = side("hans", {"1": "国家保护公民的合法权益，对试验活动进行监督。"})
    assert brief(told(traditional, simplified)) == [("art_1", "並", "")]


def test_a_missing_and_an_extra_article() -> None:
    found = told(CLEAN, page(a4=None, a9="国家建立试验目录制度，每年公布一次目录，并且接受社会各方面的监督。"))
    assert brief(found) == [
        ("art_9", "国家建立试验目录制度，每年公布一次目录，并且接受社会各方面的监督。", ""), ("art_4", "", LAW["4"])
    ]  # fmt: skip


def test_a_part_of_a_law_lacks_nothing_outside_it() -> None:
    part = side("part", {n: LAW[n] for n in "345"}, coverage=Coverage(ArticleNumber.of(3), ArticleNumber.of(5)))
    assert told(CLEAN, part) == []
    assert told(part, side("whole", LAW, force=Force.DAMAGED)) == []


def test_each_article_against_the_book_that_holds_it() -> None:
    books = [
        side(f"book{a}", {n: LAW[n] for n in (a, b)}, coverage=Coverage(ArticleNumber.of(int(a)), ArticleNumber.of(int(b))))
        for a, b in ("12", "34", "56")
    ]  # fmt: skip
    found = told(*books, page(a2=LAW["2"].replace("主管机关", ""), a5=LAW["5"].replace("警告", "")))
    assert [(d.path, d.suggestion, d.expressions[1]) for d in found] == [
        ("art_2", "主管机关", "book1"), ("art_5", "警告", "book5")
    ]  # fmt: skip


def test_an_article_whose_heading_is_lost_is_known_by_its_words() -> None:
    found = told(CLEAN, page(a3=LAW["3"] + LAW["4"].replace("补充", ""), a4=None))
    assert brief(found) == [("art_3", LAW["4"].replace("补充", ""), "第四条"), ("art_3", "", "补充")]
    assert "its heading is lost" in found[0].message


def test_an_article_whose_number_is_broken_is_known_by_its_words() -> None:
    found = told(CLEAN, page(a4=None, a14=LAW["4"].replace("补充", "")))
    assert brief(found) == [("art_14", "第十四条", "第四条"), ("art_14", "", "补充")]
    assert "its number is broken here" in found[0].message


def test_a_piece_of_an_article_that_stands_as_one() -> None:
    head, tail = LAW["3"][:18], LAW["3"][18:]
    found = told(CLEAN, page(a3=head, a9=tail))
    assert [d.path for d in found] == ["art_3", "art_9"]
    assert "part of 第三条" in found[1].message


def test_other_words_under_the_same_number_are_told_once() -> None:
    other = "国家建立试验目录制度，每年公布一次目录，并且接受社会各方面的监督。"
    (found,) = told(CLEAN, page(a4=other))
    assert (found.path, found.found, found.suggestion) == ("art_4", other, LAW["4"])


ENGLISH = {
    "1": "The competent authority shall, within thirty days of receiving a request, decide whether to execute it.",
    "2": "No person may provide evidence to a foreign institution without the consent of the competent authority.",
}
OTHER_HAND = {
    "1": "Upon receipt of any application the organ in charge must determine in 30 days if it is to be carried out.",
    "2": "Unless the organ in charge agrees, individuals are not to hand over proof to organs of other countries.",
}


def test_translations_by_other_hands_are_not_compared() -> None:
    one = side("one", ENGLISH, language="en", is_source=False)
    assert told(one, side("two", OTHER_HAND, language="en", is_source=False)) == []
    copy = {"1": ENGLISH["1"].replace("thirty ", ""), "2": ENGLISH["2"]}
    assert brief(told(one, side("two", copy, language="en", is_source=False))) == [("art_1", "", "thirty")]


def test_sound_texts_of_two_versions_are_not_compared() -> None:
    later = replace(CLEAN, expression=replace(CLEAN.expression, id="later", version=date(2020, 1, 1)))
    changed = side("old", LAW | {"3": LAW["3"].replace("三十日", "六十日")})
    assert told(changed, later) == []


@pytest.mark.parametrize("version", [None, date(2001, 2, 3)])
def test_the_words_of_a_damaged_page_say_more_than_its_date(version: date | None) -> None:
    lost = page(a2=LAW["2"].replace("主管机关", ""))
    dated = replace(lost, expression=replace(lost.expression, version=version))
    assert brief(told(CLEAN, dated)) == [("art_2", "", "主管机关")]


def test_a_large_law_takes_little_time() -> None:
    chars = "国家机关应当依照法律规定保护公民合法权益组织负责监督管理工作办法试验请求审查决定材料条件"
    law = {
        str(n): "".join(chars[(n * 31 + i * (n % 7 + 3)) % len(chars)] for i in range(90)) + format_han(n)
        for n in range(1, 1261)
    }
    damaged = {n: t[:40] + t[42:] for n, t in law.items()}
    with no_runaway():
        found = told(side("clean", law), side("page", damaged, force=Force.DAMAGED))
        assert {d.path for d in found} == {f"art_{n}" for n in law}
