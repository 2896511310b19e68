"""Suggestions while a query is being typed: the address that the search box asks, and the box without JavaScript."""

from __future__ import annotations

from flask.testing import FlaskClient


def test_names_and_terms_are_offered(client: FlaskClient) -> None:
    for address in ("/suggest", "/api/v1/suggest"):
        found = client.get(address, query_string={"q": "路灯"})
        assert found.status_code == 200
        listed = found.get_json()["suggestions"]
        assert listed[0]["kind"] == "law"
        assert listed[0]["url"] == "/laws/cn-ludengfa"
        assert set(listed[0]) == {"kind", "text", "language", "note", "url"}


def test_anything_may_be_typed(client: FlaskClient) -> None:
    for typed in (
        "",
        " ",
        "\x00",
        "（" * 300,
        "第",
        "%",
        "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    ):
        found = client.get("/suggest", query_string={"q": typed})
        assert found.status_code == 200
        assert isinstance(found.get_json()["suggestions"], list)


def test_the_box_is_a_plain_form_and_its_script_comes_from_here(client: FlaskClient) -> None:
    page = client.get("/").get_data(as_text=True)
    assert 'action="/search"' in page
    assert 'src="/static/suggest.js?v=' in page
    assert "<script>" not in page


def test_where_nothing_is_found_what_finds_something_is_offered(client: FlaskClient) -> None:
    found = client.get("/api/v1/search", query_string={"q": "路灯 宇宙飞船"}).get_json()
    assert found["total"] == 0
    (fewer,) = [o for o in found["did_you_mean"] if o["kind"] == "fewer"]
    assert (fewer["query"], fewer["why"]) == ("路灯", "Without 宇宙飞船")
    again = client.get(fewer["url"].replace("/search", "/api/v1/search")).get_json()
    assert again["total"] == fewer["total"] > 0
    page = client.get("/search", query_string={"q": "路灯 宇宙飞船"})
    assert page.status_code == 200
    assert "What finds something" in page.get_data(as_text=True)
    assert (found["nearest"]["query"], found["nearest"]["kind"]) == ("路灯", "fewer")
    assert 0 < len(found["nearest"]["results"]) <= 3
    assert found["results"] == []
    assert "The nearest: Without 宇宙飞船" in page.get_data(as_text=True)
    assert "nearest" not in client.get("/api/v1/search", query_string={"q": "路灯"}).get_json()


def test_a_slip_is_told_at_the_top(client: FlaskClient) -> None:
    found = client.get("/api/v1/search", query_string={"q": "商业密秘"}).get_json()
    page = client.get("/search", query_string={"q": "商业密秘"}).get_data(as_text=True)
    assert ("Did you mean" in page) == any(o["kind"] == "spelling" for o in found["did_you_mean"])
