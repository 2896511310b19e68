"""The facts on a portal's pages in its twenty languages."""

from __future__ import annotations

import pytest
from portal_languages import PAGES, page_in

from corpus.citing.facts import facts_of
from corpus.folding import fold_key
from corpus.importers.conservation import claims, squeezed
from corpus.importers.hints import Hints
from corpus.importers.html import html
from corpus.importers.saved_pages import portal_page
from corpus.importers.saved_pages.labelled_facts import BY_PLACE, label_of
from corpus.importers.saved_pages.portal_labels import LABELS, ORDER
from corpus.importers.saved_pages.portal_words import folded_word
from corpus.importers.saved_pages.spacing import clean
from corpus.model import Draft, Edition, Expression, Law, Statement
from corpus.placing import suspects_told

DATES = {"promulgated": "2018-10-26", "effective": "2019-01-01"}
ENGLISH = [" ".join(pair) for pair in PAGES["en"].pairs]


def read(text: str) -> Draft:
    """Read a page, and hold that no character of it is lost."""
    data = text.encode()
    (draft,) = portal_page.read(data, "page.txt").value
    assert squeezed(portal_page.leaves(data, "page.txt")) == squeezed(t for _, t in claims([draft]))
    return draft


def facts(draft: Draft) -> list[Statement]:
    return [s for s in draft.statements if s.field in ORDER or s.field == "note"]


def said(text: str) -> list[tuple[str, str]]:
    return [(s.field, s.value) for s in facts(read(text))]


@pytest.mark.parametrize("between", [" ", ": ", "：", "\n"], ids=["blank", "colon", "wide", "line"])
@pytest.mark.parametrize("language", PAGES)
def test_every_fact_in_every_language(language: str, between: str) -> None:
    draft = read(page_in(language, between))
    values = {field: value for field, (_, value) in zip(ORDER, PAGES[language].pairs, strict=True)} | DATES
    assert {s.field: fold_key(s.value) for s in facts(draft)} == {f: fold_key(v) for f, v in values.items()}
    assert [s.field for s in facts(draft)] == list(ORDER)
    assert {(s.source, s.suspect) for s in facts(draft)} == {("China Justice Observer", "")}
    assert draft.title == "中华人民共和国试验法"


def test_the_twenty_languages() -> None:
    assert list(PAGES) == list(LABELS)
    assert len(LABELS) == 20
    assert {len(lines) for lines in LABELS.values()} == {len(ORDER)}


def test_a_label_means_one_thing_in_all_languages() -> None:
    meant: dict[str, set[str]] = {}
    for lines in LABELS.values():
        for field, forms in zip(ORDER, lines, strict=True):
            for form in forms.split("|"):
                assert folded_word(form), field
                meant.setdefault(folded_word(form), set()).add(field)
    assert {form: fields for form, fields in meant.items() if len(fields) > 1} == {}


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("Status of refugees", "status", "of refugees"), ("Statuses Valid", "", ""), ("Valid", "", ""), ("TOPIC(S): Trials", "topic", "Trials"),
        ("生效日期2019年1月1日", "effective", "2019年1月1日"), ("生效日期 2019 年", "effective", "2019年"), ("編集者CJ", "editor", "CJ"),
        ("適用範囲全国", "scope", "全国"), ("\u200fالموضوع: تجارب", "topic", "تجارب"), ("สถานะใช้ได้", "status", "ใช้ได้"), ("Jenis  Undang–undang  X", "type", "X"),
    ],
)  # fmt: skip
def test_where_a_label_ends(line: str, field: str, value: str) -> None:
    cleaned = clean(line)
    found = label_of(cleaned)
    assert ((found[0], cleaned.cut(found[1]).text) if found else ("", "")) == (field, value)


