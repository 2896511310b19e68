"""Defects planted in clean bilingual laws, and the flags that come of them: a bench for the rules of corpus.inspection.

A law is read by its importer; a defect is planted in one of its texts, in the source where it is JSON, else in the text that
was read; the same rules run before and after, and only flags that are new count.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from corpus import importers
from corpus.diagnostics import Diagnostic
from corpus.editions import assemble
from corpus.inspection import EditionView, Side, inspect_edition, inspected
from corpus.model import Draft, Expression, Part, Provision, ProvisionPath, Rights, Span, Text, Unit
from corpus.numbering import format_han, parse_numeral


@dataclass(frozen=True, slots=True)
class Bilingual:
    """Two texts of one law: the law's own, and a translation. `origin` names the corpus."""

    origin: str
    name: str
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Planted:
    """A law with one kind of defect in it. `paths`: the articles that any flag may name; each of `faults` must be met by one."""

    kind: str
    drafts: tuple[Draft, ...]
    faults: tuple[frozenset[str], ...]


def read(file: Path) -> tuple[Draft, ...]:
    """The drafts of a file, before they are inspected."""
    data = file.read_bytes()
    name = importers.recognise(data, file.name)
    return importers.read(name, data, file.name).value


def laws(data: Path, *, taiwan: bool = True) -> Iterator[Bilingual]:
    """The bilingual laws of the development data, corpus by corpus."""
    for file in sorted((data / "tw" / "FalVMingLing").glob("*.json")) if taiwan else ():
        yield Bilingual("tw", file.stem, (*read(file), *read(data / "tw" / "Eng_FalVMingLing" / file.name)))
    for eng in sorted((data / "canada_xml" / "eng").glob("*.xml")):
        yield Bilingual("canada", eng.stem, (*read(eng), *read(data / "canada_xml" / "fra" / eng.name)))
    for german in sorted((data / "swiss" / "md" / "de").rglob("*.md")):
        twins = [f for tag in ("fr", "it") for f in (data / "swiss" / "md" / tag).rglob(german.name)]
        yield Bilingual("swiss", german.stem, tuple(d for f in (german, *twins) for d in read(f)))
    for folder in ("hk_xml", "japan_xml", "korea_xml", "gdpr_formex"):
        yield Bilingual(folder, folder, tuple(d for f in sorted((data / folder).glob("*.xml")) for d in read(f)))
    declaration = sorted((data / "udhr").glob("udhr_*.xml"))
    yield Bilingual("udhr", "udhr", tuple(d for f in declaration for d in read(f)))
    for name in ("constitution_interleaved.md", "network_data_regulations.bilingual.json"):
        yield Bilingual("prc_bilingual", name, read(data / "prc_bilingual" / name))


def view(drafts: Sequence[Draft]) -> EditionView:
    """An edition of these texts, as the library would make it of them."""
    texts = {f"{n}.{d.language}": d.text for n, d in enumerate(drafts)}
    editions = assemble("zz-law", "zz", [_expression(d, n) for n, d in enumerate(drafts)], texts.__getitem__)
    chosen = max(editions, key=lambda e: (e.has_source, len(e.expressions)))
    sides = tuple(Side(e, texts[e.id]) for e in chosen.expressions if e.numbers_trusted)
    return EditionView("zz-law", drafts[0].jurisdiction or "zz", chosen.version, sides)


def _expression(draft: Draft, n: int) -> Expression:
    return Expression(
        f"{n}.{draft.language}", "zz-law", "", draft.language, draft.version, draft.force, draft.publisher, "", "", Rights.PUBLIC,
        draft.coverage, draft.is_source,
    )  # fmt: skip


def flags(drafts: Sequence[Draft]) -> list[Diagnostic]:
    """All that is found in these texts, alone and beside one another."""
    return [*(d for draft in drafts for d in _alone(draft)), *inspect_edition(view(drafts))]


_KEPT: dict[int, tuple[Draft, tuple[Diagnostic, ...]]] = {}


def _alone(draft: Draft) -> tuple[Diagnostic, ...]:
    """What is found in one text; kept, for only one text of a law is planted at a time."""
    if id(draft) not in _KEPT:
        _KEPT[id(draft)] = (draft, inspected(draft).diagnostics)
    return _KEPT[id(draft)][1]


