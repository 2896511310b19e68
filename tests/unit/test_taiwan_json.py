"""The importer of Taiwan's JSON, on files of our own making."""

from __future__ import annotations

import json
from typing import Any

import pytest
from made_packages import entry, taiwan

from corpus.errors import SourceError
from corpus.importers import conservation
from corpus.importers.east_asia import taiwan_json
from corpus.inspection import inspected
from corpus.model import Draft, Force, ResidueKind, Unit


def one(content: list[dict[str, Any]], *, english: bool = False, **changed: Any) -> Draft:
    data = taiwan(content, english=english, **changed)
    assert taiwan_json.recognises(data, "x")
    (draft,) = taiwan_json.read(data, "x.json").value
    claimed = conservation.squeezed(text for _, text in conservation.claims([draft]))
    assert claimed == conservation.squeezed(taiwan_json.leaves(data, "x.json"))
    return draft


def test_chinese_and_english_are_joined_by_the_pcode_and_have_dates_of_their_own() -> None:
    chinese = one([{"編章節": "第 一 章 總則"}, entry("第 1 條", "甲。"), entry("第 10-1 條", "乙。")])
    english = one(
        [{"編章節": "Chapter I General"}, entry("Article 1", "A."), entry("Article 10-1", "B.")], english=True
    )
    assert (chinese.law_id, english.law_id) == ("tw-A0000009", "tw-A0000009")
    assert (chinese.source_key, english.source_key) == ("A0000009/zh", "A0000009/en")
    assert (str(chinese.version), str(english.version)) == ("2020-01-02", "2019-01-01")
    assert (chinese.force, english.force) == (Force.AUTHENTIC, Force.OFFICIAL_TRANSLATION)
    assert (chinese.is_source, english.is_source) == (True, False)
    assert (chinese.title, chinese.other_titles) == ("某法", (("en", "Some Act"),))
    assert (english.title, english.other_titles) == ("Some Act", (("zh-Hant", "某法"),))
    assert (
        [str(p.path) for p in chinese.text.provisions]
        == [str(p.path) for p in english.text.provisions]
        == ["art_1", "art_10-1"]
    )
    assert [str(c.path) for c in chinese.text.containers] == [str(c.path) for c in english.text.containers] == ["chp_1"]


def test_facts() -> None:
    facts = [(s.field, s.value) for s in one([entry("第 1 條", "甲。")], 廢止註記="廢").statements]
    assert ("type", "法律") in facts
    assert ("topic", "行政＞法務部") in facts
    assert ("updated", "2020-01-02") in facts
    assert ("history", "1.中華民國八十年公布") in facts
    assert ("attachment", "https://law.moj.gov.tw/x") in facts
    assert ("status", "廢") in facts
    assert ("repealed", "2020-01-02") in facts


def test_what_is_not_in_force_yet() -> None:
    note = "一百年修正之第 3、5-1 條條文，施行日期，由行政院\r\n定之。"
    draft = one([entry("第 1 條", "甲。")], 生效日期="99991231", 生效內容=note)
    (diagnostic,) = draft.diagnostics
    assert (diagnostic.code, diagnostic.found) == ("not-yet-in-force", "3, 5-1")
    assert "effective" not in {s.field for s in draft.statements}
    whole = one([entry("第 1 條", "甲。")], 生效日期="20240101", 生效內容="自一百十三年一月一日施行。")
    assert ("effective", "2024-01-01") in [(s.field, s.value) for s in whole.statements]
    assert not whole.diagnostics


def test_articles_with_a_day_of_their_own() -> None:
    draft = one(
        [entry("第 1 條", "甲。")], 生效日期="20250101", 生效內容="修正之第 43 條條文，自一百十四年一月一日施行。"
    )
    (diagnostic,) = draft.diagnostics
    assert (diagnostic.found, str(diagnostic.severity)) == ("43", "info")
    assert "2025-01-01" in diagnostic.message


def test_headings_without_a_word_for_their_level() -> None:
    draft = one([{"編章節": "V. Monitoring"}, {"編章節": "Supplement"}, entry("Article 1", "A.")], english=True)
    assert [(str(c.path), c.label, c.heading) for c in draft.text.containers] == [
        ("chp_5", "V.", "Monitoring"), ("chp", "", "Supplement"),
    ]  # fmt: skip


def test_hard_wrapped_lines_are_joined() -> None:
    wrapped = (
        "本標準依食品衛生管理法第二十一條第一項規定訂定之。本標準未規定者\r\n，適用其他有關法令之規定。\r\n前項乙。"
    )
    draft = one([entry("第 1 條", wrapped)])
    assert draft.text.provisions[0].text.count("\n") == 1
    assert [d.code for d in draft.diagnostics] == ["lines-joined"]


def test_deleted_articles_duplicates_and_bare_numbers() -> None:
    draft = one([entry("第 1 條", "（刪除）"), entry("第 2 條", "甲。"), entry("第 2 條", "乙。"), entry("3", "丙。")])
    assert [(str(p.path), p.deleted) for p in draft.text.provisions] == [
        ("art_1", True), ("art_2", False), ("art_2~2", False), ("art_3", False),
    ]  # fmt: skip
    assert [d.code for d in inspected(draft).diagnostics] == ["deleted-article", "number-duplicate"]


