"""A typed query and an index -> a tree: names, chapters, numbers and statuses are looked up here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from corpus.errors import UsageError
from corpus.folding import fold
from corpus.languages import tag_matches
from corpus.model import Status
from corpus.telling import both, tell
from indexer import query as q
from indexer.amounts import of_parts, written_out
from indexer.catalogue import LawRow
from indexer.days_of_texts import days
from indexer.directory import Directory
from indexer.field_values import chapter_number, has_chapter, numbers, span
from indexer.glued import place_named
from indexer.naming import law_beside_words, laws_called
from indexer.opening import Statuses
from indexer.query_fields import LANGUAGE_NAMES
from indexer.results import EARLIER_TEXT_MISSING
from indexer.segmentation import cut, squeeze
from indexer.spellings import alike, chinese_of, typed_in_chinese
from indexer.tree import All, HasLanguage, Leaf, No, Place, Some, Tree

_STATUS_WORDS: Mapping[str, str] = {
    "现行有效": Status.IN_FORCE, "有效": Status.IN_FORCE, "现行": Status.IN_FORCE, "in_force": Status.IN_FORCE,
    "已废止": Status.REPEALED, "废止": Status.REPEALED, "失效": Status.REPEALED, "repealed": Status.REPEALED,
    "尚未生效": Status.NOT_YET_IN_FORCE, "未生效": Status.NOT_YET_IN_FORCE, "not_yet_in_force": Status.NOT_YET_IN_FORCE,
    "历史版本": Status.SUPERSEDED, "superseded": Status.SUPERSEDED, "unknown": Status.UNKNOWN, "不明": Status.UNKNOWN,
    EARLIER_TEXT_MISSING: EARLIER_TEXT_MISSING, "earlier_text_not_here": EARLIER_TEXT_MISSING, "旧文本未收录": EARLIER_TEXT_MISSING,
}  # fmt: skip

_CHARGE = (3, 20)
"""Characters of a charge with its last one."""
_TOLD = 2
"""Other ways to write a run that are named."""


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


def resolve(
    query: q.Query, directory: Directory, statuses: Statuses, named: bool = True, typed: str = "",
    within: Collection[str] = (), stands: Callable[[str], bool] = lambda _: True,
) -> Resolved:  # fmt: skip
    """Look up what a query names.

    Args:
        query: as it was read.
        directory: what the reader may know of the laws in the index.
        statuses: of every edition on the day of the search.
        named: whether a law's name beside words limits the search to that law.
        typed: the query as it was typed; its script decides between laws of one name.
        within: the laws that the search is limited to; () is all. Only their names are read as such.
        stands: whether a string stands in the texts, headings or titles; a name with words behind it mostly doesn't.

    Raises:
        UsageError: a law, language, status, number or type that isn't here.
    """
    result = Resolved(All(()))
    if named:
        beside = law_beside_words(query, directory, typed, within, stands)
        query, result.laws = beside.query, beside.laws
        result.notes += beside.notes
        result.suggestions += beside.suggestions
    result.query = query
    result.tree = _Resolver(directory, statuses, result, stands).tree(query, None, True)
    return result


class _Resolver:
    def __init__(
        self, directory: Directory, statuses: Statuses, result: Resolved, stands: Callable[[str], bool]
    ) -> None:
        self._directory, self._statuses, self._result, self._stands = directory, statuses, result, stands

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
                if not positive:
                    return Leaf(q.String(text), tag)  # to leave out more than was written would lose something
                self._result.runs.append((text, tag))
                others = (*self._others(query), *self._charges(query))
                self._result.runs += ((other, tag) for other in others)
                return self._in_chinese(query, _of_run(query, others, tag), tag)
            case q.String() if positive:
                return self._in_chinese(query, _either(query, (*self._others(query), *self._charges(query)), tag), tag)
            case q.Near(left, right, distance):
                pairs = product(_ways(_whole(left), positive), _ways(_whole(right), positive))
                near = tuple(Leaf(q.Near(a, b, distance), tag) for a, b in pairs)
                return Some(near) if len(near) > 1 else near[0]
            case q.Named(text):
                return self._named(text, tag)
            case q.Field(name, value):
                return self._field(name, value, positive)
            case _:
                return Leaf(query, tag)

    def _others(self, query: q.Run | q.String) -> tuple[str, ...]:
        """What a run stands for as well: its numbers written out, its words in their other spellings."""
        others = (*written_out(query.text), *alike(query.text))
        if others:
            found = both(others[:_TOLD])
            found = tell("%(ways)s ...", ways=found) if len(others) > _TOLD else found
            self._note(tell("%(words)s finds %(others)s as well", words=q.in_words(query), others=found))
        return others

    def _charges(self, query: q.Run | q.String) -> tuple[str, ...]:
        """A charge without its last character where no text has it whole: 盗窃罪 is 盗窃 in the article that punishes it."""
        text = query.text
        if not text.endswith("罪") or not _CHARGE[0] <= len(text) <= _CHARGE[1] or self._stands(text):
            return ()
        self._note(tell("%(words)s stands in no text; %(other)s is looked for", words=text, other=text[:-1]))
        return (text[:-1],)

    def _in_chinese(self, query: q.Run | q.String, tree: Tree, tag: str | None) -> Tree:
        """A run that was typed in Japanese characters, as Chinese too where no text has it: 著作権 is 著作權."""
        other = chinese_of(query.text)
        if not other or (tag and not tag_matches("zh", tag)) or self._stands(query.text):
            return tree
        typed = q.in_words(query)
        self._note(
            tell(
                "%(words)s stands in no text; %(other)s is looked for in Chinese",
                words=typed, other=typed_in_chinese(typed),
            )
        )  # fmt: skip
        return Some((tree, self.tree(q.run(other), tag or "zh", True)))

    def _named(self, text: str, tag: str | None) -> Tree:
        literal = q.literal(text)
        return Leaf(literal, tag) if literal else All(())

    def _field(self, name: str, value: str, positive: bool) -> Tree:
        if name == "status" and positive:
            self._result.all_versions = True
        looked_up: Mapping[str, Callable[[str], Tree]] = {
            "law": self._law, "title": self._title, "chapter": self._chapter, "article": self._article,
            "lang": self._language, "jurisdiction": self._jurisdiction, "type": self._type, "status": self._status, "issuer": self._issuer,
        }  # fmt: skip
        return looked_up[name](value) if name in looked_up else self._day(name, value)

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
            raise UsageError(
                tell("No law here is of the type %(kind)s.", kind=repr(value)),
                tell("Types: %(kinds)s.", kinds=", ".join(kinds)),
            )
        return self._editions(found)

    def _jurisdiction(self, value: str) -> Tree:
        here = sorted({law.jurisdiction for law in self._directory.laws.values()})
        code = place_named(squeeze(fold(value)).replace(" ", ""))
        if code not in here:
            raise UsageError(
                tell("No law here is of the place %(place)s.", place=repr(value)),
                tell("Places: %(places)s.", places=", ".join(here)),
            )
        return self._editions(self._laws(lambda law: law.jurisdiction == code))

    def _issuer(self, value: str) -> Tree:
        key, issuers = squeeze(value), self._directory.issuer_keys
        return self._editions(self._laws(lambda law: any(key in issuer for issuer in issuers[law.id])))

    def _chapter(self, value: str) -> Tree:
        key, wanted = squeeze(value.rstrip("*")), chapter_number(value)
        if wanted is None:
            return Place(
                "container", frozenset(str(n) for n, names in self._directory.chapters.items() if key in names)
            )
        private, containers = self._directory.private, self._directory.catalogue.containers
        chains = ((n, chain) for n, chains in containers.items() for chain, public in chains if private or public)
        return Place("container", frozenset(str(n) for n, chain in chains if has_chapter(chain, wanted)))

    def _article(self, value: str) -> Tree:
        wanted = numbers(value)
        every = self._directory.catalogue.numbers()
        return Place("number", frozenset(n for n in every if any(w.holds(n) for w in wanted)))

    def _language(self, value: str) -> Tree:
        tag = LANGUAGE_NAMES.get(fold(value), value)
        check_language(tag, self._directory.languages)
        return HasLanguage(tag)

    def _status(self, value: str) -> Tree:
        return Place("edition", frozenset(map(str, self._statuses.having(status_called(value)))))

    def _day(self, name: str, value: str) -> Tree:
        """Texts of a day, a year or between days; of how many the day is known is said where it isn't of all."""
        wanted = span(value, name)
        editions = [e for law in self._directory.laws for e in self._directory.editions_of.get(law, ())]
        known = days(self._statuses, editions, name)
        if len(known) < len(editions):
            of = {"known": f"{len(known):,}", "every": f"{len(editions):,}"}
            self._note(tell("%(name)s: is known of %(known)s of %(every)s texts", name=name, **of))
        return Place("edition", frozenset(str(n) for n, found in known.items() if any(map(wanted.holds, found))))

    def _note(self, note: str) -> None:
        if note not in self._result.notes:
            self._result.notes.append(note)


