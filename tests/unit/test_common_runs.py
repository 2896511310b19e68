"""Runs that two lists have in common: in order, as many as there can be where the steps are spent."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from runaway import no_runaway

from corpus.common_runs import common_runs
from corpus.correspondence.likeness import kept

LISTS = st.lists(st.sampled_from("甲乙丙"), max_size=80)


@settings(deadline=None)
@given(LISTS, LISTS, st.sampled_from([0, 1, 60]))
def test_runs_are_in_both_and_in_order(a: list[str], b: list[str], steps: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("corpus.common_runs._STEPS", steps)
        found = common_runs(a, b)
    at = there = -1
    for i, j, size in found:
        assert size > 0
        assert at < i
        assert there < j
        assert (at, there) != (i, j)
        assert a[i : i + size] == b[j : j + size]
        at, there = i + size - 1, j + size - 1
    if steps == 0:
        assert sum(size for *_, size in found) == kept(a, b)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("甲" * 500, ("甲" * 5 + "乙") * 90),
        ("甲乙丙" * 200, "丙乙甲" * 200),
        ("甲乙" * 5_000, "甲乙甲" * 3_000),
        ("甲" * 200_000, "甲乙" * 100_000),
    ],
)
def test_repetitive_text_ends_soon(one: str, other: str) -> None:
    with no_runaway():
        for _ in range(20):
            common_runs(one, other)


def test_the_longest_run_comes_first() -> None:
    assert common_runs("abcdxx", "xxabcd") == [(0, 2, 4)]
