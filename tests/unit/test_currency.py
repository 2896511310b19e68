"""What became of the articles that an older translation renders: compared version with version, or judged by structure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from made_laws import body, draft, effective, store

from corpus import lookup
from corpus.checking import check
from corpus.correspondence import correspond
from corpus.currency import Basis, Standing, TextCurrency, currency
from corpus.currency.structure import by_structure
from corpus.currency.versions import by_versions
from corpus.exports import Selection, jsonl
from corpus.library import Library
from corpus.lookup import CellStatus, ShowResult
from corpus.model import Force, Part, Provision, ProvisionPath, Rights, Span, Unit
from webapp.presenters import show_json
from webapp.urls import Reading
from webapp.views import article_page

DAY = date(2026, 11, 22)
LAW = "cn-shangbiaofa"
LAMPS = {
    "1": "为了规范路灯的设置和养护，保障夜间通行安全，制定本法。",
    "2": "路灯所有人应当自路灯建成之日起三十日内申请登记，并提交所有权证明。",
    "3": "任何人不得擅自熄灭、拆除、遮挡路灯，确需临时熄灭的应当提前公告。",
    "4": "违反本法第三条规定的，由照明主管部门责令恢复原状，处五百元以下的罚款。",
    "5": "灯泡的更换周期由国务院照明主管部门规定，但是不得超过二十四个月。",
    "6": "路灯的电费由设置单位承担，按照电表读数每季度结算一次，费率为百分之5%。",
}
ENGLISH = {
    "1": "This Law is enacted to regulate street lamps and to keep passers-by safe at night.",
    "2": "Owners shall register their lamps within thirty days of completion with proof of ownership.",
    "3": "Nobody may extinguish, remove or cover street lamps without permission or public notice.",
    "4": "Whoever violates Article 3 shall restore the lamp and be fined up to 500 yuan.",
    "5": "The lighting department lays down when bulbs are replaced, which is every 24 months at the latest.",
    "6": "Whoever puts up a lamp pays for its power by the meter each quarter, at a rate of 5%.",
}
SAVING = "国家鼓励采用节能光源，逐步淘汰高耗能灯具，具体办法由国务院制定。"


def inserted_at_two() -> dict[str, str]:
    moved = {str(int(n) + (n != "1")): t for n, t in LAMPS.items()}
    return {"1": moved.pop("1"), "2": SAVING, **moved, "5": LAMPS["4"].replace("第三条", "第四条")}


def compared(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Article of the new text -> what became of it, and the numbers that it had."""
    texts = body(old), body(new)
    found = by_versions(*texts, "2018-01-01", correspond(*texts, "zh-Hans"))
    return {
        str(p).removeprefix("art_"): (str(c.status), "+".join(str(w).removeprefix("art_") for w in c.was))
        for p, c in found.items()
    }


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, {}),
        ({"3": LAMPS["3"].replace("，", ", ").replace("、", "，")}, {}),  # marks and spaces alone
        ({"3": LAMPS["3"].replace("路灯", "路燈")}, {}),  # the other script
        ({"2": LAMPS["2"].replace("三十日", "六十日")}, {"2": ("changed", "2")}),
        ({"3": LAMPS["3"].replace("不得", "可以")}, {"3": ("changed", "3")}),
        ({"4": LAMPS["4"].replace("第三条", "第二条")}, {"4": ("changed", "4")}),
        ({"6": LAMPS["6"].replace("5%", "5‰")}, {"6": ("changed", "6")}),
        ({"6": LAMPS["6"].replace("5%", "0.5%")}, {"6": ("changed", "6")}),
        ({"6": LAMPS["6"].replace("5%", "-5%")}, {"6": ("changed", "6")}),
        ({"6": LAMPS["6"].replace("5%", "5²%")}, {"6": ("changed", "6")}),
        ({"7": SAVING}, {"7": ("added", "")}),
        ({"5": "（删除）"}, {"5": ("changed", "5")}),
    ],
)
def test_exactly_what_changed_is_told(change: dict[str, str], expected: dict[str, tuple[str, str]]) -> None:
    stays = {n: ("current", n) for n in LAMPS}
    assert compared(LAMPS, LAMPS | change) == stays | expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("10² m", "102 m"), ("H₂O", "H2O"), ("① lamp", "1 lamp"), ("at -18 °C", "at 18 °C"),
        ("灯温-18℃", "灯温18℃"), ("at −18 °C", "at 18 °C"), ("5′ of arc", "5 of arc"), ("10 %", "10 ‰"),
    ],
)  # fmt: skip
def test_a_sign_that_a_figure_has_is_said(old: str, new: str) -> None:
    assert compared({"1": old}, {"1": new}) == {"1": ("changed", "1")}


