"""Text -> runs of parts that may be citations: one pass from left to right, every language by its tables.

A run is what stands together: 第五条第一款、第三款和第六条; "items (1) to (3) of paragraph 2 of Article 56 and Article 57". How its
parts belong together is for `corpus.citations.composing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.citations.behind import before_words, plain
from corpus.citations.figures import (
    Figure,
    article_figure,
    blanks,
    bracket,
    container_figure,
    level_figure,
    skip_numbering,
)
from corpus.citations.folding import folded
from corpus.citations.lexicon import Entry, Lexicon, Role, found
from corpus.citations.pieces import Join, Piece, Run, Source
from corpus.citations.styles import continued_bracket
from corpus.model import Unit
from corpus.numbering import ArticleNumber, parse_roman

__all__ = ["Source", "runs", "source_of"]

Got = tuple[list[Piece], int]
_MOST = 200  # parts of one run; no list that people write is longer
_SHORT = 3  # "s.", "ss": words that need a figure behind them


def source_of(text: str, lex: Lexicon, *, typed: bool = False) -> Source:
    """A text made ready for reading. `typed`: it is a citation that somebody typed, so that less is asked of it."""
    return Source(folded(text), text, lex, typed, [0, 0])


def runs(source: Source) -> Iterator[Run]:
    """The runs of a text, in order."""
    at = 0
    begins = source.lex.begins_typed if source.typed else source.lex.begins
    for match in begins.finditer(source.text):
        if match.end() <= at:
            continue
        start = _start(source, max(match.start(), at), match[0])
        if start is None:
            continue
        run, at = _run(source, start)
        if run is not None:
            yield run


_CAPITALS = re.compile(r"[ivxlc]{1,6}")


def _start(source: Source, start: int, token: str) -> int | None:
    """Where a word of the language begins in `token`: behind و or ל that are written as one word with it."""
    if not source.lex.spaced or not token[0].isalpha():
        return start
    if token in source.lex.firsts:
        single = len(token) == 1 and source.text[start - 1 : start] in ("'", '"')
        return None if single else start
    if source.lex.after and _CAPITALS.fullmatch(token) and source.original[start].isupper():
        return start  # "IX luvun"
    for prefix in source.lex.words.citing.prefixes:
        if token.startswith(prefix) and token[len(prefix) :] in source.lex.firsts:
            return start + len(prefix)
    return None


def _run(source: Source, start: int) -> tuple[Run | None, int]:
    pieces: list[Piece] = []
    at, end, join = start, start, Join.START
    while len(pieces) < _MOST and (got := _part(source, at, join, pieces)):
        if source.lex.downward and _starts_anew(got[0], join, pieces):
            break
        pieces += got[0]
        end = got[1] if pieces and pieces[-1].word == "I" else _trailing(source, got[1])
        separator = _separator(source, end)
        if separator is None:
            break
        join, at = separator
    if not pieces:
        return None, max(end, start + 1)
    return Run(tuple(pieces), min(p.start for p in pieces), end), end


def _starts_anew(new: Sequence[Piece], join: Join, pieces: Sequence[Piece]) -> bool:
    """Whether an article follows a unit right away that can't hold it: 第743号第5条, where 第743号 is part of a name."""
    return (
        bool(new)
        and bool(pieces)
        and join is Join.NEXT
        and new[0].kind == "article"
        and pieces[-1].kind == "level"
        and not any(p.kind in ("article", "near", "container") for p in pieces)
    )


def bare_run(source: Source, start: int) -> Run | None:
    """The run that begins with an article number without a word: the 56(3) of "PIPL 56(3)"."""
    figure = article_figure(source.text, source.original, start, source.lex)
    if figure is None or _measured(source, figure.end):
        return None
    pieces = article_pieces(figure, _NO_WORD, start, Join.START)
    end = figure.end
    while (separator := _separator(source, end)) and (got := _part(source, separator[1], separator[0], pieces)):
        pieces += got[0]
        end = got[1]
    return Run(tuple(pieces), start, end)


_NO_WORD = Entry("", Role.ARTICLE, Unit.ARTICLE)


def _trailing(source: Source, end: int) -> int:
    """Past まで, "ff."."""
    at = blanks(source.text, end)
    match = found(source.lex.trailing, source.text, at, spaced=source.lex.spaced)
    return match[1] if match else end


