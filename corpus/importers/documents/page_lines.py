"""Lines of a printed page -> paragraphs: page numbers and running heads set aside, lines that the page broke joined.

What a converter makes of a PDF, or a typewriter made: every line is as long as the page is wide. A line was broken by
the page if the next word had no room on it; so a shorter line ends something, whatever stands at its end. Blank lines and
the indentation of first lines end paragraphs too, where a text uses them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.grammar.headings import article_of, container_of
from corpus.grammar.markers import readings
from corpus.grammar.wrapping import columns
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.model import Residue, ResidueKind

_WIDEST, _NARROWEST = 160, 28  # columns of a page
_FEWEST = 8  # lines that tell how wide it is
_FULL = 0.4  # of the lines that are long enough must be about as wide as the page
_INNER, _FEWEST_INNER = 0.8, 4  # ... or of those that another line follows without a blank one between
_MID_SENTENCE = 0.5  # of the full lines end in mid-sentence
_STOPS = ".。;；:：!！?？"
_PAGE_NUMBER = re.compile(
    r"[-–—~·|\s]*(?:(?:page|seite|pagina|página|side|sida|sivu|strona|стр\.?|страница|trang|halaman|sayfa|หน้า|עמוד|صفحة|p\.)\s*)?"
    r"(?:第\s*)?(?:\d{1,4}|[ivxlc]{1,7})\s*(?:[页頁])?(?:\s*(?:of|/|von|sur|de|из|共|the)\s*(?:共\s*)?\d{1,4}\s*[页頁]?)?[-–—~·|\s]*",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(
    r"(?<!\w)(?:arts?|ust|pkt|poz|abs|nrs?|nos?|par|para|paras|secs?|ss?|pp?|ч|ст|п|гл|lit|let|al|cap|kap|čl|písm|bek|Sec|No)\.$",
    re.IGNORECASE,
)
_USUAL = 0.2  # of the long lines begin where the text begins, not their paragraphs
_LONGEST_NUMBER = 60
_FEWEST_PAGES = 3
# First halves of compounds that keep their hyphen at the end of a line.
_KEEPS = frozenset(
    {
        "self",
        "non",
        "co",
        "pre",
        "post",
        "anti",
        "semi",
        "ex",
        "sub",
        "multi",
        "inter",
        "cross",
        "long",
        "short",
        "well",
        "e",
    }
)
# A hyphen before these stands for the second half of a compound.
_AND = frozenset({"und", "oder", "bzw", "beziehungsweise", "sowie", "and", "or", "to", "en", "of", "och", "eller", "og", "ja", "tai", "sekä", "i", "oraz", "lub", "a",
                  "nebo", "či", "és", "vagy", "et", "ou", "y", "o", "e"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line that isn't blank: its index in the source, what stands on it, where, and whether a blank line stands above."""

    index: int
    text: str
    indent: int
    width: int
    page: int
    apart: bool


def page_lines(lines: Sequence[str], breaks: Sequence[int] = ()) -> list[PageLine]:
    """The lines that aren't blank. `breaks`: indexes of the lines that begin a page."""
    found: list[PageLine] = []
    starts, page, blank = set(breaks), 0, False
    for index, line in enumerate(lines):
        page += index in starts
        body = line.strip()
        if not body:
            blank = True
            continue
        bare = line.expandtabs(8).rstrip()
        found.append(PageLine(index, body, columns(bare) - columns(bare.lstrip()), columns(bare), page, blank))
        blank = False
    return found


def page_width(lines: Sequence[PageLine]) -> int:
    """How many columns the page has whose width broke the lines; 0 if nothing was broken by a page."""
    wide = sorted(line.width for line in lines if line.width >= _NARROWEST)
    if len(wide) < _FEWEST:
        return 0
    width = wide[int(len(wide) * 0.95)]
    if width > _WIDEST or wide[-1] > width * 1.3:
        return 0
    inner = [line for line, after in pairwise(lines) if not after.apart and line.width >= _NARROWEST]
    full = [line for line in inner if line.width >= 0.8 * width]
    open_ended = [line for line in full if line.text[-1] not in _STOPS]
    enough = len(full) >= _FULL * len(wide) or len(full) >= max(_FEWEST_INNER, _INNER * len(inner))
    return width if enough and len(open_ended) >= _MID_SENTENCE * len(full) else 0


