"""The API over the small library: the objects of the contract, one shape of error, a description that is true."""

from __future__ import annotations

import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from webapp.openapi import DOCUMENT

LAW = "/api/v1/laws/cn-ludengfa"
EXPRESSION = {"id", "language", "version", "force", "publisher", "translator", "source", "rights", "coverage"}


def get(client: FlaskClient, address: str, status: int = 200, **query: str) -> Any:
    response = client.get(address, query_string=query or None)
    assert response.status_code == status, response.text[:2000]
    assert response.content_type == "application/json"
    return response.get_json()


def test_show(client: FlaskClient) -> None:
    shown = get(client, f"{LAW}/art_3/para_1/item_2")
    assert shown["status"] == "found"
    assert shown["as_of"] == "2026-11-22"
    assert shown["citation"]["law"] == "cn-ludengfa"
    assert shown["citation"]["version"] == "2018-10-26"
    assert shown["citation"]["path"] == "art_3/para_1/item_2"
    assert shown["citation"]["canonical"]["zh-Hans"].startswith("《中华人民共和国路灯管理法》第三条")
    assert shown["law"]["status"] == "in_force"
    assert [set(e) for e in shown["expressions"]] == [EXPRESSION, EXPRESSION]
    assert [set(c) for c in shown["cells"]] == [
        {"expression", "language", "version", "label", "heading", "text", "references"}
    ] * 2
    assert shown["cells"][0]["text"] == "（二）路灯书面同意移管；"
    ids = [e["id"] for e in shown["expressions"]]
    assert [r["path"] for r in shown["rows"]] == ["art_3/para_1/item_2"]
    assert set(shown["rows"][0]["cells"]) == set(ids)
    assert shown["rows"][0]["cells"][ids[0]]["status"] == "matched"


def test_languages_choose_and_order_the_texts(client: FlaskClient) -> None:
    shown = get(client, f"{LAW}/art_3", languages="en,zh-Hans")
    assert [e["language"] for e in shown["expressions"]] == ["en", "zh-Hans"]


def test_what_is_not_there_is_said_in_both_shapes(client: FlaskClient) -> None:
    shown = get(client, f"{LAW}/art_71", 404)
    assert shown["status"] == "no_such_article"
    assert shown["error"]["code"] == "not_found"
    assert "it has 1-5" in shown["error"]["message"]


def test_laws(client: FlaskClient) -> None:
    listed = get(client, "/api/v1/laws")
    assert listed["total"] == 2
    assert [w["id"] for w in listed["laws"]] == ["cn-ludengfa", "tw-T0000001"]
    law = listed["laws"][0]
    assert {"id", "titles", "jurisdiction", "status", "statements", "expressions"} <= set(law)
    assert law["titles"]["zh-Hans"][0] == "中华人民共和国路灯管理法"
    assert law["expressions"][0]["articles"] == 5
    assert {"field", "value", "source"} <= set(law["statements"][0])
    assert get(client, "/api/v1/laws", limit="1", offset="1")["laws"][0]["id"] == "tw-T0000001"


def test_one_law_adds_its_contents(client: FlaskClient) -> None:
    law = get(client, LAW)
    chapter = law["contents"][1]
    assert chapter["unit"] == "chapter"
    assert chapter["labels"] == {"zh-Hans": "第二章", "en": "Chapter II"}
    assert chapter["headings"] == {"zh-Hans": "移管", "en": "Transfer"}
    assert [c["path"] for c in chapter["children"]] == ["art_3", "art_4", "art_5"]
    assert [e["version"] for e in law["editions"]] == ["2018-10-26", "2026-06-26"]


def test_search(client: FlaskClient) -> None:
    found = get(client, "/api/v1/search", q='"路灯管理"')
    assert found["total"] == 1
    assert found["kind"] == "keyword"
    assert found["scope"] == {"as_of": "2026-11-22", "laws": [], "excluded": {"not_yet_in_force": 1}}
    hit = found["results"][0]
    assert (hit["law"], hit["version"], hit["path"], hit["status"]) == (
        "cn-ludengfa",
        "2018-10-26",
        "art_1",
        "in_force",
    )
    for snippet in hit["snippets"]:
        for start, end in snippet["highlights"]:
            assert snippet["text"][start:end]
    assert client.get(hit["url"]).status_code == 200
    assert get(client, "/api/v1/search", q='"路灯管理"', all_versions="1")["total"] == 2


