"""Which words of one stem are forms of one word: limitation and limitations are, limited and limit are others.

A stemmer takes off endings that make another word ("limitation", "arbitrator", "Bearbeitung", "traitement") along with those that
only inflect one. A search is the better for it, for nothing is missed; a concordance lists the places of a term, and its counts have
to be those of the term. So two words of one stem count as one here if what makes them words of their kind is the same: the endings
below are the usual ones of nouns, adjectives and adverbs that are made of other words, as grammars of the languages list them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

import regex

from indexer.letters import spelled


@lru_cache(maxsize=100_000)
def kind_of(word: str, group: str) -> str:
    """What kind of word is made of its stem: kind_of("limitations", "en") -> "ion"; "" for a plain one, and in languages whose
    endings aren't known here.

    Args:
        word: as indexer.letters spells it. group: primary language subtag.
    """
    endings = _ENDINGS.get(group)
    if endings is None:
        return ""
    bare = _BARE.get(group, str)(word)
    found = endings.search(bare)
    return str(found.lastgroup) if found and found.start() >= _LEAST else ""


def is_form_of(word: str, asked: str, group: str) -> bool:
    """Whether a word that has the stem of the word asked for is a form of it."""
    return word == asked or kind_of(word, group) == kind_of(spelled(asked, group), group)


_LEAST = 2  # letters before an ending: "ship" and "able" are words


def _kinds(**endings: str) -> regex.Pattern[str]:
    return regex.compile("(?:" + "|".join(f"(?P<{kind}>{ending})" for kind, ending in endings.items()) + ")$")


_ENGLISH_PLURAL = regex.compile(r"(?<=[^su\W])s$|(?<=(?:ss|sh|ch|x|z))es$")
_ENGLISH_VERB = regex.compile(r"(?<=...)(?:ed|ing)$")


def _bare_english(word: str) -> str:
    """An English word without what inflects it: limited -> limit, policies -> policy, orders -> order, referred -> refer, move -> mov."""
    if word.endswith(("ies", "ied")) and len(word) > 4:
        word = word[:-3] + "y"
    else:
        word = _ENGLISH_PLURAL.sub("", word)
        bare = _ENGLISH_VERB.sub("", word)
        word = bare[:-1] if bare != word and bare[-1] == bare[-2] and bare[-1] not in "aeiouslz" else bare
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


_BARE: Mapping[str, Callable[[str], str]] = {"en": _bare_english}
# The longer ending first, where one ends as another does.
_ENDINGS: Mapping[str, regex.Pattern[str]] = {
    "en": _kinds(
        ion="[iy]on|tion|sion", ment="e?ment", ance="[ae]nc|[ae]ncy|[ae]ns", ness="ness", ity="ity", able="[ai]bl|[ai]bility", ive="iv",
        ly="ly", al="al", er="[eo]r", ent="[ae]nt", ic="ic", ism="ism", ist="ist", ful="ful", less="less", ure="ur", ise="i[sz]",
    ),
    "de": _kinds(
        ung="ung(?:en|s)?", heit="(?:heit|keit)(?:en)?", schaft="schaft(?:en)?", lich="lich(?:e[mnrs]?|er(?:e[mnrs]?)?|sten?)?",
        isch="isch(?:e[mnrs]?)?", bar="bar(?:e[mnrs]?)?", los="los(?:e[mnrs]?)?", nis="nis(?:se?[ns]?)?", ion="ion(?:en)?",
        ierung="ierung(?:en)?", ling="linge?s?",
    ),
    "fr": _kinds(
        ion="ions?", ment="ments?", eur="(?:eur|euse|rice)s?", able="[ai]bles?", if_="(?:if|ive)s?", ite="(?:al|il|ar|iv|os|ic|id|in|rm|or|ur|nn)it[ée]s?", oire="oires?",
        aire="aires?", age="ages?", ance="[ae]nces?", isme="ismes?", iste="istes?", al="(?:al|(?<!e)aux|ales?|elles?|els?)", ure="(?:[aicp]t|d)ures?",
    ),
    "es": _kinds(
        ion="(?:i[óo]n|iones)", mente="mente", miento="mientos?", dor="(?:[dt]or|[dt]ora|[dt]ores|[dt]oras|triz|trices)", able="[ai]bles?",
        ivo="iv[oa]s?", idad="dad(?:es)?", ncia="ncias?", ismo="ismos?", ista="istas?", orio="ori[oa]s?", al="al(?:es)?", ura="uras?",
    ),
    "it": _kinds(
        ione="ion[ei]", mente="mente", mento="ment[oi]", tore="(?:tor[ei]|tric[ei])", bile="bil[ei]", ivo="iv[oaie]", ita="ità", nza="nz[ae]",
        ismo="ism[oi]", ista="ist[aei]", orio="[st]ori[oae]", ale="al[ei]", ura="ur[ae]",
    ),
    "pt": _kinds(
        ao="(?:[çs][ãa]o|c[ãa]o|[çcs][õo]es)", mente="mente", mento="mentos?", dor="(?:[dst]or|[dst]ora|[dst]ores|[dst]oras)", vel="(?:vel|veis)",
        ivo="iv[oa]s?", idade="dades?", ncia="ncias?", ismo="ismos?", ista="istas?", orio="[óo]ri[oa]s?", al="(?:al|ais)", ura="uras?",
    ),
    "nl": _kinds(
        ing="ing(?:en)?", heid="(?:heid|heden)", lijk="lijke?", baar="(?:baar|bare)", schap="schap(?:pen)?", atie="aties?", loos="(?:loos|loze)",
    ),
    "sv": _kinds(
        ning="ning(?:en|ens|ar|arna|arnas)?", het="het(?:en|ens|er|erna|ernas)?", lig="lig(?:a|t|en)?", else_="else(?:n|ns|r|rna)?",
        skap="skap(?:et|en|er)?", bar="bar(?:a|t)?", lös="lös(?:a|t)?",
    ),
}  # fmt: skip
