"""Which language a text is in: always the same answer, a known tag or none, whatever the characters."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.languages import LANGUAGES
from corpus.languages.detection import detect, languages_of_lines

LAWS = [law.read_text(encoding="utf-8") for law in sorted(Path(__file__).parents[1].glob("golden/languages/*/law.txt"))]
PIECES = st.one_of(st.text(max_size=20), *(st.sampled_from(law.split()) for law in LAWS))
TEXTS = st.lists(PIECES, max_size=12).map(" ".join)
AMONG = st.none() | st.sets(
    st.sampled_from([*sorted(LANGUAGES), "zh-Hans", "zh-Hant", "pt-BR", "sr-Latn", "xx", ""]), max_size=5
)


@settings(max_examples=300, deadline=None)
@given(TEXTS, AMONG)
def test_an_answer_is_one_of_those_asked_for(text: str, among: set[str] | None) -> None:
    found = detect(text, among)
    assert found == detect(text, among)
    assert found is None or among is None or found in among


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, max_size=5))
def test_every_line_has_its_answer(lines: list[str]) -> None:
    assert len(languages_of_lines(lines)) == len(lines)


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(LAWS))
def test_white_space_says_nothing(law: str) -> None:
    assert detect(law) == detect(" \n" + law.replace("\n", "\n\n\u3000") + "\u00a0")
