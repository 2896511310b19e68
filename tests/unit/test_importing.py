"""Sources into the library: rivals, failures beside successes, what is known the second time."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from damaged_pages import law, page

from corpus import checking, importers
from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import UsageError
from corpus.identification.known import KnownLaws
from corpus.identification.shapes import shape_of
from corpus.importers import tongwen_text
from corpus.importing import Imported, ImportOptions, import_sources
from corpus.inspection import EditionView
from corpus.library import Library
from corpus.model import Draft
from corpus.sources import SourceFile, expand

TEXT = """Tongwen-Text: 1
Law: cn-shiyanfa
Language: en
Version: 2018-10-26
Publisher: Tests
Translator: Ann
Title: Trial Law of the People's Republic of China
Source-Title: 中华人民共和国试验法

Article 1 By Ann.

Article 2 The end.
"""
OFFICIAL = """Trial Law of the People's Republic of China

(Adopted on October 26, 2018)

Article 1 By the Congress.

Article 2 The end.

Copyright © The National People's Congress of the People's Republic of China. All Rights Reserved.
"""
LAW = "cn-shiyanfa"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "data", create=True)


def bring(library: Library, *texts: str, options: ImportOptions | None = None) -> list[Imported]:
    """Import each text as a source of its own."""
    found = [SourceFile(f"{n}.txt", text.encode) for n, text in enumerate(texts)]
    return list(import_sources(library, found, options))


def first_articles(library: Library) -> set[str]:
    texts = [e.id for d in library.law(LAW).editions for e in d.expressions]
    return {library.text(i).provisions[0].text for i in texts}


def test_translations_of_two_people_stand_side_by_side(library: Library) -> None:
    rival = TEXT.replace("Ann", "Bob")
    assert [i.status for i in bring(library, TEXT, rival)] == ["added", "added"]
    assert first_articles(library) == {"By Ann.", "By Bob."}
    assert [i.status for i in bring(library, rival, TEXT)] == ["unchanged", "unchanged"]
    [ann] = bring(library, TEXT.replace("By Ann", "Mended by Ann"))
    assert (ann.status, ann.expression) == ("replaced", "cn-shiyanfa.2018-10-26.en.tongwen-text")
    assert first_articles(library) == {"Mended by Ann.", "By Bob."}


def test_official_pages_of_two_publishers_stand_side_by_side(library: Library) -> None:
    rival = OFFICIAL.replace("The National People's Congress of the People's Republic of China", "Some Press")
    found = bring(library, OFFICIAL, rival.replace("the Congress", "the Press"), options=ImportOptions(law=LAW))
    assert [i.status for i in found] == ["added", "added"]
    assert first_articles(library) == {"By the Congress.", "By the Press."}


def test_pages_of_two_portals_stand_side_by_side(library: Library) -> None:
    rival = page(law()).replace("- CJO", "- SP").replace("Somebody", "Anybody").replace("合法", "非法")
    found = bring(library, page(law()), rival, options=ImportOptions(law=LAW))
    assert [i.status for i in found] == ["added", "added"]
    assert len(first_articles(library)) == 2


def test_a_text_that_was_not_identified_is_tried_again(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of two texts in a source one has no title that anything knows; the source isn't taken for done."""
    [draft] = tongwen_text.read(TEXT.encode(), "x").value
    unknown = replace(draft, title="", other_titles=(), law_id=None, source_key="unknown")
    read_as(monkeypatch, draft, unknown)
    assert [i.status for i in bring(library, TEXT)] == ["added", "failed"]
    assert [i.status for i in bring(library, TEXT)] == ["unchanged", "failed"]


def read_as(monkeypatch: pytest.MonkeyPatch, *drafts: Draft) -> None:
    monkeypatch.setattr(tongwen_text, "read", lambda _data, _name: Parsed(drafts, ()))
    assert importers.importer("tongwen-text").read(b"", "").value == drafts


