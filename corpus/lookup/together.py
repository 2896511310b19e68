"""Several provisions of one law, or a range of them, as one answer: 第二十条至第二十三条, arts. 3-5 and 9."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.alignment import Row
from corpus.citations.values import Citation, Place
from corpus.citing import canonical
from corpus.days.effects import title_of
from corpus.lookup.addresses import address_of, places_of
from corpus.lookup.pages import Opened, once_each, one_place, page_shown
from corpus.lookup.results import Column, ShowResult
from corpus.model import Container, Expression, Law, ProvisionPath
from corpus.resolving.places import MOST, placed
from corpus.resolving.values import Choice, ShowStatus, Target
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library


def several(here: Opened, read: Citation, places: Sequence[Place]) -> ShowResult:
    """All provisions that a citation names together.

    Returns:
        FOUND with the rows of all; where one of them isn't there, or may be several things, the answer of that one, with
        the others as choices.
    """
    targets = [
        placed(here.library, here.law, read, p, day=here.options.as_of, version=here.edition.key) for p in places
    ]
    bad = next((i for i, t in enumerate(targets) if not t.status.is_there or not t.units), None)
    if bad is not None:
        return _not_all(here, read, places[bad], targets, bad)
    wanted: dict[ProvisionPath, dict[ProvisionPath, None]] = {}
    for target in targets:
        for unit in target.units:
            wanted.setdefault(unit.page, {})[unit] = None
    shown = dict(list(wanted.items())[:MOST])
    articles = [page_shown(here, page, meant=_without_parts(page, list(units))) for page, units in shown.items()]
    left_out = sum(t.left_out for t in targets) + len(wanted) - len(shown)
    return _joined(here, articles, [t.ends or t.units for t in targets], left_out)


def address_in(library: Library, choice: Choice, read: Citation, day: date) -> str:
    """The address of all provisions that a citation names, in the law of `choice`; what `choice` has where one isn't there."""
    if not choice.path or (len(read.places) == 1 and read.places[0].to is None):
        return choice.path
    law = library.law(choice.law)
    targets = [placed(library, law, read, p, day=day, version=choice.version or None) for p in read.places]
    if any(not t.status.is_there or not t.units for t in targets):
        return choice.path
    return address_of([t.ends or t.units for t in targets])


def cited_as(law: Law, address: str) -> str:
    """The citation of what stands at an address of one or several provisions: 《…》第二十条至第二十三条. ValueError: it is none."""
    ends = [(p.path, p.to.path if p.to else p.path) for p in places_of(address)]
    stretches = [[one for one in pair if one is not None] for pair in ends]
    several_ = len(stretches) > 1 or len(set(stretches[0])) > 1
    return (_canonical(law, (), stretches) if several_ else canonical(law, stretches[0][0]))[0][1]


def _without_parts(page: ProvisionPath, units: list[ProvisionPath]) -> list[ProvisionPath]:
    """The units without those that stand in another one of them."""
    if page in units:
        return [page]
    return [u for u in units if not any(u != other and u.starts_with(other) for other in units)]


def _not_all(here: Opened, read: Citation, place: Place, targets: Sequence[Target], bad: int) -> ShowResult:
    """What is wrong with the first that can't be shown, and where the others are."""
    failing = targets[bad]
    ends = [replace(place, to=None), *([place.to] if place.to else [])]
    answers = [one_place(here, end, read.text) for end in ends]
    answer = next((a for a in answers if not a.status.is_there), None)
    if answer is None:  # the ends are there, and the second stands before the first, or in another annex
        words = tell(
            "%(text)s is no range of %(title)s: its ends don't follow one another.",
            text=read.text.strip(),
            title=title_of(here.law),
        )
        answer = replace(here.result, status=ShowStatus.NO_SUCH_ARTICLE, warnings=(*here.result.warnings, words))
    there = [u for i, t in enumerate(targets) if i != bad for u in (t.units[:1] + t.units[1:][-1:])]
    there += [a.path for a in answers if a.status.is_there and a.path is not None]
    title, version = title_of(here.law), failing.version or here.edition.key
    rest = tuple(Choice(here.law.id, title, version, str(p)) for p in dict.fromkeys(there))
    return replace(answer, path=None, paths=(), columns=(), rows=(), choices=(*answer.choices, *rest))


