"""Which words of a text are the word asked for: those with its form, however many words are remembered."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer import matching
from indexer.matching import words_meant
from indexer.stemming import asked_forms, forms

WORDS = {
    "en": ["seize", "seizes", "seized", "the", "assets", "asset", "house"],
    "ru": ["закон", "закона", "суд", "суда"],
    "he": ["הספר", "ספר", "ובספר"],
    "vi": ["luật", "tòa"],
}
asked = st.sampled_from(sorted(WORDS)).flatmap(
    lambda group: st.tuples(st.just(group), st.sampled_from(WORDS[group]), st.lists(st.sampled_from(WORDS[group])))
)


@pytest.mark.parametrize("kept", [1, 3, 40_000])
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(several=st.lists(asked, min_size=1, max_size=5))
def test_words_are_those_with_its_form(
    several: list[tuple[str, str, list[str]]], kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "_WORDS_KEPT", kept)
    monkeypatch.setattr(matching, "_VOCABULARIES", {})
    for group, word, listed in several:
        wanted = set(asked_forms(word, group))
        plainly = [n for n, one in enumerate(listed) if wanted.intersection(forms(one, group))]
        assert words_meant(word, False, group, listed) == plainly
