"""The page of which article is which, its JSON, and what an article says of itself in other versions."""

from __future__ import annotations

import re
from datetime import date

import pytest
import small_library
from flask.testing import FlaskClient
from test_pages import page, words

from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile
from webapp import create_app
from webapp.config import Config

LAW = "/laws/cn-ludengfa"
OLD, NEW = "2018-10-26", "2024-06-26"


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A service with a law that was revised: a new article 2, the others one number on, the last one gone."""
    folder = tmp_path_factory.mktemp("revised")
    library = Library.open(folder, create=True)
    new = small_library.LAMPS.replace(OLD, NEW).replace("自2019年1月1日", "自2025年1月1日")
    for number, moved in (("五", "六"), ("四", "五"), ("三", "四"), ("二", "三")):
        new = new.replace(f"第{number}条", f"第{moved}条")
    new = new.replace("第三条 国家", "第二条 路灯的颜色应当柔和，不得扰乱鸟类迁徙。\n第三条 国家")
    for name, text in (("old", small_library.LAMPS), ("new", new)):
        done = list(import_sources(library, [SourceFile(f"{name}.law.txt", lambda data=text: data.encode())]))
        assert [d.status for d in done] == ["added"]
    return create_app(Config(folder, date(2026, 11, 22))).test_client()


def test_the_table_leads_to_both_texts_and_says_that_it_is_computed(revised: FlaskClient) -> None:
    html = page(revised, f"{LAW}/correspondence")
    assert "Computed from the texts" in words(html)
    assert f"{LAW}/art_3?version={OLD}" in html
    assert f"{LAW}/art_4?version={NEW}" in html
    assert "new: no counterpart found" in words(html)


def test_one_kind_alone_and_the_choice_of_versions(revised: FlaskClient) -> None:
    html = page(revised, f"{LAW}/correspondence?from={OLD}&to={NEW}&kind=renumbered")
    rows = re.findall(r'<tr id="([^"]+)"', html)
    assert rows == ["to.art_3", "to.art_4", "to.art_5"]
    assert 'aria-current="true"' in html
    assert page(revised, f"{LAW}/correspondence?from={NEW}&to={OLD}").count("<tr ") == page(
        revised, f"{LAW}/correspondence"
    ).count("<tr ")


def test_an_old_address_works_and_offers_the_article_of_today(revised: FlaskClient) -> None:
    html = page(revised, f"{LAW}/art_3?version={OLD}")
    assert "向外国移管路灯" in html
    assert "Now: 第四条" in words(html)
    assert re.search(rf'href="{LAW}/art_4" lang="zh-Hans"', html)
    assert "the number 3 stands over another rule" in words(html)
    # Nothing leads to the other rule as if it were this one.
    assert f'href="{LAW}/art_3"' not in html


def test_the_article_of_today_names_its_earlier_number(revised: FlaskClient) -> None:
    html = page(revised, f"{LAW}/art_4")
    assert f"In the text of {OLD} : 第三条" in words(html) or f"In the text of {OLD}: 第三条" in words(html)
    assert "another rule" not in words(html)
    assert f"{LAW}/correspondence?from={OLD}&amp;to={NEW}#to.art_4" in html
    assert 'id="to.art_4"' in page(revised, f"{LAW}/correspondence")


def test_what_is_new_says_so(revised: FlaskClient) -> None:
    assert f"No counterpart was found in the text of {OLD}" in words(page(revised, f"{LAW}/art_2"))


def test_the_law_leads_there(revised: FlaskClient) -> None:
    assert f"{LAW}/correspondence?from={OLD}&amp;to={NEW}" in page(revised, LAW)


def test_json_is_the_same_table(revised: FlaskClient) -> None:
    found = revised.get(f"/api/v1{LAW}/correspondence").get_json()
    assert (found["from"]["version"], found["to"]["version"], found["computed"]) == (OLD, NEW, True)
    assert sum(found["counts"].values()) == len(found["rows"])
    [row] = [r for r in found["rows"] if r["from"] == ["art_3"]]
    assert (row["to"], row["kind"], row["score"], row["moved"]) == (["art_4"], "renumbered", 1.0, False)
    alone = revised.get(f"/api/v1{LAW}/correspondence?path=art_3").get_json()["rows"]
    assert [(r["from"], r["to"]) for r in alone] == [(["art_2"], ["art_3"]), (["art_3"], ["art_4"])]
    shown = revised.get(f"/api/v1{LAW}/art_3?version={OLD}").get_json()
    assert shown["correspondences"] == [
        {"version": NEW, "path": "art_4", "kind": "renumbered", "score": 1.0, "status": "in_force"}
    ]


@pytest.mark.parametrize("start", ["", "/api/v1"])
def test_what_cant_be_compared_is_told_with_a_way_out(client: FlaskClient, revised: FlaskClient, start: str) -> None:
    assert client.get(f"{start}/laws/tw-T0000001/correspondence").status_code == 404
    assert revised.get(f"{start}{LAW}/correspondence?from=1999-01-01").status_code == 404
    assert revised.get(f"{start}{LAW}/correspondence?from=x").status_code == 400
    assert revised.get(f"{start}/laws/cn-none/correspondence").status_code == 404


def test_a_private_text_leaves_no_trace(client: FlaskClient) -> None:
    assert client.get("/laws/cn-anmenfa/correspondence").status_code == 404
    assert "秘密" not in page(client, f"{LAW}/correspondence")
