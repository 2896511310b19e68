"""Words become units: which unit of a page the steps of a citation point at. The only place that knows what 款 means where.

第一款第二项 of a Mainland article -> para_1/item_2; 第一項第二款 of a Taiwan one -> the same
"6(1)(f)" of the GDPR -> para_1/item_6; "(i)" is whichever of the ninth letter and the Roman one the law prints
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.citations.values import Level, Place
from corpus.citing.pages import units_name
from corpus.grammar.lettering import bare, values
from corpus.jurisdictions import JURISDICTIONS
from corpus.languages import language_of
from corpus.model import Provision, ProvisionPath, Unit
from corpus.numbering import parse_han, parse_roman

# What the English words mean to somebody who doesn't know the jurisdiction's own.
_COMMON = {"subparagraph": Unit.ITEM, "item": Unit.ITEM, "subitem": Unit.SUBITEM}
_ORDER = (Unit.PARAGRAPH, Unit.ITEM, Unit.SUBITEM)
_KIND = {"para": Unit.PARAGRAPH, "item": Unit.ITEM, "subitem": Unit.SUBITEM}
# The blocks of a paragraph that no number marks; the first is the paragraph itself (Joint Practical Guide of the EU, 12.2).
_BLOCKS = {
    "eu": frozenset((
        "subparagraph", "unterabsatz", "unterabs", "uabs", "sous-alinéa", "alinéa", "al", "comma", "párrafo", "parágrafo", "alinea", "akapit",
        "εδάφιο", "afsnit", "stycket", "pododstavec", "pododsek", "podstavak", "pododstavek", "albekezdés", "paragraful", "lõik",
        "pastraipa", "daļa", "алинея", "subparagrafu", "fomhír",
    ))
}  # fmt: skip


_BESIDE = ("annex", "table", "note")


@dataclass(frozen=True, slots=True)
class _Node:
    """A unit of a page: `label` as paths have it, in lower case; `printed` the marker, without brackets and stops."""

    path: ProvisionPath
    unit: Unit | None
    label: str
    printed: str


@dataclass(frozen=True, slots=True)
class _Step:
    """A level with what it may be: `unit` None for a bare bracket, `labels` of paths, `printed` of markers."""

    unit: Unit | None
    labels: frozenset[str]
    printed: str
    word: str
    block: bool = False


def pages(place: Place) -> tuple[ProvisionPath, ...]:
    """Paths of the page that a place may mean, the likeliest first: an article, else a point of an amendment.

    Above the article stand only containers where numbers restart (`annex_1/art_2`); elsewhere `within` says no more than
    where the article is (第三章第五条; 附则 of a law whose numbers go on in it).
    """
    if place.path:
        return (place.path.page,)
    within = ProvisionPath(place.within) if place.within else None
    plain = [ProvisionPath((f"{kind}_{n}",)) for kind in ("art", "point") for n in place.numbers]
    if within is None:
        return tuple(plain)
    inside = [ProvisionPath((*place.within, *p.segments)) for p in plain]
    restarts = within.segments[0].partition("_")[0] == "annex" or within.segments[0].startswith("suppl_")
    return tuple(inside) if restarts else (*inside, *plain)


def units(provision: Provision, levels: Sequence[Level], jurisdiction: str) -> tuple[ProvisionPath, ...]:
    """Units of a page that a pinpoint may mean: none, one, or several that must be asked for.

    Words mean what they mean in the jurisdiction (款 is a paragraph on the Mainland, a subparagraph in Taiwan), and what
    their language says where it has no such word. A level that is left out is looked for below every unit: 第三项 of an
    article with one list is that item. A bare "(3)" is an item, for paragraphs have no printed number; only where no item
    3 is there it is the third paragraph. Where they have one (Hong Kong, Canada), it is the paragraph.
    """
    nodes = _nodes(provision)
    steps = [_step(level, jurisdiction) for level in levels]
    found = _found(nodes, provision.path, steps, jurisdiction)
    if not found and any(s.unit for s in steps[1:]) and not all(_is_own(level, jurisdiction) for level in levels):
        # Words of a language that the jurisdiction doesn't use: their order counts, not their names.
        loose = [_Step(None, s.labels, s.printed, "(") for s in steps]
        found = [p for p in _found(nodes, provision.path, loose, jurisdiction) if _depth(p, provision) == len(steps)]
    if jurisdiction in _NOT_CHINESE and steps and steps[-1].printed.isdecimal() and levels[-1].language != "zh":
        # Nr. 1 is no a): these laws print the figures and letters that they are cited by. Who writes 第2项 counts them.
        letters = {n.path for n in nodes if n.printed and not _is_number(n.printed)}
        found = [p for p in found if p not in letters]
    if not found:
        found = _printed_so(nodes, provision.path, steps, jurisdiction)
    return tuple(dict.fromkeys(found))


def units_of(place: Place, provision: Provision, jurisdiction: str) -> tuple[ProvisionPath, ...]:
    """As `units`, for a place on its page: the page itself where it names no unit; a path means itself, if it is there."""
    if place.path:
        return (place.path,) if provision.whole(place.path) else ()
    return units(provision, place.levels, jurisdiction) if place.levels else (provision.path,)


_LISTS = (Unit.ITEM, Unit.SUBITEM)
# Words for a paragraph that are those for a point of a list as well: 4 artiklan 7 kohta.
_BOTH = frozenset({"kohta", "punkts"})


def _printed_so(
    nodes: Sequence[_Node], page: ProvisionPath, steps: Sequence[_Step], jurisdiction: str
) -> list[ProvisionPath]:
    """Units whose last step has another word for a member of a list, but prints that very number: "Art. 4 Ziff. 7 DSGVO" of an
    article whose points are numbered. Words of Chinese law aren't exchanged."""
    place, last = JURISDICTIONS.get(jurisdiction), steps[-1] if steps else None
    if last is None or place is None or place.paragraphs_always or not (last.unit in _LISTS or last.word in _BOTH):
        return []
    deep = len(page.segments) + len(steps)
    above = _walk(nodes, page, _sorted(steps[:-1]))
    return [
        n.path for n in nodes
        if n.unit in _LISTS and n.printed == last.printed and len(n.path.segments) == deep and n.path.parent in above
    ]  # fmt: skip


