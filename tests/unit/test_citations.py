"""Citations as people type them: what is read, and what it means in a library with laws of the same name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_laws import laws
from runaway import no_runaway

from corpus import lookup
from corpus.citations import Place, parse, readings
from corpus.citing import cite
from corpus.identification.names import stateless
from corpus.library import Library
from corpus.lookup.likely import unread
from corpus.lookup.together import cited_as
from corpus.model import ProvisionPath
from corpus.numbering import format_han

DAY = date(2026, 11, 22)

# typed | name | number | pinpoint
READ = """
刑法第五十六条|刑法|56|
刑法第56条|刑法|56|
刑法第５６条|刑法|56|
刑法五十六条|刑法|56|
刑法56条|刑法|56|
刑法56|刑法|56|
刑法 56|刑法|56|
刑法第五十六|刑法|56|
《刑法》第五十六条|《刑法》|56|
《中华人民共和国刑法》第56条|《中华人民共和国刑法》|56|
中華民國刑法第 56 條|中華民國刑法|56|
刑法第一百二十条之一|刑法|120-1|
刑法第120条之1|刑法|120-1|
刑法第120条之一|刑法|120-1|
刑法第120-1条|刑法|120-1|
刑法120-1|刑法|120-1|
刑法 120-1|刑法|120-1|
刑法 第 一百二十 条 之 一|刑法|120-1|
刑法第十條之一|刑法|10-1|
刑法第 10-1 條|刑法|10-1|
刑法第10之1條|刑法|10-1|
刑法第一百十八條|刑法|118|
刑法第一百一十八条|刑法|118|
刑法第一一八條|刑法|118|
刑法第191条|刑法|191|
刑法第五百条|刑法|500|
民法典第一千二百六十条|民法典|1260|
刑法第一百零三条|刑法|103|
刑法第一百〇三条|刑法|103|
刑法§65|刑法|65|
刑法 § 65|刑法|65|
刑法§120-1|刑法|120-1|
刑法 § 17 I (2)|刑法|17|I1 (2
刑法§17Ⅰ(2)|刑法|17|I1 (2
刑法§17Ⅰ②|刑法|17|I1 (2
刑法 §17 II|刑法|17|I2
刑法 § 17 I (2) iii|刑法|17|I1 (2 (iii
刑法第五十六条第一款|刑法|56|款1
刑法第五十六条第三项|刑法|56|项3
刑法第五十六条第（三）项|刑法|56|项3
刑法第56条第1款第3项|刑法|56|款1 项3
刑法第56条第一款第(三)项|刑法|56|款1 项3
刑法第五十六条第一款第三项第二目|刑法|56|款1 项3 目2
刑法第10-1條第2項第3款|刑法|10-1|项2 款3
刑法第十條之一第二項第三款第一目|刑法|10-1|项2 款3 目1
刑法第10-1條第2項前段|刑法|10-1|项2
刑法第56条第一款但书|刑法|56|款1
刑法第56条第三项之一|刑法|56|项3-1
刑法的第五十六条|刑法|56|
刑法，第五十六条|刑法|56|
第五十六条，刑法|刑法|56|
第 56 条 刑法|刑法|56|
Criminal Law (art 56)|Criminal Law|56|
刑法（第五十六条）|刑法|56|
刑法第五十六条规定|刑法|56|
根据《刑法》第五十六条的规定|《刑法》|56|
Article 56 of the Criminal Law|Criminal Law|56|
Criminal Law, Article 56|Criminal Law|56|
Criminal Law Article 56|Criminal Law|56|
Criminal Law art. 56|Criminal Law|56|
Criminal Law art 56|Criminal Law|56|
Criminal Law Art.56|Criminal Law|56|
Criminal Law arts. 56|Criminal Law|56|
Criminal Law section 56|Criminal Law|56|
Criminal Law sec. 56|Criminal Law|56|
Criminal Law s. 56|Criminal Law|56|
Criminal Law s 56|Criminal Law|56|
Criminal Law § 56|Criminal Law|56|
Criminal Law 56|Criminal Law|56|
Criminal Law 120-1|Criminal Law|120-1|
Art. 56, Criminal Law|Criminal Law|56|
ARTICLE 56 OF THE CRIMINAL LAW|CRIMINAL LAW|56|
Article 120-1 of the Criminal Law|Criminal Law|120-1|
Article 120 bis of the Criminal Law|Criminal Law|120-1|
Article 120bis Criminal Law|Criminal Law|120-1|
Article 120 ter of the Criminal Law|Criminal Law|120-2|
Article 120A of the Criminal Law|Criminal Law|120A 120-1|
Criminal Law art. 120a|Criminal Law|120A 120-1|
Article 56(3) of the Criminal Law|Criminal Law|56|(3
Criminal Law art. 56(1)(3)|Criminal Law|56|(1 (3
Criminal Law art. 56 (1) (3)|Criminal Law|56|(1 (3
Criminal Law 56(3)|Criminal Law|56|(3
Article 56, paragraph 1, item (3) of the Criminal Law|Criminal Law|56|paragraph1 item3
Article 56 para. 1 item 3, Criminal Law|Criminal Law|56|paragraph1 item3
Article 56, para 2 of the Criminal Law|Criminal Law|56|paragraph2
paragraph 2 of Article 17 of the Criminal Law|Criminal Law|17|paragraph2
item (3) of paragraph 1 of Article 56 of the Criminal Law|Criminal Law|56|paragraph1 item3
the second paragraph of Article 17 of the Criminal Law|Criminal Law|17|paragraph2
Article 17, second paragraph, of the Criminal Law|Criminal Law|17|paragraph2
Article 10-1, paragraph 2, subparagraph 3 of the Criminal Code|Criminal Code|10-1|paragraph2 subparagraph3
Criminal Code, Article 10-1, sub-paragraph 3|Criminal Code|10-1|subparagraph3
Article 56 (a) of the Criminal Law|Criminal Law|56|(a
PIPL 13|PIPL|13|
PIPL art. 13|PIPL|13|
PIPL Art 13(3)|PIPL|13|(3
Criminal Law of the PRC, Article 56|Criminal Law of the PRC|56|
Article 56 of the Criminal Law of the People's Republic of China|Criminal Law of the People's Republic of China|56|
刑法修正案（十一）第三十条|刑法修正案（十一）|30|
刑法修正案(十二) 第8条|刑法修正案(十二)|8|
关于《刑法》第三十条的解释第二条|关于《刑法》第三十条的解释|2|
公司法(2018)第16条|公司法(2018)|16|
公司法（2018修正）第十六条|公司法（2018修正）|16|
《公司法》（2018年修订）第十六条|《公司法》（2018年修订）|16|
2018年公司法第十六条|2018年公司法|16|
第五十六条||56|
五十六条||56|
56||56|
120-1||120-1|
Article 56||56|
§ 65||65|
第 10-1 條||10-1|
Amendment (XI) to the Criminal Law, Point 30|Amendment (XI) to the Criminal Law|30|
Interpretation of Article 7 of Annex I to the Basic Law, Point 1|Interpretation of Article 7 of Annex I to the Basic Law|1|
刑法|刑法||
中华人民共和国宪法修正案（2018年）|中华人民共和国宪法修正案（2018年）||
全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释|全国人民代表大会常务委员会关于《中华人民共和国刑法》第三十条的解释||
Criminal Law|Criminal Law||
没收|没收||
""".strip().splitlines()  # fmt: skip


@pytest.mark.parametrize("line", READ)
def test_what_is_read(line: str) -> None:
    typed, name, numbers, pinpoint = line.split("|")
    found = parse(typed)
    assert found is not None
    levels = " ".join(f"{level.word}{level.label}" for level in found.pinpoint)
    assert (found.name, " ".join(map(str, found.numbers)), levels) == (name, numbers, pinpoint)


# typed | name | places
LISTED = """
刑法第55条至第57条|刑法|55..57
刑法第五十五至五十七条|刑法|55..57
刑法第55—第57条|刑法|55..57
刑法第55～57条|刑法|55..57
刑法第3、5条|刑法|3 5
第三条、第五条||3 5
刑法第三十条、第五十五条第二款的规定|刑法|30 55/款2
刑法第五十六条第一款、第二款|刑法|56/款1 56/款2
刑法第55-57条|刑法|55..57
arts. 3-5 of the Criminal Law|Criminal Law|3..5
Articles 3 to 5 of the Criminal Law|Criminal Law|3..5
Criminal Law arts. 3, 4 and 7|Criminal Law|3 4 7
刑法§184、185|刑法|184 185
刑法第10-1條|刑法|10-1
刑法第五十六条第一款、第三项|刑法|56/款1/项3
关于《刑法》第三百四十一条、第三百一十二条的解释第二条|关于《刑法》第三百四十一条、第三百一十二条的解释|2
关于《刑法》第三百四十一条、第三百一十二条的解释|关于《刑法》第三百四十一条、第三百一十二条的解释|
渔船法第3条、5条|渔船法|3 5
渔船法3至5条|渔船法|3..5
渔船法第3条、第5条之一|渔船法|3 5-1
渔船法第3条和第5条的规定|渔船法|3 5
渔船法第一条至第九千九百九十九条|渔船法|1..9999
""".strip().splitlines()


def written(place: Place) -> str:
    one = "/".join(
        [str(place.numbers[0]) if place.numbers else "", *(f"{level.word}{level.label}" for level in place.levels)]
    )
    return f"{one}..{written(place.to)}" if place.to else one


@pytest.mark.parametrize("line", LISTED)
def test_ranges_and_lists(line: str) -> None:
    typed, name, places = line.split("|")
    found = parse(typed)
    assert found is not None
    assert (found.text, found.name, " ".join(map(written, found.places))) == (typed, name, places)


def test_figures_around_a_hyphen_have_two_readings() -> None:
    assert [" ".join(map(written, c.places)) for c in readings("刑法第55-57条")] == ["55..57", "55-57"]
    assert [" ".join(map(written, c.places)) for c in readings("Criminal Law art. 55-57")] == ["55-57", "55..57"]


def test_a_letter_apart_is_an_article_or_a_point() -> None:
    assert [" ".join(map(written, c.places)) for c in readings("DSG Art 5 a")][-3:] == ["5", "5A", "5/(a"]
    assert {" ".join(map(written, c.places)) for c in readings("Art. 5 a DSG")} == {"5A", "5/(a"}


@pytest.mark.parametrize(("typed", "left"), [("DSG Art 5 a", "a"), ("DSG Art 5 f", "")])
def test_a_letter_that_a_reading_leaves_is_unread(typed: str, left: str) -> None:
    assert unread(next(c for c in readings(typed) if c.places and not c.places[0].levels)) == left


@pytest.mark.parametrize("typed", ["", "   ", "x" * 501])
def test_what_is_no_citation(typed: str) -> None:
    assert parse(typed) is None


@pytest.mark.parametrize(
    ("typed", "name", "path"),
    [
        ("cn-xingfa", "cn-xingfa", None),
        ("cn-xingfa art_120-1", "cn-xingfa", "art_120-1"),
        ("cn-xingfa/art_56/para_1/item_3", "cn-xingfa", "art_56/para_1/item_3"),
        ("tw-C0000001 art_10-1", "tw-C0000001", "art_10-1"),
        ("宪法序言", "宪法", "preamble"),
        ("Preamble to the Constitution", "Constitution", "preamble"),
    ],
)
def test_addresses(typed: str, name: str, path: str | None) -> None:
    found = parse(typed)
    assert found is not None
    assert (found.name, str(found.path) if found.path else None) == (name, path)


@given(st.integers(1, 1500), st.integers(0, 9), st.integers(0, 12), st.integers(0, 30), st.sampled_from(["cn", "tw"]))
def test_canonical_citations_parse_back(article: int, inserted: int, para: int, item: int, place: str) -> None:
    """What `cite` writes, `parse` reads: the same number and as many levels, in every language."""
    path = ProvisionPath.article(f"{article}-{inserted}" if inserted else str(article))
    if para:
        path = path.child("para", para)
        path = path.child("item", item) if item else path
    for language, title in (("zh-Hans", "刑法"), ("zh-Hant", "刑法"), ("en", "Criminal Law")):
        found = parse(cite(title, path, language, place))
        assert found is not None
        assert f"art_{found.numbers[0]}" == path.segments[0]
        assert [level.label for level in found.pinpoint] == [s.split("_")[1] for s in path.segments[1:]]


@given(st.text(max_size=60))
def test_any_text_gives_an_answer(text: str) -> None:
    found = parse(text)
    assert found is None or found.text == text


GLUE = (
    *" \t\n　,;:，；：、.)）(（的之第条款项目至到-~和及§《》年ivx1一", "of ", "the ", "in ", "(1)", "1条", "第1条、", "1-", "art. 5 ",
    "第一款", "§ 1 I ", "item 1 ", "(2018", "preamble ", "中华人民共和国", "china ", "依照", "cn-",
)  # fmt: skip
AROUND = (
    "{} art. 5",
    "a{}b art. 5",
    "刑法第5条{}x",
    "刑法{}第5条x",
    "{}",
    "item 1{}x of art. 5",
    "§ 5 I{}x",
    "a (2018{}x",
)


@pytest.mark.parametrize("glue", GLUE)
def test_no_row_of_marks_makes_the_reader_slow(glue: str) -> None:
    """25 commas once took five seconds, and each further one twice as long."""
    with no_runaway():
        for around in AROUND:
            parse(around.format(glue * ((490 - len(around)) // len(glue))))
            assert parse(around.format(glue * 10_000)) is None


@settings(deadline=3000, max_examples=100)
@given(st.lists(st.sampled_from(GLUE), min_size=1, max_size=4), st.sampled_from(AROUND))
def test_no_pattern_of_marks_makes_the_reader_slow(pattern: list[str], around: str) -> None:
    row = "".join(pattern)
    found = parse(around.format(row * ((490 - len(around)) // len(row))))
    stateless(found.name if found else row)


@given(st.integers(1, 9999))
def test_numerals_are_read_whole(number: int) -> None:
    """第191条 is never 19 and 91; 第五百条 never 50 and 0."""
    for typed in (f"刑法第{number}条", f"刑法第{format_han(number)}条", f"刑法{number}", f"Criminal Law art. {number}"):
        found = parse(typed)
        assert found is not None
        assert [str(n) for n in found.numbers] == [str(number)]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("library")
    return laws(folder)


# typed | status | law | path
MEANT = """
刑法第五十六条|found|cn-xingfa|art_56
刑法第56條|found|tw-C0000001|-
《中华人民共和国刑法》第56条|found|cn-xingfa|art_56
中華人民共和國刑法第56條|found|cn-xingfa|art_56
中華民國刑法第10-1條|found|tw-C0000001|art_10-1
中华民国刑法第10-1条|found|tw-C0000001|art_10-1
台湾刑法第10-1条|found|tw-C0000001|art_10-1
刑法第十條之一第二項第二款|found|tw-C0000001|art_10-1/para_2/item_2
刑法第十條之一第二項第二款第一目|found|tw-C0000001|art_10-1/para_2/item_2/subitem_1
刑法§10-1II|found|tw-C0000001|art_10-1/para_2
刑法 § 10-1 II (2)|found|tw-C0000001|art_10-1/para_2/item_2
刑法56|found|cn-xingfa|art_56
刑法 120-1|found|cn-xingfa|art_120-1
刑法 17|ambiguous|-|-
刑法|ambiguous|-|-
公司法16|ambiguous|-|-
依照刑法第五十六条|found|cn-xingfa|art_56
Article 16, Company Law (2018 Revision)|found|cn-gongsifa|art_16
刑法第120条之1|found|cn-xingfa|art_120-1
刑法第一百二十条之一第二款|found|cn-xingfa|art_120-1/para_2
Criminal Law 120-1|found|cn-xingfa|art_120-1
Article 120A of the Criminal Law|found|cn-xingfa|art_120-1
Article 120 bis of the Criminal Law of the PRC|found|cn-xingfa|art_120-1
PRC Criminal Law Article 56|found|cn-xingfa|art_56
Criminal Code of the Republic of China, Article 10-1|found|tw-C0000001|art_10-1
刑法第五十六条第三项|found|cn-xingfa|art_56/para_1/item_3
刑法第五十六条第一款第（三）项|found|cn-xingfa|art_56/para_1/item_3
Criminal Law art. 56(3)|found|cn-xingfa|art_56/para_1/item_3
Criminal Law art. 56(1)(3)|found|cn-xingfa|art_56/para_1/item_3
Criminal Law art. 57(3)|ambiguous|cn-xingfa|-
刑法第五十七条第三项|ambiguous|cn-xingfa|-
刑法第五十七条第二款第三项|found|cn-xingfa|art_57/para_2/item_3
Criminal Law art. 17(2)|found|cn-xingfa|art_17/para_2
刑法第五十六条第九项|no_such_article|cn-xingfa|-
刑法第五百条|no_such_article|cn-xingfa|-
Criminal Law art. 17, item 2|no_such_article|cn-xingfa|-
Criminal Code (Taiwan) art. 10-1, paragraph 2, subparagraph 2|found|tw-C0000001|art_10-1/para_2/item_2
Criminal Code (Taiwan) art. 10-1 paragraph 2 item 2|ambiguous|tw-C0000001|-
Criminal Code (Taiwan) art. 10-1, item 1 of subparagraph 2 of paragraph 2|found|tw-C0000001|art_10-1/para_2/item_2/subitem_1
刑法修正案（十二）第八条|found|cn-xingfa-xiuzhengan-12|point_8
刑法修正案(十二)第8条|found|cn-xingfa-xiuzhengan-12|point_8
关于《中华人民共和国刑法》第三十条的解释第二条|found|cn-xingfa-jieshi-30|art_2
个人信息保护法第十三条|found|cn-gerenxinxibaohufa|art_13
个保法13|found|cn-gerenxinxibaohufa|art_13
PIPL art. 13(3)|found|cn-gerenxinxibaohufa|art_13/para_1/item_3
公司法（2018修正）第十六条|found|cn-gongsifa|art_16
2018年《公司法》第十六条|found|cn-gongsifa|art_16
cn-xingfa art_56/para_1/item_2|found|cn-xingfa|art_56/para_1/item_2
cn-xingfa|found|cn-xingfa|-
个人信息保护|no_such_law|-|-
刑事法第一条|no_such_law|-|-
cn-nosuchlaw art_1|no_such_law|-|-
第五十六条|no_such_law|-|-
""".strip().splitlines()


@pytest.mark.parametrize("line", MEANT)
def test_what_is_meant(library: Library, line: str) -> None:
    typed, status, law, path = line.split("|")
    found = lookup.show(library, typed, as_of=DAY)
    if typed == "刑法第56條":  # decided for Taiwan, which has no article 56: never the other law's article instead
        status = "no_such_article"
    assert found.status == status
    assert (found.law.id if found.law else "-") == law
    if status == "found":
        assert (str(found.path) if found.path else "-") == path


def test_ambiguous_names_give_choices_and_the_likelier_first(library: Library) -> None:
    assert [c.law for c in lookup.show(library, "刑法 17", as_of=DAY).choices] == ["cn-xingfa", "tw-C0000001"]
    assert [c.law for c in lookup.show(library, "公司法16", as_of=DAY).choices] == ["cn-gongsifa", "tw-J0080001"]


def test_ambiguous_names_give_all_that_is_cited(library: Library) -> None:
    for typed, address in (("刑法17-19", "art_17..art_19"), ("刑法17、19", "art_17,art_19"), ("刑法17-9999", "art_17")):
        assert lookup.show(library, typed, as_of=DAY).choices[0].path == address


def test_a_choice_is_cited_with_its_range(library: Library) -> None:
    law = library.law("cn-xingfa")
    cited = [cited_as(law, address) for address in ("art_17", "art_17..art_19", "art_17,art_19")]
    assert [c.rpartition("》")[2] for c in cited] == ["第十七条", "第十七条至第十九条", "第十七条、第十九条"]


def test_a_decided_name_still_offers_the_other_law(library: Library) -> None:
    found = lookup.show(library, "刑法第十七条", as_of=DAY)
    assert (found.law and found.law.id, [c.law for c in found.choices]) == ("cn-xingfa", ["tw-C0000001"])
    assert any("simplified characters" in w for w in found.warnings)


def test_an_ambiguous_unit_gives_its_readings(library: Library) -> None:
    found = lookup.show(library, "Criminal Law art. 57(3)", as_of=DAY)
    assert [c.path for c in found.choices] == ["art_57/para_1/item_3", "art_57/para_2/item_3"]


def test_of_a_range_the_first_is_looked_up_first(library: Library) -> None:
    for typed in ("中华人民共和国刑法第55至57条", "中华人民共和国刑法第55-57条"):
        found = lookup.show(library, typed, as_of=DAY)
        assert (found.status, str(found.path)) == ("found", "art_55")
    one = lookup.show(library, "中华人民共和国刑法第120-1条", as_of=DAY)
    assert str(one.path) == "art_120-1"


def test_a_law_s_name_alone_asks_for_the_article(library: Library) -> None:
    found = lookup.show(library, "个人信息保护法", as_of=DAY)
    assert (found.status, found.path, found.law and found.law.id) == ("found", None, "cn-gerenxinxibaohufa")
    assert found.warnings[0] == "Which article? 中华人民共和国个人信息保护法 has 13."


def test_unknown_names_suggest_and_never_answer(library: Library) -> None:
    found = lookup.show(library, "个人信息保护", as_of=DAY)
    assert found.law is None
    assert "cn-gerenxinxibaohufa" in [c.law for c in found.choices]


@pytest.mark.parametrize(
    ("typed", "year"),
    [
        ("路灯法（2018年10月26日修正）第十六条", 2018),
        ("路灯法(2018-10-26)第十六条", 2018),
        ("路灯法（自2019年1月1日起施行）第3条", 2019),
        ("路燈法（民國110年1月20日修正）第12條", 2021),
        ("Street Lamps Law (as amended on October 26, 2018) art. 16", 2018),
        ("Street Lamps Law (amended 26 October 2018) art. 16", 2018),
        ("路灯法（试行）第16条", None),
    ],
)
def test_a_date_beside_the_name_says_the_version(typed: str, year: int | None) -> None:
    read = parse(typed)
    assert read is not None
    assert read.year == year
    assert str(read.numbers[0]) in ("16", "3", "12")
