"""TBX, the exchange format of term bases (ISO 30042), read: version 3 in both its styles (`<termNote type="x">` and `<min:x>`)
and version 2 (martif) of every dialect. Whose law says a term is its geographicalUsage (CN, TW, HK).

What has no place in a concept is not kept, and is told (`not_kept`). `corpus.terms.tbx_writing` is the other way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from corpus.errors import SourceError
from corpus.importers.markup import local, tree
from corpus.terms.table import KINDS, LONGEST_TERM, PLACES
from corpus.terms.values import Concept, Meaning, Origin, Term

_XML = "{http://www.w3.org/XML/1998/namespace}"
_ENTRIES, _LANGUAGES, _TERMS = ("conceptEntry", "termEntry"), ("langSec", "langSet"), ("termSec", "tig", "ntig")
_PREFERRED = re.compile(r"\bpreferred")
# What tools write for geographicalUsage beside codes.
_CALLED = {
    "cn": "china|mainland|mainland china|prc|people's republic of china|zh-hans|中国|中国大陆",
    "tw": "taiwan|roc|zh-hant|台灣|臺灣",
    "hk": "hong kong|hong kong sar|hksar|zh-hant-hk|香港",
    "mo": "macao|macau|澳門",
    "eu": "european union|europe",
}
_KIND = re.compile(rf"Kind: ({'|'.join(KINDS)})")
_NAMED = {name: code for code, names in _CALLED.items() for name in names.split("|")}
_PLACE = re.compile(r"[A-Za-z]{2}(?:-[A-Za-z]{2,3})?")


def read_tbx(data: bytes, name: str, origin: Origin = Origin.USER, field: str = "") -> tuple[Concept, ...]:
    """Read a term base.

    Args:
        data: the file.
        name: what to call it in messages, and in ids where it gives none.
        field: the part of the law that its entries belong to, where they don't say it.

    Raises:
        SourceError: no well-formed XML, entities, no TBX, no entry with two terms, a term without a language. It says the
            line.
    """
    root = tree(data, name)
    if local(root) not in ("tbx", "martif"):
        raise SourceError(
            f"{name} is no TBX: its first element is <{local(root)}>.", "Export the terms as TBX, or as CSV."
        )
    entries = [e for e in root.iter() if local(e) in _ENTRIES]
    if not entries:
        raise SourceError(f"{name} holds no concept (conceptEntry or termEntry).", "Export the terms anew.")
    concepts = tuple(c for n, entry in enumerate(entries, 1) if (c := _concept(entry, name, n, origin, field)))
    if not concepts:
        raise SourceError(
            f"{name}, line {entries[0].sourceline}: no concept has two terms.", "Export it with its translations."
        )
    return concepts


def _concept(entry: etree._Element, name: str, n: int, origin: Origin, field: str) -> Concept | None:
    """None for a concept with one term: term bases of many languages are full of them, and they render nothing."""
    sections = [s for s in entry if local(s) in _LANGUAGES]
    terms = tuple(term for section in sections for term in _terms(section, name))
    if len(terms) < 2:
        return None
    facts = dict(_facts(entry))
    notes = [_text(e) for e in entry if local(e) == "note"]
    kinds = [found[1] for note in notes if (found := _KIND.fullmatch(note))]
    note = " ".join(note for note in notes if not _KIND.fullmatch(note))
    return Concept(
        entry.get("id") or f"{name}-{n}", kinds[0] if kinds else "concept", facts.get("subjectField", field), terms,
        note, origin, tuple(_meanings(entry)),
    )  # fmt: skip


def _facts(parent: etree._Element) -> Iterator[tuple[str, str]]:
    """The data categories of an element: their name is an attribute in one style, the element's own in the other."""
    for child in parent:
        if local(child).endswith("Grp") and local(child) != "termGrp":
            yield from _facts(child)
        else:
            yield _category(child), _text(child)


def _meanings(entry: etree._Element) -> Iterator[Meaning]:
    """The definitions of a concept and of its languages, each with the source that stands in its group."""
    for element in entry.iter():
        if _category(element) == "definition" and (words := _text(element)):
            section = next((a for a in element.iterancestors() if local(a) in _LANGUAGES), None)
            group = element.getparent()
            beside = group if group is not None and local(group) == "descripGrp" else ()
            source = next((_text(e) for e in beside if _category(e) == "source"), "")
            yield Meaning(words, "" if section is None else _tag(_language(section)), source)


