"""Other ways to read the same figures: 55-57 as one inserted article, 6.1 as a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.citations.lexicon import Lexicon
from corpus.citations.pieces import Join, Piece
from corpus.numbering import ArticleNumber


def forms(pieces: Sequence[Piece], lex: Lexicon) -> tuple[tuple[Piece, ...], ...]:
    """All ways to read the figures of one run, the likeliest first."""
    if not any(p.hyphen or (p.numbers and len(p.numbers[0].parts) > 1) for p in pieces):
        return (tuple(pieces),)
    plain, merged = tuple(pieces), tuple(literal(pieces))
    first = (plain, *merged) if hyphens_are_ranges(pieces, lex) else (*merged, plain)
    return (*first, *stepped(pieces))


def literal(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """With the figures around a hyphen as one number: article 55-57."""
    made: list[Piece] = []
    for piece in pieces:
        if piece.hyphen and made and piece.numbers:
            number = ArticleNumber.of(made[-1].numbers[0].base, piece.numbers[0].base)
            made[-1] = made[-1]._replace(end=piece.end, numbers=(number,))
        else:
            made.append(piece)
    if len(made) < len(pieces):
        yield tuple(made)


def stepped(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    """With the decimals of a number as a step below it: Article 6.1 is 6(1) in the European Union's case law; 3.01 isn't."""
    made: list[Piece] = []
    for piece in pieces:
        parts = piece.numbers[0].parts if piece.numbers else ()
        if (
            piece.kind == "article"
            and len(parts) == 2
            and isinstance(parts[1], str)
            and parts[1].startswith(".")
            and parts[1][1:2] != "0"
        ):
            label = parts[1][1:]
            made.append(piece._replace(numbers=(ArticleNumber((parts[0],)),), end=piece.end - len(parts[1])))
            made.append(Piece("bracket", piece.end - len(label), piece.end, Join.NEXT, None, "(", label))
        else:
            made.append(piece)
    if len(made) > len(pieces):
        yield tuple(made)


def hyphens_are_ranges(pieces: Sequence[Piece], lex: Lexicon) -> bool:
    """Whether 55-57 is more likely a range: behind a plural (also "art. 38 and Articles 12-14"), and wherever the word doesn't
    tell one from several."""
    last = next((i for i in range(len(pieces) - 1, -1, -1) if pieces[i].hyphen), 0)
    if any(p.plural and p.kind == "article" for p in pieces[:last]):
        return True
    first = next((p for p in pieces if p.kind == "article"), None)
    return (
        first is None
        or first.plural
        or first.behind
        or not lex.spaced
        or not first.word
        or not lex.words.citing.hyphens_join
    )
