"""Clauses on commencement and on the end of a text, in many languages; the sentences are made up."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.days.commencing import clauses
from corpus.days.dating import statements_from_text
from corpus.days.expiring import ends
from corpus.model import Provision, ProvisionPath, Statement, Text, Unit

PROMULGATED = date(2026, 1, 20)

# language | sentence | the day ("" a clause that leaves it open, None no clause of the text's own)
CLAUSES = [
    ("en", "This Ordinance comes into operation on 1 May 2027.", "2027-05-01"),
    ("en", "This Act comes into operation on the 1st day of May 2027.", "2027-05-01"),
    ("en", "This Law shall come into force as of January 1, 2027.", "2027-01-01"),
    (
        "en",
        "(1) This Act may be cited as the Boats Act 2027. (2) This Act comes into force on 6th April 2027.",
        "2027-04-06",
    ),
    (
        "en",
        "This Regulation shall enter into force on the twentieth day following that of its publication.",
        "2026-02-09",
    ),
    ("en", "This Act comes into force on the day on which it receives royal assent.", "2026-01-20"),
    ("en", "This Ordinance comes into operation on a day to be appointed by the Secretary.", ""),
    ("en", "A contract under this Act comes into force on 1 May 2027.", None),
    ("en", "Section 5 of this Act comes into force on 1 May 2027.", None),
    ("en", "when this Act comes into force on 1 May 2027", None),
    ("de", "Dieses Gesetz tritt am 1. Januar 2027 in Kraft. Das alte tritt außer Kraft.", "2027-01-01"),
    ("de", "Diese Verordnung tritt am Tag nach der Verkündung in Kraft.", "2026-01-21"),
    ("de", "Der Bundesrat bestimmt das Inkrafttreten.", ""),
    ("de", "Verträge nach diesem Gesetz treten in Kraft.", None),
    ("fr", "La présente loi entre en vigueur le 1er janvier 2027.", "2027-01-01"),
    ("fr", "Le présent règlement entre en vigueur le vingtième jour suivant celui de sa publication.", "2026-02-09"),
    ("it", "La presente legge entra in vigore il giorno successivo a quello della sua pubblicazione.", "2026-01-21"),
    ("es", "La presente ley entrará en vigor el día siguiente al de su publicación.", "2026-01-21"),
    ("pt", "Esta Lei entra em vigor na data de sua publicação.", "2026-01-20"),
    ("nl", "Dit besluit treedt in werking met ingang van 1 januari 2027.", "2027-01-01"),
    ("sv", "Denna lag träder i kraft den 1 juli 2026.", "2026-07-01"),
    ("da", "Loven træder i kraft den 1. juli 2026.", "2026-07-01"),
    ("fi", "Tämä laki tulee voimaan 1 päivänä tammikuuta 2027.", "2027-01-01"),
    ("pl", "Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.", "2026-02-04"),
    ("pl", "Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.", "2027-01-01"),
    ("cs", "Tento zákon nabývá účinnosti dnem 1. ledna 2027.", "2027-01-01"),
    ("ru", "Настоящий Федеральный закон вступает в силу с 1 января 2027 года.", "2027-01-01"),
    ("ru", "Настоящий Федеральный закон вступает в силу со дня его официального опубликования.", "2026-01-20"),
    ("vi", "Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2027.", "2027-07-01"),
    ("ja", "この法律は、令和八年四月一日から施行する。", "2026-04-01"),
    ("ja", "この法律は、公布の日から起算して二十日を経過した日から施行する。", "2026-02-09"),
    ("ja", "この法律は、公布の日から起算して一年を超えない範囲内において政令で定める日から施行する。", ""),
    ("ko", "이 법은 2026. 7. 1.부터 시행한다.", "2026-07-01"),
    ("ko", "이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제3조는 공포한 날부터 시행한다.", "2026-07-21"),
    ("tlh", "Dieses Gesetz tritt am 1. Januar 2027 in Kraft.", None),
]


@pytest.mark.parametrize(("language", "sentence", "wanted"), CLAUSES)
def test_clauses(language: str, sentence: str, wanted: str | None) -> None:
    found = [c.day.isoformat() if c.day else "" for c in clauses(sentence, language, PROMULGATED)]
    assert found == ([] if wanted is None else [wanted])


def test_what_counts_from_the_promulgation_stays_open_without_its_day() -> None:
    [found] = clauses("이 법은 공포한 날부터 시행한다.", "ko", None)
    assert (found.day, found.words) == (None, "이 법은 공포한 날부터 시행한다")


def article(text: str) -> Text:
    return Text((), (Provision(ProvisionPath.parse("art_9"), Unit.ARTICLE, None, "9", "", text, ()),))


def test_a_clause_of_the_text_is_a_statement_with_its_place() -> None:
    text = article("Dieses Gesetz tritt am 1. Januar 2027 in Kraft.")
    [found] = statements_from_text(text, "de", date(2026, 6, 1), ())
    assert (found.field, found.value, found.source) == ("effective", "2027-01-01", "its own provision art_9")
    [old] = statements_from_text(text, "de", date(2028, 6, 1), ())
    assert old.field == "originally_effective"


def test_a_format_that_read_the_clause_is_believed() -> None:
    text = article("Dieses Gesetz tritt am 1. Januar 2027 in Kraft.")
    read = Statement("effective", "2027-01-02", "the text's own provision art_9")
    assert statements_from_text(text, "de", date(2026, 6, 1), (read,)) == ()


# language | last article | the first day on which the text no longer holds
ENDS = [
    ("zh-Hant", "本條例施行期間，自中華民國一百零九年一月十五日起至一百十二年六月三十日止。", "2023-07-01"),
    ("zh-Hant", "本規則施行期間，自發布日起至中華民國一百零二年七月三日止。", "2013-07-04"),
    ("zh-Hans", "本办法有效期至2027年12月31日止。", "2028-01-01"),
    ("zh-Hans", "本决定自2027年1月1日起失效。", "2027-01-01"),
    ("zh-Hant", "本條例施行期間至一百十二年六月三十日止，得經立法院同意延長之。", None),
    ("zh-Hans", "本法第五条的优惠，执行至2027年12月31日止。", None),
    ("zh-Hant", "本法施行前任職者，其任期至一百十二年十二月三十一日止。", None),
    ("zh-Hant", "自本辦法施行之日起至一百十二年十二月三十一日止，由公司準備。", None),
    ("en", "This Act expires at the end of 31 December 2027.", "2028-01-01"),
    ("de", "Dieses Gesetz tritt mit Ablauf des 31. Dezember 2027 außer Kraft.", "2028-01-01"),
    ("ja", "この法律は、令和九年三月三十一日限り、その効力を失う。", "2027-04-01"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "clause", "wanted"), ENDS)
def test_a_text_that_ends_by_itself(language: str, clause: str, wanted: str | None) -> None:
    found = statements_from_text(article(clause), language, date(2010, 1, 1), ())
    assert [s.value for s in found if s.field == "repealed"] == ([wanted] if wanted else [])


def test_long_lines_take_no_time() -> None:
    line = "This Act and the other Act " * 20_000
    assert list(clauses(line, "en", None)) == []
    assert ends(line, "en") is None
