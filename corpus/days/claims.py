"""What sources' own words on the status of a text claim. A claim is shown as one and decides only where no date does."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from corpus.days.claimed_words import STATUS_WORDS
from corpus.folding import fold


class Claim(StrEnum):
    """What a source's word says: the text was in force at some time (and may be still), is over, or hadn't started."""

    WAS_IN_FORCE = "was in force"
    REPEALED = "repealed"
    NOT_YET = "not yet in force"


# Words are compared whole, for a part of one may say the contrary: 失效 and 有效, "not yet in force" and "in force".
# "not in force" isn't here: it is said of what is over and of what hasn't started.
# The data package says 现行有效 of a text from its adoption on, 历史版本 of one that a later text replaces or is about to,
# 已被修改 of one whose amendment isn't worked in; Taiwan's Ministry of Justice marks what is repealed with 廢.
_WORDS = {
    Claim.WAS_IN_FORCE: (
        "现行有效", "有效", "现行", "施行中", "已生效", "已被修改", "已修改", "已修订", "已被修订", "部分失效", "历史版本",
        "in force", "currently in force", "effective", "in effect", "valid", "current", "amended", "modified",
        "partially in force", "superseded",
    ),
    Claim.REPEALED: (
        "废", "废止", "已废止", "已被废止", "全文废止", "已全文废止", "失效", "已失效", "全文失效", "已被宣布失效",
        "repealed", "abolished", "abrogated", "annulled", "invalid", "invalidated", "expired", "no longer in force",
        "no longer in effect", "no longer effective", "ceased to be in force", "ceased to have effect",
    ),
    Claim.NOT_YET: (
        "尚未生效", "未生效", "尚未施行", "未施行", "待生效", "即将生效",
        "not yet in force", "not yet effective", "not yet in effect", "to be in force", "pending",
    ),
}  # fmt: skip


def meaning(word: str) -> Claim | None:
    """What a source's word on a status claims; None for a word that isn't known, which decides nothing."""
    return _meanings().get(_key(word))


def _key(word: str) -> str:
    # What points the way of the writing, and the point that Turkish İ leaves, are no letters.
    return " ".join("".join(c for c in fold(word) if c not in "\u0307\u200e\u200f").split()).strip("[]().。 ")


@cache
def _meanings() -> dict[str, Claim]:
    """Every word that is known; those of the portal's languages beside the ones above."""
    known = {_key(word): claim for claim, words in _WORDS.items() for word in words}
    for said in STATUS_WORDS.values():
        for claim, words in zip(_WORDS, said.split(" / "), strict=True):
            known |= {_key(word): claim for word in words.split("|")}
    return known
