"""What drafts claim of their source: the other side of an importer's `leaves`.

No character is lost: for every source the claims in order, without white space, are the leaves in order, without white
space. Titles, versions and the like are claimed by the statements that were made of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.model import Container, Draft, Provision

Claim = tuple[int, str]


def claims(drafts: Iterable[Draft]) -> list[Claim]:
    """Every stretch of the source that `drafts` claim, as (order, text), by order; a stretch without text is left out.

    What shares an order stays in the order label, heading, text, but for nodes that say piece by piece where they stood.
    """
    found = [claim for draft in drafts for claim in _of_draft(draft) if claim[1].strip()]
    return sorted(found, key=lambda claim: claim[0])


def _of_draft(draft: Draft) -> Iterator[Claim]:
    for statement in draft.statements:
        yield statement.order, statement.claimed
    for container in draft.text.containers:
        yield from _of_labelled(container, container.label, container.heading, "")
    for provision in draft.text.provisions:
        yield from _of_labelled(provision, provision.label, provision.heading, provision.source_text or provision.text)
    for residue in draft.residue:
        yield residue.order, residue.text


def _of_labelled(node: Provision | Container, label: str, heading: str, text: str) -> Iterator[Claim]:
    if not node.pieces:
        yield from ((node.order, label), (node.order, heading), (node.order, text))
    fields = {"label": label, "heading": heading, "text": text}
    for piece in node.pieces:
        yield piece.order, fields[piece.of][piece.start : piece.end]


def unclaimed(drafts: Iterable[Draft]) -> list[str]:
    """What stands in headings and texts that no piece accounts for: characters that the source doesn't have.

    A label may be made by the format (a list that a word processor numbers), so labels aren't looked at.
    """
    found = []
    for draft in drafts:
        for node in draft.text.provisions:
            for name, value in (("heading", node.heading), ("text", node.source_text or node.text)):
                held = {i for p in node.pieces if p.of == name for i in range(p.start, p.end)}
                held |= _made_labels(node) if name == "text" else set()
                if node.pieces and (
                    left := "".join(c for i, c in enumerate(value) if i not in held and not c.isspace())
                ):
                    found.append(f"{node.path} {name}: {left[:80]}")
    return found


def _made_labels(page: Provision) -> set[int]:
    """Where the units of a page have their own numbers, which a format may only count."""
    return {
        i
        for part in page.parts
        if part.label and page.text.startswith(part.label, part.span.start)
        for i in range(part.span.start, part.span.start + len(part.label))
    }


def squeezed(pieces: Iterable[str]) -> str:
    """The pieces as one text without white space: what is compared."""
    return "".join("".join(pieces).split())
