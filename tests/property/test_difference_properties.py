"""Differences of two texts lead from the one to the other and back, whatever the texts are."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.differences import changes, share, shingles, words_of
from corpus.folding import fold

TEXTS = st.text(alphabet="国家机关應當应当,，。 ab\n(（", max_size=60)
LONG = st.lists(st.sampled_from(["主管机关", "应当", "the law", "，", "。", "三十日"]), max_size=200).map("".join)


@settings(deadline=None)
@given(st.one_of(TEXTS, LONG), st.one_of(TEXTS, LONG))
def test_what_is_the_same_and_what_differs_make_up_both_texts(text: str, other: str) -> None:
    """Outside the changes both texts have the same words; the changes are in order and say something."""
    ours, theirs = words_of(text), words_of(other)
    found = changes(ours, theirs)
    built: list[str] = []
    at = there = 0
    for change in found:
        assert at <= change.start <= change.end
        assert there <= change.other_start <= change.other_end
        assert (change.start, change.other_start) != (change.end, change.other_end)
        assert ours.tokens[at : change.start] == theirs.tokens[there : change.other_start]
        built += [*ours.tokens[at : change.start], *theirs.tokens[change.other_start : change.other_end]]
        at, there = change.end, change.other_end
    assert (*built, *ours.tokens[at:]) == theirs.tokens
    assert bool(found) == (ours.tokens != theirs.tokens)


@settings(deadline=None)
@given(TEXTS)
def test_words_cover_all_but_white_space(text: str) -> None:
    words = words_of(text)
    covered = "".join(text[a:b] for a, b in zip(words.starts, words.ends, strict=True))
    assert covered == "".join(text.split())
    assert changes(words, words_of(fold(text))) == []
    assert all(a <= b for a, b in zip(words.ends, words.starts[1:], strict=False))


@settings(deadline=None)
@given(TEXTS, TEXTS)
def test_a_share_is_one_of_itself_and_between_nothing_and_all(text: str, other: str) -> None:
    ours, theirs = shingles(words_of(text).tokens), shingles(words_of(other).tokens)
    assert 0 <= share(ours, theirs) <= 1
    assert not ours or share(ours, ours) == 1
