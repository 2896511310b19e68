"""The formulas of definitions as data: patterns with <places>, a record a language.

<Q> is a quoted term, <T> one with or without quotation marks, <B> a bracket behind it, <H> the words of scope ("this Act",
前款); a blank is white space, ~ may be. Every repetition in them is bounded, so that time stays linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import regex

from corpus.definitions.values import Scope

_OPEN, _CLOSE = '“„«‹「『»”"《〈״″', '”“»›」』«"》〉״″„'
# ‘data subject’s’: an apostrophe inside a word ends nothing.
QUOTED = (
    rf"(?:[{_OPEN}]\s?(?P<t>[^{_OPEN}{_CLOSE}\n]{{1,120}}?)\s?[{_CLOSE}]"
    r"|(?<!\w)[‘'’‚](?P<t>(?:[^‘’'‚\n]|[’'](?=\w)){1,120}?)[’'‘](?!\w))"
)
_CLASS = re.compile(r"(\[(?:\\.|[^\]\\])*\])")
_BRACKET = r"(?:[\s\u2002]{0,2}[（(\[](?P<b>[^()（）\[\]\n]{1,120})[)）\]])?"


@dataclass(frozen=True, slots=True)
class Formulas:
    """How a language defines.

    Attributes:
        here: a pattern of the words of scope; `reach` says which scope a word in them means.
        bare: a pattern of a term without quotation marks, as long as it may be.
        certain: patterns that define wherever a sentence begins with them; what comes behind the match is the definition.
        opening: patterns that define where a unit's first sentence begins with them: A sale is a contract whereby ...
        listed: patterns that define at the start of a unit under a head of definitions.
        heads: patterns of a line that opens a list of definitions; `headings`: what such an article is headed with.
        inside: patterns anywhere in a sentence that give a short name.
        behind: patterns of a whole sentence that ends in its term, which stands in <t>; what stands before is the definition.
        joined: what stands between two quoted terms that are defined together.
        edge: what follows a term without quotation marks: the end of a word, where blanks part words.
        includes: the words among the formulas that say what is included, not all that it is.
    """

    here: str
    bare: str
    reach: Mapping[Scope, str]
    certain: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    headings: str = ""
    inside: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()
    joined: str = r",|;|/"
    includes: str = ""
    edge: str = r"(?!\w)"


@dataclass(frozen=True, slots=True)
class Compiled:
    """The formulas of a language, ready to be matched."""

    certain: tuple[regex.Pattern[str], ...]
    opening: tuple[regex.Pattern[str], ...]
    listed: tuple[regex.Pattern[str], ...]
    heads: tuple[regex.Pattern[str], ...]
    headings: regex.Pattern[str] | None
    inside: tuple[regex.Pattern[str], ...]
    behind: tuple[regex.Pattern[str], ...]
    includes: regex.Pattern[str] | None
    reach: tuple[tuple[Scope, regex.Pattern[str]], ...] = field(default=())


@lru_cache(maxsize=128)
def compiled(language: str) -> Compiled:
    """The formulas of a text's language; of one without any of its own those that quotation marks alone give."""
    from corpus.definitions.words import FORMULAS, PLAIN

    made = FORMULAS.get(language.partition("-")[0], PLAIN)
    return Compiled(
        tuple(_one(p, made) for p in made.certain),
        tuple(_one(p, made) for p in (*made.certain, *made.opening)),
        tuple(_one(p, made) for p in (*made.listed, *PLAIN.listed)),
        tuple(_one(p, made) for p in made.heads),
        _compile(made.headings) if made.headings else None,
        tuple(_one(p, made) for p in made.inside),
        tuple(_one(p, made) for p in made.behind),
        _compile(made.includes) if made.includes else None,
        tuple((scope, _compile(p)) for scope, p in made.reach.items()),
    )


def _one(pattern: str, made: Formulas) -> regex.Pattern[str]:
    several = rf"(?:{QUOTED}(?:{_BRACKET}~(?:{made.joined})~(?:(?:the|la|le|les|el|die|der|das) )?{QUOTED}){{0,5}})"
    places = {
        "<Q>": several,
        "<T>": f"(?:{several}|(?P<t>{made.bare}){made.edge})",
        "<B>": _BRACKET,
        "<H>": f"(?P<h>{made.here})",
    }
    for place, put in places.items():
        pattern = pattern.replace(place, put)
    return _compile(pattern)


def _compile(pattern: str) -> regex.Pattern[str]:
    """A blank of a pattern is any white space, but in a class of characters, where it is itself."""
    pieces = _CLASS.split(pattern)
    spaced = [
        p if n % 2 else p.replace(" ?", "~").replace("~", r"[\s\u2002]{0,3}").replace(" ", r"[\s\u2002]{1,3}")
        for n, p in enumerate(pieces)
    ]
    return regex.compile("".join(spaced), regex.IGNORECASE | regex.VERSION0)
