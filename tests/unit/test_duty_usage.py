"""What is usual beside a word of duty all through the statutes of a country."""

from __future__ import annotations

import pytest

from corpus.checks.duty_marks import Kind, side
from corpus.checks.duty_usage import _table, usage
from corpus.checks.duty_weighing import SIGNS, WEIGHTS


def of(language: str, text: str, kind: Kind) -> tuple[float, ...]:
    said = side(language, text)
    assert said is not None
    (mark,) = (m for m in said.marks if m.kind is kind)
    return usage(language, said, mark)


@pytest.mark.parametrize(
    ("language", "text", "kind", "rare"),
    [
        ("en", "The fee may be prescribed by the Board.", Kind.PERMITS, True),
        ("en", "The Board may revoke the licence.", Kind.PERMITS, False),
        ("zh", "申請人得檢附文件。", Kind.PERMITS, True),
        ("zh", "主管機關得廢止其許可。", Kind.PERMITS, False),
        ("en", "The keeper shall not engage in trade.", Kind.FORBIDS, False),
    ],
)
def test_a_permission_or_a_prohibition_is_usual_or_rare_beside_a_word(
    language: str, text: str, kind: Kind, *, rare: bool
) -> None:
    assert (sum(of(language, text, kind)) < -0.5) is rare


def test_nothing_is_said_of_words_and_languages_that_were_not_counted() -> None:
    assert of("en", "Zounds may xylograph quixotically.", Kind.PERMITS) == (0.0, 0.0, 0.0)
    assert of("fr", "Le conseil peut révoquer la licence.", Kind.PERMITS) == (0.0, 0.0, 0.0)


def test_every_line_says_something_within_bounds() -> None:
    assert len(_table()) > 1000
    for (language, place, words), says in _table().items():
        assert language in ("en", "zh")
        assert place in ("next", "two", "before")
        assert words.strip() == words != ""
        assert any(says)
        assert all(-3 <= one <= 3 for one in says)


def test_every_sign_has_its_weight() -> None:
    assert {len(weights) for weights in WEIGHTS.values()} == {len(SIGNS)}
