"""What pages and API do alike before they differ in form: find the law, the edition, the provision that an address names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from flask import current_app

from corpus import charges, lookup
from corpus.catalogue import LawSummary
from corpus.checking import between_at_once
from corpus.citations import parse
from corpus.contents import ContentsEntry, of_edition
from corpus.days.status import EditionStatus
from corpus.errors import GoneError, IndexUnavailableError, NotFoundError, UsageError
from corpus.folding import fold_key
from corpus.languages import tag_matches
from corpus.lookup import Choice, ShowResult, ShowStatus
from corpus.lookup.absence import once_here
from corpus.lookup.addresses import is_several
from corpus.lookup.together import cited_as
from corpus.model import Edition, Law
from corpus.telling import tell
from corpus.terms.lists import term_lists
from corpus.terms.values import Concept
from corpus.waiving import Sorted, sort_out
from indexer import searching
from indexer.searching import ResultPage, SearchRequest
from webapp.errors import PageGoneError, PageNotFoundError, nearest
from webapp.laws_rendered import laws_rendered
from webapp.marking_views import Marking, marking
from webapp.opened import Opened
from webapp.search_urls import filters_of
from webapp.urls import Arguments, Reading, day_of, law_url, many, number_of, path_of, provision_url, tags_of
from webapp.views import Link, law_names, source_language

MOST_RESULTS = searching.MOST_AT_ONCE
_FARTHEST = 100_000_000


def opened() -> Opened:
    """The library and index of the application that answers."""
    found: Opened = current_app.extensions["tongwen"]
    return found


def other_day(args: Arguments) -> date | None:
    """The day that an address or a form names; None for today, which is no other."""
    day = day_of(args)
    return None if day == opened().config.day() else day


def day_for(reading: Reading) -> date:
    """The day the reader asked for, else today."""
    return reading.as_of or opened().config.day()


@dataclass(frozen=True, slots=True)
class FoundLaw:
    """The law that an address names, at one edition."""

    summary: LawSummary
    edition: Edition
    status: EditionStatus


def find_law(law_id: str, day: date) -> LawSummary:
    """The law with this id. PageNotFoundError leads to laws whose id or name is like it."""
    here = opened()
    shelf = here.shelf()
    law = shelf.by_id.get(law_id)
    if law is not None:
        return here.summary(law, day)
    try:
        return here.summary(here.library().law(law_id), day)  # merged into another one
    except GoneError:
        raise
    except NotFoundError:
        like = shelf.named(law_id)[:5] or [shelf.by_id[i] for i in nearest(law_id, shelf.by_id)]
    links = [_law_link(law) for law in like]
    raise PageNotFoundError(
        tell("No law has the id %(law_id)s.", law_id=repr(law_id[:200])),
        tell("Look it up by name in the list of laws (/laws)."),
        links,
    )


def _law_link(law: Law) -> Link:
    names = law_names(law)
    return Link(law_url(law.id), f"{names[0].text} ({law.id})" if names else law.id, names[0].language if names else "")


def find_edition(summary: LawSummary, reading: Reading) -> FoundLaw:
    """The edition that the reader asked for, else the one that counts on the day."""
    if summary.edition is None:
        raise PageNotFoundError(
            tell("The library has no text of %(id)s.", id=summary.law.id), tell("Import one: `tongwen import FILE`.")
        )
    if reading.version is None:
        return FoundLaw(summary, summary.edition, summary.status)
    for edition, status in summary.statuses:
        if edition.key == reading.version:
            return FoundLaw(summary, edition, status)
    keys = [e.key for e, _ in summary.statuses]
    links = [Link(law_url(summary.law.id, reading.of_version(k)), k) for k in keys]
    if withdrawn := opened().library().withdrawn_of(summary.law.id, reading.version):
        try:
            opened().library().expression(withdrawn)
        except GoneError as error:
            raise PageGoneError(error.message, error.hint, links) from error
    raise PageNotFoundError(
        tell("%(name)s has no version %(version)s.", name=_name(summary.law), version=reading.version),
        tell("It has: %(list)s.", list=", ".join(keys)),
        links,
    )


def as_now(law_id: str, summary: LawSummary, reading: Reading) -> tuple[str, Reading]:
    """The law and the reading that an address means today: ids of texts and versions may have been others when it was made.

    Args:
        law_id: as the address has it; `summary` is what it leads to.

    Raises:
        PageGoneError: a text that it names was withdrawn.
    """
    library, law = opened().library(), summary.law
    texts, laws = [], set()
    for identity in reading.expressions:
        try:
            found = library.expression(identity)
        except GoneError as error:
            raise PageGoneError(error.message, error.hint, [_law_link(law)]) from error
        except NotFoundError:
            return law.id, reading  # told where the text is looked up
        texts.append(found.id)
        laws.add(found.law_id)
    same = replace(reading, expressions=tuple(dict.fromkeys(texts)), version=version_now(law_id, law, reading.version))
    return (laws.pop() if len(laws) == 1 else law.id), same


def version_now(law_id: str, law: Law, key: str | None) -> str | None:
    """The key that a version of `law` has now, which may have had another one under this `law_id`: "undated", say."""
    if not key or any(e.key == key for e in law.editions):
        return key
    library = opened().library()
    now = library.edition_now(law_id, key) or library.edition_now(law.id, key)
    return now if any(e.key == now for e in law.editions) else key


def check_languages(reading: Reading) -> None:
    """Refuse a language that no text here is in: a page without it would look as if the law had a gap.

    A language that only other laws have is no error: a reader's choice travels from law to law.
    """
    here = opened().shelf().languages if reading.languages else ()
    for tag in reading.languages:
        if not any(tag_matches(tag, language) for language in here):
            raise UsageError(
                tell("No text here is in the language %(tag)s.", tag=repr(tag)),
                tell("There are: %(list)s.", list=", ".join(here)),
            )


def _name(law: Law) -> str:
    names = law_names(law)
    return names[0].text if names else law.id


def contents_of(found: FoundLaw, languages: Sequence[str] = ()) -> tuple[ContentsEntry, ...]:
    """Table of contents of an edition, from the texts that may be shown."""
    return of_edition(opened().library(), found.edition, languages)


def find_provision(found: FoundLaw, path_text: str, reading: Reading, *, whole: bool = False) -> ShowResult:
    """Look up the provision of an address; with `whole`, the page that it stands in.

    Raises:
        PageNotFoundError: the address names no provision, or one that the law doesn't have; says what it has.
    """
    law = found.summary.law
    path = path_of(path_text)
    if path is None and not is_several(path_text):
        raise PageNotFoundError(
            tell("%(path_text)s names no provision.", path_text=repr(path_text[:200])),
            tell("Addresses name provisions: art_56, art_120-1/para_2, art_20..art_23, or art_3,art_9."),
            [Link(law_url(law.id, reading), _name(law), source_language(found.edition.expressions))],
        )
    return lookup.show_path(
        opened().library(),
        law.id,
        path_text if path is None else path.page if whole else path,
        languages=reading.languages,
        as_of=day_for(reading),
        # Always said: left to itself, a lookup might choose an edition of which only a private text is here.
        version=found.edition.key if reading.version or not reading.expressions else None,
        expressions=reading.expressions,
    )


def not_there(found: FoundLaw, result: ShowResult, path_text: str, reading: Reading) -> PageNotFoundError:
    """The error for a lookup that found nothing: its own words, and links to where one can go on."""
    law = found.summary.law
    links = [Link(law_url(law.id, reading), _name(law), source_language(found.edition.expressions))]
    links += choice_links(result.choices)
    message = result.warnings[-1] if result.warnings else f"{_name(law)} has no {path_text[:200]!r}."
    path = path_of(path_text)
    gone = once_here(opened().library(), found.edition, path.page) if path else None
    if gone is not None:
        if gone.now:
            at = reading.of_version(found.edition.key)
            links.insert(0, Link(provision_url(law.id, gone.now, at), f"{_name(law)} {gone.now}"))
        return PageGoneError(gone.sentence, tell("Its table of contents lists what it has."), links)
    return PageNotFoundError(message, tell("Its table of contents lists what it has."), links)


def choice_links(choices: Iterable[Choice]) -> list[Link]:
    """Links to the readings of a citation, without laws that may not be shown."""
    shown = opened().shelf().by_id
    links = []
    for choice in choices:
        at = Reading(version=choice.version or None)
        address = provision_url(choice.law, choice.path, at) if choice.path else law_url(choice.law, at)
        if choice.law in shown:
            links.append(Link(address, _named(shown[choice.law], choice)))
    return links


def also_meant(cited: ShowResult | None) -> list[Link]:
    """The other readings of a citation that was found: laws without the provision that it names are none."""
    if cited is None:
        return []
    return choice_links(c for c in cited.choices if c.path or cited.path is None)


def nearest_links(missed: ShowResult, text: str, day: date) -> list[Link]:
    """Links for a citation that leads nowhere: its readings; of laws with names like the one it gives, or called so in another
    language, the provision that it names, where they have it."""
    read = parse(text) if missed.status is ShowStatus.NO_SUCH_LAW else None
    if read is None or not read.name or not read.places:
        return choice_links(missed.choices)
    near = missed.choices or laws_rendered(read.name, opened())
    return [link for choice in near for link in choice_links([_with_place(choice, read.name, text, day)])]


def _with_place(choice: Choice, name: str, text: str, day: date) -> Choice:
    """A law, with the provision that a citation of another name means in it; the law alone where it has none."""
    found = as_citation(text.replace(name, choice.title, 1), day)
    same = found is not None and found.status is ShowStatus.FOUND and found.law and found.law.id == choice.law
    return replace(choice, path=str(found.path)) if found and same else choice


def _named(law: Law, choice: Choice) -> str:
    """A choice in words, with its version: 《中华人民共和国刑法》第五条 (2020-12-26)."""
    cited = cited_as(law, choice.path) if choice.path and law.titles else choice.title
    return f"{cited} ({choice.version})" if choice.version else cited


def as_citation(text: str, day: date) -> ShowResult | None:
    """What `text` says as a citation; None if it is none, or names a law that is not here or may not be shown."""
    try:
        found = lookup.show(opened().library(), text, as_of=day)
    except (UsageError, NotFoundError):
        return None
    if found.law is not None and found.law.id not in opened().shelf().by_id:
        return None
    return None if found.status is ShowStatus.NO_SUCH_LAW else found


def is_own_name(text: str) -> bool:
    """Whether `text` is a provision's own name: 离婚冷静期, which no law has as words."""
    return charges.is_own_name(opened().library(), text)


