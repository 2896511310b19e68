"""What strangers get from a library is, byte for byte, what they would get if its private texts had never come.

Two services: one over a library with private texts, one over the same without them. Every page, file and answer that the
first leads to is asked of both.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import etree
from small_library import BRIDGES, LAMPS, LAMPS_ENGLISH, LAMPS_NEXT

from corpus.importing import ImportOptions, import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from indexer import build
from webapp import create_app
from webapp.config import Config

from conftest import DAY  # isort: skip

_MOST = 600  # addresses: links that lead on for ever don't end the test in the night
_NOW = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|\+00:00)")  # when it was imported, or the file made
_OF_A_SHAPE = 3  # addresses that differ in nothing but their values are asked for so often, beside those named below


def _private(text: str, force: str = "unofficial") -> str:
    return re.sub(r"Force: \w+", f"Force: {force}\nRights: private", text)


def _law(text: str, law: str, title: str) -> str:
    return text.replace("cn-ludengfa", law).replace("路灯管理法", title).replace("Street Lamps Law", f"{law} Law")


# The English of 2018 beside the Chinese of 2026: whoever may not see the Chinese of 2018 is told by structure alone.
CURRENCY = [
    _law(LAMPS_NEXT, "cn-dengtafa", "灯塔管理法"),
    _law(LAMPS_ENGLISH, "cn-dengtafa", "灯塔管理法"),
]
OLD_SOURCE = _private(
    _law(LAMPS.replace("国家实行路灯", "国家试行秘密词语路灯"), "cn-dengtafa", "灯塔管理法"), "authentic"
)
# The same of a law that was built otherwise in 2018: without the Chinese of then the English stands alone.
_LONGER = "\n".join(f"第{n}条 灯笼应当挂在{w}，长度为{n}尺。" for n, w in zip("六七八九", "门窗梁檐", strict=True))
_LONGER_EN = "\n".join(f"Article {n} Lanterns hang there, {n} feet long." for n in range(6, 10))
ALONE = [
    _law(LAMPS_NEXT, "cn-denglongfa", "灯笼管理法"),
    _law(LAMPS_ENGLISH, "cn-denglongfa", "灯笼管理法") + _LONGER_EN + "\n",
]
ALONE_SOURCE = _private(_law(LAMPS, "cn-denglongfa", "灯笼管理法") + _LONGER + "\n", "authentic")
RIVAL = _private(LAMPS.replace("测试公报", "秘密报社").replace("应当登记", "必须登记秘密词语"))
TRANSLATION = _private(
    "Tongwen-Text: 1\nLaw: tw-T0000001\nLanguage: en\nVersion: 2021-05-05\nForce: unofficial\nPublisher: Hush\n"
    "Title: Hushhush Bridges Act\n\nArticle 1 This hushhush Act governs bridges.\nArticle 2 In this Act, "
    '"hushhush" means a bridge.\nArticle 2-1 Secrets.\nArticle 3 (deleted)\nArticle 4 In force.\n'
)
DAMAGED = _private(
    LAMPS.replace("zh-Hans", "zh-Hant").replace("测试公报", "A Portal").replace("登记制度", "行秘密词语登记制度"),
    "damaged",
)
CITING = _private(
    "Tongwen-Text: 1\nLaw: cn-anmenfa\nLanguage: zh-Hans\nVersion: 2020-01-01\nForce: authentic\nPublisher: A Portal\n"
    "Title: 中华人民共和国暗门法\n\n第一条 依照《中华人民共和国路灯管理法》第二条，制定本法。秘密词语。\n第二条 本法不得示人。\n"
)
PUBLIC = {
    "1": LAMPS, "2": LAMPS_ENGLISH, "3": LAMPS_NEXT, "4": BRIDGES, **{f"5{n}": t for n, t in enumerate([*CURRENCY, *ALONE])},
}  # fmt: skip
PRIVATE = {
    "6-old": OLD_SOURCE,
    "61-old": ALONE_SOURCE,
    "7-rival": RIVAL,
    "8-en": TRANSLATION,
    "9-damaged": DAMAGED,
    "99-citing": CITING,
}

SEEDS = [
    "/", "/laws", "/coverage", "/coverage.csv", "/api/v1/coverage", "/about", "/shelf", "/cite", "/compare", "/concordance",
    "/openapi.json", "/api/v1/laws", "/api/v1/openapi.json", "/readyz",
    "/compare?left=cn-ludengfa&left_version=2018-10-26&right=cn-ludengfa&right_version=2026-06-26",
    "/api/v1/compare?left=cn-ludengfa&left_version=2018-10-26&right=cn-ludengfa&right_version=2026-06-26",
    "/compare?left=cn-dengtafa&left_version=2018-10-26&right=cn-dengtafa&right_version=2026-06-26",
    "/compare?left=cn-ludengfa&right=cn-dengtafa", "/compare?left=cn-anmenfa&right=cn-ludengfa",
    *(f"{page}?q={q}" for page in ("/search", "/search.csv", "/api/v1/search", "/suggest", "/api/v1/suggest", "/concordance",
                                   "/concordance.csv", "/api/v1/concordance")
      for q in ("登记", "秘密", "秘密词语", "hushhush", "lamps", "路灯", "灯塔管理法", "暗门", "试行", "street lamp")),
    *(f"/concordance?q={q}&table=1" for q in ("路灯", "登记", "lamp")),
    *(f"{base}/{law}{rest}" for base in ("/laws", "/api/v1/laws")
      for law in ("cn-ludengfa", "cn-dengtafa", "cn-denglongfa", "tw-T0000001", "cn-anmenfa")
      for rest in ("", "/check", "/definitions", "/correspondence", "/changes", "/cited-by", "/read", "/art_1", "/art_2",
                   "/art_1..art_5", "?version=2018-10-26", "?version=2026-06-26", "/art_2?version=2018-10-26",
                   "/art_2?version=2026-06-26", "/check?version=2018-10-26", "/check?version=2026-06-26")),
    *(f"/laws/{law}/export?format={form}{version}" for law in ("cn-ludengfa", "cn-dengtafa", "cn-denglongfa", "tw-T0000001")
      for form in ("tmx", "csv", "docx", "html", "xliff", "xliff2", "xlsx", "tbx", "md")
      for version in ("", "&version=2018-10-26")),
]  # fmt: skip


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Of the library with private texts, and of the one without."""
    return [tmp_path_factory.mktemp(name) for name in ("with", "without")]


