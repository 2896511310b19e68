"""Taiwan's laws in every shape but the split JSON: the older XML, and the ministry's files of all laws."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest

from corpus.errors import SourceError
from corpus.importers import conservation, recognise
from corpus.importers.east_asia import taiwan_bulk, taiwan_json, taiwan_xml
from corpus.model import Draft, ResidueKind

URL = "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=A0000009"
ROWS = [("C", "", "   第 一 章 總則"), ("A", "第 1 條", "甲。\r\n一、乙。\r\n二、丙。"), ("A", "第 1-1 條", "（刪除）"), ("C", "", "第 二 章 附則"),
        ("A", "第 2 條", "丁。")]  # fmt: skip


def old_xml(rows: list[tuple[str, str, str]] = ROWS, more: str = "", name: str = "法規名稱") -> str:
    content = "".join(
        f"<編章節>{text}</編章節>\n"
        if kind == "C"
        else f"<條文>\n<條號>{number}</條號>\n<條文內容><![CDATA[{text}]]></條文內容>\n</條文>\n"
        for kind, number, text in rows
    )
    return (
        f"<法規>\n<法規性質>法律</法規性質>\n<{name}>某法</{name}>\n<法規網址>{URL}</法規網址>\n<法規類別>行政＞法務部</法規類別>\n"
        "<最新異動日期>20200102</最新異動日期>\n<生效日期>\n</生效日期>\n<生效內容><![CDATA[]]></生效內容>\n<廢止註記>\n</廢止註記>\n"
        "<是否英譯註記>Y</是否英譯註記>\n<英文法規名稱>Some Act</英文法規名稱>\n<附件 />\n<沿革內容><![CDATA[1.公布]]></沿革內容>\n<前言></前言>\n"
        f"{more}<法規內容>\n{content}</法規內容>\n</法規>\n"
    )


def record(rows: list[tuple[str, str, str]] = ROWS, eng: str = "", **changed: Any) -> dict[str, Any]:
    law: dict[str, Any] = {
        "LawLevel": "法律", "LawName": "某法", f"{eng}LawURL": URL, "LawCategory": "行政＞法務部", f"{eng}LawModifiedDate": "20200102",
        "LawEffectiveDate": "", "LawEffectiveNote": "", f"{eng}LawAbandonNote": "", "LawHasEngVersion": "Y", "EngLawName": "Some Act",
        f"{eng}LawAttachements": [], f"{eng}LawHistories": "1.公布", f"{eng}LawForeword": "",
        f"{eng}LawArticles": [{f"{eng}ArticleType": k, f"{eng}ArticleNo": n, f"{eng}ArticleContent": t} for k, n, t in rows],
    }  # fmt: skip
    return law | changed


def bulk(*laws: dict[str, Any]) -> str:
    return json.dumps({"UpdateDate": "2026/9/24 上午 12:00:00", "Laws": laws}, ensure_ascii=False)


def bulk_xml(rows: list[tuple[str, str, str]] = ROWS) -> str:
    entries = "".join(
        f"<Article><ArticleType>{k}</ArticleType><ArticleNo>{n}</ArticleNo><ArticleConctent><![CDATA[{t}]]></ArticleConctent></Article>\n"
        for k, n, t in rows
    )
    fields = "".join(f"<{k}>{v}</{k}>\n" for k, v in record(rows).items() if isinstance(v, str))
    files = "<LawAttachements><File><FileName>表.PDF</FileName><FileURL>https://law.moj.gov.tw/f?id=9</FileURL></File></LawAttachements>"
    return f"<Laws UpdateDate='2026/9/24'>\n<Law>\n{fields}{files}<LawArticles>{entries}</LawArticles></Law></Laws>"


def read(source: str, module: ModuleType, name: str) -> tuple[Draft, ...]:
    data = source.encode()
    assert recognise(data, "x") == name
    drafts: tuple[Draft, ...] = module.read(data, "x").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(drafts))
    assert claimed == conservation.squeezed(module.leaves(data, "x"))
    return drafts


def told(draft: Draft) -> Any:
    pages = [(str(p.path), p.label, p.heading, p.text, p.parts, p.deleted) for p in draft.text.provisions]
    return (
        pages,
        [(str(c.path), c.label, c.heading) for c in draft.text.containers],
        draft.title,
        draft.version,
        draft.law_id,
    )


def test_every_shape_gives_the_same_law() -> None:
    split = json.dumps({
        "法規性質": "法律", "法規名稱": "某法", "法規網址": URL, "最新異動日期": "20200102", "英文法規名稱": "Some Act",
        "法規內容": [{"編章節": t.strip()} if k == "C" else {"條號": n, "條文內容": t} for k, n, t in ROWS],
    })  # fmt: skip
    (first,) = read(split, taiwan_json, "taiwan-json")
    assert [str(p.path) for p in first.text.provisions] == ["art_1", "art_1-1", "art_2"]
    others = [
        *read(old_xml(), taiwan_xml, "taiwan-xml"),
        *read(bulk(record()), taiwan_bulk, "taiwan-bulk"),
        *read("\ufeff" + bulk(record()), taiwan_bulk, "taiwan-bulk"),
        *read(bulk_xml(), taiwan_bulk, "taiwan-bulk"),
        *read(f"<?xml version='1.0'?><LAWS UpdateDate='2026/8/21'>{old_xml()}</LAWS>", taiwan_bulk, "taiwan-bulk"),
    ]
    assert [told(draft) for draft in others] == [told(first)] * 5
    assert {d.source_key for d in others} == {"A0000009/zh"}
    assert all("Open Government" in d.licence for d in others)


def test_english_of_the_bulk_file() -> None:
    rows = [("C", "", "Chapter I General"), ("A", "Article 1", "A.\r\n1. b\r\n2. c")]
    (draft,) = read(bulk(record(rows, "Eng")), taiwan_bulk, "taiwan-bulk")
    assert (draft.language, draft.title, draft.other_titles) == ("en", "Some Act", (("zh-Hant", "某法"),))
    assert (draft.source_key, str(draft.version)) == ("A0000009/en", "2020-01-02")
    assert [str(p.path) for p in draft.text.provisions] == ["art_1"]


def test_several_laws_keep_their_order() -> None:
    second = record(LawURL=URL.replace("A0000009", "B0000001"), LawName="乙法", LawAbandonNote="廢",
                    LawAttachements=[{"FileName": "表", "FileURL": "https://law.moj.gov.tw/f?id=1"}])  # fmt: skip
    first, last = read(bulk(record(), second), taiwan_bulk, "taiwan-bulk")
    assert (first.law_id, last.law_id) == ("tw-A0000009", "tw-B0000001")
    assert first.residue[0].text.startswith("2026")
    facts = [(s.field, s.value) for s in last.statements]
    assert ("status", "廢") in facts
    assert ("repealed", "2020-01-02") in facts
    assert [v for f, v in facts if f == "attachment"] == ["表", "https://law.moj.gov.tw/f?id=1"]


def test_what_no_shape_has_is_kept() -> None:
    odd = old_xml(more="<新欄>新</新欄>外").replace("<條號>第 2 條</條號>", "<條號>第 2 條</條號><條號>又</條號>旁")
    (draft,) = read(odd, taiwan_xml, "taiwan-xml")
    kept = conservation.squeezed(r.text for r in draft.residue if r.kind is ResidueKind.UNPARSED)
    assert kept == "新外又旁"
    entry = {"ArticleType": "X", "ArticleNo": "", "ArticleContent": "無號", "New": 7}
    (other,) = read(bulk(record(LawArticles=[entry], LawNew="新")), taiwan_bulk, "taiwan-bulk")
    assert [(str(p.path), p.text) for p in other.text.provisions] == [("note", "無號")]
    assert {"X", "7", "新"} <= {r.text for r in other.residue}


@pytest.mark.parametrize(("module", "data"), [
    (taiwan_xml, b"<LAWS/>"), (taiwan_xml, b"<html/>"), (taiwan_xml, b""), (taiwan_bulk, b"{}"), (taiwan_bulk, b"<Law/>"),
    (taiwan_bulk, '{"法規內容": []}'.encode()), (taiwan_json, b'{"UpdateDate": "x", "Laws": []}'), (taiwan_bulk, b"\x00\x01"),
])  # fmt: skip
def test_other_files_are_not_claimed(module: ModuleType, data: bytes) -> None:
    assert not module.recognises(data, "x")


@pytest.mark.parametrize(("module", "data"), [
    (taiwan_xml, old_xml()[:300].encode()), (taiwan_xml, "<法規/>".encode()), (taiwan_xml, old_xml().replace("pcode=A", "p=").encode()),
    (taiwan_xml, ('<!DOCTYPE 法規 [<!ENTITY a "b">]>' + old_xml(more="&a;")).encode()),
    (taiwan_bulk, bulk(record())[:200].encode()), (taiwan_bulk, b'{"UpdateDate": "x", "Laws": []}'), (taiwan_bulk, b"<LAWS/>"),
    (taiwan_bulk, b'{"Laws": [1]}'), (taiwan_bulk, b'{"Laws": [{}]}'), (taiwan_bulk, b'{"UpdateDate": ' + b"[" * 3000),
    (taiwan_bulk, b'{"Laws": [{"LawArticles": [{"ArticleType": ["A"]}]}]}'), (taiwan_bulk, b'{"UpdateDate": 1, "Laws": {}}'),
])  # fmt: skip
def test_damaged_files_are_refused(module: ModuleType, data: bytes) -> None:
    assert module.recognises(data, "x")
    with pytest.raises(SourceError):
        module.read(data, "x")


def test_what_stands_between_and_below_laws_keeps_its_place() -> None:
    xml = (
        bulk_xml()
        .replace("<Law>", "above<odd>odd</odd>\n<Law>")
        .replace("</Law></Laws>", "</Law>between<odd>odd</odd>below</Laws>")
    )
    (draft,) = read(xml, taiwan_bulk, "taiwan-bulk")
    assert [r.text.strip() for r in draft.residue if r.text.strip() in ("above", "odd", "between", "below")] == [
        "above", "odd", "between", "odd", "below"
    ]  # fmt: skip
    turned = json.dumps({"Laws": [record()], "UpdateDate": "2026/9/24"}, ensure_ascii=False)
    (draft,) = taiwan_bulk.read(turned.encode(), "x").value
    claimed = conservation.squeezed(text for _, text in conservation.claims([draft]))
    assert claimed == conservation.squeezed(taiwan_bulk.leaves(turned.encode(), "x"))