def what_there_is(provision: Provision, levels: Sequence[Level], jurisdiction: str) -> str:
    """What a page has where the steps lead nowhere: "it has 2 paragraphs", "paragraph 2 has 2 items"."""
    nodes = _nodes(provision)
    for held in range(len(levels) - 1, -1, -1):
        meant = units(provision, levels[:held], jurisdiction) if held else (provision.path,)
        if len(meant) == 1:
            return _inside(nodes, meant[0], provision.path, jurisdiction)
    return _inside(nodes, provision.path, provision.path, jurisdiction)


_NAMES = {Unit.PARAGRAPH: "paragraph", Unit.ITEM: "item", Unit.SUBITEM: "sub-item"}


def _inside(nodes: Sequence[_Node], path: ProvisionPath, page: ProvisionPath, jurisdiction: str) -> str:
    depth = len(path.segments) + 1
    direct = [n for n in nodes if n.path.starts_with(path) and len(n.path.segments) == depth]
    counts = [(name, len({n.label for n in direct if n.unit is unit})) for unit, name in _NAMES.items()]
    listed = " and ".join(f"{count} {name}{'s' if count > 1 else ''}" for name, count in counts if count)
    below = path.segments[len(page.segments) :]
    where = (units_name(below, "en", jurisdiction) or str(path)) if below else "it"
    return f"{where} has {listed or 'no units below it'}"


def _found(
    nodes: Sequence[_Node], page: ProvisionPath, steps: Sequence[_Step], jurisdiction: str
) -> list[ProvisionPath]:
    own = _sorted(steps)
    if own and own[0].unit is Unit.PARAGRAPH and "1" in own[0].labels and not any(
        n.unit is Unit.PARAGRAPH and len(n.path.segments) == len(page.segments) + 1 for n in nodes
    ):  # fmt: skip
        own = own[1:]  # the only paragraph of an article, which has no number
    found = _walk(nodes, page, own)
    common = _sorted([_Step(_COMMON.get(s.word) or s.unit, s.labels, s.printed, s.word, s.block) for s in steps])
    deep = len(page.segments) + len(own)
    if [s.unit for s in common] != [s.unit for s in own] and all(len(p.segments) != deep for p in found):
        # "item 2" is also what many call Taiwan's subparagraph (款): where levels are left out, both readings stand.
        found += _walk(nodes, page, common)
    return _likeliest(nodes, page, own, found, jurisdiction)


