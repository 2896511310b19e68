"""Use case: which provisions cite a law, or one of its provisions, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from corpus.citations.values import Citation, Place, Scope
from corpus.days.effects import effects, title_of
from corpus.days.status import EditionStatus, edition_for, in_scope, status_on
from corpus.library import referring
from corpus.library.faults import told
from corpus.model import Edition, Expression, Law, Provision, ProvisionPath, Span
from corpus.numbering import ArticleNumber
from corpus.pinpointing import placed
from corpus.references.answers import law_of
from corpus.references.keys import OWN, keys_of_citation, keys_of_law
from corpus.references.packing import unpacked
from corpus.references.values import Reference
from corpus.titles import names_of

if TYPE_CHECKING:
    from corpus.library import Library

_BEFORE, _AFTER = 40, 60


@dataclass(frozen=True, slots=True)
class Citing:
    """A provision that cites what was asked for.

    Attributes:
        law, title, version: the law that cites, and the version of it.
        path: the page; `at` the paragraph or item of it that does.
        label: the page's, as printed; `language` of it and of `text`.
        languages: of the texts that say so, the law's own first.
        text: a short excerpt; `mark` is the citation in it.
        cites: what it cites of the law: paths, () for the law as a whole.
        status: of that version on the day.
    """

    law: str
    title: str
    version: str
    path: ProvisionPath
    at: ProvisionPath
    label: str
    language: str
    languages: tuple[str, ...]
    text: str
    mark: Span
    cites: tuple[ProvisionPath, ...]
    status: EditionStatus


@dataclass(frozen=True, slots=True)
class CitedBy:
    """Who cites a provision.

    Attributes:
        total: how many provisions do, of the texts that count on the day.
        superseded: how many more do in texts that don't: former versions, repealed laws.
        items: a page of them, those of the law itself first, then by law and in its order.
    """

    total: int
    superseded: int
    items: tuple[Citing, ...]


@dataclass(frozen=True, slots=True)
class _Text:
    law: Law
    edition: Edition
    expression: Expression


_TEXTS: WeakKeyDictionary[Library, tuple[str, Mapping[str, _Text]]] = WeakKeyDictionary()


def cited_by(
    library: Library, law: Law, path: ProvisionPath | None, day: date, *, version: str | None = None,
    superseded: bool = False, offset: int = 0, limit: int = 50,
) -> CitedBy:  # fmt: skip
    """Which provisions cite `path` of a law, or (None) anything of it or the law as a whole.

    A provision is told once, whichever languages say it, and not for what it says of itself. What the reader of the library
    may not see doesn't count.

    Args:
        path: a page, or a unit of one: then what cites that unit, one that it is a part of, or a part of it.
        version: key of the law's edition of which its own provisions are asked; that of the day if None.
        superseded: list texts that don't count on the day too.
    """
    own = next((e for e in law.editions if e.key == version), None) or edition_for(law, day, effects(library))[0]
    found = _Found(library, law, path, day)
    groups: dict[tuple[str, str, str], list[tuple[_Text, str]]] = {}
    for row in _candidates(library, law, path, own):
        text = _texts(library).get(row.expression)
        if text is not None and text.expression.numbers_trusted and (row.key != OWN or text.edition.key == own.key):
            groups.setdefault((text.law.id, text.edition.key, row.page), []).append((text, row.page))
    counting: list[tuple[_Text, str, tuple[str, ...]]] = []
    others = 0
    for (_law, _version, page), texts in groups.items():
        saying = [t for t, _ in dict.fromkeys(texts) if found.says(t, page)]
        if not saying:
            continue
        best = min(saying, key=lambda t: t.expression.sort_key)
        ordered = sorted(saying, key=lambda t: t.expression.sort_key)
        languages = tuple(dict.fromkeys(t.expression.language for t in ordered))
        current = found.counts(best)
        others += not current
        if current or superseded:
            counting.append((best, page, languages))
    counting.sort(key=lambda one: (one[0].law.id != law.id, one[0].law.id, one[0].edition.key, _order(one[1])))
    items = tuple(found.told(*one) for one in counting[offset : offset + limit])
    return CitedBy(len(counting) - (others if superseded else 0), others, items)


def _texts(library: Library) -> Mapping[str, _Text]:
    """Every text that the library's reader may see, with its law."""
    change, known = library.change(), _TEXTS.get(library)
    if known is None or known[0] != change:
        texts = {x.id: _Text(law, e, x) for law in library.laws() for e in law.editions for x in e.expressions}
        known = _TEXTS[library] = (change, texts)
    return known[1]


def _candidates(library: Library, law: Law, path: ProvisionPath | None, own: Edition) -> Iterator[referring.Row]:
    """Pages that may cite it: by a name that the law has, and of the law itself."""
    keys = names_keys(law)
    with told(library.file.name):
        if path is None:
            yield from referring.citing(library.connection, keys, None)
            return
        targets = [str(p) for p in _targets(path.page)]
        yield from referring.citing(library.connection, keys, targets)
        yield from referring.inside(library.connection, [x.id for x in own.expressions], targets[:1])


