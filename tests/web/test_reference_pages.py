"""Who cites a provision, and the preview of what is cited: links to the right version, nothing private, no markup of a text."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.model import Rights
from corpus.sources import SourceFile
from webapp import create_app
from webapp.config import Config

DAY = date(2026, 11, 22)
HEAD = """\
Tongwen-Text: 1
Law: {law}
Language: zh-Hans
Version: {version}
Effective: {version}
Force: authentic
Publisher: 测试公报
Title: 中华人民共和国{title}

{text}
"""
LAMPS = "第一条 路灯应当登记。\n第二条 <img src=x onerror=alert(1)>与“路灯”依照本法第一条办理。"
BULBS = "第一条 灯泡依照《中华人民共和国路灯法》第二条<b>登记</b>。"


def filled(folder: Path) -> Path:
    library = Library.open(folder, create=True)
    for law, version, title, text, rights in (
        ("cn-ludengfa", "2018-01-01", "路灯法", LAMPS, Rights.PUBLIC),
        ("cn-dengpaofa", "2019-01-01", "灯泡法", BULBS, Rights.PUBLIC),
        ("cn-dengpaofa", "2024-01-01", "灯泡法", "第一条 灯泡应当登记。", Rights.PUBLIC),
        (
            "cn-dengsifa",
            "2020-01-01",
            "灯丝法",
            "第一条 机密：依照《中华人民共和国路灯法》第二条办理。",
            Rights.PRIVATE,
        ),
    ):
        data = HEAD.format(law=law, version=version, title=title, text=text).encode()
        source = SourceFile(f"{law}.{version}.law.txt", lambda data=data: data)
        list(import_sources(library, [source], ImportOptions(rights=rights)))
    library.close()
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("cited"))


@pytest.fixture(scope="module")
def client(folder: Path) -> FlaskClient:
    return create_app(Config(folder, DAY)).test_client()


def body(client: FlaskClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, response.text[:2000]
    return response.text


def test_what_a_former_version_says_is_shown_in_that_version(client: FlaskClient) -> None:
    html = body(client, "/laws/cn-ludengfa/cited-by?path=art_2&superseded=1")
    links = re.findall(r'href="(/laws/cn-dengpaofa/[^"]+)"', html)
    assert links
    assert all("version=2019-01-01" in link for link in links)
    assert "《中华人民共和国路灯法》第二条" in body(client, links[0].replace("&amp;", "&"))


@pytest.mark.parametrize("address", [
    "/laws/cn-ludengfa/cited-by?superseded=1", "/laws/cn-ludengfa/cited-by?path=art_2&superseded=1", "/laws/cn-ludengfa/art_2",
    "/api/v1/laws/cn-ludengfa/cited-by?superseded=1", "/preview/cn-ludengfa/art_2", "/laws/cn-ludengfa",
])  # fmt: skip
def test_a_private_text_is_told_to_nobody(client: FlaskClient, folder: Path, address: str) -> None:
    told = body(client, address)
    assert "机密" not in told
    assert "灯丝法" not in told
    assert "cn-dengsifa" not in told
    shown = create_app(Config(folder, DAY, show_private=True)).test_client()
    if "cited-by" in address:
        assert "cn-dengsifa" in body(shown, address)


@pytest.mark.parametrize("address", [
    "/preview/cn-ludengfa/art_2", "/laws/cn-ludengfa/art_2", "/laws/cn-ludengfa/art_1",
    "/laws/cn-ludengfa/cited-by?path=art_2&superseded=1", "/laws/cn-ludengfa/art_1..art_2",
])  # fmt: skip
def test_words_of_a_text_are_never_markup(client: FlaskClient, address: str) -> None:
    html = body(client, address)
    assert "<img" not in html
    assert "<b>登记" not in html


def test_a_preview_of_nothing_is_not_found(client: FlaskClient) -> None:
    body(client, "/preview/cn-ludengfa/art_9", 404)
    body(client, "/preview/cn-wuzhongfa/art_1", 404)
    body(client, "/preview/cn-ludengfa/%3Cscript%3E", 404)
