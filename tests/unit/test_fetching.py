"""What each collection asks its server for, and what reaches the library of it: shapes of the services, texts made up."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from loopback_server import Loopback, Served, loopback

from corpus import fetching
from corpus.collections import COLLECTIONS, Wanted, collection
from corpus.collections import client as module
from corpus.collections.client import Manners
from corpus.errors import SourceError, UsageError
from corpus.sources import SourceFile

QUICK = Manners("law@example.org", pause=0.0, fresh_for=timedelta(0))


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)


def zipped(**members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_DOT_", "."), text)
    return out.getvalue()


def bring(
    name: str, folder: Path, origin: str | None, **wanted: tuple[str, ...]
) -> tuple[list[SourceFile], list[SourceError]]:
    sources: list[SourceFile] = []
    errors = []
    for found in fetching.fetch(name, folder, origin, Wanted(**wanted), QUICK, lambda *_: None):  # type: ignore[arg-type]
        if isinstance(found, SourceError):
            errors.append(found)
        else:
            sources += found[0]
    return sources, errors


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


@pytest.mark.parametrize("name", sorted(COLLECTIONS))
def test_every_collection_says_what_it_is(name: str) -> None:
    found = collection(name)
    assert name == found.NAME
    assert found.DESCRIPTION
    assert found.LICENCE
    assert found.TRIED


def test_taiwan_comes_as_four_archives(server: Loopback, tmp_path: Path) -> None:
    body = zipped(ChLaw_DOT_json='{"Laws": []}', schema_DOT_csv="a,b")
    for path in ("Ch/Law/JSON", "Ch/Order/JSON", "En/Law/JSON", "En/Order/JSON"):
        server.files[f"/{path}"] = Served(body)
    sources, errors = bring("tw", tmp_path, server.base)
    assert [s.name for s in sources] == [f"{n}.zip/ChLaw.json" for n in ("ChLaw", "ChOrder", "EnLaw", "EnOrder")]
    assert errors == []
    assert sources[0].origin is not None
    assert sources[0].origin.url == server.url("Ch/Law/JSON")
    assert "Open Government Data License" in sources[0].origin.licence
    assert len(bring("tw", tmp_path / "en", server.base, languages=("en",))[0]) == 2
    with pytest.raises(UsageError, match="comes as a whole"):
        bring("tw", tmp_path, server.base, only=("A0000001",))


def test_hong_kong_comes_by_extent_and_language(server: Loopback, tmp_path: Path) -> None:
    body = zipped(
        cap_486_en_c__cap_486_20221001000000_en_c_DOT_xml="<o/>", cap_486A_en_c__cap_486A_2_en_c_DOT_xml="<s/>"
    )
    for tag in ("en", "zh-Hant", "zh-Hans"):
        server.files[f"/hkel_c_leg_cap_301_cap_600_{tag}.zip"] = Served(body)
    sources, errors = bring("hk", tmp_path, server.base, only=("Cap. 486",), languages=("en", "zh-Hant"))
    assert errors == []
    assert [s.name.rpartition("/")[2] for s in sources] == ["cap_486_20221001000000_en_c.xml"] * 2
    assert server.paths() == ["/hkel_c_leg_cap_301_cap_600_en.zip", "/hkel_c_leg_cap_301_cap_600_zh-Hant.zip"]
    everything, missing = bring("hk", tmp_path / "all", server.base)
    assert len(everything) == 6
    assert len(missing) == 9  # what this server doesn't have: said, file by file
    assert "404" in missing[0].message


def test_japan_comes_as_one_archive_or_law_by_law(server: Loopback, tmp_path: Path) -> None:
    server.files["/bulkdownload?file_section=1&only_xml_flag=true"] = Served(
        zipped(**{"321CO_1__321CO_1_DOT_xml": "<Law/>", "list_DOT_csv": "x"})
    )
    server.files["/api/2/law_file/xml/507AC0000000053"] = Served(b"<Law/>")
    assert [s.name for s in bring("jp", tmp_path, server.base)[0]] == ["all_xml.zip/321CO_1/321CO_1.xml"]
    [one] = bring("jp", tmp_path, server.base, only=("507AC0000000053",))[0]
    assert (one.name, one.read()) == ("507AC0000000053.xml", b"<Law/>")
    with pytest.raises(UsageError, match="no id of e-Gov"):
        bring("jp", tmp_path, server.base, only=("../../etc/passwd",))


LEGIS = """<ActsRegsList><Acts>
<Act id="1"><UniqueId>A-1</UniqueId><OfficialNumber>A-1</OfficialNumber><Language>eng</Language>
<LinkToXML>http://laws-lois.justice.gc.ca/eng/XML/A-1.xml</LinkToXML><Title>A</Title></Act>
<Act id="2"><UniqueId>A-1</UniqueId><OfficialNumber>A-1</OfficialNumber><Language>fra</Language>
<LinkToXML>http://laws-lois.justice.gc.ca/fra/XML/A-1.xml</LinkToXML><Title>A</Title></Act></Acts>
<Regulations><Regulation id="3"><UniqueId>SOR-99-1</UniqueId><Language>eng</Language>
<LinkToXML>http://laws-lois.justice.gc.ca/eng/XML/SOR-99-1.xml</LinkToXML></Regulation></Regulations></ActsRegsList>"""


