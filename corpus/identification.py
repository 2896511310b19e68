"""Which law and edition a draft is a text of, with the evidence; or candidates where the evidence falls short.

Pure: what is known of the library comes in as KnownLaw values. A name decides where it is one law's name; a page without
a known name is told by how it is built: which articles each chapter holds, and how many items each article has. A date
alone decides nothing (fifteen laws were adopted on one day), and neither does a likeness that two laws share.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache

from corpus import titles
from corpus.folding import fold, fold_key
from corpus.model import Draft, Force
from corpus.names import MAINLAND, without_state
from corpus.shapes import Agreement, Shape, compare, shape_of

__all__ = ["UNPLACED", "Candidate", "Identified", "KnownLaw", "Shape", "identify", "shape_of"]

UNPLACED = "zz"  # the jurisdiction of a law that nobody has placed yet
_MOST_CANDIDATES = 8
_TITLE_LIKENESS = 0.75  # 国际刑事刑事司法协助法 and the title it stutters: 0.95; two laws on related matters: below 0.7
# What amends or explains a law is a text of its own and never that law.
_DERIVED = (
    ("amendment", re.compile(r"修正案|^Amendment\b", re.IGNORECASE)),
    ("decision", re.compile(r"关于.{1,60}的?(?:决定|决议)|關於.{1,60}的?(?:決定|決議)|^Decisions?\b|^Resolutions?\b", re.IGNORECASE)),
    ("interpretation", re.compile(r"关于.{1,80}(?:解释|批复)$|解释$|法释|^最高人民(?:法院|检察院)|^Interpretations?\b", re.IGNORECASE)),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownLaw:
    """A law of the library as identification sees it: titles as (language, text), and the shape of each edition."""

    law_id: str
    jurisdiction: str
    titles: tuple[tuple[str, str], ...]
    kind: str
    editions: Mapping[date, Shape] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A law that a draft may be a text of: `score` from 0 to 1, and what speaks for it."""

    law_id: str
    title: str
    score: float
    evidence: str

    def to_json(self) -> dict[str, object]:
        """For the command line and the API."""
        return {"law": self.law_id, "title": self.title, "score": round(self.score, 3), "evidence": self.evidence}


@dataclass(frozen=True, slots=True)
class Identified:
    """What was found out about a draft.

    Attributes:
        law_id: the law, or None where the evidence doesn't decide; then `candidates` has what comes near, best first.
        version: the edition it is a text of, where the draft doesn't say it itself and its build fits one alone.
        evidence: sentences that are shown to the user.
        is_new: no law of the library has this id yet.
        kind: what kind of text the title makes it ("" where nothing is known: then the draft's own kind holds).
    """

    law_id: str | None
    version: date | None = None
    evidence: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    is_new: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Likeness:
    law: KnownLaw
    version: date
    agreement: Agreement


def identify(draft: Draft, known: Sequence[KnownLaw], *, unplaced: bool = False) -> Identified:
    """Find the law and the edition that `draft` is a text of.

    Args:
        draft: a text with what its source says of it.
        known: the laws of the library; the records of `corpus.titles` count too.
        unplaced: a law of a jurisdiction that nobody told may be made, under `zz`: for documents that people hold, where
            a folder of them must not wait for somebody to name each.

    Returns:
        In this order: the id that the draft itself fixes; a law whose title is the draft's; for texts whose title is
        not known, the one law that is built alike; a new law, for a complete text in the law's own language whose
        jurisdiction is known; else no law, with candidates.
    """
    kind = derived_kind(draft.title)
    if draft.law_id:
        record = titles.by_id(draft.law_id)
        return _found(
            draft, known, draft.law_id, f"its source says that it is {draft.law_id}", record.kind if record else kind
        )
    named = _by_title(draft, known)
    if len(named) == 1:
        law_id, said = next(iter(named.items()))
        record = titles.by_id(law_id)
        return _found(draft, known, law_id, said, record.kind if record else kind)
    if named:
        found = tuple(Candidate(i, _title_of(i, known), 1.0, said) for i, said in named.items())
        return Identified(None, candidates=found, kind=kind)
    return _without_title(draft, known, kind, unplaced)


def derived_kind(title: str) -> str:
    """ "amendment", "decision" or "interpretation" for the title of a text that amends or explains a law; else ""."""
    plain = title.strip().strip("《》")
    return next((kind for kind, pattern in _DERIVED if pattern.search(plain)), "")


