"""What is stored of references is what was found: packing loses nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.citations.values import Citation, Level, Place, Relative, Scope
from corpus.model import ProvisionPath, Span, Unit
from corpus.numbering import ArticleNumber
from corpus.references.packing import packed, unpacked, unpacked_about
from corpus.references.values import Reference

TEXT = "依照《路灯法》第五条第二款、第三项至第六项的规定。" * 2
PAGE = ProvisionPath.parse("annex_1/art_5-1")
SPANS = st.tuples(st.integers(0, 20), st.integers(21, len(TEXT))).map(lambda s: Span(*s))
NUMBERS = st.sampled_from(["5", "120-1", "35A", "3.01", "1-2-3"]).map(ArticleNumber.parse)
LEVELS = st.builds(
    Level,
    st.sampled_from(["款", "(", "paragraph", ""]),
    st.sampled_from(["1", "a", "3-1", "đ"]),
    st.sampled_from(["zh", ""]),
)
RELATIVES = st.builds(
    Relative, st.sampled_from([Unit.ARTICLE, Unit.ITEM]), st.sampled_from(["款", ""]), st.none() | st.integers(-3, 3),
    st.integers(-3, 3), st.sampled_from(["zh", ""]),
)  # fmt: skip
PATHS = st.sampled_from(["art_5", "art_7/para_2", "annex_1/art_2/item_1"]).map(ProvisionPath.parse)
PLACES = st.recursive(
    st.builds(
        Place, SPANS, st.lists(NUMBERS, max_size=2).map(tuple), st.lists(LEVELS, max_size=2).map(tuple),
        st.sampled_from([(), ("annex",), ("chp_3", "sec_1")]), st.none() | RELATIVES, st.none(), st.none() | PATHS,
    ),
    lambda inner: st.builds(Place, SPANS, to=inner), max_leaves=2,
)  # fmt: skip


@st.composite
def references(draw: st.DrawFn) -> Reference:
    span = draw(SPANS)
    places = tuple(draw(st.lists(PLACES, max_size=3)))
    citation = Citation(
        TEXT[span.start : span.end], span, draw(st.sampled_from(["", "《路灯法》"])), places, draw(st.sampled_from(Scope)),
        draw(st.none() | SPANS), draw(st.none() | st.just(2018)), draw(st.booleans()), draw(st.sampled_from(["", "zh"])),
    )  # fmt: skip
    targets = tuple(tuple(draw(st.lists(PATHS, max_size=2))) for _ in places)
    at = draw(st.sampled_from([PAGE, PAGE.child("para", 2), PAGE.child("para", 2).child("item", 1)]))
    return Reference(PAGE, at, citation, targets)


@given(st.lists(references(), max_size=3))
def test_what_is_packed_comes_back(found: list[Reference]) -> None:
    assert unpacked(packed(found), PAGE, TEXT) == tuple(found)


def may_mean(reference: Reference, about: ProvisionPath) -> bool:
    """Some place wasn't counted in the text, or counts to `about`, a part of it, or what it is a part of."""
    return any(
        not found or any(p.starts_with(about) or about.starts_with(p) for p in found) for found in reference.targets
    )


@given(
    st.lists(references(), max_size=4), PATHS | st.sampled_from(["art_7", "art_70", "annex_1"]).map(ProvisionPath.parse)
)
def test_of_what_is_packed_all_comes_back_that_may_mean_a_provision(
    found: list[Reference], about: ProvisionPath
) -> None:
    wanted = tuple(r for r in unpacked(packed(found), PAGE, "") if may_mean(r, about))
    assert tuple(unpacked_about(packed(found), PAGE, about)) == wanted
    assert tuple(unpacked_about(packed(found), PAGE, None)) == unpacked(packed(found), PAGE, "")