def of_no_law(text: str, day: date, with_results: bool) -> ShowResult | None:
    """What is to be said of a citation of a law that isn't here, or of none (第56条); None if `text` is no citation.

    Args:
        with_results: its words were found. Then only what is plainly a citation, and names no law, is spoken of.
    """
    read = parse(text)
    bare = read is not None and not read.language  # 司法协助法56: a number, and no word for what it counts
    if read is None or not read.places or (with_results and (read.name or bare)) or (bare and not read.name):
        return None
    try:
        found = lookup.show(opened().library(), text, as_of=day)
    except (UsageError, NotFoundError):
        return None
    if found.status is not ShowStatus.NO_SUCH_LAW:
        return None
    # "iPhone 15" is none, whatever law is called a little like it.
    holds = any(fold_key(read.name or "") in fold_key(choice.title) for choice in found.choices)
    return found if holds or not bare else None


def withdrawn_said(text: str, day: date) -> str:
    """Why the law that `text` cites is out of sight; "" where it cites none that is."""
    try:
        if not opened().library().withdrawn_titles():
            return ""
        lookup.show(opened().library(), text, as_of=day)
    except GoneError as error:
        return error.message
    except (UsageError, NotFoundError):
        pass
    return ""


def search_request(args: Arguments) -> SearchRequest:
    """Query parameters of a search -> request. UsageError shows the one that can't be read."""
    query = (args.get("q") or "").strip()
    reading = Reading(as_of=day_of(args))
    laws = tuple(find_law(i, day_for(reading)).law.id for i in many(args, "law"))
    return SearchRequest(
        query=query,
        day=day_for(reading),
        languages=tags_of(args, "language"),
        laws=laws,
        all_versions=_switch(args, "all_versions", False),
        limit=number_of(args, "limit", 20, MOST_RESULTS),
        offset=number_of(args, "offset", 0, _FARTHEST),
        expand=_switch(args, "expand", True),
        filters=filters_of(args),
        sort=(args.get("sort") or "").strip() or "relevance",
        group=(args.get("group") or "").strip(),
        beside=tags_of(args, "languages"),
        words=_switch(args, "words", False),
    )


