"""What was made for the last few questions, for answers that cost more than they weigh: outlines and stretches of laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from indexer.keeping import Recent

if TYPE_CHECKING:
    from webapp.opened import Opened

_MOST = 128


def recent(here: Opened, name: str = "recent", most: int = _MOST) -> Recent:
    """The last `most` answers of a kind that hold for the library as it is now."""
    return here.kept(name, here.library().change(), lambda: Recent(most))
