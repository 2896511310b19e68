"""The memo checker as a page and as JSON: what it answers, and that nothing of a memo stays anywhere."""

from __future__ import annotations

import io
import json
import logging
import re
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from test_api import _hold
from werkzeug.test import TestResponse

from webapp import cite_pages, cite_request
from webapp.openapi import DOCUMENT

MEMO = (
    "《路灯管理法》第二条规定：“国家实行路灯登记制度。”\n"
    "《路灯管理法》第二条规定：“国家可以实行路灯登记制度。”\n"
    "《路灯管理法》第九十条。<b>粗</b>《火星殖民法》第三条。"
)
STATUSES = ["verified", "quote_differs", "no_such_article", "unknown_law"]


def post(client: FlaskClient, **sent: Any) -> TestResponse:
    return client.post("/cite", **sent)


def test_the_form(client: FlaskClient) -> None:
    page = client.get("/cite")
    assert page.status_code == 200
    assert 'method="post"' in page.text
    assert 'enctype="multipart/form-data"' in page.text
    assert "neither stored nor logged" in page.text
    assert 'href="/cite"' in client.get("/").text


def test_a_memo_is_shown_with_marks_and_what_is_wrong_first(client: FlaskClient) -> None:
    page = post(client, data={"text": MEMO.replace("\n", "\r\n")})
    assert page.status_code == 200
    order = [page.text.index(f'id="{s}"') for s in ("quote_differs", "no_such_article", "unknown_law", "verified")]
    assert order == sorted(order)
    marks = re.findall(r'<a class="memo-mark memo-(\w+)" id="c(\d)" href="#f(\d)"', page.text)
    assert [status for status, *_ in marks] == STATUSES
    assert all(f'id="f{n}"' in page.text for _, _, n in marks)
    assert "<b>粗</b>" not in page.text
    assert "<del>可以</del>" in page.text
    assert 'href="/laws/cn-ludengfa/art_2' in page.text


def test_every_answer_is_kept_by_nobody(client: FlaskClient) -> None:
    for sent in ({"data": {"text": MEMO}}, {"data": {}}, {"data": {"text": MEMO, "as_of": "never"}}):
        answer = post(client, **sent)
        assert answer.headers["Cache-Control"] == "no-store"
        assert "ETag" not in answer.headers
    assert client.post("/api/v1/cite", json={"text": MEMO}).headers["Cache-Control"] == "no-store"


def test_json_is_as_described(client: FlaskClient) -> None:
    found = client.post("/api/v1/cite", json={"text": MEMO, "as_of": "2026-11-22"}).get_json()
    assert [c["status"] for c in found["citations"]] == STATUSES
    assert all(found["text"][c["start"] : c["end"]] == c["text"] for c in found["citations"])
    assert found["counts"] == dict.fromkeys(found["counts"], 1)
    _hold(found, DOCUMENT["components"]["schemas"]["Cite"], "Cite")


def test_every_way_of_sending_gives_the_same(client: FlaskClient) -> None:
    data = MEMO.encode()
    ways = [
        client.post("/api/v1/cite", json={"text": MEMO}),
        client.post("/api/v1/cite", data=data, content_type="text/plain; charset=utf-8"),
        client.post("/api/v1/cite", data={"text": MEMO}),
        client.post("/api/v1/cite", data={"file": (io.BytesIO(data), "memo.txt")}, content_type="multipart/form-data"),
    ]
    assert {way.status_code for way in ways} == {200}
    assert len({way.text for way in ways}) == 1


