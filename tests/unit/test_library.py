"""The library: one transaction a source, nothing lost on the way in and out, nothing left of a failure."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from corpus.errors import LibraryError, NotFoundError, SourceError
from corpus.identification.shapes import shape_of
from corpus.library import Library, SourceRecord, Writer, schema
from corpus.model import (
    Container,
    Draft,
    Force,
    Part,
    Provision,
    ProvisionPath,
    Residue,
    ResidueKind,
    Rights,
    Span,
    Statement,
    Text,
    Unit,
)
from corpus.numbering import ArticleNumber

SOURCE = SourceRecord("made-up.txt", "test-format", b"the bytes")


def draft(version: str | None = "2020-01-02", text: str = "第一款。\n第二款。") -> Draft:
    path = ProvisionPath.parse("art_1-1")
    first = text.index("\n")
    parts = (
        Part(path.child("para", 1), Unit.PARAGRAPH, "", Span(0, first)),
        Part(path.child("para", 2), Unit.PARAGRAPH, "", Span(first + 1, len(text))),
    )
    page = Provision(path, Unit.ARTICLE, ArticleNumber.of(1, 1), "第一条之一", "", text, parts, 0, order=3)
    chapter = Container(ProvisionPath.parse("chp_1"), Unit.CHAPTER, "第一章", "总则", order=2)
    return Draft(
        "测试法", "zh-Hans", date.fromisoformat(version) if version else None, "key-1", Text((chapter,), (page,)),
        Force.AUTHENTIC, "A publisher", "cn", statements=(Statement("issuer", "某机关", "test"),),
        residue=(Residue(ResidueKind.FURNITURE, "页脚", 9),),
    )  # fmt: skip


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path, create=True)


def store(library: Library, *drafts: Draft, source: SourceRecord = SOURCE) -> list[tuple[str, str]]:
    with Writer.transaction(library, source) as writer:
        return [writer.add(d, "cn-test", "cn", "law") for d in drafts]


def test_what_goes_in_comes_out(library: Library) -> None:
    [(identity, outcome)] = store(library, draft())
    assert (identity, outcome) == ("cn-test.2020-01-02.zh-Hans.test-format", "added")
    assert library.text(identity) == draft().text
    assert library.provision(identity, ProvisionPath.parse("art_1-1")) == draft().text.provisions[0]
    assert library.residue(identity) == draft().residue
    law = library.law("cn-test")
    assert [t.text for t in law.titles] == ["测试法"]
    assert [e.key for e in law.editions] == ["2020-01-02"]
    assert draft().statements[0] in law.statements
    assert library.original(SOURCE.sha256) == SOURCE.data


def test_same_source_twice_changes_nothing(library: Library) -> None:
    store(library, draft())
    before = library.change(), library.revisions()
    assert store(library, draft())[0][1] == "unchanged"
    assert (library.change(), library.revisions()) == before


def test_a_changed_text_replaces_and_raises_the_revision(library: Library) -> None:
    store(library, draft())
    outcome = store(library, draft(text="改了。\n第二款。"), source=replace(SOURCE, data=b"other"))
    assert outcome[0][1] == "replaced"
    assert library.revisions() == {"cn-test": 2}
    assert library.text(outcome[0][0]).provisions[0].text.startswith("改了")


def test_two_versions_are_two_editions(library: Library) -> None:
    store(library, draft("2018-01-01"), draft("2023-01-01"))
    assert [e.key for e in library.law("cn-test").editions] == ["2018-01-01", "2023-01-01"]


def test_rival_texts_get_ids_of_their_own(library: Library) -> None:
    (first, _), (second, _) = store(library, draft(), replace(draft(), source_key="key-2"))
    assert first != second
    assert second.startswith(first)


RIVALS = [{"source_key": "key-2"}, {"publisher": "Another"}, {"translator": "Bob"}]


@pytest.mark.parametrize("change", RIVALS)
def test_a_rival_never_takes_the_place_of_another_s_text(library: Library, change: dict[str, str]) -> None:
    rival = replace(draft(text="别的。\n译文。"), **change)  # type: ignore[arg-type]
    [(first, _)] = store(library, draft())
    [(second, outcome)] = store(library, rival, source=replace(SOURCE, data=b"rival"))
    assert outcome == "added"
    assert [library.text(i).provisions[0].text[:2] for i in (first, second)] == ["第一", "别的"]
    assert store(library, rival, source=replace(SOURCE, data=b"again"))[0] == (second, "unchanged")
    assert store(library, draft(), source=replace(SOURCE, data=b"again"))[0] == (first, "unchanged")


def test_a_source_with_one_text_twice_keeps_both(library: Library) -> None:
    both = (draft(), draft(text="别的。\n译文。"))
    (first, _), (second, outcome) = store(library, *both)
    assert first != second
    assert outcome == "added"
    assert library.source_texts(SOURCE) == [first, second]
    assert [o for _, o in store(library, *both)] == ["unchanged", "unchanged"]


def test_a_source_is_known_only_if_all_its_texts_were_stored(library: Library) -> None:
    with Writer.transaction(library, SOURCE) as writer:
        writer.add(draft(), "cn-test", "cn", "law")
        writer.skip()
    assert library.source_texts(SOURCE) == []
    [(identity, _)] = store(library, draft())
    assert library.source_texts(SOURCE) == [identity]


def test_two_sources_of_one_text_are_both_known_and_the_first_keeps_it(library: Library) -> None:
    other = replace(SOURCE, name="copy.txt")
    [(identity, _)] = store(library, draft())
    before = library.expression(identity), library.change()
    assert store(library, draft(), source=other) == [(identity, "unchanged")]
    assert (library.expression(identity), library.change()) == before
    assert library.source_texts(SOURCE) == library.source_texts(other) == [identity]
    store(library, draft(text="改了。\n第二款。"), source=replace(SOURCE, data=b"new"))
    assert library.source_texts(SOURCE) == library.source_texts(other) == []


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_the_best_text_says_what_kind_of_law_it_is(library: Library, order: tuple[int, ...]) -> None:
    texts = [
        (draft(), "cn", "regulation"),
        (replace(draft(), language="en", is_source=False, force=Force.OFFICIAL_TRANSLATION), "hk", "law"),
        (replace(draft(), force=Force.DAMAGED, source_key="page"), "cn", "decision"),
    ]
    for i in order:
        with Writer.transaction(library, SOURCE) as writer:
            writer.add(texts[i][0], "cn-test", *texts[i][1:])
    law = library.law("cn-test")
    assert (law.jurisdiction, law.kind) == ("cn", "regulation")


@pytest.mark.parametrize("law_id", ["../x", "cn-a/b", "", "cn", "CN-x", "cn-x\n", "cn-x..y"])
def test_what_is_no_law_id_is_not_stored(library: Library, law_id: str) -> None:
    def add() -> None:
        with Writer.transaction(library, SOURCE) as writer:
            writer.add(draft(), law_id, "cn", "law")

    with pytest.raises(SourceError, match="not a law id"):
        add()
    assert library.laws() == []


def test_what_is_no_language_is_not_stored(library: Library) -> None:
    for language in ("xx yy", "../en", "", "EN", "zh-hans"):
        with pytest.raises(SourceError, match="not a language tag"):
            store(library, replace(draft(), language=language))


def test_texts_join_the_law_that_theirs_was_merged_into(library: Library) -> None:
    store(library, draft())
    library.connection.execute("INSERT INTO laws VALUES ('cn-old', 'cn', 'law', 1, 'cn-test')")
    with Writer.transaction(library, SOURCE) as writer:
        identity, _ = writer.add(draft("2021-01-01"), "cn-old", "cn", "law")
    assert identity.startswith("cn-test.2021-01-01")
    assert library.law_ids() == ["cn-test"]


def test_shapes_are_kept_beside_the_texts(library: Library) -> None:
    [(identity, _)] = store(library, draft())
    assert library.shape(identity) == shape_of(draft().text)
    library.connection.execute("UPDATE expressions SET shape = '[0, [], []]'")  # as an older Tongwen wrote it
    assert library.shape(identity) == shape_of(draft().text)
    with pytest.raises(NotFoundError):
        library.shape("nowhere")


def test_a_failure_leaves_no_trace(library: Library) -> None:
    before = list(library.connection.iterdump())

    def fail_after_one_text() -> None:
        with Writer.transaction(library, SOURCE) as writer:
            writer.add(draft(), "cn-test", "cn", "law")
            raise RuntimeError("disk full")

    with pytest.raises(RuntimeError):
        fail_after_one_text()
    assert list(library.connection.iterdump()) == before


def test_a_database_that_refuses_is_an_error_with_the_way_out(library: Library) -> None:
    pages = library.connection.execute("PRAGMA page_count").fetchone()[0]
    library.connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(LibraryError, match="the disk is full") as error:
        store(library, draft(text="长" * 200_000 + "\n款。"))
    assert "Make room" in error.value.hint
    library.connection.execute("PRAGMA max_page_count = 100000")
    assert store(library, draft())[0][1] == "added"


def test_a_library_in_use_is_told_from_a_broken_one(library: Library, tmp_path: Path) -> None:
    library.connection.execute("PRAGMA busy_timeout = 1")
    other = Library.open(tmp_path)
    with Writer.transaction(other, SOURCE), pytest.raises(LibraryError, match="in use"):
        store(library, draft())
    assert store(library, draft())[0][1] == "added"


def test_a_commit_that_fails_rolls_back(library: Library) -> None:
    def dangle() -> None:
        with Writer.transaction(library, SOURCE) as writer:
            writer.add(draft(), "cn-test", "cn", "law")
            library.connection.execute("PRAGMA defer_foreign_keys = ON")
            library.connection.execute("UPDATE expressions SET source = 99")

    with pytest.raises(LibraryError):
        dangle()
    assert not library.connection.in_transaction
    assert library.laws() == []


def test_a_sound_and_a_damaged_library(library: Library, tmp_path: Path) -> None:
    store(library, *(draft(f"20{n}-01-01") for n in range(10, 40)))
    assert library.check() == ()
    library.close()
    file = tmp_path / "library.sqlite"
    data = bytearray(file.read_bytes())
    data[-8192:] = b"\xee" * 8192  # the pages written last; the tables' own description is the first
    file.write_bytes(data)
    assert Library.open(tmp_path).check()


def test_unknown_ids_are_named(library: Library) -> None:
    for look_up in (library.law, library.expression, library.text):
        with pytest.raises(NotFoundError, match="nowhere"):
            look_up("nowhere")


def test_no_library_and_no_database(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no library"):
        Library.open(tmp_path / "missing")
    (tmp_path / "library.sqlite").write_bytes(b"this is no database, only text" * 100)
    with pytest.raises(LibraryError, match="no library"):
        Library.open(tmp_path, create=True)


def test_a_later_schema_is_refused(tmp_path: Path) -> None:
    Library.open(tmp_path, create=True).close()
    later = len(schema.MIGRATIONS) + 1
    with sqlite3.connect(tmp_path / "library.sqlite") as connection:
        connection.execute(f"PRAGMA user_version = {later}")
    connection.close()
    with pytest.raises(LibraryError, match=f"schema version {later}"):
        Library.open(tmp_path, create=True)


def test_an_older_schema_says_which_command_brings_it_up_to_date(library: Library, tmp_path: Path) -> None:
    library.connection.execute(f"PRAGMA user_version = {len(schema.MIGRATIONS) - 1}")
    with pytest.raises(LibraryError, match="schema version") as error:
        Library.open(tmp_path)
    assert "tongwen index" in error.value.hint


def test_an_older_schema_is_brought_up_to_date_and_nothing_is_made(tmp_path: Path) -> None:
    old = Library.open(tmp_path, create=True)
    for table in ("cites", "refs", "referring"):
        old.connection.execute(f"DROP TABLE {table}")
    old.connection.execute("ALTER TABLE provisions DROP COLUMN rows")
    old.connection.execute("PRAGMA user_version = 3")
    old.close()
    connection = Library.open(tmp_path, update=True).connection
    assert schema.version(connection) == len(schema.MIGRATIONS)
    with pytest.raises(LibraryError, match="no library"):
        Library.open(tmp_path / "elsewhere", update=True)
    assert not (tmp_path / "elsewhere").exists()


def test_a_data_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LibraryError, match="Can't make the data folder"):
        Library.open(tmp_path / "file" / "data", create=True)


def test_merged_laws_answer_under_their_old_id(library: Library) -> None:
    store(library, draft())
    library.connection.execute("INSERT INTO laws VALUES ('cn-old', 'cn', 'law', 1, 'cn-test')")
    assert library.law("cn-old").id == "cn-test"
    assert library.law_ids() == ["cn-test"]


def test_in_the_view_of_strangers_private_texts_do_not_exist(library: Library, tmp_path: Path) -> None:
    private = replace(draft(), rights=Rights.PRIVATE, source_key="private", title="秘密的名称")
    [(public, _), (hidden, _)] = store(library, draft(), private)
    with Writer.transaction(library, SOURCE) as writer:
        writer.add(replace(private, source_key="alone"), "cn-secret", "cn", "law")
    strangers = Library.open(tmp_path, private=False)
    assert strangers.law_ids() == ["cn-test"]
    assert [t.text for t in strangers.law("cn-test").titles] == ["测试法"]
    assert [e.id for d in strangers.law("cn-test").editions for e in d.expressions] == [public]
    assert not any("秘密" in key for key in strangers.title_index())
    assert len(library.law_ids()) == 2
    for look_up in (strangers.text, strangers.expression, strangers.residue):
        with pytest.raises(NotFoundError):
            look_up(hidden)
    with pytest.raises(NotFoundError):
        strangers.provision(hidden, ProvisionPath.parse("art_1-1"))
    with pytest.raises(NotFoundError):
        strangers.law("cn-secret")