def furniture(lines: Sequence[PageLine], language: str = "") -> set[int]:
    """Indexes (of the source) of page numbers and running heads: first and last lines of pages.

    Headings of articles and chapters are none, though "Article 3" and "Article 9" may stand at the top of pages.
    """
    pages = {line.page for line in lines}
    edges = [line for line in _edges(lines) if not _is_heading(line.text, language)]
    numbers = [line for line in edges if _is_number(line)]
    rising = _rise(numbers)
    found = {line.index for line in numbers if rising or (len(pages) > 1 and _counts(line))}
    counts = Counter(_shape(line.text) for line in edges)
    often = max(_FEWEST_PAGES, len(pages) // 2)
    return found | {line.index for line in edges if counts[_shape(line.text)] >= often and len(line.text) <= 120}


def _edges(lines: Sequence[PageLine]) -> list[PageLine]:
    """The first and last two lines of each page; without pages, lines that stand alone between blank lines."""
    pages: dict[int, list[PageLine]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    if len(pages) > 1:
        return [line for page in pages.values() for line in dict.fromkeys([*page[:2], *page[-2:]])]
    after = [*(line.apart for line in lines[1:]), True]
    return [
        line
        for line, below in zip(lines, after, strict=False)  # of no lines, `after` has one
        if (line.apart or below) and _is_number(line)
    ]


def _is_number(line: PageLine) -> bool:
    return len(line.text) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(line.text) is not None


def _counts(line: PageLine) -> bool:
    """Whether a page number is that of the page that it stands on, the first being 1."""
    match = re.search(r"\d+", line.text)
    return match is not None and int(match[0]) == line.page + 1


def _is_heading(text: str, language: str) -> bool:
    return article_of(text, language) is not None or container_of(text, language) is not None


def _rise(numbers: Sequence[PageLine]) -> bool:
    """Whether bare numbers rise by one from page to page."""
    values = [int(m[0]) for line in numbers if (m := re.search(r"\d+", line.text))]
    steps = sum(b - a == 1 for a, b in pairwise(values))
    return steps >= max(1, len(values) - 2) if len(values) > 1 else False


def _shape(text: str) -> str:
    """A running head without its page number."""
    return re.sub(r"\d+", "#", text)


def paragraphs(lines: Sequence[PageLine], width: int, language: str) -> list[list[PageLine]]:
    """Lines of a page of `width` columns -> the paragraphs that they make."""
    if not lines:
        return []
    indents = Counter(line.indent for line in lines if line.width >= 0.6 * width)
    base = min((n for n, count in indents.items() if count >= _USUAL * indents.total()), default=0)
    doubled = sum(line.apart for line in lines) > 0.8 * len(lines)
    edge = _Edge(width, base, doubled, language)
    out = [[lines[0]]]
    for line in lines[1:]:
        if _goes_on(out[-1], line, edge):
            out[-1].append(line)
        else:
            out.append([line])
    return out


@dataclass(frozen=True, slots=True)
class _Edge:
    width: int
    base: int  # the indentation of most lines
    doubled: bool  # a blank line stands between any two lines
    language: str


def _goes_on(paragraph: Sequence[PageLine], line: PageLine, edge: _Edge) -> bool:
    """Whether `line` goes on with the paragraph above it."""
    last = paragraph[-1]
    turned = line.page != last.page
    if line.apart and not turned and not edge.doubled:
        return False
    if _heads(paragraph[0], edge) and container_of(paragraph[0].text, edge.language):
        return False
    broken = _broken_by_page(last, line, edge.width) and (not _ends(last) or not (line.apart or turned))
    broken = broken or _mid_sentence(last, line, edge)
    if not broken or _is_label(line, edge) or (_heads(line, edge) and (_ends(last) or line.indent > edge.base + 1)):
        return False
    if _starts_unit(line) and (_ends(last) or last.text[-1] in ",，" or line.indent > last.indent):
        return False
    deeper = line.indent >= edge.base + 2
    same = line.indent == last.indent and (len(paragraph) > 1 or not _ends(last))
    hangs = same or (bool(readings(paragraph[0].text)) and line.indent > paragraph[0].indent)
    return not deeper or hangs


def _ends(line: PageLine) -> bool:
    """Whether a line ends with a stop that isn't an abbreviation's: "... na mocy art." / "78."."""
    return line.text[-1] in _STOPS and _ABBREVIATED.search(line.text) is None


def _mid_sentence(last: PageLine, line: PageLine, edge: _Edge) -> bool:
    """Whether a line goes on in small letters below prose that no stop ends, though the next word would have had room."""
    prose = last.width >= 0.5 * edge.width and (last.text[-1].isalnum() or last.text[-1] in ",-’'\"”)")
    return prose and line.text[0].islower() and line.indent <= last.indent + 1


def _is_label(line: PageLine, edge: _Edge) -> bool:
    """Whether an article's label stands alone on a line."""
    found = article_of(line.text, edge.language)
    return found is not None and not found.rest and not found.heading


def _heads(line: PageLine, edge: _Edge) -> bool:
    return _is_heading(line.text, edge.language)


def _starts_unit(line: PageLine) -> bool:
    return bool(readings(line.text))


def _broken_by_page(last: PageLine, line: PageLine, width: int) -> bool:
    """Whether the next word had no room on the line above."""
    word = line.text.split(maxsplit=1)[0]
    room = columns(word) + 1 if word.isascii() or word[0] < "\u0e00" else 2
    return last.width + room > 0.93 * width


def block_of(paragraph: Sequence[PageLine], words: frozenset[str], joiner: str) -> tuple[Block, list[Residue]]:
    """A paragraph as a block, and the hyphens at the ends of its lines that were the page's.

    Args:
        words: the words of the whole text, which tell what a broken word is when it stands on one line.
        joiner: what stands between joined lines in this language.
    """
    text, stretches, dropped = paragraph[0].text, [], []
    for before, line in pairwise(paragraph):
        hyphen = _hyphen(text, line.text, words)
        if hyphen == "drop":
            dropped.append(Residue(ResidueKind.FURNITURE, text[-1], before.index))
            text = text[:-1]
        elif hyphen == "space":
            text += " "
        elif not hyphen:
            text += _gap(text[-1], line.text[0], joiner)
        stretches.append((len(text), line.index))
        text += line.text
    return Block(text, paragraph[0].index, BlockKind.LINE, stretches=tuple(stretches)), dropped


def _gap(end: str, start: str, joiner: str) -> str:
    """A blank between words that a page set on two lines; none between Chinese characters, or Thai letters."""
    return (
        joiner if joiner and not (_wide(end) and _wide(start)) else " " if end.isascii() and start.isascii() else joiner
    )


def _wide(char: str) -> bool:
    return (
        "\u0e00" <= char <= "\u0eff"
        or "\u2e80" <= char <= "\u9fff"
        or "\uff00" <= char <= "\uffef"
        or "\u3000" <= char <= "\u30ff"
    )


def _hyphen(text: str, after: str, words: frozenset[str]) -> str:
    """What becomes of a hyphen at the end of a line: "drop", "keep", "space" behind it, or "" where none stands."""
    if text[-1] == "\u00ad":
        return "drop"
    match = re.search(r"([^\W\d_]+)[-\u2010]$", text)
    rest = re.match(r"[^\W\d_]+", after)
    if match is None:
        return ""
    if rest is not None and rest[0].lower() in _AND:
        return "space"  # Datenschutz- / und Sicherheitsregeln
    if rest is None or not rest[0].islower():
        return "keep"
    whole = (match[1] + rest[0]).lower()
    if whole in words:
        return "drop"
    kept = f"{match[1]}-{rest[0]}".lower() in words or match[1].lower() in _KEEPS
    return "keep" if kept else "drop"
