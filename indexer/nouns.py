"""Nouns that English verbs and adjectives are asked for by: confiscate, confiscated, confiscating -> confiscation.

Lists of terms have the nouns. Candidates are made by the ways in which English derives nouns, and those that no rule makes stand in a
small table; a candidate counts only where a list has it, so most of them mean nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

_IRREGULAR = {
    "abduct": "abduction", "absent": "absence", "bankrupt": "bankruptcy", "bequeath": "bequest", "bid": "bidding",
    "bribe": "bribery", "buy": "purchase", "choose": "choice", "contractual": "contract", "deceive": "deceit", "defame": "defamation",
    "defend": "defense", "defraud": "fraud", "detain": "detention", "die": "death", "divorce": "divorce", "expel": "expulsion",
    "forge": "forgery", "fraudulent": "fraud", "freeze": "freezing", "frozen": "freezing", "insolvent": "insolvency", "kidnap": "kidnapping",
    "launder": "laundering", "liable": "liability", "lose": "loss", "marry": "marriage", "negligent": "negligence", "offend": "offense",
    "own": "ownership", "prove": "proof", "redeem": "redemption", "renounce": "renunciation", "rescind": "rescission", "rob": "robbery",
    "sell": "sale", "sold": "sale", "solvent": "solvency", "steal": "theft", "stole": "theft", "stolen": "theft", "succeed": "succession",
    "suspend": "suspension", "testify": "testimony", "torture": "torture", "traffic": "trafficking", "try": "trial", "bought": "purchase",
    "violent": "violence", "withdrew": "withdrawal", "withdrawn": "withdrawal", "inherit": "inheritance", "innocent": "innocence",
    "complicit": "complicity", "recidivate": "recidivism", "hijack": "hijacking", "smuggle": "smuggling", "gamble": "gambling",
    "merge": "merger", "register": "registration", "administer": "administration", "enter": "entry", "acquire": "acquisition",
    "inquire": "inquiry", "apply": "application", "remedy": "remedy", "maintain": "maintenance", "retain": "retention", "abstain": "abstention",
    "blackmail": "extortion", "pickpocket": "theft", "evict": "eviction", "subpoena": "summons", "mortgaged": "mortgage",
}  # fmt: skip
"""Word in its plain form -> the noun."""
# Plain forms whose noun is another thing (constitute and the constitution, process and procession), and what is a preposition or
# connective before it is anything else.
_APART = frozenset(
    {
        "accede", "access", "accord", "base", "cause", "commit", "concern", "condition", "consider", "constituent", "constitute",
        "correspond", "definite", "depart", "direct", "done", "emergent", "exceed", "follow", "found", "give", "given", "govern",
        "include", "legitimate", "liquid", "list", "made", "make", "opposite", "origin", "pend", "process", "provide", "public", "rear",
        "regard", "relate", "requisite", "said", "schedule", "second", "speed", "state", "staff", "toll", "unit", "unite", "use", "visit", "zone",
    }
)  # fmt: skip
_SHORTEST = 4
"""Letters of the shortest verb that is no exception."""


@lru_cache(maxsize=20_000)
def nouns_of(word: str) -> tuple[str, ...]:
    """Nouns that a folded English word may be a verb's or adjective's form of, the likeliest first; without itself."""
    if not (word.isascii() and word.isalpha()) or len(word) < 3:
        return ()
    plain = tuple(dict.fromkeys(_plain(word)))
    if not _APART.isdisjoint(plain):
        return ()
    found = [noun for one in plain for noun in _derived(one)]
    return tuple(dict.fromkeys(noun for noun in found if noun != word))


def _plain(word: str) -> Iterator[str]:
    """What a form may be of: seized -> seized, seiz, seize; planning -> plan."""
    yield word
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) >= _SHORTEST - 1:
            yield stem
            yield stem + "e"
            if stem[-1:] == stem[-2:-1]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield stem[:-1] + "y"


def _derived(plain: str) -> Iterator[str]:
    if noun := _IRREGULAR.get(plain):
        yield noun
    if len(plain) < _SHORTEST and plain not in ("pay", "die"):
        return
    yield plain
    bare = plain.removesuffix("e")
    for ending in ("ion", "ation", "ment", "ure", "al", "ance", "ence", "ing"):
        yield bare + ending
    yield plain + "ment"
    if plain.endswith("y"):
        yield from (plain[:-1] + "ication", plain[:-1] + "iance", plain[:-1] + "ial")
    elif plain.endswith("olve"):
        yield plain[:-2] + "ution"  # dissolve
    elif plain.endswith("ke"):
        yield plain[:-2] + "cation"  # revoke
    elif plain.endswith(("de", "d")):
        yield plain.removesuffix("e")[:-1] + "sion"  # decide, suspend
    elif plain.endswith("t"):
        yield from (plain + "tal", plain[:-1] + "ssion")  # acquit, admit
    if plain.endswith("ent"):
        yield from (plain[:-1] + "ce", plain[:-1] + "cy")
    if plain.endswith(("able", "ible")):
        yield plain[:-2] + "ility"
