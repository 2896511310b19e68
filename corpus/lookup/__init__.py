"""Use case: look provisions up and lay their texts side by side. Plain functions over a Library, frozen results.

`answering` takes a citation or an address; `likely` says which readings of it are worth a look; `pages` makes one page of a
law, `together` several; `addresses` are those of several provisions; `absence` and `explaining` what is to be said beside;
`results` what comes out.
"""

from corpus.alignment import Cell, CellStatus, Row
from corpus.contents import ContentsEntry, contents
from corpus.corresponding import Correspondent
from corpus.days.status import EditionStatus
from corpus.lookup.answering import show, show_path
from corpus.lookup.pages import containers_around
from corpus.lookup.results import Column, Neighbour, ShowResult
from corpus.resolving.values import Choice, ShowStatus

__all__ = [
    "Cell", "CellStatus", "Choice", "Column", "ContentsEntry", "Correspondent", "EditionStatus", "Neighbour", "Row", "ShowResult",
    "ShowStatus", "containers_around", "contents", "show", "show_path",
]  # fmt: skip
