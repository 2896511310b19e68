"""Laws as JSON lists of articles, each with its translations (the data of a map of data-protection and AI law).

    [{"articleNumber": "1", "originalTitle": "第一条", "paragraphs": ["..."], "language": "zh-CN",
      "sourceVersion": {"officialTitle": "...", "adoptedOn": "2024-08-30"},
      "translations": {"en": {"title": "Article 1", "paragraphs": ["..."], "status": "..."}}}, ...]

One draft for the language of the text and one for each translation. What a record says again (the whole text in one
string) is residue; what it says as the record before it did, and checksums and ids, are keys and no text.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from corpus.diagnostics import Diagnostic, Parsed, diagnose
from corpus.errors import SourceError
from corpus.grammar.headings import article_of, container_of
from corpus.importers.json_text import once
from corpus.languages.detection import detect
from corpus.model import (
    Container,
    Draft,
    Force,
    Piece,
    Provision,
    ProvisionPath,
    Residue,
    ResidueKind,
    Statement,
    Text,
    Unit,
)
from corpus.numbering import ArticleNumber, parse_roman
from corpus.parsing import ContainerStack, is_deleted, parts_of, unique_path
from corpus.telling import place_called, tell

_SOURCE = "bilingual JSON"
_DEEPEST, _MOST = 12, 50_000
_KEYS = re.compile(
    r"(?:^|\.)(?:id|instrumentId|.*Sha256|snapshotPaths?|language|defaultLanguage|sourceNodeKey|xmlId|temporalId|sourceTemporalId)(?:\.\d+)?$"
)
_DATES = ("latestAmendedOn", "adoptedOn", "promulgatedOn", "publishedOn")
_FIELDS = {
    "sourceVersion.officialTitle": "title", "sourceVersion.adoptedOn": "adopted", "sourceVersion.promulgatedOn": "promulgated",
    "sourceVersion.publishedOn": "promulgated", "sourceVersion.effectiveFrom": "effective", "sourceVersion.instrumentNumber": "number",
    "sourceVersion.promulgationNumber": "number", "source": "url", "sourceLabel": "issuer", "legalEffectStatus": "status",
    "sourceVersion.versionNote": "note", "authorityNote": "note", "rights.license": "licence", "rights.basis": "licence",
    "source.url": "url", "source.label": "issuer", "status": "status", "note": "note", "versionLabel": "note",
}  # fmt: skip
_PLACES = {"gdpr": "eu"}


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A text value of a record: where it stands ("translations.en.paragraphs.0"), what it is, its order in the file."""

    key: str
    text: str
    order: int


@dataclass(slots=True)
class _Reader:
    """What is read of one language; `prefix` is where its values stand in a record."""

    language: str
    prefix: str
    place: str | None
    stack: ContainerStack = field(default_factory=ContainerStack)
    pages: list[Provision] = field(default_factory=list)
    seen: Counter[ProvisionPath] = field(default_factory=Counter)
    statements: list[Statement] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    opened: str = ""
    pieces: dict[int, tuple[Piece, ...]] = field(default_factory=dict)


def recognises(data: bytes, name: str) -> bool:
    """Whether `data` is a JSON list whose records have articleNumber, paragraphs and language."""
    del name
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] != b"[" or b'"articleNumber"' not in data or b'"paragraphs"' not in data:
        return False
    try:
        return bool(_records(data, ""))
    except SourceError:
        return b'"language"' in data[:100_000]  # broken off, but of this format: `read` says what is wrong


def read(data: bytes, name: str) -> Parsed[tuple[Draft, ...]]:
    """A draft for each language of the file.

    Raises:
        SourceError: no JSON list of such records.
    """
    records = _records(data, name)
    leaves = _leaves_of(records)
    readers = _readers(records)
    for record, found in zip(records, leaves, strict=True):
        _read_record(record, found, readers)
    drafts = tuple(_draft(reader, records, i == 0) for i, reader in enumerate(readers))
    return Parsed(drafts, tuple(d for draft in drafts for d in draft.diagnostics))


def leaves(data: bytes, name: str) -> list[str]:
    """The text values in order, without keys and what a record says as the one before it did."""
    return [leaf.text for found in _leaves_of(_records(data, name)) for leaf in found]


_Record = dict[str, object]


