"""Amounts by value, in the scripts and words of many languages."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.amounts import Amount, Day, Kind, amounts
from corpus.amounts.tongues import TONGUES
from corpus.numbering import format_han

DAY, MONTH, HOUR, SHARE, MONEY = "day", "month", "hour", "%", "money"

# Words that are one amount -> language, unit, value.
SAID = [
    *((words, "zh-Hans", unit, value) for words, unit, value in (
        ("应当在三十日内", DAY, 30), ("十五个工作日", DAY, 15), ("六个月以上", MONTH, 6), ("一年半", MONTH, 18), ("半年", MONTH, 6), ("两个月", MONTH, 2),
        ("二十四小时", HOUR, 24), ("二分之一", SHARE, "1/2"), ("百分之三十", SHARE, "3/10"), ("千分之五", SHARE, "1/200"), ("3.5%", SHARE, "7/200"),
        ("三成", SHARE, "3/10"), ("五千万元", MONEY, 50_000_000), ("人民币50万元", MONEY, 500_000), ("1亿2千万元", MONEY, 120_000_000),
        ("伍拾万元", MONEY, 500_000),
    )),
    *((words, "zh-Hant", unit, value) for words, unit, value in (("新臺幣二萬元", MONEY, 20_000), ("年滿十八歲", MONTH, 216), ("二十九點七％", SHARE, "0.297"))),
    *((words, "en", unit, value) for words, unit, value in (
        ("thirty (30) days", DAY, 30), ("a thirty-day term", DAY, 30), ("a fortnight", DAY, 14), ("a year and a half", MONTH, 18), ("half a year", MONTH, 6),
        ("fifteen working days", DAY, 15), ("two-thirds", SHARE, "2/3"), ("one half", SHARE, "1/2"), ("15 per cent", SHARE, "0.15"),
        ("ninety percent (90%)", SHARE, "0.9"), ("NT$1.5 million", MONEY, 1_500_000), ("50 million yuan", MONEY, 50_000_000),
        ("ten million dollars ($10,000,000)", MONEY, 10_000_000), ("two lakh rupees", MONEY, 200_000), ("five-ten thousandths", SHARE, "1/2000"),
    )),
    *((words, "de", unit, value) for words, unit, value in (
        ("einundzwanzig Tagen", DAY, 21), ("anderthalb Jahre", MONTH, 18), ("eine dreijährige Frist", MONTH, 36), ("zwei Drittel", SHARE, "2/3"),
        ("1,5 Prozent", SHARE, "0.015"), ("20 000 000 EUR", MONEY, 20_000_000), ("1.500 Euro", MONEY, 1500), ("zweihundertfünfzigtausend Franken", MONEY, 250_000),
    )),
    *((words, "fr", unit, value) for words, unit, value in (
        ("quatre-vingt-dix jours", DAY, 90), ("soixante et onze ans", MONTH, 852), ("un an et demi", MONTH, 18), ("deux tiers", SHARE, "2/3"),
        ("10 000 000 EUR", MONEY, 10_000_000), ("deux cent mille euros", MONEY, 200_000),
    )),
    ("treinta y un días", "es", DAY, 31), ("mil millones de euros", "es", MONEY, 10**9), ("trentatré giorni", "it", DAY, 33), ("dois terços", "pt", SHARE, "2/3"),
    ("eenentwintig dagen", "nl", DAY, 21), ("anderhalf jaar", "nl", MONTH, 18), ("tjugoen dagar", "sv", DAY, 21), ("двадцати одного дня", "ru", DAY, 21),
    ("сто пятьдесят тысяч рублей", "ru", MONEY, 150_000), ("dwóch miesięcy", "pl", MONTH, 2), ("72 tunnin", "fi", HOUR, 72), ("kuudella viikolla", "fi", DAY, 42), ("εντός 72 ωρών", "el", HOUR, 72),
    ("on beş gün", "tr", DAY, 15), ("yüzde 30", "tr", SHARE, "0.3"), ("خمسة وعشرين يوماً", "ar", DAY, 25), ("خلال يومين", "ar", DAY, 2), ("٣٠ يوماً", "ar", DAY, 30),
    ("שלושים ואחד ימים", "he", DAY, 31), ("חודשיים", "he", MONTH, 2), ("पच्चीस प्रतिशत", "hi", SHARE, "0.25"), ("३० दिन", "hi", DAY, 30), ("năm năm", "vi", MONTH, 60),
    ("mười năm", "vi", MONTH, 120), ("hai mươi lăm ngày", "vi", DAY, 25), ("tiga puluh hari", "id", DAY, 30), ("dua pertiga", "ms", SHARE, "2/3"),
    ("三箇月", "ja", MONTH, 3), ("十万円以下", "ja", MONEY, 100_000), ("3분의 2", "ko", SHARE, "2/3"), ("3천만원", "ko", MONEY, 30_000_000), ("십오일 이내", "ko", DAY, 15),
    ("ภายในสามสิบวัน", "th", DAY, 30), ("ร้อยละ ๓๐", "th", SHARE, "0.3"), ("สองแสนบาท", "th", MONEY, 200_000), ("หนึ่งปีครึ่ง", "th", MONTH, 18),
]  # fmt: skip


@pytest.mark.parametrize(("words", "language", "unit", "value"), SAID)
def test_an_amount_is_its_value(words: str, language: str, unit: str, value: int | str) -> None:
    (said,) = amounts(words, language)
    assert (unit, Fraction(value)) in said.readings


@pytest.mark.parametrize(
    ("words", "language", "wanted"),
    [
        ("within 30¹ days", "en", "30 days"), ("thirty (30¹) days", "en", "thirty days"), ("三十日¹内", "zh-Hans", "三十日"), ("30 jours²", "fr", "30 jours"),
        ("１５⁴日以内", "ja", "15日"), ("30 days₂", "en", "30 days"), ("10⁵ Bq", "en", ""), ("10⁻⁵", "de", ""), ("１０⁵贝克", "zh-Hans", ""), ("灯油5m²", "zh-Hans", ""),
        ("10⁵ and 20 persons", "en", "20 persons"), ("3²100 lampes", "fr", "3 et 100 lampes"), ("30①日", "zh-Hans", "30日"), ("30⁽¹⁾ days", "en", "30 days"),
    ],
)  # fmt: skip
def test_a_raised_figure_is_none_of_the_number_before_it(words: str, language: str, wanted: str) -> None:
    assert [a.readings for a in amounts(words, language) if a.certain] == [
        a.readings for a in amounts(wanted, language)
    ]


DATES = [
    ("2018年10月26日", "zh-Hans"), ("二〇一八年十月二十六日", "zh-Hans"), ("中華民國一百零七年十月二十六日", "zh-Hant"), ("107年10月26日", "zh-Hant"), ("平成三十年十月二十六日", "ja"),
    ("2018년 10월 26일", "ko"), ("October 26, 2018", "en"), ("26 October 2018", "en"), ("26. Oktober 2018", "de"), ("26 octobre 2018", "fr"),
    ("26 de octubre de 2018", "es"), ("26 октября 2018 года", "ru"), ("26 أكتوبر 2018", "ar"), ("26 באוקטובר 2018", "he"), ("२६ अक्टूबर २०१८", "hi"),
    ("ngày 26 tháng 10 năm 2018", "vi"), ("วันที่ ๒๖ ตุลาคม ๒๕๖๑", "th"), ("26 Ekim 2018", "tr"), ("26 päivänä lokakuuta 2018", "fi"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "language"), DATES)
def test_a_date_is_its_day_whatever_the_era(words: str, language: str) -> None:
    (said,) = amounts(words, language, republic=True)
    assert said.kind is Kind.DATE
    assert Day(2018, 10, 26) in said.days


YEARS = [
    ("平成二十年", "ja"), ("民國九十七年", "zh-Hant"), ("Heisei 20", "en"), ("Minguo 97", "en"), ("the 20th year of Heisei", "en"), ("B.E. 2551", "en"),
    ("the ninety-seventh year of the Republic of China", "en"), ("พ.ศ. ๒๕๕๑", "th"), ("단기 4341년", "ko"), ("Tahun 2008", "id"), ("l’an 2008", "fr"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "language"), YEARS)
def test_a_year_is_that_of_the_common_era(words: str, language: str) -> None:
    (said,) = (a for a in amounts(words, language) if a.kind is Kind.DATE)
    assert Day(2008) in said.days


NONE = [
    ("第三条第二款", "zh-Hans"), ("第八十七号", "ja"), ("一般、一切、一定、一律、之一", "zh-Hans"), ("陸海空軍懲罰", "zh-Hant"), ("제3조제2항", "ko"), ("มาตรา ๕", "th"),
    ("one of the parties", "en"), ("Regulation (EU) 2016/679", "en"), ("CO2, A4, CNS15030", "en"), ("eine Person", "de"), ("un traité", "fr"),
    ("Không ai", "vi"), ("이유로 이주한 일원", "ko"), ("The Board may appoint", "en"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "language"), NONE)
def test_what_only_looks_like_a_number_is_no_amount(words: str, language: str) -> None:
    assert [a for a in amounts(words, language) if a.certain] == []


LAWS = [
    ("平成九年法律第二十号", "ja", 20), ("平成元年運輸省・建設省令第二号", "ja", 2), ("国务院令第790号", "zh-Hans", 790), ("台財字第8900號", "zh-Hant", 8900),
    ("법률 제1234호", "ko", 1234), ("대통령령 제123호", "ko", 123), ("Act No. 1947 of 1950", "en", 1947), ("Cabinet Order (No. 4)", "en", 4),
    ("Gesetz Nr. 5", "de", 5), ("loi n° 78 du 6 janvier", "fr", 78), ("legge n. 12", "it", 12), ("Закон № 5", "ru", 5),
]  # fmt: skip


@pytest.mark.parametrize(("words", "language", "number"), LAWS)
def test_the_number_of_a_law_is_read(words: str, language: str, number: int) -> None:
    assert [set(a.numbers) for a in amounts(words, language) if a.kind is Kind.LAW] == [{number}]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("第二百三十四号", "zh-Hans"),
        ("第三条第四号", "ja"),
        ("規則第四号", "ja"),
        ("Form No. 3", "en"),
        ("loi no 95-115", "fr"),
        ("제3조제2호", "ko"),
        ("Act 3", "en"),
    ],
)
def test_other_numbers_are_no_laws(words: str, language: str) -> None:
    assert [a for a in amounts(words, language) if a.kind is Kind.LAW] == []


def test_two_sums_are_two() -> None:
    said = amounts("between one hundred thousand and five hundred thousand dollars", "en")
    assert [sorted(a.numbers) for a in said] == [[100_000], [500_000]]


def test_words_and_figures_that_differ_are_torn() -> None:
    assert [a.torn for a in amounts("within sixty (30) days, or ten percent (20%), or thirty (30) days", "en")] == [True, True, False]  # fmt: skip


def test_what_goes_on_with_a_citation_is_no_amount() -> None:
    text = "under Article 5, 6 and 7 within 8 days"
    assert [text[a.start : a.end] for a in amounts(text, "en", cited=[(6, 15)])] == ["8 days"]


@given(st.integers(1, 9999))
@settings(deadline=None, max_examples=60)
def test_figures_and_chinese_numerals_say_the_same(number: int) -> None:
    ours, theirs = amounts(f"应当在{format_han(number)}天内", "zh-Hans"), amounts(f"应当在{number}天内", "zh-Hans")
    assert [a.readings for a in ours] == [a.readings for a in theirs] == [frozenset({(DAY, Fraction(number))})]


@given(st.text(max_size=120), st.sampled_from([*TONGUES, "zh", "ja", "ko", "th", "xx"]))
@settings(deadline=None, max_examples=60)
def test_any_text_gives_amounts_inside_of_it_and_in_order(text: str, language: str) -> None:
    said: tuple[Amount, ...] = amounts(text, language)
    assert all(0 <= a.start < a.end <= len(text) for a in said)
    assert all(a.end <= b.start for a, b in pairwise(said))


def test_a_long_number_is_read_in_no_time_and_says_nothing() -> None:
    assert [a for a in amounts("9" * 50_000 + " days", "en") if a.readings] == []
    assert [a for a in amounts("九" * 5_000 + "日", "zh") if a.readings] == []


def test_decimals_in_words_are_what_the_figures_behind_them_say() -> None:
    said = amounts("one point nine percent (1.9%), zero point five (0.5) units, twenty- five (25) years", "en")
    assert [a.torn for a in said if a.certain] == [False] * len([a for a in said if a.certain])
    assert (SHARE, Fraction("0.019")) in {r for a in said for r in a.readings}
    assert (MONTH, Fraction(300)) in said[-1].readings
