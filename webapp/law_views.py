"""A law at one of its editions -> what its page needs: facts with who says so, versions, table of contents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.catalogue import LawSummary
from corpus.days.dating import OWN_PROVISION
from corpus.lookup import ContentsEntry, EditionStatus
from corpus.model import Edition, Law, Statement, Unit
from corpus.outline import CONTAINERS
from webapp.read_urls import read_url
from webapp.urls import Reading, anchor, law_url, path_of, provision_url
from webapp.views import Named, law_names, source_language

# Facts in the order in which a reader asks for them; the rest follow as they come.
_FACTS = ("issuer", "type", "number", "adopted", "promulgated", "originally_effective", "effective", "applies", "repealed", "status",
          "repealed_by", "amended_by", "repeals", "effective_for", "partly_not_in_force", "department", "topic", "scope")  # fmt: skip
# A law of more pages lists its books and chapters; the pages are listed where it is read.
_MOST_LISTED = 150
_LONG = frozenset({"history", "evidence", "note", "attachment", "adoption_note", "editor", "url", "updated", "licence"})


@dataclass(frozen=True, slots=True)
class Witness:
    """Who says so: the source, its address if it is a provision here, and what speaks against it."""

    source: str
    url: str
    suspect: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of a field with everybody who says so."""

    value: str
    language: str
    witnesses: tuple[Witness, ...]

    @property
    def suspect(self) -> bool:
        """Whether something speaks against everybody who says so."""
        return all(w.suspect for w in self.witnesses)


@dataclass(frozen=True, slots=True)
class FactGroup:
    """A field with its values; more than one value means that sources disagree. `long`: better folded away."""

    field: str
    facts: tuple[Fact, ...]
    long: bool


@dataclass(frozen=True, slots=True)
class EditionLink:
    """An edition in the version switch."""

    edition: Edition
    status: EditionStatus
    url: str
    shown: bool


@dataclass(frozen=True, slots=True)
class ContentsNode:
    """A node of the table of contents; `holds` are the first and the last page of a heading whose pages aren't listed."""

    anchor: str
    url: str
    page: bool
    labels: tuple[Named, ...]
    headings: tuple[Named, ...]
    children: tuple[ContentsNode, ...]
    holds: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class LawPage:
    """Everything the page of a law shows. `unheaded` is a heading before which its like lack (第二编, and no 第一编)."""

    law: Law
    names: tuple[Named, ...]
    aliases: tuple[Named, ...]
    reading: Reading
    edition: Edition
    status: EditionStatus
    editions: tuple[EditionLink, ...]
    facts: tuple[FactGroup, ...]
    contents: tuple[ContentsNode, ...]
    own_language: str
    pages: int = 0
    unheaded: Named | None = None


def law_page(
    summary: LawSummary, edition: Edition, status: EditionStatus, contents: Sequence[ContentsEntry], reading: Reading,
    reader: str = "en",
) -> LawPage:  # fmt: skip
    """The page of a law at one of its editions; its name in the language of the `reader`'s interface follows its own."""
    own = source_language((e for d in summary.law.editions for e in d.expressions), reader)
    law, names = summary.law, law_names(summary.law, [own, reader, "en"])
    known = {n.text for n in names}
    pages = _count(contents)
    # Without headings there is nothing to list but the pages.
    fold = pages > _MOST_LISTED and any(c.unit in CONTAINERS for c in contents)
    links = tuple(
        EditionLink(e, s, law_url(law.id, reading.of_version(e.key)), e.key == edition.key)
        for e, s in reversed(summary.statuses)
    )
    return LawPage(
        law=law,
        names=names,
        aliases=_aliases(law, known),
        reading=reading,
        edition=edition,
        status=status,
        editions=links,
        facts=facts_of(law, edition, reading),
        contents=tuple(_node(c, law.id, reading, fold) for c in contents),
        own_language=source_language(edition.expressions),
        pages=pages,
        unheaded=unheaded(contents),
    )


