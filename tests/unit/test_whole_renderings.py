"""Renderings of a term: the forms of a stem are one, and a phrase that was cut short is taken whole."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from made_parallel import made_stretches

from indexer import rendered
from indexer.lexicon import Lexicon, files
from indexer.lexicon.building import learn
from indexer.lexicon.files import Manifest
from indexer.lexicon.followed import followed
from indexer.rendered import Pair, key_of

SHARES = {
    "bona fide third": 1.0,
    "bona fide third person": 0.1,
    "善意第三人": 0.05,
    "administrative": 1.0,
    "行政": 0.99,
}


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    folder = tmp_path_factory.mktemp("followed")
    new = files.begin(folder)
    files.write_pair(new, "en-zh", learn(made_stretches()))
    files.finish(folder, new, Manifest({"tw-X": "1"}, {}, (("en", "zh"),), 1, 0.0))
    return Lexicon.open(folder)


@pytest.mark.parametrize(
    ("one", "other", "language", "same"),
    [
        ("seize", "seizure", "en", True),
        ("seizing", "Seizures", "en", True),
        ("confiscated", "confiscation", "en", True),
        ("forfeit", "forfeiture", "en", True),
        ("competent authorities", "Competent Authority", "en", True),
        ("bona-fide", "bona fide", "en", True),
        ("creature", "create", "en", False),
        ("seizure", "attachment", "en", False),
        ("bona fide third party", "bona fide third person", "en", False),
        ("Behörde", "Behörden", "de", True),
        ("主管机关", "主管機關", "zh", True),
        ("主管机关", "主管部门", "zh", False),
    ],
)
def test_forms_of_one_stem_are_one_rendering(one: str, other: str, language: str, same: bool) -> None:
    assert (key_of(one, language) == key_of(other, language)) is same


@pytest.mark.parametrize(
    ("term", "beside", "cut_short", "whole"),
    [
        ("善意第三人", "against a bona fide third person.", "bona fide third", "bona fide third person"),
        ("善意第三人", "against a bona fide third, person", "bona fide third", "bona fide third"),
        ("善意第三人", "a bona fide third of the", "bona fide third", "bona fide third"),
        ("善意第三人", "a bona fide third", "bona fide third", "bona fide third"),
        ("行政", "an administrative act", "administrative", "administrative"),
    ],
)
def test_a_phrase_that_was_cut_short_is_whole(
    monkeypatch: pytest.MonkeyPatch, term: str, beside: str, cut_short: str, whole: str
) -> None:
    monkeypatch.setattr(rendered, "followed", lambda _lexicon, text, *_: SHARES.get(text))
    pair = Pair(term, "zh-Hant", ((0, len(term)),), beside, "en", "tw")
    start = beside.index(cut_short)
    ((a, b),) = rendered._whole(SimpleNamespace(lexicon=None), pair, [(start, start + len(cut_short))])  # type: ignore[arg-type]
    assert beside[a:b] == whole


def test_how_often_a_word_follows_is_counted_in_the_texts(lexicon: Lexicon) -> None:
    assert followed(lexicon, "good", "en", "zh") == 1.0  # always good faith
    assert followed(lexicon, "good faith", "en", "zh") == 0.0  # then the sentence ends
    assert followed(lexicon, "unheard", "en", "zh") is None
    assert followed(lexicon, "good", "en", "fr") is None
