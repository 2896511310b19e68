"""Search against SQLite FTS5 on the same tokens, in the same run: believe the ratio, not the milliseconds.

Run: python tests/benchmarks/search_ratio.py DATA-FOLDER   (a library with its index). Prints, asserts nothing.
"""

from __future__ import annotations

import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from corpus.library import Library
from indexer.build import ENGINE, build
from indexer.documents import documents_of, prepare
from indexer.searching import Index, SearchRequest, search
from indexer.segmentation import grams, squeeze, stem

QUERIES = ("没收", "应当 报告", '"移管被判刑人"', "人民法院", "不得", "confiscated", '"transfer of"', "law:公司法 担保")
_TIMES = 15


def median_ms(ask: Callable[[], object]) -> float:
    """Median of a few runs, the first left out."""
    ask()
    taken = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


def fts5(library: Library) -> sqlite3.Connection:
    """The same tokens in an FTS5 table without positions."""
    db = sqlite3.connect(":memory:")
    db.execute(
        "CREATE VIRTUAL TABLE docs USING fts5 (grams, words, stems, detail = 'column', tokenize = \"unicode61 categories 'L* N* Co M*'\")"
    )
    for law in library.laws():
        for edition in law.editions:
            for made in prepare(documents_of(edition, library.text)):
                row = [" ".join(v for n, v in made.fields.items() if n.endswith(kind)) for kind in (".g", ".x", ".s")]
                db.execute("INSERT INTO docs VALUES (?, ?, ?)", row)
    db.commit()
    return db


def top_and_count(db: sqlite3.Connection, match: str) -> None:
    """The best 20 and the exact number, which every page of results needs."""
    db.execute("SELECT rowid FROM docs WHERE docs MATCH ? ORDER BY rank LIMIT 20", (match,)).fetchall()
    db.execute("SELECT count(*) FROM docs WHERE docs MATCH ?", (match,)).fetchone()


def match_of(query: str) -> str:
    """The query in FTS5's language, tokens alone; what ours checks on the text besides is left out here."""
    parts = []
    for word in query.replace('"', "").replace("law:公司法", "").split():
        if word.isascii():
            parts.append(f'stems:"{stem(word.lower(), "en")}"')
        else:
            key = squeeze(word)
            parts += [f'grams:"{g}"' for g in sorted(grams(key)) if len(g) == min(2, len(key))]
    return " AND ".join(parts)


def main(folder: Path) -> None:
    """Print build and query times beside those of FTS5."""
    library = Library.open(folder)
    started = time.perf_counter()
    report = build(library, folder, rebuild=True, jobs=2)
    ours = time.perf_counter() - started
    started = time.perf_counter()
    db = fts5(library)
    theirs = time.perf_counter() - started
    size = sum(f.stat().st_size for f in (report.generation / ENGINE).rglob("*") if f.is_file()) / 1e6
    print(
        f"build: {report.documents} documents, ours {ours:.1f} s (engine {size:.0f} MB), FTS5 with cutting {theirs:.1f} s"
    )
    index = Index.open(folder)
    for query in QUERIES:
        request = SearchRequest(query, date(2026, 11, 22), all_versions=True)
        found = search(library, index, request).total
        mine = median_ms(partial(search, library, index, request))
        other = median_ms(partial(top_and_count, db, match_of(query)))
        print(f"{query:32} {found:6} found  ours {mine:7.2f} ms  FTS5 {other:7.2f} ms  ratio {mine / other:6.2f}")
    index.close()
    library.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
