"""The same place in another language: which stretch of a counterpart corresponds, and what of it renders a term.

The units of a provision stand on lines of their own, so texts with as many lines correspond line by line; inside a line
sentences do where there are as many, and else the share of the text that stands before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from corpus.terms import Rendering
from indexer.cutting import Marked, Span, to_cut
from indexer.keeping import kept_with_owner
from indexer.negation import is_negated, is_negation, may_be_negated
from indexer.segmentation import cut, group_of, is_string_language, squeeze, stem, word_spans, words
from indexer.term_tables import Key, key_of_term
from indexer.term_words import GRAMMAR
from indexer.terminology import Terminology

_LINE = regex.compile(r"[^\n]*[^\s][^\n]*")
_SENTENCE = regex.compile(r"(?:[^。；！？.;!?؟۔।]|[.;!?](?!\s))+[。；！？.;!?؟۔।]*\s*")
_LONGEST_TERM = 80
"""Characters of what may be a term: nobody's dictionary has a sentence."""
_MOST_LOOKED_UP = 240
"""Terms whose translations are looked for on a page: nobody reads a page with more."""
_JOINS = regex.compile(r"[\s\-‐‑'’]*(?:(?:of|the|to|in|for|and|a|an)\s+){0,2}")
_PLACES = frozenset({"cn", "tw", "hk"})


def rows(text: str, other: str) -> list[tuple[Span, Span]]:
    """The stretches of two texts of a provision that correspond: their lines, or both as wholes."""
    mine = [m.span() for m in _LINE.finditer(text)]
    theirs = [m.span() for m in _LINE.finditer(other)]
    return list(zip(mine, theirs, strict=True)) if len(mine) == len(theirs) else [((0, len(text)), (0, len(other)))]


def place(text: str, other: str, span: Span) -> Span:
    """The stretch of `other` that corresponds to a stretch of `text`: exact to a sentence at best."""
    pairs = rows(text, other) or [((0, len(text)), (0, len(other)))]
    first = next((pair for pair in pairs if pair[0][1] > span[0]), pairs[-1])
    return _inside(span, _sentences(text, other, *first))


def _sentences(text: str, other: str, row: Span, beside: Span) -> list[tuple[Span, Span]]:
    """The stretches of a row and of what stands beside it that correspond: sentences where there are as many, else both."""
    mine = [m.span() for m in _SENTENCE.finditer(text, *row)]
    theirs = [m.span() for m in _SENTENCE.finditer(other, *beside)]
    return list(zip(mine, theirs, strict=True)) if len(mine) == len(theirs) > 1 else [(row, beside)]


def _inside(span: Span, sentences: Sequence[tuple[Span, Span]]) -> Span:
    """The stretch that corresponds to one of ours, by its share of its sentence."""
    first = bisect_right(sentences, span[0], key=lambda pair: pair[0][1])
    row, beside = sentences[min(first, len(sentences) - 1)]
    scale = (beside[1] - beside[0]) / max(1, row[1] - row[0])
    start, end = (beside[0] + round((min(max(at, row[0]), row[1]) - row[0]) * scale) for at in span)
    return start, max(start, end)


@dataclass(frozen=True, slots=True)
class Term:
    """What is marked in a text, as a term to be asked for.

    Attributes:
        start: where it stands.
        text: the term as it stands there.
        parts: its words, for where nothing is known of the whole.
        compound: nobody asked for the parts: they render the term only where they stand together.
    """

    start: int
    text: str
    parts: tuple[str, ...] = ()
    compound: bool = False


def terms_marked(text: str, found: Sequence[Marked], language: str) -> list[Term]:
    """What is marked as terms; words that follow one another are one: statute of limitations."""
    by_string = is_string_language(group_of(language))
    runs: list[list[Marked]] = []
    for one in found:
        if runs and not by_string and _JOINS.fullmatch(text, runs[-1][-1].end, one.start):
            runs[-1].append(one)
        elif one.end - one.start <= _LONGEST_TERM:
            runs.append([one])
    terms = (_term(text, run, by_string) for run in runs)
    return [term for term in terms if term.text and len(term.text) <= _LONGEST_TERM]


