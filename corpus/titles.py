"""Title authority: which laws are known by name, under which id, and what else people call them.

The records stand in `authority/cn.tsv` and `authority/tw.tsv`, a line per law. They fix the ids, so that the order in
which texts arrive can't mint two ids for one law. Importing this module reads nothing; the first call does, once.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.folding import fold_key

JURISDICTIONS = ("cn", "tw")
KINDS = ("constitution", "law", "regulation", "interpretation", "amendment", "decision")
_COLUMNS = ("id", "official", "short", "english", "aliases", "english_aliases", "kind")


@dataclass(frozen=True, slots=True)
class TitleRecord:
    """What a law is called. `short` is empty where there is no shorter official form; `kind` is one of KINDS."""

    law_id: str
    jurisdiction: str
    official: str
    short: str
    english: str
    aliases: tuple[str, ...]
    english_aliases: tuple[str, ...]
    kind: str


@cache
def records() -> tuple[TitleRecord, ...]:
    """All records, by jurisdiction and then in order of id.

    Raises:
        ValueError: an authority file is damaged (a line with too few columns, or another header); names file and line.
    """
    return tuple(record for jurisdiction in JURISDICTIONS for record in _read(jurisdiction))


@cache
def authority_version() -> str:
    """A fingerprint of the authority files; an index, which holds copies of names, records it."""
    digest = hashlib.sha256()
    for jurisdiction in JURISDICTIONS:
        digest.update(files("corpus").joinpath(f"authority/{jurisdiction}.tsv").read_bytes())
    return digest.hexdigest()[:12]


def by_id(law_id: str) -> TitleRecord | None:
    """The record of `law_id` ("cn-xingfa", "tw-C0000001"), or None. Ids are compared as they are, never folded."""
    return _ids().get(law_id)


def record_for(title: str, jurisdiction: str | None = None) -> TitleRecord | None:
    """The one record whose official title is `title`, after folding of script, width, case, white space and quotes.

    Short names and aliases don't count: 刑法 alone is no official title of a Mainland law.

    Args:
        title: an official title as a source gives it: `《中華人民共和國刑法》` finds cn-xingfa.
        jurisdiction: "cn" or "tw" to look in that one alone.

    Returns:
        None where no record has the title, and also where several have it (laws of two jurisdictions under one
        title, with no jurisdiction given): a guess would be worse than asking.
    """
    found = [r for r in _officials().get(fold_key(title), ()) if jurisdiction in (None, r.jurisdiction)]
    return found[0] if len(found) == 1 else None


def minted_id(title: str, jurisdiction: str) -> str:
    """An id for a law that has no record: the same for every spelling of `title` that folds to one key.

    Args:
        title: the official title as a source gives it.
        jurisdiction: the prefix of the id, "cn" or any other.

    Returns:
        `{jurisdiction}-x` and ten hexadecimal digits: `cn-x0123456789`. The x keeps it apart from ids of records.
    """
    digest = hashlib.sha256(fold_key(title).encode()).hexdigest()
    return f"{jurisdiction}-x{digest[:10]}"


def _read(jurisdiction: str) -> list[TitleRecord]:
    """The records of one authority file, in its order."""
    name = f"authority/{jurisdiction}.tsv"
    header, *lines = files("corpus").joinpath(name).read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != _COLUMNS:
        raise ValueError(f"{name}:1: expected the columns {', '.join(_COLUMNS)}, found {header!r}")
    return [_record(jurisdiction, line, f"{name}:{number}") for number, line in enumerate(lines, 2)]


def _record(jurisdiction: str, line: str, place: str) -> TitleRecord:
    """One line of an authority file as a record."""
    cells = line.split("\t")
    if len(cells) != len(_COLUMNS):
        raise ValueError(f"{place}: expected {len(_COLUMNS)} columns, found {len(cells)} in {line!r}")
    law_id, official, short, english, aliases, english_aliases, kind = cells
    return TitleRecord(law_id, jurisdiction, official, short, english, _names(aliases), _names(english_aliases), kind)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def _ids() -> dict[str, TitleRecord]:
    return {record.law_id: record for record in records()}


@cache
def _officials() -> dict[str, tuple[TitleRecord, ...]]:
    """Folded official title -> the records that have it."""
    found: dict[str, tuple[TitleRecord, ...]] = {}
    for record in records():
        key = fold_key(record.official)
        found[key] = (*found.get(key, ()), record)
    return found
