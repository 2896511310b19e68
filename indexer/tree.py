"""A query made ready for a library: laws, chapters and numbers looked up, languages pushed down to the leaves.

A closed set again: Leaf (something in a text), Place (where the provision stands), HasLanguage, and All, Some, No.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.query import Literal, Near, Prefixed, String, Word

LeafAtom = Word | String | Literal | Prefixed | Near


@dataclass(frozen=True, slots=True)
class Leaf:
    """`atom` in a text; with `tag`, in a text of that language."""

    atom: LeafAtom
    tag: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Provisions whose place `field` (edition, jurisdiction, container, number) is one of `values`."""

    field: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class HasLanguage:
    """Provisions that have a text in the language."""

    tag: str


@dataclass(frozen=True, slots=True)
class All:
    """Every part, within one text of each language."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part."""

    parts: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class No:
    """The part in no text."""

    part: Tree


Tree = Leaf | Place | HasLanguage | All | Some | No


def leaves(tree: Tree, positive_only: bool = False) -> Iterator[Leaf]:
    """The leaves, in order; with `positive_only` without those below a No."""
    match tree:
        case Leaf():
            yield tree
        case All(parts) | Some(parts):
            for part in parts:
                yield from leaves(part, positive_only)
        case No(part) if not positive_only:
            yield from leaves(part)
        case _:
            return
