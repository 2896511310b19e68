"""Amendments that the text of an edition has not taken up: which of its articles they change, by which of their points.

刑法 stands in a library as of 2020-12-26 and 刑法修正案（十二） of 2023-12-29 beside it. A text whose words already are those
of the amendment has taken it up, whatever its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus.days.amending import Points, amended_articles
from corpus.days.effects import Act, Effects, effects
from corpus.days.status import amendments_after
from corpus.diagnostics import Diagnostic, diagnose
from corpus.folding import fold_key
from corpus.model import Edition, Law, ProvisionPath
from corpus.numbering import format_han
from corpus.telling import listed, tell

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Untaken:
    """An amendment that a text has not taken up. `points`: page -> the points that change it; {} if they can't be told."""

    act: Act
    points: Points


@dataclass(frozen=True, slots=True)
class AmendedBy:
    """A link from a page to what amends it: the amending law, its point (None: not told), its version, when it starts."""

    law: str
    title: str
    path: ProvisionPath | None
    version: date | None
    effective: date | None


def untaken(
    library: Library, law: Law, edition: Edition, acts: Effects, day: date, page: ProvisionPath | None = None
) -> tuple[Untaken, ...]:
    """The amendments up to `day` that the text of `edition` lacks, oldest first.

    Args:
        library: where the texts stand.
        law: the law, with all its editions.
        edition: one of them.
        acts: effects(library).
        day: amendments adopted later are left out; those that haven't started yet are not.
        page: only what changes this page; amendments whose articles can't be told concern every page.
    """
    found = []
    for act in amendments_after(law, edition, acts, day):
        points = amended_articles(library, law, act)
        if not points:
            found.append(Untaken(act, {}))
            continue
        asked = points if page is None else {page: points[page]} if page in points else {}
        open_ = {p: by for p, by in asked.items() if not _taken_up(library, edition, act, p, by)}
        if open_:
            found.append(Untaken(act, open_))
    return tuple(found)


def links(found: tuple[Untaken, ...], page: ProvisionPath | None) -> tuple[AmendedBy, ...]:
    """Links to the amending points of one page; of the law as a whole (None), to the amending laws."""
    out = []
    for one in found:
        act = one.act
        points: tuple[ProvisionPath | None, ...] = one.points.get(page, ()) if page is not None else ()
        out += [AmendedBy(act.by, act.title, p, act.version, act.effective) for p in points or (None,)]
    return tuple(out)


def taken_up(library: Library, law: Law, edition: Edition, acts: Effects, page: ProvisionPath) -> tuple[AmendedBy, ...]:
    """The points that made the words of a page: of the amendments since the text before this one, those whose new wording
    stands there. 刑法 art. 165 as of 2023-12-29: 刑法修正案（十二）, point 1."""
    if edition.version is None:
        return ()
    before = max(
        (e.version for e in law.editions if e.has_source and e.version and e.version < edition.version),
        default=date.min,
    )
    found = []
    for act in (a for a in acts.amendments.get(law.id, ()) if a.version and a.version > before):
        points = amended_articles(library, law, act).get(page, ())
        held = (p for p in points if _taken_up(library, edition, act, page, (p,)))
        found += [AmendedBy(act.by, act.title, p, act.version, act.effective) for p in held]
    return tuple(found)


def amendment_diagnostics(library: Library, law: Law, edition: Edition) -> tuple[Diagnostic, ...]:
    """A diagnostic for each article that an amendment in the library changes and the text doesn't take up."""
    found = untaken(library, law, edition, effects(library), date.max)
    texts = tuple(x.id for x in edition.expressions if x.is_sound_source)
    return tuple(d for one in found for d in _told(one, edition, texts))


