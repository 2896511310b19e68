"""Parts whose word stands behind the number, with lists before one word: 第3、5、7条, 第（一）至（三）项, 第34(2)(a)條, 5 a §, 2 st."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.citations.figures import Figure, article_figure, blanks, bracket, level_figure, skip_numbering, steps
from corpus.citations.folding import folded
from corpus.citations.lexicon import Entry, Role, found
from corpus.citations.opening import allowed
from corpus.citations.pieces import Join, Piece, Source
from corpus.citations.styles import same_list
from corpus.model import Unit
from corpus.numbering import HAN_NUMERAL, ArticleNumber, parse_numeral

_MOST = 60
_MOST_CHAPTERS = 99
_SEPARATOR = re.compile(r" {0,2}(?:[,、;·ㆍ・]|(?P<dash>[-~〜]{1,2}))? {0,2}")
# A law's name ends so: 民法1124条 needs no 第.
_NAME_ENDS = frozenset("法典例》」定则〉")


class _Element(NamedTuple):
    figure: Figure
    start: int
    join: int
    bracketed: bool


def plain(source: Source, at: int, join: int) -> tuple[list[Piece], int] | None:
    """第五条, 제3항: one number with its word and nothing inserted, as most are."""
    match = source.lex.plain.match(source.text, at) if source.lex.plain else None
    if match is None:
        return None
    entry, value = source.lex.after[match["w"]][0], parse_numeral(match["n"])
    if not value or entry.word != match["w"]:
        return None
    if entry.role is Role.LEVEL and join is Join.START and _of_document(source, at):
        return None
    end, word = match.end(), entry.plain or entry.word
    if entry.role is Role.ARTICLE:
        return [Piece("article", at, end, join, Unit.ARTICLE, word, "", (ArticleNumber.of(value),), behind=True)], end
    return [Piece("level", at, end, join, entry.unit, word, str(value), behind=True)], end


def before_words(source: Source, at: int, join: int, pieces: Sequence[Piece]) -> tuple[list[Piece], int] | None:
    """The numbers at `at` with the word that follows them; None if none does."""
    if not source.lex.after and not source.lex.bracketed:
        return None
    if source.idle[0] <= at < source.idle[1]:
        return None
    start = skip_numbering(source.text, at, source.lex) if source.lex.numbering else at
    numbered = start > at and source.text[at : at + 1] != " "
    elements, end = _elements(source, start, join)
    if not elements:
        return None
    word = _word(source, end, elements, bool(pieces))
    if word is None and len(elements) > 1:
        source.idle[:2] = at, end
    if word is None or not _fits(source, at, join, pieces, elements, word[0], numbered=numbered):
        return None
    return _pieces(source, elements, word[0], word[1], at)


def _elements(source: Source, at: int, join: int) -> tuple[list[_Element], int]:
    """Numbers and brackets, joined by commas, "and", "to"."""
    found_: list[_Element] = []
    end = at
    while len(found_) < _MOST:
        element = _element(source, at, join)
        if element is None:
            break
        found_.append(element)
        end = element.figure.end
        inside = bracket(source.text, blanks(source.text, end))
        while inside is not None and len(found_) < _MOST:
            found_.append(_Element(inside, blanks(source.text, end), Join.NEXT, bracketed=True))
            end = inside.end
            inside = bracket(source.text, blanks(source.text, end))
        separator = _between(source, end)
        if separator is None:
            break
        join, at = separator[0], skip_numbering(source.text, separator[1], source.lex)
    source.idle[2] = max(source.idle[2], end)
    return found_, end


def _element(source: Source, at: int, join: int) -> _Element | None:
    figure = bracket(source.text, at)
    if figure is not None:
        return _Element(figure, at, join, bracketed=True)
    char = source.text[at : at + 1]
    if (
        char.isalpha()
        and (not source.lex.spaced or not source.text[at + 1 : at + 2].isalnum())
        and char not in HAN_NUMERAL
    ):
        figure = level_figure(source.text, source.original, at, source.lex)  # "f alakohta", "a) pont", 가목
    else:
        figure = article_figure(source.text, source.original, at, source.lex, before_word=True) if char else None
    return _Element(figure, at, join, bracketed=False) if figure else None


def _between(source: Source, end: int) -> tuple[int, int] | None:
    match = _SEPARATOR.match(source.text, end)
    if match is None:
        return None
    if match["dash"]:
        return Join.RANGE, match.end()
    word = found(source.lex.joins, source.text, match.end(), spaced=source.lex.spaced)
    if word is not None and word[0].role in (Role.AND, Role.RANGE):
        return (Join.AND if word[0].role is Role.AND else Join.RANGE), blanks(source.text, word[1])
    return (Join.COMMA, match.end()) if match[0].strip() else None


def _word(source: Source, end: int, elements: Sequence[_Element], inside: bool) -> tuple[Entry, int] | None:
    at = blanks(source.text, end)
    if source.lex.spaced and source.text[at : at + 1] == ".":
        at = blanks(source.text, at + 1)
    word = found(source.lex.after, source.text, at, spaced=source.lex.spaced)
    if source.lex.bracketed and (inside or elements[-1].bracketed):
        special = found(source.lex.bracketed, source.text, at, spaced=source.lex.spaced)
        latin = any(e.bracketed and e.figure.label[:1].isascii() and e.figure.label[:1].isalpha() for e in elements)
        word = special if special and (latin or word is None) else word
    if word is None or not allowed(source, *word):
        return None
    return word


def _fits(
    source: Source, at: int, join: int, pieces: Sequence[Piece], elements: Sequence[_Element], word: Entry, *, numbered: bool
) -> bool:  # fmt: skip
    """Whether the number may stand without 第, and the word be what it seems: 三条建议 are three proposals."""
    text, first = source.text, elements[0]
    if word.role is Role.LEVEL and join is Join.START and _of_document(source, at):
        return False
    if word.role is Role.CONTAINER and source.lex.downward:
        if first.figure.label.isdecimal() and int(first.figure.label) > _MOST_CHAPTERS:
            return False  # 第486章 is a law of Hong Kong
        han = text[first.start : first.start + 1] in HAN_NUMERAL
        return numbered and not (word.word in ("部", "分部") and han)
    if numbered or not source.lex.downward:
        return True
    if first.bracketed:
        return bool(pieces) or word.role is Role.LEVEL
    if first.figure.label.isalpha() and source.lex.downward and word.unit is not Unit.SUBITEM:
        return False  # 가목 is an item below 호, 사항 are matters
    if pieces and join is not Join.START:
        return True
    if source.typed:
        return word.role is Role.ARTICLE
    return word.role is Role.ARTICLE and text[at - 1 : at] in _NAME_ENDS and at > 0


def _of_document(source: Source, at: int) -> bool:
    """Whether a law's own number stands at `at`: 令和七年法律第五十三号."""
    before = source.text[max(0, at - 12) : at].rstrip()
    return bool(source.lex.words.citing.documents) and before.endswith(
        tuple(map(folded, source.lex.words.citing.documents))
    )


