"""Addresses of the reader: a law read through, stretch by stretch; and of the jump inside a law."""

from __future__ import annotations

from corpus.model import ProvisionPath
from webapp.urls import Reading, anchor, law_url, with_query


def read_url(
    law_id: str, reading: Reading | None = None, path: ProvisionPath | str | None = None, *, whole: bool = False,
    there: bool = True,
) -> str:  # fmt: skip
    """Address of the stretch of a law that `path` stands in (None: the first), at `path` if `there`; with `whole`, of all of it."""
    asked = [("from", str(path or "")), ("whole", "1" if whole else "")]
    address = with_query(f"{law_url(law_id)}/read", [*asked, *(reading.pairs() if reading else ())])
    return f"{address}#{anchor(path)}" if path and there else address


def go_url(law_id: str) -> str:
    """Where the form leads that goes to a place of a law."""
    return f"{law_url(law_id)}/go"
