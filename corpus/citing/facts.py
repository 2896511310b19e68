"""What the library holds about a law that citations tell: who made it, when, in force since when. Only what a source states."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from corpus.model import Edition, Expression, Force, Law, Statement
from corpus.remembering import of_law

_ISSUERS = {
    "全国人民代表大会": "Nat'l People's Cong.",
    "全国人民代表大会常务委员会": "Standing Comm. Nat'l People's Cong.",
    "全国人大": "Nat'l People's Cong.",
    "全国人大常委会": "Standing Comm. Nat'l People's Cong.",
    "国务院": "St. Council",
    "最高人民法院": "Sup. People's Ct.",
    "最高人民检察院": "Sup. People's Proc.",
}
_MONTHS = ("Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts of one version; None and "" where no source states them, or several disagree.

    Attributes:
        adopted, promulgated, effective: of the text of this version; originally_effective: of the law.
        issuer: as the source names it; number: the document number.
        amended: an earlier version or an earlier date of effect shows that this text is an amended one.
    """

    version: date | None
    adopted: date | None
    promulgated: date | None
    effective: date | None
    originally_effective: date | None
    issuer: str
    number: str
    amended: bool


def facts_of(law: Law, edition: Edition) -> Facts:
    """The facts of `edition`, from the statements of its sound source texts."""
    return of_law(f"facts of {edition.key}", law, lambda law: _facts_of(law, edition))


def _facts_of(law: Law, edition: Edition) -> Facts:
    said = [s for x in _sources(edition) for s in x.statements if not s.suspect]
    # A damaged page names who issued a law in the language of its reader: Majlis Lampu is no authority to cite.
    words = [s for x in _sources(edition) if x.force is not Force.DAMAGED for s in x.statements if not s.suspect]
    started = _only_day(said, "originally_effective")
    earlier = any(e.version and edition.version and e.version < edition.version for e in law.editions)
    before = bool(started and edition.version and started < edition.version)
    return Facts(
        edition.version, _only_day(said, "adopted"), _only_day(said, "promulgated"), _only_day(said, "effective"), started,
        _only(words, "issuer"), _only(words, "number"), earlier or before,
    )  # fmt: skip


def _sources(edition: Edition) -> list[Expression]:
    return [x for x in edition.expressions if x.is_sound_source] or list(edition.expressions)


def _only(said: list[Statement], field: str) -> str:
    values = {s.value.strip() for s in said if s.field == field}
    return values.pop() if len(values) == 1 else ""


def _only_day(said: list[Statement], field: str) -> date | None:
    try:
        return date.fromisoformat(_only(said, field))
    except ValueError:
        return None


def issuer_in_english(issuer: str) -> str:
    """Standing Comm. Nat'l People's Cong. for 全国人民代表大会常务委员会 (Bluebook T2, China); the words themselves else."""
    return _ISSUERS.get(issuer, issuer)


def american(day: date) -> str:
    """Dec. 26, 2020."""
    return f"{_MONTHS[day.month - 1]} {day.day}, {day.year}"


def chinese(day: date) -> str:
    """2020年12月26日."""
    return f"{day.year}年{day.month}月{day.day}日"


_MONTHS_WRITTEN = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                   "November", "December")  # fmt: skip


def english(day: date) -> str:
    """26 December 2020."""
    return f"{day.day} {_MONTHS_WRITTEN[day.month - 1]} {day.year}"


_WORTH = {
    Force.UNOFFICIAL: "unofficial text",
    Force.MACHINE: "machine translation",
    Force.DAMAGED: "damaged copy, not to be relied on",
    Force.OFFICIAL_TRANSLATION: "official translation, for reference",
    Force.AUTHENTIC: "authentic text",
}


def worth(expression: Expression) -> str:
    """What a text is worth, in words."""
    return _WORTH[expression.force]
