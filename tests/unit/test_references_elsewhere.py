"""Places of laws that nobody knows by name."""

from __future__ import annotations

import pytest

from corpus.citations.finding import find
from corpus.citations.naming import shipped_names
from corpus.citations.values import Scope
from corpus.references.elsewhere import elsewhere


@pytest.mark.parametrize(
    ("language", "text", "scope", "name"),
    [
        ("fr", "au sens du paragraphe 2(1) de la Loi sur les lampes de rue;", Scope.NAMED, "Loi sur les lampes de rue"),
        ("fr", "au sens de l’article 2 des Règles de la Cour des lampes.", Scope.NAMED, "Règles de la Cour des lampes"),
        ("fr", "selon le ch. I de l’O du 8 mai 2020, en vigueur", Scope.NAMED, "O du 8 mai 2020"),
        ("fr", "selon le ch. I de l’O du 8 déc. 2020 (RO 2020.1)", Scope.NAMED, "O du 8 déc. 2020"),
        ("fr", "visées à l’article 5 de la présente loi", Scope.THIS, ""),
        ("fr", "visées à l’article 5 de la liste", Scope.THIS, ""),
        (
            "de",
            "nach Artikel 5 der Verordnung vom 3. Mai 2020 über Lampen.",
            Scope.NAMED,
            "Verordnung vom 3. Mai 2020 über Lampen",
        ),
        ("de", "nach Artikel 5 der Liste", Scope.THIS, ""),
        ("de", "nach Artikel 5 dieser Verordnung", Scope.THIS, ""),
        ("it", "ai sensi dell'articolo 5 della legge sulle lampade", Scope.NAMED, "legge sulle lampade"),
        ("en", "under section 5", Scope.THIS, ""),
    ],
)
def test_acts_that_are_not_here(language: str, text: str, scope: Scope, name: str) -> None:
    (found,) = elsewhere(find(text, language, shipped_names(), inside=True), text, language)
    assert (found.scope, found.name) == (scope, name)
    assert text[found.span.start : found.span.end] == found.text