def test_without_a_jurisdiction_no_law_is_made_up(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    [draft] = tongwen_text.read(TEXT.encode(), "x").value
    stateless = replace(draft, law_id=None, jurisdiction=None, is_source=True, other_titles=(), title="Act on Nothing")
    read_as(monkeypatch, stateless)
    [found] = bring(library, TEXT)
    assert (found.status, found.law, found.code) == ("failed", None, "not_identified")
    assert "--law ID" in found.hint
    assert library.laws() == []
    [given] = bring(library, TEXT, options=ImportOptions(law="xx-nothing"))
    assert (given.status, library.law("xx-nothing").jurisdiction) == ("added", "xx")
    assert given.evidence[0] == "whoever imported it says that it is xx-nothing"


def test_one_text_in_two_files_is_known_in_both(library: Library) -> None:
    assert [i.status for i in bring(library, TEXT, TEXT)] == ["added", "unchanged"]
    [first] = library.law(LAW).editions[0].expressions
    assert first.source == "tongwen-text: 0.txt"
    before = library.change()
    for order in ((0, 1), (1, 0)):
        sources = [SourceFile(f"{n}.txt", TEXT.encode) for n in order]
        assert {i.status for i in import_sources(library, sources)} == {"unchanged"}
    assert library.change() == before
    assert library.law(LAW).editions[0].expressions == (first,)


@pytest.mark.parametrize("law_id", ["../x", "cn-a/b"])
def test_an_id_from_a_file_is_checked(library: Library, law_id: str) -> None:
    [found] = bring(library, TEXT.replace("cn-shiyanfa", law_id))
    assert found.status == "failed"
    assert repr(law_id) in found.message
    assert library.laws() == []


@pytest.mark.parametrize(
    ("options", "option"),
    [({"law": "../x"}, "--law"), ({"law": "cn-a/b"}, "--law"), ({"language": "xx yy"}, "--language")],
)
def test_what_the_user_says_is_checked(options: dict[str, str], option: str) -> None:
    with pytest.raises(UsageError, match=f"^{option}: not a") as error:
        ImportOptions(**options)  # type: ignore[arg-type]
    assert error.value.hint


def test_bad_sources_do_not_sink_the_others(library: Library, tmp_path: Path) -> None:
    (tmp_path / "good.law.txt").write_text(TEXT)
    (tmp_path / "broken.zip").write_bytes(b"PK\3\4 cut off")
    (tmp_path / "empty").mkdir()
    with zipfile.ZipFile(tmp_path / "good.zip", "w") as archive:
        archive.writestr("bob.law.txt", TEXT.replace("Ann", "Bob"))
    names = ("broken.zip", "empty", "good.law.txt", "good.zip")
    found = {i.source: i for i in import_sources(library, expand(tmp_path / n for n in names))}
    assert {n: i.status for n, i in found.items()} == {
        "broken.zip": "failed", "empty": "failed", "good.law.txt": "added", "good.zip/bob.law.txt": "added",
    }  # fmt: skip
    assert found["broken.zip"].asked
    assert found["broken.zip"].hint


def test_a_library_in_use_fails_the_source_and_no_more(library: Library, tmp_path: Path) -> None:
    library.connection.execute("PRAGMA busy_timeout = 1")
    other = Library.open(tmp_path / "data")
    other.connection.execute("BEGIN IMMEDIATE")
    [refused] = bring(library, TEXT)
    assert (refused.status, refused.code) == ("failed", "library")
    assert "in use" in refused.message
    other.connection.execute("ROLLBACK")
    assert [i.status for i in bring(library, TEXT)] == ["added"]


def test_known_laws_are_made_anew_only_where_something_changed(library: Library) -> None:
    bring(library, TEXT, TEXT.replace("shiyanfa", "other"))
    laws = KnownLaws(library)
    before = laws.now()
    bring(library, TEXT.replace("shiyanfa", "other").replace("2018-10-26", "2020-10-26"))
    after = laws.now()
    assert [k.law_id for k in after] == ["cn-other", LAW]
    assert after[1] is before[1]
    [(version, shape)] = after[1].editions.items()
    assert version.isoformat() == "2018-10-26"
    assert shape == shape_of(library.text(library.law(LAW).editions[0].expressions[0].id))
    assert [str(v) for v in after[0].editions] == ["2018-10-26", "2020-10-26"]


TONGUES = [TEXT.replace("Language: en", f"Language: {tag}").replace("By Ann", words) for tag, words in (
    ("zh-Hans", "为了试验，制定本法。"), ("en", "This Law is for trials"), ("de", "Dieses Gesetz dient Versuchen")
)]  # fmt: skip


def test_texts_of_one_law_are_compared_once_when_all_are_here(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []

    def inspected(view: EditionView) -> tuple[Diagnostic, ...]:
        seen.append(len(view.sides))
        said = diagnose("article-missing", "Made up.", path="art_1")
        return (replace(said, expressions=(view.sides[-1].expression.id,)),)

    monkeypatch.setattr(checking, "inspect_edition", inspected)
    other = [text.replace(LAW, "cn-cesuofa") for text in TONGUES[:2]]
    told = bring(library, *TONGUES, *other)
    assert seen == [3, 2]
    assert sum(d.message == "Made up." for i in told for d in i.diagnostics) == 2
    assert [i.source for i in told] == [f"{n}.txt" for n in range(5)]


def test_a_rule_with_a_fault_costs_no_text(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: EditionView) -> tuple[Diagnostic, ...]:
        raise ZeroDivisionError("made up")

    monkeypatch.setattr(checking, "inspect_edition", broken)
    told = bring(library, *TONGUES, OFFICIAL)
    assert [i.status for i in told] == ["added"] * 4
    assert all("ZeroDivisionError in " in i.note for i in told[:3])
    assert bring(library, *TONGUES)[0].status == "unchanged"
