"""Official collections from end to end: the real client, a loopback server that serves real files in each service's shape,
the library. Also broken off half-way, changed since, and wrong content."""

from __future__ import annotations

import io
import json
import os
import zipfile
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from loopback_server import Served, loopback

from corpus import fetching
from corpus.collections import Wanted
from corpus.collections import client as module
from corpus.collections.client import Manners
from corpus.errors import SourceError
from corpus.importing import Imported, import_sources
from corpus.library import Library

DATA = Path(os.environ.get("REAL_DATA", "REAL_DATA is not set")) / "data"
QUICK = Manners("law@example.org", pause=0.0, fresh_for=timedelta(0))


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module.time, "sleep", lambda _seconds: None)


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


# --- the services


_CHINESE = {"法規性質": "LawLevel", "法規名稱": "LawName", "法規網址": "LawURL", "法規類別": "LawCategory", "最新異動日期": "LawModifiedDate",
            "生效日期": "LawEffectiveDate", "生效內容": "LawEffectiveNote", "廢止註記": "LawAbandonNote", "是否英譯註記": "LawHasEngVersion",
            "英文法規名稱": "EngLawName", "附件": "LawAttachements", "沿革內容": "LawHistories", "前言": "LawForeword"}  # fmt: skip


@cache
def taiwan_archive() -> bytes:
    """The 60 laws as ChLaw.json has them."""
    laws = []
    for file in sorted((DATA / "tw" / "FalVMingLing").glob("*.json")):
        record = json.loads(file.read_text(encoding="utf-8"))
        law = {_CHINESE[key]: value for key, value in record.items() if key in _CHINESE}
        law["LawArticles"] = [
            {"ArticleType": "C", "ArticleNo": "", "ArticleContent": row["編章節"]} if "編章節" in row
            else {"ArticleType": "A", "ArticleNo": row["條號"], "ArticleContent": row["條文內容"]}
            for row in record["法規內容"]
        ]  # fmt: skip
        laws.append(law)
    body = json.dumps({"UpdateDate": "2026/11/20 上午 12:00:00", "Laws": laws}, ensure_ascii=False)
    return zipped({"ChLaw.json": b"\xef\xbb\xbf" + body.encode(), "schema.csv": b"a,b"})


def taiwan(path: str, _headers: dict[str, str]) -> Served | None:
    return Served(taiwan_archive()) if path == "/Ch/Law/JSON" else None


def hong_kong(path: str, _headers: dict[str, str]) -> Served | None:
    for tag, suffix in (("en", "en"), ("zh-Hant", "zh-Hant-HK")):
        if path == f"/hkel_c_leg_cap_301_cap_600_{tag}.zip":
            [file] = (DATA / "hk_xml").glob(f"*{suffix}.parts1-5.xml")
            member = f"cap_486_{tag}_c/cap_486_20221001000000_{tag}_c.xml"
            return Served(zipped({member: file.read_bytes(), f"cap_486_{tag}_c/logo.png": b"\x89PNG"}))
    return None


def japan(path: str, _headers: dict[str, str]) -> Served | None:
    [file] = (DATA / "japan_xml").glob("*current*.xml")
    law = "507AC0000000053"
    if path.startswith("/bulkdownload"):
        return Served(
            zipped(
                {
                    f"{law}_20250604_000000000000000/{law}_20250604_000000000000000.xml": file.read_bytes(),
                    "all_law_list.csv": b"x",
                }
            )
        )
    return Served(file.read_bytes()) if path == f"/api/2/law_file/xml/{law}" else None


def canada(path: str, _headers: dict[str, str]) -> Served | None:
    folders = {"eng": "en", "fra": "fr"}
    files = sorted((DATA / "canada_xml").glob("*/*.xml"))
    if path == "/eng/XML/Legis.xml":
        acts = "".join(
            f"<Act><UniqueId>{f.stem}</UniqueId><OfficialNumber>{f.stem}</OfficialNumber><Language>{f.parent.name}</Language>"
            f"<LinkToXML>http://laws-lois.justice.gc.ca/{f.parent.name}/XML/{f.name}</LinkToXML></Act>" for f in files
        )  # fmt: skip
        return Served(f"<ActsRegsList><Acts>{acts}</Acts></ActsRegsList>".encode())
    found = [f for f in files if path == f"/{f.parent.name}/XML/{f.name}" and f.parent.name in folders]
    return Served(found[0].read_bytes()) if found else None


def results(rows: list[dict[str, str]]) -> Served:
    cells = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in rows]
    return Served(json.dumps({"results": {"bindings": cells}}).encode(), etag="")


def switzerland(path: str, _headers: dict[str, str]) -> Served | None:
    if path.startswith("/sparqlendpoint"):
        authority, files = (
            "http://publications.europa.eu/resource/authority/language/",
            "https://fedlex.data.admin.ch/filestore/",
        )
        return results([{"sr": "235.1", "language": authority + code, "date": "2025-07-07", "url": f"{files}{tag}.xml"}
                        for code, tag in (("DEU", "de"), ("FRA", "fr"))])  # fmt: skip
    file = DATA / "swiss" / "akn" / f"ch-fadp-20250707-{path.rpartition('/')[2]}"
    return Served(file.read_bytes()) if path.startswith("/filestore/") and file.is_file() else None


