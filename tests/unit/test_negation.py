"""A likely translation isn't marked where it is denied and its source isn't."""

from __future__ import annotations

import pytest

from indexer.counterparts import Likely, likely_marks
from indexer.cutting import Marked
from indexer.lexicon import Lexicon
from indexer.negation import is_negated, is_negation, may_be_negated
from indexer.terminology import Terminology


@pytest.mark.parametrize(
    ("text", "word", "language", "denied"),
    [
        ("法院应不受理其请求", "受理", "zh-Hans", True),
        ("法院不予受理", "受理", "zh-Hans", True),
        ("未经許可者", "許可", "zh-Hant", True),
        ("法院应当受理", "受理", "zh-Hans", False),
        ("It shall not be accepted.", "accepted", "en", True),
        ("unless otherwise approved", "approved", "en", True),
        ("It is accepted.", "accepted", "en", False),
        ("Ce n'est pas admis.", "admis", "fr", False),
    ],
)
def test_right_behind_a_negation(text: str, word: str, language: str, denied: bool) -> None:
    assert is_negated(text, text.index(word), language) is denied


def test_far_behind_one() -> None:
    text = "No person shall, save with leave, transfer it. He may keep it."
    assert may_be_negated(text, text.index("transfer"), "en")
    assert not may_be_negated(text, text.index("keep"), "en")
    assert may_be_negated("Il garde", 3, "fr")


def test_terms_that_deny() -> None:
    assert [is_negation(t) for t in ("invalid", "未成年人", "dismissed", "acceptance")] == [True, True, False, False]


class Said(Lexicon):
    def likely(self, _term: str, _language: str, text: str, *_: object) -> list[tuple[int, int]]:
        at = text.find("受理")
        return [(at, at + 2)] if at >= 0 else []


@pytest.mark.parametrize(
    ("english", "chinese", "marked"),
    [
        ("The petition shall be dismissed.", "訴願應不受理。", 0),
        ("The petition shall be received.", "訴願應予受理。", 1),
        ("The petition shall not be received.", "訴願應不受理。", 1),
    ],
)
def test_the_opposite_is_not_marked(english: str, chinese: str, marked: int) -> None:
    word = english.rstrip(".").rsplit(" ", 1)[1]
    at = english.index(word)
    likely = Likely(Terminology((), Said(None, None)), "tw")
    found = likely_marks(likely, english, [Marked(at, at + len(word), 1)], "en", chinese, "zh-Hant")
    assert len(found) == marked
