"""The words of a language that carry its grammar (articles, prepositions, pronouns), from Snowball's lists as Whoosh ships them."""

from __future__ import annotations

from functools import lru_cache

from whoosh.lang.stopwords import stoplists

from indexer.segmentation import words

# Languages without blanks have none there.
_STRINGS = {
    "zh": frozenset(("的", "了", "之", "在", "于", "於", "等", "其", "和", "或", "及", "与", "與", "或者", "以及")),
    "ja": frozenset(("の", "に", "を", "は", "が", "で", "と", "も", "や", "へ", "又は", "及び", "若しくは", "並びに")),
}


@lru_cache(maxsize=64)
def function_words(group: str) -> frozenset[str]:
    """Those of a group of languages, folded as texts are; none of a language of which there is no list."""
    return _STRINGS.get(group) or frozenset(w for word in stoplists.get(group, ()) for w in words(word, group))
