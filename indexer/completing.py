"""What may be meant while a query is being typed: names of laws, named provisions, terms.

Everything is found by the beginning of its key, laws also by a part of their name and by how a Chinese name is spelled in
Latin letters (gongsifa, gsf for 公司法).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus.identification.names import stateless
from corpus.resolving import place_of_script
from corpus.titles import provision_names
from indexer.directory import Directory, name_key
from indexer.segmentation import group_of, has_string_script
from indexer.terminology import Terminology

MOST = 10
_LAWS, _PROVISIONS, _TERMS = 6, 3, 4
"""How many of a kind are offered where all kinds have some."""
_LATER = frozenset({"decision", "amendment", "interpretation"})
_LONGEST = 60
_SLIP = 5
"""Letters from which on a slip of the keyboard is allowed for."""
_WITHIN = 2
"""Characters that a part of a name must have to be found inside it."""


@dataclass(frozen=True, slots=True)
class Completion:
    """Something that may be meant. `kind` is law, provision or term.

    Attributes:
        text: what goes into the search box.
        language: of `text`.
        note: what it is: the law of a provision, the other names of a law, how a term is rendered.
        url: where it stands; "" for what is searched for.
    """

    kind: str
    text: str
    language: str
    note: str = ""
    url: str = ""


@dataclass(frozen=True, eq=False)
class Completer:
    """Names and terms as one kind of reader may see them; made once for a directory, shared by threads."""

    directory: Directory
    terminology: Terminology

    def complete(self, typed: str, most: int = MOST) -> tuple[Completion, ...]:
        """What begins as `typed` does, the likeliest first; () for nothing, and for what is no longer a name.

        Where nothing does, what begins nearly so: crimnal proc.
        """
        key = name_key(typed)
        if not key or len(typed) > _LONGEST:
            return ()
        found = self._found(typed, key, most)
        meant = () if found else dict.fromkeys((*_nearly(self._laws, key), *_nearly(self._terms, key)))
        return next((tuple(offered) for k in meant if (offered := self._found(k, k, most))), tuple(found))

    def _found(self, typed: str, key: str, most: int) -> list[Completion]:
        laws = self._once(typed, [*_starting(self._laws, key), *self._spelled_so(key), *self._inside(key)])
        provisions = list({c.note: c for c in reversed(list(_starting(self._provisions, key)))}.values())[::-1]
        terms: dict[str, Completion] = {}
        for term in _starting(self._terms, key):
            own = name_key(term.text)
            # The term itself is offered for how it is rendered; of two scripts the one that was typed.
            if (own != key or term.note) and (own not in terms or term.text.startswith(typed.strip())):
                terms[own] = term
        return _shares((laws, provisions, list(terms.values())), (_LAWS, _PROVISIONS, _TERMS), most)

    def _once(self, typed: str, found: Iterable[Completion]) -> list[Completion]:
        """Every law once, by the name that was found first; those that the script of `typed` speaks for come first, and
        what amends or explains laws after them."""
        laws = list({c.url: c for c in reversed(list(found))}.values())[::-1]
        place, _ = place_of_script(typed)
        return sorted(laws, key=lambda c: self._later(c, place))

    def _later(self, completion: Completion, place: str | None) -> tuple[bool, bool]:
        law = self.directory.laws[completion.url.removeprefix("/laws/")]
        return law.kind in _LATER, bool(place) and law.jurisdiction != place

    def warm(self) -> None:
        """Make the tables now rather than with the first letter that is typed."""
        for table in (self._laws, self._spelled, self._provisions, self._terms):
            len(table)

    @cached_property
    def _laws(self) -> _Table:
        return _Table.of(self._names_of_laws())

    @cached_property
    def _spelled(self) -> _Table:
        return _Table.of(
            (spelled, law)
            for key, law in zip(self._laws.keys, self._laws.values, strict=True)
            if law.language.startswith("zh")
            for spelled in _in_letters(key)
        )

    @cached_property
    def _provisions(self) -> _Table:
        return _Table.of(self._names_of_provisions())

    @cached_property
    def _terms(self) -> _Table:
        return _Table.of(self._listed_terms())

    def _names_of_laws(self) -> Iterator[tuple[str, Completion]]:
        for law in self.directory.laws.values():
            for language, titles in law.titles:
                for title in titles:
                    found = Completion("law", title, language, self._beside(law.id, title), f"/laws/{law.id}")
                    yield name_key(title), found
                    short = stateless(title)[0]
                    if short != title:
                        yield name_key(short), found

    def _beside(self, law_id: str, title: str) -> str:
        """What tells a law from others: its first name in another language, or else its other name."""
        names = [name for _, titles in self.directory.laws[law_id].titles for name in titles[:1]]
        return next((name for name in names if name != title), "")

    def _names_of_provisions(self) -> Iterator[tuple[str, Completion]]:
        for name in provision_names():
            if name.law_id in self.directory.editions_of:
                note = f"{self.directory.title(name.law_id)} {name.path.removeprefix('art_')}"
                yield name_key(name.text), Completion("provision", name.text, name.language, note)

    def _listed_terms(self) -> Iterator[tuple[str, Completion]]:
        """Terms in the languages of the texts that are here; what the law of no place here says is left out."""
        groups = {group_of(tag) for tag in self.directory.languages}
        for concept in self.terminology.listed:
            if concept.kind in ("charge", "law"):
                continue
            for term in concept.terms:
                others = [t for t in concept.terms if t.preferred and group_of(t.language) in groups]
                note = " · ".join(
                    {name_key(t.text): t.text for t in others if name_key(t.text) != name_key(term.text)}.values()
                )
                if group_of(term.language) in groups:
                    yield name_key(term.text), Completion("term", term.text, term.language, note)

    def _spelled_so(self, key: str) -> Iterator[Completion]:
        return _starting(self._spelled, key) if key.isascii() and len(key) >= _WITHIN else iter(())

    def _inside(self, key: str) -> Iterator[Completion]:
        """Laws with `key` inside a name; letters of Latin script only from the beginning of a word are looked for elsewhere."""
        if len(key) < _WITHIN or (key.isascii() and len(key) < 4):
            return iter(())
        found = [(len(k), n) for n, k in enumerate(self._laws.keys) if key in k]
        return (self._laws.values[n] for _, n in sorted(found)[: 2 * MOST])


@dataclass(frozen=True, slots=True)
class _Table:
    """Keys in order with what they stand for."""

    keys: Sequence[str]
    values: Sequence[Completion]

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, Completion]]) -> _Table:
        """Sorted; empty keys left out."""
        ordered = sorted(((k, v) for k, v in pairs if k), key=lambda pair: (pair[0], pair[1].text))
        return cls([k for k, _ in ordered], [v for _, v in ordered])

    def __len__(self) -> int:
        return len(self.keys)


def _starting(table: _Table, key: str) -> Iterator[Completion]:
    """What begins so, the shortest first: 公司法 before 公司登记管理条例."""
    first = bisect_left(table.keys, key)
    last = bisect_left(table.keys, key + "\U0010ffff", lo=first)
    near = sorted(range(first, min(last, first + 2_000)), key=lambda n: (len(table.keys[n]), n))
    return (table.values[n] for n in near[: 3 * MOST])


def _nearly(table: _Table, key: str) -> Iterator[str]:
    """Beginnings of keys that a slip or two tell from `key`, the nearest first; the first letter is rarely wrong."""
    if len(key) < _SLIP or not (key.isascii() and key.isalpha()):
        return
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    first, last = bisect_left(table.keys, key[0]), bisect_left(table.keys, chr(ord(key[0]) + 1))
    near = range(len(key) - 1, len(key) + 2)
    begin = list(dict.fromkeys(k[:size] for k in table.keys[first:last] for size in near if len(k) >= size))
    edits = 2 if len(key) >= 2 * _SLIP else 1
    for beginning, _, _ in process.extract(key, begin, scorer=OSA.distance, score_cutoff=edits, limit=_LAWS):
        yield beginning


def _shares(kinds: Sequence[Sequence[Completion]], shares: Sequence[int], most: int) -> list[Completion]:
    """Of every kind its share; what one leaves over goes to the others, in order."""
    taken = [list(kind[:share]) for kind, share in zip(kinds, shares, strict=True)]
    for own, kind in zip(taken, kinds, strict=True):
        own += kind[len(own) : len(own) + max(0, most - sum(map(len, taken)))]
    return [c for own in taken for c in own][:most]


def _in_letters(key: str) -> Iterator[str]:
    """公司法 -> gongsifa, gsf."""
    if not has_string_script(key):
        return
    from pypinyin import Style, lazy_pinyin

    syllables: Sequence[str] = lazy_pinyin(key, style=Style.NORMAL)
    yield "".join(syllables)
    yield "".join(s[:1] for s in syllables)
