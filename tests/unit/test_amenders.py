"""Which laws a law amends, by its title, and by the text of a decision that amends several."""

from __future__ import annotations

import pytest
from made_laws import page

from corpus.days.amenders import amended, amended_union_acts, amends_many, keys, named_in

TITLES = [
    ("zh-Hans", "中华人民共和国渔船法修正案（二）", ["中华人民共和国渔船法"]),
    ("zh-Hans", "关于修改《中华人民共和国渔船法》、《灯塔法》的决定", ["中华人民共和国渔船法", "灯塔法"]),
    ("zh-Hant-HK", "2027年漁船（安全）（修訂）條例", ["渔船(安全)条例"]),
    ("zh-Hans", "中华人民共和国渔船法", []),
    ("en", "Fishing Boats (Safety) (Amendment) Ordinance 2027", ["fishing boats (safety) ordinance"]),
    ("en", "Fishing Boats Amendment Act 2027", ["fishing boats act"]),
    ("en", "An Act to amend the Fishing Boats Act", ["fishing boats act"]),
    ("en", "Amendment (II) to the Fishing Boats Law", ["fishing boats law"]),
    ("en", "Fishing Boats Act", []),
    ("ja", "漁船法の一部を改正する法律", ["渔船法"]),
    ("ja", "漁船法及び灯台法の一部を改正する法律", ["渔船法", "灯台法"]),
    ("ko", "어선법 일부개정법률", ["어선법"]),
    ("de", "Erstes Gesetz zur Änderung des Fischereigesetzes", ["fischereigesetzes"]),
    ("fr", "Loi modifiant la loi sur les bateaux", ["loi sur les bateaux"]),
    ("ru", "О внесении изменений в Федеральный закон «О судах»", ['федеральный закон "о судах"', "о судах"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "wanted"), TITLES)
def test_titles(language: str, title: str, wanted: list[str]) -> None:
    assert amended(title, language) == wanted


def test_acts_of_the_union_by_their_numbers() -> None:
    title = (
        "Regulation (EU) 2027/1 amending Regulation (EU) 2016/679, Regulation (EC) No 45/2001 and Directive 95/46/EC"
    )
    assert amended_union_acts(title) == ["eu-32016R0679", "eu-32001R0045", "eu-31995L0046"]
    assert amended_union_acts("Regulation (EU) 2016/679") == []


def test_declined_titles_meet_in_their_stems() -> None:
    assert keys("Fischereigesetzes", "de") & keys("Fischereigesetz", "de")
    assert not keys("Fischereigesetz", "de") & keys("Jagdgesetz", "de")


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("关于修改《中华人民共和国渔船法》等六部法律的决定", True),
        ("关于修改部分法律的决定", True),
        ("关于修改《中华人民共和国渔船法》的决定", False),
    ],
)
def test_decisions_that_amend_more_than_they_name(title: str, wanted: bool) -> None:
    assert amends_many(title) is wanted


def test_what_such_a_decision_amends_is_no_ground_of_it() -> None:
    text = "根据《立法法》，对《中华人民共和国灯塔法》作出修改：\n将第五条修改为：“依照《港口法》办理。”"
    assert list(named_in(page("2", text, kind="point"))) == ["中华人民共和国灯塔法"]
