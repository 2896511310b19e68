"""What is cited, and a citation of it in one style: frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from corpus.model import Edition, Law, Provision, ProvisionPath


@dataclass(frozen=True, slots=True)
class Extent:
    """One provision, or with `last` all from `first` to it (第二十条至第二十三条)."""

    first: ProvisionPath
    last: ProvisionPath | None = None

    @property
    def ends(self) -> tuple[ProvisionPath, ...]:
        """The first provision, and the last of a range."""
        return (self.first,) if self.last is None else (self.first, self.last)


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited.

    Attributes:
        law: whose provisions.
        edition: the version that is shown.
        extents: the provisions in order, each as `steps.citable` gives it; () for the law as a whole.
        pages: language -> the pages that hold them, by path: how each text numbers its units.
    """

    law: Law
    edition: Edition
    extents: tuple[Extent, ...] = ()
    pages: Mapping[str, Mapping[ProvisionPath, Provision]] = field(default_factory=dict)

    def page(self, path: ProvisionPath, language: str = "") -> Provision | None:
        """The page that holds `path` in a text of `language`; in the first text there is for ""."""
        page = path.page
        for held in (self.pages.get(language, {}),) if language else self.pages.values():
            if page in held:
                return held[page]
        return None


@dataclass(frozen=True, slots=True)
class StyledCitation:
    """A citation in one style: `style` is an id of `styles.STYLES`; `language` that of its words; `dated` the same with the
    version of the law that is meant."""

    style: str
    language: str
    text: str
    dated: str
