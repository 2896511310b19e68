"""What one of two texts lacks, has twice or left open: made-up articles of a made-up law."""

from __future__ import annotations

import pytest
from made_bilingual import bilingual, view

from corpus.checks.lengths import letters, sentences
from corpus.checks.partner_words import Partners, words
from corpus.diagnostics import Diagnostic
from corpus.inspection.between import between

CODES = {"sentence-missing", "length-unusual", "text-repeated", "brackets-differ", "untranslated", "text-truncated", "item-count-differs"}  # fmt: skip
LAW = bilingual(60)
KEPT = (
    "灯塔管理人应当在九日内向渡船公司提交年度报告。",
    "The lighthouse keeper shall submit the annual report to the ferry company within nine days.",
)
MORE = "养蜂人保存蜂箱清单不少于七年。", "The beekeeper shall keep the list of hives for no less than seven years."


def told(chinese: str, english: str) -> list[Diagnostic]:
    """What is said of an article of these words in a law that is well translated."""
    ours, theirs = dict(LAW[0]), dict(LAW[1])
    ours["40"], theirs["40"] = chinese, english
    return [d for d in between(view(ours, theirs)) if d.code in CODES]


@pytest.mark.parametrize(
    ("chinese", "english", "code"),
    [
        (KEPT[0] + MORE[0], f"{KEPT[1]} {MORE[1]}", ""),
        (KEPT[0] + MORE[0], KEPT[1], "sentence-missing"),
        (KEPT[0], f"{KEPT[1]} {MORE[1]}", "sentence-missing"),
        (KEPT[0] + MORE[0], f"{KEPT[1]} {MORE[0]}", "untranslated"),
        # Two sentences of the translation for one of the law.
        (KEPT[0], "The lighthouse keeper shall submit the annual report. It goes to the ferry company within nine days.", ""),
        (f"{KEPT[0]}（以下简称报告）", f"{KEPT[1]} (hereinafter the report", "brackets-differ"),
        (f"{KEPT[0]}（以下简称报告）", f"{KEPT[1]} (hereinafter the report)", ""),
        (f"{KEPT[0]}（报告）", f"{KEPT[1]} That is the report.", ""),
        ("灯塔管理人可以拒绝提交年度报告吗？", "The lighthouse keeper may refuse to submit the annual report.", "brackets-differ"),
        ("灯塔管理人可以拒绝提交年度报告吗？", "May the lighthouse keeper refuse to submit the annual report?", ""),
    ],
)  # fmt: skip
def test_what_a_text_lacks(chinese: str, english: str, code: str) -> None:
    found = told(chinese, english)
    assert [(d.code, d.path) for d in found] == ([(code, found[0].path)] if code and found else [])
    assert bool(found) == bool(code)
    assert all(str(d.path).startswith("art_40") for d in found)


def test_what_the_words_before_a_list_say_may_stand_in_its_items() -> None:
    lead = "The duty to submit the annual report shall not operate so as to excuse the lighthouse keeper from keeping the list"
    items = ("(a) in so far as the ferry company is concerned;", "(b) in so far as the beekeeper is concerned.")
    repeated = "，提交年度报告的义务不得令灯塔管理人在任何范围内无须保存该项清单"
    chinese = f"如——\n（一）与渡船公司有关{repeated}；\n（二）与养蜂人有关{repeated}。"
    assert told(chinese, "\n".join((f"{lead}—", *items))) == []
    # What stands in an item and nowhere else is told.
    plain = "灯塔管理人在下列情形下不因提交年度报告的义务而无须保存该项清单："
    lost = told(f"{plain}\n（一）与渡船公司有关{repeated}；\n（二）与养蜂人有关。", "\n".join((f"{lead}—", *items)))
    assert [(d.code, d.path) for d in lost] == [("sentence-missing", "art_40/para_1/item_1")]


