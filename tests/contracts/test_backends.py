"""Every engine gives the sets that the oracle gives, for any documents and any query of tokens."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.errors import IndexUnavailableError, UsageError
from indexer.backend import And, Boost, Every, Not, Or, Prefix, Term, TokenDocument, TokenQuery
from indexer.backends import BACKENDS, backend_module, memory, whoosh

FIELDS = ("zh.g", "zh.s", "en.x", "ed")
TOKENS = ("没", "没收", "收", "seiz", "a", "ab", "abc", "ß")

documents = st.lists(
    st.tuples(st.sampled_from(["cn-a", "cn-b", "tw-c"]), st.dictionaries(st.sampled_from(FIELDS), st.lists(st.sampled_from(TOKENS), max_size=6))),
    max_size=12,
)  # fmt: skip
terms = st.builds(Term, st.sampled_from(FIELDS), st.sampled_from(TOKENS), st.sampled_from([0.0, 1.0, 2.0]))
prefixes = st.builds(Prefix, st.sampled_from(FIELDS), st.sampled_from(["a", "ab", "没", "z"]))


def _nested(children: st.SearchStrategy[TokenQuery]) -> st.SearchStrategy[TokenQuery]:
    several = st.lists(children, max_size=3).map(tuple)
    return (
        st.builds(And, several)
        | st.builds(Or, several)
        | st.builds(Not, children)
        | st.builds(Boost, children, children)
    )


queries: st.SearchStrategy[TokenQuery] = st.recursive(terms | prefixes | st.just(Every()), _nested, max_leaves=8)


def numbered(rows: Sequence[tuple[str, dict[str, list[str]]]], first: int = 0) -> list[TokenDocument]:
    return [TokenDocument(i, law, fields) for i, (law, fields) in enumerate(rows, first)]


def found(module: ModuleType, folder: Path, query: TokenQuery) -> list[int]:
    backend = module.open(folder)
    try:
        return sorted(i for i, _ in backend.candidates(query))
    finally:
        backend.close()


class BackendContract:
    """The suite; a subclass sets `module`."""

    module: ModuleType

    def test_empty_index(self, tmp_path: Path) -> None:
        self.module.build(tmp_path / "i", [], [])
        assert found(self.module, tmp_path / "i", Every()) == []
        assert found(self.module, tmp_path / "i", Term("zh.g", "没")) == []

    def test_missing_index_says_how_to_rebuild(self, tmp_path: Path) -> None:
        with pytest.raises(IndexUnavailableError) as error:
            self.module.open(tmp_path / "none")
        assert "--rebuild" in error.value.hint

    def test_more_often_scores_higher_and_no_weight_scores_nothing(self, tmp_path: Path) -> None:
        rows = [("l", {"en.s": ["seiz", "seiz", "asset"]}), ("l", {"en.s": ["seiz", "fund", "asset"]}), ("l", {})]
        self.module.build(tmp_path, numbered(rows), [])
        backend = self.module.open(tmp_path)
        scores = dict(backend.candidates(Term("en.s", "seiz")))
        assert scores[0] > scores[1] > 0
        assert dict(backend.candidates(Term("en.s", "seiz", 0.0))) == {0: 0.0, 1: 0.0}
        backend.close()
        backend.close()

    def test_boost_never_changes_the_set(self, tmp_path: Path) -> None:
        rows = [("l", {"zh.g": ["没"]}), ("l", {"zh.g": ["没"], "zh.s": ["没收"]}), ("l", {"zh.s": ["没收"]})]
        self.module.build(tmp_path, numbered(rows), [])
        backend = self.module.open(tmp_path)
        scores = dict(backend.candidates(Boost(Term("zh.g", "没", 0.0), Term("zh.s", "没收"))))
        assert set(scores) == {0, 1}
        assert scores[1] > scores[0]
        backend.close()

    def test_a_law_is_taken_out_and_put_back(self, tmp_path: Path) -> None:
        self.module.build(tmp_path, numbered([("cn-a", {"ed": ["1"]}), ("cn-b", {"ed": ["2"]})]), [])
        self.module.build(tmp_path, numbered([("cn-a", {"ed": ["3"]})], first=2), ["cn-a"])
        assert found(self.module, tmp_path, Every()) == [1, 2]
        assert found(self.module, tmp_path, Term("ed", "1")) == []
        assert found(self.module, tmp_path, Term("ed", "3")) == [2]
        assert found(self.module, tmp_path, Not(Term("ed", "3"))) == [1]

    def test_the_vocabulary_of_a_field(self, tmp_path: Path) -> None:
        documents = numbered([("甲", {"zh.s": ["没收", "没收", "财产"], "en.x": ["lamp"]}), ("乙", {"zh.s": ["没收"]})])
        self.module.build(tmp_path, documents, ())
        reader = self.module.open(tmp_path)
        assert dict(reader.vocabulary("zh.s")) == {"没收": 2, "财产": 1}
        assert dict(reader.vocabulary("en.x")) == {"lamp": 1}
        assert dict(reader.vocabulary("fr.x")) == {}
        reader.close()

    def test_threads_share_a_reader(self, tmp_path: Path) -> None:
        rows = [("l", {"en.s": [f"w{i % 7}", f"v{i % 5}"]}) for i in range(200)]
        self.module.build(tmp_path, numbered(rows), [])
        backend = self.module.open(tmp_path)
        wrong: list[object] = []

        def ask() -> None:
            for i in range(35):
                got = {d for d, _ in backend.candidates(And((Term("en.s", f"w{i % 7}"), Term("en.s", f"v{i % 5}"))))}
                if got != {d for d in range(200) if d % 7 == i % 7 and d % 5 == i % 5}:
                    wrong.append(got)

        threads = [threading.Thread(target=ask) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        backend.close()
        assert not wrong

    @settings(
        max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.differing_executors]
    )
    @given(rows=documents, more=documents, asked=st.lists(queries, min_size=1, max_size=6))
    def test_any_query_gives_the_set_of_the_oracle(self, rows, more, asked) -> None:  # type: ignore[no-untyped-def]
        """Sets are asserted, never scores (design.md)."""
        with TemporaryDirectory() as name:
            one, two = Path(name, "one"), Path(name, "two")
            for module, folder in ((self.module, one), (memory, two)):
                module.build(folder, numbered(rows), [])
                module.build(folder, numbered(more, len(rows)), ["cn-a"])
            for query in asked:
                assert found(self.module, one, query) == found(memory, two, query)


class TestMemory(BackendContract):
    module = memory


class TestWhoosh(BackendContract):
    module = whoosh


def test_long_lists_outlive_being_merged_by_whoosh_itself(tmp_path: Path) -> None:
    """Where laws are taken out, Whoosh reads the old segments through its own reader and writes them anew."""
    rows = [(f"l{i % 4}", {"en.s": [f"w{i % 7}"] * (1 + i % 3), "en.x": ["all"]}) for i in range(400)]
    more = [("l9", {"en.x": ["all", "new"]})] * 60
    for module, folder in ((whoosh, tmp_path / "one"), (memory, tmp_path / "two")):
        module.build(folder, numbered(rows), [])
        module.build(folder, numbered(more, len(rows)), ["l1"])
        module.build(folder, [], ["l2"])
    for query in (
        Term("en.x", "all"),
        Term("en.s", "w3"),
        Prefix("en.s", "w"),
        Term("en.x", "new"),
        Not(Term("en.s", "w1")),
    ):
        assert found(whoosh, tmp_path / "one", query) == found(memory, tmp_path / "two", query)


def test_engines_go_by_name() -> None:
    assert backend_module("memory") is memory
    assert set(BACKENDS) == {"memory", "whoosh"}
    with pytest.raises(UsageError, match="no search engine 'lucene'"):
        backend_module("lucene")