def _without_title(draft: Draft, known: Sequence[KnownLaw], kind: str, unplaced: bool) -> Identified:
    """A draft that no title decides: by its build if that is one law's alone, else new, else candidates."""
    # Without a jurisdiction there is no lasting id to mint: it changes on the day that somebody finds out.
    whole = draft.is_source and draft.title and draft.jurisdiction and not draft.coverage
    unplaced = unplaced and bool(draft.is_source and draft.title) and draft.jurisdiction is None and not draft.coverage
    if whole and draft.force is not Force.DAMAGED:
        return _minted(draft, known, kind)
    likenesses = [] if kind else _likenesses(draft, known)
    near = _near_titles(draft, known)
    best = _decisive(likenesses)
    unplaced = unplaced and best is None
    # A title in the law's own language that is like none of the law's titles says that it is another law; what a
    # translator called it says little.
    if best and (not draft.is_source or not draft.title or best.law.law_id in {c.law_id for c in near}):
        evidence = _shape_evidence(best, likenesses, known)
        return Identified(best.law.law_id, _version(draft, best.law, likenesses), evidence, kind=best.law.kind)
    if (whole or unplaced) and not near:
        return _minted(draft, known, kind)
    return Identified(None, candidates=_candidates([*near, *map(_candidate, likenesses)]), kind=kind)


def _minted(draft: Draft, known: Sequence[KnownLaw], kind: str) -> Identified:
    law_id = titles.minted_id(draft.title, draft.jurisdiction or UNPLACED)
    new = all(law.law_id != law_id for law in known)
    said = f"no law is known under the title {draft.title}"
    said += "" if draft.jurisdiction else "; whose law it is isn't known either"
    return Identified(law_id, draft.version, (said,), is_new=new, kind=kind)


def _found(draft: Draft, known: Sequence[KnownLaw], law_id: str, said: str, kind: str) -> Identified:
    """The law is settled; find the edition, and what else speaks for it."""
    law = next((k for k in known if k.law_id == law_id), None)
    if law is None:
        return Identified(law_id, draft.version, (said,), is_new=True, kind=kind)
    evidence = [said]
    if draft.version in law.editions:
        evidence.append(f"its date {draft.version} is that of an edition of {law_id}")
    likenesses = _likenesses(draft, [law])
    version = draft.version or _version(draft, law, likenesses)
    fits = [x for x in likenesses if x.version == version]
    evidence += [f"{x.agreement.sentence} with {law_id} of {x.version}" for x in fits]
    return Identified(law_id, version, tuple(evidence), kind=kind)


# --- by title


def _by_title(draft: Draft, known: Sequence[KnownLaw]) -> dict[str, str]:
    """Laws that one of the draft's titles names, with the sentence that says so."""
    names = [(draft.language, draft.title), *draft.other_titles]
    for language, name in names:
        found = _named(name, language, draft.jurisdiction, known) if name.strip() else {}
        if found:
            return found
    return {}


def _named(name: str, language: str, jurisdiction: str | None, known: Sequence[KnownLaw]) -> dict[str, str]:
    """Laws that have the title `name`; where none has, those that have it without the edition it names."""
    for key in _keys(name, language, jurisdiction):
        found = {i: f"its title {name} is a title of {i}" for i in _ids_of(key, jurisdiction)}
        for law in known:
            if jurisdiction in (None, law.jurisdiction) and any(title_key(t, lang) == key for lang, t in law.titles):
                found.setdefault(law.law_id, f"its title {name} is a title of {law.law_id}")
        # A decision on a law may be listed under the law's own short name; it still is another text.
        kind = derived_kind(name)
        found = {i: s for i, s in found.items() if not kind or _kind_of(i, known) in ("", *(k for k, _ in _DERIVED))}
        if found:
            return found
    return {}


def _keys(name: str, language: str, jurisdiction: str | None) -> list[str]:
    """What to look for, in order. A year may tell two texts apart (宪法修正案（1988年）), so the whole title comes first."""
    names = [name, _EDITION.sub("", name)]
    keys = [title_key(n, language) for n in names]
    if language.startswith("zh") and jurisdiction == "cn":
        keys += [MAINLAND + k for k in keys if not k.startswith(MAINLAND)]  # 国际刑事司法协助法 above the page's text
    return list(dict.fromkeys(k for k in keys if k))


@cache
def _titles_by_key() -> dict[str, tuple[titles.TitleRecord, ...]]:
    found: dict[str, tuple[titles.TitleRecord, ...]] = {}
    for record in titles.records():
        names = [("zh", record.official), ("en", record.english), *(("en", a) for a in record.english_aliases)]
        for key in {title_key(name, language) for language, name in names if name}:
            found[key] = (*found.get(key, ()), record)
    return found


def _ids_of(key: str, jurisdiction: str | None) -> list[str]:
    return [r.law_id for r in _titles_by_key().get(key, ()) if jurisdiction in (None, r.jurisdiction)]


# Short for the state: "Anti-Espionage Law of China", "China's Company Law"; never part of "Republic of China".
_OF_CHINA = re.compile(r"(?<!republic )\b(?:of|in) (?:the )?china(?!\w)|^china(?:'s)? ")
# 公司法（2018修正）, 刑法(2020年修订), Extradition Law (2000), ... (as amended in 2018): the edition, no part of the name.
_EDITION = re.compile(
    r"\s*[（(](?:as amended in\s*)?[12]\d{3}\s*年?\s*(?:第.{1,2}次)?(?:修正|修订|修改|修正本|修订本|版|文本|revision|amendment|version)?[)）]\s*$",
    re.IGNORECASE,
)


