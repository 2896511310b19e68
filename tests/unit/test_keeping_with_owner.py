"""What is kept with an owner goes with it."""

import gc
import weakref

from indexer.keeping import Recent, kept_with_owner


class Owner:
    """Something large."""


def test_each_owner_is_asked_once_for_a_value_and_none_is_a_value() -> None:
    asked: list[tuple[Owner, str]] = []

    @kept_with_owner(3)
    def first(owner: Owner, text: str) -> str | None:
        asked.append((owner, text))
        return text[:1] or None

    one, other = Owner(), Owner()
    assert [first(one, "ab"), first(one, "ab"), first(other, "ab"), first(one, ""), first(one, "")] == [
        "a",
        "a",
        "a",
        None,
        None,
    ]
    assert asked == [(one, "ab"), (other, "ab"), (one, "")]


def test_no_more_than_so_many_values_are_kept() -> None:
    asked: list[int] = []

    @kept_with_owner(3)
    def same(_owner: Owner, number: int) -> int:
        asked.append(number)
        return number

    owner = Owner()
    for number in (1, 2, 3, 4, 4, 1):
        same(owner, number)
    assert asked == [1, 2, 3, 4, 1]


def test_an_owner_that_nobody_needs_goes() -> None:
    @kept_with_owner(3)
    def length(_owner: Owner, text: str) -> int:
        return len(text)

    owner = Owner()
    length(owner, "ab")
    seen = weakref.ref(owner)
    del owner
    gc.collect()
    assert seen() is None


def test_recent_answers_are_of_any_kind_and_the_oldest_goes_first() -> None:
    made: list[str] = []

    def make(key: str) -> str | None:
        made.append(key)
        return key or None

    recent = Recent(2)
    for key in ("a", "", "a", "b", "a", ""):  # "" gives None, which is an answer too
        recent.get(key, lambda key=key: make(key))  # type: ignore[misc]
    assert made == ["a", "", "b", ""]
