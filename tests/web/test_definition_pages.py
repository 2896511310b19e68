"""What a law defines, as a page, as JSON and as a list of terms. Private texts leave no trace in files for strangers."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import etree

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from corpus.terms.reading import read_terms
from webapp import create_app
from webapp.config import Config

HEAD = "Tongwen-Text: 1\nLaw: cn-wugangfa\nLanguage: {language}\nVersion: 2020-01-01\nForce: {force}\nPublisher: Tests\nTitle: {title}\n\n"
CHINESE = HEAD.format(language="zh-Hans", force="authentic", title="中华人民共和国雾钢法") + (
    "第一条 本法所称雾钢，是指在雾中点亮的灯。\n第二条 雾钢应当登记。\n第三条 本法下列用语的含义：\n（一）守雾人，是指守灯的人；\n（二）雾油，是指灯的油。\n"
)
ENGLISH = HEAD.format(language="en", force="unofficial", title="Fog Bell Law") + (
    "Article 1 For the purposes of this Law, “fog bell” means a lamp lit in fog.\nArticle 2 Fog bells shall be registered.\n"
    "Article 3 In this Law, the following terms mean:\n(1) “fog keeper” means who keeps the lamp;\n(2) “fog oil” means what it burns.\n"
)
SECRET = HEAD.replace("Publisher", "Rights: private\nPublisher").format(
    language="fr", force="unofficial", title="Loi sur les cloches de brume"
) + (
    "Article premier. Aux fins de la présente loi, on entend par «cloche secrète» une lampe cachée.\nArticle 2. Les cloches sont inscrites.\n"
)


ADDRESS = "/laws/cn-wugangfa/definitions"


@pytest.fixture(scope="module")
def fog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("definitions")
    library = Library.open(made, create=True)
    sources = [SourceFile(f"{n}.law.txt", text.encode) for n, text in enumerate((CHINESE, ENGLISH, SECRET))]
    found = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    assert {f.status for f in found} == {"added"}, found
    library.close()
    return made


def service(folder: Path, *, show_private: bool) -> Iterator[Flask]:
    made = create_app(Config(folder, date(2026, 11, 22), show_private=show_private))
    made.testing = True
    yield made
    made.extensions["tongwen"].close()


@pytest.fixture(scope="module")
def strangers(fog: Path) -> Iterator[FlaskClient]:
    for app in service(fog, show_private=False):
        yield app.test_client()


@pytest.fixture(scope="module")
def owner(fog: Path) -> Iterator[FlaskClient]:
    for app in service(fog, show_private=True):
        yield app.test_client()


def test_every_language_stands_beside_in_the_row(strangers: FlaskClient) -> None:
    tree = etree.HTML(strangers.get(ADDRESS, headers={"Accept-Language": "en"}).text)
    assert tree.xpath("//h2/dfn/text()") == ["fog bell", "fog keeper", "fog oil"]
    assert tree.xpath("//dl//strong/text()") == ["fog bell", "雾钢", "fog keeper", "守雾人", "fog oil", "雾油"]
    assert tree.xpath("//dd/@lang")[:2] == ["en", "zh-Hans"]
    assert tree.xpath("//section[@class='defined']/p/a//text()")[0] == "Article 1"
    chinese = etree.HTML(strangers.get(ADDRESS, headers={"Accept-Language": "zh-CN"}).text)
    assert chinese.xpath("//h2/dfn/text()") == ["雾钢", "守雾人", "雾油"]
    link = tree.xpath("//section[@class='defined']//a/@href")[0]
    assert link.startswith("/laws/cn-wugangfa/art_1")
    assert "/laws/cn-wugangfa/definitions" in " ".join(
        etree.HTML(strangers.get("/laws/cn-wugangfa").text).xpath("//a/@href")
    )


def test_each_term_leads_to_its_places(strangers: FlaskClient) -> None:
    tree = etree.HTML(strangers.get(ADDRESS, headers={"Accept-Language": "en"}).text)
    links = tree.xpath("//section[@class='defined']//a[starts-with(@href, '/concordance')]/@href")
    assert links == [f"/concordance?q=%22fog%20{word}%22" for word in ("bell", "keeper", "oil")]


def test_json_says_where_each_word_stands(strangers: FlaskClient, fog: Path) -> None:
    body = strangers.get(f"/api/v1{ADDRESS}").get_json()
    assert (body["total"], [d["scope"] for d in body["definitions"]]) == (3, ["law"] * 3)
    library = Library.open(fog)
    for concept in body["definitions"]:
        for text in concept["texts"]:
            page = next(p for p in library.text(text["expression"]).provisions if str(p.path) == text["page"])
            for held in (*text["terms"], text["definition"]):
                assert page.text[held["start"] : held["end"]] == held["text"]
    library.close()
    assert [len(d["texts"]) for d in strangers.get(f"/api/v1{ADDRESS}?languages=en").get_json()["definitions"]] == [
        1,
        1,
        1,
    ]


@pytest.mark.parametrize("kind", ["tbx", "csv"])
def test_files_are_lists_of_terms_that_can_be_added(strangers: FlaskClient, kind: str) -> None:
    answer = strangers.get(f"{ADDRESS}?format={kind}")
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    concepts = read_terms(answer.data, f"x.{kind}")
    assert [[t.text for t in c.terms] for c in concepts] == [
        ["雾钢", "fog bell"],
        ["守雾人", "fog keeper"],
        ["雾油", "fog oil"],
    ]
    assert {m.text for c in concepts for m in c.definitions} >= {"在雾中点亮的灯", "a lamp lit in fog"}


def test_private_texts_leave_no_trace_in_files_and_public_pages(strangers: FlaskClient, owner: FlaskClient) -> None:
    assert "cloche secrète" in owner.get(ADDRESS).text
    public = [strangers.get(a).text for a in (ADDRESS, f"/api/v1{ADDRESS}")]
    files = [c.get(f"{ADDRESS}?format={k}").text for c in (strangers, owner) for k in ("tbx", "csv")]
    files += [c.get("/laws/cn-wugangfa/export?format=tbx").text for c in (strangers, owner)]
    for text in (*public, *files):
        assert "cloche" not in text
        assert "fog bell" in text


def test_a_laws_terms_say_where_they_stand(strangers: FlaskClient) -> None:
    """Beside what the law defines, the terms of the term base that stand in its texts."""
    answer = strangers.get("/laws/cn-wugangfa/export?format=tbx")
    concepts = {c.id: c for c in read_terms(answer.data, "x.tbx")}
    assert any(i.startswith("cn-wugangfa.art_3.") for i in concepts)
    one = strangers.get("/laws/cn-wugangfa/art_3/export?format=tbx")
    assert {c.id.split(".")[2] for c in read_terms(one.data, "x.tbx") if ".art_" in c.id} <= {
        "art_3",
        "item_1",
        "item_2",
        "para_1",
    }
    assert "fog bell" not in one.text


@pytest.mark.parametrize(
    ("address", "status"),
    [(f"{ADDRESS}?format=exe", 400), ("/laws/nowhere/definitions", 404), (f"{ADDRESS}?version=1999-01-01", 404)],
)
def test_what_cannot_be_shown_is_told(strangers: FlaskClient, address: str, status: int) -> None:
    assert strangers.get(address).status_code == status


def test_a_table_for_a_spreadsheet_has_a_line_a_concept(strangers: FlaskClient) -> None:
    lines = list(
        csv.DictReader(io.StringIO(strangers.get(f"{ADDRESS}?format=csv").data.decode("utf-8-sig"), newline=""))
    )
    assert next((line["zh-Hans"], line["en"], line["definition:en"]) for line in lines) == (
        "雾钢",
        "fog bell",
        "a lamp lit in fog",
    )
