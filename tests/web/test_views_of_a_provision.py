"""How the texts of a provision stand: which columns, in which order, in which view and script; what the reader's browser keeps."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import web_factories as make
from flask import Flask
from flask.testing import FlaskClient

from corpus.errors import UsageError
from corpus.lookup import warnings as said_of_texts
from corpus.model import STATEMENT_FIELDS, Coverage, Edition, Expression, Force, Law, Statement
from corpus.numbering import ArticleNumber
from webapp import columns, views, warning_views, words
from webapp.liking import picked
from webapp.script_views import shown_language
from webapp.telling import page_called
from webapp.urls import Reading

ARTICLE = "/laws/cn-ludengfa/art_3"
OFFICIAL = make.expression(
    "en",
    id="x.official",
    force=Force.OFFICIAL_TRANSLATION,
    coverage=Coverage(ArticleNumber.of(55), ArticleNumber.of(70)),
)
TONGUES = [make.expression(tag, id=f"x.{tag}", force=Force.MACHINE) for tag in ("de", "fr", "he", "it", "ja", "ko")]


def page(client: FlaskClient, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status, response.text[:2000]
    return response.text


def heads(html: str) -> list[str]:
    """The languages of the columns in their order."""
    return re.findall(r'<th scope="col" class="column[^"]*"><span class="col-is"><b[^>]* lang="([^"]+)"', html)


def chosen(
    *texts: Expression, path: str = "art_56", reading: Reading | None = None, liked: Reading | None = None,
    interface: str = "en",
) -> columns.Columns:  # fmt: skip
    edition = Edition(make.LAW, "2018-10-26", make.V, texts)
    law = Law(make.LAW, "cn", "law", make.TITLES, (edition,), ())
    return columns.choose(law, edition, make.path(path), reading or Reading(), liked or Reading(), interface)


# -- columns nobody chose ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("interface", "languages"),
    [("en", ["zh-Hans", "en", "en"]), ("de", ["zh-Hans", "de", "en"]), ("zh-Hant", ["zh-Hans", "en", "en"]),
     ("th", ["zh-Hans", "en", "en"])],
)  # fmt: skip
def test_the_usual_columns_follow_the_interface(interface: str, languages: list[str]) -> None:
    found = chosen(make.ZH, make.EN, OFFICIAL, *TONGUES, interface=interface)
    assert [x.language for x in found.shown] == languages
    assert found.left_out == ()


def test_the_best_english_is_one_that_holds_the_article() -> None:
    assert chosen(make.ZH, make.EN, OFFICIAL).ids == (make.ZH.id, OFFICIAL.id, make.EN.id)
    assert chosen(make.ZH, make.EN, OFFICIAL, path="art_3").ids == (make.ZH.id, make.EN.id, OFFICIAL.id)


def test_a_text_that_nobody_chose_is_never_alone() -> None:
    french, german = (make.expression(t, id=f"x.{t}", is_source=True, force=Force.AUTHENTIC) for t in ("fr", "de"))
    assert [x.language for x in chosen(french, german, interface="fr").shown] == ["fr", "de"]
    assert [x.language for x in chosen(french, german, interface="ko").shown] == ["de", "fr"]


def test_of_equal_texts_the_readers_own_comes_first() -> None:
    equal = [make.expression(t, id=f"x.{t}", is_source=True, force=Force.AUTHENTIC) for t in ("de", "en", "fr", "it")]
    assert [x.language for x in chosen(*equal, interface="it").shown] == ["it", "en"]
    assert [x.language for x in chosen(*equal, interface="en").shown] == ["en", "de"]
    assert [x.language for x in chosen(*equal, interface="sv").shown] == ["en", "de"]


def test_a_copy_in_another_form_is_no_rival() -> None:
    """A ministry's JSON and its XML of one translation: the second is there to be chosen, and takes no column of its own accord."""
    one = replace(make.EN, publisher="Ministry", articles=60)
    copy = replace(one, id=f"{one.id}.xml")
    assert [x.id for x in chosen(make.ZH, one, copy).shown] == [make.ZH.id, one.id]
    assert copy in chosen(make.ZH, one, copy).offered
    for rival in (
        replace(copy, translator="A. Reader"),
        replace(copy, articles=59),
        replace(copy, force=Force.MACHINE),
    ):
        assert rival.id in [x.id for x in chosen(make.ZH, one, rival).shown], rival
    unsigned = [replace(x, publisher="") for x in (one, copy)]
    assert len(chosen(make.ZH, *unsigned).shown) == 3


# -- columns that were chosen ------------------------------------------------------------------------------------------


def test_six_at_most_and_the_rest_is_named() -> None:
    asked = Reading(languages=("ko", "ja", "it", "he", "fr", "de", "en", "zh"))
    found = chosen(make.ZH, make.EN, OFFICIAL, *TONGUES, reading=asked)
    assert [x.language for x in found.shown] == ["ko", "ja", "it", "he", "fr", "de"]
    assert {x.language for x in found.left_out} == {"en", "zh-Hans"}