def run_search(request: SearchRequest) -> ResultPage:
    """Search the library of the application that answers."""
    return searching.search(opened().library(), opened().index(), request)


def _switch(args: Arguments, name: str, default: bool) -> bool:
    value = (args.get(name) or "").strip().lower()
    if value in ("", "0", "false", "no", "1", "true", "yes", "on"):
        return default if not value else value in ("1", "true", "yes", "on")
    raise UsageError(
        tell("%(name)s: %(value)s is neither yes nor no.", name=name, value=repr(value[:80])),
        tell("Write %(name)s=1 or %(name)s=0.", name=name),
    )


def marked_for(args: Arguments, result: ShowResult, clean: str) -> Marking | None:
    """What the link from a search asks to be marked on a page; None if it asks nothing. `clean` is the address without."""
    jurisdiction = result.law.jurisdiction if result.law else ""
    way = args.get("results") or ""
    return marking(opened(), args.get("q") or "", result.rows, result.expressions, jurisdiction, clean, way)


def edition_shown(found: FoundLaw, result: ShowResult) -> Edition:
    """The edition that a lookup rests on, without texts that may not be shown."""
    return next((e for e in found.summary.law.editions if e.key == result.version), found.edition)


def found_between(found: FoundLaw, edition: Edition) -> Sorted:
    """What inspection found between the texts of `edition`, and what people waived of it and of what each text shows alone."""
    library, law = opened().library(), found.summary.law
    # Whoever reads an article of a long law nobody checked yet doesn't wait for it: the page of findings is a link away.
    beside = (between_at_once(library, law, edition) or ()) if len(edition.expressions) > 1 else ()
    own = tuple(d for e in edition.expressions for d in e.diagnostics)
    told = sort_out(library, law.id, beside)
    return replace(told, waived=(*told.waived, *sort_out(library, law.id, own).waived))


