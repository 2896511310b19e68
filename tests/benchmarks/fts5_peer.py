"""SQLite FTS5 on the same tokens: what a user could pick instead of an engine of ours, with its best settings.

Chinese stands there as pairs of characters in their order, other languages as words and as stems in theirs, so that a phrase
is decided by positions and needs no look at the text. Nothing but the index is kept (content = ''); a row is a provision.
"""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from corpus.library import Library
from indexer.documents import SearchText, documents_of
from indexer.segmentation import group_of, squeeze, stem, words

_BREAK = "zzbreakzz"  # stands where punctuation parts two pairs: 甲乙，乙丙 isn't 甲乙丙


@dataclass(frozen=True, slots=True)
class Asked:
    """A query: as it is typed, what it is made of, and as FTS5 is asked. `kind` is term, and, phrase."""

    kind: str
    language: str
    typed: str
    fts5: str


def fill(file: Path, library: Library) -> list[str]:
    """Write the table; the place of every row, as "law version path"."""
    db = sqlite3.connect(file)
    db.execute(
        "CREATE VIRTUAL TABLE tokens USING fts5 (grams, words, stems, detail = 'full', content = '', "
        "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* Co M*'\")"
    )
    places: list[str] = []
    for law in library.laws():
        for edition in law.editions:
            for document in documents_of(edition, library.text):
                places.append(f"{law.id} {edition.key} {document.path}")
                row = (len(places), *_columns(document.texts))
                db.execute("INSERT INTO tokens (rowid, grams, words, stems) VALUES (?, ?, ?, ?)", row)
    db.execute("INSERT INTO tokens (tokens) VALUES ('optimize')")
    db.commit()
    db.close()
    return places


def _columns(texts: Iterable[SearchText]) -> tuple[str, str, str]:
    grams: list[str] = []
    plain: list[str] = []
    stems: list[str] = []
    for text in texts:
        group = group_of(text.language)
        if group == "zh":
            grams += [*pairs(text.text), _BREAK]
        elif group == "en":
            found = words(text.text)
            plain += [*found, _BREAK]
            stems += [*(stem(word, group) for word in found), _BREAK]
    return " ".join(grams), " ".join(plain), " ".join(stems)


def pairs(text: str) -> Iterator[str]:
    """The pairs of neighbouring characters of a text, in order."""
    for a, b in pairwise(squeeze(text)):
        yield a + b if a.isalnum() and b.isalnum() else _BREAK


class Peer:
    """A connection, opened anew: what it read before is gone."""

    def __init__(self, file: Path) -> None:
        self._db = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)
        self._db.execute("PRAGMA mmap_size = 1073741824")
        self._db.execute("PRAGMA cache_size = -65536")

    def ask(self, query: str) -> tuple[int, list[int]]:
        """How many rows there are, and the best 20. The two are quicker asked one by one than as one with a window."""
        total = self._db.execute("SELECT count(*) FROM tokens WHERE tokens MATCH ?", (query,)).fetchone()[0]
        best = self._db.execute("SELECT rowid FROM tokens WHERE tokens MATCH ? ORDER BY rank LIMIT 20", (query,))
        return total, [row[0] for row in best.fetchall()]

    def ask_at_once(self, query: str) -> tuple[int, list[int]]:
        """The same as one statement."""
        rows = self._db.execute(
            "SELECT rowid, count(*) OVER () FROM tokens WHERE tokens MATCH ? ORDER BY rank LIMIT 20", (query,)
        ).fetchall()
        return rows[0][1] if rows else 0, [row[0] for row in rows]

    def every(self, query: str) -> set[int]:
        """All rows."""
        return {row[0] for row in self._db.execute("SELECT rowid FROM tokens WHERE tokens MATCH ?", (query,))}

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def draw(texts: Sequence[tuple[str, str]], many: int, seed: int) -> list[Asked]:
    """Queries out of (language group, text): as many terms as ANDs as phrases, of what stands in the texts."""
    chosen, made = random.Random(seed), dict[Asked, None]()
    kinds = ("term", "and", "phrase")
    while len(made) < many:
        group, text = chosen.choice(texts)
        query = (_chinese if group == "zh" else _english)(kinds[len(made) % 3], text, chosen)
        if query:
            made[query] = None
    return list(made)


def _chinese(kind: str, text: str, chosen: random.Random) -> Asked | None:
    key = squeeze(text)
    strings: list[str] = []
    for _ in range(2 if kind == "and" else 1):
        length = chosen.randint(4, 9) if kind == "phrase" else 2
        start = chosen.randrange(max(1, len(key) - length))
        strings.append(key[start : start + length])
    if not all(len(s) > 1 and s.isalnum() and not s.isascii() for s in strings) or len(set(strings)) < len(strings):
        return None
    fts5 = " AND ".join(f'grams: "{" ".join(pairs(s))}"' for s in strings)
    return Asked(kind, "zh", " ".join(f'"{s}"' for s in strings), fts5)


def _english(kind: str, text: str, chosen: random.Random) -> Asked | None:
    found = words(text)
    length = {"term": 1, "and": 2, "phrase": chosen.randint(2, 4)}[kind]
    start = chosen.randrange(max(1, len(found) - length))
    part = found[start : start + length] if kind == "phrase" else chosen.sample(found, min(length, len(found)))
    if len(set(part)) < length or not all(len(w) > 1 and w.isascii() and w.isalpha() for w in part):
        return None
    if kind == "phrase":
        return Asked(kind, "en", f'"{" ".join(part)}"', f'words: "{" ".join(part)}"')
    return Asked(kind, "en", " ".join(part), " AND ".join(f'stems: "{stem(w, "en")}"' for w in part))
