"""Strings that stand in a text as parts of other words come after those that stand there as words."""

from __future__ import annotations

from indexer.closeness import stands_whole
from indexer.matching import View
from indexer.segmentation import ranking_words


def test_a_long_word_has_the_words_it_is_made_of() -> None:
    assert ranking_words("人民法院") == ["人民", "法院", "人民法院"]
    assert {"人民法院", "最高", "法院"} <= set(ranking_words("最高人民法院"))
    assert "民法" in ranking_words("民法典")
    assert "所有" in ranking_words("所有权")
    assert "动产" in ranking_words("不动产")


def test_what_a_long_word_holds_by_accident_is_no_word() -> None:
    assert "民法" not in ranking_words("人民法院")
    assert "作者" not in ranking_words("工作者")
    assert "证人" not in ranking_words("公证人")
    assert "法人" not in ranking_words("司法人员")


def test_numbers_are_whole_ones() -> None:
    view = View(1, "zh-Hans", "不得超过十二个月,或者三十日", str)
    assert stands_whole("十二个月", view)
    assert not stands_whole("二个月", view)
    assert not stands_whole("十日", view)
    assert stands_whole("三十日", view)
    assert not stands_whole("三", view)
    assert not stands_whole("罚款", view)