def unheaded(contents: Sequence[ContentsEntry]) -> Named | None:
    """The first heading of its kind that isn't the first by its number, with something before it; None if there is none.

    A source of the Civil Code lists 第一章 to 第十章, then 第二编 物权: the heading of its first book isn't in it.
    """
    seen: set[Unit] = set()
    for place, entry in enumerate(contents):
        number = entry.path.segments[-1].partition("_")[2]
        if place and entry.unit in CONTAINERS and entry.unit not in seen and number.isdigit() and int(number) > 1:
            words = [*entry.labels[:1], *(h for h in entry.headings[:1] if h[1])]
            return Named(words[0][0], " ".join(text for _, text in words)) if words else None
        seen.add(entry.unit)
    return None


def facts_of(law: Law, edition: Edition, reading: Reading) -> tuple[FactGroup, ...]:
    """Facts of an edition's texts, and of the law where no text of another edition makes them."""
    language = source_language(edition.expressions)
    at = reading.of_version(edition.key)
    mine = [s for e in edition.expressions for s in e.statements]
    others = {s for d in law.editions if d.key != edition.key for e in d.expressions for s in e.statements}
    general = [s for s in law.statements if s not in others]
    grouped: dict[str, dict[str, list[Statement]]] = {}
    for statement in dict.fromkeys([*mine, *general]):
        if statement.field != "title":
            grouped.setdefault(statement.field, {}).setdefault(statement.value, []).append(statement)
    order = {name: i for i, name in enumerate(_FACTS)}
    return tuple(
        FactGroup(name, tuple(_fact(v, said, law.id, language, at) for v, said in grouped[name].items()), name in _LONG)
        for name in sorted(grouped, key=lambda n: (n in _LONG, order.get(n, len(order))))
    )


def _fact(value: str, statements: Sequence[Statement], law_id: str, language: str, at: Reading) -> Fact:
    own = language if any("\u4e00" <= c <= "\u9fff" for c in value) else ""
    known: dict[str, Statement] = {}
    for statement in statements:
        known.setdefault(statement.source, statement)
    return Fact(value, own, tuple(_witness(s, law_id, at) for s in known.values()))


def _witness(statement: Statement, law_id: str, at: Reading) -> Witness:
    """A source; where that is the text itself ("its own provision art_47"), with a link to the provision."""
    source = statement.source
    path = path_of(source.removeprefix(OWN_PROVISION).strip()) if source.startswith(OWN_PROVISION) else None
    return Witness(source, provision_url(law_id, path, at) if path else "", statement.suspect)


def _aliases(law: Law, known: set[str]) -> tuple[Named, ...]:
    """Other names of a law, each once: its number is the same in every language."""
    found: dict[str, Named] = {}
    for title in law.titles:
        if title.text not in known:
            found.setdefault(title.text, Named(title.language, title.text))
    return tuple(found.values())


def _count(contents: Sequence[ContentsEntry]) -> int:
    """How many pages a table of contents has."""
    return sum((c.unit not in CONTAINERS) + _count(c.children) for c in contents)


def _node(entry: ContentsEntry, law_id: str, reading: Reading, fold: bool) -> ContentsNode:
    # A heading is a place in the text that is read through; what holds text has a page of its own.
    page = entry.unit not in CONTAINERS
    below = [c for c in entry.children if not fold or c.unit in CONTAINERS]
    return ContentsNode(
        anchor=anchor(entry.path),
        url=provision_url(law_id, entry.path, reading) if page else read_url(law_id, reading, entry.path),
        page=page,
        labels=tuple(Named(*pair) for pair in entry.labels),
        headings=tuple(Named(*pair) for pair in entry.headings if pair[1]),
        children=tuple(_node(c, law_id, reading, fold) for c in below),
        holds=_ends(entry) if fold and not page else (),
    )


def _ends(entry: ContentsEntry) -> tuple[Named, ...]:
    """What the first and the last page under a heading are called, where headings don't say it more closely."""
    pages = [c for c in entry.children if c.unit not in CONTAINERS]
    ends = dict.fromkeys(page.labels[0] for page in (*pages[:1], *pages[-1:]) if page.labels)
    return tuple(Named(*pair) for pair in ends)
