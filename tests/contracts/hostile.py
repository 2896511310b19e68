"""Files made to do harm, by name: each is a function of no arguments that gives a file's name and bytes.

LIGHT ones are small and read at once. HEAVY ones are large, or become so; each is read in a process of its own.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import re
import sqlite3
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator

from made_packages import ARTICLES, LAWS, article, database, law, wheel
from samples import GERMAN, Sample, members, pdf, samples, word, zipped

File = tuple[str, bytes]
Maker = Callable[[], File]

DEEP = 100_000
MANY = 1_000_000
_BILLION = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip
# What stands before the root, and what stands inside it.
DOCTYPES: dict[str, tuple[str, str]] = {
    "billion laughs": (_BILLION, "&i;"),
    "quadratic blow-up": (f"<!DOCTYPE x [<!ENTITY a '{'ha' * 20_000}'>]>", "&a;" * 500),
    "a file as entity": ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
    "an address as entity": ('<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>', "&a;"),
    "a parameter entity": ('<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>', ""),
    "an unparsed entity": (
        '<!DOCTYPE x [<!NOTATION n SYSTEM "n"><!ENTITY a SYSTEM "file:///etc/passwd" NDATA n>]>',
        "",
    ),
    "an entity of no DTD": ('<!DOCTYPE x SYSTEM "x.dtd">', "&mystery;"),
}
_ROOT = re.compile(rb"<[A-Za-z\xe0-\xf4][^<>]*[^/<>]>")


def xml_samples() -> list[Sample]:
    """The samples whose bytes are XML."""
    return [s for s in samples() if s.data.lstrip().startswith(b"<") and s.format != "html"]


def with_doctype(data: bytes, before: str, inside: str) -> bytes:
    """An XML file with a document type before its root, and `inside` at the root's beginning."""
    match = _ROOT.search(data)
    assert match
    return data[: match.start()] + before.encode() + match[0] + inside.encode() + data[match.end() :]


def wide(data: bytes) -> bytes:
    """In UTF-16, and declared so."""
    text = re.sub(r"""^\s*<\?xml[^>]*\?>""", "", data.decode())
    return ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")


def filled(sample: Sample, inside: bytes) -> bytes:
    """An XML sample with `inside` at the end of the first element that holds the law's text, so that a reader meets it."""
    at = sample.data.rindex(b"</", 0, sample.data.rindex(b"</"))
    return sample.data[:at] + inside + sample.data[at:]


# --- small


def _sqlite(script: str, changed: bytes | None = None) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.executescript(script)
    connection.commit()
    data = bytes(connection.serialize()) if changed is None else changed
    connection.close()
    return data


_LAWS = f"CREATE TABLE laws ({', '.join(LAWS)});"
_ARTICLES = f"CREATE TABLE articles (id INTEGER PRIMARY KEY, {', '.join(ARTICLES)});"
_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"


def _good_database() -> bytes:
    return database([law()], [article("第一条", "甲。"), article("第二条", "乙。")])


def _broken_pages() -> bytes:
    data = bytearray(_good_database())
    for at in range(4096, len(data), 64):
        data[at : at + 16] = b"\xff" * 16
    return bytes(data)


def _zip_of(name: str, data: bytes = b"x", *, attributes: int = 0) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo(name)
        info.external_attr = attributes << 16
        archive.writestr(info, data)
    return out.getvalue()


def _encrypted() -> bytes:
    data = bytearray(_zip_of("a.txt", b"secret"))
    data[6] |= 1
    data[data.index(b"PK\1\2") + 8] |= 1
    return bytes(data)


def _lying(real: bytes, declared: int) -> bytes:
    """A zip whose member is larger than both its headers say."""
    data = bytearray(zipped({"a.txt": real}))
    for mark, at in ((b"PK\3\4", 22), (b"PK\1\2", 24)):
        start = data.index(mark)
        data[start + at : start + at + 4] = struct.pack("<I", declared)
    return bytes(data)


