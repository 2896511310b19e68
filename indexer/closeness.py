"""How closely a text answers a query, beyond how often its words stand there: looked at for the best candidates only.

Three things tell a lawyer at a glance that an article is the one: it says what the term is (本法所称X，是指 / "X" means), it
begins with it, and the words of the query stand together, as they were typed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import regex

from indexer.matching import View
from indexer.query import Literal, Near, Prefixed, Run, String, Word
from indexer.segmentation import has_string_script, spelled
from indexer.spellings import alike, canonical, chinese_of
from indexer.tree import Tree, leaves

DEFINES, TOGETHER, EXACT, BEGINS = 0.7, 0.4, 0.6, 0.1
"""What each is worth beside the score of the engine, which is 1 for the best; tests/benchmarks/ranking says how they were found."""

# Nobody's query has more terms that matter; a page that was pasted has hundreds.
_MOST_TERMS = 16
# A code in one piece (全文) is no better an answer for what stands in its hundredth page.
_READ = 20_000
_OCCURRENCES = 40
_NUMERALS = frozenset("零〇一二两三四五六七八九十百千万亿0123456789")
_BRACKET = r"(?:\([^()]{0,60}\))?"
# 个人资料(personal data)指..., 自首,是指...; not 指定 and 指导.
_IS_ZH = regex.compile(rf'罪?["”)]*{_BRACKET}[,:、]*(?:是指|系指|指的是|指(?![定令导示控])|谓|意指)')
_CALLED_ZH = regex.compile(r'(?:是|为|属于|系)"?$')  # ...的,是自首。
_STATED_ZH = regex.compile(r"称[^,。;:]{0,4}$")  # 本法所称X, 称普通抵押权者
_SAID_ZH = regex.compile(r"是(?!否)|包括|分为")  # 。X是...
_IS = regex.compile(
    r"(?: [^ ]+){0,6}? (?:means|denotes|refers to|is defined as|désigne|s entend|bezeichnet|ist|se entenderá|significa|si intende)\b"
)
_BY_MEANS = regex.compile(r" (?:by|all|any|other|that|which|no|of|such|what) (?:means|ist)$")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a query looks for: `parts` all of it, `units` with the parts of a run as the run, each squeezed or one word."""

    parts: tuple[str, ...]
    units: tuple[str, ...]
    spelt: bool = False
    """Whether one of them is spelt in several ways; then all are in the one that texts are compared in."""

    @property
    def whole(self) -> str:
        """The query in one piece: 仲裁 裁决 is 仲裁裁决, "trust property" stays two words."""
        blank = "" if all(map(has_string_script, self.units)) else " "
        return blank.join(self.units)


def terms_of(tree: Tree, runs: Iterable[str]) -> Terms:
    """The terms of a query. `runs` as in indexer.resolving.Resolved."""
    parts: dict[str, None] = {}
    for leaf in leaves(tree, positive_only=True):
        atoms = (leaf.atom.left, leaf.atom.right) if isinstance(leaf.atom, Near) else (leaf.atom,)
        parts |= {text: None for atom in atoms if (text := _text(atom))}
    kept = list(parts)[:_MOST_TERMS]
    whole = list(dict.fromkeys(runs))[:_MOST_TERMS]
    if spelt := any(alike(text) or chinese_of(text) for text in kept):
        kept, whole = list(dict.fromkeys(map(canonical, kept))), list(dict.fromkeys(map(canonical, whole)))
    units = whole + [part for part in kept if not any(part in run for run in whole)]
    return Terms(tuple(kept), tuple(units), spelt)


def _text(atom: Word | String | Run | Literal | Prefixed | Near) -> str:
    match atom:
        case Word(text) | String(text) | Run(text) | Prefixed(text):
            return text
        case Literal(key=key, words=words):
            return key if has_string_script(key) else " ".join(words)
    return ""


def closeness(terms: Terms, view: View) -> float:
    """How closely one text answers, from 0 to the sum of the weights above."""
    if not terms.parts:
        return 0.0
    text = view.key[:_READ]
    text = canonical(text) if terms.spelt and view.by_string else text
    needles = [_needle(part, view) for part in terms.parts]
    places = [_places(text, needle, view.by_string) for needle in needles]
    found = [(start, end, n) for n, several in enumerate(places) for start, end in several]
    if not found:
        return 0.0
    held = {n for _, _, n in found}
    length = sum(len(needles[n]) for n in held) + (0 if view.by_string else len(held) - 1)
    together = min(1.0, length / _shortest(sorted(found), held)) * len(held) / len(needles)
    whole = _needle(terms.whole, view)
    return (
        DEFINES * _defined(terms, text, whole, view)
        + TOGETHER * together
        + EXACT * (_unbroken(needles, held, text) if view.by_string else _exactly(needles, text))
        + BEGINS * _begins([_needle(unit, view) for unit in terms.units], text, view.by_string)
    )


