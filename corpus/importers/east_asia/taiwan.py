"""One record of the laws of Taiwan's Ministry of Justice -> a draft, whichever of its shapes the record came in.

The ministry publishes the same laws as JSON and XML, one law a file or all in one, and renames the fields from shape to
shape. Importers bring a record into the one form that is read here: the keys of the ministry's XML (法規名稱, 法規內容 ...)
in the order of the source, 法規內容 as a list of {編章節: heading} and {條號: label, 條文內容: text}.

Chinese and English of a law are joined by the PCode in 法規網址 and have each its own date: the English often renders an
older version. Old laws are hard-wrapped; their lines are joined, with a diagnostic.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from corpus.diagnostics import Diagnostic, Severity, diagnose
from corpus.errors import SourceError
from corpus.grammar.headings import ContainerHeading, container_of
from corpus.grammar.markers import readings
from corpus.grammar.wrapping import rejoin_words
from corpus.importers.east_asia.article_headings import heads_articles, take_heading
from corpus.importers.json_text import values
from corpus.importers.swallowed import articles_inside, headings_below
from corpus.importers.told import heading_moved_told
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, Piece, Provision, ProvisionPath, Residue, ResidueKind, Statement, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.parsing import (
    ContainerStack,
    article_number,
    deleted_told,
    hard_wrapped_join,
    is_deleted,
    parts_of,
    unique_path,
)
from corpus.telling import tell

PUBLISHER = "Ministry of Justice, Taiwan"
LICENCE = (
    "Open Government Data License, version 1.0 (Taiwan); statutes are in the public domain (Copyright Act art. 9)."
)
LARGEST = 200 * 1024 * 1024
_SHARE_IN_DIGITS, _LONGEST_LABEL = 0.8, 60
_ROMAN = re.compile(r"^\D*(?<![^\W_])[IVXLCDM]{1,9}(?![^\W_])\D*$")
CONTENT, HEADING, LABEL, BODY = "法規內容", "編章節", "條號", "條文內容"
CHINESE_TITLE, ENGLISH_TITLE = "法規名稱", "英文法規名稱"
DATES = {"zh-Hant": "最新異動日期", "en": "最新英文異動日期"}
STRAY = "(text)"  # key of what stands where a shape has no text
Record = dict[str, object]

_SOURCE = "Ministry of Justice, Taiwan"
_JURISDICTION = "tw"
_TITLE = {"zh-Hant": CHINESE_TITLE, "en": ENGLISH_TITLE}
_OTHER_TITLE = {"zh-Hant": ("en", ENGLISH_TITLE), "en": ("zh-Hant", "中文法規名稱")}
_FIELDS = {"法規性質": "type", "法規網址": "url", "法規類別": "topic", "沿革內容": "history"}
_CATALOGUE = frozenset({"是否英譯註記"})  # whether the ministry has an English text: says nothing of the law
_CONTAINERS = frozenset({Unit.BOOK, Unit.PART, Unit.CHAPTER, Unit.SECTION})  # 款 and 目 are levels inside articles too
_OPEN_DATE = "99991231"  # the ministry's date for "some articles are not in force yet"
_PCODE = re.compile(r"[?&]pcode=([A-Za-z]\d{7})(?![0-9A-Za-z])", re.IGNORECASE)
_LISTED = re.compile(r"第\s{0,3}([\d\-]{1,9}(?:[\s、,～~至及]{1,4}[\d\-]{1,9}){0,80})\s{0,3}條")
_BULK = re.compile(rb"""[\xef\xbb\xbf\s]*\{\s*"(?:UpdateDate"\s*:|Laws"\s*:\s*\[)""")
_UNSET = re.compile(r"定之|另定|另以|未施行|尚未")


def drafts_of(records: Iterable[Record], name: str) -> tuple[Draft, ...]:
    """The laws of a file, Chinese or English, in the order of the source.

    Raises:
        SourceError: a record has no list of articles, or no PCode in its address.
    """
    drafts, order = [], 0
    for record in records:
        content = record.get(CONTENT)
        if not isinstance(content, list) or not all(isinstance(entry, dict) for entry in content):
            raise SourceError(f"{name} has no list of articles ({CONTENT}).", "Get the file anew.")
        language = "zh-Hant" if CHINESE_TITLE in record else "en"
        reader = _Reader(record, language, _pcode(record, name), order)
        drafts.append(reader.draft())
        order = reader.order
    return tuple(drafts)


