"""Headings of articles that a text swallowed, or that can't be read, found where a number is missing.

Only a number that the text lacks can be hidden in it, and only in the article before the gap: so a reference ("Article 6
applies accordingly") to an article that stands in its place is never taken for a heading.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from corpus.diagnostics import Diagnostic, diagnose
from corpus.grammar.heading_words import FRAMES, patterns_of
from corpus.grammar.headings import article_of
from corpus.inspection.rules import TextView
from corpus.inspection.texts.numbers import gaps_of, runs_of
from corpus.languages import language_of
from corpus.model import Provision, Unit
from corpus.numbering import HAN_NUMERAL, ArticleNumber, format_han
from corpus.telling import as_shown, tell

_QUOTES = (("“", "”"), ("「", "」"), ("『", "』"), ("«", "»"))
_LONGEST_LABEL = 60
_FURTHEST_BEHIND = 1000
_LONGEST_QUOTE = 10_000
_ALIKE = 20  # characters that two texts begin with
# What ends a sentence, and so may stand before a heading that lost its line: stops, brackets and quotes that close.
_BREAK = re.compile(r"[.。．;；:：!！?？।۔؛…”』」）)\]】\n][ \t\u3000\xa0]*|[\u104b\u17d4]\s*")
_NO_STOPS = frozenset({"th", "lo", "km", "my"})
# 第土条, 第 条, 第××条: the frame of a heading around what is no numeral.
_FRAMED = {
    "zh": re.compile(r"第([^。，、；：第条條章节節编編款项項目]{0,5})[条條](?=[ \t\u3000\xa0])"),
    "ja": re.compile(r"第([^。、第条章節款項号]{0,5})条(?=[ \t\u3000\xa0]|（)"),
    "ko": re.compile(r"제([^.,제조장절관항호]{0,5})조(?=\()"),
}
_OTHER_LEVELS = frozenset("款项項目章节節编編部分点點号號장절관항호")
_DIGITS = re.compile(r"\d+")
_CARDINALS = frozenset("几幾数數某本該该前后後上下各")


@dataclass(frozen=True, slots=True)
class _Place:
    """A place in an article where a heading may be hidden, and the numbers that it may print, in order."""

    provision: Provision
    numbers: range
    in_turn: bool = False  # behind the last article: each heading prints the next number


def check_headings(view: TextView) -> Iterator[Diagnostic]:
    """Headings inside the text of the article before them.

    Fails: "…施行。第六条　国家…" in article 5 of a text without article 6; a line "Artic1e 6" there; a line 第土条　… anywhere.
    Passes: the same where article 6 stands in its place; "第六条规定的…", "Article 6 applies accordingly".
    """
    words = language_of(view.language)
    if words is None:
        return
    hidden = {id(p.provision): p for p in _places(view)}
    missing = {n for gap in gaps_of(view) for n in gap.missing if gap.before.path.parent is None}
    texts = {
        p.number: (p.text, f"{p.heading} {p.text}")
        for p in view.text.provisions
        if p.number is not None and p.path.parent is None
    }
    for provision in view.text.provisions:
        place = hidden.get(id(provision))
        swallowed = list(_swallowed(place, view)) if place else []
        yield from swallowed
        yield from _out_of_place(provision, view, missing, texts, {d.start for d in swallowed})
        yield from _broken(provision, place, view, {d.start for d in swallowed})


def _places(view: TextView) -> Iterator[_Place]:
    """The articles that stand before a gap, and the last article of each run, behind which one more may hide."""
    for gap in gaps_of(view):
        if gap.after is not None:
            yield _Place(gap.after, gap.missing)
    for run in runs_of(view.text.provisions):
        last = max(run, key=lambda p: _last(p).parts[:1])
        number = _last(last).base + 1
        yield _Place(last, range(number, number + _FURTHEST_BEHIND), in_turn=True)


def _last(provision: Provision) -> ArticleNumber:
    assert provision.number is not None
    return provision.number.last or provision.number


def _swallowed(place: _Place, view: TextView) -> Iterator[Diagnostic]:
    """Headings that can be read, of numbers that are missing here, in rising order."""
    text, wanted = place.provision.text, place.numbers.start
    for start in _starts(text, view):
        found = article_of(text[start : start + _LONGEST_LABEL], view.language, jurisdiction=view.jurisdiction)
        if found is None or len(found.number.parts) > 1 or not wanted <= found.number.base < place.numbers.stop:
            continue
        if (place.in_turn and found.number.base != wanted) or text[start].islower() or _quoted(text, start):
            continue
        if found.label.strip(".") == str(found.number):
            continue  # a bare number
        wanted = found.number.base + 1
        yield diagnose(
            "heading-swallowed", _inside(found.label, place.provision), path=str(place.provision.path), start=start,
            end=start + len(found.label), found=found.label,
            suggestion=tell("What follows seems to be the text of article %(number)s.", number=found.number),
        )  # fmt: skip


def _starts(text: str, view: TextView) -> Iterator[int]:
    """Where a heading may begin inside a text: behind a stop; at its word, in a script that has no stops."""
    words = language_of(view.language)
    if words is None or words.tag not in _NO_STOPS:
        return (m.end() for m in _BREAK.finditer(text))
    return (m.start() for m in patterns_of(words, view.jurisdiction).article.finditer(text, 1))


def _out_of_place(
    provision: Provision,
    view: TextView,
    missing: Collection[int],
    texts: Mapping[ArticleNumber, Collection[str]],
    known: Collection[int | None],
) -> Iterator[Diagnostic]:
    """Lines that begin with the heading of an article that is missing, or stands already: exchanged or copied ones.

    "Article 5 The keeper…" below article 6 is no reference: its line begins with it, and a sentence of its own follows.
    """
    number, text = provision.number, provision.text
    if provision.unit is not Unit.ARTICLE or number is None:
        return
    for match in _LINE.finditer(text):
        start = match.end()
        if start in known or text[start : start + 1].islower():
            continue
        found = article_of(text[start : start + _LONGEST_LABEL], view.language, jurisdiction=view.jurisdiction)
        if found is None or not (found.rest or found.heading) or found.label.strip(".") == str(found.number):
            continue
        lost = len(found.number.parts) == 1 and found.number.base in missing
        again = not lost and (
            found.number == number or _begins_alike(text, start + len(found.label), texts.get(found.number, ()))
        )
        if not (lost or again) or _quoted(text, start):
            continue
        yield diagnose(
            "heading-swallowed" if lost else "number-duplicate", _inside(found.label, provision),
            path=str(provision.path), start=start, end=start + len(found.label), found=found.label,
            suggestion=tell("What follows seems to be the text of article %(number)s.", number=found.number)
            if lost
            else tell("What follows seems to be the text of article %(number)s, again.", number=found.number),
        )  # fmt: skip


def _inside(heading: str, provision: Provision) -> str:
    return tell("The heading %(heading)s stands inside %(place)s.", heading=heading, place=provision.label)


def _begins_alike(text: str, at: int, others: Collection[str]) -> bool:
    """Whether what stands at `at` begins as the text of another article does, with its heading or without."""
    said = "".join(text[at : at + 2 * _ALIKE].split())[:_ALIKE]
    return len(said) == _ALIKE and any("".join(o[: 2 * _ALIKE].split()).startswith(said) for o in others)


def _quoted(text: str, at: int) -> bool:
    """Whether a quotation is open at `at`: an amendment quotes articles of the law that it amends."""
    start = max(0, at - _LONGEST_QUOTE)
    return any(text.count(a, start, at) > text.count(b, start, at) for a, b in _QUOTES)


def _broken(provision: Provision, place: _Place | None, view: TextView, known: set[int | None]) -> Iterator[Diagnostic]:
    """Beginnings of lines, and of sentences before a gap, that look like a heading whose number can't be read."""
    tag = view.language.partition("-")[0]
    text = provision.text
    expected = _expected(place) if place else {}
    starts = [0, *(m.end() for m in (_BREAK if expected else _LINE).finditer(text))] if text else []
    for start in starts:
        if start in known or start >= len(text):
            continue
        line_start = start == 0 or text[start - 1] == "\n"
        end, number = _framed(text, start, tag) if line_start else (0, None)
        if not end and expected and start:
            end, number = _near(text, start, expected)
        if not end:
            continue
        told = (
            tell("It seems to be the heading of article %(number)s.", number=number)
            if number
            else tell("See which article it heads.")
        )
        if number is None and place is not None and len(place.numbers) == 1:
            told = tell("It may be the heading of article %(number)s, which is missing.", number=place.numbers[0])
        yield diagnose(
            "heading-broken",
            tell("%(words)s looks like the heading of an article, but its number can't be read.", words=as_shown(text[start:end])),
            path=str(provision.path), start=start, end=end, found=text[start:end], suggestion=told,
        )  # fmt: skip


