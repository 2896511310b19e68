"""Whoosh: keeps the postings; the sets are worked out here from postings that are decoded once and kept.

Only this module imports whoosh. Why it is lean (docs/decisions has the figures): fields without positions, lists of ready
tokens instead of Token objects, one block a term and no zlib, and no Whoosh matchers or collectors when asked.

Index files hold pickles: open only folders that Tongwen itself wrote into the user's data folder.
"""

from __future__ import annotations

import math
import sys
import threading
import warnings
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from typing import Any, TypeAlias

from corpus.errors import IndexUnavailableError
from indexer.backend import And, Boost, Every, Not, Or, Prefix, SearchBackend, Term, TokenDocument, TokenQuery
from indexer.keeping import Kept

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Whoosh 2.7.4 has invalid escapes in its own strings
    from whoosh import columns, fields, formats, index
    from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3LeafMatcher
    from whoosh.reading import TermNotFound

_DOCUMENTS_A_SEGMENT = 60_000
_BLOCK = 1 << 20
# BM25 with a fixed pivot instead of the average length, so that a score doesn't depend on how the segments came about.
_K1, _B, _PIVOT = 1.2, 0.6, 80
# Decoded postings are 4 or 8 bytes a document, the sets made of them ten times that; both are kept for what is asked often.
_POSTINGS_BYTES, _SETS_BYTES = 64 << 20, 192 << 20
# Which documents have a field at all: how rare a word is counts among those. Texts of other languages, and private ones,
# must not change the order in which a language's texts come.
_HAVING = "having"


class _Tokens(fields.FieldType):  # type: ignore[misc]
    """A field of ready tokens; `weighted` keeps how often a token stands in the document, saturated as BM25 does."""

    def __init__(self, weighted: bool) -> None:
        self.weighted = weighted
        super().__init__(format=formats.Existence(), analyzer=None)


_Group: TypeAlias = "tuple[str, bytes, array[int], array[float]]"


class _Codec(W3Codec):  # type: ignore[misc]
    # Scores don't use Whoosh's document lengths; looking each one up cost half of a build (a stat of a file a posting).
    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> Any:
        return _FieldWriter(self, storage, segment)


