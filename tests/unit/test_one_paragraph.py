"""Pages whose only paragraph has no number, so that its part stands at the page's own path."""

from __future__ import annotations

import sys
from pathlib import Path

from corpus.alignment.partners import partners
from corpus.citations import Level
from corpus.grammar.parts import own_parts, parts_of
from corpus.library.rows import provision_of, provision_row
from corpus.model import Provision, ProvisionPath, Unit
from corpus.numbering import ArticleNumber
from corpus.resolving.units import units

sys.path.append(str(Path(__file__).parent))


def page(text: str, language: str, jurisdiction: str | None = "eu") -> Provision:
    path = ProvisionPath(("art_4",))
    parts = parts_of(text, path, language, jurisdiction)
    return Provision(path, Unit.ARTICLE, ArticleNumber.of(4), "Article 4", "", text, parts)


LIST = "In this Regulation:\n(a) “fee” means 5 euros;\n(b) “fine” means 70 euros."


def test_it_stands_in_the_library_as_it_is() -> None:
    written = page(LIST, "en")
    assert [str(p.path) for p in written.parts] == ["art_4", "art_4/item_1", "art_4/item_2"]
    assert provision_of(provision_row("x", 1, written)[2:]) == written
    assert len(own_parts(written)) == 3


def test_a_pinpoint_finds_its_items_with_or_without_the_paragraph() -> None:
    found = page(LIST, "en")
    assert units(found, [Level("point", "b")], "eu") == (ProvisionPath(("art_4", "item_2")),)
    assert units(found, [Level("paragraph", "1"), Level("point", "b")], "eu") == (ProvisionPath(("art_4", "item_2")),)
    assert units(found, [Level("paragraph", "1")], "eu") == (ProvisionPath(("art_4",)),)
    assert units(found, [Level("paragraph", "2")], "eu") == ()
    assert units(found, [Level("point", "2")], "eu") == ()


def test_it_stands_beside_the_numbered_paragraph_of_another_text() -> None:
    ours, theirs = page(LIST, "en"), page("1. In dieser Verordnung:\na) Gebühr: 5 Euro;\nb) Geldbuße: 70 Euro.", "de")
    found = partners(ours, "en", theirs, "de").partner
    assert {str(a): str(b) for a, b in found.items()} == {
        "art_4/para_1": "art_4", "art_4/para_1/item_1": "art_4/item_1", "art_4/para_1/item_2": "art_4/item_2",
    }  # fmt: skip


def test_texts_that_are_built_alike_are_joined_by_path() -> None:
    found = partners(page(LIST, "en"), "en", page("Hierin:\na) Gebühr;\nb) Geldbuße.", "de"), "de")
    assert found.counts is None
    assert all(a == b for a, b in found.partner.items())