def test_canada_comes_by_its_index(server: Loopback, tmp_path: Path) -> None:
    server.files["/eng/XML/Legis.xml"] = Served(LEGIS.encode())
    for path in ("eng/XML/A-1.xml", "fra/XML/A-1.xml"):
        server.files[f"/{path}"] = Served(f"<Statute>{path}</Statute>".encode())
    sources, errors = bring("ca", tmp_path, server.base)
    assert [s.name for s in sources] == ["en-A-1.xml", "fr-A-1.xml"]
    assert ["SOR-99-1" in e.message for e in errors] == [True]
    assert [s.name for s in bring("ca", tmp_path, server.base, only=("A-1",), languages=("fr",))[0]] == ["fr-A-1.xml"]
    [unknown] = bring("ca", tmp_path, server.base, only=("Z-9",))[1]
    assert "doesn't list Z-9" in unknown.message
    server.files["/eng/XML/Legis.xml"] = Served(b"<html>Moved</html>", etag='"2"')
    [wrong] = bring("ca", tmp_path, server.base)[1]
    assert "should be xml" in wrong.message


def results(*rows: dict[str, str]) -> bytes:
    cells = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows]
    return json.dumps({"head": {}, "results": {"bindings": cells}}).encode()


def test_switzerland_comes_by_what_applies_today(tmp_path: Path) -> None:
    language = "http://publications.europa.eu/resource/authority/language/"
    file = "https://fedlex.data.admin.ch/filestore/x/235-{}-4.xml"
    listed = results(
        {"sr": "235.1", "language": f"{language}DEU", "date": "2023-09-01", "url": file.format("de-old")},
        {"sr": "235.1", "language": f"{language}DEU", "date": "2025-07-07", "url": file.format("de")},
        {"sr": "235.1", "language": f"{language}FRA", "date": "2025-07-07", "url": file.format("fr")},
    )
    asked: list[str] = []

    def make(path: str, _headers: dict[str, str]) -> Served | None:
        if path.startswith("/sparqlendpoint"):
            asked.append(parse_qs(path.partition(" ")[2])["query"][0])
            return Served(listed)
        return Served(b"<akomaNtoso/>") if path.startswith("/filestore/x/235-") else None

    with loopback(make) as server:
        sources, errors = bring("ch", tmp_path, server.base, only=("SR 235.1",))
        assert [s.name for s in sources] == ["235.1-20250707-de.xml", "235.1-20250707-fr.xml"]
        assert errors == []
        assert 'FILTER(?sr IN ("235.1"))' in asked[0]
        assert [s.name for s in bring("ch", tmp_path, server.base, languages=("fr",))[0]] == ["235.1-20250707-fr.xml"]
        with pytest.raises(UsageError, match="no SR number"):
            bring("ch", tmp_path, server.base, only=('1") } DROP',))


def test_the_union_comes_by_number_format_and_language(tmp_path: Path) -> None:
    listed = results(
        {"celex": "32016R0679", "consolidated": "02016R0679-20160504"},
        {"celex": "32016R0679", "consolidated": "02016R0679-20150101"},
    )

    def make(path: str, headers: dict[str, str]) -> Served | None:
        if path.startswith("/webapi/rdf/sparql"):
            return Served(listed)
        if headers.get("Accept") != "application/zip;mtype=fmx4" or headers.get("Accept-Language") == "gle":
            return None
        name = f"{path.rpartition('/')[2]}.{headers['Accept-Language']}"
        return Served(zipped(**{f"{name}.xml": "<ACT/>", f"{name}.doc.xml": "<DOC/>"}), etag="")

    with loopback(make) as server:
        sources, errors = bring("eu", tmp_path, server.base, only=("32016R0679",), languages=("el", "ga"))
        assert [s.name for s in sources] == [
            "32016R0679.el.zip",  # whole: its .doc.xml says what belongs to the act
            "02016R0679-20160504.el.zip",
        ]
        assert len(errors) == 2  # no Irish text there
        [exact] = bring("eu", tmp_path, server.base, only=("02016R0679-20160504",), languages=("de",))[0]
        assert exact.name == "02016R0679-20160504.de.zip"
        with pytest.raises(UsageError, match="no CELEX number"):
            bring("eu", tmp_path, server.base, only=("gdpr",))


def test_a_query_that_fails_says_so(server: Loopback, tmp_path: Path) -> None:
    server.files["/sparqlendpoint"] = Served(b'{"error": "no"}')
    [error] = bring("ch", tmp_path, server.base)[1]
    assert "no results of a query" in error.message


def test_a_file_or_one_address_goes_in_a_collections_place(server: Loopback, tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_bytes(zipped(a_DOT_xml="<Law/>"))
    [source] = bring("jp", tmp_path, str(tmp_path / "all.zip"))[0]
    assert (source.name, source.origin and source.origin.collection) == ("all.zip/a.xml", "jp")
    server.files["/laws/a%20b.xml"] = Served(b"<Law/>")
    [source] = bring("jp", tmp_path, server.url("laws/a%20b.xml"))[0]
    assert source.name == "a b.xml"
    with pytest.raises(UsageError, match="no file or folder"):
        bring("jp", tmp_path, str(tmp_path / "nowhere.zip"))


def test_a_list_cant_name_files_outside_the_folder(server: Loopback, tmp_path: Path) -> None:
    entry = "<Act><UniqueId>A-1</UniqueId><Language>eng</Language><LinkToXML>{}</LinkToXML></Act>"
    link = "http://laws-lois.justice.gc.ca/eng/XML/%2F..%2F..%2F..%2Fescaped.xml"
    server.files["/eng/XML/Legis.xml"] = Served(f"<ActsRegsList>{entry.format(link)}</ActsRegsList>".encode())
    server.files["/eng/XML//../../../escaped.xml"] = Served(b"<Statute/>")
    bring("ca", tmp_path / "data", server.base)
    assert not list(tmp_path.glob("escaped*"))
    assert {p.parent for p in (tmp_path / "data").rglob("*escaped*")} <= {tmp_path / "data" / "downloads" / "ca"}
