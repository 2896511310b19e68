"""What stands below without a word of its own: brackets, Roman numerals behind §, the next numbers of a list."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.citations.figures import Figure, article_figure, blanks, bracket, container_figure, level_figure
from corpus.citations.lexicon import Entry, Role, found
from corpus.citations.opening import article_pieces, is_container_number, is_word, level_pieces, measured, stands
from corpus.citations.pieces import Got, Join, Piece, Source
from corpus.citations.styles import continued_bracket
from corpus.model import Unit
from corpus.numbering import ArticleNumber, parse_roman

_ROMAN = re.compile(r" {0,2}(?P<r>[ivx]{1,5}|[\u2160-\u217f])(?![a-z0-9'’])")
_FIGURE = re.compile(r" {0,2}(?P<n>\d{1,2}|[ivx]{1,5})(?![a-z0-9年月日])")


_SENTENCE = re.compile(r" {0,2}\d(?= )")
# "article 5, alinéa 2, 3°": an item without a word.
_DEGREE = re.compile(r"(?P<n>\d{1,3}) ?°(?!\w)")


def shorthand(source: Source, at: int, join: int, pieces: Sequence[Piece]) -> Got | None:
    """§ 17 I (2) iii: paragraphs by Roman numerals behind §."""
    last = pieces[-1]
    if join is not Join.NEXT:
        return None
    if last.kind == "article" and (last.word.startswith("§") or source.typed):
        match = _ROMAN.match(source.text, at)
        if match and _may_be_paragraph(source, last, match):
            value = parse_roman(match["r"])
            if value:
                return [
                    Piece("level", match.start("r"), match.end(), join, Unit.PARAGRAPH, "I", str(value))
                ], match.end()
    shorthand = next((p for p in reversed(pieces) if p.kind != "bracket"), last).word == "I"
    if shorthand and source.lex.downward and (match := _FIGURE.match(source.text, at)):
        return [Piece("bracket", match.start("n"), match.end(), join, None, "(", match["n"])], match.end()
    if shorthand and last.word == "I" and source.typed and (match := _SENTENCE.match(source.text, at)):
        return [], match.end()  # Art. 6 I 1 lit. f DSGVO: sentence 1
    return None


def _may_be_paragraph(source: Source, article: Piece, numeral: re.Match[str]) -> bool:
    """Whether the Roman numeral behind an article is a paragraph: in small letters only where it is so typed as a rule."""
    own, small = source.lex.words.citing, source.original[numeral.start("r")].islower()
    if article.word.startswith("§"):
        return source.typed or not small
    if source.lex.downward or own.roman_paragraphs:
        return True
    # "5 § II luku": it is that of a chapter, whose word stands behind it; "art. 5 II" may be an inciso, and X any name.
    word = found(source.lex.after, source.text, blanks(source.text, numeral.end()), spaced=source.lex.spaced)
    return not small and numeral["r"] != "x" and word is None and source.lex.tag not in _ROMAN_ITEMS


# Where the statutes number items with Roman numerals: inciso II, fracción III.
_ROMAN_ITEMS = frozenset({"pt", "es"})


def continued(source: Source, at: int, join: int, pieces: Sequence[Piece]) -> Got | None:
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
        join is Join.COMMA
        and source.typed
        and _numbered_step(pieces[-1])
        and (closed := _CLOSED_ONE.match(source.text, at))
    ):
        return [Piece("bracket", at, closed.end(), Join.NEXT, None, "(", closed["l"])], closed.end()
    if join in (Join.COMMA, Join.AND) and (got := _one_higher(source, at, join, pieces)):
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


def _another_container(source: Source, at: int, join: int, last: Piece) -> Got | None:
    """ "Chapters II, III and IV"."""
    figure = container_figure(source.text, source.original, at, source.lex) if last.label else None
    if (
        figure is None
        or not is_container_number(source, at, figure)
        or figure.label.isdecimal() != last.label.isdecimal()
    ):
        return None
    if not source.original[at].isdecimal() and not source.original[at : figure.end].isupper():
        return None
    return [last._replace(start=at, end=figure.end, join=join, label=figure.label)], figure.end


# The f of "art. 6.1.f RGPD", "art. 6 § 1 f RGPD".
_ALONE = re.compile(r"[ .]?(?P<l>[a-z])(?P<closed>\))?(?![^\W_]|[.'’])")
_CLOSED_ONE = re.compile(r"(?P<l>[a-z])\)(?!\w)")
_CLOSED = re.compile(r"(?P<l>[ivx]{2,4}|[a-z]{1,2}(?:\.\d{1,2})?)\)")
_KANA = re.compile(r"(?P<l>[\u30a1-\u30fa])(?![\u30a1-\u30ff])")
_PLAIN_LETTER = re.compile(r"(?P<l>[a-z])(?![^\W_])")


def _numbered_step(piece: Piece) -> bool:
    """Whether a paragraph by its number was the last: a letter behind it is an item of it."""
    if piece.kind == "article":  # "art. 6, § 1, f)", "article 6.1 f)"
        parts = piece.numbers[0].parts if piece.numbers else ()
        return piece.word.startswith("§") or (len(parts) == 2 and str(parts[1]).startswith("."))
    return piece.kind in ("bracket", "level") and piece.label.isdecimal()


def _letter_below(source: Source, at: int, last: Piece) -> Got | None:
    """A letter right behind a step: 8(2)a), 第三号ロ, artikel 6.1 f."""
    if last.word == "号" and last.behind:
        match = _KANA.match(source.text, at)
    elif last.kind == "bracket" and at == last.end + 1 and source.text[last.start - 1 : last.start] == ".":
        match = _PLAIN_LETTER.match(source.text, at)
        match = match if match and stands(source, match.end()) else None
    else:
        beside = source.text[max(0, at - 2) : at].rstrip()[-1:] in (")", "]") or (
            at == last.end and source.text[at - 1 : at].isdecimal()
        )
        match = _CLOSED.match(source.text, at) if beside else None
    if match is None and source.typed and source.lex.spaced and _numbered_step(last):
        match = _ALONE.match(source.text, at)
        match = match if match and (match["closed"] or not is_word(source, match.end("l"))) else None
    return ([Piece("bracket", at, match.end(), Join.NEXT, None, "(", match["l"])], match.end()) if match else None


_NUMBER = re.compile(r"\d{1,4}(?![\d./-])")


def _one_higher(source: Source, at: int, join: int, pieces: Sequence[Piece]) -> Got | None:
    """A number whose smaller unit has its word again: "art. 26, al. 1, let. b, ou 2, let. b" is paragraph 2, and the 7 of
    "art. 5, al. 1, et 7, al. 2" an article."""
    lex = source.lex
    match = _NUMBER.match(source.text, at) if lex.spaced and pieces[-1].kind == "level" else None
    if match is None:
        return None
    start = blanks(source.text, match.end())
    start = blanks(source.text, start + 1) if source.text[start : start + 1] == "," else start
    word = found(lex.before, source.text, start, spaced=True)
    if word is None or word[0].role is not Role.LEVEL or not _has_number(source, word[1]):
        return None
    plain = word[0].plain or word[0].word
    index = next((i for i in range(len(pieces) - 1, 0, -1) if pieces[i].word == plain), 0)
    above = pieces[index - 1]
    if not index or above.behind or (plain == pieces[-1].word and (join != Join.AND or pieces[-1].plural)):
        return None
    if above.kind == "article" and above.numbers and int(match[0]) > above.numbers[0].base:
        numbers = (ArticleNumber.of(int(match[0])),)
        return [above._replace(start=at, end=match.end(), join=join, numbers=numbers)], match.end()
    if above.kind == "level" and above.label.isdecimal():
        return [above._replace(start=at, end=match.end(), join=join, label=match[0], bracketed=False)], match.end()
    return None


def _has_number(source: Source, at: int) -> bool:
    return level_figure(source.text, source.original, blanks(source.text, at), source.lex) is not None


def _another(source: Source, at: int, join: int, last: Piece) -> Got | None:
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
            and (len(figure.label) > 1 or not stands(source, figure.end))
        ):
            return None
        if figure and figure.label.isdecimal() != last.label.isdecimal() and not last.plural:
            return None
    if figure is None or measured(source, figure.end):
        return None
    if not source.typed and not last.plural and not stands(source, figure.end):
        return None
    if last.kind == "article":
        return article_pieces(figure, word, at, join), figure.end
    return level_pieces(figure, word, at, join), figure.end
