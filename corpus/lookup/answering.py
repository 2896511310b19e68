"""A citation as typed, or an address, to what is shown for it: which law, which of the readings, one place of it or several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.charges import provisions_named
from corpus.choosing import edition_of_year
from corpus.citations import readings
from corpus.citations.names import says_earlier
from corpus.citations.values import Citation, Place, Scope
from corpus.days.effects import title_of
from corpus.errors import UsageError
from corpus.jurisdictions import JURISDICTIONS
from corpus.lookup.absence import held_numbers
from corpus.lookup.addresses import is_several, places_of
from corpus.lookup.apart import apart, of_one_law
from corpus.lookup.besides import with_other_readings
from corpus.lookup.likely import chapter_of_laws, takes_in_more, unread, worth_looking_up
from corpus.lookup.pages import Opened, one_place, opened, whole_law
from corpus.lookup.results import ShowResult
from corpus.lookup.together import address_in, several
from corpus.model import Edition, Law, ProvisionPath, Span
from corpus.options import Options
from corpus.resolving.laws import Resolution, is_name, resolve
from corpus.resolving.places import choices, not_for_another, only_one_has_it, placed, resolved
from corpus.resolving.repealed import repealed_name
from corpus.resolving.values import Choice, ShowStatus
from corpus.telling import Called, joined, tell
from corpus.titles import Name

if TYPE_CHECKING:
    from corpus.library import Library


def show(
    library: Library,
    citation: str,
    *,
    languages: Sequence[str] = (),
    as_of: date,
    version: str | None = None,
    expressions: Sequence[str] = (),
) -> ShowResult:
    """Look `citation` up and lay its texts side by side.

    Args:
        library: where to look.
        citation: as typed: 刑法第一百二十条之一, "Art. 56(3) Criminal Law", 刑法第20条至第23条, cn-xingfa art_56/para_1, or a
            law's name alone.
        languages: tags of the columns in their order; "zh" is both scripts. () shows everything.
        as_of: the day; decides which edition is shown.
        version: key of an edition ("2020-12-26"), instead of the one that counts on the day.
        expressions: ids of the texts to show, instead of `languages`; those of another edition come marked stale.

    Returns:
        FOUND or REPEALED with columns and rows; AMBIGUOUS with choices; NO_SUCH_LAW with the nearest names as choices;
        NO_SUCH_ARTICLE with a warning that says what there is.

    Raises:
        UsageError: nothing to look up, an unknown language, version or text.
    """
    options = Options(tuple(languages), as_of, version, tuple(expressions))
    stripped = citation.strip()
    if (address := _ADDRESS.fullmatch(citation)) and is_several(address[2]):
        return show_path(library, address[1], address[2], languages=languages, as_of=as_of, version=version,
                         expressions=expressions)  # fmt: skip
    found = readings(citation)
    if not found or not stripped:
        raise UsageError(
            tell("Not a citation: %(citation)s.", citation=repr(citation[:80])),
            tell("Write a law and an article: 刑法第五十六条, Criminal Law art. 56."),
        )
    if is_name(library, citation):
        found = (Citation(citation, found[0].span, stripped, scope=Scope.NAMED),)
    cited = apart(library, citation, found[0])
    found = of_one_law(citation, cited) or found
    results: list[ShowResult] = []
    if laws := _several_laws(library, citation, cited, as_of):
        return laws
    worth = worth_looking_up(library, found)
    for at, read in enumerate(worth):
        result = _of_reading(library, read, options)
        if result.status.is_there or (result.status is ShowStatus.AMBIGUOUS and any(c.path for c in result.choices)):
            if takes_in_more(read):
                result = replace(result, warnings=(_FOLLOWING, *result.warnings))
            return with_other_readings(library, result, read, worth[at + 1 :], as_of)
        results.append(result)
    return min(results, key=lambda r: _RANK[r.status])


_FOLLOWING = tell("“ff.”, “et seq.” and 以下 take in what follows too; only the provision that is named is shown.")


def _several_laws(library: Library, text: str, cited: Sequence[Citation], day: date) -> ShowResult | None:
    """A citation of provisions of more than one law: each is a choice, for they can't be shown as one."""
    if len({one.name for one in cited}) < 2:
        return None
    found: dict[Choice, None] = {}
    for read_one, place in ((one, place) for one in cited for place in one.places):
        target = resolved(library, read_one, place, day=day)
        title = title_of(library.law(target.law)) if target.law else ""
        found |= {Choice(target.law, title, target.version or "", str(u)): None for u in target.units if target.law}
        found |= dict.fromkeys(c for c in target.choices if c.path)
    names = ", ".join(dict.fromkeys(one.name for one in cited))
    note = tell("%(text)s cites several laws: %(names)s. Look them up one by one.", text=text.strip(), names=names)
    status = ShowStatus.AMBIGUOUS if found else ShowStatus.NO_SUCH_LAW
    return ShowResult(status, day, text, choices=tuple(found), warnings=(note,))


