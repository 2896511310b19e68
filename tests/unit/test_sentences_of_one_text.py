"""What is found in one text alone remembers how it was said: in the library, and in another one that it is given to."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.diagnostic_docs import DOCS
from corpus.diagnostics import Diagnostic
from corpus.exports import Selection, akn
from corpus.importing import import_sources
from corpus.inspection import TextView, inspect_text
from corpus.library import Library
from corpus.parsing import parse_lines
from corpus.sources import SourceFile, expand
from corpus.telling import Called, Told, as_shown, from_data, listed, place_called, tell, to_data

FAULTY = """Tongwen-Text: 1
Law: cn-matoufa
Version: 2018-10-26
Force: authentic
Publisher: 测试公报
Language: zh-Hans
Title: 码头法

第一条 码头管理人应当应当登记。
第二条 任何人不得在码头捕鱼。
第四条 码头管理人应当保存记录五年。
"""


def is_told(found: Diagnostic) -> bool:
    """Whether both sentences of a finding can be said in another language."""
    return isinstance(found.message, Told) and (found.suggestion is None or isinstance(found.suggestion, Told))


@pytest.mark.parametrize("name", [name for name, doc in DOCS.items() if doc.language])
def test_each_rule_remembers_its_sentences(name: str) -> None:
    doc = DOCS[name]
    parsed = parse_lines(doc.fails.split("\n"), doc.language, None)
    found = inspect_text(TextView(parsed.value[0], doc.language))
    assert name in {d.code for d in found}
    for each in found:
        assert is_told(each), each
        kept = json.loads(json.dumps([to_data(each.message), to_data(each.suggestion)]))
        assert [str(from_data(data)) for data in kept] == [each.message, each.suggestion]


@given(st.text())
def test_words_are_shown_in_english_as_python_writes_them(words: str) -> None:
    assert as_shown(words) == repr(words)


@given(st.lists(st.text(min_size=1), max_size=200))
@settings(deadline=None)
def test_a_list_reads_as_one_and_is_not_deep(parts: list[str]) -> None:
    said = listed(parts)
    assert said == ", ".join(parts)
    from_data(to_data(said), deepest=9)


def test_a_place_without_a_label_is_one_to_be_named() -> None:
    assert place_called("art_5", "第五条") == "第五条"
    called = place_called("suppl_21065")
    assert isinstance(called, Called)
    assert (called, called.kind, called.key) == ("suppl_21065", "place", "suppl_21065")


def imported(library: Library, name: str = "a.law.txt") -> tuple[Diagnostic, ...]:
    (done,) = import_sources(library, [SourceFile(name, FAULTY.encode)])
    assert done.status != "failed"
    return stored(library)


def stored(library: Library) -> tuple[Diagnostic, ...]:
    (edition,) = library.law("cn-matoufa").editions
    return edition.expressions[0].diagnostics


def test_the_library_keeps_how_they_were_made(tmp_path: Path) -> None:
    found = imported(Library.open(tmp_path, create=True))
    assert {d.code for d in found} == {"number-gap", "word-doubled"}
    assert all(map(is_told, found))
    again = stored(Library.open(tmp_path))
    assert again == found
    assert all(map(is_told, again))


def test_findings_of_an_older_library_are_read_and_said_again_when_their_text_is_read(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    found = imported(library)
    with sqlite3.connect(library.file) as database:
        for seq, each in enumerate(found):
            body = json.dumps(each.to_json(), ensure_ascii=False)
            database.execute("UPDATE diagnostics SET body = ? WHERE seq = ?", (body, seq))
    database.close()
    old = Library.open(tmp_path)
    assert stored(old) == found
    assert not any(map(is_told, stored(old)))
    before = old.change()
    assert imported(old, "b.law.txt") == found  # the same text from another source
    assert all(map(is_told, stored(old)))
    assert old.change() != before  # who remembers the law reads it anew
    assert len(old.law("cn-matoufa").editions[0].expressions) == 1


def carried(folder: Path) -> tuple[tuple[Diagnostic, ...], Path]:
    """The findings of a text, and the file that carries it to another library."""
    library = Library.open(folder / "one", create=True)
    found = imported(library)
    file = folder / "law.zip"
    with file.open("wb") as stream:
        akn.save(library, Selection(), stream, file.name)
    return found, file


def test_another_library_gets_them_as_they_were_made(tmp_path: Path) -> None:
    found, file = carried(tmp_path)
    other = Library.open(tmp_path / "other", create=True)
    assert [i.status for i in import_sources(other, expand([file]))] == ["added"]
    assert stored(other) == found
    assert [to_data(d.message) for d in stored(other)] == [to_data(d.message) for d in found]


@pytest.mark.parametrize(
    "made",
    [
        {"template": "%(a)9999999999s", "values": {"a": "x"}},
        {"template": "%(a)s%(a)s", "values": {"a": "x"}},
        {"template": "other words", "values": {}},
        {"template": 5},
        [],
    ],
)
def test_a_sentence_of_a_stranger_is_believed_if_it_says_the_same(made: object) -> None:
    from corpus.importers.akn.exchange import _diagnostic

    plain = Diagnostic("number-gap", "3 is missing before Article 4.", "warning").to_json()  # type: ignore[arg-type]
    read = _diagnostic({**plain, "made": {"message": made}})
    assert read.message == "3 is missing before Article 4."
    assert not isinstance(read.message, Told)
    sound = tell("%(numbers)s is missing before %(before)s.", numbers="3", before="Article 4")
    assert isinstance(_diagnostic({**plain, "made": {"message": to_data(sound)}}).message, Told)
    assert not isinstance(_diagnostic(plain).message, Told)


def test_sentences_of_strangers_stand_inside_one_another_only_so_deep() -> None:
    said = "x"
    for _ in range(20):
        said = tell("%(a)s!", a=said)
    assert from_data(to_data(said)) == said
    with pytest.raises(ValueError, match="can't be said"):
        from_data(to_data(said), deepest=16)
