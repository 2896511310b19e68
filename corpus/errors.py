"""Errors that Tongwen raises on purpose. Every one shows what was given and the way out.

TongwenError
├── UsageError            the request itself is wrong: an unknown language, law id, option (exit 2, HTTP 400)
├── NotFoundError         looked up, not there (exit 3, HTTP 404)
│   └── GoneError              it was here, and was taken out of sight or went (exit 3, HTTP 410)
├── SourceError           a source can't be read: unknown format, wrong encoding, damaged (exit 1, HTTP 422)
│   ├── NoLawTextError         nothing that reads laws claims it
│   ├── TooLargeError          larger or nested deeper than any law
│   ├── ReaderFaultError       a fault of our own met while reading it
│   └── AmbiguousSourceError   more than one importer, or more than one law, claims it
├── LibraryError          the library can't be opened or is of another schema version (exit 1, HTTP 500)
└── IndexUnavailableError the index is missing, stale or damaged; says how to rebuild it (exit 1, HTTP 503)
"""

from __future__ import annotations


class TongwenError(Exception):
    """Base of all errors that a user can meet.

    Args:
        message: one sentence that shows the input.
        hint: the way out, one sentence; may be empty.
    """

    code = "error"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(TongwenError):
    """The request itself is wrong."""

    code = "usage"


class NotFoundError(TongwenError):
    """What was asked for is not in the library."""

    code = "not_found"


class GoneError(NotFoundError):
    """What was asked for was in the library and no longer is; says since when, why, and what else there is."""

    code = "gone"


class SourceError(TongwenError):
    """A source can't be read."""

    code = "unreadable_source"


class NoLawTextError(SourceError):
    """Nothing that reads laws claims a source: a README, a picture, a news page."""

    code = "no_law_text"


class TooLargeError(SourceError):
    """A source is larger, or nested deeper, than any law: it is made to do harm, or it is not one law."""

    code = "too_large"


class ReaderFaultError(SourceError):
    """A reader of ours failed in a way that nobody foresaw; the source isn't to blame, and the others stand."""

    code = "reader_fault"


class AmbiguousSourceError(SourceError):
    """More than one importer or law claims a source; the message lists them."""

    code = "ambiguous_source"


class LibraryError(TongwenError):
    """The library can't be opened or used."""

    code = "library"


class IndexUnavailableError(TongwenError):
    """The index is missing, stale or damaged."""

    code = "index_unavailable"