def test_the_day_is_the_readers(client: FlaskClient) -> None:
    found = client.post("/api/v1/cite", json={"text": "《路灯管理法》第二条", "as_of": "2018-11-01"}).get_json()
    assert found["as_of"] == "2018-11-01"
    assert found["citations"][0]["status"] == "not_checked"
    assert client.post("/api/v1/cite?as_of=2027-02-01", json={"text": "《路灯管理法》第二条"}).get_json()["citations"][0][
        "version"] == "2026-06-26"  # fmt: skip


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ({"json": {}}, 400, "usage"),
        ({"json": {"text": 5}}, 400, "usage"),
        ({"json": {"text": "a", "langage": "en"}}, 400, "usage"),
        ({"json": {"text": "a", "as_of": "x"}}, 400, "usage"),
        ({"data": "{", "content_type": "application/json"}, 400, "usage"),
        ({"data": b"x", "content_type": "image/png"}, 400, "usage"),
        ({"data": b"", "content_type": "text/plain"}, 422, "unreadable_source"),
        ({"data": b"PK\x03\x04x", "content_type": "application/octet-stream"}, 422, "unreadable_source"),
        ({"data": b"a" * (cite_request.MOST_BYTES + 1), "content_type": "text/plain"}, 413, "too_large"),
        ({"data": {"text": "a" * (cite_request.MOST_BYTES + 1)}}, 413, "too_large"),
    ],
)
def test_what_is_refused(client: FlaskClient, sent: dict[str, Any], status: int, code: str) -> None:
    answer = client.post("/api/v1/cite", **sent)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (status, code)
    assert answer.get_json()["error"]["hint"]


def test_the_page_tells_what_was_refused(client: FlaskClient) -> None:
    assert "There is no memo to check" in post(client, data={"text": ""}).text
    answer = post(client, data={"file": (io.BytesIO(b"PK\x03\x04x"), "a.docx")})
    assert (answer.status_code, "zip" in answer.text) == (422, True)
    assert post(client, data={"text": "a" * (cite_request.MOST_BYTES + 1)}).status_code == 413
    assert client.get("/api/v1/cite").status_code == 405


def test_other_pages_still_take_little(client: FlaskClient) -> None:
    assert client.post("/laws", data=b"a" * 100_000).status_code in (405, 413)


def test_a_text_without_citations_is_no_pass(client: FlaskClient) -> None:
    page = post(client, data={"text": "今日天气晴。"}).text
    assert "No citation was found" in page
    assert "not a pass" in page


SECRET = "当事人张三丰的秘密"


def test_nothing_of_a_memo_goes_to_the_disk(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    """A form, a file and plain text of more than a megabyte, with every way to make a temporary file closed."""
    import tempfile

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("TemporaryFile", "NamedTemporaryFile", "SpooledTemporaryFile", "mkstemp", "mkdtemp"):
        monkeypatch.setattr(tempfile, name, refuse)
    monkeypatch.setattr("werkzeug.formparser.SpooledTemporaryFile", refuse, raising=False)
    long = f"{SECRET}。\n" * 50 + " " * 1_600_000  # what matters is how much is sent: many words would only take longer
    for name in ('"text"', '"file"; filename="memo.txt"'):
        part = f"--b\r\nContent-Disposition: form-data; name={name}\r\n\r\n{long}\r\n--b--\r\n"
        assert post(client, data=part.encode(), content_type="multipart/form-data; boundary=b").status_code == 200
    assert client.post("/api/v1/cite", data=long.encode(), content_type="text/plain").status_code == 200


def test_the_server_holds_memos_in_memory() -> None:
    """waitress puts bodies of more than 512 kB, and answers of more than 1 MB, into temporary files by default."""
    from webapp import serving

    assert serving._LARGEST_BODY >= cite_request.MOST_BYTES
    source = Path(serving.__file__).read_text(encoding="utf-8")
    assert "inbuf_overflow=2 * _LARGEST_BODY" in source
    assert "outbuf_overflow=_LARGEST_ANSWER" in source


def test_a_failure_is_logged_without_a_word_of_the_memo(
    app: Flask, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(_library: object, memo: Any, _day: object) -> None:
        raise ValueError(f"can't read {memo.text}")

    monkeypatch.setattr(cite_pages, "check_memo", fail)
    with caplog.at_level(logging.DEBUG):
        answers = [
            app.test_client().post("/cite", data={"text": SECRET}),
            app.test_client().post("/api/v1/cite", json={"text": SECRET}),
        ]
    assert [a.status_code for a in answers] == [500, 500]
    told = caplog.text + "".join(capfd.readouterr())
    assert "ValueError in fail" in told
    assert "张三" not in told
    assert all("张三" not in a.text for a in answers)


def test_counters_hold_nothing_of_a_memo(client: FlaskClient) -> None:
    post(client, data={"text": SECRET, "as_of": "2026-01-01"})
    told = client.get("/metrics").text
    assert 'route="/cite",method="POST"' in told
    assert "张三" not in json.dumps(told, ensure_ascii=False)
