"""Whatever a portal does to a page: no number is lost to split numerals, and no character ever."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.importers.conservation import claims, squeezed
from corpus.importers.saved_pages import official_page, portal_page
from corpus.importers.saved_pages.headings import find_headings
from corpus.importers.saved_pages.spacing import clean, join, runs
from corpus.numbering import format_han

_WORDS = (
    "国家",
    "机关",
    "应当",
    "依照",
    "法律",
    "规定",
    "保护",
    "公民",
    "合法",
    "权益",
    "组织",
    "负责",
    "监督",
    "管理",
    "工作",
    "办法",
)


@st.composite
def spaced(draw: st.DrawFn, text: str) -> str:
    """`text` with blanks put between any of its characters."""
    cuts = draw(st.lists(st.sampled_from(["", " ", "", "\u3000"]), min_size=len(text), max_size=len(text)))
    return "".join(c + cut for c, cut in zip(text, cuts, strict=True))


@st.composite
def laws(draw: st.DrawFn) -> tuple[int, list[str], list[str]]:
    """(first number, clean sentences, lines with split headings) of a law or a part of one."""
    first = draw(st.sampled_from([1, 1, 8, 55, 98, 119]))
    count = draw(st.integers(3, 14))
    sentences, lines = [], []
    for number in range(first, first + count):
        said = draw(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=6, unique=True))
        if said[0] == "规定":
            said.reverse()  # 第九条 规定… reads like a mention: see the unit tests
        sentences.append("".join(said) + "。")
        lines.append(f"{draw(spaced(f'第{format_han(number)}条'))} {' '.join(said)}。")
    return first, sentences, lines


def page(lines: Sequence[str]) -> str:
    return "\n".join(
        [
            "Portal - CJO",
            "",
            "中华人民共和国 试验 法",
            "(2018 年 10 月 26 日 会议 通过)",
            *lines,
            "",
            "© 2020 Somebody.",
        ]
    )


@given(laws())
@settings(max_examples=60, deadline=None)
def test_split_numerals_keep_their_numbers_and_texts(law: tuple[int, list[str], list[str]]) -> None:
    """Removing spaces gives the clean law back, article for article."""
    first, sentences, lines = law
    (draft,) = portal_page.read(page(lines).encode(), "page").value
    assert [str(p.number) for p in draft.text.provisions] == [str(n) for n in range(first, first + len(sentences))]
    assert [p.text for p in draft.text.provisions] == sentences


@given(laws(), st.data())
@settings(max_examples=60, deadline=None)
def test_one_broken_heading_is_repaired_and_no_other_number_moves(
    law: tuple[int, list[str], list[str]], data: st.DataObject
) -> None:
    first, sentences, lines = law
    at = data.draw(st.integers(1, len(lines) - 2)) if len(lines) > 2 else 0
    numeral = format_han(first + at)
    broken = data.draw(
        st.sampled_from(
            [f"{numeral} 条", "第 条", f"第{numeral} 修", f"条件 {numeral[-1]} 条", f"第{numeral} 第{numeral} 条"]
        )
    )
    text = lines[at].partition("条")[2]
    (draft,) = portal_page.read(page([*lines[:at], f"{broken} {text}", *lines[at + 1 :]]).encode(), "page").value
    assert [str(p.number) for p in draft.text.provisions] == [str(n) for n in range(first, first + len(sentences))]
    repaired = [d for d in draft.diagnostics if d.code == "heading-repaired"]
    assert [(d.path, d.found) for d in repaired] == [(f"art_{first + at}", re.sub(r"\s", "", broken))]


@given(laws(), st.data())
@settings(max_examples=60, deadline=None)
def test_a_doubled_word_is_flagged_where_it_stands(law: tuple[int, list[str], list[str]], data: st.DataObject) -> None:
    first, _, lines = law
    at = data.draw(st.integers(0, len(lines) - 1))
    words = lines[at].rstrip("。").split(" ")
    word = words[-1]
    (draft,) = portal_page.read(
        page([*lines[:at], f"{lines[at].rstrip('。')} {word}。", *lines[at + 1 :]]).encode(), "page"
    ).value
    flags = [(d.path, d.found) for d in draft.diagnostics if d.code == "word-doubled"]
    assert flags == [(f"art_{first + at}", word * 2)]


@given(laws(), st.data())
@settings(max_examples=150, deadline=None)
def test_no_character_is_lost_whatever_the_damage(law: tuple[int, list[str], list[str]], data: st.DataObject) -> None:
    """Lines dropped, doubled, swapped, cut and glued: every line that is left is claimed once, in order."""
    lines = page(
        ["第一 章 总则", "第二 章 附则", "第一 章 总则", *law[2], "第二 章 附则", "第九十九 条 附则 。", "附件 一"]
    ).split("\n")
    for _ in range(data.draw(st.integers(0, 8))):
        at = data.draw(st.integers(0, len(lines) - 1))
        how = data.draw(st.sampled_from(["drop", "double", "swap", "cut", "glue", "insert"]))
        lines[at : at + 1] = _damaged(how, lines, at, data.draw(st.integers(0, 12)))
        lines = lines or [""]
    text = "\n".join(lines).encode()
    if find_headings([clean(line) for line in lines]):
        value = portal_page.read(text, "page").value
        assert squeezed(portal_page.leaves(text, "page")) == squeezed(t for _, t in claims(value))


def _damaged(how: str, lines: list[str], at: int, cut: int) -> list[str]:
    line = lines[at]
    return {
        "drop": [], "double": [line, line], "swap": [lines[(at + cut) % len(lines)]], "cut": [line[:cut], line[cut:]],
        "glue": [line + lines[(at + 1) % len(lines)]], "insert": ["第二 条 第三 条", line, "（一） 国家 ;", "Some words"],
    }[how]  # fmt: skip


@given(st.lists(st.sampled_from(["Article 1 A.", "Article 2 B.", "Article 3", "Chapter I Heading", "(1) item;", "", "\xa0", "Updated: 2018-10-26", "< 1 2 3",
                                 "Law on Tests", "(Adopted on May 1, 2001)", "Copyright © The Congress. All rights", "Some text goes on."]),
                min_size=1, max_size=25))  # fmt: skip
@settings(max_examples=150, deadline=None)
def test_english_pages_lose_nothing(lines: list[str]) -> None:
    data = "\n".join([*lines, "Article 90 A.", "Article 91 B."]).encode()
    value = official_page.read(data, "page").value
    assert squeezed(official_page.leaves(data, "page")) == squeezed(t for _, t in claims(value))


@given(st.text(alphabet="国家机关 \u3000\xa0，,。AB12（)\t", max_size=60))
def test_cleaning_removes_only_blanks(source: str) -> None:
    cleaned = clean(source)
    assert "".join(cleaned.text.split()) == "".join(source.split())
    assert "".join(source[i] for i in cleaned.at) == cleaned.text
    assert clean(cleaned.text).text == cleaned.text
    whole = join([cleaned, cleaned])
    assert all(whole.text[s : s + n] == whole.source[t : t + n] for s, t, n in runs(whole))
