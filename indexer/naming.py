"""Names of laws in a query: law:公司法, and 公司法 担保, which searches in that law."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

from corpus.errors import UsageError
from corpus.numbering import parse_numeral
from corpus.resolving import place_of_script
from corpus.telling import both, either, tell
from indexer import query as q
from indexer.directory import Directory, name_key
from indexer.glued import LONGEST_PLACE, place_before, place_named, unglued

_LAWS_TOLD = 10
_ARTICLE = re.compile(r"第?([^第条之]{1,9})条(?:之([^第条款项目]{1,4}))?(?:第.{1,4}[款项目])*")
_NAME_AND_ARTICLE = re.compile(r"(.{2,}?)(第[^第条之]{1,9}条(?:之[^第条款项目]{1,4})?(?:第.{1,4}[款项目])*)")
# What may stand before the number of an act: (EU) 2016/679, No. 2016/679.
_BEFORE_NUMBERS = frozenset(["eu", "ec", "eec", "euratom", "ue", "ce", "no", "nr"])
_ARTICLE_WORDS = frozenset(["article", "art", "section", "sec", "s"])


@dataclass
class Beside:
    """A query without the names that limit it; `laws` () where none does. `notes` and `suggestions` are for the reader."""

    query: q.Query
    laws: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)


def laws_called(value: str, directory: Directory) -> tuple[str, ...]:
    """Ids of the laws with this id or name, else with the name in their titles. UsageError offers the nearest names."""
    if value in directory.laws:
        return (value,)
    key = name_key(value)
    if key in directory.names:
        return directory.names[key]
    found = tuple(dict.fromkeys(law for name, laws in directory.names.items() if key and key in name for law in laws))
    if not found:
        near = difflib.get_close_matches(key[:100], list(directory.names), 3, 0.5)
        titles = [directory.title(directory.names[n][0]) for n in near]
        hint = tell("`tongwen laws` lists the laws.")
        if titles:
            hint = tell("Did you mean %(titles)s?", titles=either(dict.fromkeys(titles)))
        raise UsageError(tell("No law here is called %(name)s.", name=repr(value)), hint)
    return found


def law_beside_words(
    query: q.Query, directory: Directory, typed: str, within: Collection[str] = (),
    stands: Callable[[str], bool] = lambda _: True,
) -> Beside:  # fmt: skip
    """公司法 担保 -> 担保, in the laws called 公司法; 公司法 民法典 担保 -> in both; 公司法第十六条 担保 -> in that article.

    A name alone, or with fields only, stays what it is: words. The whole comes first: 刑法修正案（十一） is a name, not
    十一 in 刑法修正案. Where the search is limited to the laws `within`, names of none of them are words. 公司法担保 is 公司法
    担保, unless it `stands` somewhere as it is. TW Civil Code is that of Taiwan.
    """
    parts = list(_parted(query, directory, stands))
    texts = [_name_text(part) for part in parts]
    if None not in texts and (called := directory.names.get("".join(t or "" for t in texts))):
        return _told_of(query, called, directory, typed)
    spans = _spans(parts, texts, directory)
    if len(spans) > 1 and not _has_text(parts, spans):
        spans = spans[:1]  # 公司法 民法典: where the one speaks of the other
    if not spans or not _has_text(parts, spans):
        return Beside(query)
    spans, places = _in_places(spans, texts, directory)
    if not spans:
        return Beside(query)
    rest, notes = _rest(parts, spans)
    if not any(map(_is_text, rest)):
        return Beside(query)
    notes = [*places, *notes]
    groups = [tuple(law for law in laws if not within or law in within) for _, _, laws in spans]
    called = tuple(dict.fromkeys(law for laws in groups for law in laws))
    if not called:
        return Beside(query)
    return _chosen(q.AllOf(tuple(rest)) if len(rest) > 1 else rest[0], called, groups, notes, directory, typed)


_Span = tuple[int, int, tuple[str, ...]]


def _parted(query: q.Query, directory: Directory, stands: Callable[[str], bool]) -> Iterator[q.Query]:
    """The parts of a query, 公司法第十六条 as two, 公司法担保 as well, 台湾民法 as a place and a name."""
    names = directory.names
    if isinstance(query, q.AllOf):
        for part in query.parts:
            yield from _parted(part, directory, stands)
    elif isinstance(query, q.Run) and (both := _NAME_AND_ARTICLE.fullmatch(query.text)):
        yield from (q.run(both[1]), q.run(both[2]))
    elif isinstance(query, q.Run) and (apart := unglued(query.text, names, stands)):
        yield from (q.run(text) for text in apart if text)
    elif isinstance(query, q.Run) and (
        place := place_before(query.text, names, lambda i: directory.laws[i].jurisdiction)
    ):
        yield q.run(query.text[: len(place)])
        yield from _parted(q.run(query.text[len(place) :]), directory, stands)
    else:
        yield query


def _spans(parts: Sequence[q.Query], texts: Sequence[str | None], directory: Directory) -> list[_Span]:
    """Where names stand, the longest first, without overlaps.

    A name has a dozen words at most; nobody names a law in the middle of a page that was pasted in.
    """
    every = ((i, j) for i in range(min(len(parts), 60)) for j in range(min(len(parts), i + 16), i, -1))
    found: list[_Span] = []
    for start, end in sorted(every, key=lambda span: (span[0] - span[1], span[0])):
        if any(a < end and start < b for a, b, _ in found):
            continue
        if laws := _called(parts[start:end], texts[start:end], directory):
            found.append((start, end, laws))
    return found


def _in_places(
    spans: Sequence[_Span], texts: Sequence[str | None], directory: Directory
) -> tuple[list[_Span], list[str]]:
    """The spans with the place that stands before or behind the name, limited to its laws: TW Civil Code; and notes.

    What is cited of a place that has no law of the name ("Penal Code China art 120-1") is no other place's.
    """
    out: list[_Span] = []
    notes: list[str] = []
    for start, end, laws in spans:
        elsewhere, sizes = False, range(LONGEST_PLACE, 0, -1)
        for at, until in (*((start - n, start) for n in sizes), *((end, end + n) for n in sizes)):
            words = texts[max(at, 0) : until]
            place = place_named("".join(w or " " for w in words)) if at >= 0 and len(words) == until - at else ""
            here = tuple(law for law in laws if directory.laws[law].jurisdiction == place)
            if here and not any(a < until and at < b for a, b, _ in (*out, *spans) if (a, b) != (start, end)):
                start, end, laws = min(start, at), max(end, until), here
                notes.append(tell("%(words)s is read as the place of the law", words=" ".join(w or "" for w in words)))
                break
            if elsewhere := bool(place and not here and _cites(texts[max(end, until) :])):
                break
        if not elsewhere:
            out.append((start, end, laws))
    return out, notes


def _cites(texts: Sequence[str | None]) -> bool:
    """Whether what is left is an article's number alone: art 120-1."""
    numbers = texts[1:] if texts and texts[0] in _ARTICLE_WORDS else texts
    return bool(numbers) and all(t is not None and t[:1].isdecimal() for t in numbers)


