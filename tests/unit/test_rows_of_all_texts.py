"""Rows are those of all texts of an edition, whichever are shown; units stand beside what they render, wherever they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations

from made_laws import page

from corpus.alignment import Column, Row, align
from corpus.alignment.decided import Decision, page_as_set, text_as_set
from corpus.model import Expression, Force, Provision, ProvisionPath, Rights, Text

VERSION = date(2020, 1, 1)
AT = ProvisionPath.parse("art_5")


def column(language: str, provision: Provision | None, name: str = "") -> Column:
    source = language.startswith("zh-Hans")
    force = Force.AUTHENTIC if source else Force.UNOFFICIAL
    known = Expression(name or language, "x", "k", language, VERSION, force, "", "", "s", Rights.PUBLIC, None, source)
    return known, provision


def table(rows: Sequence[Row]) -> list[str]:
    return [f"{row.path} " + " ".join(cell.status for cell in row.cells) for row in rows]


LIST = page(
    "5", "有下列情形的，处罚：\n（一）运输三十吨以上货物的；\n（二）迟到。\n（三）欠缴二千元费用，经催告仍不缴纳的。"
)


def test_items_under_each_others_number_are_moved() -> None:
    english = page(
        "5",
        "Punished are:\n(1) failure to pay fees of two thousand yuan after notice was given;\n(2) being late;\n"
        "(3) carriage of goods of 30 tons or more.",
        "en",
    )
    rows = align(AT, [column("zh-Hans", LIST), column("en", english)], VERSION)
    assert table(rows) == [
        "art_5/para_1 matched matched", "art_5/para_1/item_1 matched moved",
        "art_5/para_1/item_2 matched matched", "art_5/para_1/item_3 matched moved",
    ]  # fmt: skip
    assert [row.cells[1].label for row in rows] == ["", "(3)", "(2)", "(1)"]


def test_a_paragraph_in_another_place_is_moved() -> None:
    ours = page("5", "港口应当在三十日内登记。\n船舶应当缴纳五百元费用。\n船长应当保存记录十二年。\n本条不适用于军舰。")
    theirs = page(
        "5",
        "Ships shall pay a fee of 500 yuan.\nMasters shall keep records for 12 years.\nHarbours shall register within 30 days.\n"
        "This article does not apply to warships.",
        "en",
    )
    rows = align(AT, [column("zh-Hans", ours), column("en", theirs)], VERSION)
    assert [(row.cells[1].text or "").split()[0] for row in rows] == ["Harbours", "Ships", "Masters", "This"]
    assert "moved" in {cell.status for row in rows for cell in row.cells}


def test_a_list_in_one_run_is_merged_and_a_lost_item_is_missing() -> None:
    run_on = page(
        "5",
        "Punished are those who carry 30 tons of goods or more, who are late, and who owe fees of 2,000 yuan.",
        "en",
    )
    assert table(align(AT, [column("zh-Hans", LIST), column("en", run_on)], VERSION))[1:] == [
        "art_5/para_1/item_1 matched merged", "art_5/para_1/item_2 matched merged", "art_5/para_1/item_3 matched merged",
    ]  # fmt: skip
    lost = page("5", "Punished are:\n(1) carriage of 30 tons;\n(3) owing fees of 2,000 yuan.", "en")
    assert table(align(AT, [column("zh-Hans", LIST), column("en", lost)], VERSION))[1:] == [
        "art_5/para_1/item_1 matched matched", "art_5/para_1/item_2 matched missing", "art_5/para_1/item_3 matched matched",
    ]  # fmt: skip


def test_definitions_stand_beside_each_other_in_any_order() -> None:
    ours = page(
        "5",
        "本法中：\n“船舶”（ship）是指船只；\n“费用”（dues）包括：\n（一）停泊费；\n（二）锚地费。\n“船长”（master）是指指挥者。",
    )
    theirs = page(
        "5", "In this Law:\n“dues” includes:\n(1) berthing fees;\n(2) anchorage fees.\n“master” means the commander;\n“ship” means a craft.", "en"
    )  # fmt: skip
    rows = align(AT, [column("zh-Hans", ours), column("en", theirs)], VERSION)
    assert {cell.status for row in rows for cell in row.cells} == {"matched"}
    assert [(row.cells[1].text or "")[:8] for row in rows] == [
        "In this ", "“ship” m", "“dues” i", "(1) bert", "(2) anch", "“master”",
    ]  # fmt: skip


def test_a_text_of_the_same_language_tells_which_paragraph_is_lost() -> None:
    """By length alone the only paragraph would stand beside the second."""
    english = page("5", "Everyone may moor without paying, whatever the flag, and no officer may ask for more.\n"
                        "Nor is anyone asked where the ship came from.", "en")  # fmt: skip
    whole = page("5", "人人可以停泊。\n也不得询问任何人其船舶自何处驶来或者将往何处驶去以及为何而来。", "zh-Hans")
    short = page("5", "人人可以停泊。", "zh-Hant")
    columns = [column("en", english), column("zh-Hant", short), column("zh-Hans", whole)]
    columns = [(replace(e, is_source=e.language == "en", force=Force.UNOFFICIAL), p) for e, p in columns]
    rows = align(AT, columns, VERSION)
    assert table(rows) == ["art_5/para_1 matched matched matched", "art_5/para_2 matched missing matched"]


def test_rows_are_the_same_whichever_texts_are_shown_in_whatever_order() -> None:
    texts = [
        column("zh-Hans", LIST),
        column("en", page("5", "Punished are:\n(1) carriage of 30 tons;\n(3) owing 2,000 yuan.\nMore.", "en")),
        column("fr", page("5", "Sont punis :\n1° le transport de 30 tonnes ;\n4° autre chose.\nPlus.", "fr")),
    ]
    whole = {str(row.path): row for row in align(AT, texts, VERSION)}
    for shown in (s for n in (1, 2, 3) for s in permutations(texts, n)):
        for row in align(AT, shown, VERSION, texts):
            cells = {cell.expression: cell for cell in whole[str(row.path)].cells}
            assert list(row.cells) == [cells[e.id] for e, _ in shown]


def decide(unit: str, beside: str | None) -> Decision:
    return Decision(ProvisionPath.parse(unit), ProvisionPath.parse(beside) if beside else None, "me")


def test_units_go_from_page_to_page_and_none_is_lost() -> None:
    text = Text((), (page("5", "One.\nTwo.", "en"), page("6", "Three.\nFour.", "en"), page("7", "Five.", "en")))
    decided = (decide("art_5", "art_6"), decide("art_5/para_2", "art_7/para_1"), decide("art_7", None))
    made = {str(p.path): p.text for p in text_as_set(text, decided).provisions}
    assert made == {"art_6": "One.\nThree.\nFour.", "art_7": "Two.\nFive."}
    own = {p.path: p for p in text.provisions}
    six = page_as_set(ProvisionPath.parse("art_6"), own.get, decided)
    assert six is not None
    # What was set there comes first; what stood there belongs nowhere yet.
    assert [v for k, v in six.forced.items()] == [None, None]
    assert page_as_set(ProvisionPath.parse("art_5"), own.get, decided) is None
    assert text_as_set(text, (decide("art_5/para_1", None),)) is text