def test_rivals_give_way_to_languages() -> None:
    asked = Reading(languages=("en", "de", "fr", "he", "it", "ja"))
    found = chosen(make.ZH, make.EN, OFFICIAL, *TONGUES, reading=asked)
    assert [x.language for x in found.shown] == ["en", "de", "fr", "he", "it", "ja"]
    assert found.left_out == (make.EN,)


def test_single_texts_stand_in_the_order_of_the_address() -> None:
    asked = Reading(expressions=(make.EN.id, make.ZH.id, OFFICIAL.id))
    assert chosen(make.ZH, make.EN, OFFICIAL, reading=asked).ids == asked.expressions
    with pytest.raises(UsageError, match=r"x\.nowhere"):
        chosen(make.ZH, reading=Reading(expressions=("x.nowhere",)))


def test_what_the_reader_likes_counts_as_far_as_the_law_has_it() -> None:
    liked = Reading(languages=("th", "de", "zh"), view="alternating")
    found = chosen(make.ZH, make.EN, *TONGUES, liked=liked)
    assert [x.language for x in found.shown] == ["de", "zh-Hans"]
    assert found.reading.view == "alternating"
    assert [x.language for x in chosen(make.ZH, make.EN, liked=Reading(languages=("th",))).shown] == ["zh-Hans", "en"]
    asked = chosen(make.ZH, make.EN, *TONGUES, reading=Reading(languages=("en",)), liked=liked)
    assert [x.language for x in asked.shown] == ["en"]


def test_columns_of_the_form_are_told_by_language_where_that_says_the_same() -> None:
    texts = (make.ZH, OFFICIAL, make.EN)
    worth = columns.worth_on(Edition(make.LAW, "2018-10-26", make.V, texts), make.path("art_56"))
    assert picked(["zh-Hans", OFFICIAL.id, make.EN.id], texts, Reading(), worth).languages == ("zh-Hans", "en")
    other = picked([make.EN.id, "zh-Hans"], texts, Reading(languages=("en",)), worth)
    assert (other.languages, other.expressions) == ((), (make.EN.id, make.ZH.id))
    assert picked(["", "nothing"], texts, Reading(view="source"), worth) == Reading(view="source")


