"""Words beside a provision that say it is of something else than the law named before, without being a law's name that anybody knows:
"Article 9 of the contract law", "Model Clauses art. 5". Folded text where not said otherwise."""

from __future__ import annotations

import re

from corpus.folding import fold
from corpus.languages import language_of
from corpus.model import Span

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


_THEREOF = re.compile(r"(?<!\w)(?:thereof|therein)(?!\w)")
_ITS = re.compile(
    r"\b(?:its|sons?|sa|ses|suo|sua|suoi|sue|su|sus|seu|seus|suas|jego|jej|ich|sen|niiden|dessen|deren|dess|dets|zijn|haar|jeho|její|jejich|njegov\w{0,2}"
    r"|njezin\w{0,2})\s(?:l['’])?$"
)
_FAR = 240  # between a law's name and "its Article 5"


def refers_back(folded: str, span: Span, named: int, language: str) -> bool:
    """Whether a provision is one of the law that was named last, at `named`: "Article 5 thereof", "and in particular its Articles 12 to 15".

    "The principles of this Regulation in accordance with its Article 98" speaks of this one.
    """
    if _THEREOF.search(folded, max(0, span.end - 8), span.end + 10):
        return True
    if span.start - named > _FAR or not _ITS.search(folded, max(0, span.start - 16), span.start):
        return False
    words = language_of(language)
    return not any(fold(own) in folded[named : span.start] for own in (words.citing.this_law if words else ()))


_WITH = re.compile(
    r",?\s?(?:(?:read )?in conjunction with|in verbindung mit|i\. ?v\. ?m\.|en liaison avec|en relation avec|in combinato disposto con"
    r"|en relación con|em conjugação com|w związku z|w zw\. z|yhdessä|ve spojení s|în coroborare cu|във връзка с|in samenhang met|jämförd med|σε συνδυασμ[οό] με)\s(?:l['’]|the |το |τα )?"
)


def goes_with(gap: str) -> bool:
    """Whether a provision goes with one of a named law, so that it may be of that law or of the text's own: "Article 8 of
    Regulation (EU) No 1/2003, in conjunction with Article 5". `gap` is what stands between them, folded."""
    return len(gap) < 60 and bool(_WITH.fullmatch(gap))
