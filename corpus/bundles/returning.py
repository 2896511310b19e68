"""A bundle that came back, held against the library -> the texts that were made in it, and what changed.

Rows are joined by their names, never by where they stand in the file. The text that was translated from is never stored; a text
in which nothing changed isn't either. What belongs to no row is kept beside the text and told.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from corpus import ids
from corpus.bundles.joining import Joined, JoinedRow, joined, says_the_same
from corpus.bundles.making import make
from corpus.bundles.rebuilding import Base, Words, rebuilt
from corpus.bundles.returned import Returned, ReturnedCell, ReturnedColumn
from corpus.bundles.returned_told import told_of_base, told_of_gaps, told_of_source, told_unplaced
from corpus.bundles.values import Bundle, BundleCell, Places, RowKind, words_hash
from corpus.changes import Change, clipped, stretches
from corpus.diagnostics import Diagnostic
from corpus.errors import NotFoundError, SourceError, UsageError
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import tag_matches
from corpus.model import (
    Coverage,
    Draft,
    Expression,
    Force,
    Law,
    Residue,
    ResidueKind,
    Rights,
    Text,
)

if TYPE_CHECKING:
    from corpus.library import Library

_NOTHING = words_hash("")
_MOST_TEXTS = 12  # of one language that are held against a column whose text nothing names
_LONGEST_ADDRESS = 4000  # characters; each piece is looked up
_HEADINGS = (RowKind.CONTAINER, RowKind.PAGE)


@dataclass(frozen=True, slots=True)
class CameBack:
    """What came back of one column.

    Attributes:
        draft: the text that was made; None where nothing changed, and for a text that was translated from (`is_source`).
        against: id of the text that it is held against; None for a language that is new.
        changes: what the file has otherwise than the text that was taken out, in the order of the law.
        diagnostics: what else is to be told.
    """

    law_id: str
    column: ReturnedColumn
    draft: Draft | None
    against: str | None
    changes: tuple[Change, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    is_source: bool = False
    edited: bool = False  # a text that was translated from has other words in the file
    stands: Expression | None = None  # the text with the id `against`


def bring_back(library: Library, returned: Returned, name: str) -> tuple[CameBack, ...]:
    """The columns of a bundle that came back; of the law's own text only what was changed in it is told.

    Args:
        name: the file's.

    Raises:
        SourceError: nothing in the file can be placed: the library hasn't the law, and the file has no paths.
    """
    held = _held(library, returned)
    rows = joined(returned, held.bundle.rows if held else ())
    if not rows.rows:
        raise SourceError(
            f"{name} is a bundle of {returned.law_id} ({returned.version}), and none of its rows can be placed.",
            "Import the law first, or say which law it is: --law ID.",
        )
    told = (*returned.told, *told_unplaced(rows.unplaced))
    found = [_column(library, returned, held, rows, n, name) for n in range(len(returned.columns))]
    back = [one for one in found if one is not None]
    # What belongs to no row is told with the text that was made, once.
    at = next((n for n, one in enumerate(back) if one.draft is not None), 0)
    return tuple(replace(one, diagnostics=(*one.diagnostics, *told)) if n == at else one for n, one in enumerate(back))


# -- the library's side ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Held:
    """The law as the library has it: the bundle as it would be written now, and its texts."""

    law: Law
    bundle: Bundle
    at: tuple[int | None, ...]  # column of the file -> that of the bundle
    texts: Mapping[str, Expression]


def _held(library: Library, returned: Returned) -> _Held | None:
    try:
        law = library.law(returned.law_id)
    except NotFoundError:
        return None
    texts = {x.id: x for edition in law.editions for x in edition.expressions}
    keys = {edition.key: edition for edition in law.editions}
    version = returned.version if returned.version in keys else library.edition_now(law.id, returned.version)
    beside = keys[version].expressions if version in keys else ()
    day = _day(returned.day) or date.today()  # of its status; the version says which edition it is
    likest = partial(_likest, library, replace(returned, law_id=law.id), version, day)
    now = [_now(library, returned, n, texts, beside, likest) for n in range(len(returned.columns))]
    wanted = tuple(dict.fromkeys(i for i in now if i))
    bundle = _bundle(library, law, returned.address, version, day, wanted)
    if bundle is None:
        return None
    columns = {text.id: n for n, text in enumerate(bundle.texts)}
    return _Held(law, bundle, tuple(columns.get(i) if i else None for i in now), texts)


def _now(
    library: Library, returned: Returned, n: int, texts: Mapping[str, Expression], beside: Sequence[Expression],
    likest: Callable[[int, Sequence[str]], str],
) -> str | None:  # fmt: skip
    """The library's text that a column held. Where a tool dropped its id, the one in its language that has most of the words which
    stood there, unless nothing did; of several that have as many the soundest."""
    column = returned.columns[n]
    if column.expression:
        found = column.expression if column.expression in texts else library.text_now(column.expression)
        return found if found in texts else None
    hashes = {row.cells[n].hash for row in returned.rows}
    if hashes == {_NOTHING}:
        return None
    alike = sorted((x for x in beside if tag_matches(x.language, column.language)), key=lambda x: x.sort_key)
    return likest(n, [x.id for x in alike]) if len(alike) > 1 else alike[0].id if alike else None


def _likest(
    library: Library, returned: Returned, version: str | None, day: date, n: int, texts: Sequence[str]
) -> str:  # fmt: skip
    """Of some texts the one of which most cells stood in column `n`; where no hash says so, of which most stand in it now."""
    bundle = make(
        library, Places(returned.law_id, "", version), day=day, expressions=texts[:_MOST_TEXTS], include_private=True
    )
    stood = {row.id: row.cells[n].hash or words_hash(row.cells[n].text or "") for row in returned.rows}
    found = Counter(
        cell.expression
        for row in bundle.rows for cell in row.cells
        if cell.hash != _NOTHING and cell.hash == stood.get(row.id)
    )  # fmt: skip
    return max(texts, key=lambda text: found[text])


def _bundle(
    library: Library, law: Law, address: str, version: str | None, day: date, wanted: Sequence[str]
) -> Bundle | None:
    """The rows of what the file holds; of the whole law where the address no longer means anything."""
    if version is None:
        return None
    for place in dict.fromkeys((address if len(address) < _LONGEST_ADDRESS else "", "")):
        for texts in dict.fromkeys((tuple(wanted), ())):
            try:
                return make(library, Places(law.id, place, version), day=day, expressions=texts, include_private=True)
            except (NotFoundError, UsageError):
                continue
    return None


# -- a column -------------------------------------------------------------------------------------------------------------


def _column(
    library: Library, returned: Returned, held: _Held | None, rows: Joined, n: int, name: str
) -> CameBack | None:
    """What came back of a column; None if the file no longer has it."""
    column = returned.columns[n]
    if all(row.given is None or row.given.cells[n].text is None for row in rows.rows):
        return None
    at = held.at[n] if held else None
    against = held.bundle.texts[at].id if held and at is not None else None
    expression = held.texts.get(against) if held and against else None
    pairs = [(row, _given(row, n), _stood(row, at)) for row in rows.rows]
    changes = tuple(change for row, given, stood in pairs for change in _changes(row, given, stood, rows.moved))
    if held and _is_source(returned, held, n, expression):
        # A row that the file no longer has, or has elsewhere, is no change of the words.
        words = [
            c for row, given, stood in pairs if given.text is not None for c in _changes(row, given, stood, frozenset())
        ]
        return CameBack(held.law.id, column, None, against, (), tuple(told_of_source(column, words)), True, bool(words),
                        expression)  # fmt: skip
    if expression is not None and not changes:
        return CameBack(returned.law_id, column, None, against, stands=expression)
    law_id = held.law.id if held else returned.law_id
    draft = _draft(library, returned, held, rows, n, name, expression)
    if not draft.text.provisions:
        return CameBack(law_id, column, None, against, changes, stands=expression) if expression else None
    told = (*told_of_base(pairs, column), *told_of_gaps(pairs)) if against else ()
    return CameBack(law_id, column, draft, against, changes if against else (), told)


def _given(row: JoinedRow, n: int) -> ReturnedCell:
    return row.given.cells[n] if row.given else ReturnedCell(None)


def _stood(row: JoinedRow, at: int | None) -> BundleCell | None:
    return row.held.cells[at] if row.held and at is not None else None


def _is_source(returned: Returned, held: _Held, n: int, expression: Expression | None) -> bool:
    """Whether a column is what was translated from: as the file says, or the law's own text."""
    if n == returned.source:
        return True
    if expression is not None:
        return expression.is_source
    column = returned.columns[n]
    return bool(column.expression) and _own_language(held.law.jurisdiction, column.language)


