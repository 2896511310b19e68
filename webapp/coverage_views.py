"""What the texts of laws hold -> the strip along a law, and the matrix of laws by languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from corpus.catalogue import LawSummary
from corpus.coverage import EditionCover, Held, Run, TextCover, edition_cover
from corpus.languages import tag_matches
from corpus.model import Edition, Expression, Law
from webapp import interface
from webapp.opened import Opened
from webapp.read_urls import read_url
from webapp.recent import recent
from webapp.urls import Reading, law_url
from webapp.views import Link, Named, names_for, source_language

_ALIKE = 3  # texts that look so are one row: the fifteen machine translations of the same articles
_MOST_TOLD = 6  # stretches of one kind that are named; the strip shows all
_NARROWEST = 1 / 160  # of a strip: what a single article of 1,260 is drawn as


def cover_of(here: Opened, edition: Edition) -> EditionCover:
    """What each text of an edition holds; kept while the library stays as it is."""
    return recent(here).get(("cover", edition.law_id, edition.key), lambda: edition_cover(here.library(), edition))


# -- the strip along a law -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StripRun:
    """A stretch of a text, drawn from `x` on; `url` leads to its first provision where there is something to see."""

    held: str
    x: float
    width: float
    url: str


@dataclass(frozen=True, slots=True)
class Gap:
    """What a text has alike in several places; `more` places aren't named."""

    held: str
    count: int
    places: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class StripLine:
    """One text along the law: drawn, and in words. `gaps` are what it lacks or has oddly; none if it has everything."""

    expression: Expression
    url: str
    runs: tuple[StripRun, ...]
    gaps: tuple[Gap, ...]
    held: int
    total: int
    stale: bool

    @property
    def look(self) -> tuple[object, ...]:
        """What is drawn and said of it but its language: lines of one look can be one row."""
        drawn = tuple((run.held, run.x, run.width) for run in self.runs)
        return self.expression.force, self.expression.version if self.stale else None, self.stale, drawn

    @property
    def even(self) -> bool:
        """Whether there is nothing to tell: it has everything, as long as usual, and of this version."""
        return not self.gaps and not self.stale and self.held == self.total


