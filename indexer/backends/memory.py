"""The oracle: every query is worked out document by document, straight from the meaning of its parts. Slow and plain.

Kept on disk as JSON lines. Engines must give the sets that this one gives (tests/contracts).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from corpus.errors import IndexUnavailableError
from indexer.backend import And, Boost, Every, Not, Or, Prefix, SearchBackend, Term, TokenDocument, TokenQuery

_FILE = "documents.jsonl"


def build(folder: Path, documents: Iterable[TokenDocument], removed_laws: Iterable[str]) -> None:
    """Add `documents` to the index in `folder`, after taking `removed_laws` out."""
    folder.mkdir(parents=True, exist_ok=True)
    file, removed = folder / _FILE, frozenset(removed_laws)
    kept = [line for line in _lines(file) if json.loads(line)[1] not in removed] if file.exists() else []
    new = folder / (_FILE + ".new")
    with new.open("w", encoding="utf-8") as out:
        out.writelines(line + "\n" for line in kept)
        for document in documents:
            fields = {name: list(found) for name, found in document.fields.items()}
            out.write(json.dumps([document.id, document.law_id, fields], ensure_ascii=False) + "\n")
    new.replace(file)


def _lines(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def open(folder: Path) -> SearchBackend:
    """Open the index in `folder`. IndexUnavailableError if it is missing or damaged."""
    try:
        rows = [json.loads(line) for line in _lines(folder / _FILE)]
        return _Memory({row[0]: {name: Counter(found) for name, found in row[2].items()} for row in rows})
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise IndexUnavailableError(
            f"the index in {folder} can't be read: {error}", "run: tongwen index --rebuild"
        ) from error


class _Memory:
    def __init__(self, documents: dict[int, dict[str, Counter[str]]]) -> None:
        self._documents = documents

    def candidates(self, query: TokenQuery) -> Sequence[tuple[int, float]]:
        """Every matching document with its score."""
        return [(i, self._score(query, d)) for i, d in self._documents.items() if _matches(query, d)]

    def vocabulary(self, field: str) -> Mapping[str, int]:
        """The tokens of a field with the number of documents that hold each."""
        return Counter(token for document in self._documents.values() for token in document.get(field, ()))

    def close(self) -> None:
        """Nothing to let go of."""

    def _score(self, query: TokenQuery, document: dict[str, Counter[str]]) -> float:
        match query:
            case Term(field, token, weight):
                found = document[field][token] if field in document else 0
                return weight * math.log(1 + found) * self._rarity(field, token) if found and weight else 0.0
            case And(parts) | Or(parts):
                return sum(self._score(part, document) for part in parts)
            case Boost(required, preferred):
                return self._score(required, document) + self._score(preferred, document)
            case _:
                return 0.0

    def _rarity(self, field: str, token: str) -> float:
        holding = sum(1 for d in self._documents.values() if token in d.get(field, ()))
        return math.log(1 + len(self._documents) / (1 + holding))


def _matches(query: TokenQuery, document: dict[str, Counter[str]]) -> bool:
    match query:
        case Term(field, token):
            return token in document.get(field, ())
        case Prefix(field, prefix):
            return any(token.startswith(prefix) for token in document.get(field, ()))
        case And(parts):
            return all(_matches(part, document) for part in parts)
        case Or(parts):
            return any(_matches(part, document) for part in parts)
        case Not(part):
            return not _matches(part, document)
        case Boost(required):
            return _matches(required, document)
        case Every():
            return True
