"""Versions of a law compared: which texts, which versions, what an article is told to be elsewhere."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from made_laws import body, draft, effective, store

from corpus import lookup
from corpus.correspondence import Kind
from corpus.corresponding import correspondences, default_versions
from corpus.errors import NotFoundError
from corpus.library import Library
from corpus.model import Force, ProvisionPath, Rights

DAY = date(2026, 11, 22)
LAW = "cn-shangbiaofa"
OLD = {
    "1": "为了规范路灯的设置和养护，保障夜间通行安全，制定本法。",
    "2": "路灯所有人应当自路灯建成之日起三十日内申请登记，并提交所有权证明。",
    "3": "任何人不得擅自熄灭、拆除、遮挡路灯，确需临时熄灭的应当提前公告。",
    "4": "违反本法第三条规定的，由照明主管部门责令恢复原状，处五百元以下的罚款。",
    "5": "灯泡的更换周期由国务院照明主管部门规定，但是不得超过二十四个月。",
}
NEW = {
    "1": OLD["1"],
    "2": "国家鼓励采用节能光源，逐步淘汰高耗能灯具，具体办法由国务院制定。",
    "3": OLD["2"],
    "4": OLD["3"],
    "5": OLD["4"].replace("第三条", "第四条").replace("五百", "五千"),
}
ENGLISH = {
    "1": "This Law is enacted to regulate street lamps and to keep passers-by safe at night.",
    "2": "Owners shall register their lamps within thirty days of completion with proof of ownership.",
    "3": "Nobody may extinguish, remove or cover street lamps without permission or public notice.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder: Path = tmp_path_factory.mktemp("library")
    made = Library.open(folder, create=True)
    store(
        made,
        LAW,
        draft("中华人民共和国商标法", "2018-10-26", body(OLD), statements=[effective("2018-12-01")]),
        source="old",
    )
    store(
        made,
        LAW,
        draft("中华人民共和国商标法", "2018-10-26", body({"1": "甲。", "2": "乙。"}), force=Force.DAMAGED),
        source="page",
    )
    store(
        made,
        LAW,
        draft("中华人民共和国商标法", "2023-12-29", body(NEW), statements=[effective("2024-07-01")]),
        source="new",
    )
    store(made, LAW, draft("Trademark Law", "2023-12-29", body(ENGLISH, "en"), "en"), source="english")
    # A law of which the earlier version is here in English alone, the later one in Chinese; then in English too.
    store(
        made,
        "tw-A0030222",
        draft("Lamp Rules", "2010-01-01", body(ENGLISH, "en"), "en", jurisdiction="tw"),
        source="en",
    )
    store(made, "tw-A0030222",
          draft("路燈規則", "2020-01-01", body({str(n): "字" * 30 * n for n in range(1, 9)}, "zh-Hant"), "zh-Hant", jurisdiction="tw"),
          source="zh")  # fmt: skip
    store(made, "cn-huanjingbaohufa", draft("中华人民共和国环境保护法", "2014-04-24", body(OLD)), source="one")
    return made


def test_the_sound_texts_of_one_language_are_compared(library: Library) -> None:
    found = correspondences(library, library.law(LAW), "2023-12-29", "2018-10-26")
    assert (found.old.key, found.new.key) == ("2018-10-26", "2023-12-29")
    assert {t.force for t in found.texts} == {Force.AUTHENTIC}
    assert found.notes == ()
    row = found.table.of_old(ProvisionPath.article("3"))
    assert row is not None
    assert (row.new, row.kind) == ((ProvisionPath.article("4"),), Kind.RENUMBERED)


def test_the_same_table_is_kept_until_the_library_changes(library: Library) -> None:
    law = library.law(LAW)
    first = correspondences(library, law, "2018-10-26", "2023-12-29").table
    assert correspondences(library, law, "2018-10-26", "2023-12-29").table is first


@pytest.mark.parametrize(
    ("law", "old", "new", "told"),
    [
        (LAW, "1999-01-01", "2023-12-29", "has no version 1999-01-01"),
        (LAW, "2023-12-29", "2023-12-29", "takes two"),
        ("tw-A0030222", "2010-01-01", "2020-01-01", "no language in which both are here (en; zh-Hant)"),
    ],
)
def test_what_cant_be_compared_is_said(library: Library, law: str, old: str, new: str, told: str) -> None:
    with pytest.raises(NotFoundError) as error:
        correspondences(library, library.law(law), old, new)
    assert told in error.value.message


@pytest.mark.parametrize(
    ("day", "old", "new", "expected"),
    [
        (DAY, None, None, ("2018-10-26", "2023-12-29")),
        (date(2020, 1, 1), None, None, ("2023-12-29", "2018-10-26")),
        (DAY, "2018-10-26", None, ("2018-10-26", "2023-12-29")),
        (DAY, None, "2018-10-26", ("2023-12-29", "2018-10-26")),
        (DAY, "2023-12-29", None, ("2018-10-26", "2023-12-29")),
    ],
)
def test_versions_that_nobody_named(
    library: Library, day: date, old: str | None, new: str | None, expected: tuple[str, str]
) -> None:
    assert set(default_versions(library, library.law(LAW), day, old, new)) == set(expected)


def test_one_version_is_compared_with_nothing(library: Library) -> None:
    with pytest.raises(NotFoundError, match="one version"):
        default_versions(library, library.law("cn-huanjingbaohufa"), DAY, None, None)
    assert lookup.show(library, "cn-huanjingbaohufa art_1", as_of=DAY).correspondences == ()


def test_an_article_of_a_superseded_text_tells_its_number_now(library: Library) -> None:
    found = lookup.show(library, f"{LAW} art_3", as_of=DAY, version="2018-10-26")
    [there] = found.correspondences
    assert (there.version, str(there.path), there.kind, there.later) == ("2023-12-29", "art_4", Kind.RENUMBERED, True)
    assert there.label == "第四条"
    assert any("the number 3 stands over another rule" in w for w in found.warnings)


def test_an_article_in_force_tells_its_earlier_number_without_warning(library: Library) -> None:
    found = lookup.show(library, f"{LAW} art_5", as_of=DAY)
    [there] = found.correspondences
    assert (there.version, str(there.path), there.kind, there.later) == ("2018-10-26", "art_4", Kind.CHANGED, False)
    assert not any("another rule" in w for w in found.warnings)


def test_as_of_an_earlier_day_the_text_of_that_day_is_shown_with_its_later_number(library: Library) -> None:
    found = lookup.show(library, f"{LAW} art_3", as_of=date(2020, 1, 1))
    assert found.version == "2018-10-26"
    assert [str(c.path) for c in found.correspondences] == ["art_4"]


def test_no_counterpart_is_told_too(library: Library) -> None:
    [gone] = lookup.show(library, f"{LAW} art_5", as_of=DAY, version="2018-10-26").correspondences
    assert (gone.path, gone.kind) == (None, Kind.DELETED)
    [new] = lookup.show(library, f"{LAW} art_2", as_of=DAY).correspondences
    assert (new.path, new.kind) == (None, Kind.NEW)


def test_translations_and_damage_are_told(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    for version in ("2010-01-01", "2020-01-01"):
        store(
            made,
            "tw-A0030222",
            draft("Lamp Rules", version, body(ENGLISH, "en"), "en", jurisdiction="tw"),
            source=version,
        )
    found = correspondences(made, made.law("tw-A0030222"), "2010-01-01", "2020-01-01")
    assert any("Translations were compared (English)" in n for n in found.notes)
    assert {r.kind for r in found.table.rows} == {Kind.SAME}


def test_strangers_dont_see_what_only_private_texts_say(tmp_path: Path) -> None:
    made = Library.open(tmp_path, create=True)
    store(made, LAW, draft("中华人民共和国商标法", "2018-10-26", body(OLD), rights=Rights.PRIVATE), source="old")
    store(made, LAW, draft("中华人民共和国商标法", "2023-12-29", body(NEW)), source="new")
    assert lookup.show(made, f"{LAW} art_4", as_of=DAY).correspondences
    strangers = Library.open(tmp_path, private=False)
    assert lookup.show(strangers, f"{LAW} art_4", as_of=DAY).correspondences == ()
