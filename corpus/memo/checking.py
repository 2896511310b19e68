"""Use case: check every citation of a memo. Reads the library, stores nothing, keeps nothing of the memo."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from corpus.citations.unnamed import of_other
from corpus.citations.values import Citation, Place, Scope
from corpus.days.effects import title_of
from corpus.folding import fold_dashes, script_of
from corpus.memo.around import is_bare, is_earlier_text, state_before, with_names_behind, year_before
from corpus.memo.cases import Verdict
from corpus.memo.citations_in import Finder, citations_of, finder_of, with_leftovers
from corpus.memo.desk import Desk
from corpus.memo.judging import judge
from corpus.memo.paragraphs import Paragraph, paragraphs
from corpus.memo.quoting import attribute, paragraph_said, quotations
from corpus.memo.recitals import recital_beside
from corpus.memo.unquoted import beside
from corpus.memo.values import Finding, Memo, MemoReport, MemoStatus, Quotation
from corpus.model import Span, Unit
from corpus.resolving.values import Standing

if TYPE_CHECKING:
    from corpus.library import Library


def check_memo(
    library: Library, memo: Memo | str, as_of: date, *, languages: Sequence[str] = (), finder: Finder | None = None
) -> MemoReport:
    """What became of every citation in a memo.

    Args:
        library: what citations are held against.
        memo: the memo, or its text alone.
        as_of: the day that decides what is in force.
        languages: tags of the languages that the memo is in; () finds them out, paragraph by paragraph.
        finder: finds the citations of a paragraph; by default `corpus.citations.find` with the names of the library.
    """
    memo = Memo(memo) if isinstance(memo, str) else memo
    try:
        return _checked(library, memo, as_of, languages, finder or finder_of(library))
    finally:
        fold_dashes.cache_clear()  # it keeps what was folded last, and nothing may keep a memo


def _checked(library: Library, memo: Memo, as_of: date, languages: Sequence[str], finder: Finder) -> MemoReport:
    parts = paragraphs(memo.text, languages)
    found = [c for part in parts for c in citations_of(memo.text, part, finder)]
    found = with_leftovers(memo.text, sorted(found, key=lambda c: (c.span.start, -c.span.end)))
    joined = list(with_names_behind(memo.text, found))
    half_read = frozenset(c.span for c, whole in joined if not whole)
    checker = _Checker(Desk(library, as_of), memo.text, parts, [_dated(memo.text, c) for c, _ in joined], half_read)
    return MemoReport(as_of, memo.text, tuple(checker.run()), memo.notes)


def _dated(text: str, c: Citation) -> Citation:
    year, state = year_before(text, c), state_before(text, c)
    c = replace(c, year=year) if year else c
    return replace(c, name=state + c.name.strip("《》〈〉「」")) if state else c


# -- judging -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Before:
    """What was cited last, for what speaks of it: the law, by what name, in which paragraph, which page of it."""

    law: str = ""
    name: str = ""
    paragraph: int = -1
    place: Place | None = None


# What has clauses of its own, right before a number that names no law: 合同第五条, "clause", "§ 5 des Vertrages".
_NOT_OF_A_LAW = re.compile(
    r"(?:合同|协议|協議|契约|契約|章程|附件|判决书?|裁定书?|本文|备忘录|备忘錄|agreement|contract|clause|vertrag\w*|contrat)[》”」\"的之中]{0,3}\s*$",
    re.IGNORECASE,
)
_OF_A_CONTRACT = re.compile(
    r"\s*(?:of|in|under|to)\s+(?:the|this|our|that)\s+(?:\w+\s+){0,3}(?:agreement|contract|lease|deed|memorandum|policy|bylaws|articles of association)\b"
    r"|\s*(?:des|der|dieses)\s+\w*vertrag|\s*(?:du|de ce)\s+contrat",
    re.IGNORECASE,
)


def _of_something_else(text: str, c: Citation) -> bool:
    start = max(0, c.span.start - 40)
    near = text[start : c.span.end + 80]
    return of_other(near, near.lower(), c.span.start - start, c.span.end - start, c.language)


_HEADS = re.compile(r"[ \u3000\t]+\S")


@dataclass(slots=True)
class _Checker:
    desk: Desk
    text: str
    parts: Sequence[Paragraph]
    citations: Sequence[Citation]
    half_read: frozenset[Span] = frozenset()

    def run(self) -> list[Finding]:
        """An entry for each place, in the order of the text."""
        spans = [c.span for c in self.citations]
        marked = [q for q in quotations(self.text) if not _is_name(q.span, spans)]
        attributed = attribute(self.text, marked, spans)
        of: dict[int, list[Quotation]] = {}
        for a in attributed:
            of.setdefault(a.citation, []).append(a.quotation)
        inside = [(a.quotation.span, a.citation) for a in attributed]
        for i, c in enumerate(self.citations):
            if i not in of and (below := paragraph_said(self.text, c.span, marked)):
                of[i] = [below]
                inside.append((below.span, i))
        inside.sort(key=lambda pair: pair[0].start)
        return self._findings(of, inside)

    def _findings(self, of: dict[int, list[Quotation]], inside: Sequence[tuple[Span, int]]) -> list[Finding]:
        out: list[Finding] = []
        before = _Before()
        laws: dict[int, str] = {}
        starts = [span.start for span, _ in inside]
        script = script_of(self.text[:200_000])
        at = 0
        for i, c in enumerate(self.citations):
            while at + 1 < len(self.parts) and self.parts[at + 1].span.start <= c.span.start:
                at += 1
            quoted_by = _quoting(inside, starts, c.span)
            own = laws.get(quoted_by) if quoted_by is not None and quoted_by != i else None
            if own is not None and _is_relative(c):
                continue  # 前款 inside a quotation is the law's own word, and was compared with it
            made = self._one(c, at, before, own, of.get(i, ()), script, self._beside(i) if i not in of else "")
            out += made
            named = next((f.where for f in made if f.where), None)
            if named is None and c.name_span is not None:
                before = _Before()  # 该法 behind a law that isn't here is none of the laws before it
            if named is not None:
                laws[i] = named.law
                if own is None and (c.name or c.scope in (Scope.SAME, Scope.THIS)):
                    before = _Before(named.law, c.name or before.name, at, c.places[-1] if c.places else None)
                elif own is None and c.places:
                    before = replace(before, place=c.places[-1]) if before.law == named.law else before
        return out

    def _beside(self, i: int) -> str:
        """The words beside a citation of one place, which may be those of the law."""
        c = self.citations[i]
        if len(c.places) != 1:
            return ""
        before = self.citations[i - 1].span.end if i else 0
        after = self.citations[i + 1].span.start if i + 1 < len(self.citations) else len(self.text)
        return beside(self.text, c.span, before, after)

    def _one(
        self, c: Citation, at: int, before: _Before, own: str | None, found: Sequence[Quotation], script: str | None,
        words: str,
    ) -> list[Finding]:  # fmt: skip
        read = c
        standing, because = _standing(self.parts[at] if self.parts else None, script), ""
        home = standing[0]
        if c.span in self.half_read:
            unread = Verdict(MemoStatus.NOT_CHECKED, None, "It could not be read to its end.")
            return [self._finding(c, p, unread) for p in c.places]
        if is_earlier_text(self.text, c) and (earlier := self._earlier(c, home)) is not None:
            if isinstance(earlier, str):
                unsaid = Verdict(MemoStatus.NOT_CHECKED, None, earlier)
                return [self._finding(c, p, unsaid) for p in c.places or (None,)]
            read = replace(c, year=earlier)
        if not c.name and not c.places:
            unread = Verdict(MemoStatus.NOT_CHECKED, None, "It looks like a citation, but could not be read.")
            return [self._finding(c, None, unread)]
        if not c.places and recital_beside(self.text, c.span):
            return [self._finding(c, None, Verdict(MemoStatus.NOT_CHECKED, None, "Recitals are not read here."))]
        implied = is_bare(c)
        if implied and (refused := self._of_no_law(c)):
            return [self._finding(c, p, Verdict(MemoStatus.NOT_CHECKED, None, refused)) for p in c.places]
        if not c.name:
            law, because = self._antecedent(c, at, before, own)
            if not law:
                return [
                    self._finding(c, p, Verdict(MemoStatus.NOT_CHECKED, None, because)) for p in c.places or (None,)
                ]
            home = Standing(law, self.desk.law(law).jurisdiction)
            read = replace(c, scope=Scope.THIS)
        verdicts = []
        for place in c.places or (None,):
            meant, refused = _counted(place, before) if place else (place, "")
            if refused:
                verdicts.append((place, Verdict(MemoStatus.NOT_CHECKED, None, refused)))
                continue
            verdict = judge(self.desk, read, meant, found, home, because if not c.name else standing[1], words)
            told = because if not c.name else f"No law is named with it; read as of {c.name}." if implied else ""
            verdicts.append((place, self._checked(c, at, verdict, told)))
        verdicts = _shared(verdicts, found)
        return [self._finding(c, place, verdict) for place, verdict in verdicts]

    def _antecedent(self, c: Citation, at: int, before: _Before, own: str | None) -> tuple[str, str]:
        """The law that a place without one is of, and why; "" where nothing says it."""
        if own is not None:
            return own, "Inside a quotation of it."
        if not before.law:
            return "", "Nothing says of which law."
        if c.scope is Scope.SAME or (c.scope is Scope.THIS and before.paragraph == at):
            return before.law, f"Read as of {before.name or before.law}, the law named before."
        if before.paragraph != at:
            return "", "Nothing in its paragraph says of which law."
        return (
            before.law,
            f"No law is named with it; read as of {before.name or before.law}, the last one named.",
        )

    def _earlier(self, c: Citation, home: Standing | None) -> int | str | None:
        """The year of the only earlier text of a law, or why nobody can say which is meant; None for a law unheard of."""
        target = self.desk.target(c, None, home)
        law = self.desk.law(target.law) if target.law else None
        if law is None:
            return None
        older = [e.version.year for e in law.editions if e.version and e.key < (target.version or "")]
        if len(older) == 1:
            return older[0]
        here = f"{len(older)} are here" if older else "none is here"
        return f"It speaks of an earlier text of {title_of(law)}; {here}, and it doesn't say which."

    def _of_no_law(self, c: Citation) -> str:
        """Why a provision without a law's name is none of a law: 合同第五条, "Section 5 of the Agreement"."""
        near = self.text[max(0, c.span.start - 24) : c.span.start]
        if _NOT_OF_A_LAW.search(near) or _OF_A_CONTRACT.match(self.text, c.span.end):
            return "By the words around it, it is no citation of a law."
        if not c.name and _of_something_else(self.text, c):
            return "The words beside it say that it is of something else than the law named before."
        if _HEADS.match(self.text, c.span.end) and not near.rpartition("\n")[2].strip():
            return "It heads a paragraph of the memo, and may be its own number."
        return ""

    def _checked(self, c: Citation, at: int, verdict: Verdict, because: str) -> Verdict:
        """With what is to be said of a law that wasn't named, or that the memo's language can't mean."""
        if verdict.where is not None and c.name and self.parts and self.parts[at].language.startswith("ja"):
            law = self.desk.law(verdict.where.law)
            if (
                law.jurisdiction != "jp"
                and re.fullmatch(r"[\u3400-\u9fff]{1,20}", c.name)
                and not _SAYS_WHERE.match(c.name)
            ):
                note = f"A Japanese text cites {c.name}; the law of that name here is {verdict.where.title} ({law.id})."
                return Verdict(MemoStatus.NOT_CHECKED, None, note)
        if not because:
            return verdict
        note = f"{verdict.note} {because}".strip()
        return replace(verdict, note=note)

    def _finding(self, c: Citation, place: Place | None, verdict: Verdict) -> Finding:
        span = _span(c, place)
        return Finding(
            span, self.text[span.start : span.end], verdict.status, verdict.where, verdict.note, verdict.now,
            verdict.choices, verdict.quotes,
        )  # fmt: skip


