"""Truth of a tree for provisions with one text a language at most: leaf by leaf, for thousands of provisions at once.

All their texts are looked into together (there is but one choice of them), so AND, OR and NOT are those of masks. What a leaf
needs beyond tokens is a look for a string of bytes in the keys (indexer.keys); only what isn't a string in the key (words near
each other, a Chinese term in an English text) is looked at provision by provision, as in indexer.matching.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from corpus.languages import tag_matches
from indexer.allowed import Allowed
from indexer.arrays import Candidates, Numbers, inside
from indexer.backend import And, Boost, Or, SearchBackend, TokenQuery
from indexer.bounds import Bounds, bounds
from indexer.catalogue import Catalogue
from indexer.keeping import Kept
from indexer.matching import View, holds
from indexer.query import Literal, String
from indexer.segmentation import group_of, has_string_script, is_string_language, phrase_words
from indexer.tree import All, HasLanguage, Leaf, LeafAtom, No, Place, Some, Tree

_NOWHERE = b""
_LACKS, _HOLDS = 1, 2
_LOOKED_BYTES = 1 << 20
_READ = 4_000_000
"""Characters of the texts that are kept cut into words while a tree is worked out."""


class Plain:
    """One search's look at such provisions."""

    def __init__(
        self, backend: SearchBackend, catalogue: Catalogue, may: Allowed, known: dict[Tree, Bounds] | None = None,
        looked: Kept[bytearray] | None = None,
    ) -> None:  # fmt: skip
        """`looked`: what looks into texts told before, atom by atom; it belongs to the catalogue."""
        self._backend, self._catalogue, self._may = backend, catalogue, may
        self._known = {} if known is None else known
        self._looked = Kept(_LOOKED_BYTES) if looked is None else looked
        self._views: dict[int, View] = {}
        self._read = 0

    def holding(self, tree: Tree, docs: Numbers, bounded: bool = False) -> Numbers:
        """Which of `docs` match, as a mask. `bounded`: all of them are known to lie within the upper bound of the tree."""
        import numpy as np

        match tree:
            case All(parts):
                mask = np.ones(len(docs), bool)
                for part in parts:
                    mask[mask] = self.holding(part, docs[mask], bounded)
                return mask
            case Some(parts):
                mask = np.zeros(len(docs), bool)
                for part in parts:
                    mask[~mask] = self.holding(part, docs[~mask])
                return mask
            case No(part):
                return np.logical_not(self.holding(part, docs))
            case HasLanguage(tag):
                return self._in_language(tag, docs)
            case Leaf() | Place():
                return self._of_leaf(tree, docs, bounded)

    def _in_language(self, tag: str, docs: Numbers) -> Numbers:
        import numpy as np

        texts, members = self._catalogue.texts, self._catalogue.members
        sets = self._catalogue.sets[docs]
        seen = {n: self._may.texts.intersection(members[n]) for n in np.unique(sets).tolist()}
        return np.isin(sets, [n for n, held in seen.items() if any(tag_matches(tag, texts[m].language) for m in held)])

    def _of_leaf(self, leaf: Leaf | Place, docs: Numbers, bounded: bool) -> Numbers:
        import numpy as np

        both = bounds(leaf, self._may.languages, self._may.fields, self._known)
        mask = np.ones(len(docs), bool) if bounded else self._among(both.upper, docs)
        if both.exact or not isinstance(leaf, Leaf):
            return mask
        doubtful = mask.copy()
        doubtful[mask] = ~self._among(both.lower, docs[mask])
        mask[doubtful] = self._standing(leaf, docs[doubtful])
        return mask

    def _among(self, query: TokenQuery, docs: Numbers) -> Numbers:
        return inside(docs, Candidates.of(self._backend.candidates(_unscored(query))).docs)

    def _standing(self, leaf: Leaf, docs: Numbers) -> Numbers:
        """Which of `docs` have a text that holds a leaf, by a look into their texts."""
        import numpy as np

        mask = np.zeros(len(docs), bool)
        owner, texts, rows = self._catalogue.key_rows(docs)
        numbers, at = np.unique(texts, return_inverse=True)
        needles = [self._needle(leaf, number) for number in numbers.tolist()]
        quick = np.array([needle is not None and needle != _NOWHERE for needle in needles], bool)[at]
        held = self._catalogue.key_holds(rows[quick], [needles[n] or b"" for n in at[quick].tolist()])
        mask[owner[quick][np.array(held, bool)]] = True
        slow = np.array([needle is None for needle in needles], bool)[at] & ~mask[owner]
        where = zip(rows[slow].tolist(), docs[owner[slow]].tolist(), texts[slow].tolist(), strict=True)
        mask[owner[slow][np.array(self._holding(leaf.atom, where), bool)]] = True
        return mask

    def _holding(self, atom: LeafAtom, where: Iterable[tuple[int, int, int]]) -> list[bool]:
        """Whether texts, as (row of the key, document, number), hold an atom. Kept: other parts of a query, and the searches that
        are offered instead, look at the same."""
        told = self._looked.get(atom)
        if told is None:
            told = bytearray(self._catalogue.key_count)
            self._looked.put(atom, told, len(told))
        out = []
        for row, doc, text in where:
            if not told[row]:
                told[row] = _HOLDS if holds(atom, self._view(row, doc, text)) else _LACKS
            out.append(told[row] == _HOLDS)
        return out

    def _view(self, row: int, doc: int, text: int) -> View:
        """A text; the first of them are kept for the other leaves of the tree."""
        found = self._views.get(row)
        if found is None:
            stored = partial(_stored, self._catalogue, doc, text)
            found = View(text, self._catalogue.texts[text].language, self._catalogue.key_of_row(row), stored)
            self._read += len(found.key)
            if self._read < _READ:
                self._views[row] = found
        return found

    def _needle(self, leaf: Leaf, number: int) -> bytes | None:
        """The bytes whose presence in the key of a text decides; None: something else does; b"": the text can't hold it."""
        row = self._catalogue.texts[number]
        if number not in self._may.texts or (leaf.tag is not None and not tag_matches(leaf.tag, row.language)):
            return _NOWHERE
        group = group_of(row.language)
        string = is_string_language(group)
        match leaf.atom:
            case Literal(typed, key, found) if not string and not has_string_script(key):
                exact = phrase_words(typed, found, group)
                needle = f" {' '.join(exact)} " if exact else ""
            case Literal(key=key) if string and key:
                needle = key
            case String(text) if string and text:
                needle = text
            case String(text) if not has_string_script(text):
                needle = ""
            case _:
                return None
        return needle.encode(errors="surrogatepass")


def _stored(catalogue: Catalogue, doc: int, text: int) -> str:
    return next(stored.text for stored in catalogue.stored(doc) if stored.expression == text)


def _unscored(query: TokenQuery) -> TokenQuery:
    """The same set, without what only scores."""
    match query:
        case Boost(required):
            return required
        case And(parts):
            return And(tuple(map(_unscored, parts)))
        case Or(parts):
            return Or(tuple(map(_unscored, parts)))
        case _:
            return query
