"""What stands beside everything renders nothing; and what is learnt is learnt from short provisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer import renderings_beside
from indexer.backends.whoosh_words import function_words
from indexer.build import build
from indexer.concordance import rendering_tables
from indexer.concordance_values import ConcordanceRequest, Table
from indexer.keys import Keys, packed
from indexer.opening import Index
from indexer.rendered import SAMPLE
from indexer.renderings_beside import BesideTexts
from indexer.standing import Places

DAY = date(2026, 1, 1)
_HEAD = (
    "Tongwen-Text: 1\nLaw: cn-duchuanfa\nLanguage: {}\nVersion: 2020-01-01\nForce: {}\nPublisher: Tests\nTitle: {}\n\n"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A law in which "the" and "lantern" stand in the articles on ferries alone, beside 渡船 and 灯笼."""
    made = tmp_path_factory.mktemp("grammar")
    chinese, english = [], []
    for n in range(1, 41):
        ferry = n % 2
        chinese.append(f"第{n}条 " + (f"渡船有灯笼{n}盏。" if ferry else f"市集有凳子{n}张。"))
        english.append(f"Article {n} " + (f"On the ferry hang {n} lanterns." if ferry else f"Markets have {n} stools."))
    library = Library.open(made, create=True)
    for tag, force, title, texts in (
        ("zh-Hans", "authentic", "渡船法", chinese),
        ("en", "official_translation", "Ferry Law", english),
    ):
        text = _HEAD.format(tag, force, title) + "\n".join(texts) + "\n"
        results = list(
            import_sources(library, [SourceFile(f"{tag}.law.txt", text.encode)], ImportOptions(format="tongwen-text"))
        )
        assert [one.status for one in results] == ["added"], results
    build(library, made)
    library.close()
    return made


@pytest.fixture
def opened(folder: Path) -> Iterator[tuple[Library, Index]]:
    library, index = Library.open(folder), Index.open(folder)
    yield library, index
    index.close()
    library.close()


def table(opened: tuple[Library, Index], query: str, language: str, into: str) -> Table:
    request = ConcordanceRequest(query, DAY, language=language, beside=(into,))
    return rendering_tables(*opened, request).tables[0]


@pytest.mark.parametrize("query", ["the", '"on the"'])
def test_a_word_of_grammar_has_no_rendering(opened: tuple[Library, Index], query: str) -> None:
    found = table(opened, query, "en", "zh")
    assert found.places == 20
    assert found.renderings == ()
    assert found.unidentified.count == found.places


def test_other_words_are_counted_still(opened: tuple[Library, Index], monkeypatch: pytest.MonkeyPatch) -> None:
    assert [one.text for one in table(opened, "lanterns", "en", "zh").renderings]
    monkeypatch.setattr(renderings_beside, "_is_grammar", lambda *_, **__: False)
    assert [one.text for one in table(opened, '"on the"', "en", "zh").renderings]


@pytest.mark.parametrize(
    ("term", "group", "is_grammar"),
    [
        ("the", "en", True), ("of the", "en", True), ("Of The", "en", True), ("the court", "en", False), ("shall", "en", True), ("kann", "de", True), ("应当", "zh", True), ("register", "en", False),
        ("der", "de", True), ("für", "de", True), ("der", "xx", False), ("à", "fr", True), ("的", "zh", True), ("目的", "zh", False),
        ("又は", "ja", True), ("", "en", False), ("。", "zh", False),
    ],
)  # fmt: skip
def test_what_is_grammar(term: str, group: str, is_grammar: bool) -> None:
    assert renderings_beside._is_grammar(term, group) is is_grammar


def test_a_language_without_a_list_has_none() -> None:
    assert function_words("th") == frozenset()


def test_of_many_places_those_in_short_provisions_are_learnt_from() -> None:
    docs = np.arange(1000)
    places = Places.of(docs, docs, np.ones(1000, np.int64), np.zeros(1000, np.int64))
    sizes = np.where(docs % 2 == 0, 10.0, 10_000.0)
    beside = cast(BesideTexts, SimpleNamespace(_held=SimpleNamespace(sizes=lambda some: sizes[some])))
    chosen = BesideTexts._sample(beside, places, SAMPLE).docs.tolist()
    assert len(chosen) == SAMPLE
    assert chosen == sorted(set(chosen))
    assert sum(doc % 2 == 0 for doc in chosen) > 0.8 * SAMPLE
    assert max(b - a for a, b in pairwise([0, *chosen, 999])) < 1000 / SAMPLE * 3, "not from one end alone"
    few = places[:SAMPLE]
    assert BesideTexts._sample(beside, few, SAMPLE) is few


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=30), max_size=4), min_size=1, max_size=8))
def test_sizes_are_the_mean_of_the_keys(docs: list[list[str]]) -> None:
    rows = [(n, k, key) for n, keys in enumerate(docs) for k, key in enumerate(keys)]
    sizes = Keys(packed(rows, len(docs) - 1)).sizes(np.arange(len(docs)))
    for keys, size in zip(docs, sizes.tolist(), strict=True):
        lengths = [len(key.encode(errors="surrogatepass")) for key in keys]
        assert size == (sum(lengths) / len(lengths) if lengths else 0)
