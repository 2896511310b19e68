"""The characters of a Word document: which elements hold text, and what they say (ECMA-376, 17.3.3).

Text is w:t and w:delText, the symbol of w:sym and the hyphen of w:noBreakHyphen. Of mc:AlternateContent, which says the
same thing twice for old and new programs, the first choice that holds text counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from corpus.importers.markup import local
from corpus.importers.word.styles import attr

TEXTS = frozenset({"t", "delText", "sym", "noBreakHyphen"})
# Fonts of symbols use the private area F000-F0FF for their own tables.
_SYMBOL_FONT = dict(
    zip("abcdefghijklmnopqrstuvwxyz", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True)
) | dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))  # fmt: skip
_SYMBOL_SIGNS = {0xB7: "•", 0xB0: "°", 0xB1: "±", 0xA3: "≤", 0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xD7: "⋅",
                 0xA5: "∞", 0xAE: "→", 0x2D: "−"}  # fmt: skip
_WINGDINGS = {0xA7: "▪", 0xA8: "◻", 0x6F: "□", 0x71: "❑", 0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0x6C: "●",
              0x6E: "■", 0xD8: "➢", 0xE0: "→", 0x76: "❖"}  # fmt: skip


def characters(node: etree._Element) -> str:
    """The characters of one of the elements TEXTS."""
    name = local(node)
    if name == "noBreakHyphen":
        return "-"
    return _symbol(node) if name == "sym" else node.text or ""


def chosen(node: etree._Element) -> etree._Element | None:
    """The branch of an mc:AlternateContent that counts."""
    branches = [c for c in node if local(c) in ("Choice", "Fallback")]
    return next((b for b in branches if next(_texts(b), None) is not None), branches[0] if branches else None)


def leaves_of(root: etree._Element) -> list[str]:
    """The text leaves of a part in order."""
    return [characters(node) for node in _texts(root)]


def _texts(root: etree._Element) -> Iterator[etree._Element]:
    waiting: list[etree._Element] = [root]
    while waiting:
        node = waiting.pop()
        name = local(node)
        if name in TEXTS:
            yield node
        elif name == "AlternateContent":
            branch = chosen(node)
            if branch is not None:
                waiting.append(branch)
        elif not name.endswith("Pr"):  # properties hold no text
            waiting.extend(reversed(node))


def _symbol(node: etree._Element) -> str:
    code, font = attr(node, "char") or "", (attr(node, "font") or "").lower()
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    own = value - 0xF000 if 0xF000 <= value <= 0xF0FF else value
    if font.startswith("wingdings") and own in _WINGDINGS:
        return _WINGDINGS[own]
    if font == "symbol" and own < 0x100:
        return _SYMBOL_SIGNS.get(own) or _SYMBOL_FONT.get(chr(own), chr(own))
    return chr(value) if 0x20 <= value < 0xD800 or 0xE000 <= value <= 0x10FFFF else ""