def _records(data: bytes, name: str) -> list[_Record]:
    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=once)
    except UnicodeDecodeError as error:
        raise SourceError(f"{name} is not in UTF-8 (byte {error.start + 1}).", "Save it as UTF-8.") from error
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{name} is damaged JSON: {error}.", "Get the file anew.") from error
    if not isinstance(found, list) or not found or len(found) > _MOST:
        raise SourceError(f"{name} is no list of articles.", "One file holds one list, between [ and ].")
    for i, record in enumerate(found):
        if not _is_record(record):
            raise SourceError(
                f"{name}: record {i + 1} is no article.", "It needs articleNumber, paragraphs (texts) and language."
            )
    return found


def _is_record(record: object) -> bool:
    if not isinstance(record, dict) or not isinstance(record.get("language"), str):
        return False
    translations = record.get("translations") or {}
    texts = [record, *(translations.values() if isinstance(translations, dict) else [None])]
    return isinstance(record.get("articleNumber"), str | int) and all(
        isinstance(t, dict) and isinstance(t.get("paragraphs"), list) and all(isinstance(p, str) for p in t["paragraphs"]) for t in texts
    )  # fmt: skip


def _leaves_of(records: Sequence[_Record]) -> list[list[_Leaf]]:
    out: list[list[_Leaf]] = []
    before: dict[str, str] = {}
    order = 0
    for record in records:
        values = dict(_values(record))
        found = []
        for key, text in values.items():
            if text.strip() and not _KEYS.search(key) and (".paragraphs." in f".{key}" or before.get(key) != text):
                found.append(_Leaf(key, text, order))
                order += 1
        before = values
        out.append(found)
    return out


def _values(value: object) -> Iterator[tuple[str, str]]:
    """(key, text) of every text inside a record, in order; keys of what is inside are joined by full stops."""
    todo: list[tuple[str, object, int]] = [("", value, 0)]
    while todo:
        key, one, depth = todo.pop()
        if isinstance(one, str):
            yield key, one
        elif depth > _DEEPEST:
            raise SourceError(f"The value {key[:80]} is nested too deep.", "Get the file anew.")
        elif isinstance(one, dict | list):
            inner = list(one.items()) if isinstance(one, dict) else list(enumerate(one))
            todo += [(f"{key}.{k}".lstrip("."), v, depth + 1) for k, v in reversed(inner)]


def _readers(records: Sequence[_Record]) -> list[_Reader]:
    languages = [str(records[0]["language"])]
    keys = list(dict.fromkeys(k for r in records for k in (r.get("translations") or {})))  # type: ignore[attr-defined]
    place = _place(records[0])
    return [
        _Reader(_tag(languages[0]), "", place),
        *(_Reader(_tag(key), f"translations.{key}.", place) for key in keys),
    ]


def _place(record: _Record) -> str | None:
    """The jurisdiction that the id of the instrument begins with: cn-network-data-regulations."""
    place = str(record.get("instrumentId") or record.get("id") or "").partition("-")[0].lower()
    place = _PLACES.get(place, place)
    return place if re.fullmatch(r"[a-z]{2}", place) else None


def _tag(said: str) -> str:
    """ "zh-CN" -> zh-Hans, "ko-KR" -> ko, "zh-Hant-TW" -> zh-Hant."""
    primary, *rest = said.split("-")
    if primary.lower() == "zh":
        traditional = {"hant", "tw", "hk", "mo"} & {r.lower() for r in rest}
        return "zh-Hant" if traditional else "zh-Hans"
    return primary.lower() if re.fullmatch(r"[A-Za-z]{2,3}", primary) else "und"


def _read_record(record: _Record, found: Sequence[_Leaf], readers: Sequence[_Reader]) -> None:
    taken: set[int] = set()
    for reader in readers:
        own = _own(reader, found)
        if not reader.prefix or any(leaf.key.startswith(f"{reader.prefix}paragraphs.") for leaf in own):
            taken |= _containers(reader, [leaf for leaf in found if leaf.order not in taken])
            taken |= _page(reader, str(record["articleNumber"]), own)
    for reader in readers:
        _facts(reader, [leaf for leaf in _own(reader, found) if leaf.order not in taken])


def _own(reader: _Reader, found: Sequence[_Leaf]) -> list[_Leaf]:
    """The values of a record that are of one language; those of no translation are the text's own."""
    if reader.prefix:
        return [leaf for leaf in found if leaf.key.startswith(reader.prefix)]
    return [leaf for leaf in found if not leaf.key.startswith("translations.")]


