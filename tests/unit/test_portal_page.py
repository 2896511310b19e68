"""A saved page of a law portal."""

from __future__ import annotations

from datetime import date

import pytest
from damaged_pages import FOOT, articles, label, law, page, sentence

from corpus.errors import SourceError
from corpus.importers.conservation import claims, squeezed
from corpus.importers.saved_pages import portal_page
from corpus.importers.saved_pages.portal_facts import date_in, passed_dates
from corpus.inspection import inspected
from corpus.model import Draft, Force, ResidueKind, Rights


def read(text: str) -> Draft:
    """Read a page, and hold that no character of it is lost."""
    data = text.encode()
    (draft,) = portal_page.read(data, "page.txt").value
    assert squeezed(portal_page.leaves(data, "page.txt")) == squeezed(t for _, t in claims([draft]))
    return draft


def codes(draft: Draft) -> list[str]:
    return [d.code for d in draft.diagnostics]


def test_a_whole_page() -> None:
    text = page(law())
    assert portal_page.recognises(text.encode(), "page.txt")
    draft = read(text)
    assert (draft.title, draft.version, draft.language) == ("中华人民共和国试验法", date(2018, 10, 26), "zh-Hans")
    assert (draft.force, draft.rights, draft.publisher) == (Force.DAMAGED, Rights.PRIVATE, "China Justice Observer")
    assert draft.coverage is None
    assert [str(p.path) for p in draft.text.provisions] == [f"art_{n}" for n in range(1, 13)]
    assert [p.text for p in draft.text.provisions] == [sentence(n).replace(" ", "") for n in range(1, 13)]
    assert [(str(c.path), c.label, c.heading) for c in draft.text.containers] == [
        ("chp_1", "第一章", "总则"),
        ("chp_2", "第二章", "附则"),
    ]
    assert [p.container for p in draft.text.provisions] == [0] * 8 + [1] * 4


def test_origin_leads_back() -> None:
    for provision in read(page(law())).text.provisions:
        for start, there, length in provision.origin:
            assert provision.text[start : start + length] == provision.source_text[there : there + length]
        assert provision.source_text.replace(" ", "") == provision.text


def test_facts_become_statements() -> None:
    statements = {(s.field, s.value) for s in read(page(law())).statements}
    assert {
        ("promulgated", "2018-10-26"),
        ("effective", "2019-01-01"),
        ("adopted", "2018-10-26"),
        ("title", "试验法"),
    } <= statements
    assert ("type", "Undang-undang") in statements


def test_furniture_and_contents_are_set_aside() -> None:
    residue = read(page(law())).residue
    assert [r.text for r in residue if r.kind is ResidueKind.CONTENTS] == [
        "isi kandungan",
        "第一 章 总则",
        "第二 章 附则",
    ]
    assert residue[-1].text == FOOT[-1]
    assert all(r.kind is ResidueKind.FURNITURE for r in (residue[0], residue[-1]))


@pytest.mark.parametrize("contents", [(), ("第一 章 总则", "第二 章 附则")])
def test_pages_with_and_without_contents(contents: tuple[str, ...]) -> None:
    draft = read(page(law(), contents))
    assert len(draft.text.containers) == 2
    assert len(draft.text.provisions) == 12


def test_a_broken_heading_keeps_what_stood_there() -> None:
    lines = [line.replace("第五条", "第五条") for line in law(20)]
    at = next(i for i, line in enumerate(lines) if line.replace(" ", "").startswith("第十五条"))
    lines[at] = f"条件 五 条 {sentence(15)}"
    draft = read(page(lines))
    found = next(d for d in draft.diagnostics if d.code == "heading-repaired")
    assert (found.path, found.found, found.suggestion) == ("art_15", "条件五条", "第十五条")
    provision = draft.text.provisions[14]
    assert (provision.label, str(provision.path)) == ("条件五条", "art_15")


