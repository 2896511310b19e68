"""本法 and "the Act" in rules: of the act that they carry out."""

from __future__ import annotations

import pytest
from made_laws import body

from corpus.citations.finding import find
from corpus.citations.naming import shipped_names
from corpus.citations.shortening import definitions
from corpus.references.finding import of_text
from corpus.references.own_kind import of_parent


def law(text: str, language: str, title: str, short: dict[str, str] | None = None) -> list[tuple[str, str]]:
    found = find(text, language, shipped_names(), inside=True, short=short or {})
    return [(str(c.scope), c.name) for c in of_parent(found, text, language, title, short or {})]


@pytest.mark.parametrize(
    ("text", "language", "title", "short", "expected"),
    [
        ("依本法第五條申請", "zh-Hant", "乙法施行細則", {}, ("named", "乙法")),
        ("依本法第五條申請", "zh-Hant", "乙物管理辦法", {}, ("none", "")),
        ("依本辦法第五條申請", "zh-Hant", "乙物管理辦法", {}, ("this", "")),
        ("依第五條申請", "zh-Hant", "乙法施行細則", {}, ("this", "")),
        ("依本法第五條申請", "zh-Hant", "乙法", {}, ("this", "")),
        ("under Article 5 of this Act", "en", "Enforcement Rules of the Yard Act", {}, ("named", "Yard Act")),
        ("under Article 5 of this Act", "en", "Yard Act Enforcement Rules", {"Act": "Old Yard Act"}, ("named", "Old Yard Act")),
        ("under Article 5 of the Act", "en", "Regulations Governing Yards", {}, ("none", "")),
        ("under Article 5 of the Act", "en", "Yard Standards Act", {}, ("this", "")),
        ("under Article 5 of these Regulations", "en", "Regulations Governing Yards", {}, ("this", "")),
        ("under Article 5", "en", "Regulations Governing Yards", {}, ("this", "")),
    ],
)  # fmt: skip
def test_of_which_law(text: str, language: str, title: str, short: dict[str, str], expected: tuple[str, str]) -> None:
    assert law(text, language, title, short) == [expected]


@pytest.mark.parametrize(
    ("remark", "short"),
    [
        ("(hereinafter referred to as the Act)", "Act"),
        ("(hereafter referred as the Act)", "Act"),
        ("(here-in-after called the Act)", "Act"),
        ("(the Act)", "Act"),
        ("(the Act hereinafter)", "Act"),
        ("(referred to as the “Act” hereunder)", "Act"),
        ("(herein referred to as this Act)", "this Act"),
        ("(hereinafter referred to as this “Act”)", "this Act"),
        (", hereinafter referred to as the Act,", "Act"),
        ("(hereinafter referred to as the YA)", "YA"),
        ("(as amended by the Act)", None),
    ],
)
def test_short_names_without_marks(remark: str, short: str | None) -> None:
    found = definitions(f"These Rules are made under Article 9 of the Yard Act {remark}.", "en", shipped_names())
    assert list(found) == ([short] if short else [])


def test_a_name_without_marks_and_place() -> None:
    def names(text: str) -> list[str]:
        return [c.name for c in find(text, "zh-Hant", shipped_names(), inside=True)]

    assert names("依甲物管理法及其相關法令規定辦理") == ["甲物管理法"]
    assert names("依甲業團體法或乙業團體法規定加入") == ["甲業團體法", "乙業團體法"]
    assert names("客戶為丙品防制法指定之人") == ["丙品防制法"]
    assert names("依有關法所定、為其他方法所定、非本法所定") == []


def targets(articles: dict[str, str], language: str, page: str) -> list[str]:
    found = of_text(body(articles), language, "tw", "")
    return [" ".join(str(t) for of_place in r.targets for t in of_place) for r in found if str(r.page) == page]


def test_an_item_is_of_the_list_that_the_sentence_spoke_of() -> None:
    listed = "燈應檢附下列文件：\n一、甲。\n二、乙。\n燈分下列二類：\n一、大。\n二、小。\n"
    assert targets({"3": listed + "第一項第一款文件由鎮審查，第二款文件由縣審查。"}, "zh-Hant", "art_3") == [
        "art_3/para_1/item_1",
        "art_3/para_1/item_2",
    ]
    assert targets({"3": listed + "第一項第一款文件由鎮審查。第二款由縣審查。"}, "zh-Hant", "art_3")[-1] == (
        "art_3/para_2/item_2"
    )


def test_the_number_of_a_unit_in_a_line_of_its_own_cites_nothing() -> None:
    assert targets({"3": "Paragraph (1)\nLamps are lit.\nParagraph 3.2\nParagraph 1 holds."}, "en", "art_3") == [
        "art_3/para_1"
    ]


def test_what_a_provision_of_a_named_law_provides_about() -> None:
    found = find("依乙物管理法第五條所定關於第三條之補正及第九條", "zh-Hant", shipped_names(), inside=True)
    assert [c.name for c in found][:2] == ["乙物管理法", "乙物管理法"]
