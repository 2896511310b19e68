"""The table of correspondences of two texts of one law in one language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from corpus.correspondence.chains import backbone
from corpus.correspondence.joining import Joined, join
from corpus.correspondence.likeness import Likeness, kept, pages_of, pieces_of
from corpus.correspondence.words import Words, words_of
from corpus.model import Provision, ProvisionPath, Text

_MANY = 36


class Kind(StrEnum):
    """What became of an article.

    SAME: the words are the same and the number too; references may have moved with the articles that they name.
    RENUMBERED: the same words under another number. CHANGED: other words, under the same number or another.
    SPLIT: one article became several. MERGED: several became one. NEW, DELETED: no counterpart was found.
    UNKNOWN: the other text is a part of the law, and this article doesn't stand in it.
    """

    SAME = "same"
    RENUMBERED = "renumbered"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    DELETED = "deleted"
    UNKNOWN = "unknown"


def per_cent(score: float, kind: Kind) -> int:
    """A share of words in per cent; 100 only for the same words: where no more than their order changed it is 99."""
    return 100 if score >= 1 and kind in (Kind.SAME, Kind.RENUMBERED) else min(round(score * 100), 99)


@dataclass(frozen=True, slots=True)
class Correspondence:
    """A row: articles of the earlier text, and those of the later one that are the same rule.

    Attributes:
        old, new: paths of pages; one side is empty where no counterpart was found.
        kind: what became of it.
        score: 0 to 1, the share of the words of both that they have in common and in order; 0 without a counterpart.
        kept: share of the earlier words that stand in the later text.
        added: share of the later words that are not in the earlier text.
        moved: it left its place in the order of articles.
    """

    old: tuple[ProvisionPath, ...]
    new: tuple[ProvisionPath, ...]
    kind: Kind
    score: float = 0.0
    kept: float = 0.0
    added: float = 0.0
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """All rows of two texts: every page of either stands in exactly one of them. In the order of the later text; what has no
    counterpart there follows the article that it followed in the earlier text."""

    rows: tuple[Correspondence, ...]
    _old: Mapping[ProvisionPath, Correspondence] = field(repr=False, compare=False)
    _new: Mapping[ProvisionPath, Correspondence] = field(repr=False, compare=False)

    @classmethod
    def of(cls, rows: Iterable[Correspondence]) -> Table:
        """A table of these rows."""
        kept_rows = tuple(rows)
        return cls(kept_rows, {p: r for r in kept_rows for p in r.old}, {p: r for r in kept_rows for p in r.new})

    def of_old(self, path: ProvisionPath) -> Correspondence | None:
        """The row of a page of the earlier text; None if it has no such page."""
        return self._old.get(path)

    def of_new(self, path: ProvisionPath) -> Correspondence | None:
        """The row of a page of the later text; None if it has no such page."""
        return self._new.get(path)


@dataclass(frozen=True, slots=True)
class _Side:
    """The pages of one text that say something, and those that are empty places (deleted articles)."""

    pages: Sequence[Provision]
    words: Sequence[Words]
    empty: Sequence[Provision]


def correspond(old: Text, new: Text, language: str, *, partial: tuple[bool, bool] = (False, False)) -> Table:
    """Find which article of the earlier text `old` is which of the later text `new`.

    Args:
        old, new: two texts of one law, in one language (scripts may differ).
        language: BCP 47, for the words that introduce an article's number.
        partial: whether the earlier, the later text holds only a part of the law: what isn't in it is not deleted or new.
    """
    titled = _titled(old) and _titled(new)
    left, right = _side(old, language, titled), _side(new, language, titled)
    pages = pages_of([pieces_of(w.plain) for w in left.words], [pieces_of(w.plain) for w in right.words])
    said = ([w.plain for w in left.words], [w.plain for w in right.words])
    joined = join(pages, said, _equal(left.words, right.words))
    rows = [*_joined_rows(left, right, joined), *_empty_rows(left, right, joined)]
    rows = [*rows, *_lone_rows(left, right, rows, partial)]
    return Table.of(_ordered(rows, old, new))


def _titled(text: Text) -> bool:
    """Whether headings belong to the text: one of two sources of a law may leave them out."""
    return 5 * sum(1 for p in text.provisions if p.heading) >= len(text.provisions)


def _side(text: Text, language: str, titled: bool) -> _Side:
    said = [p for p in text.provisions if not p.deleted and p.text.strip()]
    words = [words_of(f"{p.heading}\n{p.text}" if titled else p.text, language) for p in said]
    return _Side(said, words, [p for p in text.provisions if p.deleted or not p.text.strip()])


def _equal(old: Sequence[Words], new: Sequence[Words]) -> list[tuple[int, int]]:
    """(old, new) of articles with the same words; of many with the same words (删去) only those in their order."""
    places: tuple[dict[tuple[str, ...], list[int]], dict[tuple[str, ...], list[int]]] = ({}, {})
    for found, side in zip(places, (old, new), strict=True):
        for at, words in enumerate(side):
            found.setdefault(words.plain, []).append(at)
    pairs: list[tuple[int, int]] = []
    for plain, here in places[0].items():
        there = places[1].get(plain, []) if plain else []
        pairs += product(here, there) if len(here) * len(there) <= _MANY else zip(here, there, strict=False)
    return pairs


def _joined_rows(left: _Side, right: _Side, joined: Joined) -> list[Correspondence]:
    numbers = _moved_numbers(left, right, joined)
    order = _stayed(joined)
    rows = []
    for i, j in joined.pairs.items():
        olds, news = sorted((i, *joined.merged.get(j, ()))), sorted((j, *joined.split.get(i, ())))
        kind = Kind.SPLIT if len(news) > 1 else Kind.MERGED if len(olds) > 1 else None
        if kind is None:
            same = _says_the_same(left.words[i], right.words[j], numbers)
            still = left.pages[i].path == right.pages[j].path
            kind = Kind.CHANGED if not same else Kind.SAME if still else Kind.RENUMBERED
        shares = _shares(
            [w for n in olds for w in left.words[n].plain], [w for n in news for w in right.words[n].plain]
        )
        rows.append(
            Correspondence(
                tuple(left.pages[n].path for n in olds), tuple(right.pages[n].path for n in news), kind, *shares,
                moved=(i, j) not in order,
            )
        )  # fmt: skip
    return rows


def _moved_numbers(left: _Side, right: _Side, joined: Joined) -> dict[str, set[str]]:
    """Old number -> the new ones of the same rule: what a reference may have become."""
    found: dict[str, set[str]] = {}
    for i, j in joined.pairs.items():
        news = {_number(right.pages[n]) for n in (j, *joined.split.get(i, ()))}
        for n in (i, *joined.merged.get(j, ())):
            found.setdefault(_number(left.pages[n]), set()).update(news)
    return found


def _stayed(joined: Joined) -> set[tuple[int, int]]:
    """The longest run of pairs that keep their order."""
    return {(p.old, p.new) for p in backbone([Likeness(i, j, 1.0, 1.0) for i, j in joined.pairs.items()])}


def _shares(old: Sequence[str], new: Sequence[str]) -> tuple[float, float, float]:
    """(score, kept, added) of the words of both sides."""
    common = kept(old, new)
    return (
        round(2 * common / max(len(old) + len(new), 1), 3),
        round(common / max(len(old), 1), 3),
        round(1 - common / max(len(new), 1), 3),
    )


def _says_the_same(old: Words, new: Words, numbers: Mapping[str, set[str]]) -> bool:
    """Whether the words are the same, but for references that went where their articles went."""
    if old.plain != new.plain:
        return False
    for was, now in zip(old.exact, new.exact, strict=True):
        if was != now and not _is_container(was) and now[1:] not in numbers.get(was[1:], ()):
            return False
    return True


def _is_container(word: str) -> bool:
    """A reference to a chapter: chapters have no rows, so that their numbers can't be held against anything."""
    return word[1:2] in ("编", "章", "节")


