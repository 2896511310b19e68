"""How a term is rendered in another language or place: the user's lists, the base that ships and the lexicon in one answer.

Terms are compared by the same tokens as texts: stems of word languages, the squeezed string of the others, so that
"Statutes of Limitations" and 訴訟時效 in either script are found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import Path

import regex

from corpus.languages import tag_matches
from corpus.terms import lists
from corpus.terms.shipped import shipped
from corpus.terms.values import Concept, Origin, Rendering, Term
from indexer.lexicon import Lexicon, files
from indexer.nouns import nouns_of
from indexer.segmentation import group_of, is_string_language, stem
from indexer.spellings import canonical
from indexer.term_tables import Bags, Key, Named, Senses, content, key_of_term, tables_of
from indexer.term_words import LINKS, key_of_word

_LONGEST = 12
"""Words of the longest term that is looked for in a query."""
_MOST_WITH_NOUNS = 3
"""Words of the longest term that is looked for with a noun for a verb."""
_SHORTEST_CHARGE = 4
_PARTED = 3
"""Characters of the shortest Chinese term that has a word for a part: 商标权 and 商标."""
_VARIANT = 0.8
_LEARNT_WEIGHT, _LEARNT_COUNT, _LEARNT_SHARE = 0.1, 3, 0.08
"""How sure what was learnt has to be to be told; its share of what the most frequent rendering has."""
_SEARCHED_WEIGHT, _SEARCHED_SHARE = 0.025, 0.04
"""The same for a search: the words around a place tell whether it says the term, so that seldom ones come last."""
_SCRIPTS = (
    (regex.compile(r"[\p{Hiragana}\p{Katakana}]"), "ja"),
    (regex.compile(r"\p{Hangul}"), "ko"),
    (regex.compile(r"\p{Thai}"), "th"),
    (regex.compile(r"\p{Lao}"), "lo"),
    (regex.compile(r"\p{Khmer}"), "km"),
    (regex.compile(r"\p{Myanmar}"), "my"),
    (regex.compile(r"\p{Tibetan}"), "bo"),
)
# A user's list is trusted before the base, and the base before what was counted.
_TRUST = {Origin.USER: 0, Origin.BASE: 1, Origin.LEARNT: 2}


@dataclass(frozen=True, slots=True)
class Found:
    """A term that stands in a query: `start` and `end` count words, or characters of a run; `group` is its language."""

    start: int
    end: int
    text: str
    group: str


@dataclass(frozen=True, eq=False)
class Terminology:
    """Concepts and a lexicon; made once and shared by threads. `listed` come in the order in which they are trusted."""

    listed: tuple[Concept, ...]
    lexicon: Lexicon

    @property
    def _named(self) -> Named:
        return self._tables[0]

    @property
    def _bags(self) -> Bags:
        return self._tables[1]

    @cached_property
    def _tables(self) -> tuple[Named, Bags]:
        return tables_of(self.listed)

    def _senses(self, key: Key, group: str) -> Senses:
        """The concepts that are called so, or by the same words in another order."""
        named, bags = self._named.get(group, {}), self._bags.get(group, {})
        found = named.get(key) or named.get(bags.get(content(key), ()), []) or named.get(_as_charge(key, group), [])
        return found or next((named[noun] for noun in _by_nouns(key, named, bags, group)), [])

    def warm(self) -> None:
        """Make the tables now rather than with the first query."""
        len(self._tables)

    def concepts(self, term: str, language: str = "") -> tuple[Concept, ...]:
        """The concepts that a term names, in `language` (none given: in any)."""
        groups = [group_of(language)] if language else list(self._named)
        found = (c for g in groups for c, _ in self._senses(key_of_term(term, g), g))
        return tuple(dict.fromkeys(found))

    def renderings(
        self, term: str, language: str, into: Collection[str] = (), *, learnt: bool = True
    ) -> tuple[Rendering, ...]:
        """What a term is called elsewhere, the most trusted first; each text once for its language and place.

        Args:
            term: as it was typed, in any script, case or inflection.
            language: its language, tag or group.
            into: tags of the languages wanted (none given: all, its own included: 契約 is 合同 on the Mainland).
            learnt: whether to ask the lexicon too.
        """
        group = group_of(language)
        own = key_of_term(term, group)
        found = list(self._listed(term, group, own))
        if learnt:
            found += self.lexicon.renderings(term, language, tuple({group_of(tag) for tag in into}))
        wanted = [r for r in found if not into or any(tag_matches(tag, r.language) for tag in into)]
        ordered = sorted(wanted, key=_order)
        seen: dict[tuple[object, ...], Rendering] = {}
        for rendering in ordered:
            other = group_of(rendering.language)
            key = key_of_term(rendering.text, other)
            if (other, key) != (group, own):
                seen.setdefault((other, key, rendering.jurisdiction), rendering)
        return tuple(seen.values())

    def elsewhere(self, term: str, language: str) -> tuple[Rendering, ...]:
        """What a search for `term` may look for as well, the most trusted first.

        In other languages every rendering; in its own what another place calls it (契約: 合同 on the Mainland), and the
        whole name of what the term is short for there (帮信罪, IPR).
        """
        group = group_of(language)
        listed = list(self._elsewhere(term, group, key_of_term(term, group)))
        # A list says what a term is called by right, the texts of a place what they call it as well: 訴願 and 抗告 are appeals too.
        otherwise = self._otherwise(term, group)
        learnt = _sure(self.lexicon.renderings(term, language), _SEARCHED_WEIGHT, _SEARCHED_SHARE)
        own = (r for r in learnt if r.jurisdiction not in otherwise and not self._of_a_part(r, term, group))
        return (*sorted(listed, key=_order), *own)

    def learnt(self, term: str, language: str) -> tuple[Rendering, ...]:
        """What texts surely render a term by.

        Not those of a place that calls the concept otherwise, and not what lists know to render a longer term: what holds
        版權 in Taiwan's laws is 製版權, plate rights.
        """
        group = group_of(language)
        key = key_of_term(term, group)
        otherwise = self._otherwise(term, group)
        found = (r for r in _sure(self.lexicon.renderings(term, language)) if r.jurisdiction not in otherwise)
        return tuple(r for r in found if not self._of_longer(r, key, group))

    def says(self, rendering: Rendering, term: str, group: str) -> bool:
        """Whether the texts of its place say the term itself by a rendering: 監護人 isn't "ward", which says 受監護人."""
        best = self._best_source(rendering, group)
        return bool(best) and _alike(key_of_term(best, group), key_of_term(term, group), group)

    def _of_a_part(self, rendering: Rendering, term: str, group: str) -> bool:
        """Whether a rendering of a term of several words mostly says one of them: 利益 is interest, not "legitimate interest"."""
        key = key_of_term(term, group)
        if len(key[0]) < _PARTED if is_string_language(group) else len(content(key)) < 2:
            return False
        best = key_of_term(self._best_source(rendering, group), group)
        if is_string_language(group):
            return bool(best[0]) and best != key and best[0] in key[0]
        stems = content(stem(word, group) for word in key)
        return bool(best) and content(stem(word, group) for word in best) < stems

    def _best_source(self, rendering: Rendering, group: str) -> str:
        """What a rendering mostly renders in the laws of its place; "" if nothing does surely."""
        back = self.lexicon.renderings(rendering.text, rendering.language, (group,))
        return next((r.text for r in back if r.jurisdiction == rendering.jurisdiction), "")

    def _otherwise(self, term: str, group: str) -> frozenset[str]:
        """The places whose texts teach nothing of a term, for lists say that they call it otherwise."""
        senses = self._senses(key_of_term(term, group), group)
        return _otherwise(senses, group) if is_string_language(group) else frozenset()

    def _of_longer(self, rendering: Rendering, key: Key, group: str) -> bool:
        """Whether what it renders, as lists say, is a term that holds this one (違約金 penalty, 違約)."""
        other = group_of(rendering.language)
        named = self._named.get(other, {}).get(key_of_term(rendering.text, other), [])
        own = {key_of_term(t.text, group) for c, _ in named for t in c.terms if group_of(t.language) == group}
        return any(_holds(k, key, group) for k in own) and key not in own

    def _elsewhere(self, term: str, group: str, key: tuple[str, ...]) -> Iterator[Rendering]:
        for concept, own in self._senses(key, group):
            own_key = key_of_term(own.text, group)
            same = [t for t in concept.terms if group_of(t.language) == group and key_of_term(t.text, group) == own_key]
            said = {place for term_ in same for place in _places(term_, concept.terms)}
            for other in concept.terms:
                if other in same:
                    continue
                for place in _places(other, concept.terms):
                    if group_of(other.language) != group or _another(own, other, place, said):
                        weight = 1.0 if other.preferred else _VARIANT
                        yield Rendering(term, other.text, other.language, place, concept.origin, weight, 0, concept.id)

    @cached_property
    def groups_of_words(self) -> frozenset[str]:
        """The languages written in words that it knows."""
        every = {*self._named, *(group for pair in self.lexicon.pairs for group in pair)}
        return frozenset(g for g in every if not is_string_language(g))

    def _listed(self, term: str, group: str, key: tuple[str, ...]) -> Iterator[Rendering]:
        named = self._senses(key, group)
        # A word that names several concepts (appeal) is less sure of each.
        share = 1 / max(1, len({concept.id for concept, _ in named})) ** 0.5
        for concept, _ in named:
            for other in concept.terms:
                for place in _places(other, concept.terms):
                    weight = share * (1.0 if other.preferred else _VARIANT)
                    yield Rendering(term, other.text, other.language, place, concept.origin, weight, 0, concept.id)

    def found_in_words(self, typed: Sequence[str]) -> tuple[Found, ...]:
        """Terms among the words of a query, the longest first where they overlap; in each language that has them."""
        out: list[Found] = []
        for group, named in self._named.items():
            if not is_string_language(group):
                stems = [key_of_word(word, group) for word in typed]
                out += _covering(typed, stems, named, self._bags[group], group)
        longest = [
            f for f in out if not any(o.start <= f.start and f.end <= o.end and len_of(o) > len_of(f) for o in out)
        ]
        return tuple(sorted(longest, key=lambda f: (f.start, f.group)))

    def found_in_run(self, run: str, group: str = "zh") -> tuple[Found, ...]:
        """Terms in a squeezed run of a string language, the longest at each place, from left to right."""
        named, out, at = self._named.get(group, {}), [], 0
        run = canonical(run)
        while at < len(run):
            ends = range(min(len(run), at + 40), at + 1, -1)
            end = next((e for e in ends if (run[at:e],) in named or _as_charge((run[at:e],), group) in named), None)
            if end is not None:
                out.append(Found(at, end, run[at:end], group))
            at = end or at + 1
        return tuple(out)


