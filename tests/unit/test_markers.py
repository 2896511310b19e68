"""Markers at the start of a line."""

from __future__ import annotations

import pytest

from corpus.grammar.markers import readings

READ = [
    ("（一）在国家出现紧急状态时", "han.enclosed", "1", "（一）"),
    ("(一)武装力量", "han.enclosed", "1", "(一)"),
    ("（十二之一）有關", "han.enclosed", "12-1", "（十二之一）"),
    ("㈢其他", "han.enclosed", "3", "㈢"),
    ("二十一、公共關係", "han.stop", "21", "二十一、"),
    ("一  省教育、衛生", "han.stop", "1", "一"),
    ("1.Planning", "digit.stop", "1", "1."),
    ("１．直接撥號", "digit.stop", "1", "１．"),
    ("1- Accompanying the President", "digit.stop", "1", "1-"),
    ("1 Having served", "digit.stop", "1", "1"),
    ("(12) Purpose", "digit.enclosed", "12", "(12)"),
    ("(1). Wills", "digit.enclosed", "1", "(1)."),
    ("1) Application", "digit.closed", "1", "1)"),
    ("①光纖頭套", "circled", "1", "①"),
    ("A. Substances", "letter-upper.stop", "1", "A."),
    ("(b) any reference", "letter-lower.enclosed", "2", "(b)"),
    ("(iv) other", "roman-lower.enclosed", "4", "(iv)"),
    ("VIII. Other", "roman-upper.stop", "8", "VIII."),
]


@pytest.mark.parametrize(("line", "kind", "number", "label"), READ)
def test_a_marker_is_read(line: str, kind: str, number: str, label: str) -> None:
    marker = readings(line)[0]
    assert (marker.kind, marker.number, marker.label) == (kind, number, label)


@pytest.mark.parametrize(
    "line", ["A person who", "一件发明或者", "3 days after", "（1950年6月28日通过）", "", "Note: x", "第一项", "(The"]
)
def test_text_is_no_marker(line: str) -> None:
    assert readings(line) == ()


@pytest.mark.parametrize(
    "line", ["二、三类动物疫病", "1.5公尺以上", "1.300总吨至500总吨", "V. five or the letter", "一  省"]
)
def test_a_doubtful_marker_is_weak(line: str) -> None:
    assert all(m.weak for m in readings(line) if m.value != (5,) or m.kind.startswith("letter"))
    assert any(m.weak for m in readings(line))
