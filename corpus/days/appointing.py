"""Days that a text appoints for single laws: 本决定中《甲法》的修改条款自2025年11月1日起施行，其他法律的修改条款自公布之日起施行.

A decision that amends several laws, or a law that repeals several, may give each its own day. What the text says of all of
them is read by corpus.days.dating.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from corpus.days import amenders
from corpus.days.dating import OWN_PROVISION, chinese_day
from corpus.folding import fold
from corpus.model import Provision, Statement, Text, Unit
from corpus.numbering import HAN_NUMERAL, parse_numeral

_N = rf"[\d{HAN_NUMERAL}]{{1,5}}"
# The day and what happens on it, behind what is spoken of; 自…起，《甲》废止 has the day first.
_STARTS = re.compile(
    r"自(?P<day>[^。;,自]{2,24}?日)起?(?:开始)?(?P<verb>施行|生效|实施|废止|失效|停止施行|停止执行)(?![的前后])"
)
_DAY_FIRST = re.compile(
    r"自(?P<day>[^。;,自]{2,24}?日)起,?(?P<what>(?:(?:同时|一并)?废止)?(?:《[^《》]{1,99}》[、和及]?)+"
    r"(?:(?:同时|一并|即行)?(?:废止|失效))?)(?=[。;,]|$)"
)
_LONGEST = 400  # of the list of laws before a day
_TITLE = re.compile(r"《([^《》]+)》")
_WHOLE = re.compile(r"《([^《》]+)》(?!的?第)")  # an article that ends isn't the law
_POINTS = re.compile(rf"第({_N})(?:条|项|部分)(?:(?:至|到)第({_N})(?:条|项|部分))?")
_OF_CHANGES = re.compile(r"修改|修正|修订|规定|条款|^(?:本决定|其中)?[,]?(?:对|关于)?《")
_THE_REST = re.compile(r"其他|其余")
_ENDS = ("废止", "失效", "停止施行", "停止执行")
_UNITS = (Unit.ARTICLE, Unit.POINT, Unit.BODY)


def appointed(title: str, text: Text, version: date | None) -> tuple[Statement, ...]:
    """A statement "effective_for" ("2025-11-01 甲法") for each law that the text gives a day of its own, and "effective" for
    the rest where it says 其他法律.

    Args:
        title: of the text; the days of amendments are read in what amends other laws alone.
        text: in Chinese.
        version: its date, which 公布之日 stands for.

    Passes: 《乙条例》自2026年1月1日起废止. Fails: 本法自2026年1月1日起施行, which is the day of the text itself.
    """
    amends = bool(amenders.amended(title, "zh")) or amenders.amends_many(title)
    laws = _laws_of_points(text) if amends else {}
    found: dict[tuple[str, str], Statement] = {}
    for page in (p for p in text.provisions if p.unit in _UNITS):
        for law, day in _of_page(page, version, amends, laws):
            said = Statement(
                "effective_for" if law else "effective", f"{day} {law}".strip(), f"{OWN_PROVISION} {page.path}"
            )
            found.setdefault((said.field, law), said)
    return tuple(found.values())


def _of_page(
    page: Provision, version: date | None, amends: bool, laws: Mapping[int, tuple[str, ...]]
) -> Iterator[tuple[str, date]]:
    """(law, its day); "" for all laws that are not named."""
    for line in page.text.splitlines():
        plain = re.sub(r"\"[^\"]*\"", '""', re.sub(r"\s+", "", fold(line)))
        if "自" not in plain:
            continue
        yield from _of_line(plain, version, amends, laws)


def _of_line(
    plain: str, version: date | None, amends: bool, laws: Mapping[int, tuple[str, ...]]
) -> Iterator[tuple[str, date]]:
    for match in _DAY_FIRST.finditer(plain):
        if (day := _day(match["day"], version)) and re.search("废止|失效", match["what"]):
            yield from ((name, day) for name in _TITLE.findall(match["what"]))
    behind = 0
    for match in _STARTS.finditer(plain):
        what = re.split("[。;]", plain[max(behind, match.start() - _LONGEST) : match.start()])[-1].lstrip(",")
        behind, day = match.end(), _day(match["day"], version)
        if day and match["verb"] in _ENDS:
            yield from ((name, day) for name in _WHOLE.findall(re.split(r"(?:废止|失效),?", what)[-1]))
        elif day and amends:
            yield from ((name, day) for name in _spoken_of(what, laws))


def _day(words: str, version: date | None) -> date | None:
    return chinese_day(words) or (version if re.search("(?:公布|发布|通过)之?日$", words) else None)


def _spoken_of(what: str, laws: Mapping[int, tuple[str, ...]]) -> Iterator[str]:
    """The laws whose amendment starts: by their titles, or by the points that amend them; "" for all others."""
    if _THE_REST.search(what):
        yield ""
        return
    titles = _TITLE.findall(what)
    if titles and _OF_CHANGES.search(what):
        yield from titles
        return
    for first, last in _POINTS.findall(what) if not titles else ():
        low, high = parse_numeral(first), parse_numeral(last or first)
        for number in range(low or 0, min(high or 0, (low or 0) + 200) + 1):
            yield from laws.get(number, ())


def _laws_of_points(text: Text) -> dict[int, tuple[str, ...]]:
    """Point of a decision -> the laws that it amends, for 本决定第二条自…起施行. A law of several points has no one day there."""
    found: dict[int, tuple[str, ...]] = {}
    for page in text.provisions:
        number = page.number.parts[0] if page.number and page.unit in (Unit.ARTICLE, Unit.POINT) else None
        if isinstance(number, int):
            found[number] = tuple(dict.fromkeys(amenders.named_in(page)))
    several = [name for names in found.values() for name in names]
    return {n: tuple(x for x in names if several.count(x) == 1) for n, names in found.items()}


def days_of(statements: tuple[Statement, ...]) -> Iterator[tuple[str, date]]:
    """(title of a law, the day appointed for it), read back from statements "effective_for"."""
    for statement in statements:
        day, _, law = statement.value.partition(" ") if statement.field == "effective_for" else ("", "", "")
        if law:
            yield law, date.fromisoformat(day)
