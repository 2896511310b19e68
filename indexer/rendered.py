"""What renders a term at each place where it stands: words of the row beside it, or nothing that is sure.

Term lists and the lexicon are asked first (indexer.counterparts). Where they know nothing for most of a sample of the places, the
rows themselves are counted: words that stand in many of those rows and in few other texts are taken for the rendering, and told as
counted. Each place gets one rendering at most, so that counts add up.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

from indexer.counterparts import Likely, likely_marks
from indexer.cutting import Marked
from indexer.inflection import kind_of
from indexer.lexicon.followed import followed
from indexer.lexicon.lexicon import spans_of
from indexer.lexicon.tokens import Atom, cut_atoms
from indexer.segmentation import group_of, is_string_language, stem
from indexer.term_tables import Key, key_of_term
from indexer.term_words import GRAMMAR, key_of_word, plain_pieces
from indexer.terminology import Terminology

Span = tuple[int, int]
SAMPLE = 120
"""Places that are looked at to tell whether a term is known, and what may render it if it isn't."""
_LEAST_KNOWN = 0.5
_LEAST_ROWS, _LEAST_SHARE = 3, 0.15
_LIKELIER, _SELDOM = 1.5, 4
"""Rows in which a counted rendering stands, their share of those that nothing else explains, and how much likelier it is there
than in other texts."""
_MOST_COUNTED = 6
_LEAST_TEXTS = 5
_LONGEST_WORDS, _LONGEST_STRING = 5, 8
_ALWAYS, _MOSTLY, _MOST_ADDED = 0.95, 0.6, 2
"""How often a word follows a rendering that was cut short, how often at most one follows its term, and how many are added."""
_WHOLE = 0.8  # of the rows of "bona fide" that are "bona fide third party" for the longer to be meant


@dataclass(frozen=True, slots=True)
class Pair:
    """A row: our text, its places of the term, and what stands beside it; `place` is the jurisdiction of the law."""

    own: str
    language: str
    places: tuple[Span, ...]
    beside: str
    other: str
    place: str


@dataclass(frozen=True, slots=True)
class Rendering:
    """What renders one place: a span of the text beside; `counted` from rows, where no list and no lexicon knows."""

    start: int
    end: int
    counted: bool = False


Counted = Mapping[tuple[str, str], tuple[str, ...]]
"""(Language group of the term, of the rendering) -> renderings that were counted from rows, the best first."""


def of_row(terminology: Terminology, counted: Counted, pair: Pair) -> list[Rendering | None]:
    """What renders each of the places of a row, in their order."""
    if not pair.beside.strip() or group_of(pair.language) == group_of(pair.other):
        return [None] * len(pair.places)
    known = [Rendering(a, b) for a, b in _whole(terminology, pair, _known(terminology, pair))]
    shared = _shared(pair, known)
    texts = counted.get((group_of(pair.language), group_of(pair.other)), ())
    if not texts or all(shared):
        return shared
    group = group_of(pair.other)
    spans = spans_of(cut_atoms(pair.beside, group), group, texts)
    free = [Rendering(a, b, True) for a, b in spans if all(b <= k.start or k.end <= a for k in known)]
    left = [n for n, one in enumerate(shared) if one is None]
    few = Pair(pair.own, pair.language, tuple(pair.places[n] for n in left), pair.beside, pair.other, pair.place)
    for n, one in zip(left, _shared(few, free), strict=True):
        shared[n] = one
    return shared


def _known(terminology: Terminology, pair: Pair) -> list[Span]:
    likely = Likely(terminology, pair.place)
    marked = [Marked(a, b) for a, b in pair.places]
    # Nothing of it is cut into lines: the row is one.
    own, beside = pair.own.replace("\n", " "), pair.beside.replace("\n", " ")
    found = likely_marks(likely, own, marked, pair.language, beside, pair.other)
    return [(one.start, one.end) for one, _ in found]


def _whole(terminology: Terminology, pair: Pair, found: Sequence[Span]) -> list[Span]:
    """Renderings with the word that they were cut short of: "bona fide third" is "bona fide third person" where that stands.

    It was, if in the texts a word of the phrase always follows it, while the term mostly ends its phrase: behind 善意第三人 a
    sentence ends or goes on, "natural" isn't what renders 自然人. Behind 行政 something always follows as well, so "administrative"
    is all of its rendering.
    """
    group = group_of(pair.other)
    if is_string_language(group) or not found or not _ends_phrase(terminology, pair):
        return list(found)
    out: list[Span] = []
    atoms: Sequence[Atom] = ()
    for n, (start, end) in enumerate(found):
        limit = found[n + 1][0] if n + 1 < len(found) else len(pair.beside)
        for _ in range(_MOST_ADDED):
            share = followed(terminology.lexicon, pair.beside[start:end], group, group_of(pair.language))
            if share is None or share < _ALWAYS:
                break
            atoms = atoms or cut_atoms(pair.beside, group)
            behind = next((atom for atom in atoms if atom.start >= end), None)
            if behind is None or not behind.joined or not _fits(behind.key, string=False) or behind.end > limit:
                break
            end = behind.end
        out.append((start, end))
    return out


