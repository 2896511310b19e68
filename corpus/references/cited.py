"""Use case: which provisions cite a law, or one of its provisions, on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations.values import Citation, Place, Scope
from corpus.corresponding import correspondents
from corpus.days.effects import effects, title_of
from corpus.days.status import EditionStatus, edition_for, in_scope, status_on
from corpus.library import referring
from corpus.library.faults import told
from corpus.model import Edition, Expression, Law, ProvisionPath, Span
from corpus.numbering import ArticleNumber
from corpus.references.answers import law_of
from corpus.references.keys import OWN, keys_of_citation, keys_of_law
from corpus.references.packing import unpacked_about
from corpus.references.values import Reference
from corpus.references.versions import of_then
from corpus.remembering import of_law, remembered
from corpus.resolving.places import placed
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
        note: what a reader should know, "" for nothing: it was written of another version of the law.
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
    note: str = ""


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


@dataclass(frozen=True, slots=True)
class _Page:
    """A page that may cite what was asked for; `body` is all that it cites, as stored."""

    text: _Text
    path: ProvisionPath
    body: str


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
    counting: list[list[_Page]] = []
    others: list[list[_Page]] = []
    for saying in _saying(found, _candidates(library, law, path, own, day), own):
        (counting if found.counts(saying[0].text) else others).append(saying)
    listed = [*counting, *others] if superseded else counting
    listed.sort(key=lambda pages: _order(pages[0], law.id))
    return CitedBy(len(counting), len(others), tuple(found.told(pages) for pages in listed[offset : offset + limit]))


def _saying(found: _Found, rows: Iterable[referring.Row], own: Edition) -> Iterator[list[_Page]]:
    """The pages that really cite it, those of one provision together, the best text first."""
    groups: dict[tuple[str, str, str], dict[str, _Page]] = {}
    for row in rows:
        text = found.texts.get(row.expression)
        if text is not None and text.expression.numbers_trusted and (row.key != OWN or text.edition.key == own.key):
            of_page = groups.setdefault((text.law.id, text.edition.key, row.page), {})
            of_page[text.expression.id] = _Page(text, ProvisionPath(tuple(row.page.split("/"))), row.body)
    for pages in groups.values():
        saying = [page for page in pages.values() if found.says(page)]
        if saying:
            yield sorted(saying, key=lambda page: page.text.expression.sort_key)


@remembered
def _texts(library: Library) -> Mapping[str, _Text]:
    """Every text that the library's reader may see, with its law."""
    return {x.id: _Text(law, e, x) for law in library.laws() for e in law.editions for x in e.expressions}


def _candidates(
    library: Library, law: Law, path: ProvisionPath | None, own: Edition, day: date
) -> Iterator[referring.Row]:
    """Pages that may cite it: by a name that the law has, and of the law itself."""
    keys = names_keys(law)
    with told(library.file.name):
        if path is None:
            yield from referring.citing(library.connection, keys, None)
            return
        # What was written of the version before may have another number for it.
        before = [c.path for c in correspondents(library, law, own, path.page, day) if c.path and not c.later]
        targets = [str(p) for page in (path.page, *before) for p in _targets(page)]
        yield from referring.citing(library.connection, keys, targets)
        yield from referring.inside(library.connection, [x.id for x in own.expressions], targets[:1])


def names_keys(law: Law) -> tuple[str, ...]:
    """Every key under which the law may be cited."""
    return of_law("keys of its names", law, _names_keys)


def _names_keys(law: Law) -> tuple[str, ...]:
    return keys_of_law(law.id, (*(t.text for t in law.titles), *(n.text for n in names_of(law.id))))


def _targets(page: ProvisionPath) -> Iterator[ProvisionPath]:
    """The page, and the article that it was put in behind: a range from 119 to 121 is kept with 120, and 120-1 is of it."""
    yield page
    kind, _, label = page.segments[-1].partition("_")
    if kind == "art":
        base = f"art_{ArticleNumber.parse(label.partition('~')[0]).base}"
        if base != page.segments[-1]:
            yield ProvisionPath((*page.segments[:-1], base))


def _order(page: _Page, law_id: str) -> tuple[object, ...]:
    """The law itself first, then by law and version, pages in the order of their numbers."""
    of, path = page.text, page.path
    kind, _, label = path.segments[-1].partition("~")[0].partition("_")
    try:
        number: tuple[object, ...] = (0, ArticleNumber.parse(label))
    except ValueError:
        number = (1, str(path))
    return (of.law.id != law_id, of.law.id, of.edition.key, path.segments[:-1], kind != "preamble", *number)


_Said = tuple[Reference, tuple[ProvisionPath, ...], str]


