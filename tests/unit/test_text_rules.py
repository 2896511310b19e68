"""Rules on one text: the examples of the documentation, and what each rule must find and leave."""

from __future__ import annotations

import pytest

from corpus.diagnostic_docs import DOCS, GROUPS
from corpus.diagnostics import CODES, Diagnostic
from corpus.inspection import TEXT_RULES, TextView, inspect_text
from corpus.parsing import parse_lines

RUN = [name for name, doc in DOCS.items() if doc.language]


def inspect(text: str, language: str, jurisdiction: str | None = None) -> tuple[Diagnostic, ...]:
    parsed = parse_lines(text.split("\n"), language, jurisdiction)
    return inspect_text(TextView(parsed.value[0], language, jurisdiction))


def codes(text: str, language: str, jurisdiction: str | None = None) -> list[str]:
    return [d.code for d in inspect(text, language, jurisdiction)]


def test_every_code_is_explained() -> None:
    assert set(DOCS) == set(CODES)
    assert {doc.group for doc in DOCS.values()} == set(GROUPS)


def test_every_code_of_a_text_rule_has_an_example_that_is_run() -> None:
    assert {code for rule in TEXT_RULES.values() for code in rule.codes} == set(RUN)


@pytest.mark.parametrize("name", RUN)
def test_examples(name: str) -> None:
    doc = DOCS[name]
    assert name in codes(doc.fails, doc.language)
    assert codes(doc.passes, doc.language) == []


@pytest.mark.parametrize("name", RUN)
def test_what_is_told_is_whole(name: str) -> None:
    doc = DOCS[name]
    parsed = parse_lines(doc.fails.split("\n"), doc.language, None)
    pages = {str(p.path): p.text for p in parsed.value[0].provisions}
    for found in inspect_text(TextView(parsed.value[0], doc.language)):
        assert found.message
        assert found.suggestion
        if found.start is not None and found.path in pages:
            assert 0 <= found.start < (found.end or 0) <= len(pages[found.path])


def found_in(text: str, language: str, code: str) -> list[tuple[str | None, str | None]]:
    return [(d.path, d.found) for d in inspect(text, language) if d.code == code]


LIGHTS = """Article 1 The keeper shall file the report within ten days.
Article 2 The keeper shall file a copy with the landowner.
Article 3 The owner of the land shall file{join}the report within ten days."""


def test_two_words_that_stand_side_by_side_elsewhere_are_not_one() -> None:
    assert found_in(LIGHTS.format(join=""), "en", "words-joined") == [("art_3", "filethe")]
    assert found_in(LIGHTS.format(join=" "), "en", "words-joined") == []


def test_endings_and_compounds_are_one_word() -> None:
    text = "Artículo 1. El guarda debe ejercer los derechos.\nArtículo 2. Puede ejercer los derechos.\nArtículo 3. No debe ejercerlos."
    assert found_in(text, "es", "words-joined") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("守塔人申请申请许可。", "申请申请"),
        ("由灯塔委员会灯塔委员会收回证书。", "灯塔委员会灯塔委员会"),
        ("守塔人应当应当点灯。", "应当应当"),
        ("守塔人缴纳养老保险保险费。", None),
        ("由灯塔委员会委员会议决定。", None),
        ("每灯每灯各一份，二分之一之一次。", None),
    ],
)
def test_words_twice_in_chinese(sentence: str, found: str | None) -> None:
    text = f"第一条　{sentence}\n第二条　守塔人点灯。\n第三条　港口关灯。"
    assert [f for _, f in found_in(text, "zh-Hans", "word-doubled")] == ([found] if found else [])


def test_a_sentence_of_several_clauses_that_stands_twice() -> None:
    twice = "A fine is imposed on the keeper; the harbour withdraws the licence. "
    text = f"Article 1 The keeper lights the lamp. {twice}{twice.strip()}\nArticle 2 The lamp burns.\nArticle 3 The lamp is out."
    assert [path for path, _ in found_in(text, "en", "text-doubled")] == ["art_1"]


def test_two_stops_behind_a_number() -> None:
    text = "Artigo 1.º O guarda paga 500.. Depois acende a luz.\nArtigo 2.º A luz.\nArtigo 3.º O porto vai de 10..20."
    assert [f for _, f in found_in(text, "pt", "punctuation-doubled")] == [".."]


def test_a_copy_further_down_is_told_where_headings_stand_behind_the_label() -> None:
    text = (
        "Article 1 Lamps\nThe keeper shall light the lamp of the tower.\nArticle 2 Ships\nThe ship shall wait.\n"
        "Article 3 Fees\nThe fee is low.\nArticle 1{}\nThe keeper shall light the lamp of the tower.\n"
        "Article 4 Ports\nThe port is open."
    )
    assert found_in(text.format(" Lamps"), "en", "number-duplicate") == [("art_1~2", "Article 1")]
    assert found_in(text.format(" Lamps The lamp."), "en", "number-duplicate") == []
    together = text.format(" Lamps").replace(
        "Lamps\nThe keeper shall light the lamp of the tower.\nArticle 4", "{}\nArticle 4"
    )
    copy = "Lamps The keeper shall light the lamp of the tower."
    assert found_in(together.format(copy), "en", "number-duplicate") == [("art_3", "Article 1")]
    assert found_in(text.format(" Lights"), "en", "number-duplicate") == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Art. 1 Die Busse Busse ist hoch.\nArt. 2 Die Busse.\nArt. 3 Eine Busse.", ["Busse Busse"]),
        ("en", "Article 1 The ferry to Bora Bora.\nArticle 2 Bora Bora is far.\nArticle 3 The sea.", []),
        ("ko", "제1조 등대 사이에 사이에 바다가 있다.\n제2조 바다.\n제3조 따로 따로 켠다.", ["사이에 사이에"]),
    ],
)
def test_words_twice_where_names_and_doubled_words_are_known(language: str, text: str, found: list[str]) -> None:
    assert [f for _, f in found_in(text, language, "word-doubled")] == found


def test_a_term_that_has_a_word_twice_stands_in_several_places() -> None:
    text = "第一条　集装箱装箱由守塔人检查。\n第二条　集装箱装箱在港口进行。\n第三条　港口关灯。"
    assert found_in(text, "zh-Hans", "word-doubled") == []


def test_arabic_marks_twice() -> None:
    text = "المادة 1 يضيء الحارس المنارة،، ثم يطفئها.\nالمادة 2 البحر واسع.\nالمادة 3 الميناء مغلق."
    assert [f for _, f in found_in(text, "ar", "punctuation-doubled")] == ["،،"]
