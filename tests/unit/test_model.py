"""Paths and the values around them."""

from __future__ import annotations

import pytest

from corpus.model import Coverage, Force, Part, Provision, ProvisionPath, Span, Unit
from corpus.numbering import ArticleNumber


@pytest.mark.parametrize(
    "text",
    ["art_56", "art_120-1/para_2/item_3/subitem_1", "art_33~2", "preamble", "point_3", "body", "annex_1/art_2",
     "suppl_1/art_1", "art_35A/item_ga", "chp_8/sec_1", "art_94..99"],
)  # fmt: skip
def test_paths_parse_back(text: str) -> None:
    assert str(ProvisionPath.parse(text)) == text


@pytest.mark.parametrize("text", ["", "article_5", "art_56/", "/art_1", "art_1~1", "art_ 1", "../etc", "art_五"])
def test_what_is_no_path_is_shown(text: str) -> None:
    with pytest.raises(ValueError, match="not a provision path"):
        ProvisionPath.parse(text)


def test_paths_nest() -> None:
    article = ProvisionPath.article("56")
    item = article.child("para", 2).child("item", 3)
    assert str(item) == "art_56/para_2/item_3"
    assert item.starts_with(article)
    assert not article.starts_with(item)
    assert str(item.parent) == "art_56/para_2"
    assert article.parent is None
    assert str(article.child("item", 3, nth=2)) == "art_56/item_3~2"


def test_the_stretch_of_a_part_holds_what_stands_below_it() -> None:
    path = ProvisionPath.article("1")
    text = "甲：\n（一）乙；\n（二）丙。\n丁。"
    spans = {"para_1": (0, 2), "para_1/item_1": (3, 8), "para_1/item_2": (9, 14), "para_2": (15, 17)}
    parts = tuple(Part(ProvisionPath.parse(f"art_1/{p}"), Unit.PARAGRAPH, "", Span(*span)) for p, span in spans.items())
    page = Provision(path, Unit.ARTICLE, ArticleNumber.of(1), "第一条", "", text, parts)
    whole = page.whole(ProvisionPath.parse("art_1/para_1"))
    assert whole is not None
    assert text[whole.start : whole.end] == "甲：\n（一）乙；\n（二）丙。"
    assert page.whole(path) == Span(0, len(text))
    assert page.whole(ProvisionPath.parse("art_1/para_3")) is None


def test_coverage() -> None:
    coverage = Coverage(ArticleNumber.of(55), ArticleNumber.of(70))
    assert str(coverage) == "55-70"
    assert coverage.covers(ArticleNumber.of(56, 1))
    assert not coverage.covers(ArticleNumber.of(71))


def test_sound_texts_rank_before_damaged_ones() -> None:
    assert sorted(Force, key=lambda f: f.rank)[0] is Force.AUTHENTIC
    assert sorted(Force, key=lambda f: f.rank)[-1] is Force.DAMAGED