@dataclass(frozen=True, slots=True)
class StripRow:
    """A row: a text, or several that look alike; `line` is what it shows, `texts` are those that it is of."""

    line: StripLine
    texts: tuple[StripLine, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """The texts of an edition along the law, in rows; `kinds` are what is drawn somewhere."""

    rows: tuple[StripRow, ...]

    @property
    def lines(self) -> tuple[StripLine, ...]:
        """A line for each text."""
        return tuple(line for row in self.rows for line in row.texts)

    @property
    def even(self) -> bool:
        """Whether there is nothing to see."""
        return all(line.even for line in self.lines)

    @property
    def kinds(self) -> tuple[str, ...]:
        """What is drawn, in the order of the legend."""
        drawn = {run.held for line in self.lines for run in line.runs}
        return tuple(str(held) for held in Held if held in drawn)


def strip(law: Law, edition: Edition, cover: EditionCover, reading: Reading) -> Strip | None:
    """The texts of an edition along the law; None where a lone text has everything, for then there is nothing to see."""
    if len(cover.texts) < 2 and all(t.complete for t in cover.texts):
        return None
    at = reading.of_version(reading.version)
    language = source_language(edition.expressions)
    alike: dict[tuple[object, ...], list[tuple[TextCover, StripLine]]] = {}
    for text in cover.texts:
        line = _line(law.id, cover, text, _beside(at, language, text), language)
        alike.setdefault(line.look, []).append((text, line))
    rows: list[StripRow] = []
    for found in alike.values():
        lines = tuple(line for _, line in found)
        if len(found) < _ALIKE:
            rows += (StripRow(line, (line,)) for line in lines)
        else:  # its links lead to the law in the usual texts, for it is of no one language
            rows.append(StripRow(_line(law.id, cover, found[0][0], at, language), lines))
    return Strip(tuple(rows))


def _beside(reading: Reading, own: str, text: TextCover) -> Reading:
    """The law in its own language and in that of a text."""
    return replace(reading, languages=tuple(dict.fromkeys(filter(None, (own, text.expression.language)))))


def _first(law_id: str, cover: EditionCover, text: TextCover, reading: Reading) -> str:
    """Where a text is read from: of one of articles 55 to 70 article 55, for above it nothing stands beside the law."""
    return read_url(law_id, reading, cover.paths[text.begins] if text.begins else None)


def _line(law_id: str, cover: EditionCover, text: TextCover, beside: Reading, language: str) -> StripLine:
    total, runs = len(cover.paths), tuple(text.runs())
    drawn = tuple(_drawn(law_id, cover, run, beside, total) for run in runs)
    odd = [run for run in runs if run.held is not Held.WHOLE and (run.held is not Held.STALE or not text.stale)]
    kinds = dict.fromkeys(run.held for run in odd)
    gaps = tuple(_gap(law_id, cover, kind, [r for r in odd if r.held is kind], beside, language) for kind in kinds)
    return StripLine(text.expression, _first(law_id, cover, text, beside), drawn, gaps, text.held, total, text.stale)


def _drawn(law_id: str, cover: EditionCover, run: Run, reading: Reading, total: int) -> StripRun:
    width = max(run.end - run.first, total * _NARROWEST)
    x = min(run.first, total - width)
    url = read_url(law_id, reading, cover.paths[run.first]) if run.held is not Held.WHOLE else ""
    return StripRun(str(run.held), round(x, 2), round(width, 2), url)


def _gap(law_id: str, cover: EditionCover, held: Held, runs: Sequence[Run], reading: Reading, language: str) -> Gap:
    places = tuple(
        Link(read_url(law_id, reading, cover.paths[r.first]), label_of(cover, r), language) for r in runs[:_MOST_TOLD]
    )
    return Gap(str(held), sum(r.end - r.first for r in runs), places, len(runs) - len(places))


def label_of(cover: EditionCover, run: Run) -> str:
    """第五条, or 第五条–第九条; a page that has no label is told by its path."""
    ends = dict.fromkeys((run.first, run.end - 1))
    return "–".join(cover.labels[i].rstrip(".") or str(cover.paths[i]) for i in ends)


# -- the matrix ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """The most complete text of a law in a language; `rivals` counts the others. `places` is what it lacks, in words, which
    are in `language`."""

    text: TextCover
    url: str
    rivals: int
    missing: int
    places: str
    language: str

    @property
    def state(self) -> str:
        """complete or partial."""
        return "complete" if self.text.complete else "partial"


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A law; a cell for each language of the matrix, None where it has no text in it."""

    law: Law
    names: tuple[Named, ...]
    url: str
    edition: Edition
    cover: EditionCover
    cells: tuple[MatrixCell | None, ...]


def laws_with(laws: Iterable[Law], language: str = "", missing: str = "") -> list[Law]:
    """The laws that have a text in `language` and none in `missing` ("" asks for nothing); those in most languages first."""

    def has(law: Law, tag: str) -> bool:
        return any(tag_matches(tag, x.language) for e in law.editions for x in e.expressions)

    found = [law for law in laws if (not language or has(law, language)) and not (missing and has(law, missing))]
    return sorted(found, key=lambda law: (-len(languages_of([law])), law.id))


def languages_of(laws: Iterable[Law]) -> tuple[str, ...]:
    """The languages of the texts of some laws, those that most of them have first."""
    counted: dict[str, int] = {}
    for law in laws:
        for tag in {x.language for e in law.editions for x in e.expressions}:
            counted[tag] = counted.get(tag, 0) + 1
    return tuple(sorted(counted, key=lambda tag: (-counted[tag], tag)))


def reader_first(tags: Sequence[str], reader: str) -> tuple[str, ...]:
    """Languages in their order, but the reader's first, Chinese in the other script next."""
    tongue = reader.partition("-")[0]
    return tuple(sorted(tags, key=lambda tag: (tag != reader, tag.partition("-")[0] != tongue)))


def matrix(here: Opened, summaries: Sequence[LawSummary], languages: Sequence[str], reading: Reading) -> tuple[MatrixRow, ...]:  # fmt: skip
    """A row for each law, at the edition that counts on the day."""
    return tuple(_row(here, s, s.edition, languages, reading) for s in summaries if s.edition is not None)


def _row(here: Opened, summary: LawSummary, edition: Edition, languages: Sequence[str], reading: Reading) -> MatrixRow:
    cover = cover_of(here, edition)
    cells = tuple(_cell(summary.law, edition, cover, tag, reading) for tag in languages)
    return MatrixRow(
        summary.law,
        names_for(summary.law, interface.current()),
        law_url(summary.law.id, reading),
        edition,
        cover,
        cells,
    )


def _cell(law: Law, edition: Edition, cover: EditionCover, tag: str, reading: Reading) -> MatrixCell | None:
    texts = [t for t in cover.texts if t.expression.language == tag]
    if not texts:
        return None
    best = min(texts, key=lambda t: (-t.held, t.expression.sort_key))
    own = source_language(edition.expressions)
    url = _first(law.id, cover, best, _beside(reading, own, best))
    return MatrixCell(best, url, len(texts) - 1, len(best.pages) - best.held, lacking(cover, best), own)


def lacking(cover: EditionCover, text: TextCover) -> str:
    """What a text lacks, in words of the law; of one that claims a part, that part."""
    if text.expression.coverage is not None:
        return str(text.expression.coverage).replace("-", "–")
    runs = [run for run in text.runs() if run.held is Held.MISSING]
    named = [label_of(cover, run) for run in runs[:3]]
    return ", ".join([*named, *(["…"] if len(runs) > 3 else [])])