_LINE = re.compile(r"\n[ \t\u3000\xa0]*")


def _framed(text: str, start: int, tag: str) -> tuple[int, int | None]:
    """(where it ends, None) of a frame of a heading around something that is no numeral, or (0, None)."""
    pattern = _FRAMED.get(tag)
    match = pattern.match(text, start) if pattern else None
    if match is None:
        return 0, None
    inside = match[1].strip()
    readable = bool(inside) and all(c in HAN_NUMERAL or c.isdecimal() or c in " \u3000-之의の" for c in inside)
    return (0, None) if readable or inside in _CARDINALS else (match.end(), None)


def _expected(place: _Place) -> Mapping[str, int]:
    """The labels that headings of the missing numbers would have, in the style of the article before the gap."""
    number, label = place.provision.number, place.provision.label
    if number is None or len(number.parts) > 1 or number.last is not None:
        return {}
    digits = _DIGITS.findall(label)
    han = format_han(number.base) if 0 < number.base < 10_000 else ""
    found: dict[str, int] = {}
    for wanted in place.numbers[:3]:
        if digits == [str(number.base)]:
            found[_DIGITS.sub(str(wanted), label)] = wanted
        elif han and label.count(han) == 1:
            found[label.replace(han, format_han(wanted))] = wanted
    return {label: n for label, n in found.items() if not label.strip(" .").isdecimal()}


