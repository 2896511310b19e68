"""Amounts of two texts: which pairs are told, with which code, and which are the same in law."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_pairs import pair_of

from corpus.checks.amounts import CHECK
from corpus.checks.pairing import page_pair
from corpus.checks.values import TextPair
from corpus.diagnostics import Severity
from corpus.grammar.parts import parts_of
from corpus.model import ProvisionPath
from corpus.numbering import format_han

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
    (HANT, "加給五分之二，二倍發給。", EN, "an additional two-thirds, and two times the rate.", "percentage-differs", "two-thirds"),
    (ZH, "由三人组成。", EN, "shall consist of four persons.", "number-differs", "four"),
    (ZH, "第三次通知后。", EN, "after the fourth notice.", "number-differs", "fourth"),
    (DE, "innerhalb von einundzwanzig Tagen", FR, "dans un délai de quinze jours", "period-differs", "quinze jours"),
    (JA, "三十日以内に届け出る。", EN, "shall notify within forty days.", "period-differs", "forty days"),
    (JA, "水路法（平成九年法律第二十号）の定め。", EN, "as the Waterways Act (Act No. 20 of 1999) says.", "date-differs", "1999"),
    (JA, "水路法（平成九年法律第二十号）の定め。", EN, "as the Waterways Act (Act No. 22 of 1997) says.", "number-differs", "22"),
    (JA, "水路令（昭和三年政令第四号）の定め。", EN, "as the Cabinet Order (Cabinet Order No. 4, of 1929) says.", "date-differs", "1929"),
    (JA, "漁網法（明治三十年法律第四号）", EN, "the Fishing Net Act (Act No. 4 of 1887)", "date-differs", "1887"),
    ("ko", "「수로법」(법률 제1234호)", EN, "the Waterways Act (Act No. 1235)", "number-differs", "1235"),
    (ZH, "国务院令第790号公布。", EN, "promulgated by Order No. 709 of the State Council.", "number-differs", "709"),
    (EN, "Act No. 5 of 1990", FR, "la loi no 6 de 1990", "number-differs", "6"),
    (EN, "for three years in third countries", "es", "durante seis años en terceros países", "period-differs", "seis años"),
    (DE, "das sechzehnte Lebensjahr vollendet", EN, "who is at least 18 years old", "period-differs", "18 years"),
    ("el", "έως τις 25 Μαΐου 2018", "fi", "viimeistään 50 päivänä toukokuuta 2018", "date-differs", "50 päivänä toukokuuta 2018"),
    (EN, "on the eleventh day of November", FR, "le 12 novembre", "date-differs", "12 novembre"),
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
    (JA, "水路法（平成九年法律第二十号）の定め。", EN, "as the Waterways Act (Act No. 20 of 1997) says."),
    (JA, "水路法（平成九年法律第二十号）と水路令（平成九年政令第三号）", EN, "the Waterways Act and its Cabinet Order (Cabinet Order No. 3 of 1997)"),
    (JA, "水路法（平成九年法律第二十号）、漁網法（昭和二年法律第七号）", EN, "the Waterways Act, Act 20 of 1997, and the Fishing Net Act"),
    (JA, "省令（平成元年運輸省・建設省令第二号）第三条第四号", EN, "Article 3, item (iv) of the Order (Order No. 2 of 1989)"),
    ("ko", "대통령령 제123호 제3조제2호", EN, "Article 3, subparagraph 2 of Presidential Decree No. 123"),
    (ZH, "应当在三个工作日内登记。", EN, "shall register within three business days."),
    (HANT, "每週不得超過二日之工作時間。", EN, "may not exceed two work days a week."),
    (JA, "十営業日以内に届け出る。", "ko", "10영업일 이내에 신고한다."),
    (DE, "innerhalb von drei Arbeitstagen", FR, "dans les trois jours ouvrables"),
    (ZH, "罚款五万元。", EN, "a fine of RMB 50,000."),
    (HANT, "罰鍰五萬元。", EN, "a fine of NT$50,000."),
    (HANT, "罰鍰新臺幣五萬元。", EN, "a fine of 50,000 dollars."),
    (HANT, "於每四週內不得超過八日。", EN, "may not exceed eight days in every four weeks."),
    (ZH, "建筑四周应当通行。", EN, "the surroundings of the building shall be passable."),
    (EN, "three hours and thirty minutes behind", FR, "en retard de trois heures et demie"),
    (ZH, "期限为三十个月。", EN, "a term of two years and six months."),
    (EN, "on the 31st business day, within 30 days", FR, "le trente et unième jour ouvrable, dans les trente jours"),
    (HANT, "每半年一次，於三年內撥付。", EN, "paid twice a year within three years."),
    (FR, "cent pour cent des parts et 30 % des voix", EN, "all shares and 30% of the votes"),
    (HANT, "第二類及第三類得於五月一日申請。", EN, "Categories 2 and 3 may apply on 1 May."),
    (DE, "vor dem 1. Februar 2020", FR, "avant le 1er fév. 2020"),
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


UNLIKE = [
    (ZH, "应当在三个工作日内登记。", EN, "shall register within three days.", "period-differs", "three days"),
    (ZH, "应当在三日内登记。", EN, "shall register within three (3) working days.", "period-differs", "three (3) working days"),
    (ZH, "三日内登记，三个工作日内公布。", EN, "register within three days and publish within three days.", "period-differs", "three days"),
    (DE, "innerhalb von drei Werktagen", FR, "dans les trois jours", "period-differs", "trois jours"),
    (ZH, "罚款五万美元。", EN, "a fine of RMB 50,000.", "money-differs", "RMB 50,000"),
    (HANT, "罰鍰新臺幣五萬元。", EN, "a fine of US$50,000.", "money-differs", "US$50,000"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "ours", "other", "theirs", "code", "found"), UNLIKE)
def test_one_value_of_other_days_or_other_money_is_a_warning(
    language: str, ours: str, other: str, theirs: str, code: str, found: str
) -> None:
    (told,) = CHECK.look(pair_of([(ours, theirs)], (language, other), "tw" if language == HANT else "cn"))
    assert (told.code, told.found, told.severity) == (code, found, Severity.WARNING)


def test_dollars_are_no_money_of_the_mainland() -> None:
    ours, theirs = "罚款五万元。", "a fine of 50,000 dollars."
    told = [[d.code for d in CHECK.look(pair_of([(ours, theirs)], (ZH, EN), where))] for where in ("cn", "tw", "zz")]
    assert told == [["money-differs"], [], []]


def test_what_each_text_says_once_more_is_a_warning() -> None:
    ours = (
        "Within 60 days, or after those 60 days where the court allows it, and within six months after the complaint."
    )
    theirs = "Dans les soixante jours; dans les six mois suivant la plainte, à l’expiration de ces six mois."
    (told,) = CHECK.look(pair_of([(ours, theirs)], (EN, FR)))
    assert (told.found, told.severity) == ("six mois", Severity.WARNING)


@given(st.integers(1, 63), st.integers(1, 400), st.integers(1, 400))
@settings(deadline=None, max_examples=60)
def test_the_number_and_the_year_of_a_law_are_read_in_both_texts(year: int, number: int, other: int) -> None:
    ours = f"水路法（昭和{format_han(year)}年法律第{format_han(number)}号）の定め。"
    theirs = f"as the Waterways Act (Act No. {other} of {1925 + year}) says."
    found = [d.code for d in CHECK.look(pair_of([(ours, theirs)], (JA, EN)))]
    assert found == ([] if number == other else ["number-differs"])


def paged(texts: tuple[str, str], tags: tuple[str, str]) -> TextPair:
    """One article with the paragraphs of its texts."""
    pair = pair_of([texts], tags)
    path = ProvisionPath.parse("art_1")
    pages = [replace(page, parts=parts_of(page.text, path, tag, "zz"))
             for page, tag in zip((pair.pages[0].source, pair.pages[0].target), tags, strict=True)]  # fmt: skip
    return replace(pair, pages=(page_pair(path, (pair.source, pages[0]), (pair.target, pages[1]), None),))


def test_an_amount_that_a_row_repeats_is_not_held_against_one_of_another_row() -> None:
    english = "(1) A complaint is made within 60 days, or after the expiry of those 60 days.\n(2) It is answered within six months.\n"
    french = "(1) La plainte est faite dans les soixante jours.\n(2) La réponse vient dans les six mois, à l'expiration de ces six mois.\n"
    assert [d.code for d in CHECK.look(paged((english, french), (EN, FR)))] == []
    other = french.replace("soixante", "quarante")
    assert [d.code for d in CHECK.look(paged((english, other), (EN, FR)))] == ["period-differs"]
