"""Citations of what was looked up, as JSON: the object `cite-as`, and the key `cite_as` of the object `show`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from corpus.citing.of_result import citations_of
from corpus.citing.values import StyledCitation
from corpus.lookup import ShowResult

if TYPE_CHECKING:
    from corpus.library import Library

Json = dict[str, Any]


def with_citations(body: Json, library: Library, result: ShowResult) -> Json:
    """The object `show` with its provision in every style, where it was found."""
    cited = citations_of(library, result)
    return {**body, "cite_as": styled_json(cited)} if cited else body


def cited_json(result: ShowResult, cited: Iterable[StyledCitation], url: str) -> Json:
    """The object `cite-as`: what is cited, its permanent address, and a citation per style and language."""
    return {
        "law": result.law.id if result.law else None,
        "version": result.version,
        "path": result.address or (str(result.path) if result.path else None),
        "as_of": result.as_of.isoformat(),
        "url": url,
        "cite_as": styled_json(cited),
    }


def styled_json(cited: Iterable[StyledCitation]) -> list[dict[str, str]]:
    """The list `cite_as`: {"style", "language", "text", "dated"}."""
    return [{"style": c.style, "language": c.language, "text": c.text, "dated": c.dated} for c in cited]
