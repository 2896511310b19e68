"""What the user said of a source before it is read: formats that can't say it themselves (plain text, PDF) need it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """`language` is a BCP 47 tag (--language), `jurisdiction` the first part of the law's id (--law); None: not said."""

    language: str | None = None
    jurisdiction: str | None = None


NO_HINTS = Hints()
