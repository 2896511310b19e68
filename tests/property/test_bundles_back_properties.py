"""Whatever words a bundle holds, each cell comes back from TMX and XLIFF as it was, in its row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import importers
from corpus.alignment import CellStatus
from corpus.bundles import Bundle, BundleCell, BundleRow, BundleText, RowKind
from corpus.days.status import EditionStatus
from corpus.exports import tmx, xliff, xliff2
from corpus.importers.conservation import claims, squeezed
from corpus.model import Force, ProvisionPath, Rights, Status, Unit

DAY = date(2031, 1, 1)
SIGNS = st.one_of(
    st.characters(codec="utf-8"),
    st.sampled_from(
        [
            "\x00",
            "\x01",
            "\x1f",
            "\r",
            "\n",
            "\t",
            "\x85",
            "\u2028",
            "\ufffe",
            "\uffff",
            "<",
            "&",
            "]]>",
            "  ",
            "（一）",
            "塘",
        ]
    ),
)
WORDS = st.lists(SIGNS, max_size=12).map("".join)
PLACES = st.none() | st.integers(1, 9999)
ROWS = st.lists(st.tuples(WORDS, WORDS, PLACES), min_size=1, max_size=6).filter(
    lambda rows: any(c.isalnum() for a, _, _ in rows for c in a)
)
WRITERS: dict[str, Callable[[Iterable[Bundle]], Iterator[str]]] = {
    "tmx": lambda found: tmx.document(found, "zh-Hans"),
    "xliff": xliff.document,
    "xliff2": xliff2.document,
}


def bundle(rows: list[tuple[str, str, int | None]]) -> Bundle:
    texts = tuple(
        BundleText(
            f"cn-x.undated.{tag}.{n}", tag, "", None, Force.UNOFFICIAL, "", "", "", "", Rights.PUBLIC, "", n == 0, False
        )
        for n, tag in enumerate(("zh-Hans", "en"))
    )
    made = tuple(
        BundleRow(RowKind.UNIT, ProvisionPath(("art_1", f"para_{n}")), Unit.PARAGRAPH, 0, str(n),
                  (BundleCell(texts[0].id, CellStatus.MATCHED, "", first),
                   BundleCell(texts[1].id, CellStatus.MATCHED, "", second, place=place)))
        for n, (first, second, place) in enumerate(rows, 1)
    )  # fmt: skip
    return Bundle("cn-x", "cn", (), "undated", DAY, EditionStatus(Status.UNKNOWN, ""), "", (), "", texts, made)


@pytest.mark.parametrize("name", WRITERS)
@given(rows=ROWS)
@settings(max_examples=40, deadline=None)
def test_every_cell_comes_back(name: str, rows: list[tuple[str, str, int | None]]) -> None:
    made = bundle(rows)
    data = "".join(WRITERS[name]([made])).encode()
    format_name = importers.recognise(data, "a.xml")
    drafts = importers.read(format_name, data, "a.xml").value
    [found] = drafts[0].returned
    assert (found.law_id, found.version, found.day) == ("cn-x", "undated", DAY.isoformat())
    assert [c.expression for c in found.columns] == [t.id for t in made.texts]
    written = [row for row in made.rows if any(cell.words for cell in row.cells)]
    assert [(row.id, row.path, row.unit) for row in found.rows] == [(row.id, row.path, row.unit) for row in written]
    for row, held in zip(found.rows, written, strict=True):
        assert [(c.text, c.hash, c.place) for c in row.cells] == [(c.words, c.hash, c.place) for c in held.cells]
    assert squeezed(text for _, text in claims(drafts)) == squeezed(importers.leaves(format_name, data, "a.xml"))