# -- between the parts -------------------------------------------------------------------------------------------------

_MARK = re.compile(r" {0,3}(?:(?P<comma>[,、;·ㆍ・،؛])|(?P<dash>[-~〜]{1,2}))? {0,3}")
_COMMAS = ",、;·ㆍ・،؛"


def _separator(source: Source, end: int) -> tuple[Join, int] | None:
    """How the next part is tied to what ends at `end`, and where it would begin."""
    match = _MARK.match(source.text, _past_stop(source, end))
    if match is None:
        return None
    at = match.end()
    if match["dash"]:
        return Join.RANGE, at
    join = Join.COMMA if match["comma"] else Join.NEXT
    for _ in range(2):
        word = found(source.lex.joins, source.text, at, spaced=source.lex.spaced)
        if word is None or (source.lex.spaced and source.text[at - 1 : at].isalnum()):
            break
        if source.text[word[1] : word[1] + 1] == ")" and word[1] == at + 1:
            break  # the e) of "lettere c) e e)"
        role = _JOINS[word[0].role]
        if role is Join.RANGE and join is Join.COMMA and source.lex.spaced:
            role = Join.AND  # "à l'article 16, à l'article 17": a range has no comma
        join = max(join, role, key=_STRENGTH.index)
        at = blanks(source.text, word[1])
    return join, at


def _past_stop(source: Source, end: int) -> int:
    """Past the stop of a number that a small letter's word follows: članak 5. stavak 2."""
    if source.text[end : end + 2] != ". " or not source.text[end - 1 : end].isdecimal():
        return end
    if not source.original[end + 2 : end + 3].islower():
        return end
    return end + 1 if found(source.lex.before, source.text, end + 2, spaced=source.lex.spaced) else end


_JOINS = {Role.AND: Join.AND, Role.RANGE: Join.RANGE, Role.ASCENDING: Join.UP, Role.GLUE: Join.NEXT}
_STRENGTH = [Join.START, Join.NEXT, Join.COMMA, Join.UP, Join.AND, Join.RANGE]


# -- the parts ---------------------------------------------------------------------------------------------------------


def _part(source: Source, at: int, join: Join, pieces: Sequence[Piece]) -> Got | None:
    """The part that stands at `at`: its pieces (several for 第3、5条) and its end."""
    if source.lex.plain is not None and (got := plain(source, at, join)):
        return got
    entry = found(source.lex.before, source.text, at, spaced=source.lex.spaced)
    if entry is not None and (got := _opened(source, entry, at, join, pieces)):
        return got
    if pieces and (got := _shorthand(source, at, join, pieces)):
        return got
    return before_words(source, at, join, pieces) or (_continued(source, at, join, pieces) if pieces else None)


def _opened(source: Source, entry: tuple[Entry, int], at: int, join: Join, pieces: Sequence[Piece]) -> Got | None:
    word, end = entry
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


def _article(source: Source, word: Entry, at: int, end: int, join: Join) -> Got | None:
    start = skip_numbering(source.text, _gap(source.text, end), source.lex)
    if len(word.word) <= _SHORT and not source.text[start : start + 1].isdecimal() and word.word[0] != "§":
        figure = None
    else:
        figure = article_figure(source.text, source.original, start, source.lex, sign=word.word[0] == "§")
    if figure is None and word.word in source.lex.words.article_words:
        figure = _number_in_brackets(source, start)
    if figure is None:
        return _nearby_behind(source, word, at, end, join)
    if _measured(source, figure.end):
        return None
    return article_pieces(figure, word, at, join), figure.end


def _number_in_brackets(source: Source, at: int) -> Figure | None:
    """المادة (5): Arab laws print the number of an article in brackets."""
    figure = bracket(source.text, at)
    if figure is None or not figure.label.isdecimal():
        return None
    return figure._replace(numbers=(ArticleNumber.of(int(figure.label)),))


def article_pieces(figure: Figure, word: Entry, at: int, join: Join) -> list[Piece]:
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


def _measured(source: Source, end: int) -> bool:
    """Whether the number counts something: "article 5 years"."""
    return (
        source.text[end : end + 1] == " "
        and found(source.lex.measures, source.text, end + 1, spaced=source.lex.spaced) is not None
    )


