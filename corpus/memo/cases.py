"""A place of a memo whose law is known, as it is judged, and what can be said of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.citations.values import Citation, Place
from corpus.citing import canonical
from corpus.days.effects import title_of
from corpus.days.status import EditionStatus, status_on
from corpus.memo.desk import Desk, comparable, spoken
from corpus.memo.values import Compared, MemoStatus, Where
from corpus.model import Edition, Law, ProvisionPath, Status
from corpus.resolving.values import Target

if TYPE_CHECKING:
    from corpus.memo.quotes import Outcome


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a place; the parts of a `Finding` that don't tell where it stands in the memo."""

    status: MemoStatus
    where: Where | None = None
    note: str = ""
    now: Where | None = None
    choices: tuple[Where, ...] = ()
    quotes: tuple[Compared, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A place whose law is known: `target` is what it was resolved to, in `edition`."""

    desk: Desk
    law: Law
    edition: Edition
    target: Target
    citation: Citation
    place: Place | None

    @property
    def status(self) -> EditionStatus:
        """That of the edition on the day."""
        if self.target.edition is not None:
            return self.target.edition
        return status_on(self.law, self.edition, self.desk.day, self.desk.acts)

    @property
    def language(self) -> str:
        """The tag of a title of the law in the language of the citation; "" if it has none."""
        own = self.citation.language
        return next((t.language for t in self.law.titles if own and t.language.partition("-")[0] == own), "")

    @property
    def name(self) -> str:
        """The law as a sentence names it."""
        return spoken(self.law, None, self.language)

    def where(self, path: ProvisionPath | None = None) -> Where:
        """The place in the edition by which it is judged."""
        found = path or (self.target.units[0] if self.target.units else next(iter(self.target.pages), None))
        return where(self.desk, self.law, self.edition, found or self.target.container, (self.citation.language,))


def where(
    desk: Desk, law: Law, edition: Edition | None, path: ProvisionPath | None, languages: Iterable[str] = ()
) -> Where:
    """A provision of an edition as the report names it, in the languages of the edition's texts."""
    tags = tuple(dict.fromkeys(x.language for x in edition.expressions)) if edition else ()
    first = [t for t in tags if any(t.partition("-")[0] == one for one in languages if one)]
    page = desk.marked(edition, path)
    named = canonical(law, path, tuple(dict.fromkeys((*first, *tags))), page)
    short = spoken(law, path, next((tag for tag, _ in named), ""), page)
    return Where(law.id, title_of(law), edition.key if edition else None, str(path) if path else None, named, short)


def said(case: Case, status: MemoStatus, note: str, outcomes: Sequence[Outcome] = ()) -> Verdict:
    """A verdict on a case, with what came out of its quotations."""
    told = [sentence(o.said) for o in outcomes if o.said]
    compared = tuple(o.compared for o in outcomes if o.kind != "no_quotation")
    return Verdict(status, case.where(), " ".join((note, *told)), quotes=compared)


def sentence(words: str) -> str:
    """Words as a sentence."""
    return f"{words[:1].upper()}{words[1:]}."


def other_rule(case: Case) -> str:
    """That the number stood over another rule in an earlier text: who cites it without its words may mean that one."""
    page = next(iter(case.target.pages), None)
    if page is None or len(case.target.pages) > 1 or len(case.law.editions) < 2:
        return ""
    earlier = next((c for c in case.desk.elsewhere(case.law, case.edition, page) if not c.later and c.taken), None)
    return f" In the text of {earlier.version} this number stands over another rule." if earlier else ""


def exists(case: Case) -> str:
    """That a provision is there, and how the text stands that has it."""
    what = f"The text of {case.edition.key}" if case.edition.version else "The undated text"
    status = case.status.status
    force = f"in force on {case.desk.day}" if status is Status.IN_FORCE else status.value.replace("_", " ")
    if status is Status.UNKNOWN:
        force = "no statute, which nothing puts in force"
    if case.place is None:
        return f"{case.name} is {'no statute' if status is Status.UNKNOWN else force}; this names the law alone."
    more = f" ({len(case.target.pages) + case.target.left_out} articles)" if len(case.target.pages) > 1 else ""
    sources = [x for x in comparable(case.edition) if x.is_source]
    only = "" if sources else " Only a translation of it is here."
    return f"It exists{more}. {what} is {force}.{only}"


def is_before(one: Edition, other: Edition) -> bool:
    """Whether an edition is older than another."""
    return one.version is not None and other.version is not None and one.version < other.version