def _without_prefix(texts: Sequence[str | None]) -> Sequence[str | None]:
    number = len(texts) > 1 and texts[0] in _BEFORE_NUMBERS and all((t or "")[:1].isdigit() for t in texts[1:])
    return texts[1:] if number else texts


def _called(parts: Sequence[q.Query], texts: Sequence[str | None], directory: Directory) -> tuple[str, ...]:
    if len(parts) == 1 and isinstance(parts[0], q.AnyOf):  # (公司法 OR 民法典) 担保
        each = [_called([p], [_name_text(p)], directory) for p in parts[0].parts]
        return tuple(law for laws in each for law in laws) if all(each) else ()
    return () if None in texts else directory.names.get("".join(t or "" for t in _without_prefix(texts)), ())


def _has_text(parts: Sequence[q.Query], spans: Sequence[_Span]) -> bool:
    return any(_is_text(p) for n, p in enumerate(parts) if not any(a <= n < b for a, b, _ in spans))


def _rest(parts: Sequence[q.Query], spans: Sequence[_Span]) -> tuple[list[q.Query], list[str]]:
    """The parts without the names; the number of an article behind a name limits to that article."""
    rest: list[q.Query] = []
    notes: list[str] = []
    ends = {end for _, end, _ in spans}
    at = 0
    while at < len(parts):
        if inside := next((s for s in spans if s[0] == at), None):
            at = inside[1]
            continue
        number, taken = _article(parts[at : at + 2]) if at in ends else ("", 0)
        if number:
            rest.append(q.Field("article", number))
            notes.append(
                tell("searched in article %(number)s; quote its number to search for the words", number=number)
            )
        else:
            rest.append(parts[at])
        at += taken or 1
    return rest, notes