def _joined(
    here: Opened, articles: Sequence[ShowResult], stretches: Sequence[Sequence[ProvisionPath]], left_out: int
) -> ShowResult:  # fmt: skip
    """The answers of the pages as one."""
    first, last = articles[0], articles[-1]
    languages = tuple(e.language for e in first.expressions)
    paths = tuple(dict.fromkeys(p for a in articles for p in a.paths))
    rows: tuple[Row, ...] = tuple(row for a in articles for row in a.rows)
    columns = [_column(e, articles, stretches) for e in here.chosen]
    warnings = list(here.result.warnings)
    for article in articles:
        own = [w for w in article.warnings if w not in here.result.warnings]
        warnings += own if len(articles) == 1 else _each(article, own, articles)
    if left_out:
        warnings.append(
            tell(
                "%(left_out)s more articles are cited than the %(most)s shown; read them in the table of contents.",
                left_out=left_out,
                most=MOST,
            )
        )
    over = all(a.status is ShowStatus.REPEALED for a in articles)
    return replace(
        here.result, status=ShowStatus.REPEALED if over else ShowStatus.FOUND, path=paths[0], paths=paths,
        columns=tuple(c for c in columns if c), rows=rows, warnings=once_each(warnings), articles=tuple(articles),
        breadcrumbs=_shared(articles), previous=first.previous, next=last.next, canonical=_canonical(here.law, languages, stretches),
        address=address_of(stretches), left_out=left_out,
        amended_by=tuple(dict.fromkeys(x for a in articles for x in a.amended_by)),
        as_amended_by=tuple(dict.fromkeys(x for a in articles for x in a.as_amended_by)),
        explained_by=tuple(dict.fromkeys(x for a in articles for x in a.explained_by)),
    )  # fmt: skip


def _each(article: ShowResult, own: Sequence[str], articles: Sequence[ShowResult]) -> list[str]:
    """What is said of one page, with its name; what is said of every page, without."""
    label = next((c.label for c in article.columns if c.label), str(article.path))
    said = [w for w in own if all(w in a.warnings for a in articles)]
    return [
        w if w in said else w if label in w else tell("%(place)s: %(sentence)s", place=label, sentence=w) for w in own
    ]


def _column(
    expression: Expression, articles: Sequence[ShowResult], stretches: Sequence[Sequence[ProvisionPath]]
) -> Column | None:
    """One text's words of all pages, each under its label."""
    held = {a.paths[0].page: c for a in articles for c in a.columns if c.expression.id == expression.id}
    if not held:
        return None
    if len(articles) == 1:
        return next(iter(held.values()))
    text = "\n\n".join("\n".join(filter(None, (heading_of(c), c.text))) for c in held.values())
    label = _label({page: c.label for page, c in held.items()}, stretches, expression.language)
    return Column(expression, label, "", text, all(c.deleted for c in held.values()))


def heading_of(column: Column) -> str:
    """What stands above the words of a page where several are told together: its label and its heading, on one line."""
    return f"{column.label} {column.heading}".strip()


# More stretches than this are told by the first and the last.
_MOST_LABELS = 4


def _label(labels: Mapping[ProvisionPath, str], stretches: Sequence[Sequence[ProvisionPath]], language: str) -> str:
    """第二十条–第二十三条、第三十条; of a text that lacks some of the pages, those that it has."""
    found = []
    for stretch in stretches:
        ends = [labels.get(end.page, "") for end in dict.fromkeys((stretch[0], stretch[-1]))]
        found.append("–".join(filter(None, dict.fromkeys(ends))))
    listed = list(dict.fromkeys(filter(None, found))) or [next(iter(labels.values()))]
    joint = "、" if language.partition("-")[0] in ("zh", "ja") else ", "
    if len(listed) > _MOST_LABELS:
        return f"{listed[0]} … {listed[-1]}"
    return joint.join(listed)


def _shared(articles: Sequence[ShowResult]) -> tuple[Container, ...]:
    """The headings that all pages stand under."""
    found = []
    for level in zip(*(a.breadcrumbs for a in articles), strict=False):
        if any(c.path != level[0].path for c in level):
            break
        found.append(level[0])
    return tuple(found)


def _canonical(
    law: Law, languages: tuple[str, ...], stretches: Sequence[Sequence[ProvisionPath]]
) -> tuple[tuple[str, str], ...]:
    """All provisions in one citation of each language: 《…》第二十条至第二十三条、第二十五条."""
    names, found = dict(canonical(law, None)), []
    cited = {p: dict(canonical(law, p, languages)) for s in stretches for p in (s[0], s[-1])}
    for language in cited[stretches[0][0]]:
        name, chinese = names.get(language, ""), language.startswith("zh")
        ends = [[_bare(cited[p].get(language, ""), name) for p in dict.fromkeys((s[0], s[-1]))] for s in stretches]
        if not all(end for stretch in ends for end in stretch):  # a text without articles is cited by its name alone
            found.append((language, name))
            continue
        ends = _said_once(ends) if chinese else ends
        listed = [("至" if chinese else " to ").join(e) for e in ends]
        found.append((language, name + ("" if chinese else ", ") + ("、" if chinese else ", ").join(listed)))
    return tuple(found)


_STEP = re.compile("第[^第]+")


def _said_once(ends: Sequence[Sequence[str]]) -> list[list[str]]:
    """第三条第一款第一项至第三项: what is the same as in the provision before, down to its last unit, goes without saying."""
    told: list[list[str]] = []
    before: list[str] = []
    for stretch in ends:
        told.append([])
        for end in stretch:
            steps = _STEP.findall(end)
            whole = "".join(steps) != end or len(steps) != len(before)
            same = 0 if whole else next(n for n, step in enumerate(steps) if step != before[n] or n == len(steps) - 1)
            told[-1].append(end if whole else "".join(steps[same:]))
            before = steps
    return told


def _bare(cited: str, name: str) -> str:
    """A citation without the law's name in front."""
    return cited.removeprefix(name).lstrip(", ")
