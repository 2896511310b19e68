"""Parts that begin with their word: Article 5, paragraph (1), "the preceding paragraph", 前款, "first and second paragraphs", Annex I."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.citations.figures import (
    Figure,
    article_figure,
    blanks,
    bracket,
    container_figure,
    level_figure,
    skip_numbering,
)
from corpus.citations.joining import separator
from corpus.citations.lexicon import Entry, Role, found
from corpus.citations.pieces import Got, Join, Piece, Source
from corpus.model import Unit
from corpus.numbering import ArticleNumber

_SHORT = 3  # "s.", "ss": words that need a figure behind them


def opened(source: Source, entry: tuple[Entry, int], at: int, join: int, pieces: Sequence[Piece]) -> Got | None:
    word, end = entry
    if word.role is Role.PREAMBLE and pieces and word.word in source.lex.words.citing.sentences:
        tie = separator(source, end)  # "eerste lid, aanhef en onder f": the words before a list
        return [], source.text.rfind(" ", end, tie[1]) if tie and tie[0] is Join.AND else end
    match word.role:
        case Role.ARTICLE:
            return _article(source, word, at, end, join)
        case Role.LEVEL:
            return _level(source, word, at, end, join)
        case Role.CONTAINER | Role.ANNEX | Role.SUPPLEMENT | Role.PREAMBLE:
            return _container(source, word, at, end, join)
        case Role.ORDINAL:
            return _ordinals(source, word, at, end, join)
        case Role.NEARBY | Role.SAME | Role.COUNT:
            return _near(source, word, at, end, join)
        case Role.SENTENCE if pieces and join in (Join.NEXT, Join.COMMA):
            figure = level_figure(source.text, source.original, blanks(source.text, end), source.lex)
            return [], figure.end if figure and figure.label.isdecimal() else end
        case _:
            return None


def _article(source: Source, word: Entry, at: int, end: int, join: int) -> Got | None:
    start = skip_numbering(source.text, _gap(source.text, end), source.lex)
    if len(word.word) <= _SHORT and not source.text[start : start + 1].isdecimal() and word.word[0] != "§":
        figure = None
    else:
        figure = article_figure(source.text, source.original, start, source.lex, sign=word.word[0] == "§")
    if figure is None and word.word in source.lex.words.article_words:
        figure = _number_in_brackets(source, start)
    if figure is None:
        return _nearby_behind(source, word, at, end, join)
    if measured(source, figure.end):
        return None
    return article_pieces(figure, word, at, join), figure.end


def _number_in_brackets(source: Source, at: int) -> Figure | None:
    """المادة (5): Arab laws print the number of an article in brackets."""
    figure = bracket(source.text, at)
    if figure is None or not figure.label.isdecimal():
        return None
    return figure._replace(numbers=(ArticleNumber.of(int(figure.label)),))


def article_pieces(figure: Figure, word: Entry, at: int, join: int) -> list[Piece]:
    """The piece of an article number, or those of a range that looks like one: 55-57."""
    piece = Piece(
        "article", at, figure.end, join, Unit.ARTICLE, word.plain or word.word, "", figure.numbers, plural=word.plural
    )
    if figure.ranged:
        first = piece._replace(
            numbers=(ArticleNumber.of(figure.numbers[0].base),), end=figure.end - len(str(figure.ranged)) - 1
        )
        last = piece._replace(
            start=first.end + 1, join=Join.RANGE, numbers=(ArticleNumber.of(figure.ranged),), hyphen=True
        )
        return [first, last]
    if figure.deeper and len(figure.numbers[0].parts) == 1:
        below = Piece("bracket", figure.end - len(figure.deeper), figure.end, Join.NEXT, None, "(", figure.deeper)
        return [piece._replace(end=below.start - 1), below]
    return [piece]


def _gap(text: str, end: int) -> int:
    """Past one line's end and blanks between a word and its number."""
    at = blanks(text, end)
    return blanks(text, at + 1) if text[at : at + 1] == "\n" and text[at + 1 : at + 2].isdecimal() else at


def measured(source: Source, end: int) -> bool:
    """Whether the number counts something: "article 5 years"."""
    return (
        source.text[end : end + 1] == " "
        and found(source.lex.measures, source.text, end + 1, spaced=source.lex.spaced) is not None
    )


def _of_document(source: Source, end: int) -> bool:
    """Whether the number is that of a document: "Nr. 910/2014"."""
    return source.text[end : end + 1] == "/" and source.text[end + 1 : end + 2].isdecimal()


