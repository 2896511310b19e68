"""A citation of a law by its name in another language: the laws that are called so are offered, never taken for it."""

from __future__ import annotations

from datetime import date

import pytest
from flask.testing import FlaskClient
from test_pages import page

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer.build import build
from webapp import create_app
from webapp.config import Config

LAW = """\
Tongwen-Text: 1
Law: cn-xingfa
Language: zh-Hans
Version: 2018-10-26
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国刑法

第一条 灯塔应当看守。
第二条 毁坏灯塔的，处灯刑。
"""


@pytest.fixture(scope="module")
def criminal(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = tmp_path_factory.mktemp("rendered")
    library = Library.open(folder, create=True)
    list(import_sources(library, [SourceFile("law.law.txt", LAW.encode)]))
    build(library, folder)
    return create_app(Config(folder, date(2026, 11, 22))).test_client()


@pytest.mark.parametrize("typed", ["المادة 2 من القانون الجنائي", "Art. 2 Strafgesetzbuch", "Code pénal art. 2"])
def test_the_provision_of_the_law_that_is_called_so_is_offered(criminal: FlaskClient, typed: str) -> None:
    html = page(criminal, f"/search?q={typed}")
    assert "No law is called" in html
    assert '<a href="/laws/cn-xingfa/art_2' in html


def test_a_name_that_is_no_term_offers_nothing(criminal: FlaskClient) -> None:
    html = page(criminal, "/search?q=XYZ art. 2")
    assert "No law is called" in html
    assert "Nearest:" not in html
