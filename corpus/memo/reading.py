"""Bytes of a memo -> its text: Word documents, PDF, and text in any encoding that importers read. Nothing is kept of it.

A memo is no law: it is not cut into articles. Its paragraphs are put one below the other, so that an offset into the text
is an offset into what was checked.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.errors import SourceError, TooLargeError
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.documents.decoding import decoded
from corpus.importers.pdf import pdf
from corpus.importers.word import docx
from corpus.importers.word.package import looks_like_word
from corpus.memo.values import Memo
from corpus.telling import tell

LARGEST_FILE = 16 * 1024 * 1024
"""Bytes: a memo of a thousand pages with pictures."""
LONGEST = 4_000_000
"""Characters of text."""
_OTHERS = {
    b"\xd0\xcf\x11\xe0": "a Word document of before 2007 (or another Office file)",
    b"{\\rtf": "RTF",
    b"PK": "no Word document, but another kind of zip",
    b"\x1f\x8b": "gzip",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
}


def read_memo(data: bytes, name: str) -> Memo:
    """The text of a memo.

    Args:
        data: a Word document (.docx), a PDF with text, or text: UTF-8, UTF-16, GB18030, Big5, Shift JIS, windows-1252...
        name: what to call the file in messages.

    Raises:
        TooLargeError: more than any memo has.
        SourceError: none of these, damaged, hostile, without text.
    """
    if len(data) > LARGEST_FILE:
        raise TooLargeError(
            tell("%(name)s has %(count)s bytes.", name=name, count=f"{len(data):,}"),
            tell("The most is %(largest_file)s: split the memo.", largest_file=f"{LARGEST_FILE:,}"),
        )
    if looks_like_word(data):
        memo = _document(data, name)
    elif pdf.recognises(data, name):
        memo = Memo(_joined(pdf.blocks(data, name)))
    else:
        memo = Memo(_text(data, name))
    return checked(memo, name)


def checked(memo: Memo, name: str) -> Memo:
    """The memo, if there is something to check; TooLargeError or SourceError if there is too much or nothing."""
    if len(memo.text) > LONGEST:
        raise TooLargeError(
            tell("%(name)s has %(count)s characters.", name=name, count=f"{len(memo.text):,}"),
            tell("The most is %(longest)s: split the memo.", longest=f"{LONGEST:,}"),
        )
    if not memo.text.strip():
        raise SourceError(tell("%(name)s holds no text.", name=name), tell("A scan has to be read by OCR first."))
    return memo


def _text(data: bytes, name: str) -> str:
    kind = next((kind for start, kind in _OTHERS.items() if data.startswith(start)), None)
    if kind is not None:
        raise SourceError(
            tell("%(name)s is %(kind)s, which is not read here.", name=name, kind=kind),
            tell("Save it as .docx or as text in UTF-8."),
        )
    return decoded(data, name).replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")


def _document(data: bytes, name: str) -> Memo:
    """A Word document with its tables, text boxes and notes. Headers, footers, comments and deletions are no text of it."""
    try:
        blocks, left_out = docx.blocks(data, name)
    except RecursionError as error:
        raise SourceError(
            tell("%(name)s is nested too deeply.", name=name), tell("Open it in Word and save it again.")
        ) from error
    return Memo(_joined(blocks), (_LEFT_OUT,) if left_out else ())


_LEFT_OUT = (
    "Comments, headers, footers, deleted and hidden text and the table of contents of the document were not checked."
)


def _joined(blocks: Sequence[Block]) -> str:
    """The blocks below one another; the number that Word counts for a paragraph stands before it; a row of a table is one
    line, its cells apart."""
    lines: list[str] = []
    row = (-1, -1)
    for block in blocks:
        if block.kind is BlockKind.FURNITURE:
            continue
        text = f"{block.label} {block.text}".strip() if block.label else block.text.strip()
        here = (block.table, block.row) if block.kind is BlockKind.CELL else (-1, -1)
        if here != (-1, -1) and here == row and lines:
            lines[-1] += f"\t{text}"
        else:
            lines.append(text)
        row = here
    return "\n".join(lines)
