"""Words typed without their accents, where no text of the language has them so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Rights, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.results import ResultPage
from indexer.searching import Index, SearchRequest, search

DAY = date(2026, 1, 1)
TEXTS = [
    ("vi", "Hợp đồng lao động có hiệu lực.", Rights.PUBLIC),
    ("vi", "Cuộc họp của hội đồng.", Rights.PUBLIC),
    ("en", "Hop pickers work under a contract.", Rights.PUBLIC),
    ("tr", "Sınır kanunu yürürlüktedir.", Rights.PUBLIC),
    ("pl", "Sąd orzeka o zadośćuczynieniu.", Rights.PRIVATE),
    ("fr", "La société verse une indemnité.", Rights.PUBLIC),
]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, Library, Index]]:
    folder: Path = tmp_path_factory.mktemp("data")
    library = Library.open(folder, create=True)
    with Writer.transaction(library, SourceRecord("made", "made-up", b"made")) as writer:
        for n, (language, text, rights) in enumerate(TEXTS):
            page = Provision(ProvisionPath.parse("art_1"), Unit.ARTICLE, ArticleNumber.of(1), "1", "", text, ())
            draft = Draft(f"T{n}", language, DAY, f"k{n}", Text((), (page,)), Force.AUTHENTIC, "p", rights=rights)
            writer.add(draft, f"xx-{n}", "xx", "law")
    build(library, folder)
    index = Index.open(folder)
    strangers = Library.open(folder, private=False)
    yield library, strangers, index
    index.close()


def asked(library: Library, index: Index, query: str) -> tuple[set[int], ResultPage]:
    page = search(library, index, SearchRequest(query, DAY, all_versions=True, expand=False))
    return {int(hit.law[3:]) for hit in page.results}, page


def test_a_word_without_accents_finds_those_that_only_they_tell_from_it(found: tuple[Library, Library, Index]) -> None:
    library, _, index = found
    laws, page = asked(library, index, "hop dong")
    assert laws == {0, 1}
    assert "differ by accents alone" in page.read_as
    assert asked(library, index, "sinir")[0] == {3}


def test_what_is_found_as_typed_is_read_as_typed(found: tuple[Library, Library, Index]) -> None:
    library, _, index = found
    laws, page = asked(library, index, "hop")
    assert laws == {0, 1, 2}
    assert "hop stands in no text in Vietnamese" in page.read_as
    laws, page = asked(library, index, "en:hop")
    assert laws == {2}
    assert "accents" not in page.read_as
    laws, page = asked(library, index, "societe")  # the stemmer needs no accents
    assert laws == {5}
    assert "accents" not in page.read_as


def test_nothing_is_told_of_a_language_that_has_not_all_the_words(found: tuple[Library, Library, Index]) -> None:
    library, _, index = found
    laws, page = asked(library, index, "hop pickers contract")
    assert laws == {2}
    assert "accents" not in page.read_as


def test_quoted_words_and_words_left_out_keep_to_the_letter(found: tuple[Library, Library, Index]) -> None:
    library, _, index = found
    assert asked(library, index, '"hop dong"')[0] == set()
    assert asked(library, index, "vi:đồng -dong")[0] == {0, 1}


def test_strangers_learn_nothing_of_private_words(found: tuple[Library, Library, Index]) -> None:
    library, strangers, index = found
    assert asked(library, index, "sad")[0] == {4}
    laws, page = asked(strangers, index, "sad")
    assert laws == set()
    assert "accents" not in page.read_as
