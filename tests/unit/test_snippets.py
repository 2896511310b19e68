"""Snippets: stored characters, never cut inside what is marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from indexer.query import String, Word
from indexer.snippets import cut_out, spans

FILLER = "债权人应当依照规定办理登记手续并且通知有关各方当事人"


def test_a_match_at_the_edge_is_whole() -> None:
    # The stretch ends at 90 characters: 担保 stands at 89 and 90.
    text = "担保" + (FILLER * 9)[:87] + "担保" + FILLER * 3
    shown, marked, cut = cut_out(text, spans([String("担保")], text, "zh-Hans"), "zh-Hans")
    assert [shown[a:b] for a, b in marked] == ["担保", "担保"]
    assert cut == (False, True)


def test_a_match_before_the_beginning_is_whole() -> None:
    text = FILLER * 4 + "甲担保" + "乙" * 20 + "担保担" + "丙" * 8 + "担保" + FILLER * 4
    shown, marked, cut = cut_out(text, spans([String("担保")], text, "zh-Hans"), "zh-Hans")
    assert {shown[a:b] for a, b in marked} == {"担保"}
    assert cut == (True, True)


def test_words_are_whole_too() -> None:
    text = "The guarantor shall " * 30
    shown, marked, cut = cut_out(text, spans([Word("guarantor")], text, "en"), "en")
    assert {shown[a:b] for a, b in marked} == {"guarantor"}
    assert cut == (False, True)


def test_a_short_text_is_not_cut() -> None:
    assert cut_out("没收财产。", [(0, 2)], "zh-Hans") == ("没收财产。", ((0, 2),), (False, False))


@given(
    st.text("担保。a ", min_size=0, max_size=600),
    st.lists(st.tuples(st.integers(0, 600), st.integers(1, 130)), max_size=12),
    st.sampled_from(["zh-Hans", "en"]),
)
def test_no_mark_is_ever_cut(text: str, wanted: list[tuple[int, int]], language: str) -> None:
    found: list[tuple[int, int]] = []
    for start, length in sorted(wanted):
        if (not found or start > found[-1][1]) and start + length <= len(text):
            found.append((start, start + length))
    shown, marked, cut = cut_out(text, found, language)
    assert shown in text
    assert cut[0] or text.startswith(shown)
    assert cut[1] or text.endswith(shown)
    lengths = {b - a for a, b in found}
    assert all(b - a in lengths and 0 <= a < b <= len(shown) for a, b in marked)
    assert bool(marked) == bool(found)
    assert len(shown) <= 700