def names_keys(law: Law) -> tuple[str, ...]:
    """Every key under which the law may be cited."""
    return keys_of_law(law.id, (*(t.text for t in law.titles), *(n.text for n in names_of(law.id))))


def _targets(page: ProvisionPath) -> Iterator[ProvisionPath]:
    """The page, and the article that it was put in behind: a range from 119 to 121 is kept with 120, and 120-1 is of it."""
    yield page
    kind, _, label = page.segments[-1].partition("_")
    if kind == "art":
        base = f"art_{ArticleNumber.parse(label.partition('~')[0]).base}"
        if base != page.segments[-1]:
            yield ProvisionPath((*page.segments[:-1], base))


def _order(page: str) -> tuple[object, ...]:
    """Pages in the order of their numbers."""
    kind, _, label = page.rpartition("/")[2].partition("~")[0].partition("_")
    try:
        return (page.rpartition("/")[0], kind != "preamble", 0, ArticleNumber.parse(label))
    except ValueError:
        return (page.rpartition("/")[0], kind != "preamble", 1, page)


class _Found:
    """What was asked, and what was found out for it: whether a page really cites, and how its text stands on the day."""

    def __init__(self, library: Library, law: Law, path: ProvisionPath | None, day: date) -> None:
        self._library, self._law, self._path, self._day = library, law, path, day
        self._names: dict[tuple[str, str, str, bool], str | None] = {}
        self._keys = frozenset(names_keys(law))
        self._statuses: dict[str, Mapping[str, EditionStatus]] = {}

    def says(self, text: _Text, page: str) -> bool:
        """Whether the page cites what was asked for."""
        return next(self._citing(text, page, None), None) is not None

    def counts(self, text: _Text) -> bool:
        """Whether the text is one that a reader on the day is shown."""
        law = text.law
        if law.id not in self._statuses:
            acts = effects(self._library)
            edition, status = edition_for(law, self._day, acts)
            self._statuses[law.id] = {edition.key: status}
        held = self._statuses[law.id].get(text.edition.key)
        return held is not None and in_scope(held.status)

    def told(self, text: _Text, page: str, languages: tuple[str, ...]) -> Citing:
        """The entry of a page."""
        provision = self._library.provision(text.expression.id, ProvisionPath.parse(page))
        assert provision is not None, page
        found = list(self._citing(text, page, provision))
        cites = tuple(dict.fromkeys(path for _, paths in found for path in paths))
        first = found[0][0]
        status = self._statuses.get(text.law.id, {}).get(text.edition.key)
        if status is None:
            status = status_on(text.law, text.edition, self._day, effects(self._library))
        excerpt, mark = excerpt_of(provision, first.citation.span)
        return Citing(
            text.law.id, title_of(text.law), text.edition.key, provision.path, first.at, provision.label,
            text.expression.language, languages, excerpt, mark, cites, status,
        )  # fmt: skip

    def _citing(
        self, text: _Text, page: str, provision: Provision | None
    ) -> Iterator[tuple[Reference, tuple[ProvisionPath, ...]]]:
        """The references of a page that are meant, with what of the law they cite."""
        body = referring.body(self._library.connection, text.expression.id, page)
        words = provision.text if provision else ""
        for reference in unpacked(body, ProvisionPath.parse(page), words) if body else ():
            if not self._names_it(reference.citation, text):
                continue
            if self._path is None or not reference.citation.places:
                if self._path is None:
                    yield reference, ()
                continue
            paths = [p for n in range(len(reference.targets)) for p in self._meant(reference, n, text)]
            if any(p.starts_with(self._path) or self._path.starts_with(p) for p in paths):
                yield reference, tuple(paths)

    def _names_it(self, citation: Citation, text: _Text) -> bool:
        if citation.scope is Scope.THIS:
            return text.law.id == self._law.id and self._path is not None
        if not self._keys.intersection(keys_of_citation(citation)):
            return False
        key = (citation.name, text.law.jurisdiction, text.expression.language, citation.section_sign)
        if key not in self._names:
            # Without the page's text the name's own script stands for that of the citation.
            whole = replace(citation, text=citation.text or citation.name)
            self._names[key] = law_of(self._library, whole, text.law, text.expression.language).law
        return self._names[key] == self._law.id

    def _meant(self, reference: Reference, n: int, text: _Text) -> Iterable[ProvisionPath]:
        if reference.targets[n]:
            return [p for p in reference.targets[n] if p.page != reference.page or text.law.id != self._law.id]
        place: Place = reference.citation.places[n]
        found = placed(self._library, self._law, reference.citation, place, day=self._day)
        return found.units or found.pages


def excerpt_of(provision: Provision, span: Span) -> tuple[str, Span]:
    """A stretch of a page's text around a citation, cut at blanks where there are any, and the citation in it."""
    text = provision.text
    start, end = max(0, span.start - _BEFORE), min(len(text), span.end + _AFTER)
    start = max(start, text.rfind("\n", start, span.start) + 1)
    line = text.find("\n", span.end, end)
    end = end if line < 0 else line
    if start and (blank := text.find(" ", start, span.start)) >= 0:
        start = blank + 1
    if end < len(text) and (blank := text.rfind(" ", span.end, end)) >= 0:
        end = blank
    return text[start:end], Span(span.start - start, span.end - start)
