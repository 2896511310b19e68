"""Swiss federal laws as Markdown, one file per law and language (the layout of the swiss-law collection).

Front matter in YAML (sr_number, title, language, version_date), headings of chapters with #, articles as
"**Art. 5a** Art. 5a Heading", and a block of text per paragraph. The generator glued items into the line ("... von:a. Autos
...;b. Motorkarren"), and footnotes into sentences. Items are taken apart where their order bears it out; footnotes stay
where they stand, for nothing marks them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.importers.building import ContainerTree, PageBuilder, Stretch
from corpus.importers.front_matter import Field, fields_of, values_of
from corpus.importers.glued import Mark, marks_in
from corpus.importers.labels import container_number, latin_article_number
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, Provision, ProvisionPath, Residue, ResidueKind, Statement, Unit
from corpus.numbering import ArticleNumber
from corpus.parsing import number_diagnostics

PUBLISHER = "Federal Chancellery, Switzerland (Fedlex)"
_SOURCE = "Fedlex, as Markdown"
_LICENCE = "Swiss legal texts are in the public domain (Copyright Act, SR 231.1, art. 5)."
_LARGEST = 64 * 1024 * 1024
_SR = re.compile(r"0?\d{0,3}(?:\.\d{1,4}){0,8}")
_HEADING = re.compile(r"\s*(#{1,6})[ \t]+(.*)", re.DOTALL)
_ARTICLE = re.compile(r"\s*\*\*(Art\.?.*?)\*\*(.*)", re.DOTALL)
_LABEL = re.compile(
    r"Art\.?[\s\u00a0]*\d{1,5}(?:[ \u00a0]?[a-z]{1,2}(?![A-Za-zà-ÿ]))?(?:[ \u00a0]?(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies))?(?![a-zà-ÿ])"
    r"(?:\s*(?:[\u2010-\u2015-]|und|et|e|bis|à|a)\s*(?:Art\.?\s*)?\d{1,5}[a-z]{0,2}(?![A-Za-zà-ÿ.]))?"
)
_PARAGRAPH = re.compile(
    r"(\d{1,3}(?:bis|ter|quater|quinquies|sexies|septies|octies|novies|decies|[a-z])?)[ \u00a0]+(?=\S)"
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
_TABLE = re.compile(r"\t{3,}")


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


@dataclass(frozen=True, slots=True)
class _Block:
    """Text between blank lines; `start` is its place in the source: what stands at `text[i]` has the order `start + i`."""

    text: str
    start: int


def _blocks(lines: Sequence[str], start: int) -> list[_Block]:
    found: list[_Block] = []
    held: list[str] = []
    at = first = start
    for line in [*lines, ""]:
        if line:
            first = at if not held else first
            held.append(line)
        elif held:
            if any(part.strip() for part in held):
                found.append(_Block("\n".join(held), first))
            held = []
        at += len(line) + 1
    return found


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
    page: _Page | None = None

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
        for block in _blocks(lines, start):
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

    def _heading(self, found: re.Match[str], block: _Block) -> None:
        """A heading of a chapter; one that swallowed articles keeps only its own words."""
        self._finish()
        level, start = len(found[1]), found.start(2)
        glued = _GLUED.search(block.text, start)
        end = glued.start() if glued else len(block.text)
        match = _LABELLED.match(block.text, start, end)
        label, heading = Stretch("label"), Stretch("heading")
        if match:
            _put(label, block, start, match.end())
        _put(heading, block, match.end() if match else start, end)
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
            self.tree.close()
        number = container_number(label.value(), self.language) if match else ""
        self.tree.open(_unit(label.value(), level), number, label, heading, block.start)
        self.levels.append(level)
        if glued:
            self._lump(block, end)

    def _lump(self, block: _Block, at: int) -> None:
        """Articles that the generator glued into one run of text: kept whole, for nothing parts them."""
        page = _Page(
            PageBuilder(ProvisionPath(("body",)), Unit.BODY, None, self.tree.current, block.start), self.language
        )
        page.plain(block, at)
        self.provisions.append(page.builder.provision(self.language))
        message = "Articles are glued into one run of text here; they are kept as they stand."
        self.diagnostics.append(diagnose("unparsed-text", message, found=block.text[at : at + 80]))

    def _article(self, found: re.Match[str], block: _Block) -> None:
        """**Art. 5a** Art. 5a Heading: the label stands twice; a footnote may stand with it, twice too."""
        self._finish()
        match = _LABEL.match(block.text, *found.span(1))
        end = match.end() if match else found.end(1)
        number = latin_article_number(block.text[found.start(1) : end])
        path = ProvisionPath.article(number) if number else ProvisionPath(("note",))
        unit = Unit.ARTICLE if number else Unit.NOTE
        page = _Page(PageBuilder(path, unit, number, self.tree.current, block.start), self.language)
        _put(page.builder.label, block, found.start(1), end)
        heading = found.start(2) + _prefix(found[2], found[1])
        self.residue += [Residue(ResidueKind.REPEATED, p, o) for o, p in _pieces(block, found.start(2), heading)]
        note = block.text.find("\n\t", heading)
        note = note if note >= 0 else len(block.text)
        _put(page.builder.heading, block, heading, note)
        page.notes = [*_pieces(block, end, found.end(1)), *_pieces(block, note, len(block.text))]
        if number is None:
            message = f"{found[1][:60]!r} is no article number that can be read; its text is kept as a note."
            self.diagnostics.append(diagnose("unparsed-text", message, path="note", found=found[1][:80]))
        self.page = page

    def _text(self, block: _Block) -> None:
        if self.page is None:
            path = ProvisionPath(("body",))
            self.page = _Page(PageBuilder(path, Unit.BODY, None, self.tree.current, block.start), self.language)
        self.page.blocks.append(block)

    def _finish(self) -> None:
        if self.page is not None:
            self.provisions.append(self.page.provision())
            self.provisions += self.page.footnote()
            self.page = None

    def _diagnose(self) -> None:
        unparsed = [r.text for r in self.residue if r.kind is ResidueKind.UNPARSED]
        if unparsed:
            message = f"{len(unparsed)} fields of the front matter are not known."
            self.diagnostics.append(diagnose("unparsed-text", message, found=unparsed[0][:80]))
        self.diagnostics += number_diagnostics(self.provisions)
        for provision in self.provisions:
            if provision.deleted:
                message = f"{provision.label} stands as deleted."
                self.diagnostics.append(diagnose("deleted-article", message, path=str(provision.path)))


@dataclass(slots=True)
class _Page:
    """One article: the blocks below its heading, taken apart when all are known."""

    builder: PageBuilder
    language: str
    notes: list[tuple[int, str]] = field(default_factory=list)
    blocks: list[_Block] = field(default_factory=list)
    tables: int = 0

    def provision(self) -> Provision:
        """The finished provision."""
        numbered = self._numbered()
        unnumbered = sum(1 for n in numbered if n is None)
        last: ProvisionPath | None = None
        texts = 0
        for i, (block, number) in enumerate(zip(self.blocks, numbered, strict=True)):
            if number is not None:
                last, texts = self.builder.path.child("para", number), 0
                path = last
            elif last is not None:
                texts += 1
                path = last.child("text", texts)
            else:
                alone = unnumbered == 1 and len(self.blocks) == 1
                leads = any(n is not None for n in numbered[i:])
                path = self.builder.path if alone or leads else self.builder.path.child("para", i + 1)
            self._unit(block, path, number)
        if self.notes and not self.blocks:
            self.builder.deleted = True
        return self.builder.provision(self.language)

    def plain(self, block: _Block, at: int) -> None:
        """Everything of `block` from `at` as one text."""
        self.builder.begin(self.builder.path, Unit.PARAGRAPH)
        for order, piece in _pieces(block, at, len(block.text)):
            self.builder.add(piece, order)
            self.builder.gap()

    def footnote(self) -> list[Provision]:
        """What stands with the label or heading is a footnote: a page of its own (note_11.1), so that it isn't glued to them."""
        if not self.notes:
            return []
        of = self.builder.number_of
        path = ProvisionPath((f"note_{of}.1" if of and not of.last else "note",))
        note = PageBuilder(path, Unit.NOTE, None, self.builder.container, self.notes[0][0])
        note.begin(path, Unit.NOTE)
        for order, piece in self.notes:
            note.add(piece, order)
            note.gap()
        return [note.provision(self.language)]

    def _numbered(self) -> list[str | None]:
        """For each block the number of its paragraph, where the numbers rise from 1; "2024 wurde ..." is none."""
        found: list[str | None] = []
        last: ArticleNumber | None = None
        for block in self.blocks:
            match = _PARAGRAPH.match(block.text)
            number = latin_article_number(match[1]) if match else None
            if number is None or not _next(number, last):
                found.append(None)
            else:
                found.append(str(number))
                last = number
        return found

    def _unit(self, block: _Block, path: ProvisionPath, number: str | None) -> None:
        """One block: the paragraph and the items that are glued into it."""
        path = self.builder.begin(path, Unit.PARAGRAPH)
        at = 0
        if number is not None:
            match = _PARAGRAPH.match(block.text)
            at = match.end(1) if match else 0
            self.builder.number(block.text[:at], block.start)
        current, unit = path, Unit.PARAGRAPH
        for mark in [*marks_in(_masked(block)), None]:
            self._emit(block, at, mark.start if mark else len(block.text), current)
            if mark is None:
                break
            current, unit = _below(path, mark), Unit.ITEM if len(mark.path) == 1 else Unit.SUBITEM
            current = self.builder.begin(current, unit)
            self.builder.number(block.text[mark.start : mark.end], block.start + mark.start)
            at = mark.end

    def _emit(self, block: _Block, start: int, end: int, current: ProvisionPath) -> None:
        """The text between two marks; lines that are indented deeply are the rows of a table."""
        inside = row = False
        at = start
        for line in block.text[start:end].split("\n"):
            table = at > start and _TABLE.match(line) is not None
            if table and not line.strip():
                row = row or line == "\t\t\t"
            elif table:
                self._cell(row, begin=not inside)
                inside, row = True, False
                self.builder.add(line, block.start + at)
            elif line.strip():
                if inside:
                    self.builder.begin(current.child("text", 1), Unit.PARAGRAPH)
                    inside = False
                self.builder.add(line, block.start + at)
                self.builder.gap()
            at += len(line) + 1

    def _cell(self, row: bool, *, begin: bool) -> None:
        if begin:
            self.tables += 1
            self.builder.begin(self.builder.path.child("table", self.tables), Unit.TABLE)
        elif row:
            self.builder.line()
        else:
            self.builder.gap()


