"""A rendering that is asked for, and what a term is called elsewhere: on the page, in JSON, on the terminal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer import build
from webapp import create_app
from webapp.cli import main
from webapp.config import Config

LAW = """Tongwen-Text: 1
Law: cn-dengfa
Language: zh-Hans
Version: 2020-01-01
Force: authentic
Publisher: Tests
Title: 中华人民共和国灯法

第一条 扣押的灯应当登记。
第二条 合同用中文和英文写成。
第三条 灯不得移走。
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    library = Library.open(folder, create=True)
    list(import_sources(library, [SourceFile("a.law.txt", LAW.encode)], ImportOptions(format="tongwen-text")))
    build.build(library, folder)
    library.close()
    return folder


@pytest.fixture(scope="module")
def client(data: Path) -> FlaskClient:
    app = create_app(Config(data, date(2026, 11, 22)))
    app.testing = True
    return app.test_client()


def asked(client: FlaskClient, query: str, **more: str) -> dict[str, object]:
    found: dict[str, object] = client.get("/api/v1/search", query_string={"q": query, **more}).get_json()
    return found


@pytest.mark.parametrize(
    "query", ["扣押 英文", "how is 扣押 translated in English?", "扣押用英语怎么说", "traduction de 扣押 en anglais"]
)
def test_a_question_for_a_rendering_is_answered_and_its_term_searched(client: FlaskClient, query: str) -> None:
    found = asked(client, query)
    assert (found["query"], found["sought"], found["total"]) == (query, "扣押", 1)
    told = found["renderings"]
    assert isinstance(told, dict)
    assert (told["term"], told["into"], told["asked"], told["found"]) == ("扣押", "en", True, True)
    said = [s["text"] for sense in told["senses"] for s in sense["said"]]
    assert "seizure" in said
    assert all(s["language"] == "en" for sense in told["senses"] for s in sense["said"])
    assert "a rendering of 扣押 in English was asked for" in str(found["read_as"])
    page = client.get("/search", query_string={"q": query}).get_data(as_text=True)
    assert 'class="renderings"' in page
    assert ">seizure</a>" in page
    assert "<mark>扣押</mark>" in page


def test_the_rendering_of_a_known_term_is_asked_for_though_its_words_stand_together(client: FlaskClient) -> None:
    found = asked(client, "合同 英文")
    assert found["sought"] == "合同"
    assert "quote the language to look for the words" in str(found["read_as"])


def test_words_that_stand_together_are_searched_as_they_are(client: FlaskClient) -> None:
    found = asked(client, '合同 "英文"')
    assert "sought" not in found
    assert found["total"] == 1


def test_a_term_alone_is_told(client: FlaskClient) -> None:
    told = asked(client, "seizure")["renderings"]
    assert isinstance(told, dict)
    assert told["asked"] is False
    assert {"jurisdiction": "cn", "count": 0} in told["senses"][0]["said"][0]["places"]
    assert "renderings" not in asked(client, "seizure", offset="1")


@pytest.mark.parametrize("query", ["扣押 灯", "law:cn-dengfa 扣押", "扣押 OR 合同", "第三条", "扣*", "灯不得移走"])
def test_what_is_no_term_has_no_panel(client: FlaskClient, query: str) -> None:
    found = asked(client, query)
    assert "renderings" not in found
    assert "sought" not in found


def test_nobody_knows(client: FlaskClient) -> None:
    found = asked(client, "how is xqzzt translated in English")
    assert found["sought"] == "xqzzt"
    assert "none is known" in str(found["read_as"])
    told = asked(client, "how is 扣押 said in Latvian")["renderings"]
    assert isinstance(told, dict)
    assert (told["into"], told["found"], bool(told["senses"])) == ("lv", False, True)
    page = client.get("/search?q=how is 扣押 said in Latvian").get_data(as_text=True)
    assert "renders it in Latvian" in page


def test_on_the_terminal(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TONGWEN_DATA", str(data))
    said = CliRunner().invoke(main, ["search", "扣押 英文"]).output
    assert "扣押 -> seizure  en" in said
