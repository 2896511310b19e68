"""What became of one place that a memo cites: the law, the version, the provision, and what the quotation beside it says.

Nothing is passed that was not looked at: `verified` says what was found to hold, and every other word says why not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.citations.values import Citation, Place
from corpus.days.effects import title_of
from corpus.days.status import IS_NO_STATUTE
from corpus.lookup.absence import missing_article, other_versions
from corpus.memo import quotes
from corpus.memo.cases import Case, Verdict, exists, is_before, other_rule, said, where
from corpus.memo.desk import Desk, comparable
from corpus.memo.names import unheard_of
from corpus.memo.unquoted import said_by_another
from corpus.memo.values import MemoStatus, Quotation, Where
from corpus.memo.versions import said_elsewhere, superseded, was_there
from corpus.model import Edition, Expression, ProvisionPath, Rights, Span, Status
from corpus.resolving.places import deciding
from corpus.resolving.units import pages, what_there_is
from corpus.resolving.values import Choice, ShowStatus, Standing, Target

if TYPE_CHECKING:
    from corpus.memo.quotes import Outcome


def judge(
    desk: Desk, citation: Citation, place: Place | None, found: Sequence[Quotation], standing: Standing | None = None,
    because: str = "", beside: str = "",
) -> Verdict:  # fmt: skip
    """What became of a place.

    Args:
        desk: of the memo.
        citation: with a name, or with none for a law that was named before (`standing`).
        place: one of its places; None for the law as a whole.
        found: the quotations that go with it.
        standing: the law meant, where the citation names none; else whose laws the memo speaks of, for names that several
            places share.
        because: what shows that; for the note.
        beside: the words of its sentence that are in no quotation marks, if they may be the law's.
    """
    key = (
        desk.key(citation, place),
        standing,
        because,
        tuple((q.said, q.said_aloud, q.own_marks) for q in found),
        beside,
    )
    if key not in desk.verdicts:
        plain = [replace(q, span=Span(n, n)) for n, q in enumerate(found)]
        desk.verdicts[key] = _judge(desk, citation, place, plain, standing, because, beside)
    verdict = desk.verdicts[key]
    # The same words again, in another place of the memo.
    return replace(verdict, quotes=tuple(replace(q, span=found[q.span.start].span) for q in verdict.quotes))


def _judge(
    desk: Desk, citation: Citation, place: Place | None, found: Sequence[Quotation], standing: Standing | None,
    because: str, beside: str,
) -> Verdict:  # fmt: skip
    target, note = desk.target(citation, place, None if citation.name else standing), ""
    if target.status is ShowStatus.AMBIGUOUS and target.law is None and standing is not None:
        at_home = desk.target(citation, place, standing)
        if at_home.law is not None:
            target, note = at_home, f"Read as {title_of(desk.law(at_home.law))}, because {because}."
    if target.law is None and target.status is ShowStatus.NO_SUCH_LAW and (dated := _with_year(citation)):
        citation, target = dated, desk.target(dated, place, standing)
    if target.law is None:
        return _no_law(desk, citation, target)
    law = desk.law(target.law)
    edition = next((e for e in law.editions if e.key == target.version), None)
    if edition is None:
        return Verdict(MemoStatus.NOT_CHECKED, where(desk, law, None, None), "No text of this law is here.")
    if target.resolution.otherwise:
        why = f"By {target.resolution.otherwise[1]} this cites a law of another place than {title_of(law)} ({law.id}), the only one of that name here."
        return Verdict(MemoStatus.NOT_CHECKED, None, why, choices=(where(desk, law, edition, None),))
    case = Case(desk, law, edition, target, citation, place)
    verdict = _judged(case, found)
    if beside and verdict.status is MemoStatus.VERIFIED and not verdict.quotes:
        verdict = said_by_another(case, beside) or verdict
    return replace(
        verdict, note=" ".join(filter(None, (verdict.note, note, _decided(desk, target) if not note else "")))
    )


_YEAR_INSIDE = re.compile(r"\s*[（(]\s*((?:19|20)\d\d)\s*年?[^（()）]{0,12}[)）]\s*(?=[》」』]?$)")


def _with_year(citation: Citation) -> Citation | None:
    """A citation whose year stands inside the marks of its title: 《公司法（2018年修正）》第十六条."""
    found = _YEAR_INSIDE.search(citation.name)
    if found is None or citation.year is not None:
        return None
    return replace(citation, name=_YEAR_INSIDE.sub("", citation.name), year=int(found[1]))


def _decided(desk: Desk, target: Target) -> str:
    """By what a name that several laws share was read as one of them."""
    if (
        not target.resolution.others
        or not target.resolution.decided_by
        or target.resolution.decided_by.endswith("characters")
    ):
        return ""  # that simplified characters name the Mainland's law goes without saying
    also = ", ".join(title_of(desk.law(i)) for i in target.resolution.others)
    return f"Read so because of {target.resolution.decided_by}; the name is also that of {also}."


def _no_law(desk: Desk, citation: Citation, target: Target) -> Verdict:
    if target.status is ShowStatus.AMBIGUOUS:
        choices = tuple(_choice(desk, c) for c in target.choices)
        if len(choices) < 2:
            note = f"{citation.name} may be {_named(choices) or 'a law here'}, but nothing says that it is."
            return Verdict(MemoStatus.NOT_CHECKED, None, note, choices=choices)
        return Verdict(
            MemoStatus.AMBIGUOUS, None, f"{citation.name} is the name of {_named(choices)}.", choices=choices
        )
    return replace(_BLANK, **unheard_of(desk, citation))


_BLANK = Verdict(MemoStatus.UNKNOWN_LAW)


def _choice(desk: Desk, choice: Choice) -> Where:
    law = desk.law(choice.law)
    edition = next((e for e in law.editions if e.key == choice.version), None)
    return where(desk, law, edition, ProvisionPath.parse(choice.path) if choice.path else None)


def _named(choices: Sequence[Where]) -> str:
    return " or ".join(dict.fromkeys(f"{c.title} ({c.law})" for c in choices))


# -- a known law -------------------------------------------------------------------------------------------------------


def _judged(case: Case, found: Sequence[Quotation]) -> Verdict:
    target = case.target
    if target.status is ShowStatus.AMBIGUOUS:
        return _of_several(case, found)
    if target.told and not _is_its_year(case):
        return said(case, MemoStatus.NOT_CHECKED, " ".join(target.told) + " What it says can't be checked.")
    if target.status is ShowStatus.NO_SUCH_ARTICLE:
        return _missing(case, found)
    if case.status.status is Status.REPEALED:
        outcomes = _outcomes(case, found)
        return said(case, MemoStatus.REPEALED, f"{case.name}: {case.status.basis}.", outcomes)
    if target.status is ShowStatus.REPEALED:
        return _deleted(case, found)
    if reason := _unfit(case):
        return said(case, MemoStatus.NOT_CHECKED, reason)
    return _there(case, _outcomes(case, found))


def _is_its_year(case: Case) -> bool:
    """Whether the year of the citation is the one in which the text took effect: 公司法(2024) is that of 2023-12-29."""
    since = case.status.since
    return since is not None and since.year == case.citation.year


def _outcomes(case: Case, found: Sequence[Quotation]) -> list[Outcome]:
    paths = case.target.units or case.target.pages
    return [quotes.judged(case.desk, case.law, case.edition, paths, quotation) for quotation in found]


def _unfit(case: Case) -> str:
    """Why nothing can be said of a provision that is there: the text is not in force, damaged, private, only a heading."""
    status = case.status
    if status.status is Status.NOT_YET_IN_FORCE:
        return f"It is there, but not in force on {case.desk.day}: {status.basis}."
    if status.status is Status.UNKNOWN and not status.basis.endswith(IS_NO_STATUTE):
        return f"It is there, but whether it is in force on {case.desk.day} isn't known: {status.basis}."
    page = next(iter(case.target.pages), None)
    held = [x for x in case.edition.expressions if page is None or case.desk.provision(x, page)]
    if not held and case.target.container is None:
        return "Which text has it isn't known."
    if held and not any(x in held for x in comparable(case.edition)):
        private = all(x.rights is Rights.PRIVATE for x in held)
        return "The only text of it here is private." if private else "The only text of it here is a damaged copy."
    return case.desk.unsettled(case.law, case.edition, page)


def _there(case: Case, outcomes: Sequence[Outcome]) -> Verdict:
    """A provision that is there, in the text of the day or in that of the citation's year."""
    elsewhere = next((o for o in outcomes if o.kind == "elsewhere"), None)
    if elsewhere is not None:
        return said_elsewhere(case, outcomes, elsewhere)
    if any(o.kind == "differs" for o in outcomes):
        return said(case, MemoStatus.QUOTE_DIFFERS, f"{exists(case)}", outcomes)
    if any(o.kind == "not_compared" for o in outcomes):
        return said(case, MemoStatus.NOT_CHECKED, f"{exists(case)}", outcomes)
    if case.status.status is Status.SUPERSEDED:
        return superseded(case, outcomes)
    compared = any(o.kind == "agrees" for o in outcomes)
    rest = "" if compared or case.place is None else f" Its words were not compared.{other_rule(case)}"
    return said(case, MemoStatus.VERIFIED, f"{exists(case)}{rest}", outcomes)


