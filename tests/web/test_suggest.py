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