def test_search_as_of_another_day(client: FlaskClient) -> None:
    found = get(client, "/api/v1/search", q='"路灯管理"', as_of="2027-01-01")
    assert [h["version"] for h in found["results"]] == ["2026-06-26"]


@pytest.mark.parametrize(
    ("address", "status", "code"),
    [
        ("/api/v1/nothing", 404, "not_found"),
        ("/api/v1/laws/cn-nothing", 404, "not_found"),
        (f"{LAW}?version=1999-01-01", 404, "not_found"),
        (f"{LAW}/art_1-art_2", 404, "not_found"),
        (f"{LAW}?as_of=x", 400, "usage"),
        (f"{LAW}?langauges=en", 400, "usage"),
        ("/api/v1/search", 400, "usage"),
        ("/api/v1/search?q=" + "a" * 10_000, 400, "usage"),
        ("/api/v1/search?q=a&language=!!", 400, "usage"),
        ("/api/v1/search?q=a&expand=perhaps", 400, "usage"),
        ("/api/v1/laws?limit=1001", 400, "usage"),
    ],
)
def test_every_failure_has_one_shape(client: FlaskClient, address: str, status: int, code: str) -> None:
    body = get(client, address, status)
    assert set(body) == {"error"}
    assert set(body["error"]) == {"code", "message", "hint"}
    assert body["error"]["code"] == code
    assert body["error"]["message"]
    assert body["error"]["hint"]


def test_a_misspelt_parameter_is_told_its_name(client: FlaskClient) -> None:
    assert "languages" in get(client, f"{LAW}?langauges=en", 400)["error"]["hint"]


def test_other_methods_are_refused(client: FlaskClient) -> None:
    response = client.post("/api/v1/laws")
    assert response.status_code == 405
    assert response.get_json()["error"]["code"] == "method_not_allowed"
    assert "GET" in response.headers["Allow"]


def test_the_description_has_every_route_and_no_other(app: Flask) -> None:
    routes = {
        re.sub(r"<(?:path:)?(\w+)>", r"{\1}", rule.rule.removeprefix("/api/v1"))
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/api/v1")
    }
    assert routes == set(DOCUMENT["paths"])


def test_the_description_is_served_and_its_references_resolve(client: FlaskClient) -> None:
    served = get(client, "/api/v1/openapi.json")
    assert served["openapi"].startswith("3.1")
    names = set(re.findall(r"#/components/schemas/(\w+)", client.get("/api/v1/openapi.json").text))
    assert names == set(served["components"]["schemas"])


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Show", f"{LAW}/art_3"),
        ("Correspondence", f"{LAW}/correspondence"),
        ("Laws", "/api/v1/laws"),
        ("Law", LAW),
        ("Search", "/api/v1/search?q=street"),
        ("Error", "/api/v1/x"),
    ],
)
def test_answers_are_as_described(client: FlaskClient, name: str, address: str) -> None:
    _hold(client.get(address).get_json(), DOCUMENT["components"]["schemas"][name], name)


def _hold(value: Any, schema: dict[str, Any], place: str) -> None:
    """A small check of a value against the part of JSON Schema that the description uses."""
    if "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None),
             "number": (int, float), "boolean": bool}  # fmt: skip
    wanted = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    assert any(isinstance(value, kinds[k]) for k in wanted), place
    if "enum" in schema:
        assert value in schema["enum"], place
    if isinstance(value, list):
        for i, item in enumerate(value):
            _hold(item, schema["items"], f"{place}[{i}]")
    if isinstance(value, dict):
        assert set(schema.get("required", ())) <= set(value), place
        for key, item in value.items():
            inner = schema.get("properties", {}).get(key) or schema.get("additionalProperties")
            if inner:
                _hold(item, inner, f"{place}.{key}")