_SAYS_WHERE = re.compile(r"中国|中國|中华|中華|台湾|臺灣|香港|大陆|大陸")
_BY_LANGUAGE = {"ja": "jp", "ko": "kr"}


def _standing(part: Paragraph | None, script: str | None) -> tuple[Standing | None, str]:
    """Whose laws a paragraph speaks of, by its language or script, and what shows it."""
    language = part.language if part else ""
    primary = language.partition("-")[0]
    if primary in _BY_LANGUAGE:
        return Standing("", _BY_LANGUAGE[primary]), "the paragraph is in its language"
    if primary != "zh":
        return None, ""
    tag = language if "-" in language else f"zh-{script}" if script else ""
    if tag.startswith("zh-Hans"):
        return Standing("", "cn"), "the memo is in simplified characters"
    return (Standing("", "tw"), "the memo is in traditional characters") if tag.startswith("zh-Hant") else (None, "")


def _is_name(span: Span, citations: Sequence[Span]) -> bool:
    """Whether a stretch in quotation marks is part of a citation: 「民法」第90条."""
    at = bisect_right(citations, span.start, key=lambda c: c.start) - 1
    return at >= 0 and span.end <= citations[at].end


def _quoting(inside: Sequence[tuple[Span, int]], starts: Sequence[int], span: Span) -> int | None:
    """The citation whose quotation a stretch stands in."""
    at = bisect_right(starts, span.start) - 1
    return inside[at][1] if at >= 0 and span.end <= inside[at][0].end else None