def _level(source: Source, word: Entry, at: int, end: int, join: int) -> Got | None:
    start = skip_numbering(source.text, _gap(source.text, end), source.lex)
    figure = bracket(source.text, start)
    bracketed = figure is not None
    if figure is None and (
        start > end or word.word[-1] in ".§°" or source.text[start : start + 1].isdecimal() or not source.lex.spaced
    ):
        figure = level_figure(source.text, source.original, start, source.lex)
        if figure and len(word.word.rstrip(".")) == 1 and figure.label.isascii() and figure.label.isalpha():
            figure = None  # the c. of "c.c." and "C. civ." is no comma
        if figure and figure.label.isalpha() and not source.typed and not stands(source, figure.end):
            figure = None
    if figure is None:
        return _nearby_behind(source, word, at, end, join)
    if measured(source, figure.end) or _of_document(source, figure.end):
        return None
    return level_pieces(figure, word, at, join, bracketed=bracketed), figure.end


def level_pieces(figure: Figure, word: Entry, at: int, join: int, *, bracketed: bool = False) -> list[Piece]:
    """The piece of a level, or those of a range: Nr. 2-4."""
    piece = Piece(
        "level",
        at,
        figure.end,
        join,
        word.unit,
        word.plain or word.word,
        figure.label,
        plural=word.plural,
        bracketed=bracketed,
    )
    if not figure.ranged:
        return [piece]
    width = len(str(figure.ranged))
    last = piece._replace(start=figure.end - width, join=Join.RANGE, label=str(figure.ranged))
    return [piece._replace(end=figure.end - width - 1), last]


def stands(source: Source, end: int) -> bool:
    """Whether a letter without brackets is a number and no word: a stop, another part or "of" follows."""
    text, lex = source.text, source.lex
    if text[end - 1] == ")" or text[end : end + 1] in ("", ",", ";", ".", ":", ")", "\n", "。", "、", "]"):
        return True
    if text[end : end + 1] == "(":
        return True
    at = blanks(text, end)
    if at > end and not is_word(source, end):
        return True
    return any(found(table, text, at, spaced=lex.spaced) for table in (lex.joins, lex.before, lex.after, lex.this_law))


def is_word(source: Source, end: int) -> bool:
    """Whether the letter that ends at `end` may be a word of the language: "point f applies", but "paragraph a person has"."""
    letter, lex = source.text[end - 1 : end], source.lex
    return letter in lex.words.common or not lex.words.common or found(lex.joins, letter, 0, spaced=True) is not None


def _nearby_behind(source: Source, word: Entry, at: int, end: int, join: int) -> Got | None:
    """ "l'alinéa précédent", المادة السابقة: the word for where it stands comes behind."""
    if not source.lex.after_nearby:
        return None
    match = found(source.lex.after_nearby, source.text, blanks(source.text, end), spaced=source.lex.spaced)
    return ([_relative(word, at, match[1], join, match[0].value, 0, every=False)], match[1]) if match else None


def _relative(word: Entry, at: int, end: int, join: int, direction: int, count: int, *, every: bool) -> Piece:
    first: int | None = direction
    last = direction
    if every or (word.plural and not count and direction < 0):
        first = None
    elif count > 1:
        first, last = (-count, -1) if direction < 0 else (1, count) if direction > 0 else (0, 0)
    return Piece("near", at, end, join, word.unit, word.plain or word.word, first=first, last=last)


def _near(source: Source, word: Entry, at: int, end: int, join: int) -> Got | None:
    """前款, 前两款, 同条, "the two preceding paragraphs", "this Article"."""
    text, lex = source.text, source.lex
    count, every = 0, False
    if word.role is Role.COUNT:
        count = word.value
        nearby = found(lex.before, text, blanks(text, end), spaced=lex.spaced)
        if nearby is None or nearby[0].role is not Role.NEARBY:
            return None
        word, end = nearby
    start = blanks(text, end)
    if counted := _count(source, start):
        count, start = counted
    for each in lex.words.citing.every:
        if text.startswith(each, start):
            every, start = True, blanks(text, start + len(each))
            break
    unit = found(lex.units, text, start, spaced=lex.spaced)
    if unit is None or not allowed(source, unit[0], unit[1]):
        return None
    number = blanks(text, unit[1])
    numbered = lex.spaced and text[number : number + 1].isdecimal()
    if word.role is Role.SAME:
        afore = word.word.startswith("the afore")
        return _numbered(source, unit, start, join) if numbered and afore else _same(word, unit, at, join)
    if word.value > 0 and (unit[0].plural or numbered) and not count:
        return None  # "the following items" are no citation, "following section 5" speaks of section 5
    if word.value <= 0 and not count and numbered:
        return _numbered(source, unit, start, join) if word.value else None
    return [_relative(unit[0], at, unit[1], join, word.value, count, every=every)], unit[1]


