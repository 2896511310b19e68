"""What the panel of a term says: concepts, places, counts; nothing that isn't sure."""

from __future__ import annotations

import pytest

from corpus.terms import Origin, Rendering
from corpus.terms.table import concepts_of
from indexer import query as q
from indexer.lexicon import Lexicon
from indexer.rendering_questions import Question
from indexer.renderings import renderings_of, term_of
from indexer.terminology import Terminology

TABLE = """id,kind,zh-Hans,zh-Hant,zh-Hant-HK,en,note
lamp-duty,concept,灯税|灯捐,燈籠稅,,lamp duty|duty on lamps,Paid at night.
lamp-crime,charge,灯税罪,,,lamp duty,
toll,concept,渡资,渡資|渡船費,,ferry toll,
toll-ticket,concept,,渡資單,,crossing ticket,
"""
LEARNT = {
    "渡资": [
        ("ferry toll", "tw", 40),
        ("toll", "tw", 30),
        ("crossing fee", "tw", 20),
        ("crossing ticket", "tw", 15),
        ("boatman", "tw", 12),
    ],
    "crossing fee": [("渡资", "tw", 20)],
    "boatman": [("船夫", "tw", 30), ("渡资", "tw", 12)],
    "灯税": [("lamp duty", "cn", 7), ("lantern", "tw", 9)],
}


class Counted(Lexicon):
    def renderings(self, term: str, _language: str, _into: object = ()) -> tuple[Rendering, ...]:
        found = LEARNT.get(term, [])
        return tuple(Rendering(term, text, "en", place, Origin.LEARNT, 0.9, n) for text, place, n in found)


TERMS = Terminology(concepts_of(TABLE, "lamps", Origin.BASE), Counted(None, None))


def said(term: str, question: Question | None = None) -> dict[str, tuple[tuple[str, int], ...]]:
    found = renderings_of(term, TERMS, question)
    assert found is not None
    return {s.text: s.places for sense in found.senses for s in sense.said}


def test_concepts_stand_apart() -> None:
    found = renderings_of("lamp duties", TERMS)
    assert found is not None
    assert [(s.concept, s.kind) for s in found.senses] == [("lamp-duty", "concept"), ("lamp-crime", "charge")]


def test_what_lists_say_is_counted_in_the_texts() -> None:
    assert said("渡资")["ferry toll"] == (("tw", 40),)
    assert said("灯税")["lamp duty"] == (("cn", 7),)


def test_only_what_is_sure_is_told_beside() -> None:
    told = said("渡资")
    assert told["crossing fee"] == (("tw", 20),)
    assert "toll" not in told, "a piece of ferry toll"
    assert "crossing ticket" not in told, "it renders 渡資單"
    assert "boatman" not in told, "it mostly says 船夫"
    assert "lantern" not in said("灯税"), "what holds 燈稅 in Taiwan is something else: it says 燈籠稅"


def test_other_places_are_told_and_the_own_word_is_not() -> None:
    assert said("灯税")["燈籠稅"] == (("tw", 0),)
    assert "灯捐" not in said("灯税")
    assert "灯税" in said("灯捐"), "the term that is preferred"


def test_the_language_asked_for_is_told_alone_where_it_is_known() -> None:
    assert set(said("灯税", Question("灯税", "en", True))) == {"lamp duty", "duty on lamps"}
    found = renderings_of("灯税", TERMS, Question("灯税", "fr", True))
    assert found is not None
    assert (found.found, found.into, bool(found.senses)) == (False, "fr", True)
    assert renderings_of("宇宙", TERMS) is None


@pytest.mark.parametrize(
    ("typed", "term"),
    [("灯税", "灯税"), ("lamp duty", "lamp duty"), ("“灯税”", "灯税"), ("灯税 渡资", ""), ("law:x", ""), ("a OR b", ""),
     ("灯", ""), ("-灯税", ""), ("lamp 灯税", "")],
)  # fmt: skip
def test_the_term_that_a_query_is(typed: str, term: str) -> None:
    assert term_of(q.parse(typed).query, typed) == term
