"""What a person typed, and how it is read."""

from __future__ import annotations

import pytest

from corpus.errors import UsageError
from indexer.query import LONGEST_QUERY, parse

READ = [
    ("没收", "没收"),
    ("移管", "移管"),
    ("沒收 財產", "没收 AND 财产"),
    ("移管被判刑人", "(移管 AND 被 AND 判刑 AND 人, 移管被判刑人 first)"),
    ('"transfer of sentenced persons"', '"transfer of sentenced persons"'),
    ("“移管被判刑人”", '"移管被判刑人"'),
    ("「移管」 『被判刑人』", '"移管" AND "被判刑人"'),
    ("（没收　ＯＲ　扣押）－罚金", "(没收 OR 扣押) AND NOT 罚金"),
    ("没收 AND 财产", "没收 AND 财产"),
    ("没收 or 财产", "没收 AND or AND 财产"),
    ("a NOT b", "a AND NOT b"),
    ("NOT NOT a", "a"),
    ("--a", "a"),
    ("people's republic", "people AND republic"),
    ("l'article", "article"),
    ("co-operation", "co AND operation"),
    ("seiz* asset", "seiz* AND asset"),
    ("主管* 机关", "主管 AND 机关"),
    ("seize NEAR/5 asset", "(seize NEAR/5 asset)"),
    ("seize NEAR asset", "(seize NEAR/10 asset)"),
    ('zh:主管机关 -en:"competent authority"', 'zh:主管机关 AND NOT en:"competent authority"'),
    ("zh:(没收 OR 扣押)", "zh:(没收 OR 扣押)"),
    ("zh-Hans：没收", "zh-Hans:没收"),
    ("law:公司法 担保", "law:公司法 AND 担保"),
    ('issuer:"国务院 办公厅" a', 'issuer:"国务院 办公厅" AND a'),
    ("LAW：cn-xingfa 死刑", "law:cn-xingfa AND 死刑"),
    ("《公司法》 担保", "《公司法》 AND 担保"),
    ("WTO规则", "(wto AND 规则, wto规则 first)"),
    (r'"say \"yes\""', '"say "yes""'),
    ("10:30", "10 AND 30"),
    ("没收 || 扣押", "没收 OR 扣押"),
    ("没收|扣押｜罚金", "没收 OR 扣押 OR 罚金"),
    ("没收 && 财产＆＆扣押", "没收 AND 财产 AND 扣押"),
    ("没收 & !罚金", "没收 AND NOT 罚金"),
    ("没收 ！罚金", "没收 AND NOT 罚金"),
    ("没收 !(罚金|扣押)", "没收 AND NOT (罚金 OR 扣押)"),
    ("没收！罚金！", "没收 AND 罚金"),
    ("stop! now", "stop AND now"),
    ("R&D", "r AND d"),
    ('"A | B"', '"A | B"'),
    ("either or neither and not both", "either AND or AND neither AND and AND not AND both"),
    # What is pasted unseen, and where a page was wrapped.
    ("没\u200b收\u2060\ufeff", "没收"),
    ("con\u00adfis\u00adcation", "confiscation"),
    ("没\n收", "没收"),
    ("没 \r\n收", "没收"),
    ('"没\u200b收\n财产"', '"没收财产"'),
    ("没收\nasset\nseize", "没收 AND asset AND seize"),
    ("没收\n\n扣押", "没收 AND 扣押"),
    ("没收\u3000扣押", "没收 AND 扣押"),
    ("A or (B c) OR d", "(a AND or AND (b AND c)) OR d"),
]
NOTED = [
    ('"abc', '"abc"', "never closed"),
    ("(a", "a", "never closed"),
    ("a)", "a", "without an opening"),
    ("a OR", "a", "OR with nothing"),
    ("a ||", "a", "OR with nothing"),
    ("a !", "a", "holds no word"),
    ("a NOT", "a", "NOT with nothing"),
    ("a …", "a", "holds no word"),
    ("a - b", "a AND b", "holds no word"),
    ("colour:red", "colour AND red", "colour: is no field"),
    ("a law:", "a AND law", ""),
    ("(a b) NEAR/3 c", "(a AND b) AND c", "NEAR stands between"),
]


@pytest.mark.parametrize(("typed", "read"), READ)
def test_read_as(typed: str, read: str) -> None:
    reading = parse(typed, ["en", "zh-Hans", "zh-Hant"])
    assert reading.read_as == read
    assert not reading.notes


@pytest.mark.parametrize(("typed", "read", "note"), NOTED)
def test_what_has_no_meaning_is_left_out_and_noted(typed: str, read: str, note: str) -> None:
    reading = parse(typed, ["en"])
    assert reading.read_as.split(";")[0] == read
    assert note in "; ".join(reading.notes)


@pytest.mark.parametrize(
    "typed", ["", "   ", "()", "OR", "...", '""', '"  "', "-", "《》", "NOT", "\x00", "|", "&&", "!", "\u200b"]
)
def test_nothing_to_search_for(typed: str) -> None:
    with pytest.raises(UsageError, match="Nothing to search for"):
        parse(typed, ["en"])


def test_too_long_shows_the_length_and_the_way_out() -> None:
    assert parse("字" * LONGEST_QUERY)
    with pytest.raises(UsageError, match="10,000 characters; 2,000 is the most") as error:
        parse("a" * 10_000)
    assert "few words" in error.value.hint


def test_too_deep() -> None:
    assert parse("(" * 20 + "a" + ")" * 20).read_as == "a"
    with pytest.raises(UsageError, match="more than 20 brackets"):
        parse("(" * 21 + "a" + ")" * 21)
    with pytest.raises(UsageError, match="more than 20 brackets"):
        parse("zh:(" * 400, ["zh"])


def test_a_language_that_is_not_here_lists_those_that_are() -> None:
    with pytest.raises(UsageError, match="No text here is in the language 'fr'") as error:
        parse("fr:loi", ["en", "zh-Hans"])
    assert "en, zh-Hans" in error.value.hint
