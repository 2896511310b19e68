"""A term stands as often as a plain scan of the text finds it, in six scripts; the quick look into keys and the look into stored
characters agree."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.documents import key_of
from indexer.matching import View
from indexer.occurrences import in_text, in_view, terms_of
from indexer.query import Literal, Word, literal
from indexer.segmentation import forms, group_of, squeeze, words
from indexer.tree import All, Leaf, Some

_ODD = [" ", "\n", "\u3000", "“", "」", "\u00ad", "，", "Ａ", "’"]
_STRINGS = {
    "zh-Hans": ["扣", "押", "没", "收", "主管机关", "計", "画", "WTO"],
    "zh-Hant": ["扣", "押", "沒", "收", "主管機關", "計", "畫"],
    "ja": ["差", "押", "え", "が", "か\u3099", "ﾃﾞ", "データ"],
    "ko": ["압", "수", "하", "계약", "을", " "],
    "th": ["ยึด", "ทรัพย์", "น้ำ", "นํ้า"],
}
_WORDS = {
    "en": ["seize", "seizes", "the", "asset", "assets", "Asset", "co-owner", "扣押"],
    "ru": ["закон", "закона", "Закон", "суда", "ещё", "еще"],
    "ar": ["القانون", "قانون", "وقانون", "المحكمة"],
    "tr": ["İdare", "idare", "ısı"],
}


def _texts(pieces: list[str], glue: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([*pieces, *_ODD]), max_size=14).map(glue.join)


strings = st.sampled_from(sorted(_STRINGS)).flatmap(
    lambda tag: st.tuples(
        st.just(tag),
        _texts(_STRINGS[tag], ""),
        st.lists(st.sampled_from(_STRINGS[tag]), min_size=1, max_size=3).map("".join).filter(squeeze),
    )
)
spoken = st.sampled_from(sorted(_WORDS)).flatmap(
    lambda tag: st.tuples(
        st.just(tag), _texts(_WORDS[tag], " "), st.lists(st.sampled_from(_WORDS[tag]), min_size=1, max_size=3)
    )
)


def _view(text: str, language: str) -> View:
    return View(1, language, key_of(text, group_of(language)), lambda: text)


def _scanned(text: list[frozenset[str]], term: list[frozenset[str]]) -> int:
    """How often a run of words stands in a list of words, each by its forms, none over another."""
    found = at = 0
    while at + len(term) <= len(text):
        here = all(not text[at + n].isdisjoint(term[n]) for n in range(len(term)))
        found += here
        at += len(term) if here else 1
    return found


@settings(max_examples=300)
@example(("zh-Hans", "扣押扣押扣 押", "扣押"))
@example(("ja", "か\u3099が", "が"))
@given(strings)
def test_strings_stand_where_a_scan_of_the_folded_text_finds_them(made: tuple[str, str, str]) -> None:
    language, text, term = made
    atom = literal(term)
    assert isinstance(atom, Literal)
    terms = terms_of(Leaf(atom)).terms
    found = in_text(terms, text, language)
    assert len(found) == squeeze(text).count(squeeze(term))
    assert [squeeze(text[a:b]) for a, b in found] == [squeeze(term)] * len(found)
    quick = in_view(terms, _view(text, language))
    assert quick is not None
    assert len(quick) == len(found)


@settings(max_examples=300)
@example(("en", "assets asset Assets", ["asset", "asset"]))
@given(spoken)
def test_words_stand_where_a_scan_of_their_forms_finds_them(made: tuple[str, str, list[str]]) -> None:
    language, text, term = made
    group = group_of(language)
    asked = [word for piece in term for word in words(piece)]
    terms = terms_of(All(tuple(Leaf(Word(word)) for word in asked))).terms
    of_text = [frozenset(forms(word, group)) for word in words(text, group)]
    # Only what is asked is spelt without a language, so that one query serves all.
    of_term = [frozenset(forms(word, group)) for piece in term for word in words(piece, group)]
    found = in_text(terms, text, language)
    quick = in_view(terms, _view(text, language))
    assert quick is not None
    assert len(quick) == len(found)
    if len(of_term) == len(asked):
        assert len(found) == _scanned(of_text, of_term)


@given(_texts(_STRINGS["zh-Hans"], ""))
def test_of_terms_that_overlap_a_place_counts_once(text: str) -> None:
    either = terms_of(Some((Leaf(literal("没收")), Leaf(literal("没")), Leaf(literal("收")))))  # type: ignore[arg-type]
    key = squeeze(text)
    whole = key.count("没收")
    found = in_text(either.terms, text, "zh-Hans")
    assert len(found) == key.count("没") + key.count("收") - whole
    assert not either.several
