"""Plain text of a law in any language and encoding, one paragraph a line or broken by a page.

Generic: asked only where no source's own format claims a file. A text without articles, or points of a decision, is
refused when it is recognised; `--format plain-text` reads it all the same.
"""

from __future__ import annotations

import re

from corpus.diagnostics import Diagnostic, Parsed
from corpus.importers.documents import csv_table, read_blocks
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.documents.decoding import decoded, decoded_or_none
from corpus.importers.documents.languages import language_of_text
from corpus.importers.documents.law_likeness import is_law
from corpus.importers.documents.markdown import looks_like
from corpus.importers.documents.page_lines import block_of, furniture, page_lines, page_width, paragraphs
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.saved_pages.pages import LINE_BREAK, lines_of
from corpus.importers.told import joined_told
from corpus.languages import language_of
from corpus.model import Draft, Residue

_FORMAT = "plain-text"
_LARGEST_LOOKED_AT = 400_000
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
# What is made for machines: markup, tables of values, programs, logs.
_OTHER = re.compile(
    r"\s*(?:<[!?a-zA-Z]|[\[{]\s*[\[{\"]|#!|%!PS|\{\\rtf|Tongwen-Text:|---\r?\n|From: |Return-Path:|MIME-Version:|import \w|package \w|from \w+ import )"
)
_CODE = re.compile(
    r"^\s*(?:def |class |function |public |private |var |const |let |if \(|for \(|return\b|#include|[{}]\s*$|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)",
    re.MULTILINE,
)


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is text that is built like a law."""
    text = decoded_or_none(data[:_LARGEST_LOOKED_AT] if data.isascii() else data, name)
    if text is None or _OTHER.match(text) or "\0" in text or looks_like(text, name):
        return False
    lines = [line for line in lines_of(text[:_LARGEST_LOOKED_AT]) if line.strip()]
    if len(_CODE.findall(text[:_LARGEST_LOOKED_AT])) * 5 > len(lines) or csv_table.recognises(data, name):
        return False
    return is_law([Block(line, i) for i, line in enumerate(lines)])


def leaves(data: bytes, name: str) -> list[str]:
    """The lines that aren't blank."""
    return [line for line in lines_of(decoded(data, name)) if line.strip()]


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """The text, a draft for each of its languages.

    Raises:
        SourceError: the bytes are no text, their encoding can't be told, or nothing stands in them.
    """
    blocks, residue, told = blocks_of(decoded(data, name), hints.language or "")
    parsed = read_blocks(blocks, name, hints, format_name=_FORMAT, residue=residue)
    return Parsed(parsed.value, (*parsed.diagnostics, *told))


def blocks_of(text: str, language: str = "") -> tuple[list[Block], list[Residue], list[Diagnostic]]:
    """The paragraphs of a plain text as blocks, what was left out in joining its lines, and what to say of it."""
    lines = lines_of(text)
    found = page_lines(lines, _page_starts(text))
    tag = language or language_of_text(text[:20_000]) or ""
    aside = furniture(found, tag)
    rest = [line for line in found if line.index not in aside]
    width = page_width(rest)
    blocks = [Block(line.text, line.index, BlockKind.FURNITURE) for line in found if line.index in aside]
    if not width:
        plain = [Block(line.text, line.index) for line in rest]
        return sorted([*blocks, *plain], key=lambda b: b.order), [], []
    residue: list[Residue] = []
    words, known = frozenset(w.lower() for w in _WORD.findall(text)), language_of(tag)
    joiner = known.joiner if known else " "
    for paragraph in paragraphs(rest, width, tag):
        block, dropped = block_of(paragraph, words, joiner)
        blocks.append(block)
        residue += dropped
    joined = len(rest) - len(blocks) + len(aside)
    return sorted(blocks, key=lambda b: b.order), residue, list(joined_told(joined))


def _page_starts(text: str) -> list[int]:
    """Indexes of the lines that begin a page: those after a form feed."""
    if "\f" not in text:
        return []
    breaks = [match[0] for match in LINE_BREAK.finditer(text)]
    return [i + 1 for i, mark in enumerate(breaks) if mark == "\f"]
