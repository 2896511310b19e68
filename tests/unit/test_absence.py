"""What is said of an article that isn't there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_laws import body, claim, draft, effective, store

from corpus import lookup
from corpus.diagnostics import Diagnostic, Severity
from corpus.library import Library
from corpus.lookup.absence import held_numbers

DAY = date(2026, 11, 22)


def pages(*numbers: str) -> dict[str, str]:
    return {n: f"第{n}条的内容。" for n in numbers}


def test_an_article_of_another_version_is_a_choice(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    old, new = pages("1", "2"), pages("1", "2", "3")
    store(library, "cn-yuchuanfa", draft("渔船法", "2019-04-23", body(old), statements=[claim("历史版本")]))
    store(library, "cn-yuchuanfa", draft("渔船法", "2026-06-26", body(new), statements=[effective("2027-01-01")]), source="b")  # fmt: skip
    found = lookup.show(library, "渔船法第三条", as_of=DAY)
    assert found.status is lookup.ShowStatus.NO_SUCH_ARTICLE
    assert found.warnings == (
        "No article 3 in 渔船法 (it has 1-2).",
        "In the text of 2026-06-26, which takes effect on 2027-01-01, there is one.",
    )
    assert found.choices == (lookup.Choice("cn-yuchuanfa", "渔船法", "2026-06-26", "art_3"),)
    assert lookup.show(library, "渔船法第四条", as_of=DAY).choices == ()


@pytest.fixture
def gapped(tmp_path: Path) -> Library:
    library = Library.open(tmp_path, create=True)
    gap = Diagnostic(
        "number-gap", "3-4 is missing between 第二条之一 and 第五条.", Severity.WARNING, path="art_3", found="3-4"
    )
    text = body(pages("1", "2", "2-1", "5", "6", "9"))
    store(library, "cn-yuchuanfa", replace(draft("渔船法", "2019-04-23", text), diagnostics=(gap,)))
    return library


def test_a_gap_in_the_numbers_is_no_range(gapped: Library) -> None:
    assert lookup.show(gapped, "渔船法第三条", as_of=DAY).warnings == (
        "No article 3 in 渔船法 (it has 1 to 2-1, 5-6, 9).",
        "The numbers go on behind it: this copy lacks article 3.",
    )
    # Nobody noted a gap there.
    assert lookup.show(gapped, "渔船法第七条", as_of=DAY).warnings == (
        "No article 7 in 渔船法 (it has 1 to 2-1, 5-6, 9).",
    )


@pytest.mark.parametrize(("article", "told"), [("二条之一", True), ("二条", False), ("五条", False)])
def test_the_article_before_a_gap_may_hold_more(gapped: Library, article: str, told: bool) -> None:
    found = lookup.show(gapped, f"渔船法第{article}", as_of=DAY)
    assert any("3-4 are missing, and the text may stand here" in w for w in found.warnings) is told


def test_many_stretches_are_told_as_one(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    store(library, "cn-yuchuanfa", draft("渔船法", "2019-04-23", body(pages(*(str(n) for n in range(1, 40, 2))))))
    expressions = library.law("cn-yuchuanfa").editions[0].expressions
    assert held_numbers(library, expressions, None) == "1-39, with gaps"


def test_a_copy_of_a_part_says_which_part_it_holds(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    store(library, "cn-yuchuanfa", draft("渔船法", "2019-04-23", body(pages("1", "2", "4")), coverage="1-4"))
    told = lookup.show(library, "渔船法第九条", as_of=DAY).warnings
    assert told == ("No article 9 in this copy of 渔船法, which holds only articles 1-4 (it has 1-2, 4).",)
    assert lookup.show(library, "渔船法第三条", as_of=DAY).warnings == ("No article 3 in 渔船法 (it has 1-2, 4).",)
