"""The exact check: does a provision match, text by text? What tokens can't decide is decided here on the folded text.

The rule of several texts: choose one text of every language; the provision matches if some choice makes the query true.
So AND within a language holds within one text, and NOT holds if no choice makes its part true.
"""

from __future__ import annotations

import threading
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import product

from corpus.folding import fold
from corpus.languages import tag_matches
from indexer.query import Literal, Near, Prefixed, String, Word
from indexer.segmentation import (
    answers,
    asked_forms,
    bare,
    forms,
    group_of,
    has_string_script,
    is_string_language,
    phrase_words,
    plain_words,
    spelled,
    squeeze,
)
from indexer.tree import All, HasLanguage, Leaf, LeafAtom, No, Place, Some, Tree, leaves

_FEW = 4
_WORDS_KEPT = 40_000


class View:
    """One text of a provision, as the checks look at it."""

    def __init__(
        self, number: int, language: str, key: str, stored: Callable[[], str], lacks: Callable[[str], bool] | None = None
    ) -> None:  # fmt: skip
        """`key` as in indexer.documents.key_of; `stored` gives the text, `lacks` whether tokens tell that no form of a word
        is in it."""
        self.number, self.language, self.key, self._stored, self._lacks = number, language, key, stored, lacks
        self._asked = 0
        self.group = group_of(language)
        self.by_string = is_string_language(self.group)
        self._spans: dict[object, list[tuple[int, int]]] = {}

    def spans(self, atom: object) -> list[tuple[int, int]]:
        """Where an atom stands, found once: of groups of words that are near each other, each is asked for with every other."""
        found = self._spans.get(atom)
        if found is None:
            found = self._spans[atom] = _spans(atom, self)
        return found

    @cached_property
    def words(self) -> list[str]:
        """The words; of a string language only those in other scripts."""
        return plain_words(self._stored()) if self.by_string else self.key.split()

    @cached_property
    def sorted_words(self) -> list[str]:
        """Every word once, in order, to look up beginnings."""
        return sorted(set(self.words))

    @cached_property
    def forms(self) -> frozenset[str]:
        """What a Word is compared with: every form of the words, or the words themselves in a string language."""
        words = frozenset(self.words)
        return words if self.by_string else frozenset(f for w in words for f in forms(w, self.group))

    def has_word(self, text: str) -> bool:
        """Whether a form of a word is in it. For a few words not all are stemmed: mostly one that begins alike is it."""
        if self.by_string:
            return text in self.forms
        if self.lacks(text):
            return False
        self._asked += 1
        if self._asked <= _FEW:
            is_it, begins = answers(text, self.group), text[:2]
            if any(is_it(w) for w in self.words if w.startswith(begins)):
                return True
        return not self.forms.isdisjoint(asked_forms(text, self.group))

    def lacks(self, text: str) -> bool:
        """Whether tokens tell that no form of a word is in it; False where they don't tell."""
        return not self.by_string and self._lacks is not None and self._lacks(text)

    @cached_property
    def unmarked(self) -> frozenset[str]:
        """The words without their accents."""
        return frozenset(map(bare, self.words))

    @cached_property
    def squeezed(self) -> str:
        """The text as a string language would keep it; "" where it has nothing of a script that is found by strings."""
        if self.by_string:
            return self.key
        return squeeze(self._stored()) if has_string_script(self._stored()) else ""


def holds(atom: LeafAtom, view: View) -> bool:
    """Whether one text holds an atom."""
    match atom:
        case Word(text, unmarked, not_in):
            if view.group in not_in:
                return False
            if unmarked and not view.by_string:
                return text in view.unmarked
            return view.has_word(text)
        case Prefixed(text):
            start = spelled(text, view.group)
            at = bisect_left(view.sorted_words, start)
            return at < len(view.sorted_words) and view.sorted_words[at].startswith(start)
        case String(text):
            # The Latin piece of a run (A of A股) means nothing by itself in an English text.
            return (view.by_string or has_string_script(text)) and text in view.squeezed
        case Literal(typed, key, found):
            if view.by_string or has_string_script(key):
                return key in view.squeezed
            exact = phrase_words(typed, found, view.group)
            return bool(exact) and f" {' '.join(exact)} " in view.key
        case Near(left, right, distance):
            return _near(view.spans(left), view.spans(right), distance)


