"""An article that an amendment changes and whose text lacks it: the page and the JSON link to the amending point."""

from __future__ import annotations

from datetime import date

import pytest
import small_library
from flask.testing import FlaskClient
from test_pages import page, words

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from corpus.telling import tell
from webapp import create_app
from webapp.config import Config
from webapp.telling import told_linked
from webapp.views import Link

DECISION = """\
Tongwen-Text: 1
Law: cn-ludengfa-xiugai-2025
Language: zh-Hans
Version: 2025-10-28
Force: authentic
Publisher: 测试公报
Title: 关于修改《中华人民共和国路灯管理法》的决定

第一条 将第四条修改为：“路灯损坏的，应当在三日内修复。”
第二条 本决定自2026年1月1日起施行。
"""


@pytest.fixture(scope="module")
def amended(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("amended")
    library = Library.open(folder, create=True)
    for name, text in (("law", small_library.LAMPS), ("decision", DECISION)):
        list(import_sources(library, [SourceFile(f"{name}.law.txt", lambda data=text: data.encode())]))
    return create_app(Config(folder, date(2026, 11, 22))).test_client()


def test_the_page_links_to_the_amending_point(amended: FlaskClient) -> None:
    html = page(amended, "/laws/cn-ludengfa/art_4")
    told, _, citing = html.partition('id="cited-by"')
    assert words(told).count("关于修改《中华人民共和国路灯管理法》的决定") == 1
    assert "关于修改《中华人民共和国路灯管理法》的决定" in words(citing)
    assert 'href="/laws/cn-ludengfa-xiugai-2025/art_1"' in html
    assert "Amended by" not in words(page(amended, "/laws/cn-ludengfa/art_3"))


def test_several_amendments_are_folded_and_told_once() -> None:
    links = [Link("/a", "修正案, point 1"), Link("/b", "修正案, point 12"), Link("/c", "乙案")]
    said = [tell("Amended by %(law)s (%(id)s); read both.", law=x.text, id="id") for x in links]
    told = [str(told_linked(text, lambda rest: (Link("", rest),), links)) for text in said]
    assert told == [f'Amended by <a href="{x.url}">{x.text}</a> (id); read both.' for x in links]


def test_the_json_names_it(amended: FlaskClient) -> None:
    found = amended.get("/api/v1/laws/cn-ludengfa/art_4").get_json()
    assert found["amended_by"] == [
        {
            "law": "cn-ludengfa-xiugai-2025",
            "title": "关于修改《中华人民共和国路灯管理法》的决定",
            "path": "art_1",
            "version": "2025-10-28",
            "effective": "2026-01-01",
        }
    ]
    assert "amended_by" not in amended.get("/api/v1/laws/cn-ludengfa/art_3").get_json()
