"""The importer of Japanese law, on laws of our own making: bare XML, both versions of the API, English."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.east_asia import egov_dates, egov_japan
from corpus.model import Draft, Force, ResidueKind, Unit

HEAD = 'Era="Heisei" Year="15" Num="009" LawType="Act" PromulgateMonth="03" PromulgateDay="31"'


def law(main: str, after: str = "", *, attributes: str = f'Lang="ja" {HEAD}', before: str = "") -> str:
    return (
        f"<Law {attributes}><LawNum>平成十五年法律第九号</LawNum><LawBody><LawTitle Kana='こうえん' Abbrev='公園法,緑法'>"
        f"公園及び緑地法</LawTitle>{before}<MainProvision>{main}</MainProvision>{after}</LawBody></Law>"
    )


def article(number: str, title: str, *paragraphs: str, caption: str = "") -> str:
    head = f"<ArticleCaption>{caption}</ArticleCaption>" if caption else ""
    return f'<Article Num="{number}">{head}<ArticleTitle>{title}</ArticleTitle>{"".join(paragraphs)}</Article>'


def paragraph(number: int, text: str, inside: str = "", printed: str = "", caption: str = "") -> str:
    head = f"<ParagraphCaption>{caption}</ParagraphCaption>" if caption else ""
    sentences = "".join(f"<Sentence>{s}</Sentence>" for s in text.split("|"))
    return (
        f'<Paragraph Num="{number}">{head}<ParagraphNum>{printed}</ParagraphNum>'
        f"<ParagraphSentence>{sentences}</ParagraphSentence>{inside}</Paragraph>"
    )


def item(number: str, title: str, text: str, inside: str = "", tag: str = "Item") -> str:
    return (
        f'<{tag} Num="{number}"><{tag}Title>{title}</{tag}Title><{tag}Sentence><Sentence>{text}</Sentence></{tag}Sentence>'
        f"{inside}</{tag}>"
    )


def one(source: str | bytes, name: str = "law.xml") -> Draft:
    data = source.encode() if isinstance(source, str) else source
    assert recognise(data, name) == "japan-xml"
    (draft,) = egov_japan.read(data, name).value
    claimed = conservation.squeezed(text for _, text in conservation.claims([draft]))
    assert claimed == conservation.squeezed(egov_japan.leaves(data, name))
    assert conservation.unclaimed([draft]) == []
    return draft


def parts(draft: Draft, path: str) -> list[str]:
    return [str(p.path) for page in draft.text.provisions if str(page.path) == path for p in page.parts]


RICH = law(
    '<Chapter Num="1"><ChapterTitle>第一章　総則</ChapterTitle>'
    + article("1", "第一条", paragraph(1, "公園を守る。|ただし、池を除く。"), caption="（目的）")
    + article(
        "2_2", "第二条の二",
        paragraph(1, "次の各号に掲げるもの", item("1", "一", "花", item("1", "イ", "白い花", item("1", "（１）", "小さい花", tag="Subitem2"), tag="Subitem1"))
                  + item("1_2", "一の二", "木")),
        paragraph(2, "前項の表は、次のとおりとする。", "<TableStruct><TableStructTitle>表一</TableStructTitle><Table><TableRow><TableColumn>"
                  "<Sentence>上</Sentence></TableColumn><TableColumn><Sentence>下</Sentence></TableColumn></TableRow><TableRow><TableColumn>"
                  "<Sentence>左</Sentence></TableColumn></TableRow></Table></TableStruct>", printed="２"),
    )
    + article("5:7", "第五条から第七条まで", paragraph(1, "削除"))
    + "</Chapter>",
    '<SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel>'
    + article("1", "第一条", paragraph(1, "この法律は、公布の日から施行する。"), caption="（施行期日）")
    + "</SupplProvision>"
    '<SupplProvision AmendLawNum="平成二九年六月二日法律第四五号" Extract="true"><SupplProvisionLabel>附　則</SupplProvisionLabel>'
    + paragraph(1, "施行する。", printed="１", caption="（施行期日）") + paragraph(2, "なお従う。", printed="２", caption="（経過措置）")
    + "</SupplProvision>"
    '<AppdxTable Num="1"><AppdxTableTitle>別表第一の二</AppdxTableTitle><RelatedArticleNum>（第二条関係）</RelatedArticleNum>'
    "<TableStruct><Table><TableRow><TableColumn><Sentence>甲</Sentence></TableColumn></TableRow></Table></TableStruct>"
    "<Remarks><RemarksLabel>備考</RemarksLabel><Sentence>丙</Sentence></Remarks></AppdxTable>"
    '<AppdxStyle><AppdxStyleTitle>様式第一</AppdxStyleTitle><StyleStruct><Style><Fig src="./pict/a.pdf"/></Style></StyleStruct></AppdxStyle>',
    before="<EnactStatement>ここに公布する。</EnactStatement><TOC><TOCLabel>目次</TOCLabel><TOCChapter Num='1'><ChapterTitle>第一章　総則"
    "</ChapterTitle></TOCChapter></TOC>",
)  # fmt: skip


def test_a_law_with_everything() -> None:
    draft = one(RICH)
    assert [(str(p.path), p.label) for p in draft.text.provisions] == [
        ("preamble", ""), ("art_1", "第一条"), ("art_2-2", "第二条の二"), ("art_5..7", "第五条から第七条まで"),
        ("suppl_1/art_1", "第一条"), ("suppl_2017-45", "附　則（平成二九年六月二日法律第四五号） 抄"),
        ("annex_1-2", "別表第一の二"), ("annex_style-1", "様式第一"),
    ]  # fmt: skip
    assert [(str(c.path), c.label, c.heading) for c in draft.text.containers] == [
        ("chp_1", "第一章", "総則"),
        ("suppl_1", "附　則", ""),
    ]
    assert parts(draft, "art_2-2") == [
        "art_2-2/para_1", "art_2-2/para_1/item_1", "art_2-2/para_1/item_1/subitem_1",
        "art_2-2/para_1/item_1/subitem_1/subitem_1", "art_2-2/para_1/item_1-2", "art_2-2/para_2", "art_2-2/para_2/table_1",
    ]  # fmt: skip
    second = draft.text.provisions[2].text
    assert (
        second
        == "次の各号に掲げるもの\n一 花\nイ 白い花\n（１） 小さい花\n一の二 木\n２ 前項の表は、次のとおりとする。\n表一\n上 下\n左"
    )
    assert [p.deleted for p in draft.text.provisions[1:4]] == [False, False, True]
    assert draft.text.provisions[1].text == "公園を守る。ただし、池を除く。"
    assert draft.text.provisions[1].heading == "（目的）"
    assert draft.text.provisions[5].text == "（施行期日）\n１ 施行する。\n（経過措置）\n２ なお従う。"
    assert parts(draft, "suppl_2017-45") == ["suppl_2017-45/para_1", "suppl_2017-45/para_2"]
    assert parts(draft, "annex_1-2") == ["annex_1-2/table_1", "annex_1-2/note_1"]
    assert ("attachment", "./pict/a.pdf") in [(s.field, s.value) for s in draft.statements]
    assert [r.text for r in draft.residue if r.kind is ResidueKind.CONTENTS] == ["目次", "第一章　総則"]


def test_facts() -> None:
    draft = one(RICH)
    assert (draft.title, draft.law_id, draft.source_key) == (
        "公園及び緑地法",
        "jp-415AC0000000009",
        "415AC0000000009/ja",
    )
    assert (draft.language, draft.force, draft.is_source, draft.kind) == ("ja", Force.AUTHENTIC, True, "law")
    assert draft.other_titles == (("ja", "公園法"), ("ja", "緑法"))
    assert str(draft.version) == "2017-06-02"  # the day of the latest amending law
    facts = {s.field: s.value for s in draft.statements}
    assert facts["promulgated"] == "2003-03-31"
    assert facts["number"] == "平成十五年法律第九号"
    assert facts["originally_effective"] == "2003-03-31"


@pytest.mark.parametrize(("text", "segment"), [
    ("平成二九年六月二日法律第四五号", "2017-45"), ("令和元年五月三一日法律第一六号", "2019-16"),
    ("Act No. 45 of June 2, 2017", "2017-45"), ("Act No. 16, of 2019", "2019-16"), ("昭和五十八年十二月二日法律第八十号", "1983-80"),
    ("", None), ("法律", None),
])  # fmt: skip
def test_amending_laws_are_called_alike_in_both_languages(text: str, segment: str | None) -> None:
    assert egov_dates.law_number(text) == segment


@pytest.mark.parametrize(("attributes", "identity"), [
    (("Act", "Reiwa", "07", "053"), "507AC0000000053"), (("Constitution", "Showa", "21", "000"), "321CONSTITUTION"),
    (("CabinetOrder", "Heisei", "5", "12"), "405CO0000000012"), (("MinisterialOrdinance", "Heisei", "5", "12"), None),
    (("Act", "Edo", "5", "12"), None), (("Act", "Reiwa", "x", "12"), None), (("Act", "Reiwa", "5", "一"), None),
])  # fmt: skip
def test_ids_from_attributes(attributes: tuple[str, str, str, str], identity: str | None) -> None:
    assert egov_dates.law_id(*attributes) == identity


@pytest.mark.parametrize(("name", "identity", "version"), [
    ("415AC1000000009_20250901_506AC0000000001.xml", "jp-415AC1000000009", "2025-09-01"),
    ("my-law-415AC0000000009-current.xml", "jp-415AC0000000009", "2003-03-31"),
    ("dir/407AC0000000111.xml", "jp-415AC0000000009", "2003-03-31"),  # the name of another law
    ("x.xml", "jp-415AC0000000009", "2003-03-31"),
])  # fmt: skip
def test_ids_and_versions_from_names(name: str, identity: str, version: str) -> None:
    draft = one(law(article("1", "第一条", paragraph(1, "甲。"))), name)
    assert (draft.law_id, str(draft.version)) == (identity, version)


def test_a_paragraph_that_stands_alone_has_no_place_in_paths() -> None:
    draft = one(law(article("4", "第四条", paragraph(1, "次のもの", item("1", "一", "花") + item("2", "二", "木")))))
    assert parts(draft, "art_4") == ["art_4", "art_4/item_1", "art_4/item_2"]


def test_laws_of_paragraphs_alone() -> None:
    draft = one(law(paragraph(1, "甲。", printed="１") + paragraph(2, "乙。", printed="２")))
    assert [str(p.path) for p in draft.text.provisions] == ["body"]
    assert parts(draft, "body") == ["body/para_1", "body/para_2"]


def test_text_below_items_lists_and_amended_text() -> None:
    below = item("1", "一", "花") + "<List><ListSentence><Sentence>桜</Sentence></ListSentence></List>"
    amending = (
        "<AmendProvision><AmendProvisionSentence><Sentence>次のように改める。</Sentence></AmendProvisionSentence><NewProvision>"
        + article("9", "第九条", paragraph(1, "新しい。")) + "</NewProvision></AmendProvision>"
    )  # fmt: skip
    draft = one(
        law(article("1", "第一条", paragraph(1, "甲", below)) + article("2", "第二条", paragraph(1, "乙", amending)))
    )
    assert parts(draft, "art_1") == ["art_1", "art_1/item_1", "art_1/text_1"]
    assert parts(draft, "art_2") == ["art_2"]  # what is quoted is no unit of this law
    assert draft.text.provisions[1].text == "乙\n次のように改める。\n第九条\n新しい。"


def test_titles_where_no_chapter_is_are_kept() -> None:
    draft = one(
        law(
            "<PartTitle>迷子の題</PartTitle><SupplProvisionLabel>附　則</SupplProvisionLabel>"
            + article("1", "第一条", paragraph(1, "甲。"))
        )
    )
    assert [r.text for r in draft.residue if r.kind is ResidueKind.UNPARSED] == ["迷子の題", "附　則"]


def test_titles_that_say_more_than_num() -> None:
    draft = one(law(
        article("2", "第二条から第五条まで", paragraph(1, "削除")),
        "<SupplProvision AmendLawNum='平成三〇年五月一日法律第七号'><SupplProvisionLabel>附　則</SupplProvisionLabel>" + paragraph(1, "甲。")
        + "</SupplProvision><SupplProvision AmendLawNum='平成三〇年五月一日法律第八号'><SupplProvisionLabel>附　則</SupplProvisionLabel>" + article("1", "第一条", paragraph(1, "乙。"))
        + "</SupplProvision><SupplProvision AmendLawNum='平成三〇年五月一日法律第八号'>" + paragraph(1, "丙。") + "</SupplProvision>"
        "<AppdxStyle Num='1'><AppdxStyleTitle>様式第一号</AppdxStyleTitle></AppdxStyle>"
        "<AppdxStyle Num='2'><AppdxStyleTitle>様式第一号の二</AppdxStyleTitle></AppdxStyle>",
        attributes=f'Lang="ja" {HEAD} DataInfo="一部未施行"',
    ))  # fmt: skip
    assert [str(p.path) for p in draft.text.provisions] == [
        "art_2..5", "suppl_1", "suppl_2018-8/art_1", "suppl_2018-8~2", "annex_style-1", "annex_style-1-2",
    ]  # fmt: skip
    assert ("partly_not_in_force", "一部未施行") in {(s.field, s.value) for s in draft.statements}


def test_ruby_keeps_the_word_and_sets_its_reading_aside() -> None:
    text = "この<Ruby>池<Rt>いけ</Rt></Ruby>の水<Sub>2</Sub>。"
    draft = one(law(article("1", "第一条", paragraph(1, text))))
    assert draft.text.provisions[0].text == "この池の水2。"
    assert [(r.kind, r.text) for r in draft.residue] == [(ResidueKind.REPEATED, "いけ")]


def test_english_has_the_same_paths_and_no_authority() -> None:
    english = (
        '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE Law PUBLIC "-//JaLII//DTD J-STATUTE 1.0//EN" "jstatute.dtd">\n'
        '<Law OriginalPromulgateDate="March 31, 2003" LawType="Act" Lang="en" Year="15" Era="Heisei" Num="009"><LawNum>Act No. 9 of '
        "March 31, 2003</LawNum><LawBody><LawTitle>Parks Act</LawTitle><MainProvision><Chapter Num='1'><ChapterTitle>Chapter I General "
        "Provisions</ChapterTitle>"
        + article("2_2", "Article 2-2", paragraph(1, "The following:|Yes.", item("1", "(i)", "a flower") + item("1_2", "(i)-2", "a tree"), "(1)"),
                  paragraph(2, "More.", printed="(2)"))
        + "</Chapter></MainProvision><SupplProvision><SupplProvisionLabel>Supplementary Provisions</SupplProvisionLabel>"
        + article("1", "Article 1", paragraph(1, "This Act comes into effect.")) + "</SupplProvision></LawBody></Law>"
    )  # fmt: skip
    draft = one(english)
    assert (draft.law_id, draft.language, draft.title) == ("jp-415AC0000000009", "en", "Parks Act")
    assert (draft.force, draft.is_source, str(draft.version)) == (Force.OFFICIAL_TRANSLATION, False, "2003-03-31")
    assert [(str(c.path), c.label, c.heading) for c in draft.text.containers] == [
        ("chp_1", "Chapter I", "General Provisions"), ("suppl_1", "Supplementary Provisions", ""),
    ]  # fmt: skip
    assert parts(draft, "art_2-2") == [
        "art_2-2/para_1",
        "art_2-2/para_1/item_1",
        "art_2-2/para_1/item_1-2",
        "art_2-2/para_2",
    ]
    assert draft.text.provisions[0].text == "(1) The following: Yes.\n(i) a flower\n(i)-2 a tree\n(2) More."


def as_json(element: ElementTree.Element) -> dict[str, Any]:
    children: list[Any] = [element.text] if element.text else []
    for child in element:
        children.append(as_json(child))
        children += [child.tail] if child.tail else []
    return {"tag": element.tag, "attr": dict(element.attrib), "children": children}


FACTS = {
    "attached_files_info": None,
    "law_info": {"law_type": "Act", "law_id": "415AC1000000009", "law_num": "平成十五年法律第九号", "law_num_year": 15,
                 "promulgation_date": "2003-03-31"},
    "revision_info": {"law_revision_id": "415AC1000000009_20250901_506AC0000000001", "law_title": "公園及び緑地法", "category": "環境",
                      "amendment_enforcement_date": "2025-09-01", "repeal_status": "None", "remain_in_force": False},
}  # fmt: skip


def test_every_answer_of_the_api_gives_the_same_text() -> None:
    bare = one(RICH)
    first = f"<?xml version='1.0'?><DataRoot><Result><Code>0</Code><Message/></Result><ApplData><LawId>415AC1000000009</LawId><LawFullText>{RICH}</LawFullText></ApplData></DataRoot>"
    facts = "".join(
        f"<{key}>{''.join(f'<{k}>{v}</{k}>' for k, v in value.items())}</{key}>"
        for key, value in FACTS.items()
        if isinstance(value, dict)
    )
    second = f"<law_data_response>{facts}<law_full_text>{RICH}</law_full_text></law_data_response>"
    third = json.dumps({**FACTS, "law_full_text": as_json(ElementTree.fromstring(RICH))}, ensure_ascii=False)
    for source in (first, second, third):
        draft = one(source)
        assert [(p.path, p.label, p.heading, p.text, p.parts) for p in draft.text.provisions] == [
            (p.path, p.label, p.heading, p.text, p.parts) for p in bare.text.provisions
        ]
        assert draft.law_id == "jp-415AC1000000009"
    assert str(draft.version) == "2025-09-01"
    facts_of = {(s.field, s.value) for s in draft.statements}
    assert {("effective", "2025-09-01"), ("topic", "環境"), ("promulgated", "2003-03-31")} <= facts_of


def test_unknown_elements_lose_nothing() -> None:
    source = law(
        article("1", "第一条", paragraph(1, "甲", "<Zusatz>外</Zusatz>"), "<Hinweis>注</Hinweis>") + "<Neu>新</Neu>",
        "<Schluss>終</Schluss>",
    )
    draft = one(source)
    assert draft.text.provisions[0].text == "甲\n外\n注"
    assert [r.text for r in draft.residue if r.kind is ResidueKind.UNPARSED] == ["新", "終"]
    assert "unparsed-text" in {d.code for d in draft.diagnostics}


def test_an_article_without_a_number_is_a_note() -> None:
    draft = one(law(article("x", "別の条", paragraph(1, "甲。"))))
    assert [(str(p.path), p.unit) for p in draft.text.provisions] == [("note", Unit.NOTE)]


@pytest.mark.parametrize("data", [
    b"<Law><InfSection/></Law>", b"<html><Law/></html>", b"{}", b"", b"<DataRoot/>", b"Law Era=", b"\x00\x01" * 50,
])  # fmt: skip
def test_other_files_are_not_claimed(data: bytes) -> None:
    assert not egov_japan.recognises(data, "x")


@pytest.mark.parametrize("data", [
    b'<Law Era="Heisei"/>', b"<Law Era='Heisei'><LawNum/></Law>", RICH.encode()[:900], b'{"law_full_text": "PExhdz4="}',
    b'{"law_full_text": {"tag": 3, "children": "x"}}', b'{"law_full_text": ' + b"[" * 5000, b'{"law_full_text": ' + b"[" * 150 + b"]" * 150 + b"}",
    b'<!DOCTYPE Law [<!ENTITY a "b">]><Law Era="Heisei"><LawBody>&a;</LawBody></Law>',
    b"<Law Era='x'>" + b"<LawBody>" * 150 + b"</LawBody>" * 150 + b"</Law>",
])  # fmt: skip
def test_damaged_files_are_refused(data: bytes) -> None:
    assert egov_japan.recognises(data, "x")
    with pytest.raises(SourceError):
        egov_japan.read(data, "x")
