"""Amounts of two texts: which pairs are told, with which code, and which are the same in law."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_pairs import pair_of

from corpus.checks.amounts import CHECK
from corpus.diagnostics import Severity

ZH, HANT, EN, DE, FR, JA = "zh-Hans", "zh-Hant", "en", "de", "fr", "ja"

FAILS = [
    (ZH, "应当在三十日内登记。", EN, "shall register within twenty days.", "period-differs", "twenty days"),
    (ZH, "应当在三十日内登记。", EN, "shall register within one month.", "period-differs", "one month"),
    (ZH, "应当在六个月内登记。", EN, "shall register within six days.", "period-differs", "six days"),
    (ZH, "处五千万元罚款。", EN, "shall be fined 5 million yuan.", "money-differs", "5 million yuan"),
    (HANT, "處新臺幣二萬元以上二十五萬元以下罰鍰。", EN, "a fine from NT$20,000 to NT$25,000.", "money-differs", "NT$25,000"),
    (ZH, "经三分之二以上同意。", EN, "with the consent of three quarters or more.", "percentage-differs", "three quarters"),
    (ZH, "不得超过百分之三十。", EN, "may not exceed thirteen per cent.", "percentage-differs", "thirteen per cent"),
    (ZH, "自2018年10月26日起施行。", EN, "takes effect on 26 November 2018.", "date-differs", "26 November 2018"),
    (HANT, "自中華民國一百零七年十月二十六日施行。", EN, "takes effect on October 26, 2017.", "date-differs", "October 26, 2017"),
    (ZH, "由三人组成。", EN, "shall consist of four persons.", "number-differs", "four"),
    (ZH, "第三次通知后。", EN, "after the fourth notice.", "number-differs", "fourth"),
    (DE, "innerhalb von einundzwanzig Tagen", FR, "dans un délai de quinze jours", "period-differs", "quinze jours"),
    (JA, "三十日以内に届け出る。", EN, "shall notify within forty days.", "period-differs", "forty days"),
    (EN, "within thirty days", "ar", "خلال خمسة وعشرين يوماً", "period-differs", "خمسة وعشرين يوماً"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "ours", "other", "theirs", "code", "found"), FAILS)
def test_a_fault_is_told_once_at_its_place(
    language: str, ours: str, other: str, theirs: str, code: str, found: str
) -> None:
    (told,) = CHECK.look(pair_of([(ours, theirs)], (language, other), "tw" if language == HANT else "zz"))
    assert (told.code, told.found, told.severity) == (code, found, Severity.ERROR)
    assert theirs[told.start : told.end] == found
    assert told.path == "art_1"


PASSES = [
    (ZH, "应当在三十日内登记。", EN, "shall register within thirty (30) days."),
    (ZH, "应当在半年内登记，期限为一年半。", EN, "shall register within six months; the term is a year and a half."),
    (ZH, "经二分之一以上同意。", EN, "with the consent of at least 50 %."),
    (ZH, "处五千万元罚款。", EN, "shall be fined RMB 50,000,000."),
    (ZH, "二十四小时内。", EN, "within one day."),
    (ZH, "双方应当在一个月内协商。", EN, "Both parties shall negotiate within a month."),
    (ZH, "依照第三条第二款的规定。", EN, "pursuant to Article 5(7)."),
    (ZH, "一方可以在三十日内提出。", EN, "Either of the two may file it in time."),
    (HANT, "自一百零七年十月二十六日施行。", EN, "takes effect on October 26, 2018."),
    (ZH, "处三倍以下罚款。", EN, "a fine of up to treble the sum."),
    (DE, "binnen vierzehn Tagen", FR, "dans un délai de deux semaines"),
    (DE, "1.500 Euro oder 1,5 Prozent", EN, "1,500 euros or 1.5 per cent"),
    (FR, "20 000 000 EUR ou 4 %", EN, "EUR 20 million or 4 %"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "ours", "other", "theirs"), PASSES)
def test_what_is_the_same_in_law_is_no_finding(language: str, ours: str, other: str, theirs: str) -> None:
    pair = pair_of([(ours, theirs)], (language, other), "tw" if language == HANT else "zz")
    assert [d.message for d in CHECK.look(pair)] == []


def test_a_number_whose_words_and_figures_differ_is_told_without_the_other_text() -> None:
    (told,) = CHECK.look(pair_of([("应当及时登记。", "shall register within sixty (30) days.")], (ZH, EN)))
    assert (told.code, told.found) == ("period-differs", "sixty (30) days")


def test_an_amount_of_one_text_alone_is_a_warning_where_the_other_says_others_of_its_kind() -> None:
    ours, theirs = "应当在三十日内登记。", "shall register within 30 days. After the 35-day period it is void."
    (told,) = CHECK.look(pair_of([(ours, theirs)], (ZH, EN)))
    assert (told.found, told.severity) == ("35-day", Severity.WARNING)
    assert list(CHECK.look(pair_of([("应当登记。", theirs)], (ZH, EN)))) == []


def test_what_an_older_translation_says_otherwise_is_for_information() -> None:
    pair = replace(pair_of([("应当在三十日内登记。", "shall register within twenty days.")], (ZH, EN)), stale=True)
    assert [d.severity for d in CHECK.look(pair)] == [Severity.INFO]


def test_a_table_of_other_numbers_is_left_alone() -> None:
    ours = "".join(f"第{n}档{n}0日、" for n in range(2, 9))
    theirs = ", ".join(f"{n}1 days" for n in range(2, 9))
    assert list(CHECK.look(pair_of([(ours, theirs)], (ZH, EN)))) == []
