"""A memo that comes in a request: from a form, as a file, as JSON or as plain text. It is held in memory and nowhere else."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import date
from typing import IO, Any

from flask import Request, request

from corpus.errors import UsageError
from corpus.memo.reading import checked, read_memo
from corpus.memo.values import Memo
from corpus.telling import tell
from webapp.config import read_day

MOST_BYTES = 8 * 1024 * 1024
"""Of a request with a memo; the limit of all others is 64 KiB."""
TOO_LARGE = f"The memo is too large: the most is {MOST_BYTES // 1024 // 1024} MiB."
TOO_LARGE_HINT = "Split it, or check it with `tongwen cite FILE`."
_FIELDS = frozenset({"text", "file", "as_of"})


class InMemoryRequest(Request):
    """A request whose files never go to the disk, as those of more than 500 kB else would."""

    def _get_file_stream(
        self, total_content_length: int | None, content_type: str | None, filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:  # fmt: skip
        del total_content_length, content_type, filename, content_length
        return io.BytesIO()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be checked and on which day (None: today)."""

    memo: Memo
    as_of: date | None


def asked() -> Asked:
    """The memo of this request.

    Raises:
        UsageError: none was sent, a field that isn't known, no date.
        SourceError: a file that can't be read.
        RequestEntityTooLarge: more than MOST_BYTES.
    """
    request.max_content_length = MOST_BYTES
    request.max_form_memory_size = MOST_BYTES
    kind = request.mimetype
    _refuse(request.args, frozenset({"as_of"}))
    if kind == "application/json":
        return _json()
    if kind in ("multipart/form-data", "application/x-www-form-urlencoded"):
        return _form()
    if kind == "text/plain" or kind.endswith("wordprocessingml.document") or kind == "application/octet-stream":
        return Asked(read_memo(request.get_data(cache=False), tell("The memo")), _day(request.args.get("as_of")))
    raise UsageError(
        f"A memo doesn't come as {kind[:80] or 'nothing'!r}.",
        'Send JSON {"text": "..."}, a form with `text` or `file`, or text/plain.',
    )


def _json() -> Asked:
    sent: Any = request.get_json(silent=True, cache=False)
    if not isinstance(sent, dict) or not isinstance(sent.get("text"), str):
        raise UsageError("There is no memo in the request.", 'Send JSON {"text": "...", "as_of": "2026-01-31"}.')
    _refuse(sent, _FIELDS - {"file"})
    day = sent.get("as_of")
    if day is not None and not isinstance(day, str):
        raise UsageError("as_of is no date.", 'Write "as_of": "2026-01-31".')
    return Asked(checked(Memo(_plain(sent["text"])), tell("The memo")), _day(day or request.args.get("as_of")))


def _form() -> Asked:
    _refuse({**request.form, **request.files}, _FIELDS)
    day = _day(request.form.get("as_of") or request.args.get("as_of"))
    file = request.files.get("file")
    text = request.form.get("text", "")
    if file is not None and file.filename:
        if text.strip():
            raise UsageError(tell("Two memos were sent, a text and a file."), tell("Send one of them."))
        return Asked(read_memo(file.read(), tell("The file")), day)
    if not text.strip():
        raise UsageError(tell("There is no memo to check."), tell("Paste its text, or choose a file."))
    return Asked(checked(Memo(_plain(text)), tell("The memo")), day)


def _plain(text: str) -> str:
    """Line breaks as one character each: browsers send two."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _day(given: str | None) -> date | None:
    return read_day(given.strip(), "as_of") if given and given.strip() else None


def _refuse(given: Any, known: frozenset[str]) -> None:
    for name in given:
        if name not in known:
            raise UsageError(
                tell("Unknown field %(value)s.", value=repr(str(name)[:80])),
                tell("Fields: %(list)s.", list=", ".join(sorted(known))),
            )
