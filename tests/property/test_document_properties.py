"""No character of a document is lost, whatever it is made of: plain text, Markdown, HTML, tables in any languages."""

from __future__ import annotations

from html import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.errors import SourceError
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.documents import markdown, plain_text, read_blocks
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.html import html

WORDS = st.sampled_from(
    ["第一条　", "第二条", "第一章　总则", "目录", "附件一", "（一）", "一、", "灯塔由国家管理。", "Article 1", "Article 2. ", "Art. 3 ", "Chapter I", "(a) ",
     "The State keeps the lighthouses,", "Dieses Gesetz schützt die Türme.", "Loi sur les phares", "المادة 1", "มาตรา ๒", "Статья 1.", "1.", "2.", "-", "accord-", "ing",
     "\u00ad", "[^1]", "**", "`", "|", "<b>", "</b>", "&amp;", "<!--", "-->", "# ", "(Adopted on 4 March 2011)", "© 2011", "Home", "Page 3 of 9", "3", "　", " ", "\t", "\ue0ff", "😀"]
)  # fmt: skip
LINES = st.lists(WORDS, max_size=6).map("".join)
TEXTS = st.lists(LINES, max_size=25)
KINDS = st.sampled_from([k for k in BlockKind if k is not BlockKind.CELL])


@given(TEXTS, st.sampled_from(["\n", "\r\n", "\n\n", "\f", "\n\f"]))
@settings(max_examples=150, deadline=None)
def test_plain_text(lines: list[str], gap: str) -> None:
    held(plain_text, gap.join(lines))


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_markdown(lines: list[str]) -> None:
    held(markdown, "\n".join(lines))


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "h1",
        "h3",
        "li",
        "ol",
        "td",
        "tr",
        "table",
        "sup",
        "b",
        "br",
        "nav",
        "pre",
        "a href='#fn1'",
        "ruby",
        "rt",
        "span lang=de",
    ]
)


@given(st.lists(st.tuples(TAGS, LINES, st.booleans()), max_size=30))
@settings(max_examples=150, deadline=None)
def test_html(pieces: list[tuple[str, str, bool]]) -> None:
    inner = "".join(
        f"<{tag}>{escape(text)}" + (f"</{tag.split()[0]}>" if closed else "") for tag, text, closed in pieces
    )
    held(html, f"<html><head><title>Lamps</title></head><body>{inner}</body></html>")


@given(
    st.lists(st.tuples(KINDS, LINES, st.integers(0, 3)), max_size=15),
    st.lists(st.lists(LINES, min_size=1, max_size=3), max_size=8),
)
@settings(max_examples=150, deadline=None)
def test_blocks(plain: list[tuple[BlockKind, str, int]], rows: list[list[str]]) -> None:
    blocks = [
        Block(text, i, kind, level if kind is BlockKind.HEADING else 0) for i, (kind, text, level) in enumerate(plain)
    ]
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            blocks.append(Block(text, len(blocks), BlockKind.CELL, table=0, row=r, column=c))
    try:
        drafts = read_blocks(blocks, "x", format_name="test").value
    except SourceError:
        return
    assert squeezed(t for _, t in claims(drafts)) == squeezed(b.text for b in blocks)
    assert unclaimed(drafts) == []


def held(importer: object, text: str) -> None:
    data = text.encode()
    try:
        drafts = importer.read(data, "x").value  # type: ignore[attr-defined]
    except SourceError:
        return
    assert squeezed(t for _, t in claims(drafts)) == squeezed(importer.leaves(data, "x"))  # type: ignore[attr-defined]
    assert unclaimed(drafts) == []
    paths = [str(p.path) for draft in drafts for p in draft.text.provisions]
    assert all(
        len(set(paths_of)) == len(paths_of) for paths_of in ([str(p.path) for p in d.text.provisions] for d in drafts)
    ), paths