def _is_relative(c: Citation) -> bool:
    return bool(c.places) and not c.name and all(p.relative is not None or not p.numbers for p in c.places)


def _counted(place: Place, before: _Before) -> tuple[Place, str]:
    """A place that is counted from the one cited last: 该条第二款 is of its article. 前款 is left alone, for in a memo it may
    be the paragraph just spoken of or the one above it."""
    relative = place.relative
    if relative is None:
        if place.numbers or place.within or place.path or not place.levels:
            return place, ""
        if before.place is not None and before.place.numbers:
            return replace(place, numbers=before.place.numbers, within=before.place.within), ""
        return place, "Only a unit is named, and nothing says of which article."
    same = relative.unit is Unit.ARTICLE and relative.first == relative.last == 0
    if same and before.place is not None and before.place.numbers:
        return replace(place, relative=None, numbers=before.place.numbers, within=before.place.within), ""
    return place, "It is counted from where it stands, which nobody can do for sure in a memo."


def _shared(
    verdicts: list[tuple[Place | None, Verdict]], found: Sequence[Quotation]
) -> list[tuple[Place | None, Verdict]]:
    """Of several places with one quotation, those that don't have its words are not wrong if another one has them."""
    if not found or len(verdicts) < 2:
        return verdicts
    agreeing = [v for _, v in verdicts if any(q.outcome == "agrees" for q in v.quotes)]
    if not agreeing:
        return verdicts
    blamed = (MemoStatus.QUOTE_DIFFERS, MemoStatus.MOVED, MemoStatus.SUPERSEDED, MemoStatus.NOT_CHECKED)
    note = "It exists; the quotation beside it is of another provision named with it."
    return [
        (p, v if v in agreeing or v.status not in blamed or not v.quotes else
         replace(v, status=MemoStatus.VERIFIED, note=note, quotes=(), now=None))
        for p, v in verdicts
    ]  # fmt: skip


def _span(c: Citation, place: Place | None) -> Span:
    """The characters of an entry: the whole citation where it has one place; of several the name goes with its neighbour."""
    if place is None or len(c.places) < 2:
        return c.span
    start, end = place.span.start, place.span.end
    if place is c.places[0]:
        start = min(start, c.span.start)
    if place is c.places[-1]:
        end = max(end, c.span.end)
    return Span(start, end)
