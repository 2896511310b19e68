"""Pages over a small real library: what they show, where they lead, how they refuse."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

LAW = "/laws/cn-ludengfa"
ARTICLE = f"{LAW}/art_3"


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, response.text[:2000]
    return response.text


def words(html: str) -> str:
    """What a reader sees, roughly: without tags, runs of white space as one blank."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_home_lists_the_laws_by_jurisdiction(client: FlaskClient) -> None:
    html = page(client, "/")
    assert "中华人民共和国路灯管理法" in html
    assert "China (Mainland)" in html
    assert "Taiwan" in html
    assert html.count("<form") == 1


def test_examples_on_the_first_page_find_something(client: FlaskClient) -> None:
    links = re.findall(r'href="(/search\?q=[^"]+)"', page(client, "/"))
    assert links
    for link in links:
        response = client.get(link, follow_redirects=True)
        assert response.status_code == 200
        assert "Nothing found" not in response.text


def test_an_article_stands_in_rows_side_by_side(client: FlaskClient) -> None:
    html = page(client, ARTICLE)
    rows = re.findall(r'<tr id="([^"]+)"', html)
    assert rows[:3] == ["art_3.para_1", "art_3.para_1.item_1", "art_3.para_1.item_2"]
    assert "art_3.para_2.item_2" in rows
    row = html.split('id="art_3.para_1.item_2"')[1].split("</tr>")[0]
    assert "（二）路灯书面同意移管；" in row
    assert "(2) the street lamp consents in writing to the transfer." in row


def test_a_gap_is_said_not_closed(client: FlaskClient) -> None:
    row = page(client, ARTICLE).split('id="art_3.para_1.item_3"')[1].split("</tr>")[0]
    assert "（三）双方同意移管。" in row
    assert "This text has no such unit." in row


def test_every_text_says_its_language(client: FlaskClient) -> None:
    html = page(client, ARTICLE)
    assert '<html lang="en" dir="ltr">' in html
    assert re.search(r'class="text[^"]*" lang="zh-Hans"', html)
    assert re.search(r'class="text[^"]*" lang="en"', html)


def test_a_column_says_what_it_is(client: FlaskClient) -> None:
    text = words(page(client, ARTICLE))
    assert "prevails over translations" in text
    assert "for reference: the Chinese prevails" in text
    assert "translated by A. Translator" in text
    assert "version 2018-10-26" in text


def test_a_pinpoint_is_marked_in_its_article(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}/para_2/item_1")
    marked = re.findall(r'<tr id="([^"]+)" class="[^"]*marked', html)
    assert marked == ["art_3.para_2.item_1"]
    assert "第三条第二款第一项" in html.replace("（", "").replace("）", "")


