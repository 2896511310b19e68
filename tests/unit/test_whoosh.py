"""What the engine keeps in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.backend import And, Or, Prefix, Term, TokenDocument
from indexer.backends import whoosh


def fields(n: int) -> dict[str, list[str]]:
    return {"en.x": [f"a{n}", "often", f"b{n % 3}"], "en.s": [f"a{n}"]}


@pytest.fixture
def reader(tmp_path: Path) -> whoosh._Reader:
    whoosh.build(tmp_path, [TokenDocument(n, "l", fields(n)) for n in range(500)], [])
    opened = whoosh.open(tmp_path)
    assert isinstance(opened, whoosh._Reader)
    return opened


def test_one_prefix_does_not_fill_the_cache(reader: whoosh._Reader) -> None:
    assert len(reader.candidates(Prefix("en.x", "a"))) == 500
    assert len(reader._kept) == 1
    assert len(reader.candidates(Prefix("en.x", "a1"))) == 111
    assert len(reader.candidates(And((Prefix("en.x", "a1"), Term("en.x", "b0", 0.0))))) == 36
    reader.close()


def test_the_cache_is_bounded_in_bytes_and_forgets_what_was_asked_longest_ago(reader: whoosh._Reader) -> None:
    often = Term("en.x", "often", 0.0)
    reader.candidates(often)
    kept = reader._kept
    kept.most = kept.size + 10_000
    for n in range(300):
        reader.candidates(Or((Term("en.x", f"a{n}", 0.0), often)))
    assert kept.size <= kept.most
    assert ("en.x", "often") in kept
    assert ("en.x", "a0") not in kept
    assert ("en.x", "a299") in kept
    reader.close()


def test_rarity_is_counted_among_documents_that_have_the_field(tmp_path: Path) -> None:
    few, many = tmp_path / "few", tmp_path / "many"
    english = [TokenDocument(n, "l", {"en.s": ["seiz"] if n else ["fund"]}) for n in range(4)]
    whoosh.build(few, english, [])
    whoosh.build(many, [*english, *(TokenDocument(n, "m", {"zh.s": ["没收"]}) for n in range(9, 40))], [])
    one, other = whoosh.open(few), whoosh.open(many)
    assert dict(one.candidates(Term("en.s", "seiz"))) == dict(other.candidates(Term("en.s", "seiz")))
    one.close()
    other.close()
