"""A provision in parallel: editions, columns, languages, warnings, neighbours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from made_laws import body, claim, draft, effective, laws, store

from corpus import choosing, lookup
from corpus.errors import NotFoundError, UsageError
from corpus.grammar.parts import parts_of
from corpus.library import Library
from corpus.lookup import CellStatus, ShowStatus, pages
from corpus.model import Force, ProvisionPath, Rights, Statement, Text, Unit

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("library")
    made = laws(folder)
    long = {str(n): f"{'字' * (n * 7 % 50)}。" for n in range(1, 31)}
    other = {str(n): f"{'w' * (n * 11 % 40)}." for n in range(5, 20)}
    store(
        made,
        "tw-A0030222",
        draft("智慧財產案件審理細則", "2023-08-18", body(long, "zh-Hant"), "zh-Hant", jurisdiction="tw"),
    )
    store(
        made,
        "tw-A0030222",
        draft("Adjudication Rules", "2014-07-21", body(other, "en"), "en", jurisdiction="tw"),
        source="en",
    )
    text = {"1": "甲。", "2": "乙。", "3": "丙。"}
    store(made, "cn-shangbiaofa", draft("中华人民共和国商标法", "2019-04-23", body(text, chapters=["总则"]),
          statements=[claim("历史版本")]))  # fmt: skip
    store(made, "cn-shangbiaofa", draft("中华人民共和国商标法", "2026-06-26", body(text | {"4": "丁。"}),
          statements=[effective("2027-01-01"), claim("现行有效")]), source="new")  # fmt: skip
    store(made, "cn-shangbiaofa", draft("Trademark Law", "2019-04-23", body({"2": "b."}, "en"), "en", coverage="2-3",
          rights=Rights.PRIVATE), source="english")  # fmt: skip
    store(made, "cn-shangbiaofa", draft("中华人民共和国商标法", "2019-04-23", body({"1": "甲 甲。", "2": "乙。"}),
          force=Force.DAMAGED), source="page")  # fmt: skip
    store(made, "cn-huanjingbaohufa", draft("中华人民共和国环境保护法", "2014-04-24", body(text),
          statements=[effective("2015-01-01")]))  # fmt: skip
    store(made, "cn-shengtaihuanjingfadian", draft("中华人民共和国生态环境法典", "2026-03-12", body(text), statements=[
          effective("2026-08-15"), Statement("repeals", "中华人民共和国环境保护法", "its own provision art_3")]))  # fmt: skip
    return made


def ids(found: lookup.ShowResult) -> list[str]:
    return [e.id.split(".", 2)[2] for e in found.expressions]


def test_texts_stand_side_by_side_the_soundest_first(library: Library) -> None:
    found = lookup.show(library, "商标法第二条", as_of=DAY)
    assert (found.status, found.version, str(found.path)) == (ShowStatus.FOUND, "2019-04-23", "art_2")
    assert [e.force for e in found.expressions] == [Force.AUTHENTIC, Force.UNOFFICIAL, Force.DAMAGED]
    assert [c.text for c in found.columns] == ["乙。", "b.", "乙。"]
    assert [(str(r.path), len(r.cells)) for r in found.rows] == [("art_2/para_1", 3)]
    assert found.previous
    assert found.next
    assert (found.previous.label, found.next.label) == ("第一条", "第三条")
    assert [b.heading for b in found.breadcrumbs] == ["总则"]
    assert any("damaged" in w for w in found.warnings)
    assert any("Chinese text prevails" in w for w in found.warnings)


@pytest.mark.parametrize(
    ("languages", "wanted"),
    [
        (["zh-Hans"], ["zh-Hans", "zh-Hans"]),
        (["en", "zh"], ["en", "zh-Hans", "zh-Hans"]),
        (["zh", "en"], ["zh-Hans", "en", "zh-Hans"]),  # the damaged page comes last of all
        (["en"], ["en"]),
    ],
)
def test_columns_follow_the_languages_asked_for(library: Library, languages: list[str], wanted: list[str]) -> None:
    found = lookup.show(library, "商标法第二条", as_of=DAY, languages=languages)
    assert [e.language for e in found.expressions] == wanted


def test_gaps_are_told_apart(library: Library) -> None:
    [row] = lookup.show(library, "商标法第一条", as_of=DAY).rows
    assert [c.status for c in row.cells] == [CellStatus.MATCHED, CellStatus.OUTSIDE_SOURCE, CellStatus.MATCHED]
    [row] = lookup.show(library, "商标法第三条", as_of=DAY).rows
    assert [c.status for c in row.cells] == [CellStatus.MATCHED, CellStatus.MISSING, CellStatus.MISSING]


def test_private_texts_can_be_kept_back(library: Library) -> None:
    strangers = Library.open(library.file.parent, private=False)
    found = lookup.show(strangers, "商标法第二条", as_of=DAY)
    assert [e.language for e in found.expressions] == ["zh-Hans", "zh-Hans"]


def test_the_day_and_the_version_choose_the_edition(library: Library) -> None:
    assert lookup.show(library, "商标法第一条", as_of=DAY).version == "2019-04-23"
    assert lookup.show(library, "商标法第一条", as_of=date(2027, 1, 1)).version == "2026-06-26"
    later = lookup.show(library, "商标法第四条", as_of=DAY, version="2026-06-26")
    assert later.status is ShowStatus.FOUND
    assert "is not yet in force on 2026-11-22" in later.warnings[0]
    assert lookup.show(library, "商标法第四条", as_of=DAY).status is ShowStatus.NO_SUCH_ARTICLE
    assert lookup.show(library, "公司法（2018修正）第十六条", as_of=DAY).version == "2018-10-26"
    assert (
        "no version of 中华人民共和国公司法 of 2013"
        in lookup.show(library, "公司法(2013)第十六条", as_of=DAY).warnings[0]
    )


def test_texts_can_be_chosen_by_id(library: Library) -> None:
    old, new = (e.expressions[0].id for e in library.law("cn-shangbiaofa").editions)
    found = lookup.show(library, "商标法第一条", as_of=DAY, expressions=[new, old])
    assert [e.id for e in found.expressions] == [new, old]
    assert found.version == "2019-04-23"
    assert [c.status for c in found.rows[0].cells] == [CellStatus.STALE, CellStatus.MATCHED]
    assert lookup.show(library, "商标法第四条", as_of=DAY, expressions=[new]).version == "2026-06-26"


def test_wrong_requests_say_what_there_is(library: Library) -> None:
    with pytest.raises(UsageError, match="Not a citation"):
        lookup.show(library, " ", as_of=DAY)
    with pytest.raises(UsageError, match="'xx'") as language:
        lookup.show(library, "商标法第一条", as_of=DAY, languages=["xx"])
    assert "zh-Hans" in language.value.hint
    with pytest.raises(UsageError, match="no version '2001'") as version:
        lookup.show(library, "商标法第一条", as_of=DAY, version="2001")
    assert version.value.hint == "Versions: 2019-04-23, 2026-06-26."
    with pytest.raises(UsageError, match="no text 'nope'"):
        lookup.show(library, "商标法第一条", as_of=DAY, expressions=["nope"])
    with pytest.raises(UsageError, match="not a provision path"):
        lookup.show_path(library, "cn-shangbiaofa", "article 1", as_of=DAY)
    with pytest.raises(NotFoundError, match="cn-nope"):
        lookup.show_path(library, "cn-nope", "art_1", as_of=DAY)


def test_a_language_that_the_law_lacks_is_a_warning(library: Library) -> None:
    found = lookup.show(library, "环境保护法第一条", as_of=date(2026, 1, 1), languages=["zh-Hans", "en"])
    assert found.status is ShowStatus.FOUND
    assert found.warnings[0] == "No en text of 中华人民共和国环境保护法 of 2014-04-24 (it is here in zh-Hans)."


def test_no_such_article_says_what_there_is(library: Library) -> None:
    found = lookup.show(library, "商标法第七十一条", as_of=DAY)
    assert (found.status, found.warnings) == (
        ShowStatus.NO_SUCH_ARTICLE, ("No article 71 in 中华人民共和国商标法 (it has 1-3).",),
    )  # fmt: skip


def test_a_repealed_law_is_shown_as_repealed(library: Library) -> None:
    found = lookup.show(library, "环境保护法第一条", as_of=DAY)
    assert (found.status, [c.text for c in found.columns]) == (ShowStatus.REPEALED, ["甲。"])
    assert "repealed on 2026-08-15 by 中华人民共和国生态环境法典" in found.warnings[0]
    before = lookup.show(library, "环境保护法第一条", as_of=date(2026, 8, 14))
    assert before.status is ShowStatus.FOUND
    assert "ends on 2026-08-15" in before.warnings[0]


def test_a_deleted_article_is_repealed_and_shown(library: Library) -> None:
    found = lookup.show(library, "中華民國刑法第17條", as_of=DAY)
    assert (found.status, found.columns[0].text) == (ShowStatus.REPEALED, "（刪除）")


def test_an_amendment_that_the_text_lacks_is_told(library: Library) -> None:
    found = lookup.show(library, "中国刑法第五十六条", as_of=DAY)
    assert any("刑法修正案（十二）" in w and "2024-03-01" in w for w in found.warnings)


def test_a_text_numbered_otherwise_is_a_column_without_words(library: Library) -> None:
    found = lookup.show(library, "智慧財產案件審理細則第七條", as_of=DAY)
    assert found.version == "2023-08-18"
    assert [(c.status, c.text is None) for c in found.rows[0].cells] == [
        (CellStatus.MATCHED, False), (CellStatus.STALE, True),
    ]  # fmt: skip
    assert len(found.columns) == 1
    assert any("read it under its own version (2014-07-21)" in w for w in found.warnings)
    own = lookup.show_path(library, "tw-A0030222", "art_7", as_of=DAY, version="2014-07-21")
    assert [c.status for c in own.rows[0].cells] == [CellStatus.MATCHED]


@pytest.mark.parametrize(
    "citation",
    ["商标法第1条 商标法第3条", "商标法第1条、商标法第3条", "《商标法》第一条和《商标法》第三条", "商标法第1条 第3条"],
)
def test_provisions_of_one_law_come_together_however_often_it_is_named(library: Library, citation: str) -> None:
    found = lookup.show(library, citation, as_of=DAY)
    assert found.status is ShowStatus.FOUND
    assert [str(a.path) for a in found.articles] == ["art_1", "art_3"]


def test_one_that_is_not_there_is_told_of(library: Library) -> None:
    found = lookup.show(library, "商标法第1条 商标法第99条", as_of=DAY)
    assert found.status is ShowStatus.NO_SUCH_ARTICLE
    assert "art_1" in [c.path for c in found.choices]
    assert lookup.show(library, "商标法第1条 字样 商标法第3条", as_of=DAY).status is ShowStatus.NO_SUCH_LAW


def test_a_unit_alone_keeps_its_path(library: Library) -> None:
    found = lookup.show(library, "《中华人民共和国刑法》第五十六条第一款第（三）项", as_of=DAY)
    assert (str(found.path), [c.text for c in found.columns]) == ("art_56/para_1/item_3", ["（三）丙。", "(3) c."])
    assert [str(r.path) for r in found.rows] == ["art_56/para_1/item_3"]
    assert found.canonical == (
        ("zh-Hans", "《中华人民共和国刑法》第五十六条第一款第三项"),
        ("en", "Criminal Law of the People's Republic of China, Article 56, paragraph 1, item (3)"),
    )
    whole = lookup.show(library, "《中华人民共和国刑法》第五十六条第一款", as_of=DAY)
    assert len(whole.rows) == 4
    assert whole.columns[0].text.endswith("（三）丙。")


def test_canonical_forms_of_taiwan(library: Library) -> None:
    found = lookup.show(library, "中華民國刑法第10-1條第2項第2款", as_of=DAY)
    assert dict(found.canonical)["zh-Hant"] == "《中華民國刑法》第十條之一第二項第二款"
    assert dict(found.canonical)["en"].endswith("Article 10-1, paragraph 2, subparagraph (2)")


def test_a_law_alone(library: Library) -> None:
    found = lookup.show(library, "商标法", as_of=DAY)
    assert (found.status, found.path, found.version, found.rows) == (ShowStatus.FOUND, None, "2019-04-23", ())
    title = "全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释"
    named = lookup.show(library, title, as_of=DAY)
    assert named.law
    assert named.law.id == "cn-xingfa-jieshi-30"
    assert dict(named.canonical)["zh-Hans"] == "《全国人民代表大会常务委员会关于〈中华人民共和国刑法〉第三十条的解释》"


def test_canonical_citations_find_their_own_unit(library: Library) -> None:
    for path in ("art_120-1/para_2", "art_57/para_2/item_3", "art_17/para_2", "art_56"):
        found = lookup.show_path(library, "cn-xingfa", path, as_of=DAY)
        for _, text in found.canonical:
            assert str(lookup.show(library, text, as_of=DAY).path) == path


def test_articles_of_an_annex_are_pages_of_their_own(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    own = body({"1": "甲。", "2": "乙。"})
    inside = []
    for number, text in (("1", "子。"), ("2", "有下列情形的：\n（一）丑；\n（二）寅。")):
        path = ProvisionPath.parse(f"annex_1/art_{number}")
        article = body({number: text}).provisions[0]
        inside.append(replace(article, path=path, parts=parts_of(text, path, "zh", None)))
    store(made, "cn-x", draft("中华人民共和国某法", "2020-01-01", Text((), (*own.provisions, *inside))))
    for place, text in (
        ("annex_1/art_2", inside[1].text),
        ("annex_1/art_2/para_1/item_2", "（二）寅。"),
        ("art_2", "乙。"),
    ):
        for found in (lookup.show_path(made, "cn-x", place, as_of=DAY), lookup.show(made, f"cn-x {place}", as_of=DAY)):
            assert (found.status, str(found.path), found.columns[0].text) == (ShowStatus.FOUND, place, text)
    item = lookup.show_path(made, "cn-x", "annex_1/art_2/para_1/item_2", as_of=DAY)
    assert dict(item.canonical)["zh-Hans"] == "《中华人民共和国某法》附件一第二条第一款第二项"
    missing = lookup.show_path(made, "cn-x", "annex_1/art_3", as_of=DAY)
    assert missing.warnings == ("No annex_1/art_3 in 中华人民共和国某法 (it has 1-2).",)


def test_contents(library: Library) -> None:
    [chapter] = lookup.contents(library, "cn-shangbiaofa", "2019-04-23")
    assert (str(chapter.path), dict(chapter.headings)) == ("chp_1", {"zh-Hans": "总则"})
    assert [dict(c.labels) for c in chapter.children] == [
        {"zh-Hans": "第一条"}, {"zh-Hans": "第二条", "en": "Article 2"}, {"zh-Hans": "第三条"},
    ]  # fmt: skip
    assert len(lookup.contents(library, "cn-shangbiaofa", None)) == 4
    only = lookup.contents(library, "cn-shangbiaofa", "2019-04-23", ["en"])
    assert [dict(c.labels) for c in only[0].children] == [{}, {"en": "Article 2"}, {}]
    with pytest.raises(UsageError, match="no version '1999'"):
        lookup.contents(library, "cn-shangbiaofa", "1999")


def test_a_text_without_articles_is_one_page(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    whole = body({"1": "现予公告。"}).provisions[0]
    path = ProvisionPath.parse("body")
    page = replace(
        whole, path=path, unit=Unit.BODY, number=None, label="", parts=parts_of(whole.text, path, "zh", None)
    )
    title = "全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释"
    store(made, "cn-xingfa-jieshi-30", draft(title, "2014-04-24", Text((), (page,)), statements=[claim("现行有效")]))
    found = lookup.show(made, title, as_of=DAY)
    assert (str(found.path), [c.text for c in found.columns]) == ("body", ["现予公告。"])
    assert dict(found.canonical)["zh-Hans"] == "《全国人民代表大会常务委员会关于〈中华人民共和国刑法〉第三十条的解释》"


def test_a_pinpoint_shows_what_renders_it_not_what_has_its_number(tmp_path: Path) -> None:
    """The English lacks paragraph 1, so that its own paragraph 1 renders paragraph 2."""
    made = laws(tmp_path)
    chinese = (
        "违反规定的，处三年以下有期徒刑，并处五万元罚金。\n欺骗他人的，处五年以上十年以下有期徒刑，并处二十万元罚金。"
    )
    english = "Whoever deceives others shall be imprisoned for five to ten years and fined 200,000 yuan."
    store(made, "cn-huanjingbaohufa", draft("中华人民共和国环境保护法", "2014-04-24", body({"1": chinese})))
    store(
        made,
        "cn-huanjingbaohufa",
        draft("Environment Law", "2014-04-24", body({"1": english}, "en"), "en"),
        source="en",
    )
    for languages in ((), ("en",)):
        found = lookup.show_path(made, "cn-huanjingbaohufa", "art_1/para_2", as_of=DAY, languages=languages)
        assert [c.text for c in found.columns if c.expression.language == "en"] == [english]
        assert [r.cells[-1].text for r in found.rows] == [english]
    found = lookup.show_path(made, "cn-huanjingbaohufa", "art_1", as_of=DAY)
    assert any(w.startswith("Paragraphs differ in number (zh-Hans 2, en 1)") for w in found.warnings)


@pytest.mark.parametrize(
    ("citation", "told"),
    [
        ("商標法第二條", True),
        ("商標法第九十條", True),
        ("商标法第二条", False),
        ("中華人民共和國商標法第二條", False),
        ("Trademark Law art. 2", False),
        ("智慧財產案件審理細則第二條", False),
    ],
)
def test_the_script_may_speak_for_a_law_that_is_not_here(library: Library, citation: str, told: bool) -> None:
    found = lookup.show(library, citation, as_of=DAY)
    wanted = "By its traditional characters this cites 商標法 of Taiwan, which isn't here"
    assert any(w.startswith(wanted) for w in found.warnings) is told
    assert (found.status is ShowStatus.AMBIGUOUS) is told
    assert not told or [c.law for c in found.choices] == ["cn-shangbiaofa"]


def test_a_version_that_only_a_translation_renders(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    text, english = {"1": "甲。", "2": "乙。"}, {"1": "a.", "2": "b."}
    store(library, "tw-C0000001", draft("漁船法", "2024-07-31", body(text, "zh-Hant"), "zh-Hant", jurisdiction="tw"))
    store(library, "tw-C0000001", draft("Fishing Act", "2023-12-27", body(english, "en"), "en", jurisdiction="tw",
          force=Force.OFFICIAL_TRANSLATION), source="b")  # fmt: skip
    found = lookup.show_path(library, "tw-C0000001", "art_2", as_of=DAY, version="2023-12-27")
    assert (found.version, found.status) == ("2024-07-31", ShowStatus.FOUND)
    assert (
        "Of the version of 2023-12-27 only this is here: the English text (official translation, Tests)"
        in found.warnings[0]
    )
    assert any(w.startswith("The English text (official translation, Tests) renders") for w in found.warnings)
    with pytest.raises(UsageError, match="has no version"):
        lookup.show_path(library, "tw-C0000001", "art_2", as_of=DAY, version="2023-12-28")


@pytest.mark.parametrize(
    ("tag", "name"), [("ja", "Japanese"), ("ko", "Korean"), ("zh-Hant", "Chinese"), ("en", "English"), ("qq", "qq")]
)
def test_warnings_name_languages_in_words(tag: str, name: str) -> None:
    assert choosing.language_called(tag) == name


@pytest.fixture(scope="module")
def abbreviated(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Laws that are called by numbers and abbreviations, and a declaration with a Chinese title."""
    made = Library.open(tmp_path_factory.mktemp("abbreviated"), create=True)
    lamps = draft("Street Lamps Ordinance", "2022-10-01", body({"26": "Lamps."}, "en"), "en", jurisdiction="hk")
    lamps = replace(lamps, other_titles=(("en", "Cap. 9876"),))
    store(made, "hk-cap9876", lamps)
    store(made, "ca-Q-98", draft("Lamp Act", "2020-01-01", body({"12": "Lamps."}, "en"), "en", jurisdiction="ca"))
    store(made, "un-lamps", draft("世界路灯宣言", "1948-12-10", body({"1": "灯。"}), jurisdiction="un"))
    return made


