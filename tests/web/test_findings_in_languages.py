"""What is found between the texts of a law is said in the language of the page, on its report and on the article."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from lxml import etree

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from corpus.telling import Told
from webapp import create_app
from webapp.config import Config
from webapp.interface import DEFAULT, LANGUAGES

DAY = date(2026, 11, 22)
HEAD = "Tongwen-Text: 1\nLaw: cn-matoufa\nVersion: 2018-10-26\nForce: {force}\nPublisher: {who}\nLanguage: {tag}\nTitle: {title}\n\n"
CHINESE = (
    HEAD.format(force="authentic", who="测试公报", tag="zh-Hans", title="码头法")
    + """第一条 码头管理人应当在三十日内登记。
第二条 任何人不得在码头捕鱼。管理人应当巡查码头。
第三条 有下列情形之一的，码头应当关闭：
（一）大风；
（二）大雾；
（三）结冰。
第四条 船舶违反本法第二条规定的，处五百元罚款。
第五条 码头管理人应当保存记录五年。
"""
)
ENGLISH = (
    HEAD.format(force="unofficial", who="Quay Press", tag="en", title="Quays Law")
    + """Article 1 The keeper of a quay shall register it within forty days.
Article 2 Anyone may fish on a quay. The keeper shall patrol the quay.
Article 3 A quay shall be closed in one of the following cases:
(1) a gale;
(2) ice.
Article 4 A vessel that violates the provisions of Article 3 of this Law shall be fined five hundred yuan.
Article 5 The keeper of a quay shall keep the records for five years.
"""
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("quays")
    library = Library.open(folder, create=True)
    for n, text in enumerate((CHINESE, ENGLISH)):
        (done,) = import_sources(library, [SourceFile(f"{n}.law.txt", text.encode)])
        assert done.status == "added"
    library.close()
    return folder


@pytest.fixture(scope="module")
def reader(folder: Path) -> FlaskClient:
    return create_app(Config(folder, DAY)).test_client()


def _findings(reader: FlaskClient, address: str, tag: str) -> list[etree._Element]:
    answer = reader.get(address, headers={"Accept-Language": tag})
    assert answer.status_code == 200
    return etree.HTML(answer.text).xpath("//ul[contains(@class, 'findings')]/li[.//*[@class='kind']]")  # type: ignore[no-any-return]


def _said(finding: etree._Element) -> str:
    return " ".join("".join(finding.itertext()).split())


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != DEFAULT])
@pytest.mark.parametrize("address", ["/laws/cn-matoufa/check", "/laws/cn-matoufa/art_1"])
def test_no_finding_is_said_in_english(reader: FlaskClient, address: str, tag: str) -> None:
    found = _findings(reader, address, tag)
    assert found
    for one in found:
        assert one.xpath(".//*[@lang='en'][not(ancestor-or-self::q)]") == [], _said(one)
        assert " text " not in _said(one)


def test_it_is_said_with_the_words_of_the_texts(reader: FlaskClient) -> None:
    """The name of a language is the reader's, and begins a sentence with a capital."""
    said = {
        tag: " / ".join(map(_said, _findings(reader, "/laws/cn-matoufa/art_1", tag)))
        for tag in ("en", "de", "fr", "ja")
    }
    assert "The English text says “forty days” here, the Chinese text “三十日”" in said["en"]
    assert "Englisch: hier „forty days“; Chinesisch: „三十日“." in said["de"]
    assert "Anglais : ici « forty days » ; chinois : « 三十日 »." in said["fr"]
    assert "英語ではここが「forty days」、中国語では「三十日」です。" in said["ja"]


def test_several_kinds_are_found(reader: FlaskClient) -> None:
    answer = reader.get("/api/v1/laws/cn-matoufa/check").json
    assert isinstance(answer, dict)
    codes = {d["code"] for d in answer["diagnostics"]}
    assert codes >= {"period-differs", "item-count-differs", "citation-differs", "duty-differs"}
    assert all(isinstance(d["message"], str) for d in answer["diagnostics"])


def test_what_was_kept_can_be_said_again(folder: Path) -> None:
    from corpus.checking import check_edition

    with_new_eyes = Library.open(folder)
    law = with_new_eyes.law("cn-matoufa")
    for _ in range(2):  # found, then read from what was kept
        found = [d for d in check_edition(with_new_eyes, law, law.editions[0]).diagnostics if len(d.expressions) > 1]
        assert found
        assert all(isinstance(d.message, Told) for d in found)
        assert all(d.suggestion is None or isinstance(d.suggestion, Told) for d in found)
