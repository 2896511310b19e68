"""How often a word of the same phrase follows a run of words in the texts: always, where the run was cut short (bona fide third)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.keeping import kept_with_owner
from indexer.lexicon.tokens import cut_atoms

if TYPE_CHECKING:
    from indexer.lexicon.lexicon import Lexicon

_KEPT = 2_048
_MOST = 200
LEAST = 8
"""Places that a run must have for anything to be told of it."""


@kept_with_owner(_KEPT)
def followed(lexicon: Lexicon, text: str, group: str, other: str) -> float | None:
    """The share of the places of `text` behind which a word stands that isn't grammar, with nothing between.

    Args:
        text: words in a language of `group`.
        other: the language group of the texts beside which its texts stand.

    Returns:
        None where it stands in too few places.
    """
    keys = [atom.key for atom in cut_atoms(text, group)]
    places = content = 0
    for table, place in lexicon.tables(group, other):
        side = table.sides[place]
        wanted = [side.number.get(key, -1) for key in keys]
        if -1 in wanted:
            continue
        low, high = side.places(wanted)
        for at in side.suffixes[low : min(high, low + _MOST)].tolist():
            behind = int(side.atoms[at + len(wanted)]) if at + len(wanted) < len(side.atoms) else 0
            places += 1
            content += behind > 0 and not bool(side.weak[behind])
    return content / places if places >= LEAST else None