def _alike(one: Key, other: Key, group: str) -> bool:
    """Whether two terms are one, or forms of one: confiscation and confiscated."""
    if one == other or is_string_language(group):
        return one == other
    return content(stem(word, group) for word in one) == content(stem(word, group) for word in other)


def _otherwise(senses: Senses, group: str) -> frozenset[str]:
    """The places that lists give another term of the language for all that a term names, and never this one."""
    own = {term.jurisdiction for _, term in senses}
    others = [{t.jurisdiction for t in c.terms if group_of(t.language) == group and t.jurisdiction} for c, _ in senses]
    return frozenset(set.intersection(*others) - own) if others and "" not in own else frozenset()


def _holds(whole: Key, key: Key, group: str) -> bool:
    """Whether a term says more than what is in it, and isn't a kind of that (dissolution of a company, 海難救助)."""
    if is_string_language(group):
        # 智慧財產 says nearly all of 智慧財產權.
        return any(p in one and not one.endswith(p) and 2 * len(one) >= 3 * len(p) for one in whole for p in key)
    head = tuple(takewhile(lambda word: word not in LINKS, whole))
    held = any(whole[n : n + len(key)] == key for n in range(len(whole) - len(key) + 1))
    return held and head[-len(key) :] != key


def _sure(
    learnt: Sequence[Rendering], weight: float = _LEARNT_WEIGHT, share: float = _LEARNT_SHARE
) -> Iterator[Rendering]:
    """Of what was learnt, what mostly renders the term itself, and not a longer one that holds it (法院: court; Legislative
    Yuan renders 立法院)."""
    most: dict[tuple[str, str], int] = {}
    for r in learnt:
        place = (group_of(r.language), r.jurisdiction)
        most[place] = max(most.get(place, 0), r.count)
    for r in learnt:
        often = r.count >= max(_LEARNT_COUNT, share * most[group_of(r.language), r.jurisdiction])
        # One character stands in the words of everything (被 of person), so that it's for lists to say it (水).
        whole = len(r.text) > 1 or not is_string_language(group_of(r.language))
        if often and whole and r.weight >= weight:
            yield r


