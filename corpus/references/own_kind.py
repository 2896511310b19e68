"""本法 and "this Act" in a text that is no act: 施行細則 and "Enforcement Rules" speak so of the act that they carry out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from corpus.citations.values import Citation, Scope
from corpus.folding import fold, fold_key

# Titles of texts that are no act, folded; 条例 and 通则 are left out, for they call themselves 本法 at times.
_HAN_RULES = re.compile(
    r"(?:.*(?:法|条例)(?:施行|实施)条例|.*(?:细则|办法|规则|规程|标准|准则|规定|规范|要点|须知|注意事项))(?:\([^()]*\))*"
)
# "Enforcement Rules of the Patent Act", "Patent Act Enforcement Rules": what a title is stands before its first small word.
_SMALL = " (?:of|for|on|to|in|under|governing|concerning|regarding|relating) "
_LATIN_RULES = re.compile(
    rf"(?:(?!{_SMALL}).)*?"
    rf"\b(?:regulations|rules|standards?|directions|guidelines|measures|criteria|procedures)(?:$|{_SMALL}.*| ?[(,].*)"
)
_HAN_LAW = re.compile(r"(?:.*[》〉]|.+?(?:法|条例))(?=(?:施行|实施))")
_LATIN_LAW = re.compile(r"\b(?:rules|regulations) (?:of|for|to) (?:the )?(?P<behind>[\w'’ ,-]+? (?:act|law|code|statute))(?=$| ?[(,])|"
                        r"(?:the )?(?P<before>[\w'’ ,-]+? (?:act|law|code|statute))(?= (?:enforcement|implement))")  # fmt: skip
_HAN_OWN = re.compile(r"本(?P<word>法(?![院庭])|条例)")
_LATIN_OWN = re.compile(r"\b(?:this|the) (?P<word>act|law|code|statute|ordinance)\b")
_BEHIND = re.compile(
    r" (?:of|in|under) the (?P<word>act|law|code|statute|ordinance)\b(?! (?:of|on|for|governing|concerning)\b)"
)


def of_parent(
    found: Iterable[Citation], text: str, language: str, title: str, short: Mapping[str, str]
) -> Iterator[Citation]:
    """The citations of a provision, those of "this Act" as the act's where the text itself is none.

    Args:
        title: of the text: "Enforcement Rules of the Patent Act" says of which act it speaks, 商標規費收費準則 doesn't.
        short: the short names that the text gave so far: {"Act": "Patent Act"}.

    Yields:
        Each citation; one of the act with the name that it has in `short` or in the title, or, where neither tells, with
        scope NONE, for it isn't of this text.
    """
    folded, han = fold(title).strip(), language.startswith("zh")
    rules = _HAN_RULES if han else _LATIN_RULES if language.startswith("en") else None
    if rules is None or not rules.fullmatch(folded):
        yield from found
        return
    law = _law_of(title.strip(), folded, han)
    for citation in found:
        word = _says(citation, text, han) if citation.scope is Scope.THIS else ""
        yield _turned(citation, word, short, law) if word else citation


def _law_of(title: str, folded: str, han: bool) -> str:
    """The act that the title of its rules names, "" for none."""
    match = (_HAN_LAW if han else _LATIN_LAW).search(folded)
    if match is None:
        return ""
    group = match.lastgroup or 0
    return title[match.start(group) : match.end(group)]


def _says(citation: Citation, text: str, han: bool) -> str:
    """With which word for an act a citation says of which law it is: 法, "act"; "" for none."""
    own = (_HAN_OWN if han else _LATIN_OWN).search(fold(citation.text))
    if own is None and not han:
        end = citation.span.end
        own = _BEHIND.match(fold(text[end : end + 40]))
    return own["word"] if own else ""


def _turned(citation: Citation, word: str, short: Mapping[str, str], law: str) -> Citation:
    """The citation as one of the act; `short` counts before the title."""
    keys = {fold_key(name): full for name, full in short.items()}
    name = next((keys[key] for key in (f"this{word}", f"the{word}", word) if key in keys), law)
    if name:
        return replace(citation, scope=Scope.NAMED, name=name)
    return replace(citation, scope=Scope.NONE)
