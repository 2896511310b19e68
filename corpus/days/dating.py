"""Dates and repeals that a law's own last provisions state: 本法自2021年1月1日起施行。《婚姻法》…同时废止。

A clause that names a day before the version's own date gives the day of the first version, not of this text: an amended
law keeps its old clause (商标法 of 2019 still says 本法自1983年3月1日起施行). The two are different facts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from corpus.days import applying, commencing
from corpus.days.expiring import ends
from corpus.days.repealing import repealed_elsewhere
from corpus.days.repeals import repealed
from corpus.editions import roc_date
from corpus.folding import fold
from corpus.model import Provision, Statement, Text, Unit
from corpus.numbering import parse_numeral

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
# 本法施行日期，由行政院定之; 本条例自公布后六个月施行; not 本法施行细则 nor 自本法施行之日起.
_SPEAKS_OF_IT = re.compile(
    rf"(?:^|[。;])(?P<words>{_SELF}(?:(?:之|的)?(?:施行|实施|生效)(?:日期|时间)[^。;]{{0,60}}|"
    r"[^。;]{0,80}(?:施行|实施|生效)(?=[。;]|$)))"
)
_LAST_PAGES = 3
# An importer that knows its format has read the clause already.
_READ_ALREADY = ("effective", "originally_effective")
# 附件一, which a source ran into the last article.
_ANNEX = re.compile(r"附件[一二三四五六七八九十]{1,3}(?!(?:的|中|所|规定|、|和|列))(?<!本法附件[一二三四五六七八九十])")
_REGION = re.compile(rf"全国性法律,自(?:{_DAY})起由.{{2,4}}特别行政区")
# A clause more than this after the version is a slip in the source rather than a day of commencement; the longest wait
# of a Mainland law is that of the Hong Kong Basic Law (1990 to 1997), of an ordinary law 386 days.
LONGEST_WAIT = timedelta(days=8 * 366)

OWN_PROVISION = "its own provision"
NO_DAY = "the clause names no day that is known here"
FIRST_VERSION_ONLY = "holds for the law's first version; an amended text keeps this clause"
# What our own reading says of a clause: how far it reaches, not that its source errs.
HEDGES = (FIRST_VERSION_ONLY, NO_DAY)


def statements_from_text(
    text: Text, language: str, version: date | None, claimed: tuple[Statement, ...], jurisdiction: str | None = None
) -> tuple[Statement, ...]:
    """What the text's own provisions say of its commencement and of the laws it repeals.

    Args:
        text: the text as parsed.
        language: its BCP 47 tag.
        version: the date of the version that the text is or renders.
        claimed: what its source says of it; needed to tell a first version from an amended one.
        jurisdiction: whose law it is; in Taiwan a law that starts with its promulgation starts on the third day.

    Returns:
        Statements "effective" (the clause's day is not before `version`) or "originally_effective" (it is), "applies" where it applies from another day, a "note" with the
        words of a clause that leaves the day open, "repealed" where the text ends itself, one "repeals" for each law named; `source` names the provision. `suspect` says what speaks against a date.
    """
    if language.startswith("zh"):
        began = _commencement(text, version, claimed, jurisdiction) or _unread(text)
        return (*began, *_ends(text, language, version), *_repeals(text))
    if any(OWN_PROVISION.removeprefix("its ") in s.source for s in claimed if s.field in _READ_ALREADY):
        own = _applies(text, language)
        return (*own, *_ends(text, language, version), *_repeals_elsewhere(text, language))
    began = _of_another_language(text, language, version, claimed)
    own = (*began, *_applies(text, language))
    return (*own, *_ends(text, language, version), *_repeals_elsewhere(text, language))


def against_the_text(claimed: Statement, own: tuple[Statement, ...]) -> Statement:
    """A source's day of commencement, marked as suspect where the text itself names another: 澳门基本法 "effective" on the
    day of its adoption, whose Region was established on 1999-12-20."""
    if claimed.field != "effective" or claimed.suspect or not _iso(claimed.value):
        return claimed
    named = [s for s in own if s.field == "effective" and not s.suspect and s.value != claimed.value]
    if not named:
        return claimed
    return replace(claimed, suspect=f"the text itself names {named[0].value} ({named[0].source})")


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
    found = [(page, m) for page in _pages(text) for m in _clauses(page.text)]
    if not found:
        return _with_its_region(text, version)
    # A law with annexes holds clauses of other texts (本办法 behind the text of a 条例): its own name stands most often.
    names = Counter(m["self"] for page in text.provisions for m in re.finditer(f"(?P<self>{_SELF})", _plain(page.text)))
    best = max(names[m["self"]] for _, m in found)
    page, match = next((p, m) for p, m in found if names[m["self"]] == best)
    source = f"{OWN_PROVISION} {page.path}"
    if match["promulgation"]:
        return _promulgated(page, match, version, claimed, jurisdiction)
    day = _day(match)
    return () if day is None else (_dated(day, version, source),)


def _clauses(text: str) -> Iterator[re.Match[str]]:
    """The clauses of a page, but for those of an annex that the source ran into its last article (附件一…本办法自…起施行)."""
    plain = _plain(text)
    annex = _ANNEX.search(plain)
    end = annex.start() if annex else len(plain)
    return (m for m in _CLAUSE.finditer(plain) if m.start() < end)


def _with_its_region(text: Text, version: date | None) -> tuple[Statement, ...]:
    """A Basic Law applies from the day its Region is established (特别行政区成立时), which its annex of national laws names:
    下列全国性法律，自一九九七年七月一日起由香港特别行政区在当地公布或立法实施."""
    for page in _pages(text):
        plain = _plain(page.text)
        match = _REGION.search(plain) if "特别行政区成立时" in plain else None
        day = _day(match) if match else None
        if day:
            source = f"{OWN_PROVISION} {page.path}: the day from which the Region applies national laws"
            return (_dated(day, version, source),)
    return ()


def _promulgated(
    page: Provision,
    match: re.Match[str],
    version: date | None,
    claimed: tuple[Statement, ...],
    jurisdiction: str | None,
) -> tuple[Statement, ...]:
    """Statements of a clause that starts the text with its promulgation; the clause itself where that day isn't known."""
    source = f"{OWN_PROVISION} {page.path}"
    if version is None or any(c.field == "repealed" for c in claimed):
        return ()  # Taiwan dates a repealed law by its repeal, which promulgates nothing
    if jurisdiction == "tw":
        found = _on_third_day(page, version, source)
    else:
        found = _on_promulgation(match, version, claimed, source)
    return found or _unread(Text((), (page,))) or (Statement("note", match[0], source, suspect=NO_DAY),)


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
    event = _last_event(claimed)
    if event == "修订":
        # A revision promulgates the whole text anew: 自公布之日 is its own day.
        return (Statement("effective", version.isoformat(), source),)
    if event:
        return ()
    adopted = any(s.field == "adoption_note" for s in claimed)
    days = ("effective", "adopted", "promulgated")
    claims = any(s.field in days and s.value == version.isoformat() for s in claimed)
    if not (adopted or claims):
        return ()
    return (Statement("effective", version.isoformat(), source, suspect="" if adopted else FIRST_VERSION_ONLY),)


def _last_event(claimed: tuple[Statement, ...]) -> str:
    """What was last done to a law that its note of adoption says was amended: "修订" or "修正"; "" if it wasn't amended."""
    events = [e for s in claimed if s.field == "adoption_note" for e in re.findall("修正|修订|修改", fold(s.value))]
    return events[-1] if events else ""


def _of_another_language(
    text: Text, language: str, version: date | None, claimed: tuple[Statement, ...]
) -> tuple[Statement, ...]:
    """The last clause that names a day, else the last that leaves it open."""
    promulgated = next((_iso(s.value) for s in claimed if s.field == "promulgated"), None)
    open_: tuple[Statement, ...] = ()
    for page in _pages(text):
        found = list(commencing.clauses(page.text, language, promulgated))
        # Where the text both enters into force and applies, the day of application is another fact.
        forces = [c for c in found if applying.applies_from(c.words, language) is None] or found
        for clause in forces:
            source = f"{OWN_PROVISION} {page.path}"
            if clause.day:
                return (_dated(clause.day, version, source),)
            open_ = open_ or (Statement("note", clause.words, source, suspect=NO_DAY),)
    return open_


def _applies(text: Text, language: str) -> tuple[Statement, ...]:
    """The day of application of a text that enters into force by another sentence of the same provision."""
    for page in _pages(text)[:_LAST_PAGES]:
        day = applying.applies_from(page.text, language)
        if day and applying.enters_into_force(page.text, language):
            return (Statement("applies", day.isoformat(), f"{OWN_PROVISION} {page.path}"),)
    return ()


def _ends(text: Text, language: str, version: date | None) -> tuple[Statement, ...]:
    """The day on which the text ends by itself, as "repealed"; only one behind the version's own date."""
    chinese = language.startswith("zh")
    for page in _pages(text)[:_LAST_PAGES]:
        said = _plain(page.text) if chinese else page.text
        day = ends(said, language, _SELF if chinese else None, chinese_day if chinese else None)
        if day and version and day > version:
            return (Statement("repealed", day.isoformat(), f"{OWN_PROVISION} {page.path}"),)
    return ()


def chinese_day(words: str) -> date | None:
    """The day that folded Chinese words name, none for 公布之日."""
    match = re.search(_DAY, words)
    return _day(match) if match and not match["promulgation"] else None


def _unread(text: Text) -> tuple[Statement, ...]:
    """The sentence of one of the last provisions that speaks of the commencement and names no day: 本法施行日期，由行政院定之."""
    for page in _pages(text)[:_LAST_PAGES]:
        if words := next(filter(None, map(_spoken, page.text.splitlines())), ""):
            return (Statement("note", words, f"{OWN_PROVISION} {page.path}", suspect=NO_DAY),)
    return ()


def _spoken(line: str) -> str:
    """The sentence of a line that speaks of the commencement, as it is printed; "" if none does."""
    places = [i for i, char in enumerate(line) if not char.isspace()]
    folded = fold(line)
    match = _SPEAKS_OF_IT.search("".join(folded[i] for i in places))
    return line[places[match.start("words")] : places[match.end("words") - 1] + 1] if match else ""


def _iso(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


# -- repeals -----------------------------------------------------------------------------------------------------------


def _repeals(text: Text) -> tuple[Statement, ...]:
    """One statement a law that the text says it repeals as a whole; titles as printed, without their brackets."""
    found: dict[str, Statement] = {}
    for page in _pages(text):
        for title in repealed(page.text):
            found.setdefault(title, Statement("repeals", title, f"{OWN_PROVISION} {page.path}"))
    return tuple(found.values())


def _repeals_elsewhere(text: Text, language: str) -> tuple[Statement, ...]:
    """As for Chinese, in the other languages whose clauses are known."""
    found: dict[str, Statement] = {}
    for page in _pages(text):
        for title, day in repealed_elsewhere(page.text, language):
            source = f"{OWN_PROVISION} {page.path}"
            found.setdefault(title, Statement("repeals", title, source))
            if day:
                found.setdefault(f"{day} {title}", Statement("effective_for", f"{day} {title}", source))
    return tuple(found.values())
