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
    found = identify(draft(Text(), "试验法", language="zh-Hans", jurisdiction=None, is_source=True), laws)
    assert found.law_id is None
    assert {c.law_id for c in found.candidates} == {"cn-x1", "tw-x1"}


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