def _likeliest(
    nodes: Sequence[_Node], page: ProvisionPath, steps: Sequence[_Step], found: list[ProvisionPath], jurisdiction: str
) -> list[ProvisionPath]:
    """Of what the steps may mean, what the kind of law they cite makes of bare brackets."""
    place = JURISDICTIONS.get(jurisdiction)
    unit_of = {n.path: n.unit for n in nodes}
    if place is not None and not place.paragraphs_always and steps and steps[0].word in ("(", _COUNTED):
        # Where paragraphs have printed numbers, 58(4) is the fourth of them and never (d) of some list in it; nor is 58(a)
        # the first of them, nor (i) of some list where another has an (a).
        if len(steps) == 1 and steps[0].printed.isalpha():
            printed = {n.path: n.printed for n in nodes}
            found = [p for p in found if not (unit_of.get(p) is Unit.PARAGRAPH and printed[p].isdecimal())]
            found = [p for p in found if printed.get(p) == steps[0].printed] or found
        direct = [p for p in found if len(p.segments) == len(page.segments) + len(steps)]
        top = [p for p in direct if unit_of.get(_below(p, page)) is Unit.PARAGRAPH]
        return top or direct or found
    if len(steps) == 1 and steps[0].unit is None:
        items = [p for p in found if unit_of.get(p) is Unit.ITEM]
        return items or [p for p in found if unit_of.get(p) is Unit.PARAGRAPH] or found
    return found


def _depth(path: ProvisionPath, provision: Provision) -> int:
    return len(path.segments) - len(provision.path.segments)


def _below(path: ProvisionPath, page: ProvisionPath) -> ProvisionPath:
    """The unit right below `page` that `path` stands in."""
    return ProvisionPath(path.segments[: len(page.segments) + 1])


def _sorted(steps: Sequence[_Step]) -> list[_Step]:
    """From the larger to the smaller unit, as far as all are known and differ ("item 3 of paragraph 2")."""
    known = [s.unit for s in steps]
    if all(u in _ORDER for u in known) and len(set(known)) == len(known) and not any(s.block for s in steps):
        return sorted(steps, key=lambda s: _ORDER.index(s.unit) if s.unit else 0)
    return list(steps)


def _walk(nodes: Sequence[_Node], above: ProvisionPath, steps: Sequence[_Step]) -> list[ProvisionPath]:
    """Paths below `above` that take all `steps` in order."""
    if not steps:
        return [above]
    step, below = steps[0], [n for n in nodes if n.path != above and n.path.starts_with(above)]
    if step.block:
        blocks = _blocks(below, above, step)
        return [path for block in blocks for path in _walk(below, block, steps[1:])]
    # A bare bracket after another steps one level down: 56(1)(3) isn't a grandchild.
    level = len(above.segments) + 1
    fitting = [
        n for n in below
        if (step.unit is n.unit if step.unit else len(n.path.segments) == level or above == above.page)
        and (n.label in step.labels or n.printed == step.printed)
    ]  # fmt: skip
    return [path for n in _as_printed(fitting, step) for path in _walk(below, n.path, steps[1:])]


def _blocks(below: Sequence[_Node], above: ProvisionPath, step: _Step) -> list[ProvisionPath]:
    """The unnumbered blocks of a paragraph: the first is its beginning, the next are `text_1`, `text_2`."""
    if "1" in step.labels:
        return [above] if above != above.page else []
    number = next((int(n) - 1 for n in step.labels if n.isdecimal()), 0)
    return [n.path for n in below if n.path.segments[-1] == f"text_{number}"]


def _as_printed(fitting: list[_Node], step: _Step) -> list[_Node]:
    """Of siblings that a letter may be, that which prints it: (i) is the ninth where the list has letters. Of what a bare
    figure may be, none that prints a letter."""
    if step.printed.isdecimal():
        letters = [n for n in fitting if n.printed and not _is_number(n.printed)]
        return [n for n in fitting if n not in letters] or ([] if step.word == "(" else letters)
    exact: dict[ProvisionPath | None, list[_Node]] = {}
    for node in fitting:
        exact.setdefault(node.path.parent, []).append(node)
    return [n for same in exact.values() for n in ([s for s in same if s.printed == step.printed] or same)]


def _is_number(printed: str) -> bool:
    return any(c.isnumeric() for c in printed) or parse_han(printed) is not None


