"""A query that is one citation and nothing else (刑法第一百二十条之一) -> the provisions that it means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus import lookup
from corpus.charges import is_own_name, provisions_named
from corpus.citations import Citation, parse
from corpus.errors import NotFoundError, UsageError
from corpus.library import Library
from corpus.lookup import Choice, ShowResult, ShowStatus
from corpus.lookup.addresses import places_of
from corpus.numbering import ArticleNumber
from corpus.resolving import is_name
from corpus.telling import tell
from indexer.directory import Directory
from indexer.opening import Generation
from indexer.query_tokens import seen
from indexer.results import SearchRequest

_FOUND = (ShowStatus.FOUND, ShowStatus.REPEALED, ShowStatus.AMBIGUOUS)


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation means.

    `places` are (document, provision path), several if it is ambiguous; without any, `refusal` says what is wrong with
    it and what else may be meant, and `laws` which laws it was looked for in.
    """

    read_as: str
    places: tuple[tuple[int, str], ...] = ()
    refusal: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()


def cited(library: Library, generation: Generation, request: SearchRequest) -> Cited | None:
    """The provisions that the query cites, or why a law that is here has none; None where it isn't a citation of it.

    A law's name alone is none, and neither is a query that is limited to laws which the citation doesn't mean.
    """
    request = replace(request, query=seen(request.query))
    read = parse(request.query)
    contained = read is not None and _is_container(read)
    if read is None or not read.name or not (read.numbers or read.path or contained) or is_name(library, request.query):
        return None
    try:
        shown = lookup.show(library, request.query, as_of=request.day)
    except (UsageError, NotFoundError):
        return None  # read as words, which say what is wrong if they can't be searched for either
    directory = generation.directory(library)
    if shown.status is ShowStatus.NO_SUCH_LAW and _is_operator(read, request.query):
        return _refused(shown, request, directory)
    if _misses(shown):
        year = not read.pinpoint and read.numbers and _is_year(request.query, read.numbers[0])
        return None if year else _refused(shown, request, directory)
    if contained:
        return None  # a chapter that is here is searched for as words are; pages lead to the contents
    return _found(shown, generation, request, directory) if shown.status in _FOUND else None


def _is_operator(read: Citation, query: str) -> bool:
    """Whether what names the law would else be an OR with nothing beside it: "Art. 41 OR" is of the Code of Obligations."""
    at = query.find(read.name)
    return read.name == "OR" and not (query[:at].strip() and query[at + len(read.name) :].strip())


def _is_container(read: Citation) -> bool:
    """Whether a citation names a schedule or a chapter by its number and no article in it."""
    return bool(read.places) and any("_" in step for step in read.places[0].within) and not read.numbers


def named(library: Library, generation: Generation, request: SearchRequest, *, whole: bool = False) -> Cited | None:
    """The provision whose own name the query is (帮信罪), with or without its law's; `whole`: only without (刑法 盗窃罪 is a
    search in a law)."""
    request = replace(request, query=seen(request.query))
    if not (is_own_name if whole else provisions_named)(library, request.query):
        return None
    shown = lookup.show(library, request.query, as_of=request.day)
    directory = generation.directory(library)
    return _found(shown, generation, request, directory) if shown.status in _FOUND else None


def _misses(shown: ShowResult) -> bool:
    """Whether the law is here (or the laws are) and has no such provision.

    Its words would then be found in laws that cite it: 国家赔偿法 art. 19 holds 刑事诉讼法第十五条, and isn't it.
    """
    if shown.status is ShowStatus.REPEALED and shown.law is None:
        return True  # the law itself isn't here any more; what repealed it is
    if shown.status is ShowStatus.AMBIGUOUS:
        return not any(choice.path for choice in shown.choices)
    return shown.status is ShowStatus.NO_SUCH_ARTICLE


def _is_year(typed: str, number: ArticleNumber) -> bool:
    """Whether the number is more likely a year than an article that isn't there: 公司法 2018."""
    bare = re.search(r"(?<!\d)(?:19|20)\d\d\s*$", typed)
    marked = re.search(rf"(?i)(?:第|§|\b(?:articles?|arts?|sections?|secs?|ss?|points?)\b\.?)\s*{number}", typed)
    return bare is not None and marked is None


def _refused(shown: ShowResult, request: SearchRequest, directory: Directory) -> Cited | None:
    laws = (shown.law.id,) if shown.law else tuple(dict.fromkeys(c.law for c in shown.choices))
    if request.laws and not set(laws) & set(request.laws):
        return None
    choices = tuple(choice_line(choice, directory) for choice in shown.choices if choice.law in directory.laws)
    return Cited(
        tell("citation: %(citation)s", citation=request.query.strip()), refusal=(*shown.warnings, *choices), laws=laws
    )


def choice_line(choice: Choice, directory: Directory) -> str:
    """What else may be meant: the provision, or else the law."""
    if choice.path and choice.law in directory.editions_of:
        return f"{directory.named(choice.law)} {directory.url(choice.law, choice.version, choice.path)}"
    return directory.entry(choice.law)


def _found(shown: ShowResult, generation: Generation, request: SearchRequest, directory: Directory) -> Cited | None:
    found = [(c.law, c.version, path) for c in shown.choices if c.path for path in _ends(c.path)]
    if shown.law and shown.version and shown.path:
        # Laws of the same name elsewhere are choices as well: what the lookup decided for comes alone.
        paths = [article.path for article in shown.articles] or [shown.path]
        found = [(shown.law.id, shown.version, str(path)) for path in paths]
    wanted = [place for place in dict.fromkeys(found) if not request.laws or place[0] in request.laws]
    catalogue = generation.catalogue
    places = [
        (doc, path)
        for law, version, path in wanted
        if (doc := _document(generation, directory.editions_of.get(law, ()), version, path))
    ]
    places = [(doc, path) for doc, path in places if directory.texts & set(catalogue.members[catalogue.set_of[doc]])]
    words = next((text for _, text in shown.canonical), "")
    return (
        Cited(tell("citation: %(citation)s", citation=words or request.query.strip()), tuple(places))
        if places
        else None
    )


def _ends(address: str) -> list[str]:
    """The provisions at an address of one or several, of a range the first and the last."""
    return [str(end.path) for place in places_of(address) for end in (place, place.to) if end is not None]


def _document(generation: Generation, of_law: Sequence[int], version: str, path: str) -> int | None:
    """The document that a path stands in: art_56 for art_56/para_1/item_3. `of_law` are the editions of the law."""
    editions = [e for e in of_law if generation.catalogue.editions[e].key == version]
    segments = path.split("/")
    for length in range(len(segments), 0, -1):
        for edition in editions:
            doc = generation.catalogue.find(edition, "/".join(segments[:length]))
            if doc is not None:
                return doc
    return None
