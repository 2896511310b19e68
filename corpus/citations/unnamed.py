"""Words beside a provision that say it is of something else than the law named before, without being a law's name that anybody knows:
"Article 9 of the contract law", "Model Clauses art. 5". Folded text where not said otherwise."""

from __future__ import annotations

import re

# What such words may be and still mean the law named before: "Article 5 of the Act", "Article 5 of which".
_SAME = (
    r"same|said|this|that|these|those|it|its|which|whose|latter|above|aforesaid|aforementioned|statute|act|law|code|ordinance|regulations?"
    r"|rules?|convention|treaty|directive|constitution|chapters?|parts?|titles?|sections?|articles?|paragraphs?|annex|schedule|division|book|here|there"
)
_OF = {
    "en": re.compile(rf" of (?:the )?(?!(?:(?:amended|revised|new|current|old|former|whole|\d{{4}}) )*(?:{_SAME})\b)[a-z]"),
    "de": re.compile(
        r" (?:des|der) (?!genannten|gleichen|besagten|vorliegenden|gesetz|verordnung|richtlinie|ordnung|erlass|übereinkommen|abkommen|vertrag"
        r"|verfassung|konvention|satzung|\d|i\b|v\b)[a-zäöü]"
    ),
    "fr": re.compile(
        r" (?:du|de la|de l['’]) ?(?!même|dit|présent|loi|code|règlement|directive|convention|traité|ordonnance|décret|constitution|accord|charte"
        r"|acte|chapitre|titre|livre|section|partie|annexe)[a-zéè]"
    ),
    "it": re.compile(
        r" (?:del|della|dell['’]) ?(?!medesim|stess|predett|citat|present|legge|codice|regolamento|direttiva|convenzione|trattato|decreto|costituzione"
        r"|capo|titolo|libro|sezione|parte)[a-z]"
    ),
}  # fmt: skip
# "Schrems Article 46": as printed, for the capital tells; a sentence's first word, a unit or a word like "Under" is nothing.
_CAPITAL = re.compile(r"(?<=[\w,;] )(?P<word>[A-Z][A-Za-z'’-]+) $")
_UNITS = re.compile(
    r"(?:art|arts|articles?|sec|secs|sections?|para|paras|paragraphs?|items?|points?|chapters?|parts?|titles?|books?|annex|schedules?|clause|sub\w+"
    r"|under|see|cf|and|or|in|also|pursuant|per|by|to|of|the|its|their|his|her|this|that|both|whereas|while|where|when|since|because|if|as|but|thus"
    r"|moreover|however|therefore|according|accordingly|namely|e\.g|i\.e|ibid|id|infra|supra|note|from|through|despite|notwithstanding)",
    re.IGNORECASE,
)


def of_other(text: str, folded: str, start: int, end: int, language: str) -> bool:
    """Whether a provision at [start, end), beside which no law's name was found, is said to be of something else than the law named
    before: then nobody knows of which.

    Args:
        text: as printed.
        folded: the same, folded.
        language: of the citation, primary subtag.
    """
    behind = _OF.get(language)
    if behind is not None and behind.match(folded, end):
        return True
    if language != "en":
        return False
    word = _CAPITAL.search(text, max(0, start - 40), start)
    return word is not None and not _UNITS.fullmatch(word["word"])
