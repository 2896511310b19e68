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
