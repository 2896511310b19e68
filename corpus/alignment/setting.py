"""Use case: a person says which unit of a text stands beside which unit of the law, takes it back, or asks what was said.

What is said is stored with the law (corpus.library.deciding) and wins over what the machine found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.alignment.decided import NONE, ROW
from corpus.alignment.units import children_of, parts_of_page
from corpus.errors import UsageError
from corpus.given import Correction
from corpus.languages import tag_matches
from corpus.library.deciding import corrections, decide, undecide
from corpus.model import Edition, Expression, Law, Provision, ProvisionPath

if TYPE_CHECKING:
    from corpus.library import Library

_FORM = "Write EXPRESSION:UNIT=UNIT, e.g. {text}:art_5/para_2=art_5/para_3, {text}:5/2=5/3, or {text}:5/2=- for beside none."


@dataclass(frozen=True, slots=True)
class Standing:
    """A decision as it stands today. `why_not` says why it has no effect; "" where it fits."""

    decision: Correction
    why_not: str = ""


def set_row(library: Library, law: Law, said: str, author: str = "", version: str | None = None) -> Correction:
    """Store that a unit of a text stands beside a unit of the law; for `said` see `row_said`, whose UsageError it raises."""
    row = row_said(library, law, said, version)
    return decide(library, law.id, ROW, row.beside, expression=row.expression, path=row.unit, author=author)


@dataclass(frozen=True, slots=True)
class SaidRow:
    """Which unit of a text stands beside which unit of the law (NONE: beside none), as somebody said it."""

    expression: str
    unit: str
    beside: str


def row_said(library: Library, law: Law, said: str, version: str | None = None) -> SaidRow:
    """What is meant by "EXPRESSION:UNIT=UNIT"; nothing is stored.

    Args:
        said: "EXPRESSION:UNIT=UNIT" or "EXPRESSION:UNIT=-". A text is named by its id, or by its language where the edition
            has one text in it; a unit by its path (art_5/para_2) or short (5/2).
        version: key of the edition whose text is meant, where a language names it.

    Raises:
        UsageError: it can't be read; the text or the unit doesn't exist; the rows are made of the text itself.
    """
    name, unit, target = _read(law, said)
    edition, expression = _text(law, name, version)
    own = _unit(library, expression, unit)
    if target == NONE:
        _refuse_base(library, edition, expression, own.page)
        return SaidRow(expression.id, str(own), NONE)
    page = _page_named(target)
    base = _base(library, edition, page)
    if base is None or page is None:
        raise UsageError(f"No text of {law.id} of {edition.key} has {target}.", _FORM.format(text=expression.id))
    beside = _unit(library, base, target)
    if base.id == expression.id:
        raise UsageError(f"The rows of {beside.page} are made of {base.id}: other texts are set beside its units.",
                         "Name the text that stands in the wrong row.")  # fmt: skip
    if beside == beside.page and own != own.page:
        beside = _only(library, base, beside)
    return SaidRow(expression.id, str(own), str(beside))


def unset_row(library: Library, law: Law, said: str, version: str | None = None, author: str = "") -> bool:
    """Take back what was said of a unit: "EXPRESSION:UNIT", also of one that is gone. Whether anything had been said.

    Raises:
        UsageError: it can't be read.
    """
    name, unit, _ = _said_of(library, law, said, version)
    return undecide(library, law.id, ROW, expression=name, path=unit, author=author)


def is_set(library: Library, law: Law, said: str, version: str | None = None) -> bool:
    """Whether `unset_row` would find anything; raises as it does."""
    return _said_of(library, law, said, version)[2]


def _said_of(library: Library, law: Law, said: str, version: str | None) -> tuple[str, str, bool]:
    """The text and the unit that "EXPRESSION:UNIT" means, and whether anything was said of it."""
    name, _, unit = said.rpartition(":")
    if not name or not unit or "=" in unit:
        raise UsageError(f"Can't read {said!r}.", "Write EXPRESSION:UNIT, e.g. en:5/2.")
    held = {(c.expression, c.path) for c in corrections(library, law.id, ROW)}
    if (name, unit) not in held:
        _, expression = _text(law, name, version)
        name, unit = expression.id, str(_unit(library, expression, unit))
    return name, unit, (name, unit) in held


def standing(library: Library, law: Law) -> tuple[Standing, ...]:
    """Everything that was said of a law's rows, oldest first, and whether it still fits."""
    return tuple(Standing(c, _why_not(library, law, c)) for c in corrections(library, law.id, ROW))


def _why_not(library: Library, law: Law, said: Correction) -> str:
    found = [(d, e) for d in law.editions for e in d.expressions if e.id == said.expression]
    if not found:
        return "no such text is here"
    edition, expression = found[0]
    try:
        unit = ProvisionPath.parse(said.path or "")
        beside = None if said.value == NONE else ProvisionPath.parse(said.value)
    except ValueError as error:
        return str(error)
    if not _has(library.provision(expression.id, unit.page), unit):
        return f"the text has no {unit}"
    base = _base(library, edition, beside.page if beside else unit.page)
    if base is None:
        return f"no text has {beside.page if beside else unit.page}"
    if base.id == expression.id:
        return "the rows are made of this text now"
    if beside and not _has(library.provision(base.id, beside.page), beside):
        return f"the law has no {beside}"
    return ""


# -- texts -------------------------------------------------------------------------------------------------------------