def test_left_out_and_missing_are_said(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?languages=zh-Hans,zh-Hant")
    assert heads(html) == ["zh-Hans"]
    assert "This version has no text in Chinese (traditional)." in html.replace("Traditional", "traditional")


# -- what is kept ------------------------------------------------------------------------------------------------------


def test_a_choice_is_kept_and_goes_on_without_keep(app: object, client: FlaskClient) -> None:
    answer = client.get(f"{ARTICLE}?column=en&column=zh-Hans&view=alternating&script=&keep=1&version=2018-10-26&q=lamp")
    assert answer.status_code == 303
    assert answer.headers["Cache-Control"] == "no-store"
    went = urlsplit(answer.location)
    assert went.path == ARTICLE
    assert parse_qs(went.query) == {
        "languages": ["en,zh-Hans"], "view": ["alternating"], "version": ["2018-10-26"], "q": ["lamp"],
    }  # fmt: skip
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("reading=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    html = page(client, ARTICLE)
    assert heads(html) == ["en", "zh-Hans"]
    assert "view-alternating" in html
    assert heads(page(client, f"{ARTICLE}?languages=zh-Hans")) == ["zh-Hans"]
    assert "Cookie" in client.get(ARTICLE).headers["Vary"]


def test_a_choice_is_forgotten(client: FlaskClient) -> None:
    client.get(f"{ARTICLE}?column=en&view=source&keep=1")
    assert heads(page(client, ARTICLE)) == ["en"]
    answer = client.get(f"{ARTICLE}?column=en&view=source&keep=0")
    assert (answer.status_code, answer.location) == (303, ARTICLE)
    assert heads(page(client, ARTICLE)) == ["zh-Hans", "en"]


@pytest.mark.parametrize("junk", ["languages=%00", "view=upside-down", "x" * 3000, "languages=klingon-x", "&&&"])
def test_a_cookie_that_cannot_be_read_is_no_cookie(client: FlaskClient, junk: str) -> None:
    client.set_cookie("reading", junk)
    assert heads(page(client, ARTICLE)) == ["zh-Hans", "en"]


def test_links_carry_what_the_address_says_not_what_is_liked(client: FlaskClient) -> None:
    client.set_cookie("reading", "languages=en&view=source")
    html = page(client, ARTICLE)
    assert 'rel="next" href="/laws/cn-ludengfa/art_4"' in html
    assert "art_4?view=alternating" in page(client, f"{ARTICLE}?view=alternating")


def test_the_permanent_address_has_no_choice(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?languages=en&view=alternating&script=Hant")
    canonical = re.search(r'rel="canonical" href="([^"]+)"', html)
    assert canonical
    assert canonical[1] == f"{ARTICLE}?version=2018-10-26&amp;as_of=2026-11-22"
    assert 'href="/api/v1/laws/cn-ludengfa/art_3?languages=en"' in html


# -- views and scripts -------------------------------------------------------------------------------------------------


def test_the_source_stands_alone_with_translations_on_demand(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?view=source")
    assert heads(html) == ["zh-Hans"]
    row = html.split('id="art_3.para_1.item_2"')[1].split("</tr>")[0]
    before, folded = row.split("<details", 1)
    assert "（二）路灯书面同意移管；" in before
    assert "(2) the street lamp consents" in folded


@pytest.mark.parametrize("address", [ARTICLE, "/laws/cn-ludengfa/art_1..art_3"])
@pytest.mark.parametrize("view", ["", "alternating", "source"])
def test_every_view_has_every_text_and_ids_once(client: FlaskClient, address: str, view: str) -> None:
    html = page(client, f"{address}?view={view}" if view else address)
    assert "（二）路灯书面同意移管；" in html
    assert "(2) the street lamp consents in writing to the transfer." in html
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("query", ["view=upside-down", "script=Latn"])
def test_an_unknown_view_is_refused(client: FlaskClient, query: str) -> None:
    assert query.partition("=")[2] in page(client, f"{ARTICLE}?{query}", 400)


def test_chinese_in_the_other_script_is_marked_and_never_in_json(client: FlaskClient) -> None:
    html = page(client, f"{ARTICLE}?script=Hant")
    row = html.split('id="art_3.para_1.item_2"')[1].split("</tr>")[0]
    assert 'lang="zh-Hant"' in row
    assert "（二）路燈書面同意移管；" in row
    assert "（二）路灯" not in row
    assert "Converted for reading, not the stored text." in html
    assert "Converted for reading" not in page(client, f"{ARTICLE}?script=Hans")
    client.set_cookie("reading", "script=Hant")
    shown = client.get(f"/api/v1{ARTICLE}").get_json()
    assert "路灯书面同意移管" in shown["cells"][0]["text"]


@pytest.mark.parametrize(
    ("language", "script", "shown"),
    [("zh-Hans", "Hant", "zh-Hant"), ("zh-Hant-HK", "Hans", "zh-Hans"), ("zh-Hant", "Hant", "zh-Hant"),
     ("ja", "Hant", "ja"), ("zh-Hans", "", "zh-Hans")],
)  # fmt: skip
def test_what_is_shown_says_its_script(language: str, script: str, shown: str) -> None:
    assert shown_language(language, script) == shown


def test_a_damaged_text_says_so_before_its_words(open_client: FlaskClient) -> None:
    html = page(open_client, f"{ARTICLE}?languages=zh-Hans,zh-Hant")
    cell = html.split('id="art_3.para_2.item_1"')[1].split("</tr>")[0].split("is-damaged")[1]
    assert cell.index('class="flag flag-damaged"') < cell.index('class="text"')
    sound = html.split('id="art_3.para_2.item_1"')[1].split("is-damaged")[0]
    assert "flag" not in sound


def test_what_a_column_says_of_its_text_is_said_once(client: FlaskClient) -> None:
    """And the templates by which it is known are those of the corpus."""
    html = page(client, ARTICLE)
    assert "for reference: the Chinese prevails" in html
    assert "Translations are for reference" not in html
    warnings = client.get(f"/api/v1{ARTICLE}").get_json()["warnings"]
    assert "Translations are for reference; the Chinese text prevails." in warnings
    source = Path(said_of_texts.__file__).read_text("utf-8")
    assert all(f'"{template}"' in source for template in warning_views._SAID_BY_COLUMNS)


def test_a_column_tells_when_its_source_was_fetched_or_else_changed(app: Flask) -> None:
    fetched, changed = Statement("retrieved", "2026-03-04", "test"), Statement("updated", "2025-01-02", "test")
    said = Statement("updated", "last week", "test")
    for facts, day in (
        ((fetched, changed), "retrieved <time"),
        ((changed,), "Source page updated <time"),
        ((said,), ""),
    ):
        page = views.article_page(make.show(make.expression("zh-Hans", statements=facts)), Reading())
        with app.test_request_context():
            module = app.jinja_env.get_template("_rows.html").make_module({"page": page})
            shown = str(vars(module)["facts"](page, page.heads[0]))
        assert day in shown
        assert ("<time" in shown) is bool(day)


def test_every_fact_has_a_name() -> None:
    assert STATEMENT_FIELDS - {"title"} <= set(words.field)


@pytest.mark.parametrize(
    ("path", "called"),
    [
        ("art_5", "Article 5"),
        ("art_5/para_2", "Article 5, paragraph 2"),
        ("note_annex-1.1", "Note annex-1.1"),
        ("preamble", "Preamble"),
        ("annex_1/art_2", "Annex 1, article 2"),
    ],
)
def test_a_page_that_no_text_labels_has_a_name(app: Flask, path: str, called: str) -> None:
    with app.test_request_context():
        assert page_called(path, "xx-lighthouse") == called
