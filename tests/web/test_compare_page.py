"""Two texts compared: the page, the choice of texts, the JSON and the command."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
import small_library
from flask.testing import FlaskClient
from test_pages import page, words

from corpus.comparing import Asked, RowKind, compare, sides
from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from webapp import create_app
from webapp.compare_commands import Options
from webapp.compare_commands import compare as command
from webapp.config import Config

DAY = date(2026, 11, 22)
LAW, OLD, NEW = "cn-ludengfa", "2018-10-26", "2024-06-26"


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A law that was revised: a new article 2, the others one number on, one word of article 2 (now 3) another."""
    folder = tmp_path_factory.mktemp("compared")
    library = Library.open(folder, create=True)
    new = small_library.LAMPS.replace(OLD, NEW)
    for number, moved in (("五", "六"), ("四", "五"), ("三", "四"), ("二", "三")):
        new = new.replace(f"第{number}条", f"第{moved}条")
    new = new.replace("第三条 国家", "第二条 路灯的颜色应当柔和，不得扰乱鸟类迁徙。\n第三条 国家").replace(
        "登记制度", "登记办法"
    )
    for name, text in (("old", small_library.LAMPS), ("new", new)):
        done = list(import_sources(library, [SourceFile(f"{name}.law.txt", text.encode)]))
        assert [d.status for d in done] == ["added"]
    library.close()
    return folder


@pytest.fixture(scope="module")
def visitor(revised: Path) -> FlaskClient:
    return create_app(Config(revised, DAY)).test_client()


def test_the_rows_hold_every_provision_once_and_rebuild_both_texts(revised: Path) -> None:
    library = Library.open(revised)
    found = compare(library, *sides(library, Asked(LAW, OLD), Asked(LAW, NEW), DAY))
    for side, name in ((found.left, "left"), (found.right, "right")):
        text = library.text(side.expression.id)
        pages = [p for r in found.rows for p in getattr(r, name)]
        assert sorted(str(p.path) for p in pages) == sorted(str(p.path) for p in text.provisions)
        for row in found.rows:
            assert "".join(getattr(p, name) for p in row.pieces) == "\n".join(p.text for p in getattr(row, name))
    kinds = {r.name: r.kind for r in found.rows}
    assert kinds["right.art_1"] is RowKind.SAME
    assert kinds["right.art_2"] is RowKind.RIGHT
    assert kinds["right.art_3"] is RowKind.CHANGED
    assert kinds["right.art_4"] is RowKind.RENUMBERED


def test_a_law_alone_compares_its_two_latest_versions(visitor: FlaskClient) -> None:
    html = page(visitor, f"/compare?law={LAW}")
    assert "First text: " in words(html)
    assert "<ins>" in html
    assert re.search(r"<del>.*?制度.*?</del>", html, re.S)
    assert 'id="right.art_2"' in html
    assert f"/laws/{LAW}/correspondence?from={OLD}&amp;to={NEW}" in html


def test_only_what_differs_one_kind_one_provision_and_the_other_way_round(visitor: FlaskClient) -> None:
    rows = re.compile(r'<section class="cmp-row cmp-(\w+)[^"]*" id="([^"]+)"')
    ids = f"left={LAW}&version={OLD}&right={LAW}&to_version={NEW}"
    every, only = (rows.findall(page(visitor, f"/compare?{ids}{more}")) for more in ("", "&only=1"))
    assert {kind for kind, _ in every} - {kind for kind, _ in only} == {"same"}
    assert [r for r in every if r[0] != "same"] == only
    assert rows.findall(page(visitor, f"/compare?{ids}&kind=right")) == [("right", "right.art_2")]
    assert rows.findall(page(visitor, f"/compare?{ids}&at=art_2")) == [
        ("right", "right.art_2"),
        ("changed", "right.art_3"),
    ]
    assert ("left", "left.art_2") in rows.findall(page(visitor, f"/compare?left={LAW}&right={LAW}&to_version={OLD}"))


def test_each_difference_leads_to_the_next_one(visitor: FlaskClient) -> None:
    html = page(visitor, f"/compare?law={LAW}")
    found = re.findall(r'id="([^"]+)" data-difference', html)
    assert re.findall(r'href="#([^"]+)" data-after>next difference', html) == found[1:]
    assert re.findall(r'href="#([^"]+)" data-before>previous difference', html) == found[:-1]


def test_one_text_twice_is_said_to_be_so(visitor: FlaskClient) -> None:
    html = page(visitor, f"/compare?left={LAW}&right={LAW}")
    assert "Both sides are the same text" in words(html)
    assert "cmp-row" not in html


def test_provisions_of_two_laws_and_units_inside_them(client: FlaskClient) -> None:
    html = page(client, "/compare?left=cn-ludengfa art_3&right=tw-T0000001 art_1")
    assert html.count("data-difference") == 1
    found = client.get("/api/v1/compare?left=cn-ludengfa art_3/para_1&right=tw-T0000001 art_1").get_json()
    assert found["left"]["path"] == "art_3/para_1"
    assert found["total"] == 1


def test_the_json_rebuilds_the_texts_and_is_that_of_the_command(
    visitor: FlaskClient, revised: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = visitor.get(f"/api/v1/compare?left={LAW}&version={OLD}&right={LAW}").get_json()
    assert sum(found["counts"].values()) == found["total"] == len(found["rows"])
    assert command({"data": str(revised)}, Options(LAW, LAW, left_version=OLD, as_json=True)) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == {k: v for k, v in found.items() if k not in ("as_of", "offset", "limit")}
    command({"data": str(revised)}, Options(LAW, LAW, left_version=OLD, only_differences=True))
    assert "[-制度-]{+办法+}" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("left=xyzzy&right=cn-ludengfa", 404),
        ("left=cn-ludengfa art_99&right=cn-ludengfa art_1", 404),
        ("left=cn-ludengfa&right=cn-ludengfa&language=xx", 404),
        ("left=cn-ludengfa&right=cn-ludengfa&version=1999-01-01", 400),
        ("law=xyzzy-none-such", 404),
        ("left=cn-ludengfa&right=cn-ludengfa&at=第", 400),
        ("left=cn-ludengfa&right=cn-ludengfa&kind=x", 400),
        (f"left={'x' * 400}&right=y", 400),
    ],
)
def test_what_is_not_here_is_said_with_a_way_out(client: FlaskClient, asked: str, status: int) -> None:
    answer = client.get(f"/compare?{asked}")
    assert answer.status_code == status
    if status == 404 and "law=" not in asked:
        assert 'href="/compare"' in answer.get_data(as_text=True)


def test_without_anything_it_says_what_it_does_and_offers_what_there_is(client: FlaskClient) -> None:
    html = page(client, "/compare")
    assert "word by word" in words(html)
    assert 'name="law"' in html
    assert 'name="left"' in html
    assert client.get("/api/v1/compare").status_code == 400


def test_private_texts_are_for_those_who_may_see_them(
    client: FlaskClient, open_client: FlaskClient, folder: Path
) -> None:
    library = Library.open(folder)
    private = [x for law in library.laws() for e in law.editions for x in e.expressions if x.rights == "private"]
    assert private
    for text in private:
        asked = f"left={text.id}&right={text.id}"
        assert client.get(f"/compare?{asked}").status_code == client.get(f"/api/v1/compare?{asked}").status_code == 404
        assert open_client.get(f"/compare?{asked}").status_code == 200
        assert text.id not in client.get(f"/compare?law={text.law_id}").get_data(as_text=True)
