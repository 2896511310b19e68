"""Which unit of a page the steps of a citation point at: words by jurisdiction, bare brackets, letters."""

from __future__ import annotations

import pytest

from corpus.citations.values import Level
from corpus.grammar.parts import parts_of
from corpus.model import Provision, ProvisionPath, Unit
from corpus.resolving.units import units, what_there_is

PAGE = ProvisionPath.parse("art_5")


def provision(text: str, language: str, jurisdiction: str) -> Provision:
    return Provision(PAGE, Unit.ARTICLE, None, "5", "", text, parts_of(text, PAGE, language, jurisdiction))


def levels(steps: str, language: str) -> list[Level]:
    """款:1 项:2, (:a (:i, abs.:1 -> levels."""
    pairs = (step.rpartition(":") for step in steps.split())
    return [Level(word, label, "" if word == "(" else language) for word, _, label in pairs]


def found(text: str, tag: str, jurisdiction: str, steps: str, language: str) -> list[str]:
    paths = units(provision(text, tag, jurisdiction), levels(steps, language), jurisdiction)
    return [str(p).removeprefix("art_5/") for p in paths]


CN = "有下列情形之一的：\n（一）甲；\n（二）乙：\n1.子；\n2.丑。\n（三）丙。\n前款以外的：\n（一）丁；\n（二）戊。"
TW = "第一項：\n一、甲。\n二、乙：\n（一）子。\n（二）丑。\n第二項。"
HK = "(1) A keeper shall—\n(a) light the lamp;\n(b) keep—\n(i) a log;\n(ii) a bell;\n(ba) sound the horn;\n(i) rest.\n(2) A visitor may—\n(a) look;\n(b) leave.\n(2A) No fee is due."
EU = "1.   Boats shall be:\n(a) painted;\n(b) named;\n(i) lit.\nPoint (b) shall not apply to rafts.\n2.   Oars shall be kept."
JP = "船長は、次に掲げる場合を除き、出港してはならない。\n一　嵐の場合\n二　次に掲げる場合\nイ　霧\nロ　雪\n２　前項の規定は、小舟には適用しない。"
KR = "① 선장은 다음 각 호를 지킨다.\n1. 등불\n2. 다음 각 목\n가. 종\n나. 뿔\n② 벌금은 없다."
CH = "1 Boote sind:\na. bemalt;\nb. benannt.\n2 Ruder werden verwahrt."
FR = "(1) Le gardien :\na) allume la lampe;\nb) tient :\n(i) un journal;\n(ii) une cloche."


@pytest.mark.parametrize(
    ("steps", "paths"),
    [
        ("款:1", ["para_1"]), ("款:2", ["para_2"]), ("款:3", []), ("款:1 项:2", ["para_1/item_2"]),
        ("款:1 项:2 目:1", ["para_1/item_2/subitem_1"]), ("项:3", ["para_1/item_3"]),
        ("项:1", ["para_1/item_1", "para_2/item_1"]), ("(:2", ["para_1/item_2", "para_2/item_2"]), ("(:3", ["para_1/item_3"]),
        ("项:2 目:2", ["para_1/item_2/subitem_2"]), ("款:2 (:1", ["para_2/item_1"]), ("(:1 (:3", ["para_1/item_3"]),
        ("项:2 款:2", ["para_2/item_2"]), ("目:2", ["para_1/item_2/subitem_2"]), ("号:9", []),
    ],
)  # fmt: skip
def test_the_mainland(steps: str, paths: list[str]) -> None:
    assert found(CN, "zh-Hans", "cn", steps, "zh") == paths


@pytest.mark.parametrize(
    ("steps", "language", "paths"),
    [
        ("項:1", "zh", ["para_1"]), ("項:2", "zh", ["para_2"]), ("項:1 款:2", "zh", ["para_1/item_2"]),
        ("款:2", "zh", ["para_1/item_2"]), ("项:1 款:2 目:2", "zh", ["para_1/item_2/subitem_2"]), ("I:1 (:2 (:2", "zh", ["para_1/item_2/subitem_2"]),
        ("paragraph:1 subparagraph:2 item:1", "en", ["para_1/item_2/subitem_1"]),
        ("para.:1 subpara.:2", "en", ["para_1/item_2"]), ("I:3", "zh", []),
    ],
)  # fmt: skip
def test_taiwan(steps: str, language: str, paths: list[str]) -> None:
    assert found(TW, "zh-Hant", "tw", steps, language) == paths


@pytest.mark.parametrize(
    ("steps", "language", "paths"),
    [
        ("(:1", "en", ["para_1"]), ("(:1 (:a", "en", ["para_1/item_1"]), ("(:1 (:b (:ii", "en", ["para_1/item_2/subitem_2"]),
        ("(:1 (:ba", "en", ["para_1/item_ba"]), ("(:2a", "en", ["para_2A"]), ("(:3", "en", []), ("(:1 (:c", "en", []),
        ("subsection:1 paragraph:b subparagraph:i", "en", ["para_1/item_2/subitem_1"]), ("subs.:2 para.:a", "en", ["para_2/item_1"]),
        ("款:1 段:b 節:ii", "zh", ["para_1/item_2/subitem_2"]), ("款:1 段:b", "zh", ["para_1/item_2"]),
        # Without a subsection a paragraph (a) may be one of either.
        ("paragraph:a", "en", ["para_1/item_1", "para_2/item_1"]),
    ],
)  # fmt: skip
def test_hong_kong(steps: str, language: str, paths: list[str]) -> None:
    assert found(HK, "en", "hk", steps, language) == paths


