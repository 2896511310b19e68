"""Any saved page of a law, whatever the site: HTML of a browser, of Word, or a web archive (MHTML).

Generic: asked only where no source's own format claims a file. What a page says of itself (nav, footer, classes) tells
furniture from text, and where the articles stand decides; a page of a law portal that words its Chinese apart is
read as the portal's pages are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from corpus.diagnostics import Parsed
from corpus.errors import SourceError, TooLargeError
from corpus.grammar.headings import article_of
from corpus.importers.documents import read_blocks
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.documents.languages import versions
from corpus.importers.documents.law_likeness import is_law
from corpus.importers.documents.law_words import LAW_WORD
from corpus.importers.documents.lines import Line, lines_of
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.html.blocks import PageBlocks, page_blocks
from corpus.importers.html.tree import is_archive, page_text, page_tree, text_leaves
from corpus.importers.saved_pages.headings import Heading, best_run
from corpus.importers.saved_pages.portal_lines import is_portal, read_portal
from corpus.importers.sniffing import Family, family_of
from corpus.model import Draft, Residue, ResidueKind

_FORMAT = "html"
_FEWEST = 2
_FEWEST_LINKS = 3
_PLACE = re.compile(r"\[[^\[\]#]{0,30}#[\w.\-]{1,40}\]")  # the address of a place in the page: [Block 12: #a5]
_LONGEST_PLACE = 80
_PARTS_OF_TITLE = re.compile(r"(?<=[\u4e00-\u9fff])[-_－](?=[\u4e00-\u9fff])|\s*[|_»«·–—]\s*|\s+-\s+|\s*::\s*")


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is a page, or a web archive, whose text is built like a law."""
    if family_of(data) is not Family.HTML and not is_archive(data):
        return False
    try:
        blocks = _sorted_blocks(page_blocks(page_tree(data, name)))
    except TooLargeError:
        return True  # `read` says so
    except SourceError:
        return False
    return is_law(blocks) or is_portal([line.text for line in lines_of(blocks)])


def leaves(data: bytes, name: str) -> list[str]:
    """The text nodes that a reader of the page can see, and its title."""
    root = page_tree(data, name)
    title = next((t.text for t in root.iter("title") if t.text and t.text.strip() and _in_head(t)), None)
    return [*([title] if title else []), *text_leaves(root)]


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """The page's text, a draft for each of its languages.

    Raises:
        SourceError: no text, a page of frames, or a damaged archive.
    """
    page = page_blocks(page_tree(data, name))
    if not page.blocks:
        _refuse(data, name)
    blocks = _sorted_blocks(page)
    residue = [Residue(ResidueKind.FURNITURE, page.title, page.title_order)] if page.title else []
    lines = lines_of(blocks)
    if is_portal([line.text for line in lines]):
        return read_portal(lines, residue, name)
    return read_blocks(
        blocks, name, hints, format_name=_FORMAT, title=_title(page.title), language=page.language, residue=residue
    )


def _in_head(element: object) -> bool:
    parent = element.getparent()  # type: ignore[attr-defined]
    while parent is not None and parent.tag != "head":
        parent = parent.getparent()
    return parent is not None


def _refuse(data: bytes, name: str) -> None:
    if re.search(r"<i?frame\b", page_text(data, name), re.IGNORECASE):
        raise SourceError(f"{name} is a page of frames without text.", "Save the page inside the frame.")
    raise SourceError(f"{name} holds no text: a program makes it in the browser.", "Save the page as it is shown.")


def _title(title: str) -> str:
    """The part of a page's own title that names a law: "Fisheries Act | Laws of Erewhon"; "" if none does."""
    parts = [part for part in _PARTS_OF_TITLE.split(" ".join(title.split())) if part]
    return next((part for part in parts if LAW_WORD.search(part)), "")


def _sorted_blocks(page: PageBlocks) -> list[Block]:
    """The page's blocks, furniture marked. What the page calls furniture is none where the articles stand in it."""
    lines = lines_of(page.blocks)
    asides = {page.blocks[i].order for i in page.aside}
    articles = _articles([line for line in lines if line.kind is not BlockKind.FURNITURE])
    main = [line for line in articles if line.block.order not in asides]
    if len(main) < _FEWEST and len(articles) > len(main):
        asides = set()
    asides |= _repeated(page) | {
        b.order for b in page.blocks if len(b.text) < _LONGEST_PLACE and _PLACE.fullmatch(b.text)
    }
    return [replace(b, kind=BlockKind.FURNITURE) if b.order in asides else b for b in page.blocks]


def _repeated(page: PageBlocks) -> set[int]:
    """Links that stand again and again, below every article: "Up", "Copy link", "Contents"."""
    keys = {i: "".join(page.blocks[i].text.split()) for i in page.links}
    counts = Counter(keys.values())
    return {page.blocks[i].order for i, key in keys.items() if counts[key] >= _FEWEST_LINKS}


def _articles(lines: Sequence[Line]) -> list[Line]:
    """The lines that begin articles whose numbers rise."""
    found: list[Line] = []
    for version in versions(lines) if lines else []:
        heads = [
            Heading(i, 0, 0, a.number)
            for i, line in enumerate(version.lines)
            if (a := article_of(line.text, version.language))
        ]
        run = best_run(heads)
        found += [version.lines[h.line] for h in run] if len(run) >= _FEWEST else []
    return found
