"""Documents that people hold, made of real law in all languages that there are: REAL_DATA names the folder with data/.

Known differences of the sources: the Hebrew declaration prints article 20 as סעיף ב. (2); 宪法修正案 52 and 基本法 160 hold
headings and annexes that the second opinion counts as their text; 刑事诉讼法 128 has a blank inside its label, so that the
second opinion misses it.
"""

from __future__ import annotations

import json
import os
import random
import textwrap
import unicodedata
from collections.abc import Iterator
from html import escape
from itertools import zip_longest
from pathlib import Path

import pytest

from corpus.errors import NoLawTextError, SourceError
from corpus.grammar.wrapping import columns
from corpus.importers import importer, read, recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.documents import markdown, plain_text
from corpus.importers.html import html
from corpus.importers.mainland import bilingual_json, lawrefbook
from corpus.model import Draft, Provision, Unit

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
Article = tuple[str, str, list[str]]  # number, label, paragraphs
Law = tuple[str, list[Article]]
MISPRINTED = {("he", "20")}


def flat(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def truth(name: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in (DATA / "truth" / f"{name}_dev.jsonl").read_text("utf-8").splitlines()]


def declarations() -> dict[str, Law]:
    return {
        str(t["lang"]): (str(t["title"]), [(a["n"], a["title"], a["paras"]) for a in t["articles"]])
        for t in truth("udhr")
    }  # type: ignore[attr-defined]


def regulations() -> dict[str, Law]:
    return {
        str(t["lang"]): (
            f"Regulation (EU) 2016/679 {t['lang']}",
            [(a["n"], a["label"], [a["text"]]) for a in t["articles"]],
        )
        for t in truth("gdpr")
    }  # type: ignore[attr-defined]


def taiwan() -> Iterator[tuple[Law, Law]]:
    for t in truth("tw")[::9]:
        both = [a for a in t["articles"] if a.get("zh") and a.get("en")]  # type: ignore[attr-defined]
        if len(both) > 2:
            title: dict[str, str] = t["title"]  # type: ignore[assignment]
            yield ((title.get("zh-Hant", ""), [(a["n"], a["label_zh"], a["zh"].splitlines()) for a in both]),
                   (title.get("en", ""), [(a["n"], a["label_en"], a["en"].splitlines()) for a in both]))  # fmt: skip


# --- one language


def as_text(law: Law) -> bytes:
    return "\n".join([law[0], "", *(line for _, label, paras in law[1] for line in (label, *paras, ""))]).encode()


def as_markdown(law: Law) -> bytes:
    lines = [f"# {law[0]}", ""]
    for _, label, paras in law[1]:
        lines += [
            f"## {label}",
            "",
            *(x for p in paras for x in (p.replace("*", "\\*").replace("<", "&lt;").replace("|", "\\|"), "")),
        ]
    return "\n".join(lines).encode()


def as_page(law: Law) -> bytes:
    inner = "".join(
        f"<h3>{escape(label)}</h3>" + "".join(f"<p>{escape(p)}</p>" for p in paras) for _, label, paras in law[1]
    )
    return (f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escape(law[0])} | Portal</title></head><body>'
            f'<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Search</a></li></ul></nav><main><h1>{escape(law[0])}</h1>{inner}</main>'
            "<footer>© 2020 Portal</footer></body></html>").encode()  # fmt: skip


WRITERS = {"law.txt": as_text, "law.md": as_markdown, "law.html": as_page}


def all_laws() -> dict[str, Law]:
    return {**{f"udhr-{k}": v for k, v in declarations().items()}, **{f"gdpr-{k}": v for k, v in regulations().items()}}


def drafts_of(data: bytes, name: str) -> tuple[Draft, ...]:
    """The drafts of a document, every character of it claimed once."""
    found = recognise(data, name)
    drafts = read(found, data, name).value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(importer(found).leaves(data, name))
    assert unclaimed(drafts) == []
    return drafts


def assert_same(draft: Draft, law: Law, language: str) -> None:
    """Every article comes out under its number with the text that went in; a heading may stand apart from it."""
    got: dict[str, Provision] = {str(p.path)[4:]: p for p in draft.text.provisions if p.unit is Unit.ARTICLE}
    want = {n: flat("".join(paras)) for n, _, paras in law[1] if (language, n) not in MISPRINTED}
    assert set(want) <= set(got)
    extra = set(got) - set(want)
    assert len(extra) <= sum((language, n) in MISPRINTED for n, _, _ in law[1]), extra
    for number, text in want.items():
        page = got[number]
        assert text in (flat(page.text), flat(page.heading + page.text), flat(page.text + annexes(draft, page))), number


def annexes(draft: Draft, page: Provision) -> str:
    """What stands below an article as an annex: an "Attachment" that Taiwan's English runs into article 15."""
    after = draft.text.provisions[draft.text.provisions.index(page) + 1 :]
    return "".join(p.label + p.heading + p.text for p in after if p.unit is Unit.ANNEX)


