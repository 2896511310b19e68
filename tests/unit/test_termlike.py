"""What is learnt beside a term is told, looked for and marked only if it can be a term."""

from __future__ import annotations

import pytest

from indexer.lexicon.termlike import is_term


@pytest.mark.parametrize(
    ("text", "group", "source"),
    [
        ("fine", "en", "罰鍰"),
        ("statute of limitations", "en", "消滅時效"),
        ("articles of association", "en", "章程"),
        ("赠与", "zh", "gift"),
        ("合併", "zh", "merger"),
        ("目的", "zh", "purpose"),
        ("行為", "zh", "act"),
        ("和解", "zh", "settlement"),
        ("不受理", "zh", "dismissed"),
        ("其他", "zh", "other"),
        ("dollars", "en", "新臺幣"),
        ("day", "en", "日"),
        ("daños y perjuicios", "es", "damages"),
        ("電子紀錄", "zh", "electronic record"),
    ],
)
def test_terms(text: str, group: str, source: str) -> None:
    assert is_term(text, group, source)


@pytest.mark.parametrize(
    ("text", "group", "source"),
    [
        ("000", "en", "罰鍰"),
        ("NT", "en", "罰鍰"),
        ("fine from", "en", "罰鍰"),
        ("Article 336", "en", "侵占罪"),
        ("article", "en", "侵占罪"),
        ("months", "en", "拘役"),
        ("thousand", "en", "罰金"),
        ("or his heir", "en", "繼承"),
        ("拘役或", "zh", "detention"),
        ("科新臺幣", "zh", "fine"),
        ("及證人", "zh", "witness"),
        ("daños y", "es", "damages"),
        ("der Verantwortliche", "de", "controller"),
    ],
)
def test_what_surrounds_terms(text: str, group: str, source: str) -> None:
    assert not is_term(text, group, source)
