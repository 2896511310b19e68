"""What the pieces of two texts are, by example."""

from __future__ import annotations

import pytest

from corpus.pieces import pieces


def _shown(left: str, right: str) -> str:
    """[-left-]{+right+}~spelling~ and what is equal as it stands."""
    marks = {
        "equal": "{1}",
        "spelling": "~{1}~",
        "left": "[-{0}-]",
        "right": "{{+{1}+}}",
        "replaced": "[-{0}-]{{+{1}+}}",
    }
    return "".join(marks[p.kind].format(p.left, p.right) for p in pieces(left, right))


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        ("", "", ""),
        ("同", "同", "同"),
        ("处三年以下徒刑", "处五年以下徒刑", "处[-三-]{+五+}年以下徒刑"),
        ("營業稅", "营业税", "~营业税~"),
        ("登记，但是", "登记, 但是", "登记~, ~但是"),
        ("The lamp shall shine.", "The lamp must shine.", "The lamp [-shall-]{+must+} shine."),
        ("It pays 1,000 yuan", "It pays 1,500 yuan", "It pays [-1,000-]{+1,500+} yuan"),
        ("10² m", "102 m", "[-10²-]{+102+} m"),
        ("a lamp", "lamp", "[-a -]lamp"),
        ("x\nnew y", "x\ny", "x\n[-new -]y"),
        ("x y", "x y z", "x y{+ z+}"),
        ("第二节 乙\n第三章 丙", "第二节 乙\n第四节 丁\n第三章 丙", "第二节 乙\n{+第四节 丁\n+}第三章 丙"),
        ("甲的。乙的。", "甲的。丙的。乙的。", "甲的。{+丙的。+}乙的。"),
        ("e\u0301a", "ea", "[-e\u0301a-]{+ea+}"),
        ("灯👨\u200d👩\u200d👧亮", "灯👨\u200d👩亮", "灯[-👨\u200d👩\u200d👧-]{+👨\u200d👩+}亮"),
        ("اللمبة مضيئة", "اللمبة غير مضيئة", "اللمبة {+غير +}مضيئة"),
        ("LAMP “x”", "Lamp 'x'", "~Lamp~ ~'~x~'~"),
    ],
)  # fmt: skip
def test_what_differs_is_told_and_no_more(left: str, right: str, shown: str) -> None:
    assert _shown(left, right) == shown


def test_a_long_text_with_a_word_changed_has_three_pieces() -> None:
    text = " ".join(f"word{n}" for n in range(20_000))
    assert len(pieces(text, text.replace("word9999 ", "other "))) == 3


def test_two_long_texts_of_the_same_few_words_end_soon() -> None:
    left, right = "甲乙" * 20_000, "乙甲甲" * 15_000
    found = pieces(left, right)
    assert "".join(p.left for p in found) == left
    assert "".join(p.right for p in found) == right


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [
        # What two texts have in common by accident isn't shown as kept.
        (
            "当事人对决定不服的，可以申请复议",
            "国家鼓励公民参加体育活动的规定",
            "[-当事人对决定不服的，可以申请复议-]{+国家鼓励公民参加体育活动的规定+}",
        ),
        (
            "The court shall appoint a guardian for the minor.",
            "Every ship of the fleet carries two boats.",
            "[-The court shall appoint a guardian for the minor.-]{+Every ship of the fleet carries two boats.+}",
        ),
        # A line that stands in both is kept, however little it is beside the rest.
        (
            "甲方按照合同交付全部货物并开具发票\n本条不影响追偿\n乙方逾期付款承担违约责任",
            "出租人应当保证房屋适合居住使用\n本条不影响追偿\n未经同意转租者无效力可言",
            "[-甲方按照合同交付全部货物并开具发票-]{+出租人应当保证房屋适合居住使用+}\n本条不影响追偿\n"
            "[-乙方逾期付款承担违约责任-]{+未经同意转租者无效力可言+}",
        ),
        # What is put into a text is no rewriting of it, nor are small changes side by side.
        ("由机关办理", "由国务院主管机关会同有关部门依法办理", "由{+国务院主管+}机关{+会同有关部门依法+}办理"),
        ("三年十月", "五年八月", "[-三-]{+五+}年[-十-]{+八+}月"),
        ("It shall pay 10 yuan", "It must pay 20 yuan", "It [-shall-]{+must+} pay [-10-]{+20+} yuan"),
    ],
)
def test_what_is_common_by_accident_is_no_piece(left: str, right: str, shown: str) -> None:
    assert _shown(left, right) == shown
