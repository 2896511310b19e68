"""The client that fetches collections, against a server on the loopback address that breaks off, changes and refuses."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from loopback_server import Loopback, Served, loopback

from corpus.collections import client as module
from corpus.collections.client import Client, Manners, Resource, user_agent
from corpus.errors import SourceError
from corpus.importers.sniffing import Family

QUICK = Manners("law@example.org", pause=0.0, fresh_for=timedelta(0))
BODY = bytes(range(256)) * 2000


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)


def get(
    server: Loopback, folder: Path, manners: Manners = QUICK, name: str = "law.bin", **more: object
) -> module.Fetched:
    with Client(folder, manners) as client:
        return client.fetch(Resource(server.url(name), name, **more))  # type: ignore[arg-type]


def test_a_file_is_fetched_with_its_record_and_not_sent_twice(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY)
    first = get(server, tmp_path)
    assert (first.status, first.file.read_bytes(), first.record.size) == ("new", BODY, len(BODY))
    assert json.loads((tmp_path / "law.bin.json").read_text())["sha256"] == first.record.sha256
    assert get(server, tmp_path).status == "unchanged"
    assert server.asked[1][1]["If-None-Match"] == '"1"'
    assert "law@example.org" in server.asked[0][1]["User-Agent"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["law.bin", "law.bin.json"]


def test_what_came_a_short_while_ago_is_not_asked_for(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY)
    get(server, tmp_path)
    assert get(server, tmp_path, Manners(pause=0.0)).status == "kept"
    assert len(server.asked) == 1


def test_a_changed_file_takes_the_old_ones_place(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY)
    get(server, tmp_path)
    server.files["/law.bin"] = Served(b"changed" * 100, etag='"2"')
    found = get(server, tmp_path)
    assert (found.status, found.file.read_bytes()) == ("changed", b"changed" * 100)
    server.files["/law.bin"] = Served(b"changed" * 100, etag="")  # says nothing of versions: the bytes tell
    assert get(server, tmp_path).status == "unchanged"


def test_a_download_that_breaks_off_goes_on_where_it_was(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY, broken=2)
    assert get(server, tmp_path).file.read_bytes() == BODY
    ranges = [headers.get("Range") for _, headers in server.asked]
    assert ranges == [None, f"bytes={len(BODY) // 2}-", f"bytes={len(BODY) * 3 // 4}-"]


def test_the_next_run_goes_on_where_the_last_one_gave_up(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY, broken=5)
    with pytest.raises(SourceError, match="after 5 attempts") as raised:
        get(server, tmp_path)
    assert "goes on where it stopped" in raised.value.hint
    assert not (tmp_path / "law.bin").exists()
    had = (tmp_path / "law.bin.part").stat().st_size
    assert get(server, tmp_path).file.read_bytes() == BODY
    assert server.asked[-1][1]["Range"] == f"bytes={had}-"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["law.bin", "law.bin.json"]


def test_a_file_that_changed_between_two_pieces_is_begun_anew(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY, broken=5)
    with pytest.raises(SourceError):
        get(server, tmp_path)
    server.files["/law.bin"] = Served(b"new" * 5000, etag='"2"')
    assert get(server, tmp_path).file.read_bytes() == b"new" * 5000


def test_a_server_without_pieces_is_asked_for_the_whole(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY, broken=1, ranges=False)
    assert get(server, tmp_path).file.read_bytes() == BODY


def test_a_busy_server_is_asked_again(server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(module.time, "sleep", waits.append)
    server.files["/law.bin"] = Served(BODY, refusals=[503, 429], headers={"Retry-After": "7"})
    assert get(server, tmp_path).status == "new"
    assert [w for w in waits if w] == [7.0, 7.0]


def test_a_server_that_asks_for_a_long_wait_is_left_alone(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY, refusals=[503], headers={"Retry-After": "86400"})
    with pytest.raises(SourceError, match="come back in 86400 seconds"):
        get(server, tmp_path)
    assert len(server.asked) == 1


def test_requests_to_one_host_keep_their_distance(
    server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[float] = []
    monkeypatch.setattr(module.time, "sleep", waits.append)
    server.files |= {"/a": Served(b"a"), "/b": Served(b"b")}
    with Client(tmp_path, Manners(pause=3.0)) as client:
        client.fetch(Resource(server.url("a"), "a"))
        client.fetch(Resource(server.url("b"), "b"))
    assert [round(w) for w in waits] == [0, 3]


def test_what_is_not_there_says_so_and_leaves_what_was(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY)
    get(server, tmp_path)
    del server.files["/law.bin"]
    with pytest.raises(SourceError, match=r"law\.bin can't be had: the server answered 404") as raised:
        get(server, tmp_path)
    assert "--from" in raised.value.hint
    assert (tmp_path / "law.bin").read_bytes() == BODY
    assert len(server.asked) == 2


def zipped() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(zipfile.ZipInfo("a.xml"), "<law/>" * 100)
    return out.getvalue()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<!DOCTYPE html><html><title>Down for maintenance</title></html>", "html: .*Down for maintenance"),
        (zipped()[:-30], "a broken archive"),
        (b"", "nothing"),
    ],
)
def test_something_else_than_was_asked_for_is_refused(server: Loopback, tmp_path: Path, body: bytes, said: str) -> None:
    families = frozenset({Family.ZIP})
    server.files["/law.zip"] = Served(zipped())
    assert get(server, tmp_path, name="law.zip", families=families).status == "new"
    server.files["/law.zip"] = Served(body, etag='"2"')
    with pytest.raises(SourceError, match=f"should be zip, but what came is {said}"):
        get(server, tmp_path, name="law.zip", families=families)
    assert (tmp_path / "law.zip").read_bytes() == zipped()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["law.zip", "law.zip.json"]


def test_redirects_are_followed_but_not_round_in_circles(server: Loopback, tmp_path: Path) -> None:
    server.files |= {"/law.bin": Served(b"", redirect="/there"), "/there": Served(BODY)}
    assert get(server, tmp_path).file.read_bytes() == BODY
    server.files["/circle"] = Served(b"", redirect="/circle")
    with pytest.raises(SourceError, match="more than 5 times"):
        get(server, tmp_path, name="circle")
    server.files["/out"] = Served(b"", redirect="file:///etc/passwd")
    with pytest.raises(SourceError, match="no address of the web"):
        get(server, tmp_path, name="out")


def test_a_file_that_was_damaged_here_is_fetched_again(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY)
    get(server, tmp_path)
    (tmp_path / "law.bin").write_bytes(b"half")
    assert get(server, tmp_path).file.read_bytes() == BODY
    assert "If-None-Match" not in server.asked[-1][1]


def test_a_file_without_end_is_stopped(server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1000)
    server.files["/law.bin"] = Served(BODY)
    with pytest.raises(SourceError, match="the limit is 1,000"):
        get(server, tmp_path)


def test_a_file_without_end_leaves_nothing(server: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LARGEST", 1000)
    monkeypatch.setattr(module, "_has_length", lambda _answer: False)
    server.files["/law.bin"] = Served(BODY)
    with pytest.raises(SourceError, match="sends more than 1,000"):
        get(server, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_another_address_of_the_same_name_is_another_file(server: Loopback, tmp_path: Path) -> None:
    """Two addresses may end alike and have one mark: the second's "not modified" says nothing of the first's file."""
    server.files["/get?id=1"], server.files["/get?id=2"] = Served(b"one law"), Served(b"another law")
    with Client(tmp_path, QUICK) as client:
        client.fetch(Resource(server.url("get?id=1"), "get"))
        second = client.fetch(Resource(server.url("get?id=2"), "get"))
    assert (second.status, second.file.read_bytes()) == ("changed", b"another law")
    assert "If-None-Match" not in server.asked[-1][1]


def test_what_broke_off_is_not_gone_on_with_from_another_address(server: Loopback, tmp_path: Path) -> None:
    server.files["/get?id=1"], server.files["/get?id=2"] = Served(BODY, broken=9), Served(b"\xff" * len(BODY))
    with Client(tmp_path, QUICK) as client:
        with pytest.raises(SourceError, match="bytes of it are here"):
            client.fetch(Resource(server.url("get?id=1"), "get"))
        second = client.fetch(Resource(server.url("get?id=2"), "get"))
    assert second.file.read_bytes() == b"\xff" * len(BODY)


@pytest.mark.parametrize("name", ["", "..", "../law.xml", "en-/../../law.xml", "/law.xml", "a\\b", "a\0b", "x" * 300])
def test_a_name_that_is_no_file_name_is_refused(server: Loopback, tmp_path: Path, name: str) -> None:
    with Client(tmp_path / "here", QUICK) as client, pytest.raises(SourceError, match="is no name of a file"):
        client.fetch(Resource(server.url("law.bin"), name))
    assert (server.asked, list(tmp_path.rglob("*"))) == ([], [])


@pytest.mark.parametrize("target", ["http://[x/", "http://a:99999999/", "https://exa mple\x7f/"])
def test_a_redirect_to_no_address_is_refused(server: Loopback, tmp_path: Path, target: str) -> None:
    server.files["/out"] = Served(b"", redirect=target)
    with pytest.raises(SourceError, match=r"no address|can't be had"):
        get(server, tmp_path, name="out")


@pytest.mark.parametrize(
    ("contact", "said"), [("", "no contact given"), ("a@b.cd", "a@b.cd"), ("a\r\nX: y(z)", "aX: yz")]
)
def test_the_user_agent_says_who_asks(contact: str, said: str) -> None:
    assert user_agent(contact) == f"Tongwen/0.1 (statute library; {said})"


def test_a_mark_that_no_header_may_hold_is_left_out(server: Loopback, tmp_path: Path) -> None:
    server.files["/law.bin"] = Served(BODY, etag='"\u00e9"')
    assert get(server, tmp_path).record.etag == ""
    assert get(server, tmp_path).status == "unchanged"
