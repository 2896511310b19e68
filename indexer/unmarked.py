"""Words typed without their accents: "hop dong" for hợp đồng, where no text of the language has the word as it was typed."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.choosing import language_called
from corpus.languages import tag_matches
from corpus.telling import listed, tell
from indexer.allowed import Allowed
from indexer.backend import And, Or, SearchBackend, Term
from indexer.query import Word
from indexer.segmentation import BARE, STEMS, asked_forms, bare, group_of, is_string_language
from indexer.tree import All, Leaf, Some, Tree


def read_unmarked(tree: Tree, backend: SearchBackend, may: Allowed) -> tuple[Tree, tuple[str, ...]]:
    """A tree with the words in it that stand in no text of a language read as words that only accents tell from them.

    Only what is wanted is read so, not what is excluded, and only in the languages where the word isn't found as it is:
    an English hop stays one, and finds Vietnamese hợp beside. Gives the tree, and a note for every such word, in the
    languages that have a text with all the words beside it: nobody who asks for "right to life" means Vietnamese tố.
    """
    notes: dict[str, None] = {}
    return _read(tree, backend, may, notes, ()), tuple(notes)


def _read(tree: Tree, backend: SearchBackend, may: Allowed, notes: dict[str, None], beside: Sequence[str]) -> Tree:
    match tree:
        case All(parts):
            inside = [p.atom.text for p in parts if isinstance(p, Leaf) and isinstance(p.atom, Word)]
            return All(tuple(_read(p, backend, may, notes, inside) for p in parts))
        case Some(parts):
            return Some(tuple(_read(p, backend, may, notes, ()) for p in parts))
        case Leaf(Word(text, unmarked=False), tag) if bare(text) == text and not text.isdigit():
            groups = [g for g in may.fields if _only_marked(text, g, may, tag, backend)]
            if told := [g for g in groups if _together((text, *beside), g, may.fields[g], backend)]:
                note = tell(
                    "%(word)s stands in no text in %(languages)s: words that differ by accents alone are found",
                    word=text, languages=listed(language_called(tag) for tag in told),
                )  # fmt: skip
                notes[note] = None
            return Some((tree, *(Leaf(Word(text, True), tag or g) for g in groups))) if groups else tree
    return tree


def _only_marked(text: str, group: str, may: Allowed, tag: str | None, backend: SearchBackend) -> bool:
    """Whether the texts of a language have the word with accents only."""
    if is_string_language(group) or (tag is not None and not any(_within(tag, group, t) for t in may.languages)):
        return False
    names = may.fields[group]
    return _stands(backend, names, BARE, (text,)) and not _stands(backend, names, STEMS, asked_forms(text, group))


def _together(texts: Sequence[str], group: str, names: Sequence[str], backend: SearchBackend) -> bool:
    """Whether a provision may have all the words in a language, their accents aside."""
    parts = []
    for text in dict.fromkeys(texts):
        tokens = [(BARE, bare(text)), *((STEMS, form) for form in asked_forms(text, group))]
        parts.append(Or(tuple(Term(f"{name}.{kind}", token, 0.0) for name in names for kind, token in tokens)))
    return len(backend.candidates(And(tuple(parts)))) > 0


def _within(tag: str, group: str, language: str) -> bool:
    return group_of(language) == group and tag_matches(tag, language)


def _stands(backend: SearchBackend, names: Sequence[str], kind: str, tokens: Sequence[str]) -> bool:
    return any(len(backend.candidates(Term(f"{name}.{kind}", token, 0.0))) > 0 for name in names for token in tokens)