def test_a_lost_heading_is_a_gap_and_not_invented() -> None:
    lines = law(20)
    at = next(i for i, line in enumerate(lines) if line.replace(" ", "").startswith("第十五条"))
    lines[at] = sentence(15)
    draft = read(page(lines))
    assert "art_15" not in [str(p.path) for p in draft.text.provisions]
    assert next(d.found for d in inspected(draft).diagnostics if d.code == "number-gap") == "15"


def test_a_lost_heading_below_a_chapter() -> None:
    lines = law(12)
    lines[lines.index("第二 章 附则") + 1] = sentence(9)
    draft = read(page(lines))
    assert {"unparsed-text", "number-gap"} <= set(codes(inspected(draft)))
    assert "note" in [str(p.path) for p in draft.text.provisions]


def test_a_chapter_heading_over_two_lines() -> None:
    lines = law(12)
    lines[lines.index("第二 章 附则")] = "第二 章 没收 、\n返还 违法 所得"
    assert read(page(lines, ())).text.containers[1].heading == "没收、返还违法所得"


def test_a_broken_chapter_heading_is_known_from_the_contents() -> None:
    lines = law(12)
    lines[lines.index("第二 章 附则")] = "二 章 附则"
    containers = read(page(lines)).text.containers
    assert [(str(c.path), c.label + c.heading) for c in containers] == [("chp_1", "第一章总则"), ("chp_2", "二章附则")]


def test_items_and_the_paragraph_after_them() -> None:
    lines = law(12)
    lines.insert(3, "(一) 公民 ;\n(二) 组织。\n管 下列 情形 之一 的 , 可以 拒绝 :\n(一) 机关 。")
    parts = [str(p.path) for p in read(page(lines)).text.provisions[1].parts]
    assert parts == [f"art_2/{p}" for p in ("para_1", "para_1/item_1", "para_1/item_2", "para_2", "para_2/item_1")]


def test_doubled_words_stay_and_are_flagged() -> None:
    lines = law(12)
    lines[2] += " 国家 国家 保护。。"
    draft = read(page(lines))
    assert draft.text.provisions[1].text.endswith("国家国家保护。。")
    assert [d.code for d in draft.diagnostics if d.path == "art_2"] == ["word-doubled", "punctuation-doubled"]


def test_a_preamble_and_an_annex() -> None:
    draft = read(
        page(["序言", sentence(40), *law(12), "附件 一 名单", sentence(41)], ("序言", "第一 章 总则", "第二 章 附则"))
    )
    paths = [str(p.path) for p in draft.text.provisions]
    assert (paths[0], paths[-1]) == ("preamble", "annex_1")


def test_a_part_of_a_law_has_coverage() -> None:
    lines = [f"{label(n)} {sentence(n)}" for n in range(55, 71)]
    assert str(read(page(lines, ())).coverage) == "55-70"


def test_a_law_amended_many_times() -> None:
    text = page(law()).replace(
        "第六 次 会议 通过)",
        "会议 通过\n根据 2020 年 3 月 1 日 《 决定 》 第一 次 修正\n2021 年 4 月 2 日 修订 自 2022 年 1 月 1 日 起 施行)",
    )
    draft = read(text)
    assert draft.version == date(2021, 4, 2)
    assert ("adopted", "2018-10-26") in {(s.field, s.value) for s in draft.statements}


def test_a_title_over_two_lines() -> None:
    assert read(page(law(), title="中华人民共和国\n试验 法")).title == "中华人民共和国试验法"


def test_a_page_without_a_bracket() -> None:
    text = "\n".join(line for line in page(law()).split("\n") if not line.startswith("(2018"))
    draft = read(text)
    assert (draft.title, draft.version, len(draft.text.provisions)) == ("中华人民共和国试验法", None, 12)


def test_what_is_no_such_page() -> None:
    for data in (
        b"",
        b"\xff\xfe\x00",
        b"Article 1 A.\nArticle 2 B.",
        "新闻 报道 。 ".encode() * 50,
        b'{"a": 1}',
        page(law()).encode("utf-16-le"),
    ):
        assert not portal_page.recognises(data, "x")
    with pytest.raises(SourceError, match="no articles"):
        portal_page.read("没有 条文".encode(), "x")
    with pytest.raises(SourceError, match="zero bytes"):
        portal_page.read(b"a\0b", "x")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_encodings(encoding: str) -> None:
    text = page(articles(12), ()).replace("©", "Copyright")
    (draft,) = portal_page.read(text.encode(encoding), "x").value
    assert len(draft.text.provisions) == 12


