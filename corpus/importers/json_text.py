"""JSON of any source, read so that nothing is lost: a key that stands twice is refused, deep nesting too."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from corpus.errors import SourceError

DEEPEST = 200


def load_object(data: bytes, name: str) -> dict[str, object]:
    """The JSON object of a file.

    Raises:
        SourceError: not in UTF-8, damaged, nested too deep, no object, or a key stands twice in one object.
    """
    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=once)
    except UnicodeDecodeError as error:
        raise SourceError(f"{name} is not in UTF-8 (byte {error.start + 1}).", "Save it as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{name} is damaged JSON: {error}.", "Get the file anew.") from error
    if not isinstance(found, dict):
        raise SourceError(f"{name} is no JSON object.", "One file holds one object, between { and }.")
    if any(depth > DEEPEST for depth, _ in _scalars(found)):
        raise SourceError(f"{name} is JSON nested deeper than {DEEPEST} levels: no law is.", "Get the file anew.")
    return found


def values(value: object) -> Iterator[str]:
    """All text values inside `value` in order, numbers too; keys are no text, and null is nothing."""
    return (str(scalar) for _, scalar in _scalars(value) if scalar is not None)


def _scalars(value: object) -> Iterator[tuple[int, object]]:
    todo: list[tuple[int, object]] = [(0, value)]
    while todo:
        depth, one = todo.pop()
        if isinstance(one, dict | list):
            inner = list(one.values()) if isinstance(one, dict) else one
            todo += [(depth + 1, item) for item in reversed(inner)]
            if not inner:
                yield depth, None
        else:
            yield depth, one


def once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object's pairs -> dict; ValueError if a key stands twice, for then one of the values would be lost."""
    found = dict(pairs)
    if len(found) < len(pairs):
        doubled = next(key for key, count in Counter(key for key, _ in pairs).items() if count > 1)
        raise ValueError(f"the key {doubled!r} stands twice in one object")
    return found