@pytest.mark.parametrize(
    ("citation", "law", "path"),
    [
        ("Cap 9876 s 26", "hk-cap9876", "art_26"),
        ("cap 9876 section 26", "hk-cap9876", "art_26"),
        ("CAP.9876 s.26", "hk-cap9876", "art_26"),
        ("Cap. 9876, s. 26", "hk-cap9876", "art_26"),
        ("R.S.C. 1985, c. Q-98, s. 12", "ca-Q-98", "art_12"),
        ("RSC 1985 c Q-98 s 12", "ca-Q-98", "art_12"),
        ("L.R.C. (1985), ch. Q-98, art. 12", "ca-Q-98", "art_12"),
        ("Cap 987 s 26", None, None),
    ],
)
def test_numbers_and_abbreviations_are_written_in_many_ways(
    abbreviated: Library, citation: str, law: str | None, path: str | None
) -> None:
    found = lookup.show(abbreviated, citation, as_of=DAY)
    assert (found.law and found.law.id, found.path and str(found.path)) == (law, path)


@pytest.mark.parametrize("citation", ["世界路灯宣言第一条", "世界路燈宣言第一條"])
def test_script_says_nothing_of_a_law_that_is_of_neither_side(abbreviated: Library, citation: str) -> None:
    found = lookup.show(abbreviated, citation, as_of=DAY)
    assert found.status is ShowStatus.FOUND
    assert not any("cites a law of" in warning for warning in found.warnings)


def test_from_an_article_one_steps_over_notes(library: Library) -> None:
    text = lookup.show(library, "商标法第二条", as_of=DAY).columns[0]
    stored = library.text(text.expression.id)
    first, second, third = (p for p in stored.provisions[:3])
    note = replace(first, path=ProvisionPath(("note_1",)), label="", number=None)
    with_notes = replace(
        stored, provisions=(first, note, second, replace(note, path=ProvisionPath(("note_2",))), third)
    )
    _, before, after = pages._around(with_notes, second.path)
    assert (before and before.path, after and after.path) == (first.path, third.path)
    _, before, after = pages._around(with_notes, note.path)
    assert (before and before.path, after and after.path) == (first.path, second.path)
