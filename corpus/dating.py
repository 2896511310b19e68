"""Dates and repeals that a law's own last provisions state: 本法自2021年1月1日起施行。《婚姻法》…同时废止。

A clause that names a day before the version's own date gives the day of the first version, not of this text: an amended
law keeps its old clause (商标法 of 2019 still says 本法自1983年3月1日起施行). The two are different facts.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

from corpus.editions import roc_date
from corpus.folding import fold
from corpus.model import Provision, Statement, Text, Unit
from corpus.numbering import parse_numeral
from corpus.repeals import repealed

# What a text calls itself. Longer words first: 修正案 before 案.
_SELF = (
    r"本(?:修正案|议事规则|组织法|实施细则|施行细则|法典|法律|法|条例|决定|决议|规则|规定|办法|细则|通则|准则|规程|标准|"
    r"规约|公约|解释|纲要|要点)"
)
_NUMERAL = r"[\d零〇○一二三四五六七八九十百]"
_DAY = (
    rf"(?P<era>中华民国)?(?P<year>{_NUMERAL}{{1,6}})年(?P<month>{_NUMERAL}{{1,3}})月(?P<day>{_NUMERAL}{{1,3}})日"
    r"|(?P<promulgation>(?:公布|发布|颁布|通过|印发)之?日)"
)
# 本法（原称《…条例》）自1989年1月1日起施行; 本法由全国人民代表大会通过，自1984年10月1日起施行.
_CLAUSE = re.compile(
    rf"(?P<self>{_SELF})(?:\([^()]{{0,60}}\))?(?:由[^,。;]{{2,30}}通过)?[,]?自(?:{_DAY})起?(?:开始)?(?:施行|生效|实施|实行)"
)
_ENGLISH = re.compile(
    r"\bThis (?:Law|Act|Code|Decision|Amendment|Regulations?|Rules?)\s+(?:shall|will)\s+"
    r"(?:come into (?:force|effect)|enter into (?:force|effect)|go into (?:force|effect)|take effect|be effective|become effective|"
    r"be implemented)\s+(?:as of|as from|on|from|since)\s+(?P<month>[A-Z][a-z]+) (?P<day>\d{1,2}), ?(?P<year>\d{4})"
)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
# A clause more than this after the version is a slip in the source rather than a day of commencement; the longest wait
# of a Mainland law is that of the Hong Kong Basic Law (1990 to 1997), of an ordinary law 386 days.
LONGEST_WAIT = timedelta(days=8 * 366)

FIRST_VERSION_ONLY = "holds for the law's first version; an amended text keeps this clause"


def statements_from_text(
    text: Text, language: str, version: date | None, claimed: tuple[Statement, ...], jurisdiction: str | None = None
) -> tuple[Statement, ...]:
    """What the text's own provisions say of its commencement and of the laws it repeals.

    Args:
        text: the text as parsed.
        language: its BCP 47 tag; Chinese in both scripts, and days that English clauses name.
        version: the date of the version that the text is or renders.
        claimed: what its source says of it; needed to tell a first version from an amended one.
        jurisdiction: whose law it is; in Taiwan a law that starts with its promulgation starts on the third day.

    Returns:
        Statements "effective" (the clause's day is not before `version`) or "originally_effective" (it is), and one
        "repeals" for each law named; `source` names the provision. `suspect` says what speaks against a date.
    """
    if language.startswith("zh"):
        return (*_commencement(text, version, claimed, jurisdiction), *_repeals(text))
    if language.startswith("en"):
        return _english_commencement(text, version)
    return ()


def _pages(text: Text) -> list[Provision]:
    """Articles, points and whole texts, the last first: clauses on commencement stand at the end."""
    wanted = (Unit.ARTICLE, Unit.POINT, Unit.BODY, Unit.PREAMBLE)
    return [p for p in reversed(text.provisions) if p.unit in wanted and p.text]


def _plain(text: str) -> str:
    """Folded text without white space (本法自 2026年8月15日起施行) and without what stands in quotation marks."""
    unspaced = re.sub(r"\s+", "", fold(text))
    return re.sub(r'"[^"]*"', '""', unspaced)


def _commencement(
    text: Text, version: date | None, claimed: tuple[Statement, ...], jurisdiction: str | None
) -> tuple[Statement, ...]:
    found = [(page, m) for page in _pages(text) for m in _CLAUSE.finditer(_plain(page.text))]
    if not found:
        return ()
    # A law with annexes holds clauses of other texts (本办法 inside 香港基本法's annex): its own name stands most often.
    names = Counter(m["self"] for page in text.provisions for m in re.finditer(f"(?P<self>{_SELF})", _plain(page.text)))
    best = max(names[m["self"]] for _, m in found)
    page, match = next((p, m) for p, m in found if names[m["self"]] == best)
    source = f"its own provision {page.path}"
    if match["promulgation"]:
        if version is None or any(c.field == "repealed" for c in claimed):
            return ()  # Taiwan dates a repealed law by its repeal, which promulgates nothing
        if jurisdiction == "tw":
            return _on_third_day(page, version, source)
        return _on_promulgation(match, version, claimed, source)
    day = _day(match)
    return () if day is None else (_dated(day, version, source),)


def _dated(day: date, version: date | None, source: str) -> Statement:
    """The statement of a clause that names a day."""
    if version and day < version:
        return Statement("originally_effective", day.isoformat(), source)
    late = bool(version and day - version > LONGEST_WAIT)
    return Statement(
        "effective", day.isoformat(), source, suspect="more than eight years after the version" if late else ""
    )


def _day(match: re.Match[str]) -> date | None:
    """The day a Chinese clause names; a year below 1900 is one of the Republic (自九十五年七月一日施行)."""
    year = parse_numeral(match["year"])
    if year is None:
        return None
    # roc_date counts years from 1911 and knows which days there are.
    republic = year if match["era"] or year < 1900 else year - 1911
    return roc_date(str(republic), match["month"], match["day"]) if republic > 0 else None


def _on_third_day(page: Provision, version: date, source: str) -> tuple[Statement, ...]:
    """Taiwan's 本法自公布日施行: the day of promulgation is the first and the law starts on the third (中央法規標準法 art. 13).

    Each amendment is promulgated anew. "本辦法除另定施行日期者外，自發布日施行" decides nothing, nor do other exceptions.
    """
    if re.search(r"施行日期|除|另定", _plain(page.text)):
        return ()
    return (Statement("effective", (version + timedelta(days=2)).isoformat(), source),)


def _on_promulgation(
    match: re.Match[str], version: date, claimed: tuple[Statement, ...], source: str
) -> tuple[Statement, ...]:
    """自公布之日起施行: the version's own date, but only where this is the first version.

    村民委员会组织法 as amended on 2025-10-28 still says 自公布之日起施行, and starts on 2026-01-01. What is enacted once (a
    decision, an amendment, an interpretation) has no earlier version.
    """
    if match["self"] in ("本决定", "本修正案", "本解释", "本决议"):
        return (Statement("effective", version.isoformat(), source),)
    if any(s.field == "adoption_note" and re.search("修正|修订|修改", fold(s.value)) for s in claimed):
        return ()
    adopted = any(s.field == "adoption_note" for s in claimed)
    claims = any(s.field == "effective" and s.value == version.isoformat() for s in claimed)
    if not (adopted or claims):
        return ()
    return (Statement("effective", version.isoformat(), source, suspect="" if adopted else FIRST_VERSION_ONLY),)


def _english_commencement(text: Text, version: date | None) -> tuple[Statement, ...]:
    for page in _pages(text):
        match = _ENGLISH.search(re.sub(r"\s+", " ", page.text))
        if match and match["month"] in _MONTHS:
            try:
                day = date(int(match["year"]), _MONTHS.index(match["month"]) + 1, int(match["day"]))
            except ValueError:
                return ()
            return (_dated(day, version, f"its own provision {page.path}"),)
    return ()


# -- repeals -----------------------------------------------------------------------------------------------------------


def _repeals(text: Text) -> tuple[Statement, ...]:
    """One statement a law that the text says it repeals as a whole; titles as printed, without their brackets."""
    found: dict[str, Statement] = {}
    for page in _pages(text):
        for title in repealed(page.text):
            found.setdefault(title, Statement("repeals", title, f"its own provision {page.path}"))
    return tuple(found.values())
