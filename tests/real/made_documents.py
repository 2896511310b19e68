"""Documents that users hold, made of real law: the same articles as PDF, Word, CSV and TMX, to be read back."""

from __future__ import annotations

import csv
import html
import io
import json
import os
import subprocess
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import docx
from lxml import etree

from corpus.model import Draft

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"


@dataclass(frozen=True)
class Law:
    """A text: articles as (number, label, heading, paragraphs)."""

    key: str
    language: str
    title: str
    rtl: bool
    articles: tuple[tuple[str, str, str, tuple[str, ...]], ...]


def truth(name: str) -> Iterator[dict[str, Any]]:
    with (DATA / "truth" / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def declarations() -> list[Law]:
    """The Universal Declaration in all languages of the data."""
    return [
        Law(one["key"], one["cjo"], one["title"], one["dir"] == "rtl",
            tuple((a["n"], a["title"], "", tuple(a["paras"])) for a in one["articles"]))
        for one in truth("udhr_dev.jsonl")
    ]  # fmt: skip


def regulations() -> list[Law]:
    """The General Data Protection Regulation in all languages of the data."""
    return [
        Law(f"gdpr_{one['lang']}", one["lang"], "", False,
            tuple((a["n"], a["label"], a["title"], (a["text"],)) for a in one["articles"]))
        for one in truth("gdpr_dev.jsonl")
    ]  # fmt: skip


def pairs(most: int = 60) -> list[tuple[Law, Law]]:
    """Laws of Taiwan whose Chinese and English text have the same articles."""
    found = []
    for one in truth("tw_dev.jsonl"):
        if one["zh_only"] or one["en_only"] or one["dup_en"] or one["order_differs"] or not one["title"].get("en"):
            continue
        laws = [
            Law(one["pcode"], tag, one["title"][tag], False,
                tuple((a["n"], a[f"label_{key}"], "", tuple(a[key].splitlines())) for a in one["articles"]))
            for tag, key in (("zh-Hant", "zh"), ("en", "en"))
        ]  # fmt: skip
        found.append((laws[0], laws[1]))
    return found[:most]


def flat(text: str) -> str:
    """For comparing: NFKC without white space and soft hyphens."""
    return "".join(unicodedata.normalize("NFKC", text).replace("\u00ad", "").split())


def expected(law: Law) -> dict[str, str]:
    return {n: flat(heading + "".join(paras)) for n, _, heading, paras in law.articles}


def articles_of(draft: Draft) -> dict[str, str]:
    return {
        str(p.number): flat(p.heading + p.text) for p in draft.text.provisions if p.number and len(p.path.segments) == 1
    }


# --- PDF


def printed(body: str, *, rtl: bool = False, language: str = "", style: str = "") -> bytes:
    """A page of HTML as PDF, printed by Chromium."""
    fonts = "'Noto Serif','Noto Serif CJK SC','Noto Naskh Arabic','Noto Serif Thai','Noto Serif Devanagari','Noto Serif Hebrew'"
    page = (
        f'<!doctype html><html lang="{language}" dir="{"rtl" if rtl else "ltr"}"><meta charset="utf-8">'
        f"<style>body{{font-family:{fonts};font-size:11pt}}{style}</style><body>{body}"
    )
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.html", Path(folder) / "page.pdf"
        source.write_text(page, encoding="utf-8")
        subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return target.read_bytes()


def as_html(law: Law, *, own_line: bool = True) -> str:
    """A law as HTML: labels as headings of their own, or at the head of the first paragraph."""
    out = [f"<h1>{html.escape(law.title)}</h1>"] if law.title else []
    for _, label, heading, paras in law.articles:
        first = html.escape(label)
        if own_line:
            out.append(f"<h3>{first}</h3>")
            out += [f"<h4>{html.escape(heading)}</h4>"] if heading else []
            out += [f"<p>{html.escape(p)}</p>" for p in paras]
        else:
            out += [
                f"<p><b>{first}</b> {html.escape(p)}</p>" if i == 0 else f"<p>{html.escape(p)}</p>"
                for i, p in enumerate(paras)
            ]
    return "\n".join(out)


# --- aligned


def as_csv(laws: Sequence[Law], delimiter: str = ",", encoding: str = "utf-8-sig") -> bytes:
    """A column for each language, rows by article number."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["article", *(law.language for law in laws)])
    by_number = [
        {n: "\n".join(filter(None, (heading, *paras))) for n, _, heading, paras in law.articles} for law in laws
    ]
    for number in by_number[0]:
        writer.writerow([number, *(texts.get(number, "") for texts in by_number)])
    return out.getvalue().encode(encoding)


def as_tmx(laws: Sequence[Law], *, numbers: bool) -> bytes:
    """A unit for each paragraph, with its article as a property; or the labels as segments."""
    out = [
        f'<?xml version="1.0" encoding="UTF-8"?><tmx version="1.4"><header srclang={quoteattr(laws[0].language)}/><body>'
    ]
    for rows in zip(*(law.articles for law in laws), strict=True):
        if not numbers:
            for of in (1, 2):
                texts = [(law.language, str(row[of])) for law, row in zip(laws, rows, strict=True)]
                out += [_unit(texts, "")] if any(text for _, text in texts) else []
        longest = max(len(row[3]) for row in rows)
        for at in range(longest):
            texts = [(law.language, row[3][at]) for law, row in zip(laws, rows, strict=True) if at < len(row[3])]
            out.append(_unit(texts, rows[0][0] if numbers else ""))
    return ("\n".join(out) + "</body></tmx>").encode()


def _unit(texts: Sequence[tuple[str, str]], number: str) -> str:
    prop = f'<prop type="x-article">{number}</prop>' if number else ""
    variants = "".join(f"<tuv xml:lang={quoteattr(tag)}><seg>{escape(text)}</seg></tuv>" for tag, text in texts)
    return f"<tu>{prop}{variants}</tu>"


# --- Word


def as_docx(law: Law) -> bytes:
    """Label as a paragraph of its own where there is a heading, else before the text."""
    document = docx.Document()
    if law.title:
        document.add_heading(law.title, 0)
    for _, label, heading, paras in law.articles:
        document.add_heading(label, 2)
        for text in filter(None, (heading, *paras)):
            document.add_paragraph(text)
    return _saved(document)


def as_numbered_docx(law: Law, number_format: str, shape: str) -> bytes:
    """Articles that Word numbers itself: the numbers stand nowhere in the text. Articles must be 1, 2, 3 ..."""
    document = docx.Document()
    document.add_heading(law.title, 0)
    number_id = _list(document, number_format, shape)
    for _, _, _, paras in law.articles:
        for at, text in enumerate(paras):
            paragraph = document.add_paragraph(text)
            if at == 0:
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number_id
    return _saved(document)


def as_bilingual_docx(pair: tuple[Law, Law]) -> bytes:
    """A table of two columns, an article a row; the titles in a row above."""
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    for cell, law in zip(table.rows[0].cells, pair, strict=True):
        cell.text = law.title
    for rows in zip(*(law.articles for law in pair), strict=True):
        for cell, (_, label, _, paras) in zip(table.add_row().cells, rows, strict=True):
            cell.text = label
            for text in paras:
                cell.add_paragraph(text)
    return _saved(document)


def _list(document: Any, number_format: str, shape: str) -> int:
    """A new list of one level in the document's numbering; returns its numId."""
    w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    numbering = document.part.numbering_part.element
    abstract = (
        f'<w:abstractNum xmlns:w="{w}" w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{number_format}"/><w:lvlText w:val="{shape}"/></w:lvl></w:abstractNum>'
    )
    numbering.insert(0, etree.fromstring(abstract))
    numbering.append(etree.fromstring(f'<w:num xmlns:w="{w}" w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    return 90


def _saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
