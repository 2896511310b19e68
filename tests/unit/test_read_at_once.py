"""A page reads a hundred things of the library: what was read before comes from memory, and never from another state."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_laws import body, draft

from corpus.errors import NotFoundError
from corpus.library import Library, SourceRecord, Writer
from corpus.model import ProvisionPath, Rights
from corpus.remembering import of_law

PAGE = ProvisionPath.parse("art_1")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path / "data", create=True)
    yield made
    made.close()


def put(library: Library, words: str, rights: Rights = Rights.PUBLIC) -> str:
    made = draft("路灯管理办法", "2018-10-26", body({"1": words}), key="k", rights=rights)
    with Writer.transaction(library, SourceRecord("a.txt", "made-up", words.encode())) as writer:
        return writer.add(made, "cn-lufa", "cn", "law")[0]


def words(library: Library, identity: str) -> str:
    page = library.provision(identity, PAGE)
    assert page is not None
    return page.text


def test_a_page_that_was_read_is_read_anew_after_a_write(library: Library) -> None:
    identity = put(library, "甲甲。")
    assert words(library, identity) == words(library, identity) == "甲甲。"
    assert library.provision(identity, ProvisionPath.parse("art_2")) is None
    assert words(library, put(library, "乙乙。")) == "乙乙。"


def test_a_private_page_in_memory_stays_private(library: Library) -> None:
    identity = put(library, "甲甲。", Rights.PRIVATE)
    assert words(library, identity) == "甲甲。"
    strangers = Library.open(library.file.parent, private=False)
    for _ in range(2):
        with pytest.raises(NotFoundError):
            strangers.provision(identity, PAGE)
    strangers.close()


def test_at_once_nobody_asks_whether_somebody_wrote(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    identity = put(library, "甲甲。")
    words(library, identity)
    asked: list[str] = []
    real = Library._change_now
    monkeypatch.setattr(Library, "_change_now", lambda self: asked.append("") or real(self))
    with library.at_once(), library.at_once():
        assert [words(library, identity) for _ in range(5)] == ["甲甲。"] * 5
        assert library.change() == real(library)
    assert len(asked) == 1
    words(library, identity)
    assert len(asked) == 2


def test_at_once_ends_with_the_page(library: Library) -> None:
    identity = put(library, "甲甲。")
    with library.at_once():
        words(library, identity)
        other = Library.open(library.file.parent)
        put(other, "乙乙。")
        other.close()
        assert words(library, identity) == "甲甲。"
    assert words(library, identity) == "乙乙。"


def test_what_is_worked_out_of_a_law_is_kept_for_that_very_law(library: Library) -> None:
    put(library, "甲甲。")
    law, made = library.law("cn-lufa"), []
    for _ in range(2):
        assert of_law("a test", law, lambda it: made.append(it.id) or it.id) == "cn-lufa"
    put(library, "乙乙。")
    of_law("a test", library.law("cn-lufa"), lambda it: made.append(it.id) or it.id)
    assert made == ["cn-lufa", "cn-lufa"]
