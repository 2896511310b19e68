"""Plain lines of a law -> containers and provisions."""

from __future__ import annotations

import pytest

from corpus.inspection import TextView, inspect_text
from corpus.model import ResidueKind
from corpus.parsing import article_number, is_deleted, parse_lines

LAW = [
    "为了保障权利，制定本决定。",
    "目\u3000录",
    "第一章\u3000总则",
    "第二章\u3000罚则",
    "附\u3000则",
    "第一章\u3000总则",
    "第一条\u3000【目的】为了保护权利，制定本法。",
    "国家保护权利。",
    "第二条\u3000有下列情形之一的：",
    "（一）甲；",
    "（二）乙。",
    "第二章\u3000罚则",
    "第三条规定的行为，依照本法处罚。",
    "第三条\u3000处罚。",
    "第五条\u3000第三条的规定，适用于本条。",
    "附\u3000则",
    "第六条\u3000本法自公布之日起施行。",
    "附件一",
    "第一条\u3000附件的第一条。",
]


def test_a_law_with_everything() -> None:
    parsed = parse_lines(LAW, "zh-Hans", "cn")
    text, residue = parsed.value
    assert [str(c.path) for c in text.containers] == ["chp_1", "chp_2", "suppl"]
    assert [str(p.path) for p in text.provisions] == [
        "preamble", "art_1", "art_2", "note", "art_3", "art_5", "art_6", "annex_1", "annex_1/art_1",
    ]  # fmt: skip
    assert text.provisions[1].heading == "【目的】"
    assert text.provisions[1].text == "为了保护权利，制定本法。\n国家保护权利。"
    assert text.provisions[6].container == 2
    assert [r.kind for r in residue] == [ResidueKind.CONTENTS] * 4
    assert [d.code for d in parsed.diagnostics] == ["contents-set-aside"]
    assert [(d.code, d.path) for d in inspect_text(TextView(text, "zh-Hans", "cn"))] == [("number-gap", "art_4")]


def test_english_with_headings_on_lines_of_their_own() -> None:
    lines = ["Chapter VIII", "Transfer of Sentenced Persons", "Section 1", "General", "Article 55", "A foreign State may ask.",
             "Article 56 Where a person agrees:", "(1) one;", "(2) two.", "Article 57. Article 56 of this Law applies.",
             "Article 5 of this Law applies too."]  # fmt: skip
    text, _ = parse_lines(lines, "en", "cn").value
    assert [(str(c.path), c.label, c.heading) for c in text.containers] == [
        ("chp_8", "Chapter VIII", "Transfer of Sentenced Persons"), ("chp_8/sec_1", "Section 1", "General"),
    ]  # fmt: skip
    assert [(str(p.path), len(p.parts)) for p in text.provisions] == [("art_55", 1), ("art_56", 3), ("art_57", 2)]


def test_numbered_points_of_an_amendment() -> None:
    lines = ["一、将第三条修改为：", "“第三条　甲。", "“乙。”", "二、删去第四条。", "本修正案自公布之日起施行。"]
    text, _ = parse_lines([*lines[:1], *lines[3:]], "zh-Hans", "cn").value
    assert [(str(p.path), p.label, p.text) for p in text.provisions] == [
        ("point_1", "一、", "将第三条修改为："), ("point_2", "二、", "删去第四条。\n本修正案自公布之日起施行。"),
    ]  # fmt: skip


def test_a_text_without_articles_is_one_page() -> None:
    text, _ = parse_lines(["决定如下：", "", "甲。"], "zh-Hans", "cn").value
    assert [(str(p.path), p.text) for p in text.provisions] == [("body", "决定如下：\n甲。")]
    assert str(text.provisions[0].parts[1].path) == "body/para_2"


def test_numbers_that_stand_twice_or_go_back() -> None:
    parsed = parse_lines(["第二条　甲。", "第一条　乙。", "第二条　丙。"], "zh-Hans", "cn")
    assert [str(p.path) for p in parsed.value[0].provisions] == ["art_2", "art_1", "art_2~2"]
    found = inspect_text(TextView(parsed.value[0], "zh-Hans", "cn"))
    assert [d.code for d in found] == ["number-out-of-order", "number-duplicate"]


def test_inserted_articles_are_no_gap() -> None:
    text, _ = parse_lines(
        ["第一百二十条　甲。", "第一百二十条之一　乙。", "第一百二十一条　丙。"], "zh-Hans", "cn"
    ).value
    assert inspect_text(TextView(text, "zh-Hans", "cn")) == ()


def test_deleted_articles() -> None:
    assert all(is_deleted(t, "zh-Hant") for t in ("（刪除）", "(刪除)", " 刪除 "))
    assert all(is_deleted(t, "en") for t in ("(deleted)", "Deleted", "(Repealed)", "(deleted)."))
    assert not is_deleted("Deleted data shall be kept.", "en")


def test_helpers_are_offered_here_too() -> None:
    assert str(article_number("第一百二十条之一", "zh-Hans")) == "120-1"


def test_a_missing_english_number_does_not_swallow_what_follows() -> None:
    lines = [
        "Article 1 First.",
        "Article 2 Second.",
        "Article 5 Fifth.",
        "Article 6 of this Law applies.",
        "Article 6 Sixth.",
    ]
    parsed = parse_lines(lines, "en", "cn")
    text, _ = parsed.value
    assert [str(p.path) for p in text.provisions] == ["art_1", "art_2", "art_5", "art_6"]
    assert [(d.code, d.found) for d in inspect_text(TextView(text, "en", "cn"))] == [("number-gap", "3-4")]


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("第 40 條（燈塔）", "第 3 條（港口）", "zh-Hant"),
        ("第四十条（灯塔）　灯塔归海洋。", "第三条（港口）　港口归守塔人。", "zh-Hans"),
        ("제40조(등대)", "제3조(항구)", "ko"),
    ],
)
def test_a_wrong_number_before_a_heading_in_brackets_swallows_nothing(first: str, second: str, language: str) -> None:
    one = {"zh-Hant": "第 1 條（海）", "zh-Hans": "第一条（海）　海归众人。", "ko": "제1조(바다)"}[language]
    below = "" if language == "zh-Hans" else {"zh-Hant": "歸眾人。", "ko": "누구나 볼 수 있다."}[language]
    text, _ = parse_lines([x for head in (one, first, second) for x in (head, below) if x], language, None).value
    assert [str(p.path) for p in text.provisions] == ["art_1", "art_40", "art_3"]


def test_a_korean_article_may_begin_with_a_reference_to_another() -> None:
    lines = [
        "제1조 바다는 넓다.",
        "제2조 제1조에 따라 등대를 켠다.",
        "제3조 등대는 높다.",
        "제2조 제1항에 따라 등대를 끈다.",
    ]
    text, _ = parse_lines(lines, "ko", None).value
    assert [(str(p.path), p.text.split("\n")[0]) for p in text.provisions] == [
        ("art_1", "바다는 넓다."), ("art_2", "제1조에 따라 등대를 켠다."), ("art_3", "등대는 높다."),
    ]  # fmt: skip
