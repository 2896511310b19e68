"""Which fonts of this machine a printed bundle is set in, and which of its characters none of them has."""

from __future__ import annotations

import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

# Families in the order in which they are taken, as far as the machine has them. Libertinus comes with the typesetter.
_LATIN = ("Noto Serif", "Source Serif 4", "Libertinus Serif", "DejaVu Serif")
_BY_LANGUAGE: dict[str, tuple[str, ...]] = {
    "zh-Hans": ("Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", "SimSun", "Noto Sans CJK SC"),
    "zh-Hant": ("Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", "PMingLiU", "Noto Sans CJK TC"),
    "zh-Hant-HK": ("Noto Serif CJK HK", "Noto Serif CJK TC", "Source Han Serif HC", "Noto Sans CJK HK"),
    "ja": ("Noto Serif CJK JP", "Source Han Serif", "Yu Mincho", "MS Mincho", "Noto Sans CJK JP"),
    "ko": ("Noto Serif CJK KR", "Source Han Serif K", "Batang", "Noto Sans CJK KR"),
    "ar": ("Noto Naskh Arabic", "Amiri", "Noto Sans Arabic"),
    "fa": ("Noto Naskh Arabic", "Noto Sans Arabic"),
    "ur": ("Noto Nastaliq Urdu", "Noto Naskh Arabic"),
    "he": ("Noto Serif Hebrew", "Noto Sans Hebrew"),
    "th": ("Noto Serif Thai", "Noto Sans Thai", "Noto Looped Thai"),
    "lo": ("Noto Serif Lao", "Noto Sans Lao"),
    "km": ("Noto Serif Khmer", "Noto Sans Khmer"),
    "my": ("Noto Serif Myanmar", "Noto Sans Myanmar"),
    "hi": ("Noto Serif Devanagari", "Noto Sans Devanagari"),
    "bn": ("Noto Serif Bengali", "Noto Sans Bengali"),
    "ta": ("Noto Serif Tamil", "Noto Sans Tamil"),
}
# A font for Latin stands first, but the quotes and dashes of a Chinese text are those of the Chinese font.
_IN_CJK = "latin-in-cjk"
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp", "Mn", "Me"})


def families(tag: str, there: Iterable[str]) -> list[str | dict[str, str]]:
    """The families for a language, the first first, out of those that are there."""
    known = set(there)
    own = _own(tag)
    latin: list[str | dict[str, str]] = [f for f in _LATIN if f in known]
    if own and own[0].startswith(("Noto Serif CJK", "Source Han")):
        latin = [{"name": str(f), "covers": _IN_CJK} for f in latin[:1]]
    return [*latin, *(f for f in own if f in known)] or ["Libertinus Serif"]


def _own(tag: str) -> tuple[str, ...]:
    parts = tag.split("-")
    for end in range(len(parts), 0, -1):
        if found := _BY_LANGUAGE.get("-".join(parts[:end])):
            return found
    return _BY_LANGUAGE["zh-Hans"] if parts[0] == "zh" else ()


def missing(text: Iterable[str], fonts: typst.Fonts, wanted: Sequence[str]) -> str:
    """The characters of texts that no font has, sorted; fonts are opened until all are found, the `wanted` families first.

    Marks that stand on other letters aren't asked for: the typesetter puts them together with their letters.
    """
    left = {c for piece in text for c in set(piece) if unicodedata.category(c) not in _UNSEEN}
    found = sorted(fonts.fonts(), key=lambda f: wanted.index(f.family) if f.family in wanted else len(wanted))
    opened: set[tuple[str, int]] = set()
    for font in found:
        if not left:
            break
        # Fonts that come with the typesetter have no file: Latin, Greek, Cyrillic.
        if font.path is None:
            left = {c for c in left if not _embedded(c)}
        elif (font.path, font.index) not in opened:
            opened.add((font.path, font.index))
            has = _covered(font.path, font.index)
            left = {c for c in left if not has.holds(ord(c))}
    return "".join(sorted(left))


def _embedded(char: str) -> bool:
    """What Libertinus Serif has for certain: the blocks of Latin, Greek and Cyrillic that laws are written in."""
    code = ord(char)
    return code < 0x250 or 0x391 <= code <= 0x3CE or 0x400 <= code <= 0x45F or char in "–—‘’“”„†‡•…‰‹›€№"


@dataclass(frozen=True, slots=True)
class _Ranges:
    """Code points in half-open ranges, sorted."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def holds(self, code: int) -> bool:
        at = bisect_right(self.starts, code) - 1
        return at >= 0 and code < self.ends[at]


@lru_cache(maxsize=512)
def _covered(path: str, index: int) -> _Ranges:
    """The characters of a font, from its table `cmap` (OpenType 1.9, formats 4 and 12). None for a file that can't be read."""
    try:
        with Path(path).open("rb") as stream:
            data = stream.read()
        ranges = sorted(_ranges(data, index))
    except (OSError, struct.error, IndexError):
        ranges = []
    return _Ranges(tuple(a for a, _ in ranges), tuple(b for _, b in ranges))


def _ranges(data: bytes, index: int) -> list[tuple[int, int]]:
    start = struct.unpack_from(">I", data, 12 + 4 * index)[0] if data[:4] == b"ttcf" else 0
    tables = struct.unpack_from(">H", data, start + 4)[0]
    for n in range(tables):
        name, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * n)
        if name == b"cmap":
            return _cmap(data, offset)
    return []


def _cmap(data: bytes, at: int) -> list[tuple[int, int]]:
    """The ranges of all Unicode subtables together."""
    found: set[tuple[int, int]] = set()
    for n in range(struct.unpack_from(">H", data, at + 2)[0]):
        platform, _, offset = struct.unpack_from(">HHI", data, at + 4 + 8 * n)
        kind = struct.unpack_from(">H", data, at + offset)[0]
        if platform in (0, 3) and kind == 12:
            found.update(_format_12(data, at + offset))
        elif platform in (0, 3) and kind == 4:
            found.update(_format_4(data, at + offset))
    return _joined(sorted(found))


def _format_12(data: bytes, at: int) -> Iterable[tuple[int, int]]:
    groups = struct.unpack_from(">I", data, at + 12)[0]
    for first, last, _ in struct.iter_unpack(">III", data[at + 16 : at + 16 + 12 * groups]):
        yield first, last + 1


def _format_4(data: bytes, at: int) -> Iterable[tuple[int, int]]:
    """Segments of the Basic Multilingual Plane; a glyph 0 inside one is rare enough to be taken for there."""
    size = struct.unpack_from(">H", data, at + 6)[0]
    ends = struct.unpack_from(f">{size // 2}H", data, at + 14)
    starts = struct.unpack_from(f">{size // 2}H", data, at + 16 + size)
    return [(a, b + 1) for a, b in zip(starts, ends, strict=True) if a != 0xFFFF]


def _joined(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges that overlap or touch as one."""
    found: list[tuple[int, int]] = []
    for first, end in ranges:
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((first, end))
    return found
