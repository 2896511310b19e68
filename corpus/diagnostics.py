"""What a reader should know about a text: diagnostics, and values that carry them.

Dirty text gives diagnostics, never exceptions. Codes are stable: scripts and people's waivers refer to them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Severity(StrEnum):
    """How much a diagnostic matters to somebody who relies on the text."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Code:
    """A stable diagnostic code: its name, usual severity, and one sentence on what it means."""

    name: str
    severity: Severity
    meaning: str


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

# The table of codes. Add here, never rename; docs/diagnostics.md lists them.
CODES: dict[str, Code] = {
    c.name: c
    for c in (
        Code(
            "heading-repaired",
            _W,
            "A broken heading was read as the number its place demands; what stood there is kept.",
        ),
        Code("number-gap", _W, "Article numbers jump; the missing numbers are named."),
        Code("number-duplicate", _W, "An article number stands twice; the second is kept as NUMBER~2."),
        Code("number-out-of-order", _W, "An article number is smaller than the one before it."),
        Code("item-gap", _W, "Item numbers inside an article jump or restart."),
        Code("word-doubled", _W, "A word stands twice in a row."),
        Code("punctuation-doubled", _W, "A punctuation mark stands twice in a row."),
        Code("spaces-removed", _I, "Spaces between Chinese characters were removed; the original is kept."),
        Code("lines-joined", _I, "Hard-wrapped lines were joined into paragraphs."),
        Code("furniture-removed", _I, "Page furniture that is no part of the law was set aside."),
        Code("contents-set-aside", _I, "A table of contents that repeats the headings was set aside."),
        Code("annex-in-article", _W, "An annex or table seems to be swallowed by the last article."),
        Code("odd-characters", _W, "Private-use or replacement characters stand in the text."),
        Code("date-suspect", _W, "A date the source gives can't be what it is called."),
        Code("text-missing", _E, "A provision stands in the source without any text."),
        Code("unparsed-text", _W, "Text that was not understood is kept and shown apart."),
        Code("deleted-article", _I, "An article stands as deleted."),
        Code("heading-truncated", _W, "A heading was cut off in the source."),
        Code(
            "heading-missing",
            _W,
            "The heading of a book or part is not in the source; none was put in its place.",
        ),
        Code("not-yet-in-force", _W, "Some articles of this text are not in force yet."),
        Code("jurisdiction-unknown", _W, "Nothing says whose law the text is; it stands under zz until somebody does."),
        Code(
            "tracked-changes",
            _W,
            "The document holds changes that nobody accepted yet: insertions are text, deletions are kept beside it.",
        ),
        Code(
            "number-disagrees",
            _W,
            "The number that the file gives and the one that is printed differ; it says which was used.",
        ),
        Code(
            "figure-not-shown", _W, "A formula, image or figure of the source is no text: it is flattened, or left out."
        ),
        Code("partial-coverage", _I, "The text holds only part of the law."),
        Code("heading-broken", _W, "A line looks like the heading of an article whose number can't be read."),
        Code("heading-swallowed", _W, "The heading of another article stands inside the text of this one."),
        Code("text-truncated", _W, "The text seems to be cut off."),
        Code("stop-missing", _I, "An article ends without a full stop, unlike the others."),
        Code("text-doubled", _W, "A sentence or a paragraph stands twice."),
        Code("words-joined", _W, "Two words are run together."),
        Code("spaces-in-chinese", _W, "Spaces stand between Chinese characters."),
        Code("lines-broken", _W, "A paragraph is broken into lines in the middle of a sentence."),
        Code("article-missing", _W, "The law has this article; this text of it hasn't."),
        Code("article-extra", _W, "This text has an article that the law's own text hasn't."),
        Code("untranslated", _W, "A translation still has the words of the source text here."),
        Code("texts-swapped", _W, "The texts of two articles seem to stand under each other's number."),
        Code("numbers-shifted", _W, "From here on the texts seem to stand under the number of a neighbour."),
        Code("articles-merged", _W, "Two articles of the law seem to stand under one number here."),
        Code("paragraph-count-differs", _W, "The texts of an article have different numbers of paragraphs."),
        Code("item-count-differs", _W, "The texts of an article have different items; the missing ones are named."),
        Code("citation-differs", _W, "The texts of an article cite different provisions."),
        Code("sentence-missing", _W, "One text of an article has a sentence that the other seems to have nothing for."),
        Code("length-unusual", _W, "A text of an article is far longer or shorter than the other lets expect."),
        Code(
            "text-repeated",
            _W,
            "A stretch of a text has its neighbour's words once more, where the other text has other ones.",
        ),
        Code(
            "brackets-differ", _W, "A bracket, quotation mark or question mark stands in one text alone, or half of it."
        ),
        Code("number-differs", _E, "The texts of an article say different numbers."),
        Code("date-differs", _E, "The texts of an article say different dates."),
        Code("period-differs", _E, "The texts of an article say different periods."),
        Code("money-differs", _E, "The texts of an article say different sums of money."),
        Code("percentage-differs", _E, "The texts of an article say different percentages or fractions."),
        Code(
            "duty-differs",
            _W,
            "A duty, a permission or a prohibition of one text of an article is another one in the other.",
        ),
        Code(
            "limit-differs",
            _W,
            "A number is included in one text of an article and left out, or bounded the other way, in the other.",
        ),
        Code(
            "term-inconsistent",
            _W,
            "A term is rendered otherwise here than everywhere else in this text.",
        ),
        Code("term-differs", _W, "A term isn't rendered as the chosen list of terms has it."),
        Code(
            "institution-differs",
            _W,
            "The name of an institution isn't rendered as the law's own habit or the chosen list has it.",
        ),
        Code("pairing-uncertain", _I, "Paragraphs were laid side by side by length and position alone."),
        Code(
            "differs-from-another", _W, "The words differ from those of another text of the same language and version."
        ),
        Code("version-differs", _I, "A translation renders another version than the text it stands beside."),
        Code(
            "translation-outdated", _I, "The law has a later version; the articles whose words changed since are named."
        ),
        Code(
            "source-edited",
            _W,
            "In a bundle that came back the text that was translated from is changed; it is not taken.",
        ),
        Code(
            "row-unplaced",
            _W,
            "Words of a bundle that came back stand in no row of the law; they are kept beside the text.",
        ),
        Code("text-moved-on", _W, "The library's text changed here since the bundle that came back was written."),
        Code("amendment-not-taken-up", _W, "A later amendment stands in the library and isn't worked into this text."),
    )
}


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing a reader should know. JSON object D of the contract.

    `path` is a ProvisionPath as text, or None when the whole text is meant; `line` counts lines of the source from 1;
    `start`/`end` are character offsets into the stored text of the provision.
    """

    code: str
    message: str
    severity: Severity
    path: str | None = None
    line: int | None = None
    start: int | None = None
    end: int | None = None
    found: str | None = None
    suggestion: str | None = None
    expressions: tuple[str, ...] = ()

    def to_json(self) -> dict[str, object]:
        """The contract's object D."""
        return {
            "code": self.code, "severity": str(self.severity), "message": self.message, "path": self.path,
            "line": self.line, "start": self.start, "end": self.end, "found": self.found,
            "suggestion": self.suggestion, "expressions": list(self.expressions),
        }  # fmt: skip


def diagnose(
    code: str, message: str, *, path: str | None = None, line: int | None = None, start: int | None = None,
    end: int | None = None, found: str | None = None, suggestion: str | None = None, severity: Severity | None = None,
) -> Diagnostic:  # fmt: skip
    """Make a Diagnostic of a known code (KeyError on an unknown one: codes are declared, never improvised)."""
    return Diagnostic(code, message, severity or CODES[code].severity, path, line, start, end, found, suggestion)


@dataclass(frozen=True, slots=True)
class Parsed(Generic[T_co]):
    """A value and what should be known about how it was read (Lawtext's WithErrorValue)."""

    value: T_co
    diagnostics: tuple[Diagnostic, ...] = field(default=())
