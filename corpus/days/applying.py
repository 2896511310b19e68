"""The day from which an act applies, where it is in force before: "It shall apply from 25 May 2018." of a regulation of 2016.

Acts of the European Union enter into force soon after their publication and apply later; the two are different facts.
"""

from __future__ import annotations

import re
from datetime import date

from corpus.days.commencing import in_words, named_day

_OWN_EN = r"(?:this|the present) (?:regulation|directive|decision|act|law)|it"
# Language -> what an act calls itself or stands for it, and that it applies from a day, which follows; a day that stands
# before the words is the group `day`.
_APPLIES: dict[str, str] = {
    "en": rf"(?:{_OWN_EN}) (?:shall|will) (?:apply|be applicable|become applicable) (?:as )?(?:from|of|on)\b|(?:{_OWN_EN}) applies (?:as )?(?:from|of)\b",
    "de": r"(?:diese[rs]? (?:verordnung|richtlinie|beschluss|gesetz)|sie|er|es) (?:gilt|ist) (?:ab|seit|mit wirkung vom)\b(?! anwendung)",
    "fr": r"(?:(?:le présent règlement|la présente (?:directive|décision)|il|elle) (?:est applicable|s['’]applique) (?:à partir|à compter) d[ue])",
    "es": r"(?:(?:el presente reglamento|la presente (?:directiva|decisión))? ?(?:será aplicable|se aplicará|es aplicable) a partir de)",
    "it": r"(?:(?:il presente regolamento|la presente (?:direttiva|decisione)|esso|essa)? ?(?:si applica|è applicabile) a decorrere da)",
    "pt": r"(?:(?:o presente regulamento|a presente (?:diretiva|decisão))? ?(?:é aplicável|aplica-se|são aplicáveis) a partir d[eo])",
    "nl": r"(?:(?:deze (?:verordening|richtlijn)|dit besluit|zij|hij|het) is van toepassing (?:met ingang van|vanaf))",
    "sv": r"(?:(?:denna förordning|detta (?:direktiv|beslut)|den|det) ska (?:tillämpas|börja tillämpas) (?:från och med|från))",
    "da": r"(?:(?:denne forordning|dette direktiv|denne afgørelse|den|det) (?:anvendes|finder anvendelse) (?:fra|med virkning fra))",
    "fi": r"(?:(?:tätä (?:asetusta|direktiiviä|päätöstä)|sitä) (?:aletaan soveltaa|sovelletaan))",
    "pl": r"(?:(?:niniejsze rozporządzenie|niniejsza (?:dyrektywa|decyzja))? ?(?:ma zastosowanie|stosuje się (?:je|ją|go)?) ?od)",
    "cs": r"(?:(?:toto nařízení|tato směrnice|toto rozhodnutí)? ?použije se (?:ode? dne|od)|(?:toto nařízení) se použije (?:ode? dne|od))",
    "sk": r"(?:(?:toto nariadenie|táto smernica|toto rozhodnutie)? ?(?:sa )?uplatňuje (?:sa )?od)",
    "ro": r"(?:(?:prezentul regulament|prezenta (?:directivă|decizie))? ?se aplică (?:de la|începând (?:cu|de la)))",
    "el": r"(?:(?:ο παρών κανονισμός|η παρούσα (?:οδηγία|απόφαση))? ?(?:τίθεται σε εφαρμογή|εφαρμόζεται) από)",
    "bg": r"(?:(?:настоящият регламент|той)? ?се прилага (?:от|считано от)|прилага се от)",
    "hr": r"(?:(?:ova uredba|ona)? ?primjenjuje se od|ova uredba se primjenjuje od)",
    "sl": r"(?:(?:ta uredba)? ?uporablja(?:ti)? se od|ta uredba se uporablja od|uporablja se od)",
    "hu": r"(?:(?:ezt a rendeletet|e rendeletet|azt)? ?(?P<day>\d{4}\. [a-záéíóöőúüű]+ \d{1,2})\S{0,5} kell alkalmazni)",
    "et": r"(?:(?:käesolevat määrust|seda)? ?kohaldatakse alates)",
    "lv": r"(?:(?:šo regulu|to)? ?piemēro no)",
    "lt": r"(?:(?:šis reglamentas|jis)? ?taikomas nuo)",
}  # fmt: skip
_IN_FORCE = {
    "en": r"\bint?o? (?:force|effect)\b", "de": r"\bin kraft\b", "fr": r"en vigueur", "es": r"en vigor", "it": r"in vigore",
    "pt": r"em vigor", "nl": r"in werking", "sv": r"i kraft", "da": r"i kraft", "fi": r"voimaan", "pl": r"w życie",
    "cs": r"v platnost", "sk": r"platnosť", "ro": r"în vigoare", "el": r"ισχύ", "bg": r"в сила", "hr": r"na snagu",
    "sl": r"veljati|veljavo", "hu": r"hatályba", "et": r"jõustub", "lv": r"spēkā", "lt": r"įsigalioja",
}  # fmt: skip
_PATTERNS = {
    language: re.compile(rf"(?:^|[.;:)\n]\s*|\d\.?\s+)(?:{words})", re.MULTILINE)
    for language, words in _APPLIES.items()
}
_REACH = 60  # from the words to the end of the day


def applies_from(text: str, language: str) -> date | None:
    """The day from which the act as a whole applies by the provision `text`; None if it names none.

    Passes: "2. It shall apply from 25 May 2018." Fails: "Article 40 shall apply from 1 January 2027." is of an article.
    """
    primary = language.partition("-")[0].lower()
    pattern = _PATTERNS.get(primary)
    if pattern is None:
        return None
    plain = "\n".join(" ".join(line.split()) for line in text.lower().split("\n"))
    for match in pattern.finditer(plain):
        rest = plain[match.end() : match.end() + _REACH].partition("\n")[0]
        said = match.groupdict().get("day") or _one_day(rest)
        day = in_words(said, primary) or named_day(said)
        if day:
            return day
    return None


def enters_into_force(text: str, language: str) -> bool:
    """Whether `text` has a sentence on the entry into force, by its words alone."""
    words = _IN_FORCE.get(language.partition("-")[0].lower())
    return bool(words and re.search(words, " ".join(text.lower().split())))


def _one_day(rest: str) -> str:
    """The words up to the year of the first day: "1 January 2027, with the exception of ...", and no article's number."""
    match = re.search(r"\d{4}", rest)
    first = rest[: match.end()] if match else rest
    # Hungarian, Lithuanian and Latvian put the year first: 2027 m. sausio 1 d.
    return rest[:40] if match and not re.search(r"\d", rest[: match.start()]) else first
