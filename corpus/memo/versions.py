"""What a provision of one version of a law is in the text of the day, for citations of older texts and for quoted words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from corpus.correspondence import Kind
from corpus.memo.cases import Case, Verdict, exists, is_before, said, sentence, where
from corpus.memo.values import MemoStatus, Where
from corpus.model import Edition, ProvisionPath
from corpus.resolving.values import Standing

if TYPE_CHECKING:
    from corpus.memo.quotes import Outcome


def was_there(case: Case, edition: Edition, page: ProvisionPath, told: str) -> Verdict:
    """A provision of an earlier version whose number is gone."""
    now, words = now_in(case, edition, page)
    status = MemoStatus.MOVED if now else MemoStatus.SUPERSEDED
    note = f"{told} The text of {edition.key} had one; {words}."
    return Verdict(status, where(case.desk, case.law, edition, page, (case.citation.language,)), note, now)


def superseded(case: Case, outcomes: Sequence[Outcome]) -> Verdict:
    """A provision of an older text that was asked for by its year: what it is in the text of the day."""
    page = next(iter(case.target.pages), None)
    if page is None:
        return said(case, MemoStatus.SUPERSEDED, f"The text of {case.edition.key}: {case.status.basis}.", outcomes)
    now, words = now_in(case, case.edition, page)
    note = f"It stands in the text of {case.edition.key}, which is {case.status.basis}; {words}."
    if now is None:
        return said(case, MemoStatus.SUPERSEDED, note, outcomes)
    if now.path != str(page):
        return replace(said(case, MemoStatus.MOVED, note, outcomes), now=now)
    unchanged = words == _UNCHANGED
    return replace(said(case, MemoStatus.VERIFIED if unchanged else MemoStatus.SUPERSEDED, note, outcomes), now=now)


_UNCHANGED = "number and words are the same today"


def now_in(case: Case, edition: Edition, page: ProvisionPath) -> tuple[Where | None, str]:
    """Where a page of an older text stands in the text of the day, and that in words."""
    plain = replace(case.citation, year=None, places=())
    current = case.desk.target(plain, None, Standing(case.law.id, case.law.jurisdiction)).version
    if current is None:
        current = case.edition.key
    today = next((e for e in case.law.editions if e.key == current), case.edition)
    found = [c for c in case.desk.elsewhere(case.law, edition, page) if c.version == today.key]
    there = [c for c in found if c.path is not None]
    if not there or there[0].path is None:
        words = "no counterpart of it was found in" if found else "it was not compared with"
        return None, f"{words} the text of {today.key}"
    first = there[0].path
    if all(c.kind is Kind.SAME for c in there) and first == page:
        return where(case.desk, case.law, today, first), _UNCHANGED
    named = " and ".join(dict.fromkeys(f"{c.label or c.path} ({c.path})" for c in there))
    changed = "the same words" if there[0].kind in (Kind.SAME, Kind.RENUMBERED) else "changed words"
    return where(case.desk, case.law, today, first), f"it is {named} in the text of {today.key}, with {changed}"


def said_elsewhere(case: Case, outcomes: Sequence[Outcome], found: Outcome) -> Verdict:
    """Words that stand in another provision, or in another version, than the one cited."""
    edition, page = found.edition, found.page
    if edition is None or page is None or (edition.key == case.edition.key and page.page in case.target.pages):
        # Another paragraph of the same article: the pinpoint is wrong.
        verdict = said(case, MemoStatus.QUOTE_DIFFERS, exists(case), outcomes)
        return replace(verdict, now=where(case.desk, case.law, edition, page) if edition and page else None)
    if edition.key == case.edition.key:
        verdict = said(case, MemoStatus.MOVED, _number_of(case), outcomes)
        return replace(verdict, now=where(case.desk, case.law, edition, page))
    now, words = now_in(case, edition, page)
    status = (
        MemoStatus.SUPERSEDED if now is None or now.path in {str(p) for p in case.target.pages} else MemoStatus.MOVED
    )
    if not is_before(edition, case.edition):
        status, now, words = MemoStatus.SUPERSEDED, None, "that text is not the one in force"
    verdict = said(case, status, _number_of(case), outcomes)
    return replace(verdict, now=now, note=f"{verdict.note} {sentence(words)}")


def _number_of(case: Case) -> str:
    if not case.target.pages:
        return "There is no such provision in the text of " + case.edition.key + "."
    name = case.desk.called(case.law, next(iter(case.target.units or case.target.pages)), case.language, case.edition)
    return f"{name} has other words in the text of {case.edition.key}."
