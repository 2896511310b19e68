"""What is found in the texts of a law, alone and beside one another, is said in the language of the page, on its report and on
the article."""

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


def _filled(folder: Path, *texts: str) -> Path:
    library = Library.open(folder, create=True)
    for n, text in enumerate(texts):
        (done,) = import_sources(library, [SourceFile(f"{n}.law.txt", text.encode)])
        assert done.status == "added", done.message
    library.close()
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _filled(tmp_path_factory.mktemp("quays"), CHINESE, ENGLISH)


@pytest.fixture(scope="module")
def reader(folder: Path) -> FlaskClient:
    return create_app(Config(folder, DAY)).test_client()


def _findings(reader: FlaskClient, address: str, tag: str) -> list[etree._Element]:
    answer = reader.get(address, headers={"Accept-Language": tag})
    assert answer.status_code == 200
    return etree.HTML(answer.text).xpath("//ul[contains(@class, 'findings')]/li[.//*[@class='kind']]")  # type: ignore[no-any-return]


def _said(finding: etree._Element) -> str:
    return " ".join("".join(finding.itertext()).split())


def _not_in_english(reader: FlaskClient, address: str, tag: str) -> list[etree._Element]:
    found = _findings(reader, address, tag)
    assert found
    for one in found:
        assert one.xpath(".//*[@lang='en'][not(ancestor-or-self::q or ancestor-or-self::blockquote)]") == [], _said(one)
    return found


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != DEFAULT])
@pytest.mark.parametrize("address", ["/laws/cn-matoufa/check", "/laws/cn-matoufa/art_1"])
def test_no_finding_is_said_in_english(reader: FlaskClient, address: str, tag: str) -> None:
    for one in _not_in_english(reader, address, tag):
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


ALONE = (
    HEAD.format(force="authentic", who="测试公报", tag="zh-Hans", title="灯塔法").replace("matoufa", "dengtafa")
    + """第一条 灯塔管理人应当应当登记，主管 机关应当在十日内答复。
第二条 任何人不得在灯塔捕鱼，，管理人应当巡查灯塔。第三条　管理人应当报告。
第四条 管理人应当对灯塔周围的水域、航道实行
统一管理。
第五条 有下列情形之一的，灯塔应当关闭：
（一）大风；
（三）结冰。
第六条 灯塔管理人应当保存记录五年，并且应当按照规定向主管机关报告情况。
第七条 灯塔管理人应当保存记录五年，并且应当按照规定向主管机关报告情况。灯塔管理人应当保存记录五年，并且应当按照规定向主管机关报告情况。
第六条 灯塔不得转让给他人。
第八条 本法自公布之日起施行。
"""
)
COPY = (
    ALONE.replace("测试公报", "测试书店")
    .replace("authentic", "damaged")
    .replace("十日内答复", "二十日内答复")
    .replace("对灯塔周围的", "")
)


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    folder = _filled(tmp_path_factory.mktemp("lighthouses"), ALONE, COPY)
    return create_app(Config(folder, DAY)).test_client()


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != DEFAULT])
@pytest.mark.parametrize("address", ["/laws/cn-dengtafa/check", "/laws/cn-dengtafa/art_2"])
def test_nothing_found_in_one_text_is_said_in_english(alone: FlaskClient, address: str, tag: str) -> None:
    for one in _not_in_english(alone, address, tag):
        assert not {"stands", "the", "See"} & set(_said(one).split())


def test_many_kinds_are_found_in_one_text(alone: FlaskClient) -> None:
    answer = alone.get("/api/v1/laws/cn-dengtafa/check").json
    assert isinstance(answer, dict)
    assert {d["code"] for d in answer["diagnostics"]} >= {
        "differs-from-another", "heading-swallowed", "item-gap", "lines-broken", "number-gap",
        "odd-characters", "punctuation-doubled", "spaces-in-chinese", "text-doubled", "word-doubled",
    }  # fmt: skip
    said = {d["message"] for d in answer["diagnostics"]}
    assert "3 is missing between 第二条 and 第四条." in said
    assert "（三） follows item 1 of art_5/para_1." in said


def test_a_place_is_named_as_the_page_names_it(alone: FlaskClient) -> None:
    """Programs get its path; a page says it in words, in English too."""
    said = {
        tag: " / ".join(map(_said, _findings(alone, "/laws/cn-dengtafa/check", tag))) for tag in ("en", "de", "zh-Hant")
    }
    assert "（三） follows item 1 of Article 5, paragraph 1." in said["en"]
    assert "Artikel 5, Absatz 1: （三） folgt auf Nummer 1." in said["de"]
    assert "第五條、第一款：（三） 接在第 1 項之後。" in said["zh-Hant"]
    assert not any("art_" in one for one in said.values())
    assert "„应当“ steht zweimal hintereinander." in said["de"]
    assert "'应当' stands twice in a row." in said["en"]
