"""Which law and edition a draft is a text of, with the evidence; or candidates where the evidence falls short.

Pure: what is known of the library comes in as KnownLaw values. A name decides where it is one law's name; a page without
a known name is told by how it is built: which articles each chapter holds, and how many items each article has. A date
alone decides nothing (fifteen laws were adopted on one day), and neither does a likeness that two laws share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus import titles
from corpus.identification.doubts import against_form, longer_titles, rivals
from corpus.identification.names import plain, without_places, without_state
from corpus.identification.shapes import Agreement, Shape, compare, may_agree, shape_of
from corpus.identification.title_forms import carries_out, derived_kind
from corpus.identification.title_keys import keys_of, laws_by_key, near, title_key
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Draft, Force, Unit

__all__ = [
    "UNPLACED", "Candidate", "Identified", "KnownLaw", "Shape", "derived_kind", "identify", "shape_of", "title_key",
]  # fmt: skip

UNPLACED = "zz"  # the jurisdiction of a law that nobody has placed yet
_MOST_CANDIDATES = 5
_DERIVED = ("amendment", "decision", "interpretation")
_SO_NEAR = 0.9  # a title that has lost or doubled a character or two
_WORTH_TELLING = 0.85  # of the build: what agrees less is noise


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
        known: the laws of the library; the names of `corpus.titles` count too.
        unplaced: the draft is a document that people hold: its title may be damaged or missing, and a law of a
            jurisdiction that nobody told may be made, under `zz`: a folder of them must not wait for somebody to name each.

    Returns:
        In this order: the id that the draft itself fixes; a law whose title is the draft's; for texts whose title is
        not known, the one law that is built alike; a new law, for a complete text in the law's own language whose
        jurisdiction is known; else no law, with candidates.
    """
    kind = derived_kind(draft.title)
    if draft.law_id:
        own = titles.kind_of(draft.law_id) or kind
        return _found(draft, known, draft.law_id, f"its source says that it is {draft.law_id}", own)
    named = _by_title(draft, known)
    if not named:
        return _without_title(draft, known, kind, unplaced)
    law_id, why = _one_of(draft, known, named)
    doubt = _contradiction(draft, law_id, known) if law_id else ""
    if law_id and not doubt and (unplaced or draft.force is Force.DAMAGED):
        other = _otherwise(draft, law_id, named[law_id], known)
        if other:
            return other
    if law_id and not doubt:
        return _found(draft, known, law_id, " ".join([named[law_id], why]).strip(), titles.kind_of(law_id) or kind)
    said = {i: f"{text}{', but ' + (doubt or why) if doubt or why else ''}" for i, text in named.items()}
    return Identified(
        None, candidates=tuple(Candidate(i, _title_of(i, known), 1.0, text) for i, text in said.items()), kind=kind
    )


def _one_of(draft: Draft, known: Sequence[KnownLaw], named: Mapping[str, str]) -> tuple[str | None, str]:
    """The law among those that have the draft's title, and what decides; None where nothing does, and what is missing.

    刑法 is a law of the Mainland and of Taiwan, and "Copyright Act" one of a dozen countries: where the source doesn't say
    whose law it holds, its words, its language or its build must.
    """
    if draft.jurisdiction:
        return (next(iter(named)), "") if len(named) == 1 else (None, "several laws have it")
    places = {i: _place_of(i, known) for i in named}
    said = {place for name in (draft.title, *(t for _, t in draft.other_titles)) if (place := _state_in(name))}
    if said:
        fitting = [i for i in named if places[i] in said]
        return (fitting[0], "and names the state") if len(fitting) == 1 else (None, "it names another state")
    alike = [x.law.law_id for x in _likenesses(draft, [k for k in known if k.law_id in named]) if x.agreement.fits]
    if len(set(alike)) == 1:
        return alike[0], "and is built like it"
    speaking = [i for i in named if _speaks(draft.language, places[i])]
    if len(speaking) == 1 and not alike:
        return speaking[0], f"and is written as laws are there ({draft.language})" if len(named) > 1 else ""
    return None, "nothing in the source says whose law it is"


def _state_in(name: str) -> str | None:
    """The jurisdiction that a title names: 中华人民共和国刑法, "Criminal Code of the Republic of China"."""
    text = plain(name)
    return without_state(text)[1] or next((place for _, place in without_places(text)), None)


def _place_of(law_id: str, known: Sequence[KnownLaw]) -> str:
    return next((k.jurisdiction for k in known if k.law_id == law_id), law_id.partition("-")[0])


