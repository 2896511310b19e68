"""Many threads ask one index at once, while it is built anew: the same answers as one thread gets, and no errors.

SEARCHES=10000 asks more than the thousand that every run asks.
"""

from __future__ import annotations

import inspect
import os
import random
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber
from indexer.build import build
from indexer.searching import Index, ResultPage, SearchRequest, search

DAY = date(2026, 1, 1)
_THREADS, _SEARCHES = 8, int(os.environ.get("SEARCHES", "1000"))
_HAN = ("没收", "扣押", "财产", "違法所得", "灯塔", "主管机关", "应当", "不得", "报告", "船长")
_WORDS = ("seized", "seizure", "assets", "lighthouse", "keeper", "shall", "report", "the", "harbour")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    chosen, made = random.Random(11), Library.open(tmp_path, create=True)
    for law in range(6):
        store(made, f"xx-{law}", "zh-Hans", ["".join(chosen.choices(_HAN, k=9)) + "。" for _ in range(10)])
        if law % 3 == 0:
            store(made, f"xx-{law}", "en", [" ".join(chosen.choices(_WORDS, k=9)) + "." for _ in range(10)])
    build(made, tmp_path)
    yield made
    made.close()


def store(library: Library, law: str, language: str, sentences: Sequence[str]) -> None:
    pages = tuple(
        Provision(ProvisionPath.article(f"{n}"), Unit.ARTICLE, ArticleNumber.of(n), f"{n}", "", sentence, ())
        for n, sentence in enumerate(sentences, 1)
    )
    draft = Draft(law, language, date(2020, 1, 1), f"{law}/{language}", Text((), pages), Force.AUTHENTIC, "p")
    with Writer.transaction(library, SourceRecord(f"{law} {language}", "made-up", law.encode())) as writer:
        writer.add(draft, law, "xx", "law")


def queries() -> list[SearchRequest]:
    """One of everything that the query language has, over words that come often and seldom."""
    chosen = random.Random(12)
    typed: list[str] = []
    for _ in range(30):
        a, b = chosen.sample(_HAN, 2)
        c, d = chosen.sample(_WORDS, 2)
        typed += [a, f"{a} {b}", f'"{a}{b}"', f'"{a[-1]}{b[0]}"', f"{a} -{b}", f"{c} {d}", f'"{c} {d}"', f"{c[:3]}*"]
        typed += [
            f"{c} OR {b}",
            f"zh:{a} -en:{c}",
            f"{a} NEAR/5 {b}",
            f"law:xx-{chosen.randrange(6)} {a}",
            f"{b} NOT {a}",
        ]
    return [SearchRequest(text, DAY, limit=100) for text in dict.fromkeys(typed)]


def answer(page: ResultPage) -> tuple[object, ...]:
    """What must be the same whoever asks; the order depends on how rare words are, which a new law changes."""
    return page.total, sorted((hit.law, hit.path, hit.matched) for hit in page.results), page.scope


def test_threads_get_what_one_thread_gets_while_a_generation_is_switched_in(library: Library, tmp_path: Path) -> None:
    requests = queries()
    index = Index.open(tmp_path)
    before = index.generation()
    expected = [answer(search(library, index, request)) for request in requests]
    wrong: list[object] = []
    left = iter(random.Random(13).choices(range(len(requests)), k=_SEARCHES))
    taking = threading.Lock()

    worked_out = inspect.unwrap(search)  # without the pages that are remembered

    def ask() -> None:
        while True:
            with taking:
                n = next(left, None)
            if n is None:
                return
            try:
                if (got := answer((search, worked_out)[n % 2](library, index, requests[n]))) != expected[n]:
                    wrong.append((requests[n].query, got, expected[n]))
            except Exception as error:  # noqa: BLE001 - whatever goes wrong is what is looked for
                wrong.append((requests[n].query, error))

    threads = [threading.Thread(target=ask) for _ in range(_THREADS)]
    for thread in threads:
        thread.start()
    store(library, "xx-new", "zh-Hans", ["风暴之夜，灯火长明。"])
    build(library, tmp_path)
    for thread in threads:
        thread.join()
    assert not wrong
    assert index.generation() is not before
    index.close()
