"""Stretches in which two texts of one language differ."""

from __future__ import annotations

import pytest
from runaway import no_runaway

from corpus.differences import changes, share, shingles, words_of

CASES = [
    ("机关应当转交。", "机关应当转交。", []),
    ("机关,按照（一）办理; “完”", "机关，按照(一)办理；「完」", []),  # width, brackets and quotation marks
    ("機關應當辦理", "机关应当办理", []),
    ("机关 应当\n办理", "机关应当办理", []),
    ("由机关办理", "由主管机关办理", [("", "主管")]),
    ("由机关机关办理", "由机关办理", [("机关", "")]),
    ("由条件办理", "由机关办理", [("条件", "机关")]),
    ("The competent authority shall act", "the authority shall not act.", [("competent", ""), ("act", "not act.")]),
    ("", "机关", [("", "机关")]),
    ("机关", "", [("机关", "")]),
    ("办理。。", "办理。", [("。", "")]),
]


@pytest.mark.parametrize(("text", "other", "expected"), CASES)
def test_what_differs(text: str, other: str, expected: list[tuple[str, str]]) -> None:
    ours, theirs = words_of(text), words_of(other)
    found = [(ours.said(c.start, c.end), theirs.said(c.other_start, c.other_end)) for c in changes(ours, theirs)]
    assert found == expected


def test_lost_words_have_a_place() -> None:
    ours, theirs = words_of("由 机关 办理"), words_of("由主管机关办理")
    (change,) = changes(ours, theirs)
    assert ours.span(change.start, change.end) == (1, 1)
    (first,) = changes(words_of(" 机关办理"), words_of("由机关办理"))
    assert words_of(" 机关办理").span(first.start, first.end) == (1, 1)


def test_changes_with_one_word_between_are_one() -> None:
    ours, theirs = words_of("外国请求返还涉案充分的的提供"), words_of("外国请求返还涉案财物,被害人提供")
    assert len(changes(ours, theirs)) == 1


def test_long_texts_are_compared_in_little_time() -> None:
    words = [f"{chr(0x4E00 + n * 7919 % 20000)}的规定" for n in range(20_000)]
    damaged = [w for n, w in enumerate(words) if n % 70]
    with no_runaway():
        found = changes(words_of("".join(damaged)), words_of("".join(words)))
        assert len(found) == len(words) - len(damaged)


def test_texts_that_have_nothing_in_common_are_one_change() -> None:
    with no_runaway():
        assert len(changes(words_of("的一" * 20_000), words_of("是了" * 20_000))) == 1


def test_how_much_two_texts_share() -> None:
    one, two = words_of("国家保护公民的合法权益。").tokens, words_of("国家保护公民的合法财产。").tokens
    assert share(shingles(one), shingles(one)) == 1
    assert 0.3 < share(shingles(one), shingles(two)) < 0.9
    assert share(shingles(()), shingles(one)) == 0
