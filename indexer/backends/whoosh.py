"""Whoosh: keeps the postings; the sets are worked out here from postings that are decoded once and kept.

Only this module and whoosh_files import whoosh. Why it is lean (docs/decisions has the figures): fields without positions,
lists of ready tokens instead of Token objects, one block a term and no zlib, and no Whoosh readers, matchers or collectors
when asked.

Index files hold pickles: open only folders that Tongwen itself wrote into the user's data folder.
"""

from __future__ import annotations

import math
import pickle
import struct
import warnings
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.errors import IndexUnavailableError
from indexer.arrays import Candidates, Numbers, inside, places, union
from indexer.backend import And, Boost, Every, Not, Or, Prefix, SearchBackend, Term, TokenDocument, TokenQuery
from indexer.backends.whoosh_files import Codec, Group, Segment
from indexer.keeping import Kept

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Whoosh 2.7.4 has invalid escapes in its own strings
    from whoosh import columns, fields, formats, index

_DOCUMENTS_A_SEGMENT = 60_000
_BLOCK = 1 << 20
# BM25 with a fixed pivot instead of the average length, so that a score doesn't depend on how the segments came about.
_K1, _B, _PIVOT = 1.2, 0.6, 80
# Decoded postings are 8 or 12 bytes a document; they are kept for what is asked often.
_POSTINGS_BYTES = 128 << 20
_DAMAGE = (
    index.IndexError, OSError, EOFError, ValueError, KeyError, AttributeError, TypeError, struct.error, pickle.PickleError
)  # fmt: skip
# Which documents have a field at all: how rare a word is counts among those. Texts of other languages, and private ones,
# must not change the order in which a language's texts come.
_HAVING = "having"


class _Tokens(fields.FieldType):  # type: ignore[misc]
    """A field of ready tokens; `weighted` keeps how often a token stands in the document, saturated as BM25 does."""

    def __init__(self, weighted: bool) -> None:
        self.weighted = weighted
        super().__init__(format=formats.Existence(), analyzer=None)


class _Pool:
    """Postings of a segment in memory, in place of Whoosh's pool, which sorts tuples on disk."""

    def __init__(self) -> None:
        self._fields: dict[str, dict[str, tuple[array[int], array[float] | None]]] = {}

    def add_tokens(self, name: str, document: int, tokens: Sequence[str], weighted: bool) -> None:
        """Take the tokens of a document's field; documents come in rising order."""
        terms = self._fields.setdefault(name, {})
        if not weighted:
            for token in set(tokens):
                found = terms.get(token)
                if found is None:
                    terms[token] = (array("I", (document,)), None)
                else:
                    found[0].append(document)
            return
        pivot = _K1 * (1 - _B + _B * len(tokens) / _PIVOT)
        for token, n in Counter(tokens).items():
            self._add(terms, token, document, n * (_K1 + 1) / (n + pivot))

    def _add(
        self, terms: dict[str, tuple[array[int], array[float] | None]], token: str, document: int, weight: float
    ) -> None:
        documents, weights = terms.setdefault(token, (array("I"), array("f")))
        documents.append(document)
        if weights is not None:
            weights.append(weight)

    def add(self, item: tuple[str, bytes, int, float, bytes]) -> None:
        """Take one posting of a segment that Whoosh merges into this one."""
        name, token, document, weight, _ = item
        self._add(self._fields.setdefault(name, {}), token.decode(), document, weight)

    def iter_postings(self) -> Iterator[Group]:
        """Every term with its documents and weights, by field and token; for `_FieldWriter`."""
        for name in sorted(self._fields):
            coded = sorted((token.encode(), postings) for token, postings in self._fields[name].items())
            for token, (documents, weights) in coded:
                yield name, token, documents, weights or array("f", (1.0,)) * len(documents)

    def cleanup(self) -> None:
        """Forget everything."""
        self._fields.clear()


