"""The definitions of one edition of a law in all its texts, side by side by rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus.alignment import Row
from corpus.definitions.finding import definitions_in
from corpus.definitions.values import Definition, Scope, Sense
from corpus.lookup.results import ShowResult
from corpus.lookup.stretch import show_stretch
from corpus.model import Edition, Expression, Law, Provision, ProvisionPath

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Defined:
    """A definition in one text, with its words."""

    text: Expression
    definition: Definition
    terms: tuple[str, ...]
    said: str
    label: str
    """The page's label as printed: "Article 4", 第二条."""


@dataclass(frozen=True, slots=True)
class DefinedConcept:
    """What one row of a law defines: a definition of each text that has one there. The soundest text's comes first."""

    path: ProvisionPath
    scope: Scope
    sense: Sense
    found: tuple[Defined, ...]

    @property
    def id(self) -> str:
        """Its place and its first term's place there, in ASCII: unique in an edition."""
        first = self.found[0].definition
        return f"{str(self.path).replace('/', '.')}.{first.terms[0].span.start}"


@dataclass(frozen=True, slots=True)
class LawDefinitions:
    """Everything that an edition defines. `texts` are those that were read, the soundest first."""

    law: Law
    edition: Edition
    texts: tuple[Expression, ...]
    concepts: tuple[DefinedConcept, ...]


def definitions_of(
    library: Library, law: Law, edition: Edition, day: date, *, languages: Sequence[str] = (), expressions: Sequence[str] = ()
) -> LawDefinitions:  # fmt: skip
    """The definitions of an edition.

    Args:
        library: a library that shows public texts alone gives no trace of a private one.
        day: the day of the question; `edition` is what was chosen for it.
        languages, expressions: read these texts alone; () and () are all that stand in the edition.
    """
    held = tuple(sorted((x for x in edition.expressions if x.numbers_trusted), key=lambda x: x.sort_key))
    texts = tuple(x for x in held if _wanted(x, languages, expressions))
    pages: dict[str, Mapping[ProvisionPath, Provision]] = {}
    found: dict[str, dict[ProvisionPath, tuple[Definition, ...]]] = {}
    for text in texts:
        provisions = library.text(text.id).provisions
        pages[text.id] = {p.path: p for p in provisions}
        found[text.id] = {p.path: d for p in provisions if (d := definitions_in(p, text.language))}
    wanted = tuple(dict.fromkeys(p for x in texts for p in pages[x.id] if p in found[x.id]))
    order = {path: n for n, path in enumerate(dict.fromkeys(p for x in texts for p in pages[x.id]))}
    concepts: list[DefinedConcept] = []
    if wanted:
        shown = show_stretch(library, law.id, sorted(wanted, key=order.__getitem__), as_of=day, version=edition.key,
                             expressions=[x.id for x in texts])  # fmt: skip
        for article in shown.articles:
            concepts += _of_page(article, texts, pages, found)
    return LawDefinitions(law, edition, texts, tuple(concepts))


def _wanted(text: Expression, languages: Sequence[str], expressions: Sequence[str]) -> bool:
    if expressions:
        return text.id in expressions
    return not languages or any(text.language == tag or text.language.startswith(f"{tag}-") for tag in languages)


def _of_page(
    article: ShowResult, texts: Sequence[Expression], pages: Mapping[str, Mapping[ProvisionPath, Provision]],
    found: Mapping[str, Mapping[ProvisionPath, tuple[Definition, ...]]],
) -> list[DefinedConcept]:  # fmt: skip
    """The concepts of one page, row by row; what stands in no row comes last, by itself."""
    path = article.paths[0]
    here: dict[str, list[Defined]] = {}
    for text in texts:
        page, column = pages[text.id].get(path), next((c for c in article.columns if c.expression.id == text.id), None)
        # Where people put other words in the place of the text's, spans mean nothing.
        if page is not None and column is not None and column.text == page.text:
            here[text.id] = [_defined(text, d, page) for d in found[text.id].get(path, ())]
    concepts: list[DefinedConcept] = []
    for row in article.rows:
        concepts += _of_row(row, texts, here)
    rest = [
        DefinedConcept(d.definition.path, d.definition.scope, d.definition.sense, (d,))
        for left in here.values()
        for d in left
    ]
    return [*concepts, *rest]


def _defined(text: Expression, definition: Definition, page: Provision) -> Defined:
    said = page.text[definition.said.start : definition.said.end]
    return Defined(
        text, definition, tuple({t.text.casefold(): t.text for t in definition.terms}.values()), said, page.label
    )


def _of_row(row: Row, texts: Sequence[Expression], here: dict[str, list[Defined]]) -> Iterator[DefinedConcept]:
    """The concepts of a row. Taken out of `here`."""
    held: dict[str, list[Defined]] = {}
    for cell in row.cells:
        mine = [
            d
            for d in here.get(cell.expression, ())
            if any(r.start <= d.definition.terms[0].span.start < r.end for r in cell.runs)
        ]
        if mine:
            held[cell.expression] = mine
            here[cell.expression] = [d for d in here[cell.expression] if d not in mine]
    for sense in (False, True):
        short = {i: [d for d in mine if (d.definition.sense is Sense.SHORT) is sense] for i, mine in held.items()}
        for group in _paired([(x, short[x.id]) for x in texts if short.get(x.id)]):
            scope = next((d.definition.scope for d in group if d.definition.scope is not Scope.UNSAID), Scope.UNSAID)
            yield DefinedConcept(row.path, scope, group[0].definition.sense, group)


def _paired(held: Sequence[tuple[Expression, Sequence[Defined]]]) -> Iterator[tuple[Defined, ...]]:
    """Definitions of a row that stand side by side: the first by the first, where texts have as many; others by themselves.

    One sentence defines four terms in Chinese and three of them in English: which is missing can't be said.
    """
    counts: dict[int, list[Sequence[Defined]]] = defaultdict(list)
    for _, mine in held:
        counts[len(mine)].append(mine)
    for groups in counts.values():
        yield from zip(*groups, strict=True)
