"""Definitions are paired by the term that the other language's text has in brackets."""

from __future__ import annotations

import pytest

from corpus.alignment.terms import pairs_by_term


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # Both name the other's term; sorted by strokes here, by letters there.
        (["berth (泊位) means a place;", "vessel (船隻) means a ship."], ["船隻 (vessel)指船舶；", "泊位 (berth)指地方。"], {0: 1, 1: 0}),
        # Only one side does, in quotation marks and full-width brackets.
        (["“船舶”（ship）是指船只；", "“货物”（goods）是指物品。"], ["“Goods” means any article;", "“Ship” means a craft."], {0: 1, 1: 0}),
        # At the end, several terms in one bracket.
        (
            ["bank means a lender; (banque)", "clerk or registrar means an officer. (greffier ou commis)"],
            ["greffier ou commis Officier. (clerk or registrar)", "banque Prêteur (bank)"],
            {0: 1, 1: 0},
        ),
        # A longer term isn't the shorter one that it begins with.
        (["資料 (data)指紀錄；", "資料使用者 (data user)指人。"], ["data user (資料使用者) means one;", "data (資料) means records."], {0: 1, 1: 0}),
        # "act" isn't what "action" begins with; one pair alone is no list of definitions.
        (["行為 (act)指作為；", "其他事項。"], ["action means a suit;", "act (行為) means a deed."], {}),
        (["甲应当登记。", "乙应当报告（表）。"], ["A shall register.", "B shall report (form)."], {}),
        ([], [], {}),
        (["(", "()", "(a"], ["(", ")", "x"], {}),
    ],
)  # fmt: skip
def test_pairs(ours: list[str], theirs: list[str], expected: dict[int, int]) -> None:
    assert pairs_by_term(ours, theirs) == expected
    assert pairs_by_term(theirs, ours) == {i: j for j, i in expected.items()}
