"""PDF with text (ISO 32000): lines, columns and paragraphs from where the letters stand on the page.

A text leaf is a run: a stretch of one line as the decoding process gives it (corpus.importers.pdf.child). A file may hold
its runs in any order, so leaves are compared in the order in which they are read; each of them, once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers.documents import read_blocks
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.pdf.hyphens import Hyphens, Joint, hyphens_of
from corpus.importers.pdf.layout import columns_of_all, furniture_of
from corpus.importers.pdf.paragraphs import (
    Paragraph,
    between,
    body_size,
    marks_of,
    paragraphs_of,
)
from corpus.importers.pdf.runs import Decoded, Run, decoded
from corpus.importers.told import joined_told
from corpus.model import Draft, Residue, ResidueKind

_LARGER = 1.12  # times the size of the text: a heading
_LONGEST_HEADING = 250


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is a PDF; one that can't be read too, so that `read` can say why."""
    del name
    return b"%PDF-" in data[:1024]


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """A PDF -> drafts, one for each of its languages.

    Raises:
        SourceError: encrypted, damaged, too slow, or without any text (a scan).
    """
    pages = decoded(data, name)
    _has_text(pages, name)
    maker = _Maker(pages)
    maker.make()
    told = tuple(_told(pages, maker))
    parsed = read_blocks(maker.blocks, name, hints, format_name="pdf", residue=tuple(maker.residue))
    drafts = (replace(parsed.value[0], diagnostics=(*told, *parsed.value[0].diagnostics)), *parsed.value[1:])
    return Parsed(drafts, (*told, *parsed.diagnostics))


def leaves(data: bytes, name: str) -> list[str]:
    """All runs of the document, in the order in which they are read; one that the layout forgot comes last."""
    pages = decoded(data, name)
    maker = _Maker(pages)
    maker.make()
    runs = [run for page in pages.pages for run in page]
    return [run.text for run in sorted(runs, key=lambda r: maker.ranks.get(r.order, len(runs)))]


def blocks(data: bytes, name: str) -> list[Block]:
    """The blocks of a document that need be no law, in order. SourceError as `read`."""
    pages = decoded(data, name)
    _has_text(pages, name)
    maker = _Maker(pages)
    maker.make()
    return maker.blocks


def _has_text(pages: Decoded, name: str) -> None:
    letters = sum(c.isalpha() for page in pages.pages for run in page for c in run.text)
    if letters == 0 and len(pages.bad) == len(pages.pages):
        raise SourceError(f"{name} is a damaged PDF: none of its pages can be read.", "Get the file anew.")
    if letters < 20:
        raise SourceError(f"{name} has no text layer: its pages are pictures.", "OCR it first, then import the result.")


def _told(pages: Decoded, maker: _Maker) -> Iterator[Diagnostic]:
    if pages.bad:
        numbers = ", ".join(map(str, pages.bad[:20]))
        yield diagnose("text-missing", f"Pages that can't be read: {numbers}.", found=numbers)
    yield from joined_told(maker.joined)


