"""The language that a query is asked in: it leads in what is shown, and a word is taken apart only where it is one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.results import ResultPage
from indexer.searching import Index, SearchRequest, search

DAY = date(2026, 1, 1)
TEXTS = {
    "de": ["Der Fährmann führt ein Buch.", "Die Fähre ist im Vertrag genannt.", "Das Ufer ist frei."],
    "en": ["The ferryman keeps data of the crossing.", "The contract names the ferry.", "The shore is free."],
    "it": ["Il traghettatore tiene i dati.", "Il contratto nomina il traghetto.", "La data della traversata."],
    "tr": ["Kayıkçı da geçer.", "Sözleşme da vardır.", "Kıyı herkese açıktır."],
}


@pytest.fixture
def laws(tmp_path: Path) -> Iterator[tuple[Library, Index]]:
    library = Library.open(tmp_path, create=True)
    with Writer.transaction(library, SourceRecord("made", "made-up", b"made")) as writer:
        for language, texts in TEXTS.items():
            pages = tuple(
                Provision(
                    ProvisionPath.article(str(n)),
                    Unit.ARTICLE,
                    ArticleNumber.of(n),
                    str(n),
                    f"{language} {n}",
                    text,
                    (),
                )
                for n, text in enumerate(texts, 1)
            )
            draft = Draft("Ferries", language, date(2020, 1, 1), language, Text((), pages), Force.AUTHENTIC, "made")
            writer.add(draft, "xx-ferries", "xx", "law")
    build(library, tmp_path)
    index = Index.open(tmp_path)
    yield library, index
    index.close()
    library.close()


def ask(laws: tuple[Library, Index], query: str, **more: object) -> ResultPage:
    return search(*laws, SearchRequest(query, DAY, expand=False, **more))  # type: ignore[arg-type]


def languages(page: ResultPage) -> dict[str, list[str]]:
    return {hit.path: [s.language for s in hit.snippets if s.matched] for hit in page.results}


def test_the_language_of_the_query_leads(laws: tuple[Library, Index]) -> None:
    page = ask(laws, "data")
    assert languages(page)["art_1"][0] == "en"
    assert page.results[0].path == "art_1"
    assert page.results[0].heading == "en 1"
    assert languages(ask(laws, "contratto"))["art_2"][0] == "it"
    assert ask(laws, "contratto").results[0].heading == "it 2"


def test_a_word_isnt_taken_apart_where_it_is_no_word(laws: tuple[Library, Index]) -> None:
    page = ask(laws, "data")
    assert {hit.path for hit in page.results} == {"art_1", "art_3"}
    assert "data isn't looked for in Turkish" in page.read_as
    assert ask(laws, "da").total == 2
    assert ask(laws, "contracts").total == 1
    assert {hit.path for hit in ask(laws, "(data OR shore) NEAR/3 free").results} == {"art_3"}


def test_the_readers_language_goes_before_english(laws: tuple[Library, Index]) -> None:
    assert languages(ask(laws, "data", beside=("it",)))["art_1"] == ["it", "en"]
