"""A day before the oldest text here: lists, pages and JSON say that the law was there."""

from __future__ import annotations

import csv
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
Law: cn-yutangfa
Language: zh-Hans
Version: 2018-10-26
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国鱼塘法

第一条 鱼塘应当每年清理一次。
第二条 本法自2006年1月1日起施行。
"""
DECISION = """\
Tongwen-Text: 1
Law: cn-yutangfa-xiugai-2018
Language: zh-Hans
Version: 2018-10-26
Force: authentic
Publisher: 测试公报
Title: 关于修改《中华人民共和国鱼塘法》的决定

第一条 将第一条修改为：“鱼塘应当每年清理一次。”
第二条 本决定自公布之日起施行。
"""
DAY = "as_of=2010-01-01"
SAID = "the text that applied on 2010-01-01 isn't here (the oldest here is of 2018-10-26; the law first took effect on 2006-01-01)"


@pytest.fixture(scope="module")
def older(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("older")
    library = Library.open(folder, create=True)
    files = [SourceFile("law.law.txt", LAW.encode), SourceFile("decision.law.txt", DECISION.encode)]
    list(import_sources(library, files))
    build(library, folder)
    return create_app(Config(folder, date(2026, 11, 22))).test_client()


def test_lists_and_pages_say_that_an_earlier_text_applied(older: FlaskClient) -> None:
    for address in (f"/laws?q=鱼塘法&{DAY}", f"/laws/cn-yutangfa?{DAY}", f"/laws/cn-yutangfa/art_1?{DAY}"):
        html = page(older, address)
        assert "badge-earlier_missing" in html
        assert SAID in unescape(words(html))


def test_the_json_has_a_key_beside_the_status_of_the_text(older: FlaskClient) -> None:
    [listed] = [x for x in older.get(f"/api/v1/laws?{DAY}").get_json()["laws"] if x["id"] == "cn-yutangfa"]
    one = older.get(f"/api/v1/laws/cn-yutangfa?{DAY}").get_json()
    shown = older.get(f"/api/v1/laws/cn-yutangfa/art_1?{DAY}").get_json()["law"]
    for found in (listed, one, shown):
        assert (found["status"], found["earlier_text_missing"]) == ("not_yet_in_force", True)
    # Its clause names the day on which a revised text took effect as well: before it nobody knows.
    assert older.get("/api/v1/laws/cn-yutangfa?as_of=2005-01-01").get_json()["earlier_text_missing"] is None
    assert "earlier_text_missing" not in older.get("/api/v1/laws/cn-yutangfa?as_of=2020-01-01").get_json()


def test_the_page_links_to_the_point_that_made_its_words(older: FlaskClient) -> None:
    html = page(older, "/laws/cn-yutangfa/art_1")
    assert "As amended by 关于修改《中华人民共和国鱼塘法》的决定" in words(html)
    assert 'href="/laws/cn-yutangfa-xiugai-2018/art_1"' in html
    assert "As amended by" not in words(page(older, "/laws/cn-yutangfa/art_2"))


def test_a_search_counts_what_applied_in_an_earlier_text_apart(older: FlaskClient) -> None:
    found = older.get(f"/api/v1/search?q=鱼塘&{DAY}").get_json()
    assert found["total"] == 0
    assert found["scope"]["excluded"] == {"not_yet_in_force": 2}
    assert found["scope"]["earlier_text_missing"] == 1
    assert "1 in later texts of laws whose text of that day isn't here" in found["suggestions"][0]
    for status, total in (("earlier_text_missing", 1), ("not_yet_in_force", 1)):
        only = older.get(f"/api/v1/search?q=鱼塘&{DAY}&status={status}").get_json()
        counted = {v["value"]: v["count"] for v in only["facets"]["status"]}
        assert (only["total"], counted) == (total, {"earlier_text_missing": 1, "not_yet_in_force": 1})
        assert {hit.get("earlier_text_missing", False) for hit in only["results"]} == {status == "earlier_text_missing"}
        assert {hit["status"] for hit in only["results"]} == {"not_yet_in_force"}
        field = older.get(f"/api/v1/search?q=鱼塘 status:{status}&{DAY}").get_json()
        assert field["results"] == only["results"]
        rows = older.get(f"/search.csv?q=鱼塘&{DAY}&status={status}").get_data(as_text=True)
        assert [row["status"] for row in csv.DictReader(rows.splitlines())] == [status]


def test_the_page_of_results_says_so(older: FlaskClient) -> None:
    said = words(page(older, f"/search?q=鱼塘&{DAY}"))
    assert "1 in later texts of laws whose text of that day isn't here" in unescape(said)
    html = page(older, f"/search?q=鱼塘&{DAY}&all_versions=1")
    assert "badge-earlier_missing" in html
    assert "badge-not_yet_in_force" in html
