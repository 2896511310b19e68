"""A typed query and an index -> a tree: names, chapters, numbers and statuses are looked up here."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from corpus.errors import UsageError
from corpus.folding import fold
from corpus.languages import tag_matches
from corpus.model import Status
from corpus.numbering import ArticleNumber, parse_numeral
from corpus.resolving import place_of_script
from indexer import query as q
from indexer.catalogue import LawRow
from indexer.directory import Directory, name_key
from indexer.opening import Statuses
from indexer.segmentation import squeeze
from indexer.tree import All, HasLanguage, Leaf, No, Place, Some, Tree

_RANGE = re.compile(r"(.+?)\s*(?:\.\.|–|—|~|至)\s*(.+)")
_LAWS_TOLD = 10
_STATUS_WORDS = {
    "现行有效": Status.IN_FORCE, "有效": Status.IN_FORCE, "现行": Status.IN_FORCE, "in_force": Status.IN_FORCE,
    "已废止": Status.REPEALED, "废止": Status.REPEALED, "失效": Status.REPEALED, "repealed": Status.REPEALED,
    "尚未生效": Status.NOT_YET_IN_FORCE, "未生效": Status.NOT_YET_IN_FORCE, "not_yet_in_force": Status.NOT_YET_IN_FORCE,
    "历史版本": Status.SUPERSEDED, "superseded": Status.SUPERSEDED, "unknown": Status.UNKNOWN, "不明": Status.UNKNOWN,
}  # fmt: skip


@dataclass
class Resolved:
    """A tree with what it means for the search as a whole.

    `query`: as it was taken, without a law's name that limits it. `laws`: a law's name stood beside words. `runs`: runs that rank first where they stand literally, with their language.
    `all_versions`: a status was asked for by name, so none is left out. `suggestions`: laws that a name may mean besides.
    """

    tree: Tree
    query: q.Query = field(default_factory=lambda: q.AllOf(()))
    laws: tuple[str, ...] = ()
    runs: list[tuple[str, str | None]] = field(default_factory=list)
    all_versions: bool = False
    notes: list[str] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)


def resolve(query: q.Query, directory: Directory, statuses: Statuses, named: bool = True, typed: str = "") -> Resolved:
    """Look up what a query names.

    Args:
        query: as it was read.
        directory: what the reader may know of the laws in the index.
        statuses: of every edition on the day of the search.
        named: whether a law's name beside words limits the search to that law.
        typed: the query as it was typed; its script decides between laws of one name.

    Raises:
        UsageError: a law, language, status, number or type that isn't here.
    """
    result = Resolved(All(()))
    if named:
        query = _law_beside_words(query, directory, result, typed)
    result.query = query
    result.tree = _Resolver(directory, statuses, result).tree(query, None, True)
    return result


class _Resolver:
    def __init__(self, directory: Directory, statuses: Statuses, result: Resolved) -> None:
        self._directory, self._statuses, self._result = directory, statuses, result

    def tree(self, query: q.Query, tag: str | None, positive: bool) -> Tree:
        match query:
            case q.AllOf(parts):
                return All(tuple(self.tree(p, tag, positive) for p in parts))
            case q.AnyOf(parts):
                return Some(tuple(self.tree(p, tag, positive) for p in parts))
            case q.NoneOf(part):
                return No(self.tree(part, tag, False))
            case q.InLanguage(inner, part):
                return self.tree(part, inner, positive)
            case q.Run(text, parts):
                if positive:
                    self._result.runs.append((text, tag))
                return All(tuple(Leaf(p, tag) for p in parts))
            case q.Near(left, right, distance):
                return Leaf(q.Near(_whole(left), _whole(right), distance), tag)
            case q.Named(text):
                return self._named(text, tag)
            case q.Field(name, value):
                return self._field(name, value, positive)
            case _:
                return Leaf(query, tag)

    def _named(self, text: str, tag: str | None) -> Tree:
        literal = q.literal(text)
        return Leaf(literal, tag) if literal else All(())

    def _field(self, name: str, value: str, positive: bool) -> Tree:
        if name == "status" and positive:
            self._result.all_versions = True
        looked_up: Mapping[str, Callable[[str], Tree]] = {
            "law": self._law, "title": self._title, "chapter": self._chapter, "article": self._article,
            "lang": self._language, "type": self._type, "status": self._status, "year": self._year,
            "issuer": self._issuer,
        }  # fmt: skip
        return looked_up[name](value)

    def _editions(self, laws: Iterable[str]) -> Place:
        return Place("edition", frozenset(str(e) for law in laws for e in self._directory.editions_of.get(law, ())))

    def _laws(self, holds: Callable[[LawRow], bool]) -> list[str]:
        return [law.id for law in self._directory.laws.values() if holds(law)]

    def _law(self, value: str) -> Tree:
        return self._editions(laws_called(value, self._directory))

    def _title(self, value: str) -> Tree:
        key, keys = squeeze(value), self._directory.title_keys
        return self._editions(self._laws(lambda law: key in keys[law.id]))

    def _type(self, value: str) -> Tree:
        key = fold(value)
        found = self._laws(lambda law: law.kind == key or any(key in fold(t) for t in law.facts.get("type", ())))
        if not found:
            kinds = sorted({law.kind for law in self._directory.laws.values()})
            raise UsageError(f"No law here is of the type {value!r}.", f"Types: {', '.join(kinds)}.")
        return self._editions(found)

    def _issuer(self, value: str) -> Tree:
        key, issuers = squeeze(value), self._directory.issuer_keys
        return self._editions(self._laws(lambda law: any(key in issuer for issuer in issuers[law.id])))

    def _chapter(self, value: str) -> Tree:
        key = squeeze(value)
        return Place("container", frozenset(str(n) for n, names in self._directory.chapters.items() if key in names))

    def _article(self, value: str) -> Tree:
        between = _RANGE.fullmatch(value)
        if not between:
            return Place("number", frozenset({str(_number(value))}))
        first, last = _number(between[1]), _number(between[2])
        numbers = self._directory.catalogue.numbers()
        return Place("number", frozenset(n for n in numbers if first <= ArticleNumber.parse(n) <= last))

    def _language(self, value: str) -> Tree:
        check_language(value, self._directory.languages)
        return HasLanguage(value)

    def _status(self, value: str) -> Tree:
        return Place("edition", frozenset(map(str, self._statuses.having(status_called(value)))))

    def _year(self, value: str) -> Tree:
        found = re.fullmatch(r"(\d{4})(?:\s*(?:\.\.|-|–|~)\s*(\d{4}))?", fold(value))
        if not found:
            raise UsageError(f"No year: {value!r}.", "Write year:2018 or year:2018..2022.")
        first, last = found[1], found[2] or found[1]
        editions = self._directory.catalogue.editions
        return Place("edition", frozenset(str(n) for n, e in editions.items() if first <= e.key[:4] <= last))


def _whole(atom: q.Atom) -> q.Atom:
    return q.String(atom.text) if isinstance(atom, q.Run) else atom


def _number(value: str) -> ArticleNumber:
    """56, 120-1, 35A, 第五十六条, 第一百二十条之一 -> the number. UsageError shows what it got."""
    typed = fold(value).strip()
    found = re.fullmatch(r"第?\s*([^条之\s]+)\s*条?(?:\s*之\s*([^条\s]+))?", typed)
    base = parse_numeral(found[1]) if found else None
    inserted = parse_numeral(found[2]) if found and found[2] else None
    if found and base is not None and (not found[2] or inserted is not None):
        return ArticleNumber.of(base, inserted) if inserted is not None else ArticleNumber.of(base)
    try:
        return ArticleNumber.parse(typed.upper())
    except ValueError as error:
        raise UsageError(
            f"{value!r} is no article number.", "Write article:56, article:120-1 or article:5..9."
        ) from error


def status_called(value: str) -> Status:
    """in force, 现行有效 -> the status. UsageError lists what they are called."""
    status = _STATUS_WORDS.get(fold(value).replace(" ", "_").replace("-", "_"))
    if status is None:
        raise UsageError(f"No status is called {value!r}.", f"Statuses: {', '.join(Status)}.")
    return status


def check_language(tag: str, languages: Sequence[str]) -> None:
    """UsageError if no text is in the language; it lists those there are."""
    if not any(tag_matches(tag, language) for language in languages):
        raise UsageError(f"No text here is in the language {tag!r}.", f"Languages: {', '.join(languages) or 'none'}.")


def laws_called(value: str, directory: Directory) -> tuple[str, ...]:
    """Ids of the laws with this id or name, else with the name in their titles. UsageError offers the nearest names."""
    if value in directory.laws:
        return (value,)
    key = name_key(value)
    if key in directory.names:
        return directory.names[key]
    found = tuple(dict.fromkeys(law for name, laws in directory.names.items() if key and key in name for law in laws))
    if not found:
        near = difflib.get_close_matches(key, list(directory.names), 3, 0.5)
        titles = [directory.title(directory.names[n][0]) for n in near]
        hint = f"Did you mean {' or '.join(dict.fromkeys(titles))}?" if titles else "`tongwen laws` lists the laws."
        raise UsageError(f"No law here is called {value!r}.", hint)
    return found


def _law_beside_words(query: q.Query, directory: Directory, result: Resolved, typed: str) -> q.Query:
    """公司法 担保 -> 担保, in the laws called 公司法. A name alone, or with fields only, stays what it is: words.

    The whole comes first: 刑法修正案（十一） is a name, not 十一 in 刑法修正案.
    """
    listed = query.parts if isinstance(query, q.AllOf) else (query,)
    parts = [inner for part in listed for inner in (part.parts if isinstance(part, q.AllOf) else (part,))]
    texts = [_name_text(part) for part in parts]
    if None not in texts and (called := directory.names.get("".join(t or "" for t in texts))):
        _tell_of(called, directory, result, typed)
        return query
    # A name has a dozen words at most; nobody names a law in the middle of a page that was pasted in.
    spans = ((i, j) for i in range(min(len(parts), 60)) for j in range(min(len(parts), i + 16), i, -1))
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        rest = parts[:start] + parts[end:]
        key = "".join(t or "" for t in texts[start:end])
        if None in texts[start:end] or key not in directory.names or not any(map(_is_text, rest)):
            continue
        _choose(directory.names[key], directory, result, typed)
        return q.AllOf(tuple(rest)) if len(rest) > 1 else rest[0]
    return query


def _tell_of(called: Sequence[str], directory: Directory, result: Resolved, typed: str) -> None:
    """A law's name alone may mean the law as well as its words: the way to the law, the one its script speaks for first."""
    place, _ = place_of_script(typed)
    laws = sorted(called, key=lambda law: (directory.laws[law].jurisdiction != place, law))[:_LAWS_TOLD]
    result.suggestions += [directory.entry(law) for law in laws]
    result.notes.append(f"it is also the name of {', '.join(f'{directory.named(law)} ({law})' for law in laws)}")


def _choose(called: Sequence[str], directory: Directory, result: Resolved, typed: str) -> None:
    """Which laws of one name are meant: as in a citation, 公司法 担保 is the Mainland's and 公司法 擔保 Taiwan's."""
    place, reason = place_of_script(typed)
    here = [law for law in called if directory.laws[law].jurisdiction == place]
    result.laws = tuple(sorted(here or called))
    names = " and ".join(dict.fromkeys(directory.title(law) for law in result.laws))
    others = sorted(set(called) - set(result.laws))
    why = f" because of {reason}" if others else ""
    result.notes.append(f"searched in {names} ({', '.join(result.laws)}){why}; quote the name to search for its words")
    result.suggestions += [
        f"Of the same name: {directory.named(o)}; write law:{o} instead to search it." for o in others
    ]


def _name_text(part: q.Query) -> str | None:
    match part:
        case q.Word(text) | q.String(text) | q.Run(text):
            return name_key(text)
        case q.Named(text):
            return name_key(text)
        case _:
            return None


def _is_text(part: q.Query) -> bool:
    return isinstance(part, q.Word | q.String | q.Run | q.Literal | q.Prefixed | q.Near | q.InLanguage | q.AnyOf)