def _near(text: str, start: int, expected: Mapping[str, int]) -> tuple[int, int | None]:
    """(end, number) if what stands at `start` is one of the labels but for a slip or two; (0, None) if not."""
    for label, number in expected.items():
        bare = label.rstrip(" .:：-–—")
        framed = label[0] in FRAMES.values()
        for size in dict.fromkeys((len(bare), len(bare) - 1, len(bare) + 1)):
            said = text[start : start + size]
            if (
                size < 2
                or len(said) < size
                or not said[0].isalnum()
                or "\n" in said
                or not _set_off(text, start + size, framed=framed)
            ):
                continue
            alike = _slips(said, bare) if framed else _misspelt(said, bare, number)
            if alike and not _quoted(text, start):
                return start + size, number
    return 0, None


def _set_off(text: str, end: int, *, framed: bool) -> bool:
    """Whether a label can end here: a blank, a stop with a blank, a bracket or the line's end follows."""
    after = text[end : end + 1]
    if framed:
        return after in ("", " ", "\u3000", "\xa0", "\t", "\n", "(", "（", "【")
    return after in ("", "\n", ".", ":", "\t", "\xa0", " ", "(", "–", "—", "-")


def _slips(said: str, label: str) -> bool:
    """六条, 第六, 第大条, 笫六条 for 第六条: one character is lost, changed or added; no other level is named."""
    if said == label or any(c in _OTHER_LEVELS for c in said) or _FRAMED_NUMBER.fullmatch(said):
        return False
    frame = sum((said[0] == label[0], said[-1] == label[-1], label[1:-1] in said))
    return frame >= 2 and _distance(said, label, 1) <= 1


_FRAMED_NUMBER = re.compile(rf"[第제](?:[{HAN_NUMERAL}]{{1,9}}|\d{{1,4}})[条條조]")


def _misspelt(said: str, label: str, number: int) -> bool:
    """Artic1e 12, Atricle 12, "Article l2", "1Z. cikk": the word or the number has a slip; "Article 13" is another article."""
    if said.casefold() == label.casefold() or not said[-1].isalnum():
        return False
    if label[0].isalpha() and said[0].islower() != label[0].islower():
        return False
    before, _, after = label.partition(str(number))
    if said.startswith(before) and said.endswith(after) and len(said) > len(before) + len(after):
        token = said[len(before) : len(said) - len(after)]
        return (
            not _READABLE.fullmatch(token)
            and len(token) <= len(str(number)) + 1
            and _IN_NUMBER.fullmatch(token) is not None
        )
    slips = 2 if len(before + after) > 5 else 1
    return _DIGITS.findall(said)[-1:] == [str(number)] and _distance(said, label, slips) <= slips


# 13, 65-1, 3a are numbers of other articles; l2, 1 2, O7 and b are none.
_READABLE = re.compile(r"\d+(?:[-–./]\d+)*[a-z]?|[IVXLC]+")
_IN_NUMBER = re.compile(r"[\dIlOoSsBbZzGgqiA|!?*_#□�]+(?: \d+)?")


def _distance(a: str, b: str, most: int) -> int:
    """Edits from `a` to `b` (insert, delete, change, exchange two neighbours); more than `most` counts as most + 1."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before2: list[int] = []
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before2[j - 2] + 1)
            row.append(cost)
        before2, before = before, row
    return min(before[-1], most + 1)
