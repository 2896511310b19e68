"""Amending texts, keys of names, and references as they are stored."""

from __future__ import annotations

import pytest
from made_laws import body

from corpus.citations.values import Citation, Place, Scope
from corpus.model import ProvisionPath, Span
from corpus.numbering import ArticleNumber
from corpus.references import amending
from corpus.references.keys import key_of, keys_of, keys_of_law, rows_of
from corpus.references.values import Reference


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("《中华人民共和国路灯法》", "路灯法"),
        ("路燈法", "路灯法"),
        ("the Street Lamps Act", "Street  Lamps Act"),
        ("Cap. 486", "CAP 486"),
        ("Street Lamps Law of the People's Republic of China", "street lamps law"),
        ("R.S.C. 1985, c. P-21", "RSC 1985 c P-21"),
    ],
)
def test_spellings_of_a_name_have_one_key(one: str, other: str) -> None:
    assert key_of(one) == key_of(other) != ""


def test_a_name_is_kept_under_what_may_be_left_of_it() -> None:
    assert key_of("路灯法") in keys_of("台湾路灯法")
    assert key_of("路灯法") in keys_of("依照路灯法")
    assert key_of("路灯法") in keys_of("路灯法（2018修正）")
    assert keys_of("《》") == ()
    assert key_of("R.S.C. 1985, c. P-21") in keys_of_law("ca-P-21", ["Privacy Act"])


@pytest.mark.parametrize(
    ("title", "language", "law", "amends"),
    [
        ("中华人民共和国路灯法修正案（三）", "zh-Hans", "中华人民共和国路灯法", True),
        ("关于修改《中华人民共和国路灯法》的决定", "zh-Hans", "中华人民共和国路灯法", True),
        ("关于修改《路灯法》、《灯泡法》的决定", "zh-Hans", "", True),
        ("关于修改《路灯法》等三部法律的决定", "zh-Hans", "路灯法", True),
        ("中华人民共和国路灯法", "zh-Hans", "", False),
        ("Street Lamps (Amendment) Ordinance 2027", "en", "street lamps ordinance", True),
        ("", "zh-Hans", "", False),
    ],
)
def test_what_a_title_amends(title: str, language: str, law: str, amends: bool) -> None:
    found = amending.amends(title, language)
    assert found.amends == amends
    assert law in ("", found.law)


def cited(text: str, at: str, scope: Scope) -> Citation:
    start = text.index(at)
    span = Span(start, start + len(at))
    return Citation(at, span, "", (Place(span, (ArticleNumber.of(3),)),), scope, language="zh")


POINT = "一、将第三条修改为：“灯匠违反本法第四条的，罚款。”\n二、对《灯泡法》作出修改\n将第五条删去。本决定第六条除外。"


@pytest.mark.parametrize(
    ("at", "scope", "meant"),
    [
        ("第三条", Scope.NONE, (Scope.SAME, "路灯法")),
        ("本法第四条", Scope.THIS, (Scope.SAME, "路灯法")),
        ("第五条", Scope.NONE, (Scope.SAME, "灯泡法")),
        ("本决定第六条", Scope.THIS, (Scope.THIS, "")),
    ],
)
def test_unnamed_places_of_an_amending_text(at: str, scope: Scope, meant: tuple[Scope, str]) -> None:
    turns = amending.objects(POINT, "zh-Hans")
    (found,) = amending.turned([cited(POINT, at, scope)], POINT, "路灯法", turns)
    assert (found.scope, found.name) == meant


def test_without_a_law_that_is_amended_nothing_is_said() -> None:
    (found,) = amending.turned([cited("“本法第四条”", "本法第四条", Scope.THIS)], "“本法第四条”", "", ())
    assert found.scope is Scope.NONE


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("修改为：“第三条　灯。”", ["“第三条　灯。”"]),
        ("“第三条　灯。\n“第四条　泡。”", ["“第三条　灯。\n“第四条　泡。”"]),
        ("修正如下：「燈『泡』。」", ["「燈『泡』。」"]),
        ('修改为："第三条　灯。\n"第四条　泡。"', ['"第三条　灯。\n"第四条　泡。"']),
        ("以下称“本法”。", []),
        ('以下称"本法"。', []),
        ("修改为：“没有结束", []),
    ],
)
def test_quoted_passages(text: str, quoted: list[str]) -> None:
    assert [text[s.start : s.end] for s in amending.quoted(text)] == quoted


def reference(page: str, citation: Citation, *targets: str) -> Reference:
    path = ProvisionPath.parse(page)
    counted = tuple(tuple(map(ProvisionPath.parse, filter(None, t.split()))) for t in targets)
    return Reference(path, path, citation, counted)


def named(name: str, *places: Place) -> Citation:
    return Citation("", Span(0, 1), name, places, Scope.NAMED if name else Scope.THIS)


def number(n: str, to: str = "") -> Place:
    last = Place(Span(0, 1), (ArticleNumber.parse(to),)) if to else None
    return Place(Span(0, 1), (ArticleNumber.parse(n),), to=last)


@pytest.mark.parametrize(
    ("found", "rows"),
    [
        (reference("art_1", named("灯法", number("5")), ""), [("灯法", "art_5")]),
        (
            reference("art_1", named("灯法", number("5"), number("7-1")), "", ""),
            [("灯法", "art_5"), ("灯法", "art_7-1")],
        ),
        (reference("art_1", named("灯法", number("5", "8")), ""), [("灯法", f"art_{n}") for n in (5, 6, 7, 8)]),
        (reference("art_1", named("灯法")), [("灯法", "")]),
        (reference("art_1", named("", number("5")), "art_5/para_2"), [("", "art_5")]),
        (reference("art_1", named("", number("1")), "art_1/para_2"), []),
        (reference("art_1", named("", number("99")), ""), [("", "art_99")]),
        (reference("art_1", Citation("", Span(0, 1), "", (number("5"),), Scope.NONE), ""), []),
    ],
)
def test_rows_of_the_other_direction(found: Reference, rows: list[tuple[str, str]]) -> None:
    assert [(key, target) for key, target, _ in rows_of([found])] == rows


def test_a_long_range_has_an_end() -> None:
    rows = rows_of([reference("art_1", named("灯法", number("1", "99999")), "")])
    assert len(rows) < 400
    assert ("灯法", "art_99999", "art_1") in rows


def test_the_same_text_gives_the_same_rows() -> None:
    from corpus.references.making import made

    text = body({"1": "灯。", "2": "依照前条。"})
    assert made(text, "zh-Hans", "cn", "路灯法") == made(text, "zh-Hans", "cn", "路灯法")
