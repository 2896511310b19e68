"""Lists of two texts of which one runs other lists on: an item that a list lacks is told all the same."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_bilingual import bilingual, view

from corpus.inspection.between import between
from corpus.model import Part, Provision, ProvisionPath, Span, Unit

# Paragraph -> the letters of its list, of either text; what is told. A list that a text hasn't runs on in its paragraph.
CASES = [
    ({1: "ab", 2: "abc"}, {2: "abc"}, None),
    ({1: "ab", 2: "abc"}, {2: "ac"}, "2"),
    ({1: "ab", 2: "abc"}, {2: "bc"}, "1"),
    ({2: "ac"}, {1: "ab", 2: "abc"}, "2"),
    ({1: "ab", 2: "abc"}, {}, None),
    ({1: "abc"}, {2: "abc"}, None),
]


def _listed(page: Provision, lists: dict[int, str], others: dict[int, str], words: str) -> Provision:
    text, parts = "", []
    for number in (1, 2):
        path = ProvisionPath((*page.path.segments, f"para_{number}"))
        rows = [(f"({number})", path, Unit.PARAGRAPH)]
        rows += [
            (f"({x})", ProvisionPath((*path.segments, f"item_{ord(x) - 96}")), Unit.ITEM) for x in lists.get(number, "")
        ]
        for label, at, unit in rows:
            start = len(text)
            more = len(others.get(number, "")) if at == path and number not in lists else 0
            text += f"{label} {words * (1 + more)}"
            parts.append(Part(at, unit, label, Span(start, len(text))))
            text += "\n"
    return replace(page, text=text.rstrip(), parts=tuple(parts))


@pytest.mark.parametrize(("ours", "theirs", "told"), CASES)
def test_an_item_that_a_list_lacks(ours: dict[int, str], theirs: dict[int, str], told: str | None) -> None:
    made = view(*bilingual(30))
    words = ("船长应当保存航海日志；", "the captain of the ship shall at all times keep the logbook;")
    sides = [
        replace(side, text=replace(side.text, provisions=tuple(
            _listed(p, lists, others, said) if str(p.path) == "art_20" else p for p in side.text.provisions
        )))
        for side, lists, others, said in zip(made.sides, (ours, theirs), (theirs, ours), words, strict=True)
    ]  # fmt: skip
    found = [
        d for d in between(replace(made, sides=tuple(sides))) if d.code == "item-count-differs" and d.path == "art_20"
    ]
    assert [d.found for d in found] == ([told] if told else [])
