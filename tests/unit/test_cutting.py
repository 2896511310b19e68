"""Stretches of stored text: what is marked is whole, words, letters and brackets aren't cut, ends are where a reader ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.cutting import Excerpt, Marked, excerpt

FILLER = "债权人应当依照规定办理登记手续并且通知有关各方当事人"


def found_in(text: str, *wanted: str) -> list[Marked]:
    found = []
    for n, word in enumerate(wanted):
        at = text.find(word)
        while at >= 0:
            found.append(Marked(at, at + len(word), 1 << n))
            at = text.find(word, at + len(word))
    return sorted(found)


def highlighted(one: Excerpt) -> list[str]:
    return [one.text[a:b] for a, b in one.highlights]


def test_a_short_text_is_not_cut() -> None:
    one = excerpt("没收财产。", [Marked(0, 2)], "zh-Hans")
    assert (one.text, one.highlights, one.cut, one.gaps) == ("没收财产。", ((0, 2),), (False, False), ())


def test_a_text_without_matches_is_shown_from_its_beginning() -> None:
    one = excerpt("The first sentence stands here. " * 20, [], "en")
    assert one.text.startswith("The first")
    assert one.text.endswith("here.")
    assert one.cut == (False, True)
    assert len(one.text) < 300


def test_a_match_stands_in_the_middle_of_its_sentence() -> None:
    text = "甲" * 200 + "。乙" + FILLER + "，担保无效" + FILLER + "。" + "丙" * 200
    one = excerpt(text, found_in(text, "担保"), "zh-Hans")
    assert one.text == "乙" + FILLER + "，担保无效" + FILLER + "。"
    assert highlighted(one) == ["担保"]
    assert one.cut == (True, True)


def test_words_that_stand_far_apart_get_a_stretch_each() -> None:
    text = "债务人提供担保。" + FILLER * 9 + "。保证人免除责任。" + FILLER * 9
    one = excerpt(text, found_in(text, "担保", "免除"), "zh-Hans")
    assert highlighted(one) == ["担保", "免除"]
    [(start, end)] = one.gaps
    assert one.text[start:end] == " … "
    assert [text[a:b] for a, b in one.stretches] == one.text.split(" … ")


def test_a_word_that_stands_behind_many_others_is_found_where_it_is() -> None:
    """All in one window, the last behind more marks than are looked at: no other place has it, and there is no other place."""
    text = "甲。" + "乙。" * 13 + "丙。" + "丁戊己庚辛壬癸。" * 40
    shown = excerpt(text, found_in(text, "甲", "乙", "丙"), "zh-Hans")
    assert not shown.gaps
    assert set(highlighted(shown)) == {"甲", "乙", "丙"}


def test_one_word_many_times_is_one_stretch() -> None:
    text = ("担保" + FILLER * 6) * 5
    one = excerpt(text, found_in(text, "担保"), "zh-Hans")
    assert not one.gaps
    assert len(one.stretches) == 1


@pytest.mark.parametrize(
    "text", ["The guarantor's co-guarantor shall " * 30, "gu\u0308tern\u00e9s Ma\u0301rz 1,234.56 " * 40]
)
def test_words_and_letters_are_whole(text: str) -> None:
    pieces = set(text.split())
    for at in range(0, len(text) - 60, 7):
        start = text.index(" ", at) + 1
        one = excerpt(text, [Marked(start, text.index(" ", start))], "en")
        assert set(one.text.split()) <= pieces


def test_brackets_are_closed_if_little_is_missing() -> None:
    before = "wordy matter of no concern " * 12
    text = f"{before}(the bailee, the carrier and any other holder of goods) seized {before}"
    one = excerpt(text, found_in(text, "holder"), "en")
    assert one.text.count("(") == one.text.count(")") == 1


def test_a_number_or_the_mark_of_an_item_ends_no_sentence() -> None:
    text = "Under art. 5 the rate of 3.5 per cent applies to goods of every kind without limit. " * 8
    one = excerpt(text, found_in(text, "without"), "en")
    assert one.text.startswith("Under art. 5")
    assert one.text.endswith("limit.")


def test_a_place_draws_what_is_marked_near_it() -> None:
    text = "担保" + FILLER * 12 + "担保" + FILLER * 12
    far = len(FILLER) * 12
    one = excerpt(text, found_in(text, "担保"), "zh-Hans", around=[(far, far)])
    assert highlighted(one) == ["担保"]
    assert one.cut == (True, True)
    assert highlighted(excerpt(text, [], "zh-Hans", around=[(far, far)])) == []


@given(
    st.text("担保。a (「\u0301\u200d\n", min_size=0, max_size=900),
    st.lists(st.tuples(st.integers(0, 900), st.integers(1, 130), st.integers(0, 3)), max_size=12),
    st.sampled_from(["zh-Hans", "en"]),
)
def test_no_mark_is_ever_cut(text: str, wanted: list[tuple[int, int, int]], language: str) -> None:
    found: list[Marked] = []
    for start, length, kind in sorted(wanted):
        if (not found or start > found[-1].end) and start + length <= len(text):
            found.append(Marked(start, start + length, 1 << kind))
    one = excerpt(text, found, language)
    assert " … ".join(text[a:b] for a, b in one.stretches) == one.text
    assert all(a < b <= c for (a, b), (c, _) in zip(one.stretches, one.stretches[1:], strict=False))
    shown = {text[m.start : m.end] for m in found}
    assert all(one.text[a:b] in shown for a, b in one.highlights)
    assert bool(one.highlights) == bool(found)
    assert len(one.text) <= 1200


def test_hostile_texts_are_cut_somewhere() -> None:
    for text in ("a" * 100_000, "a" + "\u0301" * 100_000, "(" * 50_000, "x. " * 50_000, "\ud800" * 5_000):
        one = excerpt(text, [Marked(50, 53)], "en")
        assert one.highlights
        assert len(one.text) < 700
