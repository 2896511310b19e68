"""Word documents (.docx, .docm, .dotx; ECMA-376, transitional and strict): paragraphs, lists, tables, notes.

The text leaves are the characters of the document part, then those of footnotes, endnotes, headers, footers and
comments, as corpus.importers.word.characters tells them. Properties of the file (author, template) are no text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lxml import etree

from corpus.bundles.returned import Returned
from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers.documents import read_blocks
from corpus.importers.documents.blocks import Block, BlockKind
from corpus.importers.documents.languages import language_of_text
from corpus.importers.documents.tmx import with_returned
from corpus.importers.hints import NO_HINTS, Hints
from corpus.importers.markup import local
from corpus.importers.word.blocks import Collector, Sink
from corpus.importers.word.body import Body, Place
from corpus.importers.word.characters import leaves_of
from corpus.importers.word.numbering import Numbering, numbering_from
from corpus.importers.word.numerals import numeral
from corpus.importers.word.package import Package, looks_like_word, main_part, opened
from corpus.importers.word.styles import attr, styles_of
from corpus.model import Draft, ResidueKind, Rights

_NOTE_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_ENOUGH = 40  # letters that must speak for a declared language


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a document that hold text, in the order in which they are read."""

    main: etree._Element
    footnotes: etree._Element | None
    endnotes: etree._Element | None
    edges: tuple[etree._Element, ...]
    comments: etree._Element | None
    styles: etree._Element | None
    numbering: etree._Element | None


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is a Word document; a damaged one too, so that `read` can say what is wrong."""
    del name
    return looks_like_word(data)


def read(data: bytes, name: str, hints: Hints = NO_HINTS) -> Parsed[tuple[Draft, ...]]:
    """A document -> drafts, one for each of its languages.

    Raises:
        SourceError: damaged or hostile package, no main part, no text.
    """
    try:
        blocks, out, told = _blocks(data, name)
        returned, private = _returned(data, name)
    except RecursionError as error:
        raise SourceError(f"{name} is nested too deeply.", "Open it in Word and save it again.") from error
    parsed = read_blocks(blocks, name, hints, format_name="docx", residue=out.residue)
    drafts = (replace(parsed.value[0], diagnostics=(*told, *parsed.value[0].diagnostics)), *parsed.value[1:])
    if private:
        drafts = tuple(replace(draft, rights=Rights.PRIVATE) for draft in drafts)
    return with_returned(Parsed(drafts, (*told, *parsed.diagnostics)), returned)


def _returned(data: bytes, name: str) -> tuple[tuple[Returned, ...], bool]:
    """The bundles of a document that `tongwen export` wrote; and whether a name in it says that a text of it is private, which
    it does also where the properties were dropped and the document is like any other."""
    from corpus.importers.word import returned_docx

    package = opened(data, name)
    parts = _parts(package)
    private = returned_docx.is_private(parts.main)
    if not returned_docx.properties_of(package):
        return (), private
    beside = {"footnotes": parts.footnotes, "endnotes": parts.endnotes, "comments": parts.comments}
    return returned_docx.returned(package, parts.main, parts.styles, beside), private


def leaves(data: bytes, name: str) -> list[str]:
    """The text leaves of the document in the order of the module's docstring."""
    parts = _parts(opened(data, name))
    roots = [parts.main, parts.footnotes, parts.endnotes, *parts.edges, parts.comments]
    return [text for root in roots if root is not None for text in leaves_of(root)]


def blocks(data: bytes, name: str) -> tuple[list[Block], bool]:
    """The blocks of a document that need be no law, in order; and whether anything of its text is in none of them.

    Raises:
        SourceError: damaged or hostile package, no main part.
        RecursionError: nested too deeply.
    """
    found, out, _ = _blocks(data, name)
    return found, any(r.text.strip() for r in out.residue)


def _blocks(data: bytes, name: str) -> tuple[list[Block], Collector, tuple[Diagnostic, ...]]:
    parts = _parts(opened(data, name))
    styles, default = styles_of(parts.styles)
    numbering = numbering_from(parts.numbering, styles)
    body = Body(Collector(), styles, default, numbering)
    body.part(parts.main)
    for kind, root in (("footnote", parts.footnotes), ("endnote", parts.endnotes)):
        _notes(body, kind, root)
    body.numbering = Numbering()
    for edge in parts.edges:
        body.part(edge, Place(BlockKind.FURNITURE))
    if parts.comments is not None:
        for comment in parts.comments:
            body.part(comment, Place(BlockKind.FURNITURE, aside=ResidueKind.FURNITURE))
            body.out.cut()
    return _languages(body.out.blocks), body.out, tuple(_told(body))


def _notes(body: Body, kind: str, root: etree._Element | None) -> None:
    """The notes of a part, each one block; its number is that of its first reference."""
    for note in root if root is not None else ():
        mark = body.marks.get((kind, attr(note, "id") or ""))
        sink = Sink(BlockKind.NOTE, label=numeral(mark, _NOTE_FORMS[kind]) if mark else "")
        body.part(note, Place(BlockKind.NOTE, shared=sink))
        if not sink.is_blank or sink.boxed:
            body.out.done(replace(sink, label="" if sink.is_blank else sink.label))


def _told(body: Body) -> Iterator[Diagnostic]:
    if body.tracked:
        yield diagnose("tracked-changes", "Changes that nobody accepted yet stand in the document: insertions were read "
                       "as text, deletions are kept beside it.")  # fmt: skip
    if body.chunks:
        yield diagnose("unparsed-text", f"The document embeds {len(body.chunks)} other documents, which are not read.",
                       suggestion="Open it in Word and save it again.")  # fmt: skip
    contents = sum(r.kind is ResidueKind.CONTENTS for r in body.out.residue)
    if contents:
        yield diagnose("contents-set-aside", "The table of contents was set aside.")


def _parts(package: Package) -> _Parts:
    main = main_part(package)
    root = package.tree(main)
    if local(root) != "document" or "wordprocessingml" not in str(etree.QName(root).namespace):
        raise SourceError(
            f"{package.name}: the part {main!r} is no Word document.", "Open it in Word and save it again."
        )
    relations = list(package.relations(main).values())

    def one(kind: str) -> etree._Element | None:
        target = next((r.target for r in relations if r.kind == kind and r.target in package), None)
        return package.tree(target) if target else None

    edges = dict.fromkeys(r.target for r in relations if r.kind in ("header", "footer") and r.target in package)
    return _Parts(root, one("footnotes"), one("endnotes"), tuple(package.tree(e) for e in sorted(edges)),
                  one("comments"), one("styles"), one("numbering"))  # fmt: skip


def _languages(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the languages declared for them, where they are believed.

    Word marks text with the language of the keyboard or of the template as often as with its own: what is declared holds
    only where the words themselves, taken together, agree.
    """
    texts: dict[str, list[str]] = {}
    for block in blocks:
        if block.language:
            texts.setdefault(block.language, []).append(block.text)
    believed = {tag: _believed(tag, "\n".join(found)) for tag, found in texts.items()}
    return [replace(b, language=believed.get(b.language, "")) for b in blocks]


def _believed(tag: str, text: str) -> str:
    letters = Counter(c.isalpha() for c in text)[True]
    found = language_of_text(text[:20_000]) if letters >= _ENOUGH else None
    return found if found and found.partition("-")[0] == tag.partition("-")[0].lower() else ""
