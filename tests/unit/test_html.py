"""Saved pages of laws from any site."""

from __future__ import annotations

from contextlib import suppress

import pytest
from runaway import no_runaway

from corpus.errors import NoLawTextError, SourceError
from corpus.importers import recognise
from corpus.importers.conservation import claims, squeezed, unclaimed
from corpus.importers.hints import Hints
from corpus.importers.html import html
from corpus.model import Draft, Force, ResidueKind, Unit

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Seeds Act | Laws of Erewhon</title>
<style>p{}</style><script>var a = "Article 9";</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li>Article 1 of the week</li></ul></nav>
<header>Erewhon Law Portal</header>
<main><h1>Seeds Act</h1><p class="date">(Adopted on 3 May 2001)</p>
<ul><li><a href="#a1">Article 1 Purpose</a></li><li><a href="#a2">Article 2 Fees</a></li><li><a href="#a3">Article 3 End</a></li></ul>
<h2>Chapter I General</h2>
<h3 id="a1">Article 1</h3><h4>Purpose</h4><p>The purpose<sup><a href="#fn1">1</a></sup> of this
 Act is <b>seeds</b>.</p>
<h3 id="a2">Article 2 Fees</h3><p>The fees are:</p><ol type="a"><li>ten crowns;</li><li>one m<sup>2</sup> of land.</li></ol>
<table><tr><th>Seed</th><th>Fee</th></tr><tr><td>Rye</td><td>5</td></tr></table>
<p>They are due yearly.<br>Nobody is exempt.</p><p style="display:none">Article 7 is hidden.</p>
<h3>Article 3 End</h3><p>This Act ends.</p>
<div class="footnotes"><p id="fn1">1 A note. <a href="#r1">↩</a></p></div></main>
<footer>© 2020 Erewhon. <a href="/c">Contact</a></footer></body></html>"""


def read(page: str | bytes, name: str = "law.html") -> tuple[Draft, ...]:
    data = page.encode() if isinstance(page, str) else page
    drafts = html.read(data, name, Hints()).value
    assert squeezed(t for _, t in claims(drafts)) == squeezed(html.leaves(data, name))
    assert unclaimed(drafts) == []
    return drafts


def body(inner: str) -> str:
    return f"<html><body>{inner}</body></html>"


def articles(draft: Draft) -> dict[str, str]:
    return {str(p.path): p.text for p in draft.text.provisions if p.unit is Unit.ARTICLE}


def test_a_page() -> None:
    assert recognise(PAGE.encode(), "page") == "html"
    (draft,) = read(PAGE)
    assert (draft.title, str(draft.version), draft.language) == ("Seeds Act", "2001-05-03", "en")
    assert [(p.label, p.heading, p.text) for p in draft.text.provisions] == [
        ("Article 1", "Purpose", "The purpose of this Act is seeds."),
        (
            "Article 2",
            "Fees",
            "The fees are:\na. ten crowns;\nb. one m² of land.\nSeed\tFee\nRye\t5\nThey are due yearly.\nNobody is exempt.",
        ),
        ("Article 3", "End", "This Act ends."),
        ("", "", "1 A note."),
    ]
    assert [r.text for r in draft.residue if r.kind is ResidueKind.CONTENTS] == [
        "Article 1 Purpose",
        "Article 2 Fees",
        "Article 3 End",
    ]
    assert [c.label for c in draft.text.containers] == ["Chapter I"]


def test_a_page_that_calls_everything_a_menu_is_read_all_the_same() -> None:
    (draft,) = read(body('<div class="menu"><h1>Seeds Act</h1><p>Article 1 Rye.</p><p>Article 2 Wheat.</p></div>'))
    assert articles(draft) == {"art_1": "Rye.", "art_2": "Wheat."}


@pytest.mark.parametrize("encoding", ["gb2312", "gbk", "utf-8", "utf-16"])
def test_the_declared_encoding(encoding: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={encoding}"></head><body>' \
           "<p>中华人民共和国种子法</p><p>第一条　种子由国家管理。</p><p>第二条　任何人不得损坏种子。</p></body></html>"  # fmt: skip
    (draft,) = read(page.encode("gbk" if encoding == "gb2312" else encoding))
    assert list(articles(draft)) == ["art_1", "art_2"]


def test_a_wrong_declaration_and_a_broken_byte() -> None:
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Gesetz über Körner</p><p>§ 1 Größe</p><p>§ 2 Maß</p></body></html>'
    (draft,) = read(page.encode())
    assert draft.title == "Gesetz über Körner"
    long = "<p>第一条　种子由国家管理。</p><p>第二条　任何人不得损坏种子。</p>" * 20
    data = body(long).encode()
    assert read(data[:200] + b"\xff" + data[200:])


def test_a_bilingual_table_with_merged_cells() -> None:
    rows = "".join(f"<tr><td><p>第{n}条　种子由国家管理，任何人不得损坏。</p></td><td><p>Article {i} The State keeps the seeds.</p></td></tr>"
                   for i, n in enumerate("一二三", 1))  # fmt: skip
    page = f"<table><tr><td>中文</td><td>English</td></tr><tr><td colspan=2>种子法 Seeds Act</td></tr>{rows}</table>"
    drafts = read(body(page))
    assert {d.language: list(articles(d)) for d in drafts} == {
        "zh-Hans": ["art_1", "art_2", "art_3"], "en": ["art_1", "art_2", "art_3"]}  # fmt: skip


def test_word_marks_notes_headers_and_conditional_comments() -> None:
    page = body(
        '<p class=MsoHeader>Printed by somebody</p><p class=MsoTitle>Seeds Act</p>'
        "<p class=MsoNormal>Article 1 <![if !supportLists]>Rye<span>&nbsp;&nbsp;</span><![endif]>is sown.<o:p></o:p></p>"
        "<p class=MsoNormal>Article 2 Wheat.</p><p class=MsoFootnoteText>[1] A note.</p>"
    )  # fmt: skip
    (draft,) = read(page)
    assert draft.title == "Seeds Act"
    assert [p.unit for p in draft.text.provisions] == [Unit.ARTICLE, Unit.ARTICLE, Unit.NOTE]


def test_a_web_archive() -> None:
    mail = ("From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n"
            "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            "<html><body><h1>Seeds Act</h1><p>Article 1 Rye.</p><p>Article 2 Wheat – too.</p></body></html>\r\n"
            "--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n")  # fmt: skip
    assert recognise(mail.encode(), "law.mht") == "html"
    (draft,) = read(mail)
    assert articles(draft) == {"art_1": "Rye.", "art_2": "Wheat – too."}


def test_readings_above_characters_and_raised_numbers() -> None:
    (draft,) = read(
        body(
            "<p>種子法</p><p>第一条　<ruby>種子<rp>(</rp><rt>たね</rt><rp>)</rp></ruby>を守る。</p><p>第二条　この法律は、公布の日から施行する。</p>"
        )
    )
    assert articles(draft)["art_1"] == "種子を守る。"
    (russian,) = read(
        body(
            "<p>Закон о семенах</p><p>Статья 1. Семена охраняются.</p><p>Статья 1<sup>1</sup>. Зёрна тоже.</p><p>Статья 2. Всё.</p>"
        )
    )
    assert list(articles(russian)) == ["art_1", "art_1-1", "art_2"]


def test_a_law_in_preformatted_lines_and_a_definition_list() -> None:
    (draft,) = read(body("<pre>Seeds Act\n\nArticle 1 Rye.\nArticle 2 Wheat.\n</pre>"))
    assert articles(draft) == {"art_1": "Rye.", "art_2": "Wheat."}
    (other,) = read(body("<h1>Seeds Act</h1><dl><dt>Article 1</dt><dd>Rye.</dd><dt>Article 2</dt><dd>Wheat.</dd></dl>"))
    assert articles(other) == {"art_1": "Rye.", "art_2": "Wheat."}


def test_a_portal_page_saved_as_html_stays_damaged() -> None:
    lines = ["China Laws Portal - CJO", "中华人民共和国 种子 法", "(2001 年 1 月 1 日 第九届 全国 人民 代表 大会 通过)", "第一 章 总则",
             "第一条 为了 保护 种子 ， 制定 本法 。", "第二 条 种子 由 国家 管理 。", "第三条 本法 自 公布 之 日 起 施行 。", "© 2020 CJO"]  # fmt: skip
    page = body("".join(f"<p>{line}</p>" for line in lines))
    assert recognise(page.encode(), "x") == "html"
    (draft,) = read(page)
    assert (draft.force, articles(draft)) == (Force.DAMAGED, {
        "art_1": "为了保护种子，制定本法。", "art_2": "种子由国家管理。", "art_3": "本法自公布之日起施行。"})  # fmt: skip


@pytest.mark.parametrize("page", ["<p>No law at all.</p>", "<h1>Menu</h1><p>1. Soup</p><p>2. Fish</p>", ""])
def test_other_pages_are_declined(page: str) -> None:
    with pytest.raises(NoLawTextError):
        recognise(body(page).encode(), "x.html")


@pytest.mark.parametrize(
    "page", ['<html><frameset><frame src="a.html"></frameset></html>', "<html><body><div id=app></div></body></html>"]
)
def test_pages_without_text_are_refused(page: str) -> None:
    with pytest.raises(SourceError):
        html.read(page.encode(), "x.html")


@pytest.mark.parametrize("piece", ["<div>", "<table><tr><td>", "<ol><li>", "<b>", "<p>", "</p>", "<sup>1</sup>", "<a href='#fn1'>1</a>", "&amp;", "<br>",
                                   "<tr><td rowspan=1000 colspan=1000>x", "<td>x</td>", "<!--", "<x", "Article 1 x<p>", "<ruby>a<rt>b"])  # fmt: skip
def test_hostile_pages_take_no_long_time(piece: str) -> None:
    with no_runaway():
        page = "<h1>Seeds Act</h1><p>Article 1 Rye.</p><p>Article 2 Wheat.</p><table><tr>" + piece * 4_000
        with suppress(SourceError):
            read(body(page))


def test_entities_are_never_fetched() -> None:
    page = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + body(
        "<p>Seeds Act</p><p>Article 1 &x;.</p><p>Article 2 b.</p>"
    )
    (draft,) = read(page)
    assert "root:" not in articles(draft)["art_1"]


def test_items_in_small_tables_and_titles_below_dates() -> None:
    item = "<table><tr><td><p>{}</p></td><td><p>{}</p></td></tr></table>"
    page = body(
        "<p>REGULATION (EU) 2031/7 OF THE COUNCIL</p><p>of 27 April 2031</p><p>on the protection of lighthouses</p>"
        "<p>Article 1</p><p>1.   This Regulation protects lighthouses.</p><p>2.   It applies to:</p>"
        + item.format("(a)", "lighthouses at sea;") + item.format("(b)", "lighthouses on rivers.")
        + "<p>Article 2</p><p>It is binding.</p>"
    )  # fmt: skip
    (draft,) = read(page)
    assert draft.title == "REGULATION (EU) 2031/7 OF THE COUNCIL on the protection of lighthouses"
    assert (str(draft.version), draft.jurisdiction) == ("2031-04-27", "eu")
    assert [str(p.path) for p in draft.text.provisions[0].parts] == [
        "art_1/para_1",
        "art_1/para_2",
        "art_1/para_2/item_1",
        "art_1/para_2/item_2",
    ]


def test_terms_of_a_list_are_the_numbers_of_its_items() -> None:
    page = body("<h1>Gesetz über die Leuchttürme</h1><p>vom 25. September 2020 (Stand am 7. Juli 2025)</p><h6><b>Art. 1</b> Zweck</h6>"
                "<p><sup>1</sup> Dieses Gesetz gilt für:</p><dl><dt>a. </dt><dd>Türme am Meer;</dd><dt>b. </dt><dd>Türme an Flüssen.</dd></dl>"
                "<p><sup>2</sup> Es gilt nicht für Lampen.</p><h6><b>Art. 2</b> Ende</h6><p>Es endet.</p>")  # fmt: skip
    (draft,) = read(page)
    first = draft.text.provisions[0]
    assert (str(draft.version), first.heading) == ("2025-07-07", "Zweck")
    assert [str(p.path) for p in first.parts] == [
        "art_1/para_1",
        "art_1/para_1/item_1",
        "art_1/para_1/item_2",
        "art_1/para_2",
    ]