# cn-xingfa art_20..art_23: the id of a law with the address of several provisions.
_ADDRESS = re.compile(r"\s*([a-z]{2}-[0-9A-Za-z.\-]{1,100})[\s/:]+([a-z]\S{1,2000})\s*")

# Of several readings that lead nowhere, the one that came nearest is told of.
_RANK = {ShowStatus.AMBIGUOUS: 0, ShowStatus.NO_SUCH_ARTICLE: 1, ShowStatus.NO_SUCH_LAW: 2}


def _of_reading(library: Library, read: Citation, options: Options) -> ShowResult:
    read = chapter_of_laws(library, read)
    if not read.name:
        note = tell(
            "%(text)s names no law: write e.g. 刑法第五条 or Criminal Law art. 5.", text=repr(read.text.strip()[:80])
        )
        return ShowResult(ShowStatus.NO_SUCH_LAW, options.as_of, read.text, warnings=(note,))
    place = read.places[0] if read.places else None
    found = not_for_another(library, read, resolve(library, read))
    found = only_one_has_it(library, found, read, place, options.as_of)
    if found.law is None:
        if found.others:
            return _ambiguous(library, read, options, found)
        return (
            _by_own_name(library, read, options)
            or _repealed(library, read, options)
            or _no_law(library, read, options, found)
        )
    law, rest = library.law(found.law), unread(read)
    result = (
        _not_understood(opened(library, law, read, options), read, rest)
        if rest
        else _in_law(library, law, read, options)
    )
    if found.otherwise:
        result = replace(result, warnings=(_otherwise(result.law, *found.otherwise), *result.warnings))
    if not found.others:
        return result
    others = _in_each(library, found.others, read, options.as_of)
    also = ", ".join(dict.fromkeys(f"{c.title} ({c.law})" for c in others))
    note = tell(
        "Read as %(title)s because of %(decided_by)s; the name is also that of %(also)s.",
        title=title_of(library.law(found.law)),
        decided_by=found.decided_by,
        also=also,
    )
    return replace(result, choices=(*result.choices, *others), warnings=(*result.warnings, note))


def _in_law(library: Library, law: Law, read: Citation, options: Options) -> ShowResult:
    """What a citation names in a law: the law as a whole, one place of it, or several."""
    return _meant_in(opened(library, law, read, options), read)


def _meant_in(here: Opened, read: Citation) -> ShowResult:
    law = here.law
    if other := _no_such_year(here, read):
        return other
    if not read.places:
        result = whole_law(here)
        has = held_numbers(here.library, here.base, None) if result.path is None else ""
        note = tell("Which article? %(title)s has %(has)s.", title=title_of(law), has=has)
        return replace(result, warnings=(note, *result.warnings)) if has else result
    if len(read.places) == 1 and read.places[0].to is None:
        return one_place(here, read.places[0], read.text)
    return several(here, read, read.places)


def _not_understood(here: Opened, read: Citation, rest: str) -> ShowResult:
    """A number of the citation is left that nobody understands: what the others name is no answer."""
    note = tell("%(rest)s in %(text)s isn't understood.", rest=repr(rest), text=repr(read.text.strip()))
    target = placed(here.library, here.law, read, read.places[0], day=here.options.as_of, version=here.edition.key)
    title, paths = title_of(here.law), target.units[:1] or target.pages[:1]
    near = tuple(Choice(here.law.id, title, here.edition.key, str(p)) for p in paths)
    return replace(here.result, status=ShowStatus.NO_SUCH_ARTICLE, choices=near, warnings=(*here.result.warnings, note))


