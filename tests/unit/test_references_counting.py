"""Places counted in the text that they stand in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_laws import body

from corpus.citations.values import Level, Place, Relative
from corpus.grammar.parts import parts_of
from corpus.model import Container, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber
from corpus.references.counting import counted, known

AT = Span(0, 2)
MAINLAND = {
    "7": "路灯应当登记。\n未登记的，处罚款：\n（一）私设的；\n（二）私拆的；\n（三）其他。\n前款罚款上缴国库。",
    "7-1": "有下列情形的，免罚：\n（一）初次；\n（二）轻微。\n有下列情形的，从重：\n（一）再犯；\n（二）夜间；\n（三）结伙。",
    "8": "灯泡由国家供应。",
    "9": "本条例由灯政部门解释。",
}


def law(jurisdiction: str = "cn") -> Text:
    return body(MAINLAND)


def place(
    number: str = "", *levels: tuple[str, str], relative: Relative | None = None, to: Place | None = None
) -> Place:
    numbers = (ArticleNumber.parse(number),) if number else ()
    return Place(AT, numbers, tuple(Level(word, label, "zh") for word, label in levels), (), relative, to)


def back(word: str, first: int | None, last: int) -> Relative:
    units = {"条": Unit.ARTICLE, "款": Unit.PARAGRAPH, "项": Unit.ITEM}
    return Relative(units[word], word, first, last, "zh")


@pytest.mark.parametrize(
    ("where", "said", "meant"),
    [
        ("art_7/para_3", place(relative=back("款", -1, -1)), "art_7/para_2"),
        ("art_7/para_3", place(relative=back("款", -2, -1)), "art_7/para_1 art_7/para_2"),
        ("art_7/para_3", place(relative=back("款", None, -1)), "art_7/para_1 art_7/para_2"),
        ("art_7/para_2/item_2", place(relative=back("款", -1, -1)), "art_7/para_1"),
        ("art_7/para_2/item_2", place(relative=back("款", 0, 0)), "art_7/para_2"),
        ("art_7/para_3", place("", ("项", "2"), relative=back("款", -1, -1)), "art_7/para_2/item_2"),
        ("art_7/para_2/item_3", place(relative=back("项", -2, -1)), "art_7/para_2/item_1 art_7/para_2/item_2"),
        ("art_7/para_1", place(relative=back("款", -1, -1)), ""),
        ("art_7/para_1", place(relative=back("款", -3, -1)), ""),
        ("art_7/para_3", place(relative=back("项", -1, -1)), ""),
        # Articles in the order of the text: 7-1 stands between 7 and 8.
        ("art_8/para_1", place(relative=back("条", -1, -1)), "art_7-1"),
        ("art_7/para_1", place(relative=back("条", 1, 1)), "art_7-1"),
        ("art_9/para_1", place(relative=back("条", -2, -1)), "art_7-1 art_8"),
        ("art_9/para_1", place("", ("款", "2"), ("项", "3"), relative=back("条", -2, -2)), "art_7-1/para_2/item_3"),
        ("art_7/para_1", place(relative=back("条", -1, -1)), ""),
        ("art_9/para_1", place(relative=back("条", 1, 1)), ""),
        ("art_7/para_2", place(relative=back("条", 0, 0)), "art_7"),
        # Alone.
        ("art_7/para_3", place("", ("款", "2")), "art_7/para_2"),
        ("art_7/para_3", place("", ("项", "2")), "art_7/para_2/item_2"),
        ("art_7-1/para_2/item_3", place("", ("项", "1")), "art_7-1/para_2/item_1"),
        ("art_7-1/para_1", place("", ("项", "1")), "art_7-1/para_1/item_1"),
        ("art_8/para_1", place("", ("款", "4")), ""),
        # By number.
        ("art_9/para_1", place("7-1"), "art_7-1"),
        ("art_9/para_1", place("7", ("款", "2"), ("项", "3")), "art_7/para_2/item_3"),
        ("art_9/para_1", place("7", ("项", "3")), "art_7/para_2/item_3"),
        ("art_9/para_1", place("7", ("款", "9")), "art_7"),
        ("art_9/para_1", place("7-1", ("项", "1")), "art_7-1"),
        ("art_9/para_1", place("70"), ""),
        # Ranges.
        ("art_9/para_1", place("7", to=place("8")), "art_7 art_7-1 art_8"),
        ("art_9/para_1", place("8", to=place("7")), "art_8 art_7"),
        ("art_9/para_1", place("7", to=place("99")), "art_7"),
        ("art_9/para_1", place("7", ("项", "1"), to=place("7", ("项", "3"))),
         "art_7/para_2/item_1 art_7/para_2/item_2 art_7/para_2/item_3"),
        ("art_9/para_1", place("7", ("款", "1"), to=place("8")), "art_7/para_1 art_7-1 art_8"),
    ],
)  # fmt: skip
def test_places_of_the_mainland(where: str, said: Place, meant: str) -> None:
    at = ProvisionPath.parse(where)
    assert " ".join(map(str, counted(said, at.page, at, known(law(), "cn")))) == meant


def article(number: str, text: str, language: str, jurisdiction: str) -> Provision:
    path = ProvisionPath.parse(number)
    numbered = ArticleNumber.parse(path.segments[-1].partition("_")[2])
    return Provision(path, Unit.ARTICLE, numbered, "", "", text, parts_of(text, path, language, jurisdiction))


TAIWAN = "路燈應登記。\n有下列情形之一者，罰之：\n一、私設。\n二、私拆。\n前項第二款情形，加重之。"
HONG_KONG = "(1) A person must register a lamp.\n(2) Subsection (1) does not apply to—\n(a) a candle; or\n(b) a torch under paragraph (a)."
UNION = (
    "1. Lamps shall be registered.\n2. Paragraph 1 shall not apply where:\n(a) the lamp is off;\n(b) the lamp is lost."
)


@pytest.mark.parametrize(
    ("text", "language", "jurisdiction", "where", "said", "meant"),
    [
        (TAIWAN, "zh-Hant", "tw", "para_3", Place(AT, levels=(Level("款", "2", "zh"),), relative=back("项", -1, -1)), "para_2/item_2"),
        (TAIWAN, "zh-Hant", "tw", "para_3", Place(AT, levels=(Level("项", "1", "zh"),)), "para_1"),
        (HONG_KONG, "en", "hk", "para_2", Place(AT, levels=(Level("subsection", "1", "en"),)), "para_1"),
        (HONG_KONG, "en", "hk", "para_2/item_2", Place(AT, levels=(Level("paragraph", "a", "en"),)), "para_2/item_1"),
        (UNION, "en", "eu", "para_2", Place(AT, levels=(Level("paragraph", "1", "en"),)), "para_1"),
        (UNION, "en", "eu", "para_1", Place(AT, levels=(Level("paragraph", "2", "en"), Level("point", "b", "en"))), "para_2/item_2"),
        (UNION, "en", "eu", "para_2", Place(AT, relative=Relative(Unit.PARAGRAPH, "paragraph", -1, -1, "en")), "para_1"),
    ],
)  # fmt: skip
def test_words_mean_what_they_mean_in_their_place(
    text: str, language: str, jurisdiction: str, where: str, said: Place, meant: str
) -> None:
    page = article("art_5", text, language, jurisdiction)
    at = ProvisionPath.parse(f"art_5/{where}")
    found = counted(said, page.path, at, known(Text((), (page,)), jurisdiction))
    assert list(map(str, found)) == [f"art_5/{meant}"]


def test_an_article_of_an_annex_is_beside_those_of_the_annex() -> None:
    pages = [article(path, "路灯。", "zh-Hans", "cn") for path in ("art_1", "art_2", "annex_1/art_1", "annex_1/art_2")]
    text = known(Text((), tuple(pages)), "cn")
    at = ProvisionPath.parse("annex_1/art_2")
    assert list(map(str, counted(place("1"), at, at, text))) == ["annex_1/art_1"]
    assert list(map(str, counted(place(relative=back("条", -1, -1)), at, at, text))) == ["annex_1/art_1"]
    first = ProvisionPath.parse("annex_1/art_1")
    assert counted(place(relative=back("条", -1, -1)), first, first, text) == ()


def test_the_chapter_that_an_article_stands_in() -> None:
    text = body({"1": "路灯。"}, chapters=["总则", "分则"])
    at = ProvisionPath.parse("art_1")
    for word, first, meant in (("章", 0, ["chp_2"]), ("章", -1, ["chp_1"]), ("章", 1, [])):
        said = place(relative=Relative(Unit.CHAPTER, word, first, first, "zh"))
        assert list(map(str, counted(said, at, at, known(text, "cn")))) == meant
    section = place(relative=Relative(Unit.SECTION, "节", 0, 0, "zh"))
    assert counted(section, at, at, known(text, "cn")) == ()
    for within, path in ((("chp_1",), ["chp_1"]), (("chp_9",), []), (("bk_1", "chp_1"), [])):
        assert list(map(str, counted(Place(AT, within=within), at, at, known(text, "cn")))) == path


CLAIMS = {
    "1": "请求如下：\n（一）工资；\n（二）罚款；\n（三）其他。\n店主应当公示前各项请求。",
    "2": "第一条所列请求，依照顺序受偿；但是，第三项后于第一项。",
}


@pytest.mark.parametrize(
    ("where", "said", "before", "meant"),
    [
        ("art_2/para_1", place("", ("项", "3")), "art_1", "art_1/para_1/item_3"),
        ("art_2/para_1", place("", ("项", "3")), "", ""),
        ("art_2/para_1", place("", ("款", "1"), ("项", "3")), "art_1", "art_1/para_1/item_3"),
        ("art_1/para_2", place(relative=back("项", None, -1)), "",
         "art_1/para_1/item_1 art_1/para_1/item_2 art_1/para_1/item_3"),
        ("art_2/para_1", place(relative=back("项", None, -1)), "", ""),
    ],
)  # fmt: skip
def test_items_of_what_was_cited_before(where: str, said: Place, before: str, meant: str) -> None:
    at = ProvisionPath.parse(where)
    there = ProvisionPath.parse(before) if before else None
    assert " ".join(map(str, counted(said, at.page, at, known(body(CLAIMS), "cn"), there))) == meant


def test_an_annex_that_stands_in_an_article() -> None:
    page = article("art_9", "本法自公布之日起施行。\n附件一\n灯表\n附件二\n泡表", "zh-Hans", "cn")
    text = known(Text((), (page,)), "cn")
    assert list(map(str, counted(Place(AT, within=("annex_2",)), page.path, page.path, text))) == ["art_9/annex_2"]


@pytest.mark.parametrize(
    ("jurisdiction", "within", "meant"),
    [
        ("jp", (), "art_1"),
        ("tw", (), "suppl_1/art_1"),
        ("jp", ("suppl",), "suppl_1/art_1"),
        ("cn", ("annex",), ""),
    ],
)
def test_numbers_that_restart_in_supplementary_provisions(
    jurisdiction: str, within: tuple[str, ...], meant: str
) -> None:
    paths = ("art_1", "art_2", "suppl_1/art_1", "suppl_1/art_2", "suppl_2/art_1")
    text = known(Text((), tuple(article(p, "灯。", "ja", jurisdiction) for p in paths)), jurisdiction)
    at = ProvisionPath.parse("suppl_1/art_2")
    said = Place(AT, (ArticleNumber.of(1),), within=within)
    assert " ".join(map(str, counted(said, at, at, text))) == meant


def test_a_part_is_what_the_text_calls_so() -> None:
    part = Container(ProvisionPath.parse("pt_3"), Unit.PART, "PART III", "")
    page = replace(article("art_1", "See Part III.", "en", "ca"), container=0)
    text = known(Text((part,), (page,)), "ca")
    assert list(map(str, counted(Place(AT, within=("bk_3",)), page.path, page.path, text))) == ["pt_3"]
    this = place(relative=Relative(Unit.BOOK, "part", 0, 0, "en"))
    assert list(map(str, counted(this, page.path, page.path, text))) == ["pt_3"]