def _needle(part: str, view: View) -> str:
    """A term as the key of a text has it: between blanks in languages that have them."""
    return part if view.by_string else " ".join(spelled(word, view.group) for word in part.split())


def _places(text: str, needle: str, by_string: bool) -> list[tuple[int, int]]:
    """Where a term stands; a word that doesn't stand as it was typed, where words begin as it does."""
    if by_string:
        return _whole_numbers(text, needle, _found(text, needle))
    found = _found(text, f" {needle} ")
    if not found and " " not in needle and len(needle) > 4:
        found = _found(text, " " + needle[: max(4, len(needle) * 2 // 3)])
    return found


def _whole_numbers(text: str, needle: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of `places` where a number at an end of the needle is the whole number: 二个月 isn't in 十二个月."""
    if needle[0] in _NUMERALS:
        places = [(a, b) for a, b in places if not a or text[a - 1] not in _NUMERALS]
    if needle[-1] in _NUMERALS:
        places = [(a, b) for a, b in places if text[b : b + 1] not in _NUMERALS or b >= len(text)]
    return places


def has_number_at_end(needle: str) -> bool:
    """Whether a string begins or ends with a number, which may be a part of another one in a text."""
    return needle[:1] in _NUMERALS or needle[-1:] in _NUMERALS


def stands_whole(needle: str, view: View) -> bool:
    """Whether a string stands in a text, its numbers no parts of others."""
    return view.by_string and bool(_whole_numbers(view.key, needle, _found(view.key, needle)))


def _found(text: str, needle: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = text.find(needle)
    while at >= 0 and len(out) < _OCCURRENCES:
        out.append((at, at + len(needle)))
        at = text.find(needle, at + 1)
    return out


def _shortest(found: Sequence[tuple[int, int, int]], wanted: set[int]) -> int:
    """The length of the shortest stretch that holds one of each; `found` is (start, end, which), in order."""
    last: dict[int, tuple[int, int]] = {}
    shortest = 0
    for start, end, which in found:
        last[which] = (start, end)
        if len(last) == len(wanted):
            stretch = max(e for _, e in last.values()) - min(s for s, _ in last.values())
            shortest = min(shortest or stretch, stretch)
    return max(shortest, 1)


def _unbroken(needles: Sequence[str], held: Collection[int], text: str) -> float:
    """How many of the terms aren't there as parts of larger numbers only."""
    return 1.0 - sum(n not in held and needle in text for n, needle in enumerate(needles)) / len(needles)


def _exactly(needles: Sequence[str], text: str) -> float:
    """How many of the terms stand as they were typed: naturalization is not natural, though they have one stem."""
    return sum(f" {needle} " in text for needle in needles) / len(needles)


def _begins(units: Sequence[str], text: str, by_string: bool) -> float:
    """1 if the text, or a sentence of it where its key has any, begins with one of the terms."""
    for unit in units:
        if by_string:
            if any(start <= 1 or text[start - 1] in "。;)" for start, _ in _found(text, unit)):
                return 1.0
        elif text.startswith(f" {unit} "):
            return 1.0
    return 0.0


def _defined(terms: Terms, text: str, whole: str, view: View) -> float:
    """Whether the text says what the query's term is: 1 for the whole query, a share for one of its terms."""
    if defines(whole, text, view.by_string):
        return 1.0
    if len(terms.units) == 1:
        return 0.0
    total = sum(map(len, terms.units))
    defined = (u for u in terms.units if len(u) > 1 and defines(_needle(u, view), text, view.by_string))
    return max((len(unit) / total for unit in defined), default=0.0)


def defines(term: str, key: str, by_string: bool) -> bool:
    """Whether a text says what `term` is. Both as keys (indexer.documents.key_of).

    >>> defines("自首", "犯罪以后自动投案的,是自首。", True), defines("profiling", " profiling means any form of ", False)
    (True, True)
    >>> defines("自首", "对于自首的犯罪分子,可以从轻。", True), defines("profiling", " profiling by other means ", False)
    (False, False)
    """
    places = _found(key, term if by_string else f" {term} ")
    return any((_defines_zh if by_string else _defines)(key, start, end) for start, end in places)


def _defines_zh(key: str, start: int, end: int) -> bool:
    before, after = key[max(0, start - 8) : start], key[end : end + 70]
    if _IS_ZH.match(after) or (_STATED_ZH.search(before) and after[:1] in ("者", ",")):
        return True
    if _CALLED_ZH.search(before) and regex.match(r'罪?"?[。;,]', after):
        return True
    return (start == 0 or key[start - 1] in "。;)") and _SAID_ZH.match(after) is not None


def _defines(key: str, _start: int, end: int) -> bool:
    found = _IS.match(key[end - 1 : end + 120])
    return found is not None and not _BY_MEANS.search(found[0])
