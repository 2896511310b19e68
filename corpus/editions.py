"""Which edition of a law each of its texts belongs to, and whether a translation's numbers may be trusted there.

Numbers are aligned within an edition. A translation of a version whose source text the library lacks stands beside the
nearest edition, marked stale, if both are built alike; else it stands alone under its own version: the English of
2014 of Taiwan's 智慧財產案件審理細則 has 43 articles, the Chinese of 2023 has 78, and "Article 20" of one says nothing
about the other.
"""

from __future__ import annotations

import math
import re
import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from corpus.grammar.parts import own_parts
from corpus.identification.copies import copied_from, numbers_agree
from corpus.model import Edition, Expression, Force, Provision, Text, Unit
from corpus.numbering import ArticleNumber, parse_numeral

UNDATED = "undated"

# A law that was merely amended keeps nearly all of its numbers; inserted articles (120-1) don't move the others.
_NUMBERS_ALIKE = 0.9
# A translation's articles are long where the source's are: over 289 Taiwan pairs of one version the correlation of their
# (logarithmic) lengths is 0.75 to 1.0, with the numbers shifted by one it is 0.14 at the median and 0.54 at the 98th
# percentile. Paragraphs say less, for translators glue them.
_LENGTHS_ALIKE = 0.7
_FEW = 5  # a correlation of fewer articles means nothing; their paragraphs are counted instead
_SHAPES_ALIKE = 0.5

TextOf = Callable[[str], Text]


def assemble(
    law_id: str,
    jurisdiction: str,  # noqa: ARG001 - part of the seam
    expressions: Sequence[Expression],
    text_of: TextOf,
) -> tuple[Edition, ...]:
    """Put every expression of a law into its edition.

    Args:
        law_id: the law.
        jurisdiction: its jurisdiction; no rule here depends on it yet.
        expressions: all texts of the law, in any order; their `edition` and `numbers_trusted` are set anew.
        text_of: gives the text of an expression id; called only where dates don't decide.

    Returns:
        Editions by version, the undated one first. Each dated version of a source text is an edition, as is each
        version of a translation that can't be placed beside one.
    """
    dated = [e for e in expressions if e.version]
    # A damaged copy is no anchor where there is a sound text: its date may be the page's mistake.
    sources = [e for e in dated if e.is_sound_source] or [e for e in dated if e.is_source]
    anchors: dict[date, Expression] = {}
    for expression in sorted(sources or dated, key=lambda e: e.sort_key):
        if expression.version:
            anchors.setdefault(expression.version, expression)
    rewrites = enacted_anew(expressions)
    placed = [_copied(e, sources, text_of) or _place(e, anchors, text_of, rewrites) for e in expressions]
    return _editions(law_id, placed)


def _copied(expression: Expression, sources: Sequence[Expression], text_of: TextOf) -> Expression | None:
    """A damaged text beside the version whose words it has, whatever its page says; of several, that of its date.

    Under its own date, with numbers that mean nothing, if they are others than those of that text. None where no sound text
    in its language has its words: then its date places it.
    """
    if expression.force is not Force.DAMAGED:
        return None
    language = expression.language.partition("-")[0]
    same = [e for e in sources if e.is_sound_source and e.language.partition("-")[0] == language]
    originals = {e.version: e for e in sorted(same, key=lambda e: e.sort_key, reverse=True) if e.version}
    if not originals:
        return None
    own = text_of(expression.id)
    fits = copied_from(own, {day: text_of(e.id) for day, e in originals.items()})
    if len(fits) > 1:
        fits = nearest(fits, expression.version)[:1] if expression.version else []
    if not fits:
        return None
    if not numbers_agree(own, text_of(originals[fits[0]].id)):
        key = expression.version.isoformat() if expression.version else UNDATED
        return replace(expression, edition=key, numbers_trusted=False)
    return replace(expression, edition=fits[0].isoformat(), numbers_trusted=True)


def _editions(law_id: str, expressions: Iterable[Expression]) -> tuple[Edition, ...]:
    groups: dict[str, list[Expression]] = {}
    for expression in expressions:
        groups.setdefault(expression.edition, []).append(expression)
    editions = [
        Edition(law_id, key, _version(key), tuple(sorted(members, key=lambda e: e.sort_key)))
        for key, members in groups.items()
    ]
    return tuple(sorted(editions, key=lambda e: (e.version is not None, e.version or date.min)))


def _version(key: str) -> date | None:
    return None if key == UNDATED else date.fromisoformat(key)