def _by_own_name(library: Library, read: Citation, options: Options) -> ShowResult | None:
    """A provision that has a name of its own (帮信罪); where several have it (放火罪), the first, and the others to choose.

    Where several laws have it, written alike (正当防卫: Criminal Law and Civil Code), nothing says which is meant.
    """
    named = provisions_named(library, read.text)
    if not named:
        return None
    first, *others = (Place(read.span, path=ProvisionPath.parse(n.path)) for n in named)
    alike = {n.law_id for n in named if n.text.casefold() == named[0].text.casefold()}
    if len(alike) > 1 and (may_be := _called_so(library, read, named, (first, *others), options)):
        words = tell("%(text)s is a name of provisions of several laws.", text=read.text.strip())
        return ShowResult(ShowStatus.AMBIGUOUS, options.as_of, read.text, choices=may_be, warnings=(words,))
    law = library.law(named[0].law_id)
    result = one_place(opened(library, law, read, options), first, read.text)
    further = _called_so(library, read, named[1:], others, options)
    where = [n.path.replace("art_", "article ") for n in named if n.law_id == named[0].law_id]
    about = {"name": read.text.strip(), "provisions": " and ".join(where), "law": title_of(law)}
    if len(where) > 1:
        note = tell("%(name)s is a name of %(provisions)s of %(law)s; the first is shown.", **about)
    else:
        note = tell("%(name)s is a name of %(provisions)s of %(law)s.", **about)
    return replace(result, choices=(*result.choices, *further), warnings=(note, *result.warnings))


def _called_so(
    library: Library, read: Citation, named: Sequence[Name], places: Sequence[Place], options: Options
) -> tuple[Choice, ...]:
    """The provisions of that name, in their order; those that aren't here are left out."""
    found = (choices(library, (n.law_id,), read, at, options.as_of) for n, at in zip(named, places, strict=True))
    return tuple(c for of_one in found for c in of_one[:1] if c.path)


def _repealed(library: Library, read: Citation, options: Options) -> ShowResult | None:
    """A law that isn't here any more, and what took its place: 合同法第52条."""
    gone = repealed_name(library, read.name, options.as_of)
    if gone is None:
        return None
    choice = Choice(gone.by, gone.title, gone.version, gone.path)
    words = tell("%(words)s; its text isn't here.", words=gone.words())
    return ShowResult(ShowStatus.REPEALED, options.as_of, read.text, choices=(choice,), warnings=(words,))


def _no_such_year(here: Opened, read: Citation) -> ShowResult | None:
    """A citation of a version that isn't here: what stands under the number in another one is a choice, no answer."""
    asked = here.options.version is None and not here.options.expressions
    if not read.places or not asked:
        return None
    if read.year is None:
        return _earlier_text(here, read)
    if any(str(read.year) in t.text for t in here.law.titles) or edition_of_year(here.law, read.year, here.acts):
        return None
    title, keys = title_of(here.law), ", ".join(e.key for e in here.law.editions if e.has_source)
    note = tell(
        "The library has no version of %(title)s of %(year)s (it has %(keys)s): the number may mean something else there.",
        title=title,
        year=read.year,
        keys=keys,
    )
    return _in_versions(here, read, here.law.editions, note)


def _earlier_text(here: Opened, read: Citation) -> ShowResult | None:
    """旧公司法第16条 is of a text before this one, and nobody says of which: what is here are choices, the latest first."""
    if not says_earlier(read.name) or read.name.strip("《》 ") in {t.text for t in here.law.titles}:
        return None
    title, now = title_of(here.law), here.edition
    earlier = [e for e in here.law.editions if e.has_source and e.version and now.version and e.version < now.version]
    keys = ", ".join(e.key for e in earlier)
    about = {"text": read.text.strip(), "law": title}
    if earlier:
        note = tell("%(text)s is of an earlier text of %(law)s; the library has %(versions)s.", **about, versions=keys)
    else:
        note = tell(
            "%(text)s is of an earlier text of %(law)s; the library has none before %(version)s: "
            "the number may mean something else there.",
            **about, version=now.key,
        )  # fmt: skip
    return _in_versions(here, read, earlier or [now], note)


def _in_versions(here: Opened, read: Citation, editions: Sequence[Edition], note: str) -> ShowResult:
    """What stands under the number in these versions, as choices, the latest first."""
    found: list[Choice] = []
    for edition in reversed(editions):
        target = placed(here.library, here.law, read, read.places[0], day=here.options.as_of, version=edition.key)
        found += [
            Choice(here.law.id, title_of(here.law), edition.key, str(u)) for u in target.units[:1] if edition.has_source
        ]
    status = ShowStatus.AMBIGUOUS if found else ShowStatus.NO_SUCH_ARTICLE
    return replace(here.result, status=status, choices=tuple(found), warnings=(note,))


def _otherwise(law: Law | None, place: str, reason: str) -> str:
    """保險法第54條 is written as Taiwan's law is, and only the Mainland's is here."""
    known = law and law.jurisdiction in JURISDICTIONS
    here = _place(law.jurisdiction) if law and known else tell("another place")
    return tell(
        "By %(reason)s this cites a law of %(name)s; the only one of that name here is of %(here)s.",
        reason=reason,
        name=_place(place),
        here=here,
    )