def _ends_phrase(terminology: Terminology, pair: Pair) -> bool:
    """Whether what follows the term in the texts is mostly no word of its phrase."""
    language, other = group_of(pair.language), group_of(pair.other)
    nodes = {" ".join(pair.own[a:b].split()) for a, b in pair.places}
    shares = [followed(terminology.lexicon, node, language, other) for node in nodes]
    return all(share is not None and share <= _MOSTLY for share in shares)


def _shared(pair: Pair, found: Sequence[Rendering]) -> list[Rendering | None]:
    """Each of the places with one of the renderings, in their order; of more places than renderings those nearest to one."""
    out: list[Rendering | None] = [None] * len(pair.places)
    if not found or not pair.places:
        return out
    places = [a / max(1, len(pair.own)) for a, _ in pair.places]
    texts = [one.start / max(1, len(pair.beside)) for one in found]
    few, many = (texts, places) if len(texts) <= len(places) else (places, texts)
    for n, at in enumerate(_nearest(few, many)):
        if len(texts) <= len(places):
            out[at] = found[n]
        else:
            out[n] = found[at]
    return out


def _nearest(few: Sequence[float], many: Sequence[float]) -> list[int]:
    """For each of a few points in order, one of many in order, none twice, each as near as the others leave it."""
    out: list[int] = []
    for n, point in enumerate(few):
        first, last = (out[-1] + 1 if out else 0), len(many) - (len(few) - n)
        behind = bisect_left(many, point)
        near = {min(max(at, first), last) for at in (behind - 1, behind)}
        out.append(min(near, key=lambda at: (abs(many[at] - point), at)))
    return out


# -- counted from rows --------------------------------------------------------------------------------------------------------


def counted_in(
    terminology: Terminology, sample: Sequence[Pair], elsewhere: Iterable[Sequence[str]], group: str
) -> tuple[str, ...]:
    """What may render a term in a language that lists and lexicon hardly know it in; () where they do, or nothing is sure.

    Args:
        sample: rows with the term, beside a text in a language of `group`.
        elsewhere: other texts of that language without the term beside them, of the same laws, and of all. What renders the term
            is rare in either: "everyone" stands in every article of a declaration of rights.
    """
    if len(sample) < _LEAST_ROWS:
        return ()
    known = {pair: bool(_known(terminology, pair)) for pair in frozenset(sample)}
    open_ = [pair for pair in sample if not known[pair]]
    if len(open_) < _LEAST_ROWS or len(open_) < (1 - _LEAST_KNOWN) * len(sample):
        return ()
    grams = {text: frozenset(_grams(cut_atoms(text, group), group)) for text in {pair.beside for pair in open_}}
    rows = [grams[pair.beside] for pair in open_]
    wanted = frozenset(gram for gram, n in Counter(g for row in rows for g in row).items() if n >= _LEAST_ROWS)
    besides = _besides(wanted, elsewhere, group)
    chosen = _best([row & wanted for row in rows], besides)
    return tuple(_written(gram, open_, group) for gram in chosen)


def _besides(wanted: frozenset[Key], elsewhere: Iterable[Sequence[str]], group: str) -> Mapping[Key, float]:
    """How often each gram stands in other texts: the largest share of those of one kind. Of few texts nothing is told."""
    every = sorted(elsewhere, key=len)
    out: dict[Key, float] = dict.fromkeys(wanted, 0.0)
    firsts = frozenset(gram[0] for gram in wanted)
    for texts in [some for some in every if len(some) >= _LEAST_TEXTS] or every[-1:]:
        counts = Counter(
            g for text in texts for g in wanted.intersection(_grams(cut_atoms(text, group), group, firsts))
        )
        for gram in wanted:
            out[gram] = max(out[gram], (counts[gram] + 0.5) / (len(texts) + 1))
    return out


