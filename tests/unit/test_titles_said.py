"""`--title`: what the user calls a law, and documents whose first line no word for a law tells."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import sources
from corpus.errors import UsageError
from corpus.importing import Imported, ImportOptions, import_sources
from corpus.library import Library

TABLE = "article,en,fr\n1,The keeper shall light the lamp.,Le gardien allume la lampe.\n2,The keeper may rest.,Le gardien peut se reposer.\n"
PLAIN = (
    "{}Article 1 The keeper shall light the lamp.\n\nArticle 2 The keeper may rest.\n\nArticle 3 The lamp shall burn.\n"
)


def bring(folder: Path, name: str, text: str, **options: str) -> tuple[Library, list[Imported]]:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    library = Library.open(folder / "library", create=True)
    return library, list(import_sources(library, sources.expand([file]), ImportOptions(**options)))  # type: ignore[arg-type]


def test_a_table_without_a_title_waits_for_one(tmp_path: Path) -> None:
    _, found = bring(tmp_path, "lamps.csv", TABLE)
    assert [i.status for i in found] == ["failed", "failed"]
    assert "--title TEXT" in found[0].hint
    library, found = bring(tmp_path, "lamps.csv", TABLE, title="Lamp  Act")
    assert [i.status for i in found] == ["added", "added"]
    assert len({i.law for i in found}) == 1
    [law] = library.laws()
    assert "Lamp Act" in {t.text for t in law.titles}


def test_the_title_that_is_said_overrules_the_source_s(tmp_path: Path) -> None:
    _, found = bring(tmp_path, "a.txt", PLAIN.format("Lighthouse Keeping\n\n"), title="Lighthouse Act", law="xx-light")
    assert (found[0].title, found[0].law) == ("Lighthouse Act", "xx-light")


@pytest.mark.parametrize("title", ["", "   ", "x" * 301])
def test_no_title_and_far_too_long_ones_are_refused(title: str) -> None:
    with pytest.raises(UsageError, match="--title"):
        ImportOptions(title=title)


def test_an_english_document_is_called_by_its_first_line(tmp_path: Path) -> None:
    _, found = bring(tmp_path, "a.txt", PLAIN.format("Lighthouse Keeping\n\n"))
    assert (found[0].format, found[0].title, found[0].status) == ("plain-text", "Lighthouse Keeping", "added")
    assert (found[0].law or "").startswith("zz-x")


def test_a_page_of_a_law_stays_one(tmp_path: Path) -> None:
    page = PLAIN.format("Lighthouse Keeping\n\n") + "\nUpdated: May 2, 2011\n"
    _, found = bring(tmp_path, "a.txt", page)
    assert found[0].format == "official-page"
