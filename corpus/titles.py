"""Title authority: which laws are known by name, under which id, and what else people call them.

The records stand in `authority/cn.tsv` and `authority/tw.tsv`, a line per law. They fix the ids, so that the order in
which texts arrive can't mint two ids for one law. `authority/PLACE.names.tsv` holds a name a line, for laws of every
jurisdiction and in every language. Names of provisions stand in `authority/PLACE.charges.tsv` (the charges of a criminal
law) and `authority/PLACE.provisions.tsv` (what lawyers call others: 离婚冷静期). docs/authority.md says how they are kept. Importing this module reads nothing; the first call does, once.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from corpus.folding import fold_key

JURISDICTIONS = ("cn", "tw")
KINDS = ("constitution", "law", "regulation", "interpretation", "amendment", "decision")
NAME_KINDS = ("official", "short", "former", "translated", "rival", "alias", "number", "shared")
"""What a name is: the law's own title (in each language that it is made in), a shorter official form, what it was called
before, the usual translation, another one, what people say, its number, or an abbreviation that several laws share."""
_OF_PROVISIONS = (".charges.tsv", ".provisions.tsv")
_COLUMNS = ("id", "official", "short", "english", "aliases", "english_aliases", "kind")
_NAME_COLUMNS = ("id", "language", "kind", "text", "path")
_LANGUAGES = {"cn": "zh-Hans", "tw": "zh-Hant"}


@dataclass(frozen=True, slots=True)
class TitleRecord:
    """What a law is called. `short` is empty where there is no shorter official form; `kind` is one of KINDS."""

    law_id: str
    jurisdiction: str
    official: str
    short: str
    english: str
    aliases: tuple[str, ...]
    english_aliases: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Name:
    """What a law is called, or one of its provisions: then `path` is the page. `kind` is one of NAME_KINDS."""

    law_id: str
    language: str
    kind: str
    text: str
    path: str = ""


@cache
def records() -> tuple[TitleRecord, ...]:
    """All records, by jurisdiction and then in order of id.

    Raises:
        ValueError: an authority file is damaged (a line with too few columns, or another header); names file and line.
    """
    return tuple(record for jurisdiction in JURISDICTIONS for record in _read(jurisdiction))


@cache
def authority_version() -> str:
    """A fingerprint of the authority files; an index, which holds copies of names, records it.

    What lawyers call provisions is left out: it is asked for when somebody types it, and copied nowhere.
    """
    digest = hashlib.sha256()
    for name in (n for n in _files(".tsv") if not n.endswith(".provisions.tsv")):
        digest.update(name.encode() + files("corpus").joinpath(name).read_bytes())
    return digest.hexdigest()[:12]


def names() -> Iterator[Name]:
    """Every name of every law, the records' first; names of provisions left out."""
    for of_law in _names_by_law().values():
        yield from of_law


def names_of(law_id: str) -> tuple[Name, ...]:
    """What a law is called: official titles first, names of its provisions left out. () for a law that isn't known."""
    return _names_by_law().get(law_id, ())


def title_of(law_id: str) -> str:
    """The first name of a law, or "" if it isn't known."""
    known = names_of(law_id)
    return next((n.text for n in known if n.kind in ("official", "short")), known[0].text if known else "")


def kind_of(law_id: str) -> str:
    """What kind of text the law of a record is ("law", "amendment"), "" if it has no record."""
    record = by_id(law_id)
    return record.kind if record else ""


def provisions_called(text: str) -> tuple[Name, ...]:
    """Provisions with a name of their own: 帮信罪 is article 287-2 of cn-xingfa, "arson" its articles 114 and 115.

    Several laws may have one so called (正当防卫: Criminal Law and Civil Code).

    Commas and the mark 、 may be left out (掩饰隐瞒犯罪所得罪), and "crime of" may stand before an English one.
    """
    return _provisions().get(_charge_key(text), ())


_RENAMED = re.compile(r"原名[稱称][:：](?P<old>[^；;：:]{2,80}?)(?=[；;]\s*新名[稱称]|[）)]\s*(?:[；;。\n]|$))")


def provision_names() -> Iterator[Name]:
    """Every name that a provision has of its own, in the order of the authority files."""
    for found in _provisions().values():
        yield from found


def former_names(history: str) -> tuple[str, ...]:
    """What a law was called before, as the note on its history says: （原名稱：…；新名稱：…）, in the order of the note."""
    found = (re.sub(r"\s+", "", m["old"]) for m in _RENAMED.finditer(history)) if "原名" in history else ()
    return tuple(dict.fromkeys(found))


def by_id(law_id: str) -> TitleRecord | None:
    """The record of `law_id` ("cn-xingfa", "tw-C0000001"), or None. Ids are compared as they are, never folded."""
    return _ids().get(law_id)


