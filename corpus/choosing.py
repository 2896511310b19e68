"""Which edition and which texts a lookup shows, and what a text is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from corpus.citations import Citation
from corpus.currency.older import older_texts, strangers
from corpus.days.effects import Effects, title_of
from corpus.days.status import EditionStatus, edition_for, start_of, status_on
from corpus.errors import UsageError
from corpus.languages import LANGUAGES, language_of, tag_matches
from corpus.model import Edition, Expression, Force, Law
from corpus.options import Options
from corpus.telling import Called, tell

if TYPE_CHECKING:
    from corpus.library import Library


def choose_edition(
    law: Law, read: Citation, options: Options, acts: Effects
) -> tuple[Edition, EditionStatus, tuple[str, ...]]:
    """The edition that is asked for, or else that counts on the day; its status; what to tell of the choice.

    Raises:
        UsageError: the law has no edition of the version asked for.
        NotFoundError: the law has no text at all.
    """
    if options.version is not None:
        edition, told = _of_version(law, options.version)
        return edition, status_on(law, edition, options.as_of, acts), told
    asked = {e.key for e in law.editions for x in e.expressions if x.id in options.expressions}
    if len(asked) == 1:
        edition = _edition(law, asked.pop())
        return edition, status_on(law, edition, options.as_of, acts), ()
    edition, status = edition_for(law, options.as_of, acts)
    if read.year is None or any(str(read.year) in title.text for title in law.titles):
        return edition, status, ()
    dated = edition_of_year(law, read.year, acts)
    if dated:
        return dated, status_on(law, dated, options.as_of, acts), ()
    note = f"The library has no version of {title_of(law)} of {read.year}; this is that of {edition.key}."
    return edition, status, (note,)


def edition_of_year(law: Law, year: int, acts: Effects) -> Edition | None:
    """The edition that a year beside a law's name means: that of the year, else the one that came into force in it."""
    dated = [e for e in law.editions if e.version and e.version.year == year]
    started = [e for e in law.editions if (day := start_of(law, e, acts).day) and day.year == year] if not dated else []
    return (dated or started)[-1] if dated or started else None


def _of_version(law: Law, key: str) -> tuple[Edition, tuple[str, ...]]:
    """The edition of a version. A translation may render a version of which no other text is here, and stands beside the
    next one: 中華民國刑法 in English of 2023-12-27 beside the text of 2024-07-31."""
    for edition in law.editions:
        beside = [x for x in edition.expressions if x.version and x.version.isoformat() == key]
        if beside and all(e.key != key for e in law.editions):
            told = f"Of the version of {key} only this is here: {called(beside[0])}; it stands beside that of {edition.key}."
            return edition, (told.replace(": The ", ": the "),)
    return _edition(law, key), ()


def _edition(law: Law, key: str) -> Edition:
    for edition in law.editions:
        if edition.key == key:
            return edition
    keys = ", ".join(e.key for e in law.editions)
    raise UsageError(
        tell("%(title)s has no version %(key)s.", title=title_of(law), key=repr(key)),
        tell("Versions: %(keys)s.", keys=keys),
    )


def choose_columns(
    library: Library, law: Law, edition: Edition, options: Options
) -> tuple[tuple[Expression, ...], tuple[str, ...]]:
    """The texts to show, in order, and what is to be said of those that were asked for and aren't there.

    In the order of the languages asked for; of one language the soundest first; damaged texts last of all.

    Raises:
        UsageError: no text of the library has the language; the law has no text of the id.
    """
    if options.expressions:
        return _by_id(law, options), ()
    pool = [*edition.expressions, *strangers(law, edition), *older_texts(law, edition)]
    pool.sort(key=place_of_column)
    if not options.languages:
        return tuple(pool), ()
    chosen: dict[str, Expression] = {}
    notes = []
    for tag in options.languages:
        found = [e for e in pool if tag_matches(tag, e.language)]
        chosen.update({e.id: e for e in found})
        if not found:
            notes.append(_no_language(library, law, edition, tag))
    return tuple(sorted(chosen.values(), key=lambda e: e.force is Force.DAMAGED)), tuple(notes)


def place_of_column(expression: Expression) -> tuple[object, ...]:
    """The soundest first; of source texts of equal worth English, then by the alphabet (Deutsch, English, Français)."""
    damaged, translated, rank, language, identity = expression.sort_key
    return damaged, translated, rank, not translated and language != "en", language, identity


def _by_id(law: Law, options: Options) -> tuple[Expression, ...]:
    known = {x.id: x for e in law.editions for x in e.expressions}
    for expression_id in options.expressions:
        if expression_id not in known:
            raise UsageError(
                tell(
                    "%(title)s has no text %(expression_id)s.", title=title_of(law), expression_id=repr(expression_id)
                ),
                tell("Texts: %(list)s.", list=", ".join(known)),
            )
    return tuple(known[i] for i in dict.fromkeys(options.expressions))


def _no_language(library: Library, law: Law, edition: Edition, tag: str) -> str:
    """What to say of a language that the edition lacks; UsageError if Tongwen neither knows it nor has a text in it."""
    here = _languages(x for e in law.editions for x in e.expressions)
    everywhere = {x.language for w in library.laws() for e in w.editions for x in e.expressions}
    if tag.partition("-")[0].lower() not in LANGUAGES and not any(
        tag_matches(tag, language) for language in everywhere
    ):
        raise UsageError(
            tell("No text here is in the language %(tag)s.", tag=repr(tag)),
            tell("%(title)s is here in: %(list)s.", title=title_of(law), list=", ".join(here)),
        )
    keys = [e.key for e in law.editions for x in e.expressions if tag_matches(tag, x.language)]
    about = {"language": tag, "law": title_of(law), "version": edition.key}
    if keys:
        return tell(
            "No %(language)s text of %(law)s of %(version)s (there is one of %(others)s).",
            **about,
            others=", ".join(keys),
        )
    return tell(
        "No %(language)s text of %(law)s of %(version)s (it is here in %(others)s).", **about, others=", ".join(here)
    )


def _languages(expressions: Iterable[Expression]) -> list[str]:
    return sorted({x.language for x in expressions})


# -- what a text is called ----------------------------------------------------------------------------------------------


def language_called(tag: str) -> str:
    """The English name of a language, without script and region; the tag for one that isn't known."""
    words = language_of(tag)
    return Called(words.name, "language", tag.partition("-")[0]) if words and words.name else tag


_FORCE = {
    Force.OFFICIAL_TRANSLATION: tell("official translation"),
    Force.UNOFFICIAL: tell("unofficial translation"),
    Force.MACHINE: tell("machine translation"),
}


def called(expression: Expression) -> str:
    """A text as a reader calls it: The English text (official translation, Ministry of Justice, Taiwan)."""
    language = language_called(expression.language)
    force = "" if expression.is_source else _FORCE.get(expression.force, "")
    if force and expression.publisher:
        known: str = tell("%(force)s, %(publisher)s", force=force, publisher=expression.publisher)
    else:
        known = force or expression.publisher
    if known:
        return tell("The %(language)s text (%(about)s)", language=language, about=known)
    return tell("The %(language)s text", language=language)
