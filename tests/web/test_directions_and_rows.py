"""How pages stand in either direction of writing, what they say once, and where they lead; no text here is of a real law."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
import web_factories as make
from flask.testing import FlaskClient
from test_views_of_a_provision import page

from corpus.contents import ContentsEntry
from corpus.coverage import EditionCover, Held, TextCover
from corpus.model import Edition, Force, Law, Part, Provision, ProvisionPath, Span, Title, Unit
from webapp import coverage_views, gutters
from webapp.law_views import unheaded
from webapp.short_names import short_name
from webapp.urls import Reading
from webapp.views import CellView, Head, Named, RowView

OWN = make.expression("zh-Hans", id="x.zh", force=Force.AUTHENTIC)
ENGLISH = make.expression("en", id="x.en")


def head(expression: object) -> Head:
    return Head(expression, "", "", deleted=False, prevails=False, marks=(), notes=(), language="en")  # type: ignore[arg-type]


def row(steps: str, *texts: tuple[object, str | None, str]) -> RowView:
    cells = tuple(CellView(head(x), status, text, drawn=False) for x, text, status in texts)
    pairs = tuple((kind, number) for kind, _, number in (step.partition("_") for step in steps.split("/")))
    return RowView(steps, "", pairs, marked=False, cells=cells)


# -- beside the rows ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "number"),
    [("(b) to keep a light", "b"), ("b) ein Licht", "b"), ("（b）灯", "b"), ("(ii) in fog", "ii"), ("（二）灯", "2"),
     ("(2) a bell", "2"), ("d. die Dauer", "d"), ("abis. le nom", "abis"), ("iv. fog", "iv"), ("Nr. 5 gilt", "2"), ("civil. law", "2"), ("A. Smith lit it", "2"), ("z.B. Licht", "2"), ("a light (b) in fog", "2"), ("(tower) is a word", "2"), ("", "2")],
)  # fmt: skip
def test_an_item_is_numbered_as_the_law_prints_it(text: str, number: str) -> None:
    assert gutters.printed_steps([row("para_1/item_2", (OWN, text, "matched"))])[0][-1] == ("item", number)


def test_below_an_item_its_letter_stays_and_a_translation_decides_nothing() -> None:
    rows = [row("item_2", (OWN, "(b) lamps:", "matched")), row("item_2/subitem_1", (OWN, "(i) red", "matched"))]
    assert gutters.printed_steps(rows)[1] == (("item", "b"), ("subitem", "i"))
    beside = row("item_2", (ENGLISH, "(b) lamps", "matched"), (OWN, "（二）灯", "matched"))
    assert gutters.printed_steps([beside]) == ((("item", "2"),),)


def test_the_place_of_a_finding_is_that_of_its_row() -> None:
    rows = [row("item_2", (OWN, "b. lamps:", "matched"))]
    rows = [replace(r, anchor="art_5.item_2") for r in rows]
    places = gutters.places_of(rows)
    assert gutters.steps_below("art_5/item_2", places) == (("item", "b"),)
    assert gutters.steps_below("art_5/para_1/item_2", places) == (("para", "1"),)
    assert gutters.steps_below("art_5", places) == gutters.steps_below(None) == gutters.steps_below("what") == ()


def test_why_a_column_is_empty_is_said_once() -> None:
    rows = [row(f"para_{n}", (OWN, "灯", "matched"), (ENGLISH, None, "outside_source")) for n in (1, 2)]
    assert gutters.told_once(rows) == {1}
    assert not gutters.told_once(rows[:1])
    assert not gutters.told_once([*rows, row("para_3", (OWN, "灯", "matched"), (ENGLISH, "Lamps.", "matched"))])
    assert not gutters.told_once([*rows, row("para_3", (OWN, "灯", "matched"), (ENGLISH, None, "missing"))])


# -- names and headings -------------------------------------------------------------------------------------------------


def law(*titles: object) -> Law:
    return Law("cn-ludengfa", "cn", "law", titles, (), ())  # type: ignore[arg-type]


def test_a_short_name_is_the_short_title_or_the_name_without_the_state() -> None:
    full = Named("zh-Hans", "中华人民共和国路灯法")
    titles = [Title("zh-Hans", full.text), Title("zh-Hans", "路灯法", "alias"), Title("zh-Hans", "灯法", "alias")]
    assert short_name(law(*titles), full) == Named("zh-Hans", "路灯法")
    assert short_name(law(titles[0], titles[2]), full) is None
    assert short_name(law(titles[0], Title("zh-Hans", "灯法", "short")), full) == Named("zh-Hans", "灯法")


def entry(path: str, unit: Unit, label: str) -> ContentsEntry:
    return ContentsEntry(make.path(path), unit, (("zh-Hans", label),), (("zh-Hans", ""),))


def test_a_heading_whose_first_is_missing_is_told() -> None:
    chapter, book = entry("chp_1", Unit.CHAPTER, "第一章"), entry("bk_2", Unit.BOOK, "第二编")
    assert unheaded([chapter, book]) == Named("zh-Hans", "第二编")
    assert unheaded([entry("bk_1", Unit.BOOK, "第一编"), book]) is None
    assert unheaded([entry("chp_8", Unit.CHAPTER, "第八章")]) is None  # an excerpt: nothing stands before it


# -- along a law --------------------------------------------------------------------------------------------------------


def test_texts_that_look_alike_are_one_row_and_open_where_they_begin() -> None:
    machine = [make.expression(tag, id=f"x.{tag}", force=Force.MACHINE) for tag in ("de", "fr", "he")]
    part = (Held.OUTSIDE, Held.WHOLE, Held.WHOLE)
    texts = [TextCover(OWN, (Held.WHOLE,) * 3, stale=False), *(TextCover(x, part, stale=False) for x in machine)]
    cover = EditionCover(tuple(make.path(f"art_{n}") for n in (1, 2, 3)), ("一", "二", "三"), tuple(texts))
    edition = Edition(make.LAW, "2018-10-26", make.V, (OWN, *machine))
    strip = coverage_views.strip(Law(make.LAW, "cn", "law", make.TITLES, (edition,), ()), edition, cover, Reading())
    assert strip is not None
    assert [len(r.texts) for r in strip.rows] == [1, 3]
    assert strip.rows[1].texts[0].url.endswith("/read?from=art_2&languages=zh-Hans,de#art_2")
    assert "from=" not in strip.rows[0].line.url
    assert "languages" not in strip.rows[1].line.gaps[0].places[0].url


def test_the_languages_of_the_reader_stand_first() -> None:
    assert coverage_views.reader_first(("en", "zh-Hans", "zh-Hant", "ar"), "zh-Hant") == (
        "zh-Hant",
        "zh-Hans",
        "en",
        "ar",
    )
    assert coverage_views.reader_first(("en", "de"), "th") == ("en", "de")


# -- the pages ----------------------------------------------------------------------------------------------------------


def test_names_stand_by_themselves_in_arabic_sentences(client: FlaskClient) -> None:
    client.set_cookie("interface", "ar")
    html = page(client, "/laws/cn-ludengfa")
    facts = re.findall(r'<span class="col-facts">.*?</li>', html, re.DOTALL)
    assert facts
    for said in facts:
        assert "<bdi>" in said
        assert 'dir="auto"' not in said  # the sign between the facts would stand inside
    now = re.search(r'class="picker-now">(.*?)</summary>', page(client, "/laws/cn-ludengfa/art_3"), re.DOTALL)
    assert now is not None
    assert len(re.findall(r'<bdi lang="(?:zh-Hans|en)">', now[1])) == 2


def test_a_provision_has_a_table_with_a_name_and_a_way_to_another_article(client: FlaskClient) -> None:
    html = page(client, "/laws/cn-ludengfa/art_3")
    assert re.search(r'<table [^>]*>\s*<caption class="hidden">', html)
    assert re.search(r'<form class="jump" action="/laws/cn-ludengfa/go"', html)
    assert client.get("/laws/cn-ludengfa/go?n=1").headers["Location"].startswith("/laws/cn-ludengfa/art_1")


def test_headings_of_a_law_nest(client: FlaskClient) -> None:
    levels = re.findall(r"<h([1-6])", page(client, "/laws/cn-ludengfa/read").split("<main")[1].split("</main")[0])
    assert levels[:2] == ["1", "2"]
    assert all(int(below) <= int(above) + 1 for above, below in pairwise(levels))


def test_lists_of_laws_show_the_day_and_keep_only_another(client: FlaskClient) -> None:
    for address in ("/laws", "/coverage"):
        assert 'name="as_of" value="2026-11-22"' in page(client, address)
        assert "as_of=" not in page(client, f"{address}?as_of=2026-11-22").split("<main")[1].split("</main")[0]
        assert "as_of=2022-02-03" in page(client, f"{address}?as_of=2022-02-03")


def test_a_place_below_a_page_is_named_as_its_text_prints_it() -> None:
    text = "Fish may be kept if:\n(a) the pond is deep;\n(b) the owner\n(i) consents, or\n2. pays."
    path = ProvisionPath.parse("art_5")
    units = (("para_1", ""), ("para_1/item_1", "(a)"), ("para_1/item_2", "(b)"), ("para_1/item_2/subitem_1", "(i)"), ("para_1/item_3", "2."))  # fmt: skip
    starts = [0, text.index("(a)"), text.index("(b)"), text.index("(i)"), text.index("2."), len(text)]
    parts = tuple(
        Part(ProvisionPath((*path.segments, *below.split("/"))), Unit.ITEM, label, Span(a, b))
        for (below, label), a, b in zip(units, starts[:-1], starts[1:], strict=True)
    )
    held = Provision(path, Unit.ARTICLE, None, "Article 5", "", text, parts)

    def said(below: str) -> tuple[tuple[str, str], ...]:
        return gutters.steps_in(held, ProvisionPath.parse(below))

    assert said("art_5/para_1/item_2") == (("para", "1"), ("item", "b"))
    assert said("art_5/para_1/item_2/subitem_1") == (("para", "1"), ("item", "b"), ("subitem", "i"))
    assert said("art_5/para_1/item_3") == (("para", "1"), ("item", "3"))
    assert said("art_5/para_1/item_9") == (("para", "1"), ("item", "9"))
    assert said("art_5") == ()