def _containers(reader: _Reader, found: Sequence[_Leaf]) -> set[int]:
    """Open the chapter and section of a record where they are new and printed in the reader's language."""
    taken: set[int] = set()
    for level in ("chapter", "section"):
        values = {leaf.key.partition(".")[2]: leaf for leaf in found if leaf.key.startswith(f"{level}.")}
        for names in (("originalTitle",), ("coAuthenticLabel", "coAuthenticTitle"), ("label", "title")):
            leaves = [values[n] for n in names if n in values]
            heading = container_of(" ".join(leaf.text for leaf in leaves), reader.language) if leaves else None
            if heading is None:
                continue
            reader.stack.add(heading, leaves[0].order)
            reader.pieces[len(reader.stack.containers) - 1] = _container_pieces(heading.label, heading.heading, leaves)
            taken |= {leaf.order for leaf in leaves}
            break
    return taken


def _container_pieces(label: str, heading: str, leaves: Sequence[_Leaf]) -> tuple[Piece, ...]:
    """Where label and heading of a container stood in the values that were put together for it."""
    pieces: list[Piece] = []
    fields = [("label", label), ("heading", heading)]
    for leaf in leaves:
        at = 0
        while at < len(leaf.text) and fields:
            of, words = fields[0]
            done = sum(p.end - p.start for p in pieces if p.of == of)
            start = next((i for i in range(done, len(words)) if not words[i].isspace()), len(words))
            if start >= len(words):
                fields.pop(0)
                continue
            if leaf.text[at].isspace():
                at += 1
                continue
            size = 0
            while (
                at + size < len(leaf.text) and start + size < len(words) and leaf.text[at + size] == words[start + size]
            ):
                size += 1
            if not size:
                return tuple(pieces)
            pieces.append(Piece(leaf.order, of, start, start + size))
            if start + size >= len(words):
                fields.pop(0)
            at += size
    return tuple(pieces)


def _page(reader: _Reader, number: str, own: Sequence[_Leaf]) -> set[int]:
    """The article of a record in one language; returns the orders of the values it is made of."""
    paragraphs = [leaf for leaf in own if leaf.key.startswith(f"{reader.prefix}paragraphs.")]
    lines = [(leaf, line) for leaf in paragraphs for line in leaf.text.split("\n") if line.strip()]
    first = article_of(lines[0][1], reader.language) if lines else None
    inside = first is not None and str(first.number) == number
    pieces: list[Piece] = []
    label, heading, pieces, taken = ("", "", pieces, set()) if inside else _label(reader, own, number)
    text, at = "", 0
    for i, (leaf, line) in enumerate(lines):
        words = line.strip()
        if inside and first is not None and i == 0:
            label, heading, words = first.label, first.heading, first.rest
            pieces += [
                Piece(leaf.order, "label", 0, len(label)),
                *([Piece(leaf.order, "heading", 0, len(heading))] if heading else []),
            ]
        if not words:
            continue
        text += ("\n" if text else "") + words
        at = len(text) - len(words)
        pieces.append(Piece(leaf.order, "text", at, len(text)))
    order = min([p.order for p in pieces], default=own[0].order if own else 0)
    path, unit, parsed = _path(number, reader)
    path = unique_path(path, reader.seen)
    reader.pages.append(
        Provision(path, unit, parsed, label, heading, text, parts_of(text, path, reader.language, reader.place), reader.stack.current,
                  is_deleted(text, reader.language), order=order, pieces=tuple(pieces))
    )  # fmt: skip
    return taken | {leaf.order for leaf in paragraphs}


def _path(number: str, reader: _Reader) -> tuple[ProvisionPath, Unit, ArticleNumber | None]:
    try:
        parsed = ArticleNumber.parse(number)
        return ProvisionPath.parse(f"art_{parsed}"), Unit.ARTICLE, parsed
    except ValueError:
        last = number.split()[-1] if number.split() else ""
        value = int(last) if re.fullmatch(r"\d{1,4}", last, re.ASCII) else parse_roman(last)
        if re.match(r"annex|schedule|appendix|附", number, re.IGNORECASE) and value:
            return ProvisionPath((f"annex_{value}",)), Unit.ANNEX, None
        return ProvisionPath((f"note_{len(reader.pages) + 1}",)), Unit.NOTE, None


