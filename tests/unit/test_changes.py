"""What changed between two texts: made-up pairs, and what each gives."""

from __future__ import annotations

import pytest
from made_laws import body

from corpus.changes import Change, compare, in_words
from corpus.model import Container, Coverage, ProvisionPath, Text, Unit
from corpus.numbering import ArticleNumber

OLD = {"1": "甲。", "2": "当事人应当在三日内申请。", "3": "乙乙乙。", "4": "丙丙丙。"}


def kinds(old: dict[str, str], new: dict[str, str], language: str = "zh-Hans") -> list[tuple[str, str, str | None]]:
    return [(c.kind, c.path, c.before) for c in compare(body(old, language), body(new, language))]


CASES = [
    ("nothing", OLD, OLD, []),
    ("layout alone", OLD, OLD | {"2": "当事人 应当在三日内\n申请。"}, []),
    ("words", OLD, OLD | {"2": "当事人应当在五日内申请。"}, [("changed", "art_2", None)]),
    ("a new one at the end", OLD, OLD | {"5": "丁。"}, [("added", "art_5", None)]),
    ("an inserted one", OLD, {"1": "甲。", "1-1": "新。", **OLD}, [("added", "art_1-1", None)]),
    ("one gone", OLD, {k: v for k, v in OLD.items() if k != "3"}, [("removed", "art_3", None)]),
    (
        "one inserted, the rest renumbered",
        OLD,
        {"1": "甲。", "2": "新新新。", "3": OLD["2"], "4": "乙乙乙。", "5": "丙丙丙。"},
        [("added", "art_2", None), ("renumbered", "art_3", "art_2"), ("renumbered", "art_4", "art_3"),
         ("renumbered", "art_5", "art_4")],
    ),
    (
        "one taken out, the rest renumbered",
        OLD,
        {"1": "甲。", "2": "乙乙乙。", "3": "丙丙丙。"},
        [("renumbered", "art_2", "art_3"), ("renumbered", "art_3", "art_4"), ("removed", "art_2", None)],
    ),
    ("swapped", OLD, OLD | {"3": "丙丙丙。", "4": "乙乙乙。"},
     [("renumbered", "art_3", "art_4"), ("renumbered", "art_4", "art_3")]),
    ("deleted in place", OLD, OLD | {"3": "（删除）"}, [("changed", "art_3", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "found"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_kinds(old: dict[str, str], new: dict[str, str], found: list[tuple[str, str, str | None]]) -> None:
    assert kinds(old, new) == found


def test_places_of_deleted_articles_and_words_that_stand_twice_never_move() -> None:
    old = {"1": "（删除）", "2": "同。", "3": "同。"}
    new = {"1": "甲。", "2": "（删除）", "4": "同。"}
    assert kinds(old, new) == [
        ("changed", "art_1", None), ("changed", "art_2", None), ("added", "art_4", None), ("removed", "art_3", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "was", "now"),
    [
        ("当事人应当在三日内申请。", "当事人应当在五日内申请。", "三", "五"),
        ("The party shall apply within three days.", "The party shall apply within thirty days.", "three", "thirty"),
        ("甲。", "甲。乙。", "", "乙。"),
        ("same\nwords  here", "same words here now", "", "now"),
    ],
)
def test_the_stretch_that_differs(old: str, new: str, was: str, now: str) -> None:
    [change] = compare(body({"1": old}, "en"), body({"1": new}, "en"))
    assert (change.was, change.now) == (was, now)


def test_spaces_between_words_of_european_languages_are_no_layout() -> None:
    assert kinds({"1": "on China"}, {"1": "onChina"}, "en") == [("changed", "art_1", None)]


def test_headings() -> None:
    def boxed(heading: str) -> Text:
        chapter = Container(ProvisionPath.parse("chp_1"), Unit.CHAPTER, "第一章", heading)
        return Text((chapter,), body({"1": "甲。"}).provisions)

    assert compare(boxed("总 则"), boxed("总则")) == ()
    assert compare(boxed("总则"), boxed("一般规定")) == (Change("chp_1", "heading", "第一章 总则", "第一章 一般规定"),)


def test_outside_a_part_s_coverage_nothing_changed() -> None:
    part = Coverage(ArticleNumber.of(2), ArticleNumber.of(3))
    old, new = body(OLD), body({"2": OLD["2"], "3": "别的。"})
    assert [(c.kind, c.path) for c in compare(old, new, None, part)] == [("changed", "art_3")]
    assert [(c.kind, c.path) for c in compare(new, old, part, None)] == [("changed", "art_3")]


def test_in_words() -> None:
    new = {"1": "改。", "2": OLD["2"], "2-1": "新。", "4": "改改。"}
    said = in_words(compare(body(OLD), body(new)))
    assert said == "2 articles changed (1, 4), 1 new (2-1), 1 gone (3)"
    assert in_words(()) == "no article changed"
    many = compare(body({}), body({str(n): f"第{n}。" for n in range(1, 31)}))
    assert in_words(many).endswith("12, and 18 more)")
