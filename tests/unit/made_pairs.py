"""Two texts of a law that exists nowhere, article by article, as the checks of a translation see them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.checks.values import PagePair, Piece, Segment, TextPair
from corpus.model import Expression, Force, Part, Provision, ProvisionPath, Rights, Span, Unit
from corpus.numbering import ArticleNumber


def pair_of(articles: Sequence[tuple[str, str]], tags: tuple[str, str], jurisdiction: str = "zz") -> TextPair:
    """A law of these articles: (its own words, the translation's)."""
    source, target = (_expression(tag, at == 0) for at, tag in enumerate(tags))
    pages = tuple(_page(n, ours, theirs) for n, (ours, theirs) in enumerate(articles, 1))
    return TextPair("zz-law", jurisdiction, source, target, False, pages)


def _expression(tag: str, is_source: bool) -> Expression:
    return Expression(
        f"zz-law.{tag}", "zz-law", "", tag, None, Force.UNOFFICIAL, "Tests", "", "", Rights.PUBLIC, None, is_source
    )


def _page(number: int, ours: str, theirs: str) -> PagePair:
    path = ProvisionPath.parse(f"art_{number}")
    whole = Segment(path, _piece(ours), _piece(theirs), sure=True)
    return PagePair(path, _provision(path, number, ours), _provision(path, number, theirs), whole, (whole,))


def _piece(text: str) -> Piece:
    return Piece(text, (Span(0, len(text)),))


def _provision(path: ProvisionPath, number: int, text: str) -> Provision:
    return Provision(
        path,
        Unit.ARTICLE,
        ArticleNumber.parse(str(number)),
        f"Article {number}",
        "",
        text,
        (Part(path.child("para", 1), Unit.PARAGRAPH, "", Span(0, len(text))),),
    )
