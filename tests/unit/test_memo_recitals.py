"""A law that is named for one of its recitals isn't verified as a law."""

from __future__ import annotations

import pytest

from corpus.memo.recitals import recital_beside
from corpus.model import Span


@pytest.mark.parametrize(
    ("text", "law", "expected"),
    [
        ("See recital 47 GDPR.", "GDPR", True),
        ("Recitals (47) and (48) of the GDPR", "GDPR", True),
        ("GDPR, recital 30", "GDPR", True),
        ("GDPR (recitals 30 to 32)", "GDPR", True),
        ("nach Erwägungsgrund 47 der DSGVO", "DSGVO", True),
        ("le considérant 47 du RGPD", "RGPD", True),
        ("motyw 47 RODO", "RODO", True),
        ("GDPR序言第47段", "GDPR", True),
        ("Article 6 GDPR", "GDPR", False),
        ("the GDPR has recitals", "GDPR", False),
        ("47 GDPR", "GDPR", False),
    ],
)
def test_a_recital(text: str, law: str, expected: bool) -> None:
    at = text.index(law)
    assert recital_beside(text, Span(at, at + len(law))) is expected