# -- planting ----------------------------------------------------------------------------------------------------------

Plant = Callable[[random.Random, Draft], tuple[Draft, tuple[frozenset[str], ...]] | None]


def _articles(draft: Draft) -> list[int]:
    """Positions of articles with words of their own."""
    return [
        i for i, p in enumerate(draft.text.provisions)
        if p.unit is Unit.ARTICLE and not p.deleted and len(p.text) >= 30 and len(p.path.segments) == 1 and "~" not in str(p.path)
    ]  # fmt: skip


def _with(draft: Draft, provisions: Sequence[Provision]) -> Draft:
    return replace(draft, text=replace(draft.text, provisions=tuple(provisions)))


def deleted(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """An article is gone."""
    at = _articles(draft)
    if len(at) < 5:
        return None
    chosen = chance.choice(at[1:-1])
    provisions = list(draft.text.provisions)
    gone = provisions.pop(chosen)
    return _with(draft, provisions), (frozenset({str(gone.path)}),)


def swapped(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """Two articles have each other's words; in half of the cases neighbours."""
    at = _articles(draft)
    if len(at) < 5:
        return None
    i = chance.randrange(len(at))
    j = min(i + 1, len(at) - 1) if chance.random() < 0.5 else chance.randrange(len(at))
    if i == j:
        return None
    provisions = list(draft.text.provisions)
    a, b = provisions[at[i]], provisions[at[j]]
    provisions[at[i]], provisions[at[j]] = _worded(a, b), _worded(b, a)
    return _with(draft, provisions), (frozenset({str(a.path)}), frozenset({str(b.path)}))


def _worded(page: Provision, other: Provision) -> Provision:
    """A page with the words of another."""
    depth = len(other.path.segments)
    parts = tuple(replace(p, path=ProvisionPath((*page.path.segments, *p.path.segments[depth:]))) for p in other.parts)
    return replace(page, text=other.text, parts=parts)


def copied(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """An article's words stand under the next number too, in the place of what belongs there."""
    at = _articles(draft)
    if len(at) < 5:
        return None
    i = chance.randrange(len(at) - 1)
    provisions = list(draft.text.provisions)
    a, b = provisions[at[i]], provisions[at[i + 1]]
    provisions[at[i + 1]] = _worded(b, a)
    return _with(draft, provisions), (frozenset({str(b.path)}),)


def merged(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """An article's words stand at the end of the one before; its number is gone."""
    at = _articles(draft)
    if len(at) < 5:
        return None
    i = chance.randrange(len(at) - 1)
    if at[i + 1] != at[i] + 1:
        return None
    provisions = list(draft.text.provisions)
    a, b = provisions[at[i]], provisions.pop(at[i + 1])
    provisions[at[i]] = _glued(a, b)
    return _with(draft, provisions), (frozenset({str(a.path), str(b.path)}),)


def _glued(a: Provision, b: Provision) -> Provision:
    shift = len(a.text) + 1
    many = sum(p.unit is Unit.PARAGRAPH for p in a.parts)
    parts = []
    for part in b.parts:
        path = str(_worded(a, replace(b, parts=(part,))).parts[0].path)
        path = re.sub(r"/para_(\d+)(?=/|$)", lambda m: f"/para_{int(m[1]) + many}", path, count=1)
        parts.append(
            replace(
                part,
                path=ProvisionPath(tuple(path.split("/"))),
                span=Span(part.span.start + shift, part.span.end + shift),
            )
        )
    return replace(a, text=f"{a.text}\n{b.text}", parts=(*a.parts, *parts))


def truncated(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """An article ends after 30 to 70 % of its words, in the middle of a sentence or behind one."""
    at = [i for i in _articles(draft) if len(draft.text.provisions[i].text) >= 60]
    if len(at) < 5:
        return None
    provisions = list(draft.text.provisions)
    chosen = chance.choice(at)
    page = provisions[chosen]
    end = int(len(page.text) * chance.uniform(0.3, 0.7))
    if chance.random() < 0.5:
        stops = [
            m.end()
            for m in re.finditer(r"[。；]|[.;](?=\s)", page.text)
            if len(page.text) * 0.2 < m.end() < len(page.text) * 0.8
        ]
        end = chance.choice(stops) if stops else end
    provisions[chosen] = _cut(page, end)
    return _with(draft, provisions), (frozenset({str(page.path)}),)


def _cut(page: Provision, end: int) -> Provision:
    text = page.text[:end].rstrip()
    parts = tuple(
        replace(p, span=Span(p.span.start, min(p.span.end, len(text)))) for p in page.parts if p.span.start < len(text)
    )
    return replace(page, text=text, parts=parts)


def item_dropped(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """An item of a list is gone."""
    pages = [
        (i, p) for i in _articles(draft) for p in draft.text.provisions[i].parts if p.unit is Unit.ITEM and p.label
    ]
    return _drop(chance, draft, [x for x in pages if not _has_below(draft.text.provisions[x[0]], x[1])])


def paragraph_dropped(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """A paragraph is gone, of an article that has several."""
    pages = [
        (i, p) for i in _articles(draft) for p in draft.text.provisions[i].parts
        if p.unit is Unit.PARAGRAPH and sum(q.unit is Unit.PARAGRAPH for q in draft.text.provisions[i].parts) > 1
    ]  # fmt: skip
    return _drop(chance, draft, [x for x in pages if not _has_below(draft.text.provisions[x[0]], x[1])])


def _has_below(page: Provision, part: Part) -> bool:
    return any(p is not part and p.path.starts_with(part.path) for p in page.parts)


def _drop(
    chance: random.Random, draft: Draft, candidates: Sequence[tuple[int, Part]]
) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    if len(candidates) < 3:
        return None
    at, part = chance.choice(candidates)
    provisions = list(draft.text.provisions)
    page = provisions[at]
    size = part.span.end - part.span.start
    after = page.text[part.span.end : part.span.end + 1]
    size += after.isspace() and bool(after)
    start = part.span.start
    kept = []
    for p in page.parts:
        if p is part:
            continue
        span = p.span if p.span.start < start else Span(p.span.start - size, p.span.end - size)
        kept.append(replace(p, span=span))
    text = page.text[:start] + page.text[start + size :]
    if part.unit is Unit.PARAGRAPH and not part.label:
        kept = _renumbered(page, kept, part)
    provisions[at] = replace(
        page,
        text=text.rstrip(),
        parts=tuple(replace(p, span=Span(p.span.start, min(p.span.end, len(text.rstrip())))) for p in kept),
    )
    return _with(draft, provisions), (frozenset({str(page.path)}),)


def _renumbered(page: Provision, parts: Sequence[Part], gone: Part) -> list[Part]:
    """Paragraphs without a number move up."""
    depth = len(page.path.segments)
    number = int(re.sub(r"\D", "", gone.path.segments[depth]) or 0)
    out = []
    for part in parts:
        segments = list(part.path.segments)
        match = re.fullmatch(r"para_(\d+)", segments[depth])
        if match and int(match[1]) > number:
            segments[depth] = f"para_{int(match[1]) - 1}"
        out.append(replace(part, path=ProvisionPath(tuple(segments))))
    return out


# An article that is cited by number, in the texts of the development data.
_CITED = re.compile(
    r"第\s*(?P<han>[一二三四五六七八九十百千零〇]{1,9}|\d{1,4})\s*[条條](?![之-])"
    r"|\b(?:[Aa]rt(?:icles?|ikel|\.)?|[Aa]rticolo|[Ss]ections?|(?:sub)?section) (?P<arabic>\d{1,4})(?![-\d.,]|(?:bis|ter|[a-z])\b)"
)


def miscited(chance: random.Random, draft: Draft) -> tuple[Draft, tuple[frozenset[str], ...]] | None:
    """One number of an article that is cited is another."""
    provisions = list(draft.text.provisions)
    places = [
        (i, m)
        for i in _articles(draft)
        for m in _CITED.finditer(provisions[i].text)
        if m.start() and "Chapter" not in provisions[i].text[max(0, m.start() - 15) : m.start()]
    ]
    if not places:
        return None
    at, match = chance.choice(places)
    page = provisions[at]
    group = "han" if match["han"] else "arabic"
    old = parse_numeral(match[group]) or 0
    near = {parse_numeral(m[m.lastgroup or 0]) for m in _CITED.finditer(page.text)}
    new = chance.choice([n for n in range(max(1, old - 9), old + 10) if n not in near and str(n) != str(page.number)])
    written = str(new) if match[group].isdecimal() else format_han(new)
    start, end = match.span(group)
    longer = len(written) - (end - start)
    text = page.text[:start] + written + page.text[end:]
    parts = tuple(
        replace(
            p, span=Span(p.span.start + longer * (p.span.start > start), p.span.end + longer * (p.span.end > start))
        )
        for p in page.parts
    )
    provisions[at] = replace(page, text=text, parts=parts)
    return _with(draft, provisions), (frozenset({str(page.path)}),)


PLANTS: dict[str, Plant] = {
    "deleted": deleted, "copied": copied, "swapped": swapped, "merged": merged, "truncated": truncated,
    "item-dropped": item_dropped, "paragraph-dropped": paragraph_dropped, "miscited": miscited,
}  # fmt: skip


def plant(kind: str, law: Bilingual, chance: random.Random) -> Planted | None:
    """The law with a defect of this kind in one of its texts, any of them; None if it has no place for one."""
    drafts = list(law.drafts)
    chosen = chance.randrange(len(drafts))
    done = PLANTS[kind](chance, drafts[chosen])
    if done is None:
        return None
    drafts[chosen], faults = done
    return Planted(kind, tuple(drafts), faults)


# -- Taiwan's JSON, as a file --------------------------------------------------------------------------------------------

_NUMBER, _WORDS = "條號", "條文內容"


def broken_file(kind: str, data: bytes, chance: random.Random) -> tuple[bytes, tuple[frozenset[str], ...]] | None:
    """A file of Taiwan's laws with a defect in it: a source as somebody might hand it in."""
    law: dict[str, Any] = json.loads(data)
    articles = [a for a in law["法規內容"] if _NUMBER in a and re.search(r"\d", a[_NUMBER])]
    if len(articles) < 6:
        return None
    at = chance.randrange(1, len(articles) - 1)
    one, other = articles[at], articles[at + 1]
    if any(len(a[_WORDS]) < 30 for a in (one, other)):
        return None
    paths = [f"art_{re.sub(r'[^0-9-]', '', a[_NUMBER])}" for a in (one, other)]
    content = law["法規內容"]
    place = next(i for i, a in enumerate(content) if a is other)
    match kind:
        case "deleted":
            del content[place]
            faults = [{paths[1]}]
        case "duplicated":
            content.insert(place, dict(other))
            faults = [{paths[1], paths[1] + "~2"}]
        case "swapped":
            one[_WORDS], other[_WORDS] = other[_WORDS], one[_WORDS]
            faults = [{paths[0]}, {paths[1]}]
        case "reordered":
            before = next(i for i, a in enumerate(content) if a is one)
            content[before], content[place] = other, one
            faults = [{paths[0], paths[1]}]
        case "merged":
            one[_WORDS] += "\r\n" + other[_WORDS]
            del content[place]
            faults = [set(paths)]
        case "broken numeral":
            printed = other[_NUMBER]
            ways = [
                re.sub(r"\d", "?", printed, count=1), re.sub(r"\d+", "", printed), printed.replace("1", "l").replace("0", "O"),
                re.sub(r"(\d)", r"\1\1", printed, count=1),
            ]  # fmt: skip
            other[_NUMBER] = chance.choice([w for w in ways if w != printed])
            read_as = f"art_{re.sub(r'[^0-9-]', '', other[_NUMBER])}"
            faults = [{*paths, read_as, "note", "note~2"}]
        case _:
            raise KeyError(kind)
    return json.dumps(law, ensure_ascii=False).encode(), tuple(frozenset(f) for f in faults)


def page_of(diagnostic: Diagnostic) -> str:
    """The article that a flag names."""
    if not diagnostic.path:
        return ""
    return str(ProvisionPath.parse(diagnostic.path).page)


__all__ = ["PLANTS", "Bilingual", "Planted", "Text", "broken_file", "flags", "laws", "page_of", "plant", "read", "view"]