@pytest.mark.parametrize(
    ("steps", "language", "paths"),
    [
        ("(:1 (:a", "en", ["para_1/item_1"]), ("paragraph:1 point:b", "en", ["para_1/item_2"]), ("(:2", "en", ["para_2"]),
        # A letter is a point of the list, and never the first of numbered paragraphs.
        ("(:a", "en", ["para_1/item_1"]), ("(:b", "en", ["para_1/item_2"]), ("(:z", "en", []),
        ("paragraph:1 subparagraph:2", "en", ["para_1/text_1"]), ("paragraph:1 subparagraph:1", "en", ["para_1"]),
        ("paragraph:1 subparagraph:1 point:a", "en", ["para_1/item_1"]), ("abs.:1 unterabs.:2", "de", ["para_1/text_1"]),
        ("abs.:1 lit.:b", "de", ["para_1/item_2"]), ("absatz:1 buchstabe:b", "de", ["para_1/item_2"]),
        ("paragraphe:1 point:a", "fr", ["para_1/item_1"]), ("par.:1 lett.:a", "it", ["para_1/item_1"]),
        ("παράγραφος:1 στοιχείο:β", "el", ["para_1/item_2"]), ("paragraph:3", "en", []), ("paragraph:1 point:z", "en", []),
        ("款:1 项:2", "zh", ["para_1/item_2"]),
    ],
)  # fmt: skip
def test_the_union(steps: str, language: str, paths: list[str]) -> None:
    assert found(EU, "en", "eu", steps, language) == paths


@pytest.mark.parametrize(
    ("steps", "language", "paths"),
    [
        ("項:1", "ja", ["para_1"]), ("項:2", "ja", ["para_2"]), ("項:1 号:2", "ja", ["para_1/item_2"]), ("号:2", "ja", ["para_1/item_2"]),
        ("号:2 (:ロ", "ja", ["para_1/item_2/subitem_2"]), ("paragraph:1 item:2", "en", ["para_1/item_2"]), ("項:3", "ja", []),
        ("项:2", "zh", ["para_2"]),
    ],
)  # fmt: skip
def test_japan(steps: str, language: str, paths: list[str]) -> None:
    assert found(JP, "ja", "jp", steps, language) == paths


@pytest.mark.parametrize(
    ("text", "tag", "place", "steps", "language", "paths"),
    [
        (KR, "ko", "kr", "항:1 호:2 목:나", "ko", ["para_1/item_2/subitem_2"]), (KR, "ko", "kr", "항:2", "ko", ["para_2"]),
        (KR, "ko", "kr", "호:1", "ko", ["para_1/item_1"]), (KR, "ko", "kr", "paragraph:1 subparagraph:2 item:가", "en", ["para_1/item_2/subitem_1"]),
        (CH, "de", "ch", "abs.:1 bst.:b", "de", ["para_1/item_2"]), (CH, "de", "ch", "al.:1 let.:b", "fr", ["para_1/item_2"]),
        (CH, "de", "ch", "cpv.:2", "it", ["para_2"]), (FR, "fr", "ca", "paragraphe:1 alinéa:b sous-alinéa:ii", "fr", ["para_1/item_2/subitem_2"]),
        (FR, "fr", "ca", "(:1 (:b (:i", "fr", ["para_1/item_2/subitem_1"]), (FR, "fr", "ca", "subsection:1 paragraph:a", "en", ["para_1/item_1"]),
    ],
)  # fmt: skip
def test_elsewhere(text: str, tag: str, place: str, steps: str, language: str, paths: list[str]) -> None:
    assert found(text, tag, place, steps, language) == paths


def test_a_letter_is_what_the_law_prints() -> None:
    letters = "(1) Kept are:\n" + "\n".join(f"({c}) {c}{c};" for c in "abcdefghijk")
    assert found(letters, "en", "hk", "(:1 (:i", "en") == ["para_1/item_9"]
    roman = "(1) Kept are:\n(i) oars;\n(ii) sails."
    assert found(roman, "en", "hk", "(:1 (:i", "en") == ["para_1/item_1"]
    # Chinese numerals: (i) of a translation is the first as much as the ninth.
    numerals = "有下列情形：\n" + "\n".join(f"（{c}）{c}{c}；" for c in "一二三四五六七八九")
    assert found(numerals, "zh-Hans", "cn", "款:1 项:i", "zh") == ["para_1/item_1", "para_1/item_9"]
    assert found(numerals, "zh-Hans", "cn", "款:1 项:c", "zh") == ["para_1/item_3"]


def test_vietnamese_letters_have_their_own_order() -> None:
    text = "1. Thuyền phải:\na) sơn;\nb) đặt tên;\nc) có đèn;\nd) có chuông;\nđ) có neo;\ne) có chèo."
    assert found(text, "vi", "vn", "khoản:1 điểm:đ", "vi") == ["para_1/item_5"]
    assert found(text, "vi", "vn", "khoản:1 điểm:e", "vi") == ["para_1/item_6"]


def test_what_there_is_instead() -> None:
    page = provision(CN, "zh-Hans", "cn")
    assert what_there_is(page, levels("款:3", "zh"), "cn") == "it has 2 paragraphs"
    assert what_there_is(page, levels("款:2 项:7", "zh"), "cn") == "paragraph 2 has 2 items"
    assert what_there_is(page, levels("款:1 项:1 目:1", "zh"), "cn") == "paragraph 1, item (1) has no units below it"
