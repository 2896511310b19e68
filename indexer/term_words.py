"""Words of terms, as they are compared: one spelling for those of England and of America, one form for child and children.

Both sides of a comparison pass through here, so a rule may take in words that it wasn't made for (exercise -> exercize) as long as
it doesn't make one of two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from corpus.folding import fold
from corpus.languages import LANGUAGES
from indexer.segmentation import has_string_script, stem, words

GRAMMAR = frozenset(
    {
        "a", "an", "and", "any", "as", "at", "by", "for", "from", "in", "into", "its", "of", "on", "or", "s", "the",
        "their", "to", "under", "upon", "with",
    }
)  # fmt: skip
"""English words that a translation has no counterpart of."""
LINKS = frozenset({"a", "an", "of", "s", "the"})
"""Those that say no more than that the words belong together (order in court isn't order of the court)."""

_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "wives": "wife", "practise": "practice"}
# Words whose plural means something else: damages are paid for a damage.
_PLURAL = frozenset(
    {"arms", "contents", "customs", "damages", "goods", "premises", "proceeds", "remains", "savings", "securities"}
)
_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"^(behavi|col|endeav|fav|harb|hon|hum|lab|neighb|rum|vig)our", r"\1or"),  # labour
        (r"^(def|lic|off|pret)ence", r"\1ense"),  # defence
        (r"is(e[sd]?|ing|ers?|ations?|able)$", r"iz\1"),  # organisation
        (r"ys(e[sd]?|ing|ers?)$", r"yz\1"),
        (r"^(cent|theat|met|lit|fib)re(s?)$", r"\1er\2"),
        (r"(ed)gement", r"\1gment"),
        (r"^judgement", "judgment"),
        (r"ll(ed|ing|ers?|ors?|ations?|ment|ments)$", r"l\1"),  # cancelled, instalment
        (r"^(wi|ski)ll?ful", r"\1lful"),
        (r"(log)ue(s?)$", r"\1\2"),
        (r"^programme", "program"),
    )
)


def plain_pieces(text: str) -> list[str]:
    """The words of a term. A letter that an apostrophe cut off is none, as in a query: people's court -> people, court."""
    out: list[str] = []
    for part in text.split():
        pieces = words(part)
        if len(pieces) > 1 and any(c in part for c in "'’‘"):
            pieces = [p for p in pieces if len(p) > 1 or has_string_script(p)] or pieces
        out += pieces
    return out


@lru_cache(maxsize=100_000)
def key_of_word(word: str, group: str) -> str:
    """A folded word -> what it is compared by: its stem; of English words the singular in one spelling.

    Snowball's English stems are too short for terms: insured, insurer and insurance are one, and so are abuse and abuser.
    """
    if group != "en":
        return stem(word, group)
    word = _IRREGULAR.get(word) or _singular(word)
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


def words_of_place(words: Sequence[str]) -> frozenset[int]:
    """Which of some folded words only say where something stands: numbers, and what any language calls the article that they number.
    German Art is a kind of thing, and art. 56 is none."""
    numbers = {n for n, word in enumerate(words) if word.isdigit()}
    called = {n for n, word in enumerate(words) if word in _article_words() and {n - 1, n + 1} & numbers}
    return frozenset(numbers | called)


@cache
def _article_words() -> frozenset[str]:
    words = (w for one in LANGUAGES.values() for w in (*one.article_words, *one.article_words_after))
    return frozenset(fold(w).strip(". ") for w in words)


def numbers_of(word: str) -> tuple[str, ...]:
    """An English noun in the singular and the plural: duty -> duty, duties."""
    one = _IRREGULAR.get(word) or _singular(word)
    if one.endswith("y") and one[-2:-1] not in "aeiou":
        return one, one[:-1] + "ies", word
    return one, one + ("es" if one.endswith(("s", "x", "z", "ch", "sh")) else "s"), word


def _singular(word: str) -> str:
    if word in _PLURAL or len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes", "zzes")) else word[:-1]
