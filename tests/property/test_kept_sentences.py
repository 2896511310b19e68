"""Sentences that are kept as JSON come back as they were made."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.telling import Called, Told, from_data, tell, to_data

_PLAIN = st.one_of(
    st.text(), st.integers(), st.builds(Called, st.text(), st.sampled_from(["language", "jurisdiction"]), st.text())
)
_SENTENCES = st.recursive(
    st.builds(lambda a, b: tell("%(a)s stands beside %(b)s.", a=a, b=b), _PLAIN, _PLAIN),
    lambda inner: st.builds(lambda a, b: tell("%(a)s; 5 %% of %(b)s", a=a, b=b), inner, st.one_of(inner, _PLAIN)),
    max_leaves=5,
)


@given(_SENTENCES)
def test_a_sentence_that_was_kept_is_the_same(sentence: str) -> None:
    back = from_data(json.loads(json.dumps(to_data(sentence))))
    assert isinstance(sentence, Told)
    assert isinstance(back, Told)
    assert (str(back), back.template) == (str(sentence), sentence.template)
    assert to_data(back) == to_data(sentence)


@pytest.mark.parametrize(
    "data",
    [
        {"template": "%(a)s", "values": {}}, {"template": "%(a)d", "values": {"a": "x"}}, {"template": "%(a)s"}, ["a"],
        {"template": 5, "values": {}}, {"template": "100 %", "values": {}},
    ],
)  # fmt: skip
def test_what_is_no_sentence_is_refused(data: object) -> None:
    with pytest.raises(ValueError, match=r"can't be said|no part of a sentence"):
        from_data(data)
