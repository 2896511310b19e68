"""Use case: what the citations of a page mean on a day, in this library."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations.values import Citation, Place, Scope
from corpus.days.effects import title_of
from corpus.identification.names import stateless, without_places
from corpus.library import loading, referring
from corpus.library.faults import told
from corpus.model import Expression, Law, Provision, ProvisionPath, Span
from corpus.references.packing import unpacked
from corpus.references.values import Reference
from corpus.references.versions import Then, of_then
from corpus.remembering import remembered
from corpus.resolving import Resolution
from corpus.resolving.places import choices, law_cited, placed
from corpus.resolving.repealed import repealed_name
from corpus.resolving.values import Choice, ShowStatus, Standing, Target
from corpus.telling import either, joined, tell

if TYPE_CHECKING:
    from corpus.library import Library

UNRESOLVED = "unresolved"
"""A place that can't be counted: 前款 in the first paragraph, 第五条 where nothing says of which law."""


@dataclass(frozen=True, slots=True)
class Answer:
    """One cited place, or a law cited as a whole.

    Attributes:
        start, end: the stretch of the page's stored text.
        name: the law's name as read, "" where the text speaks of its own.
        at: the paragraph or item that says it.
        status: found, repealed, no_such_law, no_such_article, ambiguous, or unresolved.
        law: id of the law; None where none of the library is meant for sure.
        title: its title; "" without a law.
        version: key of the edition that counts on the day; of the text's own law that of the text.
        paths: the provisions, several for 前两款 and for ranges; () for a law as a whole.
        to: the last provision of a range.
        choices: what else may be meant.
        left_out: how many articles of a long range are not in `paths`.
        note: what a reader should know, in a sentence; "" for nothing.
        then: of a text that is older than the law it cites: the version that it was written of, and where that article is now.
    """

    start: int
    end: int
    name: str
    at: ProvisionPath
    status: str
    law: str | None = None
    title: str = ""
    version: str | None = None
    paths: tuple[ProvisionPath, ...] = ()
    to: ProvisionPath | None = None
    choices: tuple[Choice, ...] = ()
    left_out: int = 0
    note: str = ""
    then: Then | None = field(default=None, compare=False)


def stored(library: Library, expression_id: str, provision: Provision) -> tuple[Reference, ...]:
    """The references of a page of a text, as they were found; () where it has none or they weren't looked for yet."""
    with told(library.file.name):
        body = referring.body(library.connection, expression_id, str(provision.path))
    return unpacked(body, provision.path, provision.text) if body else ()


def references_of(library: Library, expression: Expression, provision: Provision, day: date) -> tuple[Answer, ...]:
    """What the citations of a page of a text mean on `day`, in the order of the text.

    Args:
        expression: a text that the library's reader may see; `provision` is a page of it.
    """
    found = stored(library, expression.id, provision)
    if not found:
        return ()
    law = library.law(expression.law_id)
    return tuple(a for reference in found for a in answered(library, reference, law, expression, day))


def answered(library: Library, reference: Reference, law: Law, expression: Expression, day: date) -> Iterator[Answer]:
    """What one citation means: an answer a place, or one for a law as a whole.

    Args:
        law: the law that the citing text is of, `expression` the text.
    """
    citation = reference.citation
    meant = law_of(library, citation, law)
    if not citation.places:
        yield _law_alone(library, reference, meant, expression, day)
        return
    for n, place in enumerate(citation.places):
        start, end = _stretch(citation, n)
        blank = Answer(start, end, citation.name, reference.at, UNRESOLVED)
        if citation.scope is Scope.THIS:
            yield _own(library, blank, place, reference.targets[n], law, expression)
        elif meant.law is None:
            yield _nobody(library, blank, citation, place, meant, expression, day)
        else:
            yield _another(library, blank, citation, place, library.law(meant.law), expression, day)


def _stretch(citation: Citation, n: int) -> tuple[int, int]:
    """The characters of the nth place; what ties the first and the last one to the law's name goes with them."""
    span, last = citation.places[n].span, len(citation.places) - 1
    end = citation.places[n].to.span.end if citation.places[n].to else span.end  # type: ignore[union-attr]
    return (citation.span.start if n == 0 else span.start), max(span.end, end) if n < last else citation.span.end


# -- which law ---------------------------------------------------------------------------------------------------------

# Whose law is cited everywhere by its name alone.
_OF_ALL = ("un", "eu")


def law_of(library: Library, citation: Citation, law: Law) -> Resolution:
    """The law that a citation in a text of `law` speaks of.

    A name means a law of the text's own place. One of another place is meant only where the name says so, or where it is
    of the United Nations or the Union: 刑法 in a Taiwan text is not the Mainland's where Taiwan's isn't here.
    """
    if citation.scope is Scope.THIS:
        return Resolution(law.id)
    if not citation.name:
        return Resolution(None)
    found = law_cited(library, citation, Standing(law.id, law.jurisdiction))
    if found.law is None or is_of_place(library.law(found.law).jurisdiction, law.jurisdiction, citation.name):
        return found
    return Resolution(None)