def _schema() -> Any:
    schema = fields.Schema(id=fields.COLUMN(columns.NumericColumn("I")), law=_Tokens(False))
    schema.add("*.s", _Tokens(True), glob=True)
    schema.add("*.t", _Tokens(True), glob=True)
    schema.add("*", _Tokens(False), glob=True)
    return schema


def build(folder: Path, documents: Iterable[TokenDocument], removed_laws: Iterable[str]) -> None:
    """Add `documents` to the index in `folder` (made if it isn't there), after taking `removed_laws` out.

    Files that stand are never written to, so `folder` may share them with an older generation by hard links.
    """
    folder.mkdir(parents=True, exist_ok=True)
    found = index.open_dir(folder) if index.exists_in(folder) else index.create_in(folder, _schema())
    writer = _writer(found)
    try:
        removed = list(removed_laws)
        for law in removed:
            writer.delete_by_term("law", law)
        for n, document in enumerate(documents, 1):
            _add(writer, document)
            if n % _DOCUMENTS_A_SEGMENT == 0:
                writer.commit(merge=False)
                writer = _writer(found)
        writer.commit(merge=bool(removed))
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
    finally:
        found.close()


def _add(writer: Any, document: TokenDocument) -> None:
    """What writer.add_document does, without a Python call for every posting."""
    number, schema = writer.docnum, writer.schema
    writer.perdocwriter.start_doc(number)
    writer.perdocwriter.add_column_value("id", schema["id"].column_type, document.id)
    writer.perdocwriter.finish_doc()
    having = [name for name in document.fields if "." in name]
    for name, tokens in (*document.fields.items(), ("law", (document.law_id,)), (_HAVING, having)):
        writer.pool.add_tokens(name, number, tokens, schema[name].weighted)
    writer.docnum += 1
    writer._added = True


def _writer(found: Any) -> Any:
    writer = found.writer(codec=Codec(blocklimit=_BLOCK, compression=0))
    writer.pool.cleanup()
    writer.pool = _Pool()
    return writer


def open(folder: Path) -> SearchBackend:
    """Open the index in `folder` for reading. IndexUnavailableError if it is missing or damaged."""
    try:
        found = index.open_dir(folder)
        segments = [Segment(s, found.storage, columns.NumericColumn("I")) for s in found._segments()]
        return _Reader([segment for segment in segments if segment.size])
    except _DAMAGE as error:
        raise IndexUnavailableError(
            f"the index in {folder} can't be opened: {error}", "run: tongwen index --rebuild"
        ) from error


@dataclass(frozen=True, slots=True)
class _Postings:
    """One term's documents, by their places in the index, with their weights where they aren't all 1."""

    docs: Numbers
    weights: Numbers | None

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return int(self.docs.nbytes) + (0 if self.weights is None else int(self.weights.nbytes))


