"""Use case: the table of contents of an edition, its headings in every language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.errors import UsageError
from corpus.grammar.containers import headings_missing
from corpus.languages import tag_matches
from corpus.model import Container, Edition, Expression, Provision, ProvisionPath, Text, Unit

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A node of a law's table of contents: a container or a page, with labels and headings per language."""

    path: ProvisionPath
    unit: Unit
    labels: tuple[tuple[str, str], ...]
    headings: tuple[tuple[str, str], ...]
    children: tuple[ContentsEntry, ...] = ()


_Node = Container | Provision


def contents(
    library: Library, law_id: str, version: str | None = None, languages: Sequence[str] = ()
) -> tuple[ContentsEntry, ...]:
    """The table of contents of an edition, in the order of its soundest source text that has the headings of its books.

    Args:
        version: key of the edition; None for the newest.
        languages: of labels and headings; () for all that the edition has. "zh" is both scripts.

    Raises:
        NotFoundError: no law has the id.
        UsageError: the law has no such version.
    """
    law = library.law(law_id)
    found = [e for e in law.editions if version in (None, e.key)]
    if not found:
        keys = ", ".join(e.key for e in law.editions) or "none"
        raise UsageError(f"{law_id} has no version {version!r}.", f"Versions: {keys}.")
    # The newest with a source text; a translation of another version that stands alone is not the law as it is.
    sources = [e for e in found if e.has_source]
    return of_edition(library, (sources or found)[-1], languages)


def of_edition(library: Library, edition: Edition, languages: Sequence[str] = ()) -> tuple[ContentsEntry, ...]:
    """The table of contents of `edition`; see `contents`."""
    texts = [(x.language, library.text(x.id)) for x in edition.expressions]
    if not texts:
        return ()
    names: defaultdict[ProvisionPath, dict[str, _Node]] = defaultdict(dict)
    for language, text in texts:
        if not languages or any(tag_matches(tag, language) for tag in languages):
            nodes: tuple[_Node, ...] = (*text.containers, *text.provisions)
            for node in nodes:
                names[node.path].setdefault(language, node)
    held = [(x, text) for x, (_, text) in zip(edition.expressions, texts, strict=True)]
    return _children(_by_parent(_with_headings(held)), None, names)


def _with_headings(texts: Sequence[tuple[Expression, Text]]) -> Text:
    """The soundest text; one of the same worth and language where that lacks the heading of a book and this doesn't.

    The data package drops 第一编 of 民法典, of which another collection has the heading: 总则. Not where headings in other
    languages would lose their places.
    """
    first, text = texts[0]
    if not headings_missing(text.containers):
        return text
    others = {c.path for x, other in texts if x.language != first.language for c in other.containers}
    known = sum(c.path in others for c in text.containers)
    for x, other in texts[1:]:
        equal = x.sort_key[:-1] == first.sort_key[:-1] and x.numbers_trusted and x.coverage is None
        whole = equal and {p.path for p in text.provisions} <= {p.path for p in other.provisions}
        if (
            whole
            and not headings_missing(other.containers)
            and sum(c.path in others for c in other.containers) >= known
        ):
            return other
    return text


def _by_parent(text: Text) -> dict[int | None, list[tuple[int | None, _Node]]]:
    """Nodes below each container (None: at the top) as (index if it is a container, node), in the order of the source."""
    nodes: list[tuple[tuple[int, int, int], int | None, int | None, _Node]] = []
    for i, box in enumerate(text.containers):
        nodes.append(((box.order, 0, i), box.parent, i, box))
    for i, page in enumerate(text.provisions):
        nodes.append(((page.order, 1, i), page.container, None, page))
    children: defaultdict[int | None, list[tuple[int | None, _Node]]] = defaultdict(list)
    for _, parent, index, node in sorted(nodes, key=lambda n: n[0]):
        children[parent].append((index, node))
    return children


def _children(
    children: dict[int | None, list[tuple[int | None, _Node]]], parent: int | None,
    names: dict[ProvisionPath, dict[str, _Node]],
) -> tuple[ContentsEntry, ...]:  # fmt: skip
    entries = []
    for index, node in children.get(parent, ()):
        known = names.get(node.path, {}).items()
        entries.append(
            ContentsEntry(
                node.path,
                node.unit,
                tuple((language, n.label) for language, n in known if n.label),
                tuple((language, n.heading) for language, n in known if n.heading),
                _children(children, index, names) if index is not None else (),
            )
        )
    return tuple(entries)
