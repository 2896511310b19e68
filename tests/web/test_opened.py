"""What a request costs doesn't grow with the library; what is kept is made once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from corpus import catalogue
from corpus.catalogue import LawNames
from corpus.library import Library
from indexer import opening
from webapp import opened
from webapp.config import Config
from webapp.opened import Opened


@pytest.fixture
def rated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Laws whose status was worked out, one entry a time."""
    laws: list[str] = []

    def noting(real: Callable[..., object], module: object) -> None:
        def noted(law: object, *rest: object) -> object:
            laws.append(law.id)  # type: ignore[attr-defined]
            return real(law, *rest)

        monkeypatch.setattr(module, "status_on", noted)

    noting(catalogue.status_on, catalogue)
    noting(opening.status_on, opening)
    return laws


@pytest.mark.parametrize(
    ("address", "laws"),
    [
        ("/laws/tw-T0000001?as_of=2022-03-0{}", {"tw-T0000001"}),
        ("/laws/tw-T0000001/art_1?as_of=2022-03-0{}", {"tw-T0000001"}),
        ("/laws/tw-T0000001/art_1?as_of=2022-03-0{}&languages=zh-Hant", {"tw-T0000001"}),
        ("/laws?q=橋梁法&as_of=2022-03-0{}", {"tw-T0000001"}),
        ("/search?q=營業秘密&as_of=2022-03-0{}", {"tw-T0000001"}),
        ("/search?q=橋梁法第2條&as_of=2022-03-0{}", {"tw-T0000001"}),
        ("/api/v1/laws/tw-T0000001?as_of=2022-03-0{}", {"tw-T0000001"}),
        ("/about?{}", set()),
    ],
)
def test_only_the_laws_asked_for_are_rated(client: FlaskClient, rated: list[str], address: str, laws: set[str]) -> None:
    client.get("/")
    rated.clear()
    for day in (1, 2):
        response = client.get(address.format(day))
        assert response.status_code in (200, 302)
    assert set(rated) <= laws


def test_the_first_page_is_made_once(client: FlaskClient, rated: list[str]) -> None:
    client.get("/")
    rated.clear()
    assert client.get("/").status_code == 200
    assert not rated


def test_what_is_kept_is_made_once_for_all_threads(app: Flask) -> None:
    here: Opened = app.extensions["tongwen"]
    made: list[int] = []
    started = threading.Barrier(6)

    def ask() -> None:
        started.wait()
        here.kept("test", "key", lambda: made.append(1))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [1]
    here.kept("test", "other key", lambda: made.append(2))
    assert made == [1, 2]


def test_a_service_that_was_warmed_makes_nothing_more(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Opened(Config(folder, date(2026, 11, 22)))
    here.warm()
    monkeypatch.setattr(opened, "Shelf", None)
    monkeypatch.setattr(opening, "status_on", None)
    assert here.shelf().named("路灯")
    assert here.shelf().languages == ("en", "zh-Hans", "zh-Hant")
    here.close()


@pytest.mark.parametrize(
    ("query", "laws"),
    [
        ("", ["cn-anmenfa", "cn-ludengfa", "tw-T0000001"]),
        ("路灯", ["cn-ludengfa"]),
        ("中华人民共和国路灯管理法", ["cn-ludengfa"]),
        ("law street", ["cn-ludengfa"]),
        ("street bridge", []),
        ("cn-ludengfa", ["cn-ludengfa"]),
        ("《桥梁法》", ["tw-T0000001"]),
        ("中華人民共和國", ["cn-anmenfa", "cn-ludengfa"]),
    ],
)
def test_laws_are_found_by_id_and_name(folder: Path, query: str, laws: list[str]) -> None:
    library = Library.open(folder)
    assert [law.id for law in LawNames(library.laws()).find(query)] == laws
    assert catalogue.find_laws(library, query) == LawNames(library.laws()).find(query)
    library.close()


def test_what_is_wrong_is_found_before_somebody_asks(app: Flask) -> None:
    from webapp.warming import find_again

    here, rests = app.extensions["tongwen"], list[float]()
    assert find_again(here, rest=rests.append) == len(rests) > 0
    assert find_again(here, seconds=-1, rest=rests.append) == 0