class _FieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes a term's postings as a whole; Whoosh's own way, one by one with checks, took half of a build."""

    def add_postings(self, schema: Any, _lengths: Any, groups: Iterator[_Group]) -> None:
        current = None
        for name, token, documents, weights in groups:
            if name != current:
                if current is not None:
                    self.finish_field()
                self.start_field(name, schema[name])
                current = name
            self.start_term(token)
            writer = self._postwriter
            writer._ids, writer._weights, writer._maxweight = documents, weights, max(weights)
            self.finish_term()
        if current is not None:
            self.finish_field()


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

    def iter_postings(self) -> Iterator[_Group]:
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
    writer = found.writer(codec=_Codec(blocklimit=_BLOCK, compression=0))
    writer.pool.cleanup()
    writer.pool = _Pool()
    return writer


def open(folder: Path) -> SearchBackend:
    """Open the index in `folder` for reading. IndexUnavailableError if it is missing or damaged."""
    try:
        return _Reader(index.open_dir(folder).reader())
    except (index.IndexError, OSError, EOFError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise IndexUnavailableError(
            f"the index in {folder} can't be opened: {error}", "run: tongwen index --rebuild"
        ) from error


@dataclass(frozen=True, slots=True)
class _Postings:
    """One term's documents, rising within a segment, with their weights where they aren't all 1."""

    order: array[int]
    weights: array[float] | None

    @property
    def size(self) -> int:
        """Bytes that it takes."""
        return sum(sys.getsizeof(a) for a in (self.order, self.weights) if a is not None)


_NOTHING = _Postings(array("I"), None)


class _Reader:
    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self._leaves = [leaf for leaf, _ in reader.leaf_readers()] if reader.doc_count_all() else []
        self._ids = [_document_ids(leaf) for leaf in self._leaves]
        self._all = frozenset(i for ids, leaf in zip(self._ids, self._leaves, strict=True) for i in _alive(ids, leaf))
        # A Whoosh reader shared by threads without a lock raises unpickling errors; decoded postings need none.
        self._lock = threading.Lock()
        self._postings_kept: Kept[_Postings] = Kept(_POSTINGS_BYTES)
        self._sets_kept: Kept[frozenset[int]] = Kept(_SETS_BYTES)
        self._closed = False

    def candidates(self, query: TokenQuery) -> Sequence[tuple[int, float]]:
        """Every matching document with its score."""
        scores = dict.fromkeys(self._set(query), 0.0)
        for term in _scoring(query):
            self._add_scores(term, scores)
        return list(scores.items())

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            if not self._closed:
                self._reader.close()
            self._closed = True

    def _set(self, query: TokenQuery) -> frozenset[int]:
        match query:
            case Term(field, token):
                return self._documents(field, token)
            case Prefix(field, prefix):
                return self._starting_with(field, prefix)
            case And(parts):
                return self._intersection(parts)
            case Or(parts):
                return frozenset().union(*map(self._set, parts))
            case Not(part):
                return self._all - self._set(part)
            case Boost(required):
                return self._set(required)
            case Every():
                return self._all

    def _intersection(self, parts: Sequence[TokenQuery]) -> frozenset[int]:
        positive = sorted((self._set(p) for p in parts if not isinstance(p, Not | Every)), key=len)
        found = positive[0] if positive else self._all
        for other in positive[1:]:
            if not found:
                break
            found &= other
        for part in parts:
            if isinstance(part, Not) and found:
                found -= self._set(part.part)
        return found

    def _add_scores(self, term: Term, scores: dict[int, float]) -> None:
        postings = self._postings(term.field, term.token)
        held, having = len(postings.order), len(self._postings(_HAVING, term.field).order)
        rarity = term.weight * math.log(1 + (having - held + 0.5) / (held + 0.5))
        if held > 4 * len(scores) and postings.weights is None:
            documents = self._documents(term.field, term.token)
            for document in scores:
                if document in documents:
                    scores[document] += rarity
            return
        weights = postings.weights or repeat(1.0, held)
        for document, weight in zip(postings.order, weights, strict=True):
            if document in scores:
                scores[document] += rarity * weight

    def _documents(self, field: str, token: str) -> frozenset[int]:
        key = (field, token)
        found = self._sets_kept.get(key)
        if found is None:
            found = frozenset(self._postings(field, token).order)
            self._sets_kept.put(key, found, _size(found))
        return found

    def _starting_with(self, field: str, prefix: str) -> frozenset[int]:
        """Kept as one set: the thousands of words in a* would push out everything that is asked often."""
        key = (field, prefix + "*")  # no token has an asterisk
        found = self._sets_kept.get(key)
        if found is None:
            kept = self._postings_kept
            every = (kept.get((field, t)) or self._decoded(field, t) for t in self._expand(field, prefix))
            found = frozenset(chain.from_iterable(postings.order for postings in every))
            self._sets_kept.put(key, found, _size(found))
        return found

    def _postings(self, field: str, token: str) -> _Postings:
        key = (field, token)
        found = self._postings_kept.get(key)
        if found is None:
            found = self._decoded(field, token)
            self._postings_kept.put(key, found, found.size)
        return found

    def _decoded(self, field: str, token: str) -> _Postings:
        order, weights = array("I"), array("f")
        with self._lock:
            for leaf, ids in zip(self._leaves, self._ids, strict=True):
                if (field, token) not in leaf:
                    continue
                documents, found = _decode(leaf, field, token)
                order.extend([ids[d] for d in documents])
                weights.extend(found)
        if not order:
            return _NOTHING
        plain = all(w == 1.0 for w in weights)
        return _Postings(order, None if plain else weights)

    def _expand(self, field: str, prefix: str) -> list[str]:
        with self._lock:
            found = {t for leaf in self._leaves if _has_field(leaf, field) for t in leaf.expand_prefix(field, prefix)}
        return sorted(t.decode() if isinstance(t, bytes) else t for t in found)


def _size(documents: frozenset[int]) -> int:
    """Bytes of a set with its numbers, each an object of 28 bytes."""
    return sys.getsizeof(documents) + 28 * len(documents)


def _has_field(leaf: Any, field: str) -> bool:
    return field in set(leaf.indexed_field_names())


def _document_ids(leaf: Any) -> array[int]:
    column = leaf.column_reader("id")
    return array("I", [column[i] for i in range(leaf.doc_count_all())])


def _alive(ids: array[int], leaf: Any) -> Iterator[int]:
    return (i for n, i in enumerate(ids) if not leaf.is_deleted(n))


def _decode(leaf: Any, field: str, token: str) -> tuple[list[int], list[float]]:
    """A term's documents and weights in one segment, without the deleted ones."""
    try:
        matcher = leaf._terms.matcher(field, token.encode(), formats.Existence())
    except (TermNotFound, KeyError):
        return [], []
    documents: list[int] = []
    weights: list[float] = []
    if isinstance(matcher, W3LeafMatcher):
        # Block by block: asking the matcher posting by posting takes twenty times as long.
        while matcher.is_active():
            matcher._read_ids()
            matcher._read_weights()
            documents.extend(matcher._ids)
            weights.extend(matcher._weights)
            matcher._next_block()
    else:
        while matcher.is_active():
            documents.append(matcher.id())
            weights.append(matcher.weight())
            matcher.next()
    if not leaf.has_deletions():
        return documents, weights
    kept = [(d, w) for d, w in zip(documents, weights, strict=True) if not leaf.is_deleted(d)]
    return [d for d, _ in kept], [w for _, w in kept]


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