def _of_document(source: Source, end: int) -> bool:
    """Whether the number is that of a document: "Nr. 910/2014"."""
    return source.text[end : end + 1] == "/" and source.text[end + 1 : end + 2].isdecimal()


def _level(source: Source, word: Entry, at: int, end: int, join: Join) -> Got | None:
    start = skip_numbering(source.text, _gap(source.text, end), source.lex)
    figure = bracket(source.text, start)
    bracketed = figure is not None
    if figure is None and (
        start > end or word.word[-1] in ".§°" or source.text[start : start + 1].isdecimal() or not source.lex.spaced
    ):
        figure = level_figure(source.text, source.original, start, source.lex)
        if figure and len(word.word.rstrip(".")) == 1 and figure.label.isascii() and figure.label.isalpha():
            figure = None  # the c. of "c.c." and "C. civ." is no comma
        if figure and figure.label.isalpha() and not source.typed and not _stands(source, figure.end):
            figure = None
    if figure is None:
        return _nearby_behind(source, word, at, end, join)
    if _measured(source, figure.end) or _of_document(source, figure.end):
        return None
    return level_pieces(figure, word, at, join, bracketed=bracketed), figure.end


def level_pieces(figure: Figure, word: Entry, at: int, join: Join, *, bracketed: bool = False) -> list[Piece]:
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


def _stands(source: Source, end: int) -> bool:
    """Whether a letter without brackets is a number and no word: a stop, another part or "of" follows."""
    text, lex = source.text, source.lex
    if text[end - 1] == ")" or text[end : end + 1] in ("", ",", ";", ".", ":", ")", "\n", "。", "、", "]"):
        return True
    if text[end : end + 1] == "(":
        return True
    at = blanks(text, end)
    if at > end and not _is_word(source, end):
        return True
    return any(found(table, text, at, spaced=lex.spaced) for table in (lex.joins, lex.before, lex.after, lex.this_law))


def _is_word(source: Source, end: int) -> bool:
    """Whether the letter that ends at `end` may be a word of the language: "point f applies", but "paragraph a person has"."""
    letter, lex = source.text[end - 1 : end], source.lex
    return letter in lex.words.common or not lex.words.common or found(lex.joins, letter, 0, spaced=True) is not None


def _nearby_behind(source: Source, word: Entry, at: int, end: int, join: Join) -> Got | None:
    """ "l'alinéa précédent", المادة السابقة: the word for where it stands comes behind."""
    if not source.lex.after_nearby:
        return None
    match = found(source.lex.after_nearby, source.text, blanks(source.text, end), spaced=source.lex.spaced)
    return ([_relative(word, at, match[1], join, match[0].value, 0, every=False)], match[1]) if match else None


def _relative(word: Entry, at: int, end: int, join: Join, direction: int, count: int, *, every: bool) -> Piece:
    first: int | None = direction
    last = direction
    if every or (word.plural and not count and direction < 0):
        first = None
    elif count > 1:
        first, last = (-count, -1) if direction < 0 else (1, count) if direction > 0 else (0, 0)
    return Piece("near", at, end, join, word.unit, word.plain or word.word, first=first, last=last)


def _near(source: Source, word: Entry, at: int, end: int, join: Join) -> Got | None:
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
    if word.role is Role.SAME:
        return _same(word, unit, at, join)
    if word.value > 0 and unit[0].plural and not count:
        return None  # "the following items" are no citation
    if word.value == 0 and lex.spaced and text[blanks(text, unit[1]) : blanks(text, unit[1]) + 1].isdecimal():
        return None
    return [_relative(unit[0], at, unit[1], join, word.value, count, every=every)], unit[1]


def _same(word: Entry, unit: tuple[Entry, int], at: int, join: Join) -> Got | None:
    # 该项权利 is "that right": only an article is meant by 该 for certain.
    if word.word == "该" and unit[0].unit is not Unit.ARTICLE:
        return None
    piece = Piece("near", at, unit[1], join, unit[0].unit, unit[0].plain or unit[0].word, same=True)
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


