"""What the pages show of references: the text of a cell in pieces, its citations as links, and who cites a provision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from corpus.library import Library
from corpus.lookup import ShowResult
from corpus.model import Expression, ProvisionPath, Span
from corpus.references.answers import Answer, references_of
from corpus.references.cited import CitedBy, Citing
from webapp.reference_json import answer_url, citing_reading
from webapp.urls import Reading, anchor, is_unit, provision_url


@dataclass(frozen=True, slots=True)
class CitedThere:
    """A citation in the stored text of a page: the stretch [start, end), where it leads ("" for nowhere here) and what a
    reader should know of it ("" for nothing): the law isn't here, the article is gone."""

    start: int
    end: int
    url: str
    title: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a piece; `renders` is the term that a marked one likely translates, "" where it was asked for itself."""

    text: str
    marked: bool = False
    renders: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a cell's text; `cited` is the citation that it is, None for plain words.

    `parts` are the piece cut at what is marked in it; () where nothing is.
    """

    text: str
    cited: CitedThere | None = None
    parts: tuple[Stretch, ...] = ()


def pieces(text: str, runs: Sequence[Span], cited: Sequence[CitedThere]) -> tuple[Piece, ...]:
    """`text` cut at the citations in it; the pieces together are `text`.

    Args:
        text: of a cell.
        runs: the stretches of the page's stored text that it is made of, joined by line breaks; () if it isn't.
        cited: the citations of the page, in order; of two that overlap the first counts.
    """
    if not cited or len(text) != sum(run.end - run.start + 1 for run in runs) - 1:
        return (Piece(text),) if text else ()
    found: list[Piece] = []
    at = base = 0
    for run in runs:
        for one in cited:
            start, end = base + one.start - run.start, base + one.end - run.start
            if one.start >= run.start and one.end <= run.end and start >= at:
                found += [Piece(text[at:start]), Piece(text[start:end], one)]
                at = end
        base += run.end - run.start + 1
    return tuple(piece for piece in (*found, Piece(text[at:])) if piece.text)


# (id of a text, page) -> the citations in it.
Cited = Mapping[tuple[str, ProvisionPath], Sequence[CitedThere]]


def cited_in(library: Library, result: ShowResult, reading: Reading) -> Cited:
    """The citations in every text and page that a lookup shows."""
    pages = dict.fromkeys(row.path.page for row in result.rows)
    shown = ((expression, page) for expression in result.expressions for page in pages)
    return {(e.id, page): tuple(_of_page(library, e, page, result, reading)) for e, page in shown}


def _of_page(
    library: Library, expression: Expression, page: ProvisionPath, result: ShowResult, reading: Reading
) -> Iterator[CitedThere]:
    provision, own = library.provision(expression.id, page), result.law.id if result.law else None
    for answer in references_of(library, expression, provision, result.as_of) if provision else ():
        yield CitedThere(answer.start, answer.end, _address(answer, reading, result), _said(answer, own), answer.note)


def _address(answer: Answer, reading: Reading, result: ShowResult) -> str:
    """Where a citation leads; of a unit, to its row."""
    url = answer_url(answer, reading, result)
    return f"{url}#{anchor(answer.paths[0])}" if url and len(answer.paths) == 1 and is_unit(answer.paths[0]) else url


def _said(answer: Answer, own: str | None) -> str:
    """Which law, if it is another one, and what is to be said of it."""
    return ". ".join(filter(None, (answer.title if answer.law != own else "", answer.note.rstrip("."))))


@dataclass(frozen=True, slots=True)
class CitingLine:
    """A provision that cites the one shown; the excerpt is `before`, the citation, `after`."""

    citing: Citing
    url: str
    before: str
    cited: str
    after: str


def citing_lines(found: CitedBy, reading: Reading) -> tuple[CitingLine, ...]:
    """The provisions that cite, with links to them in the version that says so."""
    return tuple(_line(citing, reading) for citing in found.items)


def _line(citing: Citing, reading: Reading) -> CitingLine:
    mark = citing.mark
    return CitingLine(
        citing, provision_url(citing.law, citing.at, citing_reading(citing, reading)),
        citing.text[: mark.start], citing.text[mark.start : mark.end], citing.text[mark.end :],
    )  # fmt: skip
