"""Parts -> places: which unit belongs to which, downwards (第五条第二款) and upwards ("paragraph 2 of Article 5"), lists and ranges.

Parts are gathered into chains that go down without a break; a chain tied by "of" to the next hangs below it, and so do the members
of its list ("points (a) and (b) of paragraph 1"); what is left hangs below what was named before (第五条第一款、第二款).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from corpus.citations.lexicon import RANKS, Lexicon
from corpus.citations.pieces import Join, Piece
from corpus.citations.settling import settled
from corpus.citations.styles import same_list
from corpus.citations.values import Level, Place, Relative
from corpus.model import Span, Unit
from corpus.numbering import ArticleNumber

_LISTS = (Join.COMMA, Join.AND, Join.RANGE)
_ARTICLE = RANKS[Unit.ARTICLE]
_FAR = 20  # parts before it that 同条 may repeat, and steps that "of" may lead up


@dataclass(slots=True)
class _Chain:
    """Parts from the larger to the smaller; what ties them to the chain before; the chain that they hang below."""

    pieces: list[Piece]
    join: int
    parent: int | None = None
    path: list[Piece] = field(default_factory=list)


def places(pieces: Sequence[Piece], lex: Lexicon) -> tuple[Place, ...]:
    """The places that the parts of one run name, in the order of the text."""
    if len(pieces) == 1:
        return (_place(_Chain(list(pieces), Join.START, None, list(pieces)), 0, (), lex),)
    chains = _chains(settled(pieces, lex), lex)
    _hang(chains)
    held = {chain.parent for chain in chains} | _untied(chains)
    made: list[Place] = []
    context: list[Piece] = []
    for index, chain in enumerate(chains):
        context = chain.path = _path(chains, index, context, lex)
        if index in held:
            continue
        place = _place(chain, index, chains, lex)
        if chain.join is Join.RANGE and made and made[-1].to is None:
            made[-1] = replace(made[-1], to=place, span=Span(made[-1].span.start, place.span.end))
        else:
            made.append(place)
    return tuple(made)


def with_repeated(pieces: Sequence[Piece], named: tuple[ArticleNumber, ...] = ()) -> list[Piece]:
    """The parts with 同条 and "the same Article" as the article that was named last, in them or before them (`named`)."""
    made: list[Piece] = []
    for piece in pieces:
        same = piece.kind == "near" and piece.same and piece.unit is Unit.ARTICLE
        made.append(piece._replace(kind="article", numbers=named, same=False) if same and named else piece)
        named = piece.numbers if piece.kind == "article" else named
    return made


# -- chains ------------------------------------------------------------------------------------------------------------


def _chains(pieces: Sequence[Piece], lex: Lexicon) -> list[_Chain]:
    chains: list[_Chain] = []
    for piece in pieces:
        last = chains[-1] if chains else None
        if last is None:
            chains.append(_Chain([piece], Join.START))
        elif _goes_down(last, piece, lex) and not (lex.downward and _was_above(chains, piece)):
            last.pieces.append(piece)
        else:
            join = _upward(last, piece, lex)
            if (
                join is Join.UP
                and piece.join is Join.COMMA
                and ((piece.kind == "article" and _goes_on(chains)) or piece.word == last.pieces[0].word)
            ):
                join = Join.COMMA
            if join is Join.UP and _top(last) == _ARTICLE and len(last.pieces) > 1:
                _split(chains)
            elif join is Join.UP and _shares_word(chains):
                _split_before_last(chains)
            elif join is Join.UP and not _may_hold(piece, last):
                join = Join.AND
            elif join is Join.UP and piece.join is Join.COMMA:
                _turn(chains)
            chains.append(_Chain([piece], join))
    return chains


def _was_above(chains: Sequence[_Chain], piece: Piece) -> bool:
    """第一款第一项至第三项、第二款: behind a comma, a word that stood above the list is no step below its last member."""
    above = (p for chain in chains[-_FAR:-1] for p in chain.pieces)
    return piece.join is Join.COMMA and any(p.word == piece.word and p.kind == piece.kind for p in above)


def _turn(chains: list[_Chain]) -> None:
    """ "Item 1, Subparagraph 3, Paragraph 2": what goes up with commas does so from its first part on, also within one rank."""
    last, before = chains[-1], chains[-2] if len(chains) > 1 else None
    if len(last.pieces) > 1 and _of_one_rank(last.pieces):
        chains[-1:] = [_Chain(last.pieces[:1], last.join), *(_Chain([p], Join.UP) for p in last.pieces[1:])]
    elif (
        before and before.join is Join.UP and last.join is before.pieces[0].join is Join.COMMA and _beside(before, last)
    ):
        last.join = Join.UP


def _beside(one: _Chain, other: _Chain) -> bool:
    """Whether two chains are units of one rank with other words: an item and a subparagraph."""
    return _of_one_rank([*one.pieces, *other.pieces]) and one.pieces[0].word != other.pieces[0].word


def _of_one_rank(pieces: Sequence[Piece]) -> bool:
    return all(p.kind == "level" for p in pieces) and len(set(map(_rank, pieces))) == 1


def _goes_on(chains: Sequence[_Chain]) -> bool:
    """Whether the last chain goes on with the list of an article before it: "Article 31(2) or (3), Article 32"."""
    if len(chains) < 2 or chains[-1].join not in (Join.AND, Join.COMMA) or chains[-2].join is Join.UP:
        return False
    return _top(chains[-2]) == _ARTICLE


def _shares_word(chains: Sequence[_Chain]) -> bool:
    """ "Article 487, paragraphs 1 and 3 of Article 488": the word that announces both stands in the chain before."""
    if len(chains) < 2 or chains[-1].join not in _LISTS or _top(chains[-2]) != _ARTICLE:
        return False
    shared, last = chains[-2].pieces[-1], chains[-1].pieces[0]
    return (
        shared.plural and shared.kind == last.kind == "level" and shared.word == last.word and shared.join is Join.COMMA
    )


def _split_before_last(chains: list[_Chain]) -> None:
    last = chains.pop()
    shared = chains[-1].pieces.pop()
    chains += [_Chain([shared], Join.COMMA), last]


def _may_hold(piece: Piece, chain: _Chain) -> bool:
    """Whether "of" can lead up to `piece`: "paragraph (a) of subsection (1)", but no article holds an article."""
    top = _top(chain)
    return _rank(piece) < top or (_rank(piece) == top and piece.word != chain.pieces[0].word)


def _rank(piece: Piece) -> int:
    return RANKS[piece.unit] if piece.unit else RANKS[Unit.SUBITEM] + 1


def _top(chain: _Chain) -> int:
    return _rank(chain.pieces[0])


def _depth(chain: _Chain) -> int:
    """How deep the last part of a chain is; a bracket is one step below what stands before it."""
    worded = next((i for i in range(len(chain.pieces) - 1, -1, -1) if chain.pieces[i].kind != "bracket"), 0)
    return _rank(chain.pieces[worded]) + len(chain.pieces) - 1 - worded


def _goes_down(chain: _Chain, piece: Piece, lex: Lexicon) -> bool:
    """Whether `piece` is a step below the last of `chain`: a smaller unit right behind it, or behind a comma."""
    if piece.join not in (Join.NEXT, Join.COMMA):
        return False
    if chain.join is Join.UP and piece.join is Join.COMMA and piece.kind == "level":
        return False  # "paragraph 2 of Article 29, paragraphs 2 and 3 of Article 30"
    last = chain.pieces[-1]
    if piece.kind == "article" or (piece.kind == "near" and piece.unit is Unit.ARTICLE):
        return all(p.kind == "container" for p in chain.pieces) and piece.kind == "article"
    if piece.kind == "near":
        return False
    if piece.kind == "bracket":
        return piece.join is Join.NEXT or same_list(piece.label, chain.pieces) is None
    if any(p.word == piece.word and p.kind == piece.kind for p in chain.pieces):
        return False
    if piece.kind == "container":
        return last.kind == "container" and _rank(piece) > _rank(last)
    if last.kind == "container" and last.unit is not Unit.ANNEX and piece.kind == "level" and not lex.downward:
        return False  # "Chapter 2, paragraphs 1 and 3 of Article 47"
    if lex.downward or _rank(piece) >= _depth(chain) or (last.kind == "bracket" and piece.join is Join.NEXT):
        return True  # also of one rank: subsection (2), paragraph (a)
    return piece.join is Join.NEXT and _top(chain) == _ARTICLE


def _upward(chain: _Chain, piece: Piece, lex: Lexicon) -> int:
    """How `piece` is tied to the chain before; a larger unit behind a smaller one holds it: п. 2 ст. 158, "item 3, paragraph 2"."""
    if lex.downward:
        return piece.join
    if (
        piece.join is Join.RANGE
        and piece.kind == "article"
        and all(p.kind in ("level", "bracket") for p in chain.pieces)
    ):
        return Join.UP  # "Paragraph 4 to Article 12"
    if piece.join not in (Join.NEXT, Join.COMMA):
        return piece.join
    levels = all(p.kind in ("level", "bracket") for p in chain.pieces)
    lowest = min(map(_rank, chain.pieces))
    beside = piece.kind == "near" and _rank(piece) == lowest and piece.word != chain.pieces[0].word
    larger = (_rank(piece) < lowest or beside) and levels
    return Join.UP if larger else piece.join


def _split(chains: list[_Chain]) -> None:
    """ "Article 5, paragraph 2 of Article 6": what stands behind the last comma belongs to what follows."""
    last = chains[-1]
    for index in range(len(last.pieces) - 1, 0, -1):
        if last.pieces[index].join is Join.COMMA:
            chains.append(_Chain(last.pieces[index:], Join.COMMA))
            del last.pieces[index:]
            return


# -- what hangs below what ---------------------------------------------------------------------------------------------


def _hang(chains: Sequence[_Chain]) -> None:
    for index in range(len(chains) - 2, -1, -1):
        chain, following = chains[index], chains[index + 1]
        if following.join is Join.UP:
            if _top(chain) > _top(following) or _rank(chain.pieces[0]) >= _rank(following.pieces[-1]):
                chain.parent = index + 1
        elif following.join in _LISTS and following.parent is not None and _alike(chain, following):
            chain.parent = _above(chain, following.parent, chains)
    for index, chain in enumerate(chains):
        if chain.join is Join.UP and chain.parent is None:
            _hang_below_article(chains, index)


def _untied(chains: Sequence[_Chain]) -> set[int]:
    """Chains that are said to be of something that can't hold them, so that nobody knows where they are: the members of
    "Paragraph 1 or 4 of the preceding paragraph"."""
    found: set[int] = set()
    for index in range(len(chains) - 2, -1, -1):
        chain, following = chains[index], chains[index + 1]
        above = following.pieces[-1]
        tied = following.pieces[0].join is Join.UP and chain.parent is None and above.kind == "near"
        listed = index + 1 in found and following.join in _LISTS and _alike(chain, following)
        if (tied and chain.pieces[0].kind == "level" and chain.pieces[0].unit is above.unit) or listed:
            found.add(index)
    return found


def _above(chain: _Chain, above: int | None, chains: Sequence[_Chain]) -> int | None:
    """The first chain from `above` up that may hold `chain`: in "Subparagraph 1 and Item 1 of Subparagraph 3 of Article 5" the
    article holds Subparagraph 1; "point (a) of paragraph 1 and the second subparagraph of paragraph 2" has none for paragraph 1."""
    while (
        above is not None
        and _top(chain) <= _top(chains[above])
        and chain.pieces[0].word == chains[above].pieces[0].word
    ):
        above = chains[above].parent
    return above


def _hang_below_article(chains: Sequence[_Chain], index: int) -> None:
    """ "Article 10, item 1 of subparagraph 2 of paragraph 3": what goes up ends at the article before it."""
    first = index
    while first and chains[first - 1].parent is not None:
        first -= 1
    tied = chains[first].join in (Join.COMMA, Join.NEXT)
    levels = all(p.kind in ("level", "bracket") for p in chains[index].pieces)
    if first and tied and levels and chains[first - 1].pieces[-1].unit is Unit.ARTICLE:
        chains[index].parent = first - 1


def _alike(chain: _Chain, following: _Chain) -> bool:
    """Whether two chains are members of one list: "points (a) and (b)", "paragraph 1(a) and paragraph 2"."""
    one, other = chain.pieces[0], following.pieces[0]
    if one.kind in ("article", "container", "near") or other.kind in ("article", "container", "near"):
        return False
    return one.word == other.word or _rank(one) >= _ARTICLE + 1


def _path(chains: Sequence[_Chain], index: int, context: Sequence[Piece], lex: Lexicon) -> list[Piece]:
    """All parts of a chain from the top down."""
    chain = chains[index]
    if chain.parent is not None and (listed := _like_the_one_before(chains, index)):
        return listed
    if chain.parent is not None:
        above: int | None = chain.parent
        path, seen = list(chain.pieces), 0
        while above is not None and seen <= _FAR:
            path = [*chains[above].pieces, *path]
            above, seen = chains[above].parent, seen + 1
        return path
    first = chain.pieces[0]
    if first.kind == "near" and first.same:
        return [*_repeated(first, chains[max(0, index - _FAR) : index]), *chain.pieces[1:]]
    if first.kind in ("near", "container") or not context:
        return list(chain.pieces)
    if first.kind == "article":
        return [*(p for p in context if p.kind == "container"), *chain.pieces]
    return [*_kept(first, context, lex), *chain.pieces]


def _like_the_one_before(chains: Sequence[_Chain], index: int) -> list[Piece] | None:
    """ "paragrafo 1, lettere c) ed e), del presente articolo": (e) stands below paragraph 1 too."""
    chain, before = chains[index], chains[index - 1]
    if not index or chain.join not in _LISTS or before.parent != chain.parent:
        return None
    first = chain.pieces[0]
    at = next((i for i, p in enumerate(before.path) if p.word == first.word and p.kind == first.kind), None)
    return [*before.path[:at], *chain.pieces] if at else None


def _repeated(same: Piece, before: Sequence[_Chain]) -> list[Piece]:
    """同条 -> the article named last; where none was, the one that it stands in."""
    for chain in reversed(before):
        for index, piece in enumerate(chain.path):
            if piece.unit is same.unit and (piece.word == same.word or same.unit is Unit.ARTICLE):
                return list(chain.path[: index + 1])
    return [same]


def _kept(first: Piece, context: Sequence[Piece], lex: Lexicon) -> list[Piece]:
    """Of what was named before, the part that `first` stands below."""
    if first.kind == "bracket":
        index = same_list(first.label, context)
        return list(context[:index] if index is not None else context)
    for index, piece in enumerate(context):
        if piece.word == first.word and piece.kind in (first.kind, "near"):
            return list(context[:index])
    if lex.downward:
        return list(context)
    return [p for p in context if _rank(p) < _rank(first)]


# -- values ------------------------------------------------------------------------------------------------------------


def _place(chain: _Chain, index: int, chains: Sequence[_Chain], lex: Lexicon) -> Place:
    path = chain.path
    article = next((p for p in path if p.kind == "article"), None)
    near = next((p for p in reversed(path) if p.kind == "near"), None)
    below = path[path.index(near) + 1 :] if near else path
    levels = tuple(
        Level(p.word, p.label, "" if p.kind == "bracket" or p.word == "I" else lex.tag)
        for p in below
        if p.kind in ("level", "bracket")
    )
    within = tuple(f"{p.word}_{p.label}" if p.label else p.word for p in path if p.kind == "container")
    relative = Relative(near.unit, near.word, near.first, near.last, lex.tag) if near and near.unit else None
    return Place(_span(chain, index, chains), article.numbers if article else (), levels, within, relative)


def _span(chain: _Chain, index: int, chains: Sequence[_Chain]) -> Span:
    """The characters that name a place: its own parts, and those of the larger units that stand right beside them."""
    start, end = min(p.start for p in chain.pieces), max(p.end for p in chain.pieces)
    first, above = index, chain.parent
    while above is not None and above == index + 1:
        end = max(end, max(p.end for p in chains[above].pieces))
        index, above = above, chains[above].parent
    if above is not None and above == first - 1:  # art. 10-1, item 1 of paragraph 2
        start = min(start, min(p.start for p in chains[above].pieces))
    return Span(start, end)
