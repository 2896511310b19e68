"""The page of what is wrong with a law's texts."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import small_library
from flask.testing import FlaskClient
from lxml import etree
from test_pages import page, words

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from webapp import create_app
from webapp.config import Config

DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def flawed(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A service with a law whose articles 4 to 6 are missing, and whose article 2 doubles a mark."""
    folder = tmp_path_factory.mktemp("flawed")
    library = Library.open(folder, create=True)
    text = (
        small_library.LAMPS.replace("第四条", "第七条")
        .replace("第五条", "第八条")
        .replace("登记制度。", "登记制度。。")
    )
    for source in (text, small_library.LAMPS_ENGLISH):
        name = "en" if source is small_library.LAMPS_ENGLISH else "zh"
        done = list(import_sources(library, [SourceFile(f"{name}.law.txt", lambda data=source: data.encode())]))
        assert [d.status for d in done] == ["added"]
    return create_app(Config(folder, DAY)).test_client()


def test_it_names_the_place_what_was_found_and_where_to_read_it(flawed: FlaskClient) -> None:
    html = page(flawed, "/laws/cn-ludengfa/check")
    assert "number gap" in words(html)
    assert re.search(r'href="/laws/cn-ludengfa/art_\w+\?version=2018-10-26"', html)
    assert "JSON" in words(html)
    assert re.search(r"Compared: Chinese.* – English \(\d+ articles?\)\.", words(html))


def test_it_shows_the_words_that_a_finding_is_about(flawed: FlaskClient) -> None:
    html = etree.HTML(page(flawed, "/laws/cn-ludengfa/check"))
    (quote,) = html.xpath("//li[span[@class='kind']='punctuation doubled']//blockquote")
    assert quote.get("lang") == "zh-Hans"
    assert quote.xpath("string(mark)") == "。。"
    assert "登记制度。。" in quote.xpath("string(.)")


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_findings_are_there_as_a_file(flawed: FlaskClient, ending: str) -> None:
    html = page(flawed, "/laws/cn-ludengfa/check?code=number-gap")
    (address,) = etree.HTML(html).xpath(f"//a[contains(@href, 'check.{ending}')]/@href")
    assert "code=number-gap" in address
    answer = flawed.get(address, headers={"Accept-Language": "de"})
    assert answer.status_code == 200
    assert "attachment" in answer.headers["Content-Disposition"]
    if ending == "csv":
        assert {line.split(",")[5] for line in answer.text.splitlines()[1:]} == {"number-gap"}
    assert flawed.get(f"/laws/cn-nowhere/check.{ending}").status_code == 404


def test_places_are_named_in_the_words_of_the_reader(tmp_path: Path) -> None:
    """Of a law that is here in Chinese alone: Article 2 for who reads English, 第二条 for who reads Chinese."""
    library = Library.open(tmp_path, create=True)
    flawed_text = small_library.LAMPS.replace("登记制度。", "登记制度。。")
    (done,) = import_sources(library, [SourceFile("zh.law.txt", flawed_text.encode)])
    assert done.status == "added"
    library.close()
    reader = create_app(Config(tmp_path, DAY)).test_client()
    assert "Nothing was compared" in words(page(reader, "/laws/cn-ludengfa/check"))
    for tag, name in (("en", "Article 2"), ("zh-Hans", "第二条"), ("de", "Artikel 2")):
        html = reader.get("/laws/cn-ludengfa/check", headers={"Accept-Language": tag}).text
        heads = etree.HTML(html).xpath("//section[@class='found-at']/h2/a[contains(@href, '/art_2')]")
        assert [(h.text, h.get("lang")) for h in heads] == [(name, tag)]


def test_one_kind_alone(flawed: FlaskClient) -> None:
    html = page(flawed, "/laws/cn-ludengfa/check?code=number-gap")
    kinds = set(re.findall(r'<span class="kind">([^<]+)</span>', html))
    assert kinds == {"number gap"}
    assert 'aria-current="true"' in html


def test_pages_of_articles_and_laws_lead_there(flawed: FlaskClient) -> None:
    assert "/laws/cn-ludengfa/check?version=2018-10-26" in page(flawed, "/laws/cn-ludengfa")
    assert "/laws/cn-ludengfa/check?version=2018-10-26" in page(flawed, "/laws/cn-ludengfa/art_7")


def test_a_private_text_leaves_no_trace(client: FlaskClient) -> None:
    assert "秘密" not in page(client, "/laws/cn-ludengfa/check?version=2018-10-26")


def test_no_such_law_and_bad_numbers_are_told(client: FlaskClient) -> None:
    page(client, "/laws/cn-none/check", 404)
    page(client, "/laws/cn-ludengfa/check?offset=x", 400)


def test_texts_that_were_left_out_are_named(tmp_path: Path) -> None:
    """A French text of an older version of a law that is here in Chinese alone otherwise."""
    library = Library.open(tmp_path, create=True)
    older = small_library.LAMPS.replace("Language: zh-Hans", "Language: fr").replace("2018-10-26", "2011-10-26")
    for name, text in (("zh", small_library.LAMPS), ("fr", older)):
        (done,) = import_sources(library, [SourceFile(f"{name}.law.txt", text.encode)])
        assert done.status == "added"
    library.close()
    said = words(page(create_app(Config(tmp_path, DAY)).test_client(), "/laws/cn-ludengfa/check"))
    assert "Not compared: French (of another version, 2011-10-26)." in said
    assert "Nothing was compared" not in said