def _either(part: q.String, others: Sequence[str], tag: str | None) -> Tree:
    """A string, or one of those that stand for it as well."""
    leaf = Leaf(part, tag)
    return Some((leaf, *(Leaf(q.String(other, of=part.of), tag) for other in others))) if others else leaf


def _of_run(run: q.Run, others: Sequence[str], tag: str | None) -> Tree:
    """The words of a run, each with what stands for it; where that goes across them (大部 | 份), all of another way to write it."""
    texts = [part.text for part in run.parts]
    ways = [(*amounts, *alike(text)) for text, amounts in zip(texts, of_parts(texts), strict=True)]
    tree = All(tuple(_either(part, way, tag) for part, way in zip(run.parts, ways, strict=True)))
    if not others or any(ways):
        return tree
    cut_anew = (All(tuple(Leaf(q.String(word, of=run.text), tag) for word in cut(other))) for other in others)
    return Some((tree, *cut_anew))


def _ways(atom: q.Atom, positive: bool) -> tuple[q.Atom, ...]:
    return (atom, *map(q.String, alike(atom.text))) if positive and isinstance(atom, q.String) else (atom,)


def _whole(atom: q.Atom) -> q.Atom:
    return q.String(atom.text) if isinstance(atom, q.Run) else atom


def status_called(value: str) -> str:
    """in force, 现行有效 -> in_force; a value of Status, or EARLIER_TEXT_MISSING. UsageError lists what they are called."""
    status = _STATUS_WORDS.get(fold(value).replace(" ", "_").replace("-", "_"))
    if status is None:
        raise UsageError(
            tell("No status is called %(name)s.", name=repr(value)),
            tell("Statuses: %(statuses)s.", statuses=", ".join((*Status, EARLIER_TEXT_MISSING))),
        )
    return str(status)


def check_language(tag: str, languages: Sequence[str]) -> None:
    """UsageError if no text is in the language; it lists those there are."""
    if not any(tag_matches(tag, language) for language in languages):
        raise UsageError(
            tell("No text here is in the language %(tag)s.", tag=repr(tag)),
            tell("Languages: %(languages)s.", languages=", ".join(languages) or tell("none")),
        )


__all__ = ["Resolved", "check_language", "laws_called", "resolve", "status_called"]
