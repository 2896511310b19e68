"""Several provisions on one page: addresses, rows, links, the search box, JSON."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

LAW = "/laws/cn-ludengfa"


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, response.text[:2000]
    return response.text


def rows(html: str, *, marked: bool = False) -> list[str]:
    found = re.findall(r'<tr id="([^"]+)" class="([^"]*)"', html)
    return [anchor for anchor, names in found if not marked or "marked" in names]


def test_a_range_has_its_articles_each_under_its_label(client: FlaskClient) -> None:
    html = page(client, f"{LAW}/art_1..art_3")
    assert [a.split(".")[0] for a in rows(html)][:3] == ["art_1", "art_2", "art_3"]
    assert rows(html, marked=True) == []
    for number, label in (("1", "第一条"), ("2", "第二条"), ("3", "第三条")):
        assert f'<a href="/laws/cn-ludengfa/art_{number}">{label}</a>' in html
    assert "Article 3" in html
    assert 'rel="next" href="/laws/cn-ludengfa/art_4"' in html
    assert '<link rel="canonical" href="/laws/cn-ludengfa/art_1..art_3?version=2018-10-26&amp;as_of=' in html
    assert "《中华人民共和国路灯管理法》第一条至第三条" in html


def test_units_are_marked_on_their_pages(client: FlaskClient) -> None:
    html = page(client, f"{LAW}/art_2,art_3/para_1/item_1..art_3/para_1/item_2")
    assert rows(html, marked=True) == ["art_3.para_1.item_1", "art_3.para_1.item_2"]
    assert "art_3.para_2" in rows(html)


def test_ids_stand_once(client: FlaskClient) -> None:
    html = page(client, f"{LAW}/art_1..art_5")
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    for target in re.findall(r'href="#([^"]+)"', html):
        assert target in ids, target


def test_languages_go_on_in_links(client: FlaskClient) -> None:
    html = page(client, f"{LAW}/art_1..art_2?languages=en")
    assert "第一条" not in html.split("<table")[1].split("</table>")[0]
    assert '/laws/cn-ludengfa/art_1?languages=en"' in html


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("art_4..art_9", 404),
        ("art_3,art_99", 404),
        ("art_3..art_1", 404),
        ("xx..yy", 404),
        ("art_3,", 404),
        ("art_1,,art_2", 404),
    ],
)
def test_what_is_not_there(client: FlaskClient, address: str, status: int) -> None:
    html = page(client, f"{LAW}/{address}", status)
    assert "art_9" in html or "names no provision" in html or "follow one another" in html


def test_the_ends_that_are_there_are_linked(client: FlaskClient) -> None:
    assert 'href="/laws/cn-ludengfa/art_4?version=2018-10-26"' in page(client, f"{LAW}/art_4..art_9", 404)


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("路灯管理法第一条至第三条", "/laws/cn-ludengfa/art_1..art_3"),
        ("路灯管理法第1、3条", "/laws/cn-ludengfa/art_1,art_3"),
        ("Street Lamps Law arts. 1-3", "/laws/cn-ludengfa/art_1..art_3"),
        ("路灯管理法第三条第一款第一项、第二项", "/laws/cn-ludengfa/art_3/para_1/item_1,art_3/para_1/item_2"),
        ("路灯管理法第二章", "/laws/cn-ludengfa#chp_2"),
        (
            "路灯管理法第三条第一款第二项",
            "/laws/cn-ludengfa/art_3/para_1/item_2?version=2018-10-26#art_3.para_1.item_2",
        ),
    ],
)
def test_the_search_box_opens_them(client: FlaskClient, query: str, address: str) -> None:
    response = client.get("/search", query_string={"q": query})
    assert (response.status_code, response.headers.get("Location")) == (302, address)


@pytest.mark.parametrize(
    "query", ["路灯 2018", "第三人", "第一次会议", "1997年", "第三方", "路灯管理法 移管", "第二条"]
)
def test_words_stay_words(client: FlaskClient, query: str) -> None:
    assert client.get("/search", query_string={"q": query}).status_code == 200


def test_the_json_of_several(client: FlaskClient) -> None:
    found = client.get(f"/api/v1{LAW}/art_1..art_3").get_json()
    assert found["status"] == "found"
    assert (found["citation"]["path"], found["citation"]["paths"]) == ("art_1", ["art_1", "art_2", "art_3"])
    assert [c["label"] for c in found["cells"]] == ["第一条–第三条", "Article 1–Article 3"]
    assert all(f"第{n}条" in found["cells"][0]["text"] for n in "一二三")
    assert {r["path"].split("/")[0] for r in found["rows"]} == {"art_1", "art_2", "art_3"}
    one = client.get(f"/api/v1{LAW}/art_3").get_json()
    assert one["citation"]["paths"] == ["art_3"]
    missing = client.get(f"/api/v1{LAW}/art_4..art_9")
    assert missing.status_code == 404
    assert missing.get_json()["choices"][0]["path"] == "art_4"