def _tar_of(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo(name)
        info.type, info.linkname = kind, link
        archive.addfile(info, io.BytesIO())
    return out.getvalue()


def _word_with(part: str, content: bytes) -> bytes:
    return zipped({**members(word()), part: content})


def _document(inside: str, before: str = "") -> bytes:
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f'<?xml version="1.0"?>{before}<w:document xmlns:w="{w}" xmlns:r="{r}"><w:body>{inside}</w:body></w:document>'.encode()


def _linked_word(kind: str) -> bytes:
    """A document that wants a chunk, picture or template from an address."""
    files = members(word())
    rels = "word/_rels/document.xml.rels"
    link = (
        f'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
        ' Target="http://127.0.0.1:9/evil.docx" TargetMode="External"/></Relationships>'
    ).encode()
    files[rels] = files[rels].replace(b"</Relationships>", link)
    files["word/document.xml"] = files["word/document.xml"].replace(
        b"<w:body>", b'<w:body><w:altChunk r:id="rId99"/>', 1
    )
    return zipped(files)


LIGHT: dict[str, Maker] = {
    "docx: billion laughs": lambda: ("x.docx", _word_with("word/document.xml", _document("<w:p>&i;</w:p>", _BILLION))),
    "docx: billion laughs in UTF-16": lambda: (
        "x.docx",
        _word_with("word/document.xml", wide(_document("<w:p>&i;</w:p>", _BILLION))),
    ),
    "docx: billion laughs in the styles": lambda: (
        "x.docx",
        _word_with("word/styles.xml", f"<?xml version='1.0'?>{_BILLION}<x>&i;</x>".encode()),
    ),
    "docx: a part that leads out": lambda: ("x.docx", _word_with("../../evil.xml", b"<x/>")),
    "docx: nothing in it": lambda: ("x.docx", zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b""})),
    "formex zip: billion laughs": lambda: (
        "act.zip",
        zipped({"a.doc.xml": f"{_BILLION}<DOC>&i;</DOC>".encode(), "a.xml": b"<ACT/>"}),
    ),
    "zip: leads out": lambda: ("x.zip", _zip_of("../../etc/passwd")),
    "zip: leads out by backslashes": lambda: ("x.zip", _zip_of("..\\..\\windows\\evil.txt")),
    "zip: an absolute path": lambda: ("x.zip", _zip_of("/etc/passwd")),
    "zip: a drive": lambda: ("x.zip", _zip_of("C:\\evil.txt")),
    "zip: a link": lambda: ("x.zip", _zip_of("a.txt", b"/etc/passwd", attributes=stat.S_IFLNK | 0o777)),
    "zip: encrypted": lambda: ("x.zip", _encrypted()),
    "zip: a size that lies": lambda: ("x.zip", _lying(b"long " * 1000, 10)),
    "zip: cut off": lambda: ("x.zip", zipped({"a.txt": b"x" * 5000})[:60]),
    "zip: too deep": lambda: ("x.zip", zipped({"b.zip": zipped({"c.zip": zipped({"d.txt": b"x"})})})),
    "tar: leads out": lambda: ("x.tar", _tar_of("../../evil")),
    "tar: an absolute path": lambda: ("x.tar", _tar_of("/etc/passwd")),
    "tar: a link": lambda: ("x.tar", _tar_of("a", tarfile.SYMTYPE, "/etc/passwd")),
    "tar: a hard link": lambda: ("x.tar", _tar_of("a", tarfile.LNKTYPE, "/etc/passwd")),
    "tar: a device": lambda: ("x.tar", _tar_of("a", tarfile.CHRTYPE)),
    "pdf: encrypted": lambda: ("x.pdf", pdf([["Article 1"]], ["<</Filter/Standard/V 1/R 2/O(" + "a" * 32 + ")/U(" + "b" * 32 + ")/P -4>>"], trailer="/Encrypt 6 0 R/ID[(x)(x)]")),
    "pdf: no text": lambda: ("x.pdf", pdf([[]])),
    "pdf: a page tree that bites its tail": lambda: ("x.pdf", pdf([["Article 1"]], kids="2 0 R")),
    "sqlite: another database": lambda: ("x.db", _sqlite("CREATE TABLE other (a); INSERT INTO other VALUES (1);")),
    "sqlite: an endless view": lambda: (
        "x.db",
        _sqlite(f"CREATE VIEW laws AS {_ENDLESS} SELECT {', '.join(f'i AS {c}' for c in LAWS)} FROM n; {_ARTICLES}"),
    ),
    "sqlite: pages of nonsense": lambda: ("x.db", _broken_pages()),
    "sqlite: a blob for a text": lambda: ("x.db", database([law()], [article("第一条", "x") | {"article_text": b"\xff" * 9}])),
    "wheel: a database that lies": lambda: ("x.whl", wheel(b"SQLite format 3\0" + b"\0" * 500)),
    "json: not a number": lambda: ("x.json", b'{"\xe6\xb3\x95\xe8\xa6\x8f\xe5\x85\xa7\xe5\xae\xb9": [NaN, 1e999]}'),
    "json: a huge number": lambda: ("x.json", b'{"a": ' + b"9" * 1_000_000 + b"}"),
    "json: a key twice": lambda: ("x.json", '{"法規內容": [], "條號": 1, "法規內容": []}'.encode()),
    "json: nested": lambda: ("x.json", b"[" * DEEP + b"]" * DEEP),
    "json: nested objects": lambda: ("x.json", '{"法規內容":'.encode() * DEEP + b"1" + b"}" * DEEP),
}  # fmt: skip


# --- large


