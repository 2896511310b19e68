"""Which renderings are sure, and which places of them say the term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from made_parallel import made_stretches

from corpus.terms.values import Concept, Origin, Rendering, Term
from indexer.documents import key_of
from indexer.expanding import Expansion, Target, Unit
from indexer.lexicon import Lexicon, files
from indexer.lexicon.asking import Found, chosen
from indexer.lexicon.building import learn
from indexer.lexicon.files import Manifest
from indexer.lexicon.lexicon import _alike
from indexer.lexicon.segments import Segment
from indexer.likeliness import Likeliness
from indexer.matching import View
from indexer.query_types import String
from indexer.terminology import Terminology
from indexer.tree import All, Leaf

if TYPE_CHECKING:
    from indexer.reaching import Reached
    from indexer.retrieval import Retrieval

# 時效 is a prescription that bars claims, or that of a sentence, which the English calls a limitation.
_CLAIMS = ("請求權", "債權", "物權", "繼承權", "賠償請求權")
_SENTENCES = ("行刑", "追訴", "科罰", "懲戒", "監禁")


def _lines(one: Sequence[str], other: Sequence[str]) -> list[Segment]:
    texts = [(f"The prescription of claim {n} is complete.", f"{what}因時效消滅而完成。") for n, what in enumerate(one)]
    texts += [
        (f"The limitation of sentence {n} is complete.", f"{what}之時效停止進行。") for n, what in enumerate(other)
    ]
    return [Segment(("en", "zh-Hant"), "tw", pair) for pair in texts]


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("contexts")
    stretches = [*made_stretches(), *_lines(_CLAIMS * 2, _SENTENCES * 2)]
    new = files.begin(folder)
    files.write_pair(new, "en-zh", learn(stretches))
    files.finish(folder, new, Manifest({"tw-X": "1"}, {}, (("en", "zh"),), len(stretches), 0.0))
    return Lexicon.open(folder)


def test_the_words_around_tell(lexicon: Lexicon) -> None:
    for term in ("prescription", "limitation"):
        context = lexicon.context(term, "en", ("時效",), "zh", "tw")
        assert context is not None
        claims, sentences = (
            context.likely(key_of(t, "zh")) for t in ("租金因時效消滅而完成。", "監禁之時效停止進行。")
        )
        assert (claims > 0.8 > 0.2 > sentences) if term == "prescription" else (sentences > 0.8 > 0.2 > claims)


def test_words_in_word_languages(lexicon: Lexicon) -> None:
    context = lexicon.context("消滅", "zh-Hant", ("prescription", "complete"), "en", "tw")
    assert context is not None
    claims, sentences = (
        context.likely(key_of(t, "en")) for t in ("Prescription of claim 7 is complete", "The limitation is complete")
    )
    assert claims > sentences


def test_a_text_without_a_rendering_says_nothing(lexicon: Lexicon) -> None:
    context = lexicon.context("creditor", "en", ("債權人",), "zh", "tw")
    assert context is not None
    assert context.likely(key_of("承租人得拒絕。", "zh")) == 0
    assert context.likely("") == 0
    assert context.likely(key_of("債權人得拒絕。", "zh")) > 0.5


def test_more_places_are_likelier(lexicon: Lexicon) -> None:
    context = lexicon.context("prescription", "en", ("時效", "因時效消滅"), "zh", "tw")
    assert context is not None
    one, two = (context.likely(key_of(t, "zh")) for t in ("其時效。", "其時效，其時效。"))
    assert 0 < one < two < 1


@pytest.mark.parametrize(
    ("term", "language", "renderings", "other", "jurisdiction"),
    [
        ("creditor", "en", (), "zh", "tw"),
        ("creditor", "en", ("聞所未聞",), "zh", "tw"),
        ("unheard", "en", ("債權人",), "zh", "tw"),
        ("", "en", ("債權人",), "zh", "tw"),
        ("x" * 10_000, "en", ("債權人",), "zh", "tw"),
        ("creditor", "en", ("債權人",), "zh", "hk"),
        ("creditor", "en", ("créancier",), "fr", "tw"),
        ("creditor", "en", ("，",), "zh", "tw"),
    ],
)
def test_where_nothing_can_be_told(
    lexicon: Lexicon, term: str, language: str, renderings: tuple[str, ...], other: str, jurisdiction: str
) -> None:
    assert lexicon.context(term, language, renderings, other, jurisdiction) is None


def test_no_lexicon_has_no_context(tmp_path: Path) -> None:
    assert Lexicon.open(tmp_path).context("creditor", "en", ("債權人",), "zh", "tw") is None


def _found(places: int, beside: int, count: int) -> Found:
    return Found((7, 8), (1 << beside) - 1, 0, places, places, count)


@pytest.mark.parametrize(
    ("places", "beside", "count", "sure"),
    [
        (40, 2, 2, False),  # two places of forty: whatever stands there
        (40, 4, 4, False),
        (4, 3, 3, True),  # three of four
        (2, 2, 2, False),
        (40, 12, 14, True),
        (40, 12, 90, False),  # it stands everywhere: "sich"
    ],
)
def test_how_much_makes_a_rendering_sure(places: int, beside: int, count: int, sure: bool) -> None:
    assert bool(chosen([_found(places, beside, count)], 1_000 if count < 90 else 200)) is sure


@pytest.mark.parametrize(
    ("word", "other", "group", "alike"),
    [
        ("seize", "seizing", "en", True),
        ("labour", "labor", "en", True),
        ("import", "important", "en", False),
        ("import", "imported", "en", True),
        ("wichtig", "wichtigen", "de", True),
    ],
)
def test_forms_of_a_word_and_other_words_of_its_stem(word: str, other: str, group: str, alike: bool) -> None:
    assert _alike(word, other, group) is alike


def test_what_was_learnt_comes_after_what_lists_say(lexicon: Lexicon) -> None:
    terms = (Term("creditor", "en"), Term("貸方", "zh-Hant", "tw"))
    found = Terminology((Concept("c1", "concept", "civil", terms),), lexicon).elsewhere("creditor", "en")
    said = [(r.text, r.origin) for r in found if r.jurisdiction == "tw"]
    assert said == [("貸方", Origin.BASE), ("債權人", Origin.LEARNT)]


@dataclass(frozen=True)
class _Retrieval:
    """Three texts, by document."""

    texts: tuple[str, ...]

    def views(self, docs: Iterable[int]) -> Iterator[tuple[int, list[View]]]:
        for doc in docs:
            yield doc, [View(0, "zh-Hant", key_of(self.texts[doc], "zh"), str)]


def test_what_was_reached_is_ordered_by_it(lexicon: Lexicon) -> None:
    rendering = Rendering("prescription", "時效", "zh-Hant", "tw", Origin.LEARNT, 0.5)
    target = Target("zh", frozenset({"tw"}), {"tw": rendering}, All(()))
    unit = Unit("prescription", frozenset({"en"}), Leaf(String("期限")), (target,))
    held = SimpleNamespace(catalogue=SimpleNamespace(place=lambda _doc, _field: "tw"))
    reached = SimpleNamespace(expansion=Expansion(unit, (unit,), ()), may=held)
    retrieval = _Retrieval(("監禁之時效停止進行。", "租金因時效消滅而完成。", "租金。", "租金期限。"))
    likeliness = Likeliness(cast("Reached", reached), cast("Retrieval", retrieval), lexicon)
    sentences, claims, neither, typed = likeliness.worth(np.arange(4), np.zeros(4)).tolist()
    # What holds neither was found by another form of a rendering.
    assert 0 <= sentences <= neither < 2 < 6 < claims <= typed == 8
