"""Endings that words take in the cases of a language, or with its article: data for comparing names of laws.

"tietosuoja-asetuksen" is tietosuoja-asetus, "Всеобщей декларации" the Всеобщая декларация. Of two forms of one word what is
left behind the letters that they share is in the language's list, for each of them; "" is a bare stem. German has its own rule
in corpus.citations.naming_known, for its compounds go together with their endings.
"""

from __future__ import annotations

from collections.abc import Mapping


def _set(endings: str) -> frozenset[str]:
    return frozenset(("", *endings.split()))


_SCANDINAVIAN = _set("en et n t s ens ets ns a na ne e")
_WEST_SLAVIC = _set("u em e y a ou i í ího ímu ím é ého ému ém á ý ým ě o ům ej")
_SOUTH_SLAVIC = _set("a u om em e i o og oga ome im ih oj eg ega emu ja ju ji je jom")

ENDINGS: Mapping[str, frozenset[str]] = {
    "bg": _set("ът а ят я та то те"),
    "cs": _WEST_SLAVIC,
    "da": _SCANDINAVIAN,
    "el": _set("ος ου ο ον ός ού ό όν α ας η ης ή ής ά άς ι ιο ί ών ων ες ές"),
    "et": _set("s se sest ses i u a t st e us use usest uses dus"),
    "fi": _set("n a ä i s ksen ksessa ksesta ksessä ksestä ssa ssä sta stä en essa esta in issa ista ki kia kiin nen sen sessa sesta"),
    "hr": _SOUTH_SLAVIC,
    "hu": _set("a e t ot et nak nek ban ben ról ről"),
    "lt": _set("as o ui u e is io iui y ys ė ės os a ai ą"),
    "lv": _set("s a u am ā i ai as"),
    "nb": _SCANDINAVIAN,
    "pl": _set("u owi em ie y a ę ą i o e ego emu ym im ej"),
    "ro": _set("a ul ului ei i ii le lui lor ea"),
    "ru": _set("а у ом е ы и ой ей ю я ий ый ая яя ое ее ие ия ии ию ием ией ого его ому ему ым им ем ую юю"),
    "sk": _WEST_SLAVIC,
    "sl": _SOUTH_SLAVIC,
    "sr": _SOUTH_SLAVIC | _set("а у ом ем е и о ог ога ој им ја ју ји је"),
    "sv": _SCANDINAVIAN,
    "tr": _set("nin nın nun nün in ın un ün nde nda ne na nden ndan"),
    "uk": _set("а у ом ем е и і о ої ою ій ій ю ї я ий ого ому им ію ії ією"),
}  # fmt: skip
"""By primary subtag. Names in other languages don't change, or only by what is written as one word with them (PREFIXES)."""

PREFIXES: Mapping[str, str] = {"he": "לבהשכמ"}
"""Letters that are written as one word with the name behind them: לחוק is "of the law"."""
