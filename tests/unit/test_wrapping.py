"""Lines that a page of 64 columns broke."""

from __future__ import annotations

from corpus.grammar.wrapping import columns, hard_wrapped_join, rejoin_words

PARAGRAPH = "本標準依食品衛生管理法第二十一條第一項規定訂定之。本標準未規定者\r\n，適用其他有關法令之規定。\r\n前項規定，於本法施行後適用之。"
ITEMS = (
    "軍用不動產之範圍如左：\r\n一、軍用之土地。\r\n二、軍用之機場、碼頭、船塢、堤壩、池井、道路、台塔、橋樑、涵洞、\r\n"
    "    洞庫、場地、工事或其他建築物。\r\n三、其他。"
)


def test_a_paragraph_is_joined_and_the_next_stays_apart() -> None:
    assert hard_wrapped_join(PARAGRAPH) == (
        "本標準依食品衛生管理法第二十一條第一項規定訂定之。本標準未規定者，適用其他有關法令之規定。\n前項規定，於本法施行後適用之。"
    )


def test_an_item_with_hanging_indent_is_joined() -> None:
    joined = hard_wrapped_join(ITEMS).split("\n")
    assert joined[2] == "二、軍用之機場、碼頭、船塢、堤壩、池井、道路、台塔、橋樑、涵洞、洞庫、場地、工事或其他建築物。"
    assert [line[:2] for line in joined] == ["軍用", "一、", "二、", "三、"]


def test_a_full_line_that_ends_a_sentence_ends_a_paragraph_unless_a_proviso_follows() -> None:
    full = "甲" * 31 + "。"
    assert columns(full) == 64
    assert hard_wrapped_join(f"{full}\n乙乙。") == f"{full}\n乙乙。"
    assert hard_wrapped_join(f"{full}\n但乙者，不在此限。") == f"{full}但乙者，不在此限。"


def test_a_numeral_that_goes_on_a_reference_is_no_marker() -> None:
    full = "甲" * 31 + "第"
    assert hard_wrapped_join(f"{full}\n二、三款規定。") == f"{full}二、三款規定。"


def test_a_law_that_is_not_wrapped_is_left_alone() -> None:
    long = "甲" * 90
    full = "乙" * 32
    assert hard_wrapped_join(f"{long}\n{full}\n丙。") == f"{long}\n{full}\n丙。"
    assert hard_wrapped_join("第一課\r\n第二課") == "第一課\n第二課"


def test_a_table_keeps_its_lines() -> None:
    table = "┌──┬──┐\n│項目│  限量│\n└──┴──┘"
    assert hard_wrapped_join(f"限量如下：\r\n{table}") == f"限量如下：\n{table}"


def test_latin_words_keep_their_blank_and_numbers_stay_whole() -> None:
    before = "甲" * 27 + " DC Conver"[:10]
    assert columns(before) == 64
    assert hard_wrapped_join(f"{before}\nter等。") == f"{before}ter等。"


def test_english_that_was_broken_in_mid_sentence() -> None:
    first = "The office has one chief whose position is in accordance with the law"
    assert rejoin_words(f"{first}\r\nassigned among the staff.\r\n1. x") == f"{first} assigned among the staff.\n1. x"
    assert rejoin_words("By this formula:\nq = a2\nb: the distance.") == "By this formula:\nq = a2\nb: the distance."
    assert (
        rejoin_words("Time deposits shall not be drawn before\nmaturity.")
        == "Time deposits shall not be drawn before maturity."
    )
    assert rejoin_words("The holder of the permit shall apply for re-\nissuance.").endswith("apply for re-issuance.")
    of = "The bureau shall report to the Ministry of"
    assert rejoin_words(f"{of}\nInterior.") == f"{of} Interior."
    assert rejoin_words(f"{of}\nSubparagraph 8\nx") == f"{of}\nSubparagraph 8\nx"
    assert rejoin_words("The applicant shall file in the office; and\nOther papers.").count("\n") == 1
    assert rejoin_words("The following:\n\na. one\nb. two") == "The following:\na. one\nb. two"