def _place(
    expression: Expression, anchors: Mapping[date, Expression], text_of: TextOf, rewrites: Sequence[date]
) -> Expression:
    """The expression with its edition: its own version, else the place beside a source text that is built alike."""
    version = expression.version
    if version is None:
        return _place_undated(expression, anchors, text_of)
    if version in anchors or expression.is_sound_source or not anchors:
        return replace(expression, edition=version.isoformat(), numbers_trusted=True)
    own = text_of(expression.id)
    for near in nearest(anchors, version):
        low, high = sorted((near, version))
        if not any(low < day <= high for day in rewrites) and alike(own, text_of(anchors[near].id), expression):
            return replace(expression, edition=near.isoformat(), numbers_trusted=True)
    return replace(expression, edition=version.isoformat(), numbers_trusted=False)


def _place_undated(expression: Expression, anchors: Mapping[date, Expression], text_of: TextOf) -> Expression:
    """A text that doesn't say which version it is joins the only edition it is built like; it is never guessed."""
    fits: list[date] = []
    if anchors:
        own = text_of(expression.id)
        fits = [day for day, anchor in anchors.items() if alike(own, text_of(anchor.id), expression)]
    if len(fits) == 1:
        return replace(expression, edition=fits[0].isoformat(), numbers_trusted=True)
    return replace(expression, edition=UNDATED, numbers_trusted=not anchors)


def nearest(versions: Iterable[date], day: date) -> list[date]:
    """`versions` by their distance from `day`; of two at the same distance the earlier first."""
    return sorted(versions, key=lambda v: (abs((v - day).days), v))


def alike(text: Text, other: Text, expression: Expression) -> bool:
    """Whether `text` (of `expression`, whose coverage may be partial) is built like `other`: its numbers are the same
    and stand for articles of like length."""
    mine, theirs = _articles(text), _articles(other)
    if expression.coverage:
        theirs = {n: p for n, p in theirs.items() if expression.coverage.covers(n)}
    # Translations drop or keep the empty places of deleted articles as they please.
    gone = {n for n, p in (*mine.items(), *theirs.items()) if p.deleted}
    ours, others = set(mine) - gone, set(theirs) - gone
    shared = ours & others
    if not shared or len(shared) < _NUMBERS_ALIKE * len(ours | others):
        return False
    likeness = _lengths_alike([(mine[n].text, theirs[n].text) for n in shared])
    if likeness is not None:
        return likeness >= _LENGTHS_ALIKE
    same = sum(1 for n in shared if _paragraphs(mine[n]) == _paragraphs(theirs[n]))
    return same >= _SHAPES_ALIKE * len(shared)


def _lengths_alike(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Correlation of the logarithms of the texts' lengths; None where there are too few or all are of one length."""
    if len(pairs) < _FEW:
        return None
    sizes = [(math.log(1 + len(a)), math.log(1 + len(b))) for a, b in pairs]
    try:
        return statistics.correlation([a for a, _ in sizes], [b for _, b in sizes])
    except statistics.StatisticsError:
        return None


def _articles(text: Text) -> dict[ArticleNumber, Provision]:
    found: dict[ArticleNumber, Provision] = {}
    for provision in text.provisions:
        if provision.number is not None and provision.unit in (Unit.ARTICLE, Unit.POINT):
            found.setdefault(provision.number, provision)
    return found


def _paragraphs(provision: Provision) -> int:
    return sum(1 for part in own_parts(provision) if part.unit is Unit.PARAGRAPH)


_ROC_DATE = re.compile(
    r"中華民國([一二三四五六七八九十百零〇○\d]{1,6})年([一二三四五六七八九十\d]{1,3})月([一二三四五六七八九十\d]{1,3})日"
)


def roc_date(year: str, month: str, day: str) -> date | None:
    """A day of the Republic's calendar in numerals of any kind (九十七, 四, 二十四) -> 2008-04-24; None if it is none."""
    numbers = [parse_numeral(part) for part in (year, month, day)]
    if None in numbers:
        return None
    y, m, d = (n or 0 for n in numbers)
    try:
        return date(y + 1911, m, d)
    except ValueError:
        return None


def enacted_anew(expressions: Iterable[Expression]) -> tuple[date, ...]:
    """Days on which the whole text was enacted anew, from Taiwan's history: "…八月十八日…令修正發布全文 78 條".

    All numbers may have moved on such a day, even where as many articles stand before and after.
    """
    days: set[date] = set()
    for statement in (s for e in expressions for s in e.statements if s.field == "history"):
        entry = re.sub(r"\s+", "", statement.value)
        dates = list(_ROC_DATE.finditer(entry))
        ends = [*(m.start() for m in dates[1:]), len(entry)]
        for match, end in zip(dates, ends, strict=False):
            day = roc_date(*match.groups())
            if day and re.search(r"[布頒](?:名稱[及與、])?全文", entry[match.end() : end]):
                days.add(day)
    return tuple(sorted(days))
