"""Which texts stand side by side: those that the address names, else those that the reader likes, else the usual ones.

The usual ones are three at most: the text that prevails -of several that are equal the one in the language of the
interface-, the best one in that language, the best English one; where that leaves room, their rivals (another English
text, no copy of the same). Six at most are shown; the rest is named as left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.choosing import place_of_column
from corpus.citing.canonical import titles_to_cite_by
from corpus.currency import older_texts, strangers
from corpus.errors import UsageError
from corpus.languages import tag_matches
from corpus.model import Edition, Expression, Force, Law, ProvisionPath
from corpus.numbering import ArticleNumber
from webapp.urls import Reading
from webapp.views import prevailing_language, prevails, source_language

MOST = 6
USUAL = 3
Worth = Callable[[Expression], tuple[object, ...]]
"""Orders the texts of one language, the best first."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The texts of a page.

    Attributes:
        shown: in their order.
        left_out: asked for too, but more than there is room for.
        missing: (language asked for of which the edition has no text, versions that have one).
        offered: every text that can be picked.
        reading: how the page is shown: what the address says, completed by what the reader likes.
    """

    shown: tuple[Expression, ...]
    left_out: tuple[Expression, ...]
    missing: tuple[tuple[str, tuple[str, ...]], ...]
    offered: tuple[Expression, ...]
    reading: Reading

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the texts shown."""
        return tuple(x.id for x in self.shown)


def choose(
    law: Law, edition: Edition, page: ProvisionPath | None, reading: Reading, liked: Reading, interface: str
) -> Columns:
    """The columns of a page of `edition`.

    Args:
        page: the provision shown; a text that doesn't hold it is nobody's best. None for the whole law.
        reading: what the address says.
        liked: what the reader's browser keeps (`webapp.liking`).
        interface: the language of the interface.

    Raises:
        UsageError: the law has no text of an id that the address names.
    """
    offered = texts_of(law, edition)
    shown_as = replace(reading, view=reading.view or liked.view, script=reading.script or liked.script)
    worth = worth_on(edition, page)
    if reading.expressions:
        wanted = _named(law, reading.expressions)
    elif reading.languages:
        wanted = in_languages(offered, reading.languages, worth)
    else:
        wanted = _liked(offered, liked, worth) or usual(offered, law, interface, worth)
    shown = wanted if len(wanted) <= MOST else _most(wanted)
    # Of a language that this version lacks something is said; the page shows what there is.
    here = {x.language for x in offered}
    missing = tuple((t, _elsewhere(law, t)) for t in reading.languages if not any(tag_matches(t, x) for x in here))
    shown = shown or usual(offered, law, interface, worth)
    return Columns(shown, tuple(x for x in wanted if x not in shown), missing, offered, shown_as)


def at_texts(law: Law, reading: Reading) -> Reading:
    """With the version of the texts that an address names, where it names no other and they are all of one."""
    keys = {e.key for e in law.editions for x in e.expressions if x.id in reading.expressions}
    return replace(reading, version=keys.pop()) if len(keys) == 1 and not reading.version else reading


def texts_of(law: Law, edition: Edition) -> tuple[Expression, ...]:
    """Every text that can stand beside the others of an edition, the soundest first."""
    return tuple(
        sorted((*edition.expressions, *strangers(law, edition), *older_texts(law, edition)), key=place_of_column)
    )


def in_languages(offered: Sequence[Expression], languages: Sequence[str], worth: Worth) -> tuple[Expression, ...]:
    """All texts in some languages, in their order, of one language the best first; damaged texts last of all."""
    found: dict[str, Expression] = {}
    for tag in languages:
        found |= {x.id: x for x in sorted((x for x in offered if tag_matches(tag, x.language)), key=worth)}
    return tuple(sorted(found.values(), key=lambda x: x.force is Force.DAMAGED))


