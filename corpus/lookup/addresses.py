"""Addresses of several provisions of one law: `art_20..art_23`, `art_232,art_234,art_240..art_242`.

No path of one provision holds a comma, and one with two full stops (art_94..99, a range that was repealed as one) goes on
with a number and never with a unit's word, so an address is either the one or the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.citations.values import Place
from corpus.model import ProvisionPath, Span

# An address is written by us or by hand: nobody lists more.
_MOST = 100
_HERE = Span(0, 0)


def places_of(text: str) -> tuple[Place, ...]:
    """An address of one or several provisions -> places. ValueError shows the piece that is none."""
    pieces = text.strip("/").split(",")
    if len(pieces) > _MOST:
        raise ValueError(f"more than {_MOST} provisions: {text[:80]!r}")
    return tuple(_place(piece) for piece in pieces)


def _place(piece: str) -> Place:
    try:
        return Place(_HERE, path=ProvisionPath.parse(piece))
    except ValueError:
        at = piece.find("..")
        while at >= 0:
            first, last = piece[:at], piece[at + 2 :]
            try:
                return Place(_HERE, path=ProvisionPath.parse(first), to=Place(_HERE, path=ProvisionPath.parse(last)))
            except ValueError:
                at = piece.find("..", at + 1)
        raise


def is_several(text: str) -> bool:
    """Whether an address names several provisions, and can be read."""
    if "," not in text and ".." not in text:
        return False
    try:
        places = places_of(text)
    except ValueError:
        return False
    return len(places) > 1 or places[0].to is not None


def address_of(stretches: Sequence[Sequence[ProvisionPath]]) -> str:
    """The address of provisions: each stretch is one path, or the first and the last of a range."""
    return ",".join("..".join(str(p) for p in dict.fromkeys((s[0], s[-1]))) for s in stretches if s)
