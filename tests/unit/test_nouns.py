"""Verbs and adjectives lead to the nouns of lists; what only looks like one doesn't."""

from __future__ import annotations

import pytest

from corpus.terms import Origin
from corpus.terms.table import concepts_of
from indexer.lexicon import Lexicon
from indexer.nouns import nouns_of
from indexer.terminology import Terminology

TABLE = """id,kind,zh-Hans,en
dimming,concept,熄灯,confiscation of lamps
seizure,concept,扣灯,lamp seizure
defence,concept,护灯,lamp defence
lighting,concept,点灯,illumination
theft,concept,偷灯,theft
insured,concept,被保灯人,insured
insurer,concept,保灯人,insurer
"""
TERMS = Terminology(concepts_of(TABLE, "lamps", Origin.BASE), Lexicon(None, None))


@pytest.mark.parametrize(
    ("word", "noun"),
    [("confiscate", "confiscation"), ("confiscated", "confiscation"), ("confiscating", "confiscation"), ("seizes", "seizure"),
     ("arrested", "arrest"), ("revoke", "revocation"), ("decided", "decision"), ("acquitted", "acquittal"), ("ratify", "ratification"),
     ("negligent", "negligence"), ("bankrupt", "bankruptcy"), ("liable", "liability"), ("stolen", "theft"), ("enforce", "enforcement"),
     ("dissolved", "dissolution"), ("inherited", "inheritance"), ("withdrawn", "withdrawal"), ("planned", "plan"), ("paid", "")],
)  # fmt: skip
def test_a_noun_is_among_the_candidates(word: str, noun: str) -> None:
    assert (noun in nouns_of(word)) == bool(noun)


@pytest.mark.parametrize(
    "word", ["", "an", "law", "provided", "constitutes", "processed", "public", "没收", "123", "naïve", "x" * 400]
)
def test_no_noun(word: str) -> None:
    assert all(len(noun) > len(word) > 300 for noun in nouns_of(word))


@pytest.mark.parametrize(
    ("typed", "chinese"),
    [("seized lamps", {"扣灯"}), ("lamps confiscated", {"熄灯"}), ("steal", {"偷灯"}), ("illuminate", {"点灯"}), ("defend lamps", {"护灯"}),
     ("insured", {"被保灯人"}), ("insure", set()), ("seized", set())],
)  # fmt: skip
def test_lists_are_found_by_forms_of_their_words(typed: str, chinese: set[str]) -> None:
    assert {r.text for r in TERMS.elsewhere(typed, "en")} == chinese
    found = [f.text for f in TERMS.found_in_words(typed.split())]
    assert found == ([typed] if chinese else [])
