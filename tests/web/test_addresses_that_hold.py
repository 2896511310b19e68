"""Old addresses: of merged laws, of texts and versions known otherwise before, of what went or was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library, merging, withdrawing
from corpus.sources import SourceFile
from indexer import build
from webapp import create_app
from webapp.config import Config

DAY = date(2026, 11, 22)
LAW = """Tongwen-Text: 1
Law: cn-ludengfa
Language: zh-Hans
{version}Force: authentic
Publisher: 测试公报
Title: 中华人民共和国路灯管理法

第一条 为了规范路灯管理，制定本法。

第二条 移管路灯应当书面同意。

第三条 路灯损坏的，没收违法所得。
"""
NEW = LAW.replace("第二条 移管路灯应当书面同意。\n\n第三条", "第二条")
DATED = LAW.format(version="Version: 2018-10-26\n")
TEXT = "cn-ludengfa.2018-10-26.zh-Hans.tongwen-text"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    made = Library.open(tmp_path, create=True)
    bring(made, DATED)
    build.build(made, tmp_path)
    return made


@pytest.fixture
def client(library: Library) -> Iterator[FlaskClient]:
    app: Flask = create_app(Config(library.file.parent, DAY))
    app.testing = True
    yield app.test_client()
    app.extensions["tongwen"].close()


def bring(library: Library, text: str, **options: Any) -> None:
    [found] = import_sources(library, [SourceFile("a.law.txt", text.encode)], ImportOptions(**options))
    assert found.status != "failed", found.message


def test_an_article_that_went_says_since_when_and_where_its_words_are(library: Library, client: FlaskClient) -> None:
    bring(library, NEW.format(version="Version: 2018-10-26\n"))
    answer = client.get("/laws/cn-ludengfa/art_3")
    assert answer.status_code == 410
    assert "its words stand as art_2 now" in answer.text
    assert 'href="/laws/cn-ludengfa/art_2' in answer.text
    json = client.get("/api/v1/laws/cn-ludengfa/art_3")
    assert (json.status_code, json.json["error"]["code"]) == (410, "gone")
    assert client.get("/laws/cn-ludengfa/art_9").status_code == 404


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
def test_a_merged_law_leads_on_with_the_reading(library: Library, client: FlaskClient, prefix: str) -> None:
    bring(library, DATED.replace("cn-ludengfa", "cn-xaaaaaaaaaa").replace("2018-10-26", "2017-01-01"))
    merging.merge(library, "cn-xaaaaaaaaaa", "cn-ludengfa")
    for path in ("", "/art_2", "/check"):
        answer = client.get(f"{prefix}/laws/cn-xaaaaaaaaaa{path}?languages=zh&version=2017-01-01")
        assert answer.status_code == 301
        assert answer.location == f"{prefix}/laws/cn-ludengfa{path}?languages=zh&version=2017-01-01"
    old = "cn-xaaaaaaaaaa.2017-01-01.zh-Hans.tongwen-text"
    answer = client.get(f"{prefix}/laws/cn-xaaaaaaaaaa/art_2?expressions={old}", follow_redirects=True)
    assert answer.status_code == 200
    assert answer.request.args["expressions"] == "cn-ludengfa.2017-01-01.zh-Hans.tongwen-text"


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
def test_a_version_and_a_text_known_otherwise_before(library: Library, client: FlaskClient, prefix: str) -> None:
    undated = LAW.format(version="").replace("cn-ludengfa", "cn-lumingfa")
    bring(library, undated)
    bring(library, undated, version=DAY)
    for asked, leads in (
        ("version=undated", f"version={DAY}"),
        ("expressions=cn-lumingfa.undated.zh-Hans.tongwen-text", f"expressions=cn-lumingfa.{DAY}.zh-Hans.tongwen-text"),
    ):
        for path in ("", "/art_1"):
            answer = client.get(f"{prefix}/laws/cn-lumingfa{path}?{asked}")
            assert (answer.status_code, answer.location) == (301, f"{prefix}/laws/cn-lumingfa{path}?{leads}")
            assert client.get(answer.location).status_code == 200


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
def test_what_is_withdrawn_is_gone_at_once(library: Library, client: FlaskClient, prefix: str) -> None:
    assert client.get("/api/v1/search?q=路灯").json["total"] == 3
    withdrawing.withdraw(library, TEXT, "a bad copy")
    for address in ("/laws/cn-ludengfa", "/laws/cn-ludengfa/art_1", f"/laws/cn-ludengfa/art_1?expressions={TEXT}"):
        answer = client.get(prefix + address)
        assert answer.status_code == 410
        assert "a bad copy" in answer.text
    assert client.get("/api/v1/search?q=路灯&all_versions=1").json["total"] == 0
    assert client.get("/search?q=路灯").status_code == 200
    assert "路灯" not in client.get("/laws").text
    assert "路灯" not in client.get("/").text
    withdrawing.restore(library, TEXT)
    assert client.get("/api/v1/search?q=路灯").json["total"] == 3
    assert client.get(prefix + "/laws/cn-ludengfa/art_1").status_code == 200


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
def test_one_text_withdrawn_of_two(library: Library, client: FlaskClient, prefix: str) -> None:
    bring(library, DATED.replace("2018-10-26", "2023-05-05").replace("书面", "口头"))
    build.build(library, library.file.parent)
    withdrawing.withdraw(library, TEXT, "a bad copy")
    assert client.get(prefix + "/laws/cn-ludengfa/art_2").status_code == 200
    for asked in ("version=2018-10-26", f"expressions={TEXT}"):
        answer = client.get(f"{prefix}/laws/cn-ludengfa/art_2?{asked}")
        assert answer.status_code == 410
        assert "a bad copy" in answer.text
        assert "2023-05-05" in answer.text
    assert client.get("/api/v1/search?q=书面&all_versions=1").json["total"] == 0
    assert client.get("/api/v1/search?q=口头&all_versions=1").json["total"] == 1
    assert client.get("/api/v1/search?q=路灯管理法第二条").json["results"][0]["version"] == "2023-05-05"


def test_search_before_the_index_is_brought_up_to_date(library: Library, client: FlaskClient) -> None:
    """The index knows texts under ids that they have no longer: results still lead somewhere."""
    bring(library, DATED, law="cn-lumingfa")
    answer = client.get("/search?q=路灯&all_versions=1")
    assert answer.status_code == 200
    hit = client.get("/api/v1/search?q=路灯&all_versions=1").json["results"][0]
    assert client.get(hit["url"], follow_redirects=True).status_code == 200


def test_the_list_of_changes(library: Library, client: FlaskClient) -> None:
    bring(library, NEW.format(version="Version: 2018-10-26\n"))
    found = client.get("/api/v1/laws/cn-ludengfa/changes").json
    assert (found["law"], found["total"]) == ("cn-ludengfa", 2)
    latest = found["records"][0]
    assert (latest["status"], latest["expression"], latest["against"]) == ("replaced", TEXT, TEXT)
    assert [(c["path"], c["change"], c["from"]) for c in latest["changes"]] == [
        ("art_2", "renumbered", "art_3"), ("art_2", "removed", None),
    ]  # fmt: skip
    assert len(client.get("/api/v1/laws/cn-ludengfa/changes?limit=1&offset=1").json["records"]) == 1
    assert client.get("/api/v1/laws/cn-ludengfa/changes?since=2999-01-01").json["total"] == 0
    assert client.get("/api/v1/laws/cn-ludengfa/changes?since=soon").status_code == 400
    assert client.get("/api/v1/laws/cn-none/changes").status_code == 404


@pytest.mark.parametrize("prefix", ["", "/api/v1"])
def test_findings_and_comparisons_of_a_version_that_got_its_day(
    library: Library, client: FlaskClient, prefix: str
) -> None:
    undated = LAW.format(version="").replace("cn-ludengfa", "cn-qiaofa")
    bring(library, undated)
    bring(library, undated, version=date(2019, 1, 1))
    bring(library, NEW.format(version="Version: 2021-01-01\n").replace("cn-ludengfa", "cn-qiaofa"))
    answer = client.get(f"{prefix}/laws/cn-qiaofa/check?version=undated")
    assert (answer.status_code, answer.location) == (301, f"{prefix}/laws/cn-qiaofa/check?version=2019-01-01")
    compared = client.get(f"{prefix}/laws/cn-qiaofa/correspondence?from=undated&to=2021-01-01")
    assert compared.status_code == 200
    assert "2019-01-01" in compared.text
