"""Swiss federal laws as Markdown, one file per law and language (the layout of the swiss-law collection).

Front matter in YAML (sr_number, title, language, version_date), headings of chapters with #, articles as
"**Art. 5a** Art. 5a Heading", and a block of text per paragraph. The generator glued items into the line ("... von:a. Autos
...;b. Motorkarren"), and footnotes into sentences. Items are taken apart where their order bears it out; footnotes are
set apart where their line or their fixed words show them, and stay where they stand otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers.building import ContainerTree, PageBuilder, Stretch
from corpus.importers.labels import container_number, latin_article_number
from corpus.importers.swiss.front_matter import Field, fields_of, values_of
from corpus.importers.swiss.swiss_page import Block, Page, blocks_of, pieces, prefix, put
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, Provision, ProvisionPath, Residue, ResidueKind, Statement, Unit
from corpus.parsing import deleted_told

PUBLISHER = "Federal Chancellery, Switzerland (Fedlex)"
_SOURCE = "Fedlex, as Markdown"
_LICENCE = "Swiss legal texts are in the public domain (Copyright Act, SR 231.1, art. 5)."
_LARGEST = 64 * 1024 * 1024
_SR = re.compile(r"0?\d{0,3}(?:\.\d{1,4}){0,8}")
_HEADING = re.compile(r"\s*(#{1,6})[ \t]+(.*)", re.DOTALL)
_ARTICLE = re.compile(r"\s*\*\*(Art\.?.*?)\*\*(.*)", re.DOTALL)
_LABEL = re.compile(
    r"Art\.?[\s\u00a0]*\d{1,5}(?:[ \u00a0]?[a-z]{1,2}(?![A-Za-zà-ÿ]|[ \u00a0]\d))?(?:[ \u00a0]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies))?(?![a-zà-ÿ])"
    r"(?:\s*(?:[\u2010-\u2015-]|und|et|e|bis|à|a)\s*(?:Art\.?\s*)?\d{1,5}[a-z]{0,2}(?![A-Za-zà-ÿ.]))?"
)
_UNITS = {1: Unit.BOOK, 2: Unit.PART, 3: Unit.CHAPTER, 4: Unit.SECTION, 5: Unit.SUBSECTION, 6: Unit.DIVISION}
_WORDS = {"buch": Unit.BOOK, "livre": Unit.BOOK, "libro": Unit.BOOK, "teil": Unit.PART, "partie": Unit.PART, "parte": Unit.PART,
          "titel": Unit.BOOK, "titre": Unit.BOOK, "titolo": Unit.BOOK, "kapitel": Unit.CHAPTER, "chapitre": Unit.CHAPTER,
          "capitolo": Unit.CHAPTER, "abschnitt": Unit.SECTION, "section": Unit.SECTION, "sezione": Unit.SECTION,
          "unterabschnitt": Unit.SUBSECTION, "sous-section": Unit.SUBSECTION, "sottosezione": Unit.SUBSECTION}  # fmt: skip
_WORD = "|".join(sorted(_WORDS, key=len, reverse=True))
_LABELLED = re.compile(
    rf"(?:(?:\d{{1,3}}[a-z]{{0,2}}(?:bis|ter)?\.[\s\u00a0]*|\w{{3,14}}[\s\u00a0]+)(?:{_WORD})|(?:{_WORD})[\s\u00a0]+(?:\d{{1,3}}[a-z]{{0,2}}|[IVXL]{{1,7}})(?:bis|ter)?)\b[\s\u00a0]*:?",
    re.IGNORECASE,
)
_GLUED = re.compile(r"Art\.[ \u00a0]?\d")
_FIELDS = {"sr_number": "number", "title": "title", "version_date": "updated", "enactment_date": "adopted", "source": "url",
           "abbreviation": "title", "version_dates": "history", "category_type": "type", "global_category": "topic",
           "systematic_category": "topic"}  # fmt: skip
_DATES = frozenset({"updated", "adopted"})
_MACHINE = frozenset({"language", "enactment_date_source", "version_dates_source"})


def recognises(data: bytes, name: str) -> bool:
    """Whether the file begins with the collection's front matter: sr_number, language and title."""
    del name
    head = data[:8192].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not head.startswith(b"---"):
        return False
    end = re.search(rb"\n---[ \t]*\r?\n", data[:65536])
    front = data[: end.end()] if end else head
    return re.search(rb"^sr_number[ \t]*:", front, re.MULTILINE) is not None


