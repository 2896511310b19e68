"""The YAML at the head of Markdown files, as far as generators of law texts write it: keys with plain or quoted values,
values that are folded over lines, and lists of them. Nothing else of YAML is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_KEY = re.compile(r"([A-Za-z_][A-Za-z0-9_\-]{0,60})[ \t]*:(?:[ \t]+(.*)|[ \t]*)")
_ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/", " ": " ", "_": "\u00a0", "N": "\u0085"}
_ESCAPED = re.compile(r"\\(x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")


@dataclass(frozen=True, slots=True)
class Field:
    """A key and its value as text (a list's entries in lines); `order` is the number of its line."""

    key: str
    text: str
    order: int


def fields_of(lines: Sequence[str]) -> list[Field]:
    """The fields of a front matter without its rules (---), in order. A line that is no field goes on with the one before."""
    found: list[tuple[str, list[str], int]] = []
    for i, line in enumerate(lines):
        match = _KEY.fullmatch(line)
        if match and not line[:1].isspace():
            found.append((match[1], [match[2] or ""], i))
        elif not found:
            found.append(("", [line], i))
        else:
            found[-1][1].append(line)
    return [Field(key, _value(parts), order) for key, parts, order in found]


def values_of(lines: Sequence[str]) -> list[str]:
    """The values of a front matter in order, line by line: what `fields_of` must account for."""
    return [f.text for f in fields_of(lines) if f.text.strip()]


def _value(parts: Sequence[str]) -> str:
    """A value from its lines: a list's entries each on a line, else one string that was folded over lines."""
    stripped = [p.strip() for p in parts]
    if not stripped[0] and any(p.startswith("- ") for p in stripped):
        return "\n".join(_scalar(p[2:] if p.startswith("- ") else p) for p in stripped if p)
    return _scalar(" ".join(p for p in stripped if p))


def _scalar(text: str) -> str:
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] == "'":
        return text[1:-1].replace("''", "'")
    if len(text) > 1 and text[0] == text[-1] == '"':
        return _ESCAPED.sub(_unescaped, text[1:-1])
    return text


def _unescaped(match: re.Match[str]) -> str:
    code = match[1]
    if code[0] in "xuU" and len(code) > 1:
        value = int(code[1:], 16)
        return chr(value) if value < 0x110000 and not 0xD800 <= value < 0xE000 else match[0]
    return _ESCAPES.get(code, match[0])