def test_a_proviso_may_be_a_clause() -> None:
    proviso = "但养蜂人能证明蜂箱清单已经灭失的，不在此限。"
    clause = f"{KEPT[1][:-1]}, unless the list of hives was lost."
    assert told(KEPT[0] + proviso, clause) == []
    # One exception doesn't stand for two provisos.
    assert told(f"{KEPT[0]}{proviso}但渡船公司已经保存航海日志的，不在此限。", clause) != []
    # Where nothing says an exception it is lost; "provided by law" and 解除 are none.
    assert [d.code for d in told(KEPT[0] + proviso, KEPT[1])] == ["sentence-missing"]
    provided = KEPT[1].replace("within nine days", "within nine days as provided by law")
    assert [d.code for d in told(KEPT[0] + proviso, provided)] == ["sentence-missing"]
    spelt = f"{KEPT[1]} However, this shall not apply where the beekeeper proves that the list of hives was lost."
    assert [d.code for d in told(KEPT[0].replace("提交", "解除"), spelt)] == ["sentence-missing"]


def test_a_sentence_that_is_put_in_is_shown() -> None:
    (found,) = told(KEPT[0], f"{KEPT[1]} {MORE[1]}")
    assert found.found == MORE[1]
    assert found.expressions == ("en", "zh-Hans")
    assert found.start == len(KEPT[1]) or found.start == len(KEPT[1]) + 1


def test_a_sentence_that_the_translation_lacks_is_quoted() -> None:
    (found,) = told(KEPT[0] + MORE[0], KEPT[1])
    assert MORE[0] in found.message
    assert found.expressions == ("en", "zh-Hans")


ITEMS = (
    "有下列义务：\n（一）灯塔管理人提交年度报告；\n（二）渡船公司提交航海日志；\n（三）磨坊主提交面粉样品。",
    "The following duties apply:\n(1) the lighthouse keeper submits the annual report;\n(2) the ferry company submits the logbook;\n"
    "(3) the miller submits the flour sample.",
)  # fmt: skip


def test_an_item_with_its_neighbours_words() -> None:
    assert not told(*ITEMS)
    copied = ITEMS[1].replace(
        "the ferry company submits the logbook", "the lighthouse keeper submits the annual report"
    )
    (found,) = told(ITEMS[0], copied)
    assert (found.code, found.path) == ("text-repeated", "art_40/para_1/item_2")


def test_of_other_lists_the_long_one_is_compared() -> None:
    # The translation runs a short list on; the long one lacks its (3).
    long = "".join(f"\n（{n}）{who}提交报告；" for n, who in zip("一二三四五", "甲乙丙丁戊", strict=True))
    theirs = "".join(f"\n({n}) {who} submits the report;" for n, who in ((1, "A"), (2, "B"), (4, "D"), (5, "E")))
    chinese = f"有下列义务：{long}\n下列人员除外：\n（一）甲；\n（二）乙。"
    english = f"The following duties apply:{theirs}\nThis does not hold for A and for B."
    assert ("item-count-differs", "3") in [(d.code, d.found) for d in told(chinese, english)]


def test_notes_of_the_translator_are_no_part_of_the_law() -> None:
    note = "\n(In case of any discrepancy between the Chinese and the English text, the Chinese text shall govern.)"
    assert not told(KEPT[0], KEPT[1] + note)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("看守人应当登记。登记免费。", 2),
        ("The keeper, Mr. Lamp Co. Ltd. and others shall register. It is free.", 2),
        ("Sie gilt gemäss Art. 3 Abs. 2 für alle. Sie ist frei.", 2),
        ("items (a) and (b) apply", 1),
        ("", 1),
    ],
)
def test_sentences(text: str, count: int) -> None:
    found = sentences(text)
    assert len(found) == count
    assert all(0 <= a <= b <= len(text) for a, b in found)


def test_lengths_are_in_letters() -> None:
    assert letters("abc, d.") == 4
    assert letters("灯塔") == 9
    assert letters("第三条") < letters("灯塔管")


def test_words_that_go_together_are_counted() -> None:
    units = [(words(f"灯塔{x}"), words(f"lighthouse {y}")) for x, y in (("甲", "one"), ("乙", "two"), ("丙", "three"))]
    units += [
        (words(f"渡船{x}"), words(f"ferry {y}"))
        for x, y in (("甲", "one"), ("乙", "two"), ("丙", "three"), ("丁", "four"))
    ]
    partners = Partners(units)
    assert partners.missing({"灯塔"}, words("lighthouse")) < 0 < partners.missing({"灯塔"}, words("ferry"))
    assert partners.missing({"蜂箱"}, words("ferry")) == 0
