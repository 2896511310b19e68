"""Sentences that left one provision and stand in another."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.comparing import Page, Row, RowKind
from corpus.comparing_moved import elsewhere
from corpus.model import ProvisionPath
from corpus.pieces import pieces

SAILS = "风车的叶片应当用轻质木材制作，不得使用玻璃，并且每年至少检查一次。"
TOWER = "塔身应当能够承受八级大风，塔顶应当设置避雷装置和警示灯。"
MILLER = "磨坊主应当持有磨坊经营许可证，并公开面粉的价格和产地。"
BAGS = "面粉应当装入布袋，标明产地、重量和磨制日期后方可出售。"
OTHERS = "（四）法律、行政法规规定的其他条件。"
ENGLISH = "A miller shall hold a permit and shall make public the price of flour."
# Of each provision what stands on the left and on the right, by number; what is expected: (row, side, number there, exact).
CASES: dict[str, tuple[list[tuple[str, str]], set[tuple[int, str, int, bool]]]] = {
    "a paragraph moved": (
        [(f"{SAILS}\n{TOWER}", SAILS), (MILLER, f"{MILLER}\n{TOWER}")], {(0, "left", 2, True), (1, "right", 1, True)}),
    "only spelling differs": (
        [(f"{SAILS}\n{TOWER}", SAILS), (MILLER, f"{MILLER}\n{TOWER.replace('，', ',')}")],
        {(0, "left", 2, True), (1, "right", 1, True)}),
    "reworded": (
        [(f"{SAILS}\n{TOWER}", SAILS), (MILLER, f"{MILLER}\n{TOWER.replace('八级大风', '十级以上大风')}")],
        {(0, "left", 2, False), (1, "right", 1, False)}),
    "within one provision": ([(f"{SAILS}\n{TOWER}", f"{TOWER}\n{SAILS}")], set()),
    "of a provision that is gone": (
        [(TOWER, ""), (MILLER, f"{MILLER}\n{TOWER}")], {(0, "left", 2, True), (1, "right", 1, True)}),
    "what any law says": ([(f"{SAILS}\n{OTHERS}", SAILS), (MILLER, f"{MILLER}\n{OTHERS}")], set()),
    "nothing like it": ([(f"{SAILS}\n{TOWER}", SAILS), (MILLER, f"{MILLER}\n{BAGS}")], set()),
    "one at most": (
        [(f"{SAILS}\n{TOWER}", SAILS), (MILLER, f"{MILLER}\n{TOWER}"), (BAGS, f"{BAGS}\n{TOWER}")],
        {(0, "left", 2, True), (1, "right", 1, True)}),
    "two sentences, one stretch": (
        [(f"{SAILS}\n{TOWER}{BAGS}", SAILS), (MILLER, f"{MILLER}\n{TOWER}{BAGS}")],
        {(0, "left", 2, True), (1, "right", 1, True)}),
    "English": ([(f"It is so. {ENGLISH}", "It is so."), ("Flour is white.", f"Flour is white. {ENGLISH}")],
                {(0, "left", 2, True), (1, "right", 1, True)}),
}  # fmt: skip


def page(number: int, text: str) -> tuple[Page, ...]:
    return (Page(ProvisionPath((f"art_{number}",)), f"第{number}条", "", text),) if text else ()


def rows(texts: list[tuple[str, str]]) -> list[Row]:
    return [Row(RowKind.CHANGED, page(n, left), page(n, right), pieces(left, right)) for n, (left, right) in enumerate(texts, 1)]  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_stands_elsewhere(name: str) -> None:
    texts, expected = CASES[name]
    language = "en" if name == "English" else "zh-Hans"
    found = elsewhere(rows(texts), language)
    assert {(n, e.side, int(e.label[1:-1]), e.exact) for n, held in found.items() for e in held} == expected
    assert sum(map(len, found.values())) == len(expected)


SENTENCES = st.lists(st.sampled_from([SAILS, TOWER, MILLER, BAGS, OTHERS, ENGLISH, "短。"]), max_size=4).map("\n".join)


@given(texts=st.lists(st.tuples(SENTENCES, SENTENCES).filter(any), max_size=5))
@settings(max_examples=150, deadline=None)
def test_stretches_are_words_of_their_row_and_stand_in_another(texts: list[tuple[str, str]]) -> None:
    made = rows(texts)
    for n, held in elsewhere(made, "zh-Hans").items():
        for one in held:
            text = texts[n][one.side == "right"]
            assert text[one.span.start : one.span.end] == one.text
            there = next(k for k, row in enumerate(made) if row.name == one.row)
            assert there != n
            assert str(one.path) == f"art_{there + 1}"
            if one.exact:
                other = "".join(texts[there][one.side == "left"].split())
                assert all("".join(line.split()) in other for line in one.text.splitlines())