def _ordinals(source: Source, word: Entry, at: int, end: int, join: Join) -> Got | None:
    """ "first and second paragraphs", "tweede lid"."""
    text, lex = source.text, source.lex
    if source.idle[0] <= at < source.idle[1]:
        return None
    labels: list[tuple[int, int, int, Join]] = [(word.value, at, end, join)]
    while True:
        start = blanks(text, end)
        unit = found(lex.units, text, start, spaced=lex.spaced)
        if unit is not None:
            break
        separator = _separator(source, end)
        following = found(lex.before, text, separator[1], spaced=lex.spaced) if separator else None
        if separator is None or following is None or following[0].role is not Role.ORDINAL or len(labels) > 10:
            if len(labels) > 1:
                source.idle[:] = at, end
            return None
        end = following[1]
        labels.append((following[0].value, separator[1], end, separator[0]))
    kind = "article" if unit[0].role is Role.ARTICLE else "level"
    if kind == "article" and lex.tag == "en" and not source.typed:
        return None  # "part of the first section"
    made = [
        Piece(kind, start, stop, tie, unit[0].unit, unit[0].plain or unit[0].word, str(value) if kind == "level" else "",
              (ArticleNumber.of(value),) if kind == "article" else (), behind=True)
        for value, start, stop, tie in labels
    ]  # fmt: skip
    made[-1] = made[-1]._replace(end=unit[1])
    return made, unit[1]


def _container(source: Source, word: Entry, at: int, end: int, join: Join) -> Got | None:
    if word.role in (Role.SUPPLEMENT, Role.PREAMBLE):
        return [Piece("container", at, end, join, word.unit, word.plain, weak=True)], end
    start = skip_numbering(source.text, _gap(source.text, end), source.lex)
    figure = container_figure(source.text, source.original, start, source.lex)
    if figure and not _is_container_number(source, start, figure):
        figure = None
    if figure is None:
        if word.role is Role.ANNEX:
            return [Piece("container", at, end, join, word.unit, word.plain, weak=True)], end
        return None
    return [Piece("container", at, figure.end, join, word.unit, word.plain, figure.label)], figure.end


def _is_container_number(source: Source, start: int, figure: Figure) -> bool:
    """A letter, or a small Roman numeral, is one only as a capital: "Part A" and never "part a"."""
    printed = source.original[start : figure.end].strip()
    return not printed[:1].isalpha() or not printed[:1].islower() or len(printed) > 3


# -- what stands below without a word ----------------------------------------------------------------------------------

_ROMAN = re.compile(r" {0,2}(?P<r>[ivx]{1,5}|[\u2160-\u217f])(?![a-z0-9'’])")
_FIGURE = re.compile(r" {0,2}(?P<n>\d{1,2}|[ivx]{1,5})(?![a-z0-9年月日])")


# "article 5, alinéa 2, 3°": an item without a word.
_DEGREE = re.compile(r"(?P<n>\d{1,3}) ?°(?!\w)")


def _shorthand(source: Source, at: int, join: Join, pieces: Sequence[Piece]) -> Got | None:
    """§ 17 I (2) iii: paragraphs by Roman numerals behind §."""
    last = pieces[-1]
    if join is not Join.NEXT:
        return None
    if last.kind == "article" and (
        last.word.startswith("§")
        or (source.typed and (source.lex.downward or source.lex.words.citing.roman_paragraphs))
    ):
        match = _ROMAN.match(source.text, at)
        if match and (source.typed or not source.original[match.start("r")].islower()):
            value = parse_roman(match["r"])
            if value:
                return [
                    Piece("level", match.start("r"), match.end(), join, Unit.PARAGRAPH, "I", str(value))
                ], match.end()
    shorthand = next((p for p in reversed(pieces) if p.kind != "bracket"), last).word == "I"
    if shorthand and source.lex.downward and (match := _FIGURE.match(source.text, at)):
        return [Piece("bracket", match.start("n"), match.end(), join, None, "(", match["n"])], match.end()
    return None


