"""Any query over any few texts finds what its meaning says, with rivals, damaged and private texts among them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.errors import UsageError
from corpus.folding import fold
from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Rights, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.query import parse
from indexer.searching import Index, SearchRequest, search
from indexer.segmentation import grams, squeeze, squeeze_map, stem, tokens, words

DAY = date(2026, 1, 1)


@dataclass(frozen=True)
class Made:
    """One text of article 1 of one law."""

    law: int
    language: str
    text: str
    damaged: bool
    private: bool


han = st.text("没收財财产。", min_size=1, max_size=6)
latin = st.lists(st.sampled_from(["seize", "seizing", "the", "asset", "assets", "没收"]), min_size=1, max_size=4).map(
    " ".join
)
texts = st.lists(
    st.one_of(
        st.builds(Made, st.integers(0, 2), st.sampled_from(["zh-Hans", "zh-Hant"]), han, st.booleans(), st.booleans()),
        st.builds(Made, st.integers(0, 2), st.just("en"), latin, st.booleans(), st.booleans()),
    ),
    min_size=1,
    max_size=7,
)
# A query as (operator, parts ...), with its typed form and its meaning worked out apart from each other.
leaf = st.one_of(
    st.tuples(st.just("string"), st.sampled_from(["没收", "財产", "没", "收财", "没收财", "没收财产"])),
    st.tuples(st.just("word"), st.sampled_from(["seized", "asset", "the", "assets"])),
    st.tuples(st.just("phrase"), st.sampled_from(["seize the", "the asset", "seizing"])),
)  # fmt: skip
queries = st.recursive(
    leaf,
    lambda inner: st.one_of(
        st.tuples(st.just("and"), inner, inner),
        st.tuples(st.just("or"), inner, inner),
        st.tuples(st.just("not"), inner),
        st.tuples(st.sampled_from(["zh", "en", "zh-Hant"]), inner),
    ),
    max_leaves=5,
)


def typed(query: tuple) -> str:  # type: ignore[type-arg]
    match query:
        case ("string" | "phrase", text):
            return f'"{text}"'
        case ("word", text):
            return text
        case ("and", a, b):
            return f"({typed(a)} {typed(b)})"
        case ("or", a, b):
            return f"({typed(a)} OR {typed(b)})"
        case ("not", a):
            return f"(NOT {typed(a)})"
        case (tag, a):
            return f"{tag}:({typed(a)})"
    raise AssertionError(query)


def holds(kind: str, wanted: str, made: Made) -> bool:
    found = re.findall(r"\w+", fold(made.text))
    if kind == "string" or made.language != "en":
        if kind == "word":
            return False  # the Chinese texts here have no Latin letters
        return fold(wanted).replace(" ", "") in fold(made.text).replace(" ", "")
    if kind == "word":
        return stem(wanted, "en") in [stem(w, "en") for w in found]
    return f" {wanted} " in f" {' '.join(found)} "


def true(query: tuple, chosen: Iterable[Made], every: list[tuple[Made, ...]], tag: str = "") -> bool:  # type: ignore[type-arg]
    match query:
        case ("string" | "phrase" | "word" as kind, text):
            return any(holds(kind, text, m) for m in chosen if m.language.startswith(tag))
        case ("and", a, b):
            return true(a, chosen, every, tag) and true(b, chosen, every, tag)
        case ("or", a, b):
            return true(a, chosen, every, tag) or true(b, chosen, every, tag)
        case ("not", a):
            return not any(true(a, other, every, tag) for other in every)
        case (inner, a):
            return true(a, chosen, every, inner)
    raise AssertionError(query)


def expected(rows: list[Made], query: tuple, private: bool) -> set[str]:  # type: ignore[type-arg]
    found = set()
    for law in {m.law for m in rows}:
        own = [m for m in rows if m.law == law]
        seen = [m for m in own if counts(m, own) and (private or not m.private)]
        groups = [[m for m in seen if m.language[:2] == g] for g in ("zh", "en")]
        every = list(product(*[g for g in groups if g]))
        if seen and any(true(query, chosen, every) for chosen in every):
            found.add(f"xx-{law}")
    return found


def counts(made: Made, own: list[Made]) -> bool:
    beside = [m for m in own if m.language[:2] == made.language[:2] and not m.damaged]
    return not made.damaged or not any(made.private or not m.private for m in beside)


def fill(library: Library, rows: list[Made]) -> None:
    path = ProvisionPath.parse("art_1")
    with Writer.transaction(library, SourceRecord("made", "made-up", b"made")) as writer:
        for n, made in enumerate(rows):
            page = Provision(path, Unit.ARTICLE, ArticleNumber.of(1), "1", "", made.text, ())
            force = Force.DAMAGED if made.damaged else Force.AUTHENTIC
            draft = Draft(f"T{made.law}", made.language, date(2020, 1, 1), f"key{n}", Text((), (page,)), force, "p",
                          rights=Rights.PRIVATE if made.private else Rights.PUBLIC)  # fmt: skip
            writer.add(draft, f"xx-{made.law}", "xx", "law")


RIVALS = [Made(0, "zh-Hans", "没。", False, False), Made(0, "zh-Hant", "收。", False, False)]
BARRED = [Made(0, "zh-Hans", "没。", False, False), Made(0, "zh-Hant", "收。", False, True)]
BOTH = ("and", ("string", "没"), ("string", "收"))


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@example(rows=RIVALS, asked=[BOTH, ("not", BOTH), ("not", ("string", "收")), ("zh-Hant", ("not", ("string", "没")))])
@example(rows=BARRED, asked=[BOTH, ("not", ("string", "收")), ("string", "收"), ("zh-Hant", ("string", "收"))])
@given(rows=texts, asked=st.lists(queries, min_size=1, max_size=8))
def test_and_holds_within_one_text_and_not_in_none(rows: list[Made], asked: list[tuple]) -> None:  # type: ignore[type-arg]
    """AND within a language means within one expression; NOT means in none (design.md)."""
    with TemporaryDirectory() as name:
        library = Library.open(Path(name), create=True)
        fill(library, rows)
        build(library, Path(name))
        index = Index.open(Path(name))
        strangers = Library.open(Path(name), private=False)
        for query in asked:
            for private in (True, False):
                view = library if private else strangers
                request = SearchRequest(typed(query), DAY, all_versions=True, limit=100)
                try:
                    page = search(view, index, request)
                except UsageError as error:
                    assert "No text here is in the language" in error.message  # noqa: PT017
                    continue
                found = {hit.law for hit in page.results}
                assert found == expected(rows, query, private), typed(query)
                assert page.total == len(found)
        index.close()
        library.close()


@settings(max_examples=400, deadline=None)
@given(st.text(st.sampled_from("ab 没收財　()（）\"“”「」《》:：-－*ＯＲOR NOT/5né.,'law:zhen\\\n\x00"), max_size=40))
def test_anything_typed_is_read_or_refused(text: str) -> None:
    """Anything a person can type gives an answer or a clear message (contract.md)."""
    try:
        reading = parse(text, ["zh-Hans", "en"])
    except UsageError as error:
        assert error.message  # noqa: PT017
        assert error.hint  # noqa: PT017
    else:
        assert reading.read_as


@given(st.text(), st.integers(0, 50), st.integers(1, 8))
def test_a_string_in_a_text_has_only_grams_of_the_text(text: str, start: int, length: int) -> None:
    """Bigrams recall: what is missing in the index can't be in the text."""
    key = squeeze(text)
    assert grams(key[start : start + length]) <= grams(key)
    assert set(tokens(text, "zh")["g"]) == grams(key)


@given(st.text())
@example("\ufb1d")  # one stored letter, two in every normal form
@example("か\u3099")  # two stored, one composed
def test_offsets_point_at_what_was_stored(text: str) -> None:
    """Highlights point into the original characters."""
    key, offsets = squeeze_map(text)
    assert len(key) == len(offsets)
    starts = sorted(set(offsets))
    assert starts == list(dict.fromkeys(offsets))
    for start, end in pairwise([*starts, len(text)]):
        assert squeeze(text[start:end]) == "".join(c for c, o in zip(key, offsets, strict=True) if o == start)
    assert all(w for w in words(text))
