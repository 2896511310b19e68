"""Names that look like one that nobody has: wrong characters, other word order ("Law on Company of PRC"), a part of a name."""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from corpus.folding import fold
from corpus.identification.names import stateless, without_state
from corpus.model import Title

_LIKE = 0.62
_LIKE_SHORT = 0.5  # 刑发 and 刑法
_TRIED = 40
_ABBREVIATED = 3
_WORDS = re.compile(r"[a-zà-ÿ]+")
# What says nothing of a law's subject.
_COMMON = frozenset(
    ["the", "of", "on", "for", "and", "to", "in", "law", "act", "code", "regulation", "regulations", "china"]
)


class Nearest:
    """Finds names by the letters they share. Keeps the names; what it looks up in is made when somebody first asks."""

    __slots__ = ("_grams", "_keys", "_titles", "_words")

    def __init__(self, titles: Mapping[str, tuple[tuple[str, Title], ...]]) -> None:
        """Args: titles: key -> ((law id, title), ...), as `resolving.Names.bare`."""
        self._titles = titles
        self._keys: list[str] = []
        self._grams: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}

    def of(self, name: str, count: int = 5) -> tuple[tuple[str, str], ...]:
        """(law id, title) of the laws with the nearest names, those that hold `name` first."""
        key = stateless(name)[0]
        if not key or len(key) > 200:
            return ()
        self._make()
        found: dict[str, str] = {}
        for near in self._nearest(key, name):
            for law_id, title in self._titles[near]:
                found.setdefault(law_id, title.text)
            if len(found) >= count:
                break
        return tuple(found.items())[:count]

    def _make(self) -> None:
        if self._keys:
            return
        grams: defaultdict[str, list[int]] = defaultdict(list)
        words: defaultdict[str, list[int]] = defaultdict(list)
        self._keys = list(self._titles)
        for i, key in enumerate(self._keys):
            for gram in set(_grams(key)):
                grams[gram].append(i)
            for word in _subject(self._titles[key][0][1].text):
                words[word].append(i)
        self._grams, self._words = dict(grams), dict(words)

    def _nearest(self, key: str, name: str) -> Iterator[str]:
        shared = Counter(i for gram in set(_grams(key)) for i in self._grams.get(gram, ()))
        telling = len(key) > (_ABBREVIATED if key.isascii() else 1)  # three letters stand inside of anything
        holding = [self._keys[i] for i, n in shared.most_common(200) if key in self._keys[i]] if telling else []
        yield from sorted(holding, key=len)
        subject = _subject(name)
        said = Counter(i for word in subject for i in self._words.get(word, ()))
        score: dict[str, float] = {}
        for i, n in said.items():
            own = _subject(self._titles[self._keys[i]][0][1].text)
            score[self._keys[i]] = 2 * n / (len(own) + len(subject))
        length = len(key)
        ranked = sorted(shared.items(), key=lambda item: -item[1] / (length + len(self._keys[item[0]])))
        for i, _ in ranked[:_TRIED]:
            alike = difflib.SequenceMatcher(None, self._keys[i], key, autojunk=False).ratio()
            score[self._keys[i]] = max(alike, score.get(self._keys[i], 0))
        least = _LIKE if len(key) > 3 else _LIKE_SHORT
        yield from sorted((k for k, s in score.items() if s >= least and k not in holding), key=lambda k: -score[k])


def _grams(key: str) -> Iterator[str]:
    """Two characters of Chinese, three of others; of a short name single ones too: 刑发 is near 刑法."""
    size = 3 if key.isascii() else 2
    yield from (key[i : i + size] for i in range(max(1, len(key) - size + 1)))
    if len(key) <= 3:
        yield from key


def _subject(title: str) -> frozenset[str]:
    """The words of an English title that say what it is about, without their plural's s."""
    plain = without_state(fold(title))[0]
    return frozenset(w.rstrip("s") for w in _WORDS.findall(plain) if w not in _COMMON and len(w) > 2)
