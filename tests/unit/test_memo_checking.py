"""What becomes of citations in a memo, status by status. Citations are found by a plain finder: this is about judging."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import memo_laws
import plain_finder
import pytest

from corpus.citations.values import Citation, Place, Scope
from corpus.folding import fold_dashes
from corpus.library import Library
from corpus.memo.checking import check_memo
from corpus.memo.values import Finding, MemoReport, MemoStatus
from corpus.model import Span
from corpus.numbering import ArticleNumber

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = memo_laws.laws(tmp_path_factory.mktemp("laws"))
    yield made
    made.close()


def check(library: Library, text: str, day: date = DAY) -> MemoReport:
    return check_memo(library, text, day, finder=plain_finder.find)


def one(library: Library, text: str, day: date = DAY) -> Finding:
    found = check(library, text, day).findings
    assert len(found) == 1, [(f.text, f.status) for f in found]
    assert text[found[0].span.start : found[0].span.end] == found[0].text
    return found[0]


@pytest.mark.parametrize(
    ("text", "status", "path", "note"),
    [
        # verified: it exists, and what was compared is said
        ("《灯塔法》第三条。", "verified", "art_3", "In the text of 2015-03-01 this number stands over another rule"),
        ("《中华人民共和国灯塔法》第三条", "verified", "art_3", "not compared"),
        (f"《灯塔法》第三条规定：“{memo_laws.KEEPER}”", "verified", "art_3", "agrees"),
        ("《灯塔法》第三条规定，“燈塔管理人應當每日日落前點亮燈塔”。", "verified", "art_3", "agrees"),
        ("“灯塔管理人应当每日日落前点亮灯塔……日志保存十年”（《灯塔法》第三条）", "verified", "art_3", "agrees"),
        ("《灯塔法》第三条所称“越权点灯”并不存在。", "verified", "art_3", "not found in it"),
        ("《灯塔法》第六条第二款第二项", "verified", "art_6/para_2/item_2", "not compared"),
        ("《灯塔法》（2021）第三条", "verified", "art_3", "not compared"),
        ("Article 3 of the Lighthouse Law", "verified", "art_3", "not compared"),
        ('Article 3 of the Lighthouse Law provides that "[t]he keeper shall light the lamp every day before sunset".',
         "verified", "art_3", "agrees with the English text"),
        # quote_differs
        ("《灯塔法》第三条规定：“灯塔管理人可以每日日落前点亮灯塔，并将点亮时间记入灯塔日志”", "quote_differs", "art_3", "differs"),
        ("《灯塔法》第三条规定：“猫。”", "quote_differs", "art_3", "nothing like"),
        ("《灯塔法》第六条第一款规定：“丢失灯塔日志的”", "quote_differs", "art_6/para_1", "stand in"),
        ('Article 3 of the Lighthouse Law provides that "the keeper may light the lamp every day before sunset".',
         "quote_differs", "art_3", "differs"),
        ("《灯塔法》第三条规定：\n灯塔管理人应当每日日落后点亮灯塔，并将点亮时间记入灯塔日志。", "quote_differs", "art_3", "differs"),
        (f"《灯塔法》第二条规定：“{memo_laws.KEEPER.replace('应当', '必须')}”", "quote_differs", "art_2",
         "it is like 《中华人民共和国灯塔法》第二条 of the version of 2015-03-01"),
        # moved: the number is another one now
        (f"《灯塔法》第二条规定：“{memo_laws.KEEPER}”", "moved", "art_2", "version of 2015-03-01"),
        ("《灯塔法》（2015）第二条", "moved", "art_2", "same words"),
        (f"《灯塔法》第五条规定：“{memo_laws.FUEL}”", "moved", "art_5", "stand in"),
        ("2015年3月1日修订的《灯塔法》第二条", "moved", "art_2", "same words"),
        ("修订前的《灯塔法》第二条", "moved", "art_2", "same words"),
        ("原《灯塔法》第二条", "moved", "art_2", "same words"),
        ("旧《浮标法》第二条", "not_checked", None, "earlier text"),
        # superseded: other words, or none
        ("《灯塔法（2015年修正）》第五条", "superseded", "art_5", "changed words"),
        ("《灯塔法》（2015）第五条", "superseded", "art_5", "changed words"),
        (f"《灯塔法》第五条规定：“{memo_laws.SIGNAL}”", "superseded", "art_5", "version of 2015-03-01"),
        ("《灯塔法》（2015）第三条", "superseded", "art_3", "no counterpart"),
        (f"《灯塔法》第三条规定：“{memo_laws.OLD_ONLY}”", "superseded", "art_3", "version of 2015-03-01"),
        ("《灯塔法》第九条", "moved", "art_9", "The text of 2015-03-01 had one"),
        # repealed
        ("《灯船法》第二条", "repealed", "art_2", "repealed on 2021-09-01"),
        ("《航标灯法》第七条", "repealed", None, "was repealed on 2024-06-01"),
        ("《浮標法》第三條", "repealed", "art_3", "deleted"),
        # no such article, paragraph, item
        ("《灯塔法》第八十条", "no_such_article", None, "it has 1-8"),
        ("《灯塔法》第三条第四款", "no_such_article", "art_3", "it has 1 paragraph"),
        ("《灯塔法》第六条第二款第九项", "no_such_article", "art_6", "paragraph 2 has 3 items"),
        # unknown law
        ("《灯塔税法》第三条", "unknown_law", None, "Nearest"),
        ("Article 2 of the Martian Colonies Act", "unknown_law", None, "No law here"),
        # ambiguous
        ("《灯塔法》第六条第三项", "ambiguous", None, "It may be"),
        # not checked: seen, and not judged
        ("第三条", "not_checked", None, "Nothing says of which law"),
        ("《灯塔法》（2003）第三条", "not_checked", "art_3", "no version"),
        ("《雾号法》第一条", "not_checked", "art_1", "not in force"),
        ("《密签法》第一条", "not_checked", "art_1", "private"),
        ("《破损法》第一条", "not_checked", "art_1", "damaged"),
        ("《残本法》第九条", "not_checked", None, "holds articles 5-6 only"),
        ("《供油合同》第三条", "not_checked", None, "no law by its name"),
        ("《德国灯塔法》第三条", "not_checked", None, "another country"),
        ("双方供油合同第三条约定", "not_checked", None, "no citation of a law"),
        ("« Le gardien allume la lampe chaque jour avant le coucher du soleil » (Article 3 of the Lighthouse Law)",
         "not_checked", "art_3", "was not compared"),
    ],
)  # fmt: skip
def test_status(library: Library, text: str, status: str, path: str | None, note: str) -> None:
    found = one(library, text)
    assert (found.status, found.where and found.where.path) == (status, path), found.note
    assert note in found.note


def test_a_law_that_two_places_have_is_read_by_the_script_of_the_memo(library: Library) -> None:
    assert [f.where and f.where.law for f in check(library, "《浮标法》第二条").findings] == ["cn-fubiaofa"]
    found = check(library, "本件適用《浮標法》。").findings
    assert [(f.status, f.where and f.where.law) for f in found] == [(MemoStatus.VERIFIED, "tw-T0000009")]


def test_a_quotation_decides_which_unit_is_meant(library: Library) -> None:
    found = one(library, "《灯塔法》第六条第三项规定：“丢失灯塔日志的”")
    assert (found.status, found.where and found.where.path) == ("verified", "art_6/para_2/item_3")


def test_where_a_moved_provision_stands_now(library: Library) -> None:
    found = one(library, "《灯塔法》（2015）第二条")
    assert found.where is not None
    assert found.now is not None
    assert (found.where.version, found.now.version, found.now.path) == ("2015-03-01", "2021-05-01", "art_3")


def test_the_day_decides(library: Library) -> None:
    text = f"《灯塔法》第二条规定：“{memo_laws.KEEPER}”"
    assert one(library, text, date(2018, 1, 1)).status is MemoStatus.VERIFIED
    assert one(library, "《灯船法》第二条", date(2018, 1, 1)).status is MemoStatus.VERIFIED
    assert one(library, "《雾号法》第一条", date(2028, 2, 1)).status is MemoStatus.VERIFIED


def test_a_list_gives_an_entry_for_each_place(library: Library) -> None:
    text = f"《灯塔法》第三条、第四条、第八十条规定：“{memo_laws.FUEL}”"
    found = check(library, text).findings
    assert [(f.text, f.status) for f in found] == [
        ("《灯塔法》第三条", "verified"), ("第四条", "verified"), ("第八十条", "moved"),
    ] or [f.status for f in found] == ["verified", "verified", "no_such_article"]  # fmt: skip
    assert "another provision" in found[0].note
    assert "agrees" in found[1].note


def test_what_was_named_before_is_said(library: Library) -> None:
    found = check(library, "《灯塔法》第三条适用。第四条亦然，第八十条除外。\n第三条。\n该法第五条。").findings
    assert [f.status for f in found] == ["verified", "verified", "no_such_article", "not_checked", "verified"]
    assert "the last one named" in found[1].note
    assert "the last one named" in found[2].note


def test_the_same_article_and_places_that_nobody_can_count(library: Library) -> None:
    found = check(library, "《灯塔法》第六条很长，该条第二款适用，前款不适用。").findings
    assert [(f.status, f.where and f.where.path) for f in found] == [
        ("verified", "art_6"), ("verified", "art_6/para_2"), ("not_checked", None),
    ]  # fmt: skip


def test_what_looks_like_a_citation_is_never_dropped(library: Library) -> None:
    text = "《灯塔税法》规定如此，另见 § 12 和제3조，以及《灯塔法》。"
    found = check_memo(library, text, DAY, finder=lambda *_: ()).findings
    assert [(f.text, f.status) for f in found] == [
        ("《灯塔税法》", "unknown_law"), ("§ 12", "not_checked"), ("제3조", "not_checked"), ("《灯塔法》", "verified"),
    ]  # fmt: skip


def test_what_could_not_be_read_is_never_verified(library: Library) -> None:
    def find(text: str, language: str) -> tuple[Citation, ...]:
        return plain_finder.find("《灯塔法》", language)

    law, unread = check_memo(library, "《灯塔法》规定灯塔，第二十条。", DAY, finder=find).findings
    assert law.status == "verified"
    assert (unread.status, unread.where) == ("not_checked", None), unread.note


def test_a_line_may_end_inside_a_citation(library: Library) -> None:
    found = check_memo(library, "依《灯塔法》第\n三条处理。", DAY).findings
    assert [(f.text, f.status, f.where and f.where.path) for f in found] == [
        ("《灯塔法》第\n三条", "verified", "art_3")
    ]


def test_a_raised_number_may_be_a_footnote(library: Library) -> None:
    found = check_memo(library, "Article 3² of the Lighthouse Law applies.", DAY).findings[0]
    assert found.status == "not_checked"
    assert "footnote" in found.note


def test_nothing_is_found_in_nothing(library: Library) -> None:
    assert check(library, "今日天气晴。").findings == ()


def test_differences_can_be_put_together_again(library: Library) -> None:
    said = "灯塔管理人可以每日日落前点亮灯塔，并将点亮时间记入灯塔日志"
    (quote,) = one(library, f"《灯塔法》第三条规定：“{said}”").quotes
    assert "".join(s.quote for s in quote.segments) == said
    assert "".join(s.law for s in quote.segments) in memo_laws.KEEPER
    assert [(s.quote, s.law) for s in quote.segments if not s.same] == [("可以", "应当")]


def test_a_law_named_behind_a_place_is_its_law(library: Library) -> None:
    def find(text: str, language: str) -> tuple[Citation, ...]:
        del language
        place = Place(Span(0, 4), (ArticleNumber.of(3),))
        law = Citation(
            "灯塔法", Span(text.index("灯"), len(text)), "灯塔法", (), Scope.NAMED, Span(text.index("灯"), len(text))
        )
        return Citation(text[:4], Span(0, 4), "", (place,), Scope.NONE, section_sign=True), law

    found = [check_memo(library, text, DAY, finder=find).findings for text in ("§  3 灯塔法", "§  3 II 1 灯塔法")]
    assert [[(f.text, f.status) for f in one] for one in found] == [
        [("§  3 灯塔法", "verified")], [("§  3 II 1 灯塔法", "not_checked")],
    ]  # fmt: skip
    assert "to its end" in found[1][0].note


def test_nothing_keeps_the_words_of_a_memo(library: Library) -> None:
    check_memo(library, "丙与丁的纠纷，依照《灯塔法》第三条处理。\n另据《灯塔法》第五条。", DAY)
    assert fold_dashes.cache_info().currsize == 0
