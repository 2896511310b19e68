"""Use case: what is wrong with the texts of a law, alone and beside one another.

What is found between texts is kept in the library, under a digest of the texts, of people's decisions and of the rules
themselves: it is found anew when one of them changes, and only then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from corpus import checks
from corpus.choosing import language_called
from corpus.currency import strangers
from corpus.days.effects import Effects, effects, title_of
from corpus.days.status import edition_for
from corpus.days.untaken import amendment_diagnostics
from corpus.diagnostics import Diagnostic, diagnose
from corpus.doubted_rows import doubted
from corpus.errors import UsageError
from corpus.inspection import EditionView, Side, inspect_edition
from corpus.inspection.between import Compared, compared, text_pairs
from corpus.library import Library, findings
from corpus.library.deciding import corrections
from corpus.library.faults import told
from corpus.meant import law_meant
from corpus.model import Edition, Expression, Law
from corpus.outdated import outdated
from corpus.source_hash import source_hash
from corpus.telling import tell
from corpus.terms.values import Concept
from corpus.waiving import Reason, Sorted, Waiver, sort_out


class Why(StrEnum):
    """Why a text of a law was held against no other one."""

    NUMBERED_OTHERWISE = "numbered-otherwise"
    """Its article 5 isn't the article 5 of the law's own text."""
    SAME_LANGUAGE = "same-language"
    """It is in the language of the text that the others are held against: compared as a copy alone, if it is one."""
    ANOTHER_VERSION = "another-version"
    """It is in a language that this version lacks, and stands under its own."""


@dataclass(frozen=True, slots=True)
class Uncompared:
    """A text that was held against no other one, and why."""

    expression: Expression
    why: Why


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in one edition of a law. JSON object `check` of the contract.

    Attributes:
        diagnostics: but for what somebody waived, and what rules that are off for this law say.
        waived: findings with the waivers that keep them quiet. off: the codes that are off; reasons: why, of
            those for which somebody said it.
        compared: the texts that were held against each other; () where there was nothing to compare.
        uncompared: texts of the law that one might think were compared and that were not.
    """

    law: str
    version: str
    diagnostics: tuple[Diagnostic, ...]
    title: str = ""
    waived: tuple[tuple[Diagnostic, Waiver], ...] = ()
    off: tuple[str, ...] = ()
    compared: tuple[Compared, ...] = ()
    reasons: tuple[tuple[str, Reason], ...] = ()
    uncompared: tuple[Uncompared, ...] = ()


def check(
    library: Library, query: str | None, day: date, *, version: str | None = None, all_versions: bool = False,
    terms: tuple[Concept, ...] | None = None,
) -> Iterator[Checked]:  # fmt: skip
    """Check a law, or all of them: the edition that counts on `day`, else that of `version`, else every one.

    Args:
        query: a law's id or name; None for all laws. `version` goes with a law.
        terms: hold the texts against this list alone.

    Raises:
        NotFoundError: no law, or more than one, has the name.
        UsageError: the law has no such version.
    """
    laws = library.laws() if query is None else [law_meant(library, query).law]
    acts = effects(library)
    for law in laws:
        for edition in _editions(law, day, acts, version, all_versions):
            yield (
                check_edition(library, law, edition, day)
                if terms is None
                else against_terms(library, law, edition, terms)
            )


def _editions(law: Law, day: date, acts: Effects, version: str | None, all_versions: bool) -> Sequence[Edition]:
    if version is not None:
        found = [e for e in law.editions if e.key == version]
        if not found:
            keys = ", ".join(e.key for e in law.editions)
            raise UsageError(f"{title_of(law)} has no version {version!r}.", f"Versions: {keys}.")
        return found
    if all_versions or not law.editions:
        return law.editions
    return [edition_for(law, day, acts)[0]]


def check_edition(library: Library, law: Law, edition: Edition, day: date | None = None) -> Checked:
    """All diagnostics of an edition: those of each text, as stored with it, and those between its texts; today's for no `day`."""
    day = day or date.today()
    own = tuple(d for e in edition.expressions for d in e.diagnostics if not is_past(d, day))
    told_alone = {(d.code, d.path, *d.expressions[:1]) for d in own}
    beside = tuple(d for d in between(library, law, edition) if (d.code, d.path, *d.expressions[:1]) not in told_alone)
    # Of amendments every law of the library tells, not the texts of the edition: they aren't kept beside them.
    amended = amendment_diagnostics(library, law, edition)
    # A person's word wins in the rows, but what the texts say against it is told.
    set_otherwise = doubted(library, law, edition)
    older = tuple(outdated(library, law, edition))
    found = sort_out(library, law.id, (*own, *beside, *set_otherwise, *amended, *older))
    return _checked(law, edition, view_of(library, law, edition), found)


def against_terms(library: Library, law: Law, edition: Edition, concepts: tuple[Concept, ...]) -> Checked:
    """What the check of terms finds when the texts of an edition are held against a list that somebody chose.

    Computed when it is asked for, and kept nowhere.
    """
    view = view_of(library, law, edition)
    made = (replace(pair, terms=concepts) for pair in text_pairs(view)) if len(view.sides) > 1 else ()
    found = sort_out(library, law.id, [d for pair in made for d in checks.CHECKS["terms"].look(pair)])
    return _checked(law, edition, view, found)


def _checked(law: Law, edition: Edition, view: EditionView, found: Sorted) -> Checked:
    pairs = compared(view)
    beside = uncompared(law, edition, pairs)
    return Checked(
        law.id, edition.key, _once(found.told), title_of(law), found.waived, found.off, pairs, found.reasons, beside
    )


