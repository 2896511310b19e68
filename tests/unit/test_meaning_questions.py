"""Which queries ask what a term means, and what is found for them."""

from __future__ import annotations

import pytest

from indexer.meaning_questions import meant


@pytest.mark.parametrize(
    ("typed", "term"),
    [
        ("什么是正当防卫？", "正当防卫"),
        ("什麼是不當得利", "不當得利"),
        ("何谓善意", "善意"),
        ("居住权的概念", "居住权"),
        ("自首是什么意思", "自首"),
        ("正当防卫 定义", "正当防卫"),
        ("what is a legal person?", "legal person"),
        ("What does consent mean?", "consent"),
        ("definition of the controller", "controller"),
        ("was ist Einwilligung", "Einwilligung"),
        ("qu'est-ce que le consentement", "consentement"),
        ("契約とは", "契約"),
        ("正当防卫", ""),
        ("意思表示", ""),
        ("waste", ""),
        ('"什么是正当防卫"', ""),
        ("什么情况下可以解除合同", ""),
        ("law:x 的定义", ""),
        ("什么是" * 200, ""),
    ],
)
def test_a_question_is_told_from_other_queries(typed: str, term: str) -> None:
    assert meant(typed)[0] == term
    assert not term or meant(typed)[1] is not typed.startswith(("居住权", "正当", "definition"))