def _own_language(jurisdiction: str, language: str) -> bool:
    facts = JURISDICTIONS.get(jurisdiction)
    return facts is not None and any(tag_matches(tag, language) for tag in facts.source_languages)


def _was(given: ReturnedCell, stood: BundleCell | None) -> str:
    """The hash of what stood in a cell when the file was written."""
    return given.hash or (stood.hash if stood else _NOTHING)


def _changes(row: JoinedRow, given: ReturnedCell, stood: BundleCell | None, moved: frozenset[str]) -> Iterator[Change]:
    """What the file has otherwise in a cell than when it was written."""
    path = str(row.path)
    if row.given is not None and row.given.id in moved and given.text:
        yield Change(path, "moved")
    before, now = _was(given, stood), words_hash(given.text or "")
    # As it was written, or as the library has it now; a picture of a sign is no change.
    if now == before or (says_the_same(given, stood) and (stood is None or stood.hash == before)):
        return
    words = stood.words if stood and before == stood.hash else ""
    if row.kind in _HEADINGS:
        yield Change(path, "heading", clipped(words), clipped(given.text or ""))
    elif before == _NOTHING:
        yield Change(path, "added", now=clipped(given.text or ""))
    elif now == _NOTHING:
        yield Change(path, "removed", clipped(words))
    else:
        was, is_ = stretches(words, given.text or "") if words else ("", clipped(given.text or ""))
        yield Change(path, "changed", was, is_)