def _read(law: Law, said: str) -> tuple[str, str, str]:
    """(text, unit, unit of the law)."""
    left, equals, target = said.rpartition("=")
    name, colon, unit = left.rpartition(":")
    if not (equals and colon and name.strip() and unit.strip() and target.strip()):
        known = next((e.id for d in law.editions for e in d.expressions), "en")
        raise UsageError(f"Can't read {said!r}.", _FORM.format(text=known))
    return name.strip(), unit.strip(), target.strip()


def _text(law: Law, name: str, version: str | None) -> tuple[Edition, Expression]:
    """The text that is named by its id, or by its language in the edition meant."""
    every = [(d, e) for d in law.editions for e in d.expressions]
    found = [(d, e) for d, e in every if e.id == name]
    if not found:
        chosen = [d for d in law.editions if version in (None, d.key)][-1:]
        found = [(d, e) for d in chosen for e in d.expressions if e.language == name]
        found = found or [(d, e) for d in chosen for e in d.expressions if tag_matches(name, e.language)]
    if len(found) != 1:
        several = "More than one text is in" if found else "No text has the id or language"
        raise UsageError(f"{several} {name!r} in {law.id}.", f"Texts: {', '.join(e.id for _, e in found or every)}.")
    if not found[0][1].numbers_trusted:
        raise UsageError(f"{name} is numbered otherwise than {law.id} here: it stands in no row.",
                         "Say with `tongwen import --version` which version it renders.")  # fmt: skip
    return found[0]


def _base(library: Library, edition: Edition, page: ProvisionPath | None) -> Expression | None:
    """The text that the rows of a page are made of; None if no text has it."""
    ranked = sorted((e for e in edition.expressions if e.numbers_trusted), key=lambda e: e.sort_key)
    return next((e for e in ranked if page and library.provision(e.id, page)), None)


def _refuse_base(library: Library, edition: Edition, expression: Expression, page: ProvisionPath) -> None:
    base = _base(library, edition, page)
    if base is not None and base.id == expression.id:
        raise UsageError(
            f"The rows of {page} are made of {base.id} itself.", "Name the text that stands in the wrong row."
        )


# -- units -------------------------------------------------------------------------------------------------------------


def _page_named(written: str) -> ProvisionPath | None:
    """The page that a unit is on: art_5/para_2 or 5/2 -> art_5."""
    try:
        return ProvisionPath.parse(written).page
    except ValueError:
        first = written.partition("/")[0]
    try:
        return ProvisionPath.parse(first if "_" in first else f"art_{first}").page
    except ValueError:
        return None


def _unit(library: Library, expression: Expression, written: str) -> ProvisionPath:
    """The unit of a text that is written as a path or short. UsageError says what there is."""
    page = _page_named(written)
    provision = library.provision(expression.id, page) if page else None
    if provision is None or page is None:
        raise UsageError(f"{expression.id} has no {written}.", "`tongwen show` prints the paths of an article's units.")
    try:
        path = ProvisionPath.parse(written)
    except ValueError:
        path = None
    if path is not None and _has(provision, path):
        return path
    found = _short(provision, written.split("/")[1:]) if path is None else []
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{written} may be {' or '.join(map(str, found))}.", "Write the path that is meant.")
    units = ", ".join(dict.fromkeys(str(p.path) for p in parts_of_page(provision)))
    raise UsageError(f"{expression.id} has no {written}.", f"Its units: {units[:600]}.")


def _has(provision: Provision | None, path: ProvisionPath) -> bool:
    if provision is None:
        return False
    return path == provision.path or any(part.path.starts_with(path) for part in parts_of_page(provision))


def _short(provision: Provision, labels: Sequence[str]) -> list[ProvisionPath]:
    """Units by their numbers alone: 5/2 is paragraph 2; where the article has one paragraph, also item 2 of it."""
    family = children_of(provision)
    found = [provision.path]
    for label in labels:
        step = [c for at in found for c in _numbered(family.get(at, ()), label)]
        alone = [kids[0] for at in found if len(kids := family.get(at, [])) == 1 and at == provision.path]
        step += [c for at in alone for c in _numbered(family.get(at, ()), label)]
        if not step and label == "1" and found == [provision.path] == [p.path for p in provision.parts]:
            step = found  # the only paragraph of an article, which has no number
        found = step
    return found


def _numbered(children: Sequence[ProvisionPath], label: str) -> list[ProvisionPath]:
    """Children with a number; paragraphs before items, where both have it."""
    found = [c for c in children if c.segments[-1].partition("_")[2] == label]
    paragraphs = [c for c in found if c.segments[-1].startswith("para_")]
    return paragraphs or found


def _only(library: Library, base: Expression, page: ProvisionPath) -> ProvisionPath:
    """A page's only unit, where a unit is to stand beside a whole article. UsageError where it has several."""
    provision = library.provision(base.id, page)
    parts = parts_of_page(provision) if provision else ()
    if len(parts) == 1:
        return parts[0].path
    units = ", ".join(str(p.path) for p in parts)
    raise UsageError(f"{page} has several units.", f"Say which: {units[:600]}.")


def place(library: Library, edition: Edition, written: str) -> ProvisionPath:
    """The page or unit of an edition that is written as a path or short (5, 5/2).

    Raises:
        UsageError: no text has it.
    """
    base = _base(library, edition, _page_named(written))
    if base is None:
        raise UsageError(
            f"No text of {edition.law_id} of {edition.key} has {written}.", "Write 5, 5/2 or art_5/para_2."
        )
    return _unit(library, base, written)
