"""Answers are compressed for those who accept it; one ETag stands for both."""

from __future__ import annotations

import gzip

import pytest
from flask.testing import FlaskClient

from webapp.application import static_url

PAGE = "/laws/cn-ludengfa/art_3"
GZIP = {"Accept-Encoding": "gzip, br"}


@pytest.mark.parametrize(
    "address", [PAGE, "/", "/api/v1" + PAGE, "/laws/cn-ludengfa/art_99", static_url("tongwen.css")]
)
def test_the_same_words_in_fewer_bytes(client: FlaskClient, address: str) -> None:
    plain, small = client.get(address, buffered=True), client.get(address, headers=GZIP, buffered=True)
    assert "Content-Encoding" not in plain.headers
    assert small.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Accept-Encoding" in small.headers["Vary"]
    assert gzip.decompress(small.get_data()) == plain.get_data()
    assert int(small.headers["Content-Length"]) == len(small.get_data()) < len(plain.get_data()) / 2 + 600


@pytest.mark.parametrize("address", [PAGE, static_url("tongwen.css")])
def test_one_etag_for_both(client: FlaskClient, address: str) -> None:
    small = client.get(address, headers=GZIP, buffered=True)
    assert small.headers["ETag"].startswith('W/"')
    for more in ({}, GZIP):
        again = client.get(address, headers={"If-None-Match": small.headers["ETag"], **more}, buffered=True)
        assert (again.status_code, again.get_data()) == (304, b"")
        assert "Accept-Encoding" in again.headers["Vary"]
    assert client.get(address, headers={"If-None-Match": 'W/"another"', **GZIP}, buffered=True).status_code == 200


@pytest.mark.parametrize("asked", ["", "identity", "br", "gzip;q=0"])
def test_nobody_gets_what_they_can_t_read(client: FlaskClient, asked: str) -> None:
    assert "Content-Encoding" not in client.get(PAGE, headers={"Accept-Encoding": asked}).headers


def test_what_is_short_or_a_piece_or_streamed_stays_as_it_is(client: FlaskClient) -> None:
    assert "Content-Encoding" not in client.get("/healthz", headers=GZIP).headers
    assert "Content-Encoding" not in client.get("/search.csv?q=路灯", headers=GZIP).headers
    piece = client.get(static_url("tongwen.css"), headers={"Range": "bytes=0-9", **GZIP}, buffered=True)
    assert piece.status_code == 206
    assert len(piece.get_data()) == 10
    head = client.head(PAGE, headers=GZIP)
    assert head.headers["Content-Encoding"] == "gzip"
    assert head.get_data() == b""