def _near(left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]], distance: int) -> bool:
    """Whether two spans of the lists lie apart by `distance` at most, without overlapping; both lists are in order."""
    return _before(left, right, distance) or _before(right, left, distance)


def _before(left: Sequence[tuple[int, int]], right: Sequence[tuple[int, int]], distance: int) -> bool:
    """Whether a span of `left` ends at most `distance` before one of `right`: the last one that ends before it does, if any."""
    ends = [end for _, end in left]
    last = ((start, bisect_right(ends, start)) for start, _ in right)
    return any(n and start - ends[n - 1] <= distance for start, n in last)


def _spans(atom: object, view: View) -> list[tuple[int, int]]:
    """Where an atom stands: character offsets in a string language, word numbers in the others."""
    match atom:
        case Word(not_in=not_in) if view.group in not_in:
            return []
        case Word(text, unmarked) if not view.by_string:
            return [(i, i + 1) for i in words_meant(text, unmarked, view.group, view.words)]
        case Prefixed(text) if not view.by_string:
            start = spelled(text, view.group)
            return [(i, i + 1) for i, w in enumerate(view.words) if w.startswith(start)]
        case Literal(typed, _, found) if not view.by_string:
            exact = phrase_words(typed, found, view.group)
            n = len(exact)
            starts = [i for i, w in enumerate(view.words) if w == exact[0]] if n else ()
            return [(i, i + n) for i in starts if tuple(view.words[i : i + n]) == exact]
        case Word(text) | Prefixed(text) | String(text):
            return list(_found(fold(text), view.key)) if view.by_string else []
        case Literal(key=key):
            return list(_found(key, view.key))
    return []


def words_meant(asked: str, unmarked: bool, group: str, listed: Sequence[str]) -> list[int]:
    """The places in a list of words of those that are the word asked for."""
    if unmarked or group == "he":
        is_it = answers(asked, group, unmarked)
        return [n for n, word in enumerate(listed) if is_it(word)]
    (wanted,) = asked_forms(asked, group)
    here = _vocabulary(group).having(wanted, set(listed))
    return [n for n, word in enumerate(listed) if word in here] if here else []


class _Vocabulary:
    """Words of a language with one form for each. Kept: words come back in every text. Safe for many threads."""

    def __init__(self, group: str) -> None:
        self.known: dict[str, str] = {}
        self._group = group
        self._having: dict[str, set[str]] = {}  # of forms that words have: what was only asked for isn't kept
        self._lock = threading.Lock()

    def having(self, form: str, words: set[str]) -> set[str]:
        """Those of some words that have the form."""
        unknown = words.difference(self.known)
        if unknown:
            with self._lock:
                for word in unknown:
                    (own,) = forms(word, self._group)
                    self._having.setdefault(own, set()).add(word)
                    self.known[word] = own  # last: who finds it known finds it among those of its form
        return words & self._having.get(form, set())


_VOCABULARIES: dict[str, _Vocabulary] = {}


def _vocabulary(group: str) -> _Vocabulary:
    """The words of a language; of too many a new beginning, while who has the old ones goes on with them."""
    found = _VOCABULARIES.get(group)
    if found is None or len(found.known) >= _WORDS_KEPT:
        found = _VOCABULARIES[group] = _Vocabulary(group)
    return found


def _found(part: str, text: str) -> Iterator[tuple[int, int]]:
    at = text.find(part)
    while at >= 0:
        yield at, at + len(part)
        at = text.find(part, at + 1)


