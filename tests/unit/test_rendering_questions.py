"""Questions for a rendering, in the languages that they are asked in; and what only looks like one."""

from __future__ import annotations

import pytest

from indexer.rendering_questions import Question, question_of


@pytest.mark.parametrize(
    ("typed", "term", "into"),
    [
        ("how is 灯税 rendered in English", "灯税", "en"),
        ('How do you say "燈籠稅" in English?', "燈籠稅", "en"),
        ("what is lamp duty in Chinese", "lamp duty", "zh"),
        ("what's the Chinese for a lamp keeper", "lamp keeper", "zh"),
        ("translation of lamp duty into Traditional Chinese", "lamp duty", "zh-Hant"),
        ("English term for 灯税", "灯税", "en"),
        ("translate 灯税 into French", "灯税", "fr"),
        ("灯税 -> English", "灯税", "en"),
        ("灯税用英语怎么说", "灯税", "en"),
        ("燈籠稅用英語怎麼說？", "燈籠稅", "en"),
        ("请问灯税怎么翻译成英文", "灯税", "en"),
        ("灯税的英文是什么", "灯税", "en"),
        ("灯税的英译", "灯税", "en"),
        ("把“灯税”译成英文", "灯税", "en"),
        ("灯税怎么翻译", "灯税", ""),
        ("如何翻译灯税", "灯税", ""),
        ("¿cómo se dice 灯税 en inglés?", "灯税", "en"),
        ("traducción al chino de impuesto de faro", "impuesto de faro", "zh"),
        ("comment dit-on 灯税 en anglais", "灯税", "en"),
        ("traduction de 灯税 en anglais", "灯税", "en"),
        ("wie heißt 灯税 auf Englisch", "灯税", "en"),
        ("come si traduce 灯税 in inglese", "灯税", "en"),
        ("tradução de 灯税 para inglês", "灯税", "en"),
        ("как будет 灯税 по-английски", "灯税", "en"),
        ("перевод слова 灯税 на английский", "灯税", "en"),
        ("灯税は英語で何と言う", "灯税", "en"),
        ("灯税의 영어 번역", "灯税", "en"),
        ("ترجمة 灯税 إلى الإنجليزية", "灯税", "en"),
    ],
)
def test_a_question(typed: str, term: str, into: str) -> None:
    assert question_of(typed) == Question(term, into, True)


@pytest.mark.parametrize(
    ("typed", "term", "into"),
    [
        ("灯税 英文", "灯税", "en"),
        ("灯税英文", "灯税", "en"),
        ("英文 灯税", "灯税", "en"),
        ("灯税英译", "灯税", "en"),
        ("灯税的译法", "灯税", ""),
        ("lamp duty 中文", "lamp duty", "zh"),
        ("lamp duty in Chinese", "lamp duty", "zh"),
        ("lamp auf Deutsch", "lamp", "de"),
        ("灯税 på engelska", "灯税", "en"),
        ("灯税 بالإنجليزية", "灯税", "en"),
        ("灯税 dalam bahasa Inggris", "灯税", "en"),
        ('"lamp duty" 中文', "lamp duty", "zh"),
        ("Chinese for lamp duty", "lamp duty", "zh"),
        ("translation of lamp duty", "lamp duty", ""),
        ("traducción de 灯税", "灯税", ""),
        ("Übersetzung von 灯税", "灯税", ""),
        ("灯税の英語", "灯税", "en"),
    ],
)
def test_what_may_be_a_question(typed: str, term: str, into: str) -> None:
    assert question_of(typed) == Question(term, into, False)


@pytest.mark.parametrize(
    ("typed", "term", "into"),
    [
        ("灯税 ingilizcesi nedir", "灯税", "en"),
        ("灯税 tiếng Anh là gì", "灯税", "en"),
        ("แปล 灯税 เป็นภาษาอังกฤษ", "灯税", "en"),
        ("灯税 को अंग्रेजी में क्या कहते हैं", "灯税", "en"),
        ("איך אומרים 灯税 באנגלית", "灯税", "en"),
        ("灯税を英語に翻訳", "灯税", "en"),
        ("vertaal 灯税 naar het Engels", "灯税", "en"),
    ],
)
def test_a_question_in_other_languages(typed: str, term: str, into: str) -> None:
    assert question_of(typed) == Question(term, into, True)


@pytest.mark.parametrize(
    ("typed", "term"),
    [("translate 灯税", "灯税"), ("翻訳 燈税", "燈税"), ("翻译 lamp duty", "lamp duty"), ("traduire 灯税", "灯税")],
)
def test_somebody_is_told_to_translate(typed: str, term: str) -> None:
    assert question_of(typed) == Question(term, "", False, told=True)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("what does Taiwan call 灯税", "tw"),
        ("台灣怎麼稱呼灯税", "tw"),
        ("灯税在香港怎么说", "hk"),
        ("Hong Kong term for 灯税", "hk"),
        ("what is 灯税 called in the PRC", "cn"),
    ],
)
def test_what_a_place_calls_it(typed: str, place: str) -> None:
    assert question_of(typed) == Question("灯税", "", True, place)


@pytest.mark.parametrize(
    "typed",
    ['灯税 "英文"', '"翻訳" 灯税', "灯税 in Taiwan", "Hong Kong law", "", " ", "?", "灯税", "lamp duty", "English law", "Chinese citizens", "how is the court composed", "lang:en", "翻译 证人",
     '"灯税 英文"', "英文", "in English", "law:甲 英文", "灯税中", "x" * 500 + " in English", "\U0001f600 in English" * 20],
)  # fmt: skip
def test_no_question(typed: str) -> None:
    assert question_of(typed) is None
