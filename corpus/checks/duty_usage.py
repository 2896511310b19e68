"""What a word of duty usually is beside the words around it, in the statutes of a whole country.

"Prescribed" follows "shall", 申請 follows 得: a law too short to have habits of its own (corpus.checks.duty_habits) shares those of others.
The figures are counted (duty_usage.tsv says of what); of languages without any nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from corpus.checks.duty_habits import neighbours
from corpus.checks.duty_marks import Kind, Mark, Side

USAGE = ("usual before this word", "usual before these two words", "usual behind this word")
"""What `usage` gives, in order."""
_COLUMN = {Kind.PERMITS: 0, Kind.FORBIDS: 1}
_NOTHING = (0.0, 0.0)


def usage(language: str, side: Side, mark: Mark) -> tuple[float, ...]:
    """How much likelier than elsewhere a permission, or a prohibition, rather than a duty stands beside these words: USAGE."""
    table, column = _table(), _COLUMN[mark.kind]
    return tuple(table.get((language, *near), _NOTHING)[column] for near in neighbours(side, mark))


@cache
def _table() -> Mapping[tuple[str, str, str], tuple[float, float]]:
    found: dict[tuple[str, str, str], tuple[float, float]] = {}
    text = resources.files("corpus.checks").joinpath("duty_usage.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            language, place, words, permits, forbids = line.split("\t")
            found[language, place, words] = float(permits), float(forbids)
    return found