def may_be_joined(text: str, found: Sequence[Span], language: str) -> bool:
    """Whether some of the places of a text might be one term with the next, in a row of it: rows put lines side by side."""
    if is_string_language(group_of(language)):
        return False
    if any(_JOINS.fullmatch(text.replace("\n", " "), one[1], other[0]) for one, other in pairwise(found)):
        return True
    ends = any(_JOINS.fullmatch(text[b:].partition("\n")[0] + " ") for _, b in found)
    return ends and any(_JOINS.fullmatch(text[:a].rpartition("\n")[2]) for a, _ in found)


def _term(text: str, run: Sequence[Marked], by_string: bool) -> Term:
    start, end = run[0].start, run[-1].end
    if by_string:
        parts = tuple(w for w in cut(squeeze(text[start:end])) if len(w) > 1)
        return Term(start, text[start:end], parts, compound=True)
    parts = tuple(dict.fromkeys(text[one.start : one.end] for one in run))
    return Term(start, text[start:end], tuple(p for p in parts if not GRAMMAR.issuperset(words(p))))


class Likely:
    """Which words of a text render a term of the text beside it, asked of one terminology."""

    def __init__(
        self, terminology: Terminology, place: str, looked_up: set[tuple[str, str, str]] | None = None
    ) -> None:
        """`place`: jurisdiction of the law; what another place's law says for a term isn't looked for in it.

        `looked_up` holds the terms that were looked up for a page: of a page with thousands the first are enough.
        """
        self._terminology, self._place = terminology, place
        self._looked_up = set() if looked_up is None else looked_up

    def spans(self, term: Term, times: int, language: str, text: str, other: str) -> list[tuple[Span, str]]:
        """Where `text`, in the language `other`, renders a term, or its parts; with what is rendered. Only what is sure.

        `times`: how often the term stands in the text that `text` stands beside.
        """
        if group_of(language) == group_of(other):
            return []
        whole = self._of(term.text, times, language, text, other)
        if whole or len(term.parts) < 2 or not self._may_look_up(term.text, language, other):
            return [(span, term.text) for span in whole]
        if self._known(term.text, language, other):
            return []
        found = [[(span, part) for span in self._of(part, times, language, text, other)] for part in term.parts]
        if not term.compound:
            return [one for each in found for one in each]
        return [(span, term.text) for span in _together([[span for span, _ in each] for each in found])]

    def is_unknown(self, texts: Iterable[str], language: str, other: str) -> bool:
        """Whether nothing is known to render any of some terms, nor their words: then `spans` finds nothing in whatever text."""
        by_string = is_string_language(group_of(language))
        terms = [_term(text, [Marked(0, len(text))], by_string) for text in texts]
        return not any(self._known(one, language, other) for term in terms for one in (term.text, *term.parts))

    def _of(self, term: str, times: int, language: str, text: str, other: str) -> list[Span]:
        if not self._may_look_up(term, language, other):
            return []
        listed = _listed(self._terminology, term, language, group_of(other), self._place)
        found = self._terminology.lexicon.likely(term, language, text, other, listed)
        found = found or _inflected(listed, text, group_of(other))
        if len(found) <= times:
            return found
        group = group_of(other)
        order = {key_of_term(r.text, group): n for n, r in reversed(list(enumerate(listed)))}
        joined = _neighbours_joined(text, found)
        return _first_renderings(joined, times, [key_of_term(text[a:b], group) for (a, b), _ in joined], order)

    def _may_look_up(self, text: str, language: str, other: str) -> bool:
        term = (text, group_of(language), group_of(other))
        if len(self._looked_up) < _MOST_LOOKED_UP:
            self._looked_up.add(term)
        return term in self._looked_up

    def _known(self, term: str, language: str, other: str) -> bool:
        """Whether something is known to render the whole: then its parts would say something else (statute: 法律)."""
        return bool(
            self._terminology.renderings(term, language, (group_of(other),), learnt=False)
            or self._terminology.lexicon.renderings(term, language, (other,))
        )


@kept_with_owner(4_096)
def _listed(terminology: Terminology, term: str, language: str, group: str, place: str) -> tuple[Rendering, ...]:
    """What lists say for a term, without what is said in another place only."""
    found = terminology.renderings(term, language, (group,), learnt=False)
    return tuple(r for r in found if place not in _PLACES or r.jurisdiction in ("", place))


