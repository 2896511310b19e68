"""Which edition a text belongs to, and whether its numbers may be trusted there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from made_laws import body

from corpus.editions import assemble, roc_date
from corpus.model import Coverage, Edition, Expression, Force, Rights, Statement, Text
from corpus.numbering import ArticleNumber

ARTICLES = {str(n): "字" * (5 + 37 * n % 50) for n in range(1, 21)}
ENGLISH = {n: "w" * (4 * len(t)) for n, t in ARTICLES.items()}
SHIFTED = {str(int(n) + 1): t for n, t in ENGLISH.items() if n != "20"} | {"1": "w" * 90}


def expression(
    name: str, version: str | None, *, source: bool = True, coverage: Coverage | None = None,
    statements: tuple[Statement, ...] = (),
) -> Expression:  # fmt: skip
    return Expression(
        name, "x", "", "zh-Hant" if source else "en", date.fromisoformat(version) if version else None, Force.AUTHENTIC,
        "", "", "s", Rights.PUBLIC, coverage, source, statements=statements,
    )  # fmt: skip


def placed(texts: Mapping[str, Text], *expressions: Expression) -> list[tuple[str, list[tuple[str, bool]]]]:
    found: tuple[Edition, ...] = assemble("x", "tw", expressions, texts.__getitem__)
    assert all(x.edition == e.key for e in found for x in e.expressions)
    return [(e.key, [(x.id, x.numbers_trusted) for x in e.expressions]) for e in found]


def test_each_version_is_an_edition_and_rivals_share_it() -> None:
    found = placed(
        {}, expression("new", "2023-01-01"), expression("old", "2018-01-01"), expression("rival", "2018-01-01"),
        expression("en", "2018-01-01", source=False),
    )  # fmt: skip
    assert found == [("2018-01-01", [("old", True), ("rival", True), ("en", True)]), ("2023-01-01", [("new", True)])]


def test_a_translation_of_another_version_stands_beside_the_nearest_that_is_built_alike() -> None:
    texts = {"zh": body(ARTICLES), "en": body(ENGLISH, "en")}
    found = placed(texts, expression("zh", "2024-07-31"), expression("en", "2023-12-27", source=False))
    assert found == [("2024-07-31", [("zh", True), ("en", True)])]


def test_a_damaged_copy_of_another_date_stands_beside_the_sound_text() -> None:
    copy = replace(expression("copy", "2019-02-24"), force=Force.DAMAGED)
    texts = {"zh": body(ARTICLES), "copy": body(ARTICLES)}
    assert placed(texts, expression("zh", "2012-12-28"), copy) == [("2012-12-28", [("zh", True), ("copy", True)])]
    assert placed({"copy": body(ARTICLES)}, copy) == [("2019-02-24", [("copy", True)])]


def test_a_damaged_copy_with_other_words_that_is_built_otherwise_stands_alone() -> None:
    copy = replace(expression("copy", "2019-02-24"), force=Force.DAMAGED)
    part = {n: t for n, t in ARTICLES.items() if int(n) < 9}
    texts = {"zh": body(ARTICLES), "copy": body({n: t.replace("字", "文") for n, t in part.items()})}
    found = placed(texts, expression("zh", "2012-12-28"), copy)
    assert found == [("2012-12-28", [("zh", True)]), ("2019-02-24", [("copy", False)])]
    # With the words of the sound text it is a copy of a part of it.
    found = placed(texts | {"copy": body(part)}, expression("zh", "2012-12-28"), copy)
    assert found == [("2012-12-28", [("zh", True), ("copy", True)])]


def test_a_damaged_copy_whose_numbers_are_others_is_not_trusted() -> None:
    copy = replace(expression("copy", "2019-02-24"), force=Force.DAMAGED)
    words = {str(n): "".join(chr(0x4E00 + n * 97 + i) for i in range(20 + n)) for n in range(1, 21)}
    shifted = {str(int(n) + 1): t for n, t in words.items()}
    texts = {"zh": body(words), "copy": body(shifted)}
    assert placed(texts, expression("zh", "2012-12-28"), copy)[1] == ("2019-02-24", [("copy", False)])


def test_numbers_that_moved_are_not_trusted() -> None:
    texts = {"zh": body(ARTICLES), "en": body(SHIFTED, "en")}
    found = placed(texts, expression("zh", "2024-07-31"), expression("en", "2014-07-21", source=False))
    assert found == [("2014-07-21", [("en", False)]), ("2024-07-31", [("zh", True)])]


def test_too_many_numbers_that_only_one_has() -> None:
    texts = {"zh": body(ARTICLES), "en": body({n: t for n, t in ENGLISH.items() if int(n) < 12}, "en")}
    found = placed(texts, expression("zh", "2024-07-31"), expression("en", "2014-07-21", source=False))
    assert found[0] == ("2014-07-21", [("en", False)])


def test_deleted_articles_may_be_left_out() -> None:
    gone = ARTICLES | {"3": "（刪除）", "4": "（刪除）", "5": "（刪除）"}
    texts = {"zh": body(gone), "en": body({n: t for n, t in ENGLISH.items() if n not in ("3", "4", "5")}, "en")}
    assert len(placed(texts, expression("zh", "2024-07-31"), expression("en", "2023-01-01", source=False))) == 1


def test_a_rewrite_between_the_versions_breaks_the_trust() -> None:
    """全文 was enacted anew: as many articles, of like length even, may say other things."""
    texts = {"zh": body(ARTICLES), "en": body(ENGLISH, "en")}
    history = Statement(
        "history", "5.中華民國一百十二年八月十八日司法院令修正發\r\n  布全文 20 條；並自一百十二年八月三十日施行", "s"
    )
    zh = expression("zh", "2023-08-18", statements=(history,))
    assert placed(texts, zh, expression("en", "2014-07-21", source=False))[0] == ("2014-07-21", [("en", False)])
    assert len(placed(texts, zh, expression("en", "2023-08-30", source=False))) == 1  # the rewrite came before both


def test_an_undated_text_joins_the_only_edition_it_is_built_like() -> None:
    texts = {"a": body(ARTICLES), "b": body(SHIFTED), "en": body(ENGLISH, "en")}
    a, b = expression("a", "2018-01-01"), expression("b", "2023-01-01")
    found = placed(texts, a, b, expression("en", None, source=False))
    assert found == [("2018-01-01", [("a", True), ("en", True)]), ("2023-01-01", [("b", True)])]
    again = placed({**texts, "b": body(ARTICLES)}, a, b, expression("en", None, source=False))
    assert again[0] == ("undated", [("en", False)])


def test_part_of_a_law_is_held_against_that_part() -> None:
    part = body({n: t for n, t in ENGLISH.items() if int(n) > 10}, "en")
    covered = Coverage(ArticleNumber.of(11), ArticleNumber.of(20))
    texts = {"zh": body(ARTICLES), "en": part}
    assert (
        len(placed(texts, expression("zh", "2018-01-01"), expression("en", None, source=False, coverage=covered))) == 1
    )


def test_translations_alone_are_their_own_editions() -> None:
    texts = {"a": body(ENGLISH, "en"), "b": body(SHIFTED, "en"), "c": body(ENGLISH, "en")}
    a, b, c = (expression(n, v, source=False) for n, v in (("a", "2018-01-01"), ("b", None), ("c", "2020-01-01")))
    assert placed(texts, a, c) == [("2018-01-01", [("a", True)]), ("2020-01-01", [("c", True)])]
    assert placed(texts, a, b) == [("undated", [("b", False)]), ("2018-01-01", [("a", True)])]


def test_texts_are_read_only_where_dates_do_not_decide() -> None:
    placed({}, expression("zh", "2018-01-01"), expression("en", "2018-01-01", source=False))  # KeyError if it read


@given(
    st.lists(st.tuples(st.sampled_from(["2001-01-01", "2010-01-01", "2020-01-01", None]), st.booleans()), max_size=8)
)
def test_every_text_is_in_exactly_one_edition(kinds: list[tuple[str | None, bool]]) -> None:
    texts = {str(i): body(ENGLISH, "en") for i in range(len(kinds))}
    found = placed(texts, *(expression(str(i), v, source=s) for i, (v, s) in enumerate(kinds)))
    assert sorted(x for _, members in found for x, _ in members) == sorted(texts)
    assert len({key for key, _ in found}) == len(found)


def test_republican_days() -> None:
    assert roc_date("九十七", "四", "二十四") == date(2008, 4, 24)
    assert roc_date("一百十二", "8", "18") == date(2023, 8, 18)
    assert roc_date("九十七", "二", "三十") is None
    assert roc_date("某", "二", "三") is None
