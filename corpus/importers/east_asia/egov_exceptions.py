"""Parts of a Japanese law that start on another day: ただし、第三章及び附則第三条の規定は、公布の日から起算して三月を超えない範囲内において政令で定める日から施行する。"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from corpus.days.commencing import months_on
from corpus.importers.east_asia import egov_dates
from corpus.model import Provision, Text, Unit
from corpus.numbering import parse_numeral

_NUM = "[一二三四五六七八九十百〇0-9]{1,6}"
_CLAUSE = re.compile(r"ただし、.*", re.DOTALL)
_LIST = re.compile(r"次の(?:各号|表)")
_SUPPLEMENT = re.compile(
    rf"附則第{_NUM}[条項](?:の{_NUM})?(?:第{_NUM}[項号])*(?:(?:、|及び|並びに|から)(?:附則)?第{_NUM}[条項](?:の{_NUM})?(?:まで)?)*"
)
_PLACES = re.compile(
    rf"第(?P<first>{_NUM})(?P<unit>[章条])(?:の(?P<inserted>{_NUM}))?(?:から第(?P<last>{_NUM})(?P=unit)まで)?"
)
_WITHIN = re.compile(rf"公布の日から起算して(?:(?P<y>{_NUM})年)?(?:(?P<m>{_NUM})(?:箇|か|ヶ)?月)?を超えない範囲内")
_NAMED = re.compile(rf"(?:昭和|平成|令和){_NUM}年{_NUM}月{_NUM}日")


def exceptions(text: Text, provision: Provision, promulgated: date | None) -> tuple[str, ...]:
    """What a clause on commencement excepts: values of statements "partly_not_in_force".

    Args:
        text: the law, whose chapters the clause may name.
        provision: the provision with the clause.
        promulgated: the day from which it counts.

    Returns:
        The words of the exception, with the articles that it names before them, and the day by which all of it has started
        where the words give it. () where there is none, or where it names articles of the supplement alone.
    """
    said = _said(provision.text)
    if not said:
        return ()
    plain = unicodedata.normalize("NFKC", said)
    places = list(_PLACES.finditer(_SUPPLEMENT.sub("", plain)))
    if not places and _SUPPLEMENT.search(plain):
        return ()
    articles = "、".join(dict.fromkeys(a for match in places for a in _articles(text, match)))
    latest = _latest(plain, promulgated)
    return (f"{articles}: {said}" if articles else said, *([latest.isoformat()] if latest else []))


def _said(provision: str) -> str:
    found = _CLAUSE.search(provision)
    if found is None or "施行する" not in found[0]:
        return ""
    first, stop, _ = found[0].partition("。")
    whole = found[0] if _LIST.search(first) else first + stop
    return " ".join(whole.split())


def _articles(text: Text, match: re.Match[str]) -> Iterator[str]:
    """The articles that a place names, as 第18～28条: those of its chapters, or itself."""
    first, last = parse_numeral(match["first"]), parse_numeral(match["last"] or match["first"])
    if first is None or last is None:
        return
    if match["unit"] == "条":
        inserted = f"-{parse_numeral(match['inserted'])}" if match["inserted"] else ""
        yield f"第{first}{inserted}条" if first == last else _range(first, last)
        return
    wanted = {i for i, c in enumerate(text.containers) if str(c.path) in {f"chp_{n}" for n in range(first, last + 1)}}
    numbers = [
        p.number.base
        for p in text.provisions
        if p.unit is Unit.ARTICLE and p.number and _inside(text, p.container, wanted)
    ]
    if numbers:
        yield _range(min(numbers), max(numbers))


def _range(first: int, last: int) -> str:
    return f"第{first}条" if first == last else f"第{first}～{last}条"


def _inside(text: Text, container: int | None, wanted: set[int]) -> bool:
    path = text.containers[container].path if container is not None else None
    return bool(path) and any(
        str(path) == (w := str(text.containers[i].path)) or str(path).startswith(f"{w}/") for i in wanted
    )


def _latest(plain: str, promulgated: date | None) -> date | None:
    """The day by which all of it has started; None where a part is left to a later act without a limit."""
    within = list(_WITHIN.finditer(plain))
    days = [egov_dates.day_of(m[0]) for m in _NAMED.finditer(plain)]
    if promulgated:
        days += [months_on(promulgated, 12 * _number(m["y"]) + _number(m["m"])) for m in within]
        days += [promulgated] * len(re.findall("公布の日(?!から起算)", plain))
    limited = len(within) if promulgated else 0
    known = [d for d in days if d]
    return max(known) if known and len(re.findall(r"(?:政令|省令|規則)で定める日", plain)) <= limited else None


def _number(words: str | None) -> int:
    return (parse_numeral(words) or 0) if words else 0
