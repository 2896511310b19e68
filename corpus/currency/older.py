"""Which texts of earlier versions an edition may show beside its own."""

from __future__ import annotations

from datetime import date

from corpus.model import Edition, Expression, Force, Law


def older_texts(law: Law, edition: Edition) -> list[Expression]:
    """Texts of earlier editions that may be shown beside this one: in a language that it lacks, of the last version that has one.

    A reader of the text of 2018 whose only English is of 2012 sees that, and is told article by article what it is worth.
    """
    held = {tongue(x) for x in edition.expressions if x.force is not Force.DAMAGED}
    last: dict[str, tuple[date, list[Expression]]] = {}
    if edition.version is None or not sources_of(edition):
        return []
    for other in law.editions:
        for x in other.expressions:
            stands = x.version is not None and x.numbers_trusted and x.force is not Force.DAMAGED
            if not stands or other is edition or tongue(x) in held or not is_older(x, edition):
                continue
            assert x.version is not None  # is_older says so
            day, texts = last.get(tongue(x), (x.version, []))
            if x.version >= day:
                last[tongue(x)] = (x.version, [*texts, x] if x.version == day else [x])
    return [x for _, texts in last.values() for x in texts]


def tongue(text: Expression) -> str:
    """The language of a text without script and country."""
    return text.language.partition("-")[0]


def is_older(text: Expression, edition: Edition) -> bool:
    """Whether a text renders an earlier version than that of the edition, in a language that the edition has no source in."""
    if text.version is None or edition.version is None or text.version >= edition.version:
        return False
    return not (text.is_source and tongue(text) in {tongue(s) for s in sources_of(edition)})


def sources_of(edition: Edition) -> list[Expression]:
    """The sound texts of the law itself that an edition has, of its own version, the best first."""
    own = [x for x in edition.expressions if x.is_sound_source and x.version == edition.version]
    return sorted(own, key=lambda x: (x.coverage is not None, x.sort_key))
