"""Articles that one text of an edition has and another hasn't: article-missing, article-extra, version-differs.

Fails: an English law with articles 1, 2, 4 beside a Chinese one with 1, 2, 3, 4. Passes: article 3 is deleted in the Chinese;
the English holds only articles 10 to 20 and says so; the English renders an older version that had no article 2-1 yet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from corpus.alignment import is_stale
from corpus.diagnostics import Diagnostic, Severity, diagnose
from corpus.inspection.between.pairs import Pair, numbered, text_tongue
from corpus.inspection.rules import EditionView, Side
from corpus.model import Provision, ProvisionPath
from corpus.numbering import ArticleNumber
from corpus.telling import Told, listed, place_called, tell

# A text that lacks more than this is told once: it isn't that so many articles were lost.
_MANY, _MOST = 12, 0.4
_LOOKED_AT, _LONGEST_NUMBER = 60, 9

Pages = Mapping[ProvisionPath, Provision]


def find(
    view: EditionView, sides: Sequence[Side], silent: frozenset[tuple[str, ProvisionPath]]
) -> Iterator[Diagnostic]:
    """What each text lacks or has alone.

    Args:
        view: the edition.
        sides: the texts to compare, the soundest first, one of each language.
        silent: (expression id, path) of pages that are missing because the texts are numbered otherwise from some article on.
    """
    pages = [numbered(side) for side in sides]
    held = [(side, own) for side, own in zip(sides, pages, strict=True) if own]
    if len(held) < 2:
        return
    order = list(dict.fromkeys(path for _, own in held for path in own))
    moved = {(who, path): to for who, path, to in view.rows}
    lacking: dict[int, list[ProvisionPath]] = {}
    extra: list[tuple[int, ProvisionPath]] = []
    for path in order:
        if any(own[path].deleted for _, own in held if path in own):
            continue
        without = [i for i, (side, own) in enumerate(held) if path not in own and _claims(side, own, path, held)]
        having = [i for i, (_, own) in enumerate(held) if path in own]
        without = [i for i in without if (held[i][0].expression.id, path) not in silent]
        having = [i for i in having if (held[i][0].expression.id, str(path)) not in moved]
        if not without or not having:
            continue
        if _is_extra(held, path, without, having):
            extra.append((having[0], path))
        else:
            for i in without:
                lacking.setdefault(i, []).append(path)
    misread = _misnumbered(held, lacking, extra)
    for (i, path), stands in misread.items():
        message = tell(
            "The %(one)s text seems to have article %(number)s under the number %(stands)s.",
            one=_tongue(held, i), number=_number(path), stands=_number(stands),
        )  # fmt: skip
        yield _one(
            "article-missing", held, i, path, message, _number(stands), tell("Look at the number in another source.")
        )
    wrong = set(misread.values())
    for i, paths in lacking.items():
        yield from _told_missing(view, held, i, [p for p in paths if (i, p) not in misread and p not in wrong])
    yield from _told_extra(view, held, [(i, p) for i, p in extra if p not in wrong])


def _misnumbered(
    held: Sequence[tuple[Side, Pages]], lacking: Mapping[int, Sequence[ProvisionPath]],
    extra: Sequence[tuple[int, ProvisionPath]],
) -> dict[tuple[int, ProvisionPath], ProvisionPath]:  # fmt: skip
    """(text, article that it lacks) -> the article that stands in its place there: 2206 between 205 and 207 is 206.

    The number that is in order is the right one.
    """
    alone = {path for _, path in extra} | {p for paths in lacking.values() for p in paths}
    found: dict[tuple[int, ProvisionPath], ProvisionPath] = {}
    before = [_before(own) for _, own in held]
    for i, paths in lacking.items():
        places = {before[i][p]: p for p in before[i] if p in alone}
        for path in paths[:_LOOKED_AT]:
            k, other = next((k, own) for k, (_, own) in enumerate(held) if k != i and path in own)
            stands = places.get(before[k][path])
            number, wrong = other[path].number, held[i][1][stands].number if stands else None
            if (
                stands
                and number
                and wrong
                and _in_order(held[i][1], stands, number) > _in_order(held[i][1], stands, wrong)
            ):
                found[i, path] = stands
    return found


def _before(own: Pages) -> dict[ProvisionPath, ProvisionPath | None]:
    return dict(zip(own, [None, *own], strict=False))


def _in_order(own: Pages, at: ProvisionPath, number: ArticleNumber) -> int:
    """How many of the articles before and behind `at` would agree with a number there."""
    order = list(own)
    place = order.index(at)
    near = [(order[k], k < place) for k in (place - 1, place + 1) if 0 <= k < len(order)]
    return sum((n < number) == earlier for path, earlier in near if (n := own[path].number) is not None)


def _claims(side: Side, own: Pages, path: ProvisionPath, held: Sequence[tuple[Side, Pages]]) -> bool:
    """Whether a text should have an article: not outside its coverage, nor inside a range that it has (94..99)."""
    number = next(pages[path].number for _, pages in held if path in pages)
    coverage = side.expression.coverage
    if number is None or (coverage and not coverage.covers(number)):
        return number is None
    ranges = (p.number for p in own.values() if p.number and p.number.last and p.path.parent == path.parent)
    return not any(r.last is not None and r <= number <= r.last for r in ranges)


def _is_extra(
    held: Sequence[tuple[Side, Pages]], path: ProvisionPath, without: Sequence[int], having: Sequence[int]
) -> bool:
    """Whether the article is one too many in one text, rather than missing in the others."""
    if 0 not in without or len(having) > 1:
        return False
    return len(held) > 2 or not leaves_gap(held[0][1], path)


def leaves_gap(own: Pages, path: ProvisionPath) -> bool:
    """Whether the numbers on both sides of an article stand in a text, so that its own is clearly lost: 4 and 6, not 5;
    12-1 and 12-3, not 12-2."""
    before, number = re.fullmatch(r"(.*?)(\d*)", path.segments[-1]).groups()  # type: ignore[union-attr]
    if not 0 < len(number) < _LONGEST_NUMBER:
        return False
    return all(ProvisionPath((*path.segments[:-1], f"{before}{int(number) + step}")) in own for step in (-1, 1))


def _told_missing(
    view: EditionView, held: Sequence[tuple[Side, Pages]], at: int, paths: Sequence[ProvisionPath]
) -> Iterator[Diagnostic]:
    side, own = held[at]
    if paths and side.text.is_filled_in:
        yield _still_empty(held, at, paths)
        return
    stale = [p for p in paths if not leaves_gap(own, p)] if is_stale(side.expression, view.version) else []
    if stale:
        yield _stale(view, held, at, stale, _lacks)
        paths = [p for p in paths if p not in stale]
    if len(paths) > max(_MANY, _MOST * len(own)):
        named = _listed(paths)
        message = tell(
            "The %(one)s text lacks %(count)s articles: %(list)s.", one=_tongue(held, at), count=len(paths), list=named
        )
        yield _one("article-missing", held, at, paths[0], message, named)
        return
    for group in _by_holder(own, paths):
        path = group[0] if len(group) == 1 else group[0].parent or group[0]
        other = next(k for k, (_, pages) in enumerate(held) if group[0] in pages)
        both = {"one": _tongue(held, at), "other": _tongue(held, other)}
        message = (
            tell("The %(one)s text has no article %(number)s; the %(other)s text has it.", number=_number(path), **both)
            if len(group) == 1
            else tell("The %(one)s text has no %(place)s (%(count)s articles); the %(other)s text has it.",
                      place=place_called(path), count=len(group), **both)
        )  # fmt: skip
        suggestion = tell("Look whether it was lost, or stands inside a neighbour.")
        yield _one("article-missing", held, at, path, message, None, suggestion)


def _still_empty(held: Sequence[tuple[Side, Pages]], at: int, paths: Sequence[ProvisionPath]) -> Diagnostic:
    """A text that is filled in article by article lacks those that nobody has come to."""
    own, named = held[at][1], _listed(paths)
    message = tell(
        "The %(one)s text is filled in for %(held)s of %(count)s articles; still empty: %(list)s.",
        one=_tongue(held, at), held=len(own), count=len(own) + len(paths), list=named,
    )  # fmt: skip
    return replace(_one("article-missing", held, at, paths[0], message, named), severity=Severity.INFO)


def _by_holder(own: Pages, paths: Sequence[ProvisionPath]) -> list[list[ProvisionPath]]:
    """Articles of an annex or supplement of which a text has nothing at all are told as one."""
    has = {p.parent for p in own}
    groups: dict[ProvisionPath, list[ProvisionPath]] = {}
    for path in paths:
        whole = path.parent is not None and path.parent not in has
        groups.setdefault(path.parent if whole and path.parent else path, []).append(path)
    return list(groups.values())


def _told_extra(
    view: EditionView, held: Sequence[tuple[Side, Pages]], extra: Sequence[tuple[int, ProvisionPath]]
) -> Iterator[Diagnostic]:
    stale = [i for i in dict.fromkeys(i for i, _ in extra) if is_stale(held[i][0].expression, view.version)]
    for i in stale:
        yield _stale(view, held, i, [path for at, path in extra if at == i], _still_has)
    for i in dict.fromkeys(i for i, _ in extra if i not in stale):
        paths = [path for at, path in extra if at == i]
        if len(paths) > max(_MANY, _MOST * len(held[0][1])):
            named = _listed(paths)
            message = tell(
                "The %(one)s text has %(count)s articles that the %(other)s text hasn't: %(list)s.",
                one=_tongue(held, i), other=_tongue(held, 0), count=len(paths), list=named,
            )  # fmt: skip
            yield _one("article-extra", held, i, paths[0], message, named)
            continue
        for group in _by_holder(held[0][1], paths):
            path = group[0] if len(group) == 1 else group[0].parent or group[0]
            both = {"one": _tongue(held, i), "other": _tongue(held, 0)}
            message = (
                tell("The %(one)s text has an article %(number)s that the %(other)s text hasn't.", number=_number(path), **both)
                if len(group) == 1
                else tell("The %(one)s text has %(place)s (%(count)s articles), which the %(other)s text hasn't.",
                          place=place_called(path), count=len(group), **both)
            )  # fmt: skip
            yield _one("article-extra", held, i, path, message, None, tell("Look which of the texts is right."))


_Does = Callable[[Mapping[str, object]], str]


def _lacks(said: Mapping[str, object]) -> str:
    return tell("The %(one)s text renders the version of %(version)s, not that of %(shown)s, and lacks these articles: %(list)s.", **said)  # fmt: skip


def _still_has(said: Mapping[str, object]) -> str:
    return tell("The %(one)s text renders the version of %(version)s, not that of %(shown)s, and still has these articles: %(list)s.", **said)  # fmt: skip


def _has_others(said: Mapping[str, object]) -> str:
    return tell("The %(one)s text renders the version of %(version)s, not that of %(shown)s, and has other paragraphs or items in these articles: %(list)s.", **said)  # fmt: skip


def renewed(view: EditionView, pair: Pair) -> Diagnostic:
    """The one diagnostic on all articles of a stale text that differ as an amendment would make them differ."""
    return _stale(view, [(pair.second, pair.pages[1])], 0, pair.renewed, _has_others)


def _stale(
    view: EditionView, held: Sequence[tuple[Side, Pages]], at: int, paths: Sequence[ProvisionPath], does: _Does
) -> Diagnostic:
    side = held[at][0]
    named = _listed(paths)
    message = does({"one": _tongue(held, at), "version": side.expression.version, "shown": view.version, "list": named})
    said = diagnose("version-differs", message, found=named, suggestion=tell("Read it as what the law was then."))
    return replace(said, expressions=(side.expression.id,))


def _one(
    code: str, held: Sequence[tuple[Side, Pages]], at: int, path: ProvisionPath, message: str, found: str | None,
    suggestion: str | None = None,
) -> Diagnostic:  # fmt: skip
    other = next(
        s for i, (s, pages) in enumerate(held) if i != at and (code == "article-extra" or path in pages or i == 0)
    )
    said = diagnose(code, message, path=str(path), found=found, suggestion=suggestion)
    return replace(said, expressions=(held[at][0].expression.id, other.expression.id))


def _tongue(held: Sequence[tuple[Side, Pages]], at: int) -> str:
    """What a reader calls the language of one of the texts."""
    return text_tongue(held[at][0], [side for side, _ in held])


def _number(path: ProvisionPath) -> str:
    number = path.segments[-1].partition("_")[2]
    if len(path.segments) == 1:
        return number
    return tell("%(number)s of %(place)s", number=number, place=place_called(path.parent))


def _listed(paths: Sequence[ProvisionPath]) -> str:
    """3-5, 9, 12-1: runs of whole numbers as ranges."""
    out: list[list[str]] = []
    for path in paths:
        label = _number(path)
        if out and label.isdecimal() and out[-1][-1].isdecimal() and int(label) == int(out[-1][-1]) + 1:
            out[-1].append(label)
        else:
            out.append([label])
    runs = [run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in out]
    return listed(runs) if any(isinstance(run, Told) for run in runs) else ", ".join(runs)
