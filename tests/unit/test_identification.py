"""Which law a draft is a text of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from corpus import titles
from corpus.identification import KnownLaw, derived_kind, identify, shape_of, title_key
from corpus.model import Coverage, Draft, Force, Text
from corpus.numbering import ArticleNumber
from corpus.parsing import parse_lines

DAY = date(2018, 10, 26)
XINGFA = "中华人民共和国刑法"


def text(chapters: Sequence[Sequence[int]], language: str = "en", first: int = 1, chapter: int = 1) -> Text:
    """A text of chapters; each number is how many items an article has."""
    lines: list[str] = []
    number = first
    for n, articles in enumerate(chapters, chapter):
        lines.append(f"Chapter {n} Heading")
        for items in articles:
            lines.append(f"Article {number} Text:")
            lines += [f"({i}) item;" for i in range(1, items + 1)]
            number += 1
    return parse_lines(lines, language, "cn").value[0]


def draft(body: Text, title: str = "", **changes: object) -> Draft:
    """A draft in English of no known title."""
    base = Draft(
        title, "en", None, "key", body, Force.OFFICIAL_TRANSLATION, "Somebody", jurisdiction="cn", is_source=False
    )
    return replace(base, **changes)  # type: ignore[arg-type]


TRIAL = [[0, 3, 0], [5, 0, 2], [0, 4], [6, 0, 0]]
OTHER = [[0, 3, 0], [5, 0], [0, 4], [6, 0, 0]]


def known(
    law_id: str, *shapes: Sequence[Sequence[int]], title: str = "", jurisdiction: str = "cn", kind: str = "law"
) -> KnownLaw:
    editions = {date(2018 + i, 10, 26): shape_of(text(s)) for i, s in enumerate(shapes)}
    return KnownLaw(law_id, jurisdiction, (("zh-Hans", title or f"中华人民共和国{law_id}"),), kind, editions)


KNOWN = [known("cn-trial", TRIAL), known("cn-other", OTHER), known("cn-third", [[1], [2], [3]])]


def part() -> Text:
    """The last two chapters of the trial law: articles 7 to 11."""
    return text(TRIAL[2:], first=7, chapter=3)


def coverage(first: int, last: int) -> Coverage:
    return Coverage(ArticleNumber.of(first), ArticleNumber.of(last))


def test_the_source_s_own_id_wins() -> None:
    found = identify(draft(part(), "Anything", law_id="cn-other"), KNOWN)
    assert (found.law_id, found.is_new) == ("cn-other", False)


def test_a_title_of_a_record() -> None:
    found = identify(draft(Text(), XINGFA, language="zh-Hans", version=date(2020, 12, 26), is_source=True), ())
    assert (found.law_id, found.is_new, found.kind) == ("cn-xingfa", True, "law")
    assert XINGFA in found.evidence[0]


@pytest.mark.parametrize("title", ["刑法", f"《{XINGFA}》", "中華人民共和國刑法", f"{XINGFA}（2020修正）"])
def test_titles_that_are_the_same(title: str) -> None:
    assert identify(draft(Text(), title, language="zh-Hans", is_source=True), ()).law_id == "cn-xingfa"


@pytest.mark.parametrize(
    "title",
    [
        "Criminal Law of the People's Republic of China",
        "Criminal Law of the PRC",
        "The Criminal Law of the People’s Republic of China (2020)",
    ],
)
def test_english_titles(title: str) -> None:
    assert title_key(title.removeprefix("The "), "en").startswith("criminallaw")


def test_a_title_of_the_library_and_the_evidence() -> None:
    laws = [known("cn-x1", TRIAL, title="中华人民共和国试验法")]
    found = identify(draft(text(TRIAL), "试验法", language="zh-Hans", version=DAY, is_source=True), laws)
    assert (found.law_id, found.version) == ("cn-x1", DAY)
    assert len(found.evidence) == 3
    assert "11 of 11 articles agree" in found.evidence[2]


def test_one_title_in_two_jurisdictions_is_not_guessed() -> None:
    laws = [known("cn-x1", TRIAL, title="试验法"), known("tw-x1", TRIAL, title="試驗法", jurisdiction="tw")]
    found = identify(draft(Text(), "试验法", language="en", jurisdiction=None, is_source=True), laws)
    assert found.law_id is None
    assert {c.law_id for c in found.candidates} == {"cn-x1", "tw-x1"}
    assert "nothing in the source says whose law it is" in found.candidates[0].evidence


@pytest.mark.parametrize(
    ("title", "language", "shape", "law_id"),
    [
        ("试验法", "zh-Hans", [], "cn-x1"),
        ("試驗法", "zh-Hant", [], "tw-x1"),
        ("中華民國試驗法", "zh-Hans", [], "tw-x2"),
        ("试验法", "zh-Hans", [[0, 3, 0], [5, 0], [0, 4], [6, 0, 0]], "tw-x1"),  # a copy in the other script
    ],
)
def test_one_title_in_two_jurisdictions_is_told_by_state_build_or_script(
    title: str, language: str, shape: list[list[int]], law_id: str
) -> None:
    laws = [
        known("cn-x1", TRIAL, title="试验法"),
        known("tw-x1", OTHER, title="試驗法", jurisdiction="tw"),
        known("tw-x2", [[1], [2]], title="中華民國試驗法", jurisdiction="tw"),
    ]
    found = identify(draft(text(shape), title, language=language, jurisdiction=None, is_source=True), laws)
    assert found.law_id == law_id


def test_a_title_that_any_country_may_have_is_not_guessed() -> None:
    """Copyright Act is a law of Canada and Taiwan, and of a dozen countries that nobody has written down."""
    whole = draft(text(TRIAL), "Copyright Act", jurisdiction=None, is_source=True)
    found = identify(whole, (), unplaced=True)
    assert found.law_id is None
    assert "ca-C-42" in {c.law_id for c in found.candidates}
    assert identify(replace(whole, jurisdiction="ca"), ()).law_id == "ca-C-42"
    laws = [known("ca-C-42", TRIAL, title="Copyright Act", jurisdiction="ca")]
    assert identify(whole, laws, unplaced=True).law_id == "ca-C-42"
    assert identify(replace(whole, text=text([[1, 2], [3]])), laws, unplaced=True).law_id is None


def test_a_text_that_calls_itself_something_else_is_not_the_law() -> None:
    lines = ["第一条 为了灯火，制定本条例。", "第二条 本条例所称灯火，是指灯。", "第三条 本条例自公布之日起施行。"]
    body = parse_lines(lines, "zh-Hans", "cn").value[0]
    cut = draft(body, "中华人民共和国著作权法", language="zh-Hans", is_source=True)
    found = identify(cut, (), unplaced=True)
    assert found.law_id is None
    assert "calls itself regulation" in found.candidates[0].evidence


def test_an_amendment_whose_title_lost_its_number_is_not_the_law() -> None:
    laws = [known("cn-xingfa", TRIAL, title=XINGFA)]
    lines = ["一、将第一条修改为：“甲。”", "二、将第二条修改为：“乙。”", "三、本修正案自公布之日起施行。"]
    body = parse_lines(lines, "zh-Hans", "cn").value[0]
    found = identify(draft(body, XINGFA, language="zh-Hans", is_source=True), laws, unplaced=True)
    assert found.law_id is None
    assert found.candidates[0].law_id == "cn-xingfa"


def test_a_document_with_another_title_and_the_same_build_is_asked_about() -> None:
    shape = [[0, 3, 0], [5, 2, 2], [1, 4], [6, 0, 3]]
    laws = [known("cn-x1", shape, title="中华人民共和国试验法"), *KNOWN]
    whole = draft(text(shape), "某某材料", language="zh-Hans", is_source=True)
    assert identify(whole, laws).is_new  # a collection knows what its laws are called
    asked = identify(whole, laws, unplaced=True)
    assert asked.law_id is None
    assert asked.candidates[0].law_id == "cn-x1"
    near = replace(whole, title="中华人民共和国试验验法")
    assert identify(near, laws, unplaced=True).law_id == "cn-x1"


def test_what_resembles_nothing_has_no_candidates() -> None:
    found = identify(draft(text([[0], [0, 0], [1]]), "Notes on a Journey", jurisdiction=None), KNOWN)
    assert (found.law_id, found.candidates) == (None, ())


def test_an_excerpt_makes_no_new_law() -> None:
    later = text([[0, 1, 0, 2]], first=20, chapter=5)
    found = identify(draft(later, "中华人民共和国全新法", language="zh-Hans", is_source=True), KNOWN, unplaced=True)
    assert found.law_id is None


def test_a_page_without_a_title_by_its_build() -> None:
    found = identify(draft(part(), coverage=coverage(7, 11)), KNOWN)
    assert (found.law_id, found.version) == ("cn-trial", DAY)
    assert found.evidence[0].startswith(
        "chapter 3 (7-8), chapter 4 (9-11) and the item counts of 5 of 5 articles agree"
    )


def test_an_unknown_title_does_not_hinder() -> None:
    assert identify(draft(part(), "Law on Something Else", coverage=coverage(7, 11)), KNOWN).law_id == "cn-trial"


def test_a_build_that_two_laws_have_is_not_guessed() -> None:
    found = identify(draft(part(), coverage=coverage(7, 11)), [*KNOWN, known("cn-twin", TRIAL)])
    assert found.law_id is None
    assert {c.law_id for c in found.candidates[:2]} == {"cn-trial", "cn-twin"}
    assert found.candidates[0].to_json()["score"] == 1.0


def test_a_build_that_nearly_fits_is_not_enough() -> None:
    assert (
        identify(draft(text([[0, 4], [5, 0, 0]], first=7, chapter=3), coverage=coverage(7, 11)), KNOWN).law_id is None
    )
    assert identify(draft(text([[1], [2]])), KNOWN).law_id is None
    assert identify(draft(Text()), KNOWN).law_id is None


def test_the_edition_that_fits() -> None:
    laws = [known("cn-trial", TRIAL, [[0, 3, 0], [5, 0, 2], [0, 4], [6, 0, 1]], title="中华人民共和国试验法")]
    found = identify(
        draft(part(), coverage=coverage(7, 11), title="Trial Law", other_titles=(("zh", "中华人民共和国试验法"),)), laws
    )
    assert (found.law_id, found.version) == ("cn-trial", DAY)
    same = [known("cn-trial", TRIAL, TRIAL)]
    assert identify(draft(part(), coverage=coverage(7, 11)), same).version is None


def test_a_new_law_of_its_own_language() -> None:
    whole = draft(text(TRIAL), "中华人民共和国全新法", language="zh-Hans", version=DAY, is_source=True)
    found = identify(whole, KNOWN)
    assert found.law_id is not None
    assert (found.law_id[:4], found.is_new, found.version) == ("cn-x", True, DAY)
    assert identify(replace(whole, title="《中华人民共和国全新法》"), KNOWN).law_id == found.law_id


def test_no_id_is_minted_without_a_jurisdiction() -> None:
    whole = draft(text(TRIAL), "全新法", language="zh-Hans", version=DAY, is_source=True, jurisdiction=None)
    found = identify(whole, KNOWN)
    assert (found.law_id, found.is_new) == (None, False)
    assert identify(replace(whole, jurisdiction="tw"), KNOWN).law_id == titles.minted_id("全新法", "tw")


def test_a_law_s_kind_is_no_evidence_of_another_text_s() -> None:
    laws = [known("cn-x1", TRIAL, title="中华人民共和国试验法", kind="law")]
    found = identify(draft(text(TRIAL), "试验法", language="zh-Hans", is_source=True, kind="regulation"), laws)
    assert (found.law_id, found.kind) == ("cn-x1", "")


def test_a_damaged_title_gives_candidates_or_the_law_by_its_build() -> None:
    damaged = draft(
        text([[1], [1]]),
        "中华人民共和国国际刑事刑事司法协助法",
        language="zh-Hans",
        version=DAY,
        is_source=True,
        force=Force.DAMAGED,
    )
    found = identify(damaged, ())
    assert found.law_id is None
    assert found.candidates[0].law_id == "cn-guojixingshisifaxiezhufa"
    laws = [known("cn-trial", TRIAL, title="中华人民共和国国际刑事试验法"), *KNOWN[1:]]
    built = replace(damaged, text=text(TRIAL), title="中华人民共和国国际国际刑事试验法")
    assert identify(built, laws).law_id == "cn-trial"


def test_a_build_does_not_beat_a_title_of_another_law() -> None:
    damaged = draft(
        text(TRIAL), "中华人民共和国全新法", language="zh-Hans", version=DAY, is_source=True, force=Force.DAMAGED
    )
    assert identify(damaged, KNOWN).is_new


DERIVED = [
    ("全国人民代表大会常务委员会关于修改《中华人民共和国刑法》的决定", "decision"), ("中华人民共和国刑法修正案（十一）", "amendment"),
    ("全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释", "interpretation"), ("中华人民共和国刑法", ""),
    ("Decision on Amending the Criminal Law", "decision"), ("Amendment (XI) to the Criminal Law", "amendment"),
    ("全国人民代表大会常务委员会关于县级以下人民代表大会代表直接选举的若干规定", ""),
    ("最高人民法院关于审理民事案件适用法律若干问题的规定", "interpretation"), ("", ""),
    ("Criminal Law Amendment (XII)", "amendment"), ("Amendment XII to the Criminal Law", "amendment"),
    ("Companies (Amendment) Ordinance 2018", "amendment"), ("Gesetz zur Änderung des Strafgesetzbuchs", "amendment"),
    ("Loi modifiant le code du travail", "amendment"), ("著作権法の一部を改正する法律", "amendment"),
    ("형법 일부개정법률", "amendment"), ("全國人民代表大會常務委員會關於修改《公司法》的決定", "decision"),
    ("Interpretation of Article 30 of the Criminal Law", "interpretation"), ("Verordnung (EU) 2016/679", ""),
    ("Provisions of the Supreme People's Court on Evidence", "interpretation"),
    ("Regulation (EU) 2024/1689 of 13 June 2024 laying down rules and amending Regulations (EC) No 300/2008", ""),
    ("Directive (EU) 2018/843 of 30 May 2018 amending Directive (EU) 2015/849", "amendment"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "kind"), DERIVED)
def test_what_amends_or_explains_a_law_is_another_text(title: str, kind: str) -> None:
    assert derived_kind(title) == kind
    if kind:
        found = identify(draft(text(TRIAL), title, version=DAY), KNOWN)
        assert found.law_id not in ("cn-trial", "cn-xingfa")


def test_amendments_that_a_year_tells_apart() -> None:
    found = {
        identify(draft(Text(), f"中华人民共和国宪法修正案（{y}年）", language="zh-Hans", is_source=True), ()).law_id
        for y in (1988, 1993, 1999)
    }
    assert len(found) == 3
    assert None not in found