def test_an_encoding_that_cannot_be_told() -> None:
    with pytest.raises(SourceError, match="can't be told"):
        portal_page.read("Les articles de la loi : été, règle".encode("latin-1"), "x")


DATES = [
    ("Oktober 26, 2018", "2018-10-26"), ("Tarikh kuat kuasa Oktober 26, 2018", "2018-10-26"), ("Promulgating date Oct 26, 2018", "2018-10-26"),
    ("Дата 26 октября 2018", "2018-10-26"), ("Fecha 26 de octubre de 2018", "2018-10-26"), ("2018年10月26日", "2018-10-26"),
    ("2018년 10월 26일", "2018-10-26"), ("26 Tháng 10, 2018", "2018-10-26"), ("26 ekim 2018", "2018-10-26"), ("26 ตุลาคม 2561", "2018-10-26"),
    ("26 אוקטובר 2018", "2018-10-26"), ("٢٦ أكتوبر ٢٠١٨", "2018-10-26"), ("अक्टूबर 26, 2018", "2018-10-26"), ("2018-10-26", "2018-10-26"),
    ("26 Ottobre 2018", "2018-10-26"), ("1 août 2018", "2018-08-01"), ("1. März 2018", "2018-03-01"), ("1 Mei 2018", "2018-05-01"),
    ("المؤرخ 31 كانون الأول 2018", "2018-12-31"), ("1 تشرين الثاني 2018", "2018-11-01"),
    ("Status sah Sah", None), ("Oktober 36, 2018", None), ("2018", None), ("Law of 2018 and 2019", None),
]  # fmt: skip


@pytest.mark.parametrize(("line", "day"), DATES)
def test_dates_in_many_languages(line: str, day: str | None) -> None:
    found = date_in(line)
    assert (found.isoformat() if found else None) == day


def test_dates_of_passing_leave_out_the_start() -> None:
    bracket = "（1979年7月1日通过　一九九七年三月十四日修订　自1997年10月1日起施行）"
    assert passed_dates(bracket) == [date(1979, 7, 1), date(1997, 3, 14)]


def test_whose_page_it_is_belongs_to_its_key() -> None:
    unknown = page(law()).replace("- CJO", "- SP")
    another, later = unknown.replace("Somebody", "Anybody"), unknown.replace("© 2020", "© 2021")
    assert len({read(text).source_key for text in (page(law()), unknown, another)}) == 3
    assert read(unknown).source_key == read(later).source_key


@pytest.mark.parametrize(("label", "flagged"), [("第 百一十 条", True), ("第 110 条", True), ("第一百一十 条", False)])
def test_a_number_that_is_written_as_no_other_is(label: str, flagged: bool) -> None:
    lines = law(120)
    at = next(i for i, line in enumerate(lines) if line.replace(" ", "").startswith("第一百一十条"))
    lines[at] = f"{label} {sentence(110)}"
    draft = read(page(lines))
    assert len(draft.text.provisions) == 120
    assert [d.path for d in draft.diagnostics if d.code == "heading-repaired"] == (["art_110"] if flagged else [])


def test_a_page_that_numbers_in_digits_is_not_flagged() -> None:
    lines = [f"第 {n} 条 公民 {sentence(n)}" for n in range(1, 21)]
    assert "heading-repaired" not in codes(read(page(lines, ())))


@pytest.mark.parametrize(
    "foot", ["全著作権所有。", "関連する法律をすべて見る", "중국 법률 法", "版權所有 不得轉載本法"]
)
def test_the_foot_in_a_language_with_chinese_characters(foot: str) -> None:
    text = page(law()).replace(FOOT[-1], foot)
    draft = read(text)
    assert draft.text.provisions[-1].text == sentence(12).replace(" ", "")
    assert draft.residue[-1].text == foot