@pytest.mark.parametrize("name", list(WRITERS))
def test_every_language_in_every_format(name: str) -> None:
    for key, law in all_laws().items():
        language = key.partition("-")[2]
        (draft,) = drafts_of(WRITERS[name](law), name)
        assert draft.language.partition("-")[0] == {"zlm": "ms"}.get(
            language.partition("-")[0], language.partition("-")[0]
        ), key
        assert_same(draft, law, language)


def wrapped(text: str, first: str) -> list[str]:
    """A paragraph on lines of 76 columns, as a printed page has it."""
    if not any(c >= "\u2e80" or "\u0e00" <= c <= "\u0eff" for c in text):
        return textwrap.wrap(text, 76, initial_indent=first, break_on_hyphens=False)
    lines, line = [], first
    for char in text:
        if columns(line + char) > 76 and char not in "，。、；：）」":
            lines.append(line)
            line = ""
        line += char
    return [*lines, line]


def as_print(law: Law, *, indented: bool) -> bytes:
    """A law on pages of 50 lines with their numbers; paragraphs are indented or set apart."""
    out = [" " * 20 + law[0], ""]
    for _, label, paras in law[1]:
        out += ["    " + label] if indented else [label, ""]
        for text in paras:
            out += wrapped(" ".join(text.split()), "    " if indented else "") + ([] if indented else [""])
    pages = [out[i : i + 50] for i in range(0, len(out), 50)]
    return "\f".join("\n".join([*page, "", " " * 36 + str(n), ""]) for n, page in enumerate(pages, 1)).encode()


@pytest.mark.parametrize("indented", [True, False])
def test_every_language_as_printed(indented: bool) -> None:
    for language, law in declarations().items():
        (draft,) = drafts_of(as_print(law, indented=indented), "law.txt")
        assert_same(draft, law, language)
        got = {str(p.number): p.text.count("\n") + 1 for p in draft.text.provisions if p.unit is Unit.ARTICLE}
        wrong = [n for n, _, paras in law[1] if got.get(n, len(paras)) != len(paras)]
        assert len(wrong) <= 3, (language, wrong)
    for language, law in regulations().items():
        (draft,) = drafts_of(as_print(law, indented=indented), "law.txt")
        assert_same(draft, law, language)


# --- two languages


def as_columns(first: Law, second: Law) -> bytes:
    rows = [
        (first[0], second[0]),
        *(("\n".join([a[1], *a[2]]), "\n".join([b[1], *b[2]])) for a, b in zip(first[1], second[1], strict=True)),
    ]
    cells = "".join(
        "<tr>"
        + "".join("<td>" + "".join(f"<p>{escape(p)}</p>" for p in c.split("\n")) + "</td>" for c in row)
        + "</tr>"
        for row in rows
    )
    return f"<html><body><table>{cells}</table></body></html>".encode()


def as_numbered_columns(first: Law, second: Law) -> bytes:
    rows = "".join(
        f"<tr><td>{a[0]}</td>"
        + "".join("<td>" + "".join(f"<p>{escape(p)}</p>" for p in c[2]) + "</td>" for c in (a, b))
        + "</tr>"
        for a, b in zip(first[1], second[1], strict=True)
    )
    return f"<html><body><h1>{escape(first[0])}</h1><table>{rows}</table></body></html>".encode()


def article_by_article(first: Law, second: Law) -> bytes:
    lines = [first[0], second[0], ""]
    for a, b in zip(first[1], second[1], strict=True):
        lines += [a[1], *a[2], "", b[1], *b[2], ""]
    return "\n".join(lines).encode()


def paragraph_by_paragraph(first: Law, second: Law) -> bytes:
    lines = [first[0], second[0], ""]
    for a, b in zip(first[1], second[1], strict=True):
        lines += [a[1], b[1], *(p for pair in zip_longest(a[2], b[2], fillvalue="") for p in pair if p), ""]
    return "\n".join(lines).encode()


LAYOUTS = {
    "columns.html": as_columns,
    "numbered.html": as_numbered_columns,
    "articles.txt": article_by_article,
    "paragraphs.txt": paragraph_by_paragraph,
}
PAIRS = [("zh", "en"), ("ja", "en"), ("ko", "en"), ("ar", "en"), ("he", "en"), ("th", "en"), ("ru", "en"), ("hi", "en"), ("vi", "en"),
         ("de-1996", "fr"), ("it", "fr"), ("nl", "de-1996"), ("sv", "en"), ("tr", "en"), ("id", "en"), ("zh-Hant", "en")]  # fmt: skip


@pytest.mark.parametrize("name", list(LAYOUTS))
def test_every_pair_in_every_layout(name: str) -> None:
    laws = declarations()
    for first, second in PAIRS:
        drafts = drafts_of(LAYOUTS[name](laws[first], laws[second]), name)
        by = {d.language.partition("-")[0]: d for d in drafts}
        assert set(by) == {first.partition("-")[0], second.partition("-")[0]}, (first, second)
        for language in (first, second):
            assert_same(by[language.partition("-")[0]], laws[language], "none" if name == "numbered.html" else language)


