"""A law as Markdown (CommonMark and tables), whoever wrote it.

Generic: asked only where no source's own format claims a file. The numbers of lists are text here, as they are written;
marks (#, *, |, the addresses of links, comments) are none. A line break inside a paragraph is kept, for bilingual texts
set one language below the other so, unless the page broke the lines.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from corpus.diagnostics import Diagnostic, Parsed
from corpus.errors import SourceError, TooLargeError
from corpus.importers.documents import read_blocks
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.documents.decoding import decoded, decoded_or_none
from corpus.importers.documents.languages import language_of_text
from corpus.importers.documents.law_likeness import is_law
from corpus.importers.documents.page_lines import page_lines, page_width
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.told import joined_told
from corpus.languages import language_of
from corpus.model import Draft, Residue, ResidueKind, Statement

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_FORMAT = "markdown"
_LARGEST = 8_000_000
_LONGEST_LINE = 200_000  # every mark in a line is tried with every other
_DEEPEST = 60
_FRONT = re.compile(r"\A---[ \t]*\r?\n((?:(?!---)[^\n]{0,4000}\n){0,200}?)---[ \t]*(?:\r?\n|\Z)")
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$", re.MULTILINE)
_NOTE_MARK = re.compile(r"(\[\^[^\]\s]{1,40}\])")
_LINK = re.compile(
    r"!?\[([^\[\]\n]{0,1000})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:[ \t]+[\"'][^\"'\n]{0,300}[\"'])?\)|<(https?://[^<>\s]{1,2000})>"
)
_BREAK = re.compile(r"<br[ \t]{0,3}/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9\-]{0,30}(?:[ \t\n][^<>]{0,1000})?/?>")
# Marks that tell Markdown from plain text: headings, bold labels, a table's rule, comments, front matter, lists of links.
_MARKS = re.compile(
    r"^#{1,6} +\S|^ {0,3}\*\*[^*\n]{1,80}\*\*|^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$|^<!--|^ {0,3}\[\^\w+\]:|^>\s|\]\(https?://",
    re.MULTILINE,
)
_FOREIGN = "<!-- INFO END -->"


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A stretch of text that the page shows, and what it is."""

    text: str
    kind: BlockKind = BlockKind.LINE
    level: int = 0
    cell: tuple[int, int, int] = (-1, -1, -1)


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is Markdown whose text is built like a law."""
    if len(data) > _LARGEST:
        return False
    text = decoded_or_none(data, name)
    if text is None or not looks_like(text, name) or any(line.strip() == _FOREIGN for line in text.splitlines()):
        return False
    try:
        _refuse_long_lines(text, name)
        return is_law([b for b in _blocks(text) if b.kind is not BlockKind.FURNITURE])
    except TooLargeError:
        return True  # `read` says so
    except SourceError:
        return False


def looks_like(text: str, name: str) -> bool:
    """Whether a text has marks of Markdown, or is called so; plain text leaves such files to this format."""
    if text.lstrip()[:1] in ("<", "{") and not text.lstrip().startswith("<!--"):
        return False
    return name.lower().endswith((".md", ".markdown", ".mkd")) or len(_MARKS.findall(text[:400_000])) > 1


def leaves(data: bytes, name: str) -> list[str]:
    """What the text shows, in order: front matter, headings, paragraphs, numbers of lists, cells, notes."""
    return [leaf.text for leaf in _leaves(_text(data, name)) if leaf.text.strip()]


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """The text, a draft for each of its languages.

    Raises:
        SourceError: the bytes are no text, too large, or nothing stands in them.
    """
    text = _text(data, name)
    blocks = _blocks(text)
    facts = dict(_front(text))
    blocks, told = _joined(blocks, hints.language or "")
    front = _front_lines(text)
    rest = [b for b in blocks if b.order >= front]
    statements, residue = _facts([b for b in blocks if b.order < front])
    parsed = read_blocks(
        rest, name, hints, format_name=_FORMAT, title=facts.get("title", ""), language=_language(facts),
        statements=statements, residue=residue,
    )  # fmt: skip
    return Parsed(parsed.value, (*parsed.diagnostics, *told))


def _text(data: bytes, name: str) -> str:
    if len(data) > _LARGEST:
        raise SourceError(f"{name} has {len(data):,} bytes, too many for a text.", f"The most is {_LARGEST:,}.")
    text = decoded(data, name).replace("\0", "\ufffd")
    _refuse_long_lines(text, name)
    return text


def _refuse_long_lines(text: str, name: str) -> None:
    longest = max(map(len, text.split("\n")))
    if longest > _LONGEST_LINE:
        raise TooLargeError(f"{name} has a line of {longest:,} characters: no law has.", "See how the file was made.")


# --- front matter


def _front(text: str) -> list[tuple[str, str]]:
    """The lines of the front matter as (key, value)."""
    match = _FRONT.match(text)
    lines = match[1].splitlines() if match else []
    pairs = [line.partition(":") for line in lines if line.strip()]
    return [(key.strip().lower(), value.strip().strip("\"'")) for key, _, value in pairs]


def _front_lines(text: str) -> int:
    match = _FRONT.match(text)
    return sum(1 for line in match[1].splitlines() if line.strip()) if match else 0


def _language(facts: dict[str, str]) -> str:
    said = facts.get("lang") or facts.get("language") or ""
    return said if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}", said) else ""


def _facts(lines: Sequence[Block]) -> tuple[list[Statement], list[Residue]]:
    """The lines of the front matter: an address and a licence as statements, the rest as furniture."""
    statements, residue = [], []
    for block in lines:
        key, _, value = block.text.partition(":")
        name = {"url": "url", "source": "url", "licence": "licence", "license": "licence"}.get(key.strip().lower())
        if name and value.strip():
            statements.append(Statement(name, value.strip().strip("\"'"), _FORMAT, block.text, order=block.order))
        else:
            residue.append(Residue(ResidueKind.FURNITURE, block.text, block.order))
    return statements, residue


# --- blocks


def _blocks(text: str) -> list[Block]:
    """The text as blocks; a note's mark stands apart from the sentence. Orders count stretches between marks."""
    out: list[Block] = []
    order = 0
    for leaf in _leaves(text):
        if not leaf.text.strip():
            continue
        first, words, stretches = -1, "", []
        for i, piece in enumerate(_NOTE_MARK.split(leaf.text) if leaf.kind is not BlockKind.NOTE else [leaf.text]):
            if not piece.strip():
                words += piece
                continue
            if i % 2:
                out.append(Block(piece, order, BlockKind.FURNITURE))
            elif first < 0:
                first, words = order, words + piece
            else:
                stretches.append((len(words), order))
                words += piece
            order += 1
        if first >= 0:
            out.append(Block(words, first, leaf.kind, leaf.level, "", *leaf.cell, stretches=tuple(stretches)))
    return sorted(out, key=lambda b: b.order)


