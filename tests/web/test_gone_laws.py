"""Words beside the name of a law that was repealed before its text could be here: the results say so and lead on."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest
from flask.testing import FlaskClient
from test_pages import page, words

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer.build import build
from webapp import create_app
from webapp.config import Config

LAW = """\
Tongwen-Text: 1
Law: cn-hetangfadian
Language: zh-Hans
Version: 2020-05-28
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国河塘法典

第一条 河塘的承包人可以养鱼。
第二条 承包期不得超过十年。
第三条 本法自2021年1月1日起施行。《中华人民共和国鱼池法》同时废止。
"""
SAID = "中华人民共和国鱼池法 was repealed on 2021-01-01 by 中华人民共和国河塘法典"


@pytest.fixture(scope="module")
def gone(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("gone")
    library = Library.open(folder, create=True)
    list(import_sources(library, [SourceFile("law.law.txt", LAW.encode)]))
    build(library, folder)
    return create_app(Config(folder, date(2026, 11, 22))).test_client()


@pytest.mark.parametrize("query", ["鱼池法 承包期", "承包期 《鱼池法》", "魚池法 承包期", "鱼池法第三条 承包期"])
def test_the_words_are_offered_in_the_law_that_repealed_it(gone: FlaskClient, query: str) -> None:
    found = gone.get(f"/api/v1/search?q={query}").get_json()
    assert found["total"] == 0
    assert found["suggestions"][0].startswith(SAID)
    assert found["suggestions"][1].endswith("/laws/cn-hetangfadian/art_3")
    offer = found["did_you_mean"][0]
    assert (offer["kind"], offer["query"], offer["total"]) == ("replaced", "承包期", 1)
    assert gone.get(f"/api/v1{offer['url']}").get_json()["total"] == 1


def test_its_name_alone_is_told_of_beside_what_cites_it(gone: FlaskClient) -> None:
    found = gone.get("/api/v1/search?q=鱼池法").get_json()
    assert found["total"] == 1
    assert found["suggestions"][0].startswith(SAID)
    html = page(gone, "/search?q=鱼池法")
    assert SAID in unescape(words(html))
    assert "/laws/cn-hetangfadian/art_3" in html


def test_the_page_leads_on(gone: FlaskClient) -> None:
    said = unescape(words(page(gone, "/search?q=鱼池法 承包期")))
    assert said.count(SAID) == 1
    assert "which repealed 鱼池法" in said


@pytest.mark.parametrize("query", ["承包期", '"鱼池法" 承包期', "河塘法典 承包期", "NOT 鱼池法 承包期"])
def test_nothing_is_said_of_other_queries(gone: FlaskClient, query: str) -> None:
    found = gone.get(f"/api/v1/search?q={query}").get_json()
    assert not [s for s in found["suggestions"] if SAID in s]
    assert "replaced" not in {o["kind"] for o in found["did_you_mean"]}


def test_before_its_repeal_that_is_to_come(gone: FlaskClient) -> None:
    found = gone.get("/api/v1/search?q=鱼池法 承包期&as_of=2019-01-01").get_json()
    assert found["suggestions"][0].startswith("No text of 中华人民共和国鱼池法 is here. It was still to be repealed")
    assert "replaced" not in {o["kind"] for o in found["did_you_mean"]}
