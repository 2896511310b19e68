"""The project's own text format."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.errors import SourceError
from corpus.importers import tongwen_text
from corpus.importers.conservation import claims, squeezed
from corpus.model import Draft, Force, Rights

TEXT = """Tongwen-Text: 1
Law: cn-shiyanfa
Language: en
Version: 2018-10-26
Force: unofficial
Publisher: Tongwen project
Translator: Somebody
Rights: public
Licence: CC0-1.0
Title: Trial Law
Source-Title: 中华人民共和国试验法
Note: Not reviewed by a lawyer.
Reviewed-By: Nobody

Trial Law

(Adopted on October 26, 2018)

Chapter I General Provisions

Article 1 A person may:
(1) test;
(2) try again.

Article 2 This Law is effective as of January 1, 2019.
"""


def read(text: str) -> Draft:
    """Read a text, and hold that no character of it is lost."""
    data = text.encode()
    (draft,) = tongwen_text.read(data, "a.law.txt").value
    assert squeezed(tongwen_text.leaves(data, "a.law.txt")) == squeezed(t for _, t in claims([draft]))
    return draft


def test_a_translation() -> None:
    assert tongwen_text.recognises(TEXT.encode(), "a.law.txt")
    draft = read(TEXT)
    assert (draft.law_id, draft.jurisdiction, draft.language, draft.version) == (
        "cn-shiyanfa",
        "cn",
        "en",
        date(2018, 10, 26),
    )
    assert (draft.force, draft.rights, draft.publisher, draft.translator) == (
        Force.UNOFFICIAL,
        Rights.PUBLIC,
        "Tongwen project",
        "Somebody",
    )
    assert (draft.title, draft.other_titles, draft.is_source) == ("Trial Law", (("zh", "中华人民共和国试验法"),), False)
    assert [str(p.path) for p in draft.text.provisions] == ["art_1", "art_2"]
    assert [s.value for s in draft.statements if s.field == "note"] == ["Not reviewed by a lawyer.", "Nobody"]
    assert ("adopted", "2018-10-26") in {(s.field, s.value) for s in draft.statements}


def test_a_source_text_in_chinese() -> None:
    text = "Tongwen-Text: 1\nLaw: cn-shiyanfa\nLanguage: zh-Hans\nTitle: 试验法\n\n试验法\n（2018年10月26日通过）\n第一条　测试。\n第二条　施行。\n"
    draft = read(text)
    assert (draft.is_source, len(draft.text.provisions), draft.version) == (True, 2, None)


def test_a_title_and_note_may_be_missing_from_the_body() -> None:
    assert len(read(TEXT.replace("\nTrial Law\n\n(Adopted on October 26, 2018)\n", "")).text.provisions) == 2


def test_a_text_of_a_part_says_which() -> None:
    assert str(read(TEXT.replace("Rights: public", "Coverage: 55-70")).coverage) == "55-70"
    assert str(read(TEXT.replace("Rights: public", "Coverage: 120-1-125")).coverage) == "120-1-125"


ERRORS = [
    (TEXT.replace("Title: Trial Law\n", ""), "lacks Title"),
    (TEXT.replace("Tongwen-Text: 1", "Tongwen-Text: 2"), "version '2'"),
    (TEXT.replace("Force: unofficial", "Force: holy"), "line 5: Force can't be 'holy'"),
    (TEXT.replace("2018-10-26\n", "26.10.2018\n", 1), "line 4: Version"),
    (TEXT.replace("Rights: public", "Rights public"), "line 8"),
    (TEXT.replace("Rights: public", "Law: cn-x"), "stands twice"),
    (TEXT.replace("cn-shiyanfa", "../x"), "line 2: not a law id: '../x'"),
    (TEXT.replace("cn-shiyanfa", "cn-a/b"), "line 2: not a law id"),
    (TEXT.replace("Rights: public", "Coverage: 70-55"), "line 8: Coverage can't be '70-55'"),
    (TEXT.replace("Language: en", "Language: xx yy"), "line 3: not a language tag: 'xx yy'"),
]


@pytest.mark.parametrize(("text", "message"), ERRORS)
def test_errors_name_the_line(text: str, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        tongwen_text.read(text.encode(), "a.law.txt")


@pytest.mark.parametrize("data", [b"", b"Law: x\nTongwen-Text: 1\n", b"\xff\xfeTongwen-Text: 1", b"Article 1"])
def test_what_is_no_such_text(data: bytes) -> None:
    assert not tongwen_text.recognises(data, "a.law.txt")


def test_who_made_a_text_belongs_to_its_key() -> None:
    keys = {
        read(TEXT.replace("Somebody", translator).replace("Tongwen project", publisher)).source_key
        for translator, publisher in (("Ann", "A"), ("Bob", "A"), ("Ann", "B"))
    }
    assert len(keys) == 3
