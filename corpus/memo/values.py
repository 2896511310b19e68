"""What the check of a memo gives: frozen values, shared by all that read, judge, print and show memos."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from corpus.model import Span


class MemoStatus(StrEnum):
    """What became of one citation; what each word means to a reader stands in docs/memos.md."""

    VERIFIED = "verified"
    QUOTE_DIFFERS = "quote_differs"
    MOVED = "moved"
    SUPERSEDED = "superseded"
    REPEALED = "repealed"
    NO_SUCH_ARTICLE = "no_such_article"
    UNKNOWN_LAW = "unknown_law"
    AMBIGUOUS = "ambiguous"
    NOT_CHECKED = "not_checked"


PROBLEMS_FIRST = (
    MemoStatus.QUOTE_DIFFERS, MemoStatus.NO_SUCH_ARTICLE, MemoStatus.UNKNOWN_LAW, MemoStatus.REPEALED, MemoStatus.MOVED,
    MemoStatus.SUPERSEDED, MemoStatus.AMBIGUOUS, MemoStatus.NOT_CHECKED, MemoStatus.VERIFIED,
)  # fmt: skip
"""The order in which a reader wants to know: what is wrong, what has changed, what nobody looked at, what stands."""


@dataclass(frozen=True, slots=True)
class Memo:
    """The text of a memo as it is checked; offsets count its characters.

    Attributes:
        text: paragraphs between line breaks; of a document its tables, text boxes and notes too.
        notes: what of the document is not in `text`, in sentences.
    """

    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of the memo that are set off as somebody else's.

    Attributes:
        span: where they stand, with their marks.
        said: the words, without marks (of a block quote without the `>` of each line).
        said_aloud: the memo says that these are the words of what it cites ("provides that", 规定：), so that they are a
            quotation however short they are.
        own_marks: set off by quotation marks or `>`; a paragraph after 规定： alone may be the memo's own words.
    """

    span: Span
    said: str
    said_aloud: bool = False
    own_marks: bool = True


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a comparison: what the quotation has and what the law has there; the same if only marks, width, script
    or case differ. All `quote` joined are the quotation, all `law` the stretch of the law."""

    quote: str
    law: str
    same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation held against the law.

    Attributes:
        span: where the quotation stands in the memo, with its marks.
        outcome: "agrees", "differs", "elsewhere" (its words stand in another provision or version), "not_compared".
        expression: id of the text that it was held against, None if it was not.
        language, version: of that text.
        path: the provision of it, "" if none.
        segments: of one that differs, how.
    """

    span: Span
    outcome: str
    expression: str | None = None
    language: str = ""
    version: str | None = None
    path: str = ""
    segments: tuple[Segment, ...] = ()


@dataclass(frozen=True, slots=True)
class Where:
    """A provision of a version of a law; `canonical` as in the object `show`, `title` the law's name, `short` the citation
    by its short name, where the title fills lines."""

    law: str
    title: str
    version: str | None
    path: str | None
    canonical: tuple[tuple[str, str], ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One citation of a memo and what became of it: an entry of the contract's object `cite`.

    Attributes:
        span, text: the citation in the memo's text.
        status: see MemoStatus.
        where: what it names, as far as that is known: the law, the version it was judged by, the provision in it.
        note: why, in a sentence or a few.
        now: of what moved, where it stands in the text of the day.
        choices: of what may be several, each.
        quotes: quotations that go with it.
    """

    span: Span
    text: str
    status: MemoStatus
    where: Where | None = None
    note: str = ""
    now: Where | None = None
    choices: tuple[Where, ...] = ()
    quotes: tuple[Compared, ...] = ()


@dataclass(frozen=True, slots=True)
class MemoReport:
    """What was found in a memo on a day: an entry for each place that it cites, in the order of the text.

    `notes` say what of the document was not read.
    """

    as_of: date
    text: str
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()

    def counts(self) -> dict[MemoStatus, int]:
        """How many entries of each status, what matters first; statuses without any are left out."""
        found = {status: sum(f.status is status for f in self.findings) for status in PROBLEMS_FIRST}
        return {status: count for status, count in found.items() if count}
