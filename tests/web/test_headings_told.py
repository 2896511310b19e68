"""Headings on the page of results and in its JSON: a chapter that is called so, a heading that the query stands in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer import build
from webapp import create_app
from webapp.config import Config

LAW = """Tongwen-Text: 1
Law: cn-dengfa
Language: zh-Hans
Version: 2020-01-01
Force: authentic
Publisher: Tests
Title: 中华人民共和国灯法

第一章 总则
第一条 天黑应当照明。
第二章 灯火管理
第二条 熄灯另定。
第三条 不得在河边点灯。
"""


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    library = Library.open(tmp_path, create=True)
    list(import_sources(library, [SourceFile("a.law.txt", LAW.encode)], ImportOptions(format="tongwen-text")))
    build.build(library, tmp_path)
    library.close()
    app = create_app(Config(tmp_path, date(2026, 11, 22)))
    app.testing = True
    return app.test_client()


def test_a_chapter_that_is_called_so_is_a_link(client: FlaskClient) -> None:
    found = client.get('/api/v1/search?q="灯火管理"').get_json()
    assert found["total"] == 0
    (heading,) = found["headings"]
    assert (heading["kind"], heading["path"], heading["first"]) == ("chapter", "art_2..art_3", "第二条")
    page = client.get('/search?q="灯火管理"').get_data(as_text=True)
    assert f'href="{heading["url"]}"' in page
    assert "Nothing has" not in page
    assert client.get(heading["url"]).status_code == 200
    assert "headings" not in client.get("/api/v1/search?q=河边").get_json()
