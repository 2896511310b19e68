"""A bundle among the sources of an import: its texts are made of its rows and of what the library has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.bundles.returning import CameBack, bring_back
from corpus.diagnostics import Parsed, diagnose
from corpus.errors import SourceError
from corpus.imported import Imported
from corpus.inspection import inspected
from corpus.library import Library
from corpus.library.source import SourceRecord
from corpus.model import Draft
from corpus.placing import ImportOptions

UNCHANGED = "Nothing was changed in it since it was written."
_NOT_BACK = "Only the text that was translated from was changed: nothing of it was taken."
_EMPTIED = "The file has no provision of it any more: nothing was stored."
_UNPLACED = "Nothing of it was changed but words that belong to no row: nothing was stored."


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file is read as: `parsed` the texts that are new in it; `texts` their reports, in the same order; `left` those of
    the columns that give no text."""

    parsed: Parsed[tuple[Draft, ...]]
    texts: tuple[CameBack, ...] = ()
    left: tuple[CameBack, ...] = ()


def brought(library: Library, parsed: Parsed[tuple[Draft, ...]], name: str, options: ImportOptions) -> Brought:
    """What a source is read as: as its importer read it, unless it is a bundle that came back."""
    returned = parsed.value[0].returned if parsed.value else ()
    if not returned:
        return Brought(parsed)
    back: list[CameBack] = []
    for one in returned:
        try:
            back += bring_back(library, replace(one, law_id=options.law) if options.law else one, name)
        except SourceError as error:
            told = diagnose("row-unplaced", f"{error.message} It is read as any other file.", suggestion=error.hint)
            return Brought(replace(parsed, diagnostics=(*parsed.diagnostics, told)))
    texts = tuple(one for one in back if one.draft is not None)
    drafts = tuple(inspected(_told(one, one.draft), options.language) for one in texts if one.draft is not None)
    return Brought(Parsed(drafts), texts, tuple(one for one in back if one.draft is None))


def _told(one: CameBack, draft: Draft) -> Draft:
    return replace(draft, diagnostics=(*draft.diagnostics, *one.diagnostics))


def reported(imported: Sequence[Imported], found: Brought, record: SourceRecord) -> list[Imported]:
    """The reports of an import with what changed in a bundle, and with the columns that gave no text."""
    if not (found.texts or found.left):
        return list(imported)
    said = [
        replace(i, against=back.against, changes=back.changes) if back.against else i
        for i, back in zip(imported, found.texts, strict=True)
    ]
    return [*said, *(_left(record, one) for one in _worth_telling(found))]


def worked_on(imported: Sequence[Imported], found: Brought) -> dict[str, str]:
    """Text that a bundle brought -> the one that was taken out: what it is held against in the library's record."""
    pairs = zip(imported, found.texts, strict=True) if found.texts else ()
    return {i.expression: back.against for i, back in pairs if i.expression and back.against}


def _worth_telling(found: Brought) -> Iterator[CameBack]:
    """The columns without a new text that are to be told: those with news, and of a law that gave no text its translations."""
    laws = {one.law_id for one in found.texts}
    for one in found.left:
        others = [x for x in found.left if x.law_id == one.law_id and not x.is_source]
        if one.diagnostics or one.changes or (one.law_id not in laws and (not one.is_source or not others)):
            yield one


def _left(record: SourceRecord, one: CameBack) -> Imported:
    if one.changes:
        note = _EMPTIED
    elif one.edited:
        note = _NOT_BACK
    else:
        note = _UNPLACED if one.diagnostics else UNCHANGED
    stands = one.stands
    return Imported(
        record.name, record.format, "unchanged", one.law_id, "", one.against, stands.language if stands else one.column.language,
        stands.version if stands else None, stands.articles if stands else 0, diagnostics=one.diagnostics, changes=one.changes, note=note,
        standing=True,
    )  # fmt: skip