def _nodes(provision: Provision) -> list[_Node]:
    """Every unit of a page, also a paragraph that begins with its first item and has no text of its own."""
    top = len(provision.path.segments)
    found: dict[ProvisionPath, str] = {}
    for part in provision.parts:
        if any(s.startswith(_BESIDE) for s in part.path.segments[top:]):
            continue  # 第六款 is never a line of a table or of an annex
        for end in range(top + 1, len(part.path.segments)):
            found.setdefault(ProvisionPath(part.path.segments[:end]), "")
        if len(part.path.segments) > top:
            found[part.path] = part.label
    return [_node(path, printed) for path, printed in found.items()]


def _node(path: ProvisionPath, printed: str) -> _Node:
    kind, _, label = path.segments[-1].partition("~")[0].partition("_")
    return _Node(path, _KIND.get(kind), label.lower() if kind in _KIND else "", _bare(printed))


_MARKS = re.compile(r"^[\s(（〔\[﹙]+|[\s)）〕\]﹚.．、,，°º–:-]+$")


def _bare(printed: str) -> str:
    """(a) -> a; 가. -> 가; １　-> 1."""
    return bare(_MARKS.sub("", printed))


# -- what a step means -------------------------------------------------------------------------------------------------


_COUNTED = "第"  # a level that is counted, whatever marks the law prints


def _step(level: Level, jurisdiction: str) -> _Step:
    if level.language == "zh" and jurisdiction in _NOT_CHINESE:
        # 第6条第1項第f款, 第6条第1款(f)项: lawyers of two places count its paragraphs, each in their own words.
        return _Step(None, _labels(level), bare(level.label), _COUNTED)
    return _Step(
        unit_meant(level, jurisdiction), _labels(level), bare(level.label), level.word.rstrip("."),
        level.word.rstrip(".") in _BLOCKS.get(jurisdiction, frozenset()),
    )  # fmt: skip


def _labels(level: Level) -> frozenset[str]:
    """The labels that paths may have for it: a -> 1, i -> 9 and 1, イ -> 1, ea as it is."""
    label = level.label.lower()
    if label[:1].isdecimal():
        return frozenset((label,))
    places = values(label, language_of(level.language or "en"))
    roman = parse_roman(label) if label.isascii() else None
    return frozenset((label, *map(str, places), *([str(roman)] if roman else ())))


def unit_meant(level: Level, jurisdiction: str) -> Unit | None:
    """The unit that a level's word means in a law of the jurisdiction; None for a bare bracket and a word nobody knows."""
    if level.word in ("(", "I"):
        return Unit.PARAGRAPH if level.word == "I" else None
    own = _own_unit(level, jurisdiction)
    if own is not None:
        return own
    words = language_of(level.language) if level.language else None
    tables = words.levels if words else {}
    if (unit := tables.get(level.word) or tables.get(level.word + ".")) is not None:
        return unit
    mainland = JURISDICTIONS["cn"].level_words
    return next((t[level.word] for t in mainland.values() if level.word in t), None)


def _is_own(level: Level, jurisdiction: str) -> bool:
    return level.word in ("(", "I") or _own_unit(level, jurisdiction) is not None


# Places of which laws the levels have letters and figures of their own, and no Chinese words.
_NOT_CHINESE = frozenset({"eu", "un", "ch", "ca"})
# Whose lawyers write in a language: 世界人権宣言第13条第2項 is meant as they count.
_HOMES = {"ja": "jp", "ko": "kr"}


def _own_unit(level: Level, jurisdiction: str) -> Unit | None:
    """As the jurisdiction's own table has the word: those of its languages before the English of its translations."""
    place = JURISDICTIONS.get(jurisdiction)
    if place is None:
        return None
    word = level.word.rstrip(".")
    home = JURISDICTIONS[_HOMES[level.language]] if level.language in _HOMES else None
    if home and level.language not in place.level_words and "zh" not in place.source_languages[0]:
        return home.level_words[level.language].get(word)
    # 項 of a Japanese law is its paragraph in a Chinese citation too; English words are those of English citations.
    others = [tag for tag in place.level_words if tag != "en" or level.language in ("", "en")]
    for tag in sorted(others, key=lambda tag: (tag != level.language, tag == "en")):
        table = place.level_words.get(tag, {})
        if word in table:
            return table[word]
        # para. is paragraph, subs. subsection, al. alinéa.
        long = {unit for full, unit in table.items() if level.word.endswith(".") and full.startswith(word)}
        if len(long) == 1:
            return long.pop()
    return None
