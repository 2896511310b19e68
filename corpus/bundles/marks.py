"""The names that the cells of a bundle bear in a file: a bookmark in DOCX, an id elsewhere.

`_tw1_u25ca711a06a0_2_132e3f1ab66d` is the second text's cell in row u25ca711a06a0 of the file's first bundle, whose words had that
hash when the file was written. Letters, digits and underscores, at most 40 characters: what Word takes as the name of a bookmark;
one that begins with an underscore is hidden in Word's list. Where a text of the bundle is private each name says so (`_twp1_...`;
elsewhere an id ends with "private"): names are what tools keep when they drop all else, and a text that comes back must not be public
because its notes were lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.bundles.values import Bundle, BundleRow
from corpus.model import Rights

PRIVATE = "private"
"""What a row's id ends with in TMX and XLIFF, behind "/" or "-", where a text of its bundle is private."""
_MARK = re.compile(r"_?tw(p?)([1-9][0-9]{0,3})_([cpu][0-9a-f]{12})_([1-9][0-9]{0,3})_([0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a mark says: the bundle from 0, the row's id, the column from 0, `words_hash` of what stood there; `private`: a text of
    the bundle is."""

    bundle: int
    row: str
    column: int
    hash: str
    private: bool = False


def is_private(bundle: Bundle) -> bool:
    """Whether a text of a bundle is private: then what comes back of any of them is."""
    return any(text.rights is Rights.PRIVATE for text in bundle.texts)


def mark_of(row: BundleRow, column: int, bundle: int = 0, *, private: bool = False) -> str:
    """The mark of a row's cell; two laws in one file may have rows of the same name."""
    return f"_tw{'p' if private else ''}{bundle + 1}_{row.id}_{column + 1}_{row.cells[column].hash}"


def read_mark(name: str) -> Mark | None:
    """What a name says; None for one that isn't ours."""
    match = _MARK.fullmatch(name)
    if match is None:
        return None
    return Mark(int(match[2]) - 1, match[3], int(match[4]) - 1, match[5], private=bool(match[1]))