def test_unknown_labels_stay_with_their_values() -> None:
    lines = ["Kuzu ya miswada Sheria", *ENGLISH[1:5], "Eneo Taifa", *ENGLISH[6:]]
    found = said(page_in("en", facts=lines))
    assert (found[0], found[5]) == (("note", "Kuzu ya miswada Sheria"), ("note", "Eneo Taifa"))
    assert [f for f, _ in found if f != "note"] == [f for f in ORDER if f not in ("type", "scope")]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # Both labels unknown: the first day is that of promulgation.
        ([*ENGLISH[:2], "Tarehe ya kwanza October 26, 2018", "Tarehe ya pili January 1, 2019", *ENGLISH[4:]], DATES),
        # One of them: between what is known there is one place.
        ([*ENGLISH[:3], "Tarehe ya pili January 1, 2019", *ENGLISH[4:]], {"effective": "2019-01-01"}),
        ([*ENGLISH[:2], "Tarehe October 26, 2018", *ENGLISH[3:]], {"promulgated": "2018-10-26"}),
        # No label is known, but each has its place.
        ([f"Jambo {value}" for _, value in PAGES["en"].pairs], DATES),
        # The line before it has no day: it is the second of two lines in two places.
        ([*ENGLISH[:2], "Tarehe unknown", "Siku January 1, 2019", *ENGLISH[4:]], {"effective": "2019-01-01"}),
        # Which of the two a single day is can't be told.
        ([*ENGLISH[:2], "Tarehe October 26, 2018", *ENGLISH[4:]], {}),
    ],
)
def test_days_by_their_place_are_marked(lines: list[str], told: dict[str, str]) -> None:
    draft = read(page_in("en", facts=lines))
    assert {s.field: s.value for s in facts(draft) if s.suspect == BY_PLACE} == told
    assert {d.found for d in suspects_told(draft).diagnostics if d.code == "date-suspect"} == set(told.values())


def test_what_is_no_day_is_a_note() -> None:
    lines = [*ENGLISH[:3], "Effective date after its publication", *ENGLISH[4:]]
    assert ("note", "Effective date after its publication") in said(page_in("en", facts=lines))
    assert "effective" not in [f for f, _ in said(page_in("en", facts=lines))]


def test_one_name_for_two_days_decides_nothing() -> None:
    lines = [*ENGLISH[:2], "Effective date October 26, 2018", "Effective date January 1, 2019", *ENGLISH[4:]]
    found = said(page_in("en", facts=lines))
    assert [f for f, _ in found] == ["type", "issuer", "note", "note", "status", "scope", "topic", "editor"]


def test_topics_below_their_label_are_several() -> None:
    lines = [*ENGLISH[:6], "Topic(s)", "Trials", "Evidence", "Editor(s)", "Somebody"]
    found = said(page_in("en", facts=lines))
    assert found[6:] == [("topic", "Trials"), ("topic", "Evidence"), ("editor", "Somebody")]


def test_facts_without_a_short_title_above_them() -> None:
    assert [f for f, _ in said(page_in("fr", short=""))] == list(ORDER)


@pytest.mark.parametrize("language", ["ar", "ja", "ms", "vi"])
@pytest.mark.parametrize("tags", [("p", "", ""), ("div", "<b>", "</b>")])
def test_the_facts_of_a_page_saved_as_html(language: str, tags: tuple[str, str, str]) -> None:
    tag, before, after = tags
    lines = page_in(language).split("\n")
    for label, value in PAGES[language].pairs:
        lines[lines.index(f"{label} {value}")] = f"{before}{label}{after} {value}"
    page = f"<html><body>{''.join(f'<{tag}>{line}</{tag}>' for line in lines)}</body></html>".encode()
    (draft,) = html.read(page, "x.html", Hints()).value
    assert squeezed(t for _, t in claims([draft])) == squeezed(html.leaves(page, "x.html"))
    assert {s.field: s.value for s in facts(draft)}.items() >= DATES.items()
    assert [s.field for s in facts(draft)] == list(ORDER)


def test_the_facts_of_a_page_with_a_table() -> None:
    lines = page_in("de", facts=["@"]).split("\n")
    rows = "".join(f"<tr><td>{a}:</td><td>{b}</td></tr>" for a, b in PAGES["de"].pairs)
    inner = "".join(f"<table>{rows}</table>" if line == "@" else f"<p>{line}</p>" for line in lines)
    page = f"<html><body>{inner}</body></html>".encode()
    (draft,) = html.read(page, "x.html", Hints()).value
    assert squeezed(t for _, t in claims([draft])) == squeezed(html.leaves(page, "x.html"))
    assert [s.field for s in facts(draft)] == list(ORDER)


def test_a_page_without_facts() -> None:
    assert said(page_in("fr", facts=[])) == []
    assert said(page_in("fr", facts=[], short="")) == []


def test_a_portals_words_are_no_part_of_a_citation() -> None:
    (draft,) = portal_page.read(page_in("th").encode(), "page.txt").value
    text = Expression(
        "x", "cn-x", "2018-10-26", "zh-Hans", draft.version, draft.force, draft.publisher, "", "", draft.rights, None, True,
        statements=draft.statements,
    )  # fmt: skip
    edition = Edition("cn-x", "2018-10-26", draft.version, (text,))
    found = facts_of(Law("cn-x", "cn", "law", editions=(edition,)), edition)
    assert (found.issuer, str(found.promulgated), str(found.effective)) == ("", "2018-10-26", "2019-01-01")