class _Reader:
    """Works on places, which rise from segment to segment; what it gives are the numbers of documents."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        import numpy as np

        self._segments = segments
        self._starts = [sum(s.size for s in segments[:n]) for n in range(len(segments))]
        self._size = sum(s.size for s in segments)
        self._ids = np.concatenate([s.ids for s in segments] or [np.zeros(0, np.int64)])
        self._rising = bool((np.diff(self._ids) > 0).all())
        alive = np.ones(self._size, bool)
        for segment, start in zip(segments, self._starts, strict=True):
            alive[segment.dead + start] = False
        self._all = np.flatnonzero(alive)
        self._alive = None if alive.all() else alive
        self._fields = frozenset(field for segment in segments for field in segment.fields)
        self._nothing = _Postings(np.zeros(0, np.int64), None)
        self._kept: Kept[_Postings] = Kept(_POSTINGS_BYTES)

    def candidates(self, query: TokenQuery) -> Candidates:
        """Every matching document with its score."""
        import numpy as np

        docs = self._set(query)
        scores = np.zeros(len(docs), np.float64)
        if len(docs):
            for term in _scoring(query):
                self._add_scores(term, docs, scores)
        ids = self._ids[docs]
        if self._rising:
            return Candidates(ids, scores)
        order = np.argsort(ids)
        return Candidates(ids[order], scores[order])

    def vocabulary(self, field: str) -> Mapping[str, int]:
        """The tokens of a field with the number of documents that hold each, those taken out since included."""
        counted: Counter[str] = Counter()
        for segment, _ in self._by_segment():
            for token, documents in segment.terms(field):
                counted[token] += documents
        return counted

    def close(self) -> None:
        """Let go of the files: they go with the last search that reads them."""
        self._segments = ()

    def _set(self, query: TokenQuery) -> Numbers:
        match query:
            case Term(field, token):
                return self._postings(field, token).docs
            case Prefix(field, prefix):
                return self._starting_with(field, prefix)
            case And(parts):
                return self._intersection(parts)
            case Or(parts):
                return union([self._set(part) for part in parts], self._size)
            case Not(part):
                return self._all[~inside(self._all, self._set(part))]
            case Boost(required):
                return self._set(required)
            case Every():
                return self._all

    def _intersection(self, parts: Sequence[TokenQuery]) -> Numbers:
        found = None
        for other in sorted((self._set(p) for p in parts if not isinstance(p, Not | Every)), key=len):
            found = other if found is None else found[inside(found, other)]
        left = self._all if found is None else found
        for part in parts:
            if isinstance(part, Not) and len(left):
                left = left[~inside(left, self._set(part.part))]
        return left

    def _add_scores(self, term: Term, docs: Numbers, scores: Numbers) -> None:
        postings = self._postings(term.field, term.token)
        held, having = len(postings.docs), len(self._postings(_HAVING, term.field).docs)
        if not held:
            return
        rarity = term.weight * math.log(1 + (having - held + 0.5) / (held + 0.5))
        if postings.docs is docs:
            scores += rarity if postings.weights is None else rarity * postings.weights
            return
        here, there = places(docs, postings.docs)
        scores[here] += rarity if postings.weights is None else rarity * postings.weights[there]

    def _starting_with(self, field: str, prefix: str) -> Numbers:
        """Kept as one set: the thousands of words in a* would push out everything that is asked often."""
        key = (field, prefix + "*")  # no token has an asterisk
        found = self._kept.get(key)
        if found is None:
            parts = [d + start for s, start in self._by_segment() for d in s.starting_with(field, prefix)]
            found = _Postings(self._living(union(parts, self._size)), None)
            self._kept.put(key, found, found.size)
        return found.docs

    def _by_segment(self) -> Iterator[tuple[Segment, int]]:
        return zip(self._segments, self._starts, strict=False)

    def _postings(self, field: str, token: str) -> _Postings:
        if field not in self._fields:  # a language that few texts are in, or none: nothing to look up, nothing to keep
            return self._nothing
        key = (field, token)
        found = self._kept.get(key)
        if found is None:
            found = self._decoded(field, token)
            self._kept.put(key, found, found.size)
        return found

    def _decoded(self, field: str, token: str) -> _Postings:
        import numpy as np

        parts = [(*found, start) for s, start in self._by_segment() if (found := s.postings(field, token))]
        if not parts:
            return self._nothing
        docs, weights, start = parts[0]
        if len(parts) > 1:
            docs = np.concatenate([docs + start for docs, _, start in parts])
            if any(weights is not None for _, weights, _ in parts):
                weights = np.concatenate([np.ones(len(d), np.float32) if w is None else w for d, w, _ in parts])
        elif start:
            docs = docs + start
        if self._alive is not None:
            kept = self._alive[docs]
            docs, weights = docs[kept], None if weights is None else weights[kept]
        return _Postings(docs, weights)

    def _living(self, docs: Numbers) -> Numbers:
        return docs if self._alive is None else docs[self._alive[docs]]


def _scoring(query: TokenQuery) -> Iterator[Term]:
    """The terms that give a score: not what is excluded, not what has no weight."""
    match query:
        case Term(weight=weight) if weight:
            yield query
        case And(parts) | Or(parts):
            for part in parts:
                yield from _scoring(part)
        case Boost(required, preferred):
            yield from _scoring(required)
            yield from _scoring(preferred)
        case _:
            return
