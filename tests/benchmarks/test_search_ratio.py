"""Search against SQLite FTS5 on the same tokens, in the same run: believe the ratio, not the milliseconds.

`make bench` makes up a library; `BENCH_DATA=FOLDER make bench` takes the one in a data folder. What is asserted is that
both find the same provisions; the times are printed.
"""

from __future__ import annotations

import os
import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.bounds import needed_grams
from indexer.build import build
from indexer.documents import documents_of, key_of, prepare
from indexer.searching import Index, SearchRequest, search
from indexer.segmentation import group_of, squeeze, stem

DAY = date(2026, 11, 22)
_TIMES, _LAWS, _ARTICLES = 9, 60, 50
# (language, typed, words that all must stand in one text as they are, stems that must)
QUERIES = (
    ("zh", "没收", ["没收"], []),
    ("zh", "不得", ["不得"], []),
    ("zh", "应当 报告", ["应当", "报告"], []),
    ("zh", '"人民法院应当"', ["人民法院应当"], []),
    ("zh", '"移管被判刑人"', ["移管被判刑人"], []),
    ("en", "confiscated", [], ["confiscated"]),
    ("en", "court property", [], ["court", "property"]),
    ("en", '"transfer of"', ["transfer of"], []),
)
_HAN = [
    "人民法院",
    "应当",
    "报告",
    "没收",
    "财产",
    "违法所得",
    "不得",
    "移管被判刑人",
    "公安机关",
    "可以",
    "决定",
    "申请人",
    "担保",
    "登记",
    "期限",
    "届满",
    "依照",
    "规定",
    "处理",
    "予以",
    "的",
    "和",
    "或者",
    "由",
    "在",
    "之日起",
    "三十日内",
    "向",
    "主管部门",
    "提出",
    "书面",
    "材料",
    "有关",
    "单位",
    "个人",
    "承担",
    "责任",
    "条件",
    "下列",
    "情形",
    "之一",
    "执行",
    "国家",
    "批准",
]
_WORDS = [
    "the",
    "court",
    "shall",
    "may",
    "confiscate",
    "confiscated",
    "property",
    "properties",
    "transfer",
    "transferred",
    "of",
    "sentenced",
    "persons",
    "a",
    "person",
    "must",
    "report",
    "reports",
    "to",
    "authority",
    "competent",
    "within",
    "thirty",
    "days",
    "under",
    "this",
    "law",
    "any",
    "illegal",
    "gains",
    "be",
    "registered",
    "register",
    "and",
    "or",
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    given = os.environ.get("BENCH_DATA")
    opened = Library.open(Path(given)) if given else made_up(tmp_path_factory.mktemp("library"))
    yield opened
    opened.close()


def made_up(folder: Path) -> Library:
    """Laws in two languages of words that come as often as words do: the first of a list far oftener than the last."""
    library, chosen = Library.open(folder, create=True), random.Random(20)
    for law in range(_LAWS):
        with Writer.transaction(library, SourceRecord(f"{law}", "made-up", b"%d" % law)) as writer:
            for language, words, blank in (("zh-Hans", _HAN, ""), ("en", _WORDS, " ")):
                often = chosen.sample(words, len(words))
                weights = [1 / rank for rank in range(1, len(words) + 1)]
                sentences = (blank.join(chosen.choices(often, weights, k=40)) + "." for _ in range(_ARTICLES))
                pages = tuple(
                    Provision(
                        ProvisionPath.article(f"{n}"), Unit.ARTICLE, ArticleNumber.of(n), f"{n}", "", sentence, ()
                    )
                    for n, sentence in enumerate(sentences, 1)
                )
                draft = Draft(f"L{law}", language, date(2020, 1, 1), language, Text((), pages), Force.AUTHENTIC, "p")
                writer.add(draft, f"xx-{law}", "xx", "law")
    return library


@pytest.fixture(scope="module")
def index(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    folder = tmp_path_factory.mktemp("index")
    report = build(library, folder, rebuild=True, jobs=2)
    size = sum(f.stat().st_size for f in report.generation.rglob("*") if f.is_file()) / 1e6
    print(f"\n{report.documents} provisions; ours built in {report.seconds:.1f} s, {size:.0f} MB with the texts")
    opened = Index.open(folder)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def fts5(library: Library) -> Iterator[sqlite3.Connection]:
    """The same tokens in an FTS5 table without positions, a row per text; `flat` is what strings are looked for in."""
    started = time.perf_counter()
    db = sqlite3.connect(":memory:")
    db.execute("CREATE TABLE texts (id INTEGER PRIMARY KEY, place TEXT, language TEXT, flat TEXT)")
    db.execute(
        "CREATE VIRTUAL TABLE tokens USING fts5 (grams, words, stems, detail = 'column', content = '', "
        "tokenize = \"unicode61 categories 'L* N* Co M*'\")"
    )
    for law in library.laws():
        for edition in law.editions:
            for document in documents_of(edition, library.text):
                for text in document.texts:
                    group = group_of(text.language)
                    (made,) = prepare([type(document)(document.path, document.unit, document.number, (text,))])
                    columns = [made.fields.get(f"{text.fields}.{kind}", "") for kind in ("g", "x", "s")]
                    place = f"{law.id} {edition.key} {document.path}"
                    row = db.execute(
                        "INSERT INTO texts (place, language, flat) VALUES (?, ?, ?)",
                        (place, group, key_of(text.text, group)),
                    ).lastrowid
                    db.execute("INSERT INTO tokens (rowid, grams, words, stems) VALUES (?, ?, ?, ?)", (row, *columns))
    db.commit()
    print(f"FTS5 built in {time.perf_counter() - started:.1f} s with the cutting")
    yield db
    db.close()


def asked(db: sqlite3.Connection, language: str, strings: list[str], stems: list[str]) -> set[str]:
    """The provisions that FTS5 finds, the best 20 ordered by it, strings checked on the text as ours are."""
    parts = [f'stems:"{stem(word, language)}"' for word in stems]
    for string in strings:
        if language == "zh":
            parts += [f'grams:"{gram}"' for gram in sorted(needed_grams(squeeze(string)))]
        else:
            parts += [f'words:"{word}"' for word in string.split()]
    wanted = [squeeze(s) if language == "zh" else f" {s} " for s in strings]
    checks = " AND instr(flat, ?)" * len(wanted)
    found = (
        f"FROM tokens JOIN texts ON texts.id = tokens.rowid WHERE tokens MATCH ? AND language = ?{checks}",
        (" AND ".join(parts), language, *wanted),
    )
    db.execute(f"SELECT id {found[0]} ORDER BY rank LIMIT 20", found[1]).fetchall()
    return {row[0] for row in db.execute(f"SELECT DISTINCT place {found[0]}", found[1])}


def median_ms(ask: Callable[[], object]) -> float:
    """Median of a few runs, the first left out."""
    ask()
    taken = []
    for _ in range(_TIMES):
        started = time.perf_counter()
        ask()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


@pytest.mark.parametrize(("language", "query", "strings", "stems"), QUERIES)
def test_the_same_provisions_at_a_ratio(
    library: Library, index: Index, fts5: sqlite3.Connection, language: str, query: str, strings: list[str], stems: list[str]
) -> None:  # fmt: skip
    if not os.environ.get("BENCH_DATA"):
        assert asked(fts5, language, strings, stems), "the made-up library has what is asked"
    request = SearchRequest(f"{language}:({query})", DAY, all_versions=True, limit=20)
    page = search(library, index, request)
    everything: set[str] = set()
    for offset in range(0, page.total, 1000):
        part = SearchRequest(request.query, DAY, all_versions=True, limit=1000, offset=offset)
        everything |= {f"{hit.law} {hit.version} {hit.path}" for hit in search(library, index, part).results}
    assert everything == asked(fts5, language, strings, stems)
    ours = median_ms(partial(search, library, index, request))
    theirs = median_ms(partial(asked, fts5, language, strings, stems))
    print(f"{query:24} {page.total:6} found  ours {ours:7.2f} ms  FTS5 {theirs:7.2f} ms  ratio {ours / theirs:6.2f}")
