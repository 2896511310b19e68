"""Chinese shown in the other script: converted for reading when the page is made, with OpenCC's plain conversion.

The stored text is never touched, and the column says that what it shows isn't it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache, lru_cache

from webapp.reference_views import Piece

_OTHER = {"Hans": "t2s", "Hant": "s2t"}


def converts(language: str, script: str) -> bool:
    """Whether a text in `language` is shown converted where `script` (Hans, Hant) is asked for: Chinese of the other one."""
    if script not in _OTHER or language.partition("-")[0] != "zh":
        return False
    return script not in language.split("-")


def shown_language(language: str, script: str) -> str:
    """The tag of what is shown: zh-Hant of a text in zh-Hans that is converted."""
    return f"zh-{script}" if converts(language, script) else language


@cache
def _converter(script: str) -> Callable[[str], str]:
    from opencc import OpenCC  # its tables load on first use

    convert: Callable[[str], str] = OpenCC(_OTHER[script]).convert
    return convert


@lru_cache(maxsize=4096)
def in_script(text: str, script: str) -> str:
    """`text` in the other script."""
    return _converter(script)(text) if text else text


def piece_in_script(piece: Piece, script: str) -> Piece:
    """A piece of a cell in the other script, with its links and marks."""
    parts = tuple(replace(part, text=in_script(part.text, script)) for part in piece.parts)
    return replace(piece, text=in_script(piece.text, script), parts=parts)
