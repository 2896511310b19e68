"""Articles that start on a day of their own, as Taiwan's 生效內容 states it: 第 91、91-1 條條文施行日期由行政院定之。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from corpus.editions import roc_date
from corpus.folding import fold
from corpus.model import ProvisionPath
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral

_NUM = rf"(?:\d{{1,4}}(?:-\d{{1,3}}){{0,2}}|[{HAN_NUMERAL}]{{1,8}}(?:之[{HAN_NUMERAL}]{{1,3}})?)"
# 第 68、70、95～97 條; the text is folded and unspaced.
_ARTICLES = re.compile(rf"第(?P<list>{_NUM}(?:[、,及至~]第?{_NUM})*)条")
_DAY = re.compile(
    rf"自(?:中华)?(?:民国)?(?P<y>[\d{HAN_NUMERAL}]{{1,6}})年(?P<m>[\d{HAN_NUMERAL}]{{1,3}})月"
    rf"(?P<d>[\d{HAN_NUMERAL}]{{1,3}})日起?(?:施行|生效)"
)
# 附則第三条及び第四条 are articles of a Japanese supplement, not of the law.
_SUPPLEMENT = re.compile(rf"附[则則]第{_NUM}条(?:(?:、|及び|并びに|並びに|から)(?:附[则則])?第{_NUM}条(?:まで)?)*")
_CLAUSES = re.compile(r"(?<=施行)[,，]|[；;。\n]")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: ranges of articles (both ends included), the day they start (None: not fixed), and its words."""

    articles: tuple[tuple[ArticleNumber, ArticleNumber], ...]
    day: date | None
    words: str

    def names(self, number: ArticleNumber) -> bool:
        """Whether `number` is one of its articles."""
        return any(first <= number <= last for first, last in self.articles)


def clauses(note: str) -> tuple[Clause, ...]:
    """The clauses of `note` that name articles."""
    found = []
    for part in _CLAUSES.split(note):
        plain = _SUPPLEMENT.sub("", re.sub(r"\s+", "", fold(part)))
        articles = tuple(r for match in _ARTICLES.finditer(plain) for r in _ranges(match["list"]))
        if articles:
            found.append(Clause(articles, _day(plain), re.sub(r"\s+", " ", part).strip()))
    return tuple(found)


def not_started(values: Sequence[str], day: date, page: ProvisionPath | None) -> tuple[str, ...]:
    """What of `values` (statements "partly_not_in_force": days, notes, "date not fixed") concerns `page` on `day`.

    Args:
        values: as the source has them; a day is that of all articles for which the notes give none.
        day: the day of the lookup.
        page: None for the law as a whole. Where the notes name no article, they concern every page.
    """
    days = [d for d in values if re.fullmatch(r"\d{4}-\d\d-\d\d", d)]
    if not values or (days and all(date.fromisoformat(d) <= day for d in days)):
        return ()
    read = [clause for value in values for clause in clauses(value)]
    if not read:
        return tuple(dict.fromkeys(re.sub(r"\s+", " ", v) for v in values))
    open_ = [c for c in read if c.day is None or c.day > day]
    if page is not None:
        number = _number(page)
        open_ = [c for c in open_ if number and c.names(number)]
    return tuple(dict.fromkeys(c.words for c in open_))


def _ranges(numbers: str) -> list[tuple[ArticleNumber, ArticleNumber]]:
    found = []
    for item in re.split(r"[、,及]", numbers):
        ends = [_article(end.lstrip("第")) for end in re.split(r"[至~]", item)]
        if ends[0] and ends[-1]:
            found.append((ends[0], ends[-1]))
    return found


def _article(number: str) -> ArticleNumber | None:
    parts = [parse_numeral(n) for n in re.split(r"[-之]", number)]
    known = [n for n in parts if n]
    return ArticleNumber.of(*known) if known and len(known) == len(parts) else None


def _day(plain: str) -> date | None:
    match = _DAY.search(plain)
    year = parse_numeral(match["y"]) if match else None
    if not match or not year:
        return None
    # roc_date counts years from 1911.
    republic = year if year < 1900 else year - 1911
    return roc_date(str(republic), match["m"], match["d"]) if republic > 0 else None


def _number(page: ProvisionPath) -> ArticleNumber | None:
    kind, _, label = page.segments[-1].partition("~")[0].partition("_")
    return ArticleNumber.parse(label) if kind == "art" and len(page.segments) == 1 else None
