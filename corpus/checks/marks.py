"""Brackets and quotation marks of which one half was lost, and question marks: brackets-differ.

Fails: "the competent authority (hereinafter the “authority” shall publish ..." beside 主管机关（以下简称机关）; "May a keeper refuse." beside
看守人可以拒绝吗？. Passes: 《渡船法》 beside "the Ferry Law": marks that one language alone writes; what stands open in the law too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.checks.values import Check, Segment, TextPair, units_to_compare
from corpus.diagnostics import Diagnostic, Severity
from corpus.telling import tell

_HALVES = {"）": "（", ")": "(", "]": "[", "］": "［", "】": "【", "」": "「", "』": "『", "》": "《", "〉": "〈", "〕": "〔", "”": "“", "»": "«"}  # fmt: skip
_QUOTES = frozenset("“”«»「」『』")  # often forgotten, seldom with words
_OPEN = frozenset(_HALVES.values())
# 1) and a), "paragraph 3b)", :-): the half bracket of a label; „so“ and »so« are written the other way round.
_LABEL = re.compile(
    r"(?<![^\W\d_])(?:\d{1,4}[^\W\d_]{0,2}|[^\W\d_]{1,2}|[ivxIVX]{1,5}|[^\W\d_](?:\.\d{1,2}|-\d{1,2}|bis|ter))[)）]|:-[)）]"
)
_TURNED = {"de", "cs", "sk", "sl", "hr", "sr", "bg", "da", "nb", "hu", "pl", "ro", "fi", "sv", "et", "lt", "lv", "is", "nl", "el", "he", "ka"}  # fmt: skip


def look(pair: TextPair) -> Iterator[Diagnostic]:
    """At most one diagnostic a stretch: a half that is alone in one text and not in the other; else a question that is none."""
    asks = [_asks(side.language) for side in (pair.source, pair.target)]
    for page in pair.pages:
        for unit in units_to_compare(page):
            yield from _unit(pair, unit, asks)


def _unit(pair: TextPair, unit: Segment, asks: list[str]) -> Iterator[Diagnostic]:
    texts = unit.source.text, unit.target.text
    if not all(texts):
        return
    alone = [_alone(text, tag) for text, tag in zip(texts, pair.languages, strict=True)]
    for at in (1, 0):
        if alone[at] and not alone[1 - at]:
            place, mark = alone[at][0]
            one = pair.tongue(source=at == 0)
            opened = tell("The %(one)s text has “%(mark)s” here, which is never closed.", one=one, mark=mark)
            closed = tell("The %(one)s text has “%(mark)s” here, which was never opened.", one=one, mark=mark)
            yield pair.say(
                "brackets-differ", unit, opened if mark in _OPEN else closed, at=(place, place + 1), found=mark,
                suggestion=tell("Look whether words were lost with its other half."), in_source=at == 0,
                severity=Severity.INFO if mark in _QUOTES else None,
            )  # fmt: skip
            return
    count = [
        text.count(mark) + (text.count("？") if mark == "?" else 0) for text, mark in zip(texts, asks, strict=True)
    ]
    if all(asks) and bool(count[0]) != bool(count[1]):
        message = tell(
            "The %(one)s text asks a question here, the %(other)s text doesn't.",
            one=pair.tongue(source=bool(count[0])), other=pair.tongue(source=not count[0]),
        )  # fmt: skip
        yield pair.say("brackets-differ", unit, message, suggestion=tell("Look whether the question was meant."))


def _asks(language: str) -> str:
    """The mark of a question; Greek and Armenian have others, Thai none."""
    primary = language.partition("-")[0]
    return {"el": ";", "hy": "", "th": "", "ar": "؟", "fa": "؟", "ur": "؟", "lo": "", "km": ""}.get(primary, "?")


def _alone(text: str, language: str) -> list[tuple[int, str]]:
    """Halves of brackets and quotation marks that have no other half, in order; full-width and half-width ones go together."""
    labels = {m.end() - 1 for m in _LABEL.finditer(text)}
    turned = language.partition("-")[0] in _TURNED
    open_: dict[str, list[int]] = {}
    found: list[tuple[int, str]] = []
    for at, mark in enumerate(text):
        if turned and mark in "“”«»":
            continue
        if mark in _OPEN:
            open_.setdefault(_narrow(mark), []).append(at)
        elif mark in _HALVES:
            if before := open_.get(_narrow(_HALVES[mark])):
                before.pop()
            elif at not in labels:
                found.append((at, mark))
    return sorted([*found, *((at, text[at]) for places in open_.values() for at in places)])


def _narrow(mark: str) -> str:
    return {"（": "(", "［": "["}.get(mark, mark)


CHECK = Check(("brackets-differ",), look)