@pytest.mark.parametrize(
    ("old", "new"),
    [("lamps: - 5 persons", "lamps: 5 persons"), ("lamps — 5 persons", "lamps 5 persons"), ("- 灯 5 盏", "灯 5 盏"), ("lamps; – 5", "lamps; 5")],
)  # fmt: skip
def test_a_dash_of_a_list_is_no_sign(old: str, new: str) -> None:
    assert compared({"1": old}, {"1": new}) == {"1": ("current", "1")}


def test_articles_that_moved_say_the_same_but_for_a_reference_that_moved_with_them() -> None:
    found = compared(LAMPS, inserted_at_two())
    assert found == {
        "1": ("current", "1"), "2": ("added", ""), "3": ("current", "2"), "4": ("current", "3"),
        "5": ("changed", "4"),  # "article 3" became "article 4", and a translation still says 3
        "6": ("current", "5"), "7": ("current", "6"),
    }  # fmt: skip


def test_what_was_merged_or_split_is_changed() -> None:
    merged = {"1": LAMPS["1"], "2": f"{LAMPS['2']}\n{LAMPS['3']}", "3": LAMPS["4"], "4": LAMPS["5"]}
    assert compared(LAMPS, merged)["2"] == ("changed", "2+3")
    back = compared(merged, LAMPS)
    assert (back["2"], back["3"]) == (("changed", "2"), ("changed", "2"))


# -- a law of several versions in a library ----------------------------------------------------------------------------


def library_of(
    folder: Path,
    *,
    first: dict[str, object] | None = None,
    private: bool = True,
    more: Mapping[str, str] = MappingProxyType({}),
) -> Library:
    """Chinese of 2012, 2015 and 2018, English of 2012. `first`: how the Chinese of 2012 differs; None leaves it out. `more`: articles of the later
    two."""
    made = Library.open(folder, create=True)
    middle = LAMPS | {"5": LAMPS["5"].replace("二十四", "三十六")}
    newest = inserted_at_two() | {"6": middle["5"]}
    title = "中华人民共和国商标法"
    if first is not None:
        store(made, LAW, draft(title, "2012-10-26", body(LAMPS), **first), source="old")  # type: ignore[arg-type]
    store(made, LAW, draft("Trademark Law", "2012-10-26", body(ENGLISH, "en"), "en"), source="english")
    store(
        made,
        LAW,
        draft(title, "2015-10-26", body(middle | more), statements=[effective("2015-12-01")]),
        source="middle",
    )
    store(
        made, LAW, draft(title, "2018-12-29", body(newest | more), statements=[effective("2019-07-01")]), source="new"
    )
    made.close()
    return Library.open(folder, private=private)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library_of(tmp_path_factory.mktemp("versions"), first={})


def of_english(library: Library) -> TextCurrency:
    law = library.law(LAW)
    (found,) = currency(library, law, law.editions[-1]).values()
    return found


def shown(library: Library, number: int) -> ShowResult:
    return lookup.show_path(library, LAW, f"art_{number}", as_of=DAY)


