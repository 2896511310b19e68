"""What is to be compared: an id of a text, or a citation of a law or provision -> two texts of one language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations, product
from typing import TYPE_CHECKING

from corpus.catalogue import find_laws
from corpus.corresponding import texts_to_compare
from corpus.errors import GoneError, NotFoundError, UsageError
from corpus.languages import tag_matches
from corpus.lookup import ShowStatus, show
from corpus.model import Edition, Expression, Force, Law, ProvisionPath
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library

_LONGEST = 80  # characters of what was typed that a message shows
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """One side as somebody asks for it.

    Attributes:
        what: id of a text (cn-xingfa.2020-12-26.zh-Hans.x), a law, or a citation of a provision.
        version: key of an edition, for a law or citation; None for the one that counts on the day.
        language: tag; "" leaves it open.
    """

    what: str
    version: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One side as it was found. `path`: the provision asked for, None for the whole text."""

    law: Law
    edition: Edition
    expression: Expression
    path: ProvisionPath | None = None


def sides(library: Library, left: Asked, right: Asked, day: date) -> tuple[Side, Side]:
    """The two texts that are meant: of those that may be, two of one language, sound and whole ones first.

    Raises:
        NotFoundError: one of them isn't here; says which.
        UsageError: there is no language in which both are here.
    """
    ours, theirs = _may_be(library, left, day), _may_be(library, right, day)
    pairs = [(a, b) for a, b in product(ours, theirs) if tongue(a.expression) == tongue(b.expression)]
    if not pairs:
        raise UsageError(
            tell("%(left)s is here in %(languages)s, %(right)s in %(languages2)s: word by word only texts of one language can be compared.",
                 left=left.what[:_LONGEST], languages=_languages(ours), right=right.what[:_LONGEST], languages2=_languages(theirs)),
            tell("Take two texts of one language; texts of several languages stand side by side on the page of the law."),
        )  # fmt: skip
    return min(pairs, key=_worth)


def tongue(expression: Expression) -> str:
    """zh of zh-Hant: scripts are one language."""
    return expression.language.partition("-")[0]


def beside(pair: tuple[Side, Side], language: str) -> tuple[Side, Side] | None:
    """The texts in another language that render the same two editions; None where one has none."""
    held = [
        [replace(s, expression=x) for x in s.edition.expressions if tag_matches(language, x.language)] for s in pair
    ]
    pairs = [(a, b) for a, b in product(*held) if tongue(a.expression) == tongue(b.expression)]
    return min(pairs, key=_worth, default=None)


def _may_be(library: Library, asked: Asked, day: date) -> list[Side]:
    """The texts that one side may be; at least one."""
    what = asked.what.strip()
    found = _text(library, what) or _cited(library, asked, day)
    fitting = [s for s in found if not asked.language or tag_matches(asked.language, s.expression.language)]
    if not fitting:
        raise NotFoundError(
            tell("%(what)s is not here in %(language)s.", what=what[:_LONGEST], language=asked.language),
            tell("There are: %(list)s.", list=_languages(found)),
        )
    return fitting


def _text(library: Library, what: str) -> list[Side]:
    try:
        expression = library.expression(what)
    except GoneError:
        raise
    except NotFoundError:
        return []
    law = library.law(expression.law_id)
    return [Side(law, edition, x) for edition in law.editions for x in edition.expressions if x.id == expression.id]


def _cited(library: Library, asked: Asked, day: date) -> list[Side]:
    """The texts of the law or provision that is cited."""
    what = asked.what.strip()
    exact = [law for law in find_laws(library, what) if what in (law.id, *(t.text for t in law.titles))] if what else []
    if not what:
        raise UsageError(tell("There is nothing to compare."), tell("Name two texts, laws or provisions."))
    try:
        result = show(library, exact[0].id if len(exact) == 1 else what, as_of=day, version=asked.version)
    except UsageError as error:
        if asked.version is not None:
            raise
        raise NotFoundError(_nothing(what), error.hint) from error
    unclear = (ShowStatus.AMBIGUOUS, ShowStatus.NO_SUCH_LAW, ShowStatus.NO_SUCH_ARTICLE)
    if result.law is None or result.status in unclear:
        named = "; ".join(f"{c.title} ({c.law})" for c in result.choices[:_MOST_NAMED])
        hint = (
            tell("It may be: %(list)s.", list=named)
            if named
            else tell("Look it up by name in the list of laws (/laws).")
        )
        said = result.warnings[-1] if result.warnings else _nothing(what)
        raise NotFoundError(said, hint)
    edition = next(e for e in result.law.editions if e.key == result.version)
    held = (holding(library, edition, result.path) if result.path else ()) or edition.expressions
    return [Side(result.law, edition, x, result.path) for x in held]


def holding(library: Library, edition: Edition, path: ProvisionPath) -> tuple[Expression, ...]:
    """The texts of an edition that have a provision."""
    return tuple(x for x in edition.expressions if any(p.path == path.page for p in library.text(x.id).provisions))


def _nothing(what: str) -> str:
    return tell("%(what)s is no text, law or provision here.", what=repr(what[:_LONGEST]))


def _languages(found: Sequence[Side]) -> str:
    return ", ".join(sorted({s.expression.language for s in found}))


def _worth(pair: tuple[Side, Side]) -> tuple[object, ...]:
    """The less the better: two texts, sound, whole and the law's own."""
    a, b = (s.expression for s in pair)
    return (
        a.id == b.id, sum(x.force is Force.DAMAGED for x in (a, b)), sum(x.coverage is not None for x in (a, b)),
        sum(not x.is_source for x in (a, b)), a.language != b.language, a.sort_key, b.sort_key,
    )  # fmt: skip


def comparable(law: Law) -> tuple[Expression, Expression] | None:
    """Two texts of a law that are worth comparing first: the two latest versions, else two texts of one version; None for none."""
    dated = [e for e in law.editions if e.version] or list(law.editions)
    for n in range(len(dated) - 1, 0, -1):
        if pair := texts_to_compare(dated[n - 1], dated[n]):
            return pair
    return next(filter(None, (rivals(law, edition) for edition in reversed(law.editions))), None)


def rivals(
    law: Law, edition: Edition, texts: Sequence[Expression] | None = None
) -> tuple[Expression, Expression] | None:
    """The two soundest of some texts of one edition (all of them) that are of one language; None where there are none."""
    held = [Side(law, edition, x) for x in (edition.expressions if texts is None else texts)]
    pairs = [(a, b) for a, b in combinations(held, 2) if tongue(a.expression) == tongue(b.expression)]
    best = min(pairs, key=_worth, default=None)
    return (best[0].expression, best[1].expression) if best else None
