"""Which articles of a law an amending law changes, read from its own points: 将刑法第一百六十五条修改为：“…”。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from corpus.effects import Act
from corpus.folding import fold
from corpus.model import Law, Provision, ProvisionPath, Unit
from corpus.names import stateless
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral

if TYPE_CHECKING:
    from corpus.library import Library

Points = Mapping[ProvisionPath, tuple[ProvisionPath, ...]]
_KNOWN: WeakKeyDictionary[Library, tuple[str, dict[tuple[str, Act], Points]]] = WeakKeyDictionary()

_NUM = rf"[\d{HAN_NUMERAL}]{{1,12}}"
_ARTICLE = re.compile(
    rf"(?:《(?P<other>[^《》]{{1,80}})》)?(?P<to>至)?第(?P<n>{_NUM})条(?:之(?P<zhi>{_NUM}))?"
    # 第一百三十三条之一后增加一条 leaves 133-1 as it is.
    rf"(?P<after>(?:第{_NUM}款)?之?后,?增加{_NUM}条)?"
)
# What a law lists in a row (第三条至第九条); a longer range is no list of articles.
_LONGEST_RANGE = 200


def amended_articles(library: Library, law: Law, act: Act) -> Points:
    """Pages of `law` that `act` changes -> the points of the act that do; {} if that can't be read from its text.

    Args:
        library: where the amending law's text stands; what is read is kept until the library changes.
        law: the law amended.
        act: one of its amendments (corpus.effects).
    """
    change = library.change()
    known = _KNOWN.get(library)
    if known is None or known[0] != change:
        known = _KNOWN[library] = (change, {})
    if (law.id, act) not in known[1]:
        known[1][law.id, act] = _read(library, law, act)
    return known[1][law.id, act]


def _read(library: Library, law: Law, act: Act) -> Points:
    texts = [e for e in library.law(act.by).editions if e.version == act.version]
    chinese = [x for e in texts for x in e.expressions if x.is_sound_source and x.language.startswith("zh")]
    if not chinese:
        return {}
    names = {stateless(title.text)[0] for title in law.titles}
    found: dict[ProvisionPath, dict[ProvisionPath, None]] = {}
    for point in library.text(chinese[0].id).provisions:
        said = _said(point)
        if "顺序作相应" in said or "顺序相应" in said:
            return {}  # every number may be another one afterwards
        for path in _named(said, names):
            found.setdefault(path, {})[point.path] = None
    return {path: tuple(points) for path, points in found.items()}


def _said(point: Provision) -> str:
    """What a point says itself, folded and unspaced: without the new wording, which stands in quotation marks."""
    if point.unit not in (Unit.ARTICLE, Unit.POINT, Unit.BODY):
        return ""
    return re.sub(r"\s+", "", fold("".join(_outside(point.text))))


def _outside(text: str) -> Iterator[str]:
    """The characters outside quotation marks, "|" for each quotation. A quotation of several paragraphs opens anew at
    each of them and is closed once; straight marks don't tell which is which but by their place in the line."""
    inside = False
    for line in text.splitlines():
        for at, character in enumerate(line):
            if character in '“”"＂':
                inside = character == "“" or (character != "”" and (at == 0 or not inside))
                if inside:
                    yield "|"
            elif not inside:
                yield character
        yield "\n"


def _named(said: str, names: set[str]) -> Iterator[ProvisionPath]:
    """Pages that `said` changes: articles, ranges of them, the preamble (宪法序言第七自然段)."""
    if "序言" in said:
        yield ProvisionPath(("preamble",))
    last: int | None = None
    for match in _ARTICLE.finditer(said):
        other, base, step = match["other"], parse_numeral(match["n"]), match["zhi"]
        inserted = parse_numeral(step) if step else None
        if not base or (step and not inserted) or match["after"] or (other and stateless(other)[0] not in names):
            last = None
            continue
        if match["to"] and last and last < base <= last + _LONGEST_RANGE:
            yield from (ProvisionPath.article(ArticleNumber.of(n)) for n in range(last + 1, base))
        yield ProvisionPath.article(ArticleNumber.of(base, inserted) if inserted else ArticleNumber.of(base))
        last = base
