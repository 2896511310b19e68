"""What is offered while a name or term is being typed."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, cast

import pytest

from corpus.terms import Concept, Term
from indexer.completing import Completer


@dataclass(frozen=True)
class Law:
    id: str
    jurisdiction: str
    kind: str
    titles: tuple[tuple[str, tuple[str, ...]], ...]


LAWS = [
    Law("cn-dengtafa", "cn", "law", (("zh-Hans", ("中华人民共和国灯塔法", "灯塔法")), ("en", ("Lighthouse Law",)))),
    Law("tw-D1", "tw", "law", (("zh-Hant", ("燈塔法",)), ("en", ("Lighthouse Act",)))),
    Law("cn-xiugai", "cn", "decision", (("zh-Hans", ("关于修改《灯塔法》的决定",)),)),
    Law("cn-xingfa", "cn", "law", (("zh-Hans", ("刑法",)),)),
]
CONCEPTS = (
    Concept("beacon", "concept", "sea", (Term("灯标", "zh-Hans", "cn", True), Term("燈標", "zh-Hant", "tw", True), Term("light beacon", "en", "", True))),
    Concept("lamp-oil", "concept", "sea", (Term("灯油", "zh-Hans", "cn", True), Term("Lampenöl", "de", "", True))),
)  # fmt: skip


@pytest.fixture(scope="module")
def completer() -> Completer:
    directory = SimpleNamespace(
        laws={law.id: law for law in LAWS}, editions_of={law.id: (1,) for law in LAWS}, languages=("zh-Hans", "zh-Hant", "en"),
        title=lambda law_id: next(law.titles[0][1][0] for law in LAWS if law.id == law_id),
    )  # fmt: skip
    return Completer(cast(Any, directory), cast(Any, SimpleNamespace(listed=CONCEPTS)))


def offered(completer: Completer, typed: str) -> list[tuple[str, str]]:
    return [(c.kind, c.url.removeprefix("/laws/") or c.text) for c in completer.complete(typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", []),
        ("（）", []),
        ("灯" * 61, []),
        # The script says whose law comes first; what amends it comes last.
        ("灯塔", [("law", "cn-dengtafa"), ("law", "tw-D1"), ("law", "cn-xiugai")]),
        ("燈塔", [("law", "tw-D1"), ("law", "cn-dengtafa"), ("law", "cn-xiugai")]),
        ("dengta", [("law", "cn-dengtafa"), ("law", "tw-D1")]),
        ("dtf", [("law", "cn-dengtafa"), ("law", "tw-D1")]),
        ("LIGHTHOUSE  a", [("law", "tw-D1")]),
        ("light b", [("term", "light beacon")]),
        ("灯标", [("term", "灯标")]),  # for its renderings
        ("燈標", [("term", "燈標")]),
        ("燈标", [("term", "灯标")]),
        ("灯油", []),  # nothing to add
        ("lighthuose a", [("law", "tw-D1")]),
        ("lihgt b", [("term", "light beacon")]),
        ("lght", []),
        ("xighthouse", []),
        ("Lampen", []),  # no text here is in German
    ],
)
def test_offers(completer: Completer, typed: str, expected: list[tuple[str, str]]) -> None:
    assert offered(completer, typed) == expected


def test_a_term_is_offered_once_with_its_renderings(completer: Completer) -> None:
    (found,) = [c for c in completer.complete("灯") if c.text in ("灯标", "燈標")]
    assert found.kind == "term"
    assert found.note == "light beacon"


def test_provisions_are_offered_by_name_where_their_law_is_here(completer: Completer) -> None:
    found = completer.complete("帮信")
    assert [(c.kind, c.text, c.url) for c in found] == [("provision", "帮信罪", "")]
    assert "刑法" in found[0].note