def _place(code: str) -> Called:
    return Called(JURISDICTIONS[code].name, "jurisdiction", code)


def show_path(
    library: Library,
    law_id: str,
    path: ProvisionPath | str | None,
    *,
    languages: Sequence[str] = (),
    as_of: date,
    version: str | None = None,
    expressions: Sequence[str] = (),
) -> ShowResult:
    """As `show`, by law id and path (art_56, art_56/para_1/item_3, art_20..art_23, `art_3,art_9`; None for the law as a whole).

    Raises:
        NotFoundError: no law has the id.
        UsageError: the path is none; an unknown language, version or text.
    """
    options = Options(tuple(languages), as_of, version, tuple(expressions))
    try:
        places = places_of(str(path)) if path is not None else ()
    except ValueError as error:
        raise UsageError(str(error), tell("Write a path such as art_56 or art_56/para_1/item_3.")) from error
    law = library.law(law_id)
    text = f"{law_id} {path}" if path else law_id
    read = Citation(text, Span(0, len(text)), law_id, places, Scope.NAMED)
    if not places:
        return whole_law(opened(library, law, read, options))
    return _in_law(library, law, read, options)


def _no_law(library: Library, read: Citation, options: Options, found: Resolution) -> ShowResult:
    gone = repealed_name(library, read.name, date.max)
    if gone is not None:  # later than the day asked, or it would have been answered as repealed
        words = tell(
            "No text of %(name)s is here. It was still to be repealed: %(words)s.", name=gone.name, words=gone.words()
        )
        choice = Choice(gone.by, gone.title, gone.version, gone.path)
        return ShowResult(ShowStatus.NO_SUCH_LAW, options.as_of, read.name, choices=(choice,), warnings=(words,))
    near = tuple(Choice(law_id, title, "", "") for law_id, title in found.suggestions)
    words = tell("No law is called %(name)s.", name=repr(read.name))
    if near:
        words = joined((words, tell("Nearest: %(titles)s.", titles=", ".join(c.title for c in near))))
    return ShowResult(ShowStatus.NO_SUCH_LAW, options.as_of, read.name, choices=near,
                      warnings=(words,))  # fmt: skip


def _in_each(library: Library, laws: Sequence[str], read: Citation, day: date) -> tuple[Choice, ...]:
    """What a citation means in each of several laws, all its provisions together."""
    found = choices(library, laws, read, read.places[0] if read.places else None, day)
    return tuple(replace(c, path=address_in(library, c, read, day)) for c in found)


def _ambiguous(library: Library, read: Citation, options: Options, found: Resolution) -> ShowResult:
    may_be = _in_each(library, found.others, read, options.as_of)
    titles = ", ".join(dict.fromkeys(f"{c.title} ({c.law})" for c in may_be))
    note = tell("%(name)s may be several laws: %(titles)s.", name=read.name, titles=titles)
    if found.otherwise:
        place_name, reason = _place(found.otherwise[0]), found.otherwise[1]
        note = tell(
            "By %(reason)s this cites %(name)s of %(place_name)s, which isn't here; of the same name here: %(titles)s.",
            reason=reason,
            name=read.name,
            place_name=place_name,
            titles=titles,
        )
    lacking = _lacking(library, read, options, may_be)
    return ShowResult(ShowStatus.AMBIGUOUS, options.as_of, read.text, choices=may_be, warnings=(note, *lacking))


_MOST_OPENED = 5


def _lacking(library: Library, read: Citation, options: Options, may_be: Sequence[Choice]) -> tuple[str, ...]:
    """What some of the laws that may be meant don't have: "No article 9999 in 刑法 (it has 1-452)."."""
    whole = len(read.places) == 1 and read.places[0].to is None
    doubtful = dict.fromkeys(c.law for c in may_be if read.places and not (whole and c.path))
    # A language, a version or a text that was asked for belongs to the law that will be chosen.
    as_usual = Options((), options.as_of, None, ())
    found: dict[str, None] = {}
    for law_id in list(doubtful)[:_MOST_OPENED]:
        here = opened(library, library.law(law_id), read, as_usual)
        result = _meant_in(here, read)
        if result.status is ShowStatus.NO_SUCH_ARTICLE:
            found |= dict.fromkeys([w for w in result.warnings if w not in here.result.warnings][:1])
    return tuple(found)