def _continued(source: Source, at: int, join: Join, pieces: Sequence[Piece]) -> Got | None:
    """A bracket or a bare number that goes on with the unit named last."""
    figure = bracket(source.text, at)
    if figure is not None:
        piece = continued_bracket(figure, at, join, pieces, typed=source.typed)
        return ([piece], figure.end) if piece else None
    if source.lex.spaced and join in (Join.NEXT, Join.COMMA) and (degree := _DEGREE.match(source.text, at)):
        below = Join.NEXT if source.text[pieces[-1].end - 1 : pieces[-1].end] != "°" else join
        return [Piece("bracket", at, degree.end(), below, None, "(", degree["n"])], degree.end()
    if join is Join.NEXT and (got := _letter_below(source, at, pieces[-1])):
        return got
    if (
        join in (Join.COMMA, Join.AND, Join.RANGE)
        and pieces[-1].kind == "bracket"
        and (closed := _CLOSED.match(source.text, at))
    ):
        figure = Figure((), closed["l"], closed.end())
        piece = continued_bracket(figure, at, join, pieces, typed=source.typed)
        return ([piece], figure.end) if piece else None
    last = next((p for p in reversed(pieces) if p.kind != "bracket"), pieces[-1])
    if (
        join not in (Join.COMMA, Join.AND, Join.RANGE)
        or last.behind
        or last.kind not in ("article", "level", "container")
    ):
        return None
    if last.kind == "container":
        return _another_container(source, at, join, last)
    if not (
        source.text[at : at + 1].isdecimal() or last.kind == "level" or "\u2160" <= source.text[at : at + 1] <= "\u217f"
    ):
        return None
    return _another(source, at, join, last)


def _another_container(source: Source, at: int, join: Join, last: Piece) -> Got | None:
    """ "Chapters II, III and IV"."""
    figure = container_figure(source.text, source.original, at, source.lex) if last.label else None
    if (
        figure is None
        or not _is_container_number(source, at, figure)
        or figure.label.isdecimal() != last.label.isdecimal()
    ):
        return None
    if not source.original[at].isdecimal() and not source.original[at : figure.end].isupper():
        return None
    return [last._replace(start=at, end=figure.end, join=join, label=figure.label)], figure.end


_CLOSED = re.compile(r"(?P<l>[ivx]{2,4}|[a-z]{1,2}(?:\.\d{1,2})?)\)")
_KANA = re.compile(r"(?P<l>[\u30a1-\u30fa])(?![\u30a1-\u30ff])")
_PLAIN_LETTER = re.compile(r"(?P<l>[a-z])(?![^\W_])")


def _letter_below(source: Source, at: int, last: Piece) -> Got | None:
    """A letter right behind a step: 8(2)a), 第三号ロ, artikel 6.1 f."""
    if last.word == "号" and last.behind:
        match = _KANA.match(source.text, at)
    elif last.kind == "bracket" and at == last.end + 1 and source.text[last.start - 1 : last.start] == ".":
        match = _PLAIN_LETTER.match(source.text, at)
        match = match if match and _stands(source, match.end()) else None
    else:
        beside = source.text[max(0, at - 2) : at].rstrip()[-1:] in (")", "]") or (
            at == last.end and source.text[at - 1 : at].isdecimal()
        )
        match = _CLOSED.match(source.text, at) if beside else None
    return ([Piece("bracket", at, match.end(), Join.NEXT, None, "(", match["l"])], match.end()) if match else None


def _another(source: Source, at: int, join: Join, last: Piece) -> Got | None:
    """The next number of a list: the 7 of "Articles 5, 7 and 9"."""
    word = Entry(last.word, Role.ARTICLE, last.unit, 0, last.word, last.plural)
    if last.kind == "article":
        figure = article_figure(source.text, source.original, at, source.lex)
    else:
        figure = level_figure(source.text, source.original, at, source.lex)
        if figure and source.text[last.end - 1] == ")" and source.text[figure.end - 1] != ")":
            return None  # "points c) ou e), a ..."
        closed = figure is not None and source.text[figure.end - 1] == ")"
        if (
            figure
            and figure.label.isalpha()
            and not closed
            and (len(figure.label) > 1 or not _stands(source, figure.end))
        ):
            return None
        if figure and figure.label.isdecimal() != last.label.isdecimal() and not last.plural:
            return None
    if figure is None or _measured(source, figure.end):
        return None
    if not source.typed and not last.plural and not _stands(source, figure.end):
        return None
    if last.kind == "article":
        return article_pieces(figure, word, at, join), figure.end
    return level_pieces(figure, word, at, join), figure.end
