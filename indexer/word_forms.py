"""The forms that a word asked for has in the texts, each with how often it stands there, and the other words of its stem."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.allowed import Allowed
from indexer.arrays import Candidates, Numbers, inside
from indexer.backend import Term as Token
from indexer.inflection import is_form_of
from indexer.occurrences import Phrase, Term
from indexer.opening import Generation
from indexer.query import Word
from indexer.segmentation import WORDS, answers, asked_forms, group_of, is_string_language
from indexer.tree import Leaf

_MOST = 60  # words of one stem; a longer family is cut after the most frequent


@dataclass(frozen=True, slots=True)
class Form:
    """A word of the texts with the stem of the one asked for: how often it stands in them, and whether its places are counted
    (limitations) or those of another word (limited)."""

    word: str
    count: int
    counted: bool


def forms_of(
    generation: Generation, may: Allowed, terms: Sequence[Term], docs: Numbers, total: int
) -> tuple[Form, ...]:
    """The forms of a query of one word, those that are counted first, the most frequent first; () where the texts have none but
    the word itself, and for a query of several words.

    Args:
        docs: the documents that may be looked into, sorted, among them all that hold a word with the stem.
        total: the places of the query; the counts of the forms that are counted add up to it.
    """
    known = _families(generation, may, _only_word(terms))
    is_form = {one: is_it for own in known.values() for one, is_it in sorted(own.items(), key=lambda pair: pair[1])}
    if len(is_form) < 2:
        return ()
    where: dict[tuple[str, str], Numbers] = {}
    spread = Counter[str]()
    for fields, own in known.items():
        for one in own:
            found = Candidates.of(generation.backend.candidates(Token(f"{fields}.{WORDS}", one, 0.0))).docs
            where[fields, one] = found[inside(found, docs)]
            spread[one] += len(where[fields, one])
    # The places of the most widespread are what is left of the total, so that those of the commonest words needn't be counted again.
    main = max((one for one, is_it in is_form.items() if is_it), key=lambda one: (spread[one], one), default=None)
    counts = Counter[str]()
    for (fields, one), held in where.items():
        if one != main and len(held):
            counts[one] += _count(generation, may, held, fields, one)
    if main is not None:
        counts[main] = max(0, total - sum(n for one, n in counts.items() if is_form[one]))
    listed = sorted(
        (Form(one, n, is_form[one]) for one, n in counts.items() if n), key=lambda f: (not f.counted, -f.count, f.word)
    )
    return tuple(listed[:_MOST]) if len(listed) > 1 or any(not form.counted for form in listed) else ()


def _only_word(terms: Sequence[Term]) -> tuple[Leaf, ...]:
    """The word of a query that has one, with what it is read as where its accents were left out."""
    phrases = [term.what for term in terms if isinstance(term.what, Phrase) and len(term.what.slots) == 1]
    leaves = tuple(leaf for phrase in phrases for leaf in phrase.slots[0])
    typed = {leaf.atom.text for leaf in leaves if isinstance(leaf.atom, Word)}
    return leaves if len(phrases) == len(terms) and len(typed) == 1 else ()


def _families(generation: Generation, may: Allowed, leaves: Sequence[Leaf]) -> dict[str, dict[str, bool]]:
    """Token fields -> their words with the stem of the one asked for, and whether each is a form of it."""
    found: dict[str, dict[str, bool]] = {}
    for leaf in leaves:
        word = leaf.atom
        assert isinstance(word, Word)
        for group, names in may.fields.items():
            if is_string_language(group) or group == "he" or group in word.not_in:
                continue
            if leaf.tag is not None and group_of(leaf.tag) != group:
                continue
            for fields in names:
                own = dict(_family(generation, word, fields, group))
                if own:
                    found[fields] = {**found.get(fields, {}), **own}
    return found


def _family(generation: Generation, word: Word, fields: str, group: str) -> Iterator[tuple[str, bool]]:
    if word.unmarked:
        is_it = answers(word.text, group, True)
        yield from ((one, True) for one in generation.backend.vocabulary(f"{fields}.{WORDS}") if is_it(one))
        return
    for form in asked_forms(word.text, group):
        yield from ((one, is_form_of(one, word.text, group)) for one in generation.words_of(fields, group, form))


def _count(generation: Generation, may: Allowed, docs: Numbers, fields: str, word: str) -> int:
    """How often a word stands in the texts of documents that share token fields."""
    held = generation.catalogue
    _, texts, rows = held.key_rows(docs)
    here = [n for n, text in enumerate(texts.tolist()) if text in may.texts and held.texts[text].fields == fields]
    needle = f" {word} ".encode(errors="surrogatepass")
    twice = needle[:-1] + needle
    return sum(key.replace(twice, needle + needle).count(needle) for key in held.key_bytes(rows[here]))