# Languages in which one place alone makes law, or nearly so; a text in English may be anybody's.
_OF_ONE_PLACE = ("zh-Hans", "zh-Hant", "ja", "ko")


def _speaks(language: str, place: str) -> bool:
    """Whether a text in `language` with a title of a law of `place` may be taken for it without more."""
    if place in ("un", UNPLACED):
        return True  # a treaty has its name to itself; what nobody has placed is known by its title alone
    own = JURISDICTIONS[place].source_languages if place in JURISDICTIONS else ()
    return language in own and language in _OF_ONE_PLACE


def _contradiction(draft: Draft, law_id: str, known: Sequence[KnownLaw]) -> str:
    """What in the text itself speaks against its being one of the law that has its title; "" if nothing does."""
    law = next((k for k in known if k.law_id == law_id), None)
    held = list(law.editions.values()) if law and draft.law_id is None else []
    return against_form(draft.title, draft.text, held, derived=_kind_of(law_id, known) in _DERIVED)


def _otherwise(draft: Draft, law_id: str, named: str, known: Sequence[KnownLaw]) -> Identified | None:
    """Where a page that has lost words of its title bears another law's: the law it is of, or both as candidates."""
    names = [n for n in _all_names(draft.jurisdiction, known) if n[0] != law_id]
    longer = longer_titles(draft.title, draft.language, names)
    alike = _likenesses(draft, [k for k in known if k.law_id == law_id or k.law_id in longer]) if longer else []
    if any(x.law.law_id == law_id and (x.agreement.strong or x.agreement.whole_twin) for x in alike):
        return None  # it is built like the law whose title it has
    found = rivals(draft.title, draft.language, draft.text, (n for n in names if n[0] in longer))
    twins = [x for x in alike if x.agreement.whole_twin and (not found or x.law.law_id == found[0].law_id)]
    if len({x.law.law_id for x in twins}) == 1:
        why = found[0].sentence if found else f"the title {longer[twins[0].law.law_id]} has these words too"
        said = f"it is titled {draft.title}, but {why}, and {twins[0].agreement.sentence} with {twins[0].law.law_id}"
        kind = titles.kind_of(twins[0].law.law_id) or twins[0].law.kind
        return Identified(twins[0].law.law_id, _version(draft, twins[0].law, alike), (said,), kind=kind)
    if not found:
        return None
    other = [Candidate(r.law_id, _title_of(r.law_id, known), 1.0 - n / 100, r.sentence) for n, r in enumerate(found)]
    mine = Candidate(law_id, _title_of(law_id, known), 0.8, f"{named}, but {found[0].sentence}")
    return Identified(None, candidates=_candidates([*other, mine]))


def _without_title(draft: Draft, known: Sequence[KnownLaw], kind: str, unplaced: bool) -> Identified:
    """A draft that no title decides: by its build if that is one law's alone, else new, else candidates."""
    # Without a jurisdiction there is no lasting id to mint: it changes on the day that somebody finds out.
    own = bool(draft.is_source and draft.title) and not _is_part(draft)
    whole = own and draft.jurisdiction is not None
    trusted = whole and draft.force is not Force.DAMAGED
    if trusted and not unplaced:
        return _minted(draft, known, kind)
    likenesses = [] if kind or carries_out(draft.title) else _likenesses(draft, known)
    close = _near_titles(draft, known, likenesses)
    best = _decisive(likenesses)
    # A title in the law's own language that is like none of the law's titles says that it is another law; what a
    # translator called it says little.
    if best and (not draft.is_source or not draft.title or best.law.law_id in {c.law_id for c in close}):
        evidence = _shape_evidence(best, likenesses, known)
        return Identified(best.law.law_id, _version(draft, best.law, likenesses), evidence, kind=best.law.kind)
    if twin := _near_and_alike(draft, close, likenesses):
        evidence = (
            f"its title {draft.title} comes near and {twin.agreement.sentence} with {twin.law.law_id} of {twin.version}",
        )
        return Identified(twin.law.law_id, _version(draft, twin.law, likenesses), evidence, kind=twin.law.kind)
    placeless = own and unplaced and draft.jurisdiction is None
    doubtful = {x.law.law_id for x in likenesses if x.agreement.fits}
    if (whole or placeless) and not best and not any(c.score >= _SO_NEAR or c.law_id in doubtful for c in close):
        return _minted(draft, known, kind)
    if whole and not close and best and not best.agreement.certain:
        return _minted(draft, known, kind)
    return Identified(
        None, candidates=_candidates([*close, *map(_candidate, filter(_worth_telling, likenesses))]), kind=kind
    )


