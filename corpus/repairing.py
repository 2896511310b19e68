"""Articles whose printed number can't be right, and whose place leaves only one: "Article 1l" between 10 and 12 is 11.

What stood there stays in the label. A number is taken from its place only where both neighbours are side by side but for
it, nothing else in the text has it, and the printed one is unreadable, stands elsewhere too, or doesn't lie between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.diagnostics import Diagnostic, diagnose
from corpus.model import Draft, Provision, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.telling import as_shown, tell

# What an importer says of the number that was printed; it no longer holds.
_SETTLED = frozenset({"unparsed-text", "number-duplicate", "number-out-of-order"})
_MOST_IN_A_ROW = 3
_LONGEST_LABEL = 40


def repaired(draft: Draft) -> Draft:
    """A draft whose articles have the numbers that their places demand, with a diagnostic for each that was mended."""
    found = dict(_by_place([(at, p) for at, p in enumerate(draft.text.provisions) if _may_count(p)]))
    if not found:
        return draft
    moved = _paths(draft.text.provisions, found)
    provisions = tuple(_moved(p, moved[at], found.get(at)) for at, p in enumerate(draft.text.provisions))
    paths = {str(p.path): str(moved[at]) for at, p in enumerate(draft.text.provisions)}
    mended = {str(draft.text.provisions[at].path) for at in found}
    kept = tuple(
        replace(d, path=_path(d.path, paths))
        for d in draft.diagnostics
        if not (d.code in _SETTLED and d.path in mended)
    )
    told = tuple(_told(provisions[at], number) for at, number in found.items())
    return replace(draft, text=Text(draft.text.containers, provisions), diagnostics=(*kept, *told))


@dataclass(frozen=True, slots=True)
class _Entry:
    at: int
    provision: Provision

    @property
    def number(self) -> ArticleNumber | None:
        """The number as it was read."""
        return self.provision.number


def _may_count(provision: Provision) -> bool:
    """An article of the law itself, or a page that an importer couldn't number."""
    if len(provision.path.segments) != 1:
        return False
    unnumbered = provision.unit is Unit.NOTE and provision.number is None and bool(provision.label)
    return provision.unit is Unit.ARTICLE or (unnumbered and len(provision.label) <= _LONGEST_LABEL)


def _by_place(pages: Sequence[tuple[int, Provision]]) -> Iterator[tuple[int, ArticleNumber]]:
    """(position, number) of each page whose place decides."""
    entries = [_Entry(*page) for page in pages]
    counts = Counter(e.number for e in entries)
    at = 1
    while at < len(entries):
        for length in range(1, _MOST_IN_A_ROW + 1):
            run = entries[at : at + length]
            after = entries[at + length] if at + length < len(entries) else None
            numbers = _decided(entries[at - 1], run, after, counts)
            if numbers:
                yield from zip((entry.at for entry in run), numbers, strict=True)
                at += length - 1
                break
        at += 1


def _decided(
    before: _Entry, run: Sequence[_Entry], after: _Entry | None, counts: Mapping[ArticleNumber | None, int]
) -> list[ArticleNumber]:
    """The numbers of a run between two neighbours, where its place leaves only these; else []."""
    if before.number is None or not run or (after is not None and after.number is None):
        return []
    numbers = _between(before.number, after.number if after else None, len(run))
    if not numbers or any(counts.get(n) for n in numbers) or not all(_headed_alike(e, before) for e in run):
        return []
    if after is None:  # the last article: only one that nobody can read
        return numbers if len(run) == 1 and run[0].number is None else []
    assert after.number is not None
    return numbers if all(_impossible(e, before.number, after.number, counts) for e in run) else []


def _between(first: ArticleNumber, last: ArticleNumber | None, count: int) -> list[ArticleNumber]:
    """The `count` numbers that must stand between two: 10, 12 -> 11; 10-1, 10-3 -> 10-2; 10, 10-2 -> 10-1."""
    if first.last or (last and last.last) or not all(isinstance(p, int) for p in first.parts):
        return []
    *head, step = first.parts
    rows = [[(*head, int(step) + n) for n in range(1, count + 2)], [(*first.parts, n) for n in range(1, count + 2)]]
    for row in rows if last else rows[:1]:
        if last is None or last.parts == row[-1]:
            return [ArticleNumber(tuple(parts)) for parts in row[:-1]]
    return []


def _impossible(
    entry: _Entry, first: ArticleNumber, last: ArticleNumber, counts: Mapping[ArticleNumber | None, int]
) -> bool:
    """Whether the printed number can't be that of an article between the two."""
    number = entry.number
    return number is None or not first < number < last or counts[number] > 1


def _headed_alike(entry: _Entry, other: _Entry) -> bool:
    """Whether a label has the words of its neighbour's around the number: 第 X 條 and 第 6 條."""
    parts = re.split(r"\d(?:.*\d)?", other.provision.label, maxsplit=1)
    if entry.provision.unit is Unit.ARTICLE or len(parts) < 2:
        return entry.provision.unit is Unit.ARTICLE
    label = entry.provision.label.strip()
    before, after = (part.strip() for part in parts)
    return bool(before or after) and label.startswith(before) and label.endswith(after)


def _paths(provisions: Sequence[Provision], found: Mapping[int, ArticleNumber]) -> list[ProvisionPath]:
    """The path of every page: art_11 for what was mended, and 10~2 is 10 where the first 10 was 11."""
    touched = {_plain(provisions[at].path) for at in found}
    seen: Counter[str] = Counter()
    paths = []
    for at, provision in enumerate(provisions):
        plain = f"art_{found[at]}" if at in found else _plain(provision.path)
        if at not in found and (len(provision.path.segments) != 1 or plain not in touched):
            paths.append(provision.path)
            continue
        seen[plain] += 1
        paths.append(ProvisionPath((plain if seen[plain] == 1 else f"{plain}~{seen[plain]}",)))
    return paths


def _plain(path: ProvisionPath) -> str:
    return path.segments[0].partition("~")[0]


def _moved(provision: Provision, path: ProvisionPath, number: ArticleNumber | None) -> Provision:
    if path == provision.path and number is None:
        return provision
    depth = len(provision.path.segments)
    parts = tuple(replace(p, path=ProvisionPath((*path.segments, *p.path.segments[depth:]))) for p in provision.parts)
    if number is None:
        return replace(provision, path=path, parts=parts)
    return replace(provision, path=path, parts=parts, unit=Unit.ARTICLE, number=number)


def _path(path: str | None, moved: Mapping[str, str]) -> str | None:
    if path is None:
        return None
    page, slash, below = path.partition("/")
    return f"{moved.get(page, page)}{slash}{below}"


def _told(provision: Provision, number: ArticleNumber) -> Diagnostic:
    return diagnose(
        "heading-repaired",
        tell("%(words)s stands where article %(number)s must be; it was read as that.",
             words=as_shown(provision.label), number=number),
        path=str(provision.path), found=provision.label,
        suggestion=tell("See in the source whether it is article %(number)s.", number=number),
    )  # fmt: skip
