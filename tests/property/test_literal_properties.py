"""What is quoted finds exactly the texts that hold it, from any letter on, in any form of writing; a scan decides."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import regex
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.query import LONGEST_QUERY
from indexer.searching import Index, SearchRequest, search
from indexer.segmentation import grams, needed_grams, spelled, squeeze, squeeze_map, tokens, word_spans, words

DAY = date(2026, 1, 1)
# Each line: forms of one letter or sign; what stands alone has one form. Nothing here comes from the code under test.
ONE = """
国 國|财 財|产 産 產|计 計|划 劃 畫|后 後|干 乾 幹|里 裏 裡|为 為 爲|着 著|台 臺 檯|于 於|抵 牴|复 復 覆 複|行 ⾏|长 長 ⻓
a A ａ Ａ|1 １ ๑ ١|" “ ” 「 」 『 』 ‘ ’ '|, ，|( （|。|、|者|々|の|契|が か\u3099|ガ ｶﾞ カ\u3099|ー
계 계|약 약|을 을|น้ำ น\u0e4d\u0e49\u0e32 น\u0e49\u0e4d\u0e32|ท|ี่|แ
"""
FORMS = [line.split() for part in ONE.strip().splitlines() for line in part.split("|")]
PLAIN = {form: forms[0] for forms in FORMS for form in forms}
UNSEEN = ["\u200b", "\u00ad", "\ufeff", " ", "\n", "\u3000", "\ufe00"]
letters = st.sampled_from([form for forms in FORMS for form in forms])
noise = st.one_of(st.just(""), st.just(""), st.just(""), st.sampled_from(UNSEEN))
pieces = st.lists(st.tuples(letters, noise), min_size=1, max_size=14)


def meant(written: list[tuple[str, str]]) -> str:
    """The letters, one form of each: what a scan compares."""
    return "\x1f".join(["", *(PLAIN[letter] for letter, _ in written), ""])


def as_written(written: list[tuple[str, str]]) -> str:
    return "".join(letter + after for letter, after in written)


class Shelf:
    """A library of laws with one article each, in one language, and its index."""

    def __init__(self, folder: str, language: str, texts: list[str]) -> None:
        self.library = Library.open(Path(folder), create=True)
        with Writer.transaction(self.library, SourceRecord("made", "made-up", b"made")) as writer:
            for n, text in enumerate(texts):
                page = Provision(ProvisionPath.parse("art_1"), Unit.ARTICLE, ArticleNumber.of(1), "1", "", text, ())
                force = Force.AUTHENTIC
                writer.add(
                    Draft(f"T{n}", language, DAY, f"k{n}", Text((), (page,)), force, "p"), f"xx-{n}", "xx", "law"
                )
        build(self.library, Path(folder))
        self.index = Index.open(Path(folder))

    def found(self, query: str) -> set[int]:
        page = search(self.library, self.index, SearchRequest(query, DAY, all_versions=True, limit=100, expand=False))
        assert page.total == len(page.results)
        return {int(hit.law[3:]) for hit in page.results}

    def close(self) -> None:
        self.index.close()
        self.library.close()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.lists(pieces, min_size=1, max_size=5),
    asked=st.lists(
        st.tuples(st.integers(0, 4), st.integers(0, 13), st.integers(1, 8), st.randoms()), min_size=1, max_size=12
    ),
    language=st.sampled_from(["zh-Hans", "ja", "ko", "th"]),
)
def test_a_string_from_any_letter_on(rows, asked, language) -> None:  # type: ignore[no-untyped-def]
    """A quoted string matches exactly the provisions that contain it, in every form of its letters (contract.md)."""
    rows = [row for row in rows if as_written(row).strip()]
    with TemporaryDirectory() as name:
        shelf = Shelf(name, language, [as_written(row) for row in rows])
        for which, start, length, chance in asked:
            part = rows[which % len(rows)][start : start + length]
            if not part or all(PLAIN[letter] == '"' for letter, _ in part):
                continue
            # The same letters in other forms, with other things unseen between; a bare " would end the quotation.
            other = [(chance.choice(forms_of(letter)), chance.choice(["", "", *UNSEEN])) for letter, _ in part]
            wanted = meant(part)
            expected = {n for n, row in enumerate(rows) if wanted in meant(row)}
            assert shelf.found(f'{language[:2]}:"{as_written(other)}"') == expected, (as_written(other), rows)
        shelf.close()


def forms_of(letter: str) -> list[str]:
    forms = next(forms for forms in FORMS if letter in forms)
    return ["'", "『", "’"] if '"' in forms else forms


SPELT = {
    "en": ["court", "COURT", "Co-operation", "con\u00adfis\u00adcation", "confiscation", "oﬃce", "office", "people’s", "1.5", "the"],
    "vi": ["hợp", "hơ\u0323p", "đồng", "hòa", "hoà", "HÒA", "hop", "thúy", "thuý"],
    "ar": ["كتاب", "كِتَاب", "كتـــاب", "إلى", "ا\u0655لى", "الى", "کتاب", "٥", "5"],
    "he": ["שלום", "שָׁלוֹם", "עורך־דין", "דין", "ספר"],
    "tr": ["SINIR", "sınır", "sinir", "İL", "il", "ıl"],
    "el": ["νόμος", "ΝΌΜΟΣ", "νο\u0301μος", "νομος"],
    "fr": ["société", "socie\u0301té", "SOCIÉTÉ", "societe", "l’article", "œuvre"],
    "de": ["Straße", "STRAẞE", "Strasse", "Änderung", "a\u0308nderung"],
    "hi": ["क़ानून", "क\u093cानून", "अधि\u200dकार", "अधिकार"],
    "fa": ["می‌شود", "میشود", "کتاب", "كتاب"],
    "ru": ["ещё", "еще", "ЗАКОН", "закон"],
}  # fmt: skip


def scanned(text: str, language: str) -> str:
    """The words of a text between blanks, found without the code under test."""
    if language == "tr":
        text = text.replace("I", "ı").replace("İ", "i")
    text = unicodedata.normalize(
        "NFKC", re.sub("[\u00ad\u200b-\u200d\u0640\u064b-\u0652\u0591-\u05bd\u05c1\u05c2]", "", text)
    )
    text = (
        unicodedata.normalize("NFC", text.lower())
        .replace("ς", "σ")
        .replace("٥", "5")
        .replace("ی", "ي")
        .replace("ک", "ك")
    )
    if language == "vi":
        text = text.replace("hòa", "hoà").replace("thúy", "thuý")
    if language == "ru":
        text = text.replace("ё", "е")
    return " " + " ".join(regex.findall(r"[\w\p{M}]+", text)) + " "


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(language=st.sampled_from(sorted(SPELT)), data=st.data())
def test_a_phrase_from_any_word_on(language: str, data: st.DataObject) -> None:
    """A quoted phrase matches exactly the provisions with these words in this order, however they are written."""
    word = st.sampled_from(SPELT[language])
    row = st.lists(st.tuples(word, st.sampled_from([" ", ", ", "\n", " (", "\u00a0"])), min_size=1, max_size=7)
    rows = data.draw(st.lists(row, min_size=1, max_size=5))
    phrases = data.draw(st.lists(st.lists(word, min_size=1, max_size=3), min_size=1, max_size=10))
    with TemporaryDirectory() as name:
        texts = ["".join(w + after for w, after in row) for row in rows]
        shelf = Shelf(name, language, texts)
        for phrase in phrases:
            wanted = scanned(" ".join(phrase), language)
            expected = {n for n, text in enumerate(texts) if wanted in scanned(text, language)}
            assert shelf.found(f'{language}:"{" ".join(phrase)}"') == expected, (phrase, texts)
        shelf.close()


@settings(max_examples=300)
@given(st.lists(letters, max_size=30), st.integers(0, 30), st.integers(1, 12))
def test_a_window_of_letters_is_a_window_of_the_key(written: list[str], start: int, length: int) -> None:
    """Keys are made letter by letter: a part cut anywhere has the key that it has inside the whole."""
    whole, part = squeeze("".join(written)), squeeze("".join(written[start : start + length]))
    assert squeeze("".join(written[:start])) + part + squeeze("".join(written[start + length :])) == whole
    assert needed_grams(part) <= grams(whole)
    assert squeeze(whole) == whole


@given(st.text(max_size=60))
def test_any_text_has_a_key_and_words(text: str) -> None:
    """Whatever was stored: the key and its map are one, grams are complete, words have their places."""
    key, offsets = squeeze_map(text)
    assert key == squeeze(text)
    assert len(offsets) == len(key)
    assert offsets == sorted(offsets)
    assert all(0 <= o < len(text) for o in offsets)
    assert set(tokens(text, "zh")["g"]) == grams(key)
    for group in ("", "tr", "vi", "ar", "fa", "he", "el"):
        spans = word_spans(text, group=group)
        assert [w for w, _, _ in spans] == words(text, group)
        assert all(0 <= a < b <= len(text) for _, a, b in spans)
        assert all(a >= end for (_, _, end), (_, a, _) in pairwise(spans))


@given(st.sampled_from([w for found in SPELT.values() for w in found]), st.sampled_from(["", *SPELT]))
def test_words_are_spelt_once(word: str, language: str) -> None:
    for once in words(word, language):
        assert spelled(once, language) == once


@settings(max_examples=200)
@given(st.lists(letters, min_size=1, max_size=20))
def test_composed_and_decomposed_are_one(written: list[str]) -> None:
    text = "".join(written)
    assume(len(text) < LONGEST_QUERY)
    assert squeeze(unicodedata.normalize("NFD", text)) == squeeze(unicodedata.normalize("NFC", text))
