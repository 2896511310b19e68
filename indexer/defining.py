"""Who asks what a term means finds first where it is defined: 什么是个人信息 leads to the article that says so.

What is found doesn't change, only what comes first of the best results.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.definitions import definitions_in
from corpus.definitions.values import Sense
from corpus.library import Library
from corpus.model import ProvisionPath
from indexer.results import ResultPage, SearchHit, SearchRequest
from indexer.segmentation import group_of
from indexer.term_tables import key_of_term

_LOOKED_AT = 40  # of the best results; a definition that ranks below them is one among many


def defining_first(
    library: Library, run: Callable[[SearchRequest], ResultPage], request: SearchRequest, term: str
) -> ResultPage:
    """The page of results for a term, with the provisions that define it before the others.

    Args:
        run: the search.
        request: what is searched for; its order is kept where it isn't that of relevance, or results are taken together.
        term: what is asked for.
    """
    if request.sort != "relevance" or request.group or not 0 <= request.offset < _LOOKED_AT or request.limit <= 0:
        return run(request)
    last = request.offset + request.limit
    page = run(replace(request, offset=0, limit=_LOOKED_AT) if last <= _LOOKED_AT else request)
    best = page.results[:_LOOKED_AT]
    if last > _LOOKED_AT and request.offset:
        best = run(replace(request, offset=0, limit=_LOOKED_AT)).results
    behind = page.results[_LOOKED_AT - request.offset :] if last > _LOOKED_AT else ()
    defines = [_defines(library, hit, term) for hit in best]
    first = (
        *(h for h, d in zip(best, defines, strict=True) if d),
        *(h for h, d in zip(best, defines, strict=True) if not d),
    )
    shown = (*first[request.offset : last], *behind)
    return replace(page, results=shown, offset=request.offset, limit=request.limit)


def _defines(library: Library, hit: SearchHit, term: str) -> bool:
    """Whether a text that matches defines the term there; a short name defines nothing."""
    for expression in hit.matched:
        path = ProvisionPath.parse(hit.path)
        page, language = library.provision(expression, path.page), library.expression(expression).language
        if page is None:
            continue
        group = group_of(language)
        asked = key_of_term(term, group)
        for found in definitions_in(page, language):
            if found.sense is not Sense.SHORT and any(key_of_term(t.text, group) == asked for t in found.terms):
                return True
    return False
