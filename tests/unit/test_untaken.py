"""Amendments that a text has not taken up: which articles, which points, and when the words stand there already."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, effective, store

from corpus import lookup
from corpus.checking import check_edition
from corpus.days.effects import effects
from corpus.days.untaken import amendment_diagnostics, carries, links, untaken
from corpus.library import Library
from corpus.model import ProvisionPath, Statement

DAY = date(2026, 11, 22)
TEXT = {str(n): f"第{n}条的内容。" for n in range(1, 11)}
NEW = "渔船应当每年检查一次并记录在册。"


def library_of(
    folder: Path, *points: str, text: dict[str, str] = TEXT, title: str = "中华人民共和国渔船法修正案"
) -> Library:
    library = Library.open(folder, create=True)
    store(library, "cn-yuchuanfa", draft("中华人民共和国渔船法", "2010-01-01", body(text)))
    numbered = {str(i): point for i, point in enumerate(points, 1)}
    store(library, "cn-yuchuanfa-xiuzhengan", draft(title, "2015-01-01", body(numbered, kind="point"), kind="amendment",
          statements=[effective("2015-03-01", "its own provision point_9")]), kind="amendment", source="b")  # fmt: skip
    return library


def test_each_article_is_told_with_the_point_that_amends_it(tmp_path: Path) -> None:
    library = library_of(tmp_path, f"将第五条修改为：“{NEW}”", "删去第七条。")
    law = library.law("cn-yuchuanfa")
    found = amendment_diagnostics(library, law, law.editions[0])
    assert [(d.code, d.path) for d in found] == [
        ("amendment-not-taken-up", "art_5"),
        ("amendment-not-taken-up", "art_7"),
    ]
    assert "point 1 (第一条)" in found[0].message
    assert "cn-yuchuanfa-xiuzhengan point_1" in (found[0].suggestion or "")
    assert set(found) <= set(check_edition(library, law, law.editions[0]).diagnostics)


def test_words_that_stand_there_already_are_taken_up(tmp_path: Path) -> None:
    library = library_of(tmp_path, f"将第五条修改为：“{NEW}”", "删去第七条。", text={**TEXT, "5": NEW})
    law = library.law("cn-yuchuanfa")
    assert [d.path for d in amendment_diagnostics(library, law, law.editions[0])] == ["art_7"]
    assert not [w for w in lookup.show(library, "渔船法第五条", as_of=DAY).warnings if "Amended by" in w]


def test_words_that_an_amendment_made_link_to_its_point(tmp_path: Path) -> None:
    library = library_of(tmp_path, "删去第七条。", f"将第五条修改为：“{NEW}”")
    store(library, "cn-yuchuanfa", draft("中华人民共和国渔船法", "2015-01-01", body({**TEXT, "5": NEW})), source="c")
    [link] = lookup.show(library, "渔船法第五条", as_of=DAY).as_amended_by
    assert (link.law, str(link.path), link.version) == ("cn-yuchuanfa-xiuzhengan", "point_2", date(2015, 1, 1))
    assert lookup.show(library, "渔船法第六条", as_of=DAY).as_amended_by == ()
    assert lookup.show(library, "渔船法第五条", as_of=DAY, version="2010-01-01").as_amended_by == ()


def test_a_page_links_to_the_amending_point(tmp_path: Path) -> None:
    library = library_of(tmp_path, f"将第五条修改为：“{NEW}”")
    [link] = lookup.show(library, "渔船法第五条", as_of=DAY).amended_by
    assert (link.law, str(link.path), link.version, link.effective) == (
        "cn-yuchuanfa-xiuzhengan", "point_1", date(2015, 1, 1), date(2015, 3, 1),
    )  # fmt: skip
    assert lookup.show(library, "渔船法第六条", as_of=DAY).amended_by == ()
    [whole] = lookup.show(library, "渔船法", as_of=DAY).amended_by
    assert whole.path is None


def test_a_later_text_of_the_law_ends_it(tmp_path: Path) -> None:
    library = library_of(tmp_path, f"将第五条修改为：“{NEW}”")
    store(library, "cn-yuchuanfa", draft("中华人民共和国渔船法", "2015-01-01", body({**TEXT, "5": NEW})), source="c")
    law = library.law("cn-yuchuanfa")
    assert [amendment_diagnostics(library, law, e) for e in law.editions] == [(), ()]


def test_a_decision_on_several_laws_changes_in_each_its_own_articles(tmp_path: Path) -> None:
    library = library_of(
        tmp_path,
        "对《中华人民共和国灯塔法》作出修改：\n（一）将第三条修改为：“灯塔应当常亮不熄。”",
        "对《中华人民共和国渔船法》作出修改：\n（一）将第五条修改为：“渔船应当编号。”\n（二）删去第六条。",
        title="关于修改《中华人民共和国灯塔法》、《中华人民共和国渔船法》的决定",
    )
    store(library, "cn-dengtafa", draft("中华人民共和国灯塔法", "2011-01-01", body(TEXT)), source="d")
    for law_id, wanted in (("cn-yuchuanfa", ["art_5", "art_6"]), ("cn-dengtafa", ["art_3"])):
        law = library.law(law_id)
        assert [d.path for d in amendment_diagnostics(library, law, law.editions[0])] == wanted


def test_a_law_that_only_the_decision_s_text_names_is_hit(tmp_path: Path) -> None:
    library = library_of(tmp_path, "甲。", title="关于修改部分法律的决定")
    names = [Statement("amends", "中华人民共和国灯塔法", "its own provision point_2")]
    store(library, "cn-dengtafa", draft("中华人民共和国灯塔法", "2011-01-01", body(TEXT)), source="d")
    store(library, "cn-jueding", draft("关于修改部分法律的决定", "2015-02-01", body({"1": "甲。"}, kind="point"),
          statements=names), source="e")  # fmt: skip
    assert [a.by for a in effects(library).amendments["cn-dengtafa"]] == ["cn-jueding"]


def test_an_english_amending_act_names_sections(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    pages = {str(n): f"Words of section {n}." for n in range(1, 8)}
    store(library, "hk-cap9001", draft("Fishing Boats Ordinance", "2010-01-01", body(pages, "en"), "en", jurisdiction="hk",
          is_source=True))  # fmt: skip
    acts = {
        "1": "This Ordinance comes into operation on 1 May 2016.",
        "2": 'Section 5 is repealed and replaced by "Section 7".',
    }
    store(library, "hk-9002", draft("Fishing Boats (Amendment) Ordinance 2015", "2015-01-01", body(acts, "en"), "en",
          jurisdiction="hk", is_source=True), source="b")  # fmt: skip
    law = library.law("hk-cap9001")
    found = untaken(library, law, law.editions[0], effects(library), DAY)
    assert [[str(p) for p in one.points] for one in found] == [["art_5"]]
    assert [str(link.path) for link in links(found, ProvisionPath.parse("art_5"))] == ["art_2"]


# article | point | whether the article has its words
CARRIED = [
    (NEW, f"将第五条修改为：“{NEW}”", True),
    ("旧的内容。", f"将第五条修改为：“{NEW}”", False),
    ("第一款的话语在此。\n第二款的话语在此。", "修改为：“第一款的话语在此。\n“第二款的话语在此。”", True),
    ("第一款的话语在此。", "修改为：“第一款的话语在此。\n“第二款的话语在此。”", False),
    ("由乙部门主管。", "将第五条中的“甲部门”修改为“乙部门”。", True),
    ("由甲部门和乙部门主管。", "将第五条中的“甲部门”修改为“乙部门”。", False),
    ("由甲部门主管。", "删去第五条第二款。", False),
]


@pytest.mark.parametrize(("article", "point", "wanted"), CARRIED)
def test_words_that_an_article_carries(article: str, point: str, wanted: bool) -> None:
    assert carries(article, point) is wanted
