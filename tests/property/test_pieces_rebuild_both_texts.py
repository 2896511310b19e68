"""Pieces of two texts: those of one side put together are its text, and each says of itself what it is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.differences import alike
from corpus.pieces import PieceKind, pieces, says_the_same

WORDS = st.sampled_from([
    "the", "court", "shall", "10", "1,000", "10²", "102", "主管", "机关", "機關", "三", "五", "。", "，", ",", " ", "  ", "\n", "\u3000", "（", "(",
    "e\u0301", "e", "\u0301", "👨\u200d👩\u200d👧", "👨\u200d👩", "\u200d", "\ufe0f", "שלום", "ש\u05c1", "\u202b", "مادة", "हिन्दी", "กำ", "Ａ", "a", "\r\n", "\x00", "ʼ", "½",
])  # fmt: skip
TEXTS = st.lists(WORDS, max_size=30).map("".join) | st.text(max_size=40)


@settings(deadline=None, max_examples=300)
@given(TEXTS, TEXTS)
def test_the_pieces_of_a_side_are_its_text(left: str, right: str) -> None:
    found = pieces(left, right)
    assert "".join(p.left for p in found) == left
    assert "".join(p.right for p in found) == right
    for piece in found:
        assert piece.left or piece.right
        if piece.kind is PieceKind.EQUAL:
            assert piece.left == piece.right
        elif piece.kind is PieceKind.SPELLING:
            assert piece.left != piece.right
            assert _bare(piece.left) == _bare(piece.right)
        elif piece.kind is PieceKind.REPLACED:
            assert piece.left.strip()
            assert piece.right.strip()
        else:
            assert (piece.left.strip() == "") == (piece.kind is PieceKind.RIGHT)
            assert (piece.right.strip() == "") == (piece.kind is PieceKind.LEFT)
    assert says_the_same(left, right) == all(p.kind in (PieceKind.EQUAL, PieceKind.SPELLING) for p in found)


@settings(deadline=None, max_examples=100)
@given(TEXTS, TEXTS, TEXTS)
def test_what_is_put_in_is_all_that_differs(before: str, new: str, behind: str) -> None:
    """Whatever pieces are chosen, no more of the longer text is told as new than was put in and what hangs on it."""
    left, right = f"{before} \n{behind}", f"{before} \n{new} \n{behind}"
    found = pieces(left, right)
    if _bare(new):
        assert not all(p.kind in (PieceKind.EQUAL, PieceKind.SPELLING) for p in found)
    assert len(_bare("".join(p.right for p in found))) - len(_bare("".join(p.left for p in found))) == len(_bare(new))


def _bare(text: str) -> str:
    return "".join(alike(text).split())
