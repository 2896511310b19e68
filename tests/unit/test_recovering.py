"""What is offered where a search finds nothing: searches that were tried, with what they find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any, cast

import pytest

from corpus.errors import UsageError
from corpus.terms import Origin, Rendering
from indexer import query as q
from indexer.misspelling import Speller
from indexer.recovering import Recovery, nearest_of, offers
from indexer.results import Offer, SearchRequest

DAY = date(2026, 11, 22)
TEXTS = [
    "the lamp shall be registered",
    "the lamp may be sealed",
    "a harbour shall have a beacon",
    "route",
    "灯塔应当登记",
    "商业秘密受保护",
]
COUNTS = {"registered": 9, "beacon": 9, "harbour": 9}


class Terms:
    def renderings(self, term: str, _language: str, **_options: object) -> tuple[Rendering, ...]:
        return (Rendering(term, "商业秘密", "zh-Hans", "cn", Origin.BASE, 1.0),) if term == "营业秘密" else ()


def holds(query: q.Query, text: str) -> bool:
    match query:
        case q.AllOf(parts):
            return all(holds(part, text) for part in parts)
        case q.AnyOf(parts):
            return any(holds(part, text) for part in parts)
        case q.Literal(key=key):
            return key in text.replace(" ", "")
        case q.Run(parts=parts):
            return all(holds(part, text) for part in parts)
        case q.Word(text=word) | q.String(text=word):
            return word in text
        case _:
            return False


def count(request: SearchRequest) -> int:
    if request.query == "refuse":
        raise UsageError("no", "no")
    laws = 0 if request.laws or request.filters else None
    found = q.parse(request.query, ("en",)).query
    return laws if laws is not None else sum(holds(found, text) for text in TEXTS)


def offered(query: str, total: int = 0, **limits: Any) -> Sequence[Offer]:
    request = replace(SearchRequest(query, DAY), **limits)
    recovery = Recovery(count, lambda: Speller(COUNTS, frozenset({"灯塔"})), lambda: cast(Any, Terms()))
    return offers(request, q.parse(query, ("en",)).query, request.laws, total, recovery)


@pytest.mark.parametrize(
    ("query", "kind", "other", "total"),
    [
        ("lamp registerd", "spelling", "lamp registered", 1),
        ("habour beacn", "spelling", "harbour beacon", 1),
        ('"营业秘密"', "term", '"商业秘密"', 1),
        ('"registered lamp"', "words", "registered lamp", 1),
        ("lamp spaceship", "fewer", "lamp", 2),
        ("lamp year:1990", "fewer", "lamp", 2),
        ("registered sealed", "any", "registered OR sealed", 2),
        ("the lamp shall may registered", "fewer", "the lamp shall registered", 1),
    ],
)
def test_offers(query: str, kind: str, other: str, total: int) -> None:
    assert (kind, other, total) in [(o.kind, o.request.query, o.total) for o in offered(query)]


def test_limits_are_kept_until_nothing_else_helps() -> None:
    assert [(o.kind, o.request.laws, o.total) for o in offered("lamp", laws=("x-1",))] == [("wider", (), 2)]
    found = offered("lamp", laws=("x-1",), filters=(("year", "2020"),))
    assert [(o.why, o.request.laws, o.request.filters) for o in found] == [("In everything", (), ())]


def test_enough_is_enough() -> None:
    assert offered("lamp registerd", total=3) == ()
    assert [o.kind for o in offered("lamp registerd", total=0)][:1] == ["spelling"]


def test_everything_that_is_offered_finds_something() -> None:
    for query in (
        "refuse",
        "xqzzt",
        "lamp AND NOT lamp",
        "“”灯",
        "((lamp spaceship) OR rocket) beacon",
        "灯塔 宇宙 " * 30,
    ):
        for offer in offered(query):
            assert offer.total == count(offer.request) > 0


def test_a_page_that_was_pasted_in_is_not_spelled_word_by_word() -> None:
    asked: list[str] = []

    class Slow(Speller):
        def meant(self, typed: str) -> tuple[str, ...]:
            asked.append(typed)
            return ()

    for typed in (" ".join(f"word{n}x" for n in range(190)), " ".join(f'"wort{n} x"' for n in range(150))):
        request = SearchRequest(typed, DAY)
        recovery = Recovery(lambda _request: 0, lambda: Slow({}, frozenset()), lambda: cast(Any, Terms()))
        assert offers(request, q.parse(typed, ("en",)).query, (), 0, recovery) == ()
    assert len(asked) < 100


def test_the_nearest_search_is_by_the_words_as_texts_spell_them_then_by_most_of_them() -> None:
    asked = SearchRequest("甲", date(2026, 1, 1))
    offered = [Offer(kind, "", asked, 1) for kind in ("term", "any", "fewer", "wider")]
    assert nearest_of(offered) == offered[2]
    assert nearest_of([*offered, Offer("spelling", "", asked, 1)]) == Offer("spelling", "", asked, 1)
    assert nearest_of(offered[3:]) is None