class _Looks:
    """Leaves as they are looked for in texts of one language: of many strings, words and beginnings, each kind in one go."""

    def __init__(self, wanted: Sequence[Leaf], view: View) -> None:
        self._strings: list[tuple[Leaf, str]] = []
        self._words: list[tuple[Leaf, frozenset[str]]] = []
        self._beginnings: dict[str, list[Leaf]] = {}
        self._others: list[Leaf] = []
        many = len(wanted) > _FEW
        for leaf in wanted:
            match leaf.atom:
                case String(text) | Literal(key=text) if view.by_string or has_string_script(text):
                    self._strings.append((leaf, text))
                case String():
                    pass  # the Latin piece of a run
                case Prefixed(text):
                    self._beginnings.setdefault(spelled(text, view.group), []).append(leaf)
                case Word(text, False, not_in) if many and not view.by_string:
                    if view.group not in not_in:
                        self._words.append((leaf, frozenset(asked_forms(text, view.group))))
                case _:
                    self._others.append(leaf)
        self._lengths = sorted({len(start) for start in self._beginnings})

    def held(self, view: View) -> frozenset[Leaf]:
        """Those that a text holds."""
        found = [leaf for leaf in self._others if holds(leaf.atom, view)]
        if self._strings:
            key = view.squeezed
            found += [leaf for leaf, text in self._strings if text in key]
        if self._words:
            forms_in = view.forms
            found += [leaf for leaf, wanted in self._words if not forms_in.isdisjoint(wanted)]
        if self._beginnings:
            begun = {word[:length] for length in self._lengths for word in view.sorted_words}
            found += [leaf for start in begun & self._beginnings.keys() for leaf in self._beginnings[start]]
        return frozenset(found)


class Check:
    """A query, asked of one provision after another."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self._leaves = tuple(dict.fromkeys(leaves(tree)))
        self._positive = frozenset(leaves(tree, positive_only=True))
        self._of_languages: dict[str, _Looks] = {}

    def matches(self, views: Sequence[View], place: Callable[[str], str]) -> bool:
        """Whether a provision with these texts matches; `place` gives its value of a place field."""
        return self._true(self.tree, [(v, self._held(v)) for v in views], place)

    def matched(self, views: Sequence[View], place: Callable[[str], str]) -> dict[int, frozenset[Leaf]]:
        """Numbers of the texts that take part in a match: with something of the query, in a choice that makes it true; and what
        each holds."""
        held = [(v, self._held(v)) for v in views]
        return {
            view.number: has
            for view, has in held
            if has & self._positive
            and self._true(self.tree, [h for h in held if h[0] is view or h[0].group != view.group], place)
        }

    def held(self, view: View) -> frozenset[Leaf]:
        """The positive leaves that one text holds."""
        return self._held(view) & self._positive

    def _held(self, view: View) -> frozenset[Leaf]:
        looks = self._of_languages.get(view.language)
        if looks is None:
            here = [leaf for leaf in self._leaves if leaf.tag is None or tag_matches(leaf.tag, view.language)]
            looks = self._of_languages[view.language] = _Looks(here, view)
        return looks.held(view)

    def _true(self, tree: Tree, held: list[tuple[View, frozenset[Leaf]]], place: Callable[[str], str]) -> bool:
        languages = [v.language for v, _ in held]

        def true(part: Tree, chosen: frozenset[Leaf]) -> bool:
            match part:
                case Leaf():
                    return part in chosen
                case Place(field, values):
                    return place(field) in values
                case HasLanguage(tag):
                    return any(tag_matches(tag, language) for language in languages)
                case All(parts):
                    return all(true(p, chosen) for p in parts)
                case Some(parts):
                    return any(true(p, chosen) for p in parts)
                case No(inner):
                    return not any(true(inner, c) for c in choices)

        choices = list(_choices(held))
        return any(true(tree, chosen) for chosen in choices)


def _choices(held: list[tuple[View, frozenset[Leaf]]]) -> Iterator[frozenset[Leaf]]:
    """What one text of every language holds together, for every choice that another one doesn't better.

    A rival that holds less than another one of its language can't make true what that one doesn't (NOT asks for all).
    """
    groups: dict[str, set[frozenset[Leaf]]] = {}
    for view, has in held:
        groups.setdefault(view.group, set()).add(has)
    options = [[h for h in sets if not any(h < other for other in sets)] for sets in groups.values()]
    for choice in product(*options):
        yield frozenset().union(*choice)
