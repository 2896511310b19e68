"""Citations written in every style, over small laws that exist nowhere; each is read back before it is offered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import draft, store

from corpus import lookup
from corpus.citations.glossed import without_gloss, without_version
from corpus.citing.pinyin import pinyin
from corpus.citing.steps import citable, number_of, without_only_paragraph
from corpus.citing.styles import STYLES, cite_as
from corpus.citing.values import StyledCitation
from corpus.grammar.parts import parts_of
from corpus.library import Library
from corpus.model import Draft, Force, Provision, ProvisionPath, Statement, Text, Unit
from corpus.numbering import ArticleNumber

DAY = date(2026, 11, 22)
MAINLAND = {
    "1": "为了规范路灯，制定本法。",
    "3": "移管路灯，应当符合下列条件：\n（一）甲；\n（二）乙。\n有下列情形之一的，可以拒绝：\n（一）丙；\n（二）丁；\n（三）戊。",
    "5": "路灯分为：\n（一）高灯；\n（二）矮灯：\n1.木灯；\n2.铁灯。",
    "120-1": "第一款文字。\n第二款文字。",
}
MAINLAND_ENGLISH = {
    "1": "This Law regulates street lamps.",
    "3": "A transfer requires that:\n(1) a;\n(2) b.\nIt may be refused where:\n(1) c;\n(2) d;\n(3) e.",
    "5": "Lamps are:\n(1) high;\n(2) low:\n1. of wood;\n2. of iron.",
    "120-1": "First words.\nSecond words.",
}
TAIWAN = {
    "17": "路燈有下列情形者，應拆除：\n一、甲。\n二、乙：\n（一）丙。\n（二）丁。\n前項路燈，免稅。",
    "118": "路燈免稅。\n橋燈亦同。",
}
CAP = {
    "34": "(1) A lamp may be lit.\n(2) A lamp shall not be lit—\n(a) by day; or\n(b) without—\n(i) oil; or\n(ii) leave."
}
CAP_CHINESE = {
    "34": "(1) 街燈可點亮。\n(2) 街燈不得—\n(a) 在日間點亮；或\n(b) 在沒有以下各項時點亮—\n(i) 油；或\n(ii) 許可。"
}
UNION = {"6": "1. Light is lawful where:\n(a) it is night;\n(b) it is needed.\n2. Member States may say more."}
UNION_GERMAN = {
    "6": "(1) Licht ist rechtmäßig, wenn:\na) es Nacht ist;\nb) es nötig ist.\n(2) Die Mitgliedstaaten können mehr sagen."
}


def text_of(pages: dict[str, str], language: str, jurisdiction: str) -> Text:
    found = []
    for number, words in pages.items():
        path = ProvisionPath.parse(f"art_{number}")
        parts = parts_of(words, path, language, jurisdiction)
        found.append(Provision(path, Unit.ARTICLE, ArticleNumber.parse(number), number, "", words, parts))
    return Text((), tuple(found))


def made(title: str, language: str, pages: dict[str, str], jurisdiction: str, *, titles: tuple[tuple[str, str], ...] = (),
         facts: tuple[tuple[str, str], ...] = (), force: Force = Force.AUTHENTIC) -> Draft:  # fmt: skip
    base = draft(title, "2020-12-26", text_of(pages, language, jurisdiction), language, jurisdiction=jurisdiction, force=force,
                 is_source=force is Force.AUTHENTIC, statements=[Statement(f, v, "the source") for f, v in facts])  # fmt: skip
    return Draft(**{**{n: getattr(base, n) for n in base.__slots__}, "other_titles": titles})


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made_library = Library.open(Path(tmp_path_factory.mktemp("styles")), create=True)
    english = "Street Lamps Law of the People's Republic of China"
    facts = (("adopted", "2020-12-26"), ("issuer", "全国人民代表大会常务委员会"), ("effective", "2021-03-01"))
    store(made_library, "cn-ludengfa",
          made("中华人民共和国路灯法", "zh-Hans", MAINLAND, "cn", titles=(("en", english),), facts=facts),
          made(english, "en", MAINLAND_ENGLISH, "cn", force=Force.UNOFFICIAL))  # fmt: skip
    store(made_library, "tw-T0000009", made("路燈法", "zh-Hant", TAIWAN, "tw", titles=(("en", "Street Lamps Code"),)))
    store(made_library, "hk-cap999",
          made("Street Lamps Ordinance", "en", CAP, "hk", titles=(("en", "Cap. 999"),)),
          made("街燈條例", "zh-Hant-HK", CAP_CHINESE, "hk", titles=(("zh-Hant-HK", "第999章"),)))  # fmt: skip
    name = "Regulation (EU) 2099/17"
    store(made_library, "eu-32099R0017",
          made(name, "en", UNION, "eu"), made("Verordnung (EU) 2099/17", "de", UNION_GERMAN, "eu"))  # fmt: skip
    return made_library


def cited(
    library: Library, law_id: str, *places: str, styles: tuple[str, ...] = ()
) -> dict[tuple[str, str], StyledCitation]:
    law = library.law(law_id)
    paths = [tuple(map(ProvisionPath.parse, p.split(".."))) if ".." in p else ProvisionPath.parse(p) for p in places]
    found = cite_as(library, law, law.editions[-1], paths, day=DAY, styles=styles)  # type: ignore[arg-type]
    return {(c.style, c.language): c for c in found}


EXPECTED = """
cn-ludengfa art_3/para_2/item_3|laws zh-Hans|路灯法第三条第二款第三项
cn-ludengfa art_3/para_2/item_3|judgment zh-Hans|《中华人民共和国路灯法》第三条第二款第三项
cn-ludengfa art_3/para_2/item_3|scholarly zh-Hans|《路灯法》第3条第2款第3项
cn-ludengfa art_3/para_2/item_3|long en|Article 3, paragraph 2, item (3) of the Street Lamps Law of the People's Republic of China
cn-ludengfa art_3/para_2/item_3|short en|Street Lamps Law art. 3(2)(3)
cn-ludengfa art_3/para_2/item_3|identifier |cn-ludengfa art_3/para_2/item_3
cn-ludengfa art_5/para_1/item_2|judgment zh-Hans|《中华人民共和国路灯法》第五条第二项
cn-ludengfa art_5/para_1|judgment zh-Hans|《中华人民共和国路灯法》第五条
cn-ludengfa art_120-1/para_2|laws zh-Hans|路灯法第一百二十条之一第二款
cn-ludengfa art_120-1/para_2|scholarly zh-Hans|《路灯法》第120条之一第2款
cn-ludengfa art_120-1|short en|Street Lamps Law art. 120-1
tw-T0000009 art_17/para_1/item_2/subitem_1|formal zh-Hant|路燈法第十七條第一項第二款第一目
tw-T0000009 art_17/para_1/item_2/subitem_1|numerals zh-Hant|路燈法第17條第1項第2款第1目
tw-T0000009 art_17/para_1/item_2|shorthand zh-Hant|路燈法§17 I (2)
tw-T0000009 art_118/para_2|formal zh-Hant|路燈法第一百十八條第二項
tw-T0000009 art_118/para_2|shorthand zh-Hant|路燈法§118 II
tw-T0000009 art_17/para_1/item_2|long en|Article 17, paragraph 1, subparagraph 2 of the Street Lamps Code (Taiwan)
tw-T0000009 art_17/para_1/item_2|short en|Street Lamps Code (Taiwan) art. 17(1)(2)
""".strip().splitlines()


@pytest.mark.parametrize("line", EXPECTED)
def test_a_provision_in_each_style(library: Library, line: str) -> None:
    place, style, text = line.split("|")
    law_id, path = place.split()
    name, language = style.split(" ")
    assert cited(library, law_id, path)[name, language].text == text


def test_bluebook_tells_only_what_a_source_states(library: Library) -> None:
    text = cited(library, "cn-ludengfa", "art_3/para_2/item_3")["bluebook", "zh-Hans"].text
    assert text == (
        "Zhonghua Renmin Gongheguo Ludeng Fa (中华人民共和国路灯法) [Street Lamps Law of the People's Republic of China] "
        "(adopted by the Standing Comm. Nat'l People's Cong., Dec. 26, 2020, effective Mar. 1, 2021) art. 3, para. 2(3) (China)"
    )
    assert cited(library, "tw-T0000009", "art_118")["bluebook", "zh-Hant"].text == (
        "Ludeng Fa (路燈法) [Street Lamps Code] (version of Dec. 26, 2020) art. 118 (Taiwan)"
    )


def test_the_version_is_said(library: Library) -> None:
    found = cited(library, "cn-ludengfa", "art_1")
    assert found["judgment", "zh-Hans"].dated == "《中华人民共和国路灯法》第一条（2020年12月26日文本）"
    assert found["short", "en"].dated == "Street Lamps Law art. 1 (version of 26 December 2020)"


@pytest.mark.parametrize("law_id", ["cn-ludengfa", "tw-T0000009", "hk-cap999", "eu-32099R0017"])
def test_with_its_version_a_citation_leads_to_that_version(library: Library, law_id: str) -> None:
    pages = library.text(library.law(law_id).editions[0].expressions[0].id).provisions
    for one in cited(library, law_id, str(pages[-1].parts[-1].path)).values():
        shown = lookup.show(library, one.dated, as_of=DAY)
        assert (shown.law and shown.law.id, shown.version) == (law_id, "2020-12-26"), one.dated
        assert shown.path == lookup.show(library, one.text, as_of=DAY).path


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("刑法第五条（2020年12月26日文本）", 2020),
        ("Civil Code art. 5 (as amended on 3 May 2021)", 2021),
        ("DSGVO Art. 6 (2016-05-04)", 2016),
        ("公司法（2018修正）第16条", None),
        ("（2020年12月26日文本）", None),
        ("Act of 3 May 2021", None),
    ],
)
def test_the_version_behind_a_citation_is_told_from_the_citation(text: str, year: int | None) -> None:
    rest, found = without_version(text)
    assert found == year
    assert len(rest) == len(text)
    assert (rest != text) == (year is not None)


def test_the_title_of_a_gloss_is_the_name() -> None:
    text = "Ludeng Fa (路灯法（二）) [Street Lamps Law] (adopted Dec. 26, 2020) art. 5 (China)"
    assert without_gloss(text).split() == ["路灯法（二）", "(China)", "art.", "5"]
    assert without_gloss("Article 5 of the Street Lamps Law (路灯法)") == "Article 5 of the Street Lamps Law (路灯法)"
    assert without_gloss("Street Lamps Law art. 5(2)") == "Street Lamps Law art. 5(2)"
    assert len(without_gloss(text)) == len(text)


def test_a_number_that_stands_twice_has_no_citation_but_a_name_here(library: Library) -> None:
    assert [c.text for c in cited(library, "cn-ludengfa", "art_3~2").values()] == ["cn-ludengfa art_3~2"]


def test_hong_kong_and_the_union_cite_by_what_is_printed(library: Library) -> None:
    found = cited(library, "hk-cap999", "art_34/para_2/item_2/subitem_1")
    assert found["short", "en"].text == "Cap. 999, s. 34(2)(b)(i)"
    assert found["chapter", "zh-Hant-HK"].text == "第999章第34(2)(b)(i)條"
    found = cited(library, "eu-32099R0017", "art_6/para_1/item_2")
    assert found["long", "en"].text == "Article 6(1)(b) of Regulation (EU) 2099/17"
    assert found["long", "de"].text == "Verordnung (EU) 2099/17, Artikel 6 Absatz 1 Buchstabe b"


def test_several_provisions(library: Library) -> None:
    found = cited(library, "cn-ludengfa", "art_1..art_5", "art_120-1/para_2")
    assert found["judgment", "zh-Hans"].text == "《中华人民共和国路灯法》第一条至第五条、第一百二十条之一第二款"
    assert cited(library, "cn-ludengfa", "art_1..art_5")["short", "en"].text == "Street Lamps Law arts. 1–5"
    assert (
        cited(library, "cn-ludengfa", "art_3/para_1..art_3/para_2")["laws", "zh-Hans"].text
        == "路灯法第三条第一款至第二款"
    )


def test_a_law_as_a_whole(library: Library) -> None:
    found = cited(library, "cn-ludengfa")
    assert found["judgment", "zh-Hans"].text == "《中华人民共和国路灯法》"
    assert found["identifier", ""].text == "cn-ludengfa"


@pytest.mark.parametrize(
    ("path", "cited_by"),
    [
        ("art_6/para_1/text_1", "art_6/para_1"),
        ("art_2/para_1/def_act/item_1", "art_2/para_1"),
        ("art_22/table_1", "art_22"),
        ("preamble/para_2", "preamble"),
        ("annex_1/art_2", "annex_1/art_2"),
        ("art_160/annex_3/para_2", None),
        ("body/para_2", "body"),
        ("note_final", None),
        ("art_33~2/para_1", None),
    ],
)
def test_what_has_no_name_of_its_own_is_cited_by_what_holds_it(path: str, cited_by: str | None) -> None:
    found = citable(ProvisionPath.parse(path))
    assert (str(found) if found else None) == cited_by


@pytest.mark.parametrize(
    ("label", "number"),
    [
        ("(a)", "a"),
        ("a)", "a"),
        ("①", "1"),
        ("가.", "가"),
        ("（一）", "一"),
        ("στ)", "στ"),
        ("1°", "1"),
        ("(iv)", "iv"),
        ("", ""),
    ],
)
def test_numbers_as_printed(label: str, number: str) -> None:
    assert number_of(label) == number


def test_the_only_paragraph_is_left_out(library: Library) -> None:
    held = library.provision(library.law("cn-ludengfa").editions[0].expressions[0].id, ProvisionPath.parse("art_5"))
    assert str(without_only_paragraph(ProvisionPath.parse("art_5/para_1/item_2"), held)) == "art_5/item_2"
    other = library.provision(library.law("cn-ludengfa").editions[0].expressions[0].id, ProvisionPath.parse("art_3"))
    assert str(without_only_paragraph(ProvisionPath.parse("art_3/para_1/item_2"), other)) == "art_3/para_1/item_2"


@pytest.mark.parametrize(
    ("title", "latin"),
    [
        ("中华人民共和国刑法", "Zhonghua Renmin Gongheguo Xingfa"),
        ("中华人民共和国商业银行法", "Zhonghua Renmin Gongheguo Shangye Yinhang Fa"),
        ("中华人民共和国劳动争议调解仲裁法", "Zhonghua Renmin Gongheguo Laodong Zhengyi Tiaojie Zhongcai Fa"),
        ("中华人民共和国著作权法", "Zhonghua Renmin Gongheguo Zhuzuoquan Fa"),
        ("著作權法", "Zhuzuoquan Fa"),
        ("中华人民共和国长江保护法", "Zhonghua Renmin Gongheguo Changjiang Baohu Fa"),
        ("中华人民共和国会计法", "Zhonghua Renmin Gongheguo Kuaiji Fa"),
        ("中华人民共和国律师法", "Zhonghua Renmin Gongheguo Lüshi Fa"),
        ("中华人民共和国档案法", "Zhonghua Renmin Gongheguo Dang'an Fa"),
        ("中华人民共和国刑法修正案（十一）", "Zhonghua Renmin Gongheguo Xingfa Xiuzheng'an (Shiyi)"),
        (
            "关于《中华人民共和国刑法》第三十条的解释",
            "Guanyu “Zhonghua Renmin Gongheguo Xingfa” Di Sanshi Tiao de Jieshi",
        ),
    ],
)
def test_titles_in_pinyin(title: str, latin: str) -> None:
    assert pinyin(title) == latin


def test_styles_are_told_apart_by_id() -> None:
    assert all(key == style.id for key, style in STYLES.items())