def _put(stretch: Stretch, block: _Block, start: int, end: int) -> None:
    for order, piece in _pieces(block, start, end):
        stretch.add(piece, order)
        stretch.gap("\n")


def _below(path: ProvisionPath, mark: Mark) -> ProvisionPath:
    for depth, label in enumerate(mark.path):
        path = path.child("subitem" if depth else "item", label)
    return path


def _masked(block: _Block) -> str:
    """The text of a block with the rows of its tables blanked, so that no number in them is taken for an item's."""
    first, *rest = block.text.split("\n")
    return "\n".join([first, *(" " * len(x) if _TABLE.match(x) else x for x in rest)])


def _next(number: ArticleNumber, last: ArticleNumber | None) -> bool:
    """Whether a paragraph `number` may follow `last`: one more, an insertion, or a gap where some were repealed."""
    if last is None:
        return number.base == 1
    return last < number and number.base <= last.base + 5


def _prefix(text: str, wanted: str) -> int:
    """How many characters of `text` repeat `wanted`, white space aside; 0 if it doesn't begin with it."""
    at = 0
    for char in wanted:
        if char.isspace():
            continue
        while at < len(text) and text[at].isspace():
            at += 1
        if at >= len(text) or text[at] != char:
            return 0
        at += 1
    return at


def _pieces(block: _Block, start: int, end: int) -> list[tuple[int, str]]:
    """(order, text) of the lines of a block between two offsets; blank ones left out."""
    found, at = [], start
    for part in block.text[start:end].split("\n"):
        if part.strip():
            found.append((block.start + at, part))
        at += len(part) + 1
    return found


def _unit(label: str, level: int) -> Unit:
    """The level that the heading's own word names; that of its rank (#) where it has none."""
    words = re.findall(rf"(?:{_WORD})(?![a-zà-ÿ])", label, re.IGNORECASE)
    return _WORDS[words[-1].lower()] if words else _UNITS[level]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