def _bomb(pack: Callable[[bytes], bytes], size: int = 300_000_000) -> bytes:
    return pack(b"\0" * size)


def _stretched(zeros: int) -> bytes:
    """A gzip of so many megabytes of zeros, without ever holding them."""
    packer, block, crc = zlib.compressobj(9, zlib.DEFLATED, -15), b"\0" * 1_000_000, 0
    # What a full flush ends stands for itself: the same bytes again are another megabyte.
    packed = packer.compress(block) + packer.flush(zlib.Z_FULL_FLUSH)
    for _ in range(zeros):
        crc = zlib.crc32(block, crc)
    tail = struct.pack("<II", crc, zeros * len(block) & 0xFFFFFFFF)
    return b"\x1f\x8b\x08\0\0\0\0\0\0\x03" + packed * zeros + packer.flush() + tail


def _tar_bomb() -> bytes:
    info = tarfile.TarInfo("a.txt")
    info.size = 400_000_000
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"\0" * 1_000_000
    return b"".join([packer.compress(info.tobuf()), *(packer.compress(block) for _ in range(401)), packer.flush()])


def _tar_header() -> bytes:
    """A tar whose member has a header of attributes of a gigabyte."""
    info = tarfile.TarInfo("pax")
    info.type, info.size = tarfile.XHDTYPE, 1_000_000_000
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    block = b"1" * 1_000_000
    return b"".join([packer.compress(info.tobuf()), *(packer.compress(block) for _ in range(1000)), packer.flush()])


def _rows(count: int) -> str:
    return "<w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr>" * count


def _text(more: str) -> bytes:
    """A text that is a law, with `more` in its last article."""
    return (GERMAN + more).encode()


def _page(more: str, close: str = "") -> bytes:
    """A page that is a law, with `more` in its last article."""
    lines = "".join(f"<p>{line}</p>" for line in GERMAN.splitlines())
    return f'<!doctype html><html lang="de"><body>{lines}{more}{close}'.encode()


def _mark(more: str) -> bytes:
    """The law as Markdown, with `more` below it."""
    return ("# " + GERMAN.replace("Artikel", "\n## Artikel").replace("\n1.", "\n\n1.") + "\n\n" + more).encode()