def usual(offered: Sequence[Expression], law: Law, interface: str, worth: Worth) -> tuple[Expression, ...]:
    """The texts to show to somebody who chose none."""
    ranked = sorted(offered, key=worth)
    own = next((x for x in ranked if prevails(x, law.jurisdiction)), None)
    language = prevailing_language(law.jurisdiction) if own else source_language(offered, interface)
    own = own or next((x for x in ranked if x.language == language), None) or next(iter(ranked), None)
    wanted = (own, _best(ranked, interface), _best(ranked, "en"))
    found = list({x.id: x for x in wanted if x is not None}.values())
    tongues = {_tongue(x.language) for x in found}
    for x in ranked:
        beside = _tongue(x.language) in tongues and x.edition == ranked[0].edition
        if x not in found and beside and not any(_is_copy(x, other) for other in found):
            found.append(x)
    if len(found) == 1:  # nothing of the reader's own languages: something to compare with
        found += [x for x in offered if x not in found][:1]
    return tuple(found[:USUAL])


def _is_copy(one: Expression, other: Expression) -> bool:
    """Whether two texts are what one publisher gives in two forms (JSON and XML): no rivals, and nothing new to read."""
    return bool(one.publisher) and (one.language, one.version, one.force, one.publisher, one.translator, one.coverage, one.rights, one.articles) == (
        other.language, other.version, other.force, other.publisher, other.translator, other.coverage, other.rights, other.articles,
    )  # fmt: skip


def _named(law: Law, ids: Sequence[str]) -> tuple[Expression, ...]:
    known = {x.id: x for edition in law.editions for x in edition.expressions}
    for identity in ids:
        if identity not in known:
            title = next(iter(titles_to_cite_by(law).values()), law.id)
            raise UsageError(f"{title} has no text {identity!r}.", f"Texts: {', '.join(known)}.")
    return tuple(known[i] for i in dict.fromkeys(ids))


def _liked(offered: Sequence[Expression], liked: Reading, worth: Worth) -> tuple[Expression, ...]:
    """The texts that the reader likes, as far as the law has them: the very texts, else those in the languages."""
    known = {x.id: x for x in offered}
    return tuple(known[i] for i in liked.expressions if i in known) or in_languages(offered, liked.languages, worth)


def _most(wanted: Sequence[Expression]) -> tuple[Expression, ...]:
    """The first six, rivals of a language that is there already only where there is room."""
    first: dict[str, Expression] = {}
    for x in wanted:
        first.setdefault(x.language, x)
    rivals = [x for x in wanted if x not in first.values()]
    kept = [*first.values(), *rivals][:MOST]
    return tuple(x for x in wanted if x in kept)


def _best(ranked: Iterable[Expression], tag: str) -> Expression | None:
    """The best text in a language: that of its script or country first (zh-Hant, pt-BR), else any (zh-Hans, pt-PT)."""
    same = [x for x in ranked if _tongue(x.language) == _tongue(tag)]
    return next((x for x in same if tag_matches(tag, x.language)), next(iter(same), None))


def _tongue(tag: str) -> str:
    return tag.partition("-")[0]


def _elsewhere(law: Law, tag: str) -> tuple[str, ...]:
    return tuple(e.key for e in law.editions if any(tag_matches(tag, x.language) for x in e.expressions))


def worth_on(edition: Edition, page: ProvisionPath | None) -> Worth:
    """What makes one text of a language better than another for a page: it holds it, means it by its number, is sound, and renders
    this version."""
    number = _number(page)

    def worth(x: Expression) -> tuple[object, ...]:
        outside = x.coverage is not None and number is not None and not x.coverage.covers(number)
        strange = not x.numbers_trusted and x.edition != edition.key
        stale = not x.is_source and x.version != edition.version
        return (outside, strange, x.force is Force.DAMAGED, stale, *place_of_column(x))

    return worth


def _number(page: ProvisionPath | None) -> ArticleNumber | None:
    kind, _, label = page.page.segments[-1].partition("_") if page is not None else ("", "", "")
    try:
        return ArticleNumber.parse(label.partition("~")[0]) if kind == "art" else None
    except ValueError:
        return None