def test_a_roman_numeral_among_digits_is_no_number() -> None:
    law = [entry(f"Article {n}", f"The {n} lamps.") for n in (1, 2, 3, 4, 5)]
    law[2]["條號"] = "Article X"
    draft = one(law, english=True)
    assert [str(p.path) for p in draft.text.provisions] == ["art_1", "art_2", "note", "art_4", "art_5"]
    romans = one([entry(f"Article {n}", f"The {n} lamps.") for n in ("I", "II", "III", "IV")], english=True)
    assert [str(p.path) for p in romans.text.provisions] == ["art_1", "art_2", "art_3", "art_4"]


def test_headings_of_english_articles() -> None:
    bracketed = one([entry("Article 1", "(Scope of Appeal)\r\nThe appeal may be brought.")], english=True)
    assert (bracketed.text.provisions[0].heading, bracketed.text.provisions[0].text) == (
        "(Scope of Appeal)", "The appeal may be brought.",
    )  # fmt: skip
    content = [entry(f"Article {n}", f"Heading of it\r\nArticle text {n}.") for n in range(1, 7)]
    assert {p.heading for p in one(content, english=True).text.provisions} == {"Heading of it"}
    assert {p.heading for p in one(content[:3], english=True).text.provisions} == {""}
    deleted = one([entry("Article 1", "(deleted)\r\nSee Article 2.")], english=True)
    assert deleted.text.provisions[0].heading == ""


def test_headings_that_end_in_an_abbreviation_or_are_long() -> None:
    content = [entry(f"Article {n}", f"Heading of it\r\nArticle text {n}.") for n in range(1, 7)]
    content += [
        entry("Article 7", "Priority claims, etc.\r\nThe text."),
        entry("Article 8", "Long " * 35 + "\r\nThe text."),
    ]
    texts = [p.text for p in one(content, english=True).text.provisions]
    assert texts[6:] == ["The text.", "The text."]


def test_an_article_inside_the_text_of_another() -> None:
    content = [entry("Article 1", "One.\r\nArticle 2\r\nTwo."), entry("Article 3", "Three.\r\nArticle 4\r\nMore."), entry("Article 4", "Four.")]  # fmt: skip
    draft = one(content, english=True)
    assert [(str(p.path), p.text) for p in draft.text.provisions] == [
        ("art_1", "One."), ("art_2", "Two."), ("art_3", "Three.\nArticle 4\nMore."), ("art_4", "Four."),
    ]  # fmt: skip
    assert [(d.code, d.found) for d in draft.diagnostics] == [("heading-repaired", "Article 2")]


def test_a_chapter_at_the_end_of_an_article() -> None:
    content: list[dict[str, str]] = [
        entry("Article 1", "One.\r\nChapter II Loans"), entry("Article 2", "Two.\r\nChapter III Last"), {"編章節": "Chapter III  Last"},
        entry("Article 3", "Three.\r\nSection 9 Nothing"),
    ]  # fmt: skip
    draft = one(content, english=True)
    assert [(str(c.path), c.heading) for c in draft.text.containers] == [("chp_2", "Loans"), ("chp_3", "Last")]
    assert [p.container for p in draft.text.provisions] == [None, 0, 1]
    assert [p.text for p in draft.text.provisions] == ["One.", "Two.", "Three.\nSection 9 Nothing"]
    assert [r.text for r in draft.residue] == ["Chapter III Last"]


def test_a_preamble_a_strange_label_and_unknown_keys_are_kept() -> None:
    draft = one([entry("附表", "甲。"), {"條號": "第 1 條", "條文內容": "乙。", "備註": "丙"}], 前言="序。", 新欄="丁")
    assert [(str(p.path), p.unit) for p in draft.text.provisions] == [
        ("note", Unit.NOTE), ("art_1", Unit.ARTICLE), ("preamble", Unit.PREAMBLE),
    ]  # fmt: skip
    assert [r.text for r in draft.residue if r.kind is ResidueKind.UNPARSED] == ["丙", "丁"]
    assert [d.code for d in draft.diagnostics] == ["unparsed-text", "unparsed-text"]


def test_a_byte_order_mark_and_escapes() -> None:
    data = taiwan([entry("第 1 條", "甲。")])
    assert taiwan_json.read(b"\xef\xbb\xbf" + data, "x").value[0].title == "某法"
    escaped = json.dumps(json.loads(data)).encode()
    assert taiwan_json.recognises(escaped, "x")


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"a": 1}', b"\xff\xfe", '{"法規名稱": "x"}'.encode()])
def test_other_files_are_not_claimed(data: bytes) -> None:
    assert not taiwan_json.recognises(data, "A0000001.json")


DAMAGED = {
    "cut off": taiwan([entry("第 1 條", "甲。")])[:-20],
    "another encoding": taiwan([entry("第 1 條", "甲。")]).replace("甲".encode(), "甲".encode("big5")),
    "no PCode": taiwan([], 法規網址="https://example.org/"),
    "no list": taiwan([], 法規內容="甲"),
    "a list of texts": taiwan([], 法規內容=["甲"]),
    "a key twice": b'{"\xe6\xb3\x95\xe8\xa6\x8f\xe5\x85\xa7\xe5\xae\xb9": [], "a": "1", "a": "2"}',
    "nested too deep": b'{"a":' * 100_000,
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_files_say_what_is_wrong(name: str) -> None:
    with pytest.raises(SourceError) as error:
        taiwan_json.read(DAMAGED[name], "x.json")
    assert "x.json" in error.value.message
    assert error.value.hint