def _category(element: etree._Element) -> str:
    """The data category of an element: its name is an attribute in one style, the element's own in the other."""
    return element.get("type") or local(element)


def _language(section: etree._Element) -> str:
    return section.get(f"{_XML}lang") or section.get("lang") or ""


def _text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _terms(section: etree._Element, name: str) -> Iterator[Term]:
    language = _language(section)
    if not re.fullmatch(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*", language):
        raise SourceError(
            f"{name}, line {section.sourceline}: {language or 'nothing'!r} is no language.", 'Write xml:lang="en".'
        )
    found = [s for s in section if local(s) in _TERMS]
    groups = [next((g for g in s if local(g) == "termGrp"), s) for s in found]
    read = [(group, dict(_facts(group)) | dict(_facts(s))) for s, group in zip(found, groups, strict=True)]
    said = any(_PREFERRED.search(facts.get("administrativeStatus", "")) for _, facts in read)
    for n, (group, facts) in enumerate(read):
        text = next((_text(t) for t in group if local(t) == "term"), "")
        if not text or len(text) > LONGEST_TERM:
            raise SourceError(
                f"{name}, line {group.sourceline}: a term has {len(text)} characters.",
                f"A term has 1 to {LONGEST_TERM}.",
            )
        preferred = bool(_PREFERRED.search(facts.get("administrativeStatus", ""))) if said else n == 0
        place = _place(facts.get("geographicalUsage", ""), _tag(language))
        yield Term(text, _tag(language), place, preferred, facts.get("partOfSpeech", ""), facts.get("context", ""))


def _tag(language: str) -> str:
    """zh_hant_HK -> zh-Hant-HK."""
    first, *rest = language.replace("_", "-").split("-")
    return "-".join([first.lower(), *(p.title() if len(p) == 4 else p.upper() if len(p) == 2 else p for p in rest)])


def _place(usage: str, language: str) -> str:
    if named := _NAMED.get(usage.casefold()):
        return named
    if _PLACE.fullmatch(usage):
        return usage[-2:].lower() if usage[:1].islower() else usage[:2].lower()
    return PLACES.get(language, "")


# What is read of an entry; all else that it holds is told.
_KEPT = frozenset({
    *_ENTRIES, *_LANGUAGES, *_TERMS, "termGrp", "descripGrp", "termNoteGrp", "term", "note", "subjectField", "definition", "context",
    "partOfSpeech", "administrativeStatus", "geographicalUsage",
})  # fmt: skip
_INLINE = frozenset({"hi", "foreign", "ph", "sc", "ec", "pc", "bpt", "ept", "it", "ut"})
_PREFERENCES = re.compile(r"(preferred|admitted)")


def not_kept(data: bytes, name: str) -> Mapping[str, int]:
    """What a file of terms holds that its concepts don't: data category -> how often. Transactions, cross references, inline marks,
    statuses beside preferred and admitted, notes of single terms, and concepts of one term.

    SourceError: as `read_tbx`.
    """
    found: Counter[str] = Counter()
    for entry in (e for e in tree(data, name).iter() if local(e) in _ENTRIES):
        terms = sum(local(e) == "term" for e in entry.iter())
        found["concept of one term"] += terms < 2
        for element in entry.iterdescendants():
            found.update(_untold(element))
    return {what: count for what, count in sorted(found.items()) if count}


def _untold(element: etree._Element) -> Iterator[str]:
    kind, up = _category(element), element.getparent()
    above = local(up) if up is not None else ""
    if local(element) in _INLINE:
        yield f"<{local(element)}> (its words are kept)"
    elif kind == "administrativeStatus" and not _PREFERENCES.search(_text(element)):
        yield f"administrativeStatus {_text(element)}"
    elif (
        kind == "source" and above == "descripGrp" and up is not None and any(_category(e) == "definition" for e in up)
    ):
        return
    elif kind == "note" and above not in _ENTRIES:
        yield f"note of {above}"
    elif kind == "context" and above in _LANGUAGES:
        yield f"context of {above}"
    elif kind not in _KEPT:
        yield kind
