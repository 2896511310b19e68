"""Between reading and storing: what the user overrules, which law each draft is a text of, and what its text says of itself."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from corpus import ids, importers, titles
from corpus.days import amenders, appointing, dating
from corpus.diagnostics import diagnose
from corpus.errors import UsageError
from corpus.folding import fold_key
from corpus.identification import UNPLACED, Identified, KnownLaw, identify, shape_of
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import tag_matches
from corpus.model import Draft, Force, Rights, Statement
from corpus.parsing import deleted_told
from corpus.sources import Origin
from corpus.telling import place_called, tell

_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user overrules; None leaves it to the source. `dry_run` reads and identifies but stores nothing."""

    format: str | None = None
    language: str | None = None
    law: str | None = None
    version: date | None = None
    force: Force | None = None
    rights: Rights | None = None
    dry_run: bool = False
    title: str | None = None
    translator: str | None = None

    def __post_init__(self) -> None:
        if self.title is not None and not 0 < len(self.title.strip()) <= _LONGEST_TITLE:
            raise UsageError(f"--title: a title has 1 to {_LONGEST_TITLE} characters.", "Write the law's name.")
        for option, value, check in (("--law", self.law, ids.law_id), ("--language", self.language, ids.language_tag)):
            if not value:
                continue
            try:
                check(value)
            except ValueError as error:
                raise UsageError(f"{option}: {error}.", "See `tongwen laws` for ids and languages.") from error

    def stored(self) -> str:
        """What changes the outcome, as JSON: part of a source's identity."""
        given = {"language": self.language, "law": self.law, "version": self.version and self.version.isoformat(),
                 "force": self.force, "rights": self.rights, "title": self.title,
                 "translator": self.translator}  # fmt: skip
        return json.dumps({k: v for k, v in given.items() if v}, sort_keys=True)


def gaps_told(draft: Draft) -> Draft:
    """Add a diagnostic for each provision that stands as deleted, if its importer told none, and for each other without text."""
    told = {d.path for d in draft.diagnostics if d.code == "deleted-article"}
    found = tuple(
        deleted_told(p, p.text[:80] or None)
        if p.deleted
        else diagnose(
            "text-missing", tell("%(place)s has no text in the source.", place=place_called(p.path, p.label)),
            path=str(p.path),
        )
        for p in draft.text.provisions
        if (p.deleted and str(p.path) not in told) or not (p.deleted or p.text.strip())
    )  # fmt: skip
    return replace(draft, diagnostics=(*draft.diagnostics, *found)) if found else draft


def recorded(draft: Draft, origin: Origin | None) -> Draft:
    """Note with a text that was fetched where it came from, when, and on what terms it may be used again."""
    if origin is None:
        return draft
    said = {s.field for s in draft.statements}
    facts = (("url", origin.url), ("retrieved", origin.retrieved[:10]), ("licence", draft.licence or origin.licence))
    new = tuple(Statement(f, v, origin.collection) for f, v in facts if v and (f not in said or f == "retrieved"))
    return replace(draft, licence=draft.licence or origin.licence, statements=(*draft.statements, *new))


def titled(draft: Draft, identified: Identified, known: Sequence[KnownLaw]) -> Draft:
    """A page that was told by its build, or by the user, doesn't name the law: its first line may be "Laws & Regulations"."""
    if draft.law_id or identified.is_new or (draft.is_source and draft.force is not Force.DAMAGED):
        return draft
    record = titles.by_id(identified.law_id or "")
    names = {t for law in known if law.law_id == identified.law_id for _, t in law.titles}
    names |= {record.official, record.english, *record.aliases, *record.english_aliases} if record else set()
    keys = {fold_key(name) for name in names}
    others = tuple(o for o in draft.other_titles if fold_key(o[1]) in keys)
    return replace(draft, title=draft.title if fold_key(draft.title) in keys else "", other_titles=others)


def overruled(draft: Draft, options: ImportOptions) -> Draft:
    return replace(
        draft,
        language=options.language or draft.language,
        version=options.version or draft.version,
        force=options.force or draft.force,
        rights=options.rights or draft.rights,
        translator=options.translator or draft.translator,
    )


def named(drafts: Sequence[Draft], options: ImportOptions) -> list[Draft]:
    """The title that the user says: of the law's own text, and another title of the translations beside it."""
    if not options.title:
        return list(drafts)
    title = " ".join(options.title.split())
    first = next((d for d in drafts if d.is_source), drafts[0])
    said = (first.language, title)
    return [replace(d, title=title) if d is first else replace(d, other_titles=_with(d, said)) for d in drafts]


