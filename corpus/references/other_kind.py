""" "This Directive" in a regulation: acts of the European Union speak so of another one that they named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from corpus.citations.values import Citation, Scope
from corpus.folding import fold

# What begins the words for each kind of act, folded, in the languages of the Union.
_KINDS = {
    "regulation": "regulation|verordnung|règlement|reglamento|regolamento|regulamento|verordening|förordning|forordning|asetu|rozporządzeni|nařízení|nariadeni"
    "|rendelet|regulament|uredb|κανονισμ|регламент|reglament|regul|määru|regolament|rialachán",
    "directive": "directive|richtlinie|directiva|direttiva|diretiva|richtlijn|direktiv|direktiiv|dyrektyw|směrnic|smernic|irányelv|οδηγ[ίι]|директив|direktyv"
    "|direktīv|treoir",
    "decision": "decision|beschluss|décision|decisión|decisione|decisão|besluit|beslut|afgørelse|pääto|päätö|decyzj|rozhodnut|határozat|decizi|odluk|sklep|αποφασ|απόφασ"
    "|решение|sprendim|lēmum|otsus|deċiżjon|cinneadh",
}  # fmt: skip
_WORDS = {kind: re.compile(rf"(?<!\w)(?:{words})") for kind, words in _KINDS.items()}
_NUMBER = re.compile(r"\d{1,4}/\d{1,4}")


def of_other_kind(found: Iterable[Citation], title: str) -> Iterator[Citation]:
    """The citations of a provision, those of "this Directive" in a regulation as of the directive that was named last.

    Args:
        title: of the text; where it doesn't say that it is an act of the Union, nothing changes.

    Yields:
        Each citation; one of an act of another kind with scope SAME and that act's name, or NONE where none was named.
    """
    own = _kind(title)
    last: dict[str, str] = {}
    for citation in found:
        if citation.name and (kind := _kind(citation.name)) and _NUMBER.search(citation.name):
            last[kind] = citation.name
        if own and citation.scope is Scope.THIS and (kind := _said(citation)) and kind != own:
            name = last.get(kind, "")
            citation = replace(citation, scope=Scope.SAME if name else Scope.NONE, name=name)
        yield citation


def _kind(name: str) -> str:
    """The kind of act that a title or name is of, by the first word for one; "" for none."""
    folded = fold(name[:200])
    starts = {kind: match.start() for kind, pattern in _WORDS.items() if (match := pattern.search(folded))}
    return min(starts, key=lambda kind: starts[kind]) if starts and _NUMBER.search(folded) else ""


def _said(citation: Citation) -> str:
    """The kind of act in a citation's own words ("this Directive"), "" for none."""
    if not citation.places:
        return ""
    first, last = citation.places[0].span, citation.places[-1]
    start, end = citation.span.start, max((last.to or last).span.end, last.span.end)
    beside = fold(f"{citation.text[: first.start - start]} {citation.text[end - start :]}")
    return next((kind for kind, pattern in _WORDS.items() if pattern.search(beside)), "")
