""" "This Directive" in a regulation is the directive named before, in every language of the Union."""

from __future__ import annotations

import pytest

from corpus.citations import Scope, find, shipped_names
from corpus.references.other_kind import of_other_kind

ROWS = [
    ("de", "Verordnung (EU) 2020/1", "die Richtlinie 2000/31/EG und die Artikel 12 bis 15 dieser Richtlinie", "Richtlinie 2000/31/EG"),
    ("pl", "Rozporządzenie (UE) 2020/1", "dyrektywy 2000/31/WE, o których mowa w art. 12–15 tej dyrektywy", "dyrektywy 2000/31/WE"),
    ("de", "Verordnung (EU) 2020/1", "nach Artikel 12 dieser Richtlinie", None),
    ("de", "Verordnung (EU) 2020/1", "die Richtlinie 2000/31/EG und Artikel 12 dieser Verordnung", ""),
    ("de", "Richtlinie 2000/31/EG", "nach Artikel 12 dieser Richtlinie", ""),
    ("de", "Wassergesetz", "nach Artikel 12 dieser Richtlinie", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "law"), ROWS)
def test_this_directive_in_a_regulation(language: str, title: str, text: str, law: str | None) -> None:
    found = find(text, language, shipped_names(), inside=True)
    cited = [c for c in of_other_kind(found, title) if c.places][-1]
    if law == "":
        assert cited.scope is Scope.THIS
    else:
        assert (cited.scope, cited.name) == ((Scope.SAME, law) if law else (Scope.NONE, ""))