def _pieces(
    source: Source, elements: Sequence[_Element], word: Entry, end: int, at: int
) -> tuple[list[Piece], int] | None:  # fmt: skip
    made: list[Piece] = []
    for index, element in enumerate(elements):
        start = at if index == 0 else element.start
        figure = element.figure
        if index == len(elements) - 1 and (figure.numbers or word.role is Role.LEVEL):
            figure = _stepped(source, figure, end, word)
            end = max(end, figure.end)
        if element.bracketed:
            made.append(_bracketed(figure, element, word, start, made))
        else:
            got = _numbered(figure, element, word, start)
            if not got:
                return None
            made += got
    made[-1] = made[-1]._replace(end=end)
    return made, end


def _stepped(source: Source, figure: Figure, end: int, word: Entry) -> Figure:
    base = figure if figure.numbers else figure._replace(numbers=_numbers(figure.label))
    if not base.numbers:
        return figure
    further = steps(source.text, end, base, source.lex.tag)
    if word.role is Role.LEVEL and source.text.startswith("者", further.end):
        return figure  # 第一款至第三款之一者: one of them
    return further if further is not base else figure


def _numbers(label: str) -> tuple[ArticleNumber, ...]:
    return (ArticleNumber.of(int(label)),) if label.isdecimal() else ()


def _bracketed(figure: Figure, element: _Element, word: Entry, start: int, made: Sequence[Piece]) -> Piece:
    """(2) and (a) of 第(2)(a)款: the word is that of the first; below an article they are bare."""
    plain = Piece("bracket", start, figure.end, element.join, None, "(", figure.label)
    level = plain._replace(kind="level", unit=word.unit, word=word.plain or word.word, behind=True)
    if word.role is Role.ARTICLE:
        return plain
    if not made:
        return level
    if element.join is Join.NEXT:
        return plain
    index = same_list(figure.label, made)
    return level if index is None or made[index].kind == "level" else plain


def _numbered(figure: Figure, element: _Element, word: Entry, start: int) -> list[Piece]:
    plain = word.plain or word.word
    if word.role is Role.ARTICLE:
        if not figure.numbers:
            return []
        piece = Piece("article", start, figure.end, element.join, Unit.ARTICLE, plain, "", figure.numbers, behind=True)
        if figure.ranged:
            cut = figure.end - len(str(figure.ranged))
            first = piece._replace(numbers=(ArticleNumber.of(figure.numbers[0].base),), end=cut - 1)
            last = piece._replace(start=cut, join=Join.RANGE, numbers=(ArticleNumber.of(figure.ranged),), hyphen=True)
            return [first, last]
        return [piece]
    kind = "level" if word.role is Role.LEVEL else "container"
    piece = Piece(kind, start, figure.end, element.join, word.unit, plain, figure.label, behind=True)
    if figure.ranged:
        cut = figure.end - len(str(figure.ranged))
        base = figure.label.partition("-")[0]
        return [piece._replace(label=base, end=cut - 1),
                piece._replace(label=str(figure.ranged), start=cut, join=Join.RANGE)]  # fmt: skip
    return [piece]
