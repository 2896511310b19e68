"""Which texts of earlier versions an edition may show beside its own."""

from __future__ import annotations

from datetime import date

from corpus.editions import nearest
from corpus.model import Edition, Expression, Force, Law


def older_texts(law: Law, edition: Edition) -> list[Expression]:
    """Texts of earlier editions that may be shown beside this one: in a language that it lacks, of the last version that has one.

    A reader of the text of 2018 whose only English is of 2012 sees that, and is told article by article what it is worth.
    """
    held = {tongue(x) for x in edition.expressions if x.force is not Force.DAMAGED}
    last: dict[str, tuple[date, list[Expression]]] = {}
    if edition.version is None or not sources_of(edition):
        return []
    for other in (e for e in law.editions if e.has_source):
        for x in other.expressions:
            stands = x.version is not None and x.numbers_trusted and x.force is not Force.DAMAGED
            if not stands or other is edition or tongue(x) in held or not is_older(x, edition):
                continue
            assert x.version is not None  # is_older says so
            day, texts = last.get(tongue(x), (x.version, []))
            if x.version >= day:
                last[tongue(x)] = (x.version, [*texts, x] if x.version == day else [x])
    return [x for _, texts in last.values() for x in texts]


def strangers(law: Law, edition: Edition) -> list[Expression]:
    """Translations of another version, built otherwise, for which `edition` is the nearest that has a source text.

    They stand beside it as a column of stale cells without text; what they say is read under their own version. An undated
    text in a language that the edition has tells nothing there. A text whose own source the reader may not see is one of them
    too, whatever that source told of its numbers.
    """
    held = {x.language for x in edition.expressions}
    sources = [e.version for e in law.editions if e.version and e.has_source]
    return [
        x
        for other in law.editions
        for x in other.expressions
        if (not x.numbers_trusted or not other.has_source)
        and other.key != edition.key
        and (x.version is not None or x.language not in held)
        and sources
        and (nearest(sources, x.version)[0] if x.version else max(sources)) == edition.version
    ]


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
