"""Use case: the older texts of an edition, and what became of what they render."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from corpus.corresponding import table_of
from corpus.currency.older import is_older, older_texts, sources_of, strangers, tongue
from corpus.currency.structure import by_structure
from corpus.currency.values import Basis, Currency, Standing, TextCurrency
from corpus.currency.versions import by_versions, lent
from corpus.editions import alike, enacted_anew
from corpus.identification.copies import copied_from
from corpus.model import Edition, Expression, Force, Law, Provision, ProvisionPath
from corpus.remembering import remembered

if TYPE_CHECKING:
    from corpus.library import Library

_MOST_KEPT = 256


def currency(library: Library, law: Law, edition: Edition) -> dict[str, TextCurrency]:
    """The older texts that stand, or may be shown, beside an edition, by their ids.

    Args:
        library: decides which texts may be seen: a private source counts for those who may see it, and for nobody else.
    """
    asked = (*edition.expressions, *strangers(law, edition), *older_texts(law, edition))
    found = ((x.id, of_text(library, law, edition, x)) for x in asked)
    return {identity: one for identity, one in found if one is not None}


def of_text(library: Library, law: Law, edition: Edition, text: Expression) -> TextCurrency | None:
    """What became of what `text` renders; None for a text of this version, of an unknown one or of a later one, for a source
    text, and where the edition has no source to hold it against. Kept until the library changes."""
    if not is_older(text, edition):
        return None
    kept, key = _kept(library), (law.id, edition.key, text.id)
    if key not in kept:
        found = _found(library, law, edition, text)
        while len(kept) >= _MOST_KEPT:
            kept.pop(next(iter(kept)), None)
        kept[key] = found
    return kept[key]


@remembered
def _kept(_library: Library) -> dict[tuple[str, str, str], TextCurrency | None]:
    """(law, edition, text) -> what was found; filled by `of_text`."""
    return {}


def page_of(library: Library, one: TextCurrency, path: ProvisionPath) -> Provision | None:
    """The page of an older text that stands at `path` of the edition, under that path; None where it has none there.

    An article that the edition deleted has none: what it said before is read in the older version.
    """
    found = one.pages.get(path)
    if found is None or not one.placed:
        return None
    if one.basis is Basis.STRUCTURE or not found.was:
        return library.provision(one.expression.id, path) if one.basis is Basis.STRUCTURE else None
    if one.compared is not None and _is_gone(library.provision(one.compared[1].id, path)):
        return None
    held = {p: page for p in found.was if (page := library.provision(one.expression.id, p))}
    return lent(held, path, found)


def _is_gone(page: Provision | None) -> bool:
    return page is not None and (page.deleted or not page.text.strip())


def _found(library: Library, law: Law, edition: Edition, text: Expression) -> TextCurrency | None:
    sources = sources_of(edition)
    assert text.version is not None  # is_older says so
    if not sources:
        return None
    pair = _pair(_of_version(library, law, text.version), sources)
    if pair and _numbered_as(library, text, pair[0]):
        held = {p.path for p in library.text(text.id).provisions}
        every = _compared(library, law, edition, *pair)
        # An article that the translation never had is neither current nor changed in it.
        pages = {path: c for path, c in every.items() if not c.was or not held.isdisjoint(c.was)}
        return TextCurrency(text, text.version, edition.key, Basis.VERSIONS, pages, pair)
    source = library.text(sources[0].id)
    if text.edition != edition.key and not _built_alike(library, law, edition, text, sources[0]):
        unknown = {p.path: Currency(Standing.UNKNOWN, Basis.STRUCTURE) for p in source.provisions}
        return TextCurrency(text, text.version, edition.key, Basis.STRUCTURE, unknown, placed=False)
    own = {p.path: p for p in library.text(text.id).provisions} if text.numbers_trusted else {}
    judged = by_structure(source, (sources[0].language, text.language), own, text.version)
    return TextCurrency(text, text.version, edition.key, Basis.STRUCTURE, judged, placed=text.numbers_trusted)


def _of_version(library: Library, law: Law, version: date) -> list[Expression]:
    """The texts of the law itself of a version; damaged ones too, but for a page that has the words of another version: the
    day that it names may be its mistake."""
    every = [x for e in law.editions for x in e.expressions if x.is_source]
    return [x for x in every if x.version == version and (x.is_sound_source or not _is_copy(library, x, every))]


def _is_copy(library: Library, page: Expression, every: Iterable[Expression]) -> bool:
    same = (x for x in every if x.is_sound_source and tongue(x) == tongue(page))
    return bool(copied_from(library.text(page.id), {x.version: library.text(x.id) for x in same if x.version}))


def _pair(older: Iterable[Expression], newer: Iterable[Expression]) -> tuple[Expression, Expression] | None:
    """The two source texts of one language that compare best."""
    pairs = [(a, b) for a in older for b in newer if tongue(a) == tongue(b)]
    return min(
        pairs,
        key=lambda p: (
            p[0].force is Force.DAMAGED, sum(x.coverage is not None for x in p), p[0].language != p[1].language,
            p[0].sort_key, p[1].sort_key,
        ),
        default=None,
    )  # fmt: skip


# A damaged page may name a wrong day. Where it has other articles than the translation of that day, it says nothing of it.
_SHARED = 0.9


def _numbered_as(library: Library, text: Expression, source: Expression) -> bool:
    """Whether the numbers of a translation mean the articles of this source text, which names the same version."""
    if source.is_sound_source:
        return True
    own, theirs = ({p.path for p in library.text(x.id).provisions} for x in (text, source))
    return len(own & theirs) >= _SHARED * len(own)


def _built_alike(library: Library, law: Law, edition: Edition, text: Expression, source: Expression) -> bool:
    """Whether a text of another edition may be read by the numbers of this one, as editions ask of those they take in."""
    every = [x for e in law.editions for x in e.expressions]
    low, high = text.version, edition.version
    if low is None or high is None or any(low < day <= high for day in enacted_anew(every)):
        return False
    return text.numbers_trusted and alike(library.text(text.id), library.text(source.id), text)


def _compared(
    library: Library, law: Law, edition: Edition, old: Expression, new: Expression
) -> dict[ProvisionPath, Currency]:  # fmt: skip
    """The two versions page by page, with the versions in between to tell since when."""
    between: dict[str, Expression] = {}
    for other in law.editions:
        if old.version and other.version and edition.version and old.version < other.version < edition.version:
            same = [x for x in sources_of(other) if tongue(x) == tongue(new) and x.coverage is None]
            between.update({other.key: same[0]} if same else {})
    return by_versions(
        library.text(old.id), library.text(new.id), edition.key, table_of(library, old, new),
        [(key, library.text(x.id)) for key, x in between.items()],
        lambda key: table_of(library, between[key], new),
    )  # fmt: skip
