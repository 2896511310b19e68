"""Which readings of a typed citation are worth looking up: those that leave no number unread, in a language that fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.citations.glossed import plainly
from corpus.citations.values import Citation, Place
from corpus.model import Law

# What may stand between the pieces of a citation: words and commas, never a number, a letter in brackets, a Roman numeral.
_UNREAD = re.compile(r"\d|(?<![^\W\d_])[^\W\d_]{1,2}\)|^\W*[IVXⅠ-Ⅻ]+\W*$")


def unread(citation: Citation) -> str:
    """What a reading leaves of the citation that must mean something: "a)" of "art. 8(2)a)"; "" if it is read whole."""
    if not citation.places:
        return ""
    covered = [citation.name_span] if citation.name_span else []
    covered += [end.span for place in citation.places for end in _ends(place)]
    text = plainly(citation.text)  # days of a version, or in a title's gloss, say nothing of the place
    at, rest = citation.span.start, []
    for span in sorted(covered, key=lambda s: s.start):
        rest.append(text[at - citation.span.start : max(span.start, at) - citation.span.start])
        at = max(at, span.end)
    rest.append(text[at - citation.span.start :])
    return next((piece.strip() for piece in rest if _UNREAD.search(piece)), "")


def _ends(place: Place) -> Iterable[Place]:
    return (place, place.to) if place.to else (place,)


def in_its_languages(readings: Sequence[Citation], laws: Sequence[Law | None]) -> tuple[Citation, ...]:
    """The readings in a language that fits the law that each names, if there are any; else all.

    What a word means in the language of the law counts before what it means elsewhere: "al. 3" of a Swiss act is no
    Portuguese alínea.

    Args:
        laws: the law that each reading names, None for none or several.
    """
    fitting = tuple(r for r, law in zip(readings, laws, strict=True) if law is not None and _fits(r, law))
    return fitting or tuple(readings[:1])


def _fits(citation: Citation, law: Law) -> bool:
    held = {t.language for t in law.titles} | {x.language for e in law.editions for x in e.expressions}
    primary = {tag.partition("-")[0] for tag in held}
    return citation.language in ("", "en", *primary)