def _told(one: Untaken, edition: Edition, texts: tuple[str, ...]) -> Iterator[Diagnostic]:
    act = one.act
    said = {"day": str(act.effective or act.version), "version": edition.key}
    read = tell("Read %(id)s (%(act)s) beside this text, or import a text that takes it up.", id=act.by, act=act.title)
    if not one.points:
        message = (
            tell("%(act)s (from %(day)s on) amends this law; the text of %(version)s is older, and which articles it changes isn't told.",
                 act=act.title, **said)
            if act.effective
            else tell("%(act)s (adopted on %(day)s) amends this law; the text of %(version)s is older, and which articles it changes isn't told.",
                      act=act.title, **said)
        )  # fmt: skip
        yield _with(diagnose("amendment-not-taken-up", message, found=act.title, suggestion=read), texts)
    for page, points in sorted(one.points.items(), key=lambda item: str(item[0])):
        where = ", ".join(f"{act.by} {point}" for point in points)
        by = {"page": str(page), "act": listed((act.title, *filter(None, map(_cited, points))))}
        message = (
            tell("%(page)s is amended by %(act)s (from %(day)s on); the text of %(version)s lacks it.", **by, **said)
            if act.effective
            else tell(
                "%(page)s is amended by %(act)s (adopted on %(day)s); the text of %(version)s lacks it.", **by, **said
            )
        )
        yield _with(
            diagnose(
                "amendment-not-taken-up",
                message,
                path=str(page),
                found=act.title,
                suggestion=tell("Read %(places)s beside it.", places=where),
            ),
            texts,
        )


def _with(diagnostic: Diagnostic, texts: tuple[str, ...]) -> Diagnostic:
    return Diagnostic(
        diagnostic.code, diagnostic.message, diagnostic.severity, diagnostic.path, found=diagnostic.found,
        suggestion=diagnostic.suggestion, expressions=texts,
    )  # fmt: skip


def place(point: ProvisionPath) -> str:
    """Of an amending law: ", point 1 (第一条)"; "" for a text without points. Points are cited as articles in Chinese."""
    said = _cited(point)
    return f", {said}" if said else ""


def _cited(point: ProvisionPath) -> str:
    kind, _, number = point.segments[-1].partition("~")[0].partition("_")
    if kind not in ("art", "point") or not number:
        return ""
    han = (
        f" (第{format_han(int(number))}条)" if kind == "point" and number.isdigit() and 0 < int(number) < 10_000 else ""
    )
    return (
        tell("article %(number)s", number=number)
        if kind == "art"
        else tell("point %(number)s", number=f"{number}{han}")
    )


# -- whether the words stand there already -------------------------------------------------------------------------------

_FROM_TO = re.compile(r"[“\"]([^“”\"]{1,200})[”\"](?:，)?(?:修改为|改为|替换为)[:：]?[“\"]([^“”\"]{1,400})[”\"]")


def _taken_up(
    library: Library, edition: Edition, act: Act, page: ProvisionPath, points: tuple[ProvisionPath, ...]
) -> bool:
    """Whether the article's words are those that each of the points gives it."""
    source = next((x for x in edition.expressions if x.is_sound_source), None)
    article = library.provision(source.id, page) if source else None
    if article is None:
        return False
    editions = [e for e in library.law(act.by).editions if e.version == act.version]
    by = next((x for e in editions for x in e.expressions if x.is_sound_source), None)
    texts = [library.provision(by.id, point) for point in points] if by else []
    return bool(texts) and all(t is not None and carries(article.text, t.text) for t in texts)


def carries(article: str, point: str) -> bool:
    """Whether the new wording that a point quotes already stands in the article.

    Passes: 将第五条修改为：“新的内容。” and an article 新的内容。
    Fails: 删去第二款 quotes nothing: whether it was done can't be seen.
    """
    held = fold_key(article)
    changes = _FROM_TO.findall(point)
    rest = _FROM_TO.sub("", point)
    # A quotation of several paragraphs opens anew at each and is closed once: each paragraph is one new wording.
    new = [fold_key(n) for _, n in changes]
    old = [fold_key(o) for o, _ in changes]
    new += [key for quote in _new_paragraphs(rest) if (key := fold_key(quote))]
    if not new:
        return False
    gone = all(o not in held or any(o in n for n in new) for o in old if o)
    return gone and all(n in held for n in new)


def _new_paragraphs(point: str) -> Iterator[str]:
    for part in re.split(r"[“”\"「」„]\s*\n|\n", point):
        opened = re.search(r"[“\"「„]([^“”\"「」„]{6,})", part)
        if opened:
            yield opened[1].strip('”"」“')
