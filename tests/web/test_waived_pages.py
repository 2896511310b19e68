"""What people said of findings, on the pages of a law: waivers with their reasons, rules that are off, a chosen list of terms."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from corpus import checking, waiving
from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import expand
from corpus.terms.lists import add_list
from indexer import build
from webapp import create_app
from webapp.config import Config

DAY = date(2026, 11, 22)
LAW = "cn-fengche"
_HEAD = (
    "Tongwen-Text: 1\nLaw: cn-fengche\nLanguage: {}\nVersion: 2020-01-01\nForce: {}\nPublisher: Tests\nTitle: {}\n\n"
)
_ZH = "第一条 磨坊主不得转让风车。\n第二条 磨坊主应当提交面粉样品。\n第三条 罚款十元以下。\n"
_EN = "Article 1 The miller may transfer the windmill.\nArticle 2 The miller shall submit flour samples.\nArticle 3 The fine is less than ten dollars.\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("windmills")
    library = Library.open(made / "data", create=True)
    for name, head, text in (
        ("zh", ("zh-Hans", "authentic", "风车法"), _ZH),
        ("en", ("en", "unofficial", "Windmill Law"), _EN),
    ):
        file = made / f"{name}.law.txt"
        file.write_text(_HEAD.format(*head) + text, encoding="utf-8")
        list(import_sources(library, expand([file])))
    law = library.law(LAW)
    (found,) = checking.check(library, LAW, DAY)
    waiving.waive(library, law, found.diagnostics, "duty-differs", "art_1", "windmills <move>", by="A. Reader")
    waiving.set_codes(library, law, off=["limit-differs"], because="they <always> do", by="B. Reader")
    (made / "ours.csv").write_text("zh-Hans,en\n磨坊主,mill owner\n", encoding="utf-8")
    add_list(made / "data", made / "ours.csv")
    build.build(library, made / "data")
    library.close()
    return made / "data"


@pytest.fixture
def client(folder: Path) -> Iterator[FlaskClient]:
    app = create_app(Config(folder, DAY))
    app.testing = True
    yield app.test_client()
    app.extensions["tongwen"].close()


@pytest.mark.parametrize("address", [f"/laws/{LAW}/check", f"/laws/{LAW}/art_1"])
def test_a_page_says_what_was_waived_and_why(client: FlaskClient, address: str) -> None:
    page = client.get(address).get_data(as_text=True)
    assert "windmills &lt;move&gt;" in page
    assert "A. Reader" in page
    assert "Not told for this law: limit differs" in page
    assert "they &lt;always&gt; do" in page
    assert "B. Reader" in page
    assert "less than ten" not in page


def test_the_api_counts_what_was_waived(client: FlaskClient) -> None:
    made = client.get(f"/api/v1/laws/{LAW}/check").get_json()
    assert (made["waived"], made["off"], made["waivers"][0]["because"]) == (1, ["limit-differs"], "windmills <move>")
    assert not {d["code"] for d in made["diagnostics"]} & {"duty-differs", "limit-differs"}


def test_a_list_of_the_library_may_be_chosen(client: FlaskClient) -> None:
    assert "<option>ours</option>" in client.get(f"/laws/{LAW}/check").get_data(as_text=True)
    page = client.get(f"/laws/{LAW}/check?terms=ours").get_data(as_text=True)
    assert page.count("mill owner") >= 2
    made = client.get(f"/api/v1/laws/{LAW}/check?terms=ours").get_json()
    assert [(d["code"], d["path"]) for d in made["diagnostics"]] == [
        ("term-differs", "art_1"),
        ("term-differs", "art_2"),
    ]
    for address in (f"/laws/{LAW}/check?terms=theirs", f"/api/v1/laws/{LAW}/check?terms=theirs"):
        assert client.get(address).status_code == 404