def is_bulk(data: bytes) -> bool:
    """Whether JSON begins as the ministry's files of all laws do: {"UpdateDate": ..., "Laws": [...]}."""
    return _BULK.match(data[:400]) is not None


def put(record: Record, key: str, value: object) -> None:
    """Add a value that isn't blank. A key that stands twice gets a name of its own, so that neither is lost."""
    if value is None or value == [] or (isinstance(value, str) and not value.strip()):
        return
    nth, unique = 2, key
    while unique in record:
        unique, nth = f"{key}~{nth}", nth + 1
    record[unique] = value


def _pcode(record: Record, name: str) -> str:
    match = _PCODE.search(str(record.get("法規網址") or ""))
    if match is None:
        raise SourceError(f"{name} has no PCode in 法規網址: {str(record.get('法規網址'))[:80]!r}.",
                          "The address ends like LawAll.aspx?pcode=A0000001; import the page another way, or mend the file.")  # fmt: skip
    return match[1].upper()


def _text(value: object) -> str:
    """A value as text; of a list or object where a text should stand, its values, each in a line."""
    if isinstance(value, dict | list):
        return "\n".join(values(value))
    return "" if value is None else str(value)


@dataclass(slots=True)
class _Reader:
    """Reads one record, key by key in its own order; `order` counts what has been claimed."""

    record: Record
    language: str
    pcode: str
    order: int = 0
    stack: ContainerStack = field(default_factory=ContainerStack)
    provisions: list[Provision] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: Counter[ProvisionPath] = field(default_factory=Counter)
    joined: int = 0
    in_digits: bool = False  # the labels of articles

    def draft(self) -> Draft:
        version = _day(_text(self.record.get(DATES[self.language])))
        for key, value in self.record.items():
            self._key(key, value, version)
        self._not_in_force()
        self._diagnose()
        other, key = _OTHER_TITLE[self.language]
        chinese = self.language == "zh-Hant"
        title = _text(self.record.get(key)).strip()
        return Draft(
            title=_text(self.record.get(_TITLE[self.language])).strip(), language=self.language, version=version,
            source_key=f"{self.pcode}/{'zh' if chinese else 'en'}", text=Text(tuple(self.stack.containers), tuple(self.provisions)),
            force=Force.AUTHENTIC if chinese else Force.OFFICIAL_TRANSLATION, publisher=PUBLISHER, jurisdiction=_JURISDICTION, licence=LICENCE,
            law_id=f"tw-{self.pcode}", kind=JURISDICTIONS[_JURISDICTION].kinds.get(_text(self.record.get("法規性質")), "law"),
            is_source=chinese, other_titles=((other, title),) if title else (), statements=tuple(self.statements),
            residue=tuple(self.residue), diagnostics=tuple(self.diagnostics),
        )  # fmt: skip

    def _key(self, key: str, value: object, version: date | None) -> None:
        if key == CONTENT and isinstance(value, list):
            self._content(value)
        elif isinstance(value, dict | list):
            for text in values(value):
                self._nested(key, text)
        elif key == "前言":
            self._page(ProvisionPath(("preamble",)), Unit.PREAMBLE, "", _text(value))
        elif key in _CATALOGUE:
            self._keep(ResidueKind.FURNITURE, _text(value))
        else:
            self._fact(key, _text(value), version)

    def _nested(self, key: str, text: str) -> None:
        if key == "附件":
            self._state("attachment", text, text)
        else:
            self._keep(ResidueKind.UNPARSED, text)

    def _fact(self, key: str, text: str, version: date | None) -> None:
        """A value that says something of the law."""
        day = _day(text)
        if key in _TITLE.values() or key == "中文法規名稱":
            self._state("title", text.strip(), text)
        elif key in _FIELDS:
            self._state(_FIELDS[key], hard_wrapped_join(text), text)
        elif key == DATES[self.language]:
            self._state("updated", day.isoformat() if day else text, text, "" if day else "This is no date.")
        elif key == "廢止註記":
            self._state("status", text, text)
            if version and text.strip():  # the latest change of an abolished law is its abolition
                self._state("repealed", version.isoformat(), "")
        elif key == "生效內容":
            self._state("partly_not_in_force" if self._partly() else "note", hard_wrapped_join(text), text)
        elif key == "生效日期":
            self._effective(text, day)
        else:
            self._keep(ResidueKind.UNPARSED, text)

    def _effective(self, text: str, day: date | None) -> None:
        """99991231 says that something is not in force yet; a day is that of the text, or of the articles the note names."""
        if self._partly():
            value = "date not fixed" if text.strip() == _OPEN_DATE else day.isoformat() if day else text
            self._state("partly_not_in_force", value, text)
        else:
            self._state("effective", day.isoformat() if day else text, text, "" if day else "This is no date.")

    def _partly(self) -> bool:
        note = _text(self.record.get("生效內容"))
        return _text(self.record.get("生效日期")).strip() == _OPEN_DATE or bool(_LISTED.search(note))

    def _state(self, name: str, value: str, claimed: str, suspect: str = "") -> None:
        if claimed.strip() or value:
            self.statements.append(Statement(name, value, _SOURCE, claimed, suspect, self._next()))

    def _keep(self, kind: ResidueKind, text: str) -> None:
        if text.strip():
            self.residue.append(Residue(kind, text, self._next()))

    def _next(self) -> int:
        self.order += 1
        return self.order

    def _content(self, entries: list[object]) -> None:
        bodies = [self._joined(_text(e.get(BODY))) for e in entries if isinstance(e, dict) and LABEL in e]
        heads = heads_articles(bodies, self.language)
        texts = iter(bodies)
        rows = [entry for entry in entries if isinstance(entry, dict)]
        labels = [_text(row[LABEL]) for row in rows if LABEL in row]
        self.in_digits = sum(any(c.isdecimal() for c in label) for label in labels) >= _SHARE_IN_DIGITS * len(labels)
        known = frozenset(number for label in labels if (number := self._number(label)))
        for row, following in zip(rows, [*rows[1:], None], strict=False):
            if set(row) == {HEADING}:
                self._container(_text(row[HEADING]))
            elif LABEL in row and set(row) <= {LABEL, BODY}:
                self._labelled(_text(row[LABEL]), next(texts), following, known, heads)
            else:
                self._odd_row(row, next(texts) if LABEL in row else "", heads)

    def _odd_row(self, row: Record, text: str, heads: bool) -> None:
        """A row with more or less than a heading, or label and text: all of it stays in the order of the source."""
        places: dict[str, int] = {}
        for key, value in row.items():
            if key in (LABEL, BODY) and LABEL in row:
                places[key] = self._next()
            elif key == HEADING:
                self._container(_text(value))
            else:
                for unknown in values(value):
                    self._keep(ResidueKind.UNPARSED, unknown)
        if not places:
            return
        self._article(_text(row[LABEL]), text, heads)
        made = self.provisions[-1]
        body = places.get(BODY, places[LABEL])
        stood = (("label", made.label, places[LABEL]), ("heading", made.heading, body), ("text", made.text, body))
        pieces = tuple(Piece(at, of, 0, len(held)) for of, held, at in stood if held)
        self.provisions[-1] = replace(made, order=min(places.values()), pieces=pieces)

    def _labelled(
        self, label: str, text: str, following: dict[str, object] | None, known: frozenset[ArticleNumber], heads: bool
    ) -> None:
        """The article `label`, and what its text swallowed: articles that are missing, headings that belong below it."""
        number = self._number(label)
        inside: tuple[tuple[str, str], ...] = ()
        if number is not None:
            text, inside = articles_inside(text, self.language, number, known)
        for nth, (own, body) in enumerate(((label, text), *inside)):
            if nth:
                message = tell(
                    "%(own)s stood inside the text of %(place)s; it was made an article of its own.",
                    own=own,
                    place=label,
                )
                self.diagnostics.append(diagnose("heading-repaired", message, found=own))
            body, headings = headings_below(body, self.language, _CONTAINERS) if following else (body, ())
            self._article(own, body, heads)
            for line, heading in headings:
                self._heading_below(line, heading, following or {})

    def _heading_below(self, line: str, heading: ContainerHeading, following: dict[str, object]) -> None:
        """A heading that stood at the end of an article: that of what follows, unless it stands there too."""
        if "".join(_text(following.get(HEADING)).split()) == "".join(line.split()):
            self._keep(ResidueKind.REPEATED, line)
            return
        self.stack.add(heading, self._next())
        self.diagnostics.append(heading_moved_told(line))

    def _article(self, label: str, text: str, heads: bool) -> None:
        number = self._number(label)
        path = ProvisionPath.article(number) if number else ProvisionPath(("note",))
        if number is None:
            message = f"{label!r} is no article number that can be read; its text is kept as a note."
            self.diagnostics.append(diagnose("unparsed-text", message, path="note", found=label))
        self._page(path, Unit.ARTICLE if number else Unit.NOTE, label, text, heads=heads)

    def _number(self, label: str) -> ArticleNumber | None:
        """The number of a label; where labels are printed in digits "Article X" is one that was spoilt, not the tenth."""
        if self.in_digits and len(label) <= _LONGEST_LABEL and _ROMAN.search(label):
            return None
        return article_number(label, self.language)

    def _container(self, text: str) -> None:
        if text.strip():
            found = container_of(text, self.language, certain=True) or _numbered_heading(text.strip())
            self.stack.add(found, self._next())

    def _joined(self, text: str) -> str:
        """The text with the page's line breaks taken out, and the law's left in."""
        result = hard_wrapped_join(text) if self.language == "zh-Hant" else rejoin_words(text)
        self.joined += _lines(text) > _lines(result)
        return result

    def _page(self, path: ProvisionPath, unit: Unit, label: str, text: str, *, heads: bool = False) -> None:
        """Add a page. `text` of a preamble is as the source has it, that of an article is joined already."""
        text = self._joined(text) if unit is Unit.PREAMBLE else text
        heading, text = take_heading(text, self.language, heads)
        path = unique_path(path, self.seen)
        number = article_number(label, self.language) if unit is Unit.ARTICLE else None
        self.provisions.append(
            Provision(path, unit, number, label, heading, text, parts_of(text, path, self.language, _JURISDICTION),
                      self.stack.current, is_deleted(text, self.language), order=self._next())
        )  # fmt: skip

    def _not_in_force(self) -> None:
        """Say which articles the ministry's note keeps apart: without a day yet, or with a day of their own."""
        note = hard_wrapped_join(_text(self.record.get("生效內容")))
        day = _day(_text(self.record.get("生效日期")))
        if not self._partly():
            return
        sentences = [s for s in note.split("。") if day or _UNSET.search(s)]
        named = [" ".join(m[1].split()).strip(" 、") for s in sentences for m in _LISTED.finditer(s)]
        articles = ", ".join(dict.fromkeys(named)).replace("、", ", ")
        said = {"articles": articles or tell("not said which"), "note": note or tell("nothing more")}
        if day:
            message = tell(
                "Articles with a day of their own, %(day)s: %(articles)s. The ministry notes: %(note)s",
                day=day.isoformat(), **said,
            )  # fmt: skip
        else:
            message = tell(
                "Articles without a day of commencement yet: %(articles)s. The ministry notes: %(note)s", **said
            )
        severity = Severity.INFO if day else None
        self.diagnostics.append(diagnose("not-yet-in-force", message, found=articles or None, severity=severity))

    def _diagnose(self) -> None:
        if self.joined:
            message = tell("Articles in which lines that the page broke were joined: %(count)s.", count=self.joined)
            self.diagnostics.append(diagnose("lines-joined", message))
        unparsed = [r.text for r in self.residue if r.kind is ResidueKind.UNPARSED]
        if unparsed:
            message = f"{len(unparsed)} values stand under keys that this format doesn't have."
            self.diagnostics.append(diagnose("unparsed-text", message, found=unparsed[0][:80]))
        for provision in self.provisions:
            if provision.deleted:
                self.diagnostics.append(deleted_told(provision))


def _numbered_heading(text: str) -> ContainerHeading:
    """A heading without a word for its level: "V. Monitoring", 貳 遴用, or nothing but words."""
    marker = next(iter(readings(text)), None)
    if marker is None:
        return ContainerHeading(Unit.CHAPTER, "", text, "")
    return ContainerHeading(Unit.CHAPTER, marker.label, text[len(marker.label) :].strip(), marker.number)


def _lines(text: str) -> int:
    return sum(1 for line in re.split(r"[\r\n]+", text) if line.strip())


def _day(text: str) -> date | None:
    """20240731 -> the day; None if it is none (99991231 is a day of the calendar, and means that none is fixed)."""
    if not re.fullmatch(r"\d{8}", text.strip()) or text.strip() == _OPEN_DATE:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