def _of_several(case: Case, found: Sequence[Quotation]) -> Verdict:
    """Units that may be meant; a quotation that only one of them has decides."""
    paths = [ProvisionPath.parse(c.path) for c in case.target.choices if c.path]
    for quotation in found:
        held = [p for p in paths if quotes.judged(case.desk, case.law, case.edition, [p], quotation).kind == "agrees"]
        if len(held) == 1 and not _unfit(case):
            one = replace(case, target=replace(case.target, status=ShowStatus.FOUND, units=(held[0],)))
            verdict = _there(one, _outcomes(one, found))
            return replace(
                verdict,
                note=f"{verdict.note} Of {len(paths)} units that may be meant, only this one has the quoted words.",
            )
    choices = tuple(_choice(case.desk, c) for c in case.target.choices)
    names = [case.desk.called(case.law, p, case.language, case.edition) for p in paths]
    note = f"It may be {' or '.join(names)}." if paths else "It may be several provisions."
    return Verdict(MemoStatus.AMBIGUOUS, where(case.desk, case.law, case.edition, None), note, choices=choices)


# -- what is no longer, or never was -----------------------------------------------------------------------------------


def _deleted(case: Case, found: Sequence[Quotation]) -> Verdict:
    outcomes = _outcomes(case, found)
    note = f"It is deleted in the text of {case.edition.key}."
    earlier = [(e, p) for e, p, _ in _versions(case) if _holds_words(case.desk, e, p)]
    if earlier:
        note += f" The text of {earlier[0][0].key} had it."
    return said(case, MemoStatus.REPEALED, note, outcomes)


