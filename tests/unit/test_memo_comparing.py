"""Quotations held against the law: what counts as the same words, and how a difference is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.memo.comparing import difference, holds, quoted, searched

LAW = searched(
    "第三条\n向外国移管路灯，应当符合下列条件：\n（一）路灯属于该国；\n（二）路灯书面同意移管；\n（三）双方同意移管。"
)
ENGLISH = searched(
    'Article 3\nThe keeper may refuse a transfer where the lamp is "lit"; the refusal shall be in writing.'
)


@pytest.mark.parametrize(
    ("law", "said"),
    [
        (LAW, "向外国移管路灯,应当符合下列条件"),
        (LAW, "向外國移管路燈，應當符合下列條件"),
        (LAW, "第３条：向外国移管路灯"),
        (LAW, "第3条 向外国移管路灯"),
        (LAW, "应当符合……双方同意移管"),
        (LAW, "应当符合下列条件：（中略）（三）双方同意移管"),
        (LAW, "路灯属于该国；（二）路灯书面同意移管"),
        (ENGLISH, "The keeper may refuse a transfer"),
        (ENGLISH, "[t]he keeper may refuse ... the lamp is “lit”"),
        (ENGLISH, "THE KEEPER MAY REFUSE"),
        (ENGLISH, "the lamp is 'lit'; the refusal [...] in writing"),
        (ENGLISH, "the keeper may refuse [such] a transfer"),
    ],
)
def test_the_same_words(law: object, said: str) -> None:
    assert holds(law, quoted(said))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("law", "said"),
    [
        (LAW, "向外国移管路灯，必须符合下列条件"),
        (LAW, "双方同意移管……应当符合"),
        (LAW, "灯，符合"),
        (ENGLISH, "The keeper must refuse a transfer"),
        (ENGLISH, "eeper may refuse"),
        (ENGLISH, ""),
        (ENGLISH, "..."),
    ],
)
def test_other_words(law: object, said: str) -> None:
    assert not holds(law, quoted(said))  # type: ignore[arg-type]


def test_a_difference_is_shown_where_it_is() -> None:
    found = difference(quoted("向外国移管路灯，必须符合下列条件。"), LAW)
    assert [(s.quote, s.law) for s in found.segments if not s.same] == [("必须", "应当")]
    assert found.likeness > 0.8
    assert "".join(s.law for s in found.segments) == "向外国移管路灯，应当符合下列条件"


def test_what_a_quotation_leaves_out_is_no_difference() -> None:
    found = difference(quoted("应当符合下列条件……双方都同意移管"), LAW)
    assert [(s.quote, s.law) for s in found.segments if not s.same] == [("都", "")]


def test_nothing_alike() -> None:
    assert difference(quoted("完全无关"), ENGLISH).segments == ()


words = st.lists(st.sampled_from(["路灯移管同意登记，。；a", "b", "the", "Lamp", "…", *"甲乙丙丁，"]), max_size=30).map(
    " ".join
)


@given(words, words)
def test_both_can_be_rebuilt(quote: str, law: str) -> None:
    found = difference(quoted(quote), searched(law))
    if found.segments:
        assert "".join(s.quote for s in found.segments) == quote
        assert "".join(s.law for s in found.segments) in law
        assert 0 <= found.likeness <= 1


@given(words, st.integers(0, 40), st.integers(0, 40))
def test_any_stretch_of_the_law_agrees(law: str, start: int, length: int) -> None:
    pieces = law.split(" ")
    said = " ".join(pieces[start : start + length])
    if any(c.isalnum() for c in said):
        assert holds(searched(law), quoted(said))
