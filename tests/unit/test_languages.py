"""The registries of languages and jurisdictions."""

from __future__ import annotations

from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import LANGUAGES, language_of
from corpus.model import Unit


def test_entries_stand_under_their_own_names() -> None:
    assert {name: language.tag for name, language in LANGUAGES.items()} == {name: name for name in LANGUAGES}
    assert {name: place.code for name, place in JURISDICTIONS.items()} == {name: name for name in JURISDICTIONS}


def test_a_language_is_found_by_its_primary_subtag() -> None:
    assert language_of("zh-Hant-TW") is language_of("zh-Hans") is LANGUAGES["zh"]
    assert language_of("xx") is None


def test_the_same_character_is_another_level_in_taiwan() -> None:
    assert JURISDICTIONS["cn"].level_words["zh"]["款"] is Unit.PARAGRAPH
    assert JURISDICTIONS["tw"].level_words["zh"]["款"] is Unit.ITEM


def test_longer_words_are_tried_before_the_words_they_end_with() -> None:
    words = list(LANGUAGES["zh"].containers)
    assert words.index("分编") < words.index("编")
