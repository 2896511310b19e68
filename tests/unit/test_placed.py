"""A place beside words, and before a law's name written together with it."""

from __future__ import annotations

import pytest

from indexer import query as q
from indexer.glued import place_before
from indexer.placed import readings_in_a_place

HERE = frozenset(["cn", "tw", "hk", "eu"])
NAMES = {"民法": ("tw-1",), "民法典": ("cn-1",), "中国银行法": ("cn-2",), "银行法": ("cn-3", "tw-2")}


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("灯税 台湾", ["灯税 AND jurisdiction:tw"]),
        ("臺灣 燈稅", ["燈稅 AND jurisdiction:tw"]),
        ("香港灯税", ["灯税 AND jurisdiction:hk"]),
        ("lamp duty Hong Kong", ["lamp AND duty AND jurisdiction:hk"]),
        ("lamp duty in the European Union", ["lamp AND duty AND jurisdiction:eu"]),
        ("lamp law taiwan", ["lamp AND law AND jurisdiction:tw", "lamp AND jurisdiction:tw"]),
        ("lamp duty japan", []),
        ("be it lamp", []),
        ("lamp taiwan duty", []),
        ("taiwan", []),
        ('"taiwan" lamp', []),
        ("in Taiwan", []),
    ],
)
def test_words_in_a_place(typed: str, readings: list[str]) -> None:
    found = readings_in_a_place(q.parse(typed).query, HERE)
    assert [q.in_words(one.query) for one in found] == readings


@pytest.mark.parametrize(
    ("run", "place"),
    [
        ("台湾民法", "台湾"),
        ("台湾民法灯税", "台湾"),
        ("中国民法典", "中国"),
        ("中国民法", ""),
        ("中国银行法", ""),
        ("民法", ""),
        ("台湾", ""),
    ],
)
def test_a_place_before_a_name(run: str, place: str) -> None:
    assert place_before(run, NAMES, lambda law: law[:2]) == place