def _with(draft: Draft, said: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """A text's other titles, with `said` in place of the one in its language."""
    return (said, *(other for other in draft.other_titles if other[0] != said[0]))


def _jurisdiction(draft: Draft, identified: Identified) -> str | None:
    return draft.jurisdiction or (identified.law_id or "").partition("-")[0] or None


def dated(draft: Draft, identified: Identified) -> Draft:
    """Add what the text itself says of its effect and of the laws it repeals."""
    if not draft.is_source:
        return suspects_told(draft)
    place = _jurisdiction(draft, identified)
    own = (
        *dating.statements_from_text(draft.text, draft.language, draft.version, draft.statements, place),
        *_amends(draft),
    )
    own = (*own, *_appointed(draft, own))
    claimed = tuple(dating.against_the_text(s, own) for s in draft.statements)
    doubted = tuple(
        diagnose("date-suspect", f"{s.field} {s.value} ({s.source}): {s.suspect}.", found=s.value)
        for s, before in zip(claimed, draft.statements, strict=True)
        if s is not before
    )
    return suspects_told(replace(draft, statements=(*claimed, *own), diagnostics=(*draft.diagnostics, *doubted)))


def _appointed(draft: Draft, own: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Days that the text appoints for single laws; its own where it names none but that of "the other laws"."""
    if not draft.language.startswith("zh"):
        return ()
    said = any(s.field == "effective" for s in own)
    found = appointing.appointed(draft.title, draft.text, draft.version)
    return tuple(s for s in found if s.field == "effective_for" or not said)


def suspects_told(draft: Draft) -> Draft:
    """Add a diagnostic for each statement that its source can't mean as it stands, unless that was told before."""
    told = {d.found for d in draft.diagnostics if d.code == "date-suspect"}
    found = tuple(
        diagnose(
            "date-suspect", tell("%(field)s %(value)s: %(reason)s", field=s.field, value=s.value, reason=s.suspect), found=s.value,
            suggestion=tell("Rely on what the law itself says of its dates."),
        )
        for s in draft.statements
        if s.suspect and s.suspect not in dating.HEDGES and s.value not in told
    )  # fmt: skip
    return replace(draft, diagnostics=(*draft.diagnostics, *found)) if found else draft


def _amends(draft: Draft) -> tuple[Statement, ...]:
    """The laws that a decision amends and its title doesn't name: 关于修改《甲法》等六部法律的决定."""
    if not (draft.language.startswith("zh") and amenders.amends_many(draft.title)):
        return ()
    found: dict[str, Statement] = {}
    for page in draft.text.provisions:
        for title in amenders.named_in(page):
            found.setdefault(title, Statement("amends", title, f"{dating.OWN_PROVISION} {page.path}"))
    return tuple(found.values())


def placed(draft: Draft, format_name: str, options: ImportOptions) -> Draft:
    """A document says nothing of whose law it holds; --law does, and with it which language is the law's own."""
    if not options.law or not importers.is_generic(format_name):
        return draft
    place = ids.jurisdiction_of(options.law)
    facts = JURISDICTIONS.get(place)
    own = any(tag_matches(t, draft.language) for t in facts.source_languages) if facts else draft.is_source
    return replace(draft, jurisdiction=place, is_source=own)


def identified(
    drafts: Sequence[Draft], laws: Sequence[KnownLaw], format_name: str, options: ImportOptions
) -> list[tuple[Draft, Identified]]:
    """Each draft with its law. A law that one text of a source makes is known to the texts after it."""
    known, found = list(laws), []
    for draft in drafts:
        asked = replace(draft, law_id=options.law) if options.law else draft
        one = identify(asked, known, unplaced=importers.is_generic(format_name))
        if one.is_new and one.law_id and not draft.law_id:
            names = ((draft.language, draft.title), *draft.other_titles)
            shapes = {draft.version: shape_of(draft.text)} if draft.version else {}
            place = draft.jurisdiction or ids.jurisdiction_of(one.law_id)
            known.append(KnownLaw(one.law_id, place, names, draft.kind, shapes))
        if options.law:
            one = replace(one, evidence=(f"whoever imported it says that it is {options.law}", *one.evidence[1:]))
        found.append((_unplaced_told(draft, one), one))
    return found


def _unplaced_told(draft: Draft, identified: Identified) -> Draft:
    if not (identified.law_id or "").startswith(f"{UNPLACED}-"):
        return draft
    told = diagnose(
        "jurisdiction-unknown",
        tell("Nothing in the source says whose law this is; it stands as %(law)s.", law=identified.law_id),
        suggestion=tell("Import it again with --law ID, such as fr-code-civil."),
    )
    return replace(draft, diagnostics=(*draft.diagnostics, told))