def _article(parts: Sequence[q.Query]) -> tuple[str, int]:
    """The article's number that stands here and how many parts it takes: 第十六条, art. 16."""
    match parts:
        case [q.String(text) | q.Run(text), *_] if found := _ARTICLE.fullmatch(text):
            base, inserted = parse_numeral(found[1]), parse_numeral(found[2]) if found[2] else None
            if base is not None and (inserted is not None or not found[2]):
                return f"{base}-{inserted}" if inserted is not None else str(base), 1
        case [q.Word(word), q.Word(number)] if word in _ARTICLE_WORDS and number.isdecimal():
            return str(int(number)) if len(number) < 7 else "", 2
    return "", 0


def _told_of(query: q.Query, called: Sequence[str], directory: Directory, typed: str) -> Beside:
    """A law's name alone may mean the law as well as its words: the way to the law, the one its script speaks for first."""
    place, _ = place_of_script(typed)
    laws = sorted(called, key=lambda law: (directory.laws[law].jurisdiction != place, law))[:_LAWS_TOLD]
    named = ", ".join(f"{directory.named(law)} ({law})" for law in laws)
    note = tell("it is also the name of %(laws)s", laws=named)
    return Beside(query, (), [note], [directory.entry(law) for law in laws])


def _chosen(
    query: q.Query, called: Sequence[str], groups: Sequence[Sequence[str]], notes: list[str], directory: Directory,
    typed: str,
) -> Beside:  # fmt: skip
    """Which laws of one name are meant: as in a citation, 公司法 担保 is the Mainland's and 公司法 擔保 Taiwan's."""
    place, reason = place_of_script(typed)
    here = [[law for law in laws if directory.laws[law].jurisdiction == place] or laws for laws in groups]
    laws = tuple(sorted({law for group in here for law in group}))
    names = both(dict.fromkeys(directory.title(law) for law in laws))
    others = sorted(set(called) - set(laws))
    more = [
        tell("Of the same name: %(name)s; write law:%(id)s instead to search it.", name=directory.named(o), id=o)
        for o in others
    ]
    return Beside(query, laws, [_searched_in(names, laws, reason if others else ""), *notes], more)


def _searched_in(names: str, laws: Sequence[str], reason: str) -> str:
    ids = ", ".join(laws)
    if reason:
        return tell(
            "searched in %(names)s (%(ids)s) because of %(reason)s; quote the name to search for its words",
            names=names, ids=ids, reason=reason,
        )  # fmt: skip
    return tell("searched in %(names)s (%(ids)s); quote the name to search for its words", names=names, ids=ids)


def _name_text(part: q.Query) -> str | None:
    match part:
        case q.Word(text) | q.String(text) | q.Run(text) | q.Named(text):
            return name_key(text)
        case _:
            return None


def _is_text(part: q.Query) -> bool:
    return isinstance(
        part, q.Word | q.String | q.Run | q.Literal | q.Prefixed | q.Named | q.Near | q.InLanguage | q.AnyOf
    )
