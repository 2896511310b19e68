"""Rows of an edition: gaps are cells with a status, never silently closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from made_laws import body, page

from corpus.alignment import CellStatus, Row, align, align_edition, pairing_notes
from corpus.model import Coverage, Expression, Force, Provision, ProvisionPath, Rights, Text, Unit
from corpus.numbering import ArticleNumber

VERSION = date(2020, 1, 1)
AT = ProvisionPath.parse("art_5")


def column(
    name: str, *, source: bool = False, version: date | None = VERSION, coverage: str = "", trusted: bool = True,
    force: Force = Force.UNOFFICIAL,
) -> Expression:  # fmt: skip
    first, _, last = coverage.partition("-")
    covered = Coverage(ArticleNumber.parse(first), ArticleNumber.parse(last)) if coverage else None
    return Expression(
        name, "x", "2020-01-01", "zh-Hans" if source else "en", version, Force.AUTHENTIC if source else force, "", "",
        "s", Rights.PUBLIC, covered, source, trusted,
    )  # fmt: skip


SOURCE = column("zh", source=True)
CHINESE = page("5", "有下列情形的：\n（一）甲；\n（二）乙。\n另一款。")


def table(rows: tuple[Row, ...]) -> list[str]:
    return [f"{row.path} " + " ".join(cell.status for cell in row.cells) for row in rows]


def lay(*columns: tuple[Expression, Provision | None], at: str = "art_5") -> list[str]:
    return table(align(ProvisionPath.parse(at), columns, VERSION))


def test_the_same_structure_matches() -> None:
    english = page("5", "Any of these:\n(1) a;\n(2) b.\nAnother.", "en")
    rows = align(AT, [(SOURCE, CHINESE), (column("en"), english)], VERSION)
    assert [str(r.path) for r in rows] == ["art_5/para_1", "art_5/para_1/item_1", "art_5/para_1/item_2", "art_5/para_2"]
    assert all(c.status is CellStatus.MATCHED for r in rows for c in r.cells)
    assert [c.text for c in rows[0].cells] == ["有下列情形的：", "Any of these:"]
    assert [c.label for c in rows[1].cells] == ["（一）", "(1)"]


def test_items_glued_into_a_paragraph_are_missing() -> None:
    english = page("5", "Any of these: (1) a; (2) b.\nAnother.", "en")
    assert lay((SOURCE, CHINESE), (column("en"), english)) == [
        "art_5/para_1 matched matched", "art_5/para_1/item_1 matched missing", "art_5/para_1/item_2 matched missing",
        "art_5/para_2 matched matched",
    ]  # fmt: skip


def test_what_only_a_translation_has_stands_where_it_stands_there() -> None:
    english = page("5", "Any of these:\n(1) a;\n(2) b;\n(3) more.\nAnother.\nA third.", "en")
    assert lay((SOURCE, CHINESE), (column("en"), english)) == [
        "art_5/para_1 matched matched", "art_5/para_1/item_1 matched matched", "art_5/para_1/item_2 matched matched",
        "art_5/para_1/item_3 missing extra", "art_5/para_2 matched matched", "art_5/para_3 missing extra",
    ]  # fmt: skip


def test_the_source_text_rules_wherever_it_stands() -> None:
    english = page("5", "Any of these:\n(3) more.\nAnother.", "en")
    assert lay((column("en"), english), (SOURCE, CHINESE))[1:3] == [
        "art_5/para_1/item_3 extra missing", "art_5/para_1/item_1 missing matched",
    ]  # fmt: skip


def test_a_text_of_another_version_is_marked_on_every_cell() -> None:
    english = page("5", "Any of these:\n(1) a.", "en")
    stale = column("en", version=date(2014, 1, 1))
    assert {r.split(maxsplit=2)[2] for r in lay((SOURCE, CHINESE), (stale, english))} == {"stale"}


def test_a_text_whose_numbers_are_not_trusted_has_no_words_here() -> None:
    rows = align(AT, [(SOURCE, CHINESE), (column("en", trusted=False), None)], VERSION)
    assert {(r.cells[1].status, r.cells[1].text) for r in rows} == {(CellStatus.STALE, None)}


def test_outside_its_coverage_a_text_lacks_nothing() -> None:
    part = column("en", coverage="55-70")
    assert lay((SOURCE, CHINESE), (part, None))[0] == "art_5/para_1 matched outside_source"
    inside = column("en", coverage="1-9")
    assert lay((SOURCE, CHINESE), (inside, None))[0] == "art_5/para_1 matched missing"


def test_a_unit_alone() -> None:
    assert lay((SOURCE, CHINESE), at="art_5/para_1/item_2") == ["art_5/para_1/item_2 matched"]
    assert lay((SOURCE, CHINESE), at="art_5/para_2") == ["art_5/para_2 matched"]
    assert len(lay((SOURCE, CHINESE), at="art_5/para_1")) == 3


def test_no_text_no_rows() -> None:
    assert lay((SOURCE, None)) == []


def test_a_damaged_text_is_no_measure() -> None:
    damaged = column("bad", source=True, force=Force.DAMAGED)
    damaged = Expression(**{f: getattr(damaged, f) for f in damaged.__slots__} | {"force": Force.DAMAGED})
    lost = page("5", "有下列情形的：\n（一）甲。")
    assert lay((damaged, lost), (SOURCE, CHINESE))[-1] == "art_5/para_2 missing matched"


LINES = st.lists(st.sampled_from(["文。", "（一）甲", "（二）乙", "（三）丙", "1. x", "2. y"]), min_size=1, max_size=8)


@given(st.lists(LINES, min_size=1, max_size=4))
def test_no_character_is_lost_or_doubled_and_every_row_is_whole(texts: list[list[str]]) -> None:
    """The cells of a column hold each stretch of its text once; every row has a cell for every column."""
    columns = [(column(str(i), source=i == 0), page("5", "\n".join(lines))) for i, lines in enumerate(texts)]
    rows = align(AT, columns, VERSION)
    assert len({r.path for r in rows}) == len(rows)
    assert all(len(r.cells) == len(columns) for r in rows)
    for i, lines in enumerate(texts):
        held = sorted(c.text for r in rows if (c := r.cells[i]).text is not None)
        assert sorted("".join(held).replace("\n", "")) == sorted("".join(lines))
    # The source's own order is kept.
    own = [p.path for p in columns[0][1].parts]
    assert [r.path for r in rows if r.path in own] == own


def test_an_edition_page_by_page() -> None:
    zh = body({"1": "甲。", "2": "乙。", "3": "丙。"})
    en = body({"1": "a.", "3": "c.", "3-1": "new."}, "en")
    part = column("part", coverage="3-3")
    other = column("other", trusted=False)
    rows = align_edition(
        [(SOURCE, zh), (column("en"), en), (part, body({"3": "c."}, "en")), (other, Text())], VERSION
    )  # fmt: skip
    assert [f"{r.path} " + " ".join(r.cells) for r in rows] == [
        "art_1 matched matched outside_source stale", "art_2 matched missing outside_source stale",
        "art_3 matched matched matched stale", "art_3-1 missing extra outside_source stale",
    ]  # fmt: skip
    assert align_edition([], VERSION) == ()


def test_pages_that_only_several_others_have_stand_by_number() -> None:
    zh = body({"3": "丙。"})
    first, second = body({"3": "c.", "3-10": "x."}, "en"), body({"3": "c.", "3-2": "y."}, "en")
    annex = Provision(ProvisionPath.parse("annex_1"), Unit.ANNEX, None, "Annex", "", "z.", ())
    first = replace(first, provisions=(*first.provisions, annex))
    rows = align_edition([(SOURCE, zh), (column("en"), first), (column("fr"), second)], VERSION)
    assert [str(r.path) for r in rows] == ["art_3", "art_3-2", "art_3-10", "annex_1"]


# -- paragraphs that differ in number ----------------------------------------------------------------------------------

FINES = [
    "销售未经检验的肥料的，处三年以下有期徒刑，并处五万元以下罚金。",
    "以欺骗方法取得检验证书的，处五年以上十年以下有期徒刑，并处二十万元罚金。",
    "前两款的未遂犯，依照第四十七条第二款的规定减轻处罚。",
    "单位犯本条之罪的，除处罚行为人外，对该单位处一百万元罚金。",
]
FINED = [
    "Whoever sells uninspected fertilizer shall be imprisoned for not more than three (3) years and fined not more than 50,000 yuan.",
    "Whoever obtains a certificate of inspection by fraud shall be imprisoned for five to ten years and fined two hundred thousand yuan.",
    "Attempts under the preceding two paragraphs shall be punished less severely in accordance with Article 47, paragraph 2.",
    "Where an entity commits a crime under this Article, the offender is punished and the entity fined one million yuan.",
]  # fmt: skip


def lay_lines(chinese: list[str], english: list[str], at: str = "art_5") -> list[str]:
    """Each row as "path: status, words of the English cell"."""
    columns = [(SOURCE, page("5", "\n".join(chinese))), (column("en"), page("5", "\n".join(english), "en"))]
    rows = align(ProvisionPath.parse(at), columns, VERSION)
    return [f"{str(r.path)[6:]}: {r.cells[1].status} {(r.cells[1].text or '')[:14]}".strip() for r in rows]


def test_a_lost_paragraph_moves_none_of_the_others() -> None:
    assert lay_lines(FINES, FINED[1:]) == [
        "para_1: missing", "para_2: matched Whoever obtain", "para_3: matched Attempts under", "para_4: matched Where an entit",
    ]  # fmt: skip
    assert lay_lines(FINES, FINED[:1] + FINED[2:])[1] == "para_2: missing"


def test_what_only_the_translation_has_stands_where_it_stands_under_a_path_of_its_own() -> None:
    more = "This paragraph was put in by the translator, who thought that a word about weights of 75 kilograms was missing."
    assert lay_lines(FINES, [*FINED[:1], more, *FINED[1:]]) == [
        "para_1: matched Whoever sells", "para_2~2: extra This paragraph", "para_2: matched Whoever obtain",
        "para_3: matched Attempts under", "para_4: matched Where an entit",
    ]  # fmt: skip
    assert lay_lines(FINES, [*FINED, more])[-1] == "para_5: extra This paragraph"


def test_glued_paragraphs_are_merged_and_cut_ones_split() -> None:
    glued = [FINED[0], f"{FINED[1]} {FINED[2]}", FINED[3]]
    assert lay_lines(FINES, glued) == [
        "para_1: matched Whoever sells", "para_2: matched Whoever obtain", "para_3: merged", "para_4: matched Where an entit",
    ]  # fmt: skip
    assert lay_lines([FINES[0], FINES[1] + FINES[2], FINES[3]], FINED) == [
        "para_1: matched Whoever sells", "para_2: split Whoever obtain", "para_3: matched Where an entit",
    ]  # fmt: skip


def test_a_pinpoint_shows_what_is_paired_to_it() -> None:
    assert lay_lines(FINES, FINED[1:], "art_5/para_2") == ["para_2: matched Whoever obtain"]
    split = lay_lines([FINES[0], FINES[1] + FINES[2], FINES[3]], FINED, "art_5/para_2")
    assert split == ["para_2: split Whoever obtain"]


ITEMS = ["（一）公文；", "（二）账簿；", "（三）印章。"]
ITEMIZED = ["(1) official documents;", "(2) account books;", "(3) seals."]


def test_lists_align_by_number_whatever_their_paragraph() -> None:
    two = "公司应当在办公地点置备档案，供股东查阅。前述档案应当注明是否已经定稿。"
    chinese = [two[:20], two[20:], "第一款的档案包括：", *ITEMS]
    english = [
        "A company shall keep records at its offices for inspection by shareholders. Each of these records shall state clearly whether or not it has been made final.",
        "The records under paragraph 1 are:", *ITEMIZED, "(4) others.",
    ]  # fmt: skip
    assert lay_lines(chinese, english) == [
        "para_1: matched A company shal", "para_2: merged", "para_3: matched The records un",
        "para_3/item_1: matched (1) official d", "para_3/item_2: matched (2) account bo",
        "para_3/item_3: matched (3) seals.", "para_3/item_4: extra (4) others.",
    ]  # fmt: skip


def test_the_words_before_a_list_may_be_a_paragraph_of_their_own() -> None:
    chinese = ["病人出国携带药品的，应当持有说明书和医师诊断证明。说明书应当载明下列事项：", *ITEMS]
    english = [
        "A patient who leaves the country with drugs must hold a statement and a diagnosis made by a physician.",
        "The statement shall include the following:", *ITEMIZED,
    ]  # fmt: skip
    assert lay_lines(chinese, english)[:2] == ["para_1: split A patient who", "para_1/item_1: matched (1) official d"]


def test_a_list_run_on_in_one_line_is_merged() -> None:
    items = [
        "（一）包装破损因而不能安全保管的货物；", "（二）容易损坏或者变质的货物；", "（三）可能污染其他货物并且无法隔离存放的货物。"
    ]  # fmt: skip
    english = (
        "The operator may refuse to store these goods: 1. goods that can't be kept safely because of broken packages; "
        "2. goods that are prone to damage or decay; 3. goods that may contaminate others and can't be stored apart from them."
    )
    assert [row.split()[1] for row in lay_lines(["经营人可以拒绝存放下列货物：", *items], [english])] == [
        "matched",
        *3 * ["merged"],
    ]


def test_numbered_paragraphs_pair_by_their_numbers() -> None:
    columns = [(SOURCE, page("5", "1. x\n2. y", "en")), (column("en"), page("5", "1. x\n2. y\n3. z", "en"))]
    assert [c.status for c in align(AT, columns, VERSION)[-1].cells] == ["missing", "extra"]


def test_two_translations_beside_one_law() -> None:
    one = (column("a"), page("5", "\n".join(FINED[1:]), "en"))
    other = (column("b"), page("5", "\n".join([*FINED, "Another paragraph about 88 things."]), "en"))
    rows = table(align(AT, [(SOURCE, page("5", "\n".join(FINES))), one, other], VERSION))
    assert rows[0] == "art_5/para_1 matched missing matched"
    assert rows[1:4] == [f"art_5/para_{i} matched matched matched" for i in (2, 3, 4)]
    assert rows[4] == "art_5/para_5 missing missing extra"


def test_what_several_translations_add_stands_in_order_of_numbers() -> None:
    chinese = page("5", "有下列情形的：\n（一）甲；")
    a = (column("a"), page("5", "Any of these:\n(1) a;\n(3) c;\n(10) d;", "en"))
    b = (column("b"), page("5", "Any of these:\n(1) a;\n(2) b;", "en"))
    rows = align(AT, [(SOURCE, chinese), a, b], VERSION)
    assert [str(r.path)[13:] for r in rows[1:]] == ["item_1", "item_2", "item_3", "item_10"]


def test_a_reader_is_told_how_rows_were_paired() -> None:
    def notes(chinese: list[str], english: list[str]) -> tuple[str, ...]:
        return pairing_notes(
            [(SOURCE, page("5", "\n".join(chinese))), (column("en"), page("5", "\n".join(english), "en"))]
        )

    assert notes(FINES, FINED) == ()
    assert notes(FINES, FINED[1:]) == (
        "Paragraphs differ in number (zh-Hans 4, en 3): rows were paired by figures and length.",
    )
    assert "share no figures" in notes(["甲应当登记。", "乙应当报告。"], ["A shall be registered."])[0]
    assert notes(["有下列情形的：", *ITEMS], ["Any of these: (1) a; (2) b."]) == ()
    assert pairing_notes([(SOURCE, None)]) == ()


def test_a_unit_of_a_text_that_is_not_shown() -> None:
    anchor = (SOURCE, page("5", "\n".join(FINES)))
    rows = align(
        ProvisionPath.parse("art_5/para_2"), [(column("en"), page("5", "\n".join(FINED[1:]), "en"))], VERSION, [anchor]
    )
    assert [(str(r.path), r.cells[0].text) for r in rows] == [("art_5/para_2", FINED[1])]
