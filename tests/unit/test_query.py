"""What a person typed, and how it is read."""

from __future__ import annotations

import pytest

from corpus.errors import UsageError
from indexer.query import LONGEST_QUERY, in_words, parse

READ = [
    ("没收", "没收"),
    ("移管", "移管"),
    ("沒收 財產", "沒收 AND 財產"),
    ('"transfer of sentenced persons"', '"transfer of sentenced persons"'),
    ("“移管被判刑人”", '"移管被判刑人"'),
    ("「移管」 『被判刑人』", '"移管" AND "被判刑人"'),
    ("（没收　ＯＲ　扣押）－罚金", "(没收 OR 扣押) AND NOT 罚金"),
    ("没收 AND 财产", "没收 AND 财产"),
    ("没收 or 财产", "没收 AND or AND 财产"),
    ("a NOT b", "a AND NOT b"),
    ("NOT NOT a", "a"),
    ("--a", "a"),
    ("-(-a)", "a"),
    ("a a (a b)", "a AND b"),
    ("people's republic", "people AND republic"),
    ("l'article", "article"),
    ("seiz* asset", "seiz* AND asset"),
    ("seize NEAR/5 asset", "(seize NEAR/5 asset)"),
    ("seize NEAR asset", "(seize NEAR/10 asset)"),
    ('zh:主管机关 -en:"competent authority"', 'zh:主管机关 AND NOT en:"competent authority"'),
    ("zh:(没收 OR 扣押)", "zh:(没收 OR 扣押)"),
    ("zh:(NOT 没收)", "zh:(NOT 没收)"),
    ("-en:(fine OR seizure)", "NOT en:(fine OR seizure)"),
    ("zh-Hans：没收", "zh-Hans:没收"),
    ("law:公司法 担保", "law:公司法 AND 担保"),
    ('issuer:"国务院 办公厅" a', 'issuer:"国务院 办公厅" AND a'),
    ("LAW：cn-xingfa 死刑", "law:cn-xingfa AND 死刑"),
    ("《公司法》 担保", "《公司法》 AND 担保"),
    ("《公司法》担保", "《公司法》 AND 担保"),
    ("〈关于《甲法》的解释〉", "《关于《甲法》的解释》"),
    (r'"say \"yes\""', r'"say \"yes\""'),
    (r'"a \ b \\"', r'"a \\ b \\"'),
    ("10:30", "10 AND 30"),
    ("没收 || 扣押", "没收 OR 扣押"),
    ("没收|扣押｜罚金", "没收 OR 扣押 OR 罚金"),
    ("没收 && 财产＆＆扣押", "没收 AND 财产 AND 扣押"),
    ("没收 & !罚金", "没收 AND NOT 罚金"),
    ("没收 ！罚金", "没收 AND NOT 罚金"),
    ("没收 !(罚金|扣押)", "没收 AND NOT (罚金 OR 扣押)"),
    ("没收！罚金！", "没收 AND 罚金"),
    ("没收、扣押；罚金，死刑", "没收 AND 扣押 AND 罚金 AND 死刑"),
    ("stop! now", "stop AND now"),
    ("R&D", "r AND d"),
    ("C++ 5+ +", "c AND 5"),
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
    ("没收\ud83d扣押", "没收 AND 扣押"),
    ("A or (B c) OR d", "(a AND or AND b AND c) OR d"),
    # Single marks quote where a word begins and ends; elsewhere they are apostrophes.
    ("'competent authority' act", '"competent authority" AND act'),
    ("‘主管机关’应当", '"主管机关" AND 应当'),
    ("‹loi› droit", '"loi" AND droit'),
    ("'n wet", "n AND wet"),
    ("workers' rights", "workers AND rights"),
    # Fields in Chinese, and values in brackets.
    ("标题：合同", "title:合同"),
    ("標題：契約 狀態：現行", "title:契約 AND status:現行"),
    ("发布机关：国务院 年份：2018..2022", "issuer:国务院 AND year:2018..2022"),
    ("施行日期：2018年10月26日", "effective:2018年10月26日"),
    ("中文：主管机关 -英文:authority", "zh:主管机关 AND NOT en:authority"),
    ("全文：没收", "没收"),
    ("law:(公司法 OR 民法典) 担保", "(law:公司法 OR law:民法典) AND 担保"),
    ("-status:(repealed superseded)", "NOT (status:repealed AND status:superseded)"),
    ("year:>=2018", "year:>=2018"),
    ("date:<2018-10-26", "date:<2018-10-26"),
    ('effective:"26 October 2018"', 'effective:"26 October 2018"'),
    # Near, as others write it.
    ("seize w/5 asset", "(seize NEAR/5 asset)"),
    # Written with a hyphen and without; third-party is two words to everybody.
    ("co-operation", "(co NEAR/0 operation) OR cooperation"),
    ("Non-Compliance fine", "((non NEAR/0 compliance) OR noncompliance) AND fine"),
    ("third-party", "third AND party"),
    ("re-election NEAR/5 judge", "(re NEAR/5 judge) AND (election NEAR/5 judge)"),
    ("co-", "co"),
    ("seize /5 asset", "(seize NEAR/5 asset)"),
    ("seize NEAR5 asset", "(seize NEAR/5 asset)"),
    ("seize near/5 asset", "(seize NEAR/5 asset)"),
    ("没收 ~5 财产", "(没收 NEAR/5 财产)"),
    ('"seize assets"~5', '("seize" NEAR/5 "assets")'),
    ('"没收财产"～5', '("没收" NEAR/5 "财产")'),
    ("(a OR b) NEAR/3 c", "(a NEAR/3 c) OR (b NEAR/3 c)"),
    ("(a b) NEAR/3 c", "(a NEAR/3 c) AND (b NEAR/3 c)"),
    ("zh:没收 NEAR/3 财产", "zh:(没收 NEAR/3 财产)"),
    ("《公司法》 NEAR/3 担保", '("公司法" NEAR/3 担保)'),
    # A backslash takes away what a sign means.
    (r"a \OR b", "a AND or AND b"),
    (r"seiz\* \(x\) \-y", "seiz AND x AND y"),
    # Chinese words between two others are operators; alone, first or last they are words.
    ("或", "或"),
    ("没收 或", "没收 AND 或"),
    ("标题:和 没收", "title:和 AND 没收"),
    ("没收 “或” 扣押", '没收 AND "或" AND 扣押'),
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
    ("cf:red", "cf AND red", "cf: is no field"),
    ("a law:", "a AND law", ""),
    ("a NEAR/3 -c", "a AND NOT c", ""),
    ("a NEAR/3 law:x", "a AND law:x", "NEAR stands between"),
    ("zh:a NEAR/3 en:b", "zh:a AND en:b", "NEAR stands between"),
    ("a NEAR/3 b NEAR/4 c", "(a NEAR/3 b) AND (b NEAR/4 c)", "each word is near the next"),
    ("a NEAR/99999999999 b", "(a NEAR/1000 b)", "at most"),
    ("a NEAR/3", "a", "NEAR with nothing beside"),
    ("a /s b", "(a NEAR/25 b)", "same sentence"),
    ("a /p b", "a AND b", "same paragraph"),
    ("organi*ation", "organi*", "inside a word"),
    ("wom?n", "wom*", "inside a word"),
    ("*cation", "cation", "beginning of a word"),
    ("汉字* 机关", '"汉字" AND 机关', "wherever it stands"),
    ("移管被判刑人", "移管被判刑人", "finds 移管, 被, 判刑 and 人"),
    ("WTO规则", "WTO规则", "finds WTO and 规则"),
    ("没收 或 扣押", "没收 OR 扣押", "或 is read as OR"),
    ("没收 或者 扣押 和 罚金", "没收 OR (扣押 AND 罚金)", "或者 is read as OR"),
    ("没收 與 扣押", "没收 AND 扣押", "與 is read as AND"),
    ("没收 不含 扣押", "没收 AND NOT 扣押", "不含 is read as NOT"),
    ("没收 和 非 扣押", "没收 AND NOT 扣押", "非 is read as NOT"),
    ("抵押+质押", "抵押 OR 质押", "+ is read as OR"),
    ("抵押 + 质押", "抵押 OR 质押", "+ is read as OR"),
    ("抵押*登记", "抵押 AND 登记", "* is read as AND"),
    ("seize + asset", "seize AND asset", "+ is read as AND"),
    ("seize +asset", "seize AND asset", "+ is read as AND"),
    ("抵押（质押）*登记", "抵押 AND 质押 AND 登记", "* is read as AND"),
]


