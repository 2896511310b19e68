"""The section Cite of pages, and /api/v1/cite-as: citations in every style, RIS and CSL-JSON."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import rispy
from flask.testing import FlaskClient

ARTICLE = "/laws/cn-ludengfa/art_3/para_1/item_2"
CITE_AS = f"/api/v1/cite-as{ARTICLE.removeprefix('/laws')}"

# What csl-data.json (Citation Style Language) allows of what we write: names, and whether they are text or dates.
CSL_TEXT = {
    "id",
    "type",
    "title",
    "title-short",
    "section",
    "number",
    "authority",
    "jurisdiction",
    "language",
    "URL",
    "note",
}
CSL_DATES = {"issued", "original-date", "accessed"}
CSL_TYPES = {"legislation", "regulation", "document", "treaty"}


def assert_csl(item: dict[str, Any]) -> None:
    assert set(item) <= CSL_TEXT | CSL_DATES
    assert item["type"] in CSL_TYPES
    for name, value in item.items():
        if name in CSL_DATES:
            assert set(value) == {"date-parts"}
            [parts] = value["date-parts"]
            assert 1 <= len(parts) <= 3
            assert all(isinstance(n, int) for n in parts)
        else:
            assert isinstance(value, str)
            assert value


def test_json(client: FlaskClient) -> None:
    body = client.get(CITE_AS).get_json()
    assert (body["law"], body["version"], body["path"]) == ("cn-ludengfa", "2018-10-26", "art_3/para_1/item_2")
    assert body["url"] == f"{ARTICLE}?version=2018-10-26&as_of=2026-11-22"
    texts = {(c["style"], c["language"]): c["text"] for c in body["cite_as"]}
    assert texts["judgment", "zh-Hans"] == "《中华人民共和国路灯管理法》第三条第一款第二项"
    assert texts["short", "en"] == "Street Lamps Law art. 3(1)(2)"
    shown = client.get(f"/api/v1{ARTICLE}").get_json()
    assert shown["cite_as"] == body["cite_as"]


def test_styles_and_lines_of_text(client: FlaskClient) -> None:
    answer = client.get(CITE_AS, query_string={"format": "text", "style": "scholarly,laws"})
    assert answer.content_type == "text/plain; charset=utf-8"
    assert answer.text == "《路灯管理法》第3条第1款第2项\n路灯管理法第三条第一款第二项\n"


def test_ris_is_read_by_a_parser(client: FlaskClient) -> None:
    answer = client.get(CITE_AS, query_string={"format": "ris"})
    assert answer.content_type.startswith("application/x-research-info-systems")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="cn-ludengfa_art_3.para_1.item_2.ris"'
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in answer.text.split("\r\n") if line)
    chinese, english = rispy.loads(answer.text)
    assert chinese["type_of_reference"] == "STAT"
    assert chinese["title"] == "中华人民共和国路灯管理法"
    assert chinese["section"] == "第三条第一款第二项"
    assert chinese["language"] == "zh-Hans"
    assert chinese["urls"] == [f"http://localhost{ARTICLE}?version=2018-10-26&as_of=2026-11-22"]
    assert "unofficial" not in chinese["notes"][0]
    assert english["title"] == "Street Lamps Law of the People's Republic of China"
    assert english["section"] == "Article 3, paragraph 1, item (2)"
    assert "unofficial text" in english["notes"][0]
    assert "A. Translator" in english["notes"][0]


def test_csl_json_has_the_fields_of_its_schema(client: FlaskClient) -> None:
    answer = client.get(CITE_AS, query_string={"format": "csl"})
    assert answer.content_type == "application/vnd.citationstyles.csl+json"
    items = json.loads(answer.text)
    assert [i["language"] for i in items] == ["zh-Hans", "en"]
    for item in items:
        assert_csl(item)
    assert len({i["id"] for i in items}) == 2
    assert items[0]["issued"] == {"date-parts": [[2018, 10, 26]]}
    assert items[0]["title-short"] == "路灯管理法"


@pytest.mark.parametrize("address", ["/api/v1/cite-as/cn-ludengfa", "/api/v1/cite-as/tw-T0000001", CITE_AS])
@pytest.mark.parametrize("form", ["json", "text", "ris", "csl"])
def test_every_form_of_laws_and_provisions(client: FlaskClient, address: str, form: str) -> None:
    answer = client.get(address, query_string={"format": form})
    assert answer.status_code == 200
    assert answer.text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ({"format": "pdf"}, 400),
        ({"style": "chicago"}, 400),
        ({"langauge": "en"}, 400),
        ({"version": "1999-01-01"}, 404),
    ],
)
def test_what_cannot_be_done_is_said(client: FlaskClient, query: dict[str, str], status: int) -> None:
    answer = client.get(CITE_AS, query_string=query)
    assert answer.status_code == status
    assert answer.get_json()["error"]["hint"]


def test_no_such_provision(client: FlaskClient) -> None:
    assert client.get("/api/v1/cite-as/cn-ludengfa/art_99").status_code == 404
    assert client.get("/api/v1/cite-as/cn-nichtda").status_code == 404


def test_a_private_text_is_not_cited_to_strangers(client: FlaskClient, open_client: FlaskClient) -> None:
    assert client.get("/api/v1/cite-as/cn-anmenfa/art_1?format=ris").status_code == 404
    opened = open_client.get("/api/v1/cite-as/cn-anmenfa/art_1?format=ris")
    assert "Private text" in opened.text


@pytest.mark.parametrize("address", [ARTICLE, "/laws/cn-ludengfa", "/laws/cn-ludengfa/art_1..art_3"])
def test_the_section_of_a_page(client: FlaskClient, address: str) -> None:
    page = client.get(address).text
    section = page[page.index('<section class="cite"') :]
    section = section[: section.index("</section>")]
    assert "《中华人民共和国路灯管理法》" in section
    assert "Bluebook" in section
    assert 'class="permalink"' in section
    assert "format=ris" in section
    assert "format=csl" in section
    assert "unofficial" in section
    assert re.search(r'<script src="/static/citing\.js\?v=[0-9a-f]{12}" defer></script>', page)


def test_nothing_runs_inline(client: FlaskClient) -> None:
    """Content-Security-Policy default-src 'self': a script of its own file, no handlers in the page."""
    page = client.get(ARTICLE).text
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert not re.search(r"\son(click|change|load)=", page)
