"""The lexicon as it is asked: what renders a term in another language, and where a text renders it."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice, product
from pathlib import Path

import regex

from corpus.terms.values import Origin, Rendering
from indexer.keeping import kept_with_owner
from indexer.lexicon import files
from indexer.lexicon.asking import Chosen, candidates, chosen
from indexer.lexicon.contexts import Context, context_of
from indexer.lexicon.files import Manifest, Table
from indexer.lexicon.sides import Side
from indexer.lexicon.termlike import is_term
from indexer.lexicon.tokens import Atom, cut_atoms, written
from indexer.segmentation import group_of, is_string_language, stem
from indexer.term_words import key_of_word

_KEPT = 4096  # terms whose renderings are kept
_LONG = 200  # characters; nothing longer is a term


@dataclass(frozen=True)
class Lexicon:
    """What was learnt from the aligned texts of a library. Many threads may ask one. `Lexicon.open` makes it."""

    folder: Path | None
    manifest: Manifest | None
    _tables: dict[tuple[str, str], tuple[Table, ...]] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @classmethod
    def open(cls, folder: Path) -> Lexicon:
        """The lexicon of a data folder; an empty one where there is none, or one that another version learnt."""
        generation = files.current(folder)
        manifest = files.read_manifest(generation) if generation else None
        return cls(generation if manifest else None, manifest)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """The pairs of language groups that it knows: (("en", "zh"),)."""
        return self.manifest.pairs if self.manifest else ()

    def renderings(self, term: str, language: str, into: Collection[str] = ()) -> tuple[Rendering, ...]:
        """What renders `term`, the best first; () if nothing does surely enough.

        Args:
            term: any run of words, in any script and case; it is looked up by its stems or characters.
            language: its language, a tag or group ("en", "zh", "zh-Hant").
            into: tags or groups of the languages wanted; none given: all.

        Returns:
            Of every jurisdiction whose laws teach it. The text as the laws write it, its language as they are tagged; `weight` is
            how likely a place that has the text renders the term, `count` how often it does.
        """
        if len(term) > _LONG:
            return ()
        groups = frozenset(map(group_of, into))
        return _renderings(self, term, group_of(language), groups)

    def context(
        self, term: str, language: str, renderings: tuple[str, ...], other_language: str, jurisdiction: str
    ) -> Context | None:
        """How the places where `renderings` say a term differ from those where they say something else.

        None where the texts of the jurisdiction have neither the term nor a rendering, so that nothing can be told.
        """
        if len(term) > _LONG or not renderings:
            return None
        return _context(self, term, group_of(language), renderings, group_of(other_language), jurisdiction)

    def likely(
        self, term: str, language: str, text: str, other_language: str, also: Iterable[Rendering] = ()
    ) -> list[tuple[int, int]]:
        """Where `text`, in another language, renders `term`: spans of it, in order; [] if that isn't sure.

        Args:
            term, language: as in `renderings`.
            text: the stored text that stands beside one that has the term.
            other_language: its language.
            also: what else may render it (of a term base).
        """
        group = group_of(other_language)
        given = [r.text for r in also if group_of(r.language) == group]
        learnt = [r.text for r in self.renderings(term, language, (other_language,))]
        if not given and not learnt:
            return []
        atoms = cut_atoms(text, group)
        if given and (found := spans_of(atoms, group, given)):
            return found
        # The first that stands there: what renders the term less often is there for something else.
        return next((found for wanted in learnt if (found := spans_of(atoms, group, [wanted]))), [])

    def tables(self, one: str, other: str) -> Iterator[tuple[Table, int]]:
        """The tables of two language groups, each with the place of `one` in it."""
        pair = (min(one, other), max(one, other))
        held = self._tables.get(pair)
        for table in self._read(pair) if held is None else held:
            yield table, pair.index(one)

    def _read(self, pair: tuple[str, str]) -> tuple[Table, ...]:
        if pair not in self.pairs or self.folder is None:
            return ()
        with self._lock:
            if pair not in self._tables:
                try:
                    self._tables[pair] = files.read_pair(self.folder, "-".join(pair))
                except (OSError, ValueError, KeyError):
                    self._tables[pair] = ()  # taken away, or damaged: search goes on without
        return self._tables[pair]

    def warm(self) -> None:
        """Read all tables now rather than with the first query."""
        for one, other in self.pairs:
            for side in {id(s.stems): s for table, _ in self.tables(one, other) for s in table.sides}.values():
                side.kin("")

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other


@kept_with_owner(_KEPT)
def _renderings(lexicon: Lexicon, term: str, group: str, into: frozenset[str]) -> tuple[Rendering, ...]:
    keys = tuple(atom.key for atom in cut_atoms(term, group))
    others = sorted(
        {g for pair in lexicon.pairs if group in pair for g in pair if g != group and (not into or g in into)}
    )
    known = [other for other in others if keys and _known(lexicon, keys, group, other)]
    every = (of for other in known for of in _of_group(lexicon, keys, group, other))
    found = [(rank, r) for rank, r in every if is_term(r.text, group_of(r.language), term)]
    return tuple(replace(r, source=term) for _, r in sorted(found, key=lambda pair: (-pair[0], pair[1].text)))


@kept_with_owner(8 * _KEPT)
def _of_group(lexicon: Lexicon, keys: tuple[str, ...], group: str, other: str) -> tuple[tuple[float, Rendering], ...]:
    """Apart from how the term is written, and by the other language: a search asks for all, a text beside a match for one."""
    return tuple(_of_pair(lexicon, "", keys, group, other))


@kept_with_owner(_KEPT // 4)
def _context(
    lexicon: Lexicon, term: str, group: str, renderings: tuple[str, ...], other: str, jurisdiction: str
) -> Context | None:
    for table, place in lexicon.tables(group, other):
        if table.jurisdiction == jurisdiction:
            own, theirs = table.sides[place], table.sides[1 - place]
            forms = _forms(own, [atom.key for atom in cut_atoms(term, group)], group)
            if found := context_of(own, theirs, forms, renderings, other):
                return found
    return None


def _of_pair(
    lexicon: Lexicon, term: str, keys: Sequence[str], group: str, other: str
) -> Iterator[tuple[float, Rendering]]:
    for table, place in lexicon.tables(group, other):
        own, theirs = table.sides[place], table.sides[1 - place]
        forms = _forms(own, keys, group)
        if not any(map(own.count, forms)):
            continue
        for choice in chosen(candidates(own, theirs, forms), len(own.starts) - 1):
            text = _surface(theirs, choice, other)
            tag = table.tags[1 - place]
            weight = round(choice.weight, 3)
            yield choice.rank, Rendering(term, text, tag, table.jurisdiction, Origin.LEARNT, weight, choice.count)


_FEW = 4  # places, below which a term is looked for in other forms too
_MOST_FORMS = 32


def _known(lexicon: Lexicon, keys: Sequence[str], group: str, other: str) -> bool:
    """Whether all words of a term stand, in one form or another, in texts beside those of another language.

    Most terms stand in few of the pairs, and the tables of a pair share their words: one look says so for all of them.
    """
    for table, place in lexicon.tables(group, other):
        side = table.sides[place]
        missing = [key for key in keys if key not in side.number]
        return not missing or (not is_string_language(group) and all(side.kin(stem(key, group)) for key in missing))
    return False


def _forms(side: Side, keys: Sequence[str], group: str) -> list[list[int]]:
    """A term as numbers; where it stands in few places, with the other forms of its words (seizes, seizing)."""
    plain = [side.number.get(key, -1) for key in keys]
    if -1 not in plain and side.count(plain) >= _FEW:
        return [plain]
    if is_string_language(group):
        return [] if -1 in plain else [plain]
    kin = [[n for n in side.kin(stem(key, group)) if _alike(key, side.keys[n], group)] for key in keys]
    forms = [list(form) for form in islice(product(*kin), _MOST_FORMS)] if all(kin) else []
    return forms if plain in forms or -1 in plain else [plain, *forms]


def _alike(key: str, other: str, group: str) -> bool:
    """Whether two words of a stem are forms of one word: seizes and seizing, but not import and important."""
    return group != "en" or _ENDING.sub("", key_of_word(key, group)) == _ENDING.sub("", key_of_word(other, group))


_ENDING = regex.compile(r"(?:ing|ed|es|[sed])$")


def _surface(side: Side, choice: Chosen, group: str) -> str:
    """How the texts mostly write a term."""
    low, high = side.places(choice.atoms)
    size = len(choice.atoms)
    forms = Counter(
        tuple(side.surfaces[at : at + size].tolist()) for at in side.suffixes[low : min(high, low + 50)].tolist()
    )
    best = max(forms.items(), key=lambda pair: (pair[1], pair[0]))[0]
    return written((side.forms[n] for n in best), group)


def spans_of(atoms: Sequence[Atom], group: str, terms: Sequence[str]) -> list[tuple[int, int]]:
    """Where terms of a language group stand in a text cut to atoms: spans, in order, none inside another; the first terms go first."""
    taken: list[tuple[int, int]] = []
    for term in terms:
        keys = [atom.key for atom in cut_atoms(term, group)]
        taken += [span for span in _stands(atoms, keys) if all(span[1] <= a or b <= span[0] for a, b in taken)]
    return sorted((atoms[first].start, atoms[last - 1].end) for first, last in taken)


def _stands(atoms: Sequence[Atom], keys: Sequence[str]) -> Iterator[tuple[int, int]]:
    size = len(keys)
    if not size:
        return
    for n in range(len(atoms) - size + 1):
        if atoms[n].key == keys[0] and all(atoms[n + k].key == keys[k] and atoms[n + k].joined for k in range(1, size)):
            yield n, n + size
