"""The state's name is one thing everywhere: in citations, repeals, titles of pages."""

from __future__ import annotations

import pytest

from corpus.identification import title_key
from corpus.identification.names import stateless, without_places
from corpus.languages import tag_matches

STATES = [
    ("刑法", "刑法", None),
    ("《中华人民共和国刑法》", "刑法", "cn"),
    ("中華民國刑法", "刑法", "tw"),
    ("中华人民共和国", "中华人民共和国", None),
    ("Criminal Law of the PRC", "criminallaw", "cn"),
    ("the PRC Criminal Law", "criminallaw", "cn"),
    ("Law of the People\u2019s Republic of China on Lawyers", "lawonlawyers", "cn"),
    ("Criminal Code of the Republic of China (Taiwan)", "criminalcode", "tw"),
    ("PRCs in law", "prcsinlaw", None),
]


@pytest.mark.parametrize(("name", "key", "place"), STATES)
def test_without_the_state(name: str, key: str, place: str | None) -> None:
    assert stateless(name) == (key, place)


@pytest.mark.parametrize(
    ("name", "rest", "place"),
    [
        ("台灣刑法", "刑法", "tw"),
        ("Civil Code (Taiwan)", "civil code", "tw"),
        ("China's Civil Code", "civil code", "cn"),
    ],
)
def test_without_the_place(name: str, rest: str, place: str) -> None:
    assert list(without_places(name)) == [(rest, place)]


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Law of the People's Republic of China on Extradition", "extraditionlaw"),
        ("Extradition Law of the PRC", "extraditionlaw"),
        ("Extradition Law of China", "extraditionlaw"),
        ("China's Extradition Law", "extraditionlaw"),
        ("Extradition Law, P.R.C.", "extraditionlaw,"),
        ("Criminal Code of the Republic of China", "criminalcodeoftherepublicofchina"),
        ("Chinese Medicine Law", "chinesemedicinelaw"),
    ],
)
def test_english_titles_are_compared_without_the_mainland_s_name(title: str, key: str) -> None:
    assert title_key(title, "en").rstrip(",") == key.rstrip(",")


def test_tags() -> None:
    assert [tag_matches("zh", t) for t in ("zh-Hans", "zh", "zhx")] == [True, True, False]
    assert [tag_matches("zh-Hant", t) for t in ("zh-Hans", "zh-hant-TW")] == [False, True]
