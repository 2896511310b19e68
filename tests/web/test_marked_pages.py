"""From a result to the page of the article: what was asked is marked there, and the page stays the same page."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qsl, urlsplit

from flask.testing import FlaskClient

PAGE = "/laws/cn-ludengfa/art_4"
MARK = re.compile(r"<mark( class=\"likely\" title=\"Likely translation of ([^\"]*)\")?[^>]*>([^<]*)</mark>")


def marks_of(page: str) -> list[tuple[str, str]]:
    """(what is marked, what it translates or "") in the table of the texts."""
    return [(m[3], m[2] or "") for m in MARK.finditer(page.partition("<tbody>")[2].partition("</tbody>")[0])]


def test_what_was_asked_is_marked_and_its_translation_beside_it(client: FlaskClient) -> None:
    assert marks_of(client.get(PAGE + "?q=没收").text) == [("没收", ""), ("confiscated", "没收")]
    found = marks_of(client.get(PAGE, query_string={"q": "illegal gains"}).text)
    assert ("违法所得", "illegal gains") in found
    assert ("illegal", "") in found
    # In Traditional script; the words of the page stay as they are.
    assert marks_of(client.get(PAGE + "?q=沒收").text)[0] == ("没收", "")


def test_marks_of_hostile_text_are_escaped(client: FlaskClient) -> None:
    page = client.get(PAGE + "?q=script").text
    assert "&lt;<mark>script</mark>&gt;" in page
    assert '"><b>x' not in client.get(PAGE + '?q="><b>x').text


def test_a_marked_page_is_the_same_page(client: FlaskClient) -> None:
    plain, marked = client.get(PAGE), client.get(PAGE + "?q=没收")
    canonical = re.compile(r'<link rel="canonical" href="([^"]*)"')
    assert canonical.findall(plain.text) == canonical.findall(marked.text)
    assert 'name="robots" content="noindex"' in marked.text
    assert 'name="robots"' not in plain.text
    assert plain.headers["ETag"] != marked.headers["ETag"]
    assert f'href="{PAGE}">Without marks' in marked.text
    unmarked = re.sub(r"</?mark[^>]*>", "", marked.text.partition("<tbody>")[2].partition("</tbody>")[0])
    assert unmarked == plain.text.partition("<tbody>")[2].partition("</tbody>")[0]


def test_what_can_not_be_read_marks_nothing(client: FlaskClient) -> None:
    for query in ("", " ", "((((", "x" * 3000, "law:nothing", '"', "a" * 399):
        answer = client.get(PAGE, query_string={"q": query})
        assert answer.status_code == 200
        assert marks_of(answer.text) == []


def test_several_articles_are_marked_too(client: FlaskClient) -> None:
    found = marks_of(client.get("/laws/cn-ludengfa/art_2..art_4?q=登记").text)
    assert found.count(("登记", "")) == 2


def test_results_lead_to_marked_pages(client: FlaskClient) -> None:
    page = client.get("/search", query_string={"q": "没收"}).text
    assert "/laws/cn-ludengfa/art_4?version=2018-10-26&amp;q=%E6%B2%A1%E6%94%B6" in page or re.search(
        r'href="/laws/cn-ludengfa/art_4\?[^"]*q=%E6%B2%A1%E6%94%B6"', page
    )
    assert "q=" not in client.get("/api/v1/search", query_string={"q": "没收"}).json["results"][0]["url"]  # type: ignore[index]


def test_the_counterpart_stands_beside_the_match(client: FlaskClient) -> None:
    answer = client.get("/api/v1/search", query_string={"q": "illegal gains"}).json
    assert answer is not None
    [en, zh] = answer["results"][0]["snippets"]
    assert (en["language"], en["matched"]) == ("en", True)
    assert (zh["language"], zh["matched"]) == ("zh-Hans", False)
    assert [zh["text"][a:b] for a, b in zh["highlights"]] == ["违法所得"]


def test_a_marked_page_leads_back_to_the_search_as_it_was(client: FlaskClient) -> None:
    asked = {"q": "没收", "law": "cn-ludengfa", "sort": "newest", "as_of": "2026-01-01"}
    href = re.search(r'href="(/laws/cn-ludengfa/art_4\?[^"]*)"', client.get("/search", query_string=asked).text)
    assert href
    page = client.get(html.unescape(href[1])).text
    back = re.search(r'href="([^"]*)">All results', page)
    assert back
    assert dict(parse_qsl(urlsplit(html.unescape(back[1])).query)) == asked
    assert "results=" not in "".join(re.findall(r'<link rel="canonical" href="([^"]*)"', page))


def test_the_way_back_leads_to_results_only(client: FlaskClient) -> None:
    way = 'q=x&law=cn-ludengfa&next=https://elsewhere.example&sort="><b>'
    page = client.get(PAGE, query_string={"q": "没收", "results": way}).text
    back = html.unescape(re.findall(r'href="([^"]*)">All results', page)[0])
    assert back.startswith("/search?q=%E6%B2%A1%E6%94%B6&law=cn-ludengfa&sort=")
    assert "elsewhere" not in back
