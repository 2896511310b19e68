"""A text of the LawRefBook collection: Mainland law as Markdown with a head of its own.

    # 中华人民共和国某法

    2001年1月1日 第某届全国人民代表大会第一次会议通过

    <!-- INFO END -->

    ## 第一章 总则

    第一条 …

A law that is split over files has a second `#` line with the part (人格权编). The number of `#` says nothing of the level,
which the words 编, 章, 节 tell. Comments are the editors' marks and no text. A name `某法(2001-01-01).md` gives the version.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from corpus.diagnostics import Parsed
from corpus.errors import SourceError
from corpus.grammar.headings import container_of
from corpus.importers.documents.decoding import decoded, decoded_or_none
from corpus.importers.saved_pages.pages import lines_of
from corpus.importers.saved_pages.portal_facts import passed_dates
from corpus.importers.told import part_told
from corpus.model import Container, Coverage, Draft, Force, Provision, ProvisionPath, Statement, Text, Unit
from corpus.parsing import parse_lines

_MARK = "<!-- INFO END -->"
_COMMENT = re.compile(r"<!--.*?-->|<!--.*$")
_HASHES = re.compile(r"^\s*#{1,6}(?=\s|$)")
_TITLE = re.compile(r"^\s*#(?!#)\s*")
_VERSION = re.compile(r"[(（]((?:19|20)\d\d)-(\d\d?)-(\d\d?)[)）]$")
_STARTS = re.compile(r"施行|实施|生效")
_PART = re.compile(r".{1,20}(?:编|篇|分则)|总则|附则")
_LABEL = re.compile(r"^第.{1,9}?[条編编篇章节]")
_PLACEHOLDER = re.compile(r"[xX×ｘ…\s]*")
_SOURCE = "LawRefBook"
_LANGUAGE, _JURISDICTION = "zh-Hans", "cn"
_PUBLISHER = "National People's Congress of China (copy in LawRefBook)"
_LICENCE = "Statutes of China are no subject of copyright (Copyright Law of China, article 5); the collection names no licence."


@dataclass(slots=True)
class _Head:
    """Indexes of the lines above the law, by what they are; `end` is the first line below them."""

    titles: list[int] = field(default_factory=list)
    history: list[int] = field(default_factory=list)
    end: int = 0


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` has the collection's mark below its head, and is a law: its template is none."""
    if _MARK.encode() not in data:
        return False
    text = decoded_or_none(data, name)
    return text is not None and bool(_head(lines_of(text)).titles) and not _is_template(lines_of(text))


def leaves(data: bytes, name: str) -> list[str]:
    """The lines without comments and without the `#` of headings."""
    found = [_HASHES.sub("", _COMMENT.sub("", line)) for line in lines_of(decoded(data, name))]
    return [leaf for leaf in found if leaf.strip()]


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """The text as one draft; a part of a law that is split over files covers the articles that stand in it.

    Raises:
        SourceError: the bytes are no text, nothing is marked as the head, or nothing stands below it.
    """
    lines = lines_of(decoded(data, name))
    head = _head(lines)
    if not head.titles:
        raise SourceError(f"{name} has no title above {_MARK}.", "Get the file anew from the collection.")
    if _is_template(lines):
        raise SourceError(f"{name} is the collection's template, not a law.", "Leave it out.")
    draft = _draft(lines, head, name)
    return Parsed((draft,), draft.diagnostics)


def _head(lines: list[str]) -> _Head:
    """Titles and history above the mark; no titles where the mark or a title is missing."""
    end = next((i for i, line in enumerate(lines) if line.strip() == _MARK), None)
    if end is None:
        return _Head()
    head = _Head(end=end)
    for i in range(end):
        if _words(lines[i]):
            (head.titles if _TITLE.match(lines[i]) else head.history).append(i)
    return head


def _words(line: str) -> str:
    """A line without its marks."""
    return _HASHES.sub("", _COMMENT.sub("", line)).strip()


def _is_template(lines: list[str]) -> bool:
    """Whether nothing but labels and placeholders stands below the head: 第一条 xxxxx."""
    texts = [_LABEL.sub("", _words(line)) for line in lines[_head(lines).end :]]
    return all(_PLACEHOLDER.fullmatch(text) for text in texts)