def _label(reader: _Reader, own: Sequence[_Leaf], number: str) -> tuple[str, str, list[Piece], set[int]]:
    """Label and heading of an article from the values beside its text, with their pieces."""
    label, heading = None, None
    for name in ("originalLabel", "originalTitle", "label", "title", "sourceHeading", "heading"):
        leaf = next((x for x in own if x.key == reader.prefix + name), None)
        if leaf is None or "\n" in leaf.text:
            continue
        found = article_of(leaf.text, reader.language, certain=True)
        bare = found is not None and str(found.number) == number and not found.rest
        if bare and label is None:
            label = leaf
        elif (
            not bare
            and heading is None
            and name in ("title", "sourceHeading", "heading")
            and _speaks(leaf.text, reader.language)
        ):
            heading = leaf
    if label is None and heading is not None:
        label = next((x for x in own if x.key == f"{reader.prefix}label"), None)
    pieces = [
        Piece(x.order, of, 0, len(x.text.strip()))
        for x, of in ((label, "label"), (heading, "heading"))
        if x is not None
    ]
    return (
        label.text.strip() if label else "",
        heading.text.strip() if heading else "",
        pieces,
        {p.order for p in pieces},
    )


def _speaks(text: str, language: str) -> bool:
    told = detect(text)
    return told is None or told.partition("-")[0] == language.partition("-")[0]


def _facts(reader: _Reader, left: Sequence[_Leaf]) -> None:
    """What is left of a record: statements where a field is known and new, the text said again, furniture."""
    for leaf in left:
        key = leaf.key.removeprefix(reader.prefix)
        name = _FIELDS.get(key)
        if key in ("fullText", "originalTitle", "label", "title", "originalLabel"):
            reader.residue.append(Residue(ResidueKind.REPEATED, leaf.text, leaf.order))
        elif name and all(s.field != name for s in reader.statements):
            reader.statements.append(Statement(name, leaf.text, _SOURCE, leaf.text, order=leaf.order))
        else:
            reader.residue.append(Residue(ResidueKind.FURNITURE, leaf.text, leaf.order))


# --- drafts


def _draft(reader: _Reader, records: Sequence[_Record], first: bool) -> Draft:
    facts = dict(_values(records[0]))
    titles = _titles(facts)
    containers = tuple(_with_pieces(c, reader.pieces.get(i, ())) for i, c in enumerate(reader.stack.containers))
    pages = tuple(reader.pages)
    diagnostics = tuple(_not_in_force(records, pages))
    own = [t for t in titles if _speaks(t, reader.language) and (first or detect(t))]
    return Draft(
        title=own[0] if own else "", language=reader.language, version=_version(facts),
        source_key=f"{facts.get('instrumentId', '')}/{reader.language}", text=Text(containers, pages),
        force=_force(facts, reader, first), publisher=_publisher(facts, reader),
        jurisdiction=reader.place, is_source=first or _force(facts, reader, first) is Force.AUTHENTIC,
        licence=facts.get("rights.license") or facts.get(f"{reader.prefix}rights.basis", ""),
        other_titles=tuple((detect(t) or "und", t) for t in titles if t not in own[:1]), statements=tuple(reader.statements),
        residue=tuple(reader.residue), diagnostics=diagnostics,
    )  # fmt: skip


def _with_pieces(container: Container, pieces: tuple[Piece, ...]) -> Container:
    return Container(
        container.path, container.unit, container.label, container.heading, container.parent, container.order, pieces
    )


def _titles(facts: dict[str, str]) -> list[str]:
    names = ("officialTitle", "officialEnglishTitle", "officialChineseTitle", "englishTitle")
    return [facts[f"sourceVersion.{n}"].strip() for n in names if facts.get(f"sourceVersion.{n}", "").strip()]


def _version(facts: dict[str, str]) -> date | None:
    """The last day on which the text was passed or amended."""
    days = []
    for name in _DATES:
        try:
            days.append(date.fromisoformat(facts.get(f"sourceVersion.{name}", "")))
        except ValueError:
            continue
    return days[0] if days else None


def _force(facts: dict[str, str], reader: _Reader, first: bool) -> Force:
    status = facts.get(f"{reader.prefix}status", "").lower()
    if first or "co-authentic-equal" in status:
        return Force.AUTHENTIC
    if "machine" in status:
        return Force.MACHINE
    return Force.OFFICIAL_TRANSLATION if re.match(r"official|government", status) else Force.UNOFFICIAL


def _publisher(facts: dict[str, str], reader: _Reader) -> str:
    return facts.get(f"{reader.prefix}source.label") or facts.get(f"{reader.prefix}sourceLabel", "")


def _not_in_force(records: Sequence[_Record], pages: Sequence[Provision]) -> Iterator[Diagnostic]:
    for record, page in zip(records, pages, strict=False):
        if "not-in-force" in str(record.get("legalEffectStatus", "")):
            yield diagnose(
                "not-yet-in-force",
                tell("Not in force yet: %(place)s.", place=place_called(page.path, page.label)),
                path=str(page.path),
            )
