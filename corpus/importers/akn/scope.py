"""What is kept in mind while a page of Akoma Ntoso is read: where in it the reader stands, and what was taken out."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.model import Provision, ProvisionPath, Residue


@dataclass(slots=True)
class Apart:
    """What is taken out of the text while it is read: notes and what is no part of the law."""

    notes: list[Provision] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)


@dataclass(slots=True)
class Scope:
    """The unit whose content is read. `depth`: 0 the page, 1 a paragraph, 2 an item, 3 and more sub-items."""

    path: ProvisionPath
    depth: int
    begun: bool = False
    current: ProvisionPath | None = None  # the block that items hang on, if it isn't the unit itself
    texts: int = 0
    unnumbered: int = 0
    total: int = 1
    numbered: bool = False
    last: ProvisionPath | None = None  # of the page: the last numbered paragraph
    broken: bool = False  # a list or table stood in the unit: what follows is a stretch of its own
