"""Text of strangers as it may be shown: names of files and messages that can't move a cursor or turn a line around."""

from __future__ import annotations

import unicodedata

_TURNING = frozenset({"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"})
_LONGEST_NAME = 240


def safe(text: str) -> str:
    """`text` on one line: control characters, breaks and marks of direction stand as their codes, half characters as U+FFFD.

    Passes: "第一条", "a\u200bb". Changed: "\x1b[31m" is shown as "\\u001b[31m", U+202E as "\\u202e".
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_safe, text))


def on_one_line(text: str) -> str:
    """As `safe`, for words of a law: a line break is a sign that people know, ⏎, and a tab a space."""
    return safe(text.replace("\r\n", "\n").replace("\n", "⏎").replace("\t", " "))


def shown_name(name: str) -> str:
    """A file's name as it is shown and stored: safe, and one of a thousand characters is cut in the middle."""
    whole = safe(name)
    return whole if len(whole) <= _LONGEST_NAME else f"{whole[: _LONGEST_NAME // 2]}…{whole[-_LONGEST_NAME // 2 :]}"


def _safe(c: str) -> str:
    category = unicodedata.category(c)
    if category == "Cs":
        return "\ufffd"
    hidden = category in ("Cc", "Zl", "Zp") or unicodedata.bidirectional(c) in _TURNING
    return f"\\u{ord(c):04x}" if hidden else c