def record_for(title: str, jurisdiction: str | None = None) -> TitleRecord | None:
    """The one record whose official title is `title`, after folding of script, width, case, white space and quotes.

    Short names and aliases don't count: 刑法 alone is no official title of a Mainland law.

    Args:
        title: an official title as a source gives it: `《中華人民共和國刑法》` finds cn-xingfa.
        jurisdiction: "cn" or "tw" to look in that one alone.

    Returns:
        None where no record has the title, and also where several have it (laws of two jurisdictions under one
        title, with no jurisdiction given): a guess would be worse than asking.
    """
    found = [r for r in _officials().get(fold_key(title), ()) if jurisdiction in (None, r.jurisdiction)]
    return found[0] if len(found) == 1 else None


def minted_id(title: str, jurisdiction: str) -> str:
    """An id for a law that has no record: the same for every spelling of `title` that folds to one key.

    Args:
        title: the official title as a source gives it.
        jurisdiction: the prefix of the id, "cn" or any other.

    Returns:
        `{jurisdiction}-x` and ten hexadecimal digits: `cn-x0123456789`. The x keeps it apart from ids of records.
    """
    digest = hashlib.sha256(fold_key(title).encode()).hexdigest()
    return f"{jurisdiction}-x{digest[:10]}"


@cache
def _names_by_law() -> Mapping[str, tuple[Name, ...]]:
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for record in records():
        found[record.law_id] += _of_record(record)
    for name in (n for file in _files(".names.tsv") for n in _read_names(file)):
        found[name.law_id].append(name)
    return {law_id: tuple(of_law) for law_id, of_law in found.items()}


def _of_record(record: TitleRecord) -> Iterator[Name]:
    language = _LANGUAGES[record.jurisdiction]
    yield Name(record.law_id, language, "official", record.official)
    if record.english:
        yield Name(record.law_id, "en", "translated", record.english)
    if record.short:
        yield Name(record.law_id, language, "short", record.short)
    for tag, aliases in ((language, record.aliases), ("en", record.english_aliases)):
        yield from (Name(record.law_id, tag, "alias", alias) for alias in aliases)


@cache
def _provisions() -> Mapping[str, tuple[Name, ...]]:
    found: defaultdict[str, list[Name]] = defaultdict(list)
    for name in (n for ending in _OF_PROVISIONS for file in _files(ending) for n in _read_names(file)):
        found[_charge_key(name.text)].append(name)
    return {key: tuple(of_key) for key, of_key in found.items()}


_CRIME_OF = re.compile(r"^(?:the )?(?:crimes?|offen[cs]es?) of ")


def _charge_key(text: str) -> str:
    return re.sub(r"[、,，]", "", fold_key(_CRIME_OF.sub("", text.strip().casefold())))


def _files(ending: str) -> list[str]:
    """The authority's files whose names end so, sorted: authority/cn.names.tsv."""
    found = (f.name for f in files("corpus").joinpath("authority").iterdir())
    return sorted(f"authority/{name}" for name in found if name.endswith(ending))


def _read_names(name: str) -> Iterator[Name]:
    """The names of one file. ValueError gives file and line."""
    header, *lines = files("corpus").joinpath(name).read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != _NAME_COLUMNS:
        raise ValueError(f"{name}:1: expected the columns {', '.join(_NAME_COLUMNS)}, found {header!r}")
    for number, line in enumerate(lines, 2):
        cells = line.split("\t")
        if len(cells) != len(_NAME_COLUMNS) or cells[2] not in NAME_KINDS:
            raise ValueError(f"{name}:{number}: expected id, language, kind, text and path, found {line!r}")
        yield Name(*cells)


def _read(jurisdiction: str) -> list[TitleRecord]:
    """The records of one authority file, in its order."""
    name = f"authority/{jurisdiction}.tsv"
    header, *lines = files("corpus").joinpath(name).read_text(encoding="utf-8").splitlines()
    if tuple(header.split("\t")) != _COLUMNS:
        raise ValueError(f"{name}:1: expected the columns {', '.join(_COLUMNS)}, found {header!r}")
    return [_record(jurisdiction, line, f"{name}:{number}") for number, line in enumerate(lines, 2)]


def _record(jurisdiction: str, line: str, place: str) -> TitleRecord:
    """One line of an authority file as a record."""
    cells = line.split("\t")
    if len(cells) != len(_COLUMNS):
        raise ValueError(f"{place}: expected {len(_COLUMNS)} columns, found {len(cells)} in {line!r}")
    law_id, official, short, english, aliases, english_aliases, kind = cells
    return TitleRecord(law_id, jurisdiction, official, short, english, _names(aliases), _names(english_aliases), kind)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


@cache
def _ids() -> dict[str, TitleRecord]:
    return {record.law_id: record for record in records()}


@cache
def _officials() -> dict[str, tuple[TitleRecord, ...]]:
    """Folded official title -> the records that have it."""
    found: dict[str, tuple[TitleRecord, ...]] = {}
    for record in records():
        key = fold_key(record.official)
        found[key] = (*found.get(key, ()), record)
    return found