_LAW_ON = re.compile(
    r"^(?:the\s+)?(law|regulations?|decision|measures|provisions)\s+(?:on|for|governing|concerning|of)\s+(?:the\s+)?(.+)$"
)


@lru_cache(maxsize=65536)
def title_key(title: str, language: str) -> str:
    """A title as a key: folded; in English also without the state, and with "Law on X" as "X Law".

    "Law of the People's Republic of China on Extradition" and "Extradition Law of the PRC" have one key. The
    Republic of China stays, for it tells Taiwan's codes from others.
    """
    if not language.startswith("en"):
        return fold_key(title)
    plain = " ".join(fold(title).split())
    stateless, place = without_state(plain)
    plain = " ".join(_OF_CHINA.sub(" ", plain if place == "tw" else stateless).removeprefix("'s ").split())
    on = _LAW_ON.match(plain)
    return fold_key(f"{on[2]} {on[1]}" if on else plain)


def _kind_of(law_id: str, known: Sequence[KnownLaw]) -> str:
    record = titles.by_id(law_id)
    return record.kind if record else next((k.kind for k in known if k.law_id == law_id), "")


def _title_of(law_id: str, known: Sequence[KnownLaw]) -> str:
    record = titles.by_id(law_id)
    if record:
        return record.official
    return next((k.titles[0][1] for k in known if k.law_id == law_id and k.titles), law_id)


def _near_titles(draft: Draft, known: Sequence[KnownLaw]) -> list[Candidate]:
    """Laws whose titles come near the draft's: a damaged page may have damaged its own title."""
    own = title_key(draft.title, draft.language)
    if not own:
        return []
    names = {(k.law_id, title_key(t, lang)) for k in known for lang, t in k.titles}
    names |= {
        (r.law_id, fold_key(r.official)) for r in titles.records() if draft.jurisdiction in (None, r.jurisdiction)
    }
    out = []
    for law_id, name in sorted(names):
        likeness = difflib.SequenceMatcher(None, own, name, autojunk=False)
        if likeness.real_quick_ratio() > _TITLE_LIKENESS and likeness.quick_ratio() > _TITLE_LIKENESS:
            score = _state_free(own, name)
            if score > _TITLE_LIKENESS:
                out.append(Candidate(law_id, _title_of(law_id, known), score, f"its title {draft.title} comes near"))
    return out


def _state_free(own: str, name: str) -> float:
    """Likeness without the state's name, which makes all titles alike."""
    return difflib.SequenceMatcher(
        None, own.removeprefix(MAINLAND), name.removeprefix(MAINLAND), autojunk=False
    ).ratio()


# --- by build


def _likenesses(draft: Draft, known: Sequence[KnownLaw]) -> list[_Likeness]:
    """Editions that share articles with the draft, the likest first; what amends or explains is never a match."""
    shape = shape_of(draft.text)
    found = [
        _Likeness(law, version, agreement)
        for law in known
        if draft.jurisdiction in (None, law.jurisdiction)
        for version, edition in law.editions.items()
        if (agreement := compare(shape, edition, partial=draft.coverage is not None)).articles
    ]
    return sorted(found, key=lambda x: (-x.agreement.score, x.law.law_id, x.version))


def _decisive(likenesses: Sequence[_Likeness]) -> _Likeness | None:
    """The likeness that is strong, and that no other law has too; None if there is none."""
    if not likenesses or not likenesses[0].agreement.strong:
        return None
    best = likenesses[0]
    others = [x for x in likenesses if x.law.law_id != best.law.law_id]
    return None if any(x.agreement.rivals(best.agreement) for x in others) else best


def _version(draft: Draft, law: KnownLaw, likenesses: Sequence[_Likeness]) -> date | None:
    """The edition that the draft's build fits better than any other of `law`; None where several fit."""
    if draft.version:
        return draft.version
    own = [x for x in likenesses if x.law.law_id == law.law_id and x.agreement.fits]
    tied = [x for x in own if x.agreement.score == own[0].agreement.score]
    return tied[0].version if len(tied) == 1 else None


def _shape_evidence(best: _Likeness, likenesses: Sequence[_Likeness], known: Sequence[KnownLaw]) -> tuple[str, ...]:
    others = [x.agreement.same_articles for x in likenesses if x.law.law_id != best.law.law_id]
    rest = (
        f"no other law of {len(known)} agrees in its chapters, and none in more than {max(others, default=0)} articles"
    )
    return (f"{best.agreement.sentence} with {best.law.law_id} of {best.version}; {rest}",)


def _candidate(likeness: _Likeness) -> Candidate:
    law = likeness.law
    title = law.titles[0][1] if law.titles else law.law_id
    return Candidate(
        law.law_id, title, likeness.agreement.score, f"{likeness.agreement.sentence} with {likeness.version}"
    )


def _candidates(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The best of each law, best first."""
    out: dict[str, Candidate] = {}
    for candidate in sorted(found, key=lambda c: (-c.score, c.law_id)):
        out.setdefault(candidate.law_id, candidate)
    return tuple(out.values())[:_MOST_CANDIDATES]
