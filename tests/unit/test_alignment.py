"""Rows of an edition: gaps are cells with a status, never silently closed."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from made_laws import body, page

from corpus.alignment import CellStatus, Row, align, align_edition
from corpus.model import Coverage, Expression, Force, Provision, ProvisionPath, Rights, Text
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
