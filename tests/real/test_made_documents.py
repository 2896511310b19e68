"""Real law as PDF, Word, CSV and TMX: every article comes back under its number with the same text.

The Hebrew declaration calls article 20 סעיף ב, which is 2: its two texts meet there, so it isn't asked for them.
"""

from __future__ import annotations

import random
import shutil

import pytest
from made_documents import (
    Law,
    articles_of,
    as_bilingual_docx,
    as_csv,
    as_docx,
    as_html,
    as_numbered_docx,
    as_tmx,
    declarations,
    expected,
    pairs,
    printed,
    regulations,
)

from corpus.errors import SourceError
from corpus.importers import conservation, importer, read, recognise
from corpus.model import Draft

SLIPS = {("he", "2"), ("he", "20")}
NUMBERED = {
    "cmn_hans": ("chineseCounting", "第%1条"), "cmn_hant": ("taiwaneseCountingThousand", "第 %1 條"), "eng": ("decimal", "Article %1"),
    "jpn": ("japaneseCounting", "第%1条"), "tha": ("thaiNumbers", "ข้อ %1"), "kor": ("decimal", "제%1조"), "arb": ("decimal", "المادة %1"),
    "hin": ("hindiNumbers", "अनुच्छेद %1"), "rus": ("decimal", "Статья %1"), "vie": ("decimal", "Điều %1"), "fra": ("decimal", "Article %1"),
}  # fmt: skip


def drafts(format_name: str, data: bytes) -> tuple[Draft, ...]:
    assert recognise(data, "made") == format_name
    found = read(format_name, data, "made").value
    claimed = conservation.squeezed(text for _, text in conservation.claims(found))
    assert claimed == conservation.squeezed(importer(format_name).leaves(data, "made"))
    return found


def agree(found: tuple[Draft, ...], laws: list[Law], allowed: float = 0.0) -> None:
    """Each law's articles are those of a draft; `allowed` is the share that plain lines can't tell (see SLIPS)."""
    by_language = {d.language: articles_of(d) for d in found}
    primary = {tag.partition("-")[0]: articles for tag, articles in by_language.items()}
    for law in laws:
        texts = by_language.get(law.language, primary.get(law.language.partition("-")[0], {}))
        wanted = {n: t for n, t in expected(law).items() if (law.language, n) not in SLIPS}
        wrong = [n for n, text in wanted.items() if texts.get(n) != text]
        assert len(wrong) <= allowed * len(wanted), (law.key, law.language, wrong)


def test_tables_and_memories_of_twenty_one_languages() -> None:
    laws = declarations()
    agree(drafts("csv", as_csv(laws)), laws)
    agree(drafts("csv", as_csv(laws, "\t", "utf-16")), laws)
    agree(drafts("tmx", as_tmx(laws, numbers=True)), laws)
    agree(drafts("tmx", as_tmx(laws, numbers=False)), laws)
    rules = regulations()
    agree(drafts("csv", as_csv(rules, ";")), rules)
    agree(drafts("tmx", as_tmx(rules, numbers=False)), rules)


def test_word_documents_of_all_languages() -> None:
    for law in (*declarations(), *regulations()):
        agree(drafts("docx", as_docx(law)), [law])


def test_articles_that_word_numbers() -> None:
    laws = {law.key: law for law in declarations()}
    for key, (form, shape) in NUMBERED.items():
        agree(drafts("docx", as_numbered_docx(laws[key], form, shape)), [laws[key]])


def test_bilingual_tables_in_word() -> None:
    """At most one article in a hundred: lines that begin with another article's number, chapters run into articles."""
    for pair in pairs(20):
        agree(drafts("docx", as_bilingual_docx(pair)), list(pair), 0.01)


CHROMIUM = shutil.which("chromium")


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="prints with Chromium")
@pytest.mark.parametrize("key", ["eng", "arb", "heb", "tha", "hin", "cmn_hans", "jpn", "kor", "vie", "rus", "deu_1996"])
def test_printed_declarations(key: str) -> None:
    law = next(law for law in declarations() if law.key == key)
    agree(drafts("pdf", printed(as_html(law), rtl=law.rtl, language=law.language)), [law])


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="prints with Chromium")
def test_printed_columns() -> None:
    """Two columns of one language with hyphens; two languages side by side."""
    first, second = next(pair for pair in pairs() if 20 < len(pair[0].articles) < 120)
    columns = printed(
        f"<div>{as_html(second)}</div>", language="en", style="div{columns:2;text-align:justify;hyphens:auto}"
    )
    agree(drafts("pdf", columns), [second])
    rows = zip(first.articles, second.articles, strict=True)
    table = "".join(
        "<tr>" + "".join(f"<td>{as_html(Law('', '', '', False, (a,)))}</td>" for a in row) + "</tr>" for row in rows
    )
    style = "td{width:50%;vertical-align:top;padding:4px 10px}"
    agree(drafts("pdf", printed(f"<table>{table}</table>", style=style)), [first, second])


@pytest.mark.parametrize("format_name", ["docx", "csv", "tmx"])
def test_damage_never_passes_as_anything_but_text_or_a_refusal(format_name: str) -> None:
    law = declarations()[0]
    data = {"docx": as_docx(law), "csv": as_csv([law]), "tmx": as_tmx([law], numbers=True)}[format_name]
    for seed in range(100):
        chance = random.Random(seed)
        broken = bytearray(data)
        for _ in range(chance.randint(1, 10)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            read(format_name, bytes(broken), "broken")
        except SourceError:
            continue
