"""Laws that a text repeals as a whole, in other languages than Chinese (corpus.days.repeals), as data.

Passes: "The Lighthouses Act 1990 and the Harbours Act are repealed." and 漁船法（昭和二十五年法律第一号）は、廃止する。
Fails: "Section 5 of the Lighthouses Act is repealed." ends a section, and what stands in quotation marks is another text's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from corpus.days.commencing import named_day

# Language -> the verb behind the laws, and the words of a part of a law: with one of them nothing ends as a whole.
_VERBS: dict[str, tuple[re.Pattern[str], re.Pattern[str]]] = {
    language: (re.compile(verb, re.IGNORECASE), re.compile(part, re.IGNORECASE))
    for language, (verb, part) in {
        "en": (r" (?:(?:is|are|shall be) (?:hereby )?repealed|shall cease to have effect)\b",
               r"\b(?:sub)?(?:sections?|articles?|parts?|schedules?|paragraphs?|chapters?|rules?|words?|definitions?|items?|points?|annex)\b"),
        "de": (r" (?:wird|werden) (?:hiermit )?(?:mit wirkung (?:vom|zum|ab dem) (?P<day>.{4,24}?\d{4}) )?aufgehoben|tr(?:itt|eten) außer kraft",
               r"\b(?:artikel|absatz|abschnitt|kapitel|anlage|nummer|satz|teil)\b|§"),
        "fr": (r" (?:est|sont) abrogée?s?\b", r"\b(?:articles?|chapitres?|alinéas?|titres?|sections?|annexes?|paragraphes?)\b"),
        "es": (r" queda(?:n)? derogad[ao]s?\b", r"\b(?:artículos?|capítulos?|apartados?|disposición|títulos?|anexos?)\b"),
        "it": (r" (?:è|sono) abrogat[aeoi]\b", r"\b(?:articol[oi]|comm[ai]|cap[oi]|letter[ae]|allegat[oi])\b"),
        "ja": (r"は、?(?:これを)?廃止する", r"第.{1,8}[条項章節号]"),
        "ko": (r"[은는] ?(?:이를 )?폐지한다", r"제\d+[조항장절]"),
    }.items()
}  # fmt: skip
_QUOTED = re.compile(r"[\"“«„「][^\"”»“」]*[\"”»“」]")
_NOTE = re.compile(r"[(（][^()（）]*[)）]")
_BREAK = re.compile(r"(?<!\d)\.\s|[;:。]|(?<=\d{4})\.\s|\n")
_AND = re.compile(
    r",? (?:and|und|et|y|e|sowie) (?:the |das |die |la |le |il |el )?|, (?:the |das |die |la |le |il |el )?|、|及び|並びに| 및 "
)
_ARTICLE = re.compile(r"^(?:\(?\w{1,3}[.)]\s*)?(?:the |das |die |der |la |le |les |il |el )?", re.IGNORECASE)
# What a title looks like: capitals and small words in English, the word for a law elsewhere.
_LOOKS = {
    "en": re.compile(
        r"^(?=.*\b(?:Acts?|Laws?|Code|Ordinance|Regulations?|Order|Rules|Directive|Decision|Statute|Decree)\b)[A-Z](?:\S*"
        r"(?: (?:of|the|for|on|to|in|with|by|a|an|or|No\.?|\(?[A-Z0-9]\S*))*)*$"
    ),
    "de": re.compile(
        r"^[A-ZÄÖÜ][^\[\]]*(?<=\w)(?:gesetz|Gesetz|ordnung|Verordnung|Richtlinie|Erlass|Beschluss)|^(?:Gesetz|Verordnung|Richtlinie)"
    ),
    "fr": re.compile(r"^(?:loi|ordonnance|décret|règlement|directive|code|arrêté)\b[^\[\]]*$", re.IGNORECASE),
    "es": re.compile(r"^(?:ley|real decreto|decreto|reglamento|directiva|orden|código)\b[^\[\]]*$", re.IGNORECASE),
    "it": re.compile(r"^(?:legge|decreto|regolamento|direttiva|codice)\b[^\[\]]*$", re.IGNORECASE),
    "ja": re.compile(r"(?:法|法律|令|規則|条例|規程)$"),
    "ko": re.compile(r"(?:법|법률|령|규칙|조례)$"),
}
_FROM = re.compile(
    r",? (?:with effect (?:from|on)|effective(?: from| on)?|as (?:from|of)|from|on|avec effet (?:au|à compter du)|à compter du|"
    r"à partir du|con efectos? (?:a partir del?|desde el)|a partir del|a decorrere dal(?:l['’])?|con effetto dal) (?P<day>[^,;]{4,24}?\d{4})\b",
    re.IGNORECASE,
)
_LONGEST = 380
_UNION = re.compile(r"(?:Directive|Regulation|Decision|Richtlinie|Verordnung|Beschluss) ", re.IGNORECASE)


def repealed_elsewhere(text: str, language: str) -> Iterator[tuple[str, date | None]]:
    """(title, day) of the laws that `text` repeals as a whole: the title as it stands, without its article and notes; the
    day where the sentence names one ("is repealed with effect from 25 May 2018")."""
    verb, part = _VERBS.get(language.partition("-")[0].lower(), (None, None))
    looks = _LOOKS.get(language.partition("-")[0].lower())
    if verb is None or part is None or looks is None:
        return
    plain = _QUOTED.sub('""', text)
    for match in verb.finditer(plain):
        before = plain[max(0, match.start() - 400) : match.start()]
        # A directive's number stands in brackets: Regulation (EU) 2016/679.
        before = before if _UNION.search(before) else _NOTE.sub("", before)
        breaks = list(_BREAK.finditer(before))
        subject = before[breaks[-1].end() :] if breaks else before
        if part.search(subject) or len(subject) > _LONGEST:
            continue
        titles = [_title(one) for one in _AND.split(subject)]
        # What holds anything but titles is another sentence: "all regulations made under the repealed enactment ...".
        if all(map(looks.search, titles)):
            day = named_day(match.groupdict().get("day") or _from(plain[match.end() :]))
            yield from ((title, day) for title in titles)


def _from(rest: str) -> str:
    match = _FROM.match(rest)
    return match["day"] if match else ""


def _title(words: str) -> str:
    """A title without its article and the day of its making: "Das Fischereigesetz vom 1. Mai 1990" is Fischereigesetz."""
    bare = _ARTICLE.sub("", words.strip(), count=1)
    return re.sub(r"\s+", " ", re.sub(r" (?:vom|du|del|dated) \d{1,2}\S* \w+ \d{4}$", "", bare)).strip(' "')
