"""The further provisions of a citation that names several: 民法典第1043条至第1045条, 刑法第232条、第234条."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.citations import Citation, Level, parse
from corpus.folding import fold_dashes
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral

_NUM = rf"(?:\d{{1,5}}|[{HAN_NUMERAL}]{{1,12}})"
_NEXT = re.compile(
    rf"(?P<and>[^\d{HAN_NUMERAL}第]{{0,12}})(?P<cited>第?\s*(?P<n>{_NUM})(?:\s*(?P<word>[条款项目]))?"
    rf"(?P<zhi>(?:\s*之\s*{_NUM})?)(?P<below>(?:\s*第\s*{_NUM}\s*[款项目])*))"
)
_RANGE = re.compile(r"[至到~\-]|\b(?:to|through)\b")
# No more than this are offered: 第1条至第1260条 is no list to choose from.
_MOST = 20


def further(read: Citation) -> tuple[Citation, ...]:
    """The provisions that `read` names behind its first, each as a citation of its own, in order.

    Those inside a range are only supposed: whether the law has them, the library says.
    """
    below_article = bool(read.pinpoint) and "条" not in read.more and read.numbers != ()
    found: list[Citation] = []
    for label, words in _labels(read, below_article):
        if len(found) == _MOST:
            break
        if below_article:
            levels = (*read.pinpoint[:-1], Level(read.pinpoint[-1].word, label))
            found.append(replace(read, pinpoint=levels, more=""))
        else:
            own = parse(f"{read.name}第1条{words}") if words else None
            levels = own.pinpoint if own else ()
            found.append(replace(read, numbers=(ArticleNumber.parse(label),), pinpoint=levels, more=""))
    return tuple(found)


def _labels(read: Citation, below_article: bool) -> Iterator[tuple[str, str]]:
    """(label, units below) of what `more` lists."""
    last = _start(read, below_article)
    for match in _NEXT.finditer(fold_dashes(read.more)):
        base = parse_numeral(match["n"])
        if not base:
            continue
        if last is not None and _RANGE.search(match["and"]):
            yield from ((str(n), "") for n in range(last + 1, min(base, last + 1 + _MOST)))
        step = parse_numeral(match["zhi"].strip().lstrip("之").strip()) if match["zhi"] else None
        yield (f"{base}-{step}" if step else str(base), match["below"])
        last = base


def _start(read: Citation, below_article: bool) -> int | None:
    if below_article:
        label = read.pinpoint[-1].label
        return int(label) if label.isdigit() else None
    return read.numbers[0].base if read.numbers else None
