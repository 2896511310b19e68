"""Bytes of a memo -> its text: Word documents with all that they hold, text in any encoding, what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from corpus.errors import SourceError, TooLargeError
from corpus.memo import reading
from corpus.memo.reading import read_memo

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEXT = "依《公司法》第十五條規定，公司提供擔保應經決議；另依第十六條之規定辦理登記，並由主管機關備查。\n第二段文字，說明本件之法律關係與適用條文。"


def document(body: str, footnotes: str = "", comments: str = "") -> bytes:
    relations = "".join(
        f'<Relationship Id="r{kind}" Type="{R}/{kind}" Target="{kind}.xml"/>' for kind in ("footnotes", "comments")
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{R}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/footnotes.xml": f'<w:footnotes xmlns:w="{W}">{footnotes}</w:footnotes>',
        "word/comments.xml": f'<w:comments xmlns:w="{W}">{comments}</w:comments>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def p(text: str, more: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r>{more}</w:p>"


def test_a_document_with_tables_boxes_and_notes() -> None:
    box = f"<w:r><w:pict><w:txbxContent>{p('In a box: Art. 3.')}</w:txbxContent></w:pict></w:r>"
    table = f"<w:tbl><w:tr><w:tc>{p('one')}</w:tc><w:tc>{p('two')}</w:tc></w:tr><w:tr><w:tc>{p('three')}</w:tc><w:tc>{p('four')}</w:tc></w:tr></w:tbl>"
    note = f'<w:footnote w:id="2">{p("In a note: Art. 4.")}</w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    memo = read_memo(document(p("First.", mark) + p("Second.", box) + table, note), "memo.docx")
    assert memo.text == "First.\nSecond.\nIn a box: Art. 3.\none\ttwo\nthree\tfour\n1 In a note: Art. 4."
    assert memo.notes == ()


def test_what_of_a_document_is_not_checked_is_said() -> None:
    deleted = "<w:p><w:del><w:r><w:delText>Art. 9 is gone.</w:delText></w:r></w:del></w:p>"
    memo = read_memo(document(p("Text.") + deleted, comments=f"<w:comment>{p('See Art. 8.')}</w:comment>"), "memo.docx")
    assert memo.text == "Text."
    assert "not checked" in memo.notes[0]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "big5hkscs", "gb18030"])
def test_encodings(encoding: str) -> None:
    assert read_memo((TEXT * 4).encode(encoding), "memo.txt").text == TEXT * 4


def test_line_breaks_are_one_character() -> None:
    assert read_memo(b"one\r\ntwo\rthree", "memo.txt").text == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "holds no text"),
        (b"  \n\n ", "holds no text"),
        (b"PK\x03\x04nonsense", "another kind of zip"),
        (b"PK\x03\x04 word/document.xml", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "before 2007"),
        (b"{\\rtf1 text}", "RTF"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x00\x01\x02" * 100, "no text"),
        (document(p("")), "holds no text"),
    ],
)
def test_refused(data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read_memo(data, "memo")


def test_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LONGEST", 100)
    with pytest.raises(TooLargeError, match="characters"):
        read_memo(b"a" * 101, "memo")
    monkeypatch.setattr(reading, "LARGEST_FILE", 50)
    with pytest.raises(TooLargeError, match="bytes"):
        read_memo(b"a" * 51, "memo")


def test_a_bomb_is_refused() -> None:
    with pytest.raises(SourceError, match="zip bomb"):
        read_memo(document("<w:p/>" * 4_000_000), "memo.docx")


def test_deep_nesting_is_refused_or_read() -> None:
    deep = "<w:sdt>" * 3000 + p("Text.") + "</w:sdt>" * 3000
    with pytest.raises(SourceError, match=r"deep|damaged|nest"):
        read_memo(document(deep), "memo.docx")