@pytest.fixture(scope="module")
def both(folders: list[Path]) -> Iterator[tuple[FlaskClient, FlaskClient]]:
    apps = [_app(folder, texts) for folder, texts in zip(folders, (PUBLIC | PRIVATE, PUBLIC), strict=True)]
    yield apps[0].test_client(), apps[1].test_client()
    for app in apps:
        app.extensions["tongwen"].close()


def _app(folder: Path, texts: dict[str, str]) -> Flask:
    library = Library.open(folder, create=True)
    sources = [SourceFile(f"{name}.law.txt", text.encode) for name, text in texts.items()]
    made = list(import_sources(library, sources, ImportOptions(format="tongwen-text")))
    assert not [(m.source, m.message) for m in made if m.status != "added"]
    build.build(library, folder)
    library.close()
    app = create_app(Config(folder, DAY))
    app.testing = True
    return app


def test_a_stranger_is_told_nothing_of_private_texts(both: tuple[FlaskClient, FlaskClient]) -> None:
    """From the pages that everybody knows along every link of either service."""
    seen: set[str] = set()
    shapes: Counter[tuple[str, ...]] = Counter()
    waiting = list(dict.fromkeys(SEEDS))
    differ: list[str] = []
    while waiting and len(seen) < _MOST:
        address = waiting.pop(0)
        if address in seen:
            continue
        seen.add(address)
        one, other = (_answer(client, address) for client in both)
        if one != other:
            differ.append(address)
        for link in dict.fromkeys([*_links(one), *_links(other)]):
            shapes[_shape(link)] += link not in seen
            if link not in seen and shapes[_shape(link)] <= _OF_A_SHAPE:
                waiting.append(link)
    assert len(seen) > 200
    assert not differ, differ


def _answer(client: FlaskClient, address: str) -> tuple[int, str, object]:
    """Status, kind and content. A zip file by its members: when it was packed is no content."""
    got = client.get(address, follow_redirects=False)
    kind, body = got.headers.get("Content-Type", ""), got.get_data()
    if body[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            return got.status_code, kind, {n: _NOW.sub(b"", packed.read(n)) for n in packed.namelist()}
    return got.status_code, f"{kind} {got.headers.get('Location', '')}", _NOW.sub(b"", body)


def test_the_operator_is_told_by_the_old_source(both: tuple[FlaskClient, FlaskClient], folders: list[Path]) -> None:
    """The private source of 2018 takes part for those who may see it; strangers are told by structure."""
    app = create_app(Config(folders[0], DAY, show_private=True))
    address = "/api/v1/laws/cn-dengtafa/art_1..art_5?version=2026-06-26"
    operator = app.test_client()
    told = [client.get(address).get_json()["currency"] for client in (operator, *both)]
    alone = operator.get("/api/v1/laws/cn-denglongfa/art_2?version=2026-06-26").get_json()["currency"]
    app.extensions["tongwen"].close()
    assert [{c["basis"] for c in found} for found in told] == [{"versions"}, {"structure"}, {"structure"}]
    assert [(c["basis"], c["status"]) for c in alone] == [("versions", "current")]


def _shape(address: str) -> tuple[str, ...]:
    """/laws/ID/art_1?version=2018 -> its path without figures, and the names of what it asks."""
    parts = urlsplit(address)
    return re.sub(r"\d+", "0", parts.path), *sorted({n for n, _ in parse_qsl(parts.query)})


def _links(answer: tuple[int, str, object]) -> list[str]:
    status, kind, body = answer
    if status != 200 or "text/html" not in kind or not isinstance(body, bytes):
        return []
    found = etree.HTML(body.decode()).xpath("//@href | //@action | //@data-preview | //@data-href")
    local = (str(a).partition("#")[0] for a in found)
    return [a for a in local if a.startswith("/") and not a.startswith(("/static", "//", "/interface"))]
