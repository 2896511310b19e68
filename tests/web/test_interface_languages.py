"""The language of the interface: chosen by the browser or by hand, part of no address."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from webapp.interface import LANGUAGES, known, locale_of, safe_return


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("", "en"), ("de-AT,de;q=0.9,en;q=0.5", "de"), ("zh-TW", "zh-Hant"), ("zh-HK,zh;q=0.5", "zh-Hant"), ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"), ("zh-Hant-MO", "zh-Hant"), ("tlh, fr;q=0.3", "fr"), ("fr;q=0, it", "it"), ("iw", "he"), ("*", "en"), ("xx-" * 40, "en"),
    ],
)  # fmt: skip
def test_the_browser_s_language(client: FlaskClient, asked: str, language: str) -> None:
    answer = client.get("/about", headers={"Accept-Language": asked})
    html = answer.get_data(as_text=True)
    assert f'<html lang="{language}" dir="{"rtl" if language == "he" else "ltr"}">' in html
    assert answer.headers["Content-Language"] == language
    assert {"Cookie", "Accept-Language"} <= set(answer.vary)


def test_a_choice_is_kept_and_goes_before_the_browser_s(client: FlaskClient) -> None:
    chosen = client.get("/interface?language=ar&next=/about%3Fas_of%3D2020-01-01")
    assert (chosen.status_code, chosen.location) == (303, "/about?as_of=2020-01-01")
    assert "HttpOnly" in chosen.headers["Set-Cookie"]
    html = client.get("/about", headers={"Accept-Language": "de"}).get_data(as_text=True)
    assert '<html lang="ar" dir="rtl">' in html


@pytest.mark.parametrize("language", ["", "tlh", "xx'\"<", "zz-" * 100])
def test_an_unknown_language_is_refused(client: FlaskClient, language: str) -> None:
    answer = client.get("/interface", query_string={"language": language})
    assert answer.status_code == 400
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:1",
        "x",
        "",
        "/a\nb",
        "/\t/evil.example",
        "\\\\evil",
        "//[",
    ],
)
def test_nobody_is_sent_to_another_site(address: str) -> None:
    assert safe_return(address) == "/"


def test_an_address_here_is_kept() -> None:
    assert safe_return("/laws/x?q=刑法#art_5") == "/laws/x?q=刑法#art_5"


def test_every_language_is_known_by_its_own_tag_and_has_a_locale() -> None:
    assert [known(tag) for tag in LANGUAGES] == list(LANGUAGES)
    assert [str(locale_of(tag)) for tag in LANGUAGES] == [tag.replace("-", "_") for tag in LANGUAGES]
