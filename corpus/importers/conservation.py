"""What drafts claim of their source: the other side of an importer's `leaves`.

No character is lost: for every source the claims in order, without white space, are the leaves in order, without white
space. Titles, versions and the like are claimed by the statements that were made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.model import Draft, Provision

Claim = tuple[int, str]


def claims(drafts: Iterable[Draft]) -> list[Claim]:
    """Every stretch of the source that `drafts` claim, as (order, text), by order; a stretch without text is left out.

    What shares an order stays in the order label, heading, text.
    """
    found = [claim for draft in drafts for claim in _of_draft(draft) if claim[1].strip()]
    return sorted(found, key=lambda claim: claim[0])


def _of_draft(draft: Draft) -> Iterator[Claim]:
    for statement in draft.statements:
        yield statement.order, statement.claimed
    for container in draft.text.containers:
        yield container.order, container.label
        yield container.order, container.heading
    for provision in draft.text.provisions:
        yield from _of_provision(provision)
    for residue in draft.residue:
        yield residue.order, residue.text


def _of_provision(provision: Provision) -> Iterator[Claim]:
    yield provision.order, provision.label
    yield provision.order, provision.heading
    yield provision.order, provision.source_text or provision.text


def squeezed(pieces: Iterable[str]) -> str:
    """The pieces as one text without white space: what is compared."""
    return "".join("".join(pieces).split())