@dataclass(slots=True)
class _Maker:
    """Turns the runs of a document into blocks and residue."""

    pages: Decoded
    blocks: list[Block] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    joined: int = 0
    ranks: dict[int, int] = field(default_factory=dict)  # a run's place in the file -> in the order of reading
    _hyphens: Hyphens = field(default_factory=Hyphens)
    _spaced: bool = False

    def make(self) -> None:
        """Find the layout of the document and make its blocks."""
        aside = furniture_of(self.pages.pages)
        runs = [r for page in self.pages.pages for r in page]
        kept = [[r for r in page if r.order not in aside] for page in self.pages.pages]
        columns = columns_of_all(kept)
        paragraphs = paragraphs_of(columns)
        lines = [line for column in columns for line in column.lines]
        self._spaced = sum(line.runs[-1].text.endswith(" ") for line in lines) > 0.1 * len(lines)
        ends = ((a.text, b.text) for p in paragraphs for a, b in pairwise(p.lines))
        self._hyphens = hyphens_of((r.text for r in runs), ends)
        marks = marks_of([p for p in paragraphs if p.note], lines)
        self._rank(paragraphs, [r for r in runs if r.order in aside])
        self._set_aside(runs, aside | marks)
        levels = _levels(paragraphs, body_size(columns))
        for paragraph in paragraphs:
            self._block(paragraph, marks, levels)

    def _rank(self, paragraphs: Sequence[Paragraph], aside: Sequence[Run]) -> None:
        """Number the runs in the order of reading; furniture comes before the paragraphs that begin on its page."""
        waiting = list(reversed(aside))
        for paragraph in paragraphs:
            runs = [run for line in paragraph.lines for run in line.runs]
            while waiting and waiting[-1].page <= runs[0].page:
                self.ranks[waiting.pop().order] = len(self.ranks)
            for run in runs:
                self.ranks[run.order] = len(self.ranks)
        for run in reversed(waiting):
            self.ranks[run.order] = len(self.ranks)

    def _set_aside(self, runs: Sequence[Run], orders: set[int]) -> None:
        self.residue += [Residue(ResidueKind.FURNITURE, r.text, self.ranks[r.order]) for r in runs if r.order in orders]

    def _block(self, paragraph: Paragraph, marks: set[int], levels: dict[float, int]) -> None:
        text, stretches = "", list[tuple[int, int]]()
        self.joined += len(paragraph.lines) - 1
        lines = [[r for r in line.runs if r.order not in marks] for line in paragraph.lines]
        lines = [line for line in lines if line]
        for at, line in enumerate(lines):
            for nth, run in enumerate(line):
                bare = run.text.strip()
                last = nth == len(line) - 1
                if text:
                    text += self._gap(text, bare, lines[at - 1][-1] if nth == 0 else None)
                cut = last and at + 1 < len(lines) and self._hyphens.joint(bare, lines[at + 1][0].text) is Joint.CUT
                stretches.append((len(text), self.ranks[run.order]))
                text += bare[:-1] if cut else bare
                if cut:
                    self.residue.append(Residue(ResidueKind.FURNITURE, bare[-1], self.ranks[run.order]))
                    text += "\u2060"  # no space here: taken off below
        text, stretches = _without_joiners(text, stretches)
        if text:
            self.blocks.append(self._made(paragraph, text, stretches, levels))

    def _gap(self, text: str, bare: str, before: Run | None) -> str:
        """What stands between what is there and the next run; `before` is the last run of the line above."""
        if text.endswith("\u2060"):
            return ""
        if before is not None and self._hyphens.joint(text[-80:], bare) is Joint.KEPT and not before.text.endswith(" "):
            return ""
        return between(text, bare, before.text.endswith(" ") if self._spaced else None) if before else " "

    def _made(
        self, paragraph: Paragraph, text: str, stretches: list[tuple[int, int]], levels: dict[float, int]
    ) -> Block:
        kind, level = BlockKind.LINE, 0
        if paragraph.note:
            kind = BlockKind.NOTE
        elif len(text) <= _LONGEST_HEADING and (key := _look(paragraph)) in levels:
            kind, level = BlockKind.HEADING, levels[key]
        return Block(text, stretches[0][1], kind, level, stretches=tuple(stretches[1:]))


def _without_joiners(text: str, stretches: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    """Take the signs off that stood for broken words, and move the stretches after them."""
    if "\u2060" not in text:
        return text, stretches
    moved = [(at - text.count("\u2060", 0, at), order) for at, order in stretches]
    return text.replace("\u2060", ""), moved


def _look(paragraph: Paragraph) -> float:
    """Size and weight as one number: bold letters look half a point larger."""
    return round(paragraph.size * 2) / 2 + (0.25 if paragraph.bold else 0.0)


def _levels(paragraphs: Sequence[Paragraph], body: float) -> dict[float, int]:
    """Looks that headings have -> level, the largest first."""
    heavy = sum(len(line.text) for p in paragraphs if p.bold for line in p.lines)
    total = sum(len(line.text) for p in paragraphs for line in p.lines)
    plain = heavy > 0.3 * total  # a document all in bold has no headings by weight
    looks = {
        _look(p) for p in paragraphs
        if not p.note and (p.size >= _LARGER * body or (p.bold and not plain and p.size >= 0.97 * body))
    }  # fmt: skip
    return {look: min(level, 6) for level, look in enumerate(sorted(looks, reverse=True), 1)}
