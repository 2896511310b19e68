"""A stretch of stored text around a match. Found on the folded text, shown in the stored characters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import TypeAlias

from indexer.query import Literal, Near, Prefixed, String, Word
from indexer.segmentation import (
    answers,
    group_of,
    has_string_script,
    is_string_language,
    letter_end,
    phrase_words,
    spelled,
    squeeze_map,
    word_spans,
)
from indexer.tree import LeafAtom

Spans = list[tuple[int, int]]
# About two lines on a page in either kind of script.
_LENGTH_STRING, _LENGTH_WORDS = 90, 240
_STOPS = "。；！？\n.;!?"


def spans(atoms: Iterable[LeafAtom], text: str, language: str) -> Spans:
    """Where the atoms stand in the stored `text`: (start, end), merged, in order."""
    found: Spans = []
    by_string = is_string_language(group_of(language))
    flat = cache(partial(squeeze_map, text))  # made if one of the atoms is a string, once
    for atom in atoms:
        found += _atom_spans(atom, text, group_of(language), by_string, flat)
    return _merged(found)


_Flat: TypeAlias = Callable[[], tuple[str, list[int]]]


def _atom_spans(atom: object, text: str, group: str, by_string: bool, flat: _Flat) -> Spans:
    match atom:
        case Near(left, right):
            return [s for a in (left, right) for s in _atom_spans(a, text, group, by_string, flat)]
        case String(wanted):
            return _string_spans(wanted, text, *flat())
        case Literal(typed, wanted, exact):
            if by_string or has_string_script(wanted):
                return _string_spans(wanted, text, *flat())
            return _phrase_spans(phrase_words(typed, exact, group), text, group)
        case Word(wanted, unmarked):
            asked = answers(wanted, group, unmarked)
            return [(a, b) for word, a, b in word_spans(text, by_string, group) if asked(word)]
        case Prefixed(wanted):
            start = spelled(wanted, group)
            return [(a, b) for word, a, b in word_spans(text, by_string, group) if word.startswith(start)]
    return []


def _string_spans(wanted: str, text: str, key: str, offsets: list[int]) -> Spans:
    found: Spans = []
    at = key.find(wanted) if wanted else -1
    while at >= 0:
        found.append((offsets[at], letter_end(text, offsets[at + len(wanted) - 1] + 1)))
        at = key.find(wanted, at + len(wanted))
    return found


def _phrase_spans(exact: Sequence[str], text: str, group: str) -> Spans:
    every = word_spans(text, group=group)
    listed, n = [word for word, _, _ in every], len(exact)
    starts = [i for i in range(len(listed) - n + 1) if tuple(listed[i : i + n]) == tuple(exact)] if n else []
    return [(every[i][1], every[i + n - 1][2]) for i in starts]


def _merged(found: Spans) -> Spans:
    out: Spans = []
    for start, end in sorted(found):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def cut_out(text: str, found: Spans, language: str) -> tuple[str, tuple[tuple[int, int], ...], tuple[bool, bool]]:
    """The stretch of `text` with the most of the matches.

    It begins at a sentence if one begins near, and never inside a word of a language with spaces, nor inside a match
    (有担 of 担保 would be no word): it grows by what sticks out, or leaves a match out that is too long for that.

    Returns:
        The stretch, which is stored text as it is; the offsets of the matches in it; whether text was cut off before
        and after it.
    """
    by_string = is_string_language(group_of(language))
    length = _LENGTH_STRING if by_string else _LENGTH_WORDS
    if len(text) <= length * 1.3:
        return text, tuple(found), (False, False)
    start = _start(text, found, length, by_string)
    end = min(len(text), max(start + length, _first_end(found, start)))
    while not by_string and end < len(text) and text[end - 1 : end + 1].isalnum():
        end += 1
    for a, b in found:
        if a < end < b:
            end = b if b - start <= 2 * length else a
    inside = tuple((a - start, b - start) for a, b in found if a >= start and b <= end)
    return text[start:end], inside, (start > 0, end < len(text))


def _first_end(found: Spans, start: int) -> int:
    """Where the first match in the stretch ends: it is shown however long it is."""
    return next((b for a, b in found if a >= start), start)


def _start(text: str, found: Spans, length: int, by_string: bool) -> int:
    if not found:
        return 0
    best = max(found, key=lambda span: (sum(1 for a, b in found if span[0] <= a and b <= span[0] + length), -span[0]))
    centred = max(0, min(best[0] - length // 4, len(text) - length))
    sentence = max((text.rfind(stop, max(0, best[0] - length // 2), best[0]) for stop in _STOPS), default=-1)
    start = sentence + 1 if sentence >= 0 else centred
    while start < best[0] and (text[start].isspace() or (not by_string and start > 0 and text[start - 1].isalnum())):
        start += 1
    # Matches don't touch, so what reaches into the beginning ends before the best one.
    return next((b for a, b in found if a < start < b), start)
