"""One paragraph lost, put in, glued or cut moves none of the others; and no character is lost or doubled over the rows."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from corpus.alignment import CellStatus, Row, align
from corpus.model import Expression, Force, Part, Provision, ProvisionPath, Rights, Span, Unit
from corpus.numbering import ArticleNumber, format_han

VERSION = date(2020, 1, 1)
AT = ProvisionPath.parse("art_5")
# Sums of different length of digits, so that paragraphs are told apart by what they show.
SUMS = st.lists(st.integers(101, 9000), min_size=3, max_size=8, unique=True)


def chinese(amount: int, words: int) -> str:
    return f"违反规定{'擅自处置' * words}的，处{format_han(amount)}元罚款。"


def english(amount: int, words: int) -> str:
    return f"Whoever in breach of rules {'disposes of things ' * words}shall be fined {amount:,} yuan."


def text(lines: list[str], items: dict[int, int] | None = None) -> Provision:
    """An article of a paragraph a line; `items`: how many items stand below the paragraph of an index."""
    parts, at, written = [], 0, []
    for i, line in enumerate(lines):
        path = AT.child("para", i + 1)
        units = [(path, Unit.PARAGRAPH, "", line)]
        units += [
            (path.child("item", n), Unit.ITEM, f"({n})", f"({n}) x;") for n in range(1, (items or {}).get(i, 0) + 1)
        ]
        for where, unit, label, words in units:
            parts.append(Part(where, unit, label, Span(at, at + len(words))))
            at += len(words) + 1
            written.append(words)
    return Provision(AT, Unit.ARTICLE, ArticleNumber.parse("5"), "5", "", "\n".join(written), tuple(parts))


def column(name: str, language: str, source: bool) -> Expression:
    force = Force.AUTHENTIC if source else Force.UNOFFICIAL
    return Expression(name, "x", "k", language, VERSION, force, "", "", "s", Rights.PUBLIC, None, source)


def rows_of(ours: Provision, *others: Provision) -> tuple[Row, ...]:
    columns = [(column("zh", "zh-Hans", True), ours)]
    columns += [(column(f"en{i}", "en", False), other) for i, other in enumerate(others)]
    return align(AT, columns, VERSION)


def stand(rows: tuple[Row, ...]) -> list[tuple[str | None, CellStatus, str | None]]:
    return [(row.cells[0].text, row.cells[1].status, row.cells[1].text) for row in rows]


@given(SUMS, st.integers(0, 7), st.integers(1, 4))
def test_a_lost_paragraph_is_missing_and_the_others_stay_in_step(sums: list[int], lost: int, words: int) -> None:
    lost %= len(sums)
    ours, theirs = [chinese(n, words) for n in sums], [english(n, words) for n in sums]
    expected = [(o, CellStatus.MATCHED, t) for o, t in zip(ours, theirs, strict=True)]
    expected[lost] = (ours[lost], CellStatus.MISSING, None)
    assert stand(rows_of(text(ours), text(theirs[:lost] + theirs[lost + 1 :]))) == expected
    back = stand(rows_of(text(ours[:lost] + ours[lost + 1 :]), text(theirs)))
    expected[lost] = (None, CellStatus.EXTRA, theirs[lost])
    assert back == expected


@given(SUMS, st.integers(0, 6), st.integers(1, 4))
def test_glued_and_cut_paragraphs_stay_in_step(sums: list[int], first: int, words: int) -> None:
    first %= len(sums) - 1
    ours, theirs = [chinese(n, words) for n in sums], [english(n, words) for n in sums]
    glued = [*theirs[:first], f"{theirs[first]} {theirs[first + 1]}", *theirs[first + 2 :]]
    statuses = [row.cells[1].status for row in rows_of(text(ours), text(glued))]
    assert statuses == [CellStatus.MERGED if i == first + 1 else CellStatus.MATCHED for i in range(len(sums))]
    joined = [*ours[:first], ours[first] + ours[first + 1], *ours[first + 2 :]]
    statuses = [row.cells[1].status for row in rows_of(text(joined), text(theirs))]
    assert statuses == [CellStatus.SPLIT if i == first else CellStatus.MATCHED for i in range(len(sums) - 1)]


LINES = st.lists(st.tuples(st.sampled_from([102, 250, 3300, 4400]), st.integers(0, 4)), min_size=1, max_size=7)
BELOW = st.dictionaries(st.integers(0, 6), st.integers(0, 3), max_size=3)


@given(LINES, BELOW, LINES, BELOW, LINES, BELOW)
def test_every_character_stands_in_one_row(
    ours: list[tuple[int, int]], own: dict[int, int], one: list[tuple[int, int]], first: dict[int, int],
    two: list[tuple[int, int]], second: dict[int, int],
) -> None:  # fmt: skip
    texts = [text([chinese(*line) for line in ours], own), text([english(*line) for line in one], first),
             text([english(*line) for line in two], second)]  # fmt: skip
    rows = rows_of(*texts)
    assert len({row.path for row in rows}) == len(rows)
    for i, provision in enumerate(texts):
        held = "\n".join(row.cells[i].text or "" for row in rows)
        assert sorted(held.replace("\n", "")) == sorted(provision.text.replace("\n", ""))
    # The law's own units stand under their own paths, in order.
    assert [row.path for row in rows if row.cells[0].text is not None] == [part.path for part in texts[0].parts]
    # A unit's rows are those of the page.
    for row in rows:
        if row.cells[0].text is not None:
            assert row in align(row.path, [(column("zh", "zh-Hans", True), texts[0]), (column("en0", "en", False), texts[1]),
                                           (column("en1", "en", False), texts[2])], VERSION)  # fmt: skip
