"""Addresses of comparisons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.comparing_sides import comparable, holding, rivals
from corpus.model import Edition, Law, ProvisionPath
from webapp.urls import with_query

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Compared:
    """What an address of /compare asks for.

    Attributes:
        left, right: ids of texts, laws, or citations.
        law: the law whose texts are offered.
        at: only the rows of this provision.
        version, to_version: keys of the editions that laws and citations mean.
        language: of both texts.
        beside: the language that is compared too.
        kind: only rows of this kind ("": all).
        only: leave out what says the same.
        offset: rows left out at the start.
    """

    left: str = ""
    right: str = ""
    law: str = ""
    at: str = ""
    version: str = ""
    to_version: str = ""
    language: str = ""
    beside: str = ""
    kind: str = ""
    only: bool = False
    offset: int = 0
    day: date | None = None

    def pairs(self) -> list[tuple[str, str]]:
        """The query parameters, in their fixed order."""
        given = [
            ("left", self.left), ("right", self.right), ("law", self.law), ("at", self.at), ("version", self.version),
            ("to_version", self.to_version), ("language", self.language), ("beside", self.beside), ("kind", self.kind),
            ("only", "1" if self.only else ""), ("offset", str(self.offset or "")),
            ("as_of", self.day.isoformat() if self.day else ""),
        ]  # fmt: skip
        return [(k, v) for k, v in given if v]

    def of_api(self) -> Compared:
        """The same for programs, who page in their own way."""
        return replace(self, law="", kind="", offset=0)


def compare_url(asked: Compared) -> str:
    """The address of a comparison; of the choice of texts if nothing is asked."""
    return with_query("/compare", asked.pairs())


def versions_url(law_id: str, old: str, new: str, at: object = "") -> str:
    """The address of two versions of a law, compared; of a provision of either with `at`."""
    return compare_url(Compared(law_id, law_id, at=str(at), version=old, to_version=new))


def texts_url(law: Law) -> str:
    """The address of the two texts of a law that are worth comparing first; "" where there are none."""
    pair = comparable(law)
    return compare_url(Compared(pair[0].id, pair[1].id)) if pair else ""


def rivals_url(library: Library, law: Law, edition: Edition, at: ProvisionPath) -> str:
    """The address of a provision in two texts of one edition and language; "" where no two hold it."""
    if not rivals(law, edition):
        return ""
    pair = rivals(law, edition, holding(library, edition, at))
    return compare_url(Compared(pair[0].id, pair[1].id, at=str(at.page))) if pair else ""
