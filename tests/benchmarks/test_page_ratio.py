"""Pages of provisions against a plain table of the same texts, made by Jinja in the same run: believe the ratio.

The peer knows the texts already and only writes them down; ours looks them up, lays them side by side, and says who cites them
and how they are cited. `make bench` makes up a law in two languages; `BENCH_DATA=FOLDER make bench` takes the laws of a data folder.
Nothing is asserted but that each page shows every word of its texts.
"""

from __future__ import annotations

import html
import os
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from random import Random

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import Environment

from corpus.library import Library, SourceRecord, Writer
from corpus.model import Draft, Force, Part, Provision, ProvisionPath, Span, Text, Unit
from corpus.numbering import ArticleNumber
from webapp import create_app
from webapp.config import Config

_ARTICLES, _MOST = 60, 120
_DAY = date(2026, 11, 22)
_SAID = {
    "zh-Hans": "第{n}号路灯应当在三十日内按照本法第{m}条的规定登记。",
    "en": "Street lamp {n} shall be registered within thirty days in accordance with Article {m} of this Law.",
}
_PLAIN = "<!doctype html><title>{{ path }}</title><table><tr>{% for text in texts %}<td>{{ text }}</td>{% endfor %}</tr></table>"


def _text(language: str) -> Text:
    numbers, found = Random(1), []
    for n in range(1, _ARTICLES + 1):
        path = ProvisionPath.article(ArticleNumber.of(n))
        parts: list[Part] = []
        lines: list[str] = []
        for k in range(1, 4):
            line = _SAID[language].format(n=n * 10 + k, m=numbers.randint(1, _ARTICLES))
            start = sum(len(x) + 1 for x in lines)
            parts.append(Part(path.child("para", k), Unit.PARAGRAPH, "", Span(start, start + len(line))))
            lines.append(line)
        label = f"第{n}条" if language == "zh-Hans" else f"Article {n}"
        found.append(
            Provision(path, Unit.ARTICLE, ArticleNumber.of(n), label, "", "\n".join(lines), tuple(parts), order=n)
        )
    return Text((), tuple(found))


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    folder = Path(os.environ["BENCH_DATA"]) if "BENCH_DATA" in os.environ else tmp_path_factory.mktemp("pages")
    if "BENCH_DATA" not in os.environ:
        library = Library.open(folder, create=True)
        with Writer.transaction(library, SourceRecord("lamps", "made-up", b"lamps")) as writer:
            for language, title in (("zh-Hans", "路灯登记法"), ("en", "Street Lamp Registration Law")):
                own = language == "zh-Hans"
                force = Force.AUTHENTIC if own else Force.OFFICIAL_TRANSLATION
                draft = Draft(title, language, date(2020, 1, 1), language, _text(language), force, "p", is_source=own)
                writer.add(draft, "cn-ludengdengjifa", "cn", "law")
        library.close()
    app = create_app(Config(data=folder, today=_DAY))
    yield app
    app.extensions["tongwen"].close()


def _pages(app: Flask) -> list[tuple[str, list[str]]]:
    """Addresses of pages in many laws, with the texts of their first columns."""
    library, found = app.extensions["tongwen"].library(), []
    for law in library.laws():
        shown = [x for x in law.editions[-1].expressions if x.rights.value == "public"][:1]
        for page in library.text(shown[0].id).provisions if shown else ():
            found.append((f"/laws/{law.id}/{page.path}", page.text.split("\n")))
    Random(7).shuffle(found)
    return found[:_MOST]


def _times(work: list[Callable[[], object]]) -> list[float]:
    spent = []
    for one in work:
        begin = time.process_time()
        one()
        spent.append((time.process_time() - begin) * 1000)
    return sorted(spent)


def _said(times: list[float]) -> str:
    return f"p50 {statistics.median(times):.1f} ms, p95 {times[int(len(times) * 0.95)]:.1f} ms"


def test_pages_of_provisions(app: Flask) -> None:
    client, pages = app.test_client(), _pages(app)
    plain = Environment(autoescape=True).from_string(_PLAIN)
    _shows(client, *pages.pop())
    asked: list[Callable[[], object]] = [lambda url=url: client.get(url) for url, _ in pages]  # type: ignore[misc]
    first, again = _times(asked), _times(asked)
    peer = _times([lambda u=u, t=t: plain.render(path=u, texts=t) for u, t in pages])  # type: ignore[misc]
    less = statistics.median(peer)
    print(f"\n{len(pages)} pages: first {_said(first)} ({statistics.median(first) / less:.0f} times a plain table), "
          f"again {_said(again)} ({statistics.median(again) / less:.0f})")  # fmt: skip
    for url, lines in pages[:20]:
        _shows(client, url, lines)


def _shows(client: FlaskClient, url: str, lines: list[str]) -> None:
    answer = client.get(url, follow_redirects=True)
    assert answer.status_code == 200, url
    body = "".join(html.unescape(_without_tags(answer.get_data(as_text=True))).split())
    assert all("".join(line.split()) in body for line in lines if "|" not in line), url


def _without_tags(page: str) -> str:
    return "".join(piece.partition(">")[2] for piece in page.split("<"))
