"""Amounts of a text by their value: dates, periods, money, shares and counts, whatever the script, the words and the language.

>>> [(a.kind.value, sorted(a.readings)) for a in amounts("于三十日内", "zh-Hans")]
[('period', [('day', Fraction(30, 1))])]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from corpus.amounts.brackets import joined
from corpus.amounts.enactments import numbered_laws
from corpus.amounts.figures import BLOT, plain
from corpus.amounts.labels import without_labels
from corpus.amounts.values import Amount, Day, Kind, Reading

__all__ = ["Amount", "Day", "Kind", "Reading", "amounts"]


# What stands between a number and its unit is at most a blank there.
_DENSE = frozenset(("zh", "ja", "yue", "lzh", "ko", "th"))


def amounts(text: str, language: str, *, republic: bool = False, cited: Iterable[tuple[int, int]] = ()) -> tuple[Amount, ...]:  # fmt: skip
    """The amounts of a text, in their order.

    Args:
        text: words of a law.
        language: its BCP 47 tag; of a language without a table figures are read.
        republic: the years of a Chinese text may be those of the Republic of China: 107年 is 2018.
        cited: stretches that hold citations, whose numbers are no amounts; not asked for where the text says no number.
    """
    primary = language.partition("-")[0].lower()
    folded = plain(text, " ") if primary in _DENSE else plain(text)
    found = tuple(joined(folded, _read(folded, primary, republic)))
    if not any(a.certain for a in found):
        return found
    found = tuple(numbered_laws(folded, found, primary))
    spans = tuple(cited)
    if spans:
        signs = list(folded)
        for start, end in spans:
            signs[start:end] = BLOT * (end - start)
        folded = "".join(signs)
    # A citation may reach into a date: "n. 28 all'O del 1° nov. 2006".
    outside = (a for a in found if a.kind is Kind.LAW or folded[a.end - 1] != BLOT)
    return tuple(without_labels(folded, outside, primary, text))


def _read(folded: str, primary: str, republic: bool) -> Iterator[Amount]:
    if primary in ("zh", "ja", "yue", "lzh"):
        from corpus.amounts.han import amounts_of_han

        return amounts_of_han(folded, republic=republic)
    if primary in ("ko", "th"):
        from corpus.amounts.other_scripts import amounts_of_korean, amounts_of_thai

        return amounts_of_korean(folded) if primary == "ko" else amounts_of_thai(folded)
    from corpus.amounts.spaced import amounts_of_words

    return amounts_of_words(folded, primary)