def union(path: str, headers: dict[str, str]) -> Served | None:
    if path.startswith("/webapi/rdf/sparql"):
        return results([{"celex": "32016R0679", "consolidated": "02016R0679-20160504"}])
    tags = {"deu": "de", "ell": "el", "pol": "pl"}
    tag = tags.get(headers.get("Accept-Language", ""))
    if tag is None or not path.endswith("/02016R0679-20160504"):
        return None
    text = (DATA / "gdpr_formex" / f"gdpr-consolidated-{tag}.xml").read_bytes()
    name = f"CL2016R0679{tag.upper()}.0001.xml"
    about = f'<DOC><FMX><DOC.MAIN.PUB><REF.PHYS TYPE="DOC.XML" FILE="{name}"/></DOC.MAIN.PUB></FMX></DOC>'
    return Served(zipped({name: text, f"CL2016R0679{tag.upper()}.doc.xml": about.encode()}), etag="")


SERVICES = {
    "tw": (taiwan, {"languages": ("zh-Hant",)}, 60, {"zh-Hant"}),
    "hk": (hong_kong, {"only": ("486",), "languages": ("en", "zh-Hant")}, 2, {"en", "zh-Hant-HK"}),
    "jp": (japan, {}, 1, {"ja"}),
    "ca": (canada, {}, 6, {"en", "fr"}),
    "ch": (switzerland, {}, 2, {"de", "fr"}),
    "eu": (union, {"only": ("02016R0679-20160504",), "languages": ("de", "el", "pl")}, 3, {"de", "el", "pl"}),
}


def bring(library: Library, folder: Path, name: str, base: str) -> tuple[list[Imported], list[SourceError]]:
    wanted: dict[str, tuple[str, ...]] = SERVICES[name][1]  # type: ignore[assignment]
    sources, errors = [], []
    for found in fetching.fetch(name, folder, base, Wanted(**wanted), QUICK, lambda *_: None):
        if isinstance(found, SourceError):
            errors.append(found)
        else:
            sources += found[0]
    return list(import_sources(library, sources)), errors


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path, create=True)
    yield made
    made.close()


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_collection_reaches_the_library_with_its_terms(name: str, library: Library, tmp_path: Path) -> None:
    serve, _, texts, languages = SERVICES[name]
    with loopback(serve) as server:
        found, errors = bring(library, tmp_path, name, server.base)
        if name == "tw":
            assert len(errors) == 1  # the orders, which this server doesn't have
        else:
            assert errors == []
        texts_in = [i for i in found if i.asked]
        assert [i.message for i in texts_in if i.status != "added"] == []
        assert (len(texts_in), {i.language for i in texts_in}) == (texts, languages)
        before = library.change()
        again, _ = bring(library, tmp_path, name, server.base)
        assert {i.status for i in again if i.asked} == {"unchanged"}
        assert library.change() == before
    for imported in texts_in:
        assert imported.expression
        statements = {s.field: s.value for s in library.expression(imported.expression).statements}
        assert statements["retrieved"]
        assert statements["licence"]


@pytest.mark.parametrize("name", ["hk", "jp"])
def test_a_download_that_breaks_off_and_one_that_changed_since(name: str, library: Library, tmp_path: Path) -> None:
    serve = SERVICES[name][0]
    held: dict[str, Served] = {}

    def breaking(path: str, headers: dict[str, str]) -> Served | None:
        if path not in held and (made := serve(path, headers)):
            made.broken = 7  # more than the client tries in one run
            held[path] = made
        return held.get(path)

    with loopback(breaking) as server:
        found, errors = bring(library, tmp_path, name, server.base)
        assert (found, "goes on where it stopped" in errors[0].hint) == ([], True)
        found, errors = bring(library, tmp_path, name, server.base)
        assert errors == []
        assert {i.status for i in found if i.asked} == {"added"}
        assert any("Range" in headers for _, headers in server.asked)
        for path, served in held.items():
            held[path] = Served(served.body, etag='"2"')  # a new week, the same law
        found, _ = bring(library, tmp_path, name, server.base)
        assert {i.status for i in found if i.asked} == {"unchanged"}


def test_wrong_content_leaves_the_library_as_it_was(library: Library, tmp_path: Path) -> None:
    with loopback(hong_kong) as server:
        bring(library, tmp_path, "hk", server.base)
    before = library.change()

    def down(_path: str, _headers: dict[str, str]) -> Served:
        return Served(b"<!DOCTYPE html><html><title>Scheduled maintenance</title></html>", etag='"3"')

    with loopback(down) as server:
        found, errors = bring(library, tmp_path, "hk", server.base)
    assert found == []
    assert "Scheduled maintenance" in errors[0].message
    assert library.change() == before


def test_a_mirror_in_a_file_is_as_good(library: Library, tmp_path: Path) -> None:
    (tmp_path / "ChLaw.zip").write_bytes(taiwan_archive())
    [(sources, status)] = list(
        fetching.fetch("tw", tmp_path, str(tmp_path / "ChLaw.zip"), Wanted(), QUICK, lambda *_: None)
    )  # type: ignore[misc]
    found = list(import_sources(library, sources))
    assert status == "kept"
    assert [i.status for i in found if i.asked].count("added") == 60
    assert "Open Government Data" in {s.field: s.value for s in library.law("tw-C0000001").statements}["licence"]
