"""Places of a law that nobody here knows by name, in languages whose titles have no mark: "l'article 2 des Règles de la Cour", "Ziff. I der V
vom 8. Mai 2020". Without this they would be taken for the text's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.citations.values import Citation, Scope
from corpus.model import Span

# Language -> a word of possession and the beginning of what an act is called. Only acts: "l'article 2 de la liste" is the text's own.
_ACTS = {
    language: re.compile(pattern)
    for language, pattern in {
        "fr": r"(?:de la|de l['’]|du|des|de cette|de) ?(?P<name>(?:Loi|loi|Règles?|Règlement|règlement|Code|Ordonnance|ordonnance|Constitution|Charte|"
        r"Convention|Accord|Traité|Décret|décret|Directive|directive|O|LF|AF)\b(?! (?:elle|lui)-même))",
        "de": r"(?:der|des|vom|von) (?P<name>(?:\w*(?:gesetz(?:buch)?e?s|verordnung|ordnung|richtlinie|[Üü]bereinkommens|[Aa]bkommens|"
        r"[Vv]ertrage?s|[Ss]tatuts|[Kk]onvention|verfassung|[Bb]eschlusses)|V|BG|BB|Gesetzes|Verordnung|Richtlinie)\b)",
        "it": r"(?:della|dell['’]|del|dello|dei|delle|all['’]) ?(?P<name>(?:[Ll]egge|[Cc]odice|[Rr]egolamento|[Oo]rdinanza|[Dd]ecreto|[Dd]irettiva|"
        r"[Cc]onvenzione|[Tt]rattato|[Cc]ostituzione|O|LF|DF)\b)",
        "es": r"(?:de la|del|de los|de las) (?P<name>(?:[Ll]ey|[Cc]ódigo|[Rr]eglamento|[Dd]ecreto|[Dd]irectiva|[Cc]onvenio|[Tt]ratado|[Cc]onstitución|[Rr]eal [Dd]ecreto)\b)",
        "pt": r"(?:da|do|dos|das) (?P<name>(?:[Ll]ei|[Cc]ódigo|[Rr]egulamento|[Dd]ecreto|[Dd]iretiva|[Cc]onvenção|[Tt]ratado|[Cc]onstituição)\b)",
    }.items()
}  # fmt: skip
_END = re.compile(r"[,;:()\[\]\n«»„“”]|\.(?!\d| (?:\w+\.? )?\d{4}\b)|\s(?:et|und|ou|oder|e|o|y)\s(?=\w+\s\d)")
_LONGEST = 120


def elsewhere(found: Iterable[Citation], text: str, language: str) -> Iterator[Citation]:
    """The citations of a law's own provision, those of acts whose names nobody knows as such: of scope NAMED, never THIS.

    Passes: "l'article 2 de la présente loi" (it says whose it is), "Absatz 1 der Liste".
    """
    pattern = _ACTS.get(language.partition("-")[0])
    for citation in found:
        if pattern is not None and citation.scope is Scope.THIS and citation.places and not _says_so(citation):
            citation = _of_act(citation, text, pattern)
        yield citation


def _says_so(citation: Citation) -> bool:
    """Whether words of its own say of which law it is, or it is counted from where it stands."""
    last = citation.places[-1].to or citation.places[-1]
    ends = (citation.places[0].span.start, max(last.span.end, citation.places[-1].span.end))
    return (citation.span.start, citation.span.end) != ends or any(p.relative for p in citation.places)


def _of_act(citation: Citation, text: str, pattern: re.Pattern[str]) -> Citation:
    end = citation.span.end
    at = end + (text[end : end + 1].isspace() and 1)
    match = pattern.match(text, at)
    if match is None:
        return citation
    start = match.start("name")
    stop = _END.search(text, match.end("name"), start + _LONGEST)
    name = text[start : stop.start() if stop else min(len(text), start + _LONGEST)].rstrip()
    span = Span(citation.span.start, start + len(name))
    return replace(
        citation, text=text[span.start : span.end], span=span, scope=Scope.NAMED, name=name, name_span=Span(start, span.end)
    )  # fmt: skip
