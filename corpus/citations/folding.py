"""Folding for citations: as `corpus.folding.fold`, a character for a character, but figures that say more than their value stay."""

from __future__ import annotations

from corpus.folding import fold_dashes

# 158¹ is no 1581, ② no 2, and a line's end parts what stands on two lines.
_KEPT = {*range(0x2460, 0x2500), *range(0x2070, 0x207A), *range(0x2160, 0x2180), 0xB9, 0xB2, 0xB3, 0x0A,
         *range(0x3220, 0x322A), *range(0x3280, 0x328A), 0xBA, 0xAA}  # fmt: skip


class _Table(dict[int, str]):
    """str.translate table that fills itself, a character at a time."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        made = self[code] = char if code in _KEPT else fold_dashes(char)
        return made


_TABLE = _Table()


def folded(text: str) -> str:
    """`text` for reading citations in it; offsets into the result are offsets into `text`."""
    return text.translate(_TABLE)
