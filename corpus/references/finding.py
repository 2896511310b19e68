"""Every citation inside every provision of a text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.citations.finding import find
from corpus.citations.naming import shipped_names
from corpus.citations.shortening import definitions
from corpus.citations.values import Citation, Place, Scope
from corpus.model import Provision, ProvisionPath, Text, Unit
from corpus.references.amending import amends, inside, objects, quoted, turned
from corpus.references.counting import Known, counted, known
from corpus.references.elsewhere import elsewhere
from corpus.references.other_kind import of_other_kind
from corpus.references.own_kind import of_parent
from corpus.references.values import Reference


def of_text(text: Text, language: str, jurisdiction: str | None, title: str = "") -> tuple[Reference, ...]:
    """What the provisions of a text cite, in its order; not what their headings do.

    Args:
        language: BCP 47 tag of the text.
        jurisdiction: whose law it is, for 前項 is a paragraph in Taiwan and an item on the Mainland; None if nobody knows.
        title: of the text: it tells what an amending law amends.
    """
    about = amends(title, language)
    whole, law = known(text, jurisdiction), about.law
    # An interpretation without articles speaks of those of the law that it explains.
    own = not about.amends and any(p.unit in (Unit.ARTICLE, Unit.POINT) for p in text.provisions)
    found: list[Reference] = []
    short: dict[str, str] = {}
    for provision in text.provisions:
        if not provision.text:
            continue
        read: Iterable[Citation] = find(provision.text, language, shipped_names(), inside=own, short=short)
        if _DEFINES.search(provision.text):
            short |= definitions(provision.text, language, shipped_names())
        if about.amends:
            turns = objects(provision.text, language)
            read = turned(read, provision.text, law, turns)
            law = turns[-1][1] if turns else law
        else:
            read = elsewhere(read, provision.text, language) if own else map(_units_are_own, read)
            read = of_parent(_own(of_other_kind(read, title), provision.text), provision.text, language, title, short)
        found += _references(read, provision, whole)
    return tuple(found)


# Without one of these no provision gives a law a short name: 商標法（以下簡稱本法）.
_DEFINES = re.compile(
    r"简称|簡稱|[省略]称|[省略]稱|以下|下称|下稱|[称稱](?:作|为|為)?[“\"「《]|here-?(?:in|after|under)|referred|called|[(（](?:the|this)\s|[(（][“\"‘]|\([A-Z]{2,9}\)",
    re.IGNORECASE,
)


def _units_are_own(citation: Citation) -> Citation:
    """有上述第四项行为的: in a text without articles a unit that nothing ties to a law is of the text itself."""
    if citation.scope is not Scope.NONE or any(p.numbers or p.within for p in citation.places):
        return citation
    return replace(citation, scope=Scope.THIS)


def _own(found: Iterable[Citation], text: str) -> Iterator[Citation]:
    """Citations of a law's own provision; in a passage that quotes another law's words 本法 is nobody knows which."""
    quotes = quoted(text)
    for citation in found:
        if citation.scope is Scope.THIS and _is_label(citation, text):
            continue
        if quotes and citation.scope is Scope.THIS and inside(citation.span, quotes):
            citation = replace(citation, scope=Scope.NONE)
        yield citation


def _is_label(citation: Citation, text: str) -> bool:
    """Whether a unit's own number stands alone in its line: "Paragraph (2)", "Paragraph 34.1" above the paragraph
    cites nothing."""
    if len(citation.places) != 1 or citation.places[0].numbers or citation.places[0].relative:
        return False
    before, behind = text[: citation.span.start].rpartition("\n")[2], text[citation.span.end :].partition("\n")[0]
    return not before.strip() and not behind.strip(" .:：。\t\u30000123456789") and "\n" in text


# Taiwan's laws have articles; their translators call paragraphs, items and sections (節) a section, so nobody knows which it is; beside
# an article's number the rest of the citation tells.
_SECTION = re.compile(r"^(?!.*\barticles?\b).*\bsections?\b", re.IGNORECASE | re.DOTALL)


def _references(found: Iterable[Citation], provision: Provision, text: Known) -> Iterator[Reference]:
    """The citations of a page with what those of its own law count to."""
    before: ProvisionPath | None = None
    said: tuple[int, ProvisionPath] | None = None
    for citation in found:
        at = part_at(provision, citation.span.start)
        if citation.scope is not Scope.THIS:
            yield Reference(provision.path, at, citation, ((),) * len(citation.places))
            continue
        if text.jurisdiction == "tw" and citation.language == "en" and _SECTION.search(citation.text):
            yield Reference(provision.path, at, citation, ((),) * len(citation.places))
            continue
        targets = []
        for place in citation.places:
            meant = counted(place, provision.path, at, text, before)
            if said and not _END.search(provision.text, said[0], place.span.start):
                meant = _beside(place, meant, said[1], at, provision)
            said = (place.span.end, meant[-1]) if meant else said
            before = meant[0] if meant and (place.numbers or place.relative) else before
            targets.append(meant)
        yield Reference(provision.path, at, citation, tuple(targets))


_END = re.compile(r"[。\n；;]|\.\s")


def _beside(
    place: Place, meant: tuple[ProvisionPath, ...], said: ProvisionPath, at: ProvisionPath, provision: Provision
) -> tuple[ProvisionPath, ...]:
    """第一項第一款文件由本會審查，第二款文件由…: 第二款 alone is of the list that the sentence spoke of before, unless the paragraph
    that says so has a list of its own."""
    if place.numbers or place.relative or len(place.levels) != 1 or not meant or said.page != provision.path:
        return meant
    list_ = said.segments[:-1]
    kind = said.segments[-1].partition("_")[0]
    if any(m.segments[-1].partition("_")[0] != kind or at.starts_with(ProvisionPath(m.segments[:-1])) for m in meant):
        return meant
    there = tuple(ProvisionPath((*list_, m.segments[-1])) for m in meant)
    return there if kind != "para" and all(provision.whole(path) for path in there) else meant


def part_at(provision: Provision, offset: int) -> ProvisionPath:
    """The innermost part of a page that holds the character at `offset`; the page itself where none does."""
    n = bisect_right(provision.parts, offset, key=lambda part: part.span.start)
    return provision.parts[n - 1].path if n else provision.path
