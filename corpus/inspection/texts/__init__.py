"""Rules on one text alone: what can be seen to be wrong with it without another to hold it against."""

from __future__ import annotations

from corpus.inspection.rules import TextRule
from corpus.inspection.texts.annexes import check_annexes
from corpus.inspection.texts.breaking import check_breaks
from corpus.inspection.texts.characters import check_characters
from corpus.inspection.texts.doubling import check_doubled_text, check_doubled_words
from corpus.inspection.texts.headings import check_headings
from corpus.inspection.texts.joining import check_joins
from corpus.inspection.texts.numbers import check_items, check_numbers
from corpus.inspection.texts.spacing import check_spaces
from corpus.inspection.texts.truncation import check_truncation

# Name of a rule -> the rule, in the order in which a reader wants to be told.
RULES: dict[str, TextRule] = {
    "numbers": TextRule(("number-gap", "number-duplicate", "number-out-of-order"), check_numbers),
    "headings": TextRule(("heading-swallowed", "heading-broken"), check_headings),
    "items": TextRule(("item-gap",), check_items),
    "annexes": TextRule(("annex-in-article",), check_annexes),
    "truncation": TextRule(("text-truncated", "stop-missing"), check_truncation),
    "doubled-text": TextRule(("text-doubled",), check_doubled_text),
    "doubled-words": TextRule(("word-doubled", "punctuation-doubled"), check_doubled_words),
    "joins": TextRule(("words-joined",), check_joins),
    "spaces": TextRule(("spaces-in-chinese",), check_spaces),
    "breaks": TextRule(("lines-broken",), check_breaks),
    "characters": TextRule(("odd-characters",), check_characters),
}
