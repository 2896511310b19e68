"""What a portal says of a text's status, in its languages."""

from __future__ import annotations

import pytest
from portal_languages import PAGES

from corpus.days.claimed_words import STATUS_WORDS
from corpus.days.claims import Claim, meaning

ORDER = (Claim.WAS_IN_FORCE, Claim.REPEALED, Claim.NOT_YET)


@pytest.mark.parametrize("language", STATUS_WORDS)
def test_every_word_means_what_its_place_says(language: str) -> None:
    for claim, words in zip(ORDER, STATUS_WORDS[language].split(" / "), strict=True):
        assert {word: meaning(word) for word in words.split("|")} == dict.fromkeys(words.split("|"), claim)
        assert {meaning(f" {word.capitalize()}. ") for word in words.split("|")} == {claim}


def test_all_the_portals_languages_are_known() -> None:
    assert set(STATUS_WORDS) | {"zh", "en"} == set(PAGES)


@pytest.mark.parametrize("language", PAGES)
def test_the_status_on_a_page_is_understood(language: str) -> None:
    assert meaning(PAGES[language].pairs[4][1]) is Claim.WAS_IN_FORCE


@pytest.mark.parametrize("word", ["", "Something", "không có hiệu lực", "not in force", "valid until 2030"])
def test_what_is_not_known_decides_nothing(word: str) -> None:
    assert meaning(word) is None
