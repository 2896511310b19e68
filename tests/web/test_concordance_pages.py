"""The pages, files and JSON of a concordance."""

from __future__ import annotations

import csv
import io
import re

import pytest
from flask.testing import FlaskClient


def test_places_and_what_renders_them(client: FlaskClient) -> None:
    page = client.get("/concordance?q=路灯").get_data(as_text=True)
    assert "<mark>路灯</mark>" in page
    assert "street lamp" in page.lower()
    found = client.get("/api/v1/concordance?q=路灯&limit=1000").json
    assert found["total"] == len(found["lines"]) == sum(one["count"] for one in found["counts"]["language"])
    assert all(line["row"][line["start"] - line["row_start"] :].startswith(line["node"]) for line in found["lines"])


def test_the_table_adds_up_and_leads_to_its_places(client: FlaskClient) -> None:
    found = client.get("/api/v1/concordance?q=路灯&table=1").json
    assert found["total"] > 5
    for table in found["tables"]:
        counts = [one["count"] for one in (*table["renderings"], table["unidentified"], table["no_text"])]
        assert sum(counts) == found["total"]
    page = client.get("/concordance?q=路灯&table=1").get_data(as_text=True)
    links = re.findall(r'<th scope="row"[^>]*><a href="([^"]+)"', page)
    assert links
    for link in links:
        address = link.replace("&amp;", "&").replace("/concordance", "/api/v1/concordance")
        assert client.get(address).json["total"] > 0


def test_files(client: FlaskClient) -> None:
    total = client.get("/api/v1/concordance?q=路灯&limit=0").json["total"]
    text = client.get("/concordance.csv?q=路灯").get_data(as_text=True)
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[0][:4] == ["law", "version", "path", "label"]
    assert len(rows) == total + 1
    assert {len(row) for row in rows} == {len(rows[0])}
    counted = list(
        csv.DictReader(io.StringIO(client.get("/concordance.csv?q=路灯&table=1").get_data(as_text=True)[1:]))
    )
    assert sum(int(row["count"]) for row in counted if row["language"] == counted[0]["language"]) == total


def test_workbooks_hold_text(client: FlaskClient) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    for address in ("/concordance.xlsx?q=路灯", "/concordance.xlsx?q=路灯&table=1"):
        book = openpyxl.load_workbook(io.BytesIO(client.get(address).data))
        sheet = book.worksheets[0]
        assert sheet.max_row > 1
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}


def test_private_texts_stay_private(client: FlaskClient, open_client: FlaskClient) -> None:
    for address in ("/api/v1/concordance?q=不得示人", "/api/v1/concordance?q=秘密词语"):
        assert client.get(address).json["total"] == 0
    assert open_client.get("/api/v1/concordance?q=不得示人").json["total"] == 1


@pytest.mark.parametrize(
    "wrong",
    [
        "q=law:cn-ludengfa",
        "q=路灯&order=x",
        "q=路灯&state=x",
        "q=路灯&law=x",
        "q=路灯&limit=9999",
        "q=路灯&beside=xx-yy",
        "q=路灯&without=-lamp",
        "q=路灯&without=law:x",
        "q=路灯&without=。&table=1",
    ],
)
def test_what_cannot_be_listed_says_why(client: FlaskClient, wrong: str) -> None:
    answer = client.get(f"/api/v1/concordance?{wrong}")
    assert answer.status_code in (400, 404)
    assert answer.json["error"]["hint"]
    assert client.get(f"/concordance?{wrong}").status_code == answer.status_code


def test_nothing_asked_and_nothing_found(client: FlaskClient) -> None:
    assert "<form" in client.get("/concordance").get_data(as_text=True)
    assert client.get("/api/v1/concordance?q=").status_code == 400
    assert client.get("/concordance?q=xyzzyx").status_code == 200
    assert client.get("/concordance?q=xyzzyx&table=1").status_code == 200


def test_a_search_leads_to_it(client: FlaskClient) -> None:
    assert "/concordance?q=%E8%B7%AF%E7%81%AF" in client.get("/search?q=路灯").get_data(as_text=True)


def test_a_table_says_what_was_left_out_and_by_which_laws(client: FlaskClient) -> None:
    """As the page of places does."""
    every = client.get("/api/v1/concordance?q=路灯").json
    table = client.get("/api/v1/concordance?q=路灯&table=1").json
    assert every["excluded"]
    assert (table["excluded"], table["unfiltered"]) == (every["excluded"], every["unfiltered"])
    law = client.get("/api/v1/concordance?q=路灯").json["lines"][0]["law"]
    addresses = (f"/concordance?q=路灯&law={law}{more}" for more in ("", "&table=1"))
    places, tables = (client.get(address).get_data(as_text=True) for address in addresses)
    for page in (places, tables):
        assert "Left out for their status" in page
        assert page.count("<summary>Law ") == 1


def test_provisions_are_called_in_the_readers_words(client: FlaskClient) -> None:
    page = client.get("/concordance?q=路灯", headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert re.search(
        r'<p class="kwic-where">.*<span class="kwic-unit" lang="en" dir="auto">Article \d+(, [^<]+)?</span>', page
    )
    page = client.get("/concordance?q=路灯", headers={"Accept-Language": "zh-Hans"}).get_data(as_text=True)
    assert re.search(r'<p class="kwic-where">.*<span class="kwic-unit" lang="zh-Han[st]" dir="auto">第', page)


def test_what_can_be_chosen_is_offered_before_the_first_search(client: FlaskClient) -> None:
    page = client.get("/concordance").get_data(as_text=True)
    found = client.get("/api/v1/concordance?q=路灯").json["counts"]
    for name in ("law", "jurisdiction", "translator"):
        field = re.search(rf'<select id="{name}".*?</select>|<input id="{name}".*?</datalist>', page, re.DOTALL)
        assert field
        assert found[name]
        for one in found[name]:
            assert re.search(rf"""<option(?: value="{one["value"]}"|>{one["value"]})""", field[0])
    law, place = found["law"][0]["value"], found["jurisdiction"][0]["value"]
    page = client.get(f"/concordance?q=路灯&law={law}&jurisdiction={place}&translator=").get_data(as_text=True)
    assert re.search(rf'<option value="{law}"[^>]* selected>|<input id="law"[^>]* value="{law}"', page)
    assert re.search(rf'<option value="{place}" selected>', page)


def test_a_law_may_be_named(client: FlaskClient) -> None:
    by_id = client.get("/concordance?q=路灯&law=cn-ludengfa").get_data(as_text=True)
    by_name = client.get("/concordance?q=路灯&law=路灯管理法").get_data(as_text=True)
    assert re.search(r'class="scope">(\d+ places)', by_id)
    assert re.findall('class="scope">.*', by_id) == re.findall('class="scope">.*', by_name)
    assert client.get("/concordance?q=路灯&law=xyzzyx").status_code == 400


def test_a_term_of_several_words_is_read_as_one(client: FlaskClient) -> None:
    page = client.get("/concordance?q=street lamp OR lantern", headers={"Accept-Language": "en"}).get_data(as_text=True)
    assert " AND " not in page
    assert "<li>words beside one another are one term, in any form</li>" in page
    told = client.get("/api/v1/concordance?q=(street OR road) lamp law:cn-ludengfa").json["read_as"]
    assert told.startswith("(street OR road) lamp AND law:cn-ludengfa;")
    assert client.get("/api/v1/concordance?q=street AND lamp").json["read_as"].startswith("street AND lamp")
