"""A query that is a name leads with what is called so; names are shown in the reader's language where a law has several."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from corpus import lookup
from corpus.days.effects import title_of
from corpus.importing import ImportOptions, import_sources
from corpus.library import Library, withdrawing
from corpus.sources import SourceFile
from indexer import build
from indexer.searching import Index, SearchRequest, search
from webapp import create_app
from webapp.cli import main
from webapp.config import Config
from webapp.views import law_names

DAY = date(2026, 11, 22)
HEAD = "Tongwen-Text: 1\nLaw: {law}\nLanguage: {language}\nVersion: {version}\nForce: authentic\nPublisher: Tests\nTitle: {title}\n"


def text(law: str, language: str, title: str, body: str, version: str = "2020-01-01") -> str:
    head = HEAD.format(law=law, language=language, version=version, title=title)
    return f"{head}\n{body}\n"


TEXTS = [
    text("eu-32099R0001", "de", "Laternenverordnung", "Artikel 1 Laternen leuchten."),
    text("eu-32099R0001", "el", "Κανονισμός φανών", "Άρθρο 1 Οι φανοί φωτίζουν."),
    text("eu-32099R0001", "en", "Lamps Regulation", "Article 1 Lamps give light."),
    text("ch-999.1", "de", "Brunnengesetz", "Art. 1 Brunnen geben Wasser."),
    text("ch-999.1", "fr", "Loi sur les fontaines", "Art. 1 Les fontaines donnent de l'eau."),
    text(
        "cn-xingfa", "zh-Hans", "中华人民共和国刑法", "第一百九十一条 掩饰、隐瞒来源的，处罚金。\n第一百九十二条 其他。"
    ),
    text("cn-dengfa", "zh-Hans", "中华人民共和国灯法", "第一条 犯洗钱罪的，不得点灯。"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made: Path = tmp_path_factory.mktemp("names")
    library = Library.open(made, create=True)
    sources = [SourceFile(f"{n}.law.txt", t.encode) for n, t in enumerate(TEXTS)]
    done = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    assert {(d.status, d.message) for d in done} == {("added", "")}
    build.build(library, made)
    library.close()
    return made


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    made = Library.open(folder, create=True)
    yield made
    made.close()


@pytest.fixture(scope="module")
def pages(folder: Path) -> Iterator[FlaskClient]:
    app = create_app(Config(folder, DAY))
    app.testing = True
    with app.test_client() as client:
        yield client
    app.extensions["tongwen"].close()


def found(folder: Path, library: Library, query: str, **more: object) -> list[str]:
    page = search(library, Index.open(folder), SearchRequest(query, DAY, **more))  # type: ignore[arg-type]
    assert page.total == len(page.results)
    return [f"{hit.law} {hit.path}" for hit in page.results]


def test_a_charge_leads_to_its_article_before_its_words(folder: Path, library: Library) -> None:
    assert found(folder, library, "洗钱罪") == ["cn-xingfa art_191", "cn-dengfa art_1"]
    assert found(folder, library, '"洗钱罪"') == ["cn-dengfa art_1"]
    assert found(folder, library, "洗钱罪", laws=("cn-dengfa",)) == ["cn-dengfa art_1"]


def test_english_goes_first_among_languages_of_equal_worth(library: Library) -> None:
    union, swiss, china = (library.law(i) for i in ("eu-32099R0001", "ch-999.1", "cn-xingfa"))
    assert title_of(union) == law_names(union)[0].text == "Lamps Regulation"
    assert title_of(swiss) == law_names(swiss)[0].text == "Brunnengesetz"
    assert title_of(china) == law_names(china)[0].text == "中华人民共和国刑法"
    shown = lookup.show(library, "eu-32099R0001 art_1", as_of=DAY)
    assert [e.language for e in shown.expressions] == ["en", "de", "el"]


def test_a_law_that_is_called_so_leads(pages: FlaskClient, folder: Path) -> None:
    page = pages.get("/search?q=Lamps+Regulation").get_data(as_text=True)
    assert "1</span> law called" in page
    assert page.index('href="/laws/eu-32099R0001"') < page.index("The words stand in")
    assert "Nothing found" not in page
    assert "1</span> article for" in pages.get("/search?q=Wasser").get_data(as_text=True)
    done = CliRunner().invoke(
        main, ["--data", str(folder), "search", "Brunnengesetz"], env={"TONGWEN_TODAY": "2026-11-22"}
    )
    assert done.stdout.startswith("Law: Brunnengesetz /laws/ch-999.1")


def test_the_day_of_the_list_is_the_day_below_it(pages: FlaskClient) -> None:
    page = pages.get("/laws?as_of=2022-02-03").get_data(as_text=True)
    assert 'type="date" name="as_of" value="2022-02-03"' in page
    assert 'Status on <time datetime="2022-02-03">' in page
    assert "2026-11-22" not in page
    assert 'Status on <time datetime="2026-11-22">' in pages.get("/?as_of=2022-02-03").get_data(as_text=True)
    assert pages.get("/laws?as_of=never").status_code == 400


def test_a_withdrawn_law_is_told_where_it_is_looked_for(pages: FlaskClient, library: Library) -> None:
    withdrawing.withdraw(library, "ch-999.1", "a bad copy", "Ann")
    page = pages.get("/search?q=Brunnengesetz+Art.+1").get_data(as_text=True)
    assert "was taken out of sight" in page
    assert "a bad copy" in page
    assert "Ann" not in page
    withdrawing.restore(library, "ch-999.1")
    assert "out of sight" not in pages.get("/search?q=Brunnengesetz+Art.+1", follow_redirects=True).get_data(
        as_text=True
    )
