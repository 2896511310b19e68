"""What somebody who reads a law types to go on to another place of it: "56", 120-1, 第五十六条, 56(1)(3), art_56/para_1."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations import Citation, Scope, readings
from corpus.lookup.addresses import is_several
from corpus.lookup.answering import show_path
from corpus.lookup.pages import one_place, opened
from corpus.lookup.results import ShowResult
from corpus.lookup.together import several
from corpus.model import ProvisionPath
from corpus.options import Options

if TYPE_CHECKING:
    from corpus.library import Library


def show_inside(
    library: Library, law_id: str, text: str, *, as_of: date, version: str | None = None
) -> ShowResult | None:
    """The place of a law that `text` names, read as a citation that leaves the law's name out.

    Returns:
        As `lookup.show`; of several readings the first that is there, else the first. None if `text` names no place.

    Raises:
        NotFoundError: no law has the id.
        UsageError: the law has no such version.
    """
    if (address := _address(text.strip())) is not None:
        return show_path(library, law_id, address, as_of=as_of, version=version)
    answers = [
        _answer(library, law_id, read, Options((), as_of, version, ()))
        for read in readings(text)
        if read.places and not read.name
    ]
    return next((a for a in answers if a.status.is_there), answers[0] if answers else None)


def _address(text: str) -> str | None:
    try:
        return str(ProvisionPath.parse(text))
    except ValueError:
        return text if is_several(text) else None


def _answer(library: Library, law_id: str, read: Citation, options: Options) -> ShowResult:
    named = replace(read, name=law_id, scope=Scope.NAMED)
    here = opened(library, library.law(law_id), named, options)
    if len(read.places) == 1 and read.places[0].to is None:
        return one_place(here, read.places[0], read.text)
    return several(here, named, read.places)
