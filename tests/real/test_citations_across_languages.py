"""One regulation in eight languages cites the same provisions in each. REAL_DATA names the folder that holds data/."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from corpus.citations import mentions
from corpus.citations.values import Place
from corpus.grammar.lettering import values
from corpus.languages import language_of

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
pytestmark = pytest.mark.skipif("REAL_DATA" not in os.environ, reason="REAL_DATA is not set")


def regulations() -> dict[str, dict[str, str]]:
    """Language -> number of an article -> its text."""
    lines = (DATA / "truth" / "gdpr_dev.jsonl").read_text("utf-8").splitlines()
    return {law["lang"]: {a["n"]: a["text"] for a in law["articles"]} for law in map(json.loads, lines)}


def step(label: str, language: str) -> str:
    """(e), ε), 5: the fifth, for letters differ between scripts."""
    words = language_of(language)
    places = values(label, words) if words and not label[:1].isdecimal() else ()
    return str(places[0]) if places else label


def said(place: Place, language: str) -> str:
    """17.1.5..22"""
    text = ".".join([str(place.numbers[0]), *(step(level.label, language) for level in place.levels)])
    return f"{text}..{said(place.to, language)}" if place.to and place.to.numbers else text


def cited(articles: dict[str, str], language: str) -> Counter[tuple[str, str]]:
    """(article, what it cites) for all places that name an article."""
    return Counter(
        (number, said(place, language))
        for number, text in articles.items()
        for citation in mentions(text, language, inside=True)
        for place in citation.places
        if place.numbers
    )


# What the languages cite alike of what the English cites; the rest are the differences of the texts: "Articles 55 and 56" where
# another has "Article 55", "thereof", paragraphs that one language names and another doesn't.
ALIKE = {"de": 0.99, "el": 0.98, "es": 0.97, "fi": 0.99, "fr": 0.98, "it": 0.96, "pl": 0.97}


@pytest.fixture(scope="module")
def english() -> Counter[tuple[str, str]]:
    return cited(regulations()["en"], "en")


@pytest.mark.parametrize("language", sorted(ALIKE))
def test_every_language_cites_the_same(language: str, english: Counter[tuple[str, str]]) -> None:
    other = cited(regulations()[language], language)
    missing, more = english - other, other - english
    share = min(1 - missing.total() / english.total(), 1 - more.total() / other.total())
    assert share >= ALIKE[language], (round(share, 4), missing, more)