def test_the_only_english_stands_beside_a_later_text_article_by_article(library: Library) -> None:
    found = of_english(library)
    assert (found.basis, found.renders, found.shown) == (Basis.VERSIONS, date(2012, 10, 26), "2018-12-29")
    assert [str(p) for p in found.having(Standing.CURRENT)] == ["art_1", "art_3", "art_4", "art_7"]
    cell = shown(library, 3).rows[0].cells[1]
    assert (cell.status, cell.text, cell.runs) == (CellStatus.MATCHED, ENGLISH["2"], ())
    assert shown(library, 3).columns[1].label == "Article 2"
    assert shown(library, 2).rows[0].cells[1].status is CellStatus.MISSING
    assert shown(library, 6).rows[0].cells[1].status is CellStatus.STALE


def test_the_version_since_which_it_is_so_is_told(library: Library) -> None:
    pages = of_english(library).pages
    since = {str(p): c.since for p, c in pages.items() if c.since}
    assert since == {"art_2": "2018-12-29", "art_5": "2018-12-29", "art_6": "2015-10-26"}


def test_json_tells_it_and_warnings_say_it(library: Library) -> None:
    result = shown(library, 6)
    (told,) = show_json(result)["currency"]
    assert told == {
        "expression": of_english(library).expression.id, "path": "art_6", "version": "2012-10-26", "status": "changed",
        "basis": "versions", "since": "2015-10-26", "was": ["art_5"],
    }  # fmt: skip
    assert any("was changed since (2015-10-26)" in w for w in result.warnings)
    at_home = lookup.show_path(library, LAW, "art_5", as_of=DAY, version="2012-10-26")
    assert "currency" not in show_json(at_home)


def test_a_stretch_of_the_law_shows_the_same(library: Library) -> None:
    from corpus.lookup.stretch import show_stretch

    pages = [ProvisionPath.parse(f"art_{n}") for n in range(1, 8)]
    stretch = show_stretch(library, LAW, pages, as_of=DAY)
    alone = [shown(library, n).rows for n in range(1, 8)]
    assert [a.rows for a in stretch.articles] == alone


def test_a_page_is_called_by_its_number_today_whatever_an_older_translation_calls_it(library: Library) -> None:
    page = article_page(shown(library, 3), Reading(), reader="en")
    assert (page.called.text, [h.label for h in page.heads][1:]) == ("Article 3", ["Article 2"])
    assert article_page(shown(library, 1), Reading(), reader="en").called.text == "Article 1"