def leaves(data: bytes, name: str) -> list[str]:
    """The values of the front matter, then the lines of the body without the marks of Markdown (#, **)."""
    front, body = _split(_decode(data, name), name)
    found = values_of(front)
    for block in "\n".join(body).split("\n\n"):
        if match := re.match(r"\s*#{1,6}[ \t]+", block):
            block = block[match.end() :]
        elif re.match(r"\s*\*\*Art\.?.*?\*\*", block, re.DOTALL):
            block = block.replace("**", "", 2)
        found += [line for line in block.split("\n") if line.strip()]
    return found


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A file -> one draft.

    Raises:
        SourceError: no UTF-8, no front matter, or one without sr_number, title and language.
    """
    if len(data) > _LARGEST:
        raise SourceError(f"{name} has {len(data):,} bytes; the limit is {_LARGEST:,}.", "Split it.")
    front, body = _split(_decode(data, name), name)
    header = {f.key: f for f in fields_of(front)}
    missing = [k for k in ("sr_number", "title", "language") if not header.get(k) or not header[k].text.strip()]
    if missing:
        raise SourceError(f"{name} lacks {', '.join(missing)} in its front matter.", "Get the file anew.")
    number, language = header["sr_number"].text.strip(), header["language"].text.strip()
    if not _SR.fullmatch(number) or not number or language not in ("de", "fr", "it", "rm", "en"):
        raise SourceError(f"{name}: {number[:40]!r} in {language[:10]!r} is no Swiss law of this collection.",
                          "sr_number is like 235.1, language de, fr, it, rm or en.")  # fmt: skip
    reader = _Reader(language)
    for found in fields_of(front):
        reader.fact(found)
    reader.body(body, start=len(front))
    return Parsed((reader.draft(header, number),))


def _decode(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"{name} is not in UTF-8 (byte {error.start + 1}).", "Save it as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _split(text: str, name: str) -> tuple[list[str], list[str]]:
    """The lines of the front matter and those of the body."""
    lines = text.strip("\n\ufeff ").split("\n")
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if lines[0].rstrip() != "---" or end is None:
        raise SourceError(f"{name} has no front matter between two lines of ---.", "Get the file anew.")
    return lines[1:end], lines[end + 1 :]


@dataclass(slots=True)
class _Reader:
    """Reads one file; collects what a draft is made of."""

    language: str
    tree: ContainerTree = field(default_factory=ContainerTree)
    levels: list[int] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    page: Page | None = None

    def fact(self, found: Field) -> None:
        """A field of the front matter."""
        name = _FIELDS.get(found.key)
        if not found.text.strip():
            return
        if name is None:
            kind = ResidueKind.FURNITURE if found.key in _MACHINE else ResidueKind.UNPARSED
            self.residue.append(Residue(kind, found.text, found.order))
            return
        suspect = "This is no date." if name in _DATES and _day(found.text) is None else ""
        value = " ".join(found.text.split())
        self.statements.append(Statement(name, value, _SOURCE, found.text, suspect, found.order))

    def body(self, lines: Sequence[str], start: int) -> None:
        """All blocks below the front matter."""
        for block in blocks_of(lines, start):
            if match := _HEADING.match(block.text):
                self._heading(match, block)
            elif match := _ARTICLE.match(block.text):
                self._article(match, block)
            else:
                self._text(block)
        self._finish()

    def draft(self, header: dict[str, Field], number: str) -> Draft:
        """The draft of what was read."""
        title = " ".join(header["title"].text.split())
        self._diagnose()
        first = title.split()[0] if title else ""
        short = header.get("abbreviation")
        official = self.language in JURISDICTIONS["ch"].source_languages
        return Draft(
            title=title, language=self.language, version=_day(header["version_date"].text) if "version_date" in header else None,
            source_key=f"{number}/{self.language}", text=self.tree.text(self.provisions), force=Force.UNOFFICIAL, publisher=PUBLISHER,
            jurisdiction="ch", law_id=f"ch-{number}", kind=JURISDICTIONS["ch"].kinds.get(first, "law"), licence=_LICENCE,
            is_source=official, other_titles=((self.language, short.text.strip()),) if short and short.text.strip() else (),
            statements=tuple(self.statements), residue=tuple(self.residue), diagnostics=tuple(self.diagnostics),
        )  # fmt: skip

    def _heading(self, found: re.Match[str], block: Block) -> None:
        """A heading of a chapter; one that swallowed articles keeps only its own words."""
        self._finish()
        level, start = len(found[1]), found.start(2)
        glued = _GLUED.search(block.text, start)
        end = glued.start() if glued else len(block.text)
        match = _LABELLED.match(block.text, start, end)
        label, heading = Stretch("label"), Stretch("heading")
        if match:
            put(label, block, start, match.end())
        put(heading, block, match.end() if match else start, end)
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
            self.tree.close()
        number = container_number(label.value(), self.language) if match else ""
        self.tree.open(_unit(label.value(), level), number, label, heading, block.start)
        self.levels.append(level)
        if glued:
            self._lump(block, end)

    def _lump(self, block: Block, at: int) -> None:
        """Articles that the generator glued into one run of text: kept whole, for nothing parts them."""
        page = Page(
            PageBuilder(ProvisionPath(("body",)), Unit.BODY, None, self.tree.current, block.start), self.language
        )
        page.plain(block, at)
        self.provisions.append(page.builder.provision(self.language))
        message = "Articles are glued into one run of text here; they are kept as they stand."
        self.diagnostics.append(diagnose("unparsed-text", message, found=block.text[at : at + 80]))

    def _article(self, found: re.Match[str], block: Block) -> None:
        """**Art. 5a** Art. 5a Heading: the label stands twice; a footnote may stand with it, twice too."""
        self._finish()
        match = _LABEL.match(block.text, *found.span(1))
        end = match.end() if match else found.end(1)
        number = latin_article_number(block.text[found.start(1) : end])
        path = ProvisionPath.article(number) if number else ProvisionPath(("note",))
        unit = Unit.ARTICLE if number else Unit.NOTE
        page = Page(PageBuilder(path, unit, number, self.tree.current, block.start), self.language)
        put(page.builder.label, block, found.start(1), end)
        heading = found.start(2) + prefix(found[2], found[1])
        self.residue += [Residue(ResidueKind.REPEATED, p, o) for o, p in pieces(block, found.start(2), heading)]
        note = block.text.find("\n\t", heading)
        note = note if note >= 0 else len(block.text)
        put(page.builder.heading, block, heading, note)
        page.notes = [*pieces(block, end, found.end(1)), *pieces(block, note, len(block.text))]
        if number is None:
            message = f"{found[1][:60]!r} is no article number that can be read; its text is kept as a note."
            self.diagnostics.append(diagnose("unparsed-text", message, path="note", found=found[1][:80]))
        self.page = page

    def _text(self, block: Block) -> None:
        if self.page is None:
            path = ProvisionPath(("body",))
            self.page = Page(PageBuilder(path, Unit.BODY, None, self.tree.current, block.start), self.language)
        self.page.blocks.append(block)

    def _finish(self) -> None:
        if self.page is not None:
            self.provisions.append(self.page.provision())
            self.provisions += self.page.footnotes()
            self.page = None

    def _diagnose(self) -> None:
        unparsed = [r.text for r in self.residue if r.kind is ResidueKind.UNPARSED]
        if unparsed:
            message = f"{len(unparsed)} fields of the front matter are not known."
            self.diagnostics.append(diagnose("unparsed-text", message, found=unparsed[0][:80]))
        for provision in self.provisions:
            if provision.deleted:
                self.diagnostics.append(deleted_told(provision))


def _unit(label: str, level: int) -> Unit:
    """The level that the heading's own word names; that of its rank (#) where it has none."""
    words = re.findall(rf"(?:{_WORD})(?![a-zà-ÿ])", label, re.IGNORECASE)
    return _WORDS[words[-1].lower()] if words else _UNITS[level]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
