"""The check of a memo -> what its page needs: the memo in marked pieces, the findings by what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.languages.detection import detect
from corpus.memo.values import PROBLEMS_FIRST, Finding, MemoReport, MemoStatus, Where
from corpus.model import ProvisionPath
from webapp.urls import Reading, law_url, provision_url
from webapp.views import Named, direction

_AROUND = 60  # characters of the memo beside a citation in the list
_MOST_TYPED = 200_000  # a longer memo is not sent back in the form, only in the result


@dataclass(frozen=True, slots=True)
class Target:
    """A place with its address; `named` in the reader's language, the law's title where there is no citation of it."""

    url: str
    named: Named
    version: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding with the words around it and where it leads; `number` is its place in the memo, from 1."""

    number: int
    finding: Finding
    before: str
    after: str
    target: Target | None
    now: Target | None
    choices: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one status."""

    status: MemoStatus
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the memo; `number` and `status` of the finding that it is, 0 and "" for the text between."""

    text: str
    number: int = 0
    status: str = ""


@dataclass(frozen=True, slots=True)
class CitePage:
    """Everything the page shows; without `groups` and `pieces` the form alone. `checked` says whether a memo was."""

    day: date
    checked: bool = False
    groups: tuple[Group, ...] = ()
    pieces: tuple[Piece, ...] = ()
    notes: tuple[str, ...] = ()
    language: str = ""
    direction: str = "ltr"
    total: int = 0
    wrong: int = 0
    unchecked: int = 0
    typed: str = ""
    error: str = ""
    hint: str = ""


def cite_page(report: MemoReport, asked_day: date | None = None) -> CitePage:
    """The page of a checked memo; `asked_day` is the reader's, and goes along in links."""
    reading = Reading(as_of=asked_day)
    entries = [_entry(n, f, report.text, reading) for n, f in enumerate(report.findings, 1)]
    groups = [Group(s, tuple(e for e in entries if e.finding.status is s)) for s in PROBLEMS_FIRST]
    counts = report.counts()
    fine, unchecked = counts.get(MemoStatus.VERIFIED, 0), counts.get(MemoStatus.NOT_CHECKED, 0)
    language = detect(report.text) or ""
    return CitePage(
        report.as_of, True, tuple(g for g in groups if g.entries), tuple(_pieces(report.text, report.findings)),
        report.notes, language, direction(language), len(entries), len(entries) - fine - unchecked, unchecked,
        typed=report.text if len(report.text) <= _MOST_TYPED else "",
    )  # fmt: skip


def _entry(number: int, found: Finding, text: str, reading: Reading) -> Entry:
    before = text[max(0, found.span.start - _AROUND) : found.span.start]
    after = text[found.span.end : found.span.end + _AROUND]
    return Entry(
        number, found, before.rpartition("\n")[2], after.partition("\n")[0],
        _target(found.where, reading) if found.where else None, _target(found.now, reading) if found.now else None,
        tuple(_target(c, reading) for c in found.choices),
    )  # fmt: skip


def _target(where: Where, reading: Reading) -> Target:
    named = Named(where.canonical[0][0] if where.canonical else "", where.short or where.title)
    at = reading.of_version(where.version)
    return Target(_url(where, at), named, where.version)


def _url(where: Where, at: Reading) -> str:
    try:
        return provision_url(where.law, ProvisionPath.parse(where.path), at) if where.path else law_url(where.law, at)
    except ValueError:
        return law_url(where.law, at)


def _pieces(text: str, findings: Sequence[Finding]) -> Iterator[Piece]:
    """The memo in order; of findings that share characters the later one is marked from where the earlier ends."""
    at = 0
    for number, found in enumerate(findings, 1):
        start, end = max(at, found.span.start), found.span.end
        if start >= end:
            continue
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], number, str(found.status))
        at = end
    if at < len(text):
        yield Piece(text[at:])