def _number(page: Provision) -> str:
    return str(page.number) if page.number else ""


def _empty_rows(left: _Side, right: _Side, joined: Joined) -> list[Correspondence]:
    """Empty places: of an article that was deleted before, or that is deleted now."""
    lone_old = {p.path for i, p in enumerate(left.pages) if i not in joined.pairs and i not in joined.hung}
    lone_new = {p.path for j, p in enumerate(right.pages) if j not in joined.back}
    was_empty, is_empty = {p.path for p in left.empty}, {p.path for p in right.empty}
    rows = []
    for path in dict.fromkeys((*(p.path for p in left.empty), *(p.path for p in right.empty))):
        if path in was_empty and path in is_empty:
            rows.append(Correspondence((path,), (path,), Kind.SAME, 1.0, 1.0))
        elif path in is_empty and path in lone_old:
            rows.append(Correspondence((path,), (path,), Kind.DELETED))
        elif path in was_empty and path in lone_new:
            rows.append(Correspondence((path,), (path,), Kind.NEW))
        else:
            on_old = path in was_empty
            rows.append(Correspondence((path,) if on_old else (), () if on_old else (path,), Kind.DELETED))
    return rows


def _lone_rows(
    left: _Side, right: _Side, rows: Sequence[Correspondence], partial: tuple[bool, bool]
) -> list[Correspondence]:
    """What has no counterpart."""
    olds, news = {p for r in rows for p in r.old}, {p for r in rows for p in r.new}
    gone = Kind.UNKNOWN if partial[1] else Kind.DELETED
    come = Kind.UNKNOWN if partial[0] else Kind.NEW
    return [
        *(Correspondence((p.path,), (), gone) for p in left.pages if p.path not in olds),
        *(Correspondence((), (p.path,), come) for p in right.pages if p.path not in news),
    ]


def _ordered(rows: Sequence[Correspondence], old: Text, new: Text) -> list[Correspondence]:
    """Rows in the order of the later text; what has no place there behind the one it followed in the earlier text."""
    place = {p.path: n for n, p in enumerate(new.provisions)}
    by_old = {p: r for r in rows for p in r.old}
    keys = {id(r): (place[r.new[0]], 0) for r in rows if r.new}
    at = -1
    for n, provision in enumerate(old.provisions):
        row = by_old[provision.path]
        if row.new:
            at = keys[id(row)][0]
        else:
            keys[id(row)] = (at, n + 1)
    return sorted(rows, key=lambda r: keys[id(r)])