def test_links_carry_languages_version_and_day(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?languages=zh-Hans&version=2018-10-26&as_of=2020-01-01")
    for neighbour in ("art_2", "art_4"):
        assert f"{LAW}/{neighbour}?languages=zh-Hans&amp;version=2018-10-26&amp;as_of=2020-01-01" in html
    assert 'lang="en" dir="ltr">The transfer' not in html


def test_the_picker_is_a_plain_form(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?languages=en&languages=zh-Hans")
    assert html.count('<select name="column">') == 2
    assert re.findall(r'<option value="([^"]+)" selected', html) == ["en", "zh-Hans"]
    assert re.findall(r'<th scope="col" class="column[^"]*"><span class="col-is"><b[^>]* lang="([^"]+)"', html) == [
        "en",
        "zh-Hans",
    ]


def test_the_day_decides_the_version(client: FlaskClient) -> None:
    assert "促进照明" not in page(client, f"{LAW}/art_1")
    assert "促进照明" in page(client, f"{LAW}/art_1?as_of=2027-01-01")
    html = page(client, f"{LAW}/art_1?version=2026-06-26")
    assert "促进照明" in html
    assert "not yet in force" in html


def test_the_day_moves_by_a_plain_form(client: FlaskClient) -> None:
    for address in (LAW, ARTICLE, "/search?q=lamps&language=en"):
        form = page(client, address).split('class="day-form"')[1].split("</form>")[0]
        assert 'type="date" name="as_of" value="2026-11-22"' in form
    assert 'name="q" value="lamps"' in form
    assert 'name="language" value="en"' in form


def test_the_permalink_names_version_and_day(client: FlaskClient) -> None:
    html = page(client, ARTICLE)
    link = re.search(r'class="permalink"[^>]* href="([^"]+)"', html)
    assert link
    assert link[1] == f"{ARTICLE}?version=2018-10-26&amp;as_of=2026-11-22"
    assert page(client, link[1].replace("&amp;", "&"))


def test_a_law_page_has_facts_versions_and_contents(client: FlaskClient) -> None:
    html = page(client, LAW)
    text = words(html)
    assert "第二章 移管" in text
    assert "Chapter II Transfer" in text
    assert f'href="{LAW}/art_3"' in html
    assert "in force since 2019-01-01" in text
    assert f'href="{LAW}?version=2026-06-26"' in html
    assert "its own provision art_5" in text


def test_a_deleted_article_says_so(client: FlaskClient) -> None:
    assert "deleted" in words(page(client, "/laws/tw-T0000001/art_3"))


def test_an_inserted_article_has_its_own_page(client: FlaskClient) -> None:
    assert "營業秘密應保護" in page(client, "/laws/tw-T0000001/art_2-1")


@pytest.mark.parametrize(
    "address", ["/", "/laws", LAW, ARTICLE, f"{LAW}/art_4", "/search?q=%E8%B7%AF%E7%81%AF", "/about", "/nope"]
)
def test_markup_of_a_law_is_text(client: FlaskClient, address: str) -> None:
    html = client.get(address).text
    assert re.findall(r"<script", html) == re.findall(r'<script(?= src="/static/[a-z]+\.js\?v=)', html), (
        "nothing runs inline"
    )
    assert " style=" not in html
    assert not re.search(r"\son[a-z]+=", html)
    assert not re.search(r'(?:src|href)="(?:https?:)?//', html), "nothing is fetched from elsewhere"


def test_a_query_is_text(client: FlaskClient) -> None:
    html = page(client, "/search?q=%3Cscript%3Ealert(1)%3C/script%3E%22%27")
    assert "<script>" not in html
    assert "alert(1)</script" not in html


def test_laws_are_filtered_by_any_name(client: FlaskClient) -> None:
    for query in ("路灯", "street lamps", "cn-ludengfa"):
        html = page(client, f"/laws?q={query}")
        assert "中华人民共和国路灯管理法" in html
        assert "橋梁法" not in html
    assert "橋梁法" in page(client, "/laws?jurisdiction=tw")
    assert "No law of that name" in page(client, "/laws?q=qqqq")


@pytest.mark.parametrize(
    ("address", "status", "shown"),
    [
        ("/laws/cn-ludengf", 404, "中华人民共和国路灯管理法"),
        (f"{LAW}/art_71", 404, "it has 1-5"),
        (f"{LAW}/art_3/para_9", 404, "para_9"),
        (f"{LAW}/art_1-art_3", 404, "art_56"),
        (f"{LAW}/第三条", 404, "第三条"),
        (f"{ARTICLE}?version=1999-01-01", 404, "2018-10-26"),
        (f"{ARTICLE}?version=soon", 400, "soon"),
        (f"{ARTICLE}?as_of=2026-13-01", 400, "2026-13-01"),
        (f"{ARTICLE}?languages=klingon-x", 400, "klingon-x"),
        (f"{ARTICLE}?languages=%00", 400, "languages"),
        (f"{ARTICLE}?expressions=nothing", 400, "nothing"),
        (f"{LAW}?as_of=yesterday", 400, "yesterday"),
        ("/search?q=a&offset=-1", 400, "-1"),
        ("/search?q=a&limit=1000000", 400, "1000000"),
        ("/search?q=a&law=no-such", 404, "no-such"),
        ("/search?q=" + "路" * 10_000, 400, "10"),
        ("/laws?offset=x", 400, "x"),
        ("/nothing/here", 404, "/nothing/here"),
    ],
)
def test_bad_input_shows_the_input_and_a_way_out(client: FlaskClient, address: str, status: int, shown: str) -> None:
    text = page(client, address, status)
    assert shown in text
    assert "All laws" in text
    assert "Traceback" not in text


def test_search_shows_cards(client: FlaskClient) -> None:
    html = page(client, "/search?q=street%20lamps")
    assert "<mark>" in html
    assert "In force on" in html
    assert re.search(r'<a href="/laws/cn-ludengfa/art_\d', html)


def test_what_is_left_out_is_counted_and_one_click_away(client: FlaskClient) -> None:
    html = page(client, '/search?q="路灯管理"')
    assert "1 not yet in force" in words(html)
    link = re.search(r'<a href="([^"]+)">show all</a>', html)
    assert link
    assert "促进照明" in page(client, link[1].replace("&amp;", "&"))


def test_a_citation_goes_straight_to_its_article(client: FlaskClient) -> None:
    response = client.get("/search", query_string={"q": "路灯管理法第三条"})
    assert response.status_code == 302
    assert response.headers["Location"].startswith(ARTICLE)


def test_a_citation_of_what_is_not_there_says_what_there_is(client: FlaskClient) -> None:
    html = page(client, "/search?q=路灯管理法第七十一条")
    assert "it has 1-5" in html
    assert f'href="{LAW}"' in html


def test_a_citation_of_two_units_offers_both(client: FlaskClient) -> None:
    html = page(client, "/search?q=Street Lamps Law art. 3(1)")
    assert f"{LAW}/art_3/para_1/item_1" in html
    assert f"{LAW}/art_3/para_2/item_1" in html


def test_an_empty_query_leads_home(client: FlaskClient) -> None:
    assert client.get("/search?q=%20").headers["Location"] == "/"


def test_private_texts_never_leave(client: FlaskClient) -> None:
    for address in ("/", "/laws", "/laws?q=暗门", LAW, f"{LAW}/art_2", "/search?q=秘密词语", "/search?q=不得示人", "/about",
                    "/api/v1/laws", f"/api/v1{LAW}", f"/api/v1{LAW}/art_2", "/api/v1/search?q=秘密词语",
                    "/laws/cn-anmenfa", "/laws/cn-anmenfa/art_1", "/api/v1/laws/cn-anmenfa/art_1",
                    f"{LAW}/art_2?expressions=cn-ludengfa.2018-10-26.zh-Hant.tongwen-text"):  # fmt: skip
        text = client.get(address).text.replace("q=秘密词语", "")
        assert "登记制度。路灯应当登记" not in text or "行行秘密词语" not in text
        assert "A Portal" not in text
        assert "暗门法" not in text
        assert "本法不得示人" not in text
    assert client.get("/laws/cn-anmenfa").status_code == 404


def test_the_operator_may_show_private_texts(open_client: FlaskClient) -> None:
    text = words(page(open_client, f"{LAW}/art_2"))
    assert "行秘密词语登记制度" in text
    assert "Damaged copy" in text
    assert "Private text" in text
    assert "本法不得示人" in page(open_client, "/laws/cn-anmenfa/art_1")


def test_security_headers(client: FlaskClient) -> None:
    for address in ("/", ARTICLE, "/nope", "/api/v1/laws", "/static/tongwen.css"):
        with client.get(address) as response:
            headers = response.headers
        assert headers["Content-Security-Policy"].startswith("default-src 'self'")
        assert "unsafe" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Referrer-Policy" in headers


def test_pages_are_asked_for_again_but_sent_only_if_they_changed(client: FlaskClient) -> None:
    first = client.get(ARTICLE)
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(ARTICLE, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_static_files_are_kept_for_ever_under_their_hash(client: FlaskClient) -> None:
    html = page(client, "/")
    address = re.search(r'href="(/static/tongwen\.css\?v=\w+)"', html)
    assert address
    with client.get(address[1]) as response:
        assert "immutable" in response.headers["Cache-Control"]
    for other in ("/static/tongwen.css", "/static/tongwen.css?v=of_another_version", f"{address[1]}&x=1"):
        with client.get(other) as response:
            assert response.headers["Cache-Control"] == "no-cache"


def test_health(client: FlaskClient) -> None:
    assert client.get("/healthz").text == "ok\n"
    assert client.get("/readyz").status_code == 200
    page(client, LAW)
    counted = client.get("/metrics").text
    assert re.search(r'tongwen_requests_total\{route="/laws/<law_id>",method="GET",status="200"\} \d+', counted)
    assert 'tongwen_request_seconds_bucket{route="/laws/<law_id>",le="+Inf"}' in counted
    assert "cn-ludengfa" not in counted, "routes are counted, not addresses"
    for word in ("BREW", "X" * 50):
        client.open("/healthz", method=word)
    counted = client.get("/metrics").text
    assert 'method="other"' in counted
    assert "BREW" not in counted, "a sender can't make counters"


def test_addresses_have_one_form(client: FlaskClient) -> None:
    response = client.get(f"{ARTICLE}/?languages=en")
    assert response.status_code == 301
    assert response.headers["Location"] == f"{ARTICLE}?languages=en"


def test_a_chapter_is_read_in_the_table_of_contents(client: FlaskClient) -> None:
    answer = client.get("/laws/cn-ludengfa/chp_2")
    assert answer.status_code == 302
    assert answer.location == "/laws/cn-ludengfa#chp_2"


def test_the_article_page_names_the_other_texts_of_the_law(client: FlaskClient) -> None:
    assert "/laws/cn-ludengfa/art_1?version=2026-06-26" in page(client, "/laws/cn-ludengfa/art_1")


@pytest.mark.parametrize(
    "address", [LAW, f"{LAW}?version=2018-10-26", ARTICLE, "/search?q=路灯&language=zh-Hans", "/laws"]
)
def test_no_attribute_is_escaped_away(client: FlaskClient, address: str) -> None:
    assert not re.search(r"<[a-z]+[^<>]*=&#34;", page(client, address))
