"""Numbers from their places."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.diagnostics import diagnose
from corpus.model import Draft, Force, Part, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.repairing import repaired


def draft(*labels: tuple[str, str | None]) -> Draft:
    """(label, number or None) -> a draft; numbers that stand twice get ~2, unread ones are notes."""
    seen: dict[str, int] = {}
    provisions = []
    for label, number in labels:
        plain = f"art_{number}" if number else "note"
        seen[plain] = seen.get(plain, 0) + 1
        path = ProvisionPath((plain if seen[plain] == 1 else f"{plain}~{seen[plain]}",))
        part = Part(path.child("para", 1), Unit.PARAGRAPH, "", Span(0, 2))
        provisions.append(
            Provision(path, Unit.ARTICLE if number else Unit.NOTE, ArticleNumber.parse(number) if number else None, label, "", "正文", (part,))
        )  # fmt: skip
    return Draft("某法", "zh-Hans", date(2020, 1, 1), "x", Text((), tuple(provisions)), Force.AUTHENTIC, "p")


CASES = [
    ("unreadable", [("第 1 條", "1"), ("第 X 條", None), ("第 3 條", "3")], ["art_1", "art_2", "art_3"]),
    ("read as another", [("Article 10", "10"), ("Article 1l", "1L"), ("Article 12", "12")], ["art_10", "art_11", "art_12"]),
    ("stands twice, before", [("第六条", "6"), ("第八条", "8"), ("第八条", "8"), ("第九条", "9")], ["art_6", "art_7", "art_8", "art_9"]),
    ("stands twice, far", [("第一条", "1"), ("第二条", "2"), ("第一条", "1"), ("第四条", "4")], ["art_1", "art_2", "art_3", "art_4"]),
    ("two in a row", [("第 1 條", "1"), ("第 l 條", None), ("第 o 條", None), ("第 4 條", "4")], ["art_1", "art_2", "art_3", "art_4"]),
    ("inserted", [("第 9-1 條", "9-1"), ("第 9-X 條", None), ("第 9-3 條", "9-3")], ["art_9-1", "art_9-2", "art_9-3"]),
    ("first inserted", [("第 9 條", "9"), ("第 9-l 條", None), ("第 9-2 條", "9-2")], ["art_9", "art_9-1", "art_9-2"]),
    ("the last", [("第 1 條", "1"), ("第 2 條", "2"), ("第 X 條", None)], ["art_1", "art_2", "art_3"]),
]  # fmt: skip


@pytest.mark.parametrize(("labels", "paths"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_the_place_decides(labels: list[tuple[str, str | None]], paths: list[str]) -> None:
    found = repaired(draft(*labels))
    assert [str(p.path) for p in found.text.provisions] == paths
    assert [str(p.parts[0].path) for p in found.text.provisions] == [f"{p}/para_1" for p in paths]
    assert [p.label for p in found.text.provisions] == [label for label, _ in labels]
    assert {d.code for d in found.diagnostics} == {"heading-repaired"}
    assert all(p.unit is Unit.ARTICLE and f"art_{p.number}" == str(p.path) for p in found.text.provisions)


LEFT_ALONE = [
    [("第一条", "1"), ("第二条", "2"), ("第三条", "3")],
    [("第六条", "6"), ("第八条", "8"), ("第七条", "7"), ("第九条", "9")],  # exchanged: which is which, nobody knows
    [("第九条", "9"), ("第九条之一", "9-1"), ("第十条", "10")],
    [("第 9 條", "9"), ("第 X 條", None), ("第 10 條", "10")],  # 9-1, or no article at all
    [("第 9 條", "9"), ("注", None), ("第 11 條", "11")],  # a note where 10 is missing
    [("第一条", "1"), ("第五条", "5"), ("第九条", "9")],
    [("第 1 條", "1"), ("第 X 條", None), ("第 3 條", "3"), ("第 2 條", "2")],  # 2 stands elsewhere
]


@pytest.mark.parametrize("labels", LEFT_ALONE, ids=[" ".join(label for label, _ in c) for c in LEFT_ALONE])
def test_where_the_place_does_not_decide_nothing_is_changed(labels: list[tuple[str, str | None]]) -> None:
    before = draft(*labels)
    assert repaired(before) is before


def test_what_the_importer_told_moves_along() -> None:
    from dataclasses import replace

    told = (
        diagnose("unparsed-text", "no number", path="note"),
        diagnose("item-gap", "jumps", path="note/para_1"),
        diagnose("word-doubled", "twice", path="art_3/para_1"),
    )
    found = repaired(replace(draft(("第 1 條", "1"), ("第 X 條", None), ("第 3 條", "3")), diagnostics=told))
    assert [(d.code, d.path) for d in found.diagnostics] == [
        ("item-gap", "art_2/para_1"), ("word-doubled", "art_3/para_1"), ("heading-repaired", "art_2")
    ]  # fmt: skip
