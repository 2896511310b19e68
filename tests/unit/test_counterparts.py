"""The same place in another language, and what of it renders a term: rows, sentences, shares; rather nothing than a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.terms.values import Concept, Term
from indexer.counterparts import Likely, likely_marks, place, rows, terms_marked
from indexer.cutting import Marked
from indexer.lexicon import Lexicon
from indexer.terminology import Terminology


def concept(*terms: tuple[str, str, str]) -> Concept:
    called = tuple(Term(text, language, where, preferred=True) for text, language, where in terms)
    return Concept(terms[0][0].replace(" ", "-"), "concept", "tests", called)


BASE = (
    concept(("seizure", "en", ""), ("扣押", "zh-Hans", "cn"), ("扣押", "zh-Hant", "tw")),
    concept(("statute of limitations", "en", ""), ("诉讼时效", "zh-Hans", "cn"), ("消滅時效", "zh-Hant", "tw")),
    concept(("statute", "en", ""), ("法律", "zh-Hans", "cn"), ("法律", "zh-Hant", "tw")),
    concept(("damages", "en", ""), ("compensation", "en", ""), ("损害赔偿", "zh-Hans", "cn")),
    concept(("confiscation", "en", ""), ("没收", "zh-Hans", "cn")),
    concept(("contract", "en", ""), ("合同", "zh-Hans", "cn"), ("契約", "zh-Hant", "tw")),
)


@pytest.fixture(scope="module")
def terminology(tmp_path_factory: pytest.TempPathFactory) -> Terminology:
    return Terminology(BASE, Lexicon.open(Path(tmp_path_factory.mktemp("none"))))


def found(term: str, text: str) -> list[Marked]:
    out, at = [], text.find(term)
    while at >= 0:
        out.append(Marked(at, at + len(term)))
        at = text.find(term, at + len(term))
    return out


def test_lines_correspond_where_there_are_as_many() -> None:
    assert len(rows("一\n\n二\n 三", "one\ntwo\n\n\nthree")) == 3
    assert rows("一\n二", "one") == [((0, 3), (0, 3))]


def test_a_place_is_found_by_line_then_sentence_then_share() -> None:
    text, other = "甲乙。丙丁。\n戊己庚辛", "A b. C d.\nE f g h i k"
    start, end = place(text, other, (3, 5))
    assert "C d" in other[start - 1 : end + 1]
    start, end = place(text, other, (7, 9))
    assert start == other.index("E")
    assert end == other.index("E") + 6
    start, _ = place(text, other, (10, 11))
    assert start > other.index("g")


@given(st.text("甲。\n a.", max_size=60), st.text("甲。\n a.", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_a_place_is_always_inside(text: str, other: str, start: int, length: int) -> None:
    start = min(start, len(text))
    low, high = place(text, other, (start, min(len(text), start + length)))
    assert 0 <= low <= high <= len(other)


def test_words_that_follow_one_another_are_one_term() -> None:
    text = "the statute of limitations; a court"
    marks = [*found("statute", text), *found("limitations", text), *found("court", text)]
    terms = terms_marked(text, marks, "en")
    assert [(t.text, t.parts) for t in terms] == [
        ("statute of limitations", ("statute", "limitations")), ("court", ("court",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("term", "text", "place_of_law", "other", "rendered"),
    [
        ("seizure", "The seizure is void.", "cn", "扣押无效。", ["扣押"]),
        ("扣押", "扣押无效。", "cn", "Any Seizure is void; no seizures.", ["Seizure", "seizures"]),
        # What another place says isn't looked for: 合同 in a law of Taiwan is another word.
        ("contract", "The contract is void.", "tw", "合同無效，契約亦同。", ["契約"]),
        # A term that is known as a whole isn't taken apart: nothing rather than statute, 法律.
        ("statute of limitations", "The statute of limitations is fixed by law.", "cn", "时效由法律规定。", []),
        # Once here, thrice there: the preferred word, and no more of the others.
        (
            "损害赔偿",
            "损害赔偿由法院判决。",
            "cn",
            "Damages, not compensation from the compensation fund.",
            ["Damages"],
        ),
        # Another form of the words of a list.
        ("没收", "违法所得应予没收。", "cn", "Illegal gains shall be confiscated.", ["confiscated"]),
        ("seizure", "The seizure is void.", "cn", "其行为无效。", []),
    ],
)
def test_only_what_is_sure_is_told(
    terminology: Terminology, term: str, text: str, place_of_law: str, other: str, rendered: list[str]
) -> None:
    tags = ("en", "zh-Hans") if text.isascii() else ("zh-Hans", "en")
    marked = likely_marks(Likely(terminology, place_of_law), text, found(term, text), tags[0], other, tags[1])
    assert [other[m.start : m.end] for m, _ in marked] == rendered
    assert all(said == term for _, said in marked)


def test_the_rendering_is_looked_for_in_the_same_row(terminology: Terminology) -> None:
    text, other = "A court.\nThe seizure.\nAn end.", "先行扣押。\n应当扣押。\n完。"
    marked = likely_marks(Likely(terminology, "cn"), text, found("seizure", text), "en", other, "zh-Hans")
    assert [(m.start, other[m.start : m.end]) for m, _ in marked] == [(8, "扣押")]


def test_a_long_row_is_looked_at_near_the_same_place(terminology: Terminology) -> None:
    text = "filler words " * 300 + "the seizure " + "filler words " * 300
    other = "扣押" + "其他文字" * 500 + "扣押" + "其他文字" * 500
    [(mark, _)] = likely_marks(Likely(terminology, "cn"), text, found("seizure", text), "en", other, "zh-Hans")
    assert mark.start == 2002
