"""Two versions of the source compared: which pages say the same, word for word.

An article may move (article 12 becomes 13) and say the same. Marks, spaces, script and width don't count; a figure, a unit, a
reference to another article does: where "article 12" became "article 13" with the articles, a translation that says 12 is wrong.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from corpus.correspondence import Correspondence, Kind, Table
from corpus.currency.values import Basis, Currency, Standing
from corpus.differences import Words, words_of
from corpus.model import Part, Provision, ProvisionPath, Text

Said = tuple[str, ...]

# Marks that change what is said: 5% is not 5‰, and § 5 is not 5.
_MEANING = frozenset("%‰‱§#&*′″")


def by_versions(
    old: Text, new: Text, key: str, table: Table, later: Sequence[tuple[str, Text]] = (),
    table_of: Callable[[str], Table] | None = None,
) -> dict[ProvisionPath, Currency]:  # fmt: skip
    """What became of each page of `new` since `old`.

    Args:
        old, new: two versions of the source, in one language.
        key: that of the edition of `new`.
        table: which page of the one is which of the other.
        later: versions between the two, with their keys, in the order of time: they tell since when.
        table_of: gives the table of such a version (by key) and `new`.
    """
    titled = all(any(p.heading for p in text.provisions) for text in (old, new))
    was = {p.path: p for p in old.provisions}
    found = {p.path: _of_page(p, table.of_new(p.path), was, titled) for p in new.provisions}
    if not later:
        return {p: c if c.status in _SILENT else replace(c, since=key) for p, c in found.items()}
    here = _Between(was, titled, [(k, {says(p, titled) for p in text.provisions}) for k, text in later], table_of, key)
    return {path: replace(c, since=here.since(path, c)) for path, c in found.items()}


_SILENT = frozenset({Standing.CURRENT, Standing.UNKNOWN})


def _of_page(
    page: Provision, row: Correspondence | None, was: Mapping[ProvisionPath, Provision], titled: bool
) -> Currency:
    if row is None or row.kind is Kind.UNKNOWN:
        return Currency(Standing.UNKNOWN, Basis.VERSIONS)
    if row.kind is Kind.NEW or not row.old:
        # An empty place that the older text doesn't have is no rule that came later, but it has no translation either.
        return Currency(Standing.ADDED, Basis.VERSIONS)
    same = len(row.old) == len(row.new) == 1 and _same(was[row.old[0]], page, titled)
    return Currency(Standing.CURRENT if same else Standing.CHANGED, Basis.VERSIONS, was=row.old)


def _same(old: Provision, new: Provision, titled: bool) -> bool:
    if old.deleted != new.deleted:
        return False
    as_is = old.text == new.text and (old.heading == new.heading or not titled)
    return as_is or says(old, titled) == says(new, titled)


def says(page: Provision, titled: bool) -> Said:
    """The words of a page, with its heading if headings belong to both texts."""
    return _said(f"{page.heading}\n{page.text}" if titled else page.text)


@lru_cache(maxsize=4096)
def _said(text: str) -> Said:
    found = words_of(text)
    raised = (c for c in text if _is_raised(c))
    return (*(w for n, w in enumerate(found.tokens) if _counts(found, n)), *raised)


@lru_cache(maxsize=4096)
def _is_raised(character: str) -> bool:
    """Figures and letters that stand raised, below the line, in a circle or in a fraction: folded they would be others, 10² 102."""
    return unicodedata.decomposition(character).startswith(("<super>", "<sub>", "<circle>", "<fraction>"))


def _counts(found: Words, n: int) -> bool:
    """Whether a word counts: of marks only those that mean something, as the point of 1.5 does."""
    words = found.tokens
    word = words[n]
    if word in _MEANING or not unicodedata.category(word[0]).startswith(("P", "Z", "C")):
        return True
    if word == "-" and n + 1 < len(words) and words[n + 1][0].isdigit() and found.ends[n] == found.starts[n + 1]:
        return True  # -18 °C; before "- 5 persons" of a list it is a dash
    between_figures = 0 < n < len(words) - 1 and words[n - 1][-1].isdigit() and words[n + 1][0].isdigit()
    return between_figures and word in ".,-/:"


class _Between:
    """The versions between the two, asked for the first in which a page is otherwise."""

    def __init__(
        self, was: Mapping[ProvisionPath, Provision], titled: bool, said: Sequence[tuple[str, set[Said]]],
        table_of: Callable[[str], Table] | None, key: str,
    ) -> None:  # fmt: skip
        self._was, self._titled, self._said, self._table_of, self._key = was, titled, said, table_of, key

    def since(self, path: ProvisionPath, found: Currency) -> str:
        """Key of that version; "" where nothing changed."""
        if found.status in _SILENT:
            return ""
        if found.status is Standing.ADDED:
            return self._first_with(path)
        words = [says(self._was[p], self._titled) for p in found.was]
        return next((key for key, said in self._said if any(w not in said for w in words)), self._key)

    def _first_with(self, path: ProvisionPath) -> str:
        if self._table_of is None:
            return ""
        for key, _ in self._said:
            row = self._table_of(key).of_new(path)
            if row is not None and row.old and row.kind is not Kind.NEW:
                return key
        return self._key


def lent(pages: Mapping[ProvisionPath, Provision], path: ProvisionPath, found: Currency) -> Provision | None:
    """The page of an older text that stands at `path` of a newer edition, under that path; None where there is none.

    Of several that became one, all, one after the other: none of them alone is what the edition says.
    """
    held = [pages[p] for p in found.was if p in pages]
    if not held:
        return None
    return _moved(held[0], path) if len(held) == 1 else _joined(held, path)


def _moved(page: Provision, path: ProvisionPath) -> Provision:
    """A page under another path; its words and its label are those it has."""
    if page.path == path:
        return page
    rows = tuple(ProvisionPath((*path.segments, *r.segments[len(page.path.segments) :])) for r in page.rows)
    return replace(page, path=path, parts=tuple(_part(p, page.path, path, 0, 0) for p in page.parts), rows=rows)


def _part(part: Part, was: ProvisionPath, path: ProvisionPath, shift: int, paragraphs: int) -> Part:
    rest = part.path.segments[len(was.segments) :]
    if paragraphs and rest and rest[0].startswith("para_"):
        number, mark, nth = rest[0].removeprefix("para_").partition("~")
        rest = (f"para_{int(number) + paragraphs}{mark}{nth}", *rest[1:]) if number.isdigit() else rest
    span = replace(part.span, start=part.span.start + shift, end=part.span.end + shift)
    return replace(part, path=ProvisionPath((*path.segments, *rest)), span=span)


def _joined(pages: Sequence[Provision], path: ProvisionPath) -> Provision:
    """Several pages as one: their paragraphs are counted on."""
    parts: list[Part] = []
    text, paragraphs = "", 0
    for page in pages:
        text = f"{text}\n{page.text}" if text else page.text
        shift = len(text) - len(page.text)
        moved = [_part(p, page.path, path, shift, paragraphs) for p in page.parts]
        taken = {p.path for p in parts}
        parts += [_unlike(p, taken) for p in moved]
        paragraphs = sum(p.path.segments[-1].startswith("para_") for p in parts)
    label = "; ".join(dict.fromkeys(p.label for p in pages if p.label))
    return replace(
        pages[0],
        path=path,
        label=label,
        heading="",
        text=text,
        parts=tuple(parts),
        origin=(),
        source_text="",
        pieces=(),
        rows=(),
    )


def _unlike(part: Part, taken: set[ProvisionPath]) -> Part:
    """A part whose path another one has already gets the next free one (item_1~2)."""
    if part.path not in taken:
        taken.add(part.path)
        return part
    *above, last = part.path.segments
    stem, nth = last.partition("~")[0], 2
    while (path := ProvisionPath((*above, f"{stem}~{nth}"))) in taken:
        nth += 1
    taken.add(path)
    return replace(part, path=path)
