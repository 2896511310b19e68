"""A law that nobody could place (zz-...) and one that came later with its place: are they one?

Only where the title is the same in the same language and the build agrees; else the law is offered as a candidate, and a
person decides (`tongwen merge`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from corpus import titles
from corpus.identification.identifying import UNPLACED, Candidate
from corpus.identification.shapes import Agreement, Shape, compare, shape_of
from corpus.model import Draft


@dataclass(frozen=True, slots=True)
class Joined:
    """`law_id` is the unplaced law that is the same by `evidence`; None, with `candidates`, where the title alone says so."""

    law_id: str | None = None
    evidence: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()


def joined(draft: Draft, law_id: str, unplaced: Callable[[str], Sequence[tuple[str, Shape | None]]]) -> Joined:
    """Whether a text of the placed law `law_id` makes known which law an unplaced one is.

    Args:
        unplaced: gives (language, build) of the texts of a law that is here under its own id.
    """
    if law_id.startswith(f"{UNPLACED}-"):
        return Joined()
    candidates = []
    for language, title in ((draft.language, draft.title), *draft.other_titles):
        other = titles.minted_id(title, UNPLACED) if title.strip() else ""
        texts = unplaced(other) if other else []
        if all(of != language for of, _ in texts):
            continue
        partial = draft.coverage is not None
        agreed = [compare(shape_of(draft.text), shape, partial=partial) for _, shape in texts if shape]
        best = max((a for a in agreed if _fits(a, partial)), key=lambda a: a.score, default=None)
        if best is not None:
            said = f"its title {title} is that of {other}, and {best.sentence}: {other} is {law_id}"
            return Joined(other, (said,))
        candidates.append(Candidate(other, title, 1.0, f"its title is {title} too; nobody knows whose law {other} is"))
    return Joined(candidates=tuple(candidates))


def _fits(agreement: Agreement, partial: bool) -> bool:
    return agreement.fits and (agreement.same_end or partial)
