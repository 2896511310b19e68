"""The page of results: filters, chips, orders, pages, versions as one, the address that lasts, the table."""

from __future__ import annotations

import csv
import html as markup
import io
import re

import pytest
from flask.testing import FlaskClient

ALL = "/search?q=law:cn-ludengfa&all_versions=1"


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, response.text[:2000]
    return response.text


def links(html: str, class_: str) -> list[tuple[str, str]]:
    """(address, words) of the links of a class."""
    found = re.findall(rf'<a class="{class_}[^"]*" href="([^"]+)"[^>]*>(.*?)</a>', html, re.S)
    return [(markup.unescape(url), re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text)).strip()) for url, text in found]


def total(html: str) -> int:
    return int(re.findall(r'<span class="count">([\d,]+)</span>', html)[0].replace(",", ""))


def test_every_filter_leads_to_as_many_results_as_it_says(client: FlaskClient) -> None:
    html = page(client, "/search?q=year:1900..2030")
    values = links(html, "facet-value")
    assert len(values) > 3
    for url, words in values:
        count = int(words.rpartition(", ")[2].replace(",", ""))
        assert total(page(client, url)) == count, words


def test_what_is_chosen_is_told_and_taken_away(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯&jurisdiction=cn&language=zh-Hans")
    chips = links(html, "chip on")
    assert [words.partition(" ×")[0] for _, words in chips] == [
        "Found in Chinese (simplified)",
        "Jurisdiction China (Mainland)",
    ]
    assert chips[1][0] == "/search?q=%E8%B7%AF%E7%81%AF&language=zh-Hans"
    assert 'href="/search?q=%E8%B7%AF%E7%81%AF">Clear all</a>' in html


def test_a_limit_and_a_filter_of_one_name_are_two_things(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯&language=zh&in_language=zh-Hans&in_law=cn-ludengfa")
    assert [url for url, _ in links(html, "chip on")] == [
        "/search?q=%E8%B7%AF%E7%81%AF&in_law=cn-ludengfa&in_language=zh-Hans",
        "/search?q=%E8%B7%AF%E7%81%AF&language=zh&in_language=zh-Hans",
        "/search?q=%E8%B7%AF%E7%81%AF&language=zh&in_law=cn-ludengfa",
    ]


def test_a_citation_is_filtered(client: FlaskClient) -> None:
    assert client.get("/search?q=路灯管理法第一条").status_code == 302
    html = page(client, "/search?q=路灯管理法第一条&jurisdiction=tw")
    assert total(html) == 0
    assert "Left out by the filters: 1" in html


def test_a_law_that_was_named_beside_words_is_left_by_a_click(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯管理法 移管")
    ((url, words),) = links(html, "chip on")
    assert words.startswith("Law 中华人民共和国路灯管理法")
    assert url == "/search?q=%E7%A7%BB%E7%AE%A1"


def test_nothing_left_by_filters_offers_the_search_without_them(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯&year=1875")
    assert "Search again without the filters" in html
    assert total(html) == 0


def test_a_filter_that_nothing_has_says_what_there_is(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯&jurisdiction=atlantis", 400)
    assert "There is: " in html


def test_statuses_that_are_left_out_are_one_click_away(client: FlaskClient) -> None:
    html = page(client, '/search?q="路灯管理"')
    (url,) = re.findall(r'<a href="([^"]+)">1 not yet in force</a>', html)
    found = page(client, markup.unescape(url))
    assert total(found) == 1
    assert "促进照明" in found
    assert "Only what is in force" in found


@pytest.mark.parametrize("query", ["status:repealed", "status:superseded 路灯", "路灯 status:unknown"])
def test_what_is_asked_for_by_status_is_not_headed_as_in_force(client: FlaskClient, query: str) -> None:
    (scope,) = re.findall(r'<p class="scope">(.*?)</p>', page(client, f"/search?q={query}"), re.S)
    assert "By status on" in scope
    assert "In force on" not in scope


def test_a_law_that_is_not_here_is_told_in_words_for_pages(client: FlaskClient) -> None:
    html = page(client, "/search?q=law:zzzz 路灯", 400)
    assert "list of laws (/laws)" in html
    assert "tongwen laws" not in html


def test_the_permanent_link_has_the_day(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯&sort=oldest")
    (url,) = re.findall(r'<a href="([^"]+)" title="Finds the same on any day">', html)
    assert markup.unescape(url) == "/search?q=%E8%B7%AF%E7%81%AF&as_of=2026-11-22&sort=oldest"
    assert total(page(client, markup.unescape(url))) == total(html)


def test_an_article_is_one_result_with_its_other_versions(client: FlaskClient) -> None:
    found = client.get(f"/api/v1{ALL}").get_json()
    versions = {hit["version"] for hit in found["results"]}
    assert len(versions) == 2
    folded = [hit for hit in found["results"] if hit["folded_under"]]
    assert folded
    html = page(client, f"{ALL}&limit=100")
    assert total(html) == found["total"]
    assert html.count('<li class="card">') == found["total"] - len(folded)
    assert html.count("Also in version ") == len(folded)
    grouped = client.get(f"/api/v1{ALL}&group=version").get_json()
    assert grouped["cards"] == found["total"] - len(folded)
    assert {v["version"] for hit in grouped["results"] for v in hit.get("versions", ())} == {"2026-06-26"}


def test_the_best_of_each_law_leads_to_the_rest(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯&group=law")
    assert html.count('<li class="card">') == client.get("/api/v1/search?q=路灯&group=law").get_json()["cards"]
    more = re.findall(r'<p class="card-more"><a href="([^"]+)">([\d,]+) more in', html)
    assert more
    for url, count in more:
        assert total(page(client, markup.unescape(url))) == int(count) + 1


@pytest.mark.parametrize("sort", ["relevance", "newest", "oldest", "law", "article"])
def test_pages_are_numbered_and_together_are_the_whole(client: FlaskClient, sort: str) -> None:
    address = f"/search?q=路灯&limit=2&sort={sort}"
    html = page(client, address)
    numbers = {int(n) for n in re.findall(r'aria-label="Page (\d+)"', html)}
    assert 1 in numbers
    assert "<b aria-current=" in html
    last = -(-total(html) // 2)
    assert last in numbers
    whole = client.get(f"/api/v1/search?q=路灯&sort={sort}&limit=1000").get_json()
    parts = [
        (hit["law"], hit["version"], hit["path"])
        for offset in range(0, whole["total"], 2)
        for hit in client.get(f"/api/v1/search?q=路灯&sort={sort}&limit=2&offset={offset}").get_json()["results"]
    ]
    assert parts == [(hit["law"], hit["version"], hit["path"]) for hit in whole["results"]]
    assert len(set(parts)) == len(parts) == whole["total"]


def test_a_page_beyond_the_end_leads_back(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯&offset=20000")
    assert "No results on this page" in html
    assert "To the first page" in html


def test_the_table_has_every_result(client: FlaskClient) -> None:
    response = client.get("/search.csv?q=路灯&limit=1")
    assert response.content_type == "text/csv; charset=utf-8"
    assert response.data.startswith(b"\xef\xbb\xbf")
    assert "attachment" in response.headers["Content-Disposition"]
    rows = list(csv.DictReader(io.StringIO(response.data.decode("utf-8-sig"), newline="")))
    found = client.get("/api/v1/search?q=路灯&limit=1000").get_json()
    assert [(r["law"], r["path"]) for r in rows] == [(h["law"], h["path"]) for h in found["results"]]
    assert all(client.get(r["url"]).status_code == 200 for r in rows[:3])
    assert client.get("/search.csv?q=").status_code == 400
    assert client.get("/search.csv?q=路灯&sort=price").status_code == 400


def test_a_law_is_searched_from_its_page(client: FlaskClient) -> None:
    html = page(client, "/laws/cn-ludengfa")
    assert '<input type="hidden" name="law" value="cn-ludengfa">' in html
    found = client.get("/api/v1/search?q=year:1900..2030&law=cn-ludengfa").get_json()
    assert {hit["law"] for hit in found["results"]} == {"cn-ludengfa"}
    assert found["facets"]["law"] == [{"value": "cn-ludengfa", "count": found["total"]}]
    kept = client.get("/api/v1/search?q=year:1900..2030&in_law=cn-ludengfa").get_json()
    assert kept["results"] == found["results"]
    assert sum(v["count"] for v in kept["facets"]["law"]) > kept["total"], "other laws stay to be chosen"


def test_where_there_is_little_room_results_come_before_what_is_said_of_the_search(client: FlaskClient) -> None:
    html = client.get("/search?q=路灯").text
    folds = re.findall(r'<details class="narrow-fold">.*?</details>', html, re.S)
    assert [("day-form" in fold, "orders" in fold) for fold in folds] == [(True, False), (False, True)]
    assert html.index("narrow-fold") < html.index('class="cards"')


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "Street Lamps Law"), ("zh-CN", "中华人民共和国路灯管理法"), ("ko", "中华人民共和国路灯管理法")],
)
@pytest.mark.parametrize("query", ["登记", "登記 OR registered"])
def test_laws_among_the_filters_are_called_as_the_reader_calls_them(
    client: FlaskClient, query: str, language: str, name: str
) -> None:
    html = client.get("/search", query_string={"q": query}, headers={"Accept-Language": language}).text
    names = re.findall(r'href="[^"]*law=cn-ludengfa[^"]*".*?<span class="facet-name">(.*?)</span></span>', html)
    assert names
    assert name in names[0]


def test_a_law_of_a_name_like_that_leads_to_its_provision(client: FlaskClient) -> None:
    for query in ("路灯管法第三条", "灯管理法3"):
        html = client.get("/search", query_string={"q": query}).get_data(as_text=True)
        assert "No law is called" in html
        assert 'href="/laws/cn-ludengfa/art_3"' in html
    assert "No law is called" not in client.get("/search", query_string={"q": "iPhone 3"}).get_data(as_text=True)