def test_of_articles_that_a_translation_lacks_nothing_is_said(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    few = {n: ENGLISH[n] for n in ("1", "4", "5")}
    store(made, LAW, draft("中华人民共和国商标法", "2012-10-26", body(LAMPS)), source="old")
    store(made, LAW, draft("Trademark Law", "2012-10-26", body(few, "en"), "en"), source="english")
    store(made, LAW, draft("中华人民共和国商标法", "2018-12-29", body(inserted_at_two())), source="new")
    found = {str(p): str(c.status) for p, c in of_english(made).pages.items()}
    assert found == {"art_1": "current", "art_2": "added", "art_5": "changed", "art_6": "current"}
    assert not shown(made, 3).currency


def test_merged_articles_are_shown_one_after_the_other(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    merged = {"1": LAMPS["1"], "2": f"{LAMPS['2']}\n{LAMPS['3']}", "3": LAMPS["4"], "4": LAMPS["5"], "5": LAMPS["6"]}
    store(made, LAW, draft("中华人民共和国商标法", "2012-10-26", body(LAMPS)), source="old")
    store(made, LAW, draft("Trademark Law", "2012-10-26", body(ENGLISH, "en"), "en"), source="english")
    store(made, LAW, draft("中华人民共和国商标法", "2018-12-29", body(merged)), source="new")
    result = shown(made, 2)
    assert result.columns[1].label == "Article 2; Article 3"
    assert [r.cells[1].text for r in result.rows] == [ENGLISH["2"], ENGLISH["3"]]
    assert {r.cells[1].status for r in result.rows} == {CellStatus.STALE}


# -- where the older source isn't here, or not for everybody --------------------------------------------------------------


def test_without_the_older_source_structure_is_asked_and_every_cell_stays_marked(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    law = {str(n): f"路灯每隔{n * 7}米设置一盏，" + "应当养护，" * n + f"违者处{n * 100}元罚款。" for n in range(1, 31)}
    english = {
        str(n): f"A lamp stands every {n * 7} metres, " + "is to be tended, " * n + f"or {n * 100} yuan are due."
        for n in range(1, 31)
    }
    store(
        made,
        LAW,
        draft("中华人民共和国商标法", "2018-12-29", body(law | {"5": law["5"].replace("500", "900") + "养护" * 60})),
        source="new",
    )
    store(made, LAW, draft("Trademark Law", "2012-10-26", body(english, "en"), "en"), source="english")
    found = of_english(made)
    assert (found.basis, found.lent, found.compared) == (Basis.STRUCTURE, False, None)
    assert found.pages[ProvisionPath.parse("art_5")].status is Standing.CHANGED
    assert len(found.having(Standing.CURRENT)) >= 25
    result = shown(made, 3)
    assert {r.cells[1].status for r in result.rows} == {CellStatus.STALE}
    assert any("judged by structure, this provision is likely unchanged" in w for w in result.warnings)


@pytest.mark.parametrize(
    ("newer", "standing"),
    [
        ("① 가로등은 7미터마다 둔다. ② 고장은 고친다.", Standing.CURRENT),
        ("① 가로등은 7미터마다 둔다. ② 고장은 고친다. ③ 그 밖의 것은 영으로 정한다.", Standing.CHANGED),
        ("① 가로등은 7미터마다 둔다. ② 고장은 고친다. <개정 2026.1.20>", Standing.CHANGED),
        ("① 가로등은 7미터마다 둔다. ② 고장은 고친다. <개정 2013. 3. 23., 2026. 1. 20.>", Standing.CHANGED),
        ("① 가로등은 7미터마다 둔다. ② 삭제 <2026.1.20>", Standing.CHANGED),
        # Of before the version that is rendered, or of no day.
        ("① 가로등은 7미터마다 둔다. ② 고장은 고친다. <개정 2020.1.20>", Standing.CURRENT),
        ("① 가로등은 7미터마다 둔다. ② 고장은 고친다. <개정 2026.13.40>", Standing.CURRENT),
    ],
)
def test_numbered_paragraphs_and_days_of_amendment_tell(newer: str, standing: Standing) -> None:
    old = "① 가로등은 7미터마다 둔다. ② 고장은 고친다."
    english = "(1) A lamp stands every 7 metres. (2) Faults are mended."

    def pages(first: str, rest: str) -> tuple[Provision, ...]:
        return tuple(_paragraphs(n, first if n == 1 else rest) for n in range(1, 9))

    source = replace(draft("가로등법", "2026-01-20", body(LAMPS)).text, provisions=pages(newer, old))
    found = by_structure(
        source, ("ko", "en"), {p.path: p for p in pages(english, english)}, date.fromisoformat("2025-01-21")
    )
    assert found[ProvisionPath.parse("art_1")].status is standing
    assert found[ProvisionPath.parse("art_2")].status is Standing.CURRENT


def _paragraphs(number: int, text: str) -> Provision:
    """An article with each numbered paragraph as a part."""
    cuts = [m.start() for m in re.finditer(r"[①-⑳]|\(\d\)", text)]
    path = ProvisionPath.parse(f"art_{number}")
    parts = tuple(
        Part(path.child("para", n), Unit.PARAGRAPH, re.match(r"[①-⑳]|\(\d\)", text[a:])[0], Span(a, b))  # type: ignore[index]
        for n, (a, b) in enumerate(zip(cuts, [*cuts[1:], len(text)], strict=True), 1)
    )
    return Provision(path, Unit.ARTICLE, None, str(number), "", text, parts)


@pytest.mark.parametrize("force", [None, Force.DAMAGED])
def test_a_private_source_counts_for_those_who_may_see_it_alone(tmp_path: Path, force: Force | None) -> None:
    how = {"rights": Rights.PRIVATE, "force": force}
    unlike = (
        {str(n): SAVING * n for n in range(7, 30)} if force else {}
    )  # or its damaged copy would be taken for one of these
    open_ = library_of(tmp_path / "a", first=how, more=unlike)
    public = Library.open(tmp_path / "a", private=False)
    without = library_of(tmp_path / "b", first=None, private=False, more=unlike)
    if not force:
        assert of_english(open_).basis is Basis.VERSIONS
    for version in ("2015-10-26", "2018-12-29"):
        seen, alone = ([*_told(library, version)] for library in (public, without))
        assert seen == alone
    assert all(basis is Basis.STRUCTURE for *_, basis in seen)
    assert ".old" not in str(show_json(shown(public, 3)))


def _told(library: Library, version: str) -> Iterator[tuple[object, ...]]:
    law = library.law(LAW)
    edition = next(e for e in law.editions if e.key == version)
    for identity, found in currency(library, law, edition).items():
        yield from ((identity, path, c.status, c.was, c.basis) for path, c in found.pages.items())


def test_a_damaged_source_is_compared_where_there_is_no_other(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    title = "中华人民共和国商标法"
    newest = {
        "1": LAMPS["1"],
        "2": SAVING,
        "3": LAMPS["2"],
        "4": SAVING[::-1],
        "5": LAMPS["5"][::-1],
        "6": LAMPS["4"][::-1],
    }
    store(made, LAW, draft(title, "2012-10-26", body(LAMPS), force=Force.DAMAGED), source="page")
    store(made, LAW, draft("Trademark Law", "2012-10-26", body(ENGLISH, "en"), "en"), source="english")
    store(made, LAW, draft(title, "2018-12-29", body(newest)), source="new")
    found = of_english(made)
    assert found.basis is Basis.VERSIONS
    assert [str(p) for p in found.having(Standing.CURRENT)] == ["art_1", "art_3"]
    assert shown(made, 3).rows[0].cells[1].text == ENGLISH["2"]


# -- check and export ------------------------------------------------------------------------------------------------------


def test_a_check_names_the_articles_once_a_text(library: Library) -> None:
    (checked,) = check(library, LAW, DAY)
    (told,) = [d for d in checked.diagnostics if d.code == "translation-outdated"]
    assert told.expressions == (of_english(library).expression.id,)
    assert told.message == (
        "The English text renders the version of 2012-10-26, not that of 2018-12-29. 4 of 7 articles say the same. "
        "Changed since: 5, 6. Added since: 2."
    )


def test_json_lines_say_what_became_of_each_page(tmp_path: Path) -> None:
    made = library_of(tmp_path, first={"rights": Rights.PRIVATE})
    whole = _lines(made, Selection(laws=(LAW,), include_private=True))
    assert {n: (c["path"], c["status"], c["since"]) for n, c in whole.items()} == {
        "1": ("art_1", "current", None), "2": ("art_3", "current", None), "3": ("art_4", "current", None),
        "4": ("art_5", "changed", "2018-12-29"), "5": ("art_6", "changed", "2015-10-26"), "6": ("art_7", "current", None),
    }  # fmt: skip
    assert not _lines(made, Selection(laws=(LAW,)))  # nothing is said that rests on the private text


def _lines(library: Library, selection: Selection) -> dict[str, dict[str, str]]:
    records = [json.loads(line) for line in jsonl.lines(library, selection)]
    return {r["number"]: r["currency"] for r in records if "currency" in r}