class _Found:
    """What was asked, and what was found out for it: which law a name means, which place is meant, how a text stands."""

    def __init__(self, library: Library, law: Law, path: ProvisionPath | None, day: date) -> None:
        self.texts = _texts(library)
        self._library, self._law, self._path, self._day = library, law, path, day
        self._keys = frozenset(names_keys(law))
        self._called: dict[str, bool] = {}
        self._laws: dict[tuple[str, str, bool], str | None] = {}
        self._places: dict[tuple[object, ...], tuple[tuple[ProvisionPath, ...], str]] = {}
        self._statuses: dict[str, tuple[str, EditionStatus]] = {}
        self._said: dict[tuple[str, ProvisionPath], tuple[_Said, ...]] = {}

    def says(self, page: _Page) -> bool:
        """Whether the page cites what was asked for."""
        return bool(self._citing(page))

    def counts(self, text: _Text) -> bool:
        """Whether the text is one that a reader on the day is shown."""
        if text.law.id not in self._statuses:
            edition, status = edition_for(text.law, self._day, effects(self._library))
            self._statuses[text.law.id] = (edition.key, status)
        key, status = self._statuses[text.law.id]
        return key == text.edition.key and in_scope(status.status)

    def told(self, pages: Sequence[_Page]) -> Citing:
        """The entry of a provision, of which these texts say so."""
        page = pages[0]
        text, expression = page.text, page.text.expression
        provision = self._library.provision(expression.id, page.path)
        assert provision is not None, page.path
        found = self._citing(page)
        first = found[0][0]
        key, status = self._statuses[text.law.id]
        if key != text.edition.key:
            status = status_on(text.law, text.edition, self._day, effects(self._library))
        excerpt, mark = excerpt_of(provision.text, first.citation.span)
        return Citing(
            text.law.id, title_of(text.law), text.edition.key, page.path, first.at, provision.label, expression.language,
            tuple(dict.fromkeys(p.text.expression.language for p in pages)), excerpt, mark,
            tuple(dict.fromkeys(path for _, paths, _ in found for path in paths)), status,
            " ".join(dict.fromkeys(note for *_, note in found if note)),
        )  # fmt: skip

    def _citing(self, page: _Page) -> Sequence[_Said]:
        """The references of a page that are meant, with what of the law they cite and what is to be said of that."""
        key = (page.text.expression.id, page.path)
        if key not in self._said:
            self._said[key] = tuple(self._read(page))
        return self._said[key]

    def _read(self, page: _Page) -> Iterator[_Said]:
        for reference in unpacked_about(page.body, page.path, self._path):  # only spans are asked of them
            if not self._names_it(reference.citation, page.text):
                continue
            meant = [self._meant(reference, n, page.text) for n in range(len(reference.targets))]
            if self._path is not None:
                meant = [m for m in meant if any(_touch(p, self._path) for p in m[0])]
            if meant or self._path is None:
                paths = tuple(p for found, _ in meant for p in found)
                yield reference, paths, " ".join(dict.fromkeys(note for _, note in meant if note))

    def _names_it(self, citation: Citation, text: _Text) -> bool:
        if citation.scope is Scope.THIS:
            return text.law.id == self._law.id and self._path is not None
        if not self._is_called(citation):
            return False
        key = (citation.name, text.law.jurisdiction, citation.section_sign)
        if key not in self._laws:
            # Without the page's text the name's own script stands for that of the citation.
            whole = replace(citation, text=citation.text or citation.name)
            self._laws[key] = law_of(self._library, whole, text.law).law
        return self._laws[key] == self._law.id

    def _is_called(self, citation: Citation) -> bool:
        """Whether the law may have the name that is cited; a page repeats the same few."""
        if citation.name not in self._called:
            self._called[citation.name] = not self._keys.isdisjoint(keys_of_citation(citation))
        return self._called[citation.name]

    def _meant(self, reference: Reference, n: int, text: _Text) -> tuple[Sequence[ProvisionPath], str]:
        """What of the law a place means, and what is to be said of it."""
        if reference.targets[n]:
            return [p for p in reference.targets[n] if p.page != reference.page or text.law.id != self._law.id], ""
        place, year = reference.citation.places[n], reference.citation.year
        if not (place.numbers or place.within or place.path):
            return (), ""  # 前款 in new wording that an amendment quotes
        written = text.expression.version if year is None and len(self._law.editions) > 1 else None
        key = (replace(place, span=_NOWHERE, to=place.to and replace(place.to, span=_NOWHERE)), year, written)
        if key not in self._places:
            self._places[key] = self._looked_up(reference.citation, place, written)
        return self._places[key]

    def _looked_up(
        self, citation: Citation, place: Place, written: date | None
    ) -> tuple[tuple[ProvisionPath, ...], str]:
        found = placed(self._library, self._law, citation, place, day=self._day)
        then = of_then(self._library, self._law, citation, place, written, found) if written else None
        if then is not None and then.path is not None and then.now != (then.path,) and then.note:
            return then.now, then.note
        return found.units or found.pages, ""


_NOWHERE = Span(0, 0)


def _touch(one: ProvisionPath, other: ProvisionPath) -> bool:
    """Whether one is the other, or a part of it."""
    return one.starts_with(other) or other.starts_with(one)


def excerpt_of(text: str, span: Span) -> tuple[str, Span]:
    """A stretch of a page's text around a citation, of one line, cut at blanks where there are any; and the citation in it."""
    start, end = max(0, span.start - _BEFORE), min(len(text), span.end + _AFTER)
    start = max(start, text.rfind("\n", start, span.start) + 1)
    line = text.find("\n", span.end, end)
    end = end if line < 0 else line
    if start and text[start - 1] != "\n" and (blank := text.find(" ", start, span.start)) >= 0:
        start = blank + 1
    if end < len(text) and text[end] != "\n" and (blank := text.rfind(" ", span.end, end)) >= 0:
        end = blank
    return text[start:end], Span(span.start - start, span.end - start)
