"""Laws that are older than their oldest text here: a text of an earlier day speaks of them.

监察法 stands in a collection as of 2024-12-25 alone, and 自公布之日起施行 looks like its own commencement; but a law of
2020 says 根据《中华人民共和国监察法》, so the text is an amended one, and its clause is that of the first version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from corpus.folding import fold
from corpus.identification.names import stateless
from corpus.model import Edition, Law

if TYPE_CHECKING:
    from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Mention:
    """The oldest text that speaks of a law: the law it is a text of, its version, and the place."""

    by: str
    version: date
    path: str


# A shorter name stands in too many others.
_SHORTEST = 3
_JURISDICTION = "cn"
# What is enacted once has no earlier version.
ENACTED_ONCE = ("decision", "amendment", "interpretation")
# 《中华人民共和国工会法》, 依照工会法; not 维护国家安全法, nor 《民事诉讼法（试行）》 or 宪法修正案, which are other texts.
_LEAD = r"(?:《(?:中华人民共和国)?|中华人民共和国|依照|按照|根据|依据|违反|适用|[和与及、])"
# Nor 农村集体经济组织法人, a person.
_END = r"(?!\((?:试行|草案|修)|修正案|实施|施行|人|律|规|定)"
# 1950年6月29日中央人民政府颁布的《工会法》 is another law of the name.
_OLDER_LAW = re.compile(r"(?:公布|颁布|发布|通过|批准|制定|实施|施行)的?《?(?:中华人民共和国)?$")
_YEARS = re.compile(r"(?:19|20)\d\d(?=年)|[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)")
_HAN_DIGITS = str.maketrans("一二三四五六七八九〇零○", "123456789000")


def mentions(library: Library, laws: Iterable[Law]) -> dict[str, Mention]:
    """Law id -> the oldest mention of the law that is older than its oldest text here, where there is one.

    Args:
        library: where the texts stand.
        laws: all its laws. Only those are looked for whose oldest text may be taken for the first version.
    """
    laws = list(laws)
    wanted = {law.id: first for law in laws if (first := _oldest(law)) and not _shown_older(first)}
    names = {law.id: _names(law) for law in laws if law.id in wanted}
    dates = {i: e.version for i, e in wanted.items() if e.version and names[i]}
    if not dates:
        return {}
    seen = {x.id for law in laws for e in law.editions for x in e.expressions}
    return _search(library, names, dates, seen)


def _oldest(law: Law) -> Edition | None:
    """The oldest dated source text of a Mainland law; None for what is enacted once."""
    if law.jurisdiction != _JURISDICTION or law.kind in ENACTED_ONCE:
        return None
    dated = [e for e in law.editions if e.version and e.has_source]
    return min(dated, key=lambda e: e.version or date.max) if dated else None


def _shown_older(edition: Edition) -> bool:
    """Whether the text's own dates settle it: they give a day of an earlier version."""
    return any(s.field == "originally_effective" for e in edition.expressions for s in e.statements)


def _names(law: Law) -> list[str]:
    """What the Mainland's texts call the law, folded and without the state's name."""
    chinese = [t.text for t in law.titles if t.kind == "official" and t.language.startswith("zh")]
    return list(dict.fromkeys(n for t in chinese if len(n := stateless(t)[0]) >= _SHORTEST))


def _search(
    library: Library, names: Mapping[str, Sequence[str]], dates: Mapping[str, date], seen: set[str]
) -> dict[str, Mention]:
    # The database comes last: what is pure above needs none.
    from corpus.library.passages import dated_pages

    found: dict[str, Mention] = {}
    for law_id, version, pages in dated_pages(library, _JURISDICTION, max(dates.values()), seen):
        whole = "\n".join(text for _, text in pages)
        for hit in [i for i in dates if i not in found and i != law_id and version < dates[i]]:
            for name in (n for n in names[hit] if n in whole):
                path = next((p for p, text in pages if name in text and _speaks_of(text, name, version)), None)
                if path:
                    found.setdefault(hit, Mention(law_id, version, path))
    return found


def _speaks_of(text: str, name: str, version: date) -> bool:
    """Whether a page as of `version` names the law: a page that tells of later years (an annex kept up to date) doesn't."""
    plain = re.sub(r"\s+", "", fold(text))
    if any(int(y.translate(_HAN_DIGITS)) > version.year + 2 for y in _YEARS.findall(plain)):
        return False
    found = (m.end() - len(name) for m in re.finditer(rf"{_LEAD}{re.escape(name)}{_END}", plain))
    return any(not _OLDER_LAW.search(plain[max(0, at - 20) : at]) for at in found)