def _draft(lines: list[str], head: _Head, name: str) -> Draft:
    title, part = _title(lines, head)
    below = ["" if i < head.end else _words(line) for i, line in enumerate(lines)]
    parsed = parse_lines(below, _LANGUAGE, _JURISDICTION)
    text, residue = parsed.value
    if part is not None:
        text = _below(text, _words(lines[part]), part)
    version = _version(name) or _last_passed([lines[i] for i in head.history])
    coverage = _coverage(text) if part is not None else None
    told = () if coverage is None else (part_told(coverage),)
    key = "/".join(
        [title, *([_words(lines[part])] if part is not None else []), version.isoformat() if version else ""]
    )
    return Draft(
        title=title, language=_LANGUAGE, version=version, source_key=key.rstrip("/"), text=text, force=Force.AUTHENTIC,
        publisher=_PUBLISHER, jurisdiction=_JURISDICTION, kind=_kind(lines, head, title), licence=_LICENCE, coverage=coverage,
        statements=_statements(lines, head, title, part), residue=residue,
        diagnostics=(*parsed.diagnostics, *told),
    )  # fmt: skip


def _title(lines: list[str], head: _Head) -> tuple[str, int | None]:
    """The title, and the line of the part of it that the file holds; None for a whole law.

    A second line that names no part goes on with the title.
    """
    first, *more = head.titles
    part = next((i for i in more if _PART.fullmatch(_words(lines[i]))), None)
    return "".join(_words(lines[i]) for i in (first, *more) if i != part), part


def _below(text: Text, part: str, order: int) -> Text:
    """`text` under the heading of the part of the law that it is: a book, or what ends the law (附则)."""
    found = container_of(part, _LANGUAGE)
    unit = Unit.SUPPLEMENT if found and found.unit is Unit.SUPPLEMENT else Unit.BOOK
    path = ProvisionPath(("suppl" if unit is Unit.SUPPLEMENT else "bk",))
    top = Container(path, unit, part, "", None, order)
    inner = [replace(c, path=ProvisionPath((*path.segments, *c.path.segments)), parent=0 if c.parent is None else c.parent + 1)
             for c in text.containers]  # fmt: skip
    pages = [replace(p, container=0 if p.container is None else p.container + 1) for p in text.provisions]
    return Text((top, *inner), tuple(pages))


def _coverage(text: Text) -> Coverage | None:
    numbers = [p.number for p in _articles(text) if p.number is not None]
    return Coverage(min(numbers), max(numbers)) if numbers else None


def _articles(text: Text) -> list[Provision]:
    return [p for p in text.provisions if p.unit is Unit.ARTICLE]


def _version(name: str) -> date | None:
    """The day in the file's name: 公司法(2018-10-26).md."""
    match = _VERSION.search(PurePosixPath(name).stem)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _last_passed(history: list[str]) -> date | None:
    """The last day on which the law was passed, amended or published; not one on which it starts."""
    return max((d for line in history if not _is_start(line) for d in passed_dates(line)), default=None)


def _is_start(line: str) -> bool:
    """2021年1月1日 施行, but not 1982年12月4日 全国人民代表大会公告公布施行."""
    return _STARTS.search(line) is not None and re.search(r"通过|公布|发布|修", line) is None


def _kind(lines: list[str], head: _Head, title: str) -> str:
    history = "".join(_words(lines[i]) for i in head.history)
    if title.endswith("宪法"):
        return "constitution"
    if re.search(r"国务院令|国务院.{0,30}(?:公布|发布|修订)|条例$", history + title):
        return "regulation"
    return "law"


def _statements(lines: list[str], head: _Head, title: str, part: int | None) -> tuple[Statement, ...]:
    """Title, history and the days in it. The part's name is claimed by its container."""
    found = []
    for nth, i in enumerate(i for i in head.titles if i != part):
        found.append(Statement("title", title if nth == 0 else _words(lines[i]), _SOURCE, _words(lines[i]), order=i))
    passed = [i for i in head.history if not _is_start(lines[i]) and passed_dates(lines[i])]
    for i in head.history:
        words = _words(lines[i])
        found.append(Statement("history", words, _SOURCE, words, order=i))
        if passed[:1] == [i]:
            found.append(Statement("adopted", passed_dates(words)[0].isoformat(), _SOURCE, order=i))
        if _is_start(words) and (day := _first_day(words)):
            found.append(Statement("effective", day.isoformat(), _SOURCE, order=i))
    return tuple(found)


def _first_day(words: str) -> date | None:
    match = re.search(r"(\d{4})年(\d{1,2})月(\d{1,2})日", words)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