def _holds_words(desk: Desk, edition: Edition, page: ProvisionPath) -> bool:
    found = [p for x in edition.expressions if (p := desk.provision(x, page)) is not None]
    return any(not p.deleted for p in found)


def _versions(case: Case) -> list[tuple[Edition, ProvisionPath, str]]:
    wanted = pages(case.place) if case.place else ()
    return other_versions(case.desk.library, case.law, case.edition, wanted, case.desk.acts)


_FOOTNOTE = re.compile(r"(?<=\d)[⁰¹²³⁴-⁹]+")


def _missing(case: Case, found: Sequence[Quotation]) -> Verdict:
    """There is no such provision in the text that counts."""
    base = deciding(case.edition)
    moved = next((o for q in found for o in [quotes.judged(case.desk, case.law, case.edition, case.target.pages, q)]
                  if o.kind == "elsewhere"), None)  # fmt: skip
    if case.target.pages:
        if moved is not None and (case.place is None or case.place.to is None):
            return said_elsewhere(case, [moved], moved)
        return replace(
            said(case, MemoStatus.NO_SUCH_ARTICLE, _units_there(case, base)), where=case.where(case.target.pages[0])
        )
    if reason := _outside(case, base):
        return said(case, MemoStatus.NOT_CHECKED, reason)
    if moved is not None:
        return said_elsewhere(case, [moved], moved)
    wanted = pages(case.place) if case.place else ()
    if not wanted:
        return said(case, MemoStatus.NO_SUCH_ARTICLE, f"{case.name} has no such part.")
    told, lacks = missing_article(case.desk.library, case.law, base, "", wanted)
    told = told.replace(title_of(case.law), case.name)
    if lacks:
        return said(case, MemoStatus.NOT_CHECKED, " ".join((told, *lacks)))
    if footnote := _FOOTNOTE.search(case.citation.text):
        note = f"{told} The raised {footnote[0]} may be the mark of a footnote."
        return said(case, MemoStatus.NOT_CHECKED, note)
    earlier = [(e, p) for e, p, _ in _versions(case) if is_before(e, case.edition) and _holds_words(case.desk, e, p)]
    if earlier:
        return was_there(case, *earlier[0], told)
    coming = [words for e, _, words in _versions(case) if not is_before(e, case.edition)]
    return said(case, MemoStatus.NO_SUCH_ARTICLE, " ".join((told, *coming[:1])))


def _outside(case: Case, base: Sequence[Expression]) -> str:
    """Why a provision that isn't there may be in the law all the same."""
    public = [x for x in base if x in comparable(case.edition)]
    if not public:
        return "Only a private text or a damaged copy of this version is here."
    numbers = case.place.numbers if case.place else ()
    covering = [x for x in public if x.coverage is None or any(x.coverage.covers(n) for n in numbers)]
    if not covering:
        return f"The text here holds articles {public[0].coverage} only."
    return ""


def _units_there(case: Case, base: Sequence[Expression]) -> str:
    """ "Article 15 has 3 paragraphs", of a unit that isn't there."""
    page = case.target.pages[0]
    provision = next((p for x in base if (p := case.desk.provision(x, page)) is not None), None)
    name = case.desk.called(case.law, page, case.language)
    if provision is None:
        return f"{name} has no such unit."
    levels = case.place.levels if case.place else ()
    return f"{name} is there, but has no such unit: {what_there_is(provision, levels, case.law.jurisdiction)}."
