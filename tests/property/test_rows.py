"""Every unit of every text stands in exactly one row, whatever the texts and whatever people decided; a decision always wins."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.alignment import Row, align
from corpus.alignment.decided import Decision, PageAsSet, page_as_set
from corpus.alignment.units import parts_of_page
from corpus.grammar.parts import parts_of
from corpus.model import Expression, Force, Provision, ProvisionPath, Rights, Unit
from corpus.numbering import ArticleNumber

VERSION = date(2020, 1, 1)
AT = ProvisionPath.parse("art_5")
LINES = st.lists(
    st.sampled_from(["甲应当登记。", "处五百元罚款。", "“船舶”（ship）是指船只；", "（一）船名；", "（二）货物三十吨。", "有下列情形的：",
                     "A shall register.", "A fine of 500 yuan.", "ship (船舶) means a craft;", "(1) the name;", "(2) 30 tons.",
                     "(a) one", "Any of these:", "“Dues” means fees."]),
    min_size=1, max_size=9,
)  # fmt: skip


def provision(lines: list[str], language: str) -> Provision:
    text = "\n".join(f"{line}{n}" for n, line in enumerate(lines))
    return Provision(AT, Unit.ARTICLE, ArticleNumber.parse("5"), "5", "", text, parts_of(text, AT, language, "cn"))


def expression(name: str, language: str, source: bool) -> Expression:
    force = Force.AUTHENTIC if source else Force.UNOFFICIAL
    return Expression(name, "x", "k", language, VERSION, force, "", "", "s", Rights.PUBLIC, None, source)


def laid(texts: list[Provision], put: PageAsSet | None = None) -> tuple[Row, ...]:
    names = [("zh", "zh-Hans"), ("en", "en"), ("zt", "zh-Hant")]
    columns = [(expression(n, language, n == "zh"), p) for (n, language), p in zip(names, texts, strict=False)]
    return align(AT, columns, VERSION, as_set={"en": put} if put else {})


def whole(texts: list[Provision], rows: tuple[Row, ...]) -> None:
    assert len({row.path for row in rows}) == len(rows)
    for i, text in enumerate(texts):
        held = "".join(row.cells[i].text or "" for row in rows)
        assert sorted("".join(held.split())) == sorted("".join(text.text.split()))


@settings(deadline=None)
@given(LINES, LINES, LINES)
def test_every_unit_stands_in_one_row(ours: list[str], theirs: list[str], third: list[str]) -> None:
    texts = [provision(ours, "zh-Hans"), provision(theirs, "en"), provision(third, "zh-Hant")]
    rows = laid(texts)
    whole(texts, rows)
    assert [row.path for row in rows if row.cells[0].text is not None] == [part.path for part in texts[0].parts]


@settings(max_examples=200, deadline=None)
@given(LINES, LINES, st.data())
def test_a_decision_always_wins(ours: list[str], theirs: list[str], data: st.DataObject) -> None:
    law, english = provision(ours, "zh-Hans"), provision(theirs, "en")
    units = st.sampled_from([p.path for p in parts_of_page(english)])
    targets = st.sampled_from([None, *(p.path for p in parts_of_page(law))])
    chosen = data.draw(st.dictionaries(units, targets, min_size=1, max_size=3))
    put = page_as_set(AT, {AT: english}.get, [Decision(u, t, "me") for u, t in chosen.items()])
    assert put is not None
    rows = laid([law, put.provision], put)
    whole([law, english], rows)
    for part in parts_of_page(english):
        words = english.text[part.span.start : part.span.end]
        if part.path in chosen:
            (row,) = [r for r in rows if words in (r.cells[1].text or "")]
            assert row.cells[1].set_by == "me"
            target = chosen[part.path]
            assert (row.path == target) if target else (row.cells[0].text is None)


def test_a_unit_set_beside_none_stays_there_when_its_paragraph_moves() -> None:
    law = provision(
        ["甲应当登记。", "（一）船名；", "甲应当登记。", "ship (船舶) means a craft;", "“船舶”（ship）是指船只；"],
        "zh-Hans",
    )
    english = provision(
        ["“船舶”（ship）是指船只；", "（一）船名；", "ship (船舶) means a craft;", "甲应当登记。"], "en"
    )
    item, second = AT.child("para", 1).child("item", 1), AT.child("para", 2)
    put = page_as_set(AT, {AT: english}.get, [Decision(second, second, "me"), Decision(item, None, "me")])
    assert put is not None
    (row,) = [r for r in laid([law, put.provision], put) if "船名" in (r.cells[1].text or "")]
    assert row.cells[0].text is None