def _grams(atoms: Sequence[Atom], group: str, firsts: Collection[str] | None = None) -> Iterator[Key]:
    """What may be a term: words or characters beside one another, without grammar or numbers at the ends; `firsts`: only of those
    that begin so."""
    string = is_string_language(group)
    longest, least = (_LONGEST_STRING, 2) if string else (_LONGEST_WORDS, 1)
    keys = tuple(atom.key for atom in atoms)
    fits = [_fits(key, string) for key in keys]
    for first, key in enumerate(keys):
        if not fits[first] or (firsts is not None and key not in firsts):
            continue
        for last in range(first, min(len(atoms), first + longest)):
            if last > first and not atoms[last].joined:
                break
            if last - first + 1 >= least and fits[last]:
                yield keys[first : last + 1]


def _fits(key: str, string: bool) -> bool:
    return not key.isnumeric() and (string or (len(key) > 2 and key not in GRAMMAR))


def _best(rows: Sequence[frozenset[Key]], besides: Mapping[Key, float]) -> list[Key]:
    """The grams that explain the rows, one after another, each of those that are left."""
    left, out = list(rows), list[Key]()
    while len(out) < _MOST_COUNTED and len(left) >= _LEAST_ROWS:
        counts = Counter(gram for row in left for gram in row)
        least = max(_LEAST_ROWS, _LEAST_SHARE * len(rows))
        scores = {g: score for g, n in counts.items() if n >= least and (score := _score(n / len(rows), besides[g]))}
        if not scores:
            break
        best = min(scores, key=lambda g: (-scores[g], g))
        best = _grown(best, counts, scores)
        out.append(best)
        left = [row for row in left if best not in row]
    return out


def _score(share: float, besides: float) -> float:
    """How much a gram is a matter of these rows; 0 where it stands elsewhere too often for that.

    What stands in nearly all rows is the rendering also where it is a usual word (right); what is in few has to be rare.
    """
    likelier = _LIKELIER + _SELDOM * (1 - share)
    return share * log(share / besides) if share > likelier * besides else 0.0


def _grown(gram: Key, counts: Counter[Key], scores: Mapping[Key, float]) -> Key:
    """The longest gram that nearly all places of this one are part of."""
    longer = [
        g for g in scores
        if len(g) > len(gram) and counts[g] >= _WHOLE * counts[gram]
        and any(g[n : n + len(gram)] == gram for n in range(len(g) - len(gram) + 1))
    ]  # fmt: skip
    return min(longer, key=lambda g: (-len(g), -counts[g], g), default=gram)


def _written(gram: Key, rows: Sequence[Pair], group: str) -> str:
    """A gram as the rows mostly write it."""
    forms: Counter[str] = Counter()
    for pair in rows:
        atoms = cut_atoms(pair.beside, group)
        for n in range(len(atoms) - len(gram) + 1):
            if atoms[n].key == gram[0] and tuple(a.key for a in atoms[n : n + len(gram)]) == gram:
                forms[pair.beside[atoms[n].start : atoms[n + len(gram) - 1].end]] += 1
    return max(forms.items(), key=lambda pair: (pair[1], pair[0]))[0]


# -- the table ----------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class Line:
    """A rendering with how often it stands by (law, translator); `forms` are its spellings."""

    key: Key
    forms: Counter[str]
    by: Counter[tuple[str, str]]
    counted: bool = False

    @property
    def count(self) -> int:
        """How many places it renders."""
        return self.by.total()

    @property
    def text(self) -> str:
        """How it is mostly written."""
        return max(self.forms.items(), key=lambda pair: (pair[1], pair[0]))[0] if self.forms else ""


def key_of(text: str, language: str) -> Key:
    """What renderings are compared by: their stems. "Competent Authorities" is "competent authority"; confiscate, confiscated and
    confiscation are one, and so are seize and seizure, for which Snowball has two stems; arbitrator and arbitration are two."""
    group = group_of(language)
    plain = " ".join(text.split())
    if is_string_language(group):
        return key_of_term(plain, group)
    return tuple(_key_of(key_of_word(word, group), group) for word in plain_pieces(plain))


def _key_of(word: str, group: str) -> str:
    own = stem(word, group)
    if group != "en":
        return own
    kind = kind_of(word, group)
    return f"{own} {kind}" if kind in _OTHER_THINGS else _OF_VERBS.get(own, own)


_OTHER_THINGS = frozenset({"er", "ent", "ist", "ity", "ness", "able", "ive", "ful", "less", "ism"})
"""Kinds of words that mean another thing than the verb of their stem: who does it, what may be done, a quality (indexer.inflection)."""
_OF_VERBS = {
    "closur": "close", "departur": "depart", "disclosur": "disclos", "enclosur": "enclos", "erasur": "eras", "exposur": "expos",
    "failur": "fail", "foreclosur": "foreclos", "forfeitur": "forfeit", "seizur": "seiz",
}  # fmt: skip
"""English nouns in -ure whose verb they mean: stem -> stem of the verb. Not all: creature is nothing that creates."""
