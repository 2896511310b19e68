"""XML whose declaration names another encoding than the file is written in, and such that tells the truth."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.importers import markup

WORDS = {
    "fr": "La qualité de l'eau déterminée à l'été.",
    "de": "Größere Übergänge für Wasser.",
    "ru": "Закон о качестве воды.",
    "el": "Νόμος για το νερό.",
    "he": "חוק המים",
    "th": "รก",  # in TIS-620 these bytes are UTF-8 too
    "fa": "دگ",
    "zh": "联通",  # in GB18030 these bytes are UTF-8 too
    "ja": "水の質に関する法律。",
    "long zh": "为了保护水的质量，制定本法。单位和个人应当遵守本法和其他法律的规定。",
}
TRUE = [
    ("ISO-8859-1", "fr"), ("ISO-8859-15", "fr"), ("windows-1252", "de"), ("windows-1251", "ru"), ("KOI8-R", "ru"),
    ("ISO-8859-5", "ru"), ("ISO-8859-7", "el"), ("windows-1253", "el"), ("windows-1255", "he"), ("TIS-620", "th"),
    ("windows-1256", "fa"), ("GB18030", "zh"), ("GB18030", "long zh"), ("Shift_JIS", "ja"), ("EUC-JP", "ja"), ("UTF-8", "zh"),
]  # fmt: skip
WRONG = [
    ("ISO-8859-1", "fr"), ("iso-8859-1", "long zh"), ("ISO-8859-15", "de"), ("windows-1252", "fr"), ("windows-1251", "ru"),
    ("ISO-8859-7", "el"), ("US-ASCII", "de"), ("KOI8-R", "ru"), ("GB18030", "long zh"), ("Big5", "long zh"),
    ("Shift_JIS", "long zh"), ("TIS-620", "long zh"),
]  # fmt: skip
LETTERS = {
    "ISO-8859-1": "abcdeàâçéèêëîïôùûüäöß ",
    "windows-1251": "абвгдежзийклмнопрстуфхцчшщъыьэюяё ",
    "KOI8-R": "абвгдежзийклмнопрстуфхцчшщъыьэюя ",
    "ISO-8859-7": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ ",
    "windows-1255": "אבגדהוזחטיכלמנסעפצקרשת ",
}


def document(words: str, encoding: str) -> str:
    return f"<?xml version='1.0' encoding='{encoding}'?>\n<xliff><file><source>{words}</source></file></xliff>"


@pytest.mark.parametrize(("encoding", "language"), TRUE)
def test_a_declaration_that_is_true(encoding: str, language: str) -> None:
    data = document(WORDS[language], encoding).encode(encoding)
    assert markup.leaves(data, "x.xlf") == [WORDS[language]]


@pytest.mark.parametrize(("encoding", "language"), WRONG)
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark"])
def test_utf_8_that_is_declared_otherwise(encoding: str, language: str, mark: bytes) -> None:
    data = mark + document(WORDS[language], encoding).encode()
    assert markup.leaves(data, "x.xlf") == [WORDS[language]]
    found = markup.prolog(data)
    assert found is not None
    assert found.root == "xliff"


@pytest.mark.parametrize("encoding", LETTERS)
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_words_of_one_byte_a_letter_are_never_taken_for_utf_8(encoding: str, data: st.DataObject) -> None:
    words = data.draw(st.text(st.sampled_from(LETTERS[encoding]), min_size=1).filter(str.strip))
    assert markup.leaves(document(words, encoding).encode(encoding), "x.xlf") == [words]


def test_a_text_that_is_in_no_encoding_is_refused() -> None:
    data = document("é", "US-ASCII").encode("latin-1")
    with pytest.raises(SourceError, match=r"x\.xlf is damaged XML"):
        markup.tree(data, "x.xlf")
