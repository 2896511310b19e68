"""Properties of the report of changes, and of books put together."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1] / "unit"))
from made_laws import body

from corpus.changes import compare
from corpus.composing import PartText, compose, piece_of

NUMBERS = st.integers(1, 12).map(str)
TEXTS = st.dictionaries(
    NUMBERS, st.sampled_from(["甲。", "乙乙。", "丙 丙。", "丁\n丁。", "（删除）", "戊。"]), max_size=10
)


@given(TEXTS)
def test_a_text_against_itself_has_not_changed(pages: dict[str, str]) -> None:
    assert compare(body(pages), body(pages)) == ()


@given(TEXTS, TEXTS)
def test_every_provision_is_accounted_for(old: dict[str, str], new: dict[str, str]) -> None:
    """What is in one text only is told; what is told to be new or changed isn't what stood there."""
    found = compare(body(old), body(new))
    come = {c.path for c in found if c.kind in ("added", "changed", "renumbered")}
    left = {c.path for c in found if c.kind == "removed"} | {c.before for c in found if c.kind == "renumbered"}
    assert {f"art_{n}" for n in new.keys() - old.keys()} <= come
    assert {f"art_{n}" for n in old.keys() - new.keys()} <= left
    plain = {n: "".join(t.split()) for n, t in old.items()}
    for change in found:
        number = change.path.removeprefix("art_")
        if change.kind == "changed":
            assert plain[number] != "".join(new[number].split())
        if change.kind == "renumbered":
            assert plain[(change.before or "").removeprefix("art_")] == "".join(new[number].split())
    assert len(come) == len([c for c in found if c.kind in ("added", "changed", "renumbered")])


@given(st.lists(st.integers(1, 6), min_size=2, max_size=5), st.lists(st.integers(0, 3), min_size=5, max_size=5))
def test_a_whole_has_the_articles_of_its_parts_and_covers_no_others(sizes: list[int], gaps: list[int]) -> None:
    parts, at = [], 1
    for size, gap in zip(sizes, gaps, strict=False):
        text = body({str(n): f"第{n}项。" for n in range(at, at + size)})
        piece = piece_of(str(at), None, [p.number for p in text.provisions if p.number])
        assert piece is not None
        parts.append(PartText(piece, text))
        at += size + gap
    whole = compose(parts)
    held = [p.number for p in whole.text.provisions if p.number]
    assert held == [p.number for part in parts for p in part.text.provisions]
    assert len({p.path for p in whole.text.provisions}) == len(held)
    if whole.coverage is not None:
        every = [n for p in (body({str(k): "甲。" for k in range(1, at)})).provisions if (n := p.number)]
        assert {n for n in every if whole.coverage.covers(n)} == set(held)
