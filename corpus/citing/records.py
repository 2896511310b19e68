"""A provision as a record for reference managers: one set of fields, written as RIS and as CSL-JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from corpus.citing import names
from corpus.citing.facts import Facts, english, facts_of, worth
from corpus.citing.values import StyledCitation
from corpus.jurisdictions import JURISDICTIONS
from corpus.model import Edition, Expression, Force, Law, Rights

# What managers print beside a law's name; Zotero and citeproc know these codes (ISO 3166, lower case).
_TYPES = {"regulation": "regulation", "declaration": "document"}


@dataclass(frozen=True, slots=True)
class Record:
    """What a reference manager keeps of a provision in one text.

    Attributes:
        id: the library's own name for it: law, version, path and language.
        kind: CSL's type: legislation, regulation or document.
        title: the law's title in the language of the text; short: its short name, "" if it has none.
        section: the provision ("第五十六条第二款", "art. 56, para. 2"); "" for the law.
        language: BCP 47 of the text.
        issued: date of the version; original: when the law was first made or came into force, if a source says so.
        authority: who made it; number: its document number.
        jurisdiction: code, "cn"; place: its English name.
        url: permanent address; accessed: the day.
        citation: in the first style of the place; note: version, worth of the text, warnings.
    """

    id: str
    kind: str
    title: str
    short: str
    section: str
    language: str
    issued: date | None
    original: date | None
    authority: str
    number: str
    jurisdiction: str
    place: str
    url: str
    accessed: date
    citation: str
    note: str


def record(
    law: Law, edition: Edition, expression: Expression, path: str, styled: StyledCitation | None, *,
    section: str, url: str, day: date,
) -> Record:  # fmt: skip
    """The record of a provision as it stands in `expression`.

    Args:
        path: its path, or the address of several; "" for the law.
        styled: a citation of it in the language of the text, kept in the note; None where there is none.
        section: the provision as that citation writes it; "" for the law.
        url: permanent address with version and day.
    """
    facts, language = facts_of(law, edition), expression.language
    title = names.full(law, language) or next((t.text for t in law.titles), law.id)
    short = names.without_state(law, language) or names.abbreviation(law, language)
    facts_here = JURISDICTIONS.get(law.jurisdiction)
    return Record(
        id="_".join(filter(None, [law.id, edition.key, path.replace("/", "."), language])),
        kind=_TYPES.get(law.kind, "legislation"),
        title=title,
        short=short if short != title else names.abbreviation(law, language),
        section=section,
        language=language,
        issued=facts.version,
        original=facts.originally_effective if facts.originally_effective != facts.version else None,
        authority="" if facts.amended else facts.issuer,  # that of an amended text is the amendment's
        number=facts.number,
        jurisdiction=law.jurisdiction,
        place=facts_here.name if facts_here else law.jurisdiction,
        url=url,
        accessed=day,
        citation=styled.text if styled else "",
        note=_note(facts, expression, edition, styled),
    )


def _note(facts: Facts, expression: Expression, edition: Edition, styled: StyledCitation | None) -> str:
    """What a reader must know of the text: which version, what it is worth, who translated it."""
    version = f"Version of {english(facts.version)}" if facts.version else "Undated version"
    said = [version, f"Text: {worth(expression)}, {expression.publisher}"]
    if expression.translator:
        said.append(f"Translated by {expression.translator}")
    if expression.version != edition.version and not expression.is_source:
        renders = english(expression.version) if expression.version else "an undated version"
        said.append(f"The translation renders {renders}")
    if expression.force in (Force.MACHINE, Force.DAMAGED):
        said.append("Check it against a sound text before relying on it")
    if expression.rights is Rights.PRIVATE:
        said.append("Private text")
    if facts.effective:
        said.append(f"In force from {english(facts.effective)}")
    return ". ".join([*said, *([f"Cite as: {styled.dated}"] if styled else [])]) + "."


def to_csl(made: Record) -> Mapping[str, object]:
    """An item of CSL-JSON (csl-data.json of the Citation Style Language). Empty fields are left out."""
    item: dict[str, object] = {
        "id": made.id,
        "type": made.kind,
        "title": made.title,
        "title-short": made.short,
        "section": made.section,
        "number": made.number,
        "authority": made.authority,
        "jurisdiction": made.jurisdiction,
        "language": made.language,
        "issued": _csl_date(made.issued),
        "original-date": _csl_date(made.original),
        "accessed": _csl_date(made.accessed),
        "URL": made.url,
        "note": made.note,
    }
    return {key: value for key, value in item.items() if value}


def _csl_date(day: date | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None


def to_ris(made: Record) -> str:
    """A record of RIS: lines of two letters, two blanks, a hyphen and a blank; CR LF; STAT is a statute.

    What Zotero makes of them: TI name of act, ST short title, SE section, M1 public law number, OP history, CY place,
    DA date enacted, LA, UR, Y2 accessed, N1 a note. A line break inside a value would end it.
    """
    lines = [
        ("TY", "GOVDOC" if made.kind == "document" else "STAT"),
        ("ID", made.id),
        ("TI", made.title),
        ("ST", made.short),
        ("SE", made.section),
        ("AU", f"{made.authority}," if made.authority else ""),
        ("M1", made.number),
        ("CY", made.place),
        ("PY", str(made.issued.year) if made.issued else ""),
        ("DA", made.issued.strftime("%Y/%m/%d") if made.issued else ""),
        ("OP", f"First in force from {made.original.isoformat()}" if made.original else ""),
        ("LA", made.language),
        ("Y2", made.accessed.strftime("%Y/%m/%d")),
        ("UR", made.url),
        ("N1", made.note),
    ]
    kept = [f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value]
    return "\r\n".join([*kept, "ER  - ", ""])