@pytest.mark.parametrize("name", list(LAYOUTS))
def test_taiwan_in_both_languages(name: str) -> None:
    for chinese, english in taiwan():
        drafts = drafts_of(LAYOUTS[name](chinese, english), name)
        by = {d.language: d for d in drafts}
        assert set(by) == {"zh-Hant", "en"}
        assert_same(by["zh-Hant"], chinese, "zh")
        assert_same(by["en"], english, "en")


# --- the files themselves


def test_lawrefbook_against_the_second_opinion() -> None:
    known = {str(t["file"]): t for t in truth("lrb")}
    differing = set()
    for path in sorted((DATA / "lawrefbook").rglob("*.md")):
        name, data = path.relative_to(DATA / "lawrefbook").as_posix(), path.read_bytes()
        if name not in known:
            with pytest.raises(NoLawTextError):
                recognise(data, name)
            continue
        assert recognise(data, name) == "lawrefbook"
        (draft,) = drafts_of(data, name)
        got = [(str(p.number), flat(p.text or p.heading)) for p in draft.text.provisions if p.unit is Unit.ARTICLE]
        want = [(a["n"], flat(a["zh"])) for a in known[name]["articles"]]  # type: ignore[attr-defined]
        assert draft.version is None or known[name]["version"] in (None, draft.version.isoformat())
        if got != want:
            differing.add(path.stem)
    assert differing == {"宪法修正案（2018年）", "香港特别行政区基本法(1990-04-04)", "刑事诉讼法(2018-10-26)"}


def test_the_constitution_line_by_line() -> None:
    path = DATA / "prc_bilingual" / "constitution_interleaved.md"
    assert recognise(path.read_bytes(), path.name) == "markdown"
    chinese, english = drafts_of(path.read_bytes(), path.name)
    assert (chinese.title, str(chinese.version), str(english.version)) == (
        "中华人民共和国宪法",
        "2018-03-11",
        "2018-03-11",
    )
    (known,) = truth("prc_constitution")
    for draft, tag in ((chinese, "zh"), (english, "en")):
        got = {str(p.number): flat(p.text) for p in draft.text.provisions if p.unit is Unit.ARTICLE}
        assert len(got) == 143
        wrong = [a["n"] for a in known["articles"] if a.get(tag) and got[a["n"]] != flat(a[tag])]  # type: ignore[attr-defined]
        assert wrong == []


def test_the_network_data_regulations_in_json_and_as_printed() -> None:
    folder = DATA / "prc_bilingual"
    path = folder / "network_data_regulations.bilingual.json"
    assert recognise(path.read_bytes(), path.name) == "bilingual-json"
    chinese, english = drafts_of(path.read_bytes(), path.name)
    printed = folder / "network_data_regulations.en.moj-pdftotext.txt"
    assert recognise(printed.read_bytes(), printed.name) == "plain-text"
    (draft,) = drafts_of(printed.read_bytes(), printed.name)
    assert [len([p for p in d.text.provisions if p.unit is Unit.ARTICLE]) for d in (chinese, english, draft)] == [
        64,
        64,
        64,
    ]
    same = [flat(a.text) == flat(b.text) for a, b in zip(english.text.provisions, draft.text.provisions, strict=True)]
    assert sum(same) == 64
    lines = [
        (a.text.count("\n"), b.text.count("\n"))
        for a, b in zip(english.text.provisions, draft.text.provisions, strict=True)
    ]
    assert sum(a == b for a, b in lines) >= 62


SAMPLES = {
    plain_text: ["prc_bilingual/network_data_regulations.en.moj-pdftotext.txt"],
    markdown: ["prc_bilingual/constitution_interleaved.md"],
    bilingual_json: ["prc_bilingual/network_data_regulations.bilingual.json"],
    lawrefbook: ["lawrefbook/民法商法/著作权法(2020-11-11).md"],
}


@pytest.mark.parametrize("module", [*SAMPLES, html], ids=lambda m: m.__name__.rpartition(".")[2])
def test_broken_bytes(module: object) -> None:
    chance = random.Random(11)
    data = as_columns(*next(taiwan())) if module is html else (DATA / SAMPLES[module][0]).read_bytes()  # type: ignore[index]
    data = data if module is bilingual_json else data[:40_000]
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(chance.choice((1, 5, 40))):
            at = chance.randrange(len(broken))
            broken[at : at + chance.choice((0, 1, 400))] = chance.choice(
                [b"", b"\xff", b"<", b"</td>", b"\0", b"\n\n", b"[^1]", b'"', bytes([chance.randrange(256)])]
            )
        try:
            module.recognises(bytes(broken), "x")  # type: ignore[attr-defined]
            module.read(bytes(broken), "x")  # type: ignore[attr-defined]
        except SourceError:
            continue