def term_lists_here() -> tuple[str, ...]:
    """The names of the lists of terms that were added to this library."""
    return tuple(listed.name for listed in term_lists(opened().config.data))


def concepts_called(name: str) -> tuple[Concept, ...]:
    """The terms of a list of this library. NotFoundError where none is called so, or it can't be read."""
    listed = {found.name: found for found in term_lists(opened().config.data)}
    if name not in listed or listed[name].problem:
        raise NotFoundError(
            tell("No list of terms is called %(name)s.", name=repr(name[:80])),
            tell("Lists: %(names)s.", names=", ".join(listed) or "-"),
        )
    return listed[name].concepts


# What a newcomer may like to try: citations, a term in either script, a phrase, a law's name beside a word. Only those
# that find something in the laws that are loaded are offered.
_EXAMPLES = (
    ("国际刑事司法协助法第五十六条", "zh-Hans"),
    ("移管被判刑人", "zh-Hans"),
    ('"transfer of sentenced persons"', "en"),
    ("刑法第120条之一", "zh-Hans"),
    ("Criminal Law arts. 20-23", "en"),
    ("公司法 担保", "zh-Hans"),
    ("營業秘密", "zh-Hant"),
    ("consumer protection", "en"),
)
_MOST_EXAMPLES = 6


def working_examples(day: date) -> tuple[tuple[str, str], ...]:
    """Example searches that find something here; if none does, the name of a law. None while there is no index."""
    here = opened()
    try:
        return here.kept("examples", (here.library().change(), day), lambda: _examples(day))
    except IndexUnavailableError:
        return ()


def _examples(day: date) -> tuple[tuple[str, str], ...]:
    found = [(q, tag) for q, tag in _EXAMPLES if run_search(SearchRequest(q, day, limit=1)).total]
    if not found:
        names = [law_names(law) for law in opened().shelf().laws[:1]]
        found = [(n[0].text, n[0].language) for n in names if n]
    return tuple(found[:_MOST_EXAMPLES])
