"""The provisions that running text cites: one pass, no law's name known. `corpus.citations.finding` joins them with names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from corpus.citations.alternatives import forms
from corpus.citations.composing import places, with_repeated
from corpus.citations.figures import blanks
from corpus.citations.lexicon import Lexicon, Role, Table, found, lexicon_of
from corpus.citations.pieces import Run, Source
from corpus.citations.repeats import remembering
from corpus.citations.scanning import run_at, source_of, walked
from corpus.citations.tongues import tongues
from corpus.citations.values import Citation, Place, Scope
from corpus.model import Span, Unit
from corpus.numbering import ArticleNumber

_LATIN = re.compile(r"(?i)\b(?:art(?:icle)?s?|sec(?:tion)?s?|paras?|paragraphs?)\b\.? ?[\d(]")
_HAN = re.compile(r"第 ?[〇零一二三四五六七八九十百千\d]{1,8} ?[条條]")


@lru_cache(maxsize=4096)  # several rules look at the same pages, one rule after the other
def mentions(text: str, language: str, *, inside: bool = False) -> tuple[Citation, ...]:
    """All provisions that running text cites, each with what is named together with it, in the order of the text.

    Args:
        text: a provision, a paragraph or a whole memo.
        language: its BCP 47 tag; "" where nobody knows.
        inside: the text is a law's own, so that a provision without a law's name is one of this law.

    Returns:
        Citations without a name. Their scope is THIS behind 本法 or before "of this Law" (and for unnamed places inside a
        law), SAME for 同法 and "the same Act", else NONE; their span holds these words.
    """
    made: list[Citation] = []
    for lex in _languages(text, language):
        taken = made
        new = _in_language(text, lex, inside)
        made = (
            sorted([*taken, *(c for c in new if not _overlaps(c, taken))], key=lambda c: c.span.start) if taken else new
        )
    return tuple(made) if inside else tuple(_to_their_ends(made, text, language))


# What tells that a citation in another language stands in a memo: German ones in English prose.
_FOREIGN = {
    "de": re.compile(r"\d (?:Abs\.|Absatz|I{1,3} (?:Nr|lit|\d)) ?\d?|\bNr\. \d|\bBuchst\. |\d lit\. ?[a-z]\b"),
    "fr": re.compile(r"\d,? (?:alinéas?|al\.|§) ?\d"),
    "it": re.compile(r"\d,? (?:comma|co\.|lett\.) ?[\da-z]"),
    "es": re.compile(r"\d,? (?:apartado|apdo\.) ?\d"),
    "pl": re.compile(r"\d ust\. ?\d|\d pkt \d"),
    "nl": re.compile(r"\d,? lid \d|\d, (?:eerste|tweede|derde|vierde) lid"),
}
_ANY_FOREIGN = re.compile("|".join(words.pattern for words in _FOREIGN.values()))


def _to_their_ends(read: Sequence[Citation], text: str, language: str) -> Iterator[Citation]:
    """The citations, those of another language read in it: of "Art. 6 Abs. 1 lit. f" English reads the Art. 6 only."""
    own = language.partition("-")[0]
    sources: dict[str, Source] = {}
    for i, citation in enumerate(read):
        end = citation.span.end
        following = read[i + 1].span.start if i + 1 < len(read) else len(text)
        window = text[max(citation.span.start, end - 4) : end + 16]
        told = citation.scope is Scope.NONE and citation.numbers and _ANY_FOREIGN.search(window)
        for tag in _FOREIGN if told else ():
            if tag in (own, citation.language) or not _FOREIGN[tag].search(window):
                continue
            source = sources.get(tag) or source_of(text, lexicon_of(tag))
            sources[tag] = source
            other = _read(source, citation.span.start, False, ())[0]
            more = other is not None and end < other.span.end <= following and len(other.places) == len(citation.places)
            if other is not None and more and other.numbers == citation.numbers:
                citation = other
                break
        yield citation


def _languages(text: str, language: str) -> tuple[Lexicon, ...]:
    """The text's own language, and Chinese or English where a citation in it is mixed in (GDPR Article 17, 刑法第五条)."""
    first = lexicon_of(language) if language else tongues(text[:2000])[0]
    found_ = [first]
    if first.downward and _LATIN.search(text):
        found_.append(lexicon_of("en"))
    if not first.downward and _HAN.search(text):
        found_.append(lexicon_of("zh"))
    return tuple(found_)


def _overlaps(citation: Citation, others: Sequence[Citation]) -> bool:
    span = citation.span
    return any(c.span.start < span.end and span.start < c.span.end for c in others)


def _in_language(text: str, lex: Lexicon, inside: bool) -> list[Citation]:
    made: list[Citation] = []
    named: tuple[ArticleNumber, ...] = ()

    def read(source: Source, start: int) -> tuple[Citation | None, int, bool]:
        return _read(source, start, inside, named)

    for citation in walked(source_of(text, lex), remembering(read)):
        made.append(citation)
        named = next((p.numbers for p in reversed(citation.places) if p.numbers), named)
    return made


