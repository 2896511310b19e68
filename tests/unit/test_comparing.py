"""Two texts compared provision by provision: rivals, versions merged and split, languages beside, what is refused."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from corpus.comparing import Asked, Comparison, RowKind, compare, sides
from corpus.comparing_sides import comparable, rivals
from corpus.errors import NotFoundError, TongwenError, UsageError
from corpus.importing import import_sources
from corpus.library import Library
from corpus.sources import SourceFile

DAY = date(2026, 11, 22)
OLD, NEW = "2011-01-01", "2021-01-01"


def _file(
    language: str, version: str, articles: Sequence[str], *, publisher: str = "公报", more: str = "", label: str = ""
) -> str:
    force = "authentic" if language.startswith("zh-Hans") else "unofficial"
    head = (
        f"Tongwen-Text: 1\nLaw: cn-fengchefa\nLanguage: {language}\nVersion: {version}\nForce: {force}\n"
        f"Publisher: {publisher}\n{more}Title: {'中华人民共和国风车法' if language.startswith('zh') else 'Windmill Law'}\n\n"
    )
    named = label or ("第{}条 " if language.startswith("zh") else "Article {} ")
    numbers = "一二三四五六七八九" if language.startswith("zh") else "123456789"
    chapter = (
        ("第一章 总则" if version == OLD else "第一章 风车") if language.startswith("zh") else "Chapter I Windmills"
    )
    return (
        head
        + chapter
        + "\n"
        + "\n".join(named.format(n) + text for n, text in zip(numbers, articles, strict=False))
        + "\n"
    )


SAILS = "风车的叶片应当用轻质木材制作，不得使用玻璃，并且每年至少检查一次。"
TOWER = "风车的塔身应当能够承受八级大风，塔顶应当设置避雷装置和警示灯。"
MILLER = "磨坊主应当持有县级以上人民政府发放的磨坊经营许可证，并公开面粉的价格。"
FLOUR = "面粉应当装入布袋，标明产地、重量和磨制日期后方可出售。"
FINE = "违反本法规定的，由县级以上人民政府责令改正，处五百元以上三千元以下罚款。"
BIRDS = "在候鸟迁徙期间，风车的运行速度不得超过每分钟二十转，以保护鸟类。"
FIRST = (
    "The sails of a windmill shall be made of light wood and shall be inspected once a year.",
    "A miller shall hold a permit and shall make public the price of flour.",
    "Flour shall be sold in cloth bags that show its weight.",
    "Whoever violates this Law shall be fined up to 3,000 yuan.",
)
SECOND = (
    "Windmill sails must consist of light timber; they must be examined annually.",
    "Every miller must have a licence and publish what flour costs.",
    "Flour may only be offered in bags of cloth stating the weight.",
    "Violations of this Act are punished with a fine of 3,000 yuan at most.",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    made = Library.open(tmp_path_factory.mktemp("mills"), create=True)
    old = (SAILS, TOWER, MILLER, FLOUR, FINE)
    new = (SAILS + TOWER, BIRDS, FLOUR, MILLER, FINE.replace("三千", "五千"))
    files = {
        "old": _file("zh-Hans", OLD, old), "new": _file("zh-Hans", NEW, new),
        "hant": _file("zh-Hant", NEW, [t.replace("风车", "風車").replace("面粉", "麵粉") for t in new], publisher="譯叢"),
        "a": _file("en", OLD, [FIRST[0], "Towers bear the wind.", *FIRST[1:]], publisher="A", more="Translator: A\n"),
        "b": _file("en", OLD, [SECOND[0], "A tower is to withstand gales.", *SECOND[1:]], publisher="B", more="Translator: B\n"),
        "c": _file("en", NEW, [FIRST[0], "Birds.", *FIRST[1:3], FIRST[3].replace("3,000", "5,000")], publisher="A", more="Translator: A\n"),
    }  # fmt: skip
    for name, text in files.items():
        done = list(import_sources(made, [SourceFile(f"{name}.law.txt", text.encode)]))
        assert [d.status for d in done] == ["added"], done
    return made


def _compared(library: Library, left: Asked, right: Asked, beside: str = "") -> Comparison:
    found = compare(library, *sides(library, left, right, DAY), beside)
    for name, side in (("left", found.left), ("right", found.right)):
        if left.what == right.what and side.path is None:
            headings = [f"{c.label} {c.heading}".strip() for c in library.text(side.expression.id).containers]
            assert "".join(getattr(p, name) for p in found.contents) == "\n".join(headings)
        if side.path is None:
            held = [p.path for row in found.rows for p in getattr(row, name)]
            assert sorted(map(str, held)) == sorted(str(p.path) for p in library.text(side.expression.id).provisions)
        for row in found.rows:
            assert "".join(getattr(p, name) for p in row.pieces) == "\n".join(p.text for p in getattr(row, name))
    return found


def _kinds(found: Comparison) -> dict[str, str]:
    return {
        "+".join(str(p.path) for p in r.left) + ">" + "+".join(str(p.path) for p in r.right): str(r.kind)
        for r in found.rows
    }


def test_versions_what_merged_moved_came_and_changed(library: Library) -> None:
    there = _compared(library, Asked("cn-fengchefa", OLD, "zh-Hans"), Asked("cn-fengchefa", NEW, "zh-Hans"))
    assert _kinds(there) == {
        "art_1+art_2>art_1": "merged", ">art_2": "right", "art_4>art_3": "renumbered", "art_3>art_4": "renumbered",
        "art_5>art_5": "changed",
    }  # fmt: skip
    assert [r.moved for r in there.rows if r.kind is RowKind.RENUMBERED].count(True) == 1
    assert [(p.left, p.right) for p in there.contents if p.left != p.right] == [("总则", "风车")]
    back = _compared(library, Asked("cn-fengchefa", NEW, "zh-Hans"), Asked("cn-fengchefa", OLD, "zh-Hans"))
    assert _kinds(back)["art_1>art_1+art_2"] == "split"
    assert _kinds(back)["art_2>"] == "left"


def test_rival_translations_are_joined_by_number_where_words_say_little(library: Library) -> None:
    law = library.law("cn-fengchefa")
    pair = rivals(law, law.editions[0])
    assert pair is not None
    assert {x.translator for x in pair} == {"A", "B"}
    found = _compared(library, Asked(pair[0].id), Asked(pair[1].id))
    assert _kinds(found) == {f"art_{n}>art_{n}": "changed" for n in range(1, 6)}


def test_two_scripts_differ_in_spelling_alone(library: Library) -> None:
    found = _compared(library, Asked("cn-fengchefa", NEW, "zh-Hans"), Asked("cn-fengchefa", NEW, "zh-Hant"))
    assert {r.kind for r in found.rows} == {RowKind.SPELLING, RowKind.SAME}


def test_the_translations_of_the_two_versions_stand_beside(library: Library) -> None:
    old, new = (Asked("风车法第五条", v, "zh-Hans") for v in (OLD, NEW))
    found = _compared(library, old, new, "en")
    (row,) = found.rows
    assert [(p.left, p.right) for p in row.pieces if p.left != p.right] == [("三", "五")]
    assert [(p.left, p.right) for p in row.beside if p.left != p.right] == [("3,000", "5,000")]
    assert compare(library, found.left, found.right, "fr").notes


def test_what_can_be_compared_first_is_the_two_latest_versions(library: Library) -> None:
    pair = comparable(library.law("cn-fengchefa"))
    assert pair is not None
    assert [str(x.version) for x in pair] == [OLD, NEW]
    assert {x.is_source for x in pair} == {True}


@pytest.mark.parametrize(
    ("left", "right", "error", "said"),
    [
        (Asked(""), Asked("cn-fengchefa"), UsageError, "nothing to compare"),
        (Asked("火星法"), Asked("cn-fengchefa"), NotFoundError, "火星法"),
        (Asked("cn-fengchefa art_77"), Asked("cn-fengchefa"), NotFoundError, "77"),
        (Asked("cn-fengchefa", language="fr"), Asked("cn-fengchefa"), NotFoundError, "fr"),
        (Asked("cn-fengchefa", language="en"), Asked("cn-fengchefa", language="zh"), UsageError, "word by word"),
        (Asked("cn-fengchefa", "1999-01-01"), Asked("cn-fengchefa"), UsageError, "1999-01-01"),
    ],
)
def test_what_is_not_here_is_named(
    library: Library, left: Asked, right: Asked, error: type[TongwenError], said: str
) -> None:
    with pytest.raises(error) as raised:
        sides(library, left, right, DAY)
    assert said in raised.value.message
    assert raised.value.hint


def test_an_empty_library_of_one_text_offers_nothing(tmp_path: Path) -> None:
    library = Library.open(tmp_path, create=True)
    list(import_sources(library, [SourceFile("a.law.txt", _file("zh-Hans", OLD, (SAILS,)).encode)]))
    assert comparable(library.law("cn-fengchefa")) is None
    found = _compared(library, Asked("cn-fengchefa"), Asked("cn-fengchefa"))
    assert found.is_one_text
    assert found.notes
