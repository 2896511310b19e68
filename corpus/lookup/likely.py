"""Which readings of a typed citation are worth looking up: those that leave no number unread, in a language that fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from corpus.citations.glossed import plainly, without_country
from corpus.citations.loosely import says_following
from corpus.citations.tongues import without_sentences
from corpus.citations.values import Citation, Place, Scope
from corpus.model import Law
from corpus.resolving.laws import called
from corpus.resolving.places import law_cited

if TYPE_CHECKING:
    from corpus.library import Library

# What may stand between the pieces of a citation: words and commas, never a number, a letter in brackets, a Roman numeral.
_UNREAD = re.compile(r"\d|(?<![^\W\d_])[^\W\d_]{1,2}\)|^\W*[IVXⅠ-Ⅻ]+\W*$")
# The letter of "DSG Art. 5 a", which no word follows.
_LETTER = re.compile(r"\s*(?P<l>[a-zA-Z])\s*[.)]?\s*")


@lru_cache(maxsize=512)
def unread(citation: Citation) -> str:
    """What a reading leaves of the citation that must mean something: "a)" of "art. 8(2)a)"; "" if it is read whole."""
    if not citation.places:
        return ""
    covered = [citation.name_span] if citation.name_span else []
    covered += [end.span for place in citation.places for end in _ends(place)]
    # Days of a version, or in a title's gloss, say nothing of the place, nor does whose law it is.
    text = without_country(plainly(citation.text))[0]
    at, rest = citation.span.start, []
    for span in sorted(covered, key=lambda s: s.start):
        rest.append(text[at - citation.span.start : max(span.start, at) - citation.span.start])
        at = max(at, span.end)
    rest.append(text[at - citation.span.start :])
    if (letter := _LETTER.fullmatch(rest[-1])) and not takes_in_more(citation):
        return letter["l"]
    return next((p.strip() for p in rest if _UNREAD.search(without_sentences(p, citation.language))), "")


def takes_in_more(citation: Citation) -> bool:
    """Whether a citation goes on without saying how far ("Art. 12 ff."); the f of "GDPR Art. 6(1) f" was read as a point."""
    lettered = any(place.levels and place.levels[-1].label == "f" for place in citation.places)
    return not lettered and says_following(citation.text)


def _ends(place: Place) -> Iterable[Place]:
    return (place, place.to) if place.to else (place,)


def worth_looking_up(library: Library, found: Sequence[Citation]) -> Sequence[Citation]:
    """The readings that leave nothing unread, in the languages of the law that they name."""
    whole = [read for read in found if not unread(read)] or list(found)
    if len(whole) == 1:
        return whole
    meant = [law_cited(library, read) for read in whole]
    if not any(m.law for m in meant):
        return whole if any(m.others for m in meant) else whole[:1]
    return in_its_languages(whole, [library.law(m.law) if m.law else None for m in meant])


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


def chapter_of_laws(library: Library, read: Citation) -> Citation:
    """第486章第26條: a chapter of the laws of Hong Kong is an ordinance, named by its number."""
    within = read.places[0].within if len(read.places) == 1 and not read.name else ()
    name = f"第{within[0].partition('_')[2]}章" if within and within[0].startswith("chp_") else ""
    if not name or not called(library, name):
        return read
    place = replace(read.places[0], within=within[1:])
    return replace(read, name=name, scope=Scope.NAMED, places=(place,) if place.numbers or place.within else ())