def _read(
    source: Source, start: int, inside: bool, named: tuple[ArticleNumber, ...]
) -> tuple[Citation | None, int, bool]:
    """The citation that begins at `start`, where to go on, and whether what was named before says nothing to it."""
    run, at = run_at(source, start)
    if run is None or not _likely(source, run, inside):
        return None, at, True
    return _citation(source, run, inside, named), at, not any(p.same for p in run.pieces)


def _citation(source: Source, run: Run, inside: bool, named: tuple[ArticleNumber, ...]) -> Citation | None:
    pieces = with_repeated(forms(run.pieces, source.lex)[0], named)
    cited = tuple(_inserted(p, source) for p in places(pieces, source.lex) if not _empty(p))
    if not cited:
        return None
    scope, start, end = _scope(source, run, inside)
    sign = any(p.word.startswith("§") for p in pieces)
    return Citation(
        source.original[start:end], Span(start, end), "", cited, scope, section_sign=sign, language=source.lex.tag
    )


_TILDE = re.compile(r"\d~\d")


def _inserted(place: Place, source: Source) -> Place:
    """Article 22~1 is article 22-1, for no range goes down."""
    to = place.to
    if to is None or not (place.numbers and to.numbers) or place.levels or to.levels:
        return place
    first, last = place.numbers[0], to.numbers[0]
    if last >= first or last.base > 9 or not _TILDE.search(source.text, place.span.start, to.span.end):
        return place
    if not str(first).isdecimal():
        return place
    number = ArticleNumber.parse(f"{first}-{last}")
    return replace(place, span=Span(place.span.start, to.span.end), numbers=(number,), to=None)


def _empty(place: Place) -> bool:
    """An annex or a supplement without anything in it: 附件, 附则."""
    bare = len(place.within) == 1 and "_" not in place.within[0]
    return bare and not (place.numbers or place.levels or place.relative or place.to)


# -- whether it is one -------------------------------------------------------------------------------------------------

_ENDS_LEVEL = frozenset(
    "规規所列的之至及和与與或、，,。；;：:）)」』》】情行罪但前后後中以外第各事应應书書定内內关關条項项款目\n \"'”’！？!?"
)


def _likely(source: Source, run: Run, inside: bool) -> bool:
    """Whether a run is a citation and not words that look like one: 第一款产品, "point 5" of an agenda."""
    if all(p.weak for p in run.pieces):
        return False
    if any(p.kind in ("article", "near", "container") for p in run.pieces):
        return True
    if source.lex.downward:
        following = source.text[run.end : run.end + 1]
        return inside or not following or following in _ENDS_LEVEL
    if inside:
        return True
    first = run.pieces[0]
    return first.unit is Unit.PARAGRAPH or source.text[first.end - 1 : first.end] in ")）"


# -- of which law ------------------------------------------------------------------------------------------------------


def _scope(source: Source, run: Run, inside: bool) -> tuple[Scope, int, int]:
    """Which law the words beside a run speak of, and the span with them."""
    for scope, table in ((Scope.THIS, source.lex.this_law), (Scope.SAME, source.lex.same_law)):
        if (end := _behind(source, run.end, table)) is not None:
            return scope, run.start, end
        if (start := _before(source, run.start, table, scope)) is not None:
            return scope, start, run.end
    return (Scope.THIS if inside else Scope.NONE), run.start, run.end


def _behind(source: Source, end: int, table: Table) -> int | None:
    if not source.lex.spaced:
        return None
    at = blanks(source.text, end)
    if source.text[at : at + 1] == ",":
        at = blanks(source.text, at + 1)
    for _ in range(2):
        if match := found(table, source.text, at, spaced=True):
            return match[1]
        glue = found(source.lex.joins, source.text, at, spaced=True)
        if glue is None or glue[0].role not in (Role.GLUE, Role.ASCENDING):
            return None
        at = blanks(source.text, glue[1])
    return match[1] if (match := found(table, source.text, at, spaced=True)) else None


# 基本法 and 日本法 are no 本法.
_PART_OF_WORD = frozenset("基日资資根版样樣文")


@cache
def _phrases(tag: str, scope: Scope) -> tuple[str, ...]:
    lex = lexicon_of(tag)
    table = lex.this_law if scope is Scope.THIS else lex.same_law
    return tuple(entry.word for entries in table.values() for entry in entries)


def _before(source: Source, start: int, table: Table, scope: Scope) -> int | None:
    if not table:
        return None
    window = source.text[max(0, start - 40) : start].rstrip(" ,")
    shorter = window.rstrip("的之中") if source.lex.downward else window
    phrases = _phrases(source.lex.tag, scope)
    if not shorter.endswith(phrases):
        return None
    phrase = max((p for p in phrases if shorter.endswith(p)), key=len)
    at = max(0, start - 40) + len(shorter) - len(phrase)
    before = source.text[at - 1 : at] if at else ""
    if source.lex.spaced:
        return None if before.isalpha() else at
    return None if phrase.startswith("本") and before in _PART_OF_WORD else at


__all__ = ["mentions"]
