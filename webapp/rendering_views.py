"""What a term is called elsewhere -> what is shown at once, and what is a click away."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.results import Said, Sense
from indexer.segmentation import group_of, has_string_script

Shown = tuple[Sequence[Said], Sequence[Said]]


def near_and_far(sense: Sense, term: str, into: str, reader: str) -> Shown:
    """Said at once: the reader's language, English, Chinese; of these what other places say in the term's own language last.

    Args:
        term: what was asked for.
        into: the language that was asked for; then everything is said at once.
        reader: the language of the page.
    """
    own = "zh" if has_string_script(term) else ""

    def place(said: Said) -> tuple[bool, bool, bool]:
        group = group_of(said.language)
        return group == own, group != group_of(reader), group != "en"

    at_once = {group_of(reader), "en", "zh"}
    near = [said for said in sense.said if into or group_of(said.language) in at_once]
    return sorted(near, key=place), [said for said in sense.said if said not in near]
