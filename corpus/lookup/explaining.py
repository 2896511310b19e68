"""Interpretations and decisions whose titles cite an article: 关于《…刑法》第三十条的解释 is read beside 刑法第三十条.

They never answer for the article; they are linked from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from corpus.citations import readings
from corpus.days.effects import title_of
from corpus.model import Law, ProvisionPath
from corpus.numbering import HAN_NUMERAL
from corpus.remembering import remembered
from corpus.resolving.places import law_cited
from corpus.resolving.units import pages
from corpus.resolving.values import Choice, Standing

if TYPE_CHECKING:
    from corpus.library import Library

_NUM = rf"(?:\d{{1,4}}|[{HAN_NUMERAL}]{{1,9}})"
_ARTICLE = rf"第 ?{_NUM} ?[条條](?:之{_NUM})?(?:第{_NUM}[款项項])*"
# Marks inside a title's own marks are single ones, and some sources leave them out on one side only.
_CITED = re.compile(rf"[《〈](?P<name>[^《》〈〉]{{2,60}})[》〉](?P<places>{_ARTICLE}(?:[、,，和及与與至]{_ARTICLE})*)")
_KINDS = ("interpretation", "decision", "resolution", "regulation", "law")

_Index = Mapping[tuple[str, ProvisionPath], tuple[Choice, ...]]


def explained_by(library: Library, law: Law, page: ProvisionPath) -> tuple[Choice, ...]:
    """The texts here whose titles cite a page of `law`, the newest first."""
    return _index(library).get((law.id, page), ())


@remembered
def _index(library: Library) -> _Index:
    found: defaultdict[tuple[str, ProvisionPath], list[Choice]] = defaultdict(list)
    for law in library.laws():
        newest = law.editions[-1].key if law.editions else ""
        for key in _cited(library, law):
            if key[0] != law.id:
                found[key].append(Choice(law.id, title_of(law), newest, ""))
    return {key: tuple(sorted(of, key=lambda c: c.version, reverse=True)) for key, of in found.items()}


def _cited(library: Library, law: Law) -> Iterator[tuple[str, ProvisionPath]]:
    """(law id, page) of each article that a law's titles cite, each once."""
    matches = [m for title in law.titles for m in _CITED.finditer(title.text)]
    seen = set()
    for text in dict.fromkeys(f"《{m['name']}》{m['places']}" for m in matches):
        for read in readings(text)[:1]:
            meant = law_cited(library, read, Standing(law.id, law.jurisdiction))
            for place in read.places if meant.law else ():
                key = (meant.law or "", pages(place)[0]) if place.numbers else None
                if key and key not in seen:
                    seen.add(key)
                    yield key
