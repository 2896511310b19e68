"""Taiwan laws whose official English lost, glued or cut a paragraph: by path and figures, no text of a law stands here."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from runaway import no_runaway

from corpus.alignment import Column, Row, align, pairing_notes
from corpus.alignment.figures import figures_of
from corpus.alignment.pairing import Block, pair
from corpus.importers.east_asia import taiwan_json
from corpus.model import Draft, Expression, Force, Provision, ProvisionPath, Rights

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data" / "tw"
FOLDERS = {"zh-Hant": "FalVMingLing", "en": "Eng_FalVMingLing"}


@cache
def draft(code: str, language: str) -> Draft:
    path = DATA / FOLDERS[language] / f"{code}.json"
    return taiwan_json.read(path.read_bytes(), path.name).value[0]


def columns(code: str, number: str) -> list[Column]:
    path = ProvisionPath.parse(f"art_{number}")
    return [
        (expression(language, draft(code, language)), next(p for p in draft(code, language).text.provisions if p.path == path))
        for language in FOLDERS
    ]  # fmt: skip


def expression(language: str, read: Draft) -> Expression:
    source = language != "en"
    force = Force.AUTHENTIC if source else Force.OFFICIAL_TRANSLATION
    return Expression(language, "x", "k", language, read.version, force, "", "", "s", Rights.PUBLIC, None, source)


def rows_of(code: str, number: str) -> dict[str, Row]:
    both = columns(code, number)
    rows = align(ProvisionPath.parse(f"art_{number}"), both, both[0][0].version)
    return {str(row.path).partition("/")[2]: row for row in rows}


def statuses(code: str, number: str) -> str:
    """Of the English cells: "- = = +" for missing, matched, matched, extra; merged is "<", split is "/"."""
    marks = {"matched": "=", "missing": "-", "extra": "+", "merged": "<", "split": "/"}
    return " ".join(marks[row.cells[1].status] for row in rows_of(code, number).values())


@pytest.mark.parametrize(
    ("code", "number", "expected"),
    [
        ("G0380001", "125-7", "- = = ="),
        ("G0380001", "45-2", "- = ="),
        ("G0380001", "111", "- ="),
        ("G0380112", "24", "= = = = = = < = ="),
        ("I0020006", "136", "= < = = = = = = = ="),
        ("G0310031", "7", "= + ="),
        ("G0310017", "7", "= < ="),
        ("G0310017", "8", "= < = ="),
        ("F0040007", "6", "/ ="),
        ("G0380112", "41", "= = +"),
        ("L0030011", "18", "/ = = = ="),
    ],
)
def test_the_law_stands_beside_its_own_translation(code: str, number: str, expected: str) -> None:
    assert statuses(code, number) == expected
    assert len(pairing_notes(columns(code, number))) == 1


def test_figures_stand_beside_the_same_figures() -> None:
    """Three to ten years and fifty million stand in paragraph 2, and nothing of that in paragraph 1."""
    rows = rows_of("G0380001", "125-7")
    for cell, language in zip(rows["para_2"].cells, FOLDERS, strict=True):
        assert {"3", "10", "50000000"} <= figures_of(cell.text or "", language).shown
    assert rows["para_1"].cells[1].text is None


def test_a_law_whose_english_heads_each_category_apart() -> None:
    """所得稅法 14: 18 paragraphs, 28 in English ("Category 1:" on a line of its own); lists stay with their category."""
    rows = rows_of("G0340003", "14")
    for path in ("para_7/item_1/subitem_2", "para_8/item_3", "para_12/item_3", "para_13/item_1"):
        assert rows[path].cells[1].text, path
    assert {"3", "1000"} <= figures_of(rows["para_18"].cells[1].text or "", "en").shown


@cache
def built_alike() -> tuple[tuple[list[str], list[str]], ...]:
    """Articles of two paragraphs or more and no items, with as many in English: the truth is known."""
    found = []
    for path in sorted((DATA / FOLDERS["zh-Hant"]).glob("*.json")):
        zh, en = (draft(path.stem, language) for language in FOLDERS)
        english = {p.path: p for p in en.text.provisions}
        for page in zh.text.provisions if zh.version == en.version else ():
            if page.path in english:
                ours, theirs = lines(page), lines(english[page.path])
                if ours and theirs and len(ours) == len(theirs) > 1:
                    found.append((ours, theirs))
    return tuple(found)


def lines(page: Provision) -> list[str] | None:
    if any(len(part.path.segments) > 2 or part.label for part in page.parts):
        return None
    return [page.text[part.span.start : part.span.end] for part in page.parts]


def damaged(chance: random.Random) -> Iterator[tuple[list[str], list[str], set[tuple[int, int]]]]:
    """Each article with one English paragraph lost or glued to the next, or one Chinese paragraph lost; and the truth."""
    for ours, theirs in built_alike():
        kind = chance.choice(("lost", "more", "glued"))
        at = chance.randrange(len(theirs) - (kind == "glued"))
        every = range(len(ours))
        if kind == "lost":
            yield ours, theirs[:at] + theirs[at + 1 :], {(i, i - (i > at)) for i in every if i != at}
        elif kind == "more":
            yield ours[:at] + ours[at + 1 :], theirs, {(i - (i > at), i) for i in every if i != at}
        else:
            glued = [*theirs[:at], f"{theirs[at]} {theirs[at + 1]}", *theirs[at + 2 :]]
            yield ours, glued, {(i, i - (i > at)) for i in every}


def paired(ours: list[str], theirs: list[str]) -> set[tuple[int, int]]:
    sides = []
    for side, language in ((ours, "zh-Hant"), (theirs, "en")):
        seen = [figures_of(text, language) for text in side]
        sides.append([Block(f, f.length) for f in seen])
    return {(i, j) for bead in pair(*sides) for i in bead.ours for j in bead.theirs}


def test_of_paragraphs_lost_and_glued_on_purpose_seven_in_eight_articles_come_back_whole() -> None:
    """By position it would be three in ten."""
    cases = list(damaged(random.Random(7)))
    whole = sum(paired(ours, theirs) == truth for ours, theirs, truth in cases)
    by_position = sum({(i, i) for i in range(min(len(o), len(t)))} == truth for o, t, truth in cases)
    assert len(cases) > 1000
    assert whole / len(cases) >= 0.875, whole / len(cases)
    assert by_position / len(cases) < 0.4


def test_where_texts_are_built_alike_position_decides() -> None:
    """Rows by number, every cell has its text, and nothing is said of it."""
    for code in ("B0000001", "N0030001", "K0070002"):
        zh, en = (draft(code, language) for language in FOLDERS)
        english = {p.path: p for p in en.text.provisions}
        for page in zh.text.provisions:
            other = english.get(page.path)
            if other and [p.path for p in page.parts] == [p.path for p in other.parts]:
                both = [(expression("zh-Hant", zh), page), (expression("en", en), other)]
                assert pairing_notes(both) == ()
                assert all(c.text for row in align(page.path, both, zh.version) for c in row.cells)


def test_pairing_does_not_run_away() -> None:
    """All articles of a law of 1,200 articles."""
    zh, en = (draft("B0000001", language) for language in FOLDERS)
    english = {p.path: p for p in en.text.provisions}
    with no_runaway():
        for page in zh.text.provisions:
            align(
                page.path,
                [(expression("zh-Hant", zh), page), (expression("en", en), english.get(page.path))],
                zh.version,
            )