def _near_and_alike(draft: Draft, close: Sequence[Candidate], likenesses: Sequence[_Likeness]) -> _Likeness | None:
    """The one law whose title is the draft's but for a slip, and which has the same articles from the first to the last.

    Neither is enough alone: acts of two years are built alike and called alike but for the year, which no slip makes.
    """
    slips = {c.law_id: c.title for c in close if c.score >= _SO_NEAR and _numerals(c.title) == _numerals(draft.title)}
    found = [x for x in likenesses if x.law.law_id in slips and x.agreement.whole_twin]
    return found[0] if len({x.law.law_id for x in found}) == 1 else None


def _numerals(title: str) -> list[str]:
    return [c for c in title if c.isnumeric()]


def _is_part(draft: Draft) -> bool:
    """Whether it is a page or an excerpt: its source says so, or it begins behind article 1."""
    if draft.coverage:
        return True
    first = next((p.number for p in draft.text.provisions if p.unit is Unit.ARTICLE and p.number), None)
    return first is not None and first.parts[0] not in (0, 1)


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
    for place, key in keys_of(name, language, jurisdiction):
        ids = [i for i in laws_by_key().get(key, ()) if place in (None, i.partition("-")[0])]
        found = {i: f"its title {name} is a title of {i}" for i in ids}
        for law in known:
            if place in (None, law.jurisdiction) and any(title_key(t, lang) == key for lang, t in law.titles):
                found.setdefault(law.law_id, f"its title {name} is a title of {law.law_id}")
        # A decision on a law may be listed under the law's own short name; it still is another text.
        kind = derived_kind(name)
        found = {i: s for i, s in found.items() if not kind or _kind_of(i, known) in ("", *_DERIVED)}
        if found:
            return found
    return {}


def _kind_of(law_id: str, known: Sequence[KnownLaw]) -> str:
    return titles.kind_of(law_id) or next((k.kind for k in known if k.law_id == law_id), "")


def _title_of(law_id: str, known: Sequence[KnownLaw]) -> str:
    return titles.title_of(law_id) or next((k.titles[0][1] for k in known if k.law_id == law_id and k.titles), law_id)


def _near_titles(draft: Draft, known: Sequence[KnownLaw], likenesses: Sequence[_Likeness]) -> list[Candidate]:
    """Laws whose titles come near the draft's, but for those of which the library knows that they are built otherwise."""
    alike = {x.law.law_id for x in likenesses}
    built = {k.law_id for k in known if any(shape.articles for shape in k.editions.values())}
    compared = not (derived_kind(draft.title) or carries_out(draft.title) or _is_part(draft))
    found: dict[str, float] = {}
    for law_id, score in near(draft.title, draft.language, _all_names(draft.jurisdiction, known)):
        if law_id in alike or law_id not in built or not compared:
            found[law_id] = max(score, found.get(law_id, 0.0))
    said = f"its title {draft.title} comes near"
    return [Candidate(i, _title_of(i, known), score, said) for i, score in sorted(found.items())]


def _all_names(jurisdiction: str | None, known: Sequence[KnownLaw]) -> Iterator[tuple[str, str, str]]:
    for law in known:
        if jurisdiction in (None, law.jurisdiction):
            yield from ((law.law_id, language, text) for language, text in law.titles)
    for name in titles.names():
        if jurisdiction in (None, name.law_id.partition("-")[0]) and name.kind in ("official", "translated", "rival"):
            yield name.law_id, name.language, name.text


# --- by build


def _likenesses(draft: Draft, known: Sequence[KnownLaw]) -> list[_Likeness]:
    """Editions that share articles with the draft, the likest first; what amends or explains is never a match."""
    shape, part = shape_of(draft.text), _is_part(draft)
    found = [
        _Likeness(law, version, agreement)
        for law in known
        if draft.jurisdiction in (None, law.jurisdiction)
        for version, edition in law.editions.items()
        if may_agree(shape, edition, partial=part) and (agreement := compare(shape, edition, partial=part)).articles
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
    tied = [x for x in own if x.agreement.score > own[0].agreement.score - _APART]
    return tied[0].version if len(tied) == 1 else None


_APART = 0.02  # two versions that differ in one article of sixty are no evidence of either


def _worth_telling(likeness: _Likeness) -> bool:
    """Whether a build that agrees is more than chance: what any two laws share helps nobody to choose."""
    agreement = likeness.agreement
    return agreement.score >= _WORTH_TELLING and agreement.telling + agreement.same_containers >= 2


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