def _joined(blocks: list[Block], language: str) -> tuple[list[Block], list[Diagnostic]]:
    """Blocks with the lines that a page broke joined."""
    lines = [line for b in blocks if b.kind is BlockKind.LINE for line in b.text.split("\n")]
    if not page_width(page_lines(lines)):
        return blocks, []
    known = language_of(language or language_of_text("\n".join(lines)[:20_000]) or "")
    gap = known.joiner if known else " "
    count = sum(b.text.count("\n") for b in blocks if b.kind is BlockKind.LINE)
    out = [replace(b, text=gap.join(b.text.split("\n"))) if b.kind is BlockKind.LINE else b for b in blocks]
    return out, list(joined_told(count))


def _leaves(text: str) -> Iterator[_Leaf]:
    """What the text shows, stretch by stretch."""
    match = _FRONT.match(text)
    if match:
        yield from (_Leaf(line, BlockKind.FURNITURE) for line in match[1].splitlines() if line.strip())
        text = text[match.end() :]
    text = _without_comments(text.replace("\r\n", "\n").replace("\r", "\n"))
    notes = [(m[1], m[2]) for m in _NOTE.finditer(text)]
    text = _NOTE.sub("", text)
    yield from _of_tokens(_tokens(text))
    yield from (_Leaf(f"[{number}] {_shown(words)}", BlockKind.NOTE) for number, words in notes)


def _without_comments(text: str) -> str:
    out, at = [], 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        out.append(text[at:start])
        at = end + 3
    return "".join([*out, text[at:]])


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Links and tags are taken out afterwards: their rules take quadratic time on hostile text.
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST, "html": True}).enable("table")
    return parser.disable(["reference", "link", "image", "autolink", "html_inline"])


def _tokens(text: str) -> list[Token]:
    try:
        return _parser().parse(text)
    except (RecursionError, ValueError, IndexError) as error:
        raise SourceError(f"This Markdown is nested too deep to be read: {error}.", "Save it as plain text.") from error


def _of_tokens(tokens: Sequence[Token]) -> Iterator[_Leaf]:
    level, number, table, row, column = 0, "", -1, -1, -1
    for token in tokens:
        if token.type == "heading_open":
            level = int(token.tag[1])
        elif token.type == "list_item_open" and token.info:
            number = f"{token.info}{token.markup} "
        elif token.type == "table_open":
            table, row = table + 1, -1
        elif token.type == "tr_open":
            row, column = row + 1, -1
        elif token.type in ("th_open", "td_open"):
            column += 1
        elif token.type == "inline":
            words = number + _inline(token)
            cell = (table, row, column) if column >= 0 else (-1, -1, -1)
            kind = BlockKind.CELL if column >= 0 else BlockKind.HEADING if level else BlockKind.LINE
            yield _Leaf(words, kind, level, cell)
            number = ""
        elif token.type in ("code_block", "fence"):
            yield _Leaf(number + token.content)
            number = ""
        elif token.type == "html_block":
            yield _Leaf(_shown(token.content))
        elif token.type == "heading_close":
            level = 0
        elif token.type == "table_close":
            column = -1
    if number.strip():
        yield _Leaf(number)


def _inline(token: Token) -> str:
    """The text of a paragraph: emphasis gone, line breaks kept."""
    words = "".join("\n" if c.type in ("softbreak", "hardbreak") else c.content for c in token.children or [])
    return _shown(words, entities=False)


def _shown(words: str, *, entities: bool = True) -> str:
    """Text without links' addresses and tags."""
    words = _BREAK.sub("\n", words)
    words = _LINK.sub(lambda m: m[1] if m[1] is not None else m[2] or "", words)
    words = _TAG.sub("", words)
    return html.unescape(words) if entities else words
