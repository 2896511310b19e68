"""Recitals of an act: they stand before its articles, and no text here has them."""

from __future__ import annotations

import re

from corpus.model import Span

_WORD = (
    r"(?:recitals?|erwägungsgr(?:und|unde?s|ünden?)|considérants?|considerandos?|considerand[oi]|motyw\w{0,3}|overweging(?:en)?|skäl(?:en)?|betragtning(?:er)?"
    r"|johdanto-osan|αιτιολογικ\w{1,4} σκέψ\w{1,4}|preambul\w{0,4}|序言第|前言第|鉴于条款第?|鑑於條款第?)"
)
_NUMBERS = r"(?:(?:no|nr|n°)\.? ?)?[(]?\d{1,3}[)]?(?:(?:[,–-]| and| to| und| bis| et| à| e| y| i)? ?[(]?\d{1,3}[)]?){0,6}(?: ?段)?"
_BEFORE = re.compile(
    rf"(?<!\w){_WORD}\s?{_NUMBERS}(?:,? (?:of|to|der|des|zur|zum|du|de la|de|del|della|do|da|van|i|av|till)(?: the| la| de| het)?)?\s?[(（]?\s?$",
    re.I,
)
_BEHIND = re.compile(rf"[,，)）]?\s?[(（]?(?:in |its |的)?{_WORD}\s?{_NUMBERS}", re.I)


def recital_beside(text: str, law: Span) -> bool:
    """Whether a law is named for a recital of it: "Recital 47 GDPR", "GDPR, recital 47"."""
    return bool(_BEFORE.search(text[max(0, law.start - 80) : law.start]) or _BEHIND.match(text[law.end : law.end + 80]))
