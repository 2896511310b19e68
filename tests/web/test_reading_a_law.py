"""A law read through: stretches that fit to one another, the table of contents beside them, the jump to a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import long_law
import pytest
from flask.testing import FlaskClient

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from webapp import create_app
from webapp.config import Config

LAW = long_law.LAW


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """The service over the long law; reading needs no index."""
    folder: Path = tmp_path_factory.mktemp("long")
    library = Library.open(folder, create=True)
    sources = [SourceFile(name, text.encode) for name, text in long_law.TEXTS.items()]
    made = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    library.close()
    assert [m.status for m in made] == ["added", "added"]
    app = create_app(Config(folder, date(2026, 11, 22)))
    yield app.test_client()
    app.extensions["tongwen"].close()


def page(reader: FlaskClient, address: str) -> str:
    response = reader.get(address)
    assert response.status_code == 200, response.text
    return response.text


def articles(html: str) -> list[str]:
    return re.findall(r'data-at="([^"]+)"', html)


def test_a_long_law_opens_with_its_first_stretch(reader: FlaskClient) -> None:
    html = page(reader, f"{LAW}/read")
    assert articles(html)[0] == "art_1"
    assert len(articles(html)) <= 40
    assert "of 130 provisions" in html


def test_stretches_fit_to_one_another_in_any_texts(reader: FlaskClient) -> None:
    for texts in ("", "&languages=en", "&languages=zh-Hans"):
        found: list[str] = []
        address: str | None = f"{LAW}/read?from=art_1{texts}"
        while address:
            html = page(reader, address)
            found += articles(html)
            following = re.search(r'<link rel="next" href="([^"]+)"', html)
            address = following[1].replace("&amp;", "&") if following else None
        numbers = range(1, 131)
        assert found == [f"art_{n}" for n in numbers]


def test_any_place_opens_the_stretch_that_it_stands_in(reader: FlaskClient) -> None:
    html = page(reader, f"{LAW}/read?from=art_77")
    assert "art_77" in articles(html)
    assert articles(html) == articles(page(reader, f"{LAW}/read?from=art_78"))
    assert articles(page(reader, f"{LAW}/read?from=chp_2"))[0] <= "art_51"


def test_a_stretch_has_the_headings_between_in_every_column(reader: FlaskClient) -> None:
    html = page(reader, f"{LAW}/read?from=art_51&languages=zh-Hans,en")
    heading = html.split('id="chp_2"')[1].split("</tbody>")[0]
    assert "第二章 登记" in heading
    assert "Chapter II Registration" in heading


def test_the_part_that_a_script_appends_is_the_next_stretch_alone(reader: FlaskClient) -> None:
    first = page(reader, f"{LAW}/read?languages=zh-Hans")
    address = re.search(r'data-part="([^"]+)"', first)
    assert address
    response = reader.get(address[1].replace("&amp;", "&"))
    assert articles(response.text)[0] == f"art_{len(articles(first)) + 1}"
    assert "<html" not in response.text
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "Article" not in response.text.split("<table>")[1].split("</table>")[0], "the texts of the page, no others"


def test_the_whole_law_on_one_page(reader: FlaskClient) -> None:
    html = page(reader, f"{LAW}/read?whole=1")
    assert len(articles(html)) == 130
    assert '<meta name="robots" content="noindex">' in html


def test_contents_are_in_the_language_of_the_reader(reader: FlaskClient) -> None:
    def contents(tongue: str) -> str:
        html = reader.get(f"{LAW}/read", headers={"Accept-Language": tongue}).text
        return html.split('class="way-tree"')[1].split("</nav>")[0]

    assert "Chapter II" in contents("en")
    assert "第二章" in contents("zh-CN")
    assert "第二章" in contents("zh-TW"), "the other script before another language"
    assert "第二章" in contents("fr"), "the first column where the law has no French"


def test_contents_mark_the_chapter_that_is_read_and_list_its_articles(reader: FlaskClient) -> None:
    html = page(reader, f"{LAW}/read?from=art_120")
    tree = html.split('class="way-tree"')[1].split("</nav>")[0]
    assert re.findall(r'data-to="(\w+)" aria-current="location"', tree) == ["chp_3"]
    lists = html.split("data-lists")[1].split("</nav>")[0]
    assert 'data-to="art_120" aria-current="location"' in lists
    assert 'data-to="art_101"' in lists


def test_an_unknown_place_says_what_there_is(reader: FlaskClient) -> None:
    response = reader.get(f"{LAW}/read?from=art_999")
    assert response.status_code == 404
    assert "it has 1-130" in response.text


@pytest.mark.parametrize(
    ("typed", "place"),
    [("56", "art_56"), ("第五十六条", "art_56"), ("art_56", "art_56"), ("Article 56", "art_56"), (" 56 ", "art_56")],
)
def test_a_number_and_enter_lead_there(reader: FlaskClient, typed: str, place: str) -> None:
    response = reader.get(f"{LAW}/go", query_string={"n": typed})
    assert response.status_code == 303
    assert response.location == f"{LAW}/{place}"
    there = reader.get(f"{LAW}/go", query_string={"n": typed, "to": "read", "languages": "en"})
    assert unquote(there.location) == f"{LAW}/read?from={place}&languages=en#{place}"


def test_a_jump_to_a_unit_a_range_and_a_chapter(client: FlaskClient, reader: FlaskClient) -> None:
    lamps = "/laws/cn-ludengfa"
    assert client.get(f"{lamps}/go?n=3(3)").location == f"{lamps}/art_3/para_1/item_3#art_3.para_1.item_3"
    either = client.get(f"{lamps}/go?n=3(1)&languages=en")
    assert either.status_code == 300
    assert either.headers["Cache-Control"] == "no-cache"
    for para in (1, 2):
        assert f'href="{lamps}/art_3/para_{para}/item_1?languages=en#art_3.para_{para}.item_1"' in either.text
    in_whole = client.get(f"{lamps}/go?n=3(1)&to=read").text
    assert f'href="{lamps}/read?from=art_3/para_2/item_1#art_3.para_2.item_1"' in in_whole
    assert client.get(f"{lamps}/go?n=2-1").status_code == 404
    assert client.get("/laws/tw-T0000001/go?n=2-1").location == "/laws/tw-T0000001/art_2-1"
    assert reader.get(f"{LAW}/go?n=art_5..art_7").location == f"{LAW}/art_5..art_7"
    assert reader.get(f"{LAW}/go", query_string={"n": "第二章"}).location == f"{LAW}/read?from=chp_2#chp_2"


def test_what_is_appended_stands_and_links_as_the_page_does(reader: FlaskClient) -> None:
    for query, links in (
        ("", ""),
        ("?languages=en,zh-Hans&view=alternating", "?languages=en,zh-Hans&view=alternating"),
    ):
        reader.delete_cookie("reading")
        html = reader.get(f"{LAW}/read{query}").text
        part = unescape(re.search(r'data-part="([^"]+)"', html)[1])  # type: ignore[index]
        reader.set_cookie("reading", "view=source&script=Hant")
        rows = reader.get(part).text
        assert ("on-demand" in rows, "橋樑" in rows) == (False, False)
        first = re.search(r'<a href="([^"]+)"[^>]*>§</a>', rows)
        assert first
        assert unescape(first[1]) == f"{LAW}/art_41{links}"
        assert (
            f'class="onward" rel="next" href="{LAW}/read?from=art_81{links.replace("?", "&amp;").replace("&view", "&amp;view")}"'
            in rows
        )
    reader.delete_cookie("reading")


def test_a_jump_to_nowhere_says_what_there_is(reader: FlaskClient) -> None:
    assert "it has 1-130" in reader.get(f"{LAW}/go?n=131").text
    lost = reader.get(f"{LAW}/go?n=hello")
    assert lost.status_code == 404
    assert "第一条 to 第一百三十条" in lost.text.replace("<bdi>", "").replace("</bdi>", "")
    assert reader.get(f"{LAW}/go?n=").location == LAW


def test_the_page_of_a_long_law_lists_its_chapters_and_leads_to_the_text(
    client: FlaskClient, reader: FlaskClient
) -> None:
    html = page(client, "/laws/cn-ludengfa")
    assert 'href="/laws/cn-ludengfa/art_3"' in html, "a short law lists its articles"
    assert 'class="read-action" href="/laws/cn-ludengfa/read"' in html
    assert f'action="{LAW}/go"' in page(reader, LAW)


def test_the_choice_of_texts_is_kept_and_the_place_too(reader: FlaskClient) -> None:
    response = reader.get(f"{LAW}/read?from=art_60&column=en&keep=1")
    assert response.status_code == 303
    assert response.location == f"{LAW}/read?languages=en&from=art_60"
    reader.delete_cookie("reading")


def test_a_merged_or_private_law_is_no_less_private_here(client: FlaskClient) -> None:
    assert client.get("/laws/cn-anmenfa/read").status_code == 404
    assert client.get("/laws/cn-anmenfa/go?n=1").status_code == 404


@pytest.mark.parametrize("view", ["alternating", "source"])
def test_every_view_has_the_same_provisions(reader: FlaskClient, view: str) -> None:
    assert articles(page(reader, f"{LAW}/read?view={view}")) == articles(page(reader, f"{LAW}/read"))