def _numbered(source: Source, unit: tuple[Entry, int], at: int, join: int) -> Got | None:
    """ "the preceding subparagraph 2" is subparagraph 2, "paragraph 1(2) of the preceding Article 27" is of article 27."""
    read = _article if unit[0].role is Role.ARTICLE else _level if unit[0].role is Role.LEVEL else None
    return read(source, unit[0], at, unit[1], join) if read else None


def _same(word: Entry, unit: tuple[Entry, int], at: int, join: int) -> Got | None:
    # 该项权利 is "that right": only an article is meant by 该 for certain.
    if word.word == "该" and unit[0].unit is not Unit.ARTICLE:
        return None
    # "The aforementioned Article", where none was named before it, is the one before and never this one.
    step = -1 if word.word.startswith("the afore") else 0
    piece = Piece(
        "near", at, unit[1], join, unit[0].unit, unit[0].plain or unit[0].word, same=True, first=step, last=step
    )
    return [piece], unit[1]


def _count(source: Source, at: int) -> tuple[int, int] | None:
    text, lex = source.text, source.lex
    word = found(lex.before, text, at, spaced=lex.spaced)
    if word and word[0].role is Role.COUNT:
        return word[0].value, blanks(text, word[1])
    figure = level_figure(text, source.original, at, lex) if not text[at : at + 1].isalpha() or not lex.spaced else None
    if figure is None or not figure.label.isdecimal() or int(figure.label) > 20:
        return None
    return int(figure.label), blanks(text, figure.end)


def allowed(source: Source, word: Entry, end: int) -> bool:
    """Whether what follows leaves the word a word of its own: 条 in 第五条规定, not in 第五条例."""
    own = source.lex.words.citing
    following = own.not_after.get(word.word)
    if not following or source.text[end : end + 1] not in following or not source.text[end : end + 1]:
        return True
    return any(source.text.startswith(phrase, end) for phrase in own.but_after)


_ARTICLE_BEFORE = re.compile(r"l['’]")


def _ordinals(source: Source, word: Entry, at: int, end: int, join: int) -> Got | None:
    """ "first and second paragraphs", "tweede lid"."""
    text, lex = source.text, source.lex
    if source.idle[0] <= at < source.idle[1]:
        return None
    labels: list[tuple[int, int, int, int]] = [(word.value, at, end, join)]
    while True:
        start = blanks(text, end)
        unit = found(lex.units, text, start, spaced=lex.spaced)
        if unit is not None:
            break
        tie = separator(source, end)
        following = found(lex.before, text, tie[1], spaced=lex.spaced) if tie else None
        if tie is None or following is None or following[0].role is not Role.ORDINAL or len(labels) > 10:
            if len(labels) > 1:
                source.idle[:] = at, end, max(source.idle[2], end)
            return None
        end = following[1]
        labels.append((following[0].value, tie[1], end, tie[0]))
    kind = "article" if unit[0].role is Role.ARTICLE else "level"
    if kind == "article" and lex.tag == "en" and not source.typed:
        return None  # "part of the first section"
    if kind == "article" and (_ARTICLE_BEFORE.match(text, start) or text[blanks(text, unit[1]) :][:1].isdecimal()):
        return None  # "secondo l'articolo 12" is "under article 12"
    made = [
        Piece(kind, start, stop, tie, unit[0].unit, unit[0].plain or unit[0].word, str(value) if kind == "level" else "",
              (ArticleNumber.of(value),) if kind == "article" else (), behind=True)
        for value, start, stop, tie in labels
    ]  # fmt: skip
    made[-1] = made[-1]._replace(end=unit[1])
    return made, unit[1]


def _container(source: Source, word: Entry, at: int, end: int, join: int) -> Got | None:
    if word.role in (Role.SUPPLEMENT, Role.PREAMBLE):
        return [Piece("container", at, end, join, word.unit, word.plain, weak=True)], end
    start = skip_numbering(source.text, _gap(source.text, end), source.lex)
    figure = container_figure(source.text, source.original, start, source.lex)
    if figure and not is_container_number(source, start, figure):
        figure = None
    if figure is None:
        if word.role is Role.ANNEX:
            return [Piece("container", at, end, join, word.unit, word.plain, weak=True)], end
        return None
    return [Piece("container", at, figure.end, join, word.unit, word.plain, figure.label)], figure.end


def is_container_number(source: Source, start: int, figure: Figure) -> bool:
    """A letter, or a small Roman numeral, is one only as a capital: "Part A" and never "part a"."""
    printed = source.original[start : figure.end].strip()
    return not printed[:1].isalpha() or not printed[:1].islower() or len(printed) > 3