def _order(rendering: Rendering) -> tuple[int, float, bool]:
    """The most trusted first; what Hong Kong may say as well in the script that it writes."""
    borrowed = rendering.jurisdiction == "hk" and rendering.language == "zh-Hans"
    return _TRUST[rendering.origin], -rendering.weight, borrowed


def _another(own: Term, other: Term, place: str, said: Collection[str]) -> bool:
    """Whether a term of the same language says more than `own`, which is said in the places `said`."""
    either = place == "hk" and own.jurisdiction in ("cn", "tw")  # Hong Kong may say the one or the other
    if place and (place not in said or either):
        return True
    short = own.text.isupper() or is_string_language(group_of(own.language))
    return other.preferred and not own.preferred and short


def script_groups(run: str) -> frozenset[str]:
    """The languages that a run of string script may be of: 契約 is Chinese, 契約する Japanese."""
    return frozenset(group for pattern, group in _SCRIPTS if pattern.search(run)) or frozenset({"zh"})


def stamp(folder: Path) -> object:
    """Something that differs when the terms of a data folder changed; cheap."""
    return _changed(files.root(folder) / "CURRENT"), _changed(lists.folder_of(folder))


def _changed(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_ino


def opened(folder: Path) -> Terminology:
    """The terms of a data folder."""
    added = (concept for one in lists.term_lists(folder) for concept in one.concepts)
    return Terminology((*added, *shipped()), Lexicon.open(folder))


def len_of(found: Found) -> int:
    """How many words or characters a term has."""
    return found.end - found.start


def _covering(
    typed: Sequence[str], stems: Sequence[str], named: Collection[Key], bags: Mapping[frozenset[str], Key], group: str
) -> Iterable[Found]:
    at = 0
    while at < len(stems):
        ends = range(min(len(stems), at + _LONGEST), at, -1)
        end = next((e for e in ends if tuple(stems[at:e]) in named or _in_bags(stems, at, e, bags)), None)
        ends = range(min(len(stems), at + _MOST_WITH_NOUNS), at + (end - at if end else 0), -1)
        end = next((e for e in ends if any(_by_nouns(tuple(stems[at:e]), named, bags, group))), end)
        if end is not None:
            yield Found(at, end, " ".join(typed[at:end]), group)
        at = end or at + 1


def _by_nouns(key: Key, named: Collection[Key], bags: Mapping[frozenset[str], Key], group: str) -> Iterator[Key]:
    """What lists call a term by a noun of one of its words: seized assets, seizure of assets."""
    if group != "en" or len(key) > _MOST_WITH_NOUNS:
        return
    for n, word in enumerate(key):
        for noun in nouns_of(word):
            other = (*key[:n], key_of_word(noun, group), *key[n + 1 :])
            if other in named:
                yield other
            elif len(other) > 1 and (bag := bags.get(content(other))):
                yield bag


def _as_charge(key: Key, group: str) -> Key:
    """挪用公款 is asked for what lists call 挪用公款罪."""
    return (f"{key[0]}罪",) if group == "zh" and len(key[0]) >= _SHORTEST_CHARGE else ()


def _in_bags(stems: Sequence[str], start: int, end: int, bags: Collection[frozenset[str]]) -> bool:
    if end - start < 2 or stems[start] in LINKS or stems[end - 1] in LINKS:
        return False
    bag = content(stems[start:end])
    return bag in bags and len(bag) == sum(s not in LINKS for s in stems[start:end])


def _places(term: Term, beside: Iterable[Term]) -> Iterator[str]:
    """Whose laws may say a term: Hong Kong's say Taiwan's or the Mainland's where the list has none of their own."""
    yield term.jurisdiction
    chinese = term.jurisdiction in ("cn", "tw") and group_of(term.language) == "zh"
    if chinese and not any(t.jurisdiction == "hk" and group_of(t.language) == "zh" for t in beside):
        yield "hk"