# -- the new text ---------------------------------------------------------------------------------------------------------


def _draft(
    library: Library, returned: Returned, held: _Held | None, rows: Joined, n: int, name: str,
    expression: Expression | None,
) -> Draft:  # fmt: skip
    column = returned.columns[n]
    language = expression.language if expression else column.language  # a tool writes en-US for en
    law_id = held.law.id if held else returned.law_id
    place = held.law.jurisdiction if held else ids.jurisdiction_of(law_id)
    at = held.at[n] if held else None
    base = _base(library, held, expression)
    is_source = expression.is_source if expression else _own_language(place, language)
    text = rebuilt([_words(row, n, at) for row in rows.rows], language, place, base, is_source=is_source)
    said = (column.version or returned.version) if expression is None else str(expression.version or "")
    titles = _titles(returned, held, n)
    same = [c for c in returned.columns[:n] if c.language == column.language]
    key = f"{name.rpartition('/')[2]}/{language}" + (f"/{len(same) + 1}" if same else "")
    lost = tuple(Residue(ResidueKind.UNPARSED, u.text) for u in rows.unplaced if u.column in (n, None))
    return Draft(
        titles.get(n, ""), language, _day(said), key, text, Force.UNOFFICIAL, "", place, law_id,
        held.law.kind if held else "law", returned.translator, _rights(returned, held),
        coverage=_coverage(library, returned, held, text, expression),
        is_source=is_source,
        other_titles=tuple((returned.columns[i].language, t) for i, t in titles.items() if i != n and t), residue=lost,
    )  # fmt: skip


def _rights(returned: Returned, held: _Held | None) -> Rights:
    """Private if any text of the file is, or was when it was written: its words may be made from any that stood beside them."""
    if returned.private:
        return Rights.PRIVATE
    if held is None:
        return Rights.PUBLIC
    texts = [held.texts[held.bundle.texts[n].id] for n in held.at if n is not None]
    texts += [held.texts[i] for i in returned.beside if i in held.texts]
    return Rights.PRIVATE if any(x.rights is Rights.PRIVATE for x in texts) else Rights.PUBLIC


def _titles(returned: Returned, held: _Held | None, n: int) -> dict[int, str]:
    """The law's titles by column: the library's, for what a file says of itself may be anything."""
    found = {}
    for i, column in enumerate(returned.columns):
        at = held.at[i] if held else None
        title = held.bundle.texts[at].title if held and at is not None else ""
        found[i] = title or (column.title if held is None or i == n else "")
    return found


def _day(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _base(library: Library, held: _Held | None, expression: Expression | None) -> Base:
    if held is None:
        return Base()
    others = [library.text(t.id) for t in held.bundle.texts if t.is_source and not t.strange][:1]
    text = library.text(expression.id) if expression else Text()
    edition = next((e for e in held.law.editions if e.key == held.bundle.version), None)
    shown = {t.id for t in held.bundle.texts}
    every = [x for x in (edition.expressions if edition else ()) if x.rights is not Rights.PRIVATE or x.id in shown]
    soundest = min(
        every, key=lambda x: x.sort_key, default=None
    )  # the rows of a page are made of it (corpus.alignment.rows)
    return Base.of(text, others, library.text(soundest.id) if soundest else None)


def _words(row: JoinedRow, n: int, at: int | None) -> Words:
    given, stood = _given(row, n), _stood(row, at)
    others = [c for i, c in enumerate(row.held.cells) if i != at] if row.held else []
    labelled = any(c.label for c in others) or any(
        c.label for i, c in enumerate(row.given.cells if row.given else ()) if i != n
    )
    bare = labelled and not any(c.text for c in others) if row.held else False
    label = given.label or (stood.label if stood else "")
    words = given.text or ""
    # What the library has is taken as the library has it: white space that a tool changed is no change of the text.
    same = stood is not None and bool(words) and says_the_same(given, stood)
    if same and stood is not None:
        words = stood.words
    # Where the file says the rows' paths it says their labels too.
    untouched = row.given is not None and row.given.path is not None and words_hash(words) == given.hash
    place = stood.place if stood else given.place
    return Words(row.kind, row.path, row.unit, row.depth, words, label, bare, labelled, same, untouched, place)


def _coverage(
    library: Library, returned: Returned, held: _Held | None, text: Text, expression: Expression | None
) -> Coverage | None:
    """The articles that the text holds, where the bundle was of some provisions only."""
    if not returned.address:
        return expression.coverage if expression else None
    numbers = sorted({p.number for p in text.provisions if p.number is not None and len(p.path.segments) == 1})
    if not numbers:
        return None
    every = sorted(
        {p.number for t in (held.bundle.texts if held else ()) for p in library.text(t.id).provisions
         if p.number is not None and len(p.path.segments) == 1}
    )  # fmt: skip
    gaps = []
    for first, last in pairwise(numbers):
        after, until = bisect_right(every, first), bisect_left(every, last)
        if after < until:
            gaps.append((every[after], every[until - 1]))
    return Coverage(numbers[0], numbers[-1], tuple(gaps))