def _inflected(listed: Sequence[Rendering], text: str, group: str) -> list[Span]:
    """Where the first of the listed renderings stands in another form of its words: confiscation, and "are confiscated"."""
    if not listed or is_string_language(group):
        return []
    every = word_spans(text, group=group)
    keys = [stem(word, group) for word, _, _ in every]
    known = frozenset(keys)
    for rendering in listed:
        wanted = tuple(stem(word, group) for word in words(rendering.text, group))
        if wanted and known.issuperset(wanted):
            size = len(wanted)
            starts = [n for n in range(len(keys) - size + 1) if tuple(keys[n : n + size]) == wanted]
            if starts:
                return [(every[n][1], every[n + size - 1][2]) for n in starts]
    return []


def _neighbours_joined(text: str, found: Sequence[Span]) -> list[tuple[Span, int]]:
    """Renderings of one term that stand together are one (damage compensation); with how many they are."""
    out: list[tuple[Span, int]] = []
    for start, end in found:
        if out and not text[out[-1][0][1] : start].strip():
            (first, _), count = out[-1]
            out[-1] = ((first, end), count + 1)
        else:
            out.append(((start, end), 1))
    return out


def _first_renderings(
    found: Sequence[tuple[Span, int]], times: int, keys: Sequence[Key], order: Mapping[Key, int]
) -> list[Span]:
    """Where a text seems to render a term more often than it stands beside it: the most likely words, not all of them.

    損害賠償 once, and "damage compensation", "his damage" and "liable for compensation": the first is meant.
    """
    by_words: dict[Key, list[tuple[Span, int]]] = {}
    for one, key in zip(found, keys, strict=True):
        by_words.setdefault(key, []).append(one)
    kept: list[Span] = []
    for key in sorted(by_words, key=lambda k: (-by_words[k][0][1], order.get(k, len(order)))):
        if len(kept) < times:
            kept += [span for span, _ in by_words[key]]
    return sorted(kept)


_TOGETHER = 12


def _together(parts: Sequence[Sequence[Span]]) -> list[Span]:
    """Where every part stands, in any order, with a few characters between: compensation for damage."""
    if not all(parts):
        return []
    every = sorted((span, n) for n, each in enumerate(parts) for span in each)
    out: list[Span] = []
    for at in range(len(every) - len(parts) + 1):
        window = every[at : at + len(parts)]
        near = all(b[0][0] - a[0][1] <= _TOGETHER for a, b in pairwise(window))
        if near and len({n for _, n in window}) == len(parts):
            out.append((window[0][0][0], max(span[1] for span, _ in window)))
    return out


def likely_marks(
    likely: Likely, text: str, found: Sequence[Marked], language: str, other: str, other_language: str
) -> list[tuple[Marked, str]]:
    """What renders the marked words of `text` in `other`, row by row: the places in order, each with the term rendered."""
    terms = terms_marked(text, found, language)
    out: dict[Span, str] = {}
    for mine, theirs in rows(text, other) if terms else ():
        inside = [term for term in terms if mine[0] <= term.start < mine[1]]
        for few, beside in _regions(text, other, inside, mine, theirs):
            times = Counter(term.text for term in few)
            for term in {term.text: term for term in few}.values():
                part = other[slice(*beside)]
                negated = any(may_be_negated(text, one.start, language) for one in few if one.text == term.text)
                for (start, end), source in likely.spans(term, times[term.text], language, part, other_language):
                    if not negated and is_negated(part, start, other_language) and not is_negation(term.text):
                        continue  # 不受理 is what "dismissed" says, 受理 the opposite
                    out.setdefault((start + beside[0], end + beside[0]), source)
    return _apart(out)


_FAR = 400


def _regions(
    text: str, other: str, terms: Sequence[Term], mine: Span, theirs: Span
) -> Iterator[tuple[Sequence[Term], Span]]:
    """Terms of a row with where their rendering may stand: in the row beside it, if that is long near the same place."""
    if theirs[1] - theirs[0] <= 3 * _FAR:
        yield terms, theirs
        return
    sentences = _sentences(text, other, mine, theirs)
    for term in terms:
        start, end = _inside((term.start, term.start + len(term.text)), sentences)
        low, high = max(theirs[0], start - _FAR), min(theirs[1], end + _FAR)
        yield [term], (to_cut(other, low, high), to_cut(other, high, theirs[1]))


def _apart(found: dict[Span, str]) -> list[tuple[Marked, str]]:
    """In order, without overlaps: of two the one that begins first, or is longer."""
    out: list[tuple[Marked, str]] = []
    for (start, end), term in sorted(found.items(), key=lambda pair: (pair[0][0], -pair[0][1])):
        if not out or start >= out[-1][0].end:
            out.append((Marked(start, end), term))
    return out
