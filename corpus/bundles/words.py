"""What a bundle says of itself in a file: sentences that a page can say in the language of its interface.

Each is made by `tell`, so that whoever writes the file may hand in a function that translates them; left alone they are English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from corpus.alignment import CellStatus
from corpus.bundles.values import Bundle, BundleCell, BundleText
from corpus.editions import UNDATED
from corpus.languages.naming import is_rtl
from corpus.model import Force, Rights
from corpus.telling import tell

Say = Callable[[str], str]
"""Says a told sentence in another language; `str` leaves it English."""

_FORCE = {
    Force.AUTHENTIC: tell("authentic text"),
    Force.OFFICIAL_TRANSLATION: tell("official translation"),
    Force.UNOFFICIAL: tell("unofficial translation"),
    Force.MACHINE: tell("machine translation"),
    Force.DAMAGED: tell("damaged copy"),
}
_UNOFFICIAL_TEXT = tell("unofficial text")
_STATUS = {
    CellStatus.MISSING: tell("not in this text"),
    CellStatus.EXTRA: tell("only in this text"),
    CellStatus.MERGED: tell("stands in another row of this text"),
    CellStatus.SPLIT: tell("put together from several units of this text"),
    CellStatus.MOVED: tell("stands elsewhere in this text"),
    CellStatus.STALE: tell("renders another version"),
    CellStatus.OUTSIDE_SOURCE: tell("outside what this text covers"),
}
_LONGEST_HEAD = 90  # characters of a title in the head of a page
# What XML 1.0 can't hold; a law's text has none but by accident.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def worth(text: BundleText) -> str:
    """What a text is worth: unofficial translation."""
    return _UNOFFICIAL_TEXT if text.force is Force.UNOFFICIAL and text.is_source else _FORCE[text.force]


def titles(bundle: Bundle) -> tuple[tuple[str, str], ...]:
    """((language, title), ...) of the columns, each title once."""
    found: dict[str, str] = {}
    for text in bundle.texts:
        if text.title:
            found.setdefault(text.title, text.language)
    found = found or {bundle.title: next((tag for tag, t in bundle.titles if t == bundle.title), "en")}
    return tuple((tag, title) for title, tag in found.items())


def running_head(bundle: Bundle) -> str:
    """What stands at the head of each page: the title, cut if it is long, and the version.

    Behind Arabic letters a date would turn around (10-26-2018): a mark of direction holds it.
    """
    title = bundle.title if len(bundle.title) <= _LONGEST_HEAD else f"{bundle.title[:_LONGEST_HEAD].rstrip()}…"
    mark = "\u200e" if is_rtl(bundle.texts[0].language) else ""
    return f"{title} ({mark}{bundle.version})"


def head_lines(bundle: Bundle, text: BundleText) -> tuple[str, ...]:
    """What stands under a column's language: what it is worth, who made it, and what else a reader must not overlook."""
    lines = [worth(text)]
    if text.prevails:
        lines.append(tell("prevailing text"))
    if text.translator or not text.is_source:
        lines.append(text.translator or text.publisher)
    if text.version is None or text.version.isoformat() != bundle.version:
        lines.append(_version(text))
    if text.coverage:
        lines.append(tell("articles %(part)s only", part=text.coverage))
    if text.rights is Rights.PRIVATE:
        lines.append(tell("private: not for others"))
    return tuple(filter(None, lines))


def _version(text: BundleText) -> str:
    if text.version is None:
        return tell("version unknown")
    return tell("renders the version of %(day)s", day=text.version) if not text.is_source else tell("version of %(day)s", day=text.version)  # fmt: skip


def source_line(text: BundleText) -> tuple[str, ...]:
    """What a text is worth, who published it, which version it is and where this copy comes from, for the list of sources."""
    said = [worth(text), text.publisher]
    if text.translator:
        said.append(tell("translated by %(name)s", name=text.translator))
    said += [_version(text), text.source, text.licence and tell("licence: %(name)s", name=text.licence), text.id]
    return tuple(dict.fromkeys(filter(None, said)))


def cited(bundle: Bundle) -> tuple[tuple[str, str], ...]:
    """((language, citation line), ...): the citation with its version and the day on which it was looked up."""
    version = tell("version unknown") if bundle.version == UNDATED else tell("version of %(day)s", day=bundle.version)
    return tuple(
        (tag, tell("%(citation)s (%(version)s, as of %(day)s)", citation=text, version=version, day=bundle.day))
        for tag, text in bundle.citations
    )


def heads_up(bundle: Bundle) -> tuple[str, ...]:
    """What is to be read before the text: its status, then warnings."""
    notes = list(bundle.notes)
    if any(not t.is_source for t in bundle.texts):
        notes.append(tell("Translations are for reference only."))
    return (bundle.status_line, *dict.fromkeys(notes))


class CellNotes:
    """What is to be said in the cells of a bundle: a status that a whole column has is said in its head, once."""

    def __init__(self, bundle: Bundle) -> None:
        held = [[row.cells[n].status for row in bundle.rows if row.cells[n].words] for n in range(len(bundle.texts))]
        self._usual = [_usual(statuses) for statuses in held]

    def of(self, column: int, cell: BundleCell) -> str:
        """The note of a cell, "" for none; a cell without words says why."""
        if cell.text is not None and cell.status in (CellStatus.MATCHED, self._usual[column]):
            return ""
        return _STATUS.get(cell.status, "")


def _usual(statuses: Sequence[CellStatus]) -> CellStatus:
    counts = Counter(statuses)
    return CellStatus.STALE if counts and counts[CellStatus.STALE] == len(statuses) else CellStatus.MATCHED


def for_xml(text: str) -> str:
    """Text with a picture of each character that XML can't hold: U+0001 as ␁, half a character as U+FFFD."""
    return _NOT_XML.sub(lambda m: chr(0x2400 + ord(m[0])) if m[0] < " " else "\ufffd", text)
