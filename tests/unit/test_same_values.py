"""Amounts of one value paired off: the only two that don't agree."""

from __future__ import annotations

import pytest

from corpus.checks.same_values import odd_pair


@pytest.mark.parametrize(
    ("ours", "theirs", "odd"),
    [
        ("abc", "abd", ("c", "d")), ("abc", "cba", None), ("abc", "abde", None), ("ab", "cd", None), ("aab", "aba", None), ("aab", "abb", ("a", "b")), ("", "", None),
    ],
)  # fmt: skip
def test_the_only_two_that_do_not_agree(ours: str, theirs: str, odd: tuple[str, str] | None) -> None:
    assert odd_pair(list(ours), list(theirs), str.__eq__) == odd


def test_of_more_than_fifty_nothing_is_asked() -> None:
    asked = 0

    def agree(one: int, other: int) -> bool:
        nonlocal asked
        asked += 1
        return one == other

    assert odd_pair([*range(50)], [*range(1, 51)], agree) == (0, 50)
    assert asked <= 50 * 50
    asked = 0
    assert odd_pair([*range(51)], [*range(1, 52)], agree) is None
    assert asked == 0
