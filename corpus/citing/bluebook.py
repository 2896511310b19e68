"""Laws of the Mainland and Taiwan as American law reviews cite them (The Bluebook, rules 20.2 and 20.5, table T2).

Xingfa (刑法) [Criminal Law] (adopted by the Standing Comm. Nat'l People's Cong., Dec. 26, 2020) art. 56, para. 2(3) (China):
title in pinyin, in characters, translated, then only those facts that a source of the library states.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.citing import names
from corpus.citing.facts import Facts, american, facts_of, issuer_in_english
from corpus.citing.pinyin import pinyin
from corpus.citing.values import Cited
from corpus.citing.western import places
from corpus.citing.wordings import Wording

_COUNTRY = {"cn": "China", "tw": "Taiwan"}
_BRIEF = Wording("art. {}", ", para. {}", "({})", "({})", "arts. {}", printed=False)
_SPELT = Wording("art. {}", ", para. {}", ", item {}", ", subitem {}", "arts. {}", printed=False)
# A translator's words for Taiwan's levels: 款 is a subparagraph, 目 an item.
_SPELT_TW = Wording("art. {}", ", para. {}", ", subpara. {}", ", item {}", "arts. {}", printed=False)


def bluebook(cited: Cited, language: str) -> Iterator[str]:
    """Variants from the brief pinpoint to the spelt one; `language` is that of the original title."""
    title = names.full(cited.law, language)
    if not title:
        return
    translated = names.full(cited.law, "en")
    gloss = f" [{translated}]" if translated else ""
    told = _told(facts_of(cited.law, cited.edition))
    country = _COUNTRY.get(cited.law.jurisdiction, "")
    for wording in (_BRIEF, _SPELT_TW if cited.law.jurisdiction == "tw" else _SPELT):
        place = places(cited, language, wording)
        head = f"{pinyin(title)} ({title}){gloss}{f' ({told})' if told else ''}"
        yield f"{head}{' ' if place else ''}{place}{f' ({country})' if country else ''}"


def _told(facts: Facts) -> str:
    """(adopted by ..., DATE, effective DATE, as amended DATE), as far as it is stated."""
    made = ("promulgated", facts.promulgated) if facts.promulgated else ("adopted", facts.adopted)
    parts = []
    # Of an amended text the source gives the day and the maker of the amendment: the Criminal Law isn't the Standing Committee's.
    if made[1] and not facts.amended:
        by = f" by the {issuer_in_english(facts.issuer)}," if facts.issuer else ""
        parts.append(f"{made[0]}{by} {american(made[1])}")
    if facts.effective:
        parts.append(f"effective {american(facts.effective)}")
    elif facts.originally_effective:
        parts.append(f"originally effective {american(facts.originally_effective)}")
    if facts.version and (facts.amended or facts.version not in (facts.promulgated, facts.adopted)):
        parts.append(f"{'as amended' if facts.amended else 'version of'} {american(facts.version)}")
    return ", ".join(parts)
