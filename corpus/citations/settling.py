"""What only the neighbours tell of a word or a bracket: whether "section" is an article, a container or a part of an article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.citations.lexicon import KINDS, Lexicon
from corpus.citations.pieces import Join, Piece
from corpus.model import Unit
from corpus.numbering import ArticleNumber


def settled(pieces: Sequence[Piece], lex: Lexicon) -> list[Piece]:
    """With what only the neighbours tell: "Chapter 3, Section 2" are containers, "subsection 12(1)" is section 12."""
    made = list(pieces)
    for index, piece in enumerate(made):
        if piece.kind == "article" and piece.word in lex.words.containers and _beside_container(made, index):
            unit = lex.words.containers[piece.word]
            made[index] = piece._replace(
                kind="container", word=KINDS[unit], unit=unit, label=str(piece.numbers[0]), numbers=()
            )
        elif piece.word.startswith("§") and index and _is_paragraph_sign(made, index):
            made[index] = piece._replace(
                kind="level", unit=Unit.PARAGRAPH, word="§", label=str(piece.numbers[0]), numbers=()
            )
        elif piece.kind == "article" and piece.word == "section" and index and _is_section_below(made, index):
            unit = Unit.SUBITEM if any(p.kind == "level" for p in made[:index]) else Unit.PARAGRAPH
            made[index] = piece._replace(kind="level", unit=unit, label=str(piece.numbers[0]), numbers=())
        elif piece.kind == "level" and not piece.behind and _bracket_below(made, index):
            made[index] = _level_settled(made, index)
    return made


def _is_section_below(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a section is a part of an article: "Article 7, Paragraph 1, Subparagraph 1, Section 2", "Article I, Section 8"."""
    before, piece = pieces[index - 1], pieces[index]
    if before.kind == "level" and before.word == "section":
        return piece.join in (Join.COMMA, Join.AND, Join.RANGE)
    if piece.join not in (Join.NEXT, Join.COMMA) or not any(
        p.kind == "article" and p.word == "article" for p in pieces[:index]
    ):
        return False
    return before.kind == "level" or (
        before.kind == "article" and before.word == "article" and not _bracket_below(pieces, index)
    )


def _is_paragraph_sign(pieces: Sequence[Piece], index: int) -> bool:
    """Whether § is a paragraph: "art. 6, § 1" in French, Italian, Portuguese."""
    before = pieces[index - 1]
    tied = pieces[index].join in (Join.NEXT, Join.COMMA) and pieces[index].kind == "article"
    return tied and before.kind == "article" and bool(before.word) and not before.word.startswith("§")


def _bracket_below(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a bracket follows at once: subsection 12(1)."""
    following = pieces[index + 1] if index + 1 < len(pieces) else None
    return following is not None and following.kind == "bracket" and following.start == pieces[index].end


_NUMBER = re.compile(r"\d{1,4}(?:\.\d{1,2})?")


def _level_settled(pieces: Sequence[Piece], index: int) -> Piece:
    """A level's word before brackets: "paragraph 19(1)(a)" names section 19, "paragraph (1)(a)" only the last of its brackets."""
    piece = pieces[index]
    if piece.bracketed:
        lower = piece.unit is not Unit.PARAGRAPH or piece.word in ("paragraph", "alinéa")
        letters = piece.label.isdecimal() and not pieces[index + 1].label[:1].isdecimal()
        return piece._replace(kind="bracket", word="(", unit=None) if lower and letters else piece
    if not _NUMBER.fullmatch(piece.label) or not pieces[index + 1].label.isdecimal() or _within_article(pieces, index):
        return piece
    return piece._replace(kind="article", unit=Unit.ARTICLE, numbers=(ArticleNumber.parse(piece.label),), label="")


def _within_article(pieces: Sequence[Piece], index: int) -> bool:
    """Whether an article holds the level: "Article 6, paragraph 1(1)", "paragraph 1(1) of Article 6"."""
    if pieces[index].join is Join.NEXT and index:
        return True
    before = next((pieces[i] for i in range(index - 1, -1, -1) if pieces[i].kind != "bracket"), None)
    if before and before.kind == "article" and before.word.startswith("art") and pieces[index].join is Join.COMMA:
        return True
    for piece in pieces[index + 1 :]:
        if piece.kind != "bracket":
            return piece.join is Join.UP and piece.kind in ("article", "near")
    return False


def _beside_container(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a chapter or part that could hold a section stands before it, or behind it with "of"."""
    around = [pieces[index - 1]] if index and pieces[index].join in (Join.NEXT, Join.COMMA) else []
    if index + 1 < len(pieces) and pieces[index + 1].join is Join.UP:
        around.append(pieces[index + 1])
    return any(p.kind == "container" and p.unit in (Unit.BOOK, Unit.PART, Unit.CHAPTER) for p in around)