@pytest.mark.parametrize(("typed", "read"), READ)
def test_read_as(typed: str, read: str) -> None:
    reading = parse(typed, ["en", "zh-Hans", "zh-Hant"])
    assert in_words(reading.query) == read


@pytest.mark.parametrize(("typed", "read", "note"), NOTED)
def test_what_has_no_meaning_is_left_out_and_noted(typed: str, read: str, note: str) -> None:
    reading = parse(typed, ["en", "zh-Hans"])
    assert in_words(reading.query) == read
    assert reading.read_as.startswith(read)
    assert note in reading.read_as


@pytest.mark.parametrize("typed", [typed for typed, *_ in (*READ, *NOTED)])
def test_a_query_in_words_is_read_as_the_same_query(typed: str) -> None:
    read = parse(typed, ["en", "zh-Hans", "zh-Hant"]).query
    assert parse(in_words(read), ["en", "zh-Hans", "zh-Hant"]).query == read


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "()", "OR", "...", '""', '"  "', "-", "《》", "NOT", "\x00", "|", "&&", "!", "\u200b", "*", "+"],
)
def test_nothing_to_search_for(typed: str) -> None:
    with pytest.raises(UsageError, match="Nothing to search for"):
        parse(typed, ["en"])


def test_too_long_shows_the_length_and_the_way_out() -> None:
    assert parse("字" * LONGEST_QUERY)
    with pytest.raises(UsageError, match="10,000 characters; 2,000 is the most") as error:
        parse("a" * 10_000)
    assert "few words" in error.value.hint


@pytest.mark.parametrize("typed", ["(" * 21 + "a" + ")" * 21, "zh:(" * 400, "zh:" * 600 + "a", "law:" * 400 + "a"])
def test_too_deep(typed: str) -> None:
    assert parse("(" * 20 + "a" + ")" * 20).read_as == "a"
    with pytest.raises(UsageError, match="more than 20 brackets"):
        parse(typed, ["zh"])


def test_a_language_that_is_not_here_lists_those_that_are() -> None:
    with pytest.raises(UsageError, match="No text here is in the language 'fr'") as error:
        parse("fr:loi", ["en", "zh-Hans"])
    assert "en, zh-Hans" in error.value.hint


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("著作權", "著作權"),
        ("契約之解除", "契約之解除; 契約之解除 finds 契約, 之 and 解除 in one text, the whole first"),
        ("zh:(營業祕密 OR 著作權)", "zh:(營業祕密 OR 著作權)"),
        ("ＷＴＯ規則", "ＷＴＯ規則"),
    ],
)
def test_a_run_is_shown_as_it_was_typed(typed: str, read: str) -> None:
    reading = parse(typed, ["zh-Hant"])
    assert reading.read_as.startswith(read)
    assert parse(in_words(reading.query), ["zh-Hant"]).query == reading.query