def _line(length: int) -> bytes:
    words = b"Article 1 of this law is a very long line, (a) and (b), 2. which goes on and on; "
    return (words * (length // len(words) + 1))[:length]


_SENTENCES = "1. Vorschrift mit vielen Worten (a) gilt; "

HEAVY: dict[str, Maker] = {
    "txt: a line of 50 MB": lambda: ("x.txt", _text(_SENTENCES * 1_200_000)),
    "txt: a line of 900 kB": lambda: ("x.txt", _text(_SENTENCES * 21_000)),
    "txt: half a million lines": lambda: ("x.txt", _text("Gut.\n" * (MANY // 2))),
    "txt: brackets": lambda: ("x.txt", _text("(" * 900_000 + "\n" + "1." * 400_000)),
    "txt: spaces": lambda: ("x.txt", _text("a" + " " * 900_000 + "b\n" + "第" * 400_000)),
    "txt: digits": lambda: ("x.txt", _text("Artikel " + "1" * 900_000 + "\n§ " + "1" * 400_000 + "\n(" + "9" * 400_000)),
    "md: a line of 50 MB": lambda: ("x.md", _mark(_SENTENCES * 1_200_000)),
    "md: brackets": lambda: ("x.md", _mark("[" * 190_000 + "\n\n" + "*_" * 95_000 + "\n\n" + "![](" * 45_000)),
    "md: emphasis": lambda: ("x.md", _mark("*a " * 60_000 + "\n\n" + "**a " * 45_000 + "\n\n" + "`" * 100_000 + "a")),
    "md: quotes in quotes": lambda: ("x.md", _mark(">" * DEEP + " x")),
    "md: lists in lists": lambda: ("x.md", _mark("".join(" " * n * 2 + "- x\n" for n in range(600)))),
    "csv: a line of 50 MB": lambda: ("x.csv", b"article,en\n1," + _line(50_000_000).replace(b",", b" ") + b"\n2,x\n"),
    "csv: many rows": lambda: ("x.csv", b"article,en,de\n" + b"".join(b"%d,x y,z z\n" % n for n in range(1, 20_000))),
    "csv: a million cells": lambda: ("x.csv", b"article,en,de\n" + b"".join(b"%d,x y,z z\n" % n for n in range(333_333))),
    "csv: a million columns": lambda: ("x.csv", b"article,en" + b",x" * MANY + b"\n1,a" + b",y" * MANY),
    "html: a line of 50 MB": lambda: ("x.html", _page("<p>" + _SENTENCES * 1_200_000)),
    "html: nested": lambda: ("x.html", _page("<div>" * DEEP + "x")),
    "html: nested 250": lambda: ("x.html", _page("<div>x" * 240)),
    "html: nested lists": lambda: ("x.html", _page("<ul><li>" * DEEP + "x")),
    "html: nested in-line": lambda: ("x.html", _page("<b><i>" * DEEP + "x")),
    "html: a million elements": lambda: ("x.html", _page("<p></p><br>" * (MANY // 2))),
    "html: many elements": lambda: ("x.html", _page("<br>x" * 140_000)),
    "html: a million cells": lambda: ("x.html", _page("<table>" + "<tr><td>x</td><td>y</td></tr>" * (MANY // 2))),
    "html: many cells": lambda: ("x.html", _page("<table>" + "<tr><td>x</td><td>y</td></tr>" * 15_000)),
    "html: a cell of a million rows": lambda: ("x.html", _page('<table><tr><td rowspan="1000000" colspan="1000000">x</td></tr></table>')),
    "html: an attribute of 20 MB": lambda: ("x.html", _page('<p title="' + "x" * 20 * MANY + '">x</p>')),
    "docx: a million cells": lambda: ("x.docx", _word_with("word/document.xml", _document(f"<w:tbl>{_rows(MANY)}</w:tbl>"))),
    "docx: many cells": lambda: ("x.docx", _word_with("word/document.xml", _document(f"<w:p><w:r><w:t>Article 1</w:t></w:r></w:p><w:tbl>{_rows(40_000)}</w:tbl>"))),
    "docx: nested tables": lambda: (
        "x.docx",
        _word_with("word/document.xml", _document("<w:tbl><w:tr><w:tc>" * 50 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 50)),
    ),
    "docx: nested": lambda: ("x.docx", _word_with("word/document.xml", _document("<w:sdt>" * DEEP + "</w:sdt>" * DEEP))),
    "docx: a bomb": lambda: ("x.docx", _word_with("word/media/x.xml", b"\0" * 300_000_000)),
    "json: a long list": lambda: (
        "x.json",
        json.dumps({"法規名稱": "x", "法規網址": "https://x/?pcode=A0000001", "法規內容": [{"條號": "第 1 條", "條文內容": "x"}] * 40_000}).encode(),
    ),
    "sqlite: a value of 60 MB": lambda: ("x.db", database([law()], [article("第一条", "甲。" * 10_000_000)])),
    "sqlite: endless column": lambda: (
        "x.db",
        _sqlite(_LAWS + _ARTICLES.replace(");", ", more AS (length(hex(zeroblob(500000000)))));")),
    ),
    "pdf: a million objects": lambda: ("x.pdf", pdf([["Article 1 holds a good many words.", "Article 2 holds more."]], ["<<>>"] * MANY)),
    "pdf: a hundred thousand pages": lambda: ("x.pdf", pdf([["x"]], kids="5 0 R " * 100_000)),
    "gz: a bomb": lambda: ("x.txt.gz", _stretched(2000)),
    "bz2: a bomb": lambda: ("x.txt.bz2", _bomb(bz2.compress)),
    "xz: a bomb": lambda: ("x.txt.xz", _bomb(lzma.compress)),
    "zip: a bomb": lambda: ("x.zip", zipped({"a.txt": b"\0" * 300_000_000})),
    "zip: a bomb in a zip": lambda: ("x.zip", zipped({"b.zip": zipped({"a.txt": b"\0" * 300_000_000})})),
    "zip: bombs of gz": lambda: ("x.zip", zipped({f"{n}.txt.gz": _stretched(500) for n in range(3)})),
    "tar: a bomb": lambda: ("x.tar.gz", _tar_bomb()),
    "tar: a header of a gigabyte": lambda: ("x.tar.gz", _tar_header()),
    "gz: once too often": lambda: ("x.txt.gz.gz", gzip.compress(_stretched(1000))),
}  # fmt: skip


def heavy_xml() -> Iterator[tuple[str, Maker]]:
    """Each XML format: nested, a million empty elements, a long attribute, a long text."""
    seen = set()
    for sample in xml_samples():
        if sample.format in seen:
            continue
        seen.add(sample.format)
        for said, inside in {
            "nested": lambda: b"<a>" * DEEP + b"</a>" * DEEP,
            "nested 200": lambda: b"<a>x" * 200 + b"</a>" * 200,
            "a million empty elements": lambda: b"<a/>" * MANY,
            "an attribute of 20 MB": lambda: b'<a b="' + b"x" * 20 * MANY + b'"/>',
            "a text of 3 MB": lambda: b"<a>" + _line(3_000_000) + b"</a>",
        }.items():
            yield f"{sample.format}: {said}", lambda s=sample, i=inside: (s.name, filled(s, i()))  # type: ignore[misc]