def is_of_place(cited: str, citing: str, name: str) -> bool:
    """Whether a text of the place `citing` can mean a law of the place `cited` by this name."""
    if cited == citing or cited in _OF_ALL:
        return True
    named = stateless(name)[1] or next((place for _, place in without_places(name)), None)
    return named == cited


def _law_alone(library: Library, reference: Reference, meant: Resolution, expression: Expression, day: date) -> Answer:
    c = reference.citation
    blank = Answer(c.span.start, c.span.end, c.name, reference.at, UNRESOLVED)
    if meant.law is None:
        return _nobody(library, blank, c, None, meant, expression, day)
    law = library.law(meant.law)
    own = c.scope is Scope.THIS
    found = placed(library, law, c, None, day=day, version=expression.edition if own else None)
    return _told(blank, law, found)


# -- which provision ---------------------------------------------------------------------------------------------------


def _own(
    library: Library, blank: Answer, place: Place, targets: Sequence[ProvisionPath], law: Law, expression: Expression
) -> Answer:
    """A place of the text's own law, in its own version."""
    known = replace(blank, law=law.id, title=title_of(law), version=expression.edition)
    if targets:
        to = targets[-1] if place.to is not None and len(targets) > 1 else None
        gone = _deleted(library, expression)
        status = ShowStatus.REPEALED if all(t.page in gone for t in targets) else ShowStatus.FOUND
        return replace(known, status=str(status), paths=tuple(targets), to=to)
    if not place.numbers:
        what = (
            tell("The text has no such part.")
            if place.within
            else tell("Which unit this is can't be told from the text.")
        )
        return replace(known, note=what)
    number = place.numbers[0]
    if expression.coverage is not None and not expression.coverage.covers(number):
        return replace(
            known,
            status=str(ShowStatus.NO_SUCH_ARTICLE),
            note=tell("This text doesn't hold article %(number)s.", number=number),
        )
    return replace(
        known, status=str(ShowStatus.NO_SUCH_ARTICLE), note=tell("The text has no article %(number)s.", number=number)
    )


def _deleted(library: Library, expression: Expression) -> frozenset[ProvisionPath]:
    held = _deleted_pages(library)
    if expression.id not in held:
        with told(library.file.name):
            held[expression.id] = loading.deleted(library.connection, expression.id)
    return held[expression.id]


@remembered
def _deleted_pages(_library: Library) -> dict[str, frozenset[ProvisionPath]]:
    """Texts that were asked for -> their deleted pages; filled by `_deleted`."""
    return {}


def _another(
    library: Library, blank: Answer, citation: Citation, place: Place, law: Law, expression: Expression, day: date
) -> Answer:
    """A place of another law, in the version that counts on the day."""
    if not (place.numbers or place.within or place.path):
        # 前款, 第二款 in new wording that an amendment quotes.
        told = replace(blank, law=law.id, title=title_of(law))
        return replace(
            told, note=tell("Which provision of %(title)s this is can't be told from here.", title=title_of(law))
        )
    found = placed(library, law, citation, place, day=day)
    answer = _told(blank, law, found)
    if citation.year is not None or expression.version is None:
        return answer
    then = of_then(library, law, citation, place, expression.version, found)
    return replace(answer, then=then, note=joined((answer.note, then.note))) if then else answer


def _told(blank: Answer, law: Law, found: Target) -> Answer:
    paths = found.units or ((found.container,) if found.container else ()) or found.pages
    note: str = ""
    if found.status is ShowStatus.NO_SUCH_ARTICLE:
        about = {"law": title_of(law), "version": found.version}
        if found.pages:
            note = tell("%(law)s of %(version)s doesn't have such a unit in the article.", **about)
        else:
            note = tell("%(law)s of %(version)s doesn't have such an article.", **about)
    elif found.status is ShowStatus.AMBIGUOUS:
        note = tell("It may be %(choices)s.", choices=either(c.path for c in found.choices))
    return replace(
        blank, status=str(found.status), law=law.id, title=title_of(law), version=found.version, paths=paths,
        to=paths[-1] if len(paths) > 1 else None, choices=found.choices, left_out=found.left_out, note=note,
    )  # fmt: skip


def _nobody(
    library: Library, blank: Answer, citation: Citation, place: Place | None, meant: Resolution, expression: Expression,
    day: date,
) -> Answer:  # fmt: skip
    """A law that isn't here, or that may be several."""
    if not citation.name:
        return replace(blank, note=tell("Nothing says of which law this is."))
    if not meant.others:
        gone, home = repealed_name(library, citation.name, day), library.law(expression.law_id).jurisdiction
        known = gone is not None and is_of_place(library.law(gone.by).jurisdiction, home, citation.name)
        note = (
            tell("%(words)s; its text isn't here.", words=gone.words())
            if gone and known
            else tell("%(name)s isn't in this library.", name=citation.name)
        )
        return replace(blank, status=str(ShowStatus.NO_SUCH_LAW), note=note)
    may_be = choices(library, meant.others, citation, place, day)
    note = tell("%(name)s may be several laws: %(list)s.", name=citation.name, list=", ".join(c.title for c in may_be))
    return replace(blank, status=str(ShowStatus.AMBIGUOUS), choices=may_be, note=note)


def span_of(answer: Answer) -> Span:
    """Where it stands in the page's stored text."""
    return Span(answer.start, answer.end)
