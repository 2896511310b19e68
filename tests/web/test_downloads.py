"""Files of a law, an article and a range, as strangers get them."""

from __future__ import annotations

import csv
import io

import pytest
from flask.testing import FlaskClient
from lxml import etree

from webapp import export_pages

ARTICLE = "/laws/cn-ludengfa/art_2"


@pytest.mark.parametrize("page", ["/laws/cn-ludengfa", ARTICLE, "/laws/cn-ludengfa/art_1..art_3"])
def test_pages_link_to_their_files(client: FlaskClient, page: str) -> None:
    tree = etree.HTML(client.get(page).text)
    links = tree.xpath("//details[@class='downloads']//a")
    assert [a.text for a in links][:7] == ["Word (DOCX)", "PDF", "Excel (XLSX)", "HTML", "Markdown", "CSV", "TMX 1.4b"]
    assert {a.get("rel") for a in links} == {"nofollow"}
    answer = client.get(links[5].get("href"))
    assert answer.status_code == 200
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_a_file_holds_the_texts_that_the_page_shows(client: FlaskClient) -> None:
    page = etree.HTML(client.get(f"{ARTICLE}?languages=en,zh-Hans").text)
    [address] = page.xpath("//details[@class='downloads']//a[text()='CSV']/@href")
    answer = client.get(address)
    lines = list(csv.DictReader(io.StringIO(answer.text.removeprefix("\ufeff"), newline="")))
    assert [name for name in lines[0] if name.endswith(" text")] == ["en text", "zh-Hans text"]
    assert {line["path"].partition("/")[0] for line in lines} == {"chp_1", "art_2"}
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="cn-ludengfa_art_2_2018-10-26_en_zh-Hans.csv"'
    )


@pytest.mark.parametrize(("kind", "begins"), [("docx", b"PK"), ("xlsx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!DOC")])
def test_each_format_comes_with_its_type(client: FlaskClient, kind: str, begins: bytes) -> None:
    answer = client.get(f"{ARTICLE}/export?format={kind}&languages=zh-Hans,en")
    assert answer.data.startswith(begins)
    assert answer.content_type == export_pages.MEDIA_TYPES[kind]


@pytest.mark.parametrize(("languages", "kinds"), [("zh-Hans,en", ["XLIFF 1.2", "XLIFF 2.1"]), ("zh-Hans", [])])
def test_files_for_translators_tools(client: FlaskClient, languages: str, kinds: list[str]) -> None:
    page = etree.HTML(client.get(f"{ARTICLE}?languages={languages}").text)
    links = {a.text: a.get("href") for a in page.xpath("//details[@class='downloads']//a")}
    assert [name for name in links if name.startswith("XLIFF")] == kinds
    for name in ("TMX 1.4b", *kinds):
        answer = client.get(links[name])
        assert answer.status_code == 200
        assert "秘密词语" not in answer.text
        assert etree.fromstring(answer.data).tag.rpartition("}")[2] in ("tmx", "xliff")


def test_the_page_of_a_law_links_to_a_file_for_each_translation(client: FlaskClient) -> None:
    page = etree.HTML(client.get("/laws/cn-ludengfa").text)
    links = {a.text: a.get("href") for a in page.xpath("//details[@class='downloads']//a") if "XLIFF" in a.text}
    assert {name.partition(":")[0] for name in links} == {"XLIFF 1.2", "XLIFF 2.1"}
    assert all("→" in name for name in links)
    for address in links.values():
        answer = client.get(address)
        assert answer.status_code == 200
        assert "秘密词语" not in answer.text
        assert etree.fromstring(answer.data).tag.rpartition("}")[2] == "xliff"


def test_a_page_in_html_speaks_the_language_of_the_interface(client: FlaskClient) -> None:
    answer = client.get(f"{ARTICLE}/export?format=html&languages=zh-Hans,en", headers={"Accept-Language": "en"})
    assert "unofficial translation" in answer.text


def test_private_texts_stay_here_even_where_pages_show_them(open_client: FlaskClient, client: FlaskClient) -> None:
    shown = open_client.get("/laws/cn-ludengfa/art_2").text
    assert "秘密词语" in shown
    for address in ("/laws/cn-ludengfa/export", f"{ARTICLE}/export"):
        answer = open_client.get(f"{address}?format=csv&languages=zh-Hans,zh-Hant,en")
        assert answer.status_code == 200
        assert "秘密词语" not in answer.text
    assert open_client.get("/laws/cn-anmenfa/export?format=md").status_code == 404
    assert client.get("/laws/cn-anmenfa/export?format=md").status_code == 404


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/laws/cn-ludengfa/export", 400, "docx, pdf"),
        ("/laws/cn-ludengfa/export?format=exe", 400, "exe"),
        ("/laws/cn-ludengfa/art_99/export?format=md", 404, "art_99"),
        ("/laws/cn-ludengfa/pond/export?format=md", 400, "pond"),
        ("/laws/nowhere/export?format=md", 404, "nowhere"),
    ],
)
def test_what_can_not_be_made_is_told(client: FlaskClient, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text


def test_one_file_is_made_at_a_time(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_pages, "_WAIT", 0.0)
    with export_pages._one_at_a_time():
        answer = client.get(f"{ARTICLE}/export?format=md")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "30"
    assert client.get(f"{ARTICLE}/export?format=md").status_code == 200
