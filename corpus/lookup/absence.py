"""What to say of an article that isn't there: which there are, whether this copy lacks it, which other version has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.days.effects import Effects, title_of
from corpus.days.status import start_of
from corpus.library import recording
from corpus.model import Edition, Expression, Law, ProvisionPath, Text
from corpus.numbering import ArticleNumber
from corpus.telling import tell

if TYPE_CHECKING:
    from corpus.library import Library

# More stretches than this tell a reader nothing: a treaty of which single articles are copied has dozens.
_MOST_STRETCHES = 8


def held_numbers(library: Library, base: Sequence[Expression], above: ProvisionPath | None) -> str:
    """ "1-1119, 1121-1242": the numbers of the soundest text, in the law itself or below `above` (an annex); "" for none."""
    stretches: list[list[ArticleNumber]] = []
    for first, last in _numbers(library.text(base[0].id), above) if base else ():
        if stretches and first.base <= stretches[-1][1].base + 1:
            stretches[-1][1] = max(last, stretches[-1][1])
        else:
            stretches.append([first, last])
    if len(stretches) > _MOST_STRETCHES:
        return tell("%(numbers)s, with gaps", numbers=f"{stretches[0][0]}-{stretches[-1][1]}")
    return ", ".join(_stretch(first, last) for first, last in stretches)


def _stretch(first: ArticleNumber, last: ArticleNumber) -> str:
    """1-7; 3 to 4-1, for 3-4-1 would be one number."""
    if first == last:
        return str(first)
    return f"{first}-{last}" if len(first.parts) == len(last.parts) == 1 else f"{first} to {last}"


def _numbers(text: Text, above: ProvisionPath | None) -> list[tuple[ArticleNumber, ArticleNumber]]:
    """The numbers in order; a page that stands for several (94..99, 第94條至第99條 刪除) with both its ends."""
    numbers = [p.number for p in text.provisions if p.path.parent == above and p.number]
    return sorted((ArticleNumber(n.parts), n.last or n) for n in numbers)


def missing_article(
    library: Library, law: Law, base: Sequence[Expression], path: str, wanted: Sequence[ProvisionPath]
) -> tuple[str, tuple[str, ...]]:
    """ "No article 71 in 国际刑事司法协助法 (it has 1-70)."; and that this copy lacks the number, where that is known.

    Of a copy that says which part of the law it holds, that part is told: a number outside may well stand in the law.

    Args:
        path: as typed, "" if an article was cited by number.
        wanted: the pages that the citation may mean.
    """
    plain = not path or (wanted[0].parent is None and wanted[0].segments[0].startswith("art_"))
    number_typed = wanted[0].segments[-1].partition("_")[2]
    name = tell("article %(number)s", number=number_typed) if plain else path
    has = held_numbers(library, base, wanted[0].parent if path else None) or tell("no numbered articles")
    number = _number(wanted[0])
    part = base[0].coverage if base else None
    outside = part is not None and number is not None and wanted[0].parent is None and not part.covers(number)
    copy: str = title_of(law)
    if outside:
        copy = tell("this copy of %(law)s, which holds only articles %(part)s", law=copy, part=part)
    told = tell("No %(provision)s in %(law)s (it has %(has)s).", provision=name, law=copy, has=has)
    lacks = number is not None and any(first <= number <= last for x in base[:1] for first, last, _ in _gaps(x))
    return told, (tell("The numbers go on behind it: this copy lacks %(provision)s.", provision=name),) if lacks else ()


def gap_after(text: Text, expression: Expression, page: ProvisionPath) -> list[str]:
    """What to say on the page before a gap: the text of the missing article may stand here, its heading being lost."""
    paths = [p.path for p in text.provisions]
    following = paths[paths.index(page) + 1] if page in paths[:-1] else None
    here, behind = _number(page), _number(following) if following is not None else None
    if following is None or here is None or behind is None or following.parent != page.parent:
        return []
    found = []
    for first, last, missing_path in _gaps(expression):
        if ProvisionPath.parse(missing_path).parent == page.parent and here < first <= last < behind:
            missing = f"{first}-{last}" if first != last else str(first)
            number = following.segments[-1].partition("_")[2]
            apart = expression.coverage is not None and not expression.coverage.covers(first)
            found.append(_gap(number, missing, first != last, apart))
    return found


def _gap(following: str, missing: str, several: bool, apart: bool) -> str:
    values = {"number": following, "missing": missing}
    if apart and several:
        return tell(
            "The next number in this copy is %(number)s: %(missing)s are a part of the law that isn't here.", **values
        )
    if apart:
        return tell(
            "The next number in this copy is %(number)s: %(missing)s is a part of the law that isn't here.", **values
        )
    if several:
        return tell(
            "The next number in this copy is %(number)s: %(missing)s are missing, and the text may stand here.",
            **values,
        )
    return tell(
        "The next number in this copy is %(number)s: %(missing)s is missing, and the text may stand here.", **values
    )


def _gaps(expression: Expression) -> list[tuple[ArticleNumber, ArticleNumber, str]]:
    """(first, last, path of the first) of each gap in the numbers that was found in a text."""
    found = []
    for diagnostic in expression.diagnostics:
        if diagnostic.code != "number-gap" or not diagnostic.found or not diagnostic.path:
            continue
        first, _, last = diagnostic.found.partition("-")
        if first.isdigit() and (last.isdigit() or not last):
            found.append((ArticleNumber.parse(first), ArticleNumber.parse(last or first), diagnostic.path))
    return found


@dataclass(frozen=True, slots=True)
class OnceHere:
    """A provision that a text had before it came anew: `now` is the number that its words have today, "" if they are gone."""

    sentence: str
    now: str = ""


def once_here(library: Library, edition: Edition, page: ProvisionPath) -> OnceHere | None:
    """What became of a provision that a text of this edition had once; None if none had it."""
    here = {x.id for x in edition.expressions}
    found = recording.last_seen(library, edition.law_id, str(page), here)
    if found is None:
        return None
    done, change = found
    about = {"provision": page, "day": done.made[:10], "source": done.source}
    if change.kind == "renumbered":
        said = tell(
            "%(provision)s stood here until %(day)s, when %(source)s came anew: its words stand as %(now)s now.",
            **about, now=change.path,
        )  # fmt: skip
        return OnceHere(said, change.path)
    return OnceHere(tell("%(provision)s stood here until %(day)s, when %(source)s came anew without it.", **about))


def before_deletion(library: Library, law: Law, edition: Edition, page: ProvisionPath) -> tuple[Edition, str] | None:
    """The newest earlier edition in which a deleted article still has its words, with what to say of it; None if none has."""
    for other in reversed(law.editions):
        if not (other.version and edition.version and other.version < edition.version):
            continue
        for text in other.expressions:
            held = library.provision(text.id, page) if text.is_source else None
            if held is not None and not held.deleted:
                return other, tell("In the text of %(version)s it stood.", version=other.key)
    return None


def _number(page: ProvisionPath) -> ArticleNumber | None:
    kind, _, label = page.segments[-1].partition("~")[0].partition("_")
    return ArticleNumber.parse(label) if kind in ("art", "point") and label else None


def other_versions(
    library: Library, law: Law, edition: Edition, wanted: Sequence[ProvisionPath], acts: Effects
) -> list[tuple[Edition, ProvisionPath, str]]:
    """Other editions that have one of `wanted`, the newest first, with the words for it."""
    found = []
    for other in reversed(law.editions):
        if other.key == edition.key:
            continue
        page = next((w for w in wanted for x in other.expressions if library.provision(x.id, w)), None)
        if page is None:
            continue
        begin = start_of(law, other, acts).day
        older = other.version and edition.version and other.version < edition.version
        if begin and (edition.version or begin) < begin and not older:
            words = tell(
                "In the text of %(version)s, which takes effect on %(day)s, there is one.", version=other.key, day=begin
            )
        else:
            words = tell("In the text of %(version)s there is one.", version=other.key)
        found.append((other, page, words))
    return found