def _once(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """What each text of an edition says of the law in the same words -an amendment isn't in force yet- is told once, of all of them."""
    first: dict[object, Diagnostic] = {}
    for n, each in enumerate(found):
        key: object = (each.code, each.path, each.found, each.message) if each.code in _OF_THE_LAW else n
        said = first.get(key, each)  # its place is that in the first text
        first[key] = replace(said, expressions=tuple(dict.fromkeys((*said.expressions, *each.expressions))))
    return tuple(first.values())


def is_past(found: Diagnostic, day: date) -> bool:
    """Whether a text was told not to be in force before a day, and that day has come."""
    days = _DAY.findall(found.message) if found.code == "not-yet-in-force" else []
    return bool(days) and max(days) <= day.isoformat()


_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
# Codes that say something of the law rather than of one text of it.
_OF_THE_LAW = frozenset({"not-yet-in-force"})


def uncompared(law: Law, edition: Edition, pairs: Sequence[Compared]) -> tuple[Uncompared, ...]:
    """The texts that `pairs` leave out, of the edition and, in languages that it lacks, of others; each with its reason."""
    seen = {e.id for p in pairs for e in (p.source, p.target)}
    trusted = [e for e in edition.expressions if e.numbers_trusted]
    # The first is what the others are held against, whether there are others or not.
    left = [e for e in trusted[1:] if e.id not in seen]
    otherwise = [*(e for e in edition.expressions if not e.numbers_trusted), *strangers(law, edition)]
    held = {e.language.partition("-")[0] for e in (*edition.expressions, *otherwise)}
    elsewhere = (e for other in law.editions if other.key != edition.key for e in other.expressions)
    return (
        *(Uncompared(e, Why.SAME_LANGUAGE) for e in left),
        *(Uncompared(e, Why.NUMBERED_OTHERWISE) for e in otherwise),
        *(Uncompared(e, Why.ANOTHER_VERSION) for e in elsewhere if e.language.partition("-")[0] not in held),
    )


def between(library: Library, law: Law, edition: Edition) -> tuple[Diagnostic, ...]:
    """What inspection finds between the texts of an edition; kept beside them until one of them changes."""
    found = between_at_once(library, law, edition, _NO_BOUND)
    return found or ()


def between_at_once(library: Library, law: Law, edition: Edition, most: int = 200) -> tuple[Diagnostic, ...] | None:
    """The same for somebody who waits: None where nobody looked yet and it would take long.

    Args:
        most: articles of all texts together that are compared while somebody waits: some 4 ms each.
    """
    others = tuple(_stranger(x, edition) for x in strangers(law, edition) if not x.numbers_trusted)
    if sum(e.numbers_trusted for e in edition.expressions) < 2:
        return others
    with told(library.file.name):
        decided = _decided(library, law)
        made_of = findings.digest(edition, findings.text_hashes(library, edition), [str(d) for d in decided], [rules()])
        found = findings.stored(library, edition, made_of)
        if found is None and sum(e.articles for e in edition.expressions) > most:
            return None
        if found is None:
            found = inspect_edition(view_of(library, law, edition))
            findings.keep(library, edition, made_of, found)
    return (*found, *others)


_NO_BOUND = 1_000_000_000


def of_texts(library: Library, law_id: str, expressions: Sequence[str]) -> tuple[Diagnostic, ...]:
    """What is found between these texts of a law and those that stand beside them: for the report of an import."""
    law = library.law(law_id)
    asked = set(expressions)
    concerned = [e for e in law.editions if asked & {x.id for x in (*e.expressions, *strangers(law, e))}]
    found = (d for e in concerned for d in between(library, law, e))
    return tuple(d for d in found if asked & set(d.expressions))


def view_of(library: Library, law: Law, edition: Edition) -> EditionView:
    """An edition as the rules see it: texts whose numbers mean other articles are left out."""
    sides = tuple(Side(e, library.text(e.id)) for e in edition.expressions if e.numbers_trusted)
    return EditionView(law.id, law.jurisdiction, edition.version, sides, _decided(library, law))


def _decided(library: Library, law: Law) -> tuple[tuple[str, str, str | None], ...]:
    return tuple(
        (c.expression, c.path, None if c.value == "-" else c.value)
        for c in corrections(library, law.id, "row")
        if c.expression and c.path
    )


def _stranger(expression: Expression, edition: Edition) -> Diagnostic:
    """A translation of another version that is numbered otherwise is compared with nothing, and that is said."""
    said = diagnose(
        "version-differs",
        tell(
            "The %(language)s text renders the version of %(renders)s and is numbered otherwise than that of %(shown)s: they were not compared.",
            language=language_called(expression.language),
            renders=str(expression.version),
            shown=edition.key,
        )
        if expression.version
        else tell(
            "The %(language)s text renders an undated version and is numbered otherwise than that of %(shown)s: they were not compared.",
            language=language_called(expression.language),
            shown=edition.key,
        ),
        suggestion=tell("Read it under its own version (%(version)s).", version=str(expression.edition)),
    )
    return replace(said, expressions=(expression.id,))


# What findings depend on beside the texts: the rules, and what they measure with.
_RULES = ("inspection", "alignment", "amounts", "checks", "citations", "references", "diagnostics.py", "differences.py", "folding.py", "grammar",
          "jurisdictions", "languages", "model.py", "numbering.py", "terms")  # fmt: skip


def rules() -> str:
    """The version of the rules."""
    return source_hash(*_RULES)


__all__ = [
    "Checked",
    "Uncompared",
    "Why",
    "against_terms",
    "between",
    "check",
    "check_edition",
    "of_texts",
    "rules",
    "view_of",
]
